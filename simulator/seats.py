"""Who sits where, and who stands in for a role that nobody sits in.

An unstaffed role's injects, duties and approvals go to its stand-in: the first staffed role along the
playbook's chain. The role itself keeps them too, for whoever sits down in it later.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def is_staffed_now(x: Exercise, role_id: str, without: str = "") -> bool:
    """Does anybody but the participant `without` sit in the role?"""
    return any(role_id in p.roles for p in x.participants.values() if p.participant_id != without)


def stand_in(x: Exercise, role_id: str, without: str = "") -> str:
    """The staffed role that acts for `role_id`: itself, or along the chain; "" if there is none.

    The participant `without` is passed over, whatever they hold.
    """
    passed: list[str] = []
    while role_id and role_id not in passed:
        if role_id in x.scenario.roles and is_staffed_now(x, role_id, without):
            return role_id
        passed.append(role_id)
        role = x.playbook.role(role_id)
        role_id = role.stand_in if role else ""
    return ""


def receivers(x: Exercise, roles: Iterable[str]) -> tuple[str, ...]:
    """`roles` with the stand-ins of those that nobody sits in, in the scenario's order."""
    wanted = tuple(roles)
    acting = [stand_in(x, r) for r in wanted]
    return tuple(r for r in x.scenario.roles if r in wanted or r in acting)


def acts_for(x: Exercise, role_id: str) -> tuple[str, ...]:
    """`role_id` and the unstaffed roles that it stands in for."""
    return (role_id, *(r for r in x.scenario.roles if r != role_id and stand_in(x, r) == role_id))


def acts_as(x: Exercise, role_id: str, who: str) -> tuple[str, ...]:
    """All roles that `who` answers for, the one they speak in first: nobody is two people for holding two roles."""
    person = x.participants.get(who)
    held = (role_id, *(person.roles if person else ()))
    return tuple(dict.fromkeys(r for h in held for r in acts_for(x, h)))
