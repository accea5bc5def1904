"""Who may read a text over its writer's shoulder: whoever will read it once it is sent, and no one else.

Writing is not journalled. Lines of a call, the team's chat and answers after EndEx are nobody's to read early.
"""

from __future__ import annotations

from simulator.audience import readers_of
from simulator.commands import ResponseDetails
from simulator.decisions.checks import check_holds, check_not_ended, may_say, visible_item
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Exercise
from simulator.scenario import ResponseKind
from simulator.views import viewer

SHARED_KINDS: tuple[ResponseKind, ...] = (
    "statement", "correction", "withdrawal", "assessment", "decision", "report", "reply", "complaint_reply",
)  # fmt: skip


def readers_while_written(
    x: Exercise, who: str, kind: str, role_id: str, item_id: str | None, details: ResponseDetails
) -> tuple[str, ...]:
    """The roles that may see `who` write this; DomainError if `who` may not write it."""
    check_holds(x, who, role_id)
    check_not_ended(x)
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    old = x.responses.get(details.corrects)
    if kind not in SHARED_KINDS or not may_say(x, role_id, kind, old.channel if old else "", item_id):
        raise NotAllowed("The playbook does not give this to your role.")
    if item_id:
        visible_item(x, who, item_id)
    return tuple(dict.fromkeys(r for r in readers_of(x, kind, role_id, item_id, details) if r in x.scenario.roles))


def may_look(x: Exercise, who: str, readers: tuple[str, ...]) -> bool:
    """Does `who` sit in one of these roles at present?"""
    return who in x.participants and any(role in readers for role in viewer(x, who).roles)
