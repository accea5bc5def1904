"""Teams from a file (docs/teams.md): parsed data in, a ScriptedTeam or every mistake out.

Pure: the caller reads the YAML and hands its data over.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from simulator.clock import ZERO
from simulator.commands import MAX_TEXT, ResponseDetails
from simulator.conditions import parse_time
from simulator.errors import ContentError
from simulator.localized import LocalizedText, said
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from simulator.teamsteps import DOINGS, WITH_TARGET, WITH_TEXT, Do, ScriptedTeam, Step

MAX_STEPS = 2_000
_TEAM_KEYS = ("name", "steps")
_STEP_KEYS = ("at", "after", "for", "role", "do", "to", "channel", "text", "details", "fact")
_DETAIL_WORDS = {
    "type": "crisis_type", "level": "level_id", "owner": "owner", "outcome": "outcome",
    "escalate_to": "escalate_to", "to": "to", "without_approval": "without_approval",
}  # fmt: skip
_DETAIL_KEYS = (*_DETAIL_WORDS, "cards", "due")


@dataclass
class _Problems:
    """All that is wrong, in the order of the file."""

    found: list[tuple[str, LocalizedText]] = field(default_factory=list)

    def add(self, where: str, message: LocalizedText) -> None:
        self.found.append((where, message))

    def raise_any(self) -> None:
        if self.found:
            zh = "\n".join(f"{w}: {m.zh}" if w else m.zh for w, m in self.found)
            en = "\n".join(f"{w}: {m.en}" if w else m.en for w, m in self.found)
            raise ContentError(LocalizedText(zh, en), self.found[0][0] or None)


@dataclass(frozen=True)
class _Moment:
    """When a step happens: at a story time, or `delay` after an inject."""

    at: timedelta | None = ZERO
    after: str = ""
    delay: timedelta = ZERO


def parse_team(data: object) -> ScriptedTeam:
    """The team that `data` (a mapping with `steps`) describes.

    Raises ContentError: in either language one line `field: what is wrong` for each mistake.
    """
    problems = _Problems()
    if not isinstance(data, dict):
        raise ContentError(said("团队文件要有字段 steps", "a team is a mapping with the key steps"), "steps")
    _check_keys(data, _TEAM_KEYS, "", problems)
    name = data.get("name", "file")
    if not isinstance(name, str) or not name.strip() or len(name) > 100:
        problems.add("name", said("必须是 1 到 100 个字符的文字", "must be a text of 1 to 100 characters"))
    steps = _parse_steps(data.get("steps"), problems)
    problems.raise_any()
    return ScriptedTeam(str(name).strip(), steps)


def check_team(team: ScriptedTeam, scenario: Scenario, playbook: Playbook) -> None:
    """Do the roles, injects and channels exist? Raises ContentError as `parse_team` does."""
    problems = _Problems()
    for number, step in enumerate(team.steps):
        where = f"steps[{number}]"
        if step.role not in scenario.roles and step.do != "wait":
            problems.add(f"{where}.role", _unknown(said("岗位", "role"), step.role, scenario.roles))
        injects = tuple(i.inject_id for i in scenario.injects)
        if step.after and step.after not in injects:
            problems.add(f"{where}.after", _unknown(said("注入", "inject"), step.after, injects))
        if step.to and step.to not in injects:
            problems.add(f"{where}.to", _unknown(said("注入", "inject"), step.to, injects))
        facts = tuple(f.fact_id for f in scenario.facts)
        if step.fact and step.fact not in facts:
            problems.add(f"{where}.fact", _unknown(said("事实", "fact"), step.fact, facts))
        channels = tuple(c.channel_id for c in playbook.channels)
        if step.channel and step.channel not in channels:
            problems.add(f"{where}.channel", _unknown(said("渠道", "channel"), step.channel, channels))
    problems.raise_any()


def _unknown(what: LocalizedText, name: str, known: tuple[str, ...]) -> LocalizedText:
    choice = said("一个也没有", "it has none")
    if known:
        choice = said(f"可用的有：{'、'.join(known)}", f"choose one of {', '.join(known)}")
    return said(f"没有{what.zh}“{name}”；{choice.zh}", f'there is no {what.en} "{name}"; {choice.en}')


def _parse_steps(raw: object, problems: _Problems) -> tuple[Step, ...]:
    if not isinstance(raw, list):
        problems.add("steps", said("必须是步骤的列表", "must be a list of steps"))
        return ()
    if len(raw) > MAX_STEPS:
        problems.add("steps", said(f"最多 {MAX_STEPS} 步；现有 {len(raw)} 步", f"at most {MAX_STEPS} steps; there are {len(raw)}"))
        return ()
    steps: list[Step] = []
    moment = _Moment()
    for number, item in enumerate(raw):
        where = f"steps[{number}]"
        if not isinstance(item, dict):
            problems.add(where, said("应由 role、do 等字段组成", "must be a mapping with role and do"))
            continue
        moment = _moment(item, where, moment, problems)
        steps.append(_step(item, where, moment, problems))
    return tuple(steps)


def _step(item: dict[object, object], where: str, moment: _Moment, problems: _Problems) -> Step:
    _check_keys(item, _STEP_KEYS, where, problems)
    do = _doing(item, where, problems)
    role = _word(item, "role", where, problems)
    if not role and do != "wait" and "role" not in item:
        problems.add(f"{where}.role", said("没有填写", "is missing"))
    to = _word(item, "to", where, problems) or (moment.after if do in WITH_TARGET else "")
    if do in WITH_TARGET and not to:
        problems.add(f"{where}.to", said(f"{do} 是回应注入；请写明哪一条", f"{do} answers an inject; name it"))
    if do not in WITH_TARGET and "to" in item:
        problems.add(f"{where}.to", said(f"{do} 不回应注入", f"{do} answers no inject"))
    text = _text(item, do, where, problems)
    channel = _word(item, "channel", where, problems)
    fact = _word(item, "fact", where, problems)
    if do == "ask" and not fact:
        problems.add(f"{where}.fact", said("问询的是情景里的事实；请写明哪一个", "ask for a fact of the scenario; name it"))
    details = _details(item.get("details"), f"{where}.details", problems)
    return Step(role, do, moment.at, moment.after, moment.delay, to, channel, text, details, fact)


def _details(raw: object, where: str, problems: _Problems) -> ResponseDetails:
    """What a response says besides its text."""
    if raw is None:
        return ResponseDetails()
    if not isinstance(raw, dict):
        problems.add(where, said(f"应由这些字段组成：{'、'.join(_DETAIL_KEYS)}", f"must be a mapping of {', '.join(_DETAIL_KEYS)}"))
        return ResponseDetails()
    _check_keys(raw, _DETAIL_KEYS, where, problems)
    words = {field: _word(raw, key, where, problems) for key, field in _DETAIL_WORDS.items()}
    cards = raw.get("cards", [])
    if not isinstance(cards, list) or not all(isinstance(card, str) for card in cards):
        problems.add(f"{where}.cards", said("必须是措施卡的列表", "must be a list of action cards"))
        cards = []
    due = _time(raw["due"], f"{where}.due", problems).total_seconds() if "due" in raw else None
    return ResponseDetails(cards=tuple(cards), due=due, **words)


def _doing(item: dict[object, object], where: str, problems: _Problems) -> Do:
    for doing in DOINGS:
        if item.get("do") == doing:
            return doing
    problems.add(f"{where}.do", said(f"只能是 {'、'.join(DOINGS)} 之一", f"must be one of {', '.join(DOINGS)}"))
    return "wait"


def _moment(item: dict[object, object], where: str, before: _Moment, problems: _Problems) -> _Moment:
    """The step's own time, or the time of the step before it; a wait moves it on."""
    if "at" in item and "after" in item:
        problems.add(f"{where}.at", said("at 与 after 只能写一个", "give either at or after"))
    moment = before
    if "at" in item:
        moment = _Moment(_time(item["at"], f"{where}.at", problems))
    elif "after" in item:
        moment = _after(item["after"], f"{where}.after", problems)
    if "for" not in item:
        return moment
    if item.get("do") != "wait":
        problems.add(f"{where}.for", said("只用于 do: wait", "belongs to do: wait"))
    return _Moment(moment.at, moment.after, moment.delay + _time(item["for"], f"{where}.for", problems))


def _after(raw: object, where: str, problems: _Problems) -> _Moment:
    """`inject` or `inject + HH:MM[:SS]`."""
    if not isinstance(raw, str) or not raw.strip():
        problems.add(where, said("必须是“注入”或“注入 + HH:MM:SS”", 'must be "INJECT" or "INJECT + HH:MM:SS"'))
        return _Moment()
    inject_id, plus, delay = (part.strip() for part in raw.partition("+"))
    if not inject_id or " " in inject_id or (plus and not delay):
        told = said(f"“{raw[:80]}”不是“注入”或“注入 + HH:MM:SS”", f'"{raw[:80]}" is not "INJECT" or "INJECT + HH:MM:SS"')
        problems.add(where, told)
        return _Moment()
    return _Moment(None, inject_id, _time(delay, where, problems) if plus else ZERO)


def _time(raw: object, where: str, problems: _Problems) -> timedelta:
    if not isinstance(raw, str):
        problems.add(where, said("必须是加引号的时间，“HH:MM”或“HH:MM:SS”", 'must be a time in quotes, "HH:MM" or "HH:MM:SS"'))
        return ZERO
    try:
        return parse_time(raw)
    except ContentError as error:
        problems.add(where, said(error.said.zh[:200], error.said.en[:200]))
        return ZERO


def _word(item: dict[object, object], key: str, where: str, problems: _Problems) -> str:
    raw = item.get(key, "")
    if not isinstance(raw, str) or (key in item and not raw.strip()):
        problems.add(f"{where}.{key}", said("必须是一个词", "must be a word"))
        return ""
    return raw.strip()


def _text(item: dict[object, object], do: Do, where: str, problems: _Problems) -> LocalizedText:
    raw = item.get("text")
    text = _localized(raw, f"{where}.text", problems)
    if do in WITH_TEXT and raw is None:
        problems.add(f"{where}.text", said("没有填写", "is missing"))
    if do not in (*WITH_TEXT, "flag") and raw is not None:
        problems.add(f"{where}.text", said(f"{do} 不写文字", f"{do} has no text"))
    if max(len(text.zh), len(text.en)) > MAX_TEXT:
        problems.add(f"{where}.text", said(f"最多 {MAX_TEXT} 个字符", f"at most {MAX_TEXT} characters"))
    return text


def _localized(raw: object, where: str, problems: _Problems) -> LocalizedText:
    """One text for both languages, or {zh, en}."""
    if raw is None:
        return LocalizedText()
    if isinstance(raw, str):
        return LocalizedText(raw, raw)
    if not isinstance(raw, dict):
        problems.add(where, said("必须是文字，或 zh 与 en 两种文字", "must be a text, or zh and en"))
        return LocalizedText()
    _check_keys(raw, ("zh", "en"), where, problems)
    zh, en = raw.get("zh", ""), raw.get("en", "")
    if not isinstance(zh, str) or not isinstance(en, str):
        problems.add(where, said("zh 和 en 必须是文字", "zh and en must be texts"))
        return LocalizedText()
    return LocalizedText(zh, en)


def _check_keys(
    item: dict[object, object] | dict[str, object], known: tuple[str, ...], where: str, problems: _Problems
) -> None:
    for key in item:
        if key not in known:
            name = str(key)[:80]
            problems.add(f"{where}.{name}" if where else name, said(f"没有这个字段；可用的有：{'、'.join(known)}", f"unknown; choose one of {', '.join(known)}"))
