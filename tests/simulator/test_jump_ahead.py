"""Trainees learn of a planned jump a quarter of an hour before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from simulator import commands as c
from simulator import timeline
from simulator.jumpahead import jump_ahead
from simulator.localized import LocalizedText
from simulator.scenario import PaceStep
from simulator.viewtypes import JumpAhead
from tests.drill import Drill
from tests.scenario_samples import clinic_playbook, clinic_scenario

M = timedelta(minutes=1)
PLAN = (PaceStep(20 * M, jump_to=50 * M), PaceStep(55 * M, pace=2.0), PaceStep(80 * M, jump_to=95 * M))


def drill() -> Drill:
    return Drill(replace(clinic_scenario(), pace_plan=PLAN, duration=100 * M), clinic_playbook()).seated(
        pan="spokesperson"
    )


@pytest.mark.parametrize(
    ("at", "told"),
    [("00:00", None), ("00:04", None), ("00:05", JumpAhead(20 * M, 50 * M)), ("00:20", JumpAhead(20 * M, 50 * M)),
     ("00:24", JumpAhead(20 * M, 50 * M)), ("00:25", None), ("00:60", None), ("00:65", JumpAhead(80 * M, 95 * M))],
)  # fmt: skip
def test_it_is_told_shortly_before_and_until_it_is_let_be(at: str, told: JumpAhead | None) -> None:
    d = drill().started()
    minutes = int(at[3:])
    d.at(f"{minutes // 60:02}:{minutes % 60:02}")
    assert jump_ahead(d.exercise, d.now) == told


def test_a_jump_that_was_made_is_told_no_more() -> None:
    d = drill().started().at("00:19")
    between = tuple(i.inject_id for i in timeline.between(d.exercise, d.now, 50 * M))
    d.says("fay", c.JumpTo(3000.0, LocalizedText("后来", "Later"), (), between))
    assert d.exercise.jumps
    assert jump_ahead(d.exercise, d.now) is None


def test_neither_lobby_nor_end_tells_of_one() -> None:
    d = drill()
    assert jump_ahead(d.exercise, d.now) is None
    d.started().at("00:19").says("fay", c.PauseExercise(""))
    assert jump_ahead(d.exercise, d.now) is not None
    d.says("fay", c.EndExercise())
    assert jump_ahead(d.exercise, d.now) is None
