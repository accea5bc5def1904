"""Marks on posts that were taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import TakenBack

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_FlagTakenBack(x: Exercise, event: e.FlagTakenBack, entry: Entry) -> None:
    """Out of the responses, so that nothing that reads them can count it; kept for the log."""
    flag = x.responses.pop(event.response_id)
    x.taken_back[event.response_id] = TakenBack(flag, event.participant_id, entry.at, entry.occurred_at)
