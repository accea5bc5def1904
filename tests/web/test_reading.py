"""The reader in its own process: crashes are retried, then a person decides."""

from __future__ import annotations

import time
from typing import Any

import pytest

from simulator import commands as c
from tests.web.conftest import House, statement
from web.actions import reading
from web.actions.reading import ReaderProcess

TEXT = "我们已关注到网上的视频，非常抱歉。"
REQUEST = {"text": TEXT, "role": "pr_officer", "channel": "website", "context": ""}


def assessed(runner: Any, response_id: str, within: float = 15.0) -> Any:
    until = time.monotonic() + within
    while runner.exercise.responses[response_id].assessment is None:
        assert time.monotonic() < until, "never read"
        time.sleep(0.02)
    return runner.exercise.responses[response_id].assessment


def started(house: House) -> Any:
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    return runner


def test_a_killed_reader_is_replaced(house: House) -> None:
    process = ReaderProcess()
    try:
        first = process.ask(REQUEST)
        assert "acknowledge" in first["labels"]
        assert process._process is not None
        process._process.kill()
        process._process.wait()
        with pytest.raises((OSError, ValueError)):
            process.ask(REQUEST)
        process.stop()
        assert process.ask(REQUEST) == first
    finally:
        process.stop()


def test_the_reader_ends_with_its_parent() -> None:
    process = ReaderProcess()
    process.ask(REQUEST)
    assert process._socket is not None
    assert process._process is not None
    process._lines.close()  # type: ignore[union-attr]
    process._socket.close()
    assert process._process.wait(timeout=5) == 0
    process.stop()


@pytest.mark.parametrize("failure", [OSError("ended"), ValueError("no JSON"), TimeoutError("hangs")])
def test_a_reading_that_fails_is_tried_again(house: House, failure: Exception, monkeypatch: Any) -> None:
    runner, real, asked = started(house), ReaderProcess.ask, []

    def ask(self: ReaderProcess, request: dict[str, Any]) -> dict[str, Any]:
        asked.append(request["text"])
        if len(asked) < reading.TRIES:
            raise failure
        return real(self, request)

    monkeypatch.setattr(ReaderProcess, "ask", ask)
    response_id = runner.submit(statement(TEXT), "pan", "command-1")["response_id"]
    assert "acknowledge" in assessed(runner, response_id).labels
    assert asked == [TEXT] * reading.TRIES


@pytest.mark.parametrize("answer", [OSError("ended"), {"labels": []}, {"labels": 5, "uncertain": [], "evidence": [], "reader_version": "x"}])
def test_what_cannot_be_read_is_left_to_a_person(house: House, answer: Any, monkeypatch: Any) -> None:
    runner = started(house)
    real = ReaderProcess.ask

    def ask(self: ReaderProcess, request: dict[str, Any]) -> dict[str, Any]:
        if request["text"] != TEXT:
            return real(self, request)
        if isinstance(answer, Exception):
            raise answer
        return dict(answer)

    monkeypatch.setattr(ReaderProcess, "ask", ask)
    response_id = runner.submit(statement(TEXT), "pan", "command-1")["response_id"]
    found = assessed(runner, response_id)
    assert (found.labels, found.reader_version) == ((), "unread")
    assert set(found.uncertain) == {x.element_id for x in runner.exercise.playbook.elements}
    other = runner.submit(statement("深表歉意，非常抱歉。"), "pan", "command-2")["response_id"]
    assert "apology" in assessed(runner, other).labels


def test_a_response_without_a_reading_is_read_after_a_restart(house: House, monkeypatch: Any) -> None:
    from tests.web.conftest import close, opened

    runner = started(house)
    monkeypatch.setattr(house.exercises.reading, "add", lambda *given: None)
    response_id = runner.submit(statement(TEXT), "pan", "command-1")["response_id"]
    close(house)
    second = opened(house.url)
    try:
        assert assessed(second.exercises.get(runner.exercise_id), response_id).labels
    finally:
        close(second)


def test_a_reading_that_is_not_saved_is_saved_later(house: House) -> None:
    runner = started(house)
    write, failed = house.writer.write, []

    def failing(work: Any) -> Any:
        if len(failed) < 2 and runner.exercise.responses:
            failed.append(1)
            raise OSError("disk full")
        return write(work)

    house.writer.write = failing  # type: ignore[method-assign]
    response_id = runner.submit(statement(TEXT), "pan", "command-1")["response_id"]
    assert assessed(runner, response_id).labels
    assert failed
