"""Readings, and what people say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import Assessment, Note, Override, Settled

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ResponseAssessed(x: Exercise, event: e.ResponseAssessed, entry: Entry) -> None:
    x.responses[event.response_id].assessment = Assessment(
        event.labels, event.uncertain, event.evidence, event.reader_version
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
    x.responses[event.response_id].settled[event.label] = Settled(
        event.is_met, event.reason, event.by, entry.at, entry.occurred_at
    )


def on_ScoresReleased(x: Exercise, event: e.ScoresReleased, entry: Entry) -> None:
    x.scores_released = True
