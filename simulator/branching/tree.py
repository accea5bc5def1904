"""What a condition is made of, and the named things that have one. `column`: where its name stands in the text, from 0."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText
from simulator.opinion.plan import CoursePlan

CallOutcome = Literal["answered", "unanswered"]
Quantity = Literal["volume", "mood", "trust", "heat", "misinformation", "bookings", "hotline"]
Sign = Literal["<", "<=", ">", ">="]
Often = Literal["once", "each"]


@dataclass(frozen=True)
class Unless:
    """`action_id` is not done by story time `by`."""

    action_id: str
    by: timedelta
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Follows:
    """`delay` after the call `inject_id` was answered, or after it was declined or missed."""

    inject_id: str
    outcome: CallOutcome
    delay: timedelta
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Within:
    """`action_id` is not done `span` after it opened (`if not ACTION within 30m`)."""

    action_id: str
    span: timedelta
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class After:
    """`delay` after an inject fired or an expected action was done."""

    name: str
    delay: timedelta = timedelta(0)
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class At:
    """Story time has come to `at`."""

    at: timedelta


@dataclass(frozen=True)
class Gauge:
    """A quantity of simulated opinion lies beyond `bound`, for `span` without a break."""

    quantity: Quantity
    sign: Sign
    bound: float
    span: timedelta = timedelta(0)
    storyline: str = ""
    column: int = field(default=0, compare=False)
    bound_column: int = field(default=0, compare=False)
    name_column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Score:
    """An objective's provisional reading lies beyond `bound`."""

    objective_id: str
    sign: Sign
    bound: float
    column: int = field(default=0, compare=False)
    bound_column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Reached:
    """A milestone was reached in time (`needs`), or was not (`missed`)."""

    milestone_id: str
    in_time: bool
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Begun:
    """A storyline has begun. An author writes it as an inject's `storyline`."""

    storyline_id: str


@dataclass(frozen=True)
class Not:
    part: Condition


@dataclass(frozen=True)
class AllOf:
    """Empty: always."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Condition, ...]


Leaf = Unless | Follows | Within | After | At | Gauge | Score | Reached | Begun
Condition = Leaf | Not | AllOf | AnyOf


@dataclass(frozen=True)
class Rule:
    """A condition, and how often and how likely. `chance`: 0 to 1; `one_of`: the lot of which one is drawn."""

    condition: Condition = AllOf()
    often: Often = "once"
    chance: float = 1.0
    one_of: str = ""
    often_column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Milestone:
    """A stage that gates others: `needs ID`. With `by`, not to have reached it then is `missed ID`."""

    milestone_id: str
    title: LocalizedText
    when: str
    by: timedelta | None = None


@dataclass(frozen=True)
class Storyline:
    """Injects that belong together. With `when` they come only once their story has begun; with an `opinion` the
    public follows it for itself."""

    storyline_id: str
    title: LocalizedText
    when: str = ""
    opinion: CoursePlan | None = None


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """All tests, from left to right."""
    if isinstance(condition, Not):
        return leaves(condition.part)
    if isinstance(condition, AllOf | AnyOf):
        return tuple(leaf for part in condition.parts for leaf in leaves(part))
    return (condition,)
