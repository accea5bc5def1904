"""What conditions read in an exercise, each as it stood at a story time: so a jump can be looked at minute by minute."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from simulator.branching.tree import Quantity
from simulator.clock import ZERO
from simulator.matching import progress
from simulator.opinion.course import MINUTE
from simulator.opinion.model import Moment
from simulator.opinion.whole import Opinion

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.scenario import ExpectedAction

Reading = tuple[timedelta, float]


class Gauges(Protocol):
    """Simulated opinion, as far as conditions read it."""

    def latest(self, quantity: Quantity, storyline: str) -> Iterator[Reading]:
        """Story time and value of each minute so far, the latest first; `storyline` "": of all together."""
        ...


@dataclass(frozen=True)
class OpinionGauges:
    """What the opinion model has worked out, of the whole or of a storyline that the public follows for itself."""

    opinion: Opinion

    def latest(self, quantity: Quantity, storyline: str) -> Iterator[Reading]:
        followed, value = self.opinion.courses[storyline] if storyline else self.opinion, _VALUES[quantity]
        first = followed.minute(0) if followed.moments else ZERO
        for moment in reversed(followed.moments):
            yield first + MINUTE * moment.tick, value(moment)


_VALUES: dict[Quantity, Callable[[Moment], float]] = {
    "volume": lambda m: m.volume, "mood": lambda m: m.mood, "trust": lambda m: m.trust, "heat": lambda m: m.heat,
    "misinformation": lambda m: 100 * m.rumour.spreading, "bookings": lambda m: m.bookings,
    "hotline": lambda m: m.hotline,
}  # fmt: skip


def readings(x: Exercise, quantity: Quantity, storyline: str, at: timedelta) -> Iterator[Reading]:
    """The minutes up to `at`, the latest first."""
    if x.gauges is None:
        return iter(())
    return ((minute, value) for minute, value in x.gauges.latest(quantity, storyline) if minute <= at)


def fired_at(x: Exercise, inject_id: str) -> timedelta | None:
    state = x.injects[inject_id]
    return state.at if state.status == "fired" else None


def done_at(x: Exercise, action: ExpectedAction) -> timedelta | None:
    """When what the action wants at least was published, as far as it has been read."""
    found = progress(x, action)
    return found.done_by.at if found.done_by else None


def opener_skipped(x: Exercise, action: ExpectedAction) -> bool:
    """Will the action never open?"""
    opener = x.injects.get(action.opens_with or "")
    if opener is not None:
        return opener.status == "skipped"
    last = x.branches.last("action", action.action_id)
    return last is not None and last.outcome == "never"


def provisional(x: Exercise, objective_id: str, at: timedelta) -> float | None:
    """0 to 100: how much of what the objective's actions want had been said by `at`; None: nothing to judge yet.

    Only actions that are done or past their limit count. It knows nothing of lateness, violations or people's
    words on them: it is a reading for the story's sake, and not the scorecard.
    """
    total, weight = 0.0, 0.0
    for action in x.scenario.expected_actions:
        share = _share(x, action, at) if action.objective_id == objective_id else None
        if share is not None:
            total += action.weight * share
            weight += action.weight
    return round(100 * total / weight, 6) if weight else None


def _share(x: Exercise, action: ExpectedAction, at: timedelta) -> float | None:
    state = x.actions.get(action.action_id)
    if state is None or state.opened_at > at:
        return None
    found = progress(x, action)
    is_done = found.done_by is not None and found.done_by.at <= at
    if not is_done and at < state.opened_at + action.limit + state.allowance:
        return None
    wanted = sum(e.weight for e in action.elements)
    if not wanted:
        return 1.0 if is_done else 0.0
    met = [c.element_id for c in found.met if c.at <= at]
    return sum(e.weight for e in action.elements if e.element_id in met) / wanted


def limits(x: Exercise, objective_id: str) -> list[timedelta]:
    """Story times at which time alone may change the provisional reading."""
    return [
        state.opened_at + action.limit + state.allowance
        for action in x.scenario.expected_actions
        if action.objective_id == objective_id and (state := x.actions.get(action.action_id)) is not None
    ]
