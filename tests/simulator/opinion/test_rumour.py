"""The rumour model against the closed forms of doctrine C1, and its documented trap."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.opinion.rumour import Rumour, begun, never_hears, step

THETA = {0.5: 0.417, 1.0: 0.203, 1.5: 0.107, 2.0: 0.060, 3.0: 0.020}  # by spread / stifle
TRAP = 0.286  # of the loop that picks a spreader and then anybody: pairs of spreaders meet twice as often
RATES = st.floats(0, 1)


def run_out(spread: float, stifle: float, share: float = 1e-3) -> Rumour:
    r = begun(share)
    for _ in range(4000):
        r = step(r, spread, stifle)
    return r


@pytest.mark.parametrize(("ratio", "theta"), THETA.items())
def test_the_share_that_never_hears_is_that_of_the_closed_form(ratio: float, theta: float) -> None:
    assert never_hears(ratio) == pytest.approx(theta, abs=0.0006)
    assert run_out(0.04 * ratio, 0.04).unheard == pytest.approx(theta, abs=0.01)


def test_equal_rates_leave_a_fifth_and_not_the_documented_trap() -> None:
    r = run_out(0.05, 0.05)
    assert r.spreading < 1e-4
    assert abs(r.unheard - 0.203) < 0.01
    assert abs(r.unheard - TRAP) > 0.07


def test_the_trap_is_what_the_naive_loop_gives_so_that_it_would_be_seen() -> None:
    """Two spreaders that meet both stop: whoever picks one of them and then anybody meets such pairs too often."""
    left = [_naive(400, random.Random(seed)) for seed in range(30)]
    assert sum(left) / len(left) == pytest.approx(TRAP, abs=0.02)


def _naive(people: int, chance: random.Random) -> float:
    spreaders, unheard, quiet = 1, people - 1, 0
    while spreaders:
        met = chance.randrange(people - 1)
        if met < unheard:
            spreaders, unheard = spreaders + 1, unheard - 1
        elif met < unheard + quiet:
            spreaders, quiet = spreaders - 1, quiet + 1
        else:
            spreaders, quiet = spreaders - 2, quiet + 2
    return unheard / people


@given(st.floats(0, 1), RATES, RATES, RATES, RATES, st.integers(1, 30))
def test_shares_stay_shares(
    share: float, spread: float, stifle: float, correct: float, inform: float, ticks: int
) -> None:
    r = begun(share)
    for _ in range(ticks):
        r = step(r, spread, stifle, correct, inform)
        shares = (r.unheard, r.spreading, r.quiet)
        assert all(-1e-5 <= s <= 1 + 1e-5 for s in shares), shares
        assert sum(shares) == pytest.approx(1, abs=1e-5)
        assert r.heard == 1 - r.unheard


def test_a_correction_leaves_fewer_who_believe_the_false_version() -> None:
    alone = corrected = begun(0.05)
    for _ in range(120):
        alone, corrected = step(alone, 0.04, 0.02), step(corrected, 0.04, 0.02, 0.01, 0.01)
    assert corrected.spreading < alone.spreading
