"""A request for agreement goes on to the stand-in when the last one who could give it leaves.

Else it would wait for ever: nobody else was asked. It is put again, with the same words, to those who must agree now;
what has been agreed to stays agreed.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import replace

from simulator import events as e
from simulator.decisions.approvals import may_decide, needs_of
from simulator.exercise import Exercise
from simulator.journal import opaque_id
from simulator.state import Approval, ApprovalStep


def handed_on(x: Exercise, who: str, roles: Iterable[str]) -> list[e.Event]:
    """The requests that nobody can settle once `who` holds only `roles`, put anew."""
    if x.status in ("lobby", "ended"):
        return []
    then = _with_roles(x, who, list(roles))
    stuck = [a for a in x.approvals.values() if a.status == "waiting" and any(_hangs(then, a, s) for s in a.steps)]
    return [event for number, a in enumerate(stuck) for event in _again(then, a, number)]


def _with_roles(x: Exercise, who: str, roles: list[str]) -> Exercise:
    """The exercise as it will be; only for looking at."""
    then = copy.copy(x)
    then.participants = {**x.participants, who: replace(x.participants[who], roles=roles)}
    return then


def _hangs(x: Exercise, approval: Approval, step: ApprovalStep) -> bool:
    drafter = approval.participant_id
    others = (p for p in x.participants if p != drafter)
    return step.verdict == "waiting" and not any(may_decide(x, step, p, drafter) for p in others)


def _again(x: Exercise, a: Approval, number: int) -> list[e.Event]:
    rule = next((r for r in x.playbook.approvals if r.rule_id == a.rule_id), None)
    needs = needs_of(x, rule, a.role_id, a.participant_id) if rule else ()
    if not needs:
        return []  # nobody need agree any more
    approval_id = opaque_id("ap", x.seed, "handed on", x.seq + 1, number)
    wanted = [n.role_id for n in needs]
    return [
        e.ApprovalRequested(
            approval_id, a.participant_id, a.role_id, a.kind, a.channel, a.item_id, a.text_sha256, needs, a.rule_id,
            a.approval_id,
        ),
        *(e.TextApproved(approval_id, s.need.role_id, s.by) for s in a.steps
          if s.verdict == "approved" and s.need.role_id in wanted),
    ]  # fmt: skip
