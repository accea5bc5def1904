"""Findings: what costs, what waits for a person, and what shows them."""

from __future__ import annotations

from dataclasses import replace

from scoring.cardtypes import ScoreLine
from simulator import commands as c
from simulator.localized import LocalizedText
from simulator.playbook import ScoringConstants
from simulator.scenario import ExpectedAction, WeightedElement
from tests.scoring.builders import STATEMENT, Drill, both, minutes
from tests.scoring.full_drill import (
    ALL,
    FACTS,
    GRADE,
    approve,
    card_of,
    full_drill,
    full_playbook,
    line_of,
    request,
)

WITHOUT = {"without_approval": "The lawyer cannot be reached."}


def leaky(minute: float = 5, *more: str) -> tuple[Drill, str]:
    drill = full_drill().at(minute)
    labels = ("empathy", "next_update", "privacy_leak", *more)
    return drill, drill.say("complaint_reply", "desk", "Mrs Li, 1234", to="complaint", labels=labels)


def care(drill: Drill, **options: bool) -> ScoreLine:
    return line_of(drill, "answer_complaint", **options)


# ---- critical --------------------------------------------------------------------------------


def test_until_a_person_confirms_a_critical_finding_both_values_show() -> None:
    drill, _ = leaky()
    line = care(drill)
    assert (line.score, line.score_if_confirmed, line.is_capped) == (100.0, 40.0, False)
    assert (line.low, line.high) == (100.0, 100.0)
    assert [(v.violation_id, v.verdict, v.counts) for v in line.violations] == [
        ("privacy_leak", "met", False)
    ]
    card = card_of(drill.end())
    assert (card.score_if_confirmed is not None, card.provisional, card.unsettled.critical) == (True, True, 1)
    assert card.score_if_confirmed is not None
    assert card.score is not None
    assert card.score_if_confirmed < card.score


def test_confirmed_it_caps_the_line_and_makes_m() -> None:
    drill, leak = leaky()
    drill.settle(leak, "privacy_leak", True, "It names her.")
    line = care(drill)
    assert (line.score, line.computed, line.score_if_confirmed, line.is_capped) == (40.0, 40.0, None, True)
    assert (line.low, line.high, line.status) == (40.0, 40.0, "partial")
    found = line.violations[0]
    assert found.settled is not None
    assert (found.counts, found.settled.by, found.settled.reason) == (True, "eve", "It names her.")
    assert found.quote is not None
    assert (found.quote.source, found.quote.text) == ("text", "Mrs ")
    card = card_of(drill.end())
    assert (card.unsettled.critical, card.score_if_confirmed) == (0, None)
    assert next(o.rating for o in card.objectives if o.objective_id == "care") == "M"


def test_a_line_below_the_cap_stays_where_it_is() -> None:
    drill = full_drill().at(12)
    leak = drill.say("complaint_reply", "desk", to="complaint", labels=("next_update", "privacy_leak"))
    drill.at(30).settle(leak, "privacy_leak", True)
    assert care(drill).score == 20.0  # 100 · 1/2 · 0.4
    assert care(drill).is_capped


def test_dismissed_it_is_gone_and_the_decision_stays_visible() -> None:
    drill, leak = leaky()
    drill.settle(leak, "privacy_leak", False, "A name made up by the poster.")
    line = care(drill)
    assert (line.score, line.score_if_confirmed, line.violations) == (100.0, None, ())
    assert [(v.violation_id, v.verdict, v.counts) for v in line.dismissed] == [
        ("privacy_leak", "not_met", False)
    ]
    assert line.dismissed[0].settled is not None
    assert line.dismissed[0].settled.reason == "A name made up by the poster."
    assert card_of(drill).unsettled.critical == 0


def test_a_person_may_find_what_the_reader_did_not() -> None:
    drill = full_drill().at(5)
    reply = drill.say("complaint_reply", "desk", to="complaint", labels=("empathy", "next_update"))
    drill.settle(reply, "privacy_leak", True, "Her photo is in it.")
    line = care(drill)
    assert (line.score, line.is_capped) == (40.0, True)
    assert line.violations[0].quote is not None
    assert (line.violations[0].quote.source, line.violations[0].quote.by) == ("person", "eve")
    assert line.violations[0].quote.text == "Her photo is in it."


def test_in_a_rehearsal_what_the_reader_is_sure_of_counts_as_confirmed() -> None:
    drill, _ = leaky()
    assert (care(drill, confirm_critical=True).score, care(drill).score) == (40.0, 100.0)
    unsure = full_drill().at(5)
    unsure.say(
        "complaint_reply",
        "desk",
        to="complaint",
        labels=("empathy", "next_update"),
        uncertain=("privacy_leak",),
    )
    line = care(unsure, confirm_critical=True)
    assert (line.score, line.score_if_confirmed) == (100.0, 40.0)


def test_the_cap_is_the_playbooks() -> None:
    book = full_playbook(scoring=ScoringConstants(critical_cap=25.0))
    drill = full_drill(playbook=book).at(5)
    labels = ("empathy", "next_update", "privacy_leak")
    leak = drill.say("complaint_reply", "desk", to="complaint", labels=labels)
    assert care(drill).score_if_confirmed == 25.0
    drill.settle(leak, "privacy_leak", True)
    assert care(drill).score == 25.0
    assert card_of(drill).constants.critical_cap == 25.0


def test_an_override_settles_a_line_with_a_critical_finding() -> None:
    drill, _ = leaky()
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.OverrideLine("answer_complaint", 70, "seen"), "eve")
    assert (care(drill).score, care(drill).score_if_confirmed) == (70.0, None)
    assert card_of(drill).unsettled.critical == 0


# ---- ordinary --------------------------------------------------------------------------------


def test_a_person_settles_an_uncertain_violation_and_an_uncertain_element() -> None:
    drill = full_drill().at(5)
    reply = drill.say(
        "complaint_reply", "desk", to="complaint", uncertain=("empathy", "denial", "next_update")
    )
    assert card_of(drill).unsettled.uncertain == 3
    assert care(drill).score_if_confirmed is None  # that is for critical findings
    drill.settle(reply, "empathy", True)
    drill.settle(reply, "next_update", False, "It promises nothing.")
    drill.settle(reply, "denial", True)
    line = care(drill)
    assert [(x.element_id, x.verdict, x.settled is not None) for x in line.elements] == [
        ("empathy", "met", True),
        ("next_update", "not_met", True),
    ]
    assert line.score == 35.0  # C = 1/2 − 0.15
    assert line.elements[1].response_id == reply
    assert card_of(drill).unsettled.uncertain == 0


def test_publishing_without_approval_is_a_violation_with_its_reason() -> None:
    drill = full_drill().at(5)
    said = drill.say("statement", "spokesperson", labels=ALL, **WITHOUT)
    line = line_of(drill)
    assert line.score == 85.0
    found = line.violations[0]
    assert (found.violation_id, found.kind, found.verdict, found.counts) == (
        "no_approval", "no_approval", "met", True,
    )  # fmt: skip
    assert found.name.zh == "未经批准发布"
    assert found.quote is not None
    assert (found.quote.source, found.quote.text) == ("event", "The lawyer cannot be reached.")
    drill.settle(said, "no_approval", False, "She was on a plane.")
    assert line_of(drill).score == 100.0
    assert [v.violation_id for v in line_of(drill).dismissed] == ["no_approval"]


def test_approved_it_is_none() -> None:
    drill = full_drill().at(5)
    asked = request(drill)
    approve(drill, asked, "legal", "lead")
    drill.say("statement", "spokesperson", labels=ALL, approval_id=asked)
    assert (line_of(drill).score, line_of(drill).violations) == (100.0, ())


def test_findings_in_what_serves_no_line_are_shown_and_cost_nothing() -> None:
    drill = full_drill().at(3)
    drill.say("reply", "desk", "Mrs Li", to="advert", labels=("privacy_leak",))
    card = card_of(drill)
    assert [(f.violation_id, f.role_id) for f in card.other_findings] == [("privacy_leak", "desk")]
    assert card.unsettled.critical == 0


def test_a_slip_in_a_later_statement_does_not_spoil_an_earlier_one() -> None:
    drill = full_drill().at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge", "action"), **WITHOUT)
    drill.at(18).say("statement", "spokesperson", labels=("denial",), **WITHOUT)  # before the limit, 21
    assert [v.at for v in line_of(drill).violations if v.violation_id == "denial"] == [minutes(18)]
    drill.at(25).say("statement", "spokesperson", labels=("promo",), **WITHOUT)
    assert "promo" not in [v.violation_id for v in line_of(drill).violations]
    assert [v.violation_id for v in card_of(drill).other_findings] == ["promo", "no_approval"]
    drill.at(26).say("statement", "spokesperson", labels=("empathy", "hostile", "promo"), **WITHOUT)
    assert [v.at for v in line_of(drill).violations if v.violation_id == "promo"] == [
        minutes(26)
    ]  # it adds to it


def test_a_jump_to_come_keeps_no_line_open_for_a_slip_before_it() -> None:
    drill = full_drill(injects=full_drill().scenario.injects[:1], duration=minutes(240)).at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge", "action"), **WITHOUT)
    drill.at(40).say("statement", "spokesperson", labels=("promo",), **WITHOUT)  # long past the limit
    assert "promo" not in [v.violation_id for v in line_of(drill).violations]
    drill.at(45).give(c.JumpTo(105 * 60, both("An hour later.")), "fay")
    assert "promo" not in [v.violation_id for v in line_of(drill).violations]


def test_a_line_says_by_how_much_its_limit_was_moved_and_one_before_the_jump_by_nothing() -> None:
    drill = full_drill(injects=full_drill().scenario.injects[:1], duration=minutes(240))
    drill.at(5).give(c.JumpTo(65 * 60, both("An hour later.")), "fay")
    assert line_of(drill).put_off == minutes(60)
    late = full_drill(injects=full_drill().scenario.injects[:1], duration=minutes(240))
    late.at(45).give(c.JumpTo(105 * 60, both("An hour later.")), "fay")
    assert line_of(late).put_off == minutes(0)


# ---- facts -----------------------------------------------------------------------------------


def test_a_claim_ahead_of_the_facts_goes_to_a_person_and_costs_nothing_until_then() -> None:
    drill = full_drill().at(5)
    text = "It was THE LEFT\nvessel, and we act."
    said = drill.say("complaint_reply", "desk", text, to="complaint", labels=("empathy", "next_update"))
    line = care(drill)
    found = line.violations[0]
    assert (found.violation_id, found.kind, found.verdict) == ("ahead:vessel", "ahead_of_facts", "uncertain")
    assert found.quote is not None
    assert found.quote.text == "THE LEFT\nvessel"
    assert (line.low, line.score, line.status) == (85.0, 100.0, "met")
    assert (card_of(drill).unsettled.ahead_of_facts, card_of(drill).unsettled.uncertain) == (1, 0)
    assert card_of(drill.end()).provisional
    drill.settle(said, "ahead:vessel", True, "Nobody had told her.")
    assert (care(drill).score, care(drill).violations[0].counts) == (85.0, True)
    drill.settle(said, "ahead:vessel", False, "It stood in the letter.")
    assert (care(drill).score, care(drill).violations) == (100.0, ())


def test_what_one_has_been_told_is_no_claim_ahead() -> None:
    drill = full_drill().at(3)
    drill.give(c.AskFact("spokesperson", "patient", "vessel"), "spokesperson")
    drill.at(6)  # answered after two minutes, to the spokesperson alone
    drill.say("complaint_reply", "desk", "the left vessel", to="complaint")
    assert [v.violation_id for v in care(drill).violations] == ["ahead:vessel"]
    ask_id = next(iter(drill.exercise.asks))
    drill.at(6.5).give(c.SendChat("spokesperson", "The left vessel.", "desk", ask_id), "spokesperson")
    drill.at(7).say("complaint_reply", "desk", "the left vessel, as I said", to="complaint")
    assert len(care(drill).violations) == 1  # the first stays: it was said before


def test_on_the_sheet_it_is_known_to_all_and_credited() -> None:
    stating = full_drill(expected_actions=(_stating_the_dose(),))
    stating.at(9).say("statement", "spokesperson", "One unit.", **WITHOUT)
    assert [v.kind for v in line_of(stating).violations] == ["no_approval", "ahead_of_facts"]
    assert line_of(stating).elements[0].verdict == "not_met"
    stating.at(10.5).say("statement", "spokesperson", "We gave one unit.", **WITHOUT)
    element = line_of(stating).elements[0]
    assert (element.verdict, element.name.en) == ("met", f"States the fact: {FACTS[1].title.en}")
    assert element.quote is not None
    assert (element.quote.source, element.quote.text) == ("text", "one unit")


def _stating_the_dose() -> ExpectedAction:
    return replace(STATEMENT, elements=(WeightedElement("fact:dose"),), minimum=())


# ---- the form and the room -------------------------------------------------------------------


def test_a_form_is_its_own_evidence_in_both_languages() -> None:
    drill = full_drill().at(4)
    drill.say("assessment", "lead", "Harm is likely.", crisis_type="CT-02", level_id="red")
    line = line_of(drill, "grade")
    assert (line.score, line.status) == (100.0, "met")
    kind, level, reason = (x.quote for x in line.elements)
    assert kind is not None
    assert level is not None
    assert reason is not None
    assert (kind.source, kind.words) == ("form", LocalizedText("危机类型：医疗损害", "Crisis type: Harm"))
    assert (level.source, level.words.zh) == ("form", "预警级别：一级")
    assert (reason.source, reason.text) == ("text", "Harm is likely.")


def test_a_due_time_is_shown_as_the_clock_in_the_story() -> None:
    decide = replace(
        GRADE,
        kinds=("decision",),
        elements=tuple(WeightedElement(x) for x in ("card:AC-01", "owner:legal", "due")),
        minimum=(),
    )
    drill = full_drill(expected_actions=(decide,)).at(4)
    drill.say("decision", "lead", "Care first.", cards=("AC-01",), owner="legal", due=5400.0)
    quotes = [x.quote for x in line_of(drill, "grade").elements]
    assert [q.words.zh for q in quotes if q] == ["措施：Care first", "责任岗位：法务", "写明完成时限：15:30"]
    assert [q.words.en for q in quotes if q][-1] == "Names a due time: 15:30"


def test_a_person_may_set_a_choice_aside() -> None:
    drill = full_drill().at(4)
    said = drill.say("assessment", "lead", "Harm is likely.", crisis_type="CT-02", level_id="red")
    drill.settle(said, "level:red|orange", False, "Clicked by mistake, she said.")
    line = line_of(drill, "grade")
    assert (line.elements[1].verdict, line.done_at) == ("not_met", None)


def test_an_action_in_the_room_counts_on_the_word_of_whoever_saw_it() -> None:
    drill = full_drill().at(9)
    drill.give(c.JoinExercise("eve", "evaluator"))
    seen = c.RecordRoomAction("desk", "answer_complaint", 300, "She rang the family.", ("empathy",))
    drill.give(seen, "eve")
    line = care(drill)
    assert (line.status, line.score, line.done_at) == ("partial", 50.0, minutes(5))
    assert (line.taken, line.taken_real) == (minutes(2), None)
    shown = line.elements[0].quote
    assert shown is not None
    assert (shown.source, shown.by, shown.text) == ("person", "eve", "She rang the family.")
    assert line.matches[0].matched_by == "recorder"
    assert card_of(drill.end()).unsettled.unread == 0
