"""Calling the facilitator: outside the story, never scored."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_length, check_not_ended, participant
from simulator.errors import DomainError
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.state import Hand


def raise_hand(x: Exercise, command: c.RaiseHand, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    check_length(command.text, c.MAX_NOTE, "text")
    person, text = participant(x, who), command.text.strip()
    up = _raised(x, person.participant_id)
    digest = text_sha256(text) if text else ""
    if up is not None and digest in ("", up.text_sha256):
        return NOTHING
    hand_id = up.hand_id if up else opaque_id("ha", x.seed, "hand", x.seq + 1)
    return Decision((e.HandRaised(hand_id, who, digest),), ((digest, text),) if text else ())


def see_hand(x: Exercise, command: c.SeeHand, who: str, now: datetime) -> Decision:
    hand = x.hands.get(command.hand_id)
    if hand is None:
        raise DomainError("unknown_hand", "Nobody has raised a hand there.", "hand_id")
    return NOTHING if hand.seen_at is not None else Decision((e.HandSeen(hand.hand_id, who),))


def answered(x: Exercise, participant_id: str, who: str) -> tuple[e.Event, ...]:
    """What a private word does to the hand of the person it is for."""
    up = _raised(x, participant_id)
    return (e.HandSeen(up.hand_id, who),) if up else ()


def _raised(x: Exercise, participant_id: str) -> Hand | None:
    """The person's hand that nobody has seen."""
    return next((h for h in x.hands.values() if h.participant_id == participant_id and h.seen_at is None), None)
