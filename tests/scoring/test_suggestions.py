"""Suggestions: which words of evaluators become phrases to consider, and what is left out of them."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.suggestions import Suggestion, suggestions
from simulator import commands as c
from simulator.localized import LocalizedText
from simulator.scenario import Persona
from tests.scoring.builders import Drill, make_scenario

SENTENCE = "我们把患者的感受放在心上。"


def seen(text: str, marked: str = "", label: str = "empathy", **reading: Any) -> Suggestion | None:
    """The one suggestion that follows when an evaluator sees `label` in `text`, at `marked`."""
    drill, response_id = said(text, **reading)
    mark(drill, response_id, text, marked, label)
    found = suggestions(drill.exercise)
    return found[0] if found else None


def said(text: str, **reading: Any) -> tuple[Drill, str]:
    patient = Persona("patient", LocalizedText("沈晓岚", "Shen Xiaolan"), "xiaolan_88")
    others = (p for p in make_scenario().personas if p.persona_id != "patient")
    organisation = LocalizedText("明澈眼科医院", "Mingche Eye Hospital")
    drill = Drill(make_scenario(personas=(patient, *others), organisation=organisation))
    drill.give(c.JoinExercise("eve", "evaluator"))
    return drill.at(2), drill.say("statement", "spokesperson", text, **reading)


def mark(
    drill: Drill, response_id: str, text: str, marked: str, label: str = "empathy", is_met: bool = True
) -> None:
    start = text.index(marked) if marked else 0
    word = c.SettleFinding(response_id, label, is_met, "It is there.", False, start, start + len(marked))
    drill.give(word, "eve")


def phrase(text: str, marked: str = "", **reading: Any) -> str:
    found = seen(text, marked, **reading)
    return found.text if found else ""


def test_the_marked_clause_becomes_a_phrase_with_who_and_why() -> None:
    found = seen(f"各位好。{SENTENCE}后续再报。", "把患者的感受放在心上")
    assert found is not None
    assert (found.label, found.text, found.by, found.reason) == (
        "empathy", "把患者的感受放在心上", "eve", "It is there.",
    )  # fmt: skip
    assert (found.response_id[:3], found.count, found.occurred_at.year) == ("re_", 1, 2026)


def test_without_a_mark_it_is_the_shortest_sentence_of_a_short_text() -> None:
    assert phrase(f"今天的事情我们已经知道了并且正在一件一件地核实。{SENTENCE}") == SENTENCE.rstrip("。")
    assert phrase("长" * 130 + "。" + SENTENCE) == ""
    assert phrase("长" * 130 + "。" + SENTENCE, SENTENCE) == SENTENCE.rstrip("。")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("沈晓岚的痛我们感同身受", "的痛我们感同身受"),
        ("我们对沈晓岚的痛感同身受", "我们对…的痛感同身受"),
        ("我们为王女士难过", "我们为…难过"),
        ("明天14:30我们陪您去", "明天…我们陪您去"),
        ("两小时内给您回话", "小时内给您回话"),
        ("我们在两小时内、3 天内都会给您回话", "我们在…小时内、…天内都会给您回话"),
        ("We feel with Mrs Shen and her family", "We feel with…and her family"),
        ("Shen Xiaolan has all our sympathy", "has all our sympathy"),
        ("明澈眼科医院向您|致以慰问", "向您 致以慰问"),
    ],
)
def test_names_and_numbers_are_left_out(text: str, expected: str) -> None:
    assert phrase(text, text) == expected


@pytest.mark.parametrize("text", ["对。", "Sorry.", "2026-11-22", "🙂🙂🙂🙂🙂", "…………"])
def test_what_would_be_found_everywhere_is_no_phrase(text: str) -> None:
    assert phrase(text, text) == ""


def test_of_a_long_mark_a_sentence_is_taken() -> None:
    text = "我们非常重视" + "并且认真对待" * 12 + "。" + SENTENCE
    assert phrase(text, text) == SENTENCE.rstrip("。")


def test_what_the_reader_saw_itself_is_no_miss() -> None:
    assert phrase(SENTENCE, SENTENCE, labels=("empathy",)) == ""
    assert phrase(SENTENCE, "", uncertain=("empathy",)) == ""
    assert phrase(SENTENCE, "感受放在心上", uncertain=("empathy",)) == "感受放在心上"


def test_only_the_word_that_stands_counts() -> None:
    drill, response_id = said(SENTENCE)
    mark(drill, response_id, SENTENCE, SENTENCE)
    mark(drill, response_id, SENTENCE, "", is_met=False)
    assert suggestions(drill.exercise) == ()


def test_what_is_read_from_a_form_needs_no_phrase() -> None:
    drill, response_id = said(SENTENCE)
    mark(drill, response_id, SENTENCE, "", "no_approval")
    assert suggestions(drill.exercise) == ()


def test_the_same_phrase_is_counted_not_repeated() -> None:
    drill, first = said(SENTENCE)
    again = drill.say("statement", "spokesperson", SENTENCE)
    for response_id in (first, again):
        mark(drill, response_id, SENTENCE, SENTENCE)
        mark(drill, response_id, SENTENCE, SENTENCE, "action")
    found = suggestions(drill.exercise)
    assert [(s.label, s.count, s.response_id) for s in found] == [("empathy", 2, first), ("action", 2, first)]


def test_a_violation_may_be_suggested_too() -> None:
    found = seen("这种情况在全国都极其少见。", "", "denial")
    assert found is not None
    assert (found.label, found.text) == ("denial", "这种情况在全国都极其少见")
