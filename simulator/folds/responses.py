"""What trainees do: responses, approvals, questions, chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.folds.actors import note_answer
from simulator.folds.calls import heard
from simulator.journal import Entry
from simulator.state import Approval, ApprovalStep, Ask, Assessment, Call, ChatLine, Debrief, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ResponseSubmitted(x: Exercise, event: e.ResponseSubmitted, entry: Entry) -> None:
    call = _call_answered(x, event)
    response = x.responses[event.response_id] = Response(
        event.response_id, event.participant_id, event.role_id, event.kind, event.channel,
        event.item_id, event.text_sha256, event.length, event.answers, entry.at,
        x.clock.active_at(entry.occurred_at), entry.occurred_at, details=event.details,
        approval=event.approval, rung_back=_is_rung_back(call), matched=event.answers,
    )  # fmt: skip
    if call is not None:
        heard(x, call, entry)
        call.awaits_reply = False
    note_answer(x, response)


def _call_answered(x: Exercise, event: e.ResponseSubmitted) -> Call | None:
    """The call in which it was said; a report about a call is not said in it."""
    item = x.items.get(event.item_id or "") if event.kind == "call_line" else None
    return item.call if item else None


def _is_rung_back(call: Call | None) -> bool:
    """Had the team let the call go? One that was taken and cut off is no missed call."""
    return call is not None and call.returned and call.unanswered_at is not None


def on_RoomActionRecorded(x: Exercise, event: e.RoomActionRecorded, entry: Entry) -> None:
    """It counts from when it was done, on a person's word: no reader has a say."""
    active = x.clock.active_at(entry.occurred_at)
    x.responses[event.response_id] = Response(
        event.response_id, event.by, event.role_id, "room", "", None, event.text_sha256, 0,
        (event.action_id,), event.done_at, active, entry.occurred_at,
        assessment=Assessment(event.elements, (), (), "person"), matched=(event.action_id,),
        recorded_by=event.by,
    )  # fmt: skip


def on_ApprovalRequested(x: Exercise, event: e.ApprovalRequested, entry: Entry) -> None:
    x.approvals[event.approval_id] = Approval(
        event.approval_id, event.participant_id, event.role_id, event.kind, event.channel, event.item_id,
        event.text_sha256, event.rule_id, entry.at, entry.occurred_at,
        [ApprovalStep(need) for need in event.needs],
    )  # fmt: skip
    if event.replaces:
        x.approvals[event.replaces].replaced_by = event.approval_id


def on_TextApproved(x: Exercise, event: e.TextApproved, entry: Entry) -> None:
    step = _step(x, event.approval_id, event.role_id)
    step.verdict, step.by, step.at = "approved", event.participant_id, entry.at


def on_TextSentBack(x: Exercise, event: e.TextSentBack, entry: Entry) -> None:
    step = _step(x, event.approval_id, event.role_id)
    step.verdict, step.by, step.at = "sent_back", event.participant_id, entry.at
    step.text_sha256 = event.text_sha256


def _step(x: Exercise, approval_id: str, role_id: str) -> ApprovalStep:
    return next(s for s in x.approvals[approval_id].steps if s.need.role_id == role_id)


def on_FactAsked(x: Exercise, event: e.FactAsked, entry: Entry) -> None:
    x.asks[event.ask_id] = Ask(
        event.ask_id, event.participant_id, event.role_id, event.holder_id, event.fact_id,
        event.text_sha256, entry.at, entry.occurred_at,
    )  # fmt: skip


def on_FactAnswered(x: Exercise, event: e.FactAnswered, entry: Entry) -> None:
    ask = x.asks[event.ask_id]
    ask.answer, ask.answered_at, ask.by = event.text, entry.at, event.by


def on_ChatSent(x: Exercise, event: e.ChatSent, entry: Entry) -> None:
    x.chat.append(
        ChatLine(
            event.message_id, event.participant_id, event.role_id, event.to_role, event.text_sha256,
            event.ask_id, entry.at, entry.occurred_at,
        )
    )  # fmt: skip


def on_DebriefAnswered(x: Exercise, event: e.DebriefAnswered, entry: Entry) -> None:
    x.debriefs[event.participant_id] = Debrief(
        event.participant_id, event.well_sha256, event.change_sha256, entry.occurred_at
    )
