"""What was written down when it was over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import Improvement

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ImprovementRecorded(x: Exercise, event: e.ImprovementRecorded, entry: Entry) -> None:
    x.improvements[event.improvement_id] = Improvement(
        event.improvement_id,
        event.text_sha256,
        event.owner_sha256,
        event.due,
        event.by,
        entry.at,
        entry.occurred_at,
    )


def on_ImprovementStruck(x: Exercise, event: e.ImprovementStruck, entry: Entry) -> None:
    x.improvements[event.improvement_id] = replace(x.improvements[event.improvement_id], is_struck=True)


def on_NoteChosen(x: Exercise, event: e.NoteChosen, entry: Entry) -> None:
    x.notes = [replace(n, is_chosen=event.is_chosen) if n.note_id == event.note_id else n for n in x.notes]
