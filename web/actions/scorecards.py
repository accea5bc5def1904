"""The scorecard of an exercise, from its committed state: whole for staff, own lines for a trainee."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from scoring.scorecard import scorecard
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import plain
from web.access import STAFF_KINDS
from web.actions.people import Place
from web.actions.runner import Runner


def card_of(runner: Runner, now: datetime) -> dict[str, Any]:
    """The Scorecard as JSON-ready data."""
    with runner.lock:
        card = plain(scorecard(runner.exercise, now))
    return _named(card, runner.names)


def own_card_of(runner: Runner, here: Place, now: datetime) -> dict[str, Any]:
    """The card as `here` may see it: staff the whole; a trainee, once it is released, the team's figures
    and the lines of their own roles. DomainError `scores_not_released` before."""
    if here.kind in STAFF_KINDS:
        return card_of(runner, now)
    with runner.lock:
        x = runner.exercise
        if not x.scores_released:
            raise DomainError("scores_not_released", "The facilitator has not released the scores yet.")
        card = plain(scorecard(x, now))
        own = own_actions(x, here.participant_id)
    card["lines"] = [line for line in card["lines"] if line["action_id"] in own]
    return _named(card, runner.names)


def own_actions(x: Exercise, participant_id: str) -> tuple[str, ...]:
    """Expected actions of the roles that somebody held or stood in for, and those that they answered."""
    held = {s.role_id for s in x.seat_spans if s.participant_id == participant_id}
    answered = {a for r in x.responses.values() if r.participant_id == participant_id for a in r.answers}
    return tuple(
        action.action_id
        for action in x.scenario.expected_actions
        if action.action_id in answered or held & {*action.roles, *_receivers(x, action.action_id)}
    )


def _receivers(x: Exercise, action_id: str) -> tuple[str, ...]:
    state = x.actions.get(action_id)
    return state.to_roles if state else ()


def _named(card: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Overrides name their evaluator; the card itself holds ids alone."""
    for line in card["lines"]:
        for override in line["overrides"]:
            override["name"] = names.get(override["by"], "")
    return card
