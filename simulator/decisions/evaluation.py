"""Readings, and what staff say of a response, a line, a moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator import commands as c
from simulator import events as e
from simulator.ahead import by_rule
from simulator.decisions.checks import is_addressed, reason, written
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.scenario import ExpectedAction
from simulator.seats import acts_for
from simulator.state import Response, Review

_ROUNDED = timedelta(seconds=5)  # a screen shows whole seconds, and its clock is a little off


def assess(x: Exercise, command: c.RecordAssessment, who: str, now: datetime) -> Decision:
    response = x.responses.get(command.response_id)
    if response is None or response.assessment is not None:
        return NOTHING
    found = e.ResponseAssessed(
        command.response_id, command.labels, command.uncertain, command.evidence, command.reader_version,
        command.facts, command.claims, command.tricks,
    )  # fmt: skip
    return Decision((found,))


def assess_chat(x: Exercise, command: c.RecordChatAssessment, who: str, now: datetime) -> Decision:
    known = any(line.message_id == command.message_id for line in x.chat)
    if not known or command.message_id in x.chat_readings:
        return NOTHING
    found = e.ChatAssessed(
        command.message_id, command.labels, command.uncertain, command.evidence, command.reader_version
    )
    return Decision((found,))


def seen(x: Exercise, command: c.RecordSeen, who: str, now: datetime) -> Decision:
    new = tuple(
        (pid, item_id)
        for pid, item_id in dict.fromkeys(command.seen)
        if item_id in x.items and pid in x.participants and pid not in x.items[item_id].seen
        and is_addressed(x.participants[pid], x.items[item_id])
    )  # fmt: skip
    return Decision((e.ItemsSeen(new),)) if new else NOTHING


def override(x: Exercise, command: c.OverrideLine, who: str, now: datetime) -> Decision:
    _known_action(x, command.action_id)
    if not 0 <= command.score <= 100:
        raise DomainError("score_out_of_range", "A score lies between 0 and 100.", "score")
    why = reason(command.reason)
    return Decision((e.LineOverridden(command.action_id, round(command.score, 1), why, who),))


def record_room_action(x: Exercise, command: c.RecordRoomAction, who: str, now: datetime) -> Decision:
    """What was done by voice counts as if it had been typed then, on the recorder's word."""
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    action = _known_action(x, command.action_id)
    if command.role_id not in x.scenario.roles or not _is_theirs(x, action, command.role_id):
        raise DomainError("unknown_role", "This action is not that role's.", "role_id")
    at = _moment(x, action, command.at, now)
    elements = _wanted(action, command.elements)
    note = written(command.note, c.MAX_NOTE, "note", "Write what was said or done.")
    response_id = opaque_id("re", x.seed, "room", x.seq + 1)
    digest = text_sha256(note)
    event = e.RoomActionRecorded(response_id, command.role_id, action.action_id, at, elements, digest, who)
    return Decision((event,), ((digest, note),), {"response_id": response_id})


def _is_theirs(x: Exercise, action: ExpectedAction, role_id: str) -> bool:
    return any(r in action.roles for r in acts_for(x, role_id))


def _moment(x: Exercise, action: ExpectedAction, at: float, now: datetime) -> timedelta:
    when = timedelta(seconds=max(0.0, min(at, 1e7)))
    state = x.actions.get(action.action_id)
    if state is None:
        raise DomainError("action_not_open", "This action has not opened yet.", "action_id")
    story = x.clock.story_at(now)
    if when < state.opened_at - _ROUNDED or when > story + _ROUNDED:
        raise DomainError("time_not_allowed", "Choose a time between its opening and now.", "at")
    if any(j.at < when < j.to for j in x.jumps):
        raise DomainError("time_not_allowed", "The story jumped over that time: nobody was there.", "at")
    return min(max(when, state.opened_at), story)


def _wanted(action: ExpectedAction, named: tuple[str, ...]) -> tuple[str, ...]:
    wanted = tuple(w.element_id for w in action.elements)
    if wrong := [n for n in named if n not in wanted]:
        raise DomainError("unknown_element", f"The action does not ask for {wrong[0][:60]}.", "elements")
    return tuple(dict.fromkeys(named)) or wanted


def pin_note(x: Exercise, command: c.PinNote, who: str, now: datetime) -> Decision:
    text = written(command.text, c.MAX_NOTE, "text", "Write the note first.")
    if command.about and not _exists(x, command.about):
        raise DomainError("unknown_event", "There is nothing of that name to pin a note to.", "about")
    return Decision((e.NotePinned(opaque_id("no", x.seed, "note", x.seq + 1), command.about, text, who),))


def _exists(x: Exercise, name: str) -> bool:
    known = (x.log, x.items, x.responses, x.actions, x.msel, x.participants, x.approvals, x.asks)
    return any(name in table for table in known) or x.scenario.action(name) is not None


def reassign(x: Exercise, command: c.ReassignResponse, who: str, now: datetime) -> Decision:
    response = _known_response(x, command.response_id)
    actions = tuple(dict.fromkeys(command.action_ids))
    for action_id in actions:
        _known_action(x, action_id, "action_ids")
        if action_id not in x.actions:
            raise DomainError("action_not_open", "This action has not opened yet.", "action_ids")
    why = reason(command.reason)
    return Decision((e.ResponseReassigned(response.response_id, actions, why, who),))


def ask_review(x: Exercise, command: c.AskReview, who: str, now: datetime) -> Decision:
    """One open request a person and line; answered, it may be asked again."""
    if not x.scores_released:
        raise DomainError("scores_not_released", "The facilitator has not released the scores yet.")
    action = _known_action(x, command.action_id)
    if not _is_line_of(x, action, who):
        raise NotAllowed("This line is not yours.")
    if any(_waits(r, action, who) for r in x.reviews.values()):
        raise DomainError("review_waits", "Your request for this line is waiting for an evaluator.")
    text = written(command.text, c.MAX_NOTE, "text", "Write what should be looked at again.")
    review_id = opaque_id("rv", x.seed, "review", x.seq + 1)
    digest = text_sha256(text)
    event = e.ReviewAsked(review_id, who, action.action_id, digest)
    return Decision((event,), ((digest, text),), {"review_id": review_id})


def _waits(review: Review, action: ExpectedAction, who: str) -> bool:
    return review.participant_id == who and review.action_id == action.action_id and not review.answer_sha256


def _is_line_of(x: Exercise, action: ExpectedAction, who: str) -> bool:
    """Did they hold a role that the line was given to, or that took part in it?"""
    state = x.actions.get(action.action_id)
    took_part = (r.role_id for r in x.responses.values() if action.action_id in (*r.answers, *by_rule(x, r)))
    roles = (*action.roles, *(state.to_roles if state else ()), *took_part)
    return any(s.participant_id == who and s.role_id in roles for s in x.seat_spans)


def answer_review(x: Exercise, command: c.AnswerReview, who: str, now: datetime) -> Decision:
    review = x.reviews.get(command.review_id)
    if review is None:
        raise DomainError("unknown_review", "There is no such request.", "review_id")
    if review.answer_sha256:
        raise DomainError("review_answered", "This request has been answered already.", "review_id")
    text = written(command.text, c.MAX_NOTE, "text", "Write the answer first.")
    digest = text_sha256(text)
    return Decision((e.ReviewAnswered(review.review_id, digest, who),), ((digest, text),))


def release_scores(x: Exercise, command: c.ReleaseScores, who: str, now: datetime) -> Decision:
    if x.status != "ended":
        raise DomainError("not_ended", "Scores are released after EndEx.")
    return NOTHING if x.scores_released else Decision((e.ScoresReleased(who),))


def _known_action(x: Exercise, action_id: str, field: str = "action_id") -> ExpectedAction:
    action = x.scenario.action(action_id)
    if action is None:
        raise DomainError("unknown_action", f'There is no line "{action_id[:60]}".', field)
    return action


def _known_response(x: Exercise, response_id: str) -> Response:
    response = x.responses.get(response_id)
    if response is None:
        raise DomainError("unknown_response", "There is no such response.", "response_id")
    return response
