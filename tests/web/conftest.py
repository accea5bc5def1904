"""The edges without a server: a database in a folder of its own, and the exercises on plain threads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from simulator import commands as c
from web.actions.exercises import Exercises
from web.actions.runner import Runner
from web.runtime import ThreadRuntime
from web.store.database import migrate, read_engine
from web.store.writer import Writer


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("schema") / "yanlian.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def url(migrated: Path, tmp_path: Path) -> str:
    shutil.copy(migrated, tmp_path / "yanlian.sqlite3")
    return f"sqlite:///{tmp_path / 'yanlian.sqlite3'}"


@dataclass
class Published:
    """A publisher that keeps what it is given; `fails` makes it raise."""

    envelopes: list[dict[str, Any]] = field(default_factory=list)
    fails: bool = False

    def journal(self, exercise_id: str, stream: str, envelope: dict[str, Any]) -> None:
        if self.fails:
            raise OSError("a browser has gone")
        self.envelopes.append(envelope)

    def head(self, exercise_id: str, stream: str, n: int, server_now: str, ahead: dict[str, float] | None) -> None: ...
    def scorecard(self, exercise_id: str, card: dict[str, Any], shared: dict[str, Any]) -> None: ...

    def conducted(self) -> Sequence[str]:
        return self.watched()

    def watched(self) -> Sequence[str]:
        return ()


@dataclass
class House:
    """The exercises of one process. `opened` is a second process on the same database."""

    url: str
    reader: Engine
    writer: Writer
    exercises: Exercises
    published: Published

    def runner(self) -> Runner:
        """A new exercise with fay and a seated pr_officer, pan; not started."""
        row = self.exercises.create("first-half-hour", "account")
        runner = self.exercises.get(row.exercise_id)
        runner.submit(c.JoinExercise("fay", "facilitator"))
        runner.submit(c.JoinExercise("pan", "trainee"))
        runner.submit(c.GiveConsent(), "pan")
        runner.submit(c.TakeSeat("pr_officer"), "pan")
        return runner


def now() -> datetime:
    return datetime.now(UTC)


def opened(url: str) -> House:
    reader, writer, published = read_engine(url), Writer(url, ThreadRuntime()), Published()
    exercises = Exercises(reader, writer, ThreadRuntime(), now, published)
    return House(url, reader, writer, exercises, published)


def close(house: House) -> None:
    for runner in house.exercises._runners.values():
        runner.stop()
    house.exercises.reading._process.stop()


@pytest.fixture
def house(url: str) -> Iterator[House]:
    made = opened(url)
    yield made
    close(made)


def statement(text: str) -> c.SubmitResponse:
    return c.SubmitResponse("statement", "pr_officer", "website", text)
