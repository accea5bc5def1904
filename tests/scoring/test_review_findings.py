"""What an evaluator may look at: unknown claims, tricks, fault before findings, and the team's chat."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from scoring.cardtypes import ScoreLine, ViolationLine
from scoring.roles import my_card
from simulator import commands as c
from simulator.claims import Claim
from simulator.playbook import Violation
from simulator.scenario import ExpectedAction, WeightedElement
from tests.scoring.builders import COMPLAINT, Drill, both, make_playbook
from tests.scoring.full_drill import FACTS, card_of, full_drill, full_playbook, line_of

TEXT = "We are sorry. Three patients fell ill at 14:05."
NUMBER = Claim("number", "patient", "3", False, 14, 28)
WANTED = ("empathy", "next_update")


def answered(
    text: str = TEXT, labels: tuple[str, ...] = WANTED, kind: str = "complaint_reply", **more: Any
) -> tuple[Drill, str]:
    """The desk answers the complaint in full; `more` is what else the reader found."""
    drill = full_drill(**more.pop("scenario", {})).at(5)
    graded = {"crisis_type": "CT-02", "level_id": "red"}
    form: dict[str, Any] = graded if kind == "assessment" else {"to": "complaint"}
    said = drill.say(kind, "desk", text, read=False, **form)
    drill.read(said, labels, **more)
    return drill, said


def care(drill: Drill) -> ScoreLine:
    return line_of(drill, "answer_complaint")


def found(drill: Drill) -> list[tuple[str, str, str]]:
    return [(v.violation_id, v.kind, v.verdict) for v in care(drill).violations]


# ---- unknown claims --------------------------------------------------------------------------


def test_an_unknown_claim_is_shown_and_costs_nothing_until_a_person_confirms_it() -> None:
    drill, said = answered(claims=(NUMBER,))
    assert found(drill) == [("claim:14", "unknown_claim", "uncertain")]
    line = care(drill)
    assert (line.score, line.low, line.high, line.status) == (100.0, 100.0, 100.0, "met")
    shown = line.violations[0]
    assert shown.quote is not None
    assert (shown.quote.text, shown.name.zh) == ("Three patients", "事实单上没有的数字")
    drill.settle(said, "claim:14", True, "")
    assert (care(drill).score, care(drill).violations[0].counts) == (85.0, True)
    drill.settle(said, "claim:14", False, "")
    assert (care(drill).score, found(drill), len(care(drill).dismissed)) == (100.0, [], 1)


def test_it_is_counted_and_makes_no_card_provisional() -> None:
    drill, said = answered(claims=(NUMBER,))
    drill.say("statement", "spokesperson", labels=("acknowledge",), without_approval="urgent")
    card = card_of(drill.end())
    assert (card.unsettled.to_review, card.unsettled.uncertain, card.provisional) == (1, 0, False)
    drill.settle(said, "claim:14", True, "")
    assert card_of(drill).unsettled.to_review == 0


def test_a_trainee_reads_of_it_only_once_it_is_confirmed() -> None:
    drill, said = answered(claims=(NUMBER,), tricks=("repeated",))
    drill.settle(said, "trick:repeated", True, "Word for word")
    mine = my_card(card_of(drill), ("desk",))
    line = next(x for x in mine.lines if x.action_id == "answer_complaint")
    assert [v.violation_id for v in line.violations] == ["trick:repeated"]
    drill.settle(said, "trick:repeated", False, "")
    assert all(not x.violations for x in my_card(card_of(drill), ("desk",)).lines)


@pytest.mark.parametrize("claim", [replace(NUMBER, known=True), replace(NUMBER, kind="promise")])
def test_what_was_known_or_is_a_promise_is_no_finding(claim: Claim) -> None:
    assert found(answered(claims=(claim,))[0]) == []


def test_what_stays_inside_claims_nothing() -> None:
    drill, _ = answered(kind="assessment", claims=(NUMBER,))
    assert card_of(drill).other_findings == ()


def test_what_stands_there_as_ahead_of_the_facts_is_not_said_twice() -> None:
    text = "It was the left vessel of 3."
    inside, outside = Claim("cause", "", "vessel", False, 11, 22), Claim("number", "", "3", False, 26, 27)
    drill, _ = answered(text, facts=("vessel",), claims=(inside, outside))
    assert [v[0] for v in found(drill)] == ["ahead:vessel", "claim:26"]


# ---- tricks ----------------------------------------------------------------------------------


def test_a_text_made_for_the_machine_goes_to_a_person() -> None:
    drill, said = answered(tricks=("keyword_list",))
    assert found(drill) == [("trick:keyword_list", "trick", "uncertain")]
    assert care(drill).violations[0].name.en == "A list of keywords"
    assert (care(drill).score, care(drill).low) == (100.0, 100.0)
    drill.settle(said, "trick:keyword_list", True, "")
    assert care(drill).score == 85.0


# ---- by stage --------------------------------------------------------------------------------

OWN = replace(COMPLAINT, elements=(WeightedElement("responsibility"), WeightedElement("empathy")), minimum=())
BOTH = (("responsibility", 0, 20), ("fault", 5, 12), ("empathy", 30, 36))


def admitted(
    evidence: tuple[tuple[str, int, int], ...] = BOTH, finding: bool = False, action: ExpectedAction = OWN
) -> tuple[Drill, str]:
    """A fault is admitted at minute 12; the fact on the sheet since minute 10 is a finding or not."""
    facts = tuple(replace(f, finding=finding and f.fact_id == "dose") for f in FACTS)
    drill = full_drill(expected_actions=(action,), facts=facts).at(12)
    said = drill.say("complaint_reply", "desk", "x" * 40, to="complaint", read=False)
    drill.read(said, tuple(name for name, _, _ in evidence), evidence=evidence)
    return drill, said


def verdicts(drill: Drill) -> dict[str, str]:
    return {x.element_id: x.verdict for x in care(drill).elements}


def test_fault_before_findings_goes_to_the_evaluator_and_not_to_responsibility() -> None:
    drill, said = admitted()
    assert found(drill) == [("early_fault", "early_fault", "uncertain")]
    assert verdicts(drill) == {"responsibility": "uncertain", "empathy": "met"}
    assert care(drill).violations[0].quote is not None
    drill.settle(said, "early_fault", False, "")
    assert (verdicts(drill)["responsibility"], found(drill)) == ("met", [])
    drill.settle(said, "early_fault", True, "")
    assert (verdicts(drill)["responsibility"], care(drill).violations[0].counts) == ("not_met", True)


def test_responsibility_taken_in_another_clause_stands() -> None:
    drill, _ = admitted((("responsibility", 20, 30), ("fault", 5, 12)))
    assert verdicts(drill)["responsibility"] == "met"
    assert [v[0] for v in found(drill)] == ["early_fault"]


def test_after_findings_it_is_no_finding_and_takes_responsibility() -> None:
    drill, _ = admitted((("fault", 5, 12),), finding=True)
    assert found(drill) == []
    assert verdicts(drill)["responsibility"] == "met"
    element = care(drill).elements[0]
    assert element.quote is not None
    assert (element.quote.start, element.quote.end) == (5, 12)


def test_a_finding_that_comes_later_excuses_nothing() -> None:
    facts = tuple(replace(f, finding=f.fact_id == "dose") for f in FACTS)
    drill = full_drill(expected_actions=(OWN,), facts=facts).at(9)
    said = drill.say("complaint_reply", "desk", to="complaint", read=False)
    drill.read(said, ("fault",))
    drill.at(15)
    assert [v[0] for v in found(drill)] == ["early_fault"]


def test_an_apology_is_welcome_and_one_for_fault_is_told_apart() -> None:
    drill, _ = admitted((("apology", 0, 10), ("fault", 20, 30)))
    assert care(drill).violations[0].name.zh == "查清之前承认过错"
    drill, _ = admitted((("apology", 0, 10), ("fault", 5, 12)))
    assert care(drill).violations[0].name.en == "Apologises for a fault before findings"
    drill, _ = admitted((("apology", 0, 10),))
    assert found(drill) == []


# ---- the chat --------------------------------------------------------------------------------


def chatted(labels: tuple[str, ...], uncertain: tuple[str, ...] = ()) -> tuple[Drill, str]:
    book = full_playbook(
        violations=(*make_playbook().violations, Violation("gag", both("Silences staff"), critical=True))
    )
    drill = full_drill(playbook=book).at(3)
    drill.give(c.SendChat("lead", "Nobody talks, or else. Lunch?"), "lead")
    message = drill.exercise.chat[0].message_id
    drill.give(c.RecordChatAssessment(message, labels, uncertain, (("gag", 0, 22),), "r1"))
    return drill, message


def others(drill: Drill) -> list[ViolationLine]:
    return list(card_of(drill).other_findings)


def test_an_order_in_the_chat_is_listed_with_its_words_and_bears_on_no_line() -> None:
    drill, message = chatted(("gag",))
    shown = others(drill)[0]
    assert (shown.kind, shown.violation_id, shown.response_id, shown.role_id) == (
        "chat",
        "gag",
        message,
        "lead",
    )
    assert shown.quote is not None
    assert (shown.quote.text, shown.verdict, shown.counts) == ("Nobody talks, or else.", "met", False)
    assert card_of(drill).unsettled == replace(card_of(drill).unsettled, critical=0, to_review=1)
    drill.settle(message, "gag", True, "An order.")
    assert (others(drill)[0].counts, card_of(drill).unsettled.to_review) == (True, 0)
    drill.settle(message, "gag", False, "A joke.")
    assert others(drill) == []


def test_what_the_reader_is_not_sure_of_in_the_chat_is_uncertain() -> None:
    drill, _ = chatted((), ("gag",))
    assert [f.verdict for f in others(drill)] == ["uncertain"]
