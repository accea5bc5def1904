"""One exercise at work: its queue, its working state and its committed state.

The decider takes each command as it comes, decides on and applies to the *working* state; it never waits
for the disk, so that a due inject is decided when it is due. The saver stores all that is decided by then
in one transaction; only then are the events applied to the *committed* state, published and
acknowledged. If the commit fails, the working state is rebuilt from what is committed, and the commands
of the group and those decided since are refused with `not_saved`. Snapshots, catch-up and scores come
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
from simulator.audience import STAFF
from simulator.decide import handle_and_record
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import Entry
from simulator.projections import project
from simulator.timeline import next_due
from simulator.views import Viewer
from web.contract.wire import envelope
from web.runtime import Runtime
from web.store.journal import Batch

log = logging.getLogger(__name__)
LARGEST_GROUP = 100
BREATHE_EVERY = 10  # commands; the event loop is given a turn in between
TELL_AT_ONCE = 4  # events; each is written to every browser that may see it
LONGEST_CATCH_UP = 500  # events; beyond that a new snapshot is cheaper


@dataclass
class Job:
    """A command on its way. `error` or `reply` is set when `done` is."""

    command: c.Command
    participant_id: str
    command_id: str | None
    decided: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    reply: dict[str, str] = field(default_factory=dict)
    error: DomainError | None = None
    twin: Job | None = None  # the same command, decided before and not yet saved
    entries: list[Entry] = field(default_factory=list)
    texts: tuple[tuple[str, str], ...] = ()
    status: str | None = None  # of the exercise after it; None: not decided anew
    failure: Exception | None = None  # a fault of ours

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
        self._decided: queue.Queue[Job | None] = queue.Queue()
        self._under_way: dict[tuple[str, str], Job] = {}  # decided, not yet saved
        self._deciding = threading.Lock()  # never held while waiting
        self.lock = threading.RLock()  # held while the committed state is changed or read as a whole
        self.changed = threading.Event()  # set after each commit or its failure: wakes the conductor
        self.is_stopped = False
        self.is_failing = False  # the last group could not be saved
        runtime.spawn(self._decide_all)
        runtime.spawn(self._save_all)

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
        self._refuse_if_stopped()  # meanwhile: the decider may have looked for the last time
        return job

    def _refuse_if_stopped(self) -> None:
        if self.is_stopped:
            self._refuse_rest()

    def next_due(self) -> datetime | None:
        """When time alone brings the next thing about, after all that is decided."""
        with self._deciding:
            return next_due(self._working, self._now())

    def stop(self) -> None:
        self.is_stopped = True
        self._jobs.put(None)
        self.changed.set()

    # ---- the decider -------------------------------------------------------------------------

    def _decide_all(self) -> None:
        decided = 0
        while not self.is_stopped:
            if job := self._jobs.get():
                with self._deciding:
                    self._decide(job)
                job.decided.set()
                decided += 1
                if decided % BREATHE_EVERY == 0:
                    self._runtime.sleep(0)
        self._refuse_rest()
        self._decided.put(None)

    def _refuse_rest(self) -> None:
        while not self._jobs.empty():
            if job := self._jobs.get():
                job.error = DomainError("moved", "The exercise is being driven elsewhere; try again.")
                job.decided.set()
                job.done.set()

    def _decide(self, job: Job) -> None:
        """Decide and line up for the saver, also what was refused: answers leave in the order of the questions."""
        if job.key is not None and job.key in self._results:
            job.reply = self._results[job.key]
        elif job.key is not None and job.key in self._under_way:
            job.twin = self._under_way[job.key]
        else:
            self._decide_new(job)
        self._decided.put(job)

    def _decide_new(self, job: Job) -> None:
        try:
            job.entries, decision = handle_and_record(
                self._working, job.command, job.participant_id, self._now()
            )
        except DomainError as refusal:
            job.error = refusal
            return
        except Exception as failure:  # it may have left the working state half changed: the saver rolls back
            job.failure = failure
            return
        job.texts, job.reply, job.status = decision.texts, decision.reply, self._working.status
        if job.key is not None:
            self._under_way[job.key] = job

    # ---- the saver ---------------------------------------------------------------------------

    def _save_all(self) -> None:
        while group := self._take_group():
            self._save_group(group)

    def _take_group(self) -> list[Job]:
        """All that is decided, at least one; empty when the runner has stopped."""
        group = [self._decided.get()]
        while len(group) < LARGEST_GROUP and not self._decided.empty():
            group.append(self._decided.get())
        return [job for job in group if job is not None]

    def _save_group(self, group: list[Job]) -> None:
        try:
            self._commit(group)
        except Exception:
            log.exception("exercise %s: a group of %d commands was not saved", self.exercise_id, len(group))
            group += self._roll_back(group)
        else:
            self._settle(group)
        for job in group:
            job.done.set()
        self.changed.set()

    def _commit(self, group: list[Job]) -> None:
        for job in group:
            if job.failure is not None:
                raise job.failure
        new = [job for job in group if job.status is not None]
        entries = [entry for job in new for entry in job.entries]
        texts = [text for job in new for text in job.texts]
        results = [(*job.key, job.reply) for job in new if job.key]
        if entries or results:
            self._save(Batch(self.exercise_id, self.fence, entries, texts, results, str(new[-1].status)))

    def _roll_back(self, group: list[Job]) -> list[Job]:
        """Take back what is not saved; the jobs decided since, which rest on it."""
        with self._deciding:
            since: list[Job] = []
            while not self._decided.empty():
                if job := self._decided.get():
                    since.append(job)
            for job in (*group, *since):
                if job.key is None or job.key not in self._results:  # one sent again may have been saved long ago
                    job.error = DomainError("not_saved", "This could not be saved. Send it again.")
            self.is_failing = True
            self._under_way.clear()
            self._working = self._fresh().replay(self.entries)
            self._working.texts.update(self.exercise.texts)
        return since

    def _settle(self, group: list[Job]) -> None:
        """Committed: apply, then publish, one entry after the other."""
        with self._deciding:
            self.is_failing = False
            for job in group:
                if job.twin is not None:
                    job.reply, job.error = job.twin.reply, job.twin.error
                if job.key is not None and job.status is not None:
                    self._results[job.key] = job.reply
                    self._under_way.pop(job.key, None)
        entries = [entry for job in group for entry in job.entries]
        self.exercise.texts.update(text for job in group for text in job.texts)
        for i, entry in enumerate(entries, 1):
            with self.lock:
                self.exercise.apply(entry)
                self.entries.append(entry)
                self._tell(entry)
            if i % TELL_AT_ONCE == 0:
                self._runtime.sleep(0)
        if entries:
            self._after_commit(self, entries)

    def _tell(self, entry: Entry) -> None:
        """Publish; what fails here is saved all the same, and the screens ask for it at the next head."""
        try:
            seen: dict[bool, dict[str, Any]] = {}  # data for staff, and for all trainees
            for stream, _ in entry.streams:
                is_staff = stream == STAFF
                if is_staff not in seen:
                    seen[is_staff] = project(self.exercise, entry, stream, self.names)
                self._publish(self.exercise_id, stream, envelope(self.exercise_id, entry, stream, seen[is_staff]))
        except Exception:
            log.exception("exercise %s: event %d was not published", self.exercise_id, entry.seq)

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
