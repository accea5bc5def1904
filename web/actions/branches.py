"""How the conditions of an exercise stand, from its committed state: for staff."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from simulator.branchviews import branches_view
from simulator.journal import plain
from web.actions.runner import Runner


def branches_of(runner: Runner, now: datetime) -> list[dict[str, Any]]:
    """Each BranchView as JSON-ready data."""
    with runner.lock:
        views: list[dict[str, Any]] = plain(branches_view(runner.exercise, now))
    return views
