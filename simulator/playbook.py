"""The organisation's plan (应急预案) that responses are judged against.

Element and violation ids, roles, channels and the constants of scoring are the playbook's, so that
`scoring` and `scenarios` meet here. Digest ids (AC-07, TM-03 …) name the source of each clause.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from simulator.localized import LocalizedText


@dataclass(frozen=True)
class Role:
    """A seat's function (RO-xx). `may` lists the response kinds the role may submit."""

    role_id: str
    name: LocalizedText
    duty: LocalizedText
    may: tuple[str, ...]
    channels: tuple[str, ...] = ()
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Channel:
    """Where a text appears (CH-xx). `surface` says which screen draws it."""

    channel_id: str
    name: LocalizedText
    surface: str  # feed | phone | desk | site
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


@dataclass(frozen=True)
class Clause:
    """One numbered rule of the plan, citing the digest rows it comes from."""

    clause_id: str
    title: LocalizedText
    text: LocalizedText
    digest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Element:
    """Something a response should hold; `element_id` is a label of the reader."""

    element_id: str
    name: LocalizedText
    digest: tuple[str, ...] = ()


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
    version: str = "1"


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

    def role(self, role_id: str) -> Role | None:
        return next((r for r in self.roles if r.role_id == role_id), None)

    def channel(self, channel_id: str) -> Channel | None:
        return next((c for c in self.channels if c.channel_id == channel_id), None)

    def clause(self, clause_id: str) -> Clause | None:
        return next((c for c in self.clauses if c.clause_id == clause_id), None)
