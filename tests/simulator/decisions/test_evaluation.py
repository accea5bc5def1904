"""Readings, overrides, what is done in the room, notes, what people settle."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.matching import progress
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import (
    both,
    minutes,
)
from tests.simulator.stages import (
    LONG_NOTE,
    SOON,
    chained,
    ended,
    full,
    lobby,
    paused,
    reply,
    running,
)


def test_an_override_is_kept_with_its_reason() -> None:
    d = ended().says("eve", c.OverrideLine("first_statement", 66.66, " Clear "))
    assert d.last == (e.LineOverridden("first_statement", 66.7, "Clear", "eve"),)


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (c.OverrideLine("ghost", 50, "x"), "unknown_action", "action_id"),
        (c.OverrideLine("first_statement", 100.1, "x"), "score_out_of_range", "score"),
        (c.OverrideLine("first_statement", -1, "x"), "score_out_of_range", "score"),
        (c.OverrideLine("first_statement", float("nan"), "x"), "score_out_of_range", "score"),
        (c.OverrideLine("first_statement", 50, " "), "reason_missing", "reason"),
        (c.OverrideLine("first_statement", 50, LONG_NOTE), "text_too_long", "reason"),
    ],
)
def test_an_override_must_make_sense(command: c.Command, code: str, field: str) -> None:
    running().refuses("eve", command, code, field)


# ---- done in the room ------------------------------------------------------------------------


def room(at: float = 6.0, **changes: object) -> c.RecordRoomAction:
    return replace(c.RecordRoomAction("director", "seal", at * 60, "Sealed before two witnesses"), **changes)  # type: ignore[arg-type]


def test_what_was_done_by_voice_counts_from_then_on_a_persons_word() -> None:
    d = full().at("00:09").says("eve", room()).expect("RoomActionRecorded")
    (event,) = d.last
    assert isinstance(event, e.RoomActionRecorded)
    assert (event.done_at, event.by, event.elements) == (minutes(6), "eve", ("card:seal", "owner:nurse|director", "due"))
    found = progress(d.exercise, d.exercise.scenario.expected_actions[6])
    assert found.done_by is not None
    assert (found.done_by.at, found.done_by.recorded_by, found.unread) == (minutes(6), "eve", False)
    assert dict(d.entries[-1].streams).keys() == {"staff", "role:director"}


def test_only_what_was_heard_counts_if_it_is_named() -> None:
    d = full().at("00:09").says("eve", room(elements=("due", "due")))
    found = progress(d.exercise, d.exercise.scenario.expected_actions[6])
    assert ([credit.element_id for credit in found.met], found.is_done) == (["due"], False)


def test_an_action_of_the_room_stops_its_contingency() -> None:
    d = running().at("00:09").says("eve", c.RecordRoomAction("spokesperson", "first_statement", 480.0, "Told the press in the hall"))
    assert "pressure" not in d.at("00:21").fired()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"action_id": "ghost"}, "unknown_action", "action_id"),
        ({"action_id": "answer_inquiry"}, "action_not_open", "action_id"),
        ({"role_id": "nurse"}, "unknown_role", "role_id"),
        ({"role_id": "king"}, "unknown_role", "role_id"),
        ({"at": 4.9 * 60}, "time_not_allowed", "at"),  # before it opened
        ({"at": 9.1 * 60}, "time_not_allowed", "at"),  # still to come
        ({"at": float("nan")}, "time_not_allowed", "at"),
        ({"elements": ("facts",)}, "unknown_element", "elements"),
        ({"note": " "}, "text_missing", "note"),
        ({"note": LONG_NOTE}, "text_too_long", "note"),
    ],
)
def test_an_action_of_the_room_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    full().at("00:09").refuses("eve", room(**changes), code, field)  # type: ignore[arg-type]


def test_a_screen_shows_whole_seconds_and_its_clock_is_a_little_off() -> None:
    d = full().at("00:09")
    d.says("eve", room(9.05)).says("eve", room(4.95))
    assert [event.done_at for event in d.events(e.RoomActionRecorded)] == [minutes(9), minutes(5)]


def test_nobody_was_there_in_the_time_that_was_jumped() -> None:
    d = full().at("00:31:10").says("fay", c.JumpTo(100 * 60.0, both("后来", "Later")))
    d.refuses("eve", room(60), "time_not_allowed", "at")
    d.says("eve", room(31)).says("eve", room(100)).expect("RoomActionRecorded")


def test_the_room_is_recorded_in_a_pause_and_after_the_end_but_not_before() -> None:
    lobby().refuses("eve", c.RecordRoomAction("director", "decide_level", 0.0, "Yellow"), "not_running")
    for d in (paused(), ended()):
        d.says("eve", c.RecordRoomAction("director", "decide_level", 60.0, "Yellow")).expect("RoomActionRecorded")


def test_the_stand_ins_word_counts_for_a_role_that_nobody_sits_in() -> None:
    d = full(chained(), pan="spokesperson", li="nurse").at("00:09").says("eve", room(role_id="nurse"))
    d.expect("RoomActionRecorded")


# ---- notes -----------------------------------------------------------------------------------


def test_a_note_is_pinned_to_anything_that_has_a_name_or_to_the_moment() -> None:
    d = full().at("00:06").says("pan", reply(full().at("00:06")))
    event_id = next(entry.event_id for entry in d.entries if isinstance(entry.event, e.InjectFired))
    for about in ("", event_id, d.item("rumour"), d.reply["response_id"], "grade", "answer_inquiry", "order", "pan"):
        d.says("eve", c.PinNote(about, " Look ")).expect("NotePinned")
        assert (d.last[0].about, d.last[0].text) == (about, "Look")  # type: ignore[union-attr]
    d.refuses("eve", c.PinNote("ghost", "Look"), "unknown_event", "about")
    d.refuses("eve", c.PinNote("", " "), "text_missing", "text")
    d.refuses("eve", c.PinNote("", LONG_NOTE), "text_too_long", "text")
    assert len({note.note_id for note in d.exercise.notes}) == 8


# ---- what people settle ----------------------------------------------------------------------


def test_an_evaluator_says_what_a_response_serves() -> None:
    d = full().at("00:06").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#facts", None, SOON))
    response_id = d.reply["response_id"]
    d.says("eve", c.ReassignResponse(response_id, ("grade", "grade", "seal"), " It says the level "))
    assert d.last == (e.ResponseReassigned(response_id, ("grade", "seal"), "It says the level", "eve"),)
    response = d.exercise.responses[response_id]
    assert (response.answers, response.matched) == (("grade", "seal"), ("first_statement",))
    d.says("eve", c.ReassignResponse(response_id, (), "Nothing at all"))
    assert response.answers == ()
    d.refuses("eve", c.ReassignResponse("re_0", (), "x"), "unknown_response", "response_id")
    d.refuses("eve", c.ReassignResponse(response_id, ("ghost",), "x"), "unknown_action", "action_ids")
    d.refuses("eve", c.ReassignResponse(response_id, ("answer_inquiry",), "x"), "action_not_open", "action_ids")
    d.refuses("eve", c.ReassignResponse(response_id, ("grade",), " "), "reason_missing", "reason")


def settle(d: Drill, label: str, is_met: bool, reason: str = "Heard it") -> c.SettleFinding:
    return c.SettleFinding(list(d.exercise.responses)[-1], label, is_met, reason)


def test_a_persons_word_on_an_element_wins() -> None:
    d = full().at("00:06").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#facts ?empathy", None, SOON))
    action = d.exercise.scenario.expected_actions[1]
    d.says("eve", settle(d, "facts", False)).says("eve", settle(d, "empathy", True))
    found = progress(d.exercise, action)
    assert ([credit.element_id for credit in found.met], found.uncertain) == (["empathy"], ())
    d.says("eve", settle(d, "facts", True, "On second thoughts"))
    assert [credit.element_id for credit in progress(d.exercise, action).met] == ["facts", "empathy"]


def test_a_persons_word_wins_over_the_form_too() -> None:
    """`owner:nurse|director` is one element; the form says `owner:nurse`."""
    d = full().at("00:06")
    details = c.ResponseDetails(cards=("seal",), owner="nurse")
    d.says("tan", c.SubmitResponse("decision", "director", "", "Now", None, details))
    action = d.exercise.scenario.expected_actions[6]
    assert "owner:nurse|director" in [credit.element_id for credit in progress(d.exercise, action).met]
    d.says("eve", settle(d, "owner:nurse|director", False, "The nurse was not told"))
    assert [credit.element_id for credit in progress(d.exercise, action).met] == ["card:seal"]
    d.says("eve", settle(d, "due", True, "He said by four"))
    assert [credit.element_id for credit in progress(d.exercise, action).met] == ["card:seal", "due"]


def test_what_is_settled_is_an_element_a_violation_or_a_fact() -> None:
    d = full().at("00:06").says("pan", reply(full().at("00:06")))
    for label in ("empathy", "blame", "type:CT-02", "no_approval", "ahead:batch"):
        d.says("eve", settle(d, label, True)).expect("FindingSettled")
    d.refuses("eve", settle(d, "ghost", True), "unknown_element", "label")
    d.refuses("eve", c.SettleFinding("re_0", "blame", True, "x"), "unknown_response", "response_id")


def test_a_word_that_overturns_needs_a_reason_one_that_confirms_does_not() -> None:
    d = full().at("00:06").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#facts ?empathy", None, SOON))
    d.refuses("eve", settle(d, "facts", False, " "), "reason_missing", "reason")  # the reader is sure of it
    d.refuses("eve", settle(d, "next_step", True, ""), "reason_missing", "reason")  # and did not find that
    d.refuses("eve", settle(d, "no_approval", False, ""), "reason_missing", "reason")
    for label, is_met in (("facts", True), ("empathy", True), ("next_step", False)):
        d.says("eve", settle(d, label, is_met, "")).expect("FindingSettled")
    d.refuses("fay", settle(d, "empathy", False, ""), "reason_missing", "reason")  # a colleague has said so
    critical = next(v.violation_id for v in d.exercise.playbook.violations if v.critical)
    d.refuses("eve", settle(d, critical, False, ""), "reason_missing", "reason")  # it may cap a line
    last = list(d.exercise.responses.values())[-1]
    assert [label for label, _ in last.words] == ["facts", "empathy", "next_step"]


def test_a_word_may_be_blind_and_point_out_its_clause() -> None:
    d = full().at("00:06").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#facts ?empathy", None, SOON))
    response_id = list(d.exercise.responses)[-1]
    d.says("eve", c.SettleFinding(response_id, "facts", True, "", True, 0, 6))
    word = d.exercise.responses[response_id].settled["facts"]
    assert (word.blind, word.start, word.end) == (True, 0, 6)
    for start, end in ((-1, 3), (4, 2), (0, 99)):
        d.refuses("eve", c.SettleFinding(response_id, "facts", True, "", True, start, end), "span_outside", "start")


def test_a_line_of_the_chat_is_read_once_and_settled_like_a_text() -> None:
    d = full().at("00:06").says("pan", c.SendChat("spokesperson", "Nobody talks to anybody"))
    message_id = d.exercise.chat[-1].message_id
    read = c.RecordChatAssessment(message_id, ("blame",), (), (("blame", 0, 6),), "stand-in")
    d.says(SYSTEM, read).expect("ChatAssessed").says(SYSTEM, read).expect()
    d.says(SYSTEM, c.RecordChatAssessment("ch_0", (), (), (), "stand-in")).expect()
    d.says("eve", c.SettleFinding(message_id, "blame", False, "A joke")).expect("FindingSettled")
    assert not d.exercise.chat_readings[message_id].settled["blame"].is_met


def test_a_review_is_asked_for_an_own_line_after_the_release_and_answered_once() -> None:
    d = ended()
    ask = c.AskReview("first_statement", "We said so at once")
    d.refuses("pan", ask, "scores_not_released")
    d.says("fay", c.ReleaseScores())
    d.refuses("pan", c.AskReview("ghost", "x"), "unknown_action", "action_id")
    d.refuses("li", ask, "not_allowed")
    d.refuses("pan", c.AskReview("first_statement", " "), "text_missing", "text")
    d.says("pan", ask).expect("ReviewAsked")
    review_id = d.reply["review_id"]
    d.refuses("pan", ask, "review_waits")
    d.refuses("eve", c.AnswerReview("rv_0", "x"), "unknown_review", "review_id")
    d.says("eve", c.AnswerReview(review_id, "So you did")).expect("ReviewAnswered")
    d.refuses("eve", c.AnswerReview(review_id, "Again"), "review_answered", "review_id")
    d.says("pan", ask).expect("ReviewAsked")  # answered, it may be asked again


def test_scores_are_released_once_and_after_the_end() -> None:
    running().refuses("fay", c.ReleaseScores(), "not_ended")
    d = ended().says("fay", c.ReleaseScores()).expect("ScoresReleased").says("fay", c.ReleaseScores()).expect()
    assert d.exercise.scores_released
