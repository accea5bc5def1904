"""An inject goes out, and expected actions open."""

from __future__ import annotations

from datetime import timedelta

from simulator import events as e
from simulator.ahead import done_ahead
from simulator.exercise import Exercise
from simulator.journal import opaque_id
from simulator.scenario import ExpectedAction, Inject
from simulator.seats import receivers
from simulator.simcell.actors import machine as actors


def fired(x: Exercise, inject: Inject, late: timedelta, who: str, at: timedelta) -> list[e.Event]:
    """An inject reaches its receivers at story time `at`, and the clocks that it starts begin to run."""
    item_id = opaque_id("it", x.seed, "inject", inject.inject_id)
    to_roles = receivers(x, inject.to_roles)
    return [
        e.InjectFired(inject.inject_id, item_id, late, who, to_roles),
        *opened(x, inject.inject_id, at), *actors.began(x, inject.inject_id, item_id, at),
    ]  # fmt: skip


def opened(x: Exercise, inject_id: str | None, at: timedelta) -> list[e.Event]:
    """The expected actions that open with an inject (None: with StartEx) at story time `at`."""
    return [
        opening(x, a, at)
        for a in x.scenario.expected_actions
        if a.opens_with == inject_id and not a.opens_when and a.action_id not in x.actions
    ]


def opening(x: Exercise, action: ExpectedAction, at: timedelta) -> e.ActionOpened:
    open_id = opaque_id("op", x.seed, "action", action.action_id)
    return e.ActionOpened(action.action_id, open_id, receivers(x, action.roles), done_ahead(x, action, at))


def sent_again(x: Exercise, inject: Inject, number: int) -> e.FreeInjectSent:
    """Another copy of an inject that may come more than once. It opens nothing anew."""
    return e.FreeInjectSent(
        opaque_id("it", x.seed, f"again {inject.inject_id}", number), "", inject.kind, inject.channel,
        inject.persona_id, receivers(x, inject.to_roles), inject.title, inject.text, inject.lines, inject.reach,
    )  # fmt: skip
