"""Every command: what it comes to, and each way in which it is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.clock import PACES
from simulator.decide import _DECISIONS
from simulator.journal import text_sha256
from tests.drill import SYSTEM, Drill, statement
from tests.scenario_samples import both, clinic_playbook, clinic_scenario, minutes

LONG = "长" * (c.MAX_TEXT + 1)
LONG_NOTE = "x" * (c.MAX_NOTE + 1)


def lobby() -> Drill:
    return Drill(clinic_scenario(), clinic_playbook()).seated(pan="spokesperson", li="nurse")


def running() -> Drill:
    return lobby().started()


def paused() -> Drill:
    return running().at("00:06").says("fay", c.PauseExercise("Coffee"))


def ended() -> Drill:
    return running().at("00:16").says("fay", c.EndExercise())


def reply(d: Drill, role: str = "spokesperson", text: str = "Seen", channel: str = "feed") -> c.SubmitResponse:
    return c.SubmitResponse("reply", role, channel, text, d.item("rumour"))


def line(d: Drill, text: str = "Sorry", inject_id: str = "mother") -> c.SubmitResponse:
    return c.SubmitResponse("call_line", "nurse", "phone", text, d.item(inject_id))


# ---- clock -----------------------------------------------------------------------------------


def test_startex_opens_what_needs_no_inject() -> None:
    d = lobby().started().expect("ExerciseStarted", "ActionOpened")
    assert d.last[0] == e.ExerciseStarted(1.0)
    assert [event.action_id for event in d.events(e.ActionOpened)] == ["decide_level"]
    assert d.exercise.status == "running"


def test_startex_is_refused_the_second_time() -> None:
    for d in (running(), paused(), ended()):
        d.refuses("fay", c.StartExercise(), "already_started")


def test_a_pause_has_a_reason() -> None:
    d = running().says("fay", c.PauseExercise(" Coffee ")).expect("ExercisePaused")
    assert d.last == (e.ExercisePaused("facilitator", "fay", "Coffee"),)
    running().refuses("fay", c.PauseExercise(" \n"), "reason_missing", "reason")
    running().refuses("fay", c.PauseExercise(LONG_NOTE), "text_too_long", "note")


def test_only_a_running_exercise_is_paused() -> None:
    lobby().refuses("fay", c.PauseExercise("Coffee"), "not_running")
    paused().refuses("fay", c.PauseExercise("Coffee"), "not_running")
    ended().refuses("fay", c.PauseExercise("Coffee"), "exercise_ended")


def test_only_a_paused_exercise_is_resumed() -> None:
    paused().says("fay", c.ResumeExercise()).expect("ExerciseResumed")
    for d in (lobby(), running(), ended()):
        d.refuses("fay", c.ResumeExercise(), "not_paused")


@pytest.mark.parametrize("pace", PACES)
def test_a_pace_of_the_list_is_taken(pace: float) -> None:
    assert running().says("fay", c.ChangePace(pace)).exercise.clock.pace == pace


@pytest.mark.parametrize("pace", [0.0, -1.0, 5.0, 1e9, float("inf"), float("nan")])
def test_any_other_pace_is_refused(pace: float) -> None:
    running().refuses("fay", c.ChangePace(pace), "pace_not_allowed", "pace")


def test_the_pace_changes_only_while_the_story_runs() -> None:
    lobby().refuses("fay", c.ChangePace(2.0), "not_running")
    paused().refuses("fay", c.ChangePace(2.0), "exercise_paused")
    ended().refuses("fay", c.ChangePace(2.0), "exercise_ended")


def test_endex_stops_the_clock_for_good() -> None:
    d = running().at("00:10").says("fay", c.EndExercise()).expect("ExerciseEnded").sleep(3600).tick().expect()
    assert (d.story, d.exercise.ended_at) == (minutes(10), minutes(10))
    paused().says("fay", c.EndExercise()).expect("ExerciseEnded")
    lobby().refuses("fay", c.EndExercise(), "not_running")
    ended().refuses("fay", c.EndExercise(), "exercise_ended")


@pytest.mark.parametrize(
    ("command", "cause"), [(c.StopExercise("x"), "stop"), (c.DeclareRealEmergency("x"), "real_emergency")]
)
def test_anybody_halts_all_clocks_and_only_the_facilitator_resumes(command: c.Command, cause: str) -> None:
    d = running().at("00:03").says("pan", command).expect("ExercisePaused").sleep(3600).tick().expect()
    assert d.exercise.pause is not None
    assert (d.exercise.pause.cause, d.exercise.pause.by, d.story) == (cause, "pan", minutes(3))


def test_a_stop_is_for_a_drill_that_goes_on() -> None:
    lobby().refuses("pan", c.StopExercise(), "not_running")
    ended().refuses("pan", c.StopExercise(), "exercise_ended")
    ended().refuses("pan", c.DeclareRealEmergency(), "exercise_ended")
    running().refuses("pan", c.StopExercise(LONG_NOTE), "text_too_long", "note")
    running().refuses("pan", c.DeclareRealEmergency(LONG_NOTE), "text_too_long", "note")


def test_a_real_emergency_in_the_lobby_leads_back_to_the_lobby() -> None:
    d = lobby().says("pan", c.DeclareRealEmergency("Fire")).says("fay", c.ResumeExercise())
    assert (d.exercise.status, d.exercise.pause) == ("lobby", None)
    d.started().expect("ExerciseStarted", "ActionOpened")
    assert d.exercise.status == "running"


def test_a_later_stop_does_not_hide_a_real_emergency() -> None:
    d = running().says("pan", c.DeclareRealEmergency("Fainted")).says("li", c.StopExercise("Me too"))
    assert d.exercise.pause is not None
    assert (d.exercise.pause.cause, d.exercise.pause.note) == ("real_emergency", "Fainted")
    d = paused().says("li", c.DeclareRealEmergency("Fainted"))
    assert d.exercise.pause is not None
    assert d.exercise.pause.cause == "real_emergency"


def test_an_interruption_is_recorded_from_five_seconds_on() -> None:
    d = running().at("00:06").says("fay", c.ChangePace(2.0))
    since = d.now
    d.sleep(4.9).says(SYSTEM, c.RecordInterruption(since)).expect()
    d.sleep(5.1).says(SYSTEM, c.RecordInterruption(since)).expect("ServiceInterrupted")
    assert d.last == (e.ServiceInterrupted(since, timedelta(seconds=20), timedelta(seconds=10)),)


@pytest.mark.parametrize("drill", [lobby, paused, ended])
def test_an_interruption_while_nothing_runs_costs_nothing(drill: object) -> None:
    d = drill()  # type: ignore[operator]
    since = d.now
    d.sleep(60).says(SYSTEM, c.RecordInterruption(since)).expect()


def test_an_interruption_counts_from_what_was_recorded_last() -> None:
    d = running().at("00:06")
    before_all = d.now - timedelta(hours=1)
    d.says("fay", c.ChangePace(1.0)).sleep(10).says(SYSTEM, c.RecordInterruption(before_all))
    (event,) = d.events(e.ServiceInterrupted)
    assert event.story_lost == timedelta(seconds=10)


# ---- people ----------------------------------------------------------------------------------


def test_who_joins_twice_is_there_once() -> None:
    d = lobby().says(SYSTEM, c.JoinExercise("pan", "facilitator")).expect()
    assert d.exercise.participants["pan"].kind == "trainee"


def test_trainees_do_not_join_after_endex_but_staff_may() -> None:
    ended().refuses(SYSTEM, c.JoinExercise("tan", "trainee"), "exercise_ended")
    ended().says(SYSTEM, c.JoinExercise("eve2", "evaluator")).expect("ParticipantJoined")


def test_consent_is_given_once() -> None:
    d = Drill(clinic_scenario(), clinic_playbook()).says("pan", c.GiveConsent()).expect("ConsentGiven")
    d.says("pan", c.GiveConsent()).expect()


def test_a_seat_is_taken_after_consent_by_trainees() -> None:
    d = Drill(clinic_scenario(), clinic_playbook())
    d.refuses("pan", c.TakeSeat("nurse"), "consent_missing")
    d.refuses("eve", c.TakeSeat("nurse"), "not_allowed")
    d.says("pan", c.GiveConsent())
    d.refuses("pan", c.TakeSeat("king"), "unknown_role", "role_id")
    d.says("pan", c.TakeSeat("nurse")).expect("SeatTaken")
    d.says("pan", c.TakeSeat("nurse")).expect()
    d.says("pan", c.TakeSeat("director")).expect("SeatLeft", "SeatTaken")
    assert d.exercise.participants["pan"].roles == ["director"]


def test_seats_stay_as_they_are_after_endex() -> None:
    ended().refuses("pan", c.TakeSeat("nurse"), "exercise_ended")


def test_a_seat_is_left() -> None:
    d = running().says("pan", c.LeaveSeat()).expect("SeatLeft").says("pan", c.LeaveSeat()).expect()
    assert d.exercise.participants["pan"].roles == []


@pytest.mark.parametrize("command", [c.TakeSeat("director"), c.LeaveSeat()])
def test_who_leaves_a_seat_hangs_up(command: c.Command) -> None:
    d = running().at("00:08").says("li", c.AnswerCall(running().at("00:08").item("mother")))
    d.says("li", command)
    assert d.last[:2] == (e.CallEnded(d.item("mother"), "li"), e.SeatLeft("li", "nurse"))
    assert d.exercise.call(d.item("mother")).status == "ended"


@pytest.mark.parametrize(
    "command",
    [c.GiveConsent(), c.TakeSeat("nurse"), c.LeaveSeat(), statement("Hello"), c.SubmitResponse("flag", "nurse", "feed", "", "it")],
)
def test_somebody_of_another_exercise_can_do_nothing(command: c.Command) -> None:
    running().refuses("otto", command, "not_allowed")


# ---- injects ---------------------------------------------------------------------------------


def test_an_inject_is_fired_by_hand_and_opens_its_action() -> None:
    d = running().says("fay", c.FireInject("letter")).expect("InjectFired", "ActionOpened")
    fired = d.last[0]
    assert isinstance(fired, e.InjectFired)
    assert (fired.inject_id, fired.late_by, fired.by) == ("letter", timedelta(0), "fay")
    d.refuses("fay", c.FireInject("letter"), "inject_settled", "inject_id")


def test_an_inject_is_skipped_by_hand_even_before_startex_or_in_a_pause() -> None:
    for d in (lobby(), running(), paused()):
        d.says("fay", c.SkipInject("letter"))
        assert d.last == (e.InjectSkipped("letter", "fay"),)
        d.refuses("fay", c.SkipInject("letter"), "inject_settled", "inject_id")


def test_an_unknown_inject_is_refused() -> None:
    running().refuses("fay", c.FireInject("ghost"), "unknown_inject", "inject_id")
    running().refuses("fay", c.SkipInject("ghost"), "unknown_inject", "inject_id")


@pytest.mark.parametrize(("drill", "code"), [(lobby, "not_running"), (paused, "exercise_paused"), (ended, "exercise_ended")])
def test_nothing_is_fired_sent_or_answered_unless_the_story_runs(drill: object, code: str) -> None:
    d = drill()  # type: ignore[operator]
    d.refuses("fay", c.FireInject("second_wave"), code)
    d.refuses("fay", free(), code)
    d.refuses("pan", statement("Hello"), code)
    d.refuses("li", c.AnswerCall("it"), code)
    d.refuses("li", c.DeclineCall("it"), code)


def test_after_endex_nothing_is_skipped() -> None:
    ended().refuses("fay", c.SkipInject("second_wave"), "exercise_ended")


def free(**changes: object) -> c.SendFreeInject:
    given = {
        "kind": "post", "channel": "feed", "persona_id": "mrs_lin", "to_roles": ("nurse",),
        "title": both("题", "Title"), "text": both("文", "Text"),
    }  # fmt: skip
    return c.SendFreeInject(**{**given, **changes})  # type: ignore[arg-type]


def test_a_free_inject_is_sent_and_told_by_its_item() -> None:
    d = running().says("fay", free()).expect("FreeInjectSent")
    assert d.exercise.items[d.reply["item_id"]].text == both("文", "Text")
    d.says("fay", free(kind="call", channel="phone", lines=(both("喂", "Hello"),)))
    assert d.exercise.call(d.reply["item_id"]).status == "ringing"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"persona_id": "ghost"}, "unknown_persona", "persona_id"),
        ({"channel": "tv"}, "unknown_channel", "channel"),
        ({"to_roles": ()}, "unknown_role", "to_roles"),
        ({"to_roles": ("nurse", "king")}, "unknown_role", "to_roles"),
        ({"text": both("", "")}, "text_missing", "text"),
        ({"kind": "call", "lines": ()}, "text_missing", "text"),
        ({"kind": "call", "lines": (both("喂", ""), both("", ""))}, "text_missing", "text"),
        ({"text": both(LONG, "")}, "text_too_long", "text"),
        ({"title": both("", LONG)}, "text_too_long", "title"),
    ],
)
def test_a_free_inject_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    running().refuses("fay", free(**changes), code, field)


# ---- responses -------------------------------------------------------------------------------


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


# ---- calls -----------------------------------------------------------------------------------


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


# ---- evaluation ------------------------------------------------------------------------------


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


def test_every_command_has_its_decision() -> None:
    assert set(_DECISIONS) == {*c.PERSON_COMMANDS, *c.SYSTEM_COMMANDS}
