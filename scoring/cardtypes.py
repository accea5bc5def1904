"""The shapes of a scorecard (评分卡). TypeScript types are generated from these.

Durations travel as seconds of story time unless a name says `real`. `by` is a participant's id throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from simulator.localized import LocalizedText
from simulator.playbook import ScoringConstants
from simulator.scenario import ResponseKind

LineStatus = Literal["waiting", "open", "met", "partial", "late", "missed", "prompted", "not_rated"]
Rating = Literal["P", "S", "M", "U", "too_little", "not_rated"]
Verdict = Literal["met", "not_met", "uncertain"]
EvidenceSource = Literal["text", "form", "person", "event"]
FindingKind = Literal[
    "violation", "no_approval", "ahead_of_facts", "unknown_claim", "trick", "early_fault", "chat"
]  # fmt: skip
MatchedBy = Literal["rule", "evaluator", "recorder"]
TextChange = Literal["corrected", "withdrawn"]
ApprovalOutcome = Literal["waiting", "approved", "sent_back", "replaced", "closed"]
MeasureId = Literal[
    "one_voice", "promises", "update_gap", "audiences", "channels", "in_out", "grading"
]  # fmt: skip
Timeliness = Literal["", "on_time", "late", "past", "rung_back"]
LoadState = Literal["", "idle", "overloaded", "unstaffed"]


@dataclass(frozen=True)
class Quote:
    """The evidence of a finding, by `source`.

    text: a clause of the response, with code-point offsets into it. form: a choice in its form; `words` says
    it in both languages. person: the word of `by`, who saw it or settled it; `text` is the note or reason.
    event: what the journal says; `text` is the reason given. Offsets are 0 except for a clause.
    """

    response_id: str
    start: int
    end: int
    text: str
    source: EvidenceSource = "text"
    words: LocalizedText = LocalizedText()
    by: str = ""


@dataclass(frozen=True)
class SettledLine:
    """A person's word on a finding; it wins over the reader's."""

    is_met: bool
    reason: str
    by: str
    occurred_at: datetime


@dataclass(frozen=True)
class ElementLine:
    """One wanted element of an expected action. `response_id` is where it was met, left uncertain or settled."""

    element_id: str
    name: LocalizedText
    weight: float
    is_minimum: bool
    verdict: Verdict
    quote: Quote | None
    at: timedelta | None
    response_id: str | None = None
    settled: SettledLine | None = None


@dataclass(frozen=True)
class ViolationLine:
    """One unwanted thing found in a response.

    `violation_id` is the label to settle. An uncertain one costs nothing; a critical one counts only when a
    person has confirmed it; `counts` says whether it does now. Of one that a person dismissed the verdict is
    not_met. Of kind chat, `response_id` is the message in the team's chat.
    """

    violation_id: str
    name: LocalizedText
    critical: bool
    verdict: Verdict
    quote: Quote | None
    kind: FindingKind = "violation"
    response_id: str = ""
    role_id: str = ""
    at: timedelta = timedelta(0)
    counts: bool = False
    settled: SettledLine | None = None


@dataclass(frozen=True)
class ChangeLine:
    """A text was corrected or withdrawn afterwards. What it had earned stays: it was said."""

    change: TextChange
    response_id: str
    at: timedelta


@dataclass(frozen=True)
class TimeTaken:
    """How long a response took from its line's opening, without `approval_wait`, the time it lay before others.

    Target and limit are those that held when it came: a later jump or outage moves them no more.
    """

    taken: timedelta
    approval_wait: timedelta
    target: timedelta
    limit: timedelta
    timeliness: Timeliness


@dataclass(frozen=True)
class MatchLine:
    """Why a response serves the line: the written rule in words, or a person's word.

    `counts` is False where the rule matched it and an evaluator has moved it elsewhere; `reason` and `by`
    are that evaluator's. `time` is None only of a line that never opened.
    """

    response_id: str
    kind: ResponseKind
    role_id: str
    channel: str
    at: timedelta
    matched_by: MatchedBy
    why: LocalizedText
    counts: bool
    change: ChangeLine | None
    reason: str = ""
    by: str = ""
    time: TimeTaken | None = None


@dataclass(frozen=True)
class NearLine:
    """A response that one thing kept from counting for a line that nobody answered; `why` names it."""

    response_id: str
    kind: ResponseKind
    role_id: str
    at: timedelta
    why: LocalizedText


@dataclass(frozen=True)
class OverrideLine:
    score: float
    reason: str
    by: str
    occurred_at: datetime


@dataclass(frozen=True)
class ScoreLine:
    """One expected action. score = 100 · c · (floor + (1 − floor) · t) · p, or the override's value.

    `weight` is the line's share in the team's mean. `computed` is the machine's value, `low` and `high` the range that uncertain elements leave open
    (None: not rated). `taken` is the time from opening to `done_at` without `approval_wait`, the time that
    the text waited for others; `taken_real` is real time without pauses, that waiting included (None for
    what was recorded in the room). `score_if_confirmed` is what the score becomes if a person confirms the
    critical finding that stands on the line (None: there is none); `is_capped`: one has been confirmed.
    `role_ids` are those whose line it is, `done_by` the response that completed the minimum, `dismissed`
    the findings that a person has set aside. `rung_back`: done in a call that had first been let go.
    `timeliness` says how what was done kept its time, whatever else became of the line; empty: not done.
    Every screen and paper takes its word on time from there, and for a single response from its match.
    `put_off` is by how much jumps and outages moved target and limit, which hold it already.
    `wants` is what counts for the line, in words; `near` what came close to one that nobody answered.
    """

    action_id: str
    title: LocalizedText
    roles: tuple[str, ...]
    weight: float
    clause_id: str
    clause: LocalizedText
    digest: tuple[str, ...]
    objective_id: str
    status: LineStatus
    score: float | None
    computed: float | None
    low: float | None
    high: float | None
    c: float | None
    t: float | None
    p: float
    target: timedelta
    limit: timedelta
    opened_at: timedelta | None
    done_at: timedelta | None
    taken: timedelta | None
    taken_real: timedelta | None
    elements: tuple[ElementLine, ...]
    violations: tuple[ViolationLine, ...]
    response_ids: tuple[str, ...]
    prompted_by: str | None
    why_not_rated: LocalizedText
    overrides: tuple[OverrideLine, ...]
    score_if_confirmed: float | None = None
    is_capped: bool = False
    role_ids: tuple[str, ...] = ()
    done_by: str | None = None
    approval_wait: timedelta = timedelta(0)
    rung_back: bool = False
    matches: tuple[MatchLine, ...] = ()
    dismissed: tuple[ViolationLine, ...] = ()
    rule_id: str = ""
    wants: LocalizedText = LocalizedText()
    near: tuple[NearLine, ...] = ()
    put_off: timedelta = timedelta(0)
    timeliness: Timeliness = ""


@dataclass(frozen=True)
class ObjectiveLine:
    """`score` is the weighted mean of its rated lines; `rating_if_confirmed` is set where a critical finding waits.

    `held_back`: of an S, the lines that kept it from P.
    """

    objective_id: str
    title: LocalizedText
    rating: Rating
    action_ids: tuple[str, ...]
    score: float | None = None
    score_if_confirmed: float | None = None
    rating_if_confirmed: Rating | None = None
    held_back: tuple[str, ...] = ()


@dataclass(frozen=True)
class ApprovalLine:
    """One agreement that was asked for: a measure of the one who was to give it, not of the drafter.

    `role_id` is whose agreement it is, `acting_role_id` the role in whose line it counts (its stand-in, where
    nobody sat there). `waited` leaves out jumps and outages. score = 100 · t; None while it is open, or
    when it was over (`replaced`, or `closed` by another's refusal) before the limit.
    """

    approval_id: str
    rule_id: str
    role_id: str
    acting_role_id: str
    asked_by_role: str
    asked_at: timedelta
    verdict: ApprovalOutcome
    decided_by: str
    waited: timedelta
    target: timedelta
    limit: timedelta
    score: float | None


@dataclass(frozen=True)
class RoleLine:
    """What a role did: the weighted mean of its lines and, each with weight 1, of the agreements asked of it.

    `rated` counts what the mean is of. `approvals` are the agreements asked of it, `late` those that took
    longer than their target. `hidden`: there may be a score, and it is not for the reader of this card.
    """

    role_id: str
    name: LocalizedText
    score: float | None
    rated: int
    action_ids: tuple[str, ...]
    approval_ids: tuple[str, ...]
    approvals: int
    wait_mean: timedelta | None
    wait_max: timedelta | None
    late: int
    hidden: bool = False


@dataclass(frozen=True)
class SignalPost:
    """A post of the script that was a weak signal or a false alarm, when it came, and who flagged it.

    `at` and `flagged_at` are story time; `flagged_at` is that of the first flag, None for a post that nobody
    flagged. `flagged_by` are all roles that did, in their order.
    """

    item_id: str
    title: LocalizedText
    signal: Literal["weak", "false_alarm"]
    at: timedelta
    flagged_at: timedelta | None
    flagged_by: tuple[str, ...]


@dataclass(frozen=True)
class SignalLine:
    """How the flags fell; for information, no part of the score.

    Of the posts that came: `total_weak` keyed weak signals, `total_false_alarms`. `other_flags` are on posts
    that are neither, and for which no expected action asked. precision: weak signals among what was
    flagged; recall: flagged among the weak signals; None where there is nothing to divide by. `posts`: the
    signals and alarms that came, in their order.
    """

    total_weak: int
    flagged_weak: int
    total_false_alarms: int
    false_alarms_flagged: int
    other_flags: int
    precision: float | None
    recall: float | None
    posts: tuple[SignalPost, ...] = ()


@dataclass(frozen=True)
class Unsettled:
    """What the card waits for: critical findings to be confirmed, uncertain ones, claims ahead of the facts
    (all three for a person), texts not read yet.

    `to_review` counts what an evaluator may look at and the card doesn't wait for: unknown claims, texts
    made for the machine, fault admitted before findings.
    """

    critical: int = 0
    uncertain: int = 0
    ahead_of_facts: int = 0
    unread: int = 0
    to_review: int = 0


@dataclass(frozen=True)
class MeasureDetail:
    """One thing that a measure counted, with the responses and the words that show it."""

    text: LocalizedText
    response_ids: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    at: timedelta | None = None


@dataclass(frozen=True)
class MeasureLine:
    """How the team did across its responses: information beside the score, no part of it.

    `value` is 0–100, None where there is nothing to measure (not rated); `n` is how many things it is of;
    `words` say how it came about. `digest` are the rows of the source that ask for it.
    """

    measure_id: MeasureId
    name: LocalizedText
    digest: tuple[str, ...]
    value: float | None
    n: int
    words: LocalizedText
    details: tuple[MeasureDetail, ...] = ()


@dataclass(frozen=True)
class LoadLine:
    """What lay on one role's desk; for information.

    `items` came to it, `todos` opened for it, `responses` it gave, `approvals` were asked of it. `longest`
    is the longest that a to-do of it lay without any answer, `crowded` the share (0–1) of the time in which
    three or more were open at once; jumps are left out of both. `state`: worth a word or not.
    """

    role_id: str
    name: LocalizedText
    items: int
    todos: int
    responses: int
    approvals: int
    longest: timedelta | None
    crowded: float
    state: LoadState


@dataclass(frozen=True)
class Scorecard:
    """The team's card. `provisional` while the exercise runs or anything is left unsettled.

    `score_if_confirmed` is set while critical findings wait for a person. `other_findings` are in responses
    that serve no line, and in the team's chat: shown, and costing nothing. `constants` are those of the
    playbook. `measures`, `load` and `signals` are for information. `seen` is the share (0–1), by weight, of what was
    planned that is rated; after the end `low` and `high` take in what the rest might have earned, and below half
    there is no `score`; `too_little` says so of a running drill, too: if it ended now (`scoring.seen`).
    """

    exercise_id: str
    title: LocalizedText
    is_final: bool
    provisional: bool
    score: float | None
    low: float | None
    high: float | None
    rated: int
    not_rated: int
    at: timedelta
    scoring_version: str
    reader_version: str
    lines: tuple[ScoreLine, ...]
    objectives: tuple[ObjectiveLine, ...]
    score_if_confirmed: float | None
    unsettled: Unsettled
    roles: tuple[RoleLine, ...]
    approvals: tuple[ApprovalLine, ...]
    signals: SignalLine
    other_findings: tuple[ViolationLine, ...]
    constants: ScoringConstants
    measures: tuple[MeasureLine, ...] = ()
    load: tuple[LoadLine, ...] = ()
    seen: float = 1.0
    too_little: bool = False
