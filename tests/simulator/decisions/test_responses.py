"""What trainees submit: each kind in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.drafting import readers_while_written
from simulator.journal import text_sha256
from simulator.matching import progress
from tests.drill import SYSTEM, Drill, statement
from tests.scenario_samples import (
    clinic_playbook,
    clinic_scenario,
)
from tests.simulator.stages import (
    LONG,
    SOON,
    full,
    line,
    reply,
    running,
)


def test_a_response_keeps_its_text_beside_the_journal() -> None:
    d = running().at("00:06").says("pan", statement("  <b>We</b> know #facts 𝒳 ")).expect("ResponseSubmitted")
    (event,) = d.events(e.ResponseSubmitted)
    text = "<b>We</b> know #facts 𝒳"
    assert (event.text_sha256, event.length, event.answers) == (text_sha256(text), len(text), ("first_statement",))
    assert d.exercise.text_of(d.exercise.responses[event.response_id]) == text
    assert d.reply == {"response_id": event.response_id}


def test_each_kind_of_response_has_its_place() -> None:
    d = running().at("00:12")
    d.says("pan", reply(d)).expect("ResponseSubmitted")
    d.says("li", c.SubmitResponse("flag", "nurse", "feed", "", d.item("rumour"))).expect("ResponseSubmitted")
    d.says("li", c.SubmitResponse("complaint_reply", "nurse", "desk", "Sorry", d.item("letter")))
    d.expect("ResponseSubmitted")


def test_a_response_in_the_wrong_place_is_refused() -> None:
    d = running().at("00:12")
    rumour, letter = d.item("rumour"), d.item("letter")
    d.refuses("li", c.SubmitResponse("reply", "nurse", "desk", "x", letter), "wrong_place", "item_id")
    d.refuses("li", c.SubmitResponse("complaint_reply", "nurse", "feed", "x", rumour), "wrong_place", "item_id")
    d.refuses("li", c.SubmitResponse("call_line", "nurse", "feed", "x", rumour), "wrong_place", "item_id")
    d.refuses("pan", reply(d, channel="site"), "wrong_place", "channel")
    d.refuses("pan", statement("x", channel="feed"), "wrong_place", "channel")
    d.refuses("pan", statement("x", channel="tv"), "wrong_place", "channel")


def test_only_holders_of_a_role_speak_for_it_and_only_as_it_may() -> None:
    d = running().at("00:06")
    d.refuses("li", statement("x"), "not_allowed")
    d.refuses("li", c.SubmitResponse("statement", "nurse", "site", "x"), "not_allowed")
    d.refuses("eve", statement("x"), "not_allowed")
    d.says("pan", c.LeaveSeat()).refuses("pan", statement("x"), "not_allowed")
    d.says("pan", c.TakeSeat("director")).says("fay", c.FireInject("pressure"))
    d.refuses("pan", c.SubmitResponse("reply", "director", "feed", "x", d.item("pressure")), "not_allowed")


def test_a_role_publishes_on_its_own_channels() -> None:
    playbook = clinic_playbook()
    mute = tuple(replace(role, channels=()) for role in playbook.roles)
    d = Drill(clinic_scenario(), replace(playbook, roles=mute)).seated(pan="spokesperson").started()
    d.refuses("pan", statement("x"), "not_allowed")


def test_what_was_not_addressed_to_a_role_is_not_there_for_it() -> None:
    d = running().at("00:12")
    letter, mother = d.item("letter"), d.item("mother")
    d.refuses("pan", c.SubmitResponse("reply", "spokesperson", "desk", "x", letter), "unknown_item", "item_id")
    d.refuses("pan", c.SubmitResponse("reply", "spokesperson", "feed", "x", None), "unknown_item", "item_id")
    d.refuses("pan", c.SubmitResponse("statement", "spokesperson", "site", "x", letter), "unknown_item", "item_id")
    for command in (c.AnswerCall(mother), c.DeclineCall(mother), c.EndCall(mother), c.EndCall("it_0")):
        d.refuses("pan", command, "unknown_item", "item_id")


def test_an_empty_or_endless_text_is_refused() -> None:
    d = running().at("00:06")
    d.refuses("pan", statement(" \n\t"), "text_missing", "text")
    d.refuses("pan", statement(LONG), "text_too_long", "text")
    d.refuses("pan", statement("长" * 100_000), "text_too_long", "text")
    d.says("pan", statement("长" * c.MAX_TEXT)).expect("ResponseSubmitted")


def test_a_post_is_flagged_once_by_each() -> None:
    d = running().at("00:06")
    d.says("li", c.SubmitResponse("flag", "nurse", "feed", "", d.item("rumour")))
    d.refuses("li", c.SubmitResponse("flag", "nurse", "feed", "", d.item("rumour")), "already_flagged", "item_id")
    d.says("pan", c.SubmitResponse("flag", "spokesperson", "feed", "", d.item("rumour"))).expect("ResponseSubmitted")


def test_a_response_is_read_once() -> None:
    d = running().at("00:06").says("pan", statement("#facts"))
    assert len(d.events(e.ResponseAssessed)) == 1
    response_id = d.reply["response_id"]
    d.says(SYSTEM, c.RecordAssessment(response_id, (), (), (), "later")).expect()
    d.says(SYSTEM, c.RecordAssessment("re_0", (), (), (), "later")).expect()


def test_a_reading_may_come_after_endex() -> None:
    d = Drill(clinic_scenario(), clinic_playbook(), read_at_once=False).seated(pan="spokesperson").started()
    d.at("00:06").says("pan", statement("#facts")).says("fay", c.EndExercise()).reads()
    assert len(d.events(e.ResponseAssessed)) == 1


def test_seen_is_recorded_once_and_for_those_who_were_addressed() -> None:
    d = running().at("00:08")
    rumour, mother = d.item("rumour"), d.item("mother")
    d.says(SYSTEM, c.RecordSeen((("pan", rumour), ("pan", rumour), ("pan", mother), ("otto", rumour), ("li", "it"))))
    assert d.last == (e.ItemsSeen((("pan", rumour),)),)
    d.says(SYSTEM, c.RecordSeen((("pan", rumour),))).expect()


# ---- every kind of a full drill --------------------------------------------------------------


def submit(kind: str, role: str, text: str = "Because", channel: str = "", item: str | None = None, **details: object) -> c.SubmitResponse:
    return c.SubmitResponse(kind, role, channel, text, item, c.ResponseDetails(**details))  # type: ignore[arg-type]


def test_an_assessment_names_type_and_level_and_gives_its_reason() -> None:
    d = full().at("00:06").says("tan", submit("assessment", "director", crisis_type="CT-02", level_id="red"))
    (event,) = d.last
    assert isinstance(event, e.ResponseSubmitted)
    assert (event.answers, event.details.level_id, event.approval) == (("grade",), "red", "not_needed")
    found = progress(d.exercise, d.exercise.scenario.expected_actions[5])
    assert [credit.element_id for credit in found.met] == ["type:CT-02", "level:red|yellow", "reason"]


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (submit("assessment", "director", level_id="red"), "choice_missing", "crisis_type"),
        (submit("assessment", "director", crisis_type="CT-02"), "choice_missing", "level_id"),
        (submit("assessment", "director", crisis_type="CT-99", level_id="red"), "unknown_choice", "crisis_type"),
        (submit("assessment", "director", crisis_type="CT-02", level_id="pink"), "unknown_choice", "level_id"),
        (submit("assessment", "director", " ", crisis_type="CT-02", level_id="red"), "text_missing", "text"),
        (submit("assessment", "director", channel="site", crisis_type="CT-02", level_id="red"), "wrong_place", "channel"),
        (submit("assessment", "director", item="it_0", crisis_type="CT-02", level_id="red"), "unknown_item", "item_id"),
        (submit("decision", "director", owner="nurse"), "choice_missing", "cards"),
        (submit("decision", "director", cards=("seal",)), "choice_missing", "owner"),
        (submit("decision", "director", cards=("seal", "ghost"), owner="nurse"), "unknown_choice", "cards"),
        (submit("decision", "director", cards=("seal",), owner="king"), "unknown_choice", "owner"),
        (submit("decision", "director", cards=("seal",), owner="nurse", due=-1.0), "time_not_allowed", "due"),
        (submit("decision", "director", cards=("seal",), owner="nurse", due=float("nan")), "time_not_allowed", "due"),
        (submit("report", "director"), "choice_missing", "to"),
        (submit("report", "director", to="king"), "unknown_choice", "to"),
        (submit("report", "director", channel="inbox", to="district"), "wrong_place", "channel"),
        (submit("withdrawal", "director", corrects="re_0"), "not_allowed", None),
        (submit("room", "director"), "not_allowed", None),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_form_that_lacks_or_invents_something_is_refused(command: c.SubmitResponse, code: str, field: str | None) -> None:
    full().at("00:06").refuses("tan", command, code, field)


def test_a_decision_keeps_each_card_once_and_may_name_a_due_time() -> None:
    d = full().at("00:06")
    d.says("tan", submit("decision", "director", cards=("seal", "hush", "seal"), owner="nurse", due=900.0, to="district"))
    (event,) = d.last
    assert isinstance(event, e.ResponseSubmitted)
    assert event.details == c.ResponseDetails(cards=("seal", "hush"), owner="nurse", due=900.0)  # no `to`: that is a report's
    assert event.answers == ("seal",)


def test_a_report_goes_to_an_authority_or_a_colleague() -> None:
    d = full().at("00:06").says("tan", submit("report", "director", to="district"))
    assert d.last[0].answers == ("report",)  # type: ignore[union-attr]
    d.says("tan", submit("report", "director", to="nurse")).expect("ResponseSubmitted")
    submitted = d.entries[-2]  # the last is its reading
    assert dict(submitted.streams).keys() == {"staff", "role:nurse", "role:director"}


def test_a_complaint_is_closed_or_passed_up() -> None:
    d = full().at("00:12")
    letter = d.item("letter")
    d.refuses("li", submit("complaint_reply", "nurse", "x", "desk", letter, outcome="won"), "unknown_choice", "outcome")
    d.refuses("li", submit("complaint_reply", "nurse", "x", "desk", letter, escalate_to="king"), "unknown_choice", "escalate_to")
    d.says("li", submit("complaint_reply", "nurse", "x", "desk", letter, outcome="promised", escalate_to="spokesperson"))
    d.says("li", submit("complaint_reply", "nurse", "x", "desk", letter)).expect("ResponseSubmitted")


def test_a_work_order_is_answered_as_a_complaint_and_a_letter_as_a_message() -> None:
    d = full().says("fay", c.FireInject("order")).says("fay", c.FireInject("inquiry"))
    order, inquiry = d.item("order"), d.item("inquiry")
    d.says("li", submit("complaint_reply", "nurse", "Sorry", "inbox", order, outcome="promised")).expect("ResponseSubmitted")
    d.says("tan", submit("reply", "director", "We know", "inbox", inquiry)).expect("ResponseSubmitted")
    d.refuses("li", submit("reply", "nurse", "Sorry", "inbox", order), "wrong_place", "item_id")
    d.refuses("tan", submit("complaint_reply", "director", "We know", "inbox", inquiry), "wrong_place", "item_id")


# ---- what was published is changed -----------------------------------------------------------


def published(d: Drill) -> str:
    """A statement of pan's, out without anybody's yes."""
    d.says("pan", c.SubmitResponse("statement", "spokesperson", "site", "Nobody is hurt #facts", details=SOON))
    return d.reply["response_id"]


def change(kind: str, corrects: str, channel: str = "site", item: str | None = None, text: str = "Not so") -> c.SubmitResponse:
    return submit(kind, "spokesperson", text, channel, item, corrects=corrects, without_approval="A slip")


def test_a_statement_withdrawn_after_it_was_scored_stays_and_so_does_its_withdrawal() -> None:
    d = full().at("00:06")
    first = published(d)
    assert d.exercise.responses[first].assessment is not None
    before = progress(d.exercise, d.exercise.scenario.expected_actions[1])
    d.says("pan", change("withdrawal", first)).expect("ResponseSubmitted")
    assert progress(d.exercise, d.exercise.scenario.expected_actions[1]).met == before.met
    assert [r.kind for r in d.exercise.responses.values()] == ["statement", "withdrawal"]
    assert d.exercise.text_of(d.exercise.responses[first]) == "Nobody is hurt #facts"


def test_a_correction_goes_on_serving_what_the_text_served() -> None:
    d = full().at("00:06")
    first = published(d)
    d.says("pan", change("correction", first, text="One is hurt #empathy"))
    (event,) = d.last
    assert isinstance(event, e.ResponseSubmitted)
    assert (event.answers, event.details.corrects) == (("first_statement",), first)


def test_a_text_is_changed_once_and_then_its_correction_may_be() -> None:
    d = full().at("00:06")
    first = published(d)
    d.says("pan", change("correction", first))
    second = d.reply["response_id"]
    d.refuses("pan", change("correction", first), "already_changed", "corrects")
    d.refuses("pan", change("withdrawal", first), "already_changed", "corrects")
    d.says("pan", change("withdrawal", second)).expect("ResponseSubmitted")
    d.refuses("pan", change("correction", d.reply["response_id"]), "unknown_response", "corrects")  # what is gone is gone


def test_a_change_names_a_published_text_and_is_made_where_that_was() -> None:
    d = full().at("00:06")
    first = published(d)
    d.refuses("pan", change("correction", "re_0"), "unknown_response", "corrects")
    d.refuses("pan", change("correction", ""), "unknown_response", "corrects")
    d.refuses("pan", change("correction", first, "feed"), "wrong_place", "channel")
    d.refuses("pan", change("correction", first, item=d.item("rumour")), "wrong_place", "channel")
    d.refuses("pan", change("withdrawal", first, text=" "), "text_missing", "text")
    d.says("li", reply(d, "nurse"))
    d.refuses("pan", change("correction", d.reply["response_id"], "feed", d.item("rumour")), "not_allowed")
    d.says("li", c.SubmitResponse("flag", "nurse", "feed", "", d.item("rumour")))
    d.refuses("pan", change("withdrawal", d.reply["response_id"], "feed", d.item("rumour")), "unknown_response", "corrects")


def test_what_a_role_said_in_public_it_may_put_right_or_take_back_itself() -> None:
    """Also where the playbook gives its role no statements: whoever slipped need not look for somebody."""
    d = full().at("00:12")
    rumour = d.item("rumour")
    d.says("li", reply(d, "nurse"))
    first = d.reply["response_id"]
    d.says("li", submit("correction", "nurse", "Not so", "feed", rumour, corrects=first, without_approval="A slip"))
    d.expect("ResponseSubmitted")
    d.says("li", submit("withdrawal", "nurse", "Sorry", "feed", rumour, corrects=d.reply["response_id"]))
    d.expect("ResponseSubmitted")
    d.says("pan", reply(d))
    d.refuses("li", submit("withdrawal", "nurse", "Sorry", "feed", rumour, corrects=d.reply["response_id"]), "not_allowed")
    d.refuses("li", submit("correction", "nurse", "Sorry", "site", corrects=published(d)), "not_allowed")
    d.refuses("li", submit("withdrawal", "nurse", "Sorry", "feed", rumour, corrects="re_0"), "unknown_response", "corrects")


def test_whoever_may_put_a_reply_right_may_write_it_in_sight_and_ask_for_agreement() -> None:
    d = full().at("00:12")
    rumour = d.item("rumour")
    ask = c.RequestApproval("correction", "nurse", "feed", "Not so", rumour)
    d.refuses("li", ask, "not_allowed")
    d.says("li", reply(d, "nurse"))
    details = c.ResponseDetails(corrects=d.reply["response_id"])
    assert "nurse" in readers_while_written(d.exercise, "li", "correction", "nurse", rumour, details)
    d.says("li", ask).expect("ApprovalRequested")
    d.refuses("li", replace(ask, channel="site", item_id=None), "not_allowed")


def test_all_who_read_a_text_read_its_correction() -> None:
    """Also where the statement referred to a post that not everybody got."""
    d = full().at("00:12")
    d.says("pan", submit("statement", "spokesperson", "On the video", "site", d.item("rumour"), without_approval="Now"))
    d.says("pan", change("correction", d.reply["response_id"], item=d.item("rumour")))
    first, _, second, _ = d.entries[-4:]
    assert dict(first.streams).keys() == dict(second.streams).keys() == {
        "staff", "role:spokesperson", "role:nurse", "role:director",
    }  # fmt: skip


def test_a_report_about_a_call_is_not_said_in_it() -> None:
    d = full().at("00:15")
    reporter = d.item("reporter")
    d.says("tan", c.DeclineCall(reporter)).says("tan", c.CallBack(reporter)).after(44)
    d.says("tan", submit("report", "director", "He asks", item=reporter, to="nurse"))
    assert not d.exercise.responses[d.reply["response_id"]].rung_back
    d.after(1).expect()
    assert d.events(e.SilenceNoticed) == [e.SilenceNoticed(reporter, 1)]
    d.says("tan", line(d, "One", "reporter", "director"))
    assert d.exercise.responses[d.reply["response_id"]].rung_back
