"""The one way to write: jobs run one after the other on their own connection, off the event loop.

All jobs that wait share a transaction, each in its own savepoint, so that one commit (one fsync) serves
many. A job's caller goes on only when that commit is durable. Jobs run on a native thread: they must not
log, emit or take locks.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import Connection

from web.runtime import Runtime
from web.store.database import write_engine

T = TypeVar("T")
MOST_AT_ONCE = 64


@dataclass
class _Job(Generic[T]):
    work: Callable[[Connection], T]
    done: threading.Event = field(default_factory=threading.Event)
    result: T | None = None
    error: BaseException | None = None


class Writer:
    """`write(work)` runs `work(connection)` in a transaction and returns its result once committed."""

    def __init__(self, url: str, runtime: Runtime) -> None:
        self._engine = write_engine(url)
        self._runtime = runtime
        self._jobs: queue.Queue[_Job[Any]] = queue.Queue()
        runtime.spawn(self._run)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` durably; re-raises what it or the commit raised (nothing is stored then)."""
        job = _Job(work)
        self._jobs.put(job)
        job.done.wait()
        if job.error is not None:
            raise job.error
        return cast(T, job.result)

    def _run(self) -> None:
        while True:
            jobs = [self._jobs.get()]
            while len(jobs) < MOST_AT_ONCE and not self._jobs.empty():
                jobs.append(self._jobs.get())
            try:
                self._runtime.offload(self._commit, jobs)
            except BaseException as error:  # told to every caller, who reports it
                for job in jobs:
                    job.error = job.error or error
            for job in jobs:
                job.done.set()

    def _commit(self, jobs: list[_Job[Any]]) -> None:
        with self._engine.begin() as connection:
            for job in jobs:
                try:
                    with connection.begin_nested():
                        job.result = job.work(connection)
                except Exception as error:
                    job.error = error
