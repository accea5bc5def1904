"""What is wrong with a file, and where: the one shape of every content error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MAX_SHOWN = 500  # a broken 2 MB file must not answer with 100,000 lines


@dataclass(frozen=True)
class Problem:
    """One fault. `line` and `column` count from 1; `field` is a path such as `injects[3].at`, or empty."""

    file: str
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where} {self.field}: {self.message}" if self.field else f"{where} {self.message}"


class ContentErrors(Exception):
    """All faults of a file, in the order of its lines. At most MAX_SHOWN are kept; the last says how many more."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = sorted(set(problems), key=lambda p: (p.file, p.line, p.column, p.field, p.message))
        self.errors: tuple[Problem, ...] = tuple(_shortened(found))
        super().__init__("\n".join(map(str, self.errors)))


def _shortened(found: list[Problem]) -> list[Problem]:
    if len(found) <= MAX_SHOWN:
        return found
    last = found[MAX_SHOWN]
    rest = f"and {len(found) - MAX_SHOWN} more errors from here on"
    return [*found[:MAX_SHOWN], Problem(last.file, last.line, last.column, "", rest)]
