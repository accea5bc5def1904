"""Scorecards in a running drill: for staff only, and the rarer the longer they take."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from web.live import beat


class Live:
    def __init__(self, *conducted: str) -> None:
        self.staffed = conducted
        self.sent: list[int] = []
        self.now = 0

    def conducted(self) -> tuple[str, ...]:
        return self.staffed

    def scorecard(self, exercise_id: str, card: Any, shared: Any) -> None:
        self.sent.append(self.now)


def beats(monkeypatch: pytest.MonkeyPatch, live: Live, takes: float, n: int) -> dict[str, bool]:
    """`n` beats of an exercise that changes all the time; each card takes `takes` seconds."""
    clock = SimpleNamespace(at=0.0)

    def card(runner: Any, now: Any) -> dict[str, Any]:
        clock.at += takes
        return {}

    monkeypatch.setattr(beat, "card_of", card)
    monkeypatch.setattr(beat, "shared", lambda card, exercise: card)
    monkeypatch.setattr(beat.time, "monotonic", lambda: clock.at)
    due = {"ex": True}
    runner = SimpleNamespace(exercise=SimpleNamespace(status="running"))
    services: Any = SimpleNamespace(
        live=live, clock=SimpleNamespace(now=lambda: None),
        exercises=SimpleNamespace(get=lambda exercise_id: runner, scorecard_due=due),
    )  # fmt: skip
    duty = beat._Scorecards()
    for live.now in range(1, n + 1):
        due["ex"] = True
        duty(services)
    return due


def test_a_quick_card_comes_with_each_beat(monkeypatch: pytest.MonkeyPatch) -> None:
    live = Live("ex")
    beats(monkeypatch, live, 0.01, 10)
    assert live.sent == list(range(1, 11))


def test_a_slow_card_comes_rarely_and_is_not_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    live = Live("ex")
    due = beats(monkeypatch, live, 0.5, 25)
    assert live.sent == [1, 11, 21]
    assert due["ex"]


def test_where_no_staff_look_on_nothing_is_reckoned(monkeypatch: pytest.MonkeyPatch) -> None:
    live = Live()
    due = beats(monkeypatch, live, 0.01, 10)
    assert live.sent == []
    assert due["ex"]
