"""People: joining, consent, seats, bystanders who were told, and the facilitator's own words."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_length, check_not_ended, is_talking, participant, written
from simulator.decisions.handing import handed_on
from simulator.decisions.hands import answered
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.state import Participant


def join(x: Exercise, command: c.JoinExercise, who: str, now: datetime) -> Decision:
    if command.participant_id in x.participants:
        return NOTHING
    if x.status == "ended" and command.kind == "trainee":
        raise DomainError("exercise_ended", "The exercise has ended.")
    return Decision((e.ParticipantJoined(command.participant_id, command.kind),))


def consent(x: Exercise, command: c.GiveConsent, who: str, now: datetime) -> Decision:
    person = participant(x, who)
    return NOTHING if person.consented else Decision((e.ConsentGiven(who),))


def take_seat(x: Exercise, command: c.TakeSeat, who: str, now: datetime) -> Decision:
    person = participant(x, who)
    if person.kind != "trainee":
        raise NotAllowed
    _check_seat(x, person, command.role_id)
    if command.role_id in person.roles:
        return NOTHING
    if command.also:
        return Decision((e.SeatTaken(who, command.role_id),))
    return Decision((*_left(x, person), e.SeatTaken(who, command.role_id), *handed_on(x, who, [command.role_id])))


def leave_seat(x: Exercise, command: c.LeaveSeat, who: str, now: datetime) -> Decision:
    person = participant(x, who)
    _check_not_over(x)
    return Decision((*_left(x, person), *handed_on(x, who, [])))


def assign_seat(x: Exercise, command: c.AssignSeat, who: str, now: datetime) -> Decision:
    person = _trainee(x, command.participant_id)
    _check_seat(x, person, command.role_id)
    if command.role_id in person.roles:
        return NOTHING
    return Decision((e.SeatTaken(person.participant_id, command.role_id),))


def free_seat(x: Exercise, command: c.FreeSeat, who: str, now: datetime) -> Decision:
    """Whose seat is freed in mid-call is cut off; the role may ring back."""
    person = _trainee(x, command.participant_id)
    if command.role_id not in person.roles:
        raise DomainError("not_seated", "This person does not hold that role.", "role_id")
    _check_not_over(x)
    kept = [r for r in person.roles if r != command.role_id]
    left = e.SeatLeft(person.participant_id, command.role_id)
    return Decision((*_hung_up(x, person, kept), left, *handed_on(x, person.participant_id, kept)))


def record_told(x: Exercise, command: c.RecordTold, who: str, now: datetime) -> Decision:
    text = written(command.text, c.MAX_NOTE, "text", "Write who was told.")
    told_id = opaque_id("to", x.seed, "told", x.seq + 1)
    digest = text_sha256(text)
    return Decision((e.BystanderTold(told_id, digest, who),), ((digest, text),))


def give_word(x: Exercise, command: c.GiveWord, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    text = written(command.text, c.MAX_NOTE, "text", "Write what they shall read.")
    if command.to:
        _trainee(x, command.to)
    check_length(command.text_en, c.MAX_NOTE, "text_en")
    texts = {text_sha256(said): said for said in (text, command.text_en.strip()) if said}
    word_id = opaque_id("wo", x.seed, "word", x.seq + 1)
    locks = command.locks and not command.to
    in_english = text_sha256(command.text_en.strip()) if command.text_en.strip() else ""
    event = e.WordGiven(word_id, command.to, text_sha256(text), locks, who, in_english)
    return Decision((event, *answered(x, command.to, who)), tuple(texts.items()))


def unlock_screens(x: Exercise, command: c.UnlockScreens, who: str, now: datetime) -> Decision:
    return Decision(unlocked(x, who))


def unlocked(x: Exercise, who: str) -> tuple[e.Event, ...]:
    """The trainees get their screens back, if something covers them: time never runs behind a cover unasked."""
    return (e.ScreensUnlocked(who),) if x.locked_by else ()


def _trainee(x: Exercise, participant_id: str) -> Participant:
    person = x.participants.get(participant_id)
    if person is None or person.kind != "trainee":
        raise DomainError("unknown_participant", "There is no such trainee.", "participant_id")
    return person


def _check_not_over(x: Exercise) -> None:
    """A seat is the way into the debrief and to one's own scorecard, and could not be taken again."""
    if x.status == "ended":
        raise DomainError("seat_kept", "The drill is over: everybody keeps their seat for the debrief. Just close the page.")


def _check_seat(x: Exercise, person: Participant, role_id: str) -> None:
    if not person.consented:
        raise DomainError("consent_missing", "Read and accept the drill rules first.")
    if role_id not in x.scenario.roles:
        raise DomainError("unknown_role", f'There is no role "{role_id}".', "role_id")
    check_not_ended(x)


def _left(x: Exercise, person: Participant) -> list[e.Event]:
    """Who leaves a seat hangs up first: nobody else could end that call."""
    who = person.participant_id
    return [*_hung_up(x, person, []), *(e.SeatLeft(who, role) for role in person.roles)]


def _hung_up(x: Exercise, person: Participant, keeps: list[str]) -> list[e.Event]:
    """The end of the call that the person is in, unless a role that they keep has it too."""
    who = person.participant_id
    return [
        e.CallEnded(i.item_id, who)
        for i in x.items.values()
        if i.call and is_talking(i.call, who) and not any(r in i.to_roles for r in keeps)
    ]
