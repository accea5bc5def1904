"""What staff are told of a condition: why it has or hasn't come, and what would make it come."""

from __future__ import annotations

from simulator import commands as c
from simulator.branchtypes import BranchView
from simulator.branchviews import branches_view
from simulator.journal import plain
from simulator.views import snapshot, viewer
from tests.drill import Drill, statement
from tests.scenario_samples import minutes
from tests.simulator.branching.plots import Course, milestone, play, post, scenario


def told(d: Drill, target_id: str) -> BranchView:
    return next(v for v in branches_view(d.exercise, d.now) if v.target_id == target_id)


def test_a_gauge_says_how_far_it_is() -> None:
    d = play(scenario(post("storm", "heat > 70 for 15m")))
    d.exercise.gauges = Course(10, 75, 76, 77, 72, 71)
    d.at("00:05")
    view = told(d, "storm")
    assert (view.state, view.at) == ("waits", None)
    assert view.waits_for.en == "heat above 70 for 15 min (now 71, for 4 of 15 min)"
    assert view.waits_for.zh == "热度高于 70，持续 15 分钟（现为 71，已持续 4/15 分钟）"


def test_groups_and_their_tests_stand_below_each_other() -> None:
    d = play(scenario(post("echo", "after rumour + 4m and (not after letter or score speed < 40)"))).at("00:06")
    view = told(d, "echo")
    assert [(t.depth, t.state, t.asks.en) for t in view.tests] == [
        (0, "open", "all of these"),
        (1, "open", "4 min after “Blue umbrella video”"),
        (1, "holds", "any of these"),
        (2, "holds", "not this"),
        (3, "open", "after “Red letter”"),
        (2, "open", "provisional reading of “Timeliness” below 40"),
    ]
    assert [t.reads.zh for t in view.tests if t.reads] == ["14:55 已发生，还有 3 分钟", "尚未发生", "尚无读数"]


def test_what_has_come_says_what_was_read_then() -> None:
    d = play(scenario(post("echo", "after rumour + 4m"))).at("00:20")
    view = told(d, "echo")
    assert (view.state, view.at, view.times) == ("met", minutes(9), 1)
    assert view.because.zh == "“蓝伞视频”之后 4 分钟（14:55 已发生）"
    assert not view.waits_for


def test_a_condition_with_a_key_of_its_own_is_told_too() -> None:
    d = play(scenario()).at("00:10")
    assert told(d, "pressure").waits_for.en == "“First statement” not done by 15:10 (not done, 10 min left)"
    d.says("pan", statement("#facts"))
    assert told(d, "pressure").tests[0].state == "lost"
    assert told(d, "pressure").tests[0].reads.zh == "15:00 已完成"
    d.at("00:20")
    assert told(d, "pressure").state == "never"


def test_what_a_facilitator_decided_is_told_as_such() -> None:
    d = play(scenario(post("echo", "after rumour + 4m"))).at("00:01").says("fay", c.FireInject("echo"))
    assert told(d, "echo").state == "by_hand"


def test_a_lot_tells_staff_which_was_drawn() -> None:
    lot = tuple(post(f"caller{n}", "after rumour + 1m, one of caller") for n in range(3))
    d = play(scenario(*lot))
    assert [told(d, i.inject_id).drawn for i in lot].count(True) == 1
    d.at("00:06")
    assert sorted(told(d, i.inject_id).state for i in lot) == ["met", "not_drawn", "not_drawn"]


def test_trainees_are_sent_nothing_of_it() -> None:
    """Neither by a snapshot nor by an event."""
    d = play(scenario(post("echo", "after rumour + 4m"), milestones=(milestone("spoken", "after echo", 30),))).at("00:10")
    settled = [entry for entry in d.entries if entry.type == "ConditionSettled"]
    assert [dict(entry.streams).keys() for entry in settled] == [{"staff"}, {"staff"}]
    shown = str(plain(snapshot(d.exercise, viewer(d.exercise, "pan"), {})))
    assert "branches" not in shown
    assert "spoken" not in shown


def test_a_screen_knows_the_earliest_time() -> None:
    d = play(scenario(post("echo", "after rumour + 4m"), post("storm", "heat > 70 for 15m")))
    staff = snapshot(d.exercise, viewer(d.exercise, "fay"), {})
    due = {i.inject_id: i.due for i in staff.injects if i.branches}
    assert due == {"echo": minutes(9), "storm": minutes(15)}
