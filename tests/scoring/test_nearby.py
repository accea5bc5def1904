"""What came close to a line that nobody answered; whose a line is when its writer holds several roles."""

from __future__ import annotations

from dataclasses import replace

from scoring.roles import my_card
from simulator import commands as c
from tests.scoring.builders import STATEMENT, Drill
from tests.scoring.full_drill import REPORT, card_of, full_drill, line_of

WIRE = replace(REPORT, action_id="wire_it", title=REPORT.title, rule_id="")


def two_reports() -> Drill:
    return full_drill(expected_actions=(STATEMENT, replace(REPORT, rule_id=""), WIRE)).at(3)


def why(drill: Drill, action_id: str) -> list[str]:
    return [n.why.en for n in line_of(drill, action_id).near]


def test_a_report_in_a_role_that_is_not_asked_is_named_with_the_role_that_is() -> None:
    drill = two_reports()
    drill.give(
        c.SubmitResponse("report", "desk", "", "Told", None, c.ResponseDetails(to="health_office")), "desk"
    )
    assert why(drill, "report_it") == ["14:03: report by Patient desk, but the line is for Crisis lead."]
    assert line_of(drill, "report_it").near[0].why.zh == "14:03 有一份报告（客服），但这一行属于危机负责人。"


def test_who_holds_the_role_as_well_is_credited_in_it() -> None:
    drill = full_drill(
        seats=("spokesperson", "desk", "legal"), expected_actions=(replace(REPORT, rule_id=""),)
    ).at(3)
    drill.give(c.TakeSeat("lead", True), "desk")
    said = drill.give(
        c.SubmitResponse("report", "desk", "", "Told", None, c.ResponseDetails(to="health_office")), "desk"
    ).reply["response_id"]
    drill.read(said, (), ())
    line = line_of(drill, "report_it")
    assert (line.status, line.score, line.role_ids) == ("met", 100.0, ("lead",))
    assert "role: Patient desk (who also holds Crisis lead)" in line.matches[0].why.en
    assert line.near == ()


def test_one_report_ticks_one_duty_and_the_other_says_so() -> None:
    drill = two_reports()
    drill.give(
        c.SubmitResponse("report", "lead", "", "Rang", None, c.ResponseDetails(to="health_office")), "lead"
    )
    assert why(drill, "wire_it") == [
        '14:03: report by Crisis lead, but it counts for "Report it"; one report is one duty.'
    ]
    assert why(drill, "report_it") == []


def test_a_report_to_somebody_else_says_so() -> None:
    drill = two_reports()
    drill.give(c.SubmitResponse("report", "lead", "", "Told", None, c.ResponseDetails(to="legal")), "lead")
    assert why(drill, "wire_it") == ["14:03: report by Crisis lead, but the line wants somebody else told."]


def test_another_channel_another_post_another_way() -> None:
    drill = full_drill(
        expected_actions=(
            replace(STATEMENT, channels=("blog",)),
            *full_drill().scenario.expected_actions[3:4],
        )
    ).at(3)
    drill.say("statement", "spokesperson", without_approval="urgent")
    assert why(drill, "first_statement") == [
        "14:03: statement by Spokesperson, but the line wants it on Blog."
    ]
    drill.at(7).say("flag", "desk", text="", to="hint", read=False)
    assert why(drill, "flag_rumour") == ["14:07: flag by Patient desk, but it is on another post."]
    wants = line_of(drill, "flag_rumour").wants
    assert (wants.en, wants.zh) == ('"Flag" pressed on "R" by Patient desk.', "由客服在“R”上点“标记”。")


def test_a_flag_on_another_post_is_named_whoever_set_it() -> None:
    flag = replace(full_drill().scenario.expected_actions[3], roles=("legal",))
    drill = full_drill(expected_actions=(flag,)).at(7)
    drill.say("flag", "desk", text="", to="hint", read=False)
    assert why(drill, "flag_rumour") == ["14:07: flag by Patient desk, but it is on another post."]


def test_what_is_no_answer_to_it_is_not_listed() -> None:
    drill = full_drill().at(7)
    drill.say("assessment", "desk", crisis_type="CT-02", level_id="red")
    drill.say("statement", "spokesperson", without_approval="urgent")
    assert why(drill, "answer_complaint") == []


def test_the_line_says_what_counts_in_both_languages() -> None:
    drill = full_drill().at(7)
    wants = line_of(drill, "answer_complaint").wants
    assert wants.en == 'Complaint reply by Patient desk, in answer to "C".'
    assert wants.zh == "由客服以投诉答复的方式回应“C”。"


def test_a_trainee_reads_of_no_other_roles_near_miss() -> None:
    drill = two_reports()
    drill.give(
        c.SubmitResponse("report", "desk", "", "Told", None, c.ResponseDetails(to="health_office")), "desk"
    )
    assert [
        line.near for line in my_card(card_of(drill), ("lead",)).lines if line.action_id == "report_it"
    ] == [()]
