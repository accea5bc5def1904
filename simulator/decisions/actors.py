"""A facilitator's hand on those outside who answer the team."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_not_ended
from simulator.errors import DomainError
from simulator.exercise import NOTHING, Decision, Exercise


def silence(x: Exercise, command: c.SilenceActor, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    state = x.actors.get(command.actor_id)
    if state is None:
        raise DomainError("unknown_actor", f'There is no actor "{command.actor_id[:60]}".', "actor_id")
    if state.silenced == command.silenced:
        return NOTHING
    return Decision((e.ActorSilenced(command.actor_id, command.silenced, who),))
