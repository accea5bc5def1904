"""Scripted trainees (脚本队伍) for rehearsal, demonstrations and stand-ins.

A team is a list of steps: who does what, when. Steps become the same commands that people give; what the
exercise refuses, it refuses a team too. Built-in teams are made from a scenario's model answers
(`TEAMS[name](scenario, playbook, lang)`); others are read from a file (`teamfile.parse_team`,
docs/teams.md). Rehearsal (`scoring/rehearsal.py`) plays them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from simulator import commands as c
from simulator.clock import ZERO
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import ExpectedAction, Inject, ResponseKind, Scenario

Do = Literal[
    "reply", "statement", "complaint_reply", "answer_call", "say", "end_call", "decline_call", "flag", "wait"
]
DOINGS: tuple[Do, ...] = (
    "reply", "statement", "complaint_reply", "answer_call", "say", "end_call", "decline_call", "flag", "wait",
)  # fmt: skip
WITH_TEXT: tuple[Do, ...] = ("reply", "statement", "complaint_reply", "say")
WITH_TARGET: tuple[Do, ...] = (
    "reply", "complaint_reply", "answer_call", "say", "end_call", "decline_call", "flag",
)  # fmt: skip
KIND_OF: dict[Do, ResponseKind] = {
    "reply": "reply", "statement": "statement", "complaint_reply": "complaint_reply", "say": "call_line",
    "flag": "flag",
}  # fmt: skip
PICK_UP_AFTER = timedelta(seconds=5)  # story time; within the ringing (30 real seconds) at every pace
NEXT_TEXT_AFTER = timedelta(seconds=10)  # between the texts of one action


@dataclass(frozen=True)
class Step:
    """One thing that one role does: at story time `at`, or `delay` after inject `after` was fired.

    `to` is the inject that is answered. A step after an inject that never fires is never done.
    """

    role: str
    do: Do
    at: timedelta | None = None
    after: str = ""
    delay: timedelta = ZERO
    to: str = ""
    channel: str = ""
    text: LocalizedText = LocalizedText()


@dataclass(frozen=True)
class ScriptedTeam:
    """A named team and all that it will do."""

    name: str
    steps: tuple[Step, ...] = ()


Team = Callable[[Scenario, Playbook, str], ScriptedTeam]


def command_of(exercise: Exercise, step: Step, lang: str) -> c.Command | None:
    """The command that a person would give for `step`; None for a wait.

    Raises DomainError when what it answers has not come, as for a person who has nothing to click on.
    """
    if step.do == "wait":
        return None
    if step.do == "statement":
        channel = step.channel or _site_of(exercise.playbook, step.role)
        return c.SubmitResponse("statement", step.role, channel, step.text.in_lang(lang))
    item_id = exercise.injects[step.to].item_id if step.to in exercise.injects else None
    if item_id is None:
        raise DomainError("unknown_item", "There is no such message.", "item_id")
    if step.do == "answer_call":
        return c.AnswerCall(item_id)
    if step.do == "end_call":
        return c.EndCall(item_id)
    if step.do == "decline_call":
        return c.DeclineCall(item_id)
    return _response(exercise, step, item_id, lang)


def _response(exercise: Exercise, step: Step, item_id: str, lang: str) -> c.SubmitResponse:
    channel = step.channel or exercise.items[item_id].channel
    return c.SubmitResponse(KIND_OF[step.do], step.role, channel, step.text.in_lang(lang), item_id)


def _site_of(playbook: Playbook, role_id: str, among: Sequence[str] = ()) -> str:
    """The first official channel (of `among`, if any) that the role publishes on; "" if there is none."""
    role = playbook.role(role_id)
    for channel_id in role.channels if role else ():
        channel = playbook.channel(channel_id)
        if channel is not None and channel.official and (not among or channel_id in among):
            return channel_id
    return ""


# ---- the built-in teams ----------------------------------------------------------------------


def perfect(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """The model answers, at half of each target."""
    steps = _all_steps(scenario, playbook, scenario.expected_actions, lambda a: a.target / 2, _as_written)
    return ScriptedTeam("perfect", steps)


def late(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """The same texts, 60 % of the way from target to limit."""
    steps = _all_steps(
        scenario,
        playbook,
        scenario.expected_actions,
        lambda a: a.target + (a.limit - a.target) * 0.6,
        _as_written,
    )
    return ScriptedTeam("late", steps)


def careless(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """In time, but two actions in three, the first half of each text, and a sentence that harms."""
    kept = [a for n, a in enumerate(scenario.expected_actions) if n % 3 != 2]
    return ScriptedTeam("careless", _all_steps(scenario, playbook, kept, lambda a: a.target * 0.8, _halved))


def silent(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """Sits there and does nothing."""
    return ScriptedTeam("silent")


def parrot(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """Pastes back what it was sent, with a list of keywords: what a score must not be fooled by."""
    words = LocalizedText(
        "、".join(e.name.zh for e in playbook.elements), ", ".join(e.name.en for e in playbook.elements)
    )

    def parroted(action: ExpectedAction) -> tuple[LocalizedText, ...]:
        pasted = _words_of(scenario.inject(action.opens_with or ""))
        texts = LocalizedText(f"{pasted.zh}\n{words.zh}".strip(), f"{pasted.en}\n{words.en}".strip())
        return (texts,) * max(1, len(action.model_answer))

    return ScriptedTeam(
        "parrot", _all_steps(scenario, playbook, scenario.expected_actions, lambda a: a.target / 2, parroted)
    )


TEAMS: dict[str, Team] = {
    "perfect": perfect, "late": late, "careless": careless, "silent": silent, "parrot": parrot,
}  # fmt: skip

_Texts = Callable[[ExpectedAction], tuple[LocalizedText, ...]]


def _all_steps(
    scenario: Scenario,
    playbook: Playbook,
    actions: Sequence[ExpectedAction],
    when: Callable[[ExpectedAction], timedelta],
    texts: _Texts,
) -> tuple[Step, ...]:
    return tuple(s for a in actions for s in _steps(scenario, playbook, a, when(a), texts(a)))


def _steps(
    scenario: Scenario,
    playbook: Playbook,
    action: ExpectedAction,
    delay: timedelta,
    texts: Sequence[LocalizedText],
) -> list[Step]:
    """How `action` is done with `texts`, the first one `delay` after it opened; [] if nobody can."""
    way = _way(scenario, playbook, action)
    if way is None:
        return []
    role, do, target = way
    base = Step(role, do, after=action.opens_with or "", delay=delay, to=target.inject_id if target else "")
    if not base.after:
        base = replace(base, at=ZERO)
    if do == "flag":
        return [base]
    channel = _site_of(playbook, role, action.channels) if do == "statement" else ""
    gap = min(NEXT_TEXT_AFTER, delay / 10)
    spread = [replace(base, delay=delay + gap * n, text=t) for n, t in enumerate(texts)]
    if do == "say":
        up = replace(base, do="answer_call", delay=min(PICK_UP_AFTER, delay / 2))
        return [up, *spread, replace(base, do="end_call", delay=delay + gap * len(texts))]
    return [replace(s, channel=channel) for s in spread]


def _way(
    scenario: Scenario, playbook: Playbook, action: ExpectedAction
) -> tuple[str, Do, Inject | None] | None:
    """(role, what to do, inject to answer): the first that the playbook and the scenario allow."""
    for kind in action.kinds:
        do = next(d for d, k in KIND_OF.items() if k == kind)
        for role_id in action.roles:
            role = playbook.role(role_id)
            if role is None or role_id not in scenario.roles or kind not in role.may:
                continue
            if do == "statement":
                if _site_of(playbook, role_id, action.channels):
                    return role_id, do, None
            elif (target := _target(scenario, action, do, role_id)) is not None:
                return role_id, do, target
    return None


def _target(scenario: Scenario, action: ExpectedAction, do: Do, role_id: str) -> Inject | None:
    """What is answered: the inject that opens the action or, where any will do, one of the right kind."""
    opener = scenario.inject(action.opens_with or "")
    wanted = {"say": "call", "complaint_reply": "complaint"}.get(do, "post")
    others = (
        ()
        if action.answers_inject
        else tuple(i for i in scenario.injects if opener is None or i.due <= opener.due)
    )
    for inject in ((opener,) if opener else ()) + others:
        in_place = not action.channels or inject.channel in action.channels
        if inject.kind == wanted and role_id in inject.to_roles and in_place:
            return inject
    return None


def _as_written(action: ExpectedAction) -> tuple[LocalizedText, ...]:
    return action.model_answer


_HARM = LocalizedText(
    "这只是个别小问题,被过度放大了。", "It is a minor isolated case blown out of proportion."
)


def _halved(action: ExpectedAction) -> tuple[LocalizedText, ...]:
    """Half of every text, and one harmful sentence after the first."""
    halves = [LocalizedText(_half(t.zh), _half(t.en)) for t in action.model_answer]
    if halves:
        first = halves[0]
        halves[0] = LocalizedText(f"{first.zh}{_HARM.zh}", f"{first.en} {_HARM.en}".strip())
    return tuple(halves)


def _half(text: str) -> str:
    """The first half of the sentences (of one sentence: of its clauses)."""
    for ends in (r"(?<=[。！？!?])|(?<=\.)(?=\s|$)", r"(?<=[，,；;：:])"):
        parts = [p for p in re.split(ends, text) if p.strip()]
        if len(parts) > 1:
            return "".join(parts[: len(parts) // 2]).strip()
    return text


def _words_of(inject: Inject | None) -> LocalizedText:
    if inject is None:
        return LocalizedText()
    said = (inject.text, *inject.lines)
    return LocalizedText(" ".join(t.zh for t in said if t.zh), " ".join(t.en for t in said if t.en))
