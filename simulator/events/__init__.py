"""What happened: past tense, frozen, the whole vocabulary of the journal.

Events hold `participant_id`, never names, and `text_sha256`, never texts, so that erasing a person keeps
figures and hashes. A field is never renamed or removed: raise VERSIONS and add an upcaster
(`journal.UPCASTERS`).

    people  clock  world  calls  desk  board  casework  rounds  evaluation  public  actors: by subject
"""

from __future__ import annotations

from simulator.events.actors import ActorAsked, ActorMoved, ActorPublished, ActorSilenced, CallLineSkipped
from simulator.events.aftermath import ImprovementRecorded, ImprovementStruck, NoteChosen
from simulator.events.board import (
    CardPut,
    CardStruck,
    PhaseDeclared,
)
from simulator.events.branching import ConditionSettled
from simulator.events.calls import (
    CallAnswered,
    CallDeclined,
    CallEnded,
    CallLineSpoken,
    CallMissed,
    CallReturned,
    SilenceNoticed,
)
from simulator.events.casework import CaseHandedOver, CaseNoted, CaseTaken, ChatSeen
from simulator.events.clock import (
    ApprovalsLocked,
    ClockJumped,
    EndAnnounced,
    EndCancelled,
    ExerciseEnded,
    ExercisePaused,
    ExerciseResumed,
    ExerciseStarted,
    PaceChanged,
    PauseCause,
    ServiceInterrupted,
)
from simulator.events.desk import (
    ApprovalNeed,
    ApprovalRequested,
    ApprovalStanding,
    ChatSent,
    DebriefAnswered,
    FactAnswered,
    FactAsked,
    ResponseSubmitted,
    TextApproved,
    TextSentBack,
)
from simulator.events.evaluation import (
    ChatAssessed,
    FindingSettled,
    LineOverridden,
    NotePinned,
    ResponseAssessed,
    ResponseReassigned,
    ReviewAnswered,
    ReviewAsked,
    RoomActionRecorded,
    ScoresReleased,
)
from simulator.events.flags import FlagTakenBack
from simulator.events.hands import HandRaised, HandSeen
from simulator.events.people import (
    BystanderTold,
    CastPersona,
    ConsentGiven,
    ExerciseCreated,
    ParticipantJoined,
    ScreensUnlocked,
    SeatLeft,
    SeatTaken,
    WordGiven,
)
from simulator.events.public import (
    Counted,
    CrowdCommented,
    CrowdCounted,
    CrowdPosted,
    CrowdSet,
    OpinionMoved,
    OpinionShown,
    OpinionTurned,
)
from simulator.events.rounds import (
    CheckTicked,
    QuestionAdded,
    QuestionAsked,
    QuestionSkipped,
    RoundAnswered,
    RoundClosed,
    RoundOpened,
)
from simulator.events.world import (
    ActionOpened,
    FactReleased,
    FreeInjectSent,
    InjectEdited,
    InjectFired,
    InjectHeld,
    InjectPlanned,
    InjectReleased,
    InjectSkipped,
    ItemsSeen,
    PersonaSpoke,
)

__all__ = (
    "ActionOpened",
    "ActorAsked",
    "ActorMoved",
    "ActorPublished",
    "ActorSilenced",
    "ApprovalNeed",
    "ApprovalRequested",
    "ApprovalStanding",
    "ApprovalsLocked",
    "BystanderTold",
    "CallAnswered",
    "CallDeclined",
    "CallEnded",
    "CallLineSkipped",
    "CallLineSpoken",
    "CallMissed",
    "CallReturned",
    "CardPut",
    "CardStruck",
    "CaseHandedOver",
    "CaseNoted",
    "CaseTaken",
    "CastPersona",
    "ChatAssessed",
    "ChatSeen",
    "ChatSent",
    "CheckTicked",
    "ClockJumped",
    "ConditionSettled",
    "ConsentGiven",
    "Counted",
    "CrowdCommented",
    "CrowdCounted",
    "CrowdPosted",
    "CrowdSet",
    "DebriefAnswered",
    "EndAnnounced",
    "EndCancelled",
    "ExerciseCreated",
    "ExerciseEnded",
    "ExercisePaused",
    "ExerciseResumed",
    "ExerciseStarted",
    "FactAnswered",
    "FactAsked",
    "FactReleased",
    "FindingSettled",
    "FlagTakenBack",
    "FreeInjectSent",
    "HandRaised",
    "HandSeen",
    "ImprovementRecorded",
    "ImprovementStruck",
    "InjectEdited",
    "InjectFired",
    "InjectHeld",
    "InjectPlanned",
    "InjectReleased",
    "InjectSkipped",
    "ItemsSeen",
    "LineOverridden",
    "NoteChosen",
    "NotePinned",
    "OpinionMoved",
    "OpinionShown",
    "OpinionTurned",
    "PaceChanged",
    "ParticipantJoined",
    "PauseCause",
    "PersonaSpoke",
    "PhaseDeclared",
    "QuestionAdded",
    "QuestionAsked",
    "QuestionSkipped",
    "ResponseAssessed",
    "ResponseReassigned",
    "ResponseSubmitted",
    "ReviewAnswered",
    "ReviewAsked",
    "RoomActionRecorded",
    "RoundAnswered",
    "RoundClosed",
    "RoundOpened",
    "ScoresReleased",
    "ScreensUnlocked",
    "SeatLeft",
    "SeatTaken",
    "ServiceInterrupted",
    "SilenceNoticed",
    "TextApproved",
    "TextSentBack",
    "WordGiven",
)

Event = (
    ExerciseCreated | ParticipantJoined | ConsentGiven | SeatTaken | SeatLeft | ExerciseStarted
    | ExercisePaused | ExerciseResumed | PaceChanged | ClockJumped | EndAnnounced | EndCancelled
    | ApprovalsLocked | BystanderTold | ExerciseEnded | ServiceInterrupted | InjectFired | InjectSkipped
    | InjectHeld | InjectReleased | InjectEdited | InjectPlanned | PersonaSpoke | FactReleased | FactAsked | FactAnswered
    | ChatSent | FreeInjectSent | ActionOpened | ResponseSubmitted | RoomActionRecorded
    | ApprovalRequested | TextApproved | TextSentBack | ResponseAssessed | CallAnswered | CallDeclined
    | CallMissed | CallLineSpoken | CallReturned | SilenceNoticed | CallEnded | ItemsSeen
    | LineOverridden | NotePinned | ResponseReassigned | FindingSettled | DebriefAnswered | ScoresReleased
    | ChatAssessed | ReviewAsked | ReviewAnswered | WordGiven | ScreensUnlocked
    | OpinionMoved | OpinionTurned | OpinionShown | CrowdSet | CrowdPosted | CrowdCommented | CrowdCounted
    | RoundOpened | QuestionAdded | QuestionSkipped | QuestionAsked | RoundAnswered | RoundClosed | CheckTicked
    | CardPut | CardStruck | PhaseDeclared
    | CaseNoted | CaseTaken | CaseHandedOver | ChatSeen
    | ImprovementRecorded | ImprovementStruck | NoteChosen
    | HandRaised | HandSeen
    | ActorMoved | ActorAsked | CallLineSkipped | ActorPublished | ActorSilenced
    | ConditionSettled
    | FlagTakenBack
)  # fmt: skip

EVENT_TYPES: dict[str, type[Event]] = {t.__name__: t for t in Event.__args__}
VERSIONS: dict[str, int] = dict.fromkeys(EVENT_TYPES, 1) | {
    "InjectFired": 2, "ActionOpened": 3, "ResponseSubmitted": 2, "ResponseAssessed": 2,
    "FindingSettled": 2, "WordGiven": 2, "FreeInjectSent": 2,
}  # fmt: skip
