"""The shapes in which staff see how conditions stand. See viewtypes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.branching.telling import TestState
from simulator.branchstate import BranchKind
from simulator.localized import LocalizedText

# by_hand: a facilitator fired or skipped it; the rest as branchstate.Outcome
BranchState = Literal["waits", "held", "by_hand", "met", "missed", "never", "unlucky", "not_drawn"]


@dataclass(frozen=True)
class TestView:
    """One test of a condition, or a group of them: what it asks, what is read now. `depth`: in how many groups."""

    depth: int
    state: TestState
    asks: LocalizedText
    reads: LocalizedText


@dataclass(frozen=True)
class BranchView:
    """What an inject, action, milestone or storyline hangs on, and how that stands.

    `because` is what was read when it was settled; `tests` are as they stand now. `chance` is below 1 where luck has
    a say; `lot` names the choice that it belongs to, `drawn` whether it is the one. `times`: how often it came.
    """

    kind: BranchKind
    target_id: str
    title: LocalizedText
    state: BranchState
    at: timedelta | None
    because: LocalizedText
    waits_for: LocalizedText
    tests: tuple[TestView, ...]
    chance: float
    lot: str
    drawn: bool
    each: bool
    times: int
    by: timedelta | None
