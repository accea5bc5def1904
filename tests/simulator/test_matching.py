from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from simulator.commands import AnswerCall, ResponseDetails, SubmitResponse, TakeSeat
from simulator.duties import one_duty
from simulator.matching import Progress, progress, served_actions, told_by_reply
from simulator.scenario import ExpectedAction, WeightedElement
from simulator.state import Response
from tests.drill import Drill, statement
from tests.scenario_samples import clinic_playbook, clinic_scenario, minutes


def drill(read_at_once: bool = True) -> Drill:
    d = Drill(clinic_scenario(), clinic_playbook(), read_at_once=read_at_once)
    return d.seated(pan="spokesperson", li="nurse").started()


def action(d: Drill, action_id: str) -> ExpectedAction:
    found = d.exercise.scenario.action(action_id)
    assert found is not None
    return found


def done(d: Drill, action_id: str, count_uncertain: bool = False) -> Progress:
    return progress(d.exercise, action(d, action_id), count_uncertain)


def test_only_an_open_action_is_served() -> None:
    d = drill().at("00:04")
    assert served_actions(d.exercise, "statement", "spokesperson", "site", None) == ()
    d.at("00:05")
    assert served_actions(d.exercise, "statement", "spokesperson", "site", None) == ("first_statement",)


@pytest.mark.parametrize(
    ("kind", "role", "channel"),
    [("reply", "spokesperson", "site"), ("statement", "nurse", "site"), ("statement", "spokesperson", "feed")],
)
def test_kind_role_and_channel_must_fit(kind: str, role: str, channel: str) -> None:
    assert served_actions(drill().at("00:05").exercise, kind, role, channel, None) == ()


def test_an_empty_list_of_channels_takes_any() -> None:
    d = drill().at("00:08")
    assert served_actions(d.exercise, "call_line", "nurse", "anywhere", d.item("mother")) == ("calm_mother",)


def test_what_answers_one_inject_must_answer_that_very_one() -> None:
    d = drill().at("00:15")
    assert served_actions(d.exercise, "complaint_reply", "nurse", "desk", d.item("letter")) == ("answer_letter",)
    assert served_actions(d.exercise, "complaint_reply", "nurse", "desk", d.item("mother")) == ()
    assert served_actions(d.exercise, "complaint_reply", "nurse", "desk", None) == ()


def test_one_response_may_serve_several_actions_in_the_scenarios_order() -> None:
    scenario = clinic_scenario()
    twin = replace(scenario.expected_actions[1], action_id="zz_again", roles=("spokesperson", "director"))
    scenario = replace(scenario, expected_actions=(twin, *scenario.expected_actions))
    d = Drill(scenario, clinic_playbook()).seated(pan="spokesperson").started().at("00:06")
    d.says("pan", statement("#facts"))
    (event,) = d.last
    assert event.answers == ("zz_again", "first_statement")  # type: ignore[union-attr]


def test_elements_add_up_over_responses_and_each_is_credited_once() -> None:
    d = drill().at("00:08:10")
    d.says("li", AnswerCall(d.item("mother"))).says("li", _line(d, "I am sorry #empathy"))
    assert not done(d, "calm_mother").is_done
    d.at("00:09").says("li", _line(d, "Again #empathy, then we #next_step"))
    found = done(d, "calm_mother")
    assert [(credit.element_id, credit.at) for credit in found.met] == [
        ("empathy", minutes(8) + minutes(1) / 6),
        ("next_step", minutes(9)),
    ]
    assert found.done_by is found.responses[1]


def test_the_minimum_stops_the_clock_though_other_elements_are_missing() -> None:
    d = drill().at("00:06").says("pan", statement("#facts")).at("00:07").says("pan", statement("#facts #empathy"))
    found = done(d, "first_statement")
    assert found.done_by is found.responses[0]
    assert [credit.element_id for credit in found.met] == ["facts", "empathy"]


def test_uncertain_counts_only_where_it_is_asked_for() -> None:
    d = drill().at("00:06").says("pan", statement("perhaps ?facts"))
    strict, lenient = done(d, "first_statement"), done(d, "first_statement", count_uncertain=True)
    assert (strict.is_done, [c.element_id for c in strict.uncertain]) == (False, ["facts"])
    assert lenient.is_done
    d.says("pan", statement("now #facts"))
    assert done(d, "first_statement").uncertain == ()


def test_an_unread_response_is_no_progress_yet() -> None:
    d = drill(read_at_once=False).at("00:06").says("pan", statement("#facts"))
    found = done(d, "first_statement")
    assert (found.unread, found.is_done, found.met) == (True, False, ())
    d.reads()
    found = done(d, "first_statement")
    assert (found.unread, found.is_done) == (False, True)


def test_a_flag_needs_no_reading() -> None:
    d = drill(read_at_once=False).at("00:05")
    d.says("li", SubmitResponse("flag", "nurse", "feed", "", d.item("rumour")))
    found = done(d, "flag_rumour")
    assert (found.unread, found.is_done) == (False, True)


def test_an_element_of_no_interest_gives_no_credit() -> None:
    d = drill().at("00:06").says("pan", statement("#next_step"))
    assert done(d, "first_statement").met == ()


def _line(d: Drill, text: str) -> SubmitResponse:
    return SubmitResponse("call_line", "nurse", "phone", text, d.item("mother"))


# ---- somebody who holds several roles ------------------------------------------------------------


def test_what_counts_is_who_writes_not_which_of_their_roles_they_named() -> None:
    d = drill().says("li", TakeSeat("spokesperson", True)).at("00:15")
    letter = d.item("letter")
    assert served_actions(d.exercise, "complaint_reply", "spokesperson", "desk", letter) == ()
    assert served_actions(d.exercise, "complaint_reply", "spokesperson", "desk", letter, "li") == ("answer_letter",)
    assert served_actions(d.exercise, "complaint_reply", "spokesperson", "desk", letter, "pan") == ()


# ---- reports -------------------------------------------------------------------------------------


def report_action(action_id: str, limit: int, to: str = "to:director", **changes: Any) -> ExpectedAction:
    plain = replace(
        clinic_scenario().expected_actions[0], action_id=action_id, kinds=("report",), channels=(), opens_with=None,
        answers_inject=False, limit=minutes(limit), target=minutes(limit - 1), elements=(WeightedElement(to, 1.0),),
        minimum=(to,), roles=("nurse",), shown_as=clinic_scenario().title,
    )  # fmt: skip
    return replace(plain, **changes)


def reporting(*actions: ExpectedAction) -> Drill:
    scenario = replace(clinic_scenario(), expected_actions=(*clinic_scenario().expected_actions, *actions))
    book = clinic_playbook()
    roles = tuple(replace(r, may=(*r.may, "report")) for r in book.roles)
    return Drill(scenario, replace(book, roles=roles)).seated(pan="spokesperson", li="nurse").started()


def test_one_report_is_one_of_two_like_duties_the_earlier_first() -> None:
    d = reporting(report_action("file", 120), report_action("ring", 20), report_action("other", 60, "to:director|else"))
    both = ("file", "ring", "other")
    assert served_actions(d.exercise, "report", "nurse", "", None) == both
    assert one_duty(d.exercise, both, "director", "") == ("ring", "other")
    d.at("00:01").says("li", SubmitResponse("report", "nurse", "", "By phone", None, ResponseDetails(to="director")))
    assert next(iter(d.exercise.responses.values())).answers == ("ring", "other")
    assert one_duty(d.exercise, both, "director", "") == ("file", "other")  # what is still unanswered comes first


def test_the_writer_says_which_duty_a_report_is_for() -> None:
    d = reporting(report_action("file", 120), report_action("ring", 20))
    file = d.exercise.actions["file"].open_id
    assert one_duty(d.exercise, ("file", "ring"), "director", file) == ("file",)
    assert one_duty(d.exercise, ("file", "ring"), "director", "other") == ()


def test_a_report_to_somebody_else_ticks_nothing_unless_it_is_said_to_be_for_it() -> None:
    d = reporting(report_action("file", 120))
    assert one_duty(d.exercise, ("file",), "pharmacy", "") == ()
    assert one_duty(d.exercise, ("file",), "pharmacy", d.exercise.actions["file"].open_id) == ("file",)


def test_a_reply_to_the_very_letter_that_asks_for_a_report_is_that_report() -> None:
    asked = report_action("tell", 60, opens_with="letter")
    d = reporting(asked).at("00:15")
    letter = d.item("letter")
    assert served_actions(d.exercise, "reply", "nurse", "desk", letter) == ("tell",)
    assert served_actions(d.exercise, "reply", "nurse", "desk", d.item("mother")) == ()
    given = Response(
        "re-1", "li", "nurse", "reply", "desk", letter, "0" * 64, 0, ("tell",), d.story, d.story, d.now
    )
    assert told_by_reply(d.exercise, asked, given) == ("to:director",)
    assert told_by_reply(d.exercise, asked, replace(given, item_id=d.item("mother"))) == ()
