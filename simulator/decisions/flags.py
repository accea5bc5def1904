"""Taking a mark on a post back."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_holds, check_open
from simulator.errors import DomainError
from simulator.exercise import Decision, Exercise


def take_back(x: Exercise, command: c.TakeFlagBack, who: str, now: datetime) -> Decision:
    check_open(x)
    flag = x.responses.get(command.response_id)
    if flag is None or flag.kind != "flag":
        raise DomainError("unknown_flag", "There is no such flag any more.", "response_id")
    check_holds(x, who, flag.role_id)
    return Decision((e.FlagTakenBack(flag.response_id, flag.item_id or "", flag.role_id, who),))
