"""Does a condition hold at a story time, and can that still change?

Each test is asked about one story time, never about "now": after a jump the minutes between are looked at one by
one, as if they had been played.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simulator.branching import facts
from simulator.branching.tree import (
    After,
    AllOf,
    AnyOf,
    At,
    Begun,
    Condition,
    Follows,
    Gauge,
    Leaf,
    Not,
    Reached,
    Score,
    Sign,
    Unless,
    Within,
    leaves,
)
from simulator.conditions import contingency_due, follow_due
from simulator.matching import progress

if TYPE_CHECKING:
    from simulator.exercise import Exercise

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Verdict:
    """`is_final`: it will stay so, whatever comes."""

    holds: bool
    is_final: bool = False


YES, NO, NEVER, NOT_YET = Verdict(True), Verdict(False), Verdict(False, True), Verdict(False)
ALWAYS = Verdict(True, True)


def judge(x: Exercise, condition: Condition, at: timedelta) -> Verdict:
    """How the condition stood at story time `at`."""
    if isinstance(condition, Not):
        found = judge(x, condition.part, at)
        return Verdict(not found.holds, found.is_final)
    if isinstance(condition, AllOf):
        return _all(x, condition.parts, at)
    if isinstance(condition, AnyOf):
        found = _all(x, [Not(part) for part in condition.parts], at)
        return Verdict(not found.holds, found.is_final)
    return _JUDGES[type(condition)](x, condition, at)


def _all(x: Exercise, parts: Sequence[Condition], at: timedelta) -> Verdict:
    """Gauges and scores are read last, and only where all else holds: they come and go, so they settle nothing for
    good, and they are what costs most (each open rule is asked each minute)."""
    found = [judge(x, part, at) for part in parts if not _is_passing(part)]
    if NEVER in found:
        return NEVER
    if not all(v.holds for v in found):
        return NO
    passing = [part for part in parts if _is_passing(part)]
    if passing:
        return YES if all(judge(x, part, at).holds for part in passing) else NO
    return Verdict(True, all(v.is_final for v in found))


def _is_passing(condition: Condition) -> bool:
    """Is it a test that may hold at one minute and not at the next?"""
    return isinstance(condition.part if isinstance(condition, Not) else condition, Gauge | Score)


# ---- tests -------------------------------------------------------------------------------------


def _unless(x: Exercise, leaf: Unless, at: timedelta) -> Verdict:
    return _undone(x, leaf.action_id, contingency_due(x, leaf), at)


def _within(x: Exercise, leaf: Within, at: timedelta) -> Verdict:
    return _undone(x, leaf.action_id, within_due(x, leaf), at)


def within_due(x: Exercise, leaf: Within) -> timedelta | None:
    """When `if not ACTION within SPAN` is settled, on the action's own clock; None while it has not opened."""
    state = x.actions.get(leaf.action_id)
    return state.opened_at + leaf.span + state.allowance if state is not None else None


def _undone(x: Exercise, action_id: str, due: timedelta | None, at: timedelta) -> Verdict:
    """Holds from `due` on, if the action was not done by then; a response that is not read yet is waited for."""
    action = x.scenario.action(action_id)
    if action is None or facts.opener_skipped(x, action):
        return NEVER
    if due is None:
        return NOT_YET
    found = progress(x, action)
    if found.done_by is not None and found.done_by.at <= min(due, at):
        return NEVER
    if at < due or any(r.is_unread and r.at <= due for r in found.responses):
        return NOT_YET
    return ALWAYS


def _after(x: Exercise, leaf: After, at: timedelta) -> Verdict:
    since = since_when(x, leaf)
    if since is None:
        return NEVER if _is_lost(x, leaf.name) else NOT_YET
    return ALWAYS if at >= since + leaf.delay else NOT_YET


def since_when(x: Exercise, leaf: After) -> timedelta | None:
    """When the inject fired or the action was done."""
    if leaf.name in x.injects:
        return facts.fired_at(x, leaf.name)
    action = x.scenario.action(leaf.name)
    return facts.done_at(x, action) if action is not None else None


def _is_lost(x: Exercise, name: str) -> bool:
    if name in x.injects:
        return x.injects[name].status == "skipped"
    action = x.scenario.action(name)
    return action is None or facts.opener_skipped(x, action)


def _follows(x: Exercise, leaf: Follows, at: timedelta) -> Verdict:
    if x.injects[leaf.inject_id].status == "skipped":
        return NEVER
    due = follow_due(x, leaf)
    item = x.items.get(x.injects[leaf.inject_id].item_id or "")
    if due is None or item is None or item.call is None:
        return NOT_YET
    if (item.call.answered_at is not None) != (leaf.outcome == "answered"):
        return NEVER
    return ALWAYS if at >= due else NOT_YET


def _at(x: Exercise, leaf: At, at: timedelta) -> Verdict:
    return ALWAYS if at >= leaf.at else NOT_YET


def _gauge(x: Exercise, leaf: Gauge, at: timedelta) -> Verdict:
    lasted, _ = held_for(x, leaf, at)
    return YES if lasted is not None and lasted >= leaf.span else NO


def held_for(x: Exercise, leaf: Gauge, at: timedelta) -> tuple[timedelta | None, float | None]:
    """(for how long without a break by the last minute, None: not then; its value, None: there is none yet)."""
    last: facts.Reading | None = None
    lasted: timedelta | None = None
    for minute, value in facts.readings(x, leaf.quantity, leaf.storyline, at):
        last = last or (minute, value)
        if not lies_beyond(value, leaf.sign, leaf.bound) or (lasted is not None and lasted >= leaf.span):
            break
        lasted = last[0] - minute
    return lasted, last[1] if last else None


def _score(x: Exercise, leaf: Score, at: timedelta) -> Verdict:
    score = facts.provisional(x, leaf.objective_id, at)
    return YES if score is not None and lies_beyond(score, leaf.sign, leaf.bound) else NO


def lies_beyond(value: float, sign: Sign, bound: float) -> bool:
    if sign == "<":
        return value < bound
    if sign == "<=":
        return value <= bound
    return value > bound if sign == ">" else value >= bound


def _reached(x: Exercise, leaf: Reached, at: timedelta) -> Verdict:
    """A milestone is settled once: reached in time, or missed, or lost for good."""
    last = x.branches.last("milestone", leaf.milestone_id)
    if last is None or last.at > at:
        return NOT_YET
    return ALWAYS if (last.outcome == "met") == leaf.in_time else NEVER


def _begun(x: Exercise, leaf: Begun, at: timedelta) -> Verdict:
    last = x.branches.last("storyline", leaf.storyline_id)
    if last is None or last.at > at:
        return NOT_YET
    return ALWAYS if last.outcome == "met" else NEVER


_JUDGES: dict[type[Leaf], Callable[[Exercise, Any, timedelta], Verdict]] = {
    Unless: _unless, Within: _within, After: _after, Follows: _follows, At: _at, Gauge: _gauge, Score: _score,
    Reached: _reached, Begun: _begun,
}  # fmt: skip


def awaits_reading(x: Exercise, condition: Condition, by: timedelta) -> bool:
    """Has something been said by then that may make the condition hold, once it is read?"""
    named = (getattr(leaf, "action_id", getattr(leaf, "name", "")) for leaf in leaves(condition))
    actions = (x.scenario.action(name) for name in named)
    found = (r for a in actions if a is not None for r in progress(x, a).responses)
    return any(r.is_unread and r.at <= by for r in found)


# ---- when time alone may change it --------------------------------------------------------------


def moments(x: Exercise, leaf: Leaf) -> list[timedelta]:
    """Story times at which a test may change though nothing happens; opinion has an event for each minute."""
    if isinstance(leaf, At):
        return [leaf.at]
    if isinstance(leaf, After):
        since = since_when(x, leaf)
        return [since + leaf.delay] if since is not None else []
    if isinstance(leaf, Score):
        return facts.limits(x, leaf.objective_id)
    if isinstance(leaf, Unless | Within | Follows):
        due = _due(x, leaf)
        return [due] if due is not None else []
    return []


def _due(x: Exercise, leaf: Unless | Within | Follows) -> timedelta | None:
    if isinstance(leaf, Unless):
        return contingency_due(x, leaf)
    return within_due(x, leaf) if isinstance(leaf, Within) else follow_due(x, leaf)
