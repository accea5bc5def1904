"""Conditions that have come about, or can't any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.branchstate import BranchKind, Outcome
from simulator.localized import LocalizedText


@dataclass(frozen=True)
class ConditionSettled:
    """The rule of an inject, expected action, milestone or storyline came to `outcome`, at story time `held_at`.

    `because` says what was read then; `number` counts how often the rule has held.
    """

    kind: BranchKind
    target_id: str
    outcome: Outcome
    held_at: timedelta
    number: int
    because: LocalizedText
