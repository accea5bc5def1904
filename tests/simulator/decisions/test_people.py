"""Joining, consent, seats, bystanders who were told."""

from __future__ import annotations

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.viewparts import word_view
from tests.drill import SYSTEM, Drill, statement
from tests.scenario_samples import (
    clinic_playbook,
    clinic_scenario,
)
from tests.simulator.stages import (
    LONG_NOTE,
    ended,
    line,
    lobby,
    running,
)


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


# ---- several roles, assigned seats -----------------------------------------------------------


def test_a_person_may_hold_several_roles_and_a_role_several_people() -> None:
    d = running().says("pan", c.TakeSeat("director", also=True)).expect("SeatTaken")
    d.says("li", c.TakeSeat("director", also=True)).expect("SeatTaken")
    assert d.exercise.participants["pan"].roles == ["spokesperson", "director"]
    assert d.exercise.participants["li"].roles == ["nurse", "director"]
    d.says("pan", c.TakeSeat("nurse")).expect("SeatLeft", "SeatLeft", "SeatTaken")


def test_the_facilitator_assigns_one_role_more() -> None:
    d = running().says("fay", c.AssignSeat("pan", "director")).expect("SeatTaken")
    assert d.exercise.participants["pan"].roles == ["spokesperson", "director"]
    d.says("fay", c.AssignSeat("pan", "director")).expect()
    d.refuses("fay", c.AssignSeat("pan", "king"), "unknown_role", "role_id")
    d.refuses("fay", c.AssignSeat("ghost", "nurse"), "unknown_participant", "participant_id")
    d.refuses("fay", c.AssignSeat("eve", "nurse"), "unknown_participant", "participant_id")
    ended().refuses("fay", c.AssignSeat("pan", "nurse"), "exercise_ended")


def test_nobody_is_seated_before_they_have_agreed() -> None:
    d = Drill(clinic_scenario(), clinic_playbook())
    d.refuses("fay", c.AssignSeat("pan", "nurse"), "consent_missing")


def test_the_facilitator_frees_one_seat_of_a_person() -> None:
    d = running().says("fay", c.AssignSeat("pan", "director")).says("fay", c.FreeSeat("pan", "spokesperson"))
    assert d.last == (e.SeatLeft("pan", "spokesperson"),)
    assert d.exercise.participants["pan"].roles == ["director"]
    d.refuses("fay", c.FreeSeat("pan", "spokesperson"), "not_seated", "role_id")
    d.refuses("fay", c.FreeSeat("ghost", "spokesperson"), "unknown_participant", "participant_id")
    d.refuses("fay", c.FreeSeat("fay", "spokesperson"), "unknown_participant", "participant_id")


def test_everybody_keeps_their_seat_for_the_debrief() -> None:
    d = ended()
    d.refuses("pan", c.LeaveSeat(), "seat_kept")
    d.refuses("fay", c.FreeSeat("pan", "spokesperson"), "seat_kept")
    d.says("pan", c.AnswerDebrief("Well", "Change")).expect("DebriefAnswered")
    running().says("pan", c.LeaveSeat()).expect("SeatLeft")


def test_who_is_removed_in_mid_call_is_cut_off_and_the_role_rings_back() -> None:
    d = running().at("00:08")
    mother = d.item("mother")
    d.says("li", c.AnswerCall(mother)).says("fay", c.FreeSeat("li", "nurse"))
    assert d.last == (e.CallEnded(mother, "li"), e.SeatLeft("li", "nurse"))
    d.refuses("li", line(d), "not_allowed")
    d.says("fay", c.AssignSeat("pan", "nurse")).says("pan", c.CallBack(mother)).expect("CallReturned", "CallLineSpoken")


def test_who_keeps_another_role_that_has_the_call_stays_on_the_phone() -> None:
    d = running().says("fay", c.AssignSeat("pan", "director")).at("00:15")
    d.says("pan", c.AnswerCall(d.item("reporter"))).says("fay", c.FreeSeat("pan", "spokesperson"))
    assert d.last == (e.SeatLeft("pan", "spokesperson"),)
    assert d.exercise.call(d.item("reporter")).status == "talking"
    d.says("fay", c.FreeSeat("pan", "director")).expect("CallEnded", "SeatLeft")


def test_who_was_told_is_recorded() -> None:
    for d in (lobby(), running(), ended()):
        d.says("fay", c.RecordTold(" Reception, security ")).expect("BystanderTold")
        (told,) = d.exercise.told
        assert d.exercise.texts[told.text_sha256] == "Reception, security"
        d.refuses("fay", c.RecordTold("  "), "text_missing", "text")
        d.refuses("fay", c.RecordTold(LONG_NOTE), "text_too_long", "text")


def test_the_facilitator_s_words_go_to_all_or_to_one() -> None:
    d = running().says("fay", c.GiveWord(" Slow down ", "pan")).expect("WordGiven")
    assert {s for s, _ in d.entries[-1].streams} == {"staff", "seat:pan"}
    d.says("fay", c.GiveWord("Well done")).expect("WordGiven")
    assert {s for s, _ in d.entries[-1].streams} >= {"staff", *(f"role:{r}" for r in d.exercise.scenario.roles)}
    assert [d.exercise.texts[w.text_sha256] for w in d.exercise.words] == ["Slow down", "Well done"]
    d.says("fay", c.GiveWord("慢一点", "pan", text_en=" Slowly "))
    first, last = (word_view(d.exercise, d.exercise.words[i]).text for i in (0, -1))
    assert (first.zh, first.en) == ("Slow down", "Slow down")
    assert (last.zh, last.en) == ("慢一点", "Slowly")
    d.refuses("fay", c.GiveWord("x", text_en=LONG_NOTE), "text_too_long", "text_en")
    d.refuses("fay", c.GiveWord("  "), "text_missing", "text")
    d.refuses("fay", c.GiveWord("Psst", "fay"), "unknown_participant", "participant_id")
    ended().refuses("fay", c.GiveWord("Too late"), "exercise_ended")


def test_screens_are_covered_by_a_word_to_all_until_they_are_unlocked() -> None:
    d = running().says("fay", c.GiveWord("Only you", "pan", locks=True))
    assert d.exercise.locked_by == ""
    d.says("fay", c.UnlockScreens()).expect()
    d.says("fay", c.GiveWord("Eyes on me", locks=True))
    assert d.exercise.locked_by == d.exercise.words[-1].word_id
    d.says("fay", c.UnlockScreens()).expect("ScreensUnlocked")
    assert d.exercise.locked_by == ""


def test_who_resumes_gives_the_covered_screens_back() -> None:
    d = running().says("fay", c.GiveWord("Eyes on me", locks=True)).says("fay", c.PauseExercise("Look up"))
    d.says("fay", c.ResumeExercise()).expect("ExerciseResumed", "ScreensUnlocked")
    assert d.exercise.locked_by == ""
    d.says("fay", c.PauseExercise("Tea")).says("fay", c.ResumeExercise()).expect("ExerciseResumed")
