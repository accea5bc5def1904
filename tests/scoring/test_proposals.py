"""Proposals: what the desk shows for a response, whatever people have said of it since."""

from __future__ import annotations

from typing import Any

from scoring.desktypes import Proposal
from scoring.proposals import proposals
from simulator import commands as c
from tests.scoring.builders import Drill, minutes
from tests.scoring.full_drill import full_drill


def state(drill: Drill, text: str = "text", **reading: Any) -> str:
    """The spokesperson's statement, which nobody has agreed to."""
    return drill.say("statement", "spokesperson", text, without_approval="Nobody is there.", **reading)


def proposed(drill: Drill, response_id: str) -> Proposal:
    return next(p for p in proposals(drill.exercise) if p.response_id == response_id)


def verdicts(found: Proposal) -> dict[str, str]:
    return {e.label: e.verdict for e in found.elements}


def test_each_wanted_element_has_the_readers_verdict_and_its_clause() -> None:
    drill = full_drill().at(5)
    said = state(drill, labels=("empathy", "denial"), uncertain=("action",))
    found = proposed(drill, said)
    assert verdicts(found) == {
        "acknowledge": "not_met", "empathy": "met", "action": "uncertain", "next_update": "not_met",
    }  # fmt: skip
    assert [e.quote is not None and e.quote.text for e in found.elements] == [False, "text", "text", False]
    assert [e.label for e in found.elements if e.is_minimum] == ["acknowledge", "action"]
    assert {e.action_ids for e in found.elements} == {("first_statement",)}
    assert [(f.violation_id, f.verdict) for f in found.findings] == [
        ("denial", "met"),
        ("no_approval", "met"),
    ]


def test_a_persons_word_changes_no_proposal() -> None:
    drill = full_drill().at(5)
    said = state(drill, labels=("empathy", "denial"))
    before = proposed(drill, said)
    drill.settle(said, "empathy", False)
    drill.settle(said, "denial", False)
    drill.settle(said, "promo", True)
    assert proposed(drill, said) == before


def test_a_choice_of_the_form_is_proposed_too() -> None:
    drill = full_drill().at(5)
    said = drill.say("assessment", "lead", "why", crisis_type="CT-02", level_id="orange")
    found = verdicts(proposed(drill, said))
    assert found == {"type:CT-02": "met", "level:red|orange": "met", "reason": "met"}


def test_facts_are_those_that_the_writer_had_been_told_by_then() -> None:
    drill = full_drill().at(5)
    early = state(drill, "one unit")
    late = state(drill.at(12), "one unit")
    told = {r: {t.fact_id: t.since for t in proposed(drill, r).told} for r in (early, late)}
    assert told == {early: {"vessel": None, "dose": None}, late: {"vessel": None, "dose": minutes(10)}}
    assert "ahead:dose" in [f.violation_id for f in proposed(drill, early).findings]
    assert "ahead:dose" not in [f.violation_id for f in proposed(drill, late).findings]


def test_what_was_moved_is_judged_by_what_it_serves_now() -> None:
    drill = full_drill().at(5)
    said = state(drill, labels=("empathy",))
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.ReassignResponse(said, ("answer_complaint",), "a reply"), "eve")
    assert list(verdicts(proposed(drill, said))) == ["empathy", "next_update"]


def test_an_unread_response_says_so() -> None:
    drill = full_drill().at(5)
    said = state(drill, read=False)
    assert not proposed(drill, said).is_read
    drill.read(said, ("empathy",))
    assert proposed(drill, said).is_read
