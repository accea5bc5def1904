"""Real time by plan, computed by hand for a drill of three hours with two jumps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator import commands as c
from simulator import events as e
from simulator.pacing import (
    approvers,
    deadline,
    fastest_while_open,
    needed_real_time,
    opening,
    paces,
    planned_at,
    played,
    real_duration,
    real_time_left,
    stretches,
)
from simulator.playbook import ApprovalRule
from simulator.scenario import ExpectedAction, Follows, Inject, PaceStep, ResponseKind, Scenario, Unless
from tests.drill import Drill
from tests.scenario_samples import (
    both,
    clinic_playbook,
    clinic_scenario,
    full_playbook,
    full_scenario,
    minutes,
)

NOTE = both("一小时后", "An hour later")
# 00:00-00:30 at 2, 00:30 to 01:30 jumped, 01:30-01:50 at 2, 01:50-02:00 at 1, 02:00 to 02:30 jumped, then at 3
PLAN = (
    PaceStep(minutes(30), jump_to=minutes(90), note=NOTE),
    PaceStep(minutes(110), pace=1.0),
    PaceStep(minutes(120), jump_to=minutes(150), note=NOTE),
    PaceStep(minutes(150), pace=3.0),
)


def _drill(*injects: Inject, plan: tuple[PaceStep, ...] = PLAN) -> Scenario:
    base = clinic_scenario(pace=2.0)
    return replace(
        base,
        duration=minutes(180),
        pace_plan=plan,
        injects=(_post("post", 20), *injects),
        expected_actions=(_action(),),
    )


def _post(name: str, at: float) -> Inject:
    return Inject(name, "post", "feed", "bystander", ("nurse",), both("帖", "Post"), at=minutes(at))


def _action(target: float = 20, limit: float = 40, **fields: object) -> ExpectedAction:
    base = ExpectedAction("act", both("行动", "Action"), ("nurse",), ("reply",), "3.1", "speed", minutes(target),
                          minutes(limit), opens_with="post")  # fmt: skip
    return replace(base, **fields)  # type: ignore[arg-type]


def test_the_plan_is_a_row_of_stretches() -> None:
    assert [(s.start / minutes(1), s.end / minutes(1), s.pace) for s in stretches(_drill())] == [
        (0, 30, 2), (90, 110, 2), (110, 120, 1), (150, 180, 3),
    ]  # fmt: skip


def test_the_drill_lasts_what_is_played_of_it() -> None:
    assert real_duration(_drill()) == minutes(15 + 10 + 10 + 10)
    assert real_duration(clinic_scenario(pace=4.0)) == minutes(10)


def test_the_plan_in_short_says_what_is_played_at_which_paces() -> None:
    assert (played(_drill()), paces(_drill())) == (minutes(90), (1.0, 2.0, 3.0))
    whole = clinic_scenario(pace=4.0)
    assert (played(whole), paces(whole)) == (whole.duration, (4.0,))


def test_four_bursts_and_three_jumps_make_the_promised_75_minutes() -> None:
    """72 minutes of play; the briefing of three jumps makes up the rest."""
    jumps = tuple(PaceStep(minutes(36 + 96 * n), jump_to=minutes(96 + 96 * n), note=NOTE) for n in range(3))
    assert real_duration(replace(_drill(plan=jumps), duration=minutes(324))) == minutes(72)


@pytest.mark.parametrize(
    ("opened", "target", "left"),
    [
        (0, 10, 5),  # before any jump
        (20, 10, 5),  # up to the very jump
        (20, 20, 10),  # the jump uses up nothing: 00:20-00:30 and 01:30-01:40
        (20, 30, 15),
        (20, 35, 20),  # five of them at pace 1
        (100, 30, 5 + 10 + 10 / 3),  # over the second jump: 10 at 2, 10 at 1, 10 at 3
        (160, 60, 20 / 3),  # the end comes first
        (60, 10, 5),  # what a jump passes over opens where it lands
        (120, 6, 2),  # at the very time of a jump
    ],
)
def test_time_left_counts_what_is_played(opened: float, target: float, left: float) -> None:
    drill = _drill(_post("late", opened))
    action = _action(target, target + 5, opens_with="late")
    assert real_time_left(drill, action) / minutes(1) == pytest.approx(left)


def test_a_clock_that_runs_on_loses_what_is_jumped() -> None:
    assert real_time_left(_drill(), _action(20, runs_on=True)) == minutes(5)
    assert real_time_left(_drill(), _action(75, runs_on=True)) == minutes(5 + 2.5)
    assert deadline(_drill(), _action(75, runs_on=True), minutes(75)) == minutes(95)
    assert deadline(_drill(), _action(75), minutes(75)) == minutes(20 + 75 + 60 + 30)


def test_an_action_without_opener_opens_at_startex() -> None:
    assert opening(_drill(), _action(opens_with=None)) == timedelta(0)
    assert opening(_drill(), _action(opens_with="gone")) == timedelta(0)


def test_follow_ups_and_contingencies_have_planned_times() -> None:
    call = replace(_post("call", 25), kind="call")
    follow = replace(_post("follow", 0), at=None, follows=Follows("call", "unanswered", minutes(3)))
    again = replace(_post("again", 0), at=None, follows=Follows("follow", "answered", minutes(1)))
    early = replace(_post("early", 0), at=None, unless=Unless("act", minutes(28)))
    late = replace(_post("late", 0), at=None, unless=Unless("act", minutes(45)))
    odd = replace(_post("odd", 0), at=None, unless=Unless("nobody", minutes(45)))
    drill = _drill(call, follow, again, early, late, odd)
    planned = {i.inject_id: planned_at(drill, i) / minutes(1) for i in drill.injects}
    assert planned == {
        "post": 20, "call": 25, "follow": 28, "again": 29, "early": 28, "late": 105, "odd": 45,
    }  # fmt: skip


def test_a_contingency_of_a_clock_that_runs_on_does_not_move() -> None:
    late = replace(_post("late", 0), at=None, unless=Unless("act", minutes(45)))
    drill = replace(_drill(late), expected_actions=(_action(runs_on=True),))
    assert planned_at(drill, late) == minutes(45)


def test_a_circle_ends() -> None:
    one = replace(_post("one", 0), at=None, follows=Follows("two", "answered", minutes(1)))
    two = replace(_post("two", 0), at=None, follows=Follows("one", "answered", minutes(1)))
    assert planned_at(_drill(one, two), one) == minutes(2)


def test_the_fastest_pace_is_that_of_the_open_time() -> None:
    assert fastest_while_open(_drill(), _action(20, 40)) == 2.0
    assert fastest_while_open(_drill(_post("slow", 110)), _action(5, 10, opens_with="slow")) == 1.0
    assert fastest_while_open(_drill(), _action(20, 41)) == 3.0  # the second jump moves it to 02:31
    assert fastest_while_open(_drill(_post("end", 180)), _action(opens_with="end")) == 0.0


NEEDED = {
    "flag": 2, "assessment": 2, "withdrawal": 2, "reply": 3, "decision": 3, "report": 3, "complaint_reply": 4,
    "call_line": 4, "statement": 8, "correction": 8,
}  # fmt: skip


@pytest.mark.parametrize("kind", NEEDED)
def test_each_kind_needs_its_time(kind: ResponseKind) -> None:
    assert needed_real_time(_action(kinds=(kind,)), clinic_playbook()) == minutes(NEEDED[kind])


def test_the_quickest_kind_counts() -> None:
    assert needed_real_time(_action(kinds=("statement", "reply")), clinic_playbook()) == minutes(3)


def test_each_approver_needs_three_minutes_more() -> None:
    rules = (
        ApprovalRule("feed", ("reply",), ("director",), minutes(5), minutes(15), ("feed",)),
        ApprovalRule("all", ("statement", "reply"), ("director", "nurse"), minutes(5), minutes(15)),
    )
    playbook = replace(clinic_playbook(), approvals=rules)
    statement = _action(kinds=("statement",), channels=("site",))
    assert approvers("statement", statement, playbook) == ("director", "nurse")
    assert needed_real_time(statement, playbook) == minutes(14)
    assert needed_real_time(_action(kinds=("statement", "flag")), playbook) == minutes(2)
    assert approvers("reply", _action(channels=("feed",)), playbook) == ("director",)
    assert approvers("reply", _action(channels=("site",)), playbook) == ("director", "nurse")
    assert approvers("flag", statement, playbook) == ()


STEPS = st.lists(st.tuples(st.integers(1, 40), st.sampled_from([0.5, 1.0, 3.0, None])), max_size=6)


@given(STEPS, st.integers(0, 200), st.integers(1, 100))
def test_a_longer_target_never_leaves_less(
    steps: list[tuple[int, float | None]], opened: int, target: int
) -> None:
    plan, here = [], 0
    for gap, pace in steps:
        here += gap
        plan.append(
            PaceStep(
                minutes(here),
                pace,
                None if pace else minutes(here + 5),
                NOTE if pace is None else both("", ""),
            )
        )
        here += 0 if pace else 5
    drill = replace(_drill(_post("late", opened), plan=tuple(plan)), duration=minutes(here + 400))
    shorter, longer = (_action(t, 200, opens_with="late") for t in (target, target + 1))
    assert (
        timedelta(0) < real_time_left(drill, shorter) < real_time_left(drill, longer) <= real_duration(drill)
    )
    assert real_time_left(drill, replace(shorter, runs_on=True)) <= real_time_left(drill, shorter)


# ---- the plan and the engine agree ---------------------------------------------------------------


def _played_by_plan() -> Drill:
    """The full sample, in silence, with each step of its plan carried out."""
    drill = Drill(full_scenario(), full_playbook()).seated(pan="spokesperson", li="nurse").started()
    for step in drill.exercise.scenario.pace_plan:
        drill.at(str(step.at))
        if step.jump_to is None:
            drill.says("fay", c.ChangePace(step.pace or 1.0))
        else:
            drill.says("fay", c.JumpTo(step.jump_to.total_seconds(), step.note))
    return drill.at(str(drill.exercise.scenario.duration))


def test_a_drill_played_by_plan_lasts_what_the_plan_says() -> None:
    drill = _played_by_plan()
    assert drill.exercise.clock.active_at(drill.now) == real_duration(drill.exercise.scenario)


def test_deadlines_move_in_play_as_in_the_plan() -> None:
    drill = _played_by_plan()
    for action in drill.exercise.scenario.expected_actions:
        state = drill.exercise.actions[action.action_id]
        planned = deadline(drill.exercise.scenario, action, action.limit)
        assert state.opened_at == opening(drill.exercise.scenario, action)
        if planned > minutes(105):  # what ended before the jump is not moved by it
            assert state.opened_at + action.limit + state.allowance == planned, action.action_id


def test_contingencies_and_follow_ups_come_when_the_plan_says() -> None:
    late = replace(_post("late", 0), at=None, unless=Unless("decide_level", minutes(50)))
    base = full_scenario()
    slow = tuple(
        replace(a, limit=minutes(60)) if a.action_id == "decide_level" else a for a in base.expected_actions
    )
    scenario = replace(base, injects=(*base.injects, late), expected_actions=slow)
    drill = Drill(scenario, full_playbook()).seated(pan="spokesperson").started().at("00:45")
    drill.says("fay", c.JumpTo(105 * 60.0, NOTE)).at("02:29")
    fired = {event.inject_id: at for event, at in _fired(drill)}
    assert fired["late"] == planned_at(scenario, late) == minutes(110)
    rang_out = timedelta(seconds=30)
    follow = scenario.inject("unanswered")
    assert follow is not None
    assert fired["unanswered"] == planned_at(scenario, follow) + rang_out
    assert "answered" not in fired


def _fired(drill: Drill) -> list[tuple[e.InjectFired, timedelta]]:
    return [(entry.event, entry.at) for entry in drill.entries if isinstance(entry.event, e.InjectFired)]
