"""Agreement before publishing: what a text waited for others, and how long each approver took.

Waiting is the approver's: it is taken out of the drafter's time and stands in the approver's line.
"""

from __future__ import annotations

from datetime import timedelta

from scoring.cardtypes import ApprovalLine, ApprovalOutcome
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.matching import served_actions
from simulator.playbook import ApprovalRule
from simulator.scenario import ExpectedAction
from simulator.state import Approval, ApprovalStep, Response


def time_credit(taken: timedelta, target: timedelta, limit: timedelta) -> float:
    """t: 1 up to the target, then a straight line to 0 at the limit."""
    if taken <= target:
        return 1.0
    if taken >= limit:
        return 0.0
    return (limit - taken) / (limit - target)


# ---- the drafter's side ------------------------------------------------------------------------


def waited_for_others(exercise: Exercise, response: Response, since: timedelta) -> timedelta:
    """Story time between `since` and its publication in which the text lay before approvers.

    Counts the request that it was published under and those which that one replaced; time that a jump or
    an outage took is left out, since target and limit have been extended by it already.
    """
    waited, counted_to = ZERO, since
    for approval in reversed(_chain(exercise, response)):
        start = max(approval.at, counted_to)
        end = min(_decided_at(exercise, approval), response.at)
        if end > start:
            lost = sum((gone for back, gone in approval.outages if start < back <= end), ZERO)
            waited += max(ZERO, end - start - lost)
            counted_to = end
    return waited


def _chain(exercise: Exercise, response: Response) -> list[Approval]:
    """The request that a text was published under and its predecessors, the last first."""
    current = exercise.approvals.get(response.details.approval_id)
    if current is None or not _is_for(current, response):
        return []
    before = {a.replaced_by: a for a in exercise.approvals.values() if a.replaced_by}
    chain = [current]
    while (earlier := before.get(chain[-1].approval_id)) is not None:
        chain.append(earlier)
    return chain


def _is_for(approval: Approval, response: Response) -> bool:
    """A request for another place buys nobody time."""
    return (approval.kind, approval.role_id, approval.channel) == (
        response.kind,
        response.role_id,
        response.channel,
    )


def _decided_at(exercise: Exercise, approval: Approval) -> timedelta:
    """When nobody had to be waited for any more: all agreed, one refused, or it was replaced."""
    refused = [s.at for s in approval.steps if s.verdict == "sent_back" and s.at is not None]
    agreed = [s.at for s in approval.steps if s.verdict == "approved" and s.at is not None]
    ends = [*refused]
    if len(agreed) == len(approval.steps):
        ends.append(max(agreed))
    if approval.replaced_by:
        ends.append(exercise.approvals[approval.replaced_by].at)
    return min(ends, default=timedelta.max)


# ---- the approver's side -----------------------------------------------------------------------


def approval_lines(exercise: Exercise, at: timedelta) -> tuple[ApprovalLine, ...]:
    """One line for each agreement that was asked for by story time `at`."""
    rules = {r.rule_id: r for r in exercise.playbook.approvals}
    return tuple(
        _line(exercise, approval, step, rules[approval.rule_id], at)
        for approval in exercise.approvals.values()
        if approval.rule_id in rules
        for step in approval.steps
    )


def held_up_by(exercise: Exercise, action: ExpectedAction, limit_at: timedelta) -> tuple[str, ...]:
    """The roles before which a text for `action` still lies, asked early enough for an approver on time.

    A line missed for that reason is theirs, not the drafter's.
    """
    rules = {r.rule_id: r.target for r in exercise.playbook.approvals}
    waiting = (
        a
        for a in exercise.approvals.values()
        if a.status == "waiting"
        and a.at + rules.get(a.rule_id, ZERO) <= limit_at
        and _serves(exercise, a, action)
    )
    acting = (_acting_role(exercise, step) for a in waiting for step in a.steps if step.verdict == "waiting")
    return tuple(dict.fromkeys(acting))


def _serves(exercise: Exercise, approval: Approval, action: ExpectedAction) -> bool:
    served = served_actions(
        exercise, approval.kind, approval.role_id, approval.channel, approval.item_id, approval.participant_id
    )
    return action.action_id in served


def _line(
    exercise: Exercise, approval: Approval, step: ApprovalStep, rule: ApprovalRule, at: timedelta
) -> ApprovalLine:
    verdict, until = _outcome(exercise, approval, step, at)
    waited = approval.waited(step, until)
    is_decided = step.verdict != "waiting"
    score = round(100 * time_credit(waited, rule.target, rule.limit), 1)
    return ApprovalLine(
        approval.approval_id,
        approval.rule_id,
        step.need.role_id,
        _acting_role(exercise, step),
        approval.role_id,
        approval.at,
        verdict,
        step.by,
        waited,
        rule.target,
        rule.limit,
        score if is_decided or waited >= rule.limit else None,
    )


def _outcome(
    exercise: Exercise, approval: Approval, step: ApprovalStep, at: timedelta
) -> tuple[ApprovalOutcome, timedelta]:
    """What came of one agreement, and until when it was waited for."""
    if step.verdict != "waiting":
        return step.verdict, step.at or at
    refused = min(
        (s.at for s in approval.steps if s.verdict == "sent_back" and s.at is not None), default=None
    )
    if refused is not None:
        return "closed", refused
    published = [r.at for r in exercise.responses.values() if _is_published(approval, r)]
    if published:
        return "closed", min(published)
    if approval.replaced_by:
        return "replaced", exercise.approvals[approval.replaced_by].at
    return "waiting", at


def _is_published(approval: Approval, response: Response) -> bool:
    """The text went out, with or without the agreement."""
    same = _is_for(approval, response) and response.text_sha256 == approval.text_sha256
    return same and response.at >= approval.at


def _acting_role(exercise: Exercise, step: ApprovalStep) -> str:
    """The role itself, if somebody sat there to decide, else the stand-in that was asked."""
    when = step.at
    held = when is not None and any(
        s.role_id == step.need.role_id
        and s.participant_id == step.by
        and s.since <= when
        and (s.until is None or s.until >= when)
        for s in exercise.seat_spans
    )
    return step.need.role_id if held else step.need.deciders[-1]
