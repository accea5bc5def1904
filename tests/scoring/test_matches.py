"""Why a response serves a line, in words; what became of the text afterwards."""

from __future__ import annotations

from simulator import commands as c
from tests.scoring.builders import Drill, minutes
from tests.scoring.full_drill import ALL, card_of, full_drill, line_of

WITHOUT = {"without_approval": "urgent"}


def state(drill: Drill, minute: float, **details: str) -> str:
    return drill.at(minute).say("statement", "spokesperson", labels=ALL, **(WITHOUT | details))


def test_the_written_rule_is_told_in_both_languages() -> None:
    drill = full_drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy",))
    match = line_of(drill, "answer_complaint").matches[0]
    assert (match.matched_by, match.counts, match.change) == ("rule", True, None)
    assert match.why.en == (
        'Opened by "C" at 14:03; kind: complaint reply; role: Patient desk; channel: Desk (any will do); '
        "audience: patient (it had to answer that very message)."
    )
    assert match.why.zh == (
        "14:03 由情景注入“C”开启；方式：投诉答复；岗位：客服；渠道：Desk（不限）；对象：patient（须回应此人的这条信息）。"
    )


def test_a_stand_in_is_named_with_whom_it_stands_in_for() -> None:
    drill = full_drill(seats=("spokesperson",)).at(5)
    drill.say("complaint_reply", "spokesperson", to="complaint", labels=("empathy",))
    line = line_of(drill, "answer_complaint")
    assert "role: Spokesperson (standing in for Patient desk)" in line.matches[0].why.en
    assert "岗位：发言人（代客服）" in line.matches[0].why.zh
    assert line.role_ids == ("spokesperson",)


def test_an_evaluators_word_is_told_apart_from_the_rules() -> None:
    drill = full_drill()
    said = state(drill, 5)
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.ReassignResponse(said, ("grade",), "It was the grading."), "eve")
    away = line_of(drill)
    assert (away.response_ids, away.score, away.status) == ((), None, "open")
    assert [(m.response_id, m.matched_by, m.counts) for m in away.matches] == [(said, "evaluator", False)]
    assert away.matches[0].why.en.endswith("an evaluator has taken it out: it does not count here.")
    here = line_of(drill, "grade").matches[0]
    assert (here.matched_by, here.counts) == ("evaluator", True)
    assert (
        (here.reason, here.by)
        == (away.matches[0].reason, away.matches[0].by)
        == ("It was the grading.", "eve")
    )
    assert here.why.en.startswith("Not matched by the rule; an evaluator put it here;")
    assert "岗位：发言人（代危机负责人）" in here.why.zh


def test_a_report_names_its_addressee_and_a_grading_has_no_channel() -> None:
    drill = full_drill().at(4)
    form = c.ResponseDetails(to="health_office")
    drill.give(c.SubmitResponse("report", "lead", "", "We report it.", None, form), "lead")
    why = line_of(drill, "report_it").matches[0].why
    assert "channel: none" in why.en
    assert "audience: Health office" in why.en
    assert "对象：卫健部门" in why.zh


def test_a_statement_withdrawn_after_it_was_scored_keeps_what_it_earned() -> None:
    drill = full_drill()
    said = state(drill, 5)
    before = line_of(drill)
    assert before.score == 85.0
    drill.at(7).say("withdrawal", "spokesperson", "We withdraw it.", corrects=said)
    after = line_of(drill)
    assert (after.score, after.response_ids) == (before.score, before.response_ids)
    change = after.matches[0].change
    assert change is not None
    assert (change.change, change.at) == ("withdrawn", minutes(7))


def test_a_correction_serves_the_line_too_and_both_stay_visible() -> None:
    drill = full_drill().at(5)
    said = drill.say("statement", "spokesperson", labels=("acknowledge",), **WITHOUT)
    fixed = drill.at(7).say("correction", "spokesperson", labels=("action",), corrects=said, **WITHOUT)
    line = line_of(drill)
    assert line.response_ids == (said, fixed)
    assert line.done_at == minutes(7)
    assert [m.change.change if m.change else "" for m in line.matches] == ["corrected", ""]
    assert "kind: correction of a text that serves this line" in line.matches[1].why.en


def test_every_response_of_every_line_has_its_match() -> None:
    drill = full_drill()
    state(drill, 4)
    drill.say("assessment", "lead", "Likely.", crisis_type="CT-02", level_id="red")
    for line in card_of(drill).lines:
        assert tuple(m.response_id for m in line.matches if m.counts) == line.response_ids
