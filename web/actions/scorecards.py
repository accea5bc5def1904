"""The scorecard of an exercise, from its committed state: whole for who conducts and evaluates it, without
the scores of single roles for who looks on, own lines for a trainee.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from scoring.roles import held_roles, my_card
from scoring.scorecard import scorecard
from simulator.commands import ParticipantKind
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.publicviews import opinion_view, own_view
from simulator.roundviews import round_view
from web.access import STAFF_KINDS
from web.actions.people import Place
from web.actions.runner import Runner


def card_of(runner: Runner, now: datetime) -> dict[str, Any]:
    """The Scorecard as JSON-ready data."""
    with runner.lock:
        card = plain(scorecard(runner.exercise, now))
        card["rounds"] = _rounds(runner.exercise, runner.names)
    return _named(card, runner.names)


def _rounds(x: Exercise, names: dict[str, str]) -> list[dict[str, Any]]:
    """Press conferences and talks with families: for information, beside the card."""
    views: list[dict[str, Any]] = [plain(round_view(x, on, names, True)) for on in x.rounds.values()]
    return [{**view, "counts": _counts(view["checks"])} for view in views]


def _counts(checks: list[dict[str, Any]]) -> dict[str, int]:
    marks = [c["tick"]["mark"] if c["tick"] else "open" for c in checks]
    return {mark: marks.count(mark) for mark in ("yes", "partly", "no", "open")}


def shared(card: dict[str, Any], exercise: Exercise) -> dict[str, Any]:
    """The card for observers and on paper: without the scores of single roles, unless the organisation's
    playbook shows them to all staff."""
    if exercise.playbook.individual_scores == "staff":
        return card
    roles = [{**role, "score": None, "hidden": True} for role in card["roles"]]
    return {**card, "roles": roles, "approvals": [{**a, "score": None} for a in card["approvals"]]}


def card_for(runner: Runner, kind: ParticipantKind, now: datetime) -> dict[str, Any]:
    """The card as staff of this kind may see it."""
    card = card_of(runner, now)
    return shared(card, runner.exercise) if kind in ("observer", "simcell") else card


def own_card_of(runner: Runner, here: Place, now: datetime) -> dict[str, Any]:
    """The card as `here` may see it: staff the whole; a trainee, once it is released, the team's figures
    and the lines of their own roles. DomainError `scores_not_released` before."""
    if here.kind in STAFF_KINDS:
        return card_for(runner, here.kind, now)
    with runner.lock:
        x = runner.exercise
        if not x.scores_released:
            raise DomainError("scores_not_released", "The facilitator has not released the scores yet.")
        card = plain(my_card(scorecard(x, now), held_roles(x, here.participant_id)))
        card["has_opinion"] = x.opinion is not None  # then there is a "what if" to look at
    return _named(card, runner.names)


def own_opinion_of(runner: Runner, here: Place) -> dict[str, Any]:
    """Simulated opinion beside the card, as `here` may see it. DomainError `scores_not_released` before."""
    with runner.lock:
        x = runner.exercise
        if here.kind in STAFF_KINDS:
            return {"opinion": plain(opinion_view(x, runner.names, True))}
        if not x.scores_released:
            raise DomainError("scores_not_released", "The facilitator has not released the scores yet.")
        return {"opinion": plain(own_view(x, held_roles(x, here.participant_id)))}


def _named(card: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Overrides name their evaluator; the card itself holds ids alone."""
    for line in card["lines"]:
        for override in line["overrides"]:
            override["name"] = names.get(override["by"], "")
    return card
