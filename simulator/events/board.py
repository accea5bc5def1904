"""What the team has put on its board."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.commands import CardKind, CardState


@dataclass(frozen=True)
class CardPut:
    """A card as it is from now on; `version` 1 is a new one. `source_sha256` is "" where none was named."""

    card_id: str
    version: int
    kind: CardKind
    state: CardState
    text_sha256: str
    source_sha256: str
    owner: str
    due: timedelta | None
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class CardStruck:
    card_id: str
    reason_sha256: str
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class PhaseDeclared:
    phase_id: str
    participant_id: str
    role_id: str
