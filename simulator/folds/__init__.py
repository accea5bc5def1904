"""How each event changes the state: one function for each type, `(exercise, event, entry)`.

    clock        StartEx, pauses, pace, jumps, outages, EndEx
    people       joining, consent, seats, bystanders
    world        injects, personas' words, facts, what was seen
    calls        a phone's life
    casework     notes on cases, hand-over, what was read of the chat
    responses    what trainees do, approvals, questions, chat
    flags        flags that were taken back
    rounds       press conferences and talks with families
    board        the situation board, the phase
    hands        calling the facilitator
    branching    conditions that have come about
    aftermath    what is to change after it
    evaluation   readings, overrides, notes, what people settle
    public       simulated opinion, the crowd
    actors       journalists, patients, families, regulators

Only `Exercise.apply` calls them. They decide nothing: an event has happened.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from simulator.events import EVENT_TYPES
from simulator.folds import (
    actors,
    aftermath,
    board,
    branching,
    calls,
    casework,
    clock,
    evaluation,
    flags,
    hands,
    people,
    public,
    responses,
    rounds,
    world,
)

Fold = Callable[[Any, Any, Any], None]


def _folds_of(*modules: ModuleType) -> dict[str, Fold]:
    found = {n[3:]: f for m in modules for n, f in vars(m).items() if n.startswith("on_")}
    if missing := [name for name in EVENT_TYPES if name not in found]:
        raise LookupError(f"no fold for {', '.join(missing)}")
    return found


FOLDS: dict[str, Fold] = _folds_of(clock, people, world, calls, casework, responses, flags, board, rounds, evaluation, public, aftermath, hands, actors, branching)
