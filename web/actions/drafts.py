"""Unsent texts of one participant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine

from simulator.commands import MAX_TEXT
from simulator.errors import DomainError
from web.contract.wire import check_text
from web.store import drafts as rows
from web.store.writer import Writer

LONGEST_SLOT = 100
MOST_SLOTS = 200  # of one participant


class Drafts:
    """Saved on the server as they are typed, so that a lost machine loses nothing."""

    def __init__(self, reader: Engine, writer: Writer, now: Callable[[], datetime]) -> None:
        self.reader, self.writer, self.now = reader, writer, now

    def save(self, exercise_id: str, participant_id: str, slot: str, text: str) -> None:
        """Keep `text` in `slot` (empty: forget it)."""
        if not 0 < len(slot) <= LONGEST_SLOT:
            raise DomainError("command_invalid", "The draft has no place.", "slot")
        if len(text) > MAX_TEXT:
            raise DomainError("text_too_long", f"At most {MAX_TEXT} characters.", "text")
        check_text(slot, "slot")
        check_text(text, "text")
        kept = self.of(exercise_id, participant_id)
        if slot not in kept and len(kept) >= MOST_SLOTS:
            raise DomainError("too_many_drafts", "There are too many drafts; send or empty some.", "slot")
        at = self.now().isoformat()
        self.writer.write(
            lambda connection: rows.save_draft(connection, exercise_id, participant_id, slot, text, at)
        )

    def of(self, exercise_id: str, participant_id: str) -> dict[str, str]:
        """Texts by slot."""
        with self.reader.connect() as connection:
            return rows.read_drafts(connection, exercise_id, participant_id)
