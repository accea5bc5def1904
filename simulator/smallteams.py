"""How two people play what an author has shared out among three: the two lightest seats become one.

Never so that who writes loses the other person who must agree (FM-14): with nobody else there, no agreement
would be asked at all (`decisions.approvals.needs_of`).
"""

from __future__ import annotations

from itertools import combinations

from simulator.playbook import ApprovalRule, Playbook
from simulator.scenario import Scenario

Seat = tuple[str, ...]


def pair_team(scenario: Scenario, playbook: Playbook) -> tuple[Seat, ...]:
    """Two seats that cover all roles; none if no merging leaves every text another reader."""
    seats = scenario.small_team
    merged = [_merged(seats, i, j) for i, j in combinations(range(len(seats)), 2)]
    honest = [m for m in merged if len(m) == 2 and _keeps_approvers(seats, m, playbook)]
    return min(honest, key=lambda pair: _loads(scenario, pair), default=())


def uncleared(seats: tuple[Seat, ...], playbook: Playbook) -> tuple[int, ...]:
    """The seats of which something that they write is read by nobody else, since they hold all who must agree."""
    return tuple(
        n
        for n, seat in enumerate(seats)
        if any(
            _writes(playbook, role, rule) and not _is_cleared(seats, role, rule)
            for rule in playbook.approvals
            for role in seat
        )
    )


def _loads(scenario: Scenario, seats: tuple[Seat, ...]) -> list[int]:
    """The heavier first."""
    return sorted((_duties(scenario, seat) for seat in seats), reverse=True)


def _merged(seats: tuple[Seat, ...], i: int, j: int) -> tuple[Seat, ...]:
    return tuple((*seat, *seats[j]) if n == i else seat for n, seat in enumerate(seats) if n != j)


def _duties(scenario: Scenario, seat: Seat) -> int:
    """Expected actions and injects that come to it."""
    lists = [a.roles for a in scenario.expected_actions] + [i.to_roles for i in scenario.injects]
    return sum(any(r in seat for r in roles) for roles in lists)


def _keeps_approvers(before: tuple[Seat, ...], after: tuple[Seat, ...], playbook: Playbook) -> bool:
    """Has every role that writes still somebody else to agree, wherever it had one before?"""
    return all(
        _is_cleared(after, role, rule) or not _is_cleared(before, role, rule)
        for rule in playbook.approvals
        for seat in before
        for role in seat
        if _writes(playbook, role, rule)
    )


def _is_cleared(seats: tuple[Seat, ...], writer: str, rule: ApprovalRule) -> bool:
    return any(r in seat for seat in seats if writer not in seat for r in rule.roles)


def _writes(playbook: Playbook, role_id: str, rule: ApprovalRule) -> bool:
    role = playbook.role(role_id)
    return role is not None and any(kind in role.may for kind in rule.kinds)
