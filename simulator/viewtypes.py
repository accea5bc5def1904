"""The shapes that screens receive. TypeScript types are generated from these (web/contract).

Durations travel as seconds, times as ISO 8601 UTC. Texts carry both languages: the screen chooses.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.boardtypes import BoardCardView, PhaseView
from simulator.commands import ParticipantKind, ResponseDetails
from simulator.events import ApprovalStanding, PauseCause
from simulator.handtypes import HandView
from simulator.localized import LocalizedText
from simulator.plantypes import ChannelView, ClauseView, PlanView, RoleView
from simulator.publictypes import OpinionView
from simulator.roundtypes import RoundView
from simulator.scenario import InjectKind, Reach, ResponseKind
from simulator.state import ApprovalStatus, ApprovalVerdict, CallStatus, CaseStepKind, Status


@dataclass(frozen=True)
class LegView:
    """From this story time and this active time (real time without pauses) on, at one pace."""

    story: timedelta
    active: timedelta
    pace: float


@dataclass(frozen=True)
class ClockView:
    """Story and active time at `as_of`; while `running` add the seconds since (story: times pace).

    `ends_at` is the active time of an announced EndEx. `legs`: the way since StartEx, by paces and jumps.
    """

    status: Status
    pace: float
    story: timedelta
    active: timedelta
    as_of: datetime | None
    pause_cause: PauseCause | None
    pause_by: str | None
    pause_note: str
    ends_at: timedelta | None
    legs: tuple[LegView, ...] = ()


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
    """`ring_until` is active time. `silences` are the story times at which the caller asked who is there.

    `returned`: the team rang back. `has_more`: the caller has something left to say, or
    hung up without an answer to the last line. `hung_up`: the caller ended it, since nobody spoke.
    """

    status: CallStatus
    ring_until: timedelta
    answered_by: str | None
    spoken: tuple[SpokenView, ...]
    silences: tuple[timedelta, ...]
    returned: bool
    has_more: bool
    hung_up: bool


@dataclass(frozen=True)
class MessageView:
    """A persona's words under an item. `response_id` is what they answer, "" for nothing; `crowd`: of nobody in the scenario."""

    message_id: str
    persona: PersonaView
    text: LocalizedText
    at: timedelta
    occurred_at: datetime
    response_id: str
    crowd: bool


@dataclass(frozen=True)
class SeenView:
    participant_id: str
    at: timedelta


@dataclass(frozen=True)
class CaseStepView:
    """What somebody did about a case among colleagues: a note, a hand on it, a hand-over to `to_role`."""

    step_id: str
    kind: CaseStepKind
    participant_id: str
    name: str
    role_id: str
    to_role: str
    text: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class PictureView:
    """A picture of an answer of the team that somebody posts. `text` is empty where it was erased."""

    text: str
    channel: str
    kind: ResponseKind
    at: timedelta


@dataclass(frozen=True)
class RepostView:
    """The post that another passes on: whose it is, and its words."""

    item_id: str
    name: LocalizedText
    text: LocalizedText


@dataclass(frozen=True)
class ItemView:
    """A delivered inject on a screen. `to_roles` have it now, `first_roles` it was sent to.

    `history` is the fictional patient's; `seen` and `because` (the response or item that something from the public
    is about, "" for none) are filled for staff only.
    """

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
    crowd: bool
    call: CallView | None
    messages: tuple[MessageView, ...]
    seen: tuple[SeenView, ...]
    history: LocalizedText
    first_roles: tuple[str, ...]
    steps: tuple[CaseStepView, ...]
    because: str
    picture: PictureView | None
    repost: RepostView | None


@dataclass(frozen=True)
class OpenItemView:
    """Something a role has to do. `target_at` and `limit_at` are story time.

    `item_id` is what brought it, "" where nothing did or not all of `roles` got that. `runs_on`: a jump of the story does not move them.
    `kinds`: the ways in which it can be answered. `done_ahead`: when it had been done before it opened.
    """

    open_id: str
    title: LocalizedText
    roles: tuple[str, ...]
    clause_id: str
    opened_at: timedelta
    target_at: timedelta
    limit_at: timedelta
    runs_on: bool
    item_id: str
    kinds: tuple[ResponseKind, ...]
    done_ahead: timedelta | None


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
class SettledView:
    """A person's word on an element or violation. `start`, `end`: the clause pointed out, equal for none."""

    label: str
    is_met: bool
    reason: str
    by: str
    name: str
    at: timedelta
    occurred_at: datetime
    blind: bool
    start: int
    end: int


@dataclass(frozen=True)
class ResponseView:
    """`answers` holds open ids for trainees (only those they may see), action ids for staff.

    `assessment`, `settled` (by label, the word that stands) and `words` (all of them, in order) are filled
    for staff only. A text is corrected or withdrawn by a later
    response whose `details.corrects` names it.
    """

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
    details: ResponseDetails
    approval: ApprovalStanding
    rung_back: bool
    recorded_by: str
    settled: tuple[SettledView, ...]
    words: tuple[SettledView, ...]


@dataclass(frozen=True)
class ApprovalStepView:
    """One agreement: `role_id`'s, to be given by whoever holds one of `deciders`. `remark` says why not."""

    role_id: str
    deciders: tuple[str, ...]
    verdict: ApprovalVerdict
    by: str
    name: str
    remark: str
    at: timedelta | None


@dataclass(frozen=True)
class ApprovalView:
    """A text before those who must agree to it."""

    approval_id: str
    participant_id: str
    name: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text: str
    rule_id: str
    at: timedelta
    occurred_at: datetime
    status: ApprovalStatus
    steps: tuple[ApprovalStepView, ...]


@dataclass(frozen=True)
class AskView:
    """A question to somebody outside the room. `question` is empty for a listed fact."""

    ask_id: str
    participant_id: str
    name: str
    role_id: str
    holder_id: str
    fact_id: str
    question: str
    at: timedelta
    occurred_at: datetime
    answer: LocalizedText | None
    answered_at: timedelta | None


@dataclass(frozen=True)
class ChatView:
    """A line of the team's chat; `to_role` empty: to all. `ask_id`: an answer was passed on with it.

    `read_by` are participants, in the order in which they had it on the screen.
    """

    message_id: str
    participant_id: str
    name: str
    role_id: str
    to_role: str
    text: str
    ask_id: str
    at: timedelta
    occurred_at: datetime
    read_by: tuple[str, ...]


@dataclass(frozen=True)
class FactView:
    """A fact on everybody's sheet."""

    fact_id: str
    title: LocalizedText
    text: LocalizedText
    released_at: timedelta


@dataclass(frozen=True)
class JumpAhead:
    """A jump that is planned for about story time `at`, to `to`; it comes with `head`, not with a view."""

    at: timedelta
    to: timedelta


@dataclass(frozen=True)
class JumpView:
    at: timedelta
    to: timedelta
    note: LocalizedText


@dataclass(frozen=True)
class DebriefView:
    participant_id: str
    name: str
    well: str
    change: str
    occurred_at: datetime


@dataclass(frozen=True)
class ReviewView:
    """A trainee's request to look at a line again. `answer` is empty while it waits."""

    review_id: str
    participant_id: str
    name: str
    action_id: str
    text: str
    at: timedelta
    occurred_at: datetime
    answer: str
    answered_by: str
    answered_name: str
    answered_at: datetime | None


@dataclass(frozen=True)
class WordView:
    """The facilitator's own words, outside the story: to a trainee, or (`to` empty) to all. See `locked_by`."""

    word_id: str
    to: str
    text: LocalizedText
    locks: bool
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class TraineeView:
    """Everything a trainee's screen shows, and nothing that its roles may not see."""

    exercise: ExerciseCard
    clock: ClockView
    me: MeView
    roles: tuple[RoleView, ...]
    channels: tuple[ChannelView, ...]
    clauses: tuple[ClauseView, ...]
    plan: PlanView
    seats: tuple[SeatView, ...]
    items: tuple[ItemView, ...]
    open_items: tuple[OpenItemView, ...]
    responses: tuple[ResponseView, ...]
    approvals: tuple[ApprovalView, ...]
    approval_lock: bool
    asks: tuple[AskView, ...]
    chat: tuple[ChatView, ...]
    board: tuple[BoardCardView, ...]
    phases: tuple[PhaseView, ...]
    facts: tuple[FactView, ...]
    jumps: tuple[JumpView, ...]
    debrief: DebriefView | None
    scores_released: bool
    reviews: tuple[ReviewView, ...]
    opinion: OpinionView | None
    words: tuple[WordView, ...]
    locked_by: str
    """The word that covers the trainees' screens; empty: none does."""
    rounds: tuple[RoundView, ...]
    hands: tuple[HandView, ...]
    """One's own calls for the facilitator."""
