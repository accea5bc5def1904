"""Calling the facilitator."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HandRaised:
    """New, or in other words than before under the same id; `text_sha256` is "" without words."""

    hand_id: str
    participant_id: str
    text_sha256: str


@dataclass(frozen=True)
class HandSeen:
    hand_id: str
    by: str
