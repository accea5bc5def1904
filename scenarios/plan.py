"""The shape of playbook.yaml, where it differs from the dataclasses of `simulator.playbook`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from scenarios.values import (
    Day,
    Digest,
    Factor,
    Id,
    Kind,
    Part,
    Points,
    Share,
    Slug,
    Span,
    TextPart,
    Time,
    Words,
    built,
)
from simulator import playbook as p


class RolePart(Part):
    id: Id
    name: TextPart
    duty: TextPart
    may: list[Kind]
    channels: list[Id] = []
    digest: list[Digest] = []
    stand_in: Id | None = None

    def build(self) -> p.Role:
        return p.Role(
            self.id,
            self.name.build(),
            self.duty.build(),
            tuple(self.may),
            tuple(self.channels),
            tuple(self.digest),
            self.stand_in or "",
        )


class ChannelPart(Part):
    id: Id
    name: TextPart
    surface: Literal["feed", "phone", "desk", "site", "inbox", "news"]
    official: bool = False
    digest: list[Digest] = []

    def build(self) -> p.Channel:
        return p.Channel(self.id, self.name.build(), self.surface, self.official, tuple(self.digest))


class LevelPart(Part):
    id: Id
    name: TextPart
    rank: Annotated[int, Field(ge=1, le=9)]
    limits: dict[str, Span] = {}
    digest: list[Digest] = []
    criteria: TextPart | None = None
    measures: TextPart | None = None

    def build(self) -> p.Level:
        return p.Level(
            self.id, self.name.build(), self.rank, tuple(self.limits.items()), tuple(self.digest),
            built(self.criteria), built(self.measures),
        )  # fmt: skip


class TermPart(Part):
    id: Id
    name: TextPart
    text: TextPart | None = None
    digest: list[Digest] = []

    def build(self) -> p.Term:
        return p.Term(self.id, self.name.build(), built(self.text), tuple(self.digest))


class CardPart(Part):
    id: Id
    name: TextPart
    text: TextPart | None = None
    owners: list[Id] = []
    digest: list[Digest] = []
    violation: Id | None = None

    def build(self) -> p.ActionCard:
        return p.ActionCard(
            self.id, self.name.build(), built(self.text), tuple(self.owners), tuple(self.digest),
            self.violation or "",
        )  # fmt: skip


class ApprovalPart(Part):
    id: Id
    kinds: Annotated[list[Kind], Field(min_length=1)]
    roles: Annotated[list[Id], Field(min_length=1)]
    channels: list[Id] = []
    target: Time
    limit: Time
    digest: list[Digest] = []

    def build(self) -> p.ApprovalRule:
        return p.ApprovalRule(
            self.id, tuple(self.kinds), tuple(self.roles), self.target, self.limit, tuple(self.channels),
            tuple(self.digest),
        )  # fmt: skip


class LegalRulePart(Part):
    id: Id
    name: TextPart
    text: TextPart
    source: TextPart
    limit: Span | None = None
    clock_start: TextPart | None = None
    applies_to: TextPart | None = None
    confirmed: bool = False
    confirmed_by: str = ""
    digest: list[Digest] = []
    confidence: Literal["high", "medium", "low"] | None = None
    effective: Day | None = None
    confirmed_on: Day | None = None

    def build(self) -> p.LegalRule:
        return p.LegalRule(
            self.id, self.name.build(), self.text.build(), self.source.build(), self.limit,
            built(self.clock_start), built(self.applies_to), self.confirmed, self.confirmed_by,
            tuple(self.digest), self.confidence or "", self.effective or "", self.confirmed_on or "",
        )  # fmt: skip


class AudiencePart(Part):
    id: Id
    name: TextPart
    kinds: Annotated[list[Kind], Field(min_length=1)]
    channels: list[Id] = []
    to: list[Id] = []
    digest: list[Digest] = []

    def build(self) -> p.Audience:
        return p.Audience(
            self.id, self.name.build(), tuple(self.kinds), tuple(self.channels), tuple(self.to),
            tuple(self.digest),
        )  # fmt: skip


class PhrasePart(Part):
    label: Id
    pattern: Words

    def build(self) -> p.Phrase:
        return p.Phrase(self.label, self.pattern)


class ClausePart(Part):
    id: Id
    title: TextPart
    text: TextPart
    digest: list[Digest] = []

    def build(self) -> p.Clause:
        return p.Clause(self.id, self.title.build(), self.text.build(), tuple(self.digest))


class ElementPart(Part):
    id: Id
    name: TextPart
    digest: list[Digest] = []
    weight: Factor = 1.0

    def build(self) -> p.Element:
        return p.Element(self.id, self.name.build(), tuple(self.digest), float(self.weight))


class ViolationPart(Part):
    id: Id
    name: TextPart
    critical: bool = False
    digest: list[Digest] = []

    def build(self) -> p.Violation:
        return p.Violation(self.id, self.name.build(), self.critical, tuple(self.digest))


class WeightsPart(Part):
    """What content and time are worth, together 1."""

    content: Share
    time: Share


class ScoringPart(Part):
    """`weights` may stand in place of `time_floor`: the share of content is what lateness cannot take."""

    time_floor: Share = 0.4
    weights: WeightsPart | None = None
    violation_deduction: Share = 0.15
    prompted_factor: Share = 0.75
    met_from: Points = 80.0
    ring_back_time: Share = 0.5
    critical_cap: Points = 40.0
    version: Words = "2"

    def build(self) -> p.ScoringConstants:
        floor = self.weights.content if self.weights else self.time_floor
        return p.ScoringConstants(
            float(floor), float(self.violation_deduction), float(self.prompted_factor),
            float(self.met_from), float(self.ring_back_time), float(self.critical_cap), self.version,
        )  # fmt: skip


class PlaybookFile(Part):
    """playbook.yaml"""

    slug: Slug
    version: Words
    title: TextPart
    roles: Annotated[list[RolePart], Field(min_length=1)]
    channels: Annotated[list[ChannelPart], Field(min_length=1)]
    levels: list[LevelPart] = []
    clauses: Annotated[list[ClausePart], Field(min_length=1)]
    elements: Annotated[list[ElementPart], Field(min_length=1)]
    violations: list[ViolationPart] = []
    scoring: ScoringPart = ScoringPart()
    level_order: p.LevelOrder = "one_is_highest"
    crisis_types: list[TermPart] = []
    phases: list[TermPart] = []
    outcomes: list[TermPart] = []
    authorities: list[TermPart] = []
    cards: list[CardPart] = []
    approvals: list[ApprovalPart] = []
    approval_lock: bool = False
    legal_rules: list[LegalRulePart] = []
    audiences: list[AudiencePart] = []
    phrases: list[PhrasePart] = []
    individual_scores: p.IndividualScores = "evaluators"

    def build(self) -> p.Playbook:
        return p.Playbook(
            self.slug, self.version, self.title.build(), tuple(r.build() for r in self.roles),
            tuple(c.build() for c in self.channels), tuple(x.build() for x in self.levels),
            tuple(c.build() for c in self.clauses), tuple(e.build() for e in self.elements),
            tuple(v.build() for v in self.violations), self.scoring.build(),
            self.level_order, tuple(t.build() for t in self.crisis_types),
            tuple(t.build() for t in self.phases), tuple(t.build() for t in self.outcomes),
            tuple(t.build() for t in self.authorities), tuple(c.build() for c in self.cards),
            tuple(r.build() for r in self.approvals), self.approval_lock,
            tuple(r.build() for r in self.legal_rules), tuple(a.build() for a in self.audiences),
            tuple(x.build() for x in self.phrases), self.individual_scores,
        )  # fmt: skip
