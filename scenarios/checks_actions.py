"""What must agree about an expected action: who may do it, what it answers, which elements it can hold."""

from __future__ import annotations

from scenarios.checks_injects import CHANNELS, named
from scenarios.checks_playbook import FORM_WORDS, check_target_and_limit
from scenarios.known import ROLES, Known
from scenarios.place import Place, unknown
from simulator.decisions.responses import ANSWERS
from simulator.localized import LocalizedText, said
from simulator.playbook import Playbook, Role
from simulator.scenario import INJECT_KINDS, RESPONSE_KINDS, SURFACES

_CHANGES = ("correction", "withdrawal")
_PLACELESS = ("assessment", "decision", "report")
_ADDRESSEES = said("预案的主管部门或本情景的岗位", "authority in the playbook or role in this scenario")
# Elements of a form: the kind of response whose form it is. A fact may be told in any words.
FORMS = {
    "type": "assessment", "level": "assessment", "card": "decision", "owner": "decision", "due": "decision",
    "to": "report", "outcome": "complaint_reply", "escalated": "complaint_reply", "fact": "",
}  # fmt: skip


def check_action(known: Known, action: Place) -> None:
    action["roles"].check_known(ROLES, known.roles)
    action["objective"].check_known(said("演练目标", "objective"), known.objectives)
    action["opens_with"].check_known(said("注入", "inject"), known.injects)
    for name in ("roles", "kinds", "channels", "minimum"):
        action[name].check_no_repeats()
    elements = [name for name, _ in action["elements"].fields()]
    for wanted in action["minimum"]:
        if wanted.text is not None and wanted.text not in elements:
            wanted.report(
                said(
                    f"“{wanted.text}”写在 `minimum` 里，但不在 `elements` 里",
                    f'"{wanted.text}" is in `minimum` but not in `elements`',
                )
            )
    check_target_and_limit(action)
    _check_answering(known, action)
    for kind in action["kinds"] if action["channels"].is_given else ():
        if kind.text in _PLACELESS:
            kind.report(
                said(
                    f"“{kind.text}”不经渠道，但 `channels` 写了渠道",
                    f'"{kind.text}" has no channel, but `channels` names some',
                )
            )
    for name, place in action["elements"].fields():
        _check_form_element(known, action, name, place)


def _check_answering(known: Known, action: Place) -> None:
    opener = known.injects.get(action["opens_with"].text or "")
    if action["answers_inject"].value is True and not action["opens_with"].is_given:
        action["answers_inject"].report(
            said(
                "要有 `opens_with`：要回应的那条注入", "needs `opens_with`: the inject that is to be answered"
            )
        )
    if opener is None or action["answers_inject"].value is not True:
        return
    for kind in action["kinds"]:
        wanted = ANSWERS.get(kind.text or "")
        asked = opener["kind"].text
        if wanted and asked in INJECT_KINDS and asked not in wanted:
            able = [k for k, answered in ANSWERS.items() if asked in answered]
            kind.report(
                said(
                    f"“{kind.text}”不能回应“{opener['id'].text}”；可回应{named(asked).zh}的有：{'、'.join(able)}",
                    f'"{kind.text}" cannot answer "{opener["id"].text}"; {named(asked).en} is answered by: {", ".join(able)}',
                )
            )
    for role in action["roles"]:
        if role.text in known.roles and opener["to"].is_given and role.text not in opener["to"].texts:
            role.report(
                said(
                    f"“{role.text}”收不到要回应的注入“{opener['id'].text}”",
                    f'"{role.text}" does not receive the inject "{opener["id"].text}" that is to be answered',
                )
            )
    channel = opener["channel"].text
    only_answers = all(k in ANSWERS for k in action["kinds"].texts)
    if action["channels"].is_given and only_answers and channel and channel not in action["channels"].texts:
        action["channels"].report(
            said(
                f"没有列出“{channel}”，而要回应的注入从这里进来",
                f'does not list "{channel}", where the inject to be answered comes in',
            )
        )
    _check_model_lines(action, opener)


def _check_model_lines(action: Place, opener: Place) -> None:
    if opener["kind"].text != "call" or not action["model_answer"].is_given:
        return
    asked, answered = len(list(opener["lines"])), len(list(action["model_answer"]))
    if asked and asked != answered:
        action["model_answer"].report(
            said(
                f"来电人说了 {asked} 句，参考答案答了 {answered} 句",
                f"the caller says {asked} lines, the model answers {answered}",
            )
        )


# ---- elements of a form --------------------------------------------------------------------------


def _check_form_element(known: Known, action: Place, name: str, place: Place) -> None:
    """`level:level_one`, `due` and the like: is there such a form, and is it one of the action's kinds?"""
    form, colon, choices = name.partition(":")
    if not colon and name != "due":
        return
    if form not in FORMS:
        forms = [f"{f}:" for f in FORMS if f != "due"]
        told = said(
            f"“{name[:80]}”不是表单的要素；可用的有：{'、'.join(forms)}",
            f'"{name[:80]}" is no element of a form; known: {", ".join(forms)}',
        )
        place.report(told, at_key=True)
        return
    kinds = [kind for kind in action["kinds"].texts if kind in RESPONSE_KINDS]
    if FORMS[form] and kinds and FORMS[form] not in kinds:
        told = said(
            f"“{name[:80]}”取自 {FORMS[form]} 的表单，而它不在 `kinds` 里",
            f'"{name[:80]}" is read from a {FORMS[form]}, which is not among the `kinds`',
        )
        place.report(told, at_key=True)
    if form == "fact":
        _check_facts(known, choices, place)


def _check_facts(known: Known, choices: str, place: Place, at_key: bool = True) -> None:
    for choice in choices.split("|"):
        fact = known.facts.get(choice)
        if fact is None:
            place.report(unknown(said("事实", "fact"), choice, known.facts), at_key)
        elif not fact["phrases"].is_given:
            told = said(
                f"事实“{choice}”没有 `phrases`，无从看出文字里是否讲到了它",
                f'the fact "{choice}" has no `phrases` by which a text could be seen to tell it',
            )
            place.report(told, at_key)


# ---- against the playbook ------------------------------------------------------------------------


def check_action_against(known: Known, action: Place, playbook: Playbook) -> None:
    channels = [c.channel_id for c in playbook.channels]
    clauses = [c.clause_id for c in playbook.clauses]
    action["clause"].check_known(said("预案的条款", "clause in the playbook"), clauses)
    action["channels"].check_known(CHANNELS, channels)
    _check_rule(action["rule"], playbook)
    for name, place in action["elements"].fields():
        _check_element(known, name, place, playbook)
    _check_permissions(action, playbook)
    _check_channels(action, playbook)


def _check_rule(rule: Place, playbook: Playbook) -> None:
    known = [r.rule_id for r in playbook.legal_rules]
    if rule.text is not None and rule.text not in known:
        rule.report(unknown(said("预案的法规", "rule of law in the playbook"), rule.text, known))


def check_label(known: Known, name: str, place: Place, playbook: Playbook) -> None:
    """A label that is wanted elsewhere than in an action, as a value and not as a key."""
    _check_element(known, name, place, playbook, at_key=False)
    if name.startswith("fact:"):
        _check_facts(known, name.removeprefix("fact:"), place, at_key=False)


def _check_element(known: Known, name: str, place: Place, playbook: Playbook, at_key: bool = True) -> None:
    elements = [e.element_id for e in playbook.elements]
    form, colon, choices = name.partition(":")
    what, allowed = _choices(known, playbook).get(form, (None, []))
    if colon and what is not None:
        for choice in choices.split("|"):
            if choice not in allowed:
                place.report(unknown(what, choice, allowed), at_key)
    elif not colon and name not in elements and name not in FORM_WORDS:
        told = said(
            f"“{name[:80]}”不在预案的要素中；可用的有：{'、'.join(elements)}",
            f'there is no element "{name[:80]}" in the playbook; known: {", ".join(elements)}',
        )
        place.report(told, at_key)


def _choices(known: Known, playbook: Playbook) -> dict[str, tuple[LocalizedText | None, list[str]]]:
    """For each field of a form: the word for what is chosen there, and what may be."""
    roles = list(known.roles)
    authorities = [t.term_id for t in playbook.authorities]
    return {
        "type": (
            said("预案的危机类型", "crisis type in the playbook"),
            [t.term_id for t in playbook.crisis_types],
        ),
        "level": (said("预案的级别", "level in the playbook"), [x.level_id for x in playbook.levels]),
        "card": (said("预案的措施卡", "action card in the playbook"), [c.card_id for c in playbook.cards]),
        "owner": (ROLES, roles),
        "to": (_ADDRESSEES, [*authorities, *roles]),
        "outcome": (
            said("预案的处理结果", "outcome in the playbook"),
            [t.term_id for t in playbook.outcomes],
        ),
        "escalated": (ROLES, roles),
    }


def _check_permissions(action: Place, playbook: Playbook) -> None:
    """Each role may do one of the kinds, and each kind may be done by one of the roles."""
    known = [(place, role) for place in action["roles"] if (role := playbook.role(place.text or ""))]
    kinds = [kind for kind in action["kinds"] if kind.text in RESPONSE_KINDS]
    for place, role in known:
        if kinds and not any(_may(role, kind.text) for kind in kinds):
            wanted = [kind.text or "" for kind in kinds]
            place.report(
                said(
                    f"预案不允许岗位“{role.role_id}”提交：{'、'.join(wanted)}；它可以提交：{'、'.join(role.may)}",
                    f'the playbook does not allow the role "{role.role_id}" to submit: {", ".join(wanted)}; it may: {", ".join(role.may)}',
                )
            )
    able = [role for _, role in known if any(_may(role, kind.text) for kind in kinds)]
    for kind in kinds:
        if able and not any(_may(role, kind.text) for role in able):
            kind.report(
                said(
                    f"按预案，这里的岗位都不能提交“{kind.text}”",
                    f'the playbook allows none of the roles here to submit "{kind.text}"',
                )
            )


def _may(role: Role, kind: str | None) -> bool:
    """Who may correct a text may withdraw it."""
    return ("correction" if kind == "withdrawal" else kind) in role.may


def _check_channels(action: Place, playbook: Playbook) -> None:
    kinds = action["kinds"].texts
    named = [role for place in action["roles"] if (role := playbook.role(place.text or ""))]
    roles = [role for role in named if any(_may(role, kind) for kind in kinds if kind not in _PLACELESS)]
    for place in action["channels"]:
        channel = playbook.channel(place.text or "")
        if channel is None or not roles:
            continue
        if channel.official and _publishes(roles, kinds, channel.channel_id):
            continue
        if channel.surface not in _surfaces(kinds):
            place.report(
                said(
                    f"预案不允许这里的岗位在“{place.text}”上提交 {'、'.join(kinds)}",
                    f'the playbook does not allow the roles here to submit {", ".join(kinds)} on "{place.text}"',
                )
            )


def _publishes(roles: list[Role], kinds: list[str], channel_id: str) -> bool:
    publishing = [kind for kind in kinds if kind == "statement" or kind in _CHANGES]
    return any(_may(role, kind) and channel_id in role.channels for role in roles for kind in publishing)


def _surfaces(kinds: list[str]) -> list[str]:
    """Where responses of these kinds appear beside the official channels; what is put right may be a reply."""
    answering = [*kinds, *(["reply"] if any(kind in _CHANGES for kind in kinds) else [])]
    return [s for kind in answering for answered in ANSWERS.get(kind, ()) for s in SURFACES[answered]]
