"""A rule is judged as if every test of it were read, though gauges and scores are read only where all else holds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.branching import verdict as v
from simulator.branching.tree import AllOf, AnyOf, At, Condition, Gauge, Not, Reached, Score
from simulator.branching.verdict import ALWAYS, NEVER, NO, NOT_YET, YES, Verdict, judge
from simulator.exercise import Exercise
from tests.scenario_samples import clinic_playbook, clinic_scenario

_SETTLING = {"always": ALWAYS, "never": NEVER, "not yet": NOT_YET, "yes": YES}
LEAVES = (
    st.sampled_from(sorted(_SETTLING)).map(lambda name: Reached(name, True))
    | st.booleans().map(lambda holds: Score("yes" if holds else "no", ">", 0.0))
    | st.booleans().map(lambda holds: Gauge("heat", ">", 0.0, storyline="yes" if holds else "no"))
)
RULES = st.recursive(
    LEAVES,
    lambda part: (
        part.map(Not)
        | st.lists(part, max_size=4).map(lambda parts: AllOf(tuple(parts)))
        | st.lists(part, min_size=1, max_size=4).map(lambda parts: AnyOf(tuple(parts)))
    ),
    max_leaves=8,
)
X, AT = Exercise(clinic_scenario(), clinic_playbook()), timedelta(0)


def whole(condition: Condition) -> Verdict:
    """What the grammar means, with every test read."""
    if isinstance(condition, Not):
        found = whole(condition.part)
        return Verdict(not found.holds, found.is_final)
    if isinstance(condition, AllOf):
        parts = [whole(part) for part in condition.parts]
        return (
            NEVER if NEVER in parts else Verdict(all(p.holds for p in parts), all(p.is_final for p in parts))
        )
    if isinstance(condition, AnyOf):
        return whole(Not(AllOf(tuple(Not(part) for part in condition.parts))))
    return _leaf(condition)


def _leaf(leaf: Condition) -> Verdict:
    if isinstance(leaf, Reached):
        return _SETTLING[leaf.milestone_id]
    return YES if "yes" in (getattr(leaf, "objective_id", ""), getattr(leaf, "storyline", "")) else NO


@given(RULES)
@settings(max_examples=200, deadline=None)
def test_it_comes_to_the_same_as_with_every_test_read(rule: Condition) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for kind in (Reached, Score, Gauge):
            patch.setitem(v._JUDGES, kind, lambda x, leaf, at: _leaf(leaf))
        assert judge(X, rule, AT) == whole(rule)


def test_a_score_is_not_reckoned_before_its_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each open rule is asked each minute, and a score looks at every action of its objective."""
    read: list[str] = []
    monkeypatch.setattr(v.facts, "provisional", lambda x, objective_id, at: read.append(objective_id))
    rule = AllOf((Score("O1", ">=", 60.0), At(timedelta(hours=1))))
    assert judge(X, rule, AT) == NO
    assert read == []
    judge(X, rule, timedelta(hours=1))
    assert read == ["O1"]
