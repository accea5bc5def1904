"""How every condition stands now, in words: for staff alone, since it tells what is still to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from simulator import branchtypes as v
from simulator.branching import luck
from simulator.branching.due import Branch, branch_of, branches
from simulator.branching.reach import earliest
from simulator.branching.telling import Told, told
from simulator.branchstate import Branches
from simulator.exercise import Exercise
from simulator.localized import LocalizedText


def branches_view(x: Exercise, now: datetime) -> tuple[v.BranchView, ...]:
    """All rules, and the injects that have a condition with a key of its own."""
    story = x.clock.story_at(now)
    return tuple(_view(x, b, story) for b in (*branches(x), *_with_a_key(x)))


def earliest_of(x: Exercise, inject_id: str) -> timedelta:
    """The earliest story time at which an inject can come by its rule."""
    if not x.earliest:
        x.earliest.update(earliest(x.scenario))
    return min(x.earliest[("inject", inject_id)], x.scenario.duration)


def _with_a_key(x: Exercise) -> Iterable[Branch]:
    """`unless` and `follows` alone."""
    keyed = (i for i in x.msel.values() if i.unless is not None or i.follows is not None)
    return (branch_of(i) for i in keyed if not i.branches)


def _view(x: Exercise, branch: Branch, story: timedelta) -> v.BranchView:
    tests = tuple(told(x, branch.rule.condition, story))
    last = x.branches.last(branch.kind, branch.target_id)
    lot = branch.rule.one_of
    state = _state(x, branch)
    return v.BranchView(
        branch.kind, branch.target_id, branch.title, state, _at(x, branch),
        last.because if last is not None else LocalizedText(),
        _waits_for(tests) if state in ("waits", "held") else LocalizedText(),
        tuple(v.TestView(t.depth, t.state, t.asks, t.reads) for t in tests), branch.rule.chance, lot,
        bool(lot) and luck.drawn(x, lot) == branch.target_id, branch.rule.often == "each",
        _times(x.branches, branch), branch.by,
    )  # fmt: skip


def _state(x: Exercise, branch: Branch) -> v.BranchState:
    outcomes = [s.outcome for s in x.branches.settled.get((branch.kind, branch.target_id), ()) if s.outcome != "armed"]
    if branch.kind != "inject":
        return outcomes[-1] if outcomes else "waits"
    inject = x.injects[branch.target_id]
    if inject.status in ("waiting", "held"):
        return "waits" if inject.status == "waiting" else "held"
    if inject.by:
        return "by_hand"
    if outcomes:
        return outcomes[-1]
    return "met" if inject.status == "fired" else "never"


def _at(x: Exercise, branch: Branch) -> timedelta | None:
    if branch.kind == "inject":
        return x.injects[branch.target_id].at
    last = x.branches.last(branch.kind, branch.target_id)
    return last.at if last is not None else None


def _times(state: Branches, branch: Branch) -> int:
    return sum(s.outcome == "met" for s in state.settled.get((branch.kind, branch.target_id), ()))


def _waits_for(tests: tuple[Told, ...]) -> LocalizedText:
    """The first test that is still open, with what is read of it; of a group, the first in it."""
    single = [t for t in tests if t.reads and t.state == "open"] or [t for t in tests if t.reads]
    if not single:
        return LocalizedText()
    first = single[0]
    zh, en = f"{first.asks.zh}（{first.reads.zh}）", f"{first.asks.en} ({first.reads.en})"
    return LocalizedText(zh, en)
