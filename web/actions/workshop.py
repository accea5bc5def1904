"""Work on playbooks that takes CPU time, in a process of its own: checking, comparing, scoring again.

Writing a playbook as YAML and reading it back takes half a second, scoring an exercise again some more; on the
event loop either would hold up an inject. `workshopproc` is that process; it is started when first needed.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

from simulator.errors import DomainError
from web.actions.lineprocess import LineProcess

log = logging.getLogger(__name__)
PATIENCE = 60.0  # seconds for one job; then the process is replaced
TRIES = 2


class Workshop:
    """One job at a time; others wait for their turn."""

    def __init__(self) -> None:
        self._process = LineProcess("web.actions.workshopproc", PATIENCE)
        self._turn = threading.Lock()

    def ask(self, job: str, **given: Any) -> dict[str, Any]:
        """The answer of `workshopproc` to a job; DomainError `workshop_failed` when it cannot be had."""
        with self._turn:
            for attempt in range(TRIES):
                try:
                    return self._answer({"job": job, **given})
                except (OSError, ValueError) as error:
                    log.warning("playbook job %s failed (try %d): %s", job, attempt + 1, error)
                    self._process.stop()
        raise DomainError("workshop_failed", "The server could not do this just now. Try again.")

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        answer = self._process.ask(request)
        if "failed" in answer:
            raise ValueError(answer["failed"])
        return answer

    def stop(self) -> None:
        """End the process; the next job starts another."""
        with self._turn:
            self._process.stop()
