from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.clock import PACES, ZERO, Leg, StoryClock
from tests.drill import MORNING

MINUTE = timedelta(minutes=1)
WAITS = st.timedeltas(ZERO, timedelta(hours=5))
PACE = st.sampled_from(PACES)


def test_a_new_clock_stands() -> None:
    clock = StoryClock()
    assert clock.story_at(MORNING) == clock.active_at(MORNING) == ZERO
    assert clock.wall_when_story(MINUTE) is None
    assert clock.wall_when_active(MINUTE) is None


def test_story_time_moves_at_the_pace_and_active_time_does_not() -> None:
    clock = StoryClock().started(MORNING, 3.0)
    assert clock.story_at(MORNING + 10 * MINUTE) == 30 * MINUTE
    assert clock.active_at(MORNING + 10 * MINUTE) == 10 * MINUTE


def test_a_change_of_pace_counts_from_its_moment() -> None:
    clock = StoryClock().started(MORNING, 1.0).with_pace(MORNING + 10 * MINUTE, 2.0)
    assert clock.story_at(MORNING + 15 * MINUTE) == 20 * MINUTE
    assert clock.active_at(MORNING + 15 * MINUTE) == 15 * MINUTE
    assert clock.wall_when_story(20 * MINUTE) == MORNING + 15 * MINUTE


def test_a_paused_clock_has_no_due_time_and_goes_on_where_it_stood() -> None:
    paused = StoryClock().started(MORNING, 2.0).paused(MORNING + 5 * MINUTE)
    assert paused.story_at(MORNING + 50 * MINUTE) == 10 * MINUTE
    assert paused.wall_when_story(11 * MINUTE) is None
    back = paused.started(MORNING + 50 * MINUTE, paused.pace)
    assert back.story_at(MORNING + 51 * MINUTE) == 12 * MINUTE
    assert back.active_at(MORNING + 51 * MINUTE) == 6 * MINUTE


def test_a_wall_clock_set_back_stops_the_story_but_never_turns_it() -> None:
    clock = StoryClock().started(MORNING, 1.0).with_pace(MORNING + MINUTE, 1.0)
    assert clock.story_at(MORNING - 30 * MINUTE) == MINUTE
    assert clock.wall_when_story(ZERO) == MORNING + MINUTE  # what is past is due at once


def test_active_due_time_is_in_real_seconds() -> None:
    clock = StoryClock().started(MORNING, 6.0)
    assert clock.wall_when_active(timedelta(seconds=30)) == MORNING + timedelta(seconds=30)


def test_the_legs_tell_the_real_time_of_every_pace_without_pauses() -> None:
    clock = StoryClock(pace=3.0).with_pace(MORNING, 1.0)  # chosen before StartEx: no leg yet
    assert clock.legs == ()
    clock = clock.started(MORNING, 1.0).with_pace(MORNING + 10 * MINUTE, 4.0)
    clock = clock.paused(MORNING + 15 * MINUTE).started(MORNING + 60 * MINUTE, 4.0)
    clock = clock.paused(MORNING + 65 * MINUTE).with_pace(MORNING + 65 * MINUTE, 2.0).started(MORNING + 90 * MINUTE, 2.0)
    assert clock.legs == (
        Leg(ZERO, ZERO, 1.0), Leg(10 * MINUTE, 10 * MINUTE, 4.0), Leg(50 * MINUTE, 20 * MINUTE, 2.0),
    )  # fmt: skip


def test_a_jump_begins_a_leg_at_the_same_active_time() -> None:
    clock = StoryClock().started(MORNING, 2.0).jumped(MORNING + 5 * MINUTE, 60 * MINUTE)
    assert clock.legs == (Leg(ZERO, ZERO, 2.0), Leg(60 * MINUTE, 5 * MINUTE, 2.0))


@given(PACE, st.lists(WAITS, max_size=8))
def test_story_and_active_time_never_run_backwards(pace: float, waits: list[timedelta]) -> None:
    clock, now, last = StoryClock().started(MORNING, pace), MORNING, (ZERO, ZERO)
    for number, wait in enumerate(waits):
        now += wait
        changed = (clock.paused(now), clock.started(now, pace), clock.with_pace(now, 0.5))
        clock = changed[number % 3]
        present = (clock.story_at(now), clock.active_at(now))
        assert present[0] >= last[0]
        assert present[1] >= last[1]
        last = present


@given(PACE, WAITS, WAITS)
def test_a_pause_adds_nothing(pace: float, before: timedelta, pause: timedelta) -> None:
    paused = StoryClock().started(MORNING, pace).paused(MORNING + before)
    back = paused.started(MORNING + before + pause, pace)
    now = MORNING + before + pause
    assert back.story_at(now) == paused.story_at(now) == paused.story
    assert back.active_at(now) == paused.active == before


@given(PACE, WAITS, PACE, WAITS)
def test_at_its_due_time_the_story_has_come_there(first: float, wait: timedelta, pace: float, at: timedelta) -> None:
    """Else the conductor would wake, find nothing due, and wake again."""
    clock = StoryClock().started(MORNING, first).with_pace(MORNING + wait, pace)
    due = clock.wall_when_story(at)
    assert due is not None
    assert clock.story_at(due) >= at
    if at > clock.story:
        assert clock.story_at(due - 2 * timedelta.resolution) < at


def test_a_due_time_that_does_not_divide_is_rounded_up() -> None:
    clock = StoryClock(True, 3.0, MORNING, timedelta(microseconds=2))
    due = clock.wall_when_story(10 * MINUTE)
    assert due is not None
    assert clock.story_at(due) >= 10 * MINUTE


@pytest.mark.parametrize("pace", PACES)
def test_every_pace_keeps_the_minute(pace: float) -> None:
    assert StoryClock().started(MORNING, pace).story_at(MORNING + 60 * MINUTE) == 60 * pace * MINUTE
