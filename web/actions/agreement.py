"""The evaluator's desk, from an exercise's committed state: what is proposed, and how far evaluators agree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scoring.agreement import agreement, ratings
from scoring.proposals import proposals
from simulator.journal import plain
from web.actions.runner import Runner


def proposals_of(runner: Runner) -> list[dict[str, Any]]:
    """The Proposals as JSON-ready data, one for each response."""
    with runner.lock:
        found: list[dict[str, Any]] = plain(proposals(runner.exercise))
    return found


def agreement_of(runner: Runner, rest: Callable[[], object]) -> dict[str, Any]:
    """The Agreement as JSON-ready data.

    The words are taken out first, so that nothing waits for the figures; `rest` lets others run in between.
    """
    with runner.lock:
        given = ratings(runner.exercise)
    found: dict[str, Any] = plain(agreement(given, rest))
    return found
