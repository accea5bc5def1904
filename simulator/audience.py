"""To which streams an event goes: `staff`, `role:<id>`, `seat:<participant_id>`.

What is not sent to a role's stream never leaves the server for that role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.commands import ResponseDetails

if TYPE_CHECKING:
    from simulator.exercise import Exercise

STAFF = "staff"

_TO_ALL = (
    e.SeatTaken, e.SeatLeft, e.ExerciseStarted, e.ExercisePaused, e.ExerciseResumed, e.PaceChanged,
    e.ClockJumped, e.EndAnnounced, e.EndCancelled, e.ApprovalsLocked, e.ExerciseEnded,
    e.ServiceInterrupted, e.FactReleased, e.ScoresReleased, e.ScreensUnlocked, e.OpinionShown,
)  # fmt: skip


def role_stream(role_id: str) -> str:
    return f"role:{role_id}"


def seat_stream(participant_id: str) -> str:
    return f"seat:{participant_id}"


def streams_for(exercise: Exercise, event: e.Event) -> tuple[str, ...]:
    """The streams of `event`, staff first, without repetition and in a fixed order."""
    roles = _roles_for(exercise, event)
    streams = [STAFF, *(role_stream(r) for r in exercise.scenario.roles if r in roles)]
    if isinstance(event, e.SeatTaken | e.SeatLeft | e.ConsentGiven | e.FactAsked | e.DebriefAnswered):
        streams.append(seat_stream(event.participant_id))
    if isinstance(event, e.HandRaised | e.HandSeen):
        streams.append(seat_stream(_whose_hand(exercise, event)))
    if isinstance(event, e.ReviewAsked):
        streams.append(seat_stream(event.participant_id))
    if isinstance(event, e.ReviewAnswered):
        streams.append(seat_stream(exercise.reviews[event.review_id].participant_id))
    if isinstance(event, e.FactAnswered):
        streams.append(seat_stream(exercise.asks[event.ask_id].participant_id))
    if isinstance(event, e.WordGiven) and event.to:
        streams.append(seat_stream(event.to))
    elif isinstance(event, e.WordGiven) or _is_for_all(exercise, event):
        streams += [seat_stream(p) for p in _seatless(exercise)]
    return tuple(dict.fromkeys(streams))


def _whose_hand(exercise: Exercise, event: e.HandRaised | e.HandSeen) -> str:
    if isinstance(event, e.HandRaised):
        return event.participant_id
    return exercise.hands[event.hand_id].participant_id


def _is_for_all(exercise: Exercise, event: e.Event) -> bool:
    """Opinion is for all while the facilitator has it open."""
    opened = exercise.opinion is not None and exercise.opinion.shown
    return isinstance(event, _TO_ALL) or (opened and isinstance(event, e.OpinionMoved | e.OpinionTurned))


def _seatless(exercise: Exercise) -> list[str]:
    """Trainees without a role follow no role's stream, and yet a real emergency concerns them."""
    return [p.participant_id for p in exercise.participants.values() if p.kind == "trainee" and not p.roles]


_IN_THE_ROOM = (
    e.RoundOpened, e.QuestionAdded, e.QuestionSkipped, e.QuestionAsked, e.RoundAnswered, e.RoundClosed,
)  # fmt: skip


def _roles_for(exercise: Exercise, event: e.Event) -> tuple[str, ...]:
    everybody = exercise.scenario.roles
    if _is_for_all(exercise, event) or isinstance(event, _IN_THE_ROOM) or (isinstance(event, e.WordGiven) and not event.to):
        return everybody
    if isinstance(event, e.InjectFired):
        return event.to_roles or exercise.msel[event.inject_id].to_roles
    if isinstance(event, e.FreeInjectSent):
        return event.to_roles
    if isinstance(event, e.ActionOpened):
        action = exercise.scenario.action(event.action_id)
        return (event.to_roles or action.roles) if action and action.shown_as else ()
    if isinstance(event, e.ResponseSubmitted):
        return readers_of(exercise, event.kind, event.role_id, event.item_id, event.details)
    if isinstance(event, e.FlagTakenBack):
        return readers_of(exercise, "flag", event.role_id, event.item_id, ResponseDetails())
    if isinstance(event, e.RoomActionRecorded):
        return (event.role_id,)
    if isinstance(event, e.CaseHandedOver):
        return (*exercise.items[event.item_id].to_roles, *event.to_roles)
    if isinstance(event, e.ChatSeen):
        return event.roles or everybody
    if isinstance(event, _ITEM_EVENTS):
        return exercise.items[event.item_id].to_roles
    if isinstance(event, e.CrowdPosted | e.ActorPublished):
        return event.to_roles
    if isinstance(event, e.CrowdCounted):
        return tuple(role for counted in event.counts for role in exercise.items[counted.item_id].to_roles)
    if isinstance(event, e.CrowdCommented):
        return exercise.items[event.item_id].to_roles
    return _desk_roles(exercise, event)


_ITEM_EVENTS = (
    e.CallAnswered, e.CallDeclined, e.CallMissed, e.CallLineSpoken, e.CallReturned, e.SilenceNoticed,
    e.CallEnded, e.PersonaSpoke, e.CaseNoted, e.CaseTaken, e.ActorAsked, e.CallLineSkipped,
)  # fmt: skip


def _desk_roles(exercise: Exercise, event: e.Event) -> tuple[str, ...]:
    if isinstance(event, e.CardPut | e.CardStruck | e.PhaseDeclared):
        return exercise.scenario.roles
    if isinstance(event, e.ChatSent):
        return (event.role_id, event.to_role) if event.to_role else exercise.scenario.roles
    if isinstance(event, e.ApprovalRequested):
        before = parties(exercise, event.replaces) if event.replaces else ()
        return (event.role_id, *(d for n in event.needs for d in n.deciders), *before)
    if isinstance(event, e.TextApproved | e.TextSentBack):
        return parties(exercise, event.approval_id)
    return ()


def parties(exercise: Exercise, approval_id: str) -> tuple[str, ...]:
    """The role that asks for approval and all that may give it, or were asked for the text that it replaces."""
    approval = exercise.approvals[approval_id]
    before = (a for a in exercise.approvals.values() if a.replaced_by == approval_id)
    return (
        approval.role_id,
        *(d for s in approval.steps for d in s.need.deciders),
        *(role for old in before for role in parties(exercise, old.approval_id)),
    )


def readers_of(
    exercise: Exercise, kind: str, role_id: str, item_id: str | None, details: ResponseDetails
) -> tuple[str, ...]:
    """The roles that read a response.

    What is published officially, and what the team has assessed or decided, is everybody's; anything else
    is read by its role, by whoever had the item, and by the role that it reports or escalates to. A report
    to an authority is also read by all who might make it, or it would be made twice. A correction or
    withdrawal is read by all who read the text that it changes.
    """
    if kind in ("statement", "assessment", "decision"):
        return exercise.scenario.roles
    changed = exercise.responses.get(details.corrects)
    if changed is not None:
        before = readers_of(exercise, changed.kind, changed.role_id, changed.item_id, changed.details)
        return (role_id, *before)
    item = exercise.items.get(item_id or "")
    return (
        role_id,
        *(item.to_roles if item else ()),
        *_told_of_report(exercise, kind, details.to),
        details.escalate_to,
    )


def _told_of_report(exercise: Exercise, kind: str, to: str) -> tuple[str, ...]:
    """A role it is for; of an authority, every role of the exercise that may report."""
    if kind != "report" or all(a.term_id != to for a in exercise.playbook.authorities):
        return (to,)
    may = [r.role_id for r in exercise.playbook.roles if kind in r.may]
    return tuple(r for r in may if r in exercise.scenario.roles)
