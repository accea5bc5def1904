"""Builds what screens see of the simulated public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from simulator import publictypes as v
from simulator.audience import readers_of
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.opinion.course import Course, Turn
from simulator.opinion.model import Moment
from simulator.opinion.whole import Opinion
from simulator.state import Response

_PLACES = 3
SAID = "said"  # in place of an effect that the reader may not know


def opinion_view(x: Exercise, names: Mapping[str, str], for_staff: bool) -> v.OpinionView | None:
    """None where the scenario has no simulated opinion, and for trainees unless it is open to them."""
    opinion = x.opinion
    if opinion is None or not (for_staff or opinion.shown):
        return None
    seen = course_view(opinion, len(opinion.moments), len(opinion.turns), names, for_staff)
    return replace(seen, storylines=storylines(x, opinion.moments)) if for_staff else seen


def course_view(
    opinion: Opinion, moments: int, turns: int, names: Mapping[str, str], for_staff: bool
) -> v.OpinionView:
    """The whole as it was after so many minutes and turns."""
    past = opinion.moments[:moments]
    return v.OpinionView(
        opinion.starts_at if past else None, moments_view(opinion, past), causes_of(opinion, past) if for_staff else (),
        tuple(turn_view(opinion, t, names, for_staff) for t in opinion.turns[:turns]), opinion.shown if for_staff else True,
    )  # fmt: skip


def moments_view(of: Opinion | Course, moments: Sequence[Moment]) -> tuple[v.MomentView, ...]:
    return tuple(_moment(m, of.minute(m.tick)) for m in moments)


def _moment(m: Moment, at: timedelta) -> v.MomentView:
    values = (m.volume, m.heat, m.mood, m.trust, m.silence, m.rumour.spreading, m.bookings, m.hotline)
    return v.MomentView(at, *(round(n, _PLACES) for n in values))


def storylines(x: Exercise, moments: Sequence[Moment]) -> tuple[v.StorylineView, ...]:
    """Where there are several: those that have broken out, in that order, in these minutes of the whole."""
    opinion = x.opinion
    if opinion is None or len(opinion.courses) == 1 or not moments:
        return ()
    titles = {y.storyline_id: y.title for y in x.scenario.storylines}
    found = ((c, _within(opinion, c, moments)) for c in sorted(opinion.begun, key=lambda c: c.minute(0)))
    return tuple(
        v.StorylineView(c.storyline, titles.get(c.storyline, LocalizedText()), c.outbreak, moments_view(c, own))
        for c, own in found
        if own
    )


def _within(opinion: Opinion, course: Course, moments: Sequence[Moment]) -> list[Moment]:
    first, last = (m.tick - opinion.offset(course) for m in (moments[0], moments[-1]))
    return course.moments[max(0, first) : max(0, last + 1)]


def causes_of(opinion: Opinion, moments: Sequence[Moment]) -> tuple[v.CauseView, ...]:
    """The words and blows that count from one of these minutes on, in order; a word that two storylines heard, once."""
    if not moments:
        return ()
    first, last = opinion.minute(moments[0].tick), opinion.minute(moments[-1].tick)
    found = sorted(
        (c.minute(tick), effect, cause, c.storyline)
        for c in opinion.begun
        for tick, effect, cause in _moved_by(c)
    )
    once = {(effect, cause): (at, effect, cause, line) for at, effect, cause, line in reversed(found)}
    return tuple(v.CauseView(*c) for c in sorted(once.values()) if first <= c[0] <= last)


def _moved_by(course: Course) -> list[tuple[int, str, str]]:
    return [(w.tick, w.effect, w.cause) for w in course.words] + [
        (s.tick, "", s.cause) for s in course.shocks
    ]


def turn_view(opinion: Opinion, turn: Turn, names: Mapping[str, str], for_staff: bool) -> v.GaugeTurnView:
    """Everybody may know that a person bent the curve; why and who is for staff."""
    at = opinion.courses[turn.storyline].minute(turn.tick)
    if not for_staff:
        return v.GaugeTurnView(at, turn.gauge, turn.value, "", "", "")
    return v.GaugeTurnView(
        at, turn.gauge, turn.value, turn.reason, turn.by, names.get(turn.by, ""), turn.storyline
    )


def own_view(x: Exercise, roles: Sequence[str]) -> v.OpinionView | None:
    """For somebody in `roles` once the scores are released: what they could see themselves, with how their own
    words were read. Of a violation only what a person has confirmed is told."""
    opinion = x.opinion
    if opinion is None:
        return None
    seen = course_view(opinion, len(opinion.moments), len(opinion.turns), {}, False)
    found = (_told_of(x, cause, roles) for cause in causes_of(opinion, opinion.moments))
    return replace(seen, causes=tuple(c for c in found if c is not None))


def _told_of(x: Exercise, cause: v.CauseView, roles: Sequence[str]) -> v.CauseView | None:
    item, r = x.items.get(cause.cause), x.responses.get(cause.cause)
    if item is not None:
        return cause if set(roles) & set(item.to_roles) else None
    if r is None or not cause.effect or not set(roles) & set(readers_of(x, r.kind, r.role_id, r.item_id, r.details)):
        return None
    return cause if is_told(x, r, cause.effect, roles) else replace(cause, effect=SAID)


def is_told(x: Exercise, r: Response, effect: str, roles: Sequence[str]) -> bool:
    """May somebody in `roles` know, once the scores are released, how the crowd has heard these words?"""
    return r.role_id in roles and (effect != "harmful" or _is_confirmed(x, r))


def _is_confirmed(x: Exercise, r: Response) -> bool:
    settled = (r.settled.get(v.violation_id) for v in x.playbook.violations)
    return any(s is not None and s.is_met for s in settled)
