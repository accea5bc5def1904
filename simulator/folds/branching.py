"""Conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.branchstate import Settled
from simulator.journal import Entry

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ConditionSettled(x: Exercise, event: e.ConditionSettled, entry: Entry) -> None:
    settled = Settled(event.outcome, event.held_at, event.number, event.because)
    x.branches.settled.setdefault((event.kind, event.target_id), []).append(settled)
