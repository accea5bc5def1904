"""What was done shortly before it was called for, on the card."""

from __future__ import annotations

from dataclasses import replace

from simulator import commands as c
from simulator.scenario import ExpectedAction, WeightedElement
from tests.scoring.builders import Drill, both, minutes
from tests.scoring.full_drill import card_of, full_drill, line_of

DECIDE = ExpectedAction(
    action_id="care_first",
    title=both("Care first"),
    roles=("lead",),
    kinds=("decision",),
    clause_id="P-1",
    objective_id="inform",
    target=minutes(10),
    limit=minutes(20),
    elements=(WeightedElement("card:AC-01", 2), WeightedElement("owner:lead"), WeightedElement("due")),
    minimum=("card:AC-01",),
    opens_with="rumour",
)


def opens_at(drill: Drill) -> float:
    at = drill.exercise.scenario.inject("rumour").at  # type: ignore[union-attr]
    assert at is not None
    return at.total_seconds() / 60


def decided_early() -> tuple[Drill, str]:
    drill = full_drill(expected_actions=(DECIDE,)).at(2)
    given = drill.say("decision", "lead", "because", cards=("AC-01",), owner="lead")
    return drill.at(opens_at(drill) + 1), given


def test_it_scores_as_done_at_the_opening_and_says_so() -> None:
    drill, given = decided_early()
    line = line_of(drill, "care_first")
    assert (line.status, line.taken, line.prompted_by) == ("partial", minutes(0), None)
    assert line.score == 75.0  # 3 of 4: no due time
    (match,) = line.matches
    assert (match.response_id, match.matched_by, match.counts) == (given, "rule", True)
    assert match.why.en.startswith("Done 14:02, before it was called for; opened by ")
    assert match.why.zh.startswith("14:02 已办，先于要求；")


def test_what_was_lacking_may_be_added_once_it_is_open() -> None:
    drill, _ = decided_early()
    drill.say("decision", "lead", "because", cards=("AC-01",), owner="lead", due=5400.0)
    assert (line_of(drill, "care_first").status, line_of(drill, "care_first").score) == ("met", 100.0)


def test_an_evaluator_may_move_it_away_and_the_line_says_so() -> None:
    drill, given = decided_early()
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.ReassignResponse(given, (), "It was about somebody else"), "eve")
    line = line_of(drill.at(60), "care_first")
    assert (line.status, line.score) == ("missed", 0.0)
    assert [(m.response_id, m.matched_by, m.counts) for m in line.matches] == [(given, "evaluator", False)]


def test_one_decision_with_everything_in_it_earns_no_two_lines() -> None:
    twin = replace(DECIDE, action_id="care_again")
    drill = full_drill(expected_actions=(DECIDE, twin)).at(2)
    drill.say("decision", "lead", "because", cards=("AC-01",), owner="lead")
    drill.at(60)
    assert [line.status for line in card_of(drill).lines] == ["partial", "missed"]
