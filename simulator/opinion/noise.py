"""Chance by counter (doctrine C6): a draw depends on what it is for and when, never on what was drawn before."""

from __future__ import annotations

import hashlib
import math

_LARGEST_EXACT = 30.0  # from here on a Poisson number is drawn as a rounded normal one
_SCALE = float(1 << 53)


def uniform(seed: int, thread: str, tick: int, purpose: str) -> float:
    """A number in [0, 1), the same for the same arguments on any machine."""
    text = "\x1f".join((str(seed), thread, str(tick), purpose))
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "big") >> 11) / _SCALE


def poisson(mean: float, seed: int, thread: str, tick: int, purpose: str) -> int:
    """A Poisson number of this mean. One draw decides, so that a higher mean never gives a lower number."""
    if mean <= 0:
        return 0
    u = uniform(seed, thread, tick, purpose)
    exact = _counted(min(mean, _LARGEST_EXACT), u)
    # Where the two meet the rounded one may lie lower.
    return exact if mean <= _LARGEST_EXACT else max(exact, round(mean + math.sqrt(mean) * _normal(u)))


def _counted(mean: float, u: float) -> int:
    """The least number that a Poisson number of this mean stays at or below with a chance over `u`."""
    number, chance = 0, math.exp(-mean)
    reached = chance
    while u >= reached and number < 200:
        number += 1
        chance *= mean / number
        reached += chance
    return number


def _normal(u: float) -> float:
    """The standard normal quantile, by the rational approximation of Abramowitz and Stegun 26.2.23 (error < 4.5e-4)."""
    p = min(max(u, 1e-12), 1 - 1e-12)
    tail = min(p, 1 - p)
    t = math.sqrt(-2 * math.log(tail))
    over = 2.515517 + t * (0.802853 + t * 0.010328)
    under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    z = t - over / under
    return z if p > 0.5 else -z
