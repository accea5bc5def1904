"""All measures together: always there, in both languages, and written up."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from scoring.cardtypes import MeasureId, MeasureLine
from scoring.scorecard import scorecard
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from tests.scoring.across.stage import across_playbook, claim, stage, tell
from tests.scoring.builders import T0, Drill
from tests.scoring.full_drill import card_of, full_scenario

DOCS = Path(__file__).parents[3] / "docs" / "scoring.md"


def silent() -> Drill:
    return stage().end()


def busy() -> Drill:
    """Two numbers for one thing, a promise, a level that is one off, and staff told late."""
    drill = stage().at(4)
    tell(drill, "assessment", "lead", crisis_type="CT-02", level_id="blue")
    tell(
        drill,
        "complaint_reply",
        "desk",
        claim("number", "patient", "3"),
        claim("promise", "", "14:20"),
        to="complaint",
    )
    tell(drill.at(6), "statement", "spokesperson", claim("number", "patient", "2"))
    tell(drill.at(20), "reply", "desk", to="question")
    return drill.end()


def told(line: MeasureLine) -> list[LocalizedText]:
    return [line.name, line.words, *(d.text for d in line.details)]


@pytest.mark.parametrize("play", [silent, busy])
def test_each_measure_is_there_in_both_languages_and_within_its_bounds(play: Callable[[], Drill]) -> None:
    measures = card_of(play()).measures
    assert tuple(m.measure_id for m in measures) == get_args(MeasureId)
    for m in measures:
        assert m.value is None or 0 <= m.value <= 100
        for text in told(m):
            assert text.zh
            assert text.en
            assert not re.search("[\u4e00-\u9fff]", text.en)


def test_an_exercise_that_has_not_begun_is_not_rated() -> None:
    x = Exercise(full_scenario(), across_playbook())
    assert {m.value for m in scorecard(x, T0).measures} == {None}


def test_they_are_no_part_of_the_score() -> None:
    one = card_of(busy())
    agreed = stage().at(4)
    tell(agreed, "assessment", "lead", crisis_type="CT-02", level_id="blue")
    tell(agreed, "complaint_reply", "desk", claim("number", "patient", "3"), to="complaint")
    tell(agreed.at(6), "statement", "spokesperson", claim("number", "patient", "3"))
    tell(agreed.at(20), "reply", "desk", to="question")
    other = card_of(agreed.end())
    assert [m.value for m in one.measures] != [m.value for m in other.measures]
    assert (one.score, one.low, one.high, one.provisional) == (
        other.score,
        other.low,
        other.high,
        other.provisional,
    )


def test_each_is_written_up() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert [m for m in get_args(MeasureId) if f"| `{m}` |" not in text] == []
