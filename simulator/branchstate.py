"""What has become of the rules of an exercise. Only folds change it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText

BranchKind = Literal["inject", "action", "milestone", "storyline"]
# met: it came; missed: a milestone's time has passed; never: it can't come any more; unlucky, not_drawn: chance
# decided against it; armed: a rule with `each` has stopped holding and can come anew.
Outcome = Literal["met", "missed", "never", "unlucky", "not_drawn", "armed"]


@dataclass(frozen=True)
class Settled:
    """One outcome of a rule, at `at`; `because` says what was read then. `number` counts how often it has held."""

    outcome: Outcome
    at: timedelta
    number: int
    because: LocalizedText


@dataclass
class Branches:
    """Outcomes by kind and id, in order."""

    settled: dict[tuple[BranchKind, str], list[Settled]] = field(default_factory=dict)

    def last(self, kind: BranchKind, name: str) -> Settled | None:
        found = self.settled.get((kind, name))
        return found[-1] if found else None

    def since(self, kind: BranchKind, name: str, outcome: Outcome) -> timedelta | None:
        """When it first came to `outcome`."""
        return next((s.at for s in self.settled.get((kind, name), ()) if s.outcome == outcome), None)
