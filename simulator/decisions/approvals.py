"""Agreement before publishing (FM-14): by default a rule, which a reason can break; a lock, if so set."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_holds, check_open, may_say, participant, visible_item, written
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.playbook import ApprovalRule
from simulator.seats import stand_in
from simulator.state import Approval, ApprovalStep


def rule_for(x: Exercise, kind: str, channel: str) -> ApprovalRule | None:
    """The playbook's rule for such a text; None if it needs nobody's agreement."""
    for rule in x.playbook.approvals:
        if kind in rule.kinds and (not rule.channels or channel in rule.channels):
            return rule
    return None


def needs_of(x: Exercise, rule: ApprovalRule, role_id: str, who: str) -> tuple[e.ApprovalNeed, ...]:
    """Whose agreement is asked for when `who` writes as `role_id`.

    Nobody clears their own text, in whichever of their roles; where no one else is there, none is asked.
    """
    needs = []
    for wanted in rule.roles:
        decider = stand_in(x, wanted, without=who)
        if decider and decider != role_id:
            needs.append(e.ApprovalNeed(wanted, tuple(dict.fromkeys((wanted, decider)))))
    return tuple(n for n in needs if any(d in x.scenario.roles for d in n.deciders))


def request(x: Exercise, command: c.RequestApproval, who: str, now: datetime) -> Decision:
    check_open(x)
    check_holds(x, who, command.role_id)
    if not may_say(x, command.role_id, command.kind, command.channel, command.item_id):
        raise NotAllowed("The playbook does not give this to your role.")
    rule = rule_for(x, command.kind, command.channel)
    needs = needs_of(x, rule, command.role_id, who) if rule else ()
    if rule is None or not needs:
        raise DomainError("approval_not_needed", "This needs nobody's agreement: publish it.", "kind")
    if command.item_id:
        visible_item(x, who, command.item_id)
    if command.replaces:
        _check_replaced(x, command.replaces, command.role_id)
    text = written(command.text, c.MAX_TEXT, "text")
    approval_id, digest = opaque_id("ap", x.seed, "approval", x.seq + 1), text_sha256(text)
    event = e.ApprovalRequested(
        approval_id, who, command.role_id, command.kind, command.channel, command.item_id, digest, needs,
        rule.rule_id, command.replaces,
    )  # fmt: skip
    return Decision((event,), ((digest, text),), {"approval_id": approval_id})


def _check_replaced(x: Exercise, approval_id: str, role_id: str) -> None:
    old = _known(x, approval_id)
    if old.role_id != role_id:
        raise NotAllowed("This is another role's request.")
    if old.replaced_by:
        raise DomainError("text_changed", "This request has been replaced by a newer one.", "replaces")


def approve(x: Exercise, command: c.ApproveText, who: str, now: datetime) -> Decision:
    approval, step = _waiting_step(x, command.approval_id, command.role_id, who)
    return Decision((e.TextApproved(approval.approval_id, step.need.role_id, who),))


def send_back(x: Exercise, command: c.SendTextBack, who: str, now: datetime) -> Decision:
    approval, step = _waiting_step(x, command.approval_id, command.role_id, who)
    text = written(command.text, c.MAX_NOTE, "text", "Say what should be changed.")
    digest = text_sha256(text)
    event = e.TextSentBack(approval.approval_id, step.need.role_id, who, digest)
    return Decision((event,), ((digest, text),))


def _waiting_step(x: Exercise, approval_id: str, role_id: str, who: str) -> tuple[Approval, ApprovalStep]:
    """The agreement asked of `role_id`. Of two who decide at once, the first has decided."""
    check_open(x)
    approval = _known(x, approval_id)
    step = next((s for s in approval.steps if s.need.role_id == role_id), None)
    drafter = approval.participant_id
    if step is None or who == drafter or not may_decide(x, step, who, drafter):
        raise NotAllowed("This agreement is not yours to give.")
    if approval.replaced_by:
        raise DomainError("text_changed", "The text has been changed; look at the new request.", "approval_id")
    if step.verdict != "waiting" or approval.status == "sent_back":
        raise DomainError("approval_settled", "Somebody has just decided on this.", "approval_id")
    return approval, step


def may_decide(x: Exercise, step: ApprovalStep, who: str, drafter: str) -> bool:
    roles = participant(x, who).roles
    if step.need.role_id in roles:
        return True
    return stand_in(x, step.need.role_id, without=drafter) in roles and any(d in roles for d in step.need.deciders)


def _known(x: Exercise, approval_id: str) -> Approval:
    approval = x.approvals.get(approval_id)
    if approval is None:
        raise DomainError("unknown_approval", "There is no such request.", "approval_id")
    return approval


def standing(x: Exercise, command: c.SubmitResponse, digest: str, who: str) -> e.ApprovalStanding:
    """How a text that is about to be published stands; DomainError if it may not be, or not without a reason."""
    rule = rule_for(x, command.kind, command.channel)
    if rule is None or not needs_of(x, rule, command.role_id, who):
        return "not_needed"
    approval = x.approvals.get(command.details.approval_id)
    if approval is not None and _covers(approval, command, digest) and not _is_used(x, approval):
        return "given"
    if x.approval_lock:
        raise DomainError("approval_required", "This must be approved before it is published.", "text")
    if not command.details.without_approval.strip():
        raise DomainError("approval_missing", "Ask for approval, or give the reason to do without.", "text")
    return "missing"


def _covers(approval: Approval, command: c.SubmitResponse, digest: str) -> bool:
    """The very text, for the very place, agreed to by all."""
    asked = (approval.status, approval.kind, approval.role_id, approval.text_sha256)
    same_place = (approval.channel, approval.item_id) == (command.channel, command.item_id)
    return asked == ("approved", command.kind, command.role_id, digest) and same_place


def _is_used(x: Exercise, approval: Approval) -> bool:
    """An agreement is to one publication; the same words at another hour may mean something else."""
    return any(
        r.approval == "given" and r.details.approval_id == approval.approval_id for r in x.responses.values()
    )
