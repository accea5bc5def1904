"""What happened: past tense, frozen, the whole vocabulary of the journal.

Events hold `participant_id`, never names, and `text_sha256`, never texts, so that erasing a person keeps
figures and hashes. A field is never renamed or removed: raise VERSIONS and add an upcaster
(`journal.UPCASTERS`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from simulator.commands import ParticipantKind
from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, ResponseKind

PauseCause = Literal["facilitator", "stop", "real_emergency"]


@dataclass(frozen=True)
class CastPersona:
    """A persona as it is in this exercise: journalled once, never made again."""

    persona_id: str
    name: LocalizedText
    handle: str
    about: LocalizedText


@dataclass(frozen=True)
class ExerciseCreated:
    exercise_id: str
    scenario_sha256: str
    playbook_sha256: str
    seed: int
    personas: tuple[CastPersona, ...]


@dataclass(frozen=True)
class ParticipantJoined:
    participant_id: str
    kind: ParticipantKind


@dataclass(frozen=True)
class ConsentGiven:
    participant_id: str


@dataclass(frozen=True)
class SeatTaken:
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class SeatLeft:
    participant_id: str
    role_id: str


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
class ExerciseEnded:
    by: str


@dataclass(frozen=True)
class ServiceInterrupted:
    """The service was down; `story_lost` is added to every limit that was open."""

    since: datetime
    story_lost: timedelta
    active_lost: timedelta


@dataclass(frozen=True)
class InjectFired:
    """`late_by` is real time after it was due; `by` is empty when the clock fired it."""

    inject_id: str
    item_id: str
    late_by: timedelta
    by: str


@dataclass(frozen=True)
class InjectSkipped:
    """`by` is empty when a contingency was not needed."""

    inject_id: str
    by: str


@dataclass(frozen=True)
class FreeInjectSent:
    item_id: str
    by: str
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    lines: tuple[LocalizedText, ...]


@dataclass(frozen=True)
class ActionOpened:
    """The clock of an expected action has started."""

    action_id: str
    open_id: str


@dataclass(frozen=True)
class ResponseSubmitted:
    """`answers` are the expected actions that the written rule matches it to."""

    response_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    length: int
    answers: tuple[str, ...]


@dataclass(frozen=True)
class ResponseAssessed:
    response_id: str
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str


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
class CallEnded:
    item_id: str
    participant_id: str


@dataclass(frozen=True)
class ItemsSeen:
    seen: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LineOverridden:
    action_id: str
    score: float
    reason: str
    by: str


Event = (
    ExerciseCreated | ParticipantJoined | ConsentGiven | SeatTaken | SeatLeft | ExerciseStarted
    | ExercisePaused | ExerciseResumed | PaceChanged | ExerciseEnded | ServiceInterrupted | InjectFired
    | InjectSkipped | FreeInjectSent | ActionOpened | ResponseSubmitted | ResponseAssessed | CallAnswered
    | CallDeclined | CallMissed | CallLineSpoken | CallEnded | ItemsSeen | LineOverridden
)  # fmt: skip

EVENT_TYPES: dict[str, type[Event]] = {t.__name__: t for t in Event.__args__}
VERSIONS: dict[str, int] = dict.fromkeys(EVENT_TYPES, 1)
