"""The shapes of the situation board on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.commands import CardKind, CardState


@dataclass(frozen=True)
class CardVersionView:
    """A card as somebody put it: `name` in `role_id`, at `at`. `due` is story time."""

    state: CardState
    text: str
    source: str
    owner: str
    due: timedelta | None
    participant_id: str
    name: str
    role_id: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class StrikeView:
    reason: str
    participant_id: str
    name: str
    role_id: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class BoardCardView:
    """A fact, a task or a contact of the team. The last of `versions` counts, and how many there are is
    the version that a change must have seen. What is `struck` stays readable, and is not changed again."""

    card_id: str
    kind: CardKind
    versions: tuple[CardVersionView, ...]
    struck: StrikeView | None


@dataclass(frozen=True)
class PhaseView:
    """A phase that the team has declared; it is in the last one."""

    phase_id: str
    participant_id: str
    name: str
    role_id: str
    at: timedelta
    occurred_at: datetime
