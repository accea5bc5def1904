"""The parts that an exercise's state is made of. Only `exercise.Exercise.apply` changes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from simulator.clock import ZERO
from simulator.commands import ParticipantKind
from simulator.events import PauseCause
from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, Reach, ResponseKind

Status = Literal["lobby", "running", "paused", "ended"]
CallStatus = Literal["ringing", "talking", "ended", "declined", "missed"]
InjectStatus = Literal["waiting", "fired", "skipped"]


@dataclass
class Participant:
    participant_id: str
    kind: ParticipantKind
    consented: bool = False
    roles: list[str] = field(default_factory=list)


@dataclass
class SeatSpan:
    """Somebody held a role from `since` until `until` (story time; None: still)."""

    participant_id: str
    role_id: str
    since: timedelta
    until: timedelta | None = None


@dataclass(frozen=True)
class Pause:
    cause: PauseCause
    by: str
    note: str


@dataclass
class InjectState:
    status: InjectStatus = "waiting"
    item_id: str | None = None
    at: timedelta | None = None
    late_by: timedelta = ZERO
    by: str = ""


@dataclass(frozen=True)
class Spoken:
    """One of the caller's lines, said at `at`."""

    line: int
    text: LocalizedText
    at: timedelta
    occurred_at: datetime


@dataclass
class Call:
    """`ring_until` is active time (real seconds without pauses); `first_ring_until` without outages."""

    ring_until: timedelta
    first_ring_until: timedelta
    status: CallStatus = "ringing"
    answered_by: str | None = None
    spoken: list[Spoken] = field(default_factory=list)


@dataclass
class Item:
    """A delivered inject as it stands on trainees' screens."""

    item_id: str
    inject_id: str | None
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    reach: Reach
    at: timedelta
    occurred_at: datetime
    late_by: timedelta
    call: Call | None = None
    seen: dict[str, timedelta] = field(default_factory=dict)


@dataclass
class ActionState:
    """An opened expected action. `allowance` is story time lost to outages, added to target and limit.

    `active` is active time at opening; `outages` holds (story time of the return, story time lost).
    """

    action_id: str
    open_id: str
    opened_at: timedelta
    occurred_at: datetime
    allowance: timedelta = ZERO
    active: timedelta = ZERO
    outages: list[tuple[timedelta, timedelta]] = field(default_factory=list)

    def allowance_at(self, at: timedelta) -> timedelta:
        """Story time lost up to `at`: an outage after an action was done excuses nothing before it."""
        return sum((lost for back, lost in self.outages if back <= at), ZERO)


@dataclass(frozen=True)
class Assessment:
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str

    def span(self, label: str) -> tuple[int, int] | None:
        return next(((a, b) for name, a, b in self.evidence if name == label), None)


@dataclass
class Response:
    response_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    length: int
    answers: tuple[str, ...]
    at: timedelta
    active: timedelta
    occurred_at: datetime
    assessment: Assessment | None = None

    @property
    def needs_reading(self) -> bool:
        return self.kind != "flag"


@dataclass(frozen=True)
class Override:
    """An evaluator's value; the last one of a line counts, all are kept."""

    action_id: str
    score: float
    reason: str
    by: str
    at: timedelta
    occurred_at: datetime
