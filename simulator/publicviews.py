"""Builds what screens see of the simulated public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from simulator import publictypes as v
from simulator.exercise import Exercise
from simulator.opinion.course import MINUTE, Course, Turn
from simulator.opinion.model import Moment

_PLACES = 3


def opinion_view(x: Exercise, names: Mapping[str, str], for_staff: bool) -> v.OpinionView | None:
    """None where the scenario has no simulated opinion, and for trainees unless it is open to them."""
    course = x.opinion
    if course is None or not (for_staff or course.shown):
        return None
    return course_view(course, len(course.moments), len(course.turns), names, for_staff)


def course_view(
    course: Course, moments: int, turns: int, names: Mapping[str, str], for_staff: bool
) -> v.OpinionView:
    """The course as it was after so many minutes and turns."""
    past = course.moments[:moments]
    return v.OpinionView(
        course.starts_at if past else None, moments_view(course, past), causes_of(course, past) if for_staff else (),
        tuple(turn_view(course, t, names, for_staff) for t in course.turns[:turns]), course.shown if for_staff else True,
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


def turn_view(course: Course, turn: Turn, names: Mapping[str, str], for_staff: bool) -> v.GaugeTurnView:
    """Everybody may know that a person bent the curve; why and who is for staff."""
    at = _at(course, turn.tick)
    if not for_staff:
        return v.GaugeTurnView(at, turn.gauge, turn.value, "", "", "")
    return v.GaugeTurnView(at, turn.gauge, turn.value, turn.reason, turn.by, names.get(turn.by, ""))
