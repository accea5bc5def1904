"""Readings, and what people say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.opinion.effects import note_reading
from simulator.state import Assessment, ChatReading, Note, Override, Review, Settled

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ResponseAssessed(x: Exercise, event: e.ResponseAssessed, entry: Entry) -> None:
    x.responses[event.response_id].assessment = Assessment(
        event.labels, event.uncertain, event.evidence, event.reader_version, event.facts, event.claims,
        event.tricks,
    )  # fmt: skip
    note_reading(x, x.responses[event.response_id])


def on_ChatAssessed(x: Exercise, event: e.ChatAssessed, entry: Entry) -> None:
    x.chat_readings[event.message_id] = ChatReading(
        Assessment(event.labels, event.uncertain, event.evidence, event.reader_version)
    )


def on_LineOverridden(x: Exercise, event: e.LineOverridden, entry: Entry) -> None:
    x.overrides.append(
        Override(event.action_id, event.score, event.reason, event.by, entry.at, entry.occurred_at)
    )


def on_NotePinned(x: Exercise, event: e.NotePinned, entry: Entry) -> None:
    x.notes.append(Note(event.note_id, event.about, event.text, event.by, entry.at, entry.occurred_at))


def on_ResponseReassigned(x: Exercise, event: e.ResponseReassigned, entry: Entry) -> None:
    response = x.responses[event.response_id]
    response.answers = event.action_ids
    response.moved = Settled(True, event.reason, event.by, entry.at, entry.occurred_at)


def on_FindingSettled(x: Exercise, event: e.FindingSettled, entry: Entry) -> None:
    word = Settled(
        event.is_met, event.reason, event.by, entry.at, entry.occurred_at, event.blind, event.start, event.end
    )
    if event.response_id in x.chat_readings:
        x.chat_readings[event.response_id].settled[event.label] = word
        return
    response = x.responses[event.response_id]
    response.settled[event.label] = word
    response.words.append((event.label, word))


def on_ReviewAsked(x: Exercise, event: e.ReviewAsked, entry: Entry) -> None:
    x.reviews[event.review_id] = Review(
        event.review_id, event.participant_id, event.action_id, event.text_sha256, entry.at, entry.occurred_at
    )


def on_ReviewAnswered(x: Exercise, event: e.ReviewAnswered, entry: Entry) -> None:
    review = x.reviews[event.review_id]
    review.answer_sha256, review.answered_by = event.text_sha256, event.by
    review.answered_at = entry.occurred_at


def on_ScoresReleased(x: Exercise, event: e.ScoresReleased, entry: Entry) -> None:
    x.scores_released = True
