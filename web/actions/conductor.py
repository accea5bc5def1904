"""Drives due injects: sleeps until the next thing that time alone brings about, then says Tick."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from simulator.commands import Tick
from simulator.errors import DomainError
from web.actions.runner import Runner
from web.runtime import Runtime

log = logging.getLogger(__name__)
LONGEST_SLEEP = 5.0  # seconds; a safety net, every change wakes us anyway
RETRY = 0.5  # seconds after a commit that failed


def conduct(runner: Runner, runtime: Runtime, now: Callable[[], datetime]) -> None:
    """Run until the runner stops, whatever goes wrong: without us no inject would come any more."""
    while not runner.is_stopped:
        try:
            _wait_or_tick(runner, runtime, now)
        except DomainError as stopped:
            log.info("exercise %s: %s", runner.exercise_id, stopped.code)
        except Exception:
            log.exception("exercise %s: its conductor stumbled", runner.exercise_id)
            runtime.sleep(RETRY)


def _wait_or_tick(runner: Runner, runtime: Runtime, now: Callable[[], datetime]) -> None:
    """Sleep until something changes or is due; then tick. A tick is waited for until it is decided, not saved."""
    runner.changed.clear()
    due = runner.next_due()
    wait = LONGEST_SLEEP if due is None else min(LONGEST_SLEEP, (due - now()).total_seconds())
    if wait > 0:
        runner.changed.wait(wait)
        return
    is_failing = runner.is_failing
    if is_failing:
        runtime.sleep(RETRY)
    tick = runner.put(Tick())
    (tick.done if is_failing else tick.decided).wait()
