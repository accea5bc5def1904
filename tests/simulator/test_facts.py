"""Which facts a response states: as its reading says, and by the words where none looked."""

from __future__ import annotations

from dataclasses import replace

from simulator import commands as c
from simulator.facts import ahead_of_facts, claimed, told_labels
from simulator.state import Response
from tests.drill import SYSTEM, Drill
from tests.simulator.stages import full


def said(text: str, facts: tuple[str, ...] | None) -> tuple[Drill, Response]:
    d = full()
    d.read_at_once = False
    details = c.ResponseDetails(without_approval="No time")
    d.says("pan", c.SubmitResponse("statement", "spokesperson", "site", text, None, details))
    response_id = d.reply["response_id"]
    d.says(SYSTEM, c.RecordAssessment(response_id, (), (), (), "r1", facts))
    return d, d.exercise.responses[response_id]


def names(d: Drill, response: Response) -> list[str]:
    return [f.fact_id for f in claimed(d.exercise, response)]


def test_the_readings_word_counts_and_not_the_wordings() -> None:
    assert names(*said("Nothing of it", ("batch",))) == ["batch"]
    assert names(*said("It was not batch F2309", ())) == []


def test_an_early_reading_that_did_not_look_leaves_it_to_the_words() -> None:
    assert names(*said("It was batch F2309", None)) == ["batch"]


def test_a_fact_stays_stated_when_the_text_is_erased() -> None:
    d, response = said("Batch F2309", ("batch",))
    d.exercise.texts.clear()
    assert names(d, response) == ["batch"]
    assert [f.fact_id for f in ahead_of_facts(d.exercise, response)] == ["batch"]
    assert told_labels(d.exercise, response) == ()


def test_a_fact_that_the_scenario_does_not_have_is_passed_over() -> None:
    assert names(*said("Batch F2309", ("batch", "no such fact"))) == ["batch"]


def test_what_is_kept_of_one_text_does_not_serve_another_reading() -> None:
    d, response = said("Batch F2309", None)
    assert names(d, response) == ["batch"]
    assert response.assessment is not None
    response.assessment = replace(response.assessment, facts=())
    assert names(d, response) == []
