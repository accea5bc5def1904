"""The shapes of a scorecard (评分卡). TypeScript types are generated from these.

Durations travel as seconds of story time unless a name says `real`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from simulator.localized import LocalizedText

LineStatus = Literal["waiting", "open", "met", "partial", "late", "missed", "prompted", "not_rated"]
Rating = Literal["P", "S", "M", "U", "not_rated"]
Verdict = Literal["met", "not_met", "uncertain"]


@dataclass(frozen=True)
class Quote:
    """Where it is written: the clause of a response, with code-point offsets into its text."""

    response_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class ElementLine:
    """One wanted element of an expected action."""

    element_id: str
    name: LocalizedText
    weight: float
    is_minimum: bool
    verdict: Verdict
    quote: Quote | None
    at: timedelta | None


@dataclass(frozen=True)
class ViolationLine:
    """One unwanted thing found in a response; an uncertain or critical one costs nothing by itself."""

    violation_id: str
    name: LocalizedText
    critical: bool
    verdict: Verdict
    quote: Quote | None


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
    (None: not rated). `taken` is the time from opening to `done_at`, `taken_real` the same in real time
    without pauses.
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


@dataclass(frozen=True)
class ObjectiveLine:
    objective_id: str
    title: LocalizedText
    rating: Rating
    action_ids: tuple[str, ...]


@dataclass(frozen=True)
class Scorecard:
    """The team's card. `provisional` while the exercise runs or anything is left uncertain."""

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
