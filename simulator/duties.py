"""Which of several like duties a report is for.

A telephone report and a filing to the same authority are two deeds. One report must not tick both: whoever
believes that the filing is done will not file. So a report serves the open action that its writer named, or none
if they said that it is for something else. If they said nothing it serves those that want a report to its addressee, and of several that want the same addressees one: the one that
is still unanswered and has the earliest limit.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.matching import is_among
from simulator.scenario import ExpectedAction

if TYPE_CHECKING:
    from simulator.exercise import Exercise

Key = tuple[str, ...]


def one_duty(x: Exercise, served: tuple[str, ...], to: str, open_id: str) -> tuple[str, ...]:
    """Of the actions that a report would serve, those that it is for; `open_id` is the one that was named."""
    if open_id:  # anything that is no open item: it was said to be for something else
        return tuple(a for a in served if x.actions[a].open_id == open_id)
    first: dict[Key, str] = {}
    for action_id in sorted((a for a in served if is_told(x.scenario.action(a), to)), key=lambda a: _order(x, a)):
        first.setdefault(_alike(x, action_id), action_id)
    return tuple(a for a in served if a in first.values())


def _alike(x: Exercise, action_id: str) -> Key:
    """What makes two duties alike: whom they want told. One that wants nobody in particular is like no other."""
    action = x.scenario.action(action_id)
    return (addressees(action) if action else ()) or (action_id,)


def is_told(action: ExpectedAction | None, to: str) -> bool:
    """Does the action want `to` told, or nobody in particular?"""
    wanted = addressees(action) if action else ()
    return not wanted or any(is_among(name, (f"to:{to}",)) for name in wanted)


def addressees(action: ExpectedAction) -> Key:
    """Whom the action wants told."""
    wanted = (w.element_id for w in action.elements if w.element_id.startswith("to:"))
    return tuple(sorted(wanted))


def _order(x: Exercise, action_id: str) -> tuple[bool, timedelta]:
    """Unanswered before answered, then by limit."""
    state, action = x.actions[action_id], x.scenario.action(action_id)
    is_answered = any(action_id in r.answers for r in x.responses.values())
    limit = action.limit if action else timedelta(0)
    return is_answered, state.opened_at + limit + state.allowance
