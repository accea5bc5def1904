"""A raised hand on the screens of staff and of whose it is."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.exercise import Exercise
from simulator.handtypes import HandView
from simulator.state import Hand


def hand_view(x: Exercise, h: Hand, names: Mapping[str, str]) -> HandView:
    text = x.texts.get(h.text_sha256, "") if h.text_sha256 else ""
    return HandView(
        h.hand_id, h.participant_id, names.get(h.participant_id, ""), text, h.at, h.occurred_at, h.seen_at
    )


def hands(x: Exercise, names: Mapping[str, str], of: str = "") -> tuple[HandView, ...]:
    """All, or one person's."""
    return tuple(hand_view(x, h, names) for h in x.hands.values() if of in ("", h.participant_id))
