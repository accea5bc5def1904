"""The situation board and the phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.boardstate import BoardCard, CardVersion, Declared, Strike
from simulator.journal import Entry

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_CardPut(x: Exercise, event: e.CardPut, entry: Entry) -> None:
    card = x.board.setdefault(event.card_id, BoardCard(event.card_id, event.kind))
    card.versions.append(
        CardVersion(
            event.state, event.text_sha256, event.source_sha256, event.owner, event.due, event.participant_id,
            event.role_id, entry.at, entry.occurred_at,
        )
    )  # fmt: skip


def on_CardStruck(x: Exercise, event: e.CardStruck, entry: Entry) -> None:
    x.board[event.card_id].struck = Strike(
        event.reason_sha256, event.participant_id, event.role_id, entry.at, entry.occurred_at
    )


def on_PhaseDeclared(x: Exercise, event: e.PhaseDeclared, entry: Entry) -> None:
    said = Declared(event.phase_id, event.participant_id, event.role_id, entry.at, entry.occurred_at)
    x.phases.append(said)
