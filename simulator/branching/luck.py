"""Chance by counter (doctrine C6): a draw depends on the seed, on what it is for and on how often that came before.

Nothing that a team does shifts another draw: the luck of a rule is the same for every team with the same seed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.branching.grammar import rule_of
from simulator.opinion.noise import uniform

if TYPE_CHECKING:
    from simulator.exercise import Exercise

def is_lucky(x: Exercise, name: str, number: int, chance: float) -> bool:
    """Does chance let the rule of `name` come when it holds for the `number`th time?"""
    return chance >= 1 or uniform(x.seed, name, number, "chance") < chance


def drawn(x: Exercise, lot: str) -> str:
    """The inject that is drawn from a lot; "" for an empty one."""
    names = members(x, lot)
    return names[int(uniform(x.seed, lot, 0, "one of") * len(names))] if names else ""


def members(x: Exercise, lot: str) -> list[str]:
    """Ids of the injects in a lot, in the author's order."""
    return [i.inject_id for i in x.scenario.injects if i.when and rule_of(i.when).one_of == lot]
