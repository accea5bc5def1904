"""Builds what screens see of the simulated public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from simulator import publictypes as v
from simulator.audience import readers_of
from simulator.exercise import Exercise
from simulator.opinion.course import MINUTE, Course, Turn
from simulator.opinion.model import Moment
from simulator.state import Response

_PLACES = 3
SAID = "said"  # in place of an effect that the reader may not know


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


def own_view(x: Exercise, roles: Sequence[str]) -> v.OpinionView | None:
    """For somebody in `roles` once the scores are released: what they could see themselves, with how their own
    words were read. Of a violation only what a person has confirmed is told."""
    course = x.opinion
    if course is None:
        return None
    seen = course_view(course, len(course.moments), len(course.turns), {}, False)
    found = (_told_of(x, cause, roles) for cause in causes_of(course, course.moments))
    return replace(seen, causes=tuple(c for c in found if c is not None))


def _told_of(x: Exercise, cause: v.CauseView, roles: Sequence[str]) -> v.CauseView | None:
    item, r = x.items.get(cause.cause), x.responses.get(cause.cause)
    if item is not None:
        return cause if set(roles) & set(item.to_roles) else None
    if r is None or not cause.effect or not set(roles) & set(readers_of(x, r.kind, r.role_id, r.item_id, r.details)):
        return None
    is_told = r.role_id in roles and (cause.effect != "harmful" or _is_confirmed(x, r))
    return cause if is_told else replace(cause, effect=SAID)


def _is_confirmed(x: Exercise, r: Response) -> bool:
    settled = (r.settled.get(v.violation_id) for v in x.playbook.violations)
    return any(s is not None and s.is_met for s in settled)
