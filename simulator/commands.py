"""What somebody wants: imperative, not yet true. Each is answered by events or by a DomainError.

`actor` is not part of a command: the edge adds who asked (see `exercise.Asked`). Commands that only the
system gives (Tick, RecordAssessment …) are in SYSTEM_COMMANDS and never accepted from a socket.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, Literal

from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, ResponseKind

# Unknown keys in a command are an error, not silently dropped.
FORBID: dict[str, Any] = {"extra": "forbid", "use_attribute_docstrings": True}

ParticipantKind = Literal["facilitator", "evaluator", "observer", "trainee"]


@dataclass(frozen=True)
class StartExercise:
    """StartEx."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class PauseExercise:
    """Facilitator's pause; the reason is shown to all."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    reason: str


@dataclass(frozen=True)
class ResumeExercise:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class ChangePace:
    """Story minutes per real minute from now on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    pace: float


@dataclass(frozen=True)
class EndExercise:
    """EndEx."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class StopExercise:
    """Anybody's stop: all clocks halt; only the facilitator resumes."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    note: str = ""


@dataclass(frozen=True)
class DeclareRealEmergency:
    """真实情况: something real has happened. Halts as StopExercise does and tells everybody."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    note: str = ""


@dataclass(frozen=True)
class JoinExercise:
    """A person enters; given by the edge after the link or code was checked."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    participant_id: str
    kind: ParticipantKind


@dataclass(frozen=True)
class GiveConsent:
    """The person has read the drill rules and agrees."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class TakeSeat:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str


@dataclass(frozen=True)
class LeaveSeat:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class FireInject:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class SkipInject:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class SendFreeInject:
    """An inject written on the spot; `lines` are for a call, `text` for the others."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText = LocalizedText()
    lines: tuple[LocalizedText, ...] = ()


@dataclass(frozen=True)
class SubmitResponse:
    """A reply, statement, complaint answer, spoken line of a call, or flag of a post.

    `item_id` is what it answers (None only for a statement).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: ResponseKind
    role_id: str
    channel: str
    text: str
    item_id: str | None = None


@dataclass(frozen=True)
class AnswerCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class DeclineCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class EndCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class OverrideLine:
    """An evaluator's score for a line of the scorecard (0–100), with the reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    action_id: str
    score: float
    reason: str


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


@dataclass(frozen=True)
class RecordSeen:
    """A second's worth of receipts: who has had which items on screen."""

    seen: tuple[tuple[str, str], ...]  # (participant_id, item_id)


@dataclass(frozen=True)
class RecordInterruption:
    """The service was down from `since` until now."""

    since: datetime


Command = (
    StartExercise | PauseExercise | ResumeExercise | ChangePace | EndExercise | StopExercise
    | DeclareRealEmergency | JoinExercise | GiveConsent | TakeSeat | LeaveSeat | FireInject | SkipInject
    | SendFreeInject | SubmitResponse | AnswerCall | DeclineCall | EndCall | OverrideLine | Tick
    | RecordAssessment | RecordSeen | RecordInterruption
)  # fmt: skip

SYSTEM_COMMANDS: tuple[type, ...] = (Tick, RecordAssessment, RecordSeen, RecordInterruption, JoinExercise)
PERSON_COMMANDS: tuple[type, ...] = (
    StartExercise, PauseExercise, ResumeExercise, ChangePace, EndExercise, StopExercise,
    DeclareRealEmergency, GiveConsent, TakeSeat, LeaveSeat, FireInject, SkipInject, SendFreeInject,
    SubmitResponse, AnswerCall, DeclineCall, EndCall, OverrideLine,
)  # fmt: skip

MAX_TEXT = 20_000  # code points of one response
MAX_NOTE = 500
RING_FOR = timedelta(seconds=30)  # real seconds that a phone rings
INTERRUPTION_FROM = timedelta(seconds=5)  # shorter gaps are not worth a record
