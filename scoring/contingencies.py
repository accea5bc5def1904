"""Which conditions of a scenario no rehearsal brought about: dead branches, or teams that are too much alike."""

from __future__ import annotations

from collections.abc import Sequence

from scoring.rehearsal import RehearsalResult
from simulator.branching.due import branch_of, branches
from simulator.exercise import Exercise

Condition = tuple[str, str]  # kind and id


def conditions(x: Exercise) -> list[Condition]:
    """All that hangs on more than time, in the scenario's order."""
    keyed = (i for i in x.msel.values() if not i.branches and (i.unless is not None or i.follows is not None))
    return [(b.kind, b.target_id) for b in (*branches(x), *map(branch_of, keyed))]


def came(x: Exercise, condition: Condition) -> bool:
    """An inject has fired, an action opened, a stage or a story been reached."""
    kind, name = condition
    if kind == "inject":
        return x.injects[name].status == "fired"
    if kind == "action":
        return name in x.actions
    last = x.branches.last("milestone" if kind == "milestone" else "storyline", name)
    return last is not None and last.outcome == "met"


def never_came(results: Sequence[RehearsalResult]) -> list[Condition]:
    """Conditions that came about in none of the rehearsals, which are of one scenario."""
    if not results:
        return []
    return [c for c in conditions(results[0].exercise) if not any(came(r.exercise, c) for r in results)]
