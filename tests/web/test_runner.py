"""One exercise at work: saved before it is told, all or nothing, once."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.errors import DomainError
from tests.web.conftest import House, statement
from web.actions.runner import Job, Runner
from web.store import journal


def refused(call: Any, *args: Any) -> str:
    with pytest.raises(DomainError) as error:
        call(*args)
    return error.value.code


def stored(house: House, runner: Runner) -> list[str]:
    with house.reader.connect() as connection:
        return [entry.type for entry in journal.read_entries(connection, runner.exercise_id)]


def started(runner: Runner) -> None:
    """Running, with all that the story itself gives out at its first moment."""
    runner.submit(c.StartExercise(), "fay")
    at_once = sum(fact.released_at == timedelta() for fact in runner.exercise.scenario.facts)
    deadline = time.monotonic() + 5
    while sum(isinstance(x.event, e.FactReleased) for x in runner.entries) < at_once:
        assert time.monotonic() < deadline
        time.sleep(0.005)


class Disk:
    """Stands in for the writer's `write`: `full` makes it fail, `slow` waits for `go`."""

    def __init__(self, house: House) -> None:
        self._write = house.writer.write
        self.full = self.slow = False
        self.go = threading.Event()
        self.writes = 0
        house.writer.write = self.write  # type: ignore[method-assign]

    def write(self, work: Any) -> Any:
        self.writes += 1
        if self.slow:
            self.go.wait(5)
        if self.full:
            raise OSError("disk full")
        return self._write(work)


def test_what_is_not_saved_is_refused_and_leaves_no_trace(house: House) -> None:
    runner = house.runner()
    started(runner)
    disk = Disk(house)
    before, sent = stored(house, runner), len(house.published.envelopes)
    disk.full = True
    assert refused(runner.submit, statement("丢了"), "pan", "command-1") == "not_saved"
    assert refused(runner.submit, c.PauseExercise("x"), "fay") == "not_saved"
    assert (stored(house, runner), len(house.published.envelopes)) == (before, sent)
    assert runner.exercise.responses == {}
    disk.full = False
    reply = runner.submit(statement("又来"), "pan", "command-1")
    assert list(runner.exercise.responses) == [reply["response_id"]]
    assert runner.exercise.status == "running"
    assert stored(house, runner)[: len(before) + 1] == [*before, "ResponseSubmitted"]
    assert [x.seq for x in runner.entries] == list(range(1, len(runner.entries) + 1))


def test_commands_that_wait_share_a_commit_and_its_failure(house: House) -> None:
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    disk = Disk(house)
    disk.slow = disk.full = True
    jobs = [runner.put(statement(f"第 {i} 条"), "pan", f"command-{i}") for i in range(20)]
    disk.go.set()
    for job in jobs:
        assert job.done.wait(5)
    assert {job.error.code for job in jobs if job.error} == {"not_saved"}
    assert [job.error is None for job in jobs] == [False] * 20
    disk.full = disk.slow = False
    assert len({runner.submit(job.command, "pan", job.command_id)["response_id"] for job in jobs}) == 20
    assert disk.writes < 40


def test_nothing_is_told_before_it_is_saved(house: House) -> None:
    runner = house.runner()
    disk = Disk(house)
    sent = len(house.published.envelopes)
    disk.slow = True
    job = runner.put(c.StartExercise(), "fay")
    time.sleep(0.1)
    assert not job.done.is_set()
    assert runner.exercise.status == "lobby"
    assert len(house.published.envelopes) == sent
    disk.go.set()
    assert job.done.wait(5)
    assert runner.exercise.status == "running"
    assert "ExerciseStarted" in [x["type"] for x in house.published.envelopes[sent:]]


def test_twins_in_one_group_count_once(house: House) -> None:
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    disk = Disk(house)
    disk.slow = True
    first = runner.put(statement("占住"), "pan", "command-0")
    twins = [runner.put(statement("双"), "pan", "command-1") for _ in range(5)]
    other = runner.put(statement("双"), "pan", "command-2")
    disk.go.set()
    for job in (first, *twins, other):
        assert job.done.wait(5)
        assert job.error is None
    assert len({job.reply["response_id"] for job in twins}) == 1
    assert other.reply != twins[0].reply
    assert len(runner.exercise.responses) == 3
    assert runner.submit(statement("双"), "pan", "command-1") == twins[0].reply


def test_twins_of_a_refused_or_unsaved_command_share_its_fate(house: House) -> None:
    runner = house.runner()
    disk = Disk(house)
    disk.slow = True
    held = runner.put(c.JoinExercise("li", "trainee"))
    early = [runner.put(statement("早"), "pan", "command-1") for _ in range(2)]
    disk.go.set()
    for job in (held, *early):
        assert job.done.wait(5)
    assert [job.error.code for job in early if job.error] == ["not_running"] * 2
    runner.submit(c.StartExercise(), "fay")
    disk.full = True
    disk.go.clear()
    lost = [runner.put(statement("早"), "pan", "command-1") for _ in range(2)]
    disk.go.set()
    for job in lost:
        assert job.done.wait(5)
    assert [job.error.code for job in lost if job.error] == ["not_saved"] * 2
    disk.full = False
    assert runner.submit(statement("早"), "pan", "command-1")["response_id"]


def test_what_was_saved_before_is_answered_as_saved_beside_what_is_not(house: House) -> None:
    """Somebody who sends an answer again while the disk is full must not be told that it is lost."""
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    reply = runner.submit(statement("早"), "pan", "command-1")
    disk = Disk(house)
    disk.slow = disk.full = True
    jobs = [runner.put(statement(text), "pan", key) for text, key in (("新", "command-2"), ("早", "command-1"))]
    disk.go.set()
    for job in jobs:
        assert job.done.wait(5)
    assert [job.error.code if job.error else "" for job in jobs] == ["not_saved", ""]
    assert jobs[1].reply == reply


def test_a_refused_command_is_not_stored(house: House) -> None:
    runner = house.runner()
    before = stored(house, runner)
    assert refused(runner.submit, statement("早"), "pan", "command-1") == "not_running"
    assert stored(house, runner) == before
    with house.reader.connect() as connection:
        assert ("pan", "command-1") not in journal.read_results(connection, runner.exercise_id)


def test_a_fault_of_ours_in_one_command_does_not_end_the_exercise(house: House, monkeypatch: Any) -> None:
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    broken = statement("坏")
    from web.actions import runner as module

    real = module.handle_and_record

    def handle(exercise: Any, command: c.Command, *rest: Any) -> Any:
        if command is broken:
            exercise.status = "ended"  # half done
            raise KeyError("bug")
        return real(exercise, command, *rest)

    monkeypatch.setattr(module, "handle_and_record", handle)
    assert refused(runner.submit, broken, "pan", "command-1") == "not_saved"
    assert runner.submit(statement("好"), "pan", "command-2")["response_id"]


def test_a_publisher_that_fails_holds_up_nobody(house: House) -> None:
    runner = house.runner()
    house.published.fails = True
    job = runner.put(c.StartExercise(), "fay")
    assert job.done.wait(5)
    assert job.error is None
    house.published.fails = False
    assert runner.put(statement("好"), "pan", "command-2").done.wait(5)
    assert runner.exercise.status == "running"
    assert len(runner.exercise.responses) == 1


def test_a_stopped_runner_refuses_what_waits(house: House) -> None:
    runner = house.runner()
    disk = Disk(house)
    disk.slow = True
    jobs: list[Job] = [runner.put(c.StartExercise(), "fay")]
    time.sleep(0.05)
    runner.stop()
    assert refused(runner.put, c.EndExercise(), "fay") == "moved"
    disk.go.set()
    for job in jobs:
        assert job.done.wait(5)


def test_a_command_that_comes_while_the_runner_stops_is_answered(house: House, monkeypatch: Any) -> None:
    """Between the look at `is_stopped` and the queue, the decider may have ended."""
    runner = house.runner()
    put = runner._jobs.put

    def stop_first(job: Any) -> None:
        if isinstance(job, Job) and not runner.is_stopped:
            runner.stop()
            time.sleep(0.1)
        put(job)

    monkeypatch.setattr(runner._jobs, "put", stop_first)
    job = runner.put(c.StartExercise(), "fay")
    assert job.done.wait(2)
    assert job.error is not None
    assert job.error.code == "moved"


def test_a_due_inject_comes_by_itself_after_a_failed_commit(house: House) -> None:
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    runner.submit(c.ChangePace(6.0), "fay")
    disk = Disk(house)
    disk.full = True
    time.sleep(0.1)
    assert refused(runner.submit, c.FireInject("video"), "fay") == "not_saved"
    disk.full = False
    runner.submit(c.FireInject("video"), "fay")
    assert [x.event.inject_id for x in runner.entries if isinstance(x.event, e.InjectFired)] == ["video"]
    assert runner.exercise.injects["video"].status == "fired"


def test_catching_up_gives_only_ones_own_streams(house: House) -> None:
    from simulator.views import viewer

    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    pan = viewer(runner.exercise, "pan")
    assert runner.catch_up(pan, "staff", 0) is None
    assert runner.catch_up(pan, "role:medical_lead", 0) is None
    missed = runner.catch_up(pan, "role:pr_officer", 1)
    assert missed is not None
    assert [x["n"] for x in missed] == list(range(2, 2 + len(missed)))


def test_what_has_ended_and_nobody_looks_at_is_put_away_and_opened_again(house: House) -> None:
    ended, looked_at, running = house.runner(), house.runner(), house.runner()
    for runner in (ended, looked_at, running):
        runner.submit(c.StartExercise(), "fay")
    for runner in (ended, looked_at):
        runner.submit(c.EndExercise(), "fay")
    house.exercises.rest([looked_at.exercise_id])
    assert [r.is_stopped for r in (ended, looked_at, running)] == [True, False, False]
    again = house.exercises.get(ended.exercise_id)
    assert again is not ended
    assert again.exercise.seq == ended.exercise.seq
    again.submit(c.OverrideLine("flag_signal", 50, "Seen on paper"), "fay")
    assert again.exercise.overrides
