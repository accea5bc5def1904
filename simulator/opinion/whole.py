"""Simulated opinion of a whole exercise: the main story, and each storyline that has an opinion of its own.

Each runs as a course of its own, all on one grid of minutes; what people see is all of them together. With the main
story alone, the whole is that story to the last digit.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.opinion.course import MINUTE, Course, Turn
from simulator.opinion.model import Moment, Word, calm, heat_of

if TYPE_CHECKING:
    from simulator.scenario import Scenario

MAIN = ""  # the storyline of everything that belongs to none with an opinion of its own


@dataclass(frozen=True)
class Part:
    """The minutes of one storyline, the main story ("") among them."""

    storyline: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Minutes:
    """The next minutes of the whole; `parts` is empty while one course is all there is."""

    moments: tuple[Moment, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass
class Opinion:
    """`moments` are of the whole, the first of them at the first outbreak."""

    courses: dict[str, Course]
    moments: list[Moment] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)  # of all courses, in order
    shown: bool = False  # to trainees, by the facilitator
    opened: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # by event: minutes and turns there were then

    @property
    def main(self) -> Course:
        return self.courses[MAIN]

    @property
    def begun(self) -> list[Course]:
        return [c for c in self.courses.values() if c.starts_at is not None]

    @property
    def starts_at(self) -> timedelta | None:
        """Story time of minute 0, the first outbreak; None: nothing has broken out yet."""
        return min((c.starts_at for c in self.courses.values() if c.starts_at is not None), default=None)

    @property
    def last_tick(self) -> int:
        return self.moments[-1].tick if self.moments else -1

    @property
    def words(self) -> list[Word]:
        """What was heard, by the minutes of each course; a word that is about two storylines is heard in both."""
        return [w for c in self.courses.values() for w in c.words]

    def of(self, storyline: str) -> Course:
        """Its own course, or the main story's."""
        return self.courses.get(storyline, self.main)

    def begin(self, course: Course, item_id: str, at: timedelta) -> None:
        """The outbreak, with an item. Beside a story that runs already it comes with the next minute of all."""
        start, course.outbreak = self.starts_at, item_id
        course.starts_at = at if start is None else start + MINUTE * (self.last_tick + 1)

    def tick_at(self, at: timedelta) -> int:
        """The minute since the first outbreak in which `at` lies."""
        start = self.starts_at
        return 0 if start is None else max(0, int((at - start) / MINUTE))

    def next_at(self) -> timedelta | None:
        """Story time of the next minute to be worked out."""
        return None if self.starts_at is None else self.minute(self.last_tick + 1)

    def due(self, at: timedelta, seed: int) -> Minutes:
        """The minutes up to story time `at` that are still to be worked out."""
        start = self.starts_at
        if start is None or at < start or self.tick_at(at) <= self.last_tick:
            return Minutes()
        parts = tuple(Part(c.storyline, c.due(at, seed)) for c in self.begun)
        if len(parts) == 1:
            return Minutes(parts[0].moments)
        ticks = range(self.last_tick + 1, self.tick_at(at) + 1)
        return Minutes(tuple(together(t, list(self._at(parts, t))) for t in ticks), parts)

    def _at(self, parts: Sequence[Part], tick: int) -> Iterator[Moment]:
        """What each storyline is at, in minute `tick` of the whole."""
        for part in parts:
            own = tick - self.offset(self.courses[part.storyline])
            if part.moments and part.moments[0].tick <= own:
                yield part.moments[own - part.moments[0].tick]

    def offset(self, course: Course) -> int:
        """Minutes of the whole that had passed when it broke out."""
        return self.tick_at(course.minute(0))

    def pass_by(self, minutes: Minutes) -> None:
        """They have been worked out."""
        self.moments += minutes.moments
        for part in self.parts_of(minutes):
            self.courses[part.storyline].moments += part.moments
        for course in self.begun:
            if not course.moments:  # broke out while these minutes were worked out: it comes with the next ones
                course.starts_at = self.minute(self.last_tick + 1)

    def parts_of(self, minutes: Minutes) -> tuple[Part, ...]:
        """Of each storyline; without parts all of it is that of the first outbreak."""
        first = min(self.begun, key=lambda c: c.minute(0))
        return minutes.parts or (Part(first.storyline, minutes.moments),)

    def minute(self, tick: int) -> timedelta:
        """Story time of a minute of the whole."""
        start = self.starts_at
        assert start is not None
        return start + MINUTE * tick

    def turn(self, turn: Turn) -> None:
        self.turns.append(turn)
        self.courses[turn.storyline].turns.append(turn)


def opinion_of(scenario: Scenario) -> Opinion | None:
    """At StartEx; None where the scenario has no simulated public."""
    plan = scenario.opinion
    if plan is None:
        return None
    plans = {MAIN: plan, **{y.storyline_id: y.opinion for y in scenario.storylines if y.opinion is not None}}
    return Opinion({name: Course(p.parameters, p.topic, name) for name, p in plans.items()})


def together(tick: int, parts: Sequence[Moment]) -> Moment:
    """The whole of several storylines: posts add up, moods weigh by posts, and each moves trust from where it began.

    Of false versions and of silence the worst counts.
    """
    if len(parts) == 1:
        return replace(parts[0], tick=tick)
    rest, recent = calm(), sum(m.recent for m in parts)
    weights = [m.recent / recent if recent else 1 / len(parts) for m in parts]
    return Moment(
        tick=tick,
        volume=_r(sum(m.volume for m in parts)),
        recent=_r(recent),
        total=_r(sum(m.total for m in parts)),
        excitement=_r(sum(m.excitement for m in parts)),
        branching=max(m.branching for m in parts),
        mood=_r(sum(w * m.mood for w, m in zip(weights, parts, strict=True))),
        trust=_r(min(100.0, max(0.0, _moved(rest.trust, [m.trust for m in parts])))),
        heat=heat_of(recent),
        silence=max(m.silence for m in parts),
        rumour=max((m.rumour for m in parts), key=lambda r: r.spreading),
        bookings=_r(max(0.0, _moved(rest.bookings, [m.bookings for m in parts]))),
        hotline=_r(_moved(rest.hotline, [m.hotline for m in parts])),
    )


def _moved(rest: float, values: Sequence[float]) -> float:
    return rest + math.fsum(v - rest for v in values)


def _r(value: float) -> float:
    return round(value, 6)
