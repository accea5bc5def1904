"""What is wrong with a file, and where: the one shape of every content error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.localized import LocalizedText, said

MAX_SHOWN = 500  # a broken 2 MB file must not answer with 100,000 lines


@dataclass(frozen=True)
class Problem:
    """One fault. `line` and `column` count from 1; `field` is a path such as `injects[3].at`, or empty."""

    file: str
    line: int
    column: int
    field: str
    message: LocalizedText

    def __str__(self) -> str:
        return self.in_lang("en")

    def in_lang(self, lang: str) -> str:
        """`file:line:column field: message`, the message in `lang`."""
        return self.place + self.message.in_lang(lang)

    @property
    def place(self) -> str:
        """What stands before the message in a line."""
        where = f"{self.file}:{self.line}:{self.column} "
        return f"{where}{self.field}: " if self.field else where


class ContentErrors(Exception):
    """All faults of a file, in the order of its lines. At most MAX_SHOWN are kept; the last says how many more."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = sorted(set(problems), key=lambda p: (p.file, p.line, p.column, p.field, p.message.en))
        self.errors: tuple[Problem, ...] = tuple(_shortened(found))
        super().__init__("\n".join(map(str, self.errors)))


def _shortened(found: list[Problem]) -> list[Problem]:
    if len(found) <= MAX_SHOWN:
        return found
    last = found[MAX_SHOWN]
    more = len(found) - MAX_SHOWN
    rest = said(f"从这里起还有 {more} 处错误", f"and {more} more errors from here on")
    return [*found[:MAX_SHOWN], Problem(last.file, last.line, last.column, "", rest)]
