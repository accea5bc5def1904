"""What the team did of its own accord shortly before it was called for.

Acting ahead is good practice (the playbook's "defuse causes early"), and nobody decides the same thing twice. So
when an action opens, a response given up to `AHEAD` before counts as done at that moment, if it

- would have served the action, had that been open, and was not said to be for something else;
- fills the action's minimum all by itself, and that names a choice of a form: a measure, an addressee, a type, a
  level. Words alone, a flag or an answer to somebody may have been about anything;
- has not counted for another line with that very choice, and counts ahead for no other action: one text that is
  sprayed over the plan earns one line at most.

The journal says which response it was (`ActionOpened.ahead`), so an old journal scores as it did.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.matching import found_labels, is_among, progress, would_serve
from simulator.scenario import ExpectedAction
from simulator.state import Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

AHEAD = timedelta(minutes=30)
"""In story time. Half an hour is what the plan gives a team for its whole first round of measures; what is older, or
lies before a jump of an hour, was decided on another situation."""

_KINDS = ("decision", "report", "assessment")
_NAMING = ("card:", "to:", "type:", "level:")


def done_ahead(x: Exercise, action: ExpectedAction, at: timedelta) -> tuple[str, ...]:
    """The response that did what `action` wants at least before it opens at `at`: the last one, or none."""
    if not any(_is_naming(name) for name in action.minimum):
        return ()
    recent = (r for r in reversed(x.responses.values()) if at - AHEAD <= r.at and r.kind in _KINDS)
    return next(((r.response_id,) for r in recent if _counts(x, action, r)), ())


def _counts(x: Exercise, action: ExpectedAction, r: Response) -> bool:
    if not would_serve(x, action, r.kind, r.role_id, r.channel, r.item_id, r.participant_id) or r.moved:
        return False
    if r.details.open_id:
        return False
    used = _used(x, r)
    free = tuple(n for n in found_labels(x, r)[0] if not any(is_among(u, (n,)) for u in used))
    return not is_ahead(x, r.response_id) and all(is_among(name, free) for name in action.minimum)


def is_ahead(x: Exercise, response_id: str) -> bool:
    """Has it counted ahead for an action before?"""
    return any(response_id in state.ahead for state in x.actions.values())


def by_rule(x: Exercise, r: Response) -> tuple[str, ...]:
    """The actions that the response serves by the written rule, those that it came ahead of too."""
    return (*r.matched, *(name for name, state in x.actions.items() if r.response_id in state.ahead))


def _used(x: Exercise, r: Response) -> list[str]:
    """The choices of its form that it has been credited with, line by line."""
    lines = (a for a in (x.scenario.action(name) for name in r.answers) if a is not None)
    credits = (c for a in lines for c in progress(x, a).met)
    return [c.element_id for c in credits if c.response_id == r.response_id and _is_naming(c.element_id)]


def _is_naming(element_id: str) -> bool:
    return element_id.startswith(_NAMING)
