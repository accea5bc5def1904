"""A phone's life."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CallAnswered:
    item_id: str
    participant_id: str


@dataclass(frozen=True)
class CallDeclined:
    item_id: str
    participant_id: str


@dataclass(frozen=True)
class CallMissed:
    item_id: str


@dataclass(frozen=True)
class CallLineSpoken:
    """The caller says line number `line` (from 0)."""

    item_id: str
    line: int


@dataclass(frozen=True)
class CallReturned:
    """Somebody rang the caller back."""

    item_id: str
    participant_id: str


@dataclass(frozen=True)
class SilenceNoticed:
    """The caller asks, for the `count`th time, whether somebody is there."""

    item_id: str
    count: int


@dataclass(frozen=True)
class CallEnded:
    """`participant_id` is empty when the caller hung up."""

    item_id: str
    participant_id: str
