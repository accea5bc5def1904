"""What the team did shortly before it was called for counts from the moment at which it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import projections, views
from simulator.ahead import AHEAD
from simulator.journal import plain
from simulator.matching import progress
from simulator.playbook import ActionCard
from simulator.scenario import WeightedElement
from tests.drill import Drill
from tests.scenario_samples import both, full_playbook, full_scenario
from tests.simulator.stages import full


def seals(*cards: str) -> c.SubmitResponse:
    details = c.ResponseDetails(cards=cards or ("seal",), owner="nurse", due=3600.0)
    return c.SubmitResponse("decision", "director", "", "So that nothing is lost", None, details)


def reports(to: str = "district", open_id: str = "") -> c.SubmitResponse:
    return c.SubmitResponse("report", "director", "", "#facts", None, c.ResponseDetails(to=to, open_id=open_id))


def grades(level: str = "red") -> c.SubmitResponse:
    details = c.ResponseDetails(crisis_type="CT-02", level_id=level)
    return c.SubmitResponse("assessment", "director", "", "It is grave", None, details)


def is_done(d: Drill, action_id: str) -> bool:
    action = d.exercise.scenario.action(action_id)
    assert action is not None
    return progress(d.exercise, action).is_done


def ahead(d: Drill, action_id: str) -> tuple[str, ...]:
    return d.exercise.actions[action_id].ahead


def of_minimum(minimum: tuple[str, ...], action_id: str = "seal", **changes: object) -> Drill:
    """A full drill in which `action_id` wants at least `minimum`."""
    scenario = full_scenario()
    elements = tuple(WeightedElement(name) for name in (*minimum, "reason"))
    wanted = {"minimum": minimum, "elements": elements, "shown_as": both("决定", "Decide"), **changes}
    actions = (replace(a, **wanted) if a.action_id == action_id else a for a in scenario.expected_actions)  # type: ignore[arg-type]
    return seated(replace(scenario, expected_actions=tuple(actions)))


def seated(scenario: object) -> Drill:
    playbook = full_playbook()
    cards = (*playbook.cards, ActionCard("log", both("锁日志", "Lock the logs"), both("锁", "Lock"), ("director",)))
    d = Drill(scenario, replace(playbook, cards=cards))  # type: ignore[arg-type]
    d.says("", c.JoinExercise("tan", "trainee"))
    return d.seated(pan="spokesperson", li="nurse", tan="director").started()


def test_a_decision_before_the_opening_counts_at_the_opening() -> None:
    d = full().at("00:02").says("tan", seals())
    given = d.reply["response_id"]
    d.at("00:05")  # the rumour opens "seal"
    opened = next(event for event in d.events(e.ActionOpened) if event.action_id == "seal")
    assert opened.ahead == ahead(d, "seal") == (given,)
    assert d.exercise.responses[given].answers == ("seal",)
    assert is_done(d, "seal")


def test_the_desk_shows_it_as_done_and_staff_see_what_it_serves() -> None:
    d = of_minimum(("card:seal",)).at("00:02").says("tan", seals())
    given = d.reply["response_id"]
    d.at("00:05")
    seal = next(o for o in view(d, "tan")["open_items"] if o["title"]["en"] == "Decide")
    assert seal["done_ahead"] == 120
    assert next(r for r in view(d, "fay")["responses"] if r["response_id"] == given)["answers"] == ["seal"]


def view(d: Drill, who: str) -> dict[str, Any]:
    shown: dict[str, Any] = plain(views.snapshot(d.exercise, views.viewer(d.exercise, who), d.names))
    return shown


def test_what_is_older_does_not_count() -> None:
    d = of_minimum(("card:seal",), opens_with="inquiry")
    opens = d.exercise.scenario.inject("inquiry").at  # type: ignore[union-attr]
    assert opens is not None
    early = clock_time(opens - AHEAD - timedelta(seconds=1))
    assert ahead(d.at(early).says("tan", seals()).at(clock_time(opens)), "seal") == ()
    d = of_minimum(("card:seal",), opens_with="inquiry").at(clock_time(opens - AHEAD)).says("tan", seals())
    assert ahead(d.at(clock_time(opens)), "seal") != ()


def clock_time(at: timedelta) -> str:
    seconds = int(at.total_seconds())
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def test_it_must_fill_the_minimum_all_by_itself() -> None:
    d = of_minimum(("card:seal", "card:log")).at("00:02").says("tan", seals("seal")).says("tan", seals("log")).at("00:05")
    assert (ahead(d, "seal"), is_done(d, "seal")) == ((), False)
    d = of_minimum(("card:seal", "card:log")).at("00:02").says("tan", seals("seal", "log")).at("00:05")
    assert is_done(d, "seal")


def test_a_minimum_that_names_no_choice_is_not_met_ahead() -> None:
    d = of_minimum(("due", "reason")).at("00:02").says("tan", seals()).at("00:05")
    assert ahead(d, "seal") == ()
    assert ahead(of_minimum(()).at("00:02").says("tan", seals()).at("00:05"), "seal") == ()


def test_the_wrong_role_or_addressee_does_not_count() -> None:
    d = of_minimum(("to:district",), "report").at("00:02").says("tan", reports("nurse")).at("00:05")
    assert ahead(d, "report") == ()
    d = of_minimum(("to:district",), "report").at("00:02").says("tan", reports()).at("00:05")
    assert ahead(d, "report") != ()


def test_a_report_that_was_said_to_be_for_something_else_stays_there() -> None:
    d = of_minimum(("to:district",), "report").at("00:02").says("tan", reports(open_id="none")).at("00:05")
    assert ahead(d, "report") == ()


def test_an_assessment_counts_ahead_if_it_is_the_one_that_is_wanted() -> None:
    d = of_minimum(("type:CT-02", "level:red|yellow"), "grade").at("00:02").says("tan", grades()).at("00:05")
    assert is_done(d, "grade")
    d = of_minimum(("type:CT-02", "level:red"), "grade").at("00:02").says("tan", grades("yellow")).at("00:05")
    assert ahead(d, "grade") == ()


def test_a_level_alone_is_a_choice_too() -> None:
    assert is_done(of_minimum(("level:red|yellow",), "grade").at("00:02").says("tan", grades()).at("00:05"), "grade")


def twins(second: str) -> Drill:
    """The sealing and another action that wants the same; it opens with `second`."""
    scenario = full_scenario()
    seal = next(a for a in scenario.expected_actions if a.action_id == "seal")
    twin = replace(seal, action_id="seal_again", opens_with=second)
    return seated(replace(scenario, expected_actions=(*scenario.expected_actions, twin)))


@pytest.mark.parametrize("second", ["rumour", "letter"])
def test_one_decision_counts_ahead_for_one_action_only(second: str) -> None:
    """Whether both open at once or one after the other."""
    d = twins(second).at("00:02").says("tan", seals()).at("00:14")
    assert [bool(ahead(d, a)) for a in ("seal", "seal_again")] == [True, False]
    assert [is_done(d, a) for a in ("seal", "seal_again")] == [True, False]


def with_lock(opens_with: str) -> Drill:
    """Beside the sealing, an action that wants the logs locked."""
    scenario = full_scenario()
    seal = next(a for a in scenario.expected_actions if a.action_id == "seal")
    lock = replace(seal, action_id="lock", opens_with=opens_with, minimum=("card:log",), elements=(WeightedElement("card:log"),))
    return seated(replace(scenario, expected_actions=(*scenario.expected_actions, lock)))


@pytest.mark.parametrize("opens_with", ["rumour", "letter"])
def test_of_two_measures_decided_ahead_in_one_text_one_counts(opens_with: str) -> None:
    """Or a decision for everything at StartEx would earn the whole plan."""
    d = with_lock(opens_with).at("00:02").says("tan", seals("seal", "log")).at("00:14")
    assert [is_done(d, a) for a in ("seal", "lock")] == [True, False]
    assert [bool(ahead(d, a)) for a in ("seal", "lock")] == [True, False]


def test_a_decision_that_has_counted_hides_no_earlier_one() -> None:
    d = with_lock("letter").at("00:01").says("tan", seals("log"))
    first = d.reply["response_id"]
    d.at("00:02").says("tan", seals("seal", "log")).at("00:14")
    assert ahead(d, "lock") == (first,)


def test_of_several_the_last_counts() -> None:
    d = full().at("00:01").says("tan", seals()).at("00:02").says("tan", seals())
    last = d.reply["response_id"]
    assert ahead(d.at("00:05"), "seal") == (last,)


def test_a_second_decision_counts_for_the_second_action() -> None:
    d = twins("letter").at("00:01").says("tan", seals()).at("00:02").says("tan", seals()).at("00:14")
    assert [is_done(d, a) for a in ("seal", "seal_again")] == [True, True]


def test_what_an_evaluator_has_placed_stays_there() -> None:
    d = full().at("00:02").says("tan", seals())
    given = d.reply["response_id"]
    d.says("eve", c.ReassignResponse(given, (), "A dry run")).at("00:05")
    assert ahead(d, "seal") == ()


def test_what_counted_for_an_open_line_does_not_count_ahead_as_well() -> None:
    d = twins("letter").at("00:06").says("tan", seals()).at("00:14")
    assert [is_done(d, a) for a in ("seal", "seal_again")] == [True, False]


def test_a_second_word_that_earned_nothing_may_count_ahead() -> None:
    """The first was credited for the open line; the second has not counted anywhere."""
    d = twins("letter").at("00:06").says("tan", seals()).at("00:07").says("tan", seals())
    second = d.reply["response_id"]
    assert ahead(d.at("00:14"), "seal_again") == (second,)


def test_another_measure_of_a_decision_that_served_an_open_line_may_count_ahead() -> None:
    """Whoever seals and locks the logs in one go has done both."""
    d = with_lock("letter")
    d.at("00:06").says("tan", seals("seal", "log")).at("00:14")
    assert [is_done(d, a) for a in ("seal", "lock")] == [True, True]


def test_a_trainees_screen_hears_of_it_without_the_response() -> None:
    """Who did it is not told to those who might not read it."""
    d = of_minimum(("card:seal",)).at("00:02").says("tan", seals())
    given = d.reply["response_id"]
    d.at("00:05")
    entry = next(n for n in d.entries if isinstance(n.event, e.ActionOpened) and n.event.action_id == "seal")
    data = projections.project(d.exercise, entry, "role:director", d.names)
    assert data["open_item"]["done_ahead"] == 120
    assert given not in repr(data)
