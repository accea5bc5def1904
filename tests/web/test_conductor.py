"""The conductor survives whatever goes wrong under it."""

from __future__ import annotations

import time
from typing import Any

from simulator import commands as c
from tests.web.conftest import House, now
from web.actions import conductor


def test_a_fault_in_looking_for_what_is_due_does_not_end_it(house: House, monkeypatch: Any) -> None:
    runner = house.runner()
    real, looked = runner.next_due, []

    def next_due() -> Any:
        looked.append(1)
        if len(looked) == 1:
            raise RuntimeError("dictionary changed size during iteration")
        return real()

    monkeypatch.setattr(runner, "next_due", next_due)
    monkeypatch.setattr(conductor, "RETRY", 0.05)
    runner.submit(c.StartExercise(), "fay")  # wakes it
    wait_until(lambda: len(looked) >= 2)


def test_what_is_due_comes_by_itself(house: House, monkeypatch: Any) -> None:
    """The phone rings out in real time, whatever the pace."""
    runner = house.runner()
    runner.submit(c.StartExercise(), "fay")
    runner.submit(c.FireInject("reporter_call"), "fay")
    [item] = runner.exercise.items.values()
    assert item.call is not None
    with runner._deciding:
        call = runner._working.call(item.item_id)
        call.ring_until = runner._working.clock.active_at(now())
    runner.submit(c.ChangePace(0.5), "fay")  # wakes it
    wait_until(lambda: "CallMissed" in [entry.type for entry in list(runner.entries)])


def wait_until(is_so: Any, within: float = 5.0) -> None:
    until = time.monotonic() + within
    while not is_so():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.01)
