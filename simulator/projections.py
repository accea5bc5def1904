"""Single events as their receivers get them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simulator import actorviews, boardviews, handviews, publicviews, roundviews, staffviews
from simulator import events as e
from simulator import viewparts as parts
from simulator import viewtypes as v
from simulator.audience import STAFF
from simulator.boardstate import Declared
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.journal import Entry, plain
from simulator.state import Improvement, Item, Note, Override, Response, Settled
from simulator.viewparts import Directory

Projected = dict[str, Any]


def project(x: Exercise, entry: Entry, stream: str, names: Directory) -> Projected:
    """The event's data as the followers of `stream` get it, ready for JSON.

    `x` is the state with the entry applied, or any later one: what later events add to a value is left
    out, so that a screen which is behind doesn't add it twice.
    """
    data = _PROJECTIONS[entry.type](x, entry, names, stream == STAFF)
    result: Projected = plain(data)
    return result


# ---- clock and people --------------------------------------------------------------------------


def _clock(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"clock": parts.clock_view(x, names)}



def _jumped(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    event = entry.event
    jump = v.JumpView(event.to - event.skipped, event.to, event.note)
    return {"clock": parts.clock_view(x, names), "jump": jump, "skipped": event.skipped}


def _interrupted(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    lost = {"story_lost": entry.event.story_lost, "active_lost": entry.event.active_lost}
    return {"clock": parts.clock_view(x, names), **lost}


def _locked(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"locked": entry.event.locked}


def _joined(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"participant": staffviews.person(x, entry.event.participant_id, names)}


def _consent(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"participant_id": entry.event.participant_id}


def _seat(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    who = entry.event.participant_id
    return {"seat": v.SeatView(who, names.get(who, ""), entry.event.role_id)}


def _told(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    told = next(t for t in x.told if t.told_id == entry.event.told_id)
    return {"told": staffviews.told_view(x, told, names)}


def _word(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"word": parts.word_view(x, next(w for w in x.words if w.word_id == entry.event.word_id))}


def _hand(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """As it stands by now, like a request for approval."""
    return {"hand": handviews.hand_view(x, x.hands[entry.event.hand_id], names)}


# ---- the world ---------------------------------------------------------------------------------


def _item(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    data: Projected = {"item": _item_at_first(x, x.items[entry.event.item_id], names, staff)}
    if staff and isinstance(entry.event, e.InjectFired):
        data["inject"] = staffviews.inject_progress(x, entry.event.inject_id)
    return data


def _item_at_first(x: Exercise, item: Item, names: Directory, staff: bool) -> v.ItemView:
    call = item.call
    first = (
        v.CallView("ringing", call.first_ring_until, None, (), (), False, bool(item.lines), False) if call else None
    )
    as_now = parts.item_view(x, item, staff, names)
    return replace(as_now, call=first, messages=(), steps=(), seen=(), to_roles=item.first_roles, reach=item.reach)


def _progress(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"inject": staffviews.inject_progress(x, entry.event.inject_id)}


def _edited(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"edited": staffviews.inject_view(x, x.msel[entry.event.inject_id])}


def _planned(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"planned": staffviews.inject_view(x, x.msel[entry.event.inject_id])}


def _opened(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    opened = replace(x.actions[entry.event.action_id], allowance=ZERO)
    if staff:
        return {"action": staffviews.action_progress(opened)}
    return {"open_item": parts.open_item(x, opened)}


def _seen(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    seen = [{"participant_id": p, "item_id": i, "at": x.items[i].seen[p]} for p, i in entry.event.seen]
    return {"seen": seen}


def _spoke(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    item = x.items[entry.event.item_id]
    message = next(m for m in item.messages if m.message_id == entry.event.message_id)
    return {"item_id": item.item_id, "message": parts.message_view(x, message), "call": parts.call_view(item)}


def _call(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"item_id": entry.event.item_id, "call": parts.call_view(x.items[entry.event.item_id])}


def _case(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """`handed_to` have the item from now on: who gets a case takes a new snapshot, for what was said and is due."""
    event = entry.event
    step = next(s for s in x.items[event.item_id].steps if s.step_id == event.step_id)
    handed_to = event.to_roles if isinstance(event, e.CaseHandedOver) else ()
    return {"item_id": event.item_id, "step": parts.case_step_view(x, step, names), "handed_to": handed_to}


def _fact(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"fact": parts.fact_view(x, entry.event.fact_id)}


# ---- trainees ----------------------------------------------------------------------------------


def _response(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    response = _as_given(x, entry.event.response_id)
    first = replace(response, settled={}, words=[], answers=response.matched)
    if first.kind != "room":
        first.assessment = None
    return {"response": parts.response_view(x, first, names, staff)}


def _as_given(x: Exercise, response_id: str) -> Response:
    """By now it may have been taken back."""
    gone = x.taken_back.get(response_id)
    return gone.response if gone else x.responses[response_id]


def _taken_back(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    response_id = entry.event.response_id
    if not staff:
        return {"response_id": response_id}
    return {"response_id": response_id, "taken_back": staffviews.taken_back_view(x.taken_back[response_id], names)}


def _approval(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    approval = x.approvals[entry.event.approval_id]
    return {"approval": parts.approval_view(x, approval, names), "replaced": getattr(entry.event, "replaces", "")}


def _ask(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"ask": parts.ask_view(x, x.asks[entry.event.ask_id], names)}


def _chat(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    line = next(c for c in x.chat if c.message_id == entry.event.message_id)
    return {"line": replace(parts.chat_view(x, line, names), read_by=())}


def _chat_seen(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"read": [{"participant_id": p, "message_id": m} for p, m in entry.event.seen]}


def _card(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """As it stands by now, like a request for approval."""
    return {"card": boardviews.card_view(x, x.board[entry.event.card_id], names)}


def _phase(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    p = entry.event
    said = Declared(p.phase_id, p.participant_id, p.role_id, entry.at, entry.occurred_at)
    return {"phase": boardviews.phase_view(said, names)}


def _debrief(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"debrief": parts.debrief_view(x, entry.event.participant_id, names)}


# ---- evaluation --------------------------------------------------------------------------------


def _assessed(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    response = x.responses[entry.event.response_id]
    return {"response_id": response.response_id, "assessment": parts.assessment_view(response)}


def _override(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    o = entry.event
    made = Override(o.action_id, o.score, o.reason, o.by, entry.at, entry.occurred_at)
    return {"override": staffviews.override_view(made, names)}


def _note(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    n = entry.event
    return {"note": staffviews.note_view(Note(n.note_id, n.about, n.text, n.by, entry.at, entry.occurred_at), names)}


def _chosen(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"note_id": entry.event.note_id, "is_chosen": entry.event.is_chosen}


def _reassigned(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"response_id": entry.event.response_id, "answers": entry.event.action_ids}


def _settled(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    s = entry.event
    word = Settled(s.is_met, s.reason, s.by, entry.at, entry.occurred_at, s.blind, s.start, s.end)
    return {"response_id": s.response_id, "settled": parts.settled_view(s.label, word, names)}


def _review(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """As it stands after this very event: a later answer comes with its own."""
    review = x.reviews[entry.event.review_id]
    if isinstance(entry.event, e.ReviewAsked):
        review = replace(review, answer_sha256="", answered_by="", answered_at=None)
    return {"review": parts.review_view(x, review, names)}


def _opinion(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    assert x.opinion is not None
    moments = entry.event.moments
    return {
        "starts_at": x.opinion.starts_at,
        "moments": publicviews.moments_view(x.opinion, moments),
        "causes": publicviews.causes_of(x.opinion, moments) if staff else (),
        "storylines": publicviews.storylines(x, moments) if staff else (),
    }


def _turned(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    assert x.opinion is not None
    made = next(t for t in x.opinion.turns if t.turn_id == entry.event_id)
    return {"turn": publicviews.turn_view(x.opinion, made, names, staff)}


def _shown(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """Opened: the whole course up to then, since those who did not see it have nothing to add to."""
    if staff:
        return {"shown": entry.event.shown}
    course = x.opinion
    assert course is not None
    if not entry.event.shown:
        return {"opinion": None}
    moments, turns = course.opened[entry.event_id]
    return {"opinion": publicviews.course_view(course, moments, turns, names, False)}


def _crowd(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"level": entry.event.level}


def _counted(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"counts": entry.event.counts}


def _improvement(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """As it stands after this very event: nothing follows a strike, and another wording comes with its own."""
    i = entry.event
    if isinstance(i, e.ImprovementStruck):
        made = x.improvements[i.improvement_id]
    else:
        made = Improvement(
            i.improvement_id, i.text_sha256, i.owner_sha256, i.due, i.by, entry.at, entry.occurred_at
        )
    return {"improvement": staffviews.improvement_view(x, made, names)}


def _round(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """The round as it stands, without its transcript; of that only the line which this event has added."""
    on = x.rounds[entry.event.round_id]
    added = getattr(entry.event, "answer_id", entry.event.question_id if isinstance(entry.event, e.QuestionAsked) else "")
    return {
        "round": replace(roundviews.round_view(x, on, names, staff), lines=()),
        "said": roundviews.line_view(x, on, added, names) if added else None,
    }


def _actor(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    """As they stand by now."""
    return {"actor": actorviews.actor(x, entry.event.actor_id)} if staff else {}


def _asked(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {**_spoke(x, entry, names, staff), **_actor(x, entry, names, staff)}


def _published(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    item = _item_at_first(x, x.items[entry.event.item_id], names, staff)
    return {"item": item, **_actor(x, entry, names, staff)}


def _nothing(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {}


_PROJECTIONS: dict[str, Any] = {
    "ExerciseCreated": _nothing, "ParticipantJoined": _joined, "ConsentGiven": _consent,
    "SeatTaken": _seat, "SeatLeft": _seat, "BystanderTold": _told, "ExerciseStarted": _clock,
    "ExercisePaused": _clock, "ExerciseResumed": _clock, "PaceChanged": _clock, "ClockJumped": _jumped,
    "EndAnnounced": _clock, "EndCancelled": _clock, "ExerciseEnded": _clock, "ApprovalsLocked": _locked,
    "ServiceInterrupted": _interrupted, "InjectFired": _item, "FreeInjectSent": _item,
    "InjectSkipped": _progress, "InjectHeld": _progress, "InjectReleased": _progress,
    "InjectEdited": _edited, "InjectPlanned": _planned, "PersonaSpoke": _spoke, "FactReleased": _fact, "FactAsked": _ask,
    "FactAnswered": _ask, "ChatSent": _chat, "ActionOpened": _opened, "ResponseSubmitted": _response,
    "RoomActionRecorded": _response, "FlagTakenBack": _taken_back, "ApprovalRequested": _approval, "TextApproved": _approval,
    "TextSentBack": _approval, "ResponseAssessed": _assessed, "CallAnswered": _call,
    "CallDeclined": _call, "CallMissed": _call, "CallLineSpoken": _call, "CallReturned": _call,
    "SilenceNoticed": _call, "CallEnded": _call, "ItemsSeen": _seen, "LineOverridden": _override,
    "NotePinned": _note, "ResponseReassigned": _reassigned, "FindingSettled": _settled,
    "DebriefAnswered": _debrief, "ScoresReleased": _nothing, "ChatAssessed": _nothing,
    "ReviewAsked": _review, "ReviewAnswered": _review, "OpinionMoved": _opinion, "OpinionTurned": _turned,
    "OpinionShown": _shown, "CrowdSet": _crowd, "CrowdPosted": _item, "CrowdCommented": _spoke, "CrowdCounted": _counted, "WordGiven": _word, "ScreensUnlocked": _nothing,
    "RoundOpened": _round, "QuestionAdded": _round, "QuestionSkipped": _round, "QuestionAsked": _round,
    "RoundAnswered": _round, "RoundClosed": _round, "CheckTicked": _round,
    "CardPut": _card, "CardStruck": _card, "PhaseDeclared": _phase,
    "CaseNoted": _case, "CaseTaken": _case, "CaseHandedOver": _case, "ChatSeen": _chat_seen,
    "HandRaised": _hand, "HandSeen": _hand,
    "ImprovementRecorded": _improvement, "ImprovementStruck": _improvement, "NoteChosen": _chosen,
    "ActorMoved": _actor, "ActorAsked": _asked, "CallLineSkipped": _call, "ActorPublished": _published,
    "ActorSilenced": _actor,
    "ConditionSettled": _nothing,
}  # fmt: skip
