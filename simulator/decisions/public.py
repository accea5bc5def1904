"""The simulated public: what a facilitator turns, and what each minute brings."""

from __future__ import annotations

import math
from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import reason
from simulator.errors import DomainError
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.opinion.presets import Gauge
from simulator.opinion.whole import Opinion
from simulator.simcell.crowd.counting import counted
from simulator.simcell.crowd.readers import by_readers
from simulator.simcell.crowd.speaking import speak

_BOUNDS: dict[Gauge, tuple[float, float]] = {"mood": (-1, 1), "trust": (0, 100), "excitement": (0, 500)}


def _opinion(x: Exercise) -> Opinion:
    if x.opinion is None:
        raise DomainError("no_opinion", "This scenario has no simulated opinion.")
    return x.opinion


def turn(x: Exercise, command: c.TurnOpinion, who: str, now: datetime) -> Decision:
    course = _opinion(x).courses.get(command.storyline)
    if course is None:
        raise DomainError(
            "no_storyline", "The public does not follow this storyline for itself.", "storyline"
        )
    if not course.moments:
        raise DomainError("no_outbreak", "Nothing has broken out yet.")
    low, high = _BOUNDS[command.gauge]
    if not math.isfinite(command.value) or not low <= command.value <= high:
        raise DomainError("value_out_of_range", f"Choose a value from {low:g} to {high:g}.", "value")
    why = reason(command.reason)
    return Decision((e.OpinionTurned(command.gauge, round(command.value, 6), why, who, command.storyline),))


def show(x: Exercise, command: c.ShowOpinion, who: str, now: datetime) -> Decision:
    opinion = _opinion(x)
    return NOTHING if opinion.shown == command.shown else Decision((e.OpinionShown(command.shown, who),))


def set_crowd(x: Exercise, command: c.SetCrowd, who: str, now: datetime) -> Decision:
    _opinion(x)
    return NOTHING if x.crowd == command.level else Decision((e.CrowdSet(command.level, who),))


def minutes_passed(x: Exercise, now: datetime) -> list[e.Event]:
    """The minutes of opinion that have come due."""
    if x.opinion is None or x.status != "running":
        return []
    minutes = x.opinion.due(x.clock.story_at(now), x.seed)
    if not minutes.moments:
        return []
    return [e.OpinionMoved(minutes.moments, minutes.parts), *by_readers(x, counted(x, minutes))]


def crowd_speaks(x: Exercise, now: datetime) -> list[e.Event]:
    """The next text of the crowd, one at a time: it never holds up anything else."""
    if x.status != "running" or not x.crowd_due or x.crowd_due[0].at > x.clock.story_at(now):
        return []
    return [speak(x, x.crowd_due[0])]
