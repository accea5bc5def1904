"""What can come at all, and how early, worked out from the scenario alone.

Every inject, opening of an action, milestone and storyline begins as impossible; what can come makes others
possible, until nothing changes any more. What is left waits for itself, or for what never comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from simulator.branching.due import whole_rule
from simulator.branching.grammar import condition_of
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

if TYPE_CHECKING:
    from simulator.scenario import ExpectedAction, Inject, Scenario

Kind = Literal["inject", "action", "milestone", "storyline"]
Node = tuple[Kind, str]
NEVER = timedelta.max
ZERO = timedelta(0)
Certain = tuple[tuple[str, bool], ...]  # milestones that must have been reached (True) or missed (False)


@dataclass(frozen=True)
class Fault:
    """`circle`: the nodes that wait for each other, the first again not repeated; `waits_for`: what never comes, or is always reached
    ("kept")."""

    node: Node
    kind: Literal["circle", "contradiction", "waits", "kept", "late"]
    circle: tuple[Node, ...] = ()
    waits_for: Node | None = None
    at: timedelta = ZERO


def conditions_of(s: Scenario) -> dict[Node, Condition]:
    """What each part waits for; an action's is that of its opening."""
    found: dict[Node, Condition] = {("inject", i.inject_id): _inject(i) for i in s.injects}
    found |= {("action", a.action_id): _action(a) for a in s.expected_actions}
    found |= {("milestone", m.milestone_id): condition_of(m.when) for m in s.milestones}
    return found | {("storyline", y.storyline_id): condition_of(y.when) for y in s.storylines if y.when}


def _inject(inject: Inject) -> Condition:
    return whole_rule(inject).condition


def _action(action: ExpectedAction) -> Condition:
    if action.opens_when:
        return condition_of(action.opens_when)
    return After(action.opens_with) if action.opens_with else AllOf()


def earliest(s: Scenario) -> dict[Node, timedelta]:
    """The earliest story time of each part; NEVER where it can't come."""
    conditions = conditions_of(s)
    found = dict.fromkeys(conditions, NEVER)
    limits = {m.milestone_id: m.by for m in s.milestones}
    for _ in range(len(conditions) + 1):
        before = dict(found)
        for node, condition in conditions.items():
            at = _earliest(s, condition, found)
            by = limits.get(node[1]) if node[0] == "milestone" else None
            found[node] = NEVER if by is not None and at > by else at
        if found == before:
            break
    return found


def _earliest(s: Scenario, condition: Condition, found: dict[Node, timedelta]) -> timedelta:
    if isinstance(condition, Not):
        return ZERO
    if isinstance(condition, AllOf):
        if is_contradictory(s, condition):
            return NEVER
        return max((_earliest(s, part, found) for part in condition.parts), default=ZERO)
    if isinstance(condition, AnyOf):
        return min(_earliest(s, part, found) for part in condition.parts)
    return _earliest_leaf(s, condition, found)


def _earliest_leaf(s: Scenario, leaf: Leaf, found: dict[Node, timedelta]) -> timedelta:
    if isinstance(leaf, At):
        return leaf.at
    if isinstance(leaf, Gauge):
        return leaf.span
    if isinstance(leaf, Score):
        opened = (found[n] for n in _needed(s, leaf))
        return min(opened, default=NEVER)
    if isinstance(leaf, Reached) and not leaf.in_time:
        by = _missed_at(s, leaf)
        return by if by is not None else NEVER
    base = max((found[n] for n in _needed(s, leaf)), default=ZERO)
    if base == NEVER:
        return NEVER
    if isinstance(leaf, Unless):
        return leaf.by
    return base + (leaf.span if isinstance(leaf, Within) else leaf.delay if isinstance(leaf, After | Follows) else ZERO)


def _missed_at(s: Scenario, leaf: Reached) -> timedelta | None:
    """The time at which the milestone may be missed; None: it can't be."""
    stage = next((m for m in s.milestones if m.milestone_id == leaf.milestone_id), None)
    if stage is None or stage.by is None or _surely(condition_of(stage.when)) <= stage.by:
        return None
    return stage.by


def _surely(condition: Condition) -> timedelta:
    """From when on it holds whatever anybody does; NEVER: that hangs on somebody. Even an inject may be held back."""
    if isinstance(condition, AllOf):
        return max((_surely(part) for part in condition.parts), default=ZERO)
    if isinstance(condition, AnyOf):
        return min(_surely(part) for part in condition.parts)
    return condition.at if isinstance(condition, At) else NEVER


def _needed(s: Scenario, leaf: Leaf) -> list[Node]:
    """The parts without which a test can't hold."""
    if isinstance(leaf, Unless | Within):
        return [("action", leaf.action_id)]
    if isinstance(leaf, After):
        return [("inject", leaf.name) if s.inject(leaf.name) is not None else ("action", leaf.name)]
    if isinstance(leaf, Follows):
        return [("inject", leaf.inject_id)]
    if isinstance(leaf, Score):
        return [("action", a.action_id) for a in s.expected_actions if a.objective_id == leaf.objective_id]
    if isinstance(leaf, Reached):
        return [("milestone", leaf.milestone_id)] if leaf.in_time else []
    return [("storyline", leaf.storyline_id)] if isinstance(leaf, Begun) else []


# ---- contradictions ------------------------------------------------------------------------------


def is_contradictory(s: Scenario, condition: AllOf) -> bool:
    """Does it ask for what can't be at once: a milestone both reached and missed, a quantity both high and low?"""
    certain = _certain(s, condition, ())
    if any((name, not in_time) in certain for name, in_time in certain):
        return True
    parts = _flat(condition)
    plain = [p for p in parts if not isinstance(p, Not)]
    if any(isinstance(p, Not) and p.part in plain for p in parts):
        return True
    read = [r for r in (_upright(p) for p in parts) if r is not None]
    return any(_apart(a, b) for a in read for b in read)


def _flat(condition: AllOf) -> list[Condition]:
    """All that must hold at once, without the brackets."""
    return [p for part in condition.parts for p in (_flat(part) if isinstance(part, AllOf) else [part])]


def _upright(part: Condition) -> Gauge | Score | None:
    """What a test asks of a reading, also where it says so by `not`."""
    if isinstance(part, Gauge | Score):
        return part
    inner = part.part if isinstance(part, Not) else None
    if isinstance(inner, Score) or (isinstance(inner, Gauge) and not inner.span):
        return replace(inner, sign=_OPPOSITE[inner.sign])
    return None


_OPPOSITE: dict[Sign, Sign] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


def _apart(a: Gauge | Score, b: Gauge | Score) -> bool:
    """Is `a` to lie above and `b` below, with nothing between them?"""
    is_same = _read(a) == _read(b) and a.sign.startswith(">") and b.sign.startswith("<")
    meets = a.bound == b.bound and (a.sign, b.sign) == (">=", "<=")
    return is_same and a.bound >= b.bound and not meets


def _read(test: Gauge | Score) -> tuple[str, str]:
    return ("score", test.objective_id) if isinstance(test, Score) else (test.quantity, test.storyline)


def _certain(s: Scenario, condition: Condition, passed: tuple[str, ...]) -> Certain:
    """The milestones that are settled for certain once the condition holds, also those that others hang on."""
    if isinstance(condition, AllOf):
        return tuple(dict.fromkeys(c for part in condition.parts for c in _certain(s, part, passed)))
    if isinstance(condition, AnyOf):
        first, *others = (_certain(s, part, passed) for part in condition.parts)
        return tuple(c for c in first if all(c in other for other in others))
    if not isinstance(condition, Reached):
        return ()
    own = (condition.milestone_id, condition.in_time)
    stage = next((m for m in s.milestones if m.milestone_id == condition.milestone_id), None)
    if stage is None or not condition.in_time or stage.milestone_id in passed:
        return (own,)
    return (own, *_certain(s, condition_of(stage.when), (*passed, stage.milestone_id)))


# ---- faults ------------------------------------------------------------------------------------


def faults(s: Scenario) -> Iterator[Fault]:
    """What can never come, with the reason; circles once, at their first part."""
    conditions, found = conditions_of(s), earliest(s)
    told: list[Node] = []
    for node in conditions:
        if found[node] != NEVER or node in told:
            if NEVER > found[node] > s.duration:
                yield Fault(node, "late", at=found[node])
            continue
        circle = _circle(s, conditions, found, node)
        if circle:
            told += circle
            yield Fault(circle[0], "circle", circle)
        else:
            yield _fault(s, conditions[node], found, node)


def _fault(s: Scenario, condition: Condition, found: dict[Node, timedelta], node: Node) -> Fault:
    needed = _impossible(s, condition, found)
    if needed:
        return Fault(node, "waits", waits_for=needed[0])
    at = _earliest(s, condition, found)
    missed = (n for n in leaves(condition) if isinstance(n, Reached) and not n.in_time)
    if kept := [n for n in missed if _missed_at(s, n) is None]:
        return Fault(node, "kept", waits_for=("milestone", kept[0].milestone_id))
    return Fault(node, "contradiction") if at == NEVER else Fault(node, "late", at=at)


def _impossible(s: Scenario, condition: Condition, found: dict[Node, timedelta]) -> list[Node]:
    return [n for leaf in leaves(condition) for n in _needed(s, leaf) if found[n] == NEVER]


def _circle(
    s: Scenario, conditions: dict[Node, Condition], found: dict[Node, timedelta], start: Node
) -> tuple[Node, ...]:
    """The circle that `start` lies in, beginning with `start`; empty if it lies in none."""
    paths: list[tuple[Node, ...]] = [(start,)]
    seen = [start]
    while paths:
        path = paths.pop(0)
        for node in _impossible(s, conditions[path[-1]], found):
            if node == start:
                return path
            if node not in seen:
                seen.append(node)
                paths.append((*path, node))
    return ()
