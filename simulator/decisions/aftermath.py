"""What the hot wash comes to: notes that are shown to all, and what the organisation wants to change."""

from __future__ import annotations

from datetime import date, datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import written
from simulator.errors import DomainError
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id, text_sha256

MAX_OWNER = 80


def record_improvement(x: Exercise, command: c.RecordImprovement, who: str, now: datetime) -> Decision:
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    text = written(command.text, c.MAX_NOTE, "text", "Write what should change.")
    owner = written(command.owner, MAX_OWNER, "owner", "Write whose task it is.")
    known = command.improvement_id
    if known:
        _check_stands(x, known)
    improvement_id = known or opaque_id("im", x.seed, "improvement", x.seq + 1)
    digests = text_sha256(text), text_sha256(owner)
    event = e.ImprovementRecorded(improvement_id, *digests, _day(command.due), who)
    return Decision((event,), ((digests[0], text), (digests[1], owner)), {"improvement_id": improvement_id})


def strike_improvement(x: Exercise, command: c.StrikeImprovement, who: str, now: datetime) -> Decision:
    _check_stands(x, command.improvement_id)
    return Decision((e.ImprovementStruck(command.improvement_id, who),))


def choose_note(x: Exercise, command: c.ChooseNote, who: str, now: datetime) -> Decision:
    note = next((n for n in x.notes if n.note_id == command.note_id), None)
    if note is None:
        raise DomainError("unknown_note", "There is no such note.", "note_id")
    if note.is_chosen == command.is_chosen:
        return Decision(())
    return Decision((e.NoteChosen(note.note_id, command.is_chosen, who),))


def _check_stands(x: Exercise, improvement_id: str) -> None:
    item = x.improvements.get(improvement_id)
    if item is None or item.is_struck:
        raise DomainError("unknown_improvement", "There is no such item any more.", "improvement_id")


def _day(text: str) -> str:
    """A day as ISO text, or ""; DomainError if it is neither."""
    try:
        return date.fromisoformat(text).isoformat() if text.strip() else ""
    except ValueError:
        raise DomainError("due_invalid", "Write the day as 2026-12-31.", "due") from None
