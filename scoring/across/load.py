"""What lay on each role's desk: whom the exercise left idle, whom it buried. Information, without a value.

A to-do is open from its opening until the first response that serves it, at most until its limit; time is story
time without jumps. Crowded: three or more open at once. A role is overloaded if it was crowded for a quarter of the
time, idle if nothing opened for it and no agreement was asked of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from scoring.across.shapes import played, story_end
from scoring.cardtypes import ApprovalLine, LoadLine, LoadState
from scoring.matches import role_name
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.state import ActionState

CROWD = 3
OVERLOADED = 0.25
_PLACES = 3


def load_lines(x: Exercise, approvals: Sequence[ApprovalLine], at: timedelta) -> tuple[LoadLine, ...]:
    """One for each role of the scenario, in its order."""
    end = story_end(x, at)
    answered = _first_answers(x)
    return tuple(_line(x, role_id, approvals, answered, end) for role_id in x.scenario.roles)


def _line(
    x: Exercise,
    role_id: str,
    approvals: Sequence[ApprovalLine],
    answered: dict[str, timedelta],
    end: timedelta,
) -> LoadLine:
    todos = [s for s in x.actions.values() if role_id in _owners(x, s)]
    spans = [_open_span(x, s, answered, end) for s in todos]
    asked = sum(1 for a in approvals if a.acting_role_id == role_id)
    share = _crowded(x, spans, end)
    return LoadLine(
        role_id=role_id,
        name=role_name(x, role_id),
        items=sum(1 for i in x.items.values() if role_id in i.to_roles),
        todos=len(todos),
        responses=sum(1 for r in x.responses.values() if r.role_id == role_id),
        approvals=asked,
        longest=max((played(x, *span) for span in spans), default=None),
        crowded=share,
        state=_state(x, role_id, len(todos) + asked, share),
    )


def _owners(x: Exercise, state: ActionState) -> tuple[str, ...]:
    action = x.scenario.action(state.action_id)
    return state.to_roles or (action.roles if action else ())


def _state(x: Exercise, role_id: str, asked: int, share: float) -> LoadState:
    if all(s.role_id != role_id for s in x.seat_spans):
        return "unstaffed"
    if share >= OVERLOADED:
        return "overloaded"
    return "" if asked else "idle"


def _first_answers(x: Exercise) -> dict[str, timedelta]:
    """By action: when the first response that serves it came."""
    first: dict[str, timedelta] = {}
    for response in x.responses.values():
        for action_id in response.answers:
            first[action_id] = min(first.get(action_id, response.at), response.at)
    return first


def _open_span(
    x: Exercise, state: ActionState, answered: dict[str, timedelta], end: timedelta
) -> tuple[timedelta, timedelta]:
    action = x.scenario.action(state.action_id)
    limit_at = state.opened_at + state.allowance + (action.limit if action else ZERO)
    return state.opened_at, max(state.opened_at, min(answered.get(state.action_id, end), limit_at, end))


def _crowded(x: Exercise, spans: Sequence[tuple[timedelta, timedelta]], end: timedelta) -> float:
    """The share of the time to `end` in which `CROWD` or more of `spans` were open."""
    whole = played(x, ZERO, end)
    turns = sorted([(since, 1) for since, _ in spans] + [(until, -1) for _, until in spans])
    crowded, count, before = ZERO, 0, ZERO
    for moment, step in turns:
        if count >= CROWD:
            crowded += played(x, before, moment)
        count, before = count + step, moment
    return round(crowded / whole, _PLACES) if whole else 0.0
