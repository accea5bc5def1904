"""Responses to the reader and back: each committed response is read once, in another process.

What could not be read after a few tries is recorded with every wanted element uncertain, so that a person
decides; an unread response would hold up contingencies for ever.
"""

from __future__ import annotations

import json
import logging
import queue
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from simulator.commands import RecordAssessment
from simulator.errors import DomainError
from simulator.state import Response
from web.actions.runner import Runner
from web.runtime import Runtime

log = logging.getLogger(__name__)
TRIES = 3
RETRY = 0.5  # seconds after a reading that could not be saved
PATIENCE = 20.0  # seconds for one reading; then the process is replaced
PROJECT = Path(__file__).resolve().parents[2]


class ReaderProcess:
    """The process behind one socket; started when first needed and again after a failure."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._lines: IO[Any] | None = None

    def ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """The reading of one text; OSError or ValueError when the process failed."""
        if self._lines is None:
            self._start()
        assert self._lines is not None
        self._lines.write(json.dumps(request, ensure_ascii=True) + "\n")
        self._lines.flush()
        answer = self._lines.readline()
        if not answer:
            raise OSError("the reader process ended")
        reading: dict[str, Any] = json.loads(answer)
        return reading

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-m", "web.actions.readerproc", str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=PROJECT)
        ours.settimeout(PATIENCE)
        self._socket, self._lines = ours, ours.makefile("rw", encoding="utf-8")

    def stop(self) -> None:
        """Give the process up; the next `ask` starts another."""
        if self._socket is not None:
            self._socket.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process = self._socket = self._lines = None


class Reading:
    """The queue in front of the reader process."""

    def __init__(self, runtime: Runtime) -> None:
        self._queue: queue.Queue[tuple[Runner, Response]] = queue.Queue()
        self._process = ReaderProcess()
        self._runtime = runtime
        runtime.spawn(self._run)

    def add(self, runner: Runner, response: Response) -> None:
        """Have `response` read; its ResponseAssessed follows."""
        self._queue.put((runner, response))

    def _run(self) -> None:
        while True:
            runner, response = self._queue.get()
            self._record(runner, self._read(runner, response))

    def _record(self, runner: Runner, reading: RecordAssessment) -> None:
        """Until it is saved: the disk may be full for a while."""
        while True:
            try:
                runner.submit(reading)
                return
            except DomainError as error:
                log.error("reading of %s not recorded: %s", reading.response_id, error.code)
                if error.code != "not_saved" or runner.is_stopped:
                    return
                self._runtime.sleep(RETRY)

    def _read(self, runner: Runner, response: Response) -> RecordAssessment:
        request = _request(runner, response)
        for attempt in range(TRIES):
            try:
                found = self._process.ask(request)
                return _assessment(response.response_id, found)
            except (OSError, ValueError, KeyError, TypeError) as error:
                log.warning("reader failed on %s (try %d): %s", response.response_id, attempt + 1, error)
                self._process.stop()
        return _for_a_person(runner, response)


def _request(runner: Runner, response: Response) -> dict[str, Any]:
    item = runner.exercise.items.get(response.item_id or "")
    return {
        "text": runner.exercise.text_of(response),
        "role": response.role_id,
        "channel": response.channel,
        "context": item.title.zh if item else "",
    }


def _assessment(response_id: str, found: dict[str, Any]) -> RecordAssessment:
    evidence = tuple((label, start, end) for label, start, end in found["evidence"])
    labels, uncertain = tuple(found["labels"]), tuple(found["uncertain"])
    return RecordAssessment(response_id, labels, uncertain, evidence, found["reader_version"])


def _for_a_person(runner: Runner, response: Response) -> RecordAssessment:
    wanted = tuple(e.element_id for e in runner.exercise.playbook.elements)
    return RecordAssessment(response.response_id, (), tuple(sorted(wanted)), (), "unread")
