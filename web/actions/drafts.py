"""Unsent texts: of one participant while they write, and of everybody after EndEx."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine

from simulator.commands import MAX_TEXT
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import text_sha256
from simulator.state import Response
from web.actions.runner import Runner
from web.contract.wire import check_text
from web.store import drafts as rows
from web.store.writer import Writer

LONGEST_SLOT = 100
MOST_SLOTS = 200  # of one participant
# Slots of the two questions after EndEx begin so, those of the message map, which is a plan and no text to send, and the
# one of what a trainee has put away (web/client/live/noted.ts).
ASIDE = ("debrief", "map:", "noted")


@dataclass(frozen=True)
class Unsent:
    """A text that nobody sent. `saved_at` is wall time, ISO 8601 UTC."""

    participant_id: str
    name: str
    slot: str
    text: str
    saved_at: str


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

    def left(self, runner: Runner, participant_id: str) -> dict[str, str]:
        """Texts by slot, but for those that were published as they stand: the browser died before it emptied the slot."""
        kept = self.of(runner.exercise_id, participant_id)
        times = self.saved_at(runner.exercise_id, participant_id)
        with runner.lock:
            sent = [r for r in runner.exercise.responses.values() if r.participant_id == participant_id]
        return {slot: text for slot, text in kept.items() if not _is_sent(slot, text, times.get(slot, ""), sent)}

    def saved_at(self, exercise_id: str, participant_id: str) -> dict[str, str]:
        """When each was saved or emptied, by slot; ISO 8601 UTC. A device that comes back with an older one gives way."""
        with self.reader.connect() as connection:
            return rows.read_draft_times(connection, exercise_id, participant_id)

    def unsent(self, runner: Runner) -> list[Unsent]:
        """What trainees had written and not sent when the exercise ended; kept and shown, never scored.

        DomainError `not_ended` before EndEx: nobody reads over a shoulder.
        """
        x = runner.exercise
        if x.status != "ended":
            raise DomainError("not_ended", "Unsent drafts are shown after EndEx.")
        with self.reader.connect() as connection:
            kept = rows.read_all_drafts(connection, runner.exercise_id)
        with runner.lock:
            sent = _sent(x)
            trainees = {p for p, person in x.participants.items() if person.kind == "trainee"}
        drafts = (Unsent(who, runner.names.get(who, ""), *rest) for who, *rest in kept if who in trainees)
        return [draft for draft in drafts if _is_left(draft, sent)]


def _sent(x: Exercise) -> set[tuple[str, str]]:
    """(participant, digest) of every text that was sent: the browser may have died before it emptied the slot."""
    sent = {(r.participant_id, r.text_sha256) for r in x.responses.values()}
    sent |= {(line.participant_id, line.text_sha256) for line in x.chat}
    sent |= {(v.participant_id, v.text_sha256) for card in x.board.values() for v in card.versions}
    sent |= {(step.participant_id, step.text_sha256) for item in x.items.values() for step in item.steps}
    return sent | {(ask.participant_id, ask.text_sha256) for ask in x.asks.values()}


def _is_sent(slot: str, text: str, saved_at: str, sent: list[Response]) -> bool:
    """Was it published from there, after it was last typed? The same words may be meant for another place as well."""
    digests = {text_sha256(text), text_sha256(text.strip())}
    there = (r for r in sent if (slot.endswith(f":{r.item_id}") if r.item_id else slot == r.kind))
    return any(r.text_sha256 in digests and r.occurred_at.isoformat() >= saved_at for r in there)


def _is_left(draft: Unsent, sent: set[tuple[str, str]]) -> bool:
    """Is it a text for the exercise (not beside it) that was not sent in the end?"""
    if not draft.text.strip() or draft.slot.startswith(ASIDE):
        return False
    return not {(draft.participant_id, text_sha256(t)) for t in (draft.text, draft.text.strip())} & sent
