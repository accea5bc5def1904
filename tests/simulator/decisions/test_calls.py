"""The phone: answered, declined, rung back, cut off."""

from __future__ import annotations

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.viewparts import call_view
from simulator.viewtypes import CallView
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import (
    both,
)
from tests.simulator.stages import (
    free,
    full,
    line,
    running,
)


def test_a_call_is_spoken_line_by_line() -> None:
    d = running().at("00:08")
    d.says("li", c.AnswerCall(d.item("mother"))).expect("CallAnswered", "CallLineSpoken")
    d.says("li", line(d)).expect("ResponseSubmitted", "CallLineSpoken")
    d.says("li", line(d)).expect("ResponseSubmitted")
    d.says("li", c.EndCall(d.item("mother"))).expect("CallEnded")
    spoken = d.exercise.call(d.item("mother")).spoken
    assert [said.text.en for said in spoken] == ["Green shoes: where is my child", "Green shoes: who is in charge"]


def test_a_call_is_answered_before_anything_is_said() -> None:
    d = running().at("00:08")
    d.refuses("li", line(d), "call_over", "item_id")
    d.refuses("li", c.EndCall(d.item("mother")), "call_over", "item_id")


@pytest.mark.parametrize("how", ["declined", "missed", "ended"])
def test_a_call_that_is_over_stays_over(how: str) -> None:
    d = running().at("00:08")
    mother = d.item("mother")
    if how == "declined":
        d.says("li", c.DeclineCall(mother)).expect("CallDeclined")
    elif how == "missed":
        d.after(31)
    else:
        d.says("li", c.AnswerCall(mother)).says("li", c.EndCall(mother))
    assert d.exercise.call(mother).status == how
    for command in (c.AnswerCall(mother), c.DeclineCall(mother), c.EndCall(mother), line(d)):
        d.refuses("li", command, "call_over", "item_id")


def test_a_call_is_taken_by_one() -> None:
    d = running().at("00:15").says(SYSTEM, c.JoinExercise("tan", "trainee")).seated(tan="director")
    reporter = d.item("reporter")
    d.says("pan", c.AnswerCall(reporter))
    d.refuses("tan", c.AnswerCall(reporter), "call_taken", "item_id")
    d.refuses("tan", c.DeclineCall(reporter), "call_taken", "item_id")
    d.refuses("tan", c.EndCall(reporter), "call_taken", "item_id")
    d.refuses("tan", c.SubmitResponse("call_line", "director", "phone", "x", reporter), "call_taken", "item_id")


def test_one_person_is_in_one_call() -> None:
    d = running().at("00:08").says("li", c.AnswerCall(running().at("00:08").item("mother")))
    d.says("fay", free(kind="call", channel="phone", lines=(both("喂", "Hello"),)))
    second = d.reply["item_id"]
    d.refuses("li", c.AnswerCall(second), "call_busy", "item_id")
    d.says("li", c.EndCall(d.item("mother"))).says("li", c.AnswerCall(second)).expect("CallAnswered", "CallLineSpoken")


def test_what_is_no_call_is_not_answered() -> None:
    d = running().at("00:06")
    for command in (c.AnswerCall, c.DeclineCall, c.EndCall):
        d.refuses("pan", command(d.item("rumour")), "wrong_place", "item_id")


# ---- rung back -------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["declined", "missed"])
def test_who_was_let_go_is_rung_back_and_that_counts_as_late(how: str) -> None:
    d = running().at("00:08")
    mother = d.item("mother")
    if how == "declined":
        d.says("li", c.DeclineCall(mother))
    else:
        d.after(30)
    d.says("li", c.CallBack(mother)).expect("CallReturned", "CallLineSpoken")
    d.says("li", line(d))
    assert d.exercise.responses[d.reply["response_id"]].rung_back
    call = d.exercise.call(mother)
    assert (call.status, call.returned, call.answered_by, call.answered_at) == ("talking", True, "li", d.story)


def test_who_was_cut_off_is_rung_back_and_that_is_no_missed_call() -> None:
    d = running().at("00:08")
    mother = d.item("mother")
    d.says("li", c.AnswerCall(mother)).says("li", c.EndCall(mother))
    d.says("li", c.CallBack(mother)).expect("CallReturned", "CallLineSpoken").says("li", line(d))
    assert not d.exercise.responses[d.reply["response_id"]].rung_back


def test_who_is_cut_off_at_the_last_line_still_waits_for_an_answer() -> None:
    """A reporter with a single question: removed from the seat before answering, one may ring back."""
    d = running().at("00:15")
    reporter = d.item("reporter")
    d.says("pan", c.AnswerCall(reporter)).says("fay", c.FreeSeat("pan", "spokesperson"))
    d.says("fay", c.AssignSeat("pan", "spokesperson")).says("pan", c.CallBack(reporter)).expect("CallReturned")
    d.says("pan", line(d, "One", "reporter", "spokesperson")).says("pan", c.EndCall(reporter))
    d.refuses("pan", c.CallBack(reporter), "call_over", "item_id")


def test_ringing_back_what_need_not_or_cannot_be() -> None:
    d = running().at("00:08")
    mother, rumour = d.item("mother"), d.item("rumour")
    d.refuses("li", c.CallBack(mother), "call_ringing", "item_id")
    d.refuses("li", c.CallBack(rumour), "wrong_place", "item_id")
    d.refuses("pan", c.CallBack(mother), "unknown_item", "item_id")
    d.says("fay", c.AssignSeat("pan", "nurse")).says("li", c.AnswerCall(mother))
    d.refuses("pan", c.CallBack(mother), "call_taken", "item_id")
    d.says("li", line(d)).says("li", line(d)).says("li", c.EndCall(mother))
    d.refuses("li", c.CallBack(mother), "call_over", "item_id")  # everything has been said
    d.says("fay", c.PauseExercise("Coffee")).refuses("li", c.CallBack(mother), "exercise_paused")


def test_one_does_not_ring_back_in_the_middle_of_another_call() -> None:
    d = running().at("00:08")
    d.says("li", c.DeclineCall(d.item("mother")))
    d.says("fay", free(kind="call", channel="phone", lines=(both("喂", "Hello"),)))
    d.says("li", c.AnswerCall(d.reply["item_id"])).refuses("li", c.CallBack(d.item("mother")), "call_busy", "item_id")


# ---- silence ---------------------------------------------------------------------------------


@pytest.mark.parametrize("pace", [0.5, 1.0, 6.0])
def test_a_caller_asks_three_times_in_real_seconds_and_then_hangs_up(pace: float) -> None:
    d = running().at("00:08").says("fay", c.ChangePace(pace))
    mother = d.item("mother")
    d.says("li", c.AnswerCall(mother)).after(44.9)
    assert d.events(e.SilenceNoticed) == []
    d.after(0.1).after(45).after(45)
    assert d.events(e.SilenceNoticed) == [e.SilenceNoticed(mother, n) for n in (1, 2, 3)]
    d.after(44.9)
    assert d.exercise.call(mother).status == "talking"
    d.after(0.1)
    assert d.events(e.CallEnded) == [e.CallEnded(mother, "")]
    assert _shown(d, mother).hung_up
    d.says("li", c.CallBack(mother)).expect("CallReturned", "CallLineSpoken")
    assert not _shown(d, mother).hung_up
    d.says("li", c.EndCall(mother))
    assert not _shown(d, mother).hung_up


def _shown(d: Drill, item_id: str) -> CallView:
    shown = call_view(d.exercise.items[item_id])
    assert shown is not None
    return shown


def test_each_word_starts_the_silence_anew_and_what_was_asked_stays_on_record() -> None:
    d = running().at("00:08")
    mother = d.item("mother")
    d.says("li", c.AnswerCall(mother)).after(44).says("li", line(d)).after(44)
    d.says("fay", c.SpeakAs("mrs_lin", mother, both("说话", "Speak"))).after(44)
    assert d.events(e.SilenceNoticed) == []
    d.after(1).after(45).says("li", line(d)).after(45)
    assert [event.count for event in d.events(e.SilenceNoticed)] == [1, 2, 1]
    assert len(d.exercise.call(mother).silences) == 3


def test_a_pause_and_an_outage_stop_the_silence() -> None:
    d = running().at("00:08")
    mother = d.item("mother")
    d.says("li", c.AnswerCall(mother)).after(20).says("fay", c.PauseExercise("Coffee")).sleep(600)
    d.says("fay", c.ResumeExercise()).after(10)
    since = d.now
    d.sleep(300).says(SYSTEM, c.RecordInterruption(since)).after(14)
    assert d.events(e.SilenceNoticed) == []
    d.after(1)
    assert len(d.events(e.SilenceNoticed)) == 1


def test_a_jump_does_not_let_a_phone_ring_out() -> None:
    d = running().at("00:15").after(20).says("fay", c.JumpTo(29 * 60.0, both("后来", "Later")))
    assert d.exercise.call(d.item("reporter")).status == "ringing"
    d.after(9)
    assert d.exercise.call(d.item("reporter")).status == "ringing"
    d.after(1)
    assert d.exercise.call(d.item("reporter")).status == "missed"


# ---- what follows a call ---------------------------------------------------------------------


def test_what_follows_an_answered_call_comes_after_its_delay() -> None:
    d = full().at("00:15").says("pan", c.AnswerCall(full().at("00:15").item("reporter"))).at("00:18:59")
    assert "answered" not in d.fired()
    d.at("00:19")
    assert "answered" in d.fired()
    assert d.events(e.InjectSkipped) == [e.InjectSkipped("unanswered", "")]


def test_what_follows_an_unanswered_call_comes_after_its_delay() -> None:
    d = full().at("00:15").says("pan", c.DeclineCall(full().at("00:15").item("reporter"))).at("00:20:59")
    assert "unanswered" not in d.fired()
    d.at("00:21")
    assert "unanswered" in d.fired()
    d.says("pan", c.CallBack(d.item("reporter"))).at("00:25")
    assert "answered" in d.fired()  # both have come true


def test_a_missed_call_counts_from_when_it_rang_out() -> None:
    d = full().at("00:15").at("00:21:29")
    assert "unanswered" not in d.fired()
    assert "unanswered" in d.at("00:21:30").fired()


def test_who_rings_back_in_time_is_not_written_about() -> None:
    d = full().at("00:15").says("pan", c.DeclineCall(full().at("00:15").item("reporter"))).at("00:20")
    d.says("pan", c.CallBack(d.item("reporter"))).tick().expect("InjectSkipped")
    d.at("00:26")
    assert d.events(e.InjectSkipped)[0] == e.InjectSkipped("unanswered", "")
    assert "unanswered" not in d.fired()
    assert "answered" in d.fired()


def test_a_call_that_never_comes_is_followed_by_nothing() -> None:
    d = full().says("fay", c.SkipInject("reporter")).tick().expect("InjectSkipped", "InjectSkipped")
    assert {event.inject_id for event in d.last} == {"unanswered", "answered"}  # type: ignore[union-attr]


def test_a_call_taken_and_cut_off_was_answered() -> None:
    d = full().at("00:15").says("pan", c.AnswerCall(full().at("00:15").item("reporter")))
    d.says("pan", c.LeaveSeat()).at("00:30")
    assert "unanswered" not in d.fired()
    assert "answered" in d.fired()


def test_what_follows_and_is_held_waits_for_its_release() -> None:
    d = full().says("fay", c.HoldInject("unanswered")).at("00:15").says("pan", c.DeclineCall(full().at("00:15").item("reporter")))
    d.at("00:25")
    assert "unanswered" not in d.fired()
    d.says("fay", c.ReleaseInject("unanswered")).tick().expect("InjectFired")
