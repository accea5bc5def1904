"""What must hold for every scorecard, whatever was written and when."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.cardtypes import ScoreLine
from scoring.scorecard import line_score, scorecard
from simulator.playbook import ScoringConstants
from tests.scoring.builders import Drill, make_playbook, make_scenario

ELEMENTS = ("acknowledge", "empathy", "action", "next_update")
VIOLATIONS = ("denial", "promo", "privacy_leak")
labels = st.lists(st.sampled_from((*ELEMENTS, *VIOLATIONS)), unique=True)
elements = st.lists(st.sampled_from(ELEMENTS), unique=True)
shares = st.floats(0, 1)


def play(said: list[tuple[float, list[str], list[str]]], end: float) -> Drill:
    """Statements (minute, labels, uncertain), then EndEx."""
    drill = Drill()
    for minute, met, unsure in sorted(said, key=lambda s: s[0]):
        if minute < end:
            drill.at(minute).say(
                "statement", "spokesperson", labels=met, uncertain=[x for x in unsure if x not in met]
            )
    return drill.end(end)


def statement(drill: Drill, count_uncertain: bool = False) -> ScoreLine:
    return scorecard(drill.exercise, drill.now, count_uncertain=count_uncertain).lines[0]


@given(st.lists(st.tuples(st.floats(0, 40), labels, labels), max_size=5), st.floats(0, 40), st.booleans())
def test_every_score_lies_in_its_range_and_between_0_and_100(
    said: list[tuple[float, list[str], list[str]]], end: float, lenient: bool
) -> None:
    drill = play(said, end)
    card = scorecard(drill.exercise, drill.now, count_uncertain=lenient)
    ranges = [(line.low, line.score, line.high) for line in card.lines]
    for low, score, high in [*ranges, (card.low, card.score, card.high)]:
        assert (score is None) == (low is None) == (high is None)
        if score is not None and low is not None and high is not None:
            assert 0 <= low <= score <= high <= 100
    for line in card.lines:
        assert (line.status == "not_rated") == bool(line.why_not_rated)
        assert (line.score is None) == (line.status in ("not_rated", "open", "waiting"))


@given(elements, st.floats(2, 38), st.floats(2, 38))
def test_earlier_never_scores_less(met: list[str], one: float, other: float) -> None:
    early, late = sorted((one, other))
    first, second = (statement(play([(m, met, [])], 40)) for m in (early, late))
    assert first.score is not None
    assert second.score is not None
    assert first.score >= second.score


@given(elements, st.sampled_from(ELEMENTS), st.floats(2, 38), labels)
def test_one_more_element_never_scores_less(
    met: list[str], more: str, minute: float, faults: list[str]
) -> None:
    faults = [x for x in faults if x in VIOLATIONS]
    less = statement(play([(minute, [*met, *faults], [])], 40))
    richer = statement(play([(minute, [*dict.fromkeys([*met, more]), *faults], [])], 40))
    assert less.score is not None
    assert richer.score is not None
    assert richer.score >= less.score


@given(elements, elements, st.floats(2, 38))
def test_one_more_violation_never_scores_more(met: list[str], unsure: list[str], minute: float) -> None:
    clean = statement(play([(minute, met, unsure)], 40))
    dirty = statement(play([(minute, [*met, "denial"], unsure)], 40))
    critical = statement(play([(minute, [*met, "privacy_leak"], unsure)], 40))
    assert clean.score is not None
    assert dirty.score is not None
    assert dirty.score <= clean.score
    assert critical.score == clean.score


@given(elements, elements, st.floats(2, 38))
def test_confirming_the_uncertain_gives_the_top_of_the_range(
    met: list[str], unsure: list[str], minute: float
) -> None:
    drill = play([(minute, met, unsure)], 40)
    assert statement(drill, count_uncertain=True).score == statement(drill).high


@given(shares, shares, shares, shares, st.floats(0, 1))
def test_the_formula_rises_with_each_of_its_parts(
    c: float, t: float, p: float, more: float, floor: float
) -> None:
    constants = ScoringConstants(time_floor=floor)
    here = line_score(constants, c, t, p)
    assert 0 <= here <= 100
    assert here <= line_score(constants, max(c, more), t, p)
    assert here <= line_score(constants, c, max(t, more), p)
    assert here <= line_score(constants, c, t, max(p, more))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.floats(0, 40), labels, labels), max_size=4), st.floats(0.1, 9), st.floats(1, 40))
def test_the_same_weight_everywhere_changes_nothing(
    said: list[tuple[float, list[str], list[str]]], weight: float, end: float
) -> None:
    drill = play(said, end)
    plain = scorecard(drill.exercise, drill.now)
    actions = tuple(replace(a, weight=weight) for a in drill.scenario.expected_actions)
    drill.exercise.scenario = replace(drill.scenario, expected_actions=actions)
    heavy = scorecard(drill.exercise, drill.now)
    assert (plain.score is None) == (heavy.score is None)
    if plain.score is not None and heavy.score is not None:
        assert abs(plain.score - heavy.score) <= 0.1001


def test_the_constants_are_the_playbooks() -> None:
    book = make_playbook(
        scoring=ScoringConstants(
            time_floor=0.5, violation_deduction=0.25, prompted_factor=0.5, met_from=30.0, version="mine"
        )
    )
    drill = Drill(make_scenario(), book).at(16)
    drill.say("statement", "spokesperson", labels=(*ELEMENTS, "denial"))
    line = statement(drill)
    # C = 1 − 0.25; t = (20 − 15) / 10; p = 0.5 → 100 · 0.75 · 0.75 · 0.5 = 28.125
    assert (line.score, line.p) == (28.1, 0.5)
    assert scorecard(drill.exercise, drill.now).scoring_version == "mine"
