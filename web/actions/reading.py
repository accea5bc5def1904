"""Responses to the reader and back: each committed response is read once, in another process. So is each
line of the team's chat, of which a reading is recorded only if there is something to look at.

What could not be read after a few tries is recorded with every wanted element uncertain, so that a person
decides; an unread response would hold up contingencies for ever.
"""

from __future__ import annotations

import logging
import queue
from typing import Any

from simulator.commands import RecordAssessment, RecordChatAssessment
from simulator.errors import DomainError
from simulator.state import ChatLine, Response
from web.actions.asking import (
    WANTS,
    assessment_of,
    chat_assessment_of,
    chat_request,
    request_of,
    texts_in,
    with_everything,
)
from web.actions.lineprocess import LineProcess
from web.actions.runner import Runner
from web.runtime import Runtime

log = logging.getLogger(__name__)
TRIES = 3
RETRY = 0.5  # seconds after a reading that could not be saved
PATIENCE = 20.0  # seconds for one reading; then the process is replaced


class ReaderProcess(LineProcess):
    """The reader's own process (readerproc)."""

    def __init__(self) -> None:
        super().__init__("web.actions.readerproc", PATIENCE)


class Reading:
    """The queue in front of the reader process: responses, and lines of the team's chat."""

    def __init__(self, runtime: Runtime) -> None:
        self._queue: queue.Queue[tuple[Runner, Response | ChatLine]] = queue.Queue()
        self._process = ReaderProcess()
        self._sent: dict[str, set[str]] = {}  # by exercise: the texts that the process has been sent
        self._runtime = runtime
        runtime.spawn(self._run)

    def add(self, runner: Runner, what: Response | ChatLine) -> None:
        """Have a response read: its ResponseAssessed follows. Of a line of chat one follows if there is cause."""
        self._queue.put((runner, what))

    def _run(self) -> None:
        while True:
            runner, what = self._queue.get()
            found = self._read(runner, what) if isinstance(what, Response) else self._read_chat(runner, what)
            if found is not None:
                self._record(runner, found)

    def _record(self, runner: Runner, reading: RecordAssessment | RecordChatAssessment) -> None:
        """Until it is saved: the disk may be full for a while."""
        while True:
            try:
                runner.submit(reading)
                return
            except DomainError as error:
                log.error("%s not recorded: %s", type(reading).__name__, error.code)
                if error.code != "not_saved" or runner.is_stopped:
                    return
                self._runtime.sleep(RETRY)

    def _read(self, runner: Runner, response: Response) -> RecordAssessment:
        for attempt in range(TRIES):
            try:
                return assessment_of(response.response_id, self._ask(runner, response))
            except (OSError, ValueError, KeyError, TypeError) as error:
                log.warning("reader failed on %s (try %d): %s", response.response_id, attempt + 1, error)
                self._give_up_process()
        return _for_a_person(runner, response)

    def _ask(self, runner: Runner, response: Response) -> dict[str, Any]:
        """The process's answer. It is sent everything at first, and again if it had to make room."""
        has = self._sent.get(runner.exercise_id)
        request = with_everything(runner, response) if has is None else request_of(runner, response, has)
        answer = self._process.ask(request)
        if WANTS in answer:
            request = with_everything(runner, response)
            answer = self._process.ask(request)
        self._sent.setdefault(runner.exercise_id, set()).update(texts_in(request))
        return answer

    def _read_chat(self, runner: Runner, line: ChatLine) -> RecordChatAssessment | None:
        """What cannot be read is let go: nobody waits for it."""
        for attempt in range(TRIES):
            try:
                return chat_assessment_of(line.message_id, self._process.ask(chat_request(runner, line)))
            except (OSError, ValueError, KeyError, TypeError) as error:
                log.warning("reader failed on %s (try %d): %s", line.message_id, attempt + 1, error)
                self._give_up_process()
        return None

    def _give_up_process(self) -> None:
        self._process.stop()
        self._sent.clear()


def _for_a_person(runner: Runner, response: Response) -> RecordAssessment:
    wanted = tuple(e.element_id for e in runner.exercise.playbook.elements)
    return RecordAssessment(response.response_id, (), tuple(sorted(wanted)), (), "unread")
