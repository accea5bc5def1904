"""People, their seats, and those outside who were told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import Participant, SeatSpan, Told, Word

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ParticipantJoined(x: Exercise, event: e.ParticipantJoined, entry: Entry) -> None:
    x.participants[event.participant_id] = Participant(event.participant_id, event.kind)


def on_ConsentGiven(x: Exercise, event: e.ConsentGiven, entry: Entry) -> None:
    x.participants[event.participant_id].consented = True


def on_SeatTaken(x: Exercise, event: e.SeatTaken, entry: Entry) -> None:
    x.participants[event.participant_id].roles.append(event.role_id)
    x.seat_spans.append(SeatSpan(event.participant_id, event.role_id, entry.at))


def on_SeatLeft(x: Exercise, event: e.SeatLeft, entry: Entry) -> None:
    x.participants[event.participant_id].roles.remove(event.role_id)
    for span in x.seat_spans:
        if (span.participant_id, span.role_id, span.until) == (event.participant_id, event.role_id, None):
            span.until = entry.at


def on_BystanderTold(x: Exercise, event: e.BystanderTold, entry: Entry) -> None:
    x.told.append(Told(event.told_id, event.text_sha256, event.by, entry.occurred_at))


def on_WordGiven(x: Exercise, event: e.WordGiven, entry: Entry) -> None:
    word = Word(
        event.word_id, event.to, event.text_sha256, event.locks, entry.at, entry.occurred_at, event.text_en_sha256
    )  # fmt: skip
    x.words.append(word)
    if event.locks:
        x.locked_by = event.word_id


def on_ScreensUnlocked(x: Exercise, event: e.ScreensUnlocked, entry: Entry) -> None:
    x.locked_by = ""
