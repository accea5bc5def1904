"""What the edges hand to the actions."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol


class Publisher(Protocol):
    """Sends to browsers. Never blocks for long, never raises for a browser's sake."""

    def journal(self, exercise_id: str, stream: str, envelope: dict[str, Any]) -> None: ...
    def head(self, exercise_id: str, stream: str, n: int, server_now: str, ahead: dict[str, float] | None) -> None: ...
    def scorecard(self, exercise_id: str, card: dict[str, Any], shared: dict[str, Any]) -> None: ...
    def branches(self, exercise_id: str, branches: list[dict[str, Any]]) -> None: ...
    def watched(self) -> Sequence[str]: ...
    def conducted(self) -> Sequence[str]: ...


class SteadyClock:
    """Wall time that never jumps while the process lives: an anchor plus the monotonic clock."""

    def __init__(self) -> None:
        self._wall = datetime.now(UTC)
        self._anchor = time.monotonic()

    def now(self) -> datetime:
        return self._wall + timedelta(seconds=time.monotonic() - self._anchor)
