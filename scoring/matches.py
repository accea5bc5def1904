"""Why a response serves an expected action: the written rule in words, or the word of a person."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.cardtypes import ChangeLine, MatchedBy, MatchLine
from scoring.evidence import story_clock
from scoring.holders import credited_role, stood_in_for
from scoring.measures import time_taken
from simulator.ahead import by_rule
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import was_handed
from simulator.scenario import ExpectedAction
from simulator.seats import acts_as
from simulator.state import Response

KINDS: dict[str, LocalizedText] = {
    "reply": LocalizedText("回复", "reply"),
    "statement": LocalizedText("声明", "statement"),
    "complaint_reply": LocalizedText("投诉答复", "complaint reply"),
    "call_line": LocalizedText("通话", "words on the phone"),
    "flag": LocalizedText("标记", "flag"),
    "assessment": LocalizedText("研判", "assessment"),
    "decision": LocalizedText("决策", "decision"),
    "report": LocalizedText("报告", "report"),
    "correction": LocalizedText("更正", "correction"),
    "withdrawal": LocalizedText("撤回", "withdrawal"),
    "room": LocalizedText("现场行动", "action in the room"),
}
_NOT_BY_RULE = LocalizedText(
    "规则未匹配；由评估人员归入", "Not matched by the rule; an evaluator put it here"
)
_MOVED_AWAY = LocalizedText(
    "；评估人员已将其移出，不计入本行", "; an evaluator has taken it out: it does not count here"
)
_IN_THE_ROOM = LocalizedText("由导调或评估人员在现场记录", "Recorded in the room by staff")
_PUBLIC = LocalizedText("公众", "the public")
_INSIDE = LocalizedText("团队内部", "the team itself")


def match_lines(
    exercise: Exercise,
    action: ExpectedAction,
    responses: Iterable[Response],
    moved: Iterable[Response],
    changes: dict[str, ChangeLine],
) -> tuple[MatchLine, ...]:
    """A line for each response that serves `action`, and for those that were moved away from it.

    `changes` holds by response what was corrected or withdrawn afterwards.
    """
    told: dict[tuple[object, ...], LocalizedText] = {}
    served = [_line(exercise, action, r, changes, told, True) for r in responses]
    away = [_line(exercise, action, r, changes, told, False) for r in moved]
    return tuple(sorted((*served, *away), key=lambda line: line.at))


def changes(exercise: Exercise) -> dict[str, ChangeLine]:
    """What became of published texts, by the id of the first response."""
    return {
        r.details.corrects: ChangeLine(
            "withdrawn" if r.kind == "withdrawal" else "corrected", r.response_id, r.at
        )
        for r in exercise.responses.values()
        if r.details.corrects
    }


def _line(
    exercise: Exercise,
    action: ExpectedAction,
    response: Response,
    changed: dict[str, ChangeLine],
    told: dict[tuple[object, ...], LocalizedText],
    counts: bool,
) -> MatchLine:
    """`told` keeps the words: twenty statements of one role have the same."""
    by = _matched_by(exercise, action, response, counts)
    key = (
        response.kind,
        response.role_id,
        response.channel,
        response.item_id,
        response.details.to,
        by,
        counts,
        _is_ahead(exercise, action, response),
    )
    if key not in told:
        told[key] = _why(exercise, action, response, by, counts)
    return MatchLine(
        response.response_id,
        response.kind,
        response.role_id,
        response.channel,
        response.at,
        by,
        told[key],
        counts,
        changed.get(response.response_id),
        *_word(response, by),
        time=time_taken(exercise, action, response),
    )


def _word(response: Response, by: MatchedBy) -> tuple[str, str]:
    """The evaluator's reason, and who it was."""
    said = response.moved if by == "evaluator" else None
    return (said.reason, said.by) if said else ("", "")


def _matched_by(exercise: Exercise, action: ExpectedAction, response: Response, counts: bool) -> MatchedBy:
    if action.action_id not in by_rule(exercise, response) or not counts:
        return "evaluator"
    return "recorder" if response.recorded_by else "rule"


def _why(
    exercise: Exercise, action: ExpectedAction, response: Response, by: MatchedBy, counts: bool
) -> LocalizedText:
    if by == "evaluator" and counts:
        return _ended(_joined([_NOT_BY_RULE, *_facts(exercise, action, response)]))
    parts = _facts(exercise, action, response)
    if _is_ahead(exercise, action, response):
        clock = story_clock(exercise, response.at)
        parts = [LocalizedText(f"{clock} 已办，先于要求", f"done {clock}, before it was called for"), *parts]
    if response.recorded_by:
        parts = [_IN_THE_ROOM, *parts]
    rule = _joined(parts)
    if not counts:
        rule = LocalizedText(rule.zh + _MOVED_AWAY.zh, rule.en + _MOVED_AWAY.en)
    return _ended(rule)


def _is_ahead(exercise: Exercise, action: ExpectedAction, response: Response) -> bool:
    state = exercise.actions.get(action.action_id)
    return state is not None and response.response_id in state.ahead


def _facts(exercise: Exercise, action: ExpectedAction, response: Response) -> list[LocalizedText]:
    """Opening event, kind, role, channel, audience."""
    return [
        _opening(exercise, action),
        _kind(action, response),
        _role(exercise, action, response),
        _channel(exercise, action, response),
        _audience(exercise, action, response),
    ]


def _opening(exercise: Exercise, action: ExpectedAction) -> LocalizedText:
    state = exercise.actions.get(action.action_id)
    clock = story_clock(exercise, state.opened_at) if state else ""
    inject = exercise.msel.get(action.opens_with or "")
    if inject is None:
        return LocalizedText(f"{clock} 演练开始时开启", f"opened at StartEx ({clock})")
    title = filled(inject.title)
    return LocalizedText(f"{clock} 由情景注入“{title.zh}”开启", f'opened by "{title.en}" at {clock}')


def _kind(action: ExpectedAction, response: Response) -> LocalizedText:
    kind = KINDS[response.kind]
    if response.kind == "correction" and response.kind not in action.kinds:
        return LocalizedText(
            f"方式：{kind.zh}（所更正的文本归入本行）", f"kind: {kind.en} of a text that serves this line"
        )
    return LocalizedText(f"方式：{kind.zh}", f"kind: {kind.en}")


def _role(exercise: Exercise, action: ExpectedAction, response: Response) -> LocalizedText:
    name = role_name(exercise, response.role_id)
    if response.role_id in action.roles:
        return LocalizedText(f"岗位：{name.zh}", f"role: {name.en}")
    owner = stood_in_for(exercise, action, response.role_id)
    if owner:
        for_whom = role_name(exercise, owner)
        return LocalizedText(
            f"岗位：{name.zh}（代{for_whom.zh}）", f"role: {name.en} (standing in for {for_whom.en})"
        )
    also = credited_role(exercise, action, response)
    if also != response.role_id:
        held = role_name(exercise, also)
        return LocalizedText(
            f"岗位：{name.zh}（本人同时任{held.zh}）", f"role: {name.en} (who also holds {held.en})"
        )
    if was_handed(exercise, response.item_id, acts_as(exercise, response.role_id, response.participant_id)):
        return LocalizedText(
            f"岗位：{name.zh}（由同事转交）", f"role: {name.en} (a colleague handed it the case)"
        )
    return LocalizedText(f"岗位：{name.zh}（非本行岗位）", f"role: {name.en} (not one of this line's)")


def _channel(exercise: Exercise, action: ExpectedAction, response: Response) -> LocalizedText:
    if not response.channel:
        return LocalizedText("渠道：不经渠道", "channel: none")
    channel = exercise.playbook.channel(response.channel)
    name = filled(channel.name) if channel else LocalizedText(response.channel, response.channel)
    any_zh, any_en = ("", "") if action.channels else ("（不限）", " (any will do)")
    return LocalizedText(f"渠道：{name.zh}{any_zh}", f"channel: {name.en}{any_en}")


def _audience(exercise: Exercise, action: ExpectedAction, response: Response) -> LocalizedText:
    to = _addressee(exercise, response)
    must_zh, must_en = ("（须回应此人的这条信息）", " (it had to answer that very message)")
    if not action.answers_inject or response.item_id is None:
        must_zh, must_en = "", ""
    return LocalizedText(f"对象：{to.zh}{must_zh}", f"audience: {to.en}{must_en}")


def _addressee(exercise: Exercise, response: Response) -> LocalizedText:
    if response.details.to:
        places = ((a.term_id, a.name) for a in exercise.playbook.authorities)
        named = next((filled(name) for place, name in places if place == response.details.to), None)
        return named or role_name(exercise, response.details.to)
    item = exercise.items.get(response.item_id or "")
    persona = exercise.personas.get(item.persona_id) if item else None
    if persona is not None:
        return filled(persona.name)
    return _PUBLIC if response.kind in ("statement", "correction", "withdrawal", "reply") else _INSIDE


def role_name(exercise: Exercise, role_id: str) -> LocalizedText:
    role = exercise.playbook.role(role_id)
    return filled(role.name) if role else LocalizedText(role_id, role_id)


def filled(text: LocalizedText) -> LocalizedText:
    """Both languages, the other's words where one is empty."""
    return LocalizedText(text.in_lang("zh-CN"), text.in_lang("en"))


def _joined(parts: list[LocalizedText]) -> LocalizedText:
    return LocalizedText("；".join(p.zh for p in parts), "; ".join(p.en for p in parts))


def _ended(text: LocalizedText) -> LocalizedText:
    return LocalizedText(f"{text.zh}。", f"{text.en[:1].upper()}{text.en[1:]}.")
