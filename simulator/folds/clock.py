"""Clock events."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import Jump, Pause

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ExerciseCreated(x: Exercise, event: e.ExerciseCreated, entry: Entry) -> None:
    x.exercise_id, x.seed, x.created_at = event.exercise_id, event.seed, entry.occurred_at
    x.personas = {p.persona_id: p for p in event.personas}


def on_ExerciseStarted(x: Exercise, event: e.ExerciseStarted, entry: Entry) -> None:
    x.status, x.started = "running", True
    x.clock = x.clock.started(entry.occurred_at, event.pace)


def on_ExercisePaused(x: Exercise, event: e.ExercisePaused, entry: Entry) -> None:
    x.status, x.clock = "paused", x.clock.paused(entry.occurred_at)
    x.pause = _halted(x.pause, event, entry.occurred_at)


def _halted(pause: Pause | None, event: e.ExercisePaused, now: datetime) -> Pause:
    """Nothing hides a real emergency, and a pause no stop; what is said after it comes to it."""
    if pause is not None and (pause.cause, pause.by) == (event.cause, event.by) and not event.note:
        return pause  # pressed twice
    ranks: tuple[e.PauseCause, ...] = ("facilitator", "stop", "real_emergency")
    if pause is None or (ranks.index(event.cause) >= ranks.index(pause.cause) and pause.cause != "real_emergency"):
        return Pause(event.cause, event.by, event.note, since=now if pause is None else None)
    return replace(pause, added=(*pause.added, (event.by, event.note))) if event.note else pause


def on_ExerciseResumed(x: Exercise, event: e.ExerciseResumed, entry: Entry) -> None:
    x.pause = None
    if not x.started:
        x.status = "lobby"
        return
    x.status, x.clock = "running", x.clock.started(entry.occurred_at, x.clock.pace)


def on_PaceChanged(x: Exercise, event: e.PaceChanged, entry: Entry) -> None:
    x.clock = x.clock.with_pace(entry.occurred_at, event.pace)


def on_ClockJumped(x: Exercise, event: e.ClockJumped, entry: Entry) -> None:
    """What was open keeps the time that it had left, but for clocks that run on. What was past its limit has none left."""
    x.clock = x.clock.jumped(entry.occurred_at, event.to)
    start = event.to - event.skipped
    x.jumps.append(Jump(start, event.to, event.note))
    for state in x.actions.values():
        action = x.scenario.action(state.action_id)
        if action is not None and not action.runs_on and not state.is_past(action.limit, start):
            _allow(state.outages, event.to, event.skipped)
            state.allowance += event.skipped
    for approval in x.approvals.values():
        _allow(approval.outages, event.to, event.skipped)


def _allow(outages: list[tuple[timedelta, timedelta]], back: timedelta, lost: timedelta) -> None:
    outages.append((back, lost))


def on_EndAnnounced(x: Exercise, event: e.EndAnnounced, entry: Entry) -> None:
    x.ends_at, x.end_announced_by = event.ends_at, event.by


def on_EndCancelled(x: Exercise, event: e.EndCancelled, entry: Entry) -> None:
    x.ends_at = None


def on_ApprovalsLocked(x: Exercise, event: e.ApprovalsLocked, entry: Entry) -> None:
    x.approval_lock = event.locked


def on_ExerciseEnded(x: Exercise, event: e.ExerciseEnded, entry: Entry) -> None:
    x.status, x.pause, x.ended_at, x.ends_at = "ended", None, entry.at, None
    x.clock = x.clock.paused(entry.occurred_at)


def on_ServiceInterrupted(x: Exercise, event: e.ServiceInterrupted, entry: Entry) -> None:
    """What was open when it began keeps the time that it had left. What was past its limit has none left."""
    start = entry.at - event.story_lost
    _allow(x.outages, entry.at, event.story_lost)
    for state in x.actions.values():
        action = x.scenario.action(state.action_id)
        if action is not None and not state.is_past(action.limit, start):
            _allow(state.outages, entry.at, event.story_lost)
            state.allowance += event.story_lost
    for approval in x.approvals.values():
        _allow(approval.outages, entry.at, event.story_lost)
    for item in x.items.values():
        if item.call and item.call.status == "ringing":
            item.call.ring_until += event.active_lost
        if item.call and item.call.status == "talking":
            item.call.quiet_since += event.active_lost
    if x.ends_at is not None:
        x.ends_at += event.active_lost
