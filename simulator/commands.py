"""What somebody wants: imperative, not yet true. Each is answered by events or by a DomainError.

`actor` is not part of a command: the edge adds who asked (see `exercise.Asked`). Commands that only the
system gives (Tick, RecordAssessment …) are in SYSTEM_COMMANDS and never accepted from a socket.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
class JumpTo:
    """Go on at story time `to` (seconds). `fire` and `skip` settle every inject that lies between.

    `note` tells everybody what happened meanwhile.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    to: float
    note: LocalizedText
    fire: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnnounceEnd:
    """EndEx in two real minutes (END_NOTICE); everybody is told."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class CancelEnd:
    """Take the announcement of EndEx back."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class EndExercise:
    """EndEx, at once."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class LockApprovals:
    """Make approval a lock (nobody publishes without it) or, with False, a rule that asks for a reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    locked: bool


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
    """Sit down in a role; `also` keeps the roles that one has."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    also: bool = False


@dataclass(frozen=True)
class LeaveSeat:
    """Leave all roles: step out."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class AssignSeat:
    """The facilitator gives a trainee one more role."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class FreeSeat:
    """The facilitator takes a role from a trainee; a call that the person is in is cut off."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class RecordTold:
    """A bystander (reception, security, hotline …) has been told that this is a drill."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text: str


@dataclass(frozen=True)
class HoldInject:
    """Keep a waiting inject back until it is released."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class ReleaseInject:
    """Let a held inject go: at its time, or at once if that has passed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class EditInject:
    """New words, receivers or time (`at`, story seconds; None leaves it) for an inject not yet sent."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str
    title: LocalizedText
    to_roles: tuple[str, ...]
    text: LocalizedText = LocalizedText()
    lines: tuple[LocalizedText, ...] = ()
    at: float | None = None


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
class SpeakAs:
    """Say something as a persona in a thread, call or case.

    `response_id` is the trainee's words that it answers: two of the staff never answer the same twice.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    persona_id: str
    item_id: str
    text: LocalizedText
    response_id: str = ""


@dataclass(frozen=True)
class AnswerFact:
    """Answer a trainee's question by hand."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    ask_id: str
    text: LocalizedText


@dataclass(frozen=True)
class RecordRoomAction:
    """An action done by voice or in the room, at story time `at` (seconds): the recorder is its evidence.

    `elements` are those that were heard; all that the action wants, if none is named.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    action_id: str
    at: float
    note: str
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class PinNote:
    """Staff's note on an event, item, response, action, inject, person, or ("") on this moment."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    about: str
    text: str


@dataclass(frozen=True)
class ReassignResponse:
    """An evaluator's word on which expected actions a response serves."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    response_id: str
    action_ids: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class SettleFinding:
    """An evaluator's word on one element or violation (`label`) of a response."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    response_id: str
    label: str
    is_met: bool
    reason: str


@dataclass(frozen=True)
class ReleaseScores:
    """After EndEx: let each trainee see the team's card and their own lines."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class AnswerDebrief:
    """After EndEx: what went well, what to change."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text_well: str
    text_change: str


@dataclass(frozen=True)
class ResponseDetails:
    """What a response says besides its text, by kind.

    assessment: `crisis_type`, `level_id` · decision: `cards`, `owner`, `due` (story seconds) ·
    complaint_reply: `outcome`, `escalate_to` · report: `to` (a role or an authority) ·
    correction, withdrawal: `corrects` (a response). Where approval is asked for: `approval_id`, or
    `without_approval`, the reason to do without.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    crisis_type: str = ""
    level_id: str = ""
    cards: tuple[str, ...] = ()
    owner: str = ""
    due: float | None = None
    outcome: str = ""
    escalate_to: str = ""
    to: str = ""
    corrects: str = ""
    approval_id: str = ""
    without_approval: str = ""


@dataclass(frozen=True)
class SubmitResponse:
    """What a trainee does in a role: see RESPONSE_KINDS. For an assessment or decision `text` is the reason.

    `item_id` is what it answers; `channel` is empty where the kind has none (assessment, decision, report).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: ResponseKind
    role_id: str
    channel: str
    text: str
    item_id: str | None = None
    details: ResponseDetails = field(default_factory=ResponseDetails)


@dataclass(frozen=True)
class RequestApproval:
    """Put a text before those who must agree to it. `replaces` is a request that this one takes the place of."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: ResponseKind
    role_id: str
    channel: str
    text: str
    item_id: str | None = None
    replaces: str = ""


@dataclass(frozen=True)
class ApproveText:
    """One approver's yes to the request as it stands."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    approval_id: str
    role_id: str


@dataclass(frozen=True)
class SendTextBack:
    """One approver's no, with what to change."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    approval_id: str
    role_id: str
    text: str


@dataclass(frozen=True)
class AskFact:
    """Ask a persona outside the room: for a listed fact, or (`fact_id` empty) in one's own words."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    holder_id: str
    fact_id: str = ""
    text: str = ""


@dataclass(frozen=True)
class SendChat:
    """A line of the team's chat; `to_role` empty: to all. `ask_id` passes an answered question on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    text: str
    to_role: str = ""
    ask_id: str = ""


@dataclass(frozen=True)
class AnswerCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class DeclineCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class CallBack:
    """Ring back who was declined, missed or cut off."""

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
    StartExercise | PauseExercise | ResumeExercise | ChangePace | JumpTo | AnnounceEnd | CancelEnd
    | EndExercise | LockApprovals | StopExercise | DeclareRealEmergency | JoinExercise | GiveConsent
    | TakeSeat | LeaveSeat | AssignSeat | FreeSeat | RecordTold | FireInject | SkipInject | HoldInject
    | ReleaseInject | EditInject | SendFreeInject | SpeakAs | AnswerFact | RecordRoomAction | PinNote
    | ReassignResponse | SettleFinding | ReleaseScores | AnswerDebrief | SubmitResponse
    | RequestApproval | ApproveText | SendTextBack | AskFact | SendChat | AnswerCall | DeclineCall
    | CallBack | EndCall | OverrideLine | Tick | RecordAssessment | RecordSeen | RecordInterruption
)  # fmt: skip

SYSTEM_COMMANDS: tuple[type, ...] = (Tick, RecordAssessment, RecordSeen, RecordInterruption, JoinExercise)
PERSON_COMMANDS: tuple[type, ...] = (
    StartExercise, PauseExercise, ResumeExercise, ChangePace, JumpTo, AnnounceEnd, CancelEnd, EndExercise,
    LockApprovals, StopExercise, DeclareRealEmergency, GiveConsent, TakeSeat, LeaveSeat, AssignSeat,
    FreeSeat, RecordTold, FireInject, SkipInject, HoldInject, ReleaseInject, EditInject, SendFreeInject,
    SpeakAs, AnswerFact, RecordRoomAction, PinNote, ReassignResponse, SettleFinding, ReleaseScores,
    AnswerDebrief, SubmitResponse, RequestApproval, ApproveText, SendTextBack, AskFact, SendChat,
    AnswerCall, DeclineCall, CallBack, EndCall, OverrideLine,
)  # fmt: skip

MAX_TEXT = 20_000  # code points of one response
MAX_NOTE = 500
MAX_CHAT = 2_000
RING_FOR = timedelta(seconds=30)  # real seconds that a phone rings
SILENCE_AFTER = timedelta(seconds=45)  # real seconds until the caller asks whether one is still there
HANG_UP_AFTER = 3  # so many times the caller asks in vain, then hangs up
END_NOTICE = timedelta(minutes=2)  # real time between the announcement and EndEx
INTERRUPTION_FROM = timedelta(seconds=5)  # shorter gaps are not worth a record
