from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from simulator import timeline
from simulator.commands import (
    AnswerCall,
    ChangePace,
    DeclineCall,
    EditInject,
    FireInject,
    HoldInject,
    JumpTo,
    PauseExercise,
    RecordInterruption,
    ReleaseInject,
    ResumeExercise,
    SkipInject,
    SubmitResponse,
)
from simulator.events import CallMissed, InjectFired, InjectSkipped
from simulator.scenario import ExpectedAction, Inject, Unless
from tests.drill import MORNING, Drill, statement
from tests.scenario_samples import (
    both,
    clinic_playbook,
    clinic_scenario,
    full_playbook,
    full_scenario,
    minutes,
)


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


# ---- a contingency keeps its distance to its action's opening --------------------------------


def test_a_contingency_moves_with_a_late_or_early_opening() -> None:
    early = drill().at("00:02").says("fay", FireInject("rumour"))
    assert "pressure" not in early.at("00:16:59").fired()
    assert "pressure" in early.at("00:17").fired()
    late = drill().says("fay", HoldInject("rumour")).at("00:09").says("fay", ReleaseInject("rumour")).tick()
    assert "pressure" not in late.at("00:23:59").fired()
    assert "pressure" in late.at("00:24").fired()


def test_a_contingency_moves_with_an_edited_opening() -> None:
    """The author wrote fifteen minutes between the two; an edit of the first does not eat them up."""
    edit = EditInject("rumour", both("改", "Edited"), ("spokesperson",), both("文", "Text"), at=10 * 60.0)
    d = drill().says("fay", edit).at("00:24:59")
    assert "pressure" not in d.fired()
    assert "pressure" in d.at("00:25").fired()


def test_a_contingency_moves_with_an_outage() -> None:
    d = drill().at("00:10")
    since = d.now
    d.sleep(120).says("", RecordInterruption(since)).at("00:21:59")
    assert "pressure" not in d.fired()
    assert "pressure" in d.at("00:22").fired()


def following() -> Drill:
    """A headline follows the unanswered call; who does not reply to it within ten minutes hears of it."""
    base = full_scenario()
    action = ExpectedAction(
        "reply_headline", both("回应", "Reply"), ("spokesperson",), ("reply",), "P-31", "speed", minutes(5), minutes(10),
        opens_with="unanswered", answers_inject=True,
    )  # fmt: skip
    again = Inject(
        "again", "news", "paper", "mr_zhou", ("spokesperson",), both("再问", "Asks again"), text=both("再问", "Asks again"),
        unless=Unless("reply_headline", minutes(31)),
    )  # fmt: skip
    scenario = replace(base, injects=(*base.injects, again), expected_actions=(*base.expected_actions, action))
    return Drill(scenario, full_playbook()).seated(pan="spokesperson", li="nurse").started()


def test_a_contingency_keeps_its_distance_to_what_follows_a_call() -> None:
    """By plan: the call at 15, the headline at 21, the question at 31. The call comes ten minutes late."""
    d = following().says("fay", HoldInject("reporter")).at("00:25").says("fay", ReleaseInject("reporter")).tick()
    d.says("pan", DeclineCall(d.item("reporter"))).at("00:31")
    assert d.fired()[-1] == "unanswered"
    assert "again" not in d.at("00:40:59").fired()
    assert "again" in d.at("00:41").fired()


def test_what_hangs_on_a_headline_that_never_comes_is_not_needed() -> None:
    d = following().at("00:15").says("pan", AnswerCall(following().at("00:15").item("reporter"))).tick()
    d.at("00:32")
    skipped = [event.inject_id for event in d.events(InjectSkipped)]
    assert ("unanswered" in skipped, "again" in skipped) == (True, True)


# ---- what a jump passes over -----------------------------------------------------------------


def test_a_jump_passes_over_no_contingency_whose_clock_it_moves() -> None:
    d = drill().at("00:16")
    assert [i.inject_id for i in timeline.between(d.exercise, d.now, minutes(29))] == []
    assert [i.inject_id for i in timeline.between(d.exercise, d.now, minutes(30))] == ["second_wave"]


def test_a_jump_passes_over_the_contingency_of_a_clock_that_runs_on() -> None:
    base = clinic_scenario()
    actions = tuple(replace(a, runs_on=a.action_id == "first_statement") for a in base.expected_actions)
    d = Drill(replace(base, expected_actions=actions), clinic_playbook()).seated(pan="spokesperson").started().at("00:16")
    assert [i.inject_id for i in timeline.between(d.exercise, d.now, minutes(29))] == ["pressure"]


def test_a_jump_passes_over_the_contingency_of_an_action_past_its_limit() -> None:
    base = clinic_scenario()
    injects = tuple(replace(i, unless=Unless("flag_rumour", minutes(20))) if i.inject_id == "pressure" else i for i in base.injects)
    d = Drill(replace(base, injects=injects), clinic_playbook()).seated(pan="spokesperson").started()
    assert timeline.between(d.at("00:14").exercise, d.now, minutes(14.9)) == []
    assert [i.inject_id for i in timeline.between(d.at("00:16").exercise, d.now, minutes(29))] == ["pressure"]


def test_a_jump_passes_over_what_follows_a_call_that_was_let_go() -> None:
    d = following().at("00:15")
    d.says("pan", DeclineCall(d.item("reporter")))
    assert [i.inject_id for i in timeline.between(d.exercise, d.now, minutes(22))] == ["unanswered"]
    assert [i.inject_id for i in timeline.between(d.exercise, d.now, minutes(20))] == []


def test_a_contingency_that_waits_for_a_reading_is_settled_by_hand_before_a_jump() -> None:
    d = drill(read_at_once=False).at("00:19:59").says("pan", statement("We know #facts")).at("00:20:30")
    assert [i.inject_id for i in timeline.between(d.exercise, d.now, minutes(24))] == ["pressure"]


def test_what_a_jump_fires_is_not_late() -> None:
    d = drill().at("00:06").says("fay", JumpTo(13 * 60.0, both("后来", "Later"), ("mother", "letter"))).at("00:15")
    assert {event.late_by for event in d.events(InjectFired)} == {timedelta(0)}
