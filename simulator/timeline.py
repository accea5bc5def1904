"""The MSEL in play: what is due now, and when to look again.

Everything is computed from the state and `now`; nothing is kept in a timer.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from simulator.branching.due import next_moments
from simulator.clock import ZERO
from simulator.commands import HANG_UP_AFTER, SILENCE_AFTER
from simulator.conditions import contingency_due, follow_due, is_needed
from simulator.roundplan import PlannedRound
from simulator.scenario import Inject
from simulator.simcell.actors.machine import moments as actor_moments
from simulator.state import Ask, Item

if TYPE_CHECKING:
    from simulator.exercise import Exercise


# ---- injects -----------------------------------------------------------------------------------


def due_of(x: Exercise, inject: Inject) -> timedelta | None:
    """Story time at which a waiting inject is to be settled; None while that is open, or hangs on a rule."""
    if inject.branches:
        return None
    if inject.unless is not None:
        return contingency_due(x, inject.unless)
    if inject.follows is not None:
        return follow_due(x, inject.follows)
    return inject.due


def is_wanted(x: Exercise, inject: Inject) -> bool | None:
    """Is an inject that is due to be fired (False: skipped)? None: a response has still to be read."""
    if inject.unless is not None:
        return is_needed(x, inject.unless)
    if inject.follows is None:
        return True
    progress = x.injects[inject.follows.inject_id]
    item = x.items.get(progress.item_id or "")
    answered = item is not None and item.call is not None and item.call.answered_at is not None
    return item is not None and answered == (inject.follows.outcome == "answered")


def waiting(x: Exercise) -> list[tuple[timedelta, Inject]]:
    """Injects that time will settle, with their due times, the earliest first, then in the author's order."""
    open_ = (i for i in x.msel.values() if x.injects[i.inject_id].status == "waiting")
    timed = [(due, i) for i in open_ if (due := due_of(x, i)) is not None]
    return sorted(timed, key=lambda pair: pair[0])


def due_injects(x: Exercise, now: datetime) -> list[tuple[Inject, bool]]:
    """Injects to settle now, each with True (fire) or False (a contingency or follow-up not needed)."""
    if x.status != "running":
        return []
    story = x.clock.story_at(now)
    settled: list[tuple[Inject, bool]] = []
    for due, inject in waiting(x):
        if due > story:
            break
        if (wanted := is_wanted(x, inject)) is not None:
            settled.append((inject, wanted))
    return settled


def between(x: Exercise, now: datetime, to: timedelta) -> list[Inject]:
    """Injects that a jump to `to` would pass over: each must be fired or skipped.

    A contingency moves with its action's clock, so a jump passes over none whose action is open, unless
    that clock runs on or its limit has passed.
    """
    return [i for due, i in waiting(x) if due <= to and not _moves_along(x, i, now)]


def _moves_along(x: Exercise, inject: Inject, now: datetime) -> bool:
    state = x.actions.get(inject.unless.action_id) if inject.unless else None
    action = x.scenario.action(state.action_id) if state else None
    if state is None or action is None or action.runs_on:
        return False
    story, due = x.clock.story_at(now), due_of(x, inject)
    return due is not None and due > story and not state.is_past(action.limit, story)


def late_by(x: Exercise, inject: Inject, now: datetime) -> timedelta:
    """Real time by which `inject` is fired after it was due (or, if it was held, after its release)."""
    due = due_of(x, inject)
    if due is None:
        return ZERO
    due = max(due, x.injects[inject.inject_id].released_at or ZERO, _landed(x))
    return max(ZERO, (x.clock.story_at(now) - due) / x.clock.pace)


def _landed(x: Exercise) -> timedelta:
    """Where the last jump came down: nothing could be fired between."""
    return x.jumps[-1].to if x.jumps else ZERO


# ---- calls, facts, EndEx -----------------------------------------------------------------------


def unanswered_calls(x: Exercise, now: datetime) -> list[str]:
    """Item ids of calls that have rung out."""
    if x.status != "running":
        return []
    active = x.clock.active_at(now)
    return [i.item_id for i in _calls(x, "ringing") if i.call and i.call.ring_until <= active]


def silent_calls(x: Exercise, now: datetime) -> list[tuple[str, int]]:
    """Calls in which nobody has spoken for too long: (item id, how often the caller has asked so far)."""
    if x.status != "running":
        return []
    active = x.clock.active_at(now)
    return [
        (i.item_id, i.call.asked_in_vain)
        for i in _calls(x, "talking")
        if i.call and i.call.quiet_since + SILENCE_AFTER <= active
    ]


def hangs_up(times_asked: int) -> bool:
    return times_asked >= HANG_UP_AFTER


def facts_to_release(x: Exercise, now: datetime) -> list[str]:
    """Ids of facts that go onto everybody's sheet now."""
    if x.status != "running":
        return []
    story = x.clock.story_at(now)
    return [
        f.fact_id
        for f in x.scenario.facts
        if f.released_at is not None and f.released_at <= story and f.fact_id not in x.released
    ]


def answers_due(x: Exercise, now: datetime) -> list[Ask]:
    """Questions that the scenario answers now."""
    if x.status != "running":
        return []
    story = x.clock.story_at(now)
    return [a for a in x.asks.values() if (due := _answer_due(x, a)) is not None and due <= story]


def _answer_due(x: Exercise, ask: Ask) -> timedelta | None:
    fact = x.scenario.fact(ask.fact_id)
    if ask.answer is not None or fact is None or fact.delay is None:
        return None
    return ask.at + fact.delay


def is_over(x: Exercise, now: datetime) -> bool:
    """Has the announced EndEx come?"""
    return x.status == "running" and x.ends_at is not None and x.clock.active_at(now) >= x.ends_at


def _calls(x: Exercise, status: str) -> Iterator[Item]:
    return (i for i in x.items.values() if i.call and i.call.status == status)


# ---- rounds ------------------------------------------------------------------------------------


def timed_rounds(x: Exercise) -> list[tuple[timedelta, PlannedRound]]:
    """Rounds that their time will open, with it, the earliest first. One at a time: none while another is on."""
    held = [r.plan_id for r in x.rounds.values()]
    if any(r.is_open for r in x.rounds.values()):
        return []
    timed = [(r.at, r) for r in x.scenario.rounds if r.at is not None and r.round_id not in held]
    return sorted(timed, key=lambda pair: pair[0])


def due_round(x: Exercise, now: datetime) -> PlannedRound | None:
    """The round to open now."""
    if x.status != "running":
        return None
    story = x.clock.story_at(now)
    return next((r for at, r in timed_rounds(x) if at <= story), None)


# ---- when to look again ------------------------------------------------------------------------


def next_due(x: Exercise, now: datetime) -> datetime | None:
    """The wall time of the next thing that time alone brings about; None if there is none.

    A contingency that waits for a reading is left out: the reading's arrival wakes the conductor.
    """
    if x.status != "running":
        return None
    story, active = min(_story_moments(x, now), default=None), min(_active_moments(x), default=None)
    moments = [
        x.clock.wall_when_story(story) if story is not None else None,
        x.clock.wall_when_active(active) if active is not None else None,
    ]
    return min((m for m in moments if m is not None), default=None)


def _story_moments(x: Exercise, now: datetime) -> Iterator[timedelta]:
    story = x.clock.story_at(now)
    yield from (due for due, i in waiting(x) if due > story or is_wanted(x, i) is not None)
    yield from (
        f.released_at for f in x.scenario.facts if f.released_at is not None and f.fact_id not in x.released
    )
    yield from (due for a in x.asks.values() if (due := _answer_due(x, a)) is not None)
    if x.opinion is not None and (minute := x.opinion.next_at()) is not None:
        yield minute
    if x.crowd_due:
        yield x.crowd_due[0].at
    yield from (at for at, _ in timed_rounds(x))
    yield from actor_moments(x)
    yield from next_moments(x, now)


def _active_moments(x: Exercise) -> Iterator[timedelta]:
    yield from (i.call.ring_until for i in _calls(x, "ringing") if i.call)
    yield from (i.call.quiet_since + SILENCE_AFTER for i in _calls(x, "talking") if i.call)
    if x.ends_at is not None:
        yield x.ends_at
