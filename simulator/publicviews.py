"""Builds what screens see of the simulated public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from simulator import publictypes as v
from simulator.exercise import Exercise
from simulator.opinion.course import MINUTE, Course, Turn
from simulator.opinion.model import Moment

_PLACES = 3


def opinion_view(x: Exercise, names: Mapping[str, str]) -> v.OpinionView | None:
    """None where the scenario has no simulated opinion."""
    course = x.opinion
    if course is None:
        return None
    return v.OpinionView(
        course.starts_at if course.moments else None, moments_view(course, course.moments), causes_of(course, course.moments),
        tuple(turn_view(course, t, names) for t in course.turns), course.shown, x.crowd,
    )  # fmt: skip


def moments_view(course: Course, moments: Sequence[Moment]) -> tuple[v.MomentView, ...]:
    return tuple(_moment(m, _at(course, m.tick)) for m in moments)


def _at(course: Course, tick: int) -> timedelta:
    assert course.starts_at is not None
    return course.starts_at + MINUTE * tick


def _moment(m: Moment, at: timedelta) -> v.MomentView:
    values = (m.volume, m.heat, m.mood, m.trust, m.silence, m.rumour.spreading, m.bookings, m.hotline)
    return v.MomentView(at, *(round(n, _PLACES) for n in values))


def causes_of(course: Course, moments: Sequence[Moment]) -> tuple[v.CauseView, ...]:
    """The words and blows that count from one of these minutes on, in order."""
    if not moments:
        return ()
    first, last = moments[0].tick, moments[-1].tick
    found = [(w.tick, w.effect, w.cause) for w in course.words] + [(s.tick, "", s.cause) for s in course.shocks]
    shown = sorted(c for c in found if first <= c[0] <= last)
    return tuple(v.CauseView(_at(course, tick), effect, cause) for tick, effect, cause in shown)


def turn_view(course: Course, turn: Turn, names: Mapping[str, str]) -> v.TurnView:
    at = _at(course, turn.tick)
    return v.TurnView(at, turn.gauge, turn.value, turn.reason, turn.by, names.get(turn.by, ""))
