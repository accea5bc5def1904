"""What somebody wants: imperative, not yet true. Each is answered by events or by a DomainError.

`actor` is not part of a command: the edge adds who asked (see `exercise.Asked`). Commands that only the
system gives (Tick, RecordAssessment …) are in SYSTEM_COMMANDS and never accepted from a socket.

    clock  people  world  desk  board  casework  rounds  evaluation  public  actors  system: by subject
"""

from __future__ import annotations

from datetime import timedelta

from simulator.commands.actors import SilenceActor
from simulator.commands.aftermath import ChooseNote, RecordImprovement, StrikeImprovement
from simulator.commands.board import (
    CardKind,
    CardState,
    DeclarePhase,
    PutCard,
    StrikeCard,
)
from simulator.commands.casework import HandOverCase, NoteCase, TakeCase
from simulator.commands.clock import (
    AnnounceEnd,
    CancelEnd,
    ChangePace,
    DeclareRealEmergency,
    EndExercise,
    JumpTo,
    LockApprovals,
    PauseExercise,
    ResumeExercise,
    StartExercise,
    StopExercise,
    TakeStopBack,
)
from simulator.commands.desk import (
    AnswerCall,
    AnswerDebrief,
    ApproveText,
    AskFact,
    CallBack,
    DeclineCall,
    EndCall,
    RequestApproval,
    ResponseDetails,
    SendChat,
    SendTextBack,
    SubmitResponse,
)
from simulator.commands.evaluation import (
    AnswerReview,
    AskReview,
    OverrideLine,
    PinNote,
    ReassignResponse,
    RecordRoomAction,
    ReleaseScores,
    SettleFinding,
)
from simulator.commands.flags import TakeFlagBack
from simulator.commands.form import (
    FORBID,
    ParticipantKind,
)
from simulator.commands.hands import RaiseHand, SeeHand
from simulator.commands.people import (
    AssignSeat,
    FreeSeat,
    GiveConsent,
    GiveWord,
    JoinExercise,
    LeaveSeat,
    RecordTold,
    TakeSeat,
    UnlockScreens,
)
from simulator.commands.public import (
    SetCrowd,
    ShowOpinion,
    TurnOpinion,
)
from simulator.commands.rounds import (
    AddQuestion,
    AnswerInRound,
    CallAsker,
    CheckMark,
    CloseRound,
    MinuteAnswer,
    OpenFreeRound,
    OpenRound,
    SkipQuestion,
    TickCheck,
)
from simulator.commands.system import (
    RecordAssessment,
    RecordChatAssessment,
    RecordChatSeen,
    RecordInterruption,
    RecordSeen,
    Tick,
)
from simulator.commands.world import (
    AnswerFact,
    EditInject,
    FireInject,
    HoldInject,
    PlanInject,
    ReleaseInject,
    SendFreeInject,
    SkipInject,
    SpeakAs,
)

__all__ = (
    "FORBID",
    "AddQuestion",
    "AnnounceEnd",
    "AnswerCall",
    "AnswerDebrief",
    "AnswerFact",
    "AnswerInRound",
    "AnswerReview",
    "ApproveText",
    "AskFact",
    "AskReview",
    "AssignSeat",
    "CallAsker",
    "CallBack",
    "CancelEnd",
    "CardKind",
    "CardState",
    "ChangePace",
    "CheckMark",
    "ChooseNote",
    "CloseRound",
    "DeclarePhase",
    "DeclareRealEmergency",
    "DeclineCall",
    "EditInject",
    "EndCall",
    "EndExercise",
    "FireInject",
    "FreeSeat",
    "GiveConsent",
    "GiveWord",
    "HandOverCase",
    "HoldInject",
    "JoinExercise",
    "JumpTo",
    "LeaveSeat",
    "LockApprovals",
    "MinuteAnswer",
    "NoteCase",
    "OpenFreeRound",
    "OpenRound",
    "OverrideLine",
    "ParticipantKind",
    "PauseExercise",
    "PinNote",
    "PlanInject",
    "PutCard",
    "RaiseHand",
    "ReassignResponse",
    "RecordAssessment",
    "RecordChatAssessment",
    "RecordChatSeen",
    "RecordImprovement",
    "RecordInterruption",
    "RecordRoomAction",
    "RecordSeen",
    "RecordTold",
    "ReleaseInject",
    "ReleaseScores",
    "RequestApproval",
    "ResponseDetails",
    "ResumeExercise",
    "SeeHand",
    "SendChat",
    "SendFreeInject",
    "SendTextBack",
    "SetCrowd",
    "SettleFinding",
    "ShowOpinion",
    "SilenceActor",
    "SkipInject",
    "SkipQuestion",
    "SpeakAs",
    "StartExercise",
    "StopExercise",
    "StrikeCard",
    "StrikeImprovement",
    "SubmitResponse",
    "TakeCase",
    "TakeFlagBack",
    "TakeSeat",
    "TakeStopBack",
    "Tick",
    "TickCheck",
    "TurnOpinion",
    "UnlockScreens",
)

Command = (
    StartExercise | PauseExercise | ResumeExercise | ChangePace | JumpTo | AnnounceEnd | CancelEnd
    | EndExercise | LockApprovals | StopExercise | TakeStopBack | DeclareRealEmergency | JoinExercise | GiveConsent
    | TakeSeat | LeaveSeat | AssignSeat | FreeSeat | RecordTold | FireInject | SkipInject | HoldInject
    | ReleaseInject | EditInject | SendFreeInject | PlanInject | SpeakAs | AnswerFact | RecordRoomAction | PinNote
    | ReassignResponse | SettleFinding | ReleaseScores | AnswerDebrief | SubmitResponse
    | RequestApproval | ApproveText | SendTextBack | AskFact | SendChat | AnswerCall | DeclineCall
    | CallBack | EndCall | OverrideLine | AskReview | AnswerReview | TurnOpinion | ShowOpinion | SetCrowd
    | Tick | RecordAssessment
    | RecordChatAssessment | RecordSeen | RecordInterruption | GiveWord | UnlockScreens
    | OpenRound | OpenFreeRound | CallAsker | AddQuestion | SkipQuestion | CloseRound | AnswerInRound
    | MinuteAnswer | TickCheck
    | PutCard | StrikeCard | DeclarePhase
    | NoteCase | TakeCase | HandOverCase | RecordChatSeen
    | RecordImprovement | StrikeImprovement | ChooseNote
    | RaiseHand | SeeHand
    | SilenceActor
)  # fmt: skip

SYSTEM_COMMANDS: tuple[type, ...] = (
    Tick, RecordAssessment, RecordChatAssessment, RecordSeen, RecordInterruption, JoinExercise,
    RecordChatSeen,
)  # fmt: skip
PERSON_COMMANDS: tuple[type, ...] = (
    StartExercise, PauseExercise, ResumeExercise, ChangePace, JumpTo, AnnounceEnd, CancelEnd, EndExercise,
    LockApprovals, StopExercise, TakeStopBack, DeclareRealEmergency, GiveConsent, TakeSeat, LeaveSeat, AssignSeat,
    FreeSeat, RecordTold, FireInject, SkipInject, HoldInject, ReleaseInject, EditInject, SendFreeInject, PlanInject,
    SpeakAs, AnswerFact, RecordRoomAction, PinNote, ReassignResponse, SettleFinding, ReleaseScores,
    AnswerDebrief, SubmitResponse, TakeFlagBack, RequestApproval, ApproveText, SendTextBack, AskFact, SendChat,
    AnswerCall, DeclineCall, CallBack, EndCall, OverrideLine, AskReview, AnswerReview,
    TurnOpinion, ShowOpinion, SetCrowd,
    GiveWord, UnlockScreens, OpenRound, OpenFreeRound, CallAsker, AddQuestion, SkipQuestion, CloseRound,
    AnswerInRound, MinuteAnswer, TickCheck, PutCard, StrikeCard, DeclarePhase, NoteCase, TakeCase, HandOverCase, RecordImprovement, StrikeImprovement, ChooseNote,
    RaiseHand, SeeHand,
    SilenceActor,
)  # fmt: skip

MAX_TEXT = 20_000  # code points of one response
MAX_NOTE = 500
MAX_CHAT = 2_000
MAX_SOURCE = 120  # of a card on the board: where a fact comes from, who was spoken to
RING_FOR = timedelta(seconds=30)  # real seconds that a phone rings
SILENCE_AFTER = timedelta(seconds=45)  # real seconds until the caller asks whether one is still there
HANG_UP_AFTER = 3  # so many times the caller asks in vain, then hangs up
SLIP_WITHIN = timedelta(seconds=30)  # real seconds in which a stop is taken back; the screen offers it for 20
END_NOTICE = timedelta(minutes=2)  # real time between the announcement and EndEx
INTERRUPTION_FROM = timedelta(seconds=5)  # shorter gaps are not worth a record
