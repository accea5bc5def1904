"""Real time by the author's pace plan: how long a drill lasts, and what time it leaves for each expected action.

Story time passes at the plan's pace and leaps over its jumps. A jump uses up nobody's time: what is open moves
with it, unless its clock runs on. So a deadline of ten story minutes at pace 2 leaves five real minutes, whatever
jumps lie in between; for a clock that runs on, the jumped hour is gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.branching.tree import Follows, Unless
from simulator.clock import ZERO
from simulator.playbook import Playbook
from simulator.scenario import ExpectedAction, Inject, Scenario

MAX_PACE_WHILE_OPEN = 3.0
PER_APPROVAL = timedelta(minutes=3)
_NEEDED = {
    "flag": timedelta(minutes=2),
    "assessment": timedelta(minutes=2),
    "withdrawal": timedelta(minutes=2),
    "reply": timedelta(minutes=3),
    "decision": timedelta(minutes=3),
    "report": timedelta(minutes=3),
    "complaint_reply": timedelta(minutes=4),
    "call_line": timedelta(minutes=4),
    "statement": timedelta(minutes=8),
    "correction": timedelta(minutes=8),
}


@dataclass(frozen=True)
class Stretch:
    """Story time from `start` to `end` that is played, at one pace."""

    start: timedelta
    end: timedelta
    pace: float


# ---- the plan ------------------------------------------------------------------------------------


def stretches(scenario: Scenario) -> tuple[Stretch, ...]:
    """What is played from StartEx to EndEx by plan; the gaps between are the jumps."""
    found: list[Stretch] = []
    here, pace = ZERO, scenario.pace
    for step in scenario.pace_plan:
        found.append(Stretch(here, step.at, pace))
        here = step.at if step.jump_to is None else step.jump_to
        pace = pace if step.pace is None else step.pace
    found.append(Stretch(here, scenario.duration, pace))
    return tuple(s for s in found if s.end > s.start)


def real_duration(scenario: Scenario) -> timedelta:
    """Real time from StartEx to EndEx by plan, pauses aside."""
    return sum(((s.end - s.start) / s.pace for s in stretches(scenario)), ZERO)


def played(scenario: Scenario) -> timedelta:
    """Story time that is played by plan: all but the jumps."""
    return sum((s.end - s.start for s in stretches(scenario)), ZERO)


def paces(scenario: Scenario) -> tuple[float, ...]:
    """The paces of the plan, the slowest first, each once."""
    return tuple(sorted({s.pace for s in stretches(scenario)}))


def planned_at(scenario: Scenario, inject: Inject) -> timedelta:
    """Story time at which an inject comes by plan, if it comes.

    A contingency's time moves with its action's clock when a jump lies between; an inject that follows a call
    counts from the call's own time.
    """
    return _planned(scenario, inject, ())


def _planned(scenario: Scenario, inject: Inject, seen: tuple[str, ...]) -> timedelta:
    if inject.inject_id in seen:  # a circle, which the loader refuses
        return inject.due
    seen = (*seen, inject.inject_id)
    if inject.follows is not None:
        return _planned_follow(scenario, inject.follows, seen)
    return inject.due if inject.unless is None else _planned_unless(scenario, inject.unless, seen)


def _planned_follow(scenario: Scenario, follows: Follows, seen: tuple[str, ...]) -> timedelta:
    call = scenario.inject(follows.inject_id)
    return follows.delay + (ZERO if call is None else _planned(scenario, call, seen))


def _planned_unless(scenario: Scenario, unless: Unless, seen: tuple[str, ...]) -> timedelta:
    action = scenario.action(unless.action_id)
    if action is None or action.runs_on:
        return unless.by
    return _moved(scenario, _opening(scenario, action, seen), unless.by)


def opening(scenario: Scenario, action: ExpectedAction) -> timedelta:
    """Story time at which an expected action opens by plan."""
    return _opening(scenario, action, ())


def _opening(scenario: Scenario, action: ExpectedAction, seen: tuple[str, ...]) -> timedelta:
    opener = scenario.inject(action.opens_with or "")
    return ZERO if opener is None else _landed(scenario, _planned(scenario, opener, seen))


def _landed(scenario: Scenario, at: timedelta) -> timedelta:
    """What a jump passes over comes where it lands."""
    for step in scenario.pace_plan:
        if step.jump_to is not None and step.at < at < step.jump_to:
            return step.jump_to
    return at


def _moved(scenario: Scenario, start: timedelta, end: timedelta) -> timedelta:
    """`end` as the jumps move it for a clock that opened at `start`."""
    for step in scenario.pace_plan:
        if step.jump_to is not None and start <= step.at < end:
            end += step.jump_to - step.at
    return end


def deadline(scenario: Scenario, action: ExpectedAction, after: timedelta) -> timedelta:
    """Story time by plan at which `after` (the target, the limit) has passed since the action opened."""
    opened = opening(scenario, action)
    return opened + after if action.runs_on else _moved(scenario, opened, opened + after)


# ---- time that is left, time that is needed ------------------------------------------------------


def real_time_left(scenario: Scenario, action: ExpectedAction) -> timedelta:
    """Real time by plan from the action's opening to its target, or to EndEx if that comes first."""
    opened, end = opening(scenario, action), deadline(scenario, action, action.target)
    parts = ((max(s.start, opened), min(s.end, end), s.pace) for s in stretches(scenario))
    return sum(((stop - start) / pace for start, stop, pace in parts if stop > start), ZERO)


def fastest_while_open(scenario: Scenario, action: ExpectedAction) -> float:
    """The highest pace by plan between the action's opening and its limit; 0.0 if it is never open."""
    opened, end = opening(scenario, action), deadline(scenario, action, action.limit)
    return max((s.pace for s in stretches(scenario) if s.start < end and s.end > opened), default=0.0)


def needed_real_time(action: ExpectedAction, playbook: Playbook) -> timedelta:
    """The least real time that the quickest of the action's kinds takes, approvals included."""
    return min(needed_for(kind, action, playbook) for kind in action.kinds)


def needed_for(kind: str, action: ExpectedAction, playbook: Playbook) -> timedelta:
    """The least real time for one of the action's kinds."""
    return _NEEDED.get(kind, ZERO) + PER_APPROVAL * len(approvers(kind, action, playbook))


def approvers(kind: str, action: ExpectedAction, playbook: Playbook) -> tuple[str, ...]:
    """Roles that the playbook asks to agree to a response of this kind, on one of the action's channels."""
    for rule in playbook.approvals:
        if kind in rule.kinds and _shares_channel(rule.channels, action.channels):
            return rule.roles
    return ()


def _shares_channel(ruled: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return not ruled or not wanted or any(channel in ruled for channel in wanted)
