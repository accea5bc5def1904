from __future__ import annotations

from datetime import timedelta

from simulator import timeline
from simulator.commands import (
    AnswerCall,
    ChangePace,
    FireInject,
    PauseExercise,
    ResumeExercise,
    SkipInject,
    SubmitResponse,
)
from simulator.events import CallMissed, InjectFired, InjectSkipped
from tests.drill import MORNING, Drill, statement
from tests.scenario_samples import clinic_playbook, clinic_scenario, minutes


def drill(read_at_once: bool = True, pace: float = 1.0) -> Drill:
    d = Drill(clinic_scenario(pace), clinic_playbook(), read_at_once=read_at_once)
    return d.seated(pan="spokesperson", li="nurse").started()


def test_nothing_is_due_before_startex_in_a_pause_or_after_endex() -> None:
    d = Drill(clinic_scenario(), clinic_playbook())
    late = MORNING + minutes(300)
    assert timeline.next_due(d.exercise, late) is None
    assert timeline.due_injects(d.exercise, late) == []
    d.seated(pan="spokesperson").started().says("fay", PauseExercise("Coffee"))
    assert timeline.next_due(d.exercise, late) is None
    assert timeline.due_injects(d.exercise, late) == []
    assert timeline.unanswered_calls(d.exercise, late) == []


def test_the_next_due_time_is_the_earliest_inject() -> None:
    d = drill(pace=2.0)
    assert timeline.next_due(d.exercise, d.now) == MORNING + minutes(2.5)


def test_a_ringing_call_is_due_in_real_seconds() -> None:
    d = drill(pace=6.0).at("00:08")
    assert timeline.next_due(d.exercise, d.now) == d.now + timedelta(seconds=30)


def test_injects_fire_in_the_order_of_their_times() -> None:
    d = drill().tick_to("00:40")
    assert d.fired() == ["rumour", "mother", "letter", "reporter", "pressure", "callback", "second_wave"]


def test_an_inject_fires_at_its_time_and_not_a_moment_before() -> None:
    d = drill().at("00:04:59")
    assert d.fired() == []
    d.at("00:05").expect()  # settled on the way, by the tick at its moment
    assert d.fired() == ["rumour"]
    assert d.events(InjectFired)[0].late_by == timedelta(0)


def test_all_that_was_missed_fires_late_and_once() -> None:
    d = drill(pace=2.0).sleep(10 * 60).tick()
    assert d.fired() == ["rumour", "mother", "letter", "reporter"]  # the contingencies' clocks begin now
    assert [event.late_by for event in d.events(InjectFired)][:2] == [minutes(7.5), minutes(6)]
    d.tick().expect()


def test_a_pause_holds_what_is_due() -> None:
    d = drill().at("00:04").says("fay", PauseExercise("Coffee")).sleep(3600).tick().expect()
    d.says("fay", ResumeExercise()).tick().expect()
    assert timeline.next_due(d.exercise, d.now) == d.now + minutes(1)
    assert d.at("00:05").fired() == ["rumour"]


def test_a_change_of_pace_moves_what_is_to_come() -> None:
    d = drill().at("00:01").says("fay", ChangePace(4.0))
    assert timeline.next_due(d.exercise, d.now) == d.now + minutes(1)


def test_what_was_fired_or_skipped_by_hand_is_settled() -> None:
    d = drill().says("fay", FireInject("second_wave")).says("fay", SkipInject("rumour"))
    assert [(due, inject.inject_id) for due, inject in timeline.waiting(d.exercise)][:2] == [
        (minutes(8), "mother"),
        (minutes(12), "letter"),
    ]
    assert "rumour" not in d.tick_to("00:40").fired()
    assert d.fired().count("second_wave") == 1


# ---- contingencies ---------------------------------------------------------------------------


def test_a_contingency_fires_unless_its_action_is_done() -> None:
    assert "pressure" in drill().at("00:20").fired()


def test_a_contingency_that_is_not_needed_is_skipped_by_nobody() -> None:
    d = drill().at("00:10").says("pan", statement("We know #facts")).at("00:20")
    assert "pressure" not in d.fired()
    assert d.events(InjectSkipped) == [InjectSkipped("pressure", "")]


def test_an_answer_without_the_minimum_does_not_stop_it() -> None:
    d = drill().at("00:10").says("pan", statement("We are sorry #empathy")).at("00:20")
    assert "pressure" in d.fired()


def test_a_contingency_waits_for_a_reading_and_is_then_skipped() -> None:
    d = drill(read_at_once=False).at("00:19:59").says("pan", statement("We know #facts")).at("00:21")
    assert d.exercise.injects["pressure"].status == "waiting"
    d.reads().tick().expect("InjectSkipped")


def test_a_contingency_waits_for_a_reading_and_fires_if_that_finds_nothing() -> None:
    d = drill(read_at_once=False).at("00:19:59").says("pan", statement("No comment")).at("00:21")
    d.reads().tick().expect("InjectFired")
    (event,) = d.last
    assert isinstance(event, InjectFired)
    assert event.late_by == minutes(1)


def test_a_waiting_contingency_holds_nothing_else_and_keeps_nobody_awake() -> None:
    d = drill(read_at_once=False).at("00:19:59").says("pan", statement("No comment")).at("00:21")
    assert timeline.next_due(d.exercise, d.now) == MORNING + minutes(25)  # the next contingency
    assert d.at("00:30").fired()[-2:] == ["callback", "second_wave"]


def test_a_contingency_on_a_call_counts_what_was_said() -> None:
    d = drill().at("00:08")
    mother = d.item("mother")
    d.says("li", AnswerCall(mother))
    d.says("li", SubmitResponse("call_line", "nurse", "phone", "Sorry #empathy, we #next_step", mother)).at("00:25")
    assert "callback" not in d.fired()


def test_a_call_that_nobody_takes_is_missed_after_thirty_real_seconds() -> None:
    d = drill(pace=2.0).at("00:08").after(29.9)
    assert d.events(CallMissed) == []
    d.after(0.1)
    assert d.events(CallMissed) == [CallMissed(d.item("mother"))]


def test_a_pause_stops_the_ringing() -> None:
    d = drill().at("00:08").after(20).says("fay", PauseExercise("Coffee")).sleep(600)
    d.says("fay", ResumeExercise()).after(9)
    assert d.events(CallMissed) == []
    d.after(1)
    assert len(d.events(CallMissed)) == 1
