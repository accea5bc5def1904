"""What happened: past tense, frozen, the whole vocabulary of the journal.

Events hold `participant_id`, never names, and `text_sha256`, never texts, so that erasing a person keeps
figures and hashes. A field is never renamed or removed: raise VERSIONS and add an upcaster
(`journal.UPCASTERS`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from simulator.commands import ParticipantKind, ResponseDetails
from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, ResponseKind

ApprovalStanding = Literal["not_needed", "given", "missing"]
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
class ClockJumped:
    """The story went on at `to`; `skipped` story time was nobody's, and is added to what was open."""

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
class BystanderTold:
    told_id: str
    text_sha256: str
    by: str


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
    """`late_by` is real time after it was due; `by` is empty when the clock fired it.

    `to_roles` are the receivers: the author's, and the stand-ins of those that nobody sits in.
    """

    inject_id: str
    item_id: str
    late_by: timedelta
    by: str
    to_roles: tuple[str, ...] = ()  # version 1 had none: as the author wrote


@dataclass(frozen=True)
class InjectSkipped:
    """`by` is empty when a contingency was not needed."""

    inject_id: str
    by: str


@dataclass(frozen=True)
class InjectHeld:
    inject_id: str
    by: str


@dataclass(frozen=True)
class InjectReleased:
    inject_id: str
    by: str


@dataclass(frozen=True)
class InjectEdited:
    """The inject as it will be sent; `at` is None for one that no time of its own fires."""

    inject_id: str
    title: LocalizedText
    to_roles: tuple[str, ...]
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    at: timedelta | None
    by: str


@dataclass(frozen=True)
class PersonaSpoke:
    """Staff spoke as a persona under an item; `response_id` is what that answers, "" for nothing."""

    message_id: str
    item_id: str
    persona_id: str
    text: LocalizedText
    response_id: str
    by: str


@dataclass(frozen=True)
class FactReleased:
    """A fact is on everybody's sheet."""

    fact_id: str


@dataclass(frozen=True)
class FactAsked:
    """`text_sha256` is the question in the asker's words, "" for a listed fact."""

    ask_id: str
    participant_id: str
    role_id: str
    holder_id: str
    fact_id: str
    text_sha256: str


@dataclass(frozen=True)
class FactAnswered:
    """The answer reaches the asker alone. `by` is empty when the scenario answers."""

    ask_id: str
    text: LocalizedText
    by: str


@dataclass(frozen=True)
class ChatSent:
    message_id: str
    participant_id: str
    role_id: str
    to_role: str
    text_sha256: str
    ask_id: str


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
    """The clock of an expected action has started. `to_roles`: whose it is, stand-ins included."""

    action_id: str
    open_id: str
    to_roles: tuple[str, ...] = ()  # version 1 had none: the action's roles


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
    details: ResponseDetails = field(default_factory=ResponseDetails)
    approval: ApprovalStanding = "not_needed"


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
class ApprovalNeed:
    """One agreement that is asked for: `role_id`'s, given by whoever holds one of `deciders`."""

    role_id: str
    deciders: tuple[str, ...]


@dataclass(frozen=True)
class ApprovalRequested:
    approval_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    needs: tuple[ApprovalNeed, ...]
    rule_id: str
    replaces: str


@dataclass(frozen=True)
class TextApproved:
    """`role_id` is the role whose agreement it is, `participant_id` who gave it."""

    approval_id: str
    role_id: str
    participant_id: str


@dataclass(frozen=True)
class TextSentBack:
    approval_id: str
    role_id: str
    participant_id: str
    text_sha256: str


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


@dataclass(frozen=True)
class ItemsSeen:
    seen: tuple[tuple[str, str], ...]


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
    """A person's word on an element or violation; it wins over the reader's."""

    response_id: str
    label: str
    is_met: bool
    reason: str
    by: str


@dataclass(frozen=True)
class DebriefAnswered:
    participant_id: str
    well_sha256: str
    change_sha256: str


@dataclass(frozen=True)
class ScoresReleased:
    by: str


Event = (
    ExerciseCreated | ParticipantJoined | ConsentGiven | SeatTaken | SeatLeft | ExerciseStarted
    | ExercisePaused | ExerciseResumed | PaceChanged | ClockJumped | EndAnnounced | EndCancelled
    | ApprovalsLocked | BystanderTold | ExerciseEnded | ServiceInterrupted | InjectFired | InjectSkipped
    | InjectHeld | InjectReleased | InjectEdited | PersonaSpoke | FactReleased | FactAsked | FactAnswered
    | ChatSent | FreeInjectSent | ActionOpened | ResponseSubmitted | RoomActionRecorded
    | ApprovalRequested | TextApproved | TextSentBack | ResponseAssessed | CallAnswered | CallDeclined
    | CallMissed | CallLineSpoken | CallReturned | SilenceNoticed | CallEnded | ItemsSeen
    | LineOverridden | NotePinned | ResponseReassigned | FindingSettled | DebriefAnswered | ScoresReleased
)  # fmt: skip

EVENT_TYPES: dict[str, type[Event]] = {t.__name__: t for t in Event.__args__}
VERSIONS: dict[str, int] = dict.fromkeys(EVENT_TYPES, 1) | {
    "InjectFired": 2, "ActionOpened": 2, "ResponseSubmitted": 2,
}  # fmt: skip
