"""Rules in play, looked at closely: what is kept, what is waited for, and what each draw hangs on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.branching.due import MOST_TIMES
from simulator.branching.luck import drawn
from simulator.timeline import between
from tests.drill import Drill, statement
from tests.scenario_samples import both, minutes
from tests.simulator.branching.plots import Course, milestone, play, post, scenario
from tests.simulator.branching.test_branches import settled


def flapping(d: Drill, until: int) -> Drill:
    d.exercise.gauges = Course(*(100 * (n % 2) for n in range(until)))
    for n in range(1, until):
        d.at(f"{n // 60:02}:{n % 60:02}")
    return d


def test_each_comes_so_often_and_then_no_more() -> None:
    d = flapping(play(replace(scenario(post("wave", "heat > 50, each")), duration=minutes(120))), 60)
    met = [s for s in d.events(e.ConditionSettled) if s.outcome == "met"]
    assert [s.number for s in met] == list(range(1, MOST_TIMES + 1))


def test_chance_is_drawn_anew_each_time() -> None:
    d = flapping(play(replace(scenario(post("wave", "heat > 50, each, chance 50%")), duration=minutes(120))), 40)
    assert {outcome for outcome, _ in settled(d, "wave")} == {"met", "unlucky", "armed"}


def test_two_lots_have_their_own_luck() -> None:
    injects = [post(f"{lot}{n}", f"at 00:20, one of {lot}") for lot in ("a", "b") for n in (0, 1)]
    pairs = {(drawn(x, "a")[1:], drawn(x, "b")[1:]) for x in (play(scenario(*injects), seed).exercise for seed in range(12))}
    assert len(pairs) > 2


def test_a_rule_that_comes_again_is_held_back_with_its_inject() -> None:
    d = play(scenario(post("wave", "heat > 70, each"))).says("fay", c.HoldInject("wave"))
    d.exercise.gauges = Course(80, 0, 80, 0, 80)
    for n in range(1, 5):
        d.at(f"00:0{n}")
    assert settled(d, "wave") == []


def test_what_was_said_in_time_and_is_not_read_yet_keeps_the_chaser_waiting() -> None:
    d = play(scenario(post("chaser", "if not first_statement within 8m")), read_at_once=False)
    d.at("00:12").says("pan", statement("#facts")).at("00:14")
    assert d.exercise.injects["chaser"].status == "waiting"
    d.reads().tick()
    assert d.exercise.injects["chaser"].status == "skipped"


def test_what_comes_after_the_span_does_not_undo_that_it_ran_out() -> None:
    d = play(scenario(post("chaser", "if not first_statement within 8m and at 00:20"))).at("00:15")
    d.says("pan", statement("#facts")).at("00:20")
    assert "chaser" in d.fired()


def test_a_jump_takes_nothing_from_a_span() -> None:
    d = play(scenario(post("chaser", "if not first_statement within 8m"))).at("00:06")
    d.says("fay", c.JumpTo(900, both("时间跳转", "Time jumps"), (), ("mother", "letter", "reporter"))).tick()
    assert "chaser" not in d.fired()
    state = d.exercise.actions["first_statement"]
    assert state.allowance > minutes(0)
    assert "chaser" in d.at("00:22").fired()


def test_a_milestone_is_judged_as_it_stood_at_its_time() -> None:
    """The server slept through it: what was no longer so by then is not reached, and nor is what came after."""
    d = play(scenario(post("praise", "needs hot"), milestones=(milestone("hot", "heat > 70", 5),))).at("00:01")
    d.exercise.gauges = Course(10, 10, 10, 10, 10, 10, 80, 80)
    d.sleep(360).tick()
    assert settled(d, "hot")[0][0] == "missed"


def jumped(d: Drill, to: float, *fire: str) -> Drill:
    passed = tuple(i.inject_id for i in between(d.exercise, d.now, minutes(to)))
    note = both("时间跳转", "Time jumps")
    return d.says("fay", c.JumpTo(minutes(to).total_seconds(), note, fire, tuple(i for i in passed if i not in fire)))


def test_the_minutes_of_a_jump_are_looked_at_once_and_not_again_later() -> None:
    """What opinion was in them is known by then; a rule that holds again only much later does not look back."""
    d = jumped(play(scenario(post("storm", "heat > 70 for 3m"))).at("00:01"), 10).tick()
    d.at("00:12")
    d.exercise.gauges = Course(10, 10, 80, 80, 80, 80, *(10 for _ in range(20)))
    d.at("00:13")
    assert settled(d, "storm") == []


def test_the_minutes_of_a_jump_are_looked_at_though_something_happened_since() -> None:
    d = jumped(play(scenario(post("storm", "heat > 70 for 3m"))).at("00:01"), 10)
    d.after(20)
    d.exercise.gauges = Course(10, 10, 80, 80, 80, 80, *(10 for _ in range(20)))
    d.says("fay", c.HoldInject("letter")).tick()
    assert settled(d, "storm") == [("met", 5)]


def test_what_has_come_in_a_jump_comes_again_in_a_later_minute_of_it_only() -> None:
    d = play(scenario(post("wave", "heat > 70, each"))).at("00:01")
    d.exercise.gauges = Course(10, 10, 80, 80, 10, 10, 80, 80, 10, 10, 10)
    jumped(d, 10)
    for _ in range(6):
        d.tick()
    assert settled(d, "wave") == [("met", 2), ("armed", 4), ("met", 6), ("armed", 8)]


@pytest.mark.parametrize("outcome", ["answered", "unanswered"])
def test_what_follows_a_call_that_was_skipped_never_comes(outcome: str) -> None:
    d = play(scenario(post("echo", f"follows reporter {outcome} + 5m")))
    d.says("fay", c.SkipInject("reporter")).tick()
    assert settled(d, "echo") == [("never", 0)]


def test_of_what_follows_a_call_only_the_team_can_still_change_its_mind() -> None:
    """Who has answered can't have let it ring; who let it ring may still ring back."""
    injects = (post("yes", "follows reporter answered + 2m"), post("no", "follows reporter unanswered + 2m"))
    d = play(scenario(*injects)).at("00:15")
    d.says("pan", c.AnswerCall(d.item("reporter"))).at("00:17")
    assert [d.exercise.injects[i].status for i in ("yes", "no")] == ["fired", "skipped"]
    d = play(scenario(*injects)).at("00:15")
    d.says("pan", c.DeclineCall(d.item("reporter"))).at("00:18")
    assert [d.exercise.injects[i].status for i in ("yes", "no")] == ["waiting", "fired"]


def test_a_jump_gives_the_score_the_time_that_it_took() -> None:
    """Nobody is thought badly of for minutes that were not played."""
    d = play(scenario(post("inspector", "score speed < 40"))).at("00:06")
    jumped(d, 10).at("00:18:59")
    assert "inspector" not in d.fired()
    d.at("00:20")  # the server wakes for it
    assert settled(d, "inspector") == [("met", 19)]


def test_a_rule_is_settled_once_in_a_moment() -> None:
    """Whatever is learned of that moment later: what has come at it is not taken back at it."""
    d = play(scenario(post("wave", "heat > 70, each"))).at("00:01")
    d.exercise.gauges = Course(10, 80)
    d.tick()
    d.exercise.gauges = Course(10, 10)
    d.tick()
    assert settled(d, "wave") == [("met", 1)]
