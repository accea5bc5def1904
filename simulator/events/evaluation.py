"""Readings, and what people said of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.claims import Claim


@dataclass(frozen=True)
class ResponseAssessed:
    """`facts` of the scenario are stated in the text; `tricks` are signs of a text made for the machine:
    keyword_list, copied_inject, copied_plan, repeated, hidden_characters."""

    response_id: str
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str
    facts: tuple[str, ...] | None = None  # None: read before facts were looked for
    claims: tuple[Claim, ...] = ()
    tricks: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChatAssessed:
    message_id: str
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str


@dataclass(frozen=True)
class RoomActionRecorded:
    """An action done by voice at story time `done_at`, on the word of `by`."""

    response_id: str
    role_id: str
    action_id: str
    done_at: timedelta
    elements: tuple[str, ...]
    text_sha256: str
    by: str


@dataclass(frozen=True)
class LineOverridden:
    action_id: str
    score: float
    reason: str
    by: str


@dataclass(frozen=True)
class NotePinned:
    note_id: str
    about: str
    text: str
    by: str


@dataclass(frozen=True)
class ResponseReassigned:
    response_id: str
    action_ids: tuple[str, ...]
    reason: str
    by: str


@dataclass(frozen=True)
class FindingSettled:
    """A person's word on an element or violation; it wins over the reader's. See SettleFinding."""

    response_id: str
    label: str
    is_met: bool
    reason: str
    by: str
    blind: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class ReviewAsked:
    review_id: str
    participant_id: str
    action_id: str
    text_sha256: str


@dataclass(frozen=True)
class ReviewAnswered:
    review_id: str
    text_sha256: str
    by: str


@dataclass(frozen=True)
class ScoresReleased:
    by: str
