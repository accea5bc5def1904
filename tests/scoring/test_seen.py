"""A drill cut short claims no more than it saw; one that was played to its end keeps its figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.cardtypes import Scorecard, ScoreLine
from scoring.measures import AFTER_END, NEVER_FIRED, NOT_NEEDED, SKIPPED, UNSTAFFED
from scoring.scorecard import scorecard
from scoring.seen import as_seen, seen_share
from simulator import commands as c
from simulator.localized import LocalizedText
from tests.scoring.builders import Drill

ALL = ("acknowledge", "empathy", "action", "next_update")


def drill() -> Drill:
    made = Drill().at(8)
    made.say("statement", "spokesperson", "We know of it.", labels=ALL)
    return made


def ended(made: Drill) -> Scorecard:
    made.give(c.EndExercise())
    return scorecard(made.exercise, made.now)


@pytest.fixture
def line() -> ScoreLine:
    made = drill()
    return next(x for x in scorecard(made.exercise, made.now).lines if x.score == 100.0)


def unseen(line: ScoreLine, why: LocalizedText, weight: float = 1.0) -> ScoreLine:
    return replace(
        line, status="not_rated", score=None, low=None, high=None, why_not_rated=why, weight=weight
    )


def card(lines: tuple[ScoreLine, ...], **parts: object) -> Scorecard:
    made = ended(drill())
    return as_seen(replace(made, lines=lines, score=80.0, low=70.0, high=90.0, **parts))  # type: ignore[arg-type]


def test_what_the_end_came_before_is_not_seen(line: ScoreLine) -> None:
    line = replace(line, weight=3.0)
    assert seen_share([line, unseen(line, NEVER_FIRED)]) == 0.75
    assert seen_share([line, unseen(line, AFTER_END, 3.0)]) == 0.5
    assert seen_share([line, replace(unseen(line, LocalizedText()), status="waiting")]) == 0.75


def test_what_was_not_needed_skipped_or_unstaffed_is_left_out(line: ScoreLine) -> None:
    assert seen_share([line, *(unseen(line, why, 9.0) for why in (NOT_NEEDED, SKIPPED, UNSTAFFED))]) == 1.0
    assert seen_share([]) == 1.0


def test_the_range_takes_in_what_the_rest_might_have_earned(line: ScoreLine) -> None:
    found = card((replace(line, weight=3.0), unseen(line, NEVER_FIRED)))
    assert (found.seen, found.score, found.low, found.high) == (0.75, 80.0, 52.5, 92.5)


def test_below_half_there_is_no_total(line: ScoreLine) -> None:
    found = card((line, unseen(line, NEVER_FIRED, line.weight * 1.1)), score_if_confirmed=40.0)
    assert (found.score, found.low, found.high, found.score_if_confirmed) == (None, None, None, None)
    assert card((line, unseen(line, NEVER_FIRED, line.weight))).score == 80.0


def test_a_whole_drill_and_one_that_goes_on_keep_their_figures(line: ScoreLine) -> None:
    whole = card((line, unseen(line, NOT_NEEDED)))
    assert (whole.seen, whole.score, whole.low, whole.high) == (1.0, 80.0, 70.0, 90.0)
    going = card((line, unseen(line, NEVER_FIRED, line.weight * 9)), is_final=False)
    assert (going.seen, going.score, going.low, going.high) == (0.1, 80.0, 70.0, 90.0)


def test_a_drill_that_ends_after_its_first_answer_has_no_total() -> None:
    found = ended(drill())
    assert found.seen < 0.5
    assert found.score is None
    assert any(x.score == 100.0 for x in found.lines)


@pytest.mark.parametrize("is_final", [True, False])
def test_an_objective_of_which_too_little_was_seen_has_no_mean_once_the_drill_is_over(is_final: bool) -> None:
    made = ended(drill())
    few, enough = (replace(made.objectives[0], rating=r, score=80.0) for r in ("too_little", "S"))
    found = as_seen(replace(made, is_final=is_final, objectives=(few, enough))).objectives
    assert [o.score for o in found] == [None if is_final else 80.0, 80.0]


def test_a_drill_that_goes_on_says_already_what_its_card_would_say_if_it_ended_now(line: ScoreLine) -> None:
    """The same rule for both, so that the console promises no total that the card then does not give."""
    made = drill()
    assert scorecard(made.exercise, made.now).too_little
    assert ended(made).too_little
    going = card((line, unseen(line, NEVER_FIRED, line.weight)), is_final=False)
    assert not going.too_little
    assert not card((), is_final=False, rated=0).too_little
