"""Chance by counter (doctrine C6): the same on every machine, apart by thread, fair in mean and spread."""

from __future__ import annotations

import statistics

from hypothesis import given
from hypothesis import strategies as st

from simulator.opinion.noise import poisson, uniform

MEANS = (0.05, 0.5, 3.0, 12.0, 29.0, 31.0, 200.0)


def test_draws_are_the_same_on_any_machine() -> None:
    drawn = [uniform(7, thread, tick, "posts") for thread in ("main", "other") for tick in (0, 1, 600)]
    assert drawn == [
        0.8085594825305898, 0.920647879165386, 0.5094204415966087, 0.9925489287084538, 0.43814401064473163, 0.6397627772101863,
    ]  # fmt: skip


def test_draws_are_spread_evenly() -> None:
    drawn = [uniform(1, "main", tick, "posts") for tick in range(4000)]
    assert all(0 <= u < 1 for u in drawn)
    assert abs(statistics.fmean(drawn) - 0.5) < 0.02
    assert [sum(int(u * 10) == tenth for u in drawn) for tenth in range(10)] > [330] * 10


def test_a_thread_a_purpose_and_a_seed_have_their_own_luck() -> None:
    rows = [
        [uniform(seed, thread, tick, purpose) for tick in range(50)]
        for seed, thread, purpose in ((1, "main", "posts"), (1, "other", "posts"), (1, "main", "crowd"), (2, "main", "posts"))
    ]  # fmt: skip
    assert len({u for row in rows for u in row}) == 200
    assert abs(statistics.correlation(rows[0], rows[1])) < 0.4


def test_numbers_have_the_mean_and_the_spread_of_poisson() -> None:
    for mean in MEANS:
        drawn = [poisson(mean, 3, "main", tick, "posts") for tick in range(1500)]
        margin = 5 * (mean / 1500) ** 0.5
        assert abs(statistics.fmean(drawn) - mean) < margin + 0.02, mean
        assert 0.8 * mean < statistics.pvariance(drawn) < 1.2 * mean, mean


@given(st.integers(0, 10**6), st.floats(0, 60), st.floats(0, 5))
def test_a_higher_mean_never_gives_a_lower_number(tick: int, mean: float, more: float) -> None:
    assert poisson(mean, 1, "main", tick, "posts") <= poisson(mean + more, 1, "main", tick, "posts")


def test_nor_does_it_where_the_exact_number_and_the_rounded_one_meet() -> None:
    for seed in range(400):
        drawn = [poisson(mean, seed, "main", 0, "posts") for mean in (29.0, 29.9, 30.0, 30.01, 30.5, 32.0)]
        assert drawn == sorted(drawn), seed
