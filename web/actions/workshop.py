"""Work on playbooks that takes CPU time, in a process of its own: checking, comparing, scoring again.

Writing a playbook as YAML and reading it back takes half a second, scoring an exercise again some more; on the
event loop either would hold up an inject. `workshopproc` is that process; it is started when first needed.
"""

from __future__ import annotations

import json
import logging
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from simulator.errors import DomainError

log = logging.getLogger(__name__)
PATIENCE = 60.0  # seconds for one job; then the process is replaced
TRIES = 2
PROJECT = Path(__file__).resolve().parents[2]


class Workshop:
    """One job at a time; others wait for their turn."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._lines: IO[Any] | None = None
        self._turn = threading.Lock()

    def ask(self, job: str, **given: Any) -> dict[str, Any]:
        """The answer of `workshopproc` to a job; DomainError `workshop_failed` when it cannot be had."""
        request = json.dumps({"job": job, **given}, ensure_ascii=True) + "\n"
        with self._turn:
            for attempt in range(TRIES):
                try:
                    return self._answer(request)
                except (OSError, ValueError) as error:
                    log.warning("playbook job %s failed (try %d): %s", job, attempt + 1, error)
                    self._drop()
        raise DomainError("workshop_failed", "The server could not do this just now. Try again.")

    def _answer(self, request: str) -> dict[str, Any]:
        if self._lines is None:
            self._start()
        assert self._lines is not None
        self._lines.write(request)
        self._lines.flush()
        line = self._lines.readline()
        if not line:
            raise OSError("the process ended")
        answer: dict[str, Any] = json.loads(line)
        if "failed" in answer:
            raise ValueError(answer["failed"])
        return answer

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "web.actions.workshopproc", str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=PROJECT)
        ours.settimeout(PATIENCE)
        self._socket, self._lines = ours, ours.makefile("rw", encoding="utf-8")

    def _drop(self) -> None:
        if self._socket is not None:
            self._socket.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = self._socket = self._lines = None

    def stop(self) -> None:
        """End the process; the next job starts another."""
        with self._turn:
            self._drop()
