"""A trainee's page over a very long session holds no more at its end than before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from benchmarks.bench_memory import AIM, LONG, growth, measure


def test_growth_is_that_of_the_last_third() -> None:
    assert growth([10, 20, 20, 20, 20, 22]) == 0.1


@pytest.mark.soak
def test_memory_stays_flat_over_a_long_session(chromium: Browser) -> None:
    figures = measure(chromium, LONG)
    assert figures["growth"] < AIM, figures["held"]
