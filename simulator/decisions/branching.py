"""Conditions that have come about: each is recorded with what was read, and what hangs on it happens."""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator import events as e
from simulator.branching.due import Settling, settling
from simulator.branching.telling import because
from simulator.clock import ZERO
from simulator.decisions.firing import fired, opening, sent_again
from simulator.exercise import Exercise


def settled(x: Exercise, now: datetime) -> list[e.Event]:
    """What the rules come to now."""
    return [event for s in settling(x, now) for event in (_recorded(x, s), *_comes(x, s, now))]


def _recorded(x: Exercise, s: Settling) -> e.Event:
    branch = s.branch
    return e.ConditionSettled(
        branch.kind, branch.target_id, s.outcome, s.at, s.number, because(x, branch, s.at)
    )


def _comes(x: Exercise, s: Settling, now: datetime) -> list[e.Event]:
    if s.branch.kind == "inject":
        return _inject(x, s, now)
    action = x.scenario.action(s.branch.target_id) if s.branch.kind == "action" else None
    return [opening(x, action, x.clock.story_at(now))] if action is not None and s.outcome == "met" else []


def _inject(x: Exercise, s: Settling, now: datetime) -> list[e.Event]:
    inject = x.msel[s.branch.target_id]
    is_waiting = x.injects[inject.inject_id].status == "waiting"
    if s.outcome == "met":
        return fired(x, inject, _late_by(x, s, now), "", x.clock.story_at(now)) if is_waiting else [sent_again(x, inject, s.number)]
    is_lost = s.outcome != "armed" and (s.branch.rule.often == "once" or s.outcome != "unlucky")
    return [e.InjectSkipped(inject.inject_id, "")] if is_lost and is_waiting else []


def _late_by(x: Exercise, s: Settling, now: datetime) -> timedelta:
    """Real time since the rule held, or since the jump that passed over it, or since its release."""
    released = x.injects[s.branch.target_id].released_at or ZERO
    landed = x.jumps[-1].to if x.jumps else ZERO
    return max(ZERO, (x.clock.story_at(now) - max(s.at, released, landed)) / x.clock.pace)
