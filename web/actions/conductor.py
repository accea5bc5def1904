"""Drives due injects: sleeps until the next thing that time alone brings about, then says Tick."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from simulator.commands import Tick
from simulator.errors import DomainError
from simulator.timeline import next_due
from web.actions.runner import Runner
from web.runtime import Runtime

log = logging.getLogger(__name__)
LONGEST_SLEEP = 5.0  # seconds; a safety net, every change wakes us anyway
RETRY = 0.5  # seconds after a tick that could not be saved


def conduct(runner: Runner, runtime: Runtime, now: Callable[[], datetime]) -> None:
    """Run until the runner stops."""
    while not runner.is_stopped:
        runner.changed.clear()
        due = next_due(runner.exercise, now())
        wait = LONGEST_SLEEP if due is None else min(LONGEST_SLEEP, (due - now()).total_seconds())
        if wait > 0:
            runner.changed.wait(wait)
            continue
        try:
            runner.submit(Tick())
        except DomainError as error:
            log.error("exercise %s: tick refused: %s", runner.exercise_id, error.code)
            runtime.sleep(RETRY)
