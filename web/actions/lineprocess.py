"""A process of our own that answers one JSON line with another, so that CPU work never holds up the event loop."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

PROJECT = Path(__file__).resolve().parents[2]


class LineProcess:
    """`python -m MODULE DESCRIPTOR` behind a socket; started when first asked and again after a failure.

    One question at a time: whoever shares it sees to that. `patience` is in seconds, for one answer.
    """

    def __init__(self, module: str, patience: float) -> None:
        self._module, self._patience = module, patience
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._lines: IO[Any] | None = None

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """Its answer; OSError or ValueError when it failed: `stop` it then."""
        if self._lines is None:
            self._start()
        assert self._lines is not None
        self._lines.write(json.dumps(request, ensure_ascii=True) + "\n")
        self._lines.flush()
        line = self._lines.readline()
        if not line:
            raise OSError(f"{self._module} ended")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", self._module, str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=PROJECT)
        ours.settimeout(self._patience)
        self._socket, self._lines = ours, ours.makefile("rw", encoding="utf-8")

    def stop(self) -> None:
        """Give the process up; the next `ask` starts another."""
        if self._socket is not None:
            self._socket.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = self._socket = self._lines = None
