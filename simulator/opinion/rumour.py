"""How a version of what happened spreads: the rumour model of Daley and Kendall (doctrine C1).

    dI/dt = -b I S        dS/dt = b I S - g S (S + R)        dR/dt = g S (S + R)

I have not heard it, S pass it on, R know it and keep quiet; shares that add up to one. An official
correction moves S to R at rate d, and I to R at rate k: told before they heard it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

_PLACES = 6  # as the journal keeps numbers


@dataclass(frozen=True)
class Rumour:
    """Shares of the audience: `unheard`, `spreading`, `quiet`."""

    unheard: float
    spreading: float
    quiet: float

    @property
    def heard(self) -> float:
        return 1 - self.unheard


def begun(share: float) -> Rumour:
    """A rumour that `share` of the audience has just begun to pass on."""
    return Rumour(1 - share, share, 0.0)


def step(r: Rumour, spread: float, stifle: float, correct: float = 0.0, inform: float = 0.0) -> Rumour:
    """One tick later. The rates are per tick; the flows leave no share below zero."""
    heard = min(r.unheard, spread * r.unheard * r.spreading)
    informed = min(r.unheard - heard, inform * r.unheard)
    tired = stifle * r.spreading * (r.spreading + r.quiet) + correct * r.spreading
    tired = min(r.spreading + heard, tired)
    spreading = r.spreading + heard - tired
    unheard = r.unheard - heard - informed
    return replace(
        r, unheard=round(unheard, _PLACES), spreading=round(spreading, _PLACES),
        quiet=round(1 - unheard - spreading, _PLACES),
    )  # fmt: skip


def never_hears(ratio: float) -> float:
    """The share that never hears it when spread / stifle is `ratio`: the root below 1 of
    theta = exp(-(1 + ratio)(1 - theta)), by iteration. 0.203 for ratio 1."""
    theta = 0.1
    for _ in range(10_000):
        theta = math.exp(-(1 + ratio) * (1 - theta))
    return theta
