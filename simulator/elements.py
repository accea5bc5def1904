"""The name of an element: the playbook's own, or in words for one that is read from a response's form."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import Scenario

_KINDS: dict[str, LocalizedText] = {
    "type": LocalizedText("危机类型：", "Crisis type: "), "level": LocalizedText("预警级别：", "Warning level: "),
    "card": LocalizedText("措施：", "Measure: "), "owner": LocalizedText("责任岗位：", "Owner: "),
    "to": LocalizedText("报送：", "Reported to: "), "outcome": LocalizedText("处理结果：", "Outcome: "),
    "escalated": LocalizedText("上报转办：", "Escalated to: "), "fact": LocalizedText("用到的事实：", "States the fact: "),
}  # fmt: skip
_WHOLE: dict[str, LocalizedText] = {
    "due": LocalizedText("写明完成时限", "Names a due time"),
    "reason": LocalizedText("写明理由", "Gives a reason"),
    "no_approval": LocalizedText("未经批准发布", "Published without approval"),
    "early_fault": LocalizedText("查清之前承认过错", "Admits a fault before findings"),
    "early_apology": LocalizedText("查清之前为过错致歉", "Apologises for a fault before findings"),
}
_CLAIMS: dict[str, LocalizedText] = {
    "time": LocalizedText("时间", "a time"), "date": LocalizedText("日期", "a date"),
    "number": LocalizedText("数字", "a number"), "cause": LocalizedText("原因", "a cause"),
    "name": LocalizedText("人名", "a name"), "promise": LocalizedText("承诺", "a promise"),
}  # fmt: skip
_TRICKS: dict[str, LocalizedText] = {
    "keyword_list": LocalizedText("堆砌关键词", "A list of keywords"),
    "copied_inject": LocalizedText("照抄来文", "Copied from what came in"),
    "copied_plan": LocalizedText("照抄预案", "Copied from the plan"),
    "repeated": LocalizedText("重复自己先前的答复", "Repeats an earlier answer of theirs"),
    "hidden_characters": LocalizedText("夹带隐藏或形近字符", "Hidden or look-alike characters"),
}


def claim_name(kind: str) -> LocalizedText:
    """A claim that its writer had not been told, by its kind."""
    what = _CLAIMS.get(kind, LocalizedText(kind, kind))
    return LocalizedText(f"事实单上没有的{what.zh}", f"Not on the fact sheet: {what.en}")


def trick_name(trick: str) -> LocalizedText:
    """A sign of a text made for the machine."""
    return _TRICKS.get(trick, LocalizedText(trick, trick))


def element_name(playbook: Playbook, scenario: Scenario, element_id: str) -> LocalizedText:
    """The element in both languages; its id, if nobody knows it."""
    for element in playbook.elements:
        if element.element_id == element_id:
            return element.name
    if element_id in _WHOLE:
        return _WHOLE[element_id]
    kind, colon, choices = element_id.partition(":")
    if kind == "trick":
        return trick_name(choices)
    if not colon or kind not in _KINDS:
        return LocalizedText(element_id, element_id)
    names = [_NAMED[kind](playbook, scenario, choice) for choice in choices.split("|")]
    start = _KINDS[kind]
    return LocalizedText(start.zh + "或".join(n.zh for n in names), start.en + " or ".join(n.en for n in names))


def _found(pairs: Iterable[tuple[str, LocalizedText]], wanted: str) -> LocalizedText:
    return next((name for name_id, name in pairs if name_id == wanted), LocalizedText(wanted, wanted))


def _role(p: Playbook, s: Scenario, name: str) -> LocalizedText:
    return _found(((r.role_id, r.name) for r in p.roles), name)


def _addressee(p: Playbook, s: Scenario, name: str) -> LocalizedText:
    places = [(a.term_id, a.name) for a in p.authorities] + [(r.role_id, r.name) for r in p.roles]
    return _found(places, name)


_NAMED: dict[str, Callable[[Playbook, Scenario, str], LocalizedText]] = {
    "type": lambda p, s, n: _found(((t.term_id, t.name) for t in p.crisis_types), n),
    "level": lambda p, s, n: _found(((v.level_id, v.name) for v in p.levels), n),
    "card": lambda p, s, n: _found(((c.card_id, c.name) for c in p.cards), n),
    "outcome": lambda p, s, n: _found(((t.term_id, t.name) for t in p.outcomes), n),
    "fact": lambda p, s, n: _found(((f.fact_id, f.title) for f in s.facts), n),
    "owner": _role,
    "escalated": _role,
    "to": _addressee,
}
