"""The parts of a state that the situation board is made of. Only `exercise.Exercise.apply` changes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from simulator.commands import CardKind, CardState


@dataclass(frozen=True)
class CardVersion:
    """A card as somebody put it. `source_sha256` is "" where none was named."""

    state: CardState
    text_sha256: str
    source_sha256: str
    owner: str
    due: timedelta | None
    participant_id: str
    role_id: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class Strike:
    reason_sha256: str
    participant_id: str
    role_id: str
    at: timedelta
    occurred_at: datetime


@dataclass
class BoardCard:
    """A fact, a task or a contact of the team, with all that it has been; the last version counts."""

    card_id: str
    kind: CardKind
    versions: list[CardVersion] = field(default_factory=list)
    struck: Strike | None = None


@dataclass(frozen=True)
class Declared:
    """A phase that the team has declared; it is in the last one."""

    phase_id: str
    participant_id: str
    role_id: str
    at: timedelta
    occurred_at: datetime
