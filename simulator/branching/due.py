"""What settles now, and when to look again.

Nothing can spin: a rule settles once; one with `each` comes at most once a minute and MOST_TIMES in all, and only
after it has stopped holding. So any moment has an end, however rules hang on each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from simulator.branching import luck
from simulator.branching.grammar import rule_of
from simulator.branching.times import by_now
from simulator.branching.tree import AllOf, At, Begun, Condition, Milestone, Rule, leaves
from simulator.branching.verdict import MINUTE, NEVER, awaits_reading, judge, moments
from simulator.branchstate import BranchKind, Outcome
from simulator.localized import LocalizedText

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.scenario import Inject

MOST_TIMES = 20  # that a rule with `each` may come
_FRESH = timedelta(minutes=1)  # after a jump, until its minutes have been looked at


@dataclass(frozen=True)
class Branch:
    """A rule with what it belongs to. `by`: the time until which a milestone can be reached."""

    kind: BranchKind
    target_id: str
    title: LocalizedText
    rule: Rule
    by: timedelta | None = None


@dataclass(frozen=True)
class Settling:
    """An outcome that is due, as things stood at story time `at`."""

    branch: Branch
    outcome: Outcome
    at: timedelta
    number: int


# ---- what there is -------------------------------------------------------------------------------


def branches(x: Exercise) -> list[Branch]:
    """All rules of the scenario: stories and stages first, since others hang on them."""
    return [*_of_the_plan(x), *(branch_of(i) for i in x.msel.values() if i.branches)]


def _of_the_plan(x: Exercise) -> list[Branch]:
    s = x.scenario
    return [
        *(Branch("storyline", y.storyline_id, y.title, rule_of(y.when)) for y in s.storylines if y.when),
        *(Branch("milestone", m.milestone_id, m.title, rule_of(m.when), due_by(x, m)) for m in s.milestones),
        *(Branch("action", a.action_id, a.title, rule_of(a.opens_when)) for a in s.expected_actions if a.opens_when),
    ]  # fmt: skip


def due_by(x: Exercise, milestone: Milestone) -> timedelta | None:
    """Until when a milestone can be reached, as things stand."""
    return by_now(milestone.by, x.outages) if milestone.by is not None else None


def branch_of(inject: Inject) -> Branch:
    return Branch("inject", inject.inject_id, inject.title, whole_rule(inject))


def whole_rule(inject: Inject) -> Rule:
    """All that an inject waits for: its time, its own rule, its storyline."""
    rule = rule_of(inject.when) if inject.when else Rule()
    parts: list[Condition] = [Begun(inject.storyline)] if inject.storyline and inject.gated else []
    parts += [At(inject.at)] if inject.at is not None else []
    parts += [c for c in (inject.unless, inject.follows) if c is not None]
    parts += [rule.condition] if rule.condition != AllOf() else []
    whole = parts[0] if len(parts) == 1 else AllOf(tuple(parts))
    return Rule(whole, rule.often, rule.chance, rule.one_of, rule.often_column)


def open_branches(x: Exercise) -> list[Branch]:
    """The rules that may still settle."""
    return [
        *(b for b in _of_the_plan(x) if _is_open(x, b)),
        *(branch_of(i) for i in x.msel.values() if i.branches and _may_come(x, i)),
    ]


def _is_open(x: Exercise, branch: Branch) -> bool:
    if branch.kind == "action":
        return branch.target_id not in x.actions
    return x.branches.last(branch.kind, branch.target_id) is None


def _may_come(x: Exercise, inject: Inject) -> bool:
    status = x.injects[inject.inject_id].status
    if inject.when and rule_of(inject.when).often == "each":
        has_come = x.branches.last("inject", inject.inject_id) is not None
        return status != "held" and (status != "skipped" or has_come)
    return status == "waiting"


# ---- what settles --------------------------------------------------------------------------------


def settling(x: Exercise, now: datetime) -> list[Settling]:
    """Outcomes that are due now."""
    if x.status != "running":
        return []
    return list(_settling(x, open_branches(x), x.clock.story_at(now)))


def _settling(x: Exercise, waiting: list[Branch], story: timedelta) -> Iterator[Settling]:
    minutes = [*_passed_over(x), story]
    return (s for b in waiting if (s := _first(x, b, minutes)) is not None)


def _passed_over(x: Exercise) -> list[timedelta]:
    """The whole minutes of the last jump, as long as nothing has been played since."""
    jump = x.jumps[-1] if x.jumps else None
    if jump is None or x.last_at > jump.to + _FRESH:
        return []
    first = int(jump.at / MINUTE) + 1
    return [MINUTE * n for n in range(first, int(jump.to / MINUTE) + 1) if MINUTE * n < jump.to]


def _first(x: Exercise, branch: Branch, minutes: list[timedelta]) -> Settling | None:
    last = x.branches.last(branch.kind, branch.target_id)
    for at in minutes:
        if last is not None and at <= last.at:
            continue
        if (outcome := _outcome(x, branch, at)) is not None:
            return Settling(branch, outcome, at, _number(x, branch) + (outcome != "armed"))
    return None


def _outcome(x: Exercise, branch: Branch, at: timedelta) -> Outcome | None:
    is_over = branch.by is not None and at >= branch.by
    verdict = judge(x, branch.rule.condition, branch.by if is_over and branch.by is not None else at)
    last = x.branches.last(branch.kind, branch.target_id)
    if branch.rule.often == "each" and last is not None:
        if last.outcome != "armed":
            return None if verdict.holds or _number(x, branch) >= MOST_TIMES else "armed"
        if at < last.at + MINUTE:
            return None
    if is_over and branch.by is not None and not verdict.holds:
        return None if awaits_reading(x, branch.rule.condition, branch.by) else "missed"
    if verdict == NEVER:
        return "missed" if branch.by is not None else "never" if last is None else None
    return _drawn(x, branch) if verdict.holds else None


def _drawn(x: Exercise, branch: Branch) -> Outcome:
    """It holds; does chance let it come?"""
    name, rule = f"{branch.kind}:{branch.target_id}", branch.rule
    if rule.one_of and luck.drawn(x, rule.one_of) != branch.target_id:
        return "not_drawn"
    return "met" if luck.is_lucky(x, name, _number(x, branch) + 1, rule.chance) else "unlucky"


def _number(x: Exercise, branch: Branch) -> int:
    """How often it has held."""
    last = x.branches.last(branch.kind, branch.target_id)
    return last.number if last is not None else 0


# ---- when to look again --------------------------------------------------------------------------


def next_moments(x: Exercise, now: datetime) -> Iterator[timedelta]:
    """Story times at which a rule may settle though nothing happens; zero: one is due."""
    story, waiting = x.clock.story_at(now), open_branches(x)
    if any(True for _ in _settling(x, waiting, story)):
        yield timedelta(0)
    for branch in waiting:
        ahead = [m for leaf in leaves(branch.rule.condition) for m in moments(x, leaf)]
        yield from (m for m in (*ahead, *([branch.by] if branch.by is not None else [])) if m > story)
        yield from _again(x, branch, story)


def _again(x: Exercise, branch: Branch, story: timedelta) -> Iterator[timedelta]:
    """A rule with `each` may come a minute after it was armed."""
    last = x.branches.last(branch.kind, branch.target_id)
    if last is not None and last.outcome == "armed" and last.at + MINUTE > story:
        yield last.at + MINUTE
