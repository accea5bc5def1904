"""StartEx, pauses, pace, jumps, EndEx: what each comes to, and each way in which it is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.clock import PACES
from simulator.viewparts import clock_view
from tests.drill import SYSTEM
from tests.scenario_samples import (
    both,
    minutes,
)
from tests.simulator.stages import (
    LONG,
    LONG_NOTE,
    ended,
    full,
    lobby,
    paused,
    running,
)


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
    running().refuses("fay", c.PauseExercise(LONG_NOTE), "text_too_long", "note")


def test_a_pause_is_at_once_and_its_reason_may_come_later() -> None:
    d = running().says("fay", c.PauseExercise()).expect("ExercisePaused")
    clock = d.exercise.clock
    d.after(20).refuses("fay", c.PauseExercise(" \n"), "reason_missing", "reason")
    d.says("fay", c.PauseExercise("Cofee")).says("fay", c.PauseExercise("Coffee")).expect("ExercisePaused")
    pause = d.exercise.pause
    assert pause
    assert (pause.cause, pause.note, pause.added) == ("facilitator", "Coffee", ())
    assert (d.exercise.clock.story, d.exercise.clock.active) == (clock.story, clock.active)


def test_a_facilitators_reason_does_not_hide_who_stopped() -> None:
    d = running().says("pan", c.StopExercise("Too much")).says("fay", c.PauseExercise("We talk first"))
    pause = d.exercise.pause
    assert pause
    assert (pause.cause, pause.by, pause.note) == ("stop", "pan", "Too much")
    assert pause.added == (("fay", "We talk first"),)


def test_only_an_exercise_under_way_is_paused() -> None:
    lobby().refuses("fay", c.PauseExercise("Coffee"), "not_running")
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


def test_the_pace_to_begin_at_is_chosen_before() -> None:
    d = lobby().says("fay", c.ChangePace(4.0)).expect("PaceChanged")
    assert d.exercise.clock.pace == 4.0
    d.says("fay", c.StartExercise())
    assert (d.exercise.clock.pace, d.exercise.clock.running) == (4.0, True)


def test_the_pace_does_not_change_while_the_story_stands() -> None:
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


def test_who_stopped_by_a_slip_lets_it_go_on() -> None:
    d = running().at("00:03").says("pan", c.StopExercise()).sleep(12)
    d.refuses("li", c.TakeStopBack(), "stop_stands")
    d.says("pan", c.TakeStopBack()).expect("ExerciseResumed")
    assert d.last == (e.ExerciseResumed("pan"),)
    assert (d.exercise.status, d.exercise.pause, d.story) == ("running", None, minutes(3))
    d.refuses("pan", c.TakeStopBack(), "stop_stands")
    d.says("pan", c.StopExercise()).says("pan", c.StopExercise()).says("pan", c.TakeStopBack()).expect("ExerciseResumed")


def test_a_stop_stands_once_time_or_others_have_spoken() -> None:
    stopped = [
        running().says("pan", c.StopExercise()).sleep(31),
        running().says("pan", c.StopExercise()).says("fay", c.PauseExercise("We talk first")),
        running().says("pan", c.StopExercise()).says("li", c.StopExercise()),
        running().says("pan", c.StopExercise()).says("pan", c.StopExercise("Too much")),
        running().says("pan", c.StopExercise()).says("li", c.DeclareRealEmergency()),
        running().says("pan", c.DeclareRealEmergency()),
        paused().says("pan", c.StopExercise()),
        paused(), running(), lobby(), ended(),
    ]  # fmt: skip
    for d in stopped:
        d.refuses("pan", c.TakeStopBack(), "stop_stands")


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


def test_what_others_report_of_a_real_emergency_comes_to_it() -> None:
    d = running().says("pan", c.DeclareRealEmergency("Fainted")).says("li", c.DeclareRealEmergency("Ward 2, bed 5"))
    d.says("pan", c.DeclareRealEmergency())
    assert d.exercise.pause is not None
    assert d.exercise.pause.by == "pan"
    assert clock_view(d.exercise, {"pan": "Pan", "li": "Li"}).pause_note == "Fainted\nLi：Ward 2, bed 5"
    assert clock_view(d.exercise, {}).pause_note == "Fainted\nWard 2, bed 5"
    assert d.says("fay", c.ResumeExercise()).exercise.pause is None


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


# ---- jumps -----------------------------------------------------------------------------------

NOTE = both("一小时里家属来过", "In that hour the family came")


def jump(to: float, fire: tuple[str, ...] = (), skip: tuple[str, ...] = ()) -> c.JumpTo:
    """To `to` story minutes."""
    return c.JumpTo(to * 60, NOTE, fire, skip)


def test_a_jump_fires_and_skips_what_lies_between_and_goes_on_there() -> None:
    d = running().at("00:06").says("fay", jump(13, fire=("letter", "mother")))
    d.expect("ClockJumped", "InjectFired", "ActionOpened", "InjectFired", "ActionOpened")
    assert d.last[0] == e.ClockJumped(minutes(13), minutes(7), NOTE, "fay")
    assert d.fired() == ["rumour", "mother", "letter"]  # by their times, whatever the order given
    assert d.events(e.InjectFired)[-1].by == "fay"
    assert (d.story, d.exercise.jumps[0].at) == (minutes(13), minutes(6))
    d.says("fay", jump(16, skip=("reporter",))).expect("ClockJumped", "InjectSkipped")
    assert d.at("00:29:59").fired() == ["rumour", "mother", "letter"]
    assert d.at("00:30").fired()[3:] == ["pressure", "second_wave"]  # the contingency moved by ten minutes


@pytest.mark.parametrize("to", [0, 3, 6, -1e9])
def test_a_jump_backwards_into_the_past_or_to_the_present_is_refused(to: float) -> None:
    running().at("00:06").refuses("fay", jump(to), "jump_backwards", "to")


@pytest.mark.parametrize("to", [40.001, 1e12])
def test_a_jump_beyond_the_planned_end_is_refused(to: float) -> None:
    running().at("00:06").refuses("fay", jump(to), "jump_beyond_end", "to")


def test_a_jump_to_the_very_end_is_one() -> None:
    d = running().at("00:31").says("fay", jump(40)).expect("ClockJumped")
    assert d.story == d.exercise.scenario.duration


def test_a_jump_tells_everybody_what_happened_meanwhile() -> None:
    d = running().at("00:06")
    d.refuses("fay", c.JumpTo(420.0, both("", " ")), "reason_missing", "note")
    d.refuses("fay", c.JumpTo(420.0, both(LONG, "")), "text_too_long", "note")


def test_a_jump_passes_over_nothing_unsettled_and_settles_nothing_else() -> None:
    d = running().at("00:06")
    d.refuses("fay", jump(13), "jump_unsettled", "fire")
    d.refuses("fay", jump(13, fire=("mother",)), "jump_unsettled", "fire")
    d.refuses("fay", jump(13, ("mother",), ("mother", "letter")), "inject_settled", "fire")
    d.refuses("fay", jump(13, ("mother", "letter", "letter")), "inject_settled", "fire")
    d.refuses("fay", jump(13, ("mother", "letter", "rumour")), "inject_settled", "fire")  # fired before
    d.refuses("fay", jump(13, ("mother", "letter"), ("second_wave",)), "inject_settled", "fire")  # comes later
    d.refuses("fay", jump(13, ("mother", "letter"), ("ghost",)), "inject_settled", "fire")


def test_what_is_held_is_neither_fired_nor_skipped_by_a_jump() -> None:
    d = running().at("00:06").says("fay", c.HoldInject("mother"))
    d.refuses("fay", jump(9, fire=("mother",)), "inject_settled", "fire")
    d.says("fay", jump(9)).expect("ClockJumped")
    d.says("fay", c.ReleaseInject("mother")).tick().expect("InjectFired", "ActionOpened")


def test_a_jump_is_for_a_story_that_runs() -> None:
    lobby().refuses("fay", jump(9), "not_running")
    paused().refuses("fay", jump(9), "exercise_paused")
    ended().refuses("fay", jump(20), "exercise_ended")


def test_a_jump_uses_up_nobodys_time_unless_the_clock_runs_on() -> None:
    d = full().at("00:31:10")
    opened = [a for a in d.exercise.scenario.expected_actions if a.action_id in d.exercise.actions]
    past = {a.action_id for a in opened if d.exercise.actions[a.action_id].is_past(a.limit, d.story)}
    before = {a.action_id: a.allowance for a in d.exercise.actions.values()}
    d.says("fay", jump(100)).expect("ClockJumped")
    moved = {a.action_id: a.allowance - before[a.action_id] for a in d.exercise.actions.values()}
    gone = minutes(100) - timedelta(minutes=31, seconds=10)
    assert moved.pop("report") == timedelta(0)
    assert {a for a in moved if moved[a] == gone} == set(moved) - past != set()
    assert {moved[a] for a in past - {"report"}} == {timedelta(0)}


def test_a_jump_gives_no_time_to_what_was_past_its_limit() -> None:
    d = running().at("00:17")  # flag_rumour was due by 00:15, first_statement has until 00:20
    d.says("fay", jump(28)).expect("ClockJumped")
    flag, statement = (d.exercise.actions[a] for a in ("flag_rumour", "first_statement"))
    assert (flag.allowance, flag.allowance_at(d.story)) == (timedelta(0), timedelta(0))
    assert statement.allowance == minutes(11)


def test_at_its_very_limit_an_action_is_still_open_to_a_jump() -> None:
    d = running().at("00:15").says("fay", jump(28))
    assert d.exercise.actions["flag_rumour"].allowance == minutes(13)


def test_an_outage_gives_no_time_to_what_was_past_its_limit_when_it_began() -> None:
    d = running().at("00:17")  # flag_rumour was due by 00:15, first_statement has until 00:20
    since = d.now
    d.sleep(600).says(SYSTEM, c.RecordInterruption(since)).expect("ServiceInterrupted")
    flag, statement = (d.exercise.actions[a] for a in ("flag_rumour", "first_statement"))
    assert (flag.allowance, flag.allowance_at(d.story)) == (timedelta(0), timedelta(0))
    assert statement.allowance == minutes(10)


def test_an_outage_that_began_at_the_very_limit_still_gives_time() -> None:
    d = running().at("00:15")
    since = d.now
    d.sleep(600).says(SYSTEM, c.RecordInterruption(since))
    assert d.exercise.actions["flag_rumour"].allowance == minutes(10)


# ---- the announced end -----------------------------------------------------------------------


def test_an_announced_end_comes_after_two_real_minutes_whatever_the_pace() -> None:
    d = running().at("00:06").says("fay", c.ChangePace(6.0)).says("fay", c.AnnounceEnd()).expect("EndAnnounced")
    d.after(119.9)
    assert d.exercise.status == "running"
    d.after(0.1)
    assert d.exercise.status == "ended"
    assert d.events(e.ExerciseEnded) == [e.ExerciseEnded("fay")]
    assert d.exercise.ends_at is None


def test_a_pause_a_jump_and_an_outage_do_not_shorten_the_notice() -> None:
    d = running().at("00:31").says("fay", c.AnnounceEnd()).after(30).says("fay", c.PauseExercise("Coffee")).sleep(600)
    d.says("fay", c.ResumeExercise()).after(30).says("fay", jump(36))
    since = d.now
    d.sleep(300).says(SYSTEM, c.RecordInterruption(since)).after(59)
    assert d.exercise.status == "running"
    assert d.after(1).exercise.status == "ended"


def test_an_announcement_is_made_once_and_can_be_taken_back() -> None:
    d = running().at("00:06")
    d.refuses("fay", c.CancelEnd(), "end_not_announced")
    d.says("fay", c.AnnounceEnd()).refuses("fay", c.AnnounceEnd(), "end_announced")
    d.says("fay", c.CancelEnd()).expect("EndCancelled").after(600)
    assert d.exercise.status == "running"
    d.says("fay", c.AnnounceEnd()).expect("EndAnnounced").says("fay", c.EndExercise())
    d.refuses("fay", c.CancelEnd(), "end_not_announced")
    lobby().refuses("fay", c.AnnounceEnd(), "not_running")
    paused().refuses("fay", c.AnnounceEnd(), "exercise_paused")
    ended().refuses("fay", c.AnnounceEnd(), "exercise_ended")


def test_an_announcement_may_be_taken_back_in_a_pause() -> None:
    d = running().says("fay", c.AnnounceEnd()).says("pan", c.StopExercise())
    d.says("fay", c.CancelEnd()).expect("EndCancelled").says("fay", c.ResumeExercise()).after(300)
    assert d.exercise.status == "running"


def test_the_lock_of_approvals_turns_only_if_it_changes() -> None:
    d = full().says("fay", c.LockApprovals(False)).expect()
    d.says("fay", c.LockApprovals(True)).expect("ApprovalsLocked").says("fay", c.LockApprovals(True)).expect()
    assert d.exercise.approval_lock
    assert not d.says("fay", c.LockApprovals(False)).exercise.approval_lock
