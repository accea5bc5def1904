"""The journal's table: appended whole or not at all, read back as it was, fenced against a second driver."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.command import upgrade
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, func, select
from sqlalchemy.pool import NullPool

from simulator import commands as c
from simulator import events as e
from simulator.journal import plain
from tests.web.conftest import House, close, opened, statement
from web.runtime import ThreadRuntime
from web.store import exercises as rows
from web.store import journal
from web.store import tables as t
from web.store.database import MIGRATIONS, DatabaseInUse, migrate, take_lock
from web.store.writer import Writer


def entries_of(house: House, exercise_id: str) -> list[Any]:
    with house.reader.connect() as connection:
        return journal.read_entries(connection, exercise_id)


def bare(entries: list[Any]) -> list[Any]:
    """Entries whose streams are in one order; the table keeps none."""
    return [replace(entry, streams=tuple(sorted(entry.streams))) for entry in entries]


def test_the_migrations_make_the_tables(migrated: Path) -> None:
    engine = create_engine(f"sqlite:///{migrated}", poolclass=NullPool)
    with engine.connect() as connection:
        found = compare_metadata(MigrationContext.configure(connection), t.metadata)
    assert found == []


def test_an_exercise_of_before_keeps_its_link_to_the_wall(tmp_path: Path) -> None:
    """What the links carry is unchanged for a serial of 0."""
    url = f"sqlite:///{tmp_path / 'old.sqlite3'}"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    upgrade(config, "0005")
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO content VALUES ('s', 'scenario', '{}')")
        connection.exec_driver_sql(
            "INSERT INTO exercise VALUES ('x', 'slug', 's', 's', '题', 'Title', 'fay', 'then', 'ended', 'CODE', 'e', 'o', 7, 2, '', NULL, 'Ward 2')"
        )
    migrate(url)
    with engine.connect() as connection:
        kept = rows.find_exercise(connection, "x")
    assert kept is not None
    assert (kept.name, kept.last_seq, kept.screen_serial) == ("Ward 2", 7, 0)


def test_a_journal_is_read_back_as_it_was(house: House) -> None:
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    runner.submit(c.FireInject("reporter_call"), "fay")
    item_id = next(iter(runner.exercise.items))
    runner.submit(c.AnswerCall(item_id), "pan")
    runner.submit(statement("说明 <b>\u200b"), "pan", "command-1")
    runner.submit(c.OverrideLine("flag_signal", 33.3, "理由"), "fay")
    runner.submit(c.ChangePace(0.5), "fay")
    kept = list(runner.entries)
    read = entries_of(house, runner.exercise_id)[: len(kept)]
    assert bare(read) == bare(kept)
    assert [plain(r.event) for r in read] == [plain(k.event) for k in kept]
    assert all(isinstance(r.at, timedelta) and r.occurred_at.tzinfo for r in read)
    with house.reader.connect() as connection:
        assert "说明 <b>\u200b" in journal.read_texts(connection, runner.exercise_id).values()
        assert ("pan", "command-1") in journal.read_results(connection, runner.exercise_id)
        assert journal.read_heads(connection, runner.exercise_id) == runner.exercise.heads


def test_a_fence_that_has_moved_refuses_and_stores_nothing(house: House) -> None:
    runner = house.runner()
    before = len(entries_of(house, runner.exercise_id))
    house.writer.write(lambda connection: rows.take_over(connection, runner.exercise_id))
    with pytest.raises(Exception, match=r"saved|driven elsewhere"):
        runner.submit(c.StartExercise(), "fay")
    assert runner.is_stopped
    assert len(entries_of(house, runner.exercise_id)) == before
    again = house.exercises.get(runner.exercise_id)
    assert again is not runner
    again.submit(c.StartExercise(), "fay")
    assert again.exercise.status == "running"


def test_a_gap_in_the_numbers_is_refused(house: House) -> None:
    runner = house.runner()
    runner.stop()
    entry = runner.exercise.record([e.ConsentGiven("fay")], runner.entries[-1].occurred_at)[0]
    gap = type(entry)(entry.seq + 1, entry.event_id, entry.at, entry.occurred_at, entry.streams, entry.event)
    batch = journal.Batch(runner.exercise_id, runner.fence, [gap], (), (), "lobby")
    with pytest.raises(journal.FencedOff):
        house.writer.write(lambda connection: journal.append(connection, batch))


def test_a_job_that_fails_takes_nobody_with_it(url: str) -> None:
    """Jobs share a transaction, each in its own savepoint."""
    writer, gate, results = Writer(url, ThreadRuntime()), threading.Event(), {}

    def job(name: str, fails: bool) -> None:
        def work(connection: Any) -> str:
            values = {"sha256": name, "kind": "scenario", "json": "{}"}
            connection.execute(t.content.insert().values(**values))
            if fails:
                raise KeyError(name)
            return name

        try:
            results[name] = writer.write(work)
        except KeyError as error:
            results[name] = f"refused {error}"

    first = threading.Thread(target=writer.write, args=(lambda connection: gate.wait(5),))
    first.start()
    others = [threading.Thread(target=job, args=(f"job {i}", i == 1)) for i in range(3)]
    for thread in others:
        thread.start()
    gate.set()
    for thread in [first, *others]:
        thread.join()
    assert results == {"job 0": "job 0", "job 1": "refused 'job 1'", "job 2": "job 2"}
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        assert set(connection.execute(select(t.content.c.sha256)).scalars()) == {"job 0", "job 2"}


def test_a_failed_commit_is_told_to_every_job_and_the_next_one_works(url: str, monkeypatch: Any) -> None:
    class Offload(ThreadRuntime):
        fails = True

        def offload(self, call: Any, *args: Any) -> Any:
            if self.fails:
                raise OSError("disk full")
            return call(*args)

    runtime = Offload()
    writer = Writer(url, runtime)
    with pytest.raises(OSError, match="disk full"):
        writer.write(lambda connection: 1)
    runtime.fails = False
    assert writer.write(lambda connection: connection.execute(select(func.count()).select_from(t.content)).scalar()) == 0


def test_another_process_goes_on_where_one_ended(url: str) -> None:
    first = opened(url)
    runner = first.runner()
    runner.submit(c.StartExercise(), "fay")
    reply = runner.submit(statement("之前"), "pan", "command-1")
    kept = len(runner.entries)
    close(first)
    second = opened(url)
    try:
        second.exercises.resume_all()
        assert second.exercises.running() == [runner.exercise_id]
        again = second.exercises.get(runner.exercise_id)
        assert again.fence == runner.fence + 1
        assert bare(again.entries[:kept]) == bare(runner.entries[:kept])
        assert again.submit(statement("别的"), "pan", "command-1") == reply
        assert [r.text_sha256 for r in again.exercise.responses.values()] == [
            r.text_sha256 for r in runner.exercise.responses.values()
        ]
    finally:
        close(second)


def test_the_lock_is_held_and_given_back(tmp_path: Path) -> None:
    waited: list[float] = []
    with take_lock(tmp_path), pytest.raises(DatabaseInUse, match=str(tmp_path)):
        take_lock(tmp_path, wait=0.3, sleep=lambda s: (waited.append(s), threading.Event().wait(s)))
    assert waited
    take_lock(tmp_path, wait=0).close()
