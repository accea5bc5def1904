"""Calling the facilitator."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import Hand

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_HandRaised(x: Exercise, event: e.HandRaised, entry: Entry) -> None:
    """Other words for a hand that is up leave it the time at which it went up."""
    first = Hand(event.hand_id, event.participant_id, "", entry.at, entry.occurred_at)
    x.hands[event.hand_id] = replace(x.hands.get(event.hand_id, first), text_sha256=event.text_sha256)


def on_HandSeen(x: Exercise, event: e.HandSeen, entry: Entry) -> None:
    x.hands[event.hand_id] = replace(x.hands[event.hand_id], seen_at=entry.at)
