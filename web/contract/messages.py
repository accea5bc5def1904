"""The shapes around the views: what an event's envelope carries, and what the socket answers.

`TRAINEE_DATA` and `STAFF_DATA` say which event types reach whom and with which data; they are the table of
docs/live-protocol.md in code, and tests/test_contract.py holds `views.project` to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from scoring.cardtypes import Scorecard
from simulator.viewtypes import (
    ActionProgress,
    AssessmentView,
    CallView,
    ClockView,
    InjectProgress,
    ItemView,
    OpenItemView,
    OverrideView,
    ParticipantView,
    ResponseView,
    SeatView,
    StaffView,
    TraineeView,
)

# ---- data of the events ----------------------------------------------------------------------


@dataclass(frozen=True)
class ClockData:
    clock: ClockView


@dataclass(frozen=True)
class InterruptionData:
    """`story_lost` is added to target, limit and allowance of what is open, `active_lost` to what rings."""

    clock: ClockView
    story_lost: timedelta
    active_lost: timedelta


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
class SkippedData:
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
class OverrideData:
    override: OverrideView


@dataclass(frozen=True)
class NoData:
    """The event says all by its type."""


_TO_BOTH: dict[str, type] = {
    "ExerciseStarted": ClockData, "ExercisePaused": ClockData, "ExerciseResumed": ClockData,
    "PaceChanged": ClockData, "ExerciseEnded": ClockData, "ServiceInterrupted": InterruptionData,
    "SeatTaken": SeatData, "SeatLeft": SeatData, "ConsentGiven": ConsentData, "FreeInjectSent": ItemData,
    "ResponseSubmitted": ResponseData, "CallAnswered": CallData, "CallDeclined": CallData,
    "CallMissed": CallData, "CallLineSpoken": CallData, "CallEnded": CallData,
}  # fmt: skip

TRAINEE_DATA: dict[str, type] = {**_TO_BOTH, "InjectFired": ItemData, "ActionOpened": OpenItemData}

STAFF_DATA: dict[str, type] = {
    **_TO_BOTH, "ExerciseCreated": NoData, "ParticipantJoined": ParticipantData, "InjectFired": FiredData,
    "InjectSkipped": SkippedData, "ActionOpened": ActionData, "ResponseAssessed": AssessmentData,
    "ItemsSeen": SeenData, "LineOverridden": OverrideData,
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
    """How far each stream of the receiver has come, once a second."""

    heads: dict[str, int]
    server_now: datetime


@dataclass(frozen=True)
class PresenceMessage:
    online: tuple[str, ...]


@dataclass(frozen=True)
class ScorecardMessage:
    scorecard: Scorecard


@dataclass(frozen=True)
class StaffSync:
    """A snapshot for staff with the numbers from which to go on."""

    snapshot: StaffView
    heads: dict[str, int]
    server_now: datetime
    online: tuple[str, ...]
    drafts: dict[str, str]


@dataclass(frozen=True)
class TraineeSync:
    """A snapshot for a trainee with the numbers from which to go on."""

    snapshot: TraineeView
    heads: dict[str, int]
    server_now: datetime
    online: tuple[str, ...]
    drafts: dict[str, str]


MESSAGES: tuple[type, ...] = (
    WireError, HeadMessage, PresenceMessage, ScorecardMessage, StaffSync, TraineeSync,
)  # fmt: skip
