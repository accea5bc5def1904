"""The shapes that screens receive. TypeScript types are generated from these (web/contract).

Durations travel as seconds, times as ISO 8601 UTC. Texts carry both languages: the screen chooses.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.commands import ParticipantKind
from simulator.events import PauseCause
from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, Reach, ResponseKind
from simulator.state import CallStatus, InjectStatus, Status


@dataclass(frozen=True)
class ClockView:
    """Story and active time at `as_of`; while `running` add the seconds since (story: times pace)."""

    status: Status
    pace: float
    story: timedelta
    active: timedelta
    as_of: datetime | None
    pause_cause: PauseCause | None
    pause_by: str | None
    pause_note: str


@dataclass(frozen=True)
class ExerciseCard:
    exercise_id: str
    title: LocalizedText
    organisation: LocalizedText
    summary: LocalizedText
    content_note: LocalizedText
    starts_at: timedelta
    duration: timedelta


@dataclass(frozen=True)
class RoleView:
    role_id: str
    name: LocalizedText
    duty: LocalizedText
    may: tuple[ResponseKind, ...]
    channels: tuple[str, ...]


@dataclass(frozen=True)
class ChannelView:
    channel_id: str
    name: LocalizedText
    surface: str
    official: bool


@dataclass(frozen=True)
class NamedView:
    """An id with a name in both languages: elements, violations, objectives."""

    id: str
    name: LocalizedText


@dataclass(frozen=True)
class ClauseView:
    clause_id: str
    title: LocalizedText
    text: LocalizedText
    digest: tuple[str, ...]


@dataclass(frozen=True)
class MeView:
    participant_id: str
    name: str
    kind: ParticipantKind
    consented: bool
    roles: tuple[str, ...]


@dataclass(frozen=True)
class SeatView:
    participant_id: str
    name: str
    role_id: str


@dataclass(frozen=True)
class PersonaView:
    persona_id: str
    name: LocalizedText
    handle: str
    about: LocalizedText


@dataclass(frozen=True)
class SpokenView:
    line: int
    text: LocalizedText
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class CallView:
    """`ring_until` is active time."""

    status: CallStatus
    ring_until: timedelta
    answered_by: str | None
    spoken: tuple[SpokenView, ...]


@dataclass(frozen=True)
class SeenView:
    participant_id: str
    at: timedelta


@dataclass(frozen=True)
class ItemView:
    """A post, call or complaint on a screen. `seen` is filled for staff only."""

    item_id: str
    kind: InjectKind
    channel: str
    persona: PersonaView
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    reach: Reach
    at: timedelta
    occurred_at: datetime
    late_by: timedelta
    call: CallView | None
    seen: tuple[SeenView, ...]


@dataclass(frozen=True)
class OpenItemView:
    """Something a role has to do. `target_at` and `limit_at` are story time."""

    open_id: str
    title: LocalizedText
    roles: tuple[str, ...]
    clause_id: str
    opened_at: timedelta
    target_at: timedelta
    limit_at: timedelta


@dataclass(frozen=True)
class EvidenceView:
    label: str
    start: int
    end: int


@dataclass(frozen=True)
class AssessmentView:
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[EvidenceView, ...]
    reader_version: str


@dataclass(frozen=True)
class ResponseView:
    """`answers` holds open ids for trainees (only those they may see), action ids for staff."""

    response_id: str
    participant_id: str
    name: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text: str
    at: timedelta
    occurred_at: datetime
    answers: tuple[str, ...]
    assessment: AssessmentView | None


@dataclass(frozen=True)
class TraineeView:
    """Everything a trainee's screen shows, and nothing that its roles may not see."""

    exercise: ExerciseCard
    clock: ClockView
    me: MeView
    roles: tuple[RoleView, ...]
    channels: tuple[ChannelView, ...]
    clauses: tuple[ClauseView, ...]
    seats: tuple[SeatView, ...]
    items: tuple[ItemView, ...]
    open_items: tuple[OpenItemView, ...]
    responses: tuple[ResponseView, ...]


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
    note: LocalizedText
    progress: InjectProgress


@dataclass(frozen=True)
class ActionProgress:
    action_id: str
    open_id: str
    opened_at: timedelta
    allowance: timedelta


@dataclass(frozen=True)
class ActionView:
    action_id: str
    title: LocalizedText
    roles: tuple[str, ...]
    kinds: tuple[ResponseKind, ...]
    clause_id: str
    objective_id: str
    opens_with: str | None
    target: timedelta
    limit: timedelta
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
class StaffView:
    """What facilitator, evaluator and observer see."""

    exercise: ExerciseCard
    clock: ClockView
    me: MeView
    roles: tuple[RoleView, ...]
    channels: tuple[ChannelView, ...]
    clauses: tuple[ClauseView, ...]
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
