"""The organisation's plan (应急预案) that responses are judged against.

Element and violation ids, roles, channels and the constants of scoring are the playbook's, so that
`scoring` and `scenarios` meet here. Digest ids (AC-07, TM-03 …) name the source of each clause.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText

LevelOrder = Literal["one_is_highest", "one_is_lowest"]
Confidence = Literal["", "high", "medium", "low"]
IndividualScores = Literal["evaluators", "staff"]


@dataclass(frozen=True)
class Role:
    """A seat's function (RO-xx). `may` lists the response kinds the role may submit.

    `stand_in` is the role that takes its injects, duties and approvals while nobody sits in it.
    """

    role_id: str
    name: LocalizedText
    duty: LocalizedText
    may: tuple[str, ...]
    channels: tuple[str, ...] = ()
    digest: tuple[str, ...] = ()
    stand_in: str = ""


@dataclass(frozen=True)
class Channel:
    """Where a text appears (CH-xx). `surface` says which screen draws it."""

    channel_id: str
    name: LocalizedText
    surface: str  # feed | phone | desk | site | inbox | news
    official: bool = False  # a place where the organisation publishes statements
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Level:
    """A warning level (WL-x). `rank` 1 is the highest unless the organisation says otherwise."""

    level_id: str
    name: LocalizedText
    rank: int
    limits: tuple[tuple[str, timedelta], ...] = ()
    digest: tuple[str, ...] = ()
    criteria: LocalizedText = LocalizedText()
    measures: LocalizedText = LocalizedText()


@dataclass(frozen=True)
class Term:
    """A named entry of one of the plan's lists: crisis types (CT), phases (PH), outcomes of a complaint,
    authorities outside that one reports to."""

    term_id: str
    name: LocalizedText
    text: LocalizedText = LocalizedText()
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class ActionCard:
    """A measure that can be decided on (AC-xx), sound or not: choosing is the exercise."""

    card_id: str
    name: LocalizedText
    text: LocalizedText = LocalizedText()
    owners: tuple[str, ...] = ()
    digest: tuple[str, ...] = ()
    violation: str = ""  # what deciding on it violates: a wrong turn, not marked as one on screens


@dataclass(frozen=True)
class ApprovalRule:
    """Who must agree before a response of these kinds is published on these channels (none: any).

    `target` and `limit` are the approver's time, in story time since the request (FM-14).
    """

    rule_id: str
    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    target: timedelta
    limit: timedelta
    channels: tuple[str, ...] = ()
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class LegalRule:
    """A rule of law with its figure (doctrine B6). It costs no points until the organisation confirms it.

    `confidence` is the product's in its own wording; `effective` and `confirmed_on` are dates as written.
    """

    rule_id: str
    name: LocalizedText
    text: LocalizedText
    source: LocalizedText
    limit: timedelta | None = None
    clock_start: LocalizedText = LocalizedText()
    applies_to: LocalizedText = LocalizedText()
    confirmed: bool = False
    confirmed_by: str = ""
    digest: tuple[str, ...] = ()
    confidence: Confidence = ""
    effective: str = ""
    confirmed_on: str = ""


@dataclass(frozen=True)
class Audience:
    """Somebody who must hear of it (AU-xx), and what reaches them: these kinds of response, on these channels
    and to these addressees (none: any)."""

    audience_id: str
    name: LocalizedText
    kinds: tuple[str, ...]
    channels: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """The organisation's own wording that shows an element or violation, beside what the reader knows.

    `pattern` is plain words; `…` stands for up to 12 characters between them, `|` parts alternatives.
    """

    label: str
    pattern: str


@dataclass(frozen=True)
class Clause:
    """One numbered rule of the plan, citing the digest rows it comes from."""

    clause_id: str
    title: LocalizedText
    text: LocalizedText
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Element:
    """Something a response should hold; `element_id` is a label of the reader.

    `weight` multiplies the weight that a scenario gives it: what matters more to this organisation.
    """

    element_id: str
    name: LocalizedText
    digest: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True)
class Violation:
    """Something a response must not hold. A critical one is handled by people, not by the deduction."""

    violation_id: str
    name: LocalizedText
    critical: bool = False
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScoringConstants:
    """The numbers of the line formula 100·C·(floor + (1−floor)·t)·p; see docs/scoring.md."""

    time_floor: float = 0.4  # share of a line's credit that lateness cannot take
    violation_deduction: float = 0.15  # from C, for each non-critical violation
    prompted_factor: float = 0.75  # p, when a contingency inject prompted the action
    met_from: float = 80.0  # a line at or above is "met", below "partial"
    ring_back_time: float = 0.5  # the most that t can be when a missed call was rung back
    critical_cap: float = 40.0  # the most that a line is worth once a critical violation is confirmed
    version: str = "2"


@dataclass(frozen=True)
class Playbook:
    """A versioned, bilingual plan."""

    slug: str
    version: str
    title: LocalizedText
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...]
    levels: tuple[Level, ...]
    clauses: tuple[Clause, ...]
    elements: tuple[Element, ...]
    violations: tuple[Violation, ...]
    scoring: ScoringConstants = field(default_factory=ScoringConstants)
    level_order: LevelOrder = "one_is_highest"
    crisis_types: tuple[Term, ...] = ()
    phases: tuple[Term, ...] = ()
    outcomes: tuple[Term, ...] = ()
    authorities: tuple[Term, ...] = ()
    cards: tuple[ActionCard, ...] = ()
    approvals: tuple[ApprovalRule, ...] = ()
    approval_lock: bool = False
    legal_rules: tuple[LegalRule, ...] = ()
    audiences: tuple[Audience, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    individual_scores: IndividualScores = "evaluators"  # who sees the scores of single roles, besides them

    def legal_rule(self, rule_id: str) -> LegalRule | None:
        return next((r for r in self.legal_rules if r.rule_id == rule_id), None)

    def weight_of(self, element_id: str) -> float:
        """The organisation's own weight of an element; 1 for what is read from a form."""
        return next((e.weight for e in self.elements if e.element_id == element_id), 1.0)

    def violation_of(self, card_id: str) -> str:
        """The violation that deciding on a measure is, or ""."""
        return next((c.violation for c in self.cards if c.card_id == card_id), "")

    def role(self, role_id: str) -> Role | None:
        return next((r for r in self.roles if r.role_id == role_id), None)

    def channel(self, channel_id: str) -> Channel | None:
        return next((c for c in self.channels if c.channel_id == channel_id), None)

    def clause(self, clause_id: str) -> Clause | None:
        return next((c for c in self.clauses if c.clause_id == clause_id), None)
