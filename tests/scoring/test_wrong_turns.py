"""Deciding on a wrong turn is a finding: shown with the card, it costs what violations cost, and people may set it
aside. Beside it: what an element's own weight does to C."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.cardtypes import ScoreLine, ViolationLine
from scoring.rehearsal import rehearse
from simulator import commands as c
from simulator.localized import LocalizedText
from simulator.playbook import ActionCard, Element, Playbook, Violation
from simulator.scenario import ExpectedAction, Scenario, WeightedElement
from simulator.teamsteps import ScriptedTeam, Step
from tests.scoring.builders import COMPLAINT, STATEMENT, Drill, both, make_playbook, minutes, word_reader
from tests.scoring.full_drill import card_of, full_drill, full_playbook, line_of

HIRED = LocalizedText("水军控评", "Seed friendly comments")
DECIDE = ExpectedAction(
    action_id="decide",
    title=both("Decide"),
    roles=("lead",),
    kinds=("decision",),
    clause_id="4.1",
    objective_id="watch",
    target=minutes(10),
    limit=minutes(20),
    elements=(WeightedElement("card:AC-01", 2.0), WeightedElement("reason")),
    minimum=("card:AC-01",),
    opens_with="video",
)


def plan() -> Playbook:
    """Two cards that manipulate, one that silences for money, and one that alters records, which is critical."""
    return full_playbook(
        cards=(
            ActionCard("AC-01", both("Care first")),
            ActionCard("hire", HIRED, violation="manipulate"),
            ActionCard("trend", both("Off the list"), violation="manipulate"),
            ActionCard("blame", both("Name the doctor"), violation="scapegoat"),
            ActionCard("rewrite", both("Rewrite the chart"), violation="tamper"),
        ),
        violations=(
            *make_playbook().violations,
            Violation("manipulate", both("Manipulates opinion")),
            Violation("scapegoat", both("Makes a scapegoat")),
            Violation("tamper", both("Alters records"), critical=True),
        ),
    )


def decided(*cards: str, minute: float = 5) -> tuple[Drill, str]:
    drill = full_drill(playbook=plan(), expected_actions=(DECIDE, COMPLAINT)).at(minute)
    return drill, drill.say("decision", "lead", "because", cards=("AC-01", *cards), owner="desk")


def line(drill: Drill, **options: bool) -> ScoreLine:
    return line_of(drill, "decide", **options)


def found(drill: Drill, **options: bool) -> list[tuple[str, bool]]:
    return [(v.violation_id, v.counts) for v in line(drill, **options).violations]


def test_a_sound_measure_is_no_finding() -> None:
    drill, _ = decided()
    assert (line(drill).score, line(drill).violations) == (100.0, ())


def test_a_wrong_turn_is_a_finding_with_the_card_as_its_evidence() -> None:
    drill, decision = decided("hire")
    (finding,) = line(drill).violations
    assert (finding.violation_id, finding.kind, finding.verdict, finding.counts) == (
        "manipulate", "violation", "met", True,
    )  # fmt: skip
    assert (finding.response_id, finding.role_id, finding.critical) == (decision, "lead", False)
    assert finding.quote is not None
    assert (finding.quote.source, finding.quote.response_id) == ("form", decision)
    assert finding.quote.words == LocalizedText("措施：水军控评", "Measure: Seed friendly comments")


def test_it_costs_what_a_violation_in_words_costs() -> None:
    assert line(decided("hire")[0]).score == 85.0
    assert line(decided("hire", "blame")[0]).score == 70.0


def test_two_cards_of_one_violation_are_one_finding() -> None:
    drill, _ = decided("hire", "trend")
    assert (line(drill).score, found(drill)) == (85.0, [("manipulate", True)])


def test_words_and_card_are_one_finding_too() -> None:
    drill = full_drill(playbook=plan(), expected_actions=(DECIDE,)).at(5)
    drill.say("decision", "lead", "because", labels=("manipulate",), cards=("AC-01", "hire"), owner="desk")
    assert (line(drill).score, found(drill)) == (85.0, [("manipulate", True)])
    quote = line(drill).violations[0].quote
    assert quote is not None
    assert (quote.source, quote.text) == ("text", "beca")


def test_it_counts_before_anything_has_been_read() -> None:
    """The form says it; an unread decision is still of no use to the line."""
    drill = full_drill(playbook=plan(), expected_actions=(DECIDE,)).at(5)
    drill.say("decision", "lead", "because", read=False, cards=("AC-01", "hire"), owner="desk")
    assert found(drill) == [("manipulate", True)]


def test_only_a_decision_decides() -> None:
    drill = full_drill(playbook=plan(), expected_actions=(DECIDE, COMPLAINT)).at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy",), cards=("hire",))
    assert line_of(drill, "answer_complaint").violations == ()
    assert card_of(drill).other_findings == ()


def test_a_decision_that_nobody_expected_is_shown_and_costs_nothing() -> None:
    drill = full_drill(playbook=plan(), expected_actions=(COMPLAINT,)).at(5)
    drill.say("decision", "lead", "because", cards=("hire",), owner="desk")
    (finding,) = card_of(drill).other_findings
    assert (finding.violation_id, finding.role_id) == ("manipulate", "lead")


def test_an_evaluator_sets_it_aside_and_says_why() -> None:
    drill, decision = decided("hire")
    drill.settle(decision, "manipulate", False, "They meant the official account.")
    now = line(drill)
    assert (now.score, now.violations) == (100.0, ())
    (aside,) = now.dismissed
    assert (aside.verdict, aside.counts) == ("not_met", False)
    assert aside.settled is not None
    assert (aside.settled.by, aside.settled.reason) == ("eve", "They meant the official account.")
    assert aside.quote is not None
    assert aside.quote.words == LocalizedText("措施：水军控评", "Measure: Seed friendly comments")


def test_without_a_reason_nobody_sets_it_aside() -> None:
    drill, decision = decided("hire")
    drill.give(c.JoinExercise("eve", "evaluator"))
    with pytest.raises(Exception, match="reason"):
        drill.give(c.SettleFinding(decision, "manipulate", False, " "), "eve")
    assert line(drill).score == 85.0


# ---- critical ------------------------------------------------------------------------------------


def test_a_critical_one_waits_for_a_person() -> None:
    drill, _ = decided("rewrite")
    now = line(drill)
    assert (now.score, now.score_if_confirmed, now.is_capped) == (100.0, 40.0, False)
    assert found(drill) == [("tamper", False)]
    card = card_of(drill.end())
    assert (card.provisional, card.unsettled.critical) == (True, 1)


def test_confirmed_it_caps_the_line_and_makes_m() -> None:
    drill, decision = decided("rewrite")
    drill.settle(decision, "tamper", True, "They were told to rewrite the chart.")
    assert (line(drill).score, line(drill).is_capped, found(drill)) == (40.0, True, [("tamper", True)])
    card = card_of(drill.end())
    assert card.unsettled.critical == 0
    assert next(o.rating for o in card.objectives if o.objective_id == "watch") == "M"


def test_set_aside_it_waits_no_more() -> None:
    drill, decision = decided("rewrite", "hire")
    drill.settle(decision, "tamper", False, "A copy for the family, no change.")
    assert (line(drill).score, line(drill).score_if_confirmed) == (85.0, None)
    assert [v.violation_id for v in line(drill).dismissed] == ["tamper"]


def test_in_a_rehearsal_a_critical_one_counts_as_confirmed() -> None:
    drill, _ = decided("rewrite")
    assert line(drill, confirm_critical=True).score == 40.0


# ---- the shipped plans ---------------------------------------------------------------------------

DRILLS = {"clinic": "sight-lost-after-filler", "hospital": "death-after-surgery"}


def decide_on_everything(slug: str) -> tuple[Scenario, Playbook, list[ViolationLine]]:
    """All cards of the plan in one decision of the head, and what is found in it."""
    scenario = load_scenario(scenario_folder(DRILLS[slug])).value
    playbook = load_playbook(playbook_folder(slug)).value
    cards = tuple(card.card_id for card in playbook.cards)
    head = scenario.roles[0]
    form = c.ResponseDetails(cards=cards, owner=head)
    step = Step(head, "decision", at=timedelta(minutes=30), text=both("-"), details=form)
    card = rehearse(scenario, playbook, ScriptedTeam("all", (step,)), 1, "en", word_reader).card
    lines = [v for x in card.lines for v in x.violations] + list(card.other_findings)
    return scenario, playbook, [v for v in lines if v.kind == "violation"]


@pytest.mark.parametrize("slug", DRILLS)
def test_every_wrong_turn_of_a_shipped_plan_is_found_by_its_card(slug: str) -> None:
    _, playbook, lines = decide_on_everything(slug)
    wrong = {card.violation for card in playbook.cards if card.violation}
    assert {v.violation_id for v in lines} == wrong
    critical = {v.violation_id for v in playbook.violations if v.critical}
    assert {v.violation_id for v in lines if v.critical} == wrong & critical
    names = {f"Measure: {card.name.en}" for card in playbook.cards if card.violation}
    assert {v.quote.words.en for v in lines if v.quote} <= names


# ---- weights of elements ---------------------------------------------------------------------------


def weighted(**weights: float) -> Playbook:
    elements = tuple(replace(e, weight=weights.get(e.element_id, 1.0)) for e in make_playbook().elements)
    return full_playbook(elements=elements)


def content(playbook: Playbook, *labels: str) -> tuple[float | None, list[float]]:
    """Score and weights of the first statement, in time and complete but for what isn't in `labels`."""
    drill = full_drill(playbook=playbook, expected_actions=(replace(STATEMENT, minimum=()),)).at(5)
    drill.say("statement", "spokesperson", labels=labels, without_approval="none")
    drill.settle(next(iter(drill.exercise.responses)), "no_approval", False, "There was no time.")
    now = line_of(drill)
    return now.score, [e.weight for e in now.elements]


def test_the_plans_weight_multiplies_the_scenarios() -> None:
    assert content(weighted(), "acknowledge", "action") == (60.0, [1.0, 1.0, 2.0, 1.0])
    assert content(weighted(empathy=3.0), "acknowledge", "action") == (42.9, [1.0, 3.0, 2.0, 1.0])
    assert content(weighted(action=2.5), "acknowledge", "action") == (75.0, [1.0, 1.0, 5.0, 1.0])


def test_what_weighs_nothing_neither_gives_nor_takes() -> None:
    assert content(weighted(empathy=0.0, next_update=0.0), "acknowledge", "action")[0] == 100.0
    assert content(weighted(action=0.0), "action")[0] == 0.0
    nothing = weighted(acknowledge=0.0, empathy=0.0, action=0.0, next_update=0.0)
    assert content(nothing, "action")[0] == 100.0  # as where nothing is wanted


def test_what_is_read_from_a_form_has_the_scenarios_weight() -> None:
    book = replace(plan(), elements=(*plan().elements, Element("facts", both("Facts"), weight=9.0)))
    drill = full_drill(playbook=book, expected_actions=(DECIDE,)).at(5)
    drill.say("decision", "lead", "because", cards=("AC-01",), owner="desk")
    assert [e.weight for e in line(drill).elements] == [2.0, 1.0]
