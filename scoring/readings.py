"""What a reader looks like from here. `scoring.text.reader.read` is one; a test may bring its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class SpanLike(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class ReadingLike(Protocol):
    """What a reader finds (scoring.text.reader.Reading)."""

    @property
    def labels(self) -> tuple[str, ...]: ...
    @property
    def uncertain(self) -> tuple[str, ...]: ...
    @property
    def evidence(self) -> Sequence[tuple[str, SpanLike]]: ...


class Reader(Protocol):
    """scoring.text.reader.read, or a stand-in."""

    def __call__(
        self, text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
    ) -> ReadingLike: ...
