"""To which streams an event goes: `staff`, `role:<id>`, `seat:<participant_id>`.

What is not sent to a role's stream never leaves the server for that role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e

if TYPE_CHECKING:
    from simulator.exercise import Exercise

STAFF = "staff"

_TO_ALL = (
    e.SeatTaken, e.SeatLeft, e.ExerciseStarted, e.ExercisePaused, e.ExerciseResumed, e.PaceChanged,
    e.ExerciseEnded, e.ServiceInterrupted,
)  # fmt: skip


def role_stream(role_id: str) -> str:
    return f"role:{role_id}"


def seat_stream(participant_id: str) -> str:
    return f"seat:{participant_id}"


def streams_for(exercise: Exercise, event: e.Event) -> tuple[str, ...]:
    """The streams of `event`, staff first, without repetition and in a fixed order."""
    roles = _roles_for(exercise, event)
    streams = [STAFF, *(role_stream(r) for r in exercise.scenario.roles if r in roles)]
    if isinstance(event, e.SeatTaken | e.SeatLeft | e.ConsentGiven):
        streams.append(seat_stream(event.participant_id))
    if isinstance(event, _TO_ALL):
        streams += [seat_stream(p) for p in _seatless(exercise)]
    return tuple(dict.fromkeys(streams))


def _seatless(exercise: Exercise) -> list[str]:
    """Trainees without a role follow no role's stream, and yet a real emergency concerns them."""
    return [p.participant_id for p in exercise.participants.values() if p.kind == "trainee" and not p.roles]


def _roles_for(exercise: Exercise, event: e.Event) -> tuple[str, ...]:
    everybody = exercise.scenario.roles
    if isinstance(event, _TO_ALL):
        return everybody
    if isinstance(event, e.InjectFired):
        inject = exercise.scenario.inject(event.inject_id)
        return inject.to_roles if inject else ()
    if isinstance(event, e.FreeInjectSent):
        return event.to_roles
    if isinstance(event, e.ActionOpened):
        action = exercise.scenario.action(event.action_id)
        return action.roles if action and action.shown_as else ()
    if isinstance(event, e.ResponseSubmitted):
        return _readers_of(exercise, event)
    if isinstance(event, e.CallAnswered | e.CallDeclined | e.CallMissed | e.CallLineSpoken | e.CallEnded):
        return exercise.items[event.item_id].to_roles
    return ()


def _readers_of(exercise: Exercise, event: e.ResponseSubmitted) -> tuple[str, ...]:
    """A statement is public; anything else is read by its role and by whoever had the item."""
    if event.kind == "statement":
        return exercise.scenario.roles
    item = exercise.items.get(event.item_id or "")
    return (event.role_id, *(item.to_roles if item else ()))
