"""The shapes around the views: what an event's envelope carries, and what the socket answers.

`TRAINEE_DATA` and `STAFF_DATA` say which event types reach whom and with which data; they are the table of
docs/live-protocol.md in code, and tests/test_contract.py holds `views.project` to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

from scoring.cardtypes import Scorecard
from simulator.actortypes import ActorView
from simulator.boardtypes import BoardCardView, PhaseView
from simulator.branchtypes import BranchView
from simulator.events import Counted
from simulator.handtypes import HandView
from simulator.opinion.presets import CrowdLevel
from simulator.publictypes import CauseView, GaugeTurnView, MomentView, OpinionView, StorylineView
from simulator.roundtypes import RoundLineView, RoundView
from simulator.stafftypes import (
    ActionProgress,
    ImprovementView,
    InjectProgress,
    InjectView,
    NoteView,
    OverrideView,
    ParticipantView,
    StaffView,
    TakenBackView,
    ToldView,
)
from simulator.viewtypes import (
    ApprovalView,
    AskView,
    AssessmentView,
    CallView,
    CaseStepView,
    ChatView,
    ClockView,
    DebriefView,
    FactView,
    ItemView,
    JumpAhead,
    JumpView,
    MessageView,
    OpenItemView,
    ResponseView,
    ReviewView,
    SeatView,
    SettledView,
    TraineeView,
    WordView,
)

# ---- data of the events ----------------------------------------------------------------------


@dataclass(frozen=True)
class ClockData:
    clock: ClockView


@dataclass(frozen=True)
class InterruptionData:
    """`story_lost` is added to target, limit and allowance of what is not past its limit at `at` - `story_lost`, `active_lost` to what rings."""

    clock: ClockView
    story_lost: timedelta
    active_lost: timedelta


@dataclass(frozen=True)
class JumpData:
    """`skipped` is added to target, limit and allowance of what is open, but for clocks that run on and limits before `jump.at`."""

    clock: ClockView
    jump: JumpView
    skipped: timedelta


@dataclass(frozen=True)
class LockData:
    locked: bool


@dataclass(frozen=True)
class ToldData:
    told: ToldView


@dataclass(frozen=True)
class EditedData:
    edited: InjectView


@dataclass(frozen=True)
class MessageData:
    """`call` is the call in which it was said, null elsewhere."""

    item_id: str
    message: MessageView
    call: CallView | None


@dataclass(frozen=True)
class FactData:
    fact: FactView


@dataclass(frozen=True)
class AskData:
    ask: AskView


@dataclass(frozen=True)
class ChatData:
    line: ChatView


@dataclass(frozen=True)
class ApprovalData:
    """The request as it stands now; `replaced` is one that it takes the place of, "" for none."""

    approval: ApprovalView
    replaced: str


@dataclass(frozen=True)
class DebriefData:
    debrief: DebriefView


@dataclass(frozen=True)
class PlannedData:
    """Goes to the end of the injects."""

    planned: InjectView


@dataclass(frozen=True)
class NoteData:
    note: NoteView


@dataclass(frozen=True)
class NoteChosenData:
    note_id: str
    is_chosen: bool


@dataclass(frozen=True)
class HandData:
    """The hand as it stands now, in its place or as a new one at the end."""

    hand: HandView


@dataclass(frozen=True)
class ImprovementData:
    improvement: ImprovementView


@dataclass(frozen=True)
class ReassignedData:
    response_id: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class SettledData:
    response_id: str
    settled: SettledView


@dataclass(frozen=True)
class ReviewData:
    """The request as it stands after the event."""

    review: ReviewView


@dataclass(frozen=True)
class OpinionData:
    """The next minutes of simulated opinion, and what counts from them on."""

    starts_at: timedelta
    moments: tuple[MomentView, ...]
    causes: tuple[CauseView, ...]
    storylines: tuple[StorylineView, ...]


@dataclass(frozen=True)
class TurnData:
    turn: GaugeTurnView


@dataclass(frozen=True)
class OpinionOpenedData:
    """For trainees: the whole course as they may see it from now on."""

    opinion: OpinionView | None


@dataclass(frozen=True)
class OpinionShownData:
    """For staff, who see it anyway."""

    shown: bool


@dataclass(frozen=True)
class CountsData:
    """What stands under some posts by now; of those that the receiver has."""

    counts: tuple[Counted, ...]


@dataclass(frozen=True)
class CrowdData:
    level: CrowdLevel


@dataclass(frozen=True)
class SeatData:
    seat: SeatView


@dataclass(frozen=True)
class ConsentData:
    participant_id: str


@dataclass(frozen=True)
class ParticipantData:
    participant: ParticipantView


@dataclass(frozen=True)
class ItemData:
    item: ItemView


@dataclass(frozen=True)
class FiredData:
    """A fired inject as staff see it."""

    item: ItemView
    inject: InjectProgress


@dataclass(frozen=True)
class ProgressData:
    inject: InjectProgress


@dataclass(frozen=True)
class OpenItemData:
    open_item: OpenItemView


@dataclass(frozen=True)
class ActionData:
    action: ActionProgress


@dataclass(frozen=True)
class ResponseData:
    response: ResponseView


@dataclass(frozen=True)
class FlagGoneData:
    """Out of the responses."""

    response_id: str


@dataclass(frozen=True)
class TakenBackData:
    """Out of the responses, into `taken_back`."""

    response_id: str
    taken_back: TakenBackView


@dataclass(frozen=True)
class AssessmentData:
    response_id: str
    assessment: AssessmentView


@dataclass(frozen=True)
class CallData:
    item_id: str
    call: CallView


@dataclass(frozen=True)
class SeenReceipt:
    participant_id: str
    item_id: str
    at: timedelta


@dataclass(frozen=True)
class SeenData:
    seen: tuple[SeenReceipt, ...]


@dataclass(frozen=True)
class CaseData:
    """`handed_to` have the item from now on; who is handed a case takes a new snapshot instead."""

    item_id: str
    step: CaseStepView
    handed_to: tuple[str, ...]


@dataclass(frozen=True)
class ReadReceipt:
    participant_id: str
    message_id: str


@dataclass(frozen=True)
class ChatSeenData:
    read: tuple[ReadReceipt, ...]


@dataclass(frozen=True)
class OverrideData:
    override: OverrideView


@dataclass(frozen=True)
class WordData:
    """A word that `locks` is from now on `locked_by`; `ScreensUnlocked` empties that."""

    word: WordView


@dataclass(frozen=True)
class RoundData:
    """The round as it stands after the event, `lines` left out; `said` is what the event has added to them."""

    round: RoundView
    said: RoundLineView | None
@dataclass(frozen=True)
class CardData:
    """The card as it stands now, in its place or as a new one at the end."""

    card: BoardCardView


@dataclass(frozen=True)
class PhaseData:
    phase: PhaseView


@dataclass(frozen=True)
class ActorData:
    """The actor as they stand now, in their place."""

    actor: ActorView


@dataclass(frozen=True)
class ActorAskedData:
    """As of PersonaSpoke, and the actor as they stand now."""

    item_id: str
    message: MessageView
    call: CallView | None
    actor: ActorView


@dataclass(frozen=True)
class ActorPublishedData:
    item: ItemView
    actor: ActorView


@dataclass(frozen=True)
class NoData:
    """The event says all by its type."""


_TO_BOTH: dict[str, type] = {
    "ExerciseStarted": ClockData, "ExercisePaused": ClockData, "ExerciseResumed": ClockData,
    "PaceChanged": ClockData, "ClockJumped": JumpData, "EndAnnounced": ClockData,
    "EndCancelled": ClockData, "ExerciseEnded": ClockData, "ApprovalsLocked": LockData,
    "ServiceInterrupted": InterruptionData, "SeatTaken": SeatData, "SeatLeft": SeatData,
    "ConsentGiven": ConsentData, "FreeInjectSent": ItemData, "PersonaSpoke": MessageData,
    "FactReleased": FactData, "FactAsked": AskData, "FactAnswered": AskData, "ChatSent": ChatData,
    "ResponseSubmitted": ResponseData, "RoomActionRecorded": ResponseData,
    "ApprovalRequested": ApprovalData, "TextApproved": ApprovalData, "TextSentBack": ApprovalData,
    "CallAnswered": CallData, "CallDeclined": CallData, "CallMissed": CallData,
    "CallLineSpoken": CallData, "CallReturned": CallData, "SilenceNoticed": CallData,
    "CallEnded": CallData, "DebriefAnswered": DebriefData, "ScoresReleased": NoData,
    "ReviewAsked": ReviewData, "ReviewAnswered": ReviewData, "OpinionMoved": OpinionData,
    "OpinionTurned": TurnData, "CrowdPosted": ItemData, "CrowdCounted": CountsData,
    "CrowdCommented": MessageData, "WordGiven": WordData, "ScreensUnlocked": NoData,
    "RoundOpened": RoundData, "QuestionAdded": RoundData, "QuestionSkipped": RoundData,
    "QuestionAsked": RoundData, "RoundAnswered": RoundData, "RoundClosed": RoundData,
    "CardPut": CardData, "CardStruck": CardData, "PhaseDeclared": PhaseData,
    "CaseNoted": CaseData, "CaseTaken": CaseData, "CaseHandedOver": CaseData, "ChatSeen": ChatSeenData,
    "HandRaised": HandData, "HandSeen": HandData,
    "CallLineSkipped": CallData,
}  # fmt: skip

TRAINEE_DATA: dict[str, type] = {**_TO_BOTH, "InjectFired": ItemData, "ActionOpened": OpenItemData, "FlagTakenBack": FlagGoneData, "OpinionShown": OpinionOpenedData, "ActorAsked": MessageData, "ActorPublished": ItemData}

STAFF_DATA: dict[str, type] = {
    **_TO_BOTH, "ExerciseCreated": NoData, "ParticipantJoined": ParticipantData, "BystanderTold": ToldData,
    "InjectFired": FiredData, "InjectSkipped": ProgressData, "InjectHeld": ProgressData,
    "InjectReleased": ProgressData, "InjectEdited": EditedData, "InjectPlanned": PlannedData, "ActionOpened": ActionData,
    "ResponseAssessed": AssessmentData, "ItemsSeen": SeenData, "LineOverridden": OverrideData,
    "NotePinned": NoteData, "ResponseReassigned": ReassignedData, "FindingSettled": SettledData,
    "ChatAssessed": NoData, "CrowdSet": CrowdData, "OpinionShown": OpinionShownData, "ImprovementRecorded": ImprovementData, "ImprovementStruck": ImprovementData, "NoteChosen": NoteChosenData, "CheckTicked": RoundData,
    "ActorMoved": ActorData, "ActorAsked": ActorAskedData, "ActorPublished": ActorPublishedData, "ActorSilenced": ActorData,
    "FlagTakenBack": TakenBackData, "ConditionSettled": NoData,
}  # fmt: skip


# ---- answers and messages of the socket ------------------------------------------------------


@dataclass(frozen=True)
class WireError:
    """The one error shape of HTTP and sockets; screens translate by `code`."""

    code: str
    message: str
    field: str | None


@dataclass(frozen=True)
class HeadMessage:
    """How far each stream of the receiver has come, once a second; and the jump that is planned for soon."""

    heads: dict[str, int]
    server_now: datetime
    ahead: JumpAhead | None


@dataclass(frozen=True)
class ReturnView:
    """Somebody asks for this participant's place from another device."""

    return_id: str
    participant_id: str
    asked_at: datetime


@dataclass(frozen=True)
class LinkView:
    """A window's last measure of its connection, and when the server had it."""

    rtt_ms: float | None
    at: datetime


@dataclass(frozen=True)
class PresenceMessage:
    """By participant: `langs` is what an open window reads, "zh-CN" or "en"; `links` how its connection was last."""

    online: tuple[str, ...]
    langs: dict[str, str]
    links: dict[str, LinkView]
    returns: tuple[ReturnView, ...]


@dataclass(frozen=True)
class Writing:
    """What somebody is writing just now, and in which of their drafts; `slot` empty: they have stopped.

    `to` is of a report, `corrects` of a correction or withdrawal, `escalate_to` of an answer to a complaint:
    as in ResponseDetails.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid", "use_attribute_docstrings": True}
    slot: str = ""
    kind: str = ""
    role_id: str = ""
    channel: str = ""
    item_id: str | None = None
    to: str = ""
    corrects: str = ""
    escalate_to: str = ""


@dataclass(frozen=True)
class WritingMessage:
    """Who writes what, to the roles that will read it; `kind` empty: they have stopped."""

    participant_id: str
    name: str
    role_id: str
    kind: str
    channel: str
    item_id: str | None


@dataclass(frozen=True)
class LinkMessage:
    """To staff: how long the server's last answer took to reach somebody's browser; None: not measured yet."""

    participant_id: str
    rtt_ms: float | None


@dataclass(frozen=True)
class ScorecardMessage:
    scorecard: Scorecard


@dataclass(frozen=True)
class BranchesMessage:
    """To staff: how every condition stands, whenever that has changed; once a second at most."""

    branches: tuple[BranchView, ...]


@dataclass(frozen=True)
class Called:
    """What people call an exercise: its own or its group's name, and its team's; "" for none."""

    name: str
    team: str


@dataclass(frozen=True)
class StaffSync:
    """A snapshot for staff with the numbers from which to go on. `drafts_at`: when each was saved or emptied."""

    snapshot: StaffView
    heads: dict[str, int]
    called: Called
    server_now: datetime
    online: tuple[str, ...]
    langs: dict[str, str]
    links: dict[str, LinkView]
    returns: tuple[ReturnView, ...]
    drafts: dict[str, str]
    drafts_at: dict[str, datetime]


@dataclass(frozen=True)
class TraineeSync:
    """A snapshot for a trainee with the numbers from which to go on. `drafts_at`: when each was saved or emptied."""

    snapshot: TraineeView
    heads: dict[str, int]
    called: Called
    server_now: datetime
    online: tuple[str, ...]
    langs: dict[str, str]
    links: dict[str, LinkView]
    returns: tuple[ReturnView, ...]
    drafts: dict[str, str]
    drafts_at: dict[str, datetime]


MESSAGES: tuple[type, ...] = (
    WireError, HeadMessage, PresenceMessage, Writing, WritingMessage, LinkMessage, ScorecardMessage, BranchesMessage, StaffSync, TraineeSync,
)  # fmt: skip
