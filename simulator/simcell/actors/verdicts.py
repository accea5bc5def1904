"""What an answer was worth to somebody who asked: by the labels read in it, and as people have settled them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.matching import found_labels, is_among
from simulator.simcell.actors.plan import Actor, ActorVerdict
from simulator.state import Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

_CARE = ("empathy", "apology")
_HARSH = ("blame_patient", "blame", "hostile", "threat", "hush")
_REFUSAL = ("stonewall", "conceal")


def held(x: Exercise, responses: Sequence[Response]) -> tuple[str, ...]:
    """All that was found in them. What the reader was not sure of counts: they take it as meant."""
    return tuple(name for r in responses for found in found_labels(x, r) for name in found)


def meets(wanted: Sequence[str], labels: tuple[str, ...]) -> bool:
    return all(is_among(name, labels) for name in wanted)


def verdict_of(x: Exercise, wanted: Sequence[str], responses: Sequence[Response]) -> ActorVerdict:
    """Of the last of `responses`, on top of those before it. With nothing wanted, any words answer but a refusal."""
    sure = found_labels(x, responses[-1])[0]
    labels = held(x, responses)
    if any(name in sure for name in _HARSH):
        return "blamed"
    if any(name in sure for name in _REFUSAL) and not (wanted and meets(wanted, labels)):
        return "refused"
    if not meets(wanted, labels):
        return "evaded"
    return "cared" if any(name in labels for name in _CARE) else "answered"


def overall(x: Exercise, plan: Actor, responses: Sequence[Response], turns: Sequence[str]) -> ActorVerdict:
    """Of a whole call in which nobody was blamed. Who says nothing has refused."""
    labels = held(x, responses)
    if responses and meets(plan.wants, labels):
        return "cared" if any(name in labels for name in _CARE) else "answered"
    return "refused" if "refused" in turns or not responses else "evaded"
