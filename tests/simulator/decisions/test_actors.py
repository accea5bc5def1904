"""A facilitator's hand on those outside: what is refused."""

from __future__ import annotations

from simulator import commands as c
from tests.drill import Drill
from tests.scenario_samples import full_playbook, full_scenario


def full() -> Drill:
    return Drill(full_scenario(), full_playbook()).seated(pan="spokesperson").started()


def test_somebody_is_silenced_and_let_go_on_once() -> None:
    d = full().says("fay", c.SilenceActor("press")).expect("ActorSilenced")
    d.says("fay", c.SilenceActor("press")).expect()
    d.says("fay", c.SilenceActor("press", False)).expect("ActorSilenced")


def test_nobody_is_silenced_whom_the_scenario_does_not_have_or_after_the_end() -> None:
    d = full().refuses("fay", c.SilenceActor("nobody"), "unknown_actor", "actor_id")
    d.says("fay", c.EndExercise()).refuses("fay", c.SilenceActor("press"), "exercise_ended")
