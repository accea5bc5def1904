"""Audiences, official channels, gaps between bulletins, and staff against the public."""

from __future__ import annotations

import pytest

from scoring.cardtypes import MeasureLine
from simulator import commands as c
from tests.scoring.across.stage import across_playbook, claim, measured, stage, tell
from tests.scoring.builders import Drill, both, make_playbook, minutes


def report(drill: Drill, to: str = "health_office") -> None:
    drill.give(c.SubmitResponse("report", "lead", "", "We report.", None, c.ResponseDetails(to=to)), "lead")


# ---- audiences -------------------------------------------------------------------------------


def test_audiences_are_those_that_the_open_actions_ask_for() -> None:
    drill = stage().at(2)
    found = measured(drill, "audiences")
    # the statement and the report have opened; neither the complaint nor the call has come
    assert (found.value, found.n) == (0.0, 2)
    assert [d.text.en for d in found.details] == ["Public: not reached", "Health office: not reached"]
    assert measured(drill.at(14), "audiences").n == 4


def test_each_is_reached_by_kind_channel_and_addressee_and_the_first_is_shown() -> None:
    drill = stage().at(4)
    first = tell(drill, "statement", "spokesperson")
    tell(drill.at(6), "statement", "spokesperson")
    found = measured(drill, "audiences")
    assert (found.value, found.n) == (33.3, 3)
    assert found.details[0].response_ids == (first,)
    assert found.details[0].text.zh == "Public：发言人 · Site · 14:04"
    report(drill, to="legal")
    assert measured(drill, "audiences").value == 33.3
    report(drill)
    tell(drill, "complaint_reply", "desk", to="complaint")
    assert measured(drill, "audiences").value == 100.0
    assert measured(drill, "audiences").words.en == "Audiences to be reached: 3, reached: 3."


def test_who_was_reached_unasked_is_shown_and_not_counted() -> None:
    drill = stage().at(4)
    tell(drill, "reply", "desk", to="question")
    found = measured(drill, "audiences")
    assert (found.value, found.n) == (0.0, 3)
    assert "Staff: Patient desk · Inside · 14:04" in [d.text.en for d in found.details]


def test_a_playbook_without_audiences_is_not_rated() -> None:
    found = measured(stage(across_playbook(audiences=())).at(4), "audiences")
    assert (found.value, found.words.en) == (None, "The playbook names no audiences.")


# ---- channels --------------------------------------------------------------------------------


def channels(drill: Drill) -> MeasureLine:
    return measured(drill, "channels")


def test_each_official_channel_should_carry_it_and_agree() -> None:
    drill = stage().at(4)
    assert channels(drill).value is None
    tell(drill, "statement", "spokesperson", claim("number", "patient", "3"))
    assert (channels(drill).value, channels(drill).n) == (50.0, 2)
    assert [d.text.en for d in channels(drill).details][1] == "Account: nothing"
    tell(drill.at(5), "statement", "lead", claim("number", "patient", "3"), channel="account")
    assert channels(drill).value == 100.0


def test_a_channel_that_says_something_else_does_not_count() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", claim("number", "patient", "3"))
    tell(drill, "statement", "spokesperson", claim("number", "patient", "2"), channel="account")
    found = channels(drill)
    assert found.value == 50.0
    assert found.words.zh == "2 个官方渠道中 2 个发布了通报，内容有 1 处不一致。"
    assert len(found.details[-1].quotes) == 2


def test_a_single_official_channel_leaves_nothing_to_compare() -> None:
    drill = stage(across_playbook(channels=make_playbook().channels)).at(4)
    tell(drill, "statement", "spokesperson")
    assert channels(drill).value is None


# ---- gaps ------------------------------------------------------------------------------------


def gap(drill: Drill) -> MeasureLine:
    return measured(drill, "update_gap")


def graded(drill: Drill, level: str) -> None:
    tell(drill, "assessment", "lead", crisis_type="CT-02", level_id=level)


@pytest.mark.parametrize(("level", "value"), [("red", 50.0), ("orange", 100.0), ("blue", None)])
def test_the_longest_gap_is_held_against_the_declared_levels_limit(level: str, value: float | None) -> None:
    drill = stage().at(4)
    graded(drill, level)
    tell(drill.at(5), "statement", "spokesperson")
    tell(drill.at(20), "statement", "spokesperson")
    found = gap(drill.at(30))
    assert (found.value, found.n) == (value, 2)
    assert "15 分钟" in found.words.zh


def test_the_limit_is_that_of_the_level_in_force_when_the_gap_ended() -> None:
    drill = stage().at(4)
    graded(drill, "red")
    tell(drill.at(5), "statement", "spokesperson")
    graded(drill.at(10), "orange")
    assert gap(drill.at(22)).value == 100.0
    undeclared = stage().at(5)
    tell(undeclared, "statement", "spokesperson")
    assert (gap(undeclared.at(30)).value, gap(undeclared).n) == (None, 1)


def test_a_gap_ends_at_endex_and_a_jump_is_left_out() -> None:
    drill = stage().at(4)
    graded(drill, "red")
    tell(drill, "statement", "spokesperson")
    tell(drill.at(8), "reply", "desk", to="video")  # no official publication
    drill.at(10).give(c.JumpTo(minutes(30).total_seconds(), both("On"), ("call",), ()), "fay")
    drill.now += minutes(5)
    drill.give(c.EndExercise(), "fay")
    drill.now += minutes(60)
    assert (gap(drill).value, gap(drill).details[0].text.en) == (90.0, "14:04–14:35: 11 min")


def test_no_gap_counts_on_beyond_the_planned_end() -> None:
    """The script is over: what the team says then is its last words, and no bulletin is missing."""
    drill = stage().at(4)
    graded(drill, "red")
    end = int(drill.exercise.scenario.duration.total_seconds() // 60)
    tell(drill.at(end - 5), "statement", "spokesperson")
    assert (gap(drill.at(end + 40)).value, gap(drill).n) == (100.0, 1)
    assert "间隔 5 分钟" in gap(drill).words.zh
    tell(drill, "statement", "spokesperson")
    assert (gap(drill.at(end + 90)).n, gap(drill).details[0].text.en[-5:]) == (1, "5 min")


def test_nothing_published_has_no_gap() -> None:
    assert (gap(stage().at(20)).value, gap(stage().at(20)).n) == (None, 0)


# ---- inside and outside ----------------------------------------------------------------------


def inside(drill: Drill) -> MeasureLine:
    return measured(drill, "in_out")


@pytest.mark.parametrize(("told", "value"), [(4, 100.0), (20, 100.0), (45, 50.0)])
def test_staff_are_told_before_the_public_or_at_one_time(told: float, value: float) -> None:
    drill = stage(duration=minutes(90)).at(3)
    turns = [(told, "reply"), (10.0, "statement")]
    for minute, kind in sorted(turns):
        tell(
            drill.at(minute),
            kind,
            "desk" if kind == "reply" else "spokesperson",
            to="question" if kind == "reply" else None,
        )
    assert (inside(drill).value, len(inside(drill).details)) == (value, 2)


def test_staff_who_were_never_told_are_worth_nothing() -> None:
    drill = stage().at(4)
    assert inside(drill).value is None
    tell(drill, "statement", "spokesperson")
    assert (inside(drill).value, inside(drill).words.en) == (0.0, "The public was told, staff never were.")


def test_without_such_an_audience_any_internal_channel_will_do() -> None:
    drill = stage(across_playbook(audiences=())).at(4)
    tell(drill, "reply", "desk", to="question")
    tell(drill.at(6), "statement", "spokesperson")
    assert (inside(drill).value, inside(drill).words.zh) == (
        100.0,
        "先内后外：14:04 首次答复员工，14:06 首次对外发布，早 2 分钟。",
    )
    none = stage(
        across_playbook(audiences=(), channels=make_playbook().channels),
        injects=stage().scenario.injects[:-1],
    )
    assert inside(none.at(4)).value is None
