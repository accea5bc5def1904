"""The scorecard of an exercise, from its committed state."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from scoring.scorecard import scorecard
from simulator.journal import plain
from web.actions.runner import Runner


def card_of(runner: Runner, now: datetime) -> dict[str, Any]:
    """The Scorecard as JSON-ready data."""
    with runner.lock:
        card = plain(scorecard(runner.exercise, now))
    for line in card["lines"]:
        for override in line["overrides"]:
            override["name"] = runner.names.get(override["by"], "")
    result: dict[str, Any] = card
    return result
