"""One exercise at work: its queue, its working state and its committed state.

The worker takes all commands that wait and, for each in turn, decides on and applies to the *working*
state. The group's events are stored in one transaction; only then are they applied to the *committed*
state, published and acknowledged. If the commit fails, the working state is rebuilt from what is
committed and every command of the group is refused with `not_saved`. Snapshots, catch-up and scores come
from the committed state only.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from simulator import commands as c
from simulator.decide import handle_and_record
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import Entry
from simulator.views import Viewer, project
from web.contract.wire import envelope
from web.runtime import Runtime
from web.store.journal import Batch

log = logging.getLogger(__name__)
LARGEST_GROUP = 100
BREATHE_EVERY = 10  # commands; the event loop is given a turn in between
LONGEST_CATCH_UP = 500  # events; beyond that a new snapshot is cheaper


@dataclass
class Job:
    """A command on its way. `error` or `reply` is set when `done` is."""

    command: c.Command
    participant_id: str
    command_id: str | None
    done: threading.Event = field(default_factory=threading.Event)
    reply: dict[str, str] = field(default_factory=dict)
    error: DomainError | None = None
    twin: Job | None = None  # the same command, earlier in this group

    @property
    def key(self) -> tuple[str, str] | None:
        return (self.participant_id, self.command_id) if self.command_id else None


@dataclass
class Loaded:
    """An exercise read back from the store (or new), ready to be driven."""

    working: Exercise
    committed: Exercise
    entries: list[Entry]
    results: dict[tuple[str, str], dict[str, str]]
    names: dict[str, str]
    fence: int
    fresh: Callable[[], Exercise]


class Runner:
    """Drives one exercise. `submit` is the only way in; it returns when the command is durable."""

    def __init__(
        self,
        loaded: Loaded,
        runtime: Runtime,
        now: Callable[[], datetime],
        save: Callable[[Batch], None],
        after_commit: Callable[[Runner, list[Entry]], None],
        publish: Callable[[str, str, dict[str, Any]], None],
    ) -> None:
        self.exercise = loaded.committed
        self.entries = loaded.entries
        self.names = loaded.names
        self.fence = loaded.fence
        self._working = loaded.working
        self._fresh = loaded.fresh
        self._results = loaded.results
        self._runtime, self._now, self._save = runtime, now, save
        self._after_commit, self._publish = after_commit, publish
        self._jobs: queue.Queue[Job | None] = queue.Queue()
        self.lock = threading.RLock()  # held while the committed state is changed or read as a whole
        self.changed = threading.Event()  # set after each commit: wakes the conductor
        self.is_stopped = False
        runtime.spawn(self._run)

    @property
    def exercise_id(self) -> str:
        return self.exercise.exercise_id

    # ---- coming in ---------------------------------------------------------------------------

    def submit(self, command: c.Command, participant_id: str = "", command_id: str | None = None) -> dict[str, str]:
        """Have `command` decided and saved. Returns its reply or raises the DomainError of its refusal."""
        job = self.put(command, participant_id, command_id)
        job.done.wait()
        if job.error is not None:
            raise job.error
        return job.reply

    def put(self, command: c.Command, participant_id: str = "", command_id: str | None = None) -> Job:
        """As `submit`, without waiting."""
        if self.is_stopped:
            raise DomainError("moved", "The exercise is being driven elsewhere; try again.")
        job = Job(command, participant_id, command_id)
        self._jobs.put(job)
        return job

    def stop(self) -> None:
        self.is_stopped = True
        self._jobs.put(None)
        self.changed.set()

    # ---- the worker --------------------------------------------------------------------------

    def _run(self) -> None:
        while not self.is_stopped:
            group = self._take_group()
            if group:
                self._handle_group(group)
        self._refuse_rest()

    def _take_group(self) -> list[Job]:
        group = [self._jobs.get()]
        while len(group) < LARGEST_GROUP and not self._jobs.empty():
            group.append(self._jobs.get())
        return [job for job in group if job is not None]

    def _refuse_rest(self) -> None:
        while not self._jobs.empty():
            if job := self._jobs.get():
                job.error = DomainError("moved", "The exercise is being driven elsewhere; try again.")
                job.done.set()

    def _handle_group(self, group: list[Job]) -> None:
        entries: list[Entry] = []
        texts: list[tuple[str, str]] = []
        try:
            self._decide_group(group, entries, texts)
            self._commit(group, entries, texts)
        except Exception as error:
            log.exception("exercise %s: a group of %d commands was not saved", self.exercise_id, len(group))
            self._roll_back(group, error)
        else:
            self._settle(entries, texts)
        for job in group:
            job.done.set()
        self.changed.set()

    def _decide_group(self, group: list[Job], entries: list[Entry], texts: list[tuple[str, str]]) -> None:
        first: dict[tuple[str, str], Job] = {}
        for i, job in enumerate(group):
            if i % BREATHE_EVERY == BREATHE_EVERY - 1:
                self._runtime.sleep(0)
            if job.key is not None and job.key in self._results:
                job.reply = self._results[job.key]
            elif job.key is not None and job.key in first:
                job.twin = first[job.key]
            else:
                self._decide(job, entries, texts)
                if job.key is not None:
                    first[job.key] = job

    def _decide(self, job: Job, entries: list[Entry], texts: list[tuple[str, str]]) -> None:
        try:
            new, decision = handle_and_record(self._working, job.command, job.participant_id, self._now())
        except DomainError as refusal:
            job.error = refusal
            return
        entries += new
        texts += decision.texts
        job.reply = decision.reply

    def _commit(self, group: list[Job], entries: list[Entry], texts: list[tuple[str, str]]) -> None:
        results = [
            (*job.key, job.reply)
            for job in group
            if job.key and job.error is None and job.twin is None and job.key not in self._results
        ]
        if entries or results:
            batch = Batch(self.exercise_id, self.fence, entries, texts, results, self._working.status)
            self._save(batch)
            self._results.update({(p, command_id): reply for p, command_id, reply in results})
        for job in group:
            if job.twin is not None:
                job.reply, job.error = job.twin.reply, job.twin.error

    def _roll_back(self, group: list[Job], error: Exception) -> None:
        for job in group:
            job.error = job.error or DomainError("not_saved", "This could not be saved. Send it again.")
        self._working = self._fresh().replay(self.entries)
        self._working.texts.update(self.exercise.texts)

    def _settle(self, entries: list[Entry], texts: list[tuple[str, str]]) -> None:
        """Committed: apply, then publish, one entry after the other."""
        self.exercise.texts.update(texts)
        for entry in entries:
            with self.lock:
                self.exercise.apply(entry)
                self.entries.append(entry)
                for stream, _ in entry.streams:
                    self._publish(self.exercise_id, stream, self._envelope(entry, stream))
        if entries:
            self._after_commit(self, entries)

    # ---- going out ---------------------------------------------------------------------------

    def _envelope(self, entry: Entry, stream: str) -> dict[str, Any]:
        data = project(self.exercise, entry, stream, self.names)
        return envelope(self.exercise_id, entry, stream, data)

    def catch_up(self, viewer: Viewer, stream: str, after: int) -> list[dict[str, Any]] | None:
        """Envelopes of `stream` after number `after`; None when a new snapshot is called for."""
        if stream not in viewer.streams:
            return None
        with self.lock:
            return self._missed(stream, after)

    def _missed(self, stream: str, after: int) -> list[dict[str, Any]] | None:
        missed = [entry for entry in self.entries for s, n in entry.streams if s == stream and n > after]
        is_long = len(missed) > LONGEST_CATCH_UP
        if is_long or any(entry.type == "ServiceInterrupted" for entry in missed):
            return None  # its data are increments on a state of that time, not of this
        return [self._envelope(entry, stream) for entry in missed]
