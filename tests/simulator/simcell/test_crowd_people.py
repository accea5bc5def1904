"""The crowd's people: from seed and number, nobody real, reach by a power law."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.wording import faults
from simulator.simcell.crowd.filter import is_fit
from simulator.simcell.crowd.kinds import ATTITUDES, PLATFORMS
from simulator.simcell.crowd.people import person
from simulator.simcell.crowd.times import activity

CROWD = [person(7, n) for n in range(3000)]


@given(seed=st.integers(0, 2**63 - 1), index=st.integers(0, 10**9))
@settings(max_examples=20, deadline=None)
def test_a_person_depends_on_seed_and_number_only(seed: int, index: int) -> None:
    first = person(seed, index)
    person(seed + 1, index + 1)
    assert person(seed, index) == first
    assert is_fit(first.name.zh)
    assert is_fit(first.name.en)


def test_another_seed_is_another_crowd() -> None:
    assert sum(person(7, n) == person(8, n) for n in range(100)) == 0


def test_nobody_shares_a_handle() -> None:
    assert len({p.handle for p in CROWD}) == len(CROWD)
    assert person(7, 5).handle != person(7, 5 + 24 * 28 * 90).handle


def test_names_are_nicknames_in_both_languages() -> None:
    for p in CROWD:
        assert re.search(r"[\u4e00-\u9fff]", p.name.zh)
        assert re.fullmatch(r"[A-Za-z][A-Za-z ,.'&-]*", p.name.en), p.name.en
        assert not list(faults(p.name.zh)) + list(faults(p.name.en)) + list(faults(p.handle))
        assert re.fullmatch(r"[a-z]+_[a-z]+_\d\d", p.handle)
    assert len({p.name.zh for p in CROWD[:300]}) > 270


def test_all_platforms_and_attitudes_are_there_in_believable_shares() -> None:
    platforms, attitudes = Counter(p.platform for p in CROWD), Counter(p.attitude for p in CROWD)
    assert sorted(platforms) == sorted(PLATFORMS)
    assert sorted(attitudes) == sorted(ATTITUDES)
    assert platforms["microblog"] > platforms["forum"] > 0
    assert attitudes["media"] < len(CROWD) * 0.06
    assert {p.age_group for p in CROWD} == {"18-24", "25-34", "35-49", "50-64", "65+"}


def test_followers_follow_a_power_law() -> None:
    """Few have most of the reach: the top hundredth has more than the lower half, and P(>10x) falls as 10**-1.1."""
    counts = sorted((p.followers for p in CROWD if p.attitude not in ("media", "insider")), reverse=True)
    assert sum(counts[: len(counts) // 100]) > sum(counts[len(counts) // 2 :])
    shares = [sum(c > x for c in counts) / len(counts) for x in (100, 1000)]
    assert shares[0] / shares[1] == pytest.approx(10**1.1, rel=0.35)
    assert 60 <= median(counts) < 300
    assert max(counts) <= 5_000_000


def test_self_media_have_more_readers_and_write_formally() -> None:
    media = [p for p in CROWD if p.attitude == "media"]
    assert min(p.followers for p in media) >= 3000
    assert {p.style for p in media} == {"formal"}


def test_a_person_can_be_asked_for_on_a_platform() -> None:
    for platform in PLATFORMS:
        assert {person(7, n, platform).platform for n in range(50)} == {platform}
    circle = [person(7, n, "circle") for n in range(500)]
    assert max(p.followers for p in circle) <= 5000
    assert "media" not in {p.attitude for p in circle}


# ---- times -----------------------------------------------------------------------------------


def at(hours: float) -> float:
    return activity(timedelta(hours=hours))


@given(st.integers(-(10**6), 10**6))
@settings(deadline=None)
def test_activity_is_a_share_and_the_same_every_day(seconds: int) -> None:
    reading = timedelta(seconds=seconds)
    assert 0 < activity(reading) <= 1
    assert activity(reading) == pytest.approx(activity(reading + timedelta(days=3)))


def test_people_sleep_at_night_and_write_most_in_the_evening() -> None:
    assert at(3.5) < 0.1 < at(7) < at(12.2) < at(21.5) == 1.0
    assert at(15) < at(12.2)
    assert at(23.9) == pytest.approx(at(0.0), abs=0.05)
