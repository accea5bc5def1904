"""What if: the same luck and the same blows, with other words."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import commands as c
from simulator.opinion.model import Moment, Shock, Word
from simulator.opinion.whatif import Change, figures, heard_words, otherwise, unsaid
from simulator.scenario import ExpectedAction
from simulator.state import Assessment
from tests.drill import Drill
from tests.scenario_samples import minutes
from tests.simulator.opinion.plots import EMPTY, HARMFUL, SOUND, course, drill, promises, says
from tests.sync_script import new_drill, script


def reading(text: str) -> Assessment:
    return Assessment(tuple(text.replace("#", "").split()), (), (), "stand-in")


def changed(d: Drill, *changes: Change) -> tuple[Moment, ...]:
    return otherwise(d.exercise, changes)


def as_it_was(d: Drill) -> tuple[Moment, ...]:
    assert d.exercise.opinion is not None
    return tuple(d.exercise.opinion.moments)


def told(at: str, text: str, until: str = "04:00") -> tuple[Drill, str]:
    d = drill()
    response_id = says(d, at, text)
    return d.at(until), response_id


def test_with_nothing_changed_it_is_what_happened() -> None:
    d = new_drill()
    for _ in script(d):
        pass
    assert course(d).turns
    assert changed(d) == as_it_was(d)
    assert otherwise(d.replayed()) == as_it_was(d)


def test_moved_to_where_it_was_it_is_what_happened() -> None:
    d = drill()
    d.read_at_once = False
    response_id = says(d, "00:20:30", HARMFUL)
    d.at("00:24").reads()
    d.read_at_once = True
    promises(d, "01:00", "+20")
    d.at("03:00")
    for said in heard_words(d.exercise):
        assert changed(d, Change(said.response_id, at=said.at)) == as_it_was(d)
    assert heard_words(d.exercise)[0].response_id == response_id


def test_a_harmful_word_goes_with_its_second_crisis() -> None:
    d, response_id = told("00:20", HARMFUL)
    silent = drill().at("04:00")
    assert changed(d, Change(response_id, is_away=True)) == as_it_was(silent)
    assert figures(course(d), as_it_was(d)).total > figures(course(d), as_it_was(silent)).total


def test_earlier_is_what_it_would_have_been_and_later_too() -> None:
    """Against drills in which it was said at that time; the silence since 00:05 and the luck are the same."""
    d, response_id = told("01:30", SOUND)
    for at, when in (("01:10", 70), ("02:15", 135)):
        other, _ = told(at, SOUND)
        assert changed(d, Change(response_id, at=minutes(when))) == as_it_was(other)


def test_before_the_outbreak_it_counts_from_the_first_minute_on() -> None:
    d, response_id = told("01:30", SOUND)
    first = changed(d, Change(response_id, at=timedelta(0)))
    assert first == changed(d, Change(response_id, at=course(d).starts_at))
    assert first[-1].silence == 1


def test_after_the_end_it_is_as_good_as_away() -> None:
    d, response_id = told("01:30", SOUND)
    assert changed(d, Change(response_id, at=minutes(600))) == changed(d, Change(response_id, is_away=True))


def test_its_promise_moves_with_it() -> None:
    d = drill()
    promises(d, "00:20", "+30")
    d.at("02:00")
    said = heard_words(d.exercise)[0]
    later = changed(d, Change(said.response_id, at=minutes(40)))
    silence = [m.silence for m in later]
    assert silence[36] == silence[64] == 36  # from 00:05 to 00:41, and then not until 01:10
    assert silence[66] == 38


@pytest.mark.parametrize(("text", "better"), [(SOUND, True), (HARMFUL, False)])
def test_another_text_works_by_what_is_read_in_it(text: str, better: bool) -> None:
    d, response_id = told("00:45", EMPTY)
    other, _ = told("00:45", text)
    found = changed(d, Change(response_id, reading=reading(text)))
    assert found == as_it_was(other)
    assert (found[-1].total < as_it_was(d)[-1].total) == better


def test_another_text_in_the_place_of_a_harmful_one_brings_no_second_crisis() -> None:
    d, response_id = told("00:20", HARMFUL)
    other, _ = told("00:20", SOUND)
    assert changed(d, Change(response_id, reading=reading(SOUND))) == as_it_was(other)


def test_several_words_at_once() -> None:
    d = drill()
    both = [says(d, at, HARMFUL) for at in ("00:20", "00:50")]
    d.at("03:00")
    assert changed(d, *(Change(r, is_away=True) for r in both)) == as_it_was(drill().at("03:00"))


def test_a_word_that_was_never_said() -> None:
    d = drill().at("04:00")
    action: ExpectedAction = d.exercise.scenario.expected_actions[1]
    found = otherwise(d.exercise, (), (unsaid(action, minutes(30), reading(SOUND)),))
    assert found[-1].total < as_it_was(d)[-1].total
    assert found[:25] == as_it_was(d)[:25]


def test_gauges_turned_by_hand_stay_turned() -> None:
    d = drill()
    response_id = says(d, "00:20", EMPTY)
    d.at("00:30").says("fay", c.TurnOpinion("trust", 20.0, "They know us"))
    d.at("00:50").says("fay", c.TurnOpinion("excitement", 90.0, "Wake up"))
    d.at("01:30")
    assert changed(d) == as_it_was(d)
    again = changed(d, Change(response_id, reading=reading(SOUND)))
    assert again[27].trust < 21
    assert again[46].volume > 2 * again[44].volume


def test_nothing_where_nothing_broke_out() -> None:
    d = drill().at("00:03")
    assert (otherwise(d.exercise), heard_words(d.exercise)) == ((), ())


def test_the_exercise_itself_stays_as_it_is() -> None:
    d, response_id = told("00:20", HARMFUL)
    before = (list(course(d).words), list(course(d).shocks), list(course(d).moments))
    changed(d, Change(response_id, at=minutes(60), reading=reading(SOUND)))
    assert (course(d).words, course(d).shocks, course(d).moments) == before


@settings(max_examples=25)
@given(st.integers(0, 240), st.integers(0, 240))
def test_what_happens_before_either_time_is_the_same(one: int, two: int) -> None:
    d = STORY
    (said,) = heard_words(d.exercise)
    moved = [changed(d, Change(said.response_id, at=minutes(at))) for at in (one, two)]
    same = max(0, min(one, two) - 5)
    assert moved[0][:same] == moved[1][:same]
    assert [m.tick for m in moved[0]] == list(range(len(as_it_was(d))))


STORY = told("00:40", SOUND)[0]


def test_a_day_of_the_story_takes_well_under_two_seconds() -> None:
    """With fifty words and blows; benchmarks/bench_opinion.py measures it."""
    d = drill()
    says(d, "00:20", SOUND)
    opinion, known = d.exercise.opinion, course(d)
    assert opinion is not None
    known.words += [Word(20 * n, "thin", 0.02, True, known.words[0].cause) for n in range(50)]
    known.shocks += [Shock(20 * n, 30, -0.04, -0.3, "news") for n in range(50)]
    assert known.starts_at is not None
    opinion.pass_by(opinion.due(known.starts_at + timedelta(hours=24), d.exercise.seed))
    began = time.process_time()
    found = changed(d, Change(known.words[0].cause, is_away=True))
    assert time.process_time() - began < 2
    assert len(found) == 24 * 60 + 1
