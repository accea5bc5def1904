"""One decision for each command: what it comes to in the present state, or why it is refused.

`handle` is the only door. Deciding changes nothing; the caller records the events (exercise.record).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from simulator import commands as c
from simulator import events as e
from simulator import timeline
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.matching import served_actions
from simulator.scenario import Inject
from simulator.state import Call, Item, Participant

PACES = (0.5, 1.0, 2.0, 3.0, 4.0, 6.0)
NOTHING = Decision()


def handle(exercise: Exercise, command: c.Command, participant_id: str, now: datetime) -> Decision:
    """Events that `command`, given by `participant_id` ("" for the system), comes to at `now`.

    Raises DomainError with a stable code when it is refused.
    """
    now = exercise.not_before(now)
    decide: Callable[..., Decision] = _DECISIONS[type(command)]
    return decide(exercise, command, participant_id, now)


def handle_and_record(exercise: Exercise, command: c.Command, participant_id: str, now: datetime) -> Any:
    """Decide on and apply to `exercise`; returns (entries, decision)."""
    decision = handle(exercise, command, participant_id, now)
    exercise.texts.update(decision.texts)
    return exercise.record(decision.events, now), decision


# ---- clock -----------------------------------------------------------------------------------


def _start(x: Exercise, command: c.StartExercise, who: str, now: datetime) -> Decision:
    if x.status != "lobby":
        raise DomainError("already_started", "The exercise has been started before.")
    opened = tuple(_opened(x, None))
    return Decision((e.ExerciseStarted(x.scenario.pace), *opened))


def _pause(x: Exercise, command: c.PauseExercise, who: str, now: datetime) -> Decision:
    if not command.reason.strip():
        raise DomainError("reason_missing", "Say why, everybody will read it.", "reason")
    return _halt(x, "facilitator", who, command.reason)


def _stop(x: Exercise, command: c.StopExercise, who: str, now: datetime) -> Decision:
    return _halt(x, "stop", who, command.note)


def _real_emergency(x: Exercise, command: c.DeclareRealEmergency, who: str, now: datetime) -> Decision:
    return _halt(x, "real_emergency", who, command.note)


def _halt(x: Exercise, cause: e.PauseCause, who: str, note: str) -> Decision:
    _check_length(note, c.MAX_NOTE, "note")
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")
    if cause == "facilitator" and x.status != "running":
        raise DomainError("not_running", "Only a running exercise can be paused.")
    if x.status == "lobby" and cause == "stop":
        raise DomainError("not_running", "The exercise has not started.")
    return Decision((e.ExercisePaused(cause, who, note.strip()),))


def _resume(x: Exercise, command: c.ResumeExercise, who: str, now: datetime) -> Decision:
    if x.status != "paused":
        raise DomainError("not_paused", "The exercise is not paused.")
    return Decision((e.ExerciseResumed(who),))


def _pace(x: Exercise, command: c.ChangePace, who: str, now: datetime) -> Decision:
    _check_open(x)
    if command.pace not in PACES:
        allowed = ", ".join(f"{p:g}" for p in PACES)
        raise DomainError("pace_not_allowed", f"The pace must be one of {allowed}.", "pace")
    return Decision((e.PaceChanged(command.pace),))


def _end(x: Exercise, command: c.EndExercise, who: str, now: datetime) -> Decision:
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")
    return Decision((e.ExerciseEnded(who),))


def _interruption(x: Exercise, command: c.RecordInterruption, who: str, now: datetime) -> Decision:
    since = x.not_before(command.since)
    if x.status != "running" or now - since < c.INTERRUPTION_FROM:
        return NOTHING
    story = x.clock.story_at(now) - x.clock.story_at(since)
    active = x.clock.active_at(now) - x.clock.active_at(since)
    return Decision((e.ServiceInterrupted(since, story, active),))


# ---- people ----------------------------------------------------------------------------------


def _join(x: Exercise, command: c.JoinExercise, who: str, now: datetime) -> Decision:
    if command.participant_id in x.participants:
        return NOTHING
    if x.status == "ended" and command.kind == "trainee":
        raise DomainError("exercise_ended", "The exercise has ended.")
    return Decision((e.ParticipantJoined(command.participant_id, command.kind),))


def _consent(x: Exercise, command: c.GiveConsent, who: str, now: datetime) -> Decision:
    person = _participant(x, who)
    return NOTHING if person.consented else Decision((e.ConsentGiven(who),))


def _take_seat(x: Exercise, command: c.TakeSeat, who: str, now: datetime) -> Decision:
    person = _participant(x, who)
    if person.kind != "trainee":
        raise NotAllowed
    if not person.consented:
        raise DomainError("consent_missing", "Read and accept the drill rules first.")
    if command.role_id not in x.scenario.roles:
        raise DomainError("unknown_role", f'There is no role "{command.role_id}".', "role_id")
    if command.role_id in person.roles:
        return NOTHING
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")
    return Decision((*_left(x, person), e.SeatTaken(who, command.role_id)))


def _leave_seat(x: Exercise, command: c.LeaveSeat, who: str, now: datetime) -> Decision:
    return Decision(tuple(_left(x, _participant(x, who))))


def _left(x: Exercise, person: Participant) -> list[e.Event]:
    """Who leaves a seat hangs up first: nobody else could end that call."""
    who = person.participant_id
    calls = [i.item_id for i in x.items.values() if i.call and _is_talking(i.call, who)]
    return [*(e.CallEnded(i, who) for i in calls), *(e.SeatLeft(who, role) for role in person.roles)]


def _is_talking(call: Call, who: str) -> bool:
    return call.status == "talking" and call.answered_by == who


# ---- injects ---------------------------------------------------------------------------------


def _fire(x: Exercise, command: c.FireInject, who: str, now: datetime) -> Decision:
    _check_open(x)
    inject = _waiting_inject(x, command.inject_id)
    return Decision(tuple(_fired(x, inject, timedelta(0), who)))


def _skip(x: Exercise, command: c.SkipInject, who: str, now: datetime) -> Decision:
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")
    _waiting_inject(x, command.inject_id)
    return Decision((e.InjectSkipped(command.inject_id, who),))


def _waiting_inject(x: Exercise, inject_id: str) -> Inject:
    inject = x.scenario.inject(inject_id)
    if inject is None:
        raise DomainError("unknown_inject", f'There is no inject "{inject_id}".', "inject_id")
    if x.injects[inject_id].status != "waiting":
        raise DomainError("inject_settled", "This inject has already been fired or skipped.", "inject_id")
    return inject


def _fired(x: Exercise, inject: Inject, late: timedelta, who: str) -> list[e.Event]:
    item_id = opaque_id("it", x.seed, "inject", inject.inject_id)
    return [e.InjectFired(inject.inject_id, item_id, late, who), *_opened(x, inject.inject_id)]


def _opened(x: Exercise, inject_id: str | None) -> list[e.Event]:
    return [
        e.ActionOpened(a.action_id, opaque_id("op", x.seed, "action", a.action_id))
        for a in x.scenario.expected_actions
        if a.opens_with == inject_id and a.action_id not in x.actions
    ]


def _send_free(x: Exercise, command: c.SendFreeInject, who: str, now: datetime) -> Decision:
    _check_open(x)
    _check_free(x, command)
    item_id = opaque_id("it", x.seed, "free", x.seq + 1)
    event = e.FreeInjectSent(
        item_id, who, command.kind, command.channel, command.persona_id, command.to_roles,
        command.title, command.text, command.lines,
    )  # fmt: skip
    return Decision((event,), reply={"item_id": item_id})


def _check_free(x: Exercise, command: c.SendFreeInject) -> None:
    if command.persona_id not in x.personas:
        raise DomainError("unknown_persona", f'There is no persona "{command.persona_id}".', "persona_id")
    if x.playbook.channel(command.channel) is None:
        raise DomainError("unknown_channel", f'There is no channel "{command.channel}".', "channel")
    if not command.to_roles or any(r not in x.scenario.roles for r in command.to_roles):
        raise DomainError("unknown_role", "Choose at least one role of this exercise.", "to_roles")
    texts = command.lines if command.kind == "call" else (command.text,)
    if not texts or not all(texts):
        raise DomainError("text_missing", "Write what the persona says.", "text")
    for text in (*texts, command.title):
        _check_length(text.zh, c.MAX_TEXT, "text")
        _check_length(text.en, c.MAX_TEXT, "text")


def _tick(x: Exercise, command: c.Tick, who: str, now: datetime) -> Decision:
    events: list[e.Event] = [e.CallMissed(item_id) for item_id in timeline.unanswered_calls(x, now)]
    for inject, needed in timeline.due_injects(x, now):
        if needed:
            events += _fired(x, inject, timeline.late_by(x, inject, now), "")
        else:
            events.append(e.InjectSkipped(inject.inject_id, ""))
    return Decision(tuple(events))


# ---- responses -------------------------------------------------------------------------------


def _submit(x: Exercise, command: c.SubmitResponse, who: str, now: datetime) -> Decision:
    _check_open(x)
    _check_role(x, who, command.role_id, command.kind)
    item = _check_place(x, command, who)
    text = command.text.strip()
    if not text and command.kind != "flag":
        raise DomainError("text_missing", "Write something first.", "text")
    _check_length(text, c.MAX_TEXT, "text")
    digest = text_sha256(text)
    response_id = opaque_id("re", x.seed, "response", x.seq + 1)
    answers = served_actions(x, command.kind, command.role_id, command.channel, command.item_id)
    event = e.ResponseSubmitted(
        response_id, who, command.role_id, command.kind, command.channel, command.item_id, digest,
        len(text), answers,
    )  # fmt: skip
    more = _next_line(item) if command.kind == "call_line" and item else []
    return Decision((event, *more), ((digest, text),), {"response_id": response_id})


def _check_role(x: Exercise, who: str, role_id: str, kind: str) -> None:
    if role_id not in _participant(x, who).roles:
        raise NotAllowed("You do not hold this role.")
    role = x.playbook.role(role_id)
    if role is None or kind not in role.may:
        raise NotAllowed("The playbook does not give this to your role.")


def _check_place(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    """The item that is answered, if the response belongs there."""
    if command.kind == "statement":
        _check_statement(x, command)
        return _visible_item(x, who, command.item_id) if command.item_id else None
    item = _visible_item(x, who, command.item_id or "")
    wanted = {"reply": "post", "flag": "post", "complaint_reply": "complaint", "call_line": "call"}[command.kind]
    if item.kind != wanted:
        raise DomainError("wrong_place", "This cannot be answered in that way.", "item_id")
    if command.channel != item.channel:
        raise DomainError("wrong_place", "Answer where the message came in.", "channel")
    if command.kind == "flag" and _already_flagged(x, who, item.item_id):
        raise DomainError("already_flagged", "You have flagged this post before.", "item_id")
    if item.call is not None:
        _check_talking(item.call, who)
    return item


def _check_statement(x: Exercise, command: c.SubmitResponse) -> None:
    channel = x.playbook.channel(command.channel)
    role = x.playbook.role(command.role_id)
    if channel is None or not channel.official:
        raise DomainError("wrong_place", "Statements are published on an official channel.", "channel")
    if role is None or command.channel not in role.channels:
        raise NotAllowed("Your role does not publish on this channel.")


def _already_flagged(x: Exercise, who: str, item_id: str) -> bool:
    return any(
        (r.kind, r.participant_id, r.item_id) == ("flag", who, item_id) for r in x.responses.values()
    )


def _assess(x: Exercise, command: c.RecordAssessment, who: str, now: datetime) -> Decision:
    response = x.responses.get(command.response_id)
    if response is None or response.assessment is not None:
        return NOTHING
    return Decision(
        (
            e.ResponseAssessed(
                command.response_id, command.labels, command.uncertain, command.evidence, command.reader_version
            ),
        )
    )


def _seen(x: Exercise, command: c.RecordSeen, who: str, now: datetime) -> Decision:
    new = tuple(
        (pid, item_id)
        for pid, item_id in dict.fromkeys(command.seen)
        if item_id in x.items and pid in x.participants and pid not in x.items[item_id].seen
        and _is_addressed(x.participants[pid], x.items[item_id])
    )  # fmt: skip
    return Decision((e.ItemsSeen(new),)) if new else NOTHING


# ---- calls -----------------------------------------------------------------------------------


def _answer(x: Exercise, command: c.AnswerCall, who: str, now: datetime) -> Decision:
    item, _ = _ringing(x, who, command.item_id)
    if any(i.call and _is_talking(i.call, who) for i in x.items.values()):
        raise DomainError("call_busy", "End the call you are in first.", "item_id")
    return Decision((e.CallAnswered(item.item_id, who), *_next_line(item)))


def _decline(x: Exercise, command: c.DeclineCall, who: str, now: datetime) -> Decision:
    item, _ = _ringing(x, who, command.item_id)
    return Decision((e.CallDeclined(item.item_id, who),))


def _end_call(x: Exercise, command: c.EndCall, who: str, now: datetime) -> Decision:
    item = _visible_item(x, who, command.item_id)
    if item.call is None:
        raise DomainError("wrong_place", "This is not a call.", "item_id")
    _check_talking(item.call, who)
    return Decision((e.CallEnded(item.item_id, who),))


def _ringing(x: Exercise, who: str, item_id: str) -> tuple[Item, Call]:
    _check_open(x)
    item = _visible_item(x, who, item_id)
    if item.call is None:
        raise DomainError("wrong_place", "This is not a call.", "item_id")
    if item.call.status == "talking":
        raise DomainError("call_taken", "Somebody else has taken this call.", "item_id")
    if item.call.status != "ringing":
        raise DomainError("call_over", "The call is over.", "item_id")
    return item, item.call


def _check_talking(call: Call, who: str) -> None:
    if call.status != "talking":
        raise DomainError("call_over", "The call is not open.", "item_id")
    if call.answered_by != who:
        raise DomainError("call_taken", "Somebody else is on this call.", "item_id")


def _next_line(item: Item) -> list[e.Event]:
    said = len(item.call.spoken) if item.call else 0
    return [e.CallLineSpoken(item.item_id, said)] if said < len(item.lines) else []


# ---- evaluation ------------------------------------------------------------------------------


def _override(x: Exercise, command: c.OverrideLine, who: str, now: datetime) -> Decision:
    if x.scenario.action(command.action_id) is None:
        raise DomainError("unknown_action", f'There is no line "{command.action_id}".', "action_id")
    if not 0 <= command.score <= 100:
        raise DomainError("score_out_of_range", "A score lies between 0 and 100.", "score")
    if not command.reason.strip():
        raise DomainError("reason_missing", "Give the reason; both values are kept.", "reason")
    _check_length(command.reason, c.MAX_NOTE, "reason")
    score = round(command.score, 1)
    return Decision((e.LineOverridden(command.action_id, score, command.reason.strip(), who),))


# ---- shared checks ---------------------------------------------------------------------------


def _check_open(x: Exercise) -> None:
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended; this was not recorded.")
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    if x.status == "paused":
        raise DomainError("exercise_paused", "The exercise is paused; your text is kept as a draft.")


def _check_length(text: str, limit: int, field: str) -> None:
    if len(text) > limit:
        raise DomainError("text_too_long", f"At most {limit} characters; this has {len(text)}.", field)


def _participant(x: Exercise, who: str) -> Participant:
    person = x.participants.get(who)
    if person is None:
        raise NotAllowed("You are not in this exercise.")
    return person


def _is_addressed(person: Participant, item: Item) -> bool:
    return any(role in item.to_roles for role in person.roles)


def _visible_item(x: Exercise, who: str, item_id: str) -> Item:
    """The item, if it was addressed to a role of `who`; a hidden one is as good as absent."""
    item = x.items.get(item_id)
    if item is None or not _is_addressed(_participant(x, who), item):
        raise DomainError("unknown_item", "There is no such message.", "item_id")
    return item


_DECISIONS: dict[type, Callable[..., Decision]] = {
    c.StartExercise: _start, c.PauseExercise: _pause, c.ResumeExercise: _resume, c.ChangePace: _pace,
    c.EndExercise: _end, c.StopExercise: _stop, c.DeclareRealEmergency: _real_emergency,
    c.JoinExercise: _join, c.GiveConsent: _consent, c.TakeSeat: _take_seat, c.LeaveSeat: _leave_seat,
    c.FireInject: _fire, c.SkipInject: _skip, c.SendFreeInject: _send_free, c.SubmitResponse: _submit,
    c.AnswerCall: _answer, c.DeclineCall: _decline, c.EndCall: _end_call, c.OverrideLine: _override,
    c.Tick: _tick, c.RecordAssessment: _assess, c.RecordSeen: _seen, c.RecordInterruption: _interruption,
}  # fmt: skip
