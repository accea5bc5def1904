"""The exercise's clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from simulator.localized import LocalizedText

PauseCause = Literal["facilitator", "stop", "real_emergency"]


@dataclass(frozen=True)
class ExerciseStarted:
    pace: float


@dataclass(frozen=True)
class ExercisePaused:
    cause: PauseCause
    by: str
    note: str


@dataclass(frozen=True)
class ExerciseResumed:
    by: str


@dataclass(frozen=True)
class PaceChanged:
    pace: float


@dataclass(frozen=True)
class ClockJumped:
    """The story went on at `to`; `skipped` story time was nobody's, and is added to what was open and not past its limit."""

    to: timedelta
    skipped: timedelta
    note: LocalizedText
    by: str


@dataclass(frozen=True)
class EndAnnounced:
    """EndEx follows when active time reaches `ends_at`."""

    ends_at: timedelta
    by: str


@dataclass(frozen=True)
class EndCancelled:
    by: str


@dataclass(frozen=True)
class ApprovalsLocked:
    """Approval became a lock (`locked`) or a rule."""

    locked: bool
    by: str


@dataclass(frozen=True)
class ExerciseEnded:
    by: str


@dataclass(frozen=True)
class ServiceInterrupted:
    """The service was down; `story_lost` is added to every limit that was open when it began."""

    since: datetime
    story_lost: timedelta
    active_lost: timedelta
