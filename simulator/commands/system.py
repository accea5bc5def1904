"""What only the system says: never accepted from a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from simulator.claims import Claim


@dataclass(frozen=True)
class Tick:
    """The conductor's word that time has passed: fires what is due."""


@dataclass(frozen=True)
class RecordAssessment:
    """What the reader found in a response. Spans are code-point offsets into the stored text."""

    response_id: str
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str
    facts: tuple[str, ...] | None = None  # None: whoever read it did not look for them
    claims: tuple[Claim, ...] = ()
    tricks: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecordChatAssessment:
    """What the reader found in a line of the team's chat: what must not be said inside either."""

    message_id: str
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str


@dataclass(frozen=True)
class RecordSeen:
    """A second's worth of receipts: who has had which items on screen."""

    seen: tuple[tuple[str, str], ...]  # (participant_id, item_id)


@dataclass(frozen=True)
class RecordChatSeen:
    """A second's worth of receipts: who has read which lines of the chat."""

    seen: tuple[tuple[str, str], ...]  # (participant_id, message_id)


@dataclass(frozen=True)
class RecordInterruption:
    """The service was down from `since` until now."""

    since: datetime
