"""The parts that an exercise's state is made of. Only `exercise.Exercise.apply` changes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from simulator.claims import Claim
from simulator.clock import ZERO
from simulator.commands import ParticipantKind, ResponseDetails
from simulator.events import ApprovalNeed, ApprovalStanding, PauseCause
from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, Reach, ResponseKind

Status = Literal["lobby", "running", "paused", "ended"]
CallStatus = Literal["ringing", "talking", "ended", "declined", "missed"]
InjectStatus = Literal["waiting", "held", "fired", "skipped"]
ApprovalStatus = Literal["waiting", "approved", "sent_back", "replaced"]
CaseStepKind = Literal["note", "taken", "handed"]
ApprovalVerdict = Literal["waiting", "approved", "sent_back"]


@dataclass
class Participant:
    participant_id: str
    kind: ParticipantKind
    consented: bool = False
    roles: list[str] = field(default_factory=list)


@dataclass
class SeatSpan:
    """Somebody held a role from `since` until `until` (story time; None: still)."""

    participant_id: str
    role_id: str
    since: timedelta
    until: timedelta | None = None


@dataclass(frozen=True)
class Pause:
    """`added`: what others reported after it, by whom; only of a real emergency.

    `since`: the moment at which it halted a running clock; None for what came to a pause, or to its reason.
    """

    cause: PauseCause
    by: str
    note: str
    added: tuple[tuple[str, str], ...] = ()
    since: datetime | None = None


@dataclass
class InjectState:
    status: InjectStatus = "waiting"
    item_id: str | None = None
    at: timedelta | None = None
    late_by: timedelta = ZERO
    by: str = ""
    released_at: timedelta | None = None  # story time of a release: what was held was not due before


@dataclass(frozen=True)
class Message:
    """What a persona said under an item, by staff's hand; or somebody of the crowd, about the response `because`."""

    message_id: str
    persona_id: str
    text: LocalizedText
    at: timedelta
    occurred_at: datetime
    response_id: str
    by: str
    from_crowd: bool = False
    because: str = ""
    against: str = ""


@dataclass(frozen=True)
class Spoken:
    """One of the caller's lines, said at `at`."""

    line: int
    text: LocalizedText
    at: timedelta
    occurred_at: datetime


@dataclass
class Call:
    """`ring_until` is active time (real seconds without pauses); `first_ring_until` without outages."""

    ring_until: timedelta
    first_ring_until: timedelta
    status: CallStatus = "ringing"
    answered_by: str | None = None
    spoken: list[Spoken] = field(default_factory=list)
    returned: bool = False  # rung back by the team
    answered_at: timedelta | None = None  # story time of the first answer, rung back or not
    unanswered_at: timedelta | None = None  # story time at which it was declined or missed
    silences: list[timedelta] = field(default_factory=list)
    asked_in_vain: int = 0  # times that the caller has asked who is there since the last word
    awaits_reply: bool = False  # the caller's last line has not been answered
    quiet_since: timedelta = ZERO  # active time of the last word, while talking
    hung_up: bool = False  # ended by the caller, to whom nobody spoke
    skipped: list[int] = field(default_factory=list)  # lines passed over, since they were answered before

    @property
    def next_line(self) -> int:
        return len(self.spoken) + len(self.skipped)


@dataclass(frozen=True)
class CaseStep:
    """What somebody did about a case among colleagues. `to_role`: to whom it was handed."""

    step_id: str
    kind: CaseStepKind
    participant_id: str
    role_id: str
    to_role: str
    text_sha256: str
    at: timedelta
    occurred_at: datetime


@dataclass
class Item:
    """A delivered inject as it stands on trainees' screens.

    `to_roles` are those who have it now; `handed` says since when, for those it was handed to.
    """

    item_id: str
    inject_id: str | None
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    reach: Reach
    at: timedelta
    occurred_at: datetime
    late_by: timedelta
    call: Call | None = None
    from_crowd: bool = False
    grown: Reach | None = None  # what stands under it by now, if the crowd has moved it
    because: str = ""  # of a post of the crowd, or an actor's: the response or item that it is about
    against: str = ""  # of a post of the crowd: an earlier response that this one contradicts
    repost_of: str = ""  # of a post of the crowd: the item that it passes on
    storyline: str = ""  # of a post of the crowd: what it talks of
    is_chatter: bool = False  # of a post of the crowd: it talks of nothing that happens here
    actor_id: str = ""  # who published it, of those whom the scenario configures
    screenshot: bool = False  # with a picture of the response that it is about
    messages: list[Message] = field(default_factory=list)
    seen: dict[str, timedelta] = field(default_factory=dict)
    history: LocalizedText = LocalizedText()
    steps: list[CaseStep] = field(default_factory=list)
    handed: dict[str, timedelta] = field(default_factory=dict)

    @property
    def counts(self) -> Reach:
        return self.grown or self.reach

    @property
    def first_roles(self) -> tuple[str, ...]:
        """Those it was sent to."""
        return tuple(r for r in self.to_roles if r not in self.handed)

    @property
    def taken_by(self) -> str:
        """Who is on it; empty after a hand-over, until somebody of the new role takes it."""
        last = next((s for s in reversed(self.steps) if s.kind != "note"), None)
        return last.participant_id if last is not None and last.kind == "taken" else ""

    def had_by(self, role_id: str, at: timedelta) -> bool:
        """Did the role have it at story time `at`?"""
        return role_id in self.to_roles and self.handed.get(role_id, self.at) <= at


@dataclass
class ActionState:
    """An opened expected action. `allowance` is story time lost to outages and jumps before its limit: added to target and limit.

    `active` is active time at opening; `outages` holds (story time of the return, story time lost);
    `to_roles` are those whose it is, stand-ins included. `ahead`: the response that did it before it opened.
    """

    action_id: str
    open_id: str
    opened_at: timedelta
    occurred_at: datetime
    allowance: timedelta = ZERO
    active: timedelta = ZERO
    outages: list[tuple[timedelta, timedelta]] = field(default_factory=list)
    to_roles: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()

    def allowance_at(self, at: timedelta) -> timedelta:
        """Story time lost up to `at`: an outage after an action was done excuses nothing before it."""
        return sum((lost for back, lost in self.outages if back <= at), ZERO)

    def is_past(self, limit: timedelta, at: timedelta) -> bool:
        """Had the `limit` (from the opening) passed before story time `at`? A jump or an outage then has nothing to save."""
        return self.opened_at + limit + self.allowance < at


@dataclass(frozen=True)
class Assessment:
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, int, int], ...]
    reader_version: str
    facts: tuple[str, ...] | None = None  # None: an early reading, which did not look for them
    claims: tuple[Claim, ...] = ()
    tricks: tuple[str, ...] = ()

    def span(self, label: str) -> tuple[int, int] | None:
        return next(((a, b) for name, a, b in self.evidence if name == label), None)


@dataclass
class Response:
    response_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    length: int
    answers: tuple[str, ...]
    at: timedelta
    active: timedelta
    occurred_at: datetime
    assessment: Assessment | None = None
    details: ResponseDetails = field(default_factory=ResponseDetails)
    approval: ApprovalStanding = "not_needed"
    rung_back: bool = False  # said in a call that the team had let go and rang back
    settled: dict[str, Settled] = field(default_factory=dict)  # by label: the word that stands
    words: list[tuple[str, Settled]] = field(default_factory=list)  # every word on a label, in order
    matched: tuple[str, ...] = ()  # `answers` as the rule had them, before an evaluator's word
    moved: Settled | None = None  # the evaluator's word that changed `answers`
    recorded_by: str = ""  # staff who saw it, for an action done in the room

    @property
    def needs_reading(self) -> bool:
        return self.kind not in ("flag", "room") and self.length > 0

    @property
    def is_unread(self) -> bool:
        return self.needs_reading and self.assessment is None


@dataclass(frozen=True)
class TakenBack:
    """A flag that is none any more: as it was, and who took it back."""

    response: Response
    by: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class Settled:
    """A person's word on a label of a response. `start`, `end`: the clause pointed out, equal for none."""

    is_met: bool
    reason: str
    by: str
    at: timedelta
    occurred_at: datetime
    blind: bool = False
    start: int = 0
    end: int = 0


@dataclass
class ApprovalStep:
    """One agreement of a request."""

    need: ApprovalNeed
    verdict: ApprovalVerdict = "waiting"
    by: str = ""
    text_sha256: str = ""  # the remark of a refusal
    at: timedelta | None = None


@dataclass
class Approval:
    """A text before those who must agree. `allowance`: story time of jumps and outages while it waited."""

    approval_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    rule_id: str
    at: timedelta
    occurred_at: datetime
    steps: list[ApprovalStep]
    replaced_by: str = ""
    outages: list[tuple[timedelta, timedelta]] = field(default_factory=list)

    @property
    def status(self) -> ApprovalStatus:
        if self.replaced_by:
            return "replaced"
        verdicts = [s.verdict for s in self.steps]
        if "sent_back" in verdicts:
            return "sent_back"
        return "waiting" if "waiting" in verdicts else "approved"

    def waited(self, step: ApprovalStep, until: timedelta) -> timedelta:
        """Story time that `step` took, jumps and outages left out; up to `until` if it still waits."""
        end = step.at if step.at is not None else until
        lost = sum((gone for back, gone in self.outages if back <= end), ZERO)
        return max(ZERO, end - self.at - lost)


@dataclass
class Ask:
    """A question to somebody outside the room. `fact_id` is empty for one in the asker's own words."""

    ask_id: str
    participant_id: str
    role_id: str
    holder_id: str
    fact_id: str
    text_sha256: str
    at: timedelta
    occurred_at: datetime
    answer: LocalizedText | None = None
    answered_at: timedelta | None = None
    by: str = ""


@dataclass(frozen=True)
class ChatLine:
    message_id: str
    participant_id: str
    role_id: str
    to_role: str
    text_sha256: str
    ask_id: str
    at: timedelta
    occurred_at: datetime


@dataclass
class ChatReading:
    """What was found in a line of the chat, and what people have said of it."""

    assessment: Assessment
    settled: dict[str, Settled] = field(default_factory=dict)


@dataclass
class Review:
    """A trainee's request to look at a line again; `answer_sha256` is empty while it waits."""

    review_id: str
    participant_id: str
    action_id: str
    text_sha256: str
    at: timedelta
    occurred_at: datetime
    answer_sha256: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True)
class Note:
    note_id: str
    about: str
    text: str
    by: str
    at: timedelta
    occurred_at: datetime
    is_chosen: bool = False  # for the hot wash


@dataclass(frozen=True)
class Improvement:
    """Something to change: whose it is, and by which day (ISO text, or "")."""

    improvement_id: str
    text_sha256: str
    owner_sha256: str
    due: str
    by: str
    at: timedelta
    occurred_at: datetime
    is_struck: bool = False


@dataclass(frozen=True)
class Word:
    """The facilitator's own, outside the story; `to` empty: to all. `locks`: it covers the trainees' screens."""

    word_id: str
    to: str
    text_sha256: str
    locks: bool
    at: timedelta
    occurred_at: datetime
    text_en_sha256: str = ""


@dataclass(frozen=True)
class Hand:
    """A trainee's call for the facilitator; `seen_at` None: nobody has seen it."""

    hand_id: str
    participant_id: str
    text_sha256: str
    at: timedelta
    occurred_at: datetime
    seen_at: timedelta | None = None


@dataclass(frozen=True)
class Told:
    """Somebody outside the drill who was told of it."""

    told_id: str
    text_sha256: str
    by: str
    occurred_at: datetime


@dataclass(frozen=True)
class Debrief:
    participant_id: str
    well_sha256: str
    change_sha256: str
    occurred_at: datetime


@dataclass(frozen=True)
class Jump:
    at: timedelta
    to: timedelta
    note: LocalizedText


@dataclass(frozen=True)
class LogLine:
    """An event by name and time: what a note can be pinned to."""

    event_id: str
    type: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class Override:
    """An evaluator's value; the last one of a line counts, all are kept."""

    action_id: str
    score: float
    reason: str
    by: str
    at: timedelta
    occurred_at: datetime
