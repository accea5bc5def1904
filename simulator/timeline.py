"""The MSEL in play: what is due now, and when to look again.

Everything is computed from the state and `now`; nothing is kept in a timer.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from simulator.conditions import is_needed
from simulator.scenario import Inject

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def waiting(exercise: Exercise) -> list[Inject]:
    """Injects neither fired nor skipped, by due time, then in the author's order."""
    open_ = [i for i in exercise.scenario.injects if exercise.injects[i.inject_id].status == "waiting"]
    return sorted(open_, key=lambda i: i.due)


def due_injects(exercise: Exercise, now: datetime) -> list[tuple[Inject, bool]]:
    """Injects to settle now, each with True (fire) or False (a contingency that is not needed)."""
    if exercise.status != "running":
        return []
    story = exercise.clock.story_at(now)
    settled: list[tuple[Inject, bool]] = []
    for inject in waiting(exercise):
        if inject.due > story:
            break
        needed = True if inject.unless is None else is_needed(exercise, inject.unless)
        if needed is not None:
            settled.append((inject, needed))
    return settled


def unanswered_calls(exercise: Exercise, now: datetime) -> list[str]:
    """Item ids of calls that have rung out."""
    if exercise.status != "running":
        return []
    active = exercise.clock.active_at(now)
    return [
        item.item_id
        for item in exercise.items.values()
        if item.call and item.call.status == "ringing" and item.call.ring_until <= active
    ]


def late_by(exercise: Exercise, inject: Inject, now: datetime) -> timedelta:
    """Real time by which `inject` is fired after it was due."""
    story = exercise.clock.story_at(now) - inject.due
    return max(timedelta(0), story / exercise.clock.pace)


def next_due(exercise: Exercise, now: datetime) -> datetime | None:
    """The wall time of the next thing that time alone brings about; None if there is none.

    A contingency that waits for a reading is left out: the reading's arrival wakes the conductor.
    """
    if exercise.status != "running":
        return None
    moments = [exercise.clock.wall_when_story(i.due) for i in waiting(exercise) if not _awaits(exercise, i, now)]
    moments += [
        exercise.clock.wall_when_active(item.call.ring_until)
        for item in exercise.items.values()
        if item.call and item.call.status == "ringing"
    ]
    return min((m for m in moments if m is not None), default=None)


def _awaits(exercise: Exercise, inject: Inject, now: datetime) -> bool:
    if inject.unless is None or inject.due > exercise.clock.story_at(now):
        return False
    return is_needed(exercise, inject.unless) is None
