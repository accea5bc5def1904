"""The shapes that staff's screens receive beyond those of trainees. See viewtypes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.actortypes import ActorView
from simulator.boardtypes import BoardCardView, PhaseView
from simulator.commands import ParticipantKind
from simulator.handtypes import HandView
from simulator.localized import LocalizedText
from simulator.opinion.presets import CrowdLevel
from simulator.plantypes import ChannelView, ClauseView, NamedView, PlanView, RoleView
from simulator.publictypes import OpinionView
from simulator.roundtypes import RoundPlanView, RoundView
from simulator.scenario import InjectKind, ResponseKind, Signal
from simulator.state import InjectStatus
from simulator.viewtypes import (
    ApprovalView,
    AskView,
    ChatView,
    ClockView,
    DebriefView,
    ExerciseCard,
    FactView,
    ItemView,
    JumpView,
    MeView,
    PersonaView,
    ResponseView,
    ReviewView,
    SeatView,
    WordView,
)


@dataclass(frozen=True)
class ParticipantView:
    participant_id: str
    name: str
    kind: ParticipantKind
    consented: bool


@dataclass(frozen=True)
class InjectProgress:
    """How far an inject has come; `by` is empty where the clock did it."""

    inject_id: str
    status: InjectStatus
    item_id: str | None
    at: timedelta | None
    late_by: timedelta
    by: str


@dataclass(frozen=True)
class InjectView:
    """An inject as it will be sent. `due` is planned story time, or the earliest; `follows` is a call that it
    hangs on; `branches`: it hangs on a rule or a storyline (see branchtypes.BranchView).

    `is_added`: the facilitator put it into the plan; the scenario has no such inject. `storyline` "": of the main one.
    """

    inject_id: str
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    due: timedelta
    unless_action: str | None
    follows: str | None
    follows_outcome: str
    background: bool
    signal: Signal
    note: LocalizedText
    branches: bool
    is_added: bool
    storyline: str
    progress: InjectProgress


@dataclass(frozen=True)
class ActionProgress:
    """`ahead`: the response that had done it before it opened, and serves it since."""

    action_id: str
    open_id: str
    opened_at: timedelta
    allowance: timedelta
    ahead: tuple[str, ...]


@dataclass(frozen=True)
class ActionView:
    """An expected action. `branches`: it opens on a condition. `needs_real` is the least real time that people need from opening to target."""

    action_id: str
    title: LocalizedText
    roles: tuple[str, ...]
    kinds: tuple[ResponseKind, ...]
    clause_id: str
    objective_id: str
    opens_with: str | None
    branches: bool
    target: timedelta
    limit: timedelta
    elements: tuple[NamedView, ...]
    needs_real: timedelta
    runs_on: bool
    rule_id: str
    progress: ActionProgress | None


@dataclass(frozen=True)
class OverrideView:
    action_id: str
    score: float
    reason: str
    by: str
    name: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class StaffFactView:
    """A fact of the scenario, told or not. `released_at` is the author's time for the sheet."""

    fact_id: str
    title: LocalizedText
    text: LocalizedText
    holder_id: str
    delay: timedelta | None
    released_at: timedelta | None


@dataclass(frozen=True)
class NoteView:
    """`is_chosen`: to be shown to all in the hot wash."""

    note_id: str
    about: str
    text: str
    by: str
    name: str
    at: timedelta
    occurred_at: datetime
    is_chosen: bool = False


@dataclass(frozen=True)
class ImprovementView:
    """Something to change after the exercise; `due` is a day (YYYY-MM-DD) or ""."""

    improvement_id: str
    text: str
    owner: str
    due: str
    name: str
    is_struck: bool


@dataclass(frozen=True)
class ToldView:
    """Somebody outside the drill who was told of it."""

    told_id: str
    text: str
    name: str
    occurred_at: datetime


@dataclass(frozen=True)
class LogView:
    """An event by type and time, to pin a note to."""

    event_id: str
    type: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class TakenBackView:
    """A flag that was taken back: `name`'s, set at `given_at`, taken back by `by_name` (staff's log tells of both)."""

    response_id: str
    item_id: str
    name: str
    by_name: str
    given_at: datetime
    occurred_at: datetime


@dataclass(frozen=True)
class PaceStepView:
    """The scenario's plan: at `at` go on at `pace`, or jump to `jump_to`."""

    at: timedelta
    pace: float | None
    jump_to: timedelta | None
    note: LocalizedText


@dataclass(frozen=True)
class StaffView:
    """What facilitator, evaluator and observer see."""

    exercise: ExerciseCard
    clock: ClockView
    me: MeView
    roles: tuple[RoleView, ...]
    channels: tuple[ChannelView, ...]
    clauses: tuple[ClauseView, ...]
    plan: PlanView
    elements: tuple[NamedView, ...]
    violations: tuple[NamedView, ...]
    objectives: tuple[NamedView, ...]
    personas: tuple[PersonaView, ...]
    participants: tuple[ParticipantView, ...]
    seats: tuple[SeatView, ...]
    injects: tuple[InjectView, ...]
    items: tuple[ItemView, ...]
    actions: tuple[ActionView, ...]
    responses: tuple[ResponseView, ...]
    overrides: tuple[OverrideView, ...]
    approvals: tuple[ApprovalView, ...]
    approval_lock: bool
    asks: tuple[AskView, ...]
    chat: tuple[ChatView, ...]
    board: tuple[BoardCardView, ...]
    phases: tuple[PhaseView, ...]
    facts: tuple[FactView, ...]
    all_facts: tuple[StaffFactView, ...]
    pace_plan: tuple[PaceStepView, ...]
    jumps: tuple[JumpView, ...]
    notes: tuple[NoteView, ...]
    told: tuple[ToldView, ...]
    debriefs: tuple[DebriefView, ...]
    scores_released: bool
    reviews: tuple[ReviewView, ...]
    opinion: OpinionView | None
    crowd: CrowdLevel
    actors: tuple[ActorView, ...]
    words: tuple[WordView, ...]
    locked_by: str
    improvements: tuple[ImprovementView, ...]
    log: tuple[LogView, ...]
    rounds: tuple[RoundView, ...]
    round_plans: tuple[RoundPlanView, ...]
    hands: tuple[HandView, ...]
    taken_back: tuple[TakenBackView, ...]
