"""The exercise's clock: StartEx, pauses, pace, jumps, EndEx."""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator import commands as c
from simulator import events as e
from simulator import timeline
from simulator.clock import PACES, ZERO
from simulator.decisions.checks import check_length, check_localized, check_open, is_blank
from simulator.decisions.firing import fired, opened
from simulator.decisions.people import unlocked
from simulator.decisions.rounds import closing
from simulator.errors import DomainError
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.scenario import Inject
from simulator.simcell.actors import machine as actors


def start(x: Exercise, command: c.StartExercise, who: str, now: datetime) -> Decision:
    if x.status != "lobby":
        raise DomainError("already_started", "The exercise has been started before.")
    return Decision((e.ExerciseStarted(x.clock.pace), *opened(x, None, ZERO)))


def pause(x: Exercise, command: c.PauseExercise, who: str, now: datetime) -> Decision:
    """At once; the reason may come later, by the same command."""
    if x.status == "paused" and not command.reason.strip():
        raise DomainError("reason_missing", "Say why, everybody will read it.", "reason")
    return _halt(x, "facilitator", who, command.reason)


def stop(x: Exercise, command: c.StopExercise, who: str, now: datetime) -> Decision:
    return _halt(x, "stop", who, command.note)


def real_emergency(x: Exercise, command: c.DeclareRealEmergency, who: str, now: datetime) -> Decision:
    return _halt(x, "real_emergency", who, command.note)


def _halt(x: Exercise, cause: e.PauseCause, who: str, note: str) -> Decision:
    check_length(note, c.MAX_NOTE, "note")
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")
    if x.status == "lobby" and cause != "real_emergency":
        raise DomainError("not_running", "The exercise has not started.")
    return Decision((e.ExercisePaused(cause, who, note.strip()),))


def resume(x: Exercise, command: c.ResumeExercise, who: str, now: datetime) -> Decision:
    if x.status != "paused":
        raise DomainError("not_paused", "The exercise is not paused.")
    return Decision((e.ExerciseResumed(who), *unlocked(x, who)))


def take_stop_back(x: Exercise, command: c.TakeStopBack, who: str, now: datetime) -> Decision:
    """Only what stood by this stop alone goes on: never a pause or an emergency, and nothing that others spoke to."""
    p = x.pause
    if p is None or p.since is None or (p.cause, p.by, p.added) != ("stop", who, ()) or now - p.since > c.SLIP_WITHIN:
        raise DomainError("stop_stands", "This stop can no longer be taken back: the facilitator resumes.")
    return Decision((e.ExerciseResumed(who),))


def change_pace(x: Exercise, command: c.ChangePace, who: str, now: datetime) -> Decision:
    """Before StartEx it is the pace to begin at, in place of the author's."""
    if x.status != "lobby":
        check_open(x)
    if command.pace not in PACES:
        allowed = ", ".join(f"{p:g}" for p in PACES)
        raise DomainError("pace_not_allowed", f"The pace must be one of {allowed}.", "pace")
    return Decision((e.PaceChanged(command.pace),))


# ---- jumps -------------------------------------------------------------------------------------


def jump(x: Exercise, command: c.JumpTo, who: str, now: datetime) -> Decision:
    """Forward only, inside the exercise, with a word to all, and with nothing passed over unsettled."""
    check_open(x)
    story = x.clock.story_at(now)
    to = _landing(x, command, story)
    check_localized(command.note, "note")
    if is_blank(command.note):
        raise DomainError("reason_missing", "Say what happened meanwhile, everybody will read it.", "note")
    fire = _settled(x, command, timeline.between(x, now, to))
    leap = e.ClockJumped(to, to - story, command.note, who)
    skips = tuple(e.InjectSkipped(i, who) for i in dict.fromkeys(command.skip))
    waits = actors.given_time(x, to - story)
    return Decision((leap, *waits, *skips, *(event for i in fire for event in fired(x, i, timedelta(0), who, to))))


def _landing(x: Exercise, command: c.JumpTo, story: timedelta) -> timedelta:
    to = timedelta(seconds=max(0.0, min(command.to, 1e7)))
    if to <= story:
        raise DomainError("jump_backwards", "A jump goes forward only: choose a later time.", "to")
    if to > x.scenario.duration:
        raise DomainError("jump_beyond_end", "That lies beyond the planned end of the exercise.", "to")
    return to


def _settled(x: Exercise, command: c.JumpTo, passed: list[Inject]) -> list[Inject]:
    """The injects to fire, by due time. Each that is passed over must be named once; others may not be."""
    named = (*command.fire, *command.skip)
    ids = [i.inject_id for i in passed]
    if missing := [i for i in ids if i not in named]:
        raise DomainError(
            "jump_unsettled", f"Fire or skip what lies between: {', '.join(missing[:20])}.", "fire"
        )
    if wrong := [i for i in named if i not in ids or named.count(i) > 1]:
        raise DomainError("inject_settled", f"Not between here and there: {', '.join(wrong[:20])}.", "fire")
    return [i for i in passed if i.inject_id in command.fire]


# ---- the end -----------------------------------------------------------------------------------


def announce_end(x: Exercise, command: c.AnnounceEnd, who: str, now: datetime) -> Decision:
    check_open(x)
    if x.ends_at is not None:
        raise DomainError("end_announced", "EndEx has been announced already.")
    return Decision((e.EndAnnounced(x.clock.active_at(now) + c.END_NOTICE, who),))


def cancel_end(x: Exercise, command: c.CancelEnd, who: str, now: datetime) -> Decision:
    if x.ends_at is None:
        raise DomainError("end_not_announced", "EndEx has not been announced.")
    return Decision((e.EndCancelled(who),))


def end(x: Exercise, command: c.EndExercise, who: str, now: datetime) -> Decision:
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")
    return Decision((*closing(x, who), e.ExerciseEnded(who)))


def lock_approvals(x: Exercise, command: c.LockApprovals, who: str, now: datetime) -> Decision:
    if command.locked == x.approval_lock:
        return NOTHING
    return Decision((e.ApprovalsLocked(command.locked, who),))


def interruption(x: Exercise, command: c.RecordInterruption, who: str, now: datetime) -> Decision:
    since = x.not_before(command.since)
    if x.status != "running" or now - since < c.INTERRUPTION_FROM:
        return NOTHING
    story = x.clock.story_at(now) - x.clock.story_at(since)
    active = x.clock.active_at(now) - x.clock.active_at(since)
    return Decision((e.ServiceInterrupted(since, story, active), *actors.given_time(x, story)))
