"""A value of a Document with its path, read tolerantly: what has the wrong type is simply absent here.

The shape is checked in `schema`; these readings let `checks` find what contradicts itself in the same pass, so
that an author sees every fault at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any

from scenarios.document import Document, Where
from simulator.branching.grammar import rule_of
from simulator.branching.tree import Follows, Rule, Unless
from simulator.branching.words import RuleError
from simulator.conditions import parse_follows, parse_time, parse_unless
from simulator.errors import ContentError
from simulator.localized import LocalizedText, said


@dataclass(frozen=True)
class Place:
    document: Document
    where: Where = ()
    value: Any = None

    def __getitem__(self, key: str) -> Place:
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Place(self.document, (*self.where, key), value)

    def __iter__(self) -> Iterator[Place]:
        parts = self.value if isinstance(self.value, list) else []
        return (Place(self.document, (*self.where, i), part) for i, part in enumerate(parts))

    def fields(self) -> Iterator[tuple[str, Place]]:
        for key in self.value if isinstance(self.value, dict) else ():
            yield key, self[key]

    @property
    def is_given(self) -> bool:
        return self.value not in (None, [], {})

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    @property
    def texts(self) -> list[str]:
        return [part.value for part in self if isinstance(part.value, str)]

    @property
    def ids(self) -> list[str]:
        """The `id` of each part."""
        return [i for i in (part["id"].text for part in self) if i]

    @property
    def time(self) -> timedelta | None:
        try:
            return parse_time(self.value) if isinstance(self.value, str) else None
        except ContentError:
            return None

    @property
    def unless(self) -> Unless | None:
        try:
            return parse_unless(self.value) if isinstance(self.value, str) else None
        except ContentError:
            return None

    @property
    def follows(self) -> Follows | None:
        try:
            return parse_follows(self.value) if isinstance(self.value, str) else None
        except ContentError:
            return None

    def report(self, message: LocalizedText, at_key: bool = False) -> None:
        self.document.report(self.where, message, at_key)

    def report_inside(self, column: int, message: LocalizedText) -> None:
        """A fault at a column of this text."""
        self.document.report_inside(self.where, column, message)

    @property
    def rule(self) -> Rule | None:
        """The rule that the text says, if it says one."""
        try:
            return rule_of(self.value) if isinstance(self.value, str) else None
        except RuleError:
            return None

    def check_known(self, what: LocalizedText, known: Collection[str]) -> None:
        """A text, or each text of a list, must be one of `known`; none known means that their list is at fault."""
        if not known:
            return
        for part in self if isinstance(self.value, list) else (self,):
            if part.text is not None and part.text not in known:
                part.report(unknown(what, part.text, known))

    def check_ids(self) -> None:
        """No two parts have the same `id`."""
        first: dict[str, Place] = {}
        for part in self:
            name = part["id"].text
            if name is None:
                continue
            before = first.setdefault(name, part["id"])
            if before.where != part["id"].where:
                line = before.line_seen_from(part)
                part["id"].report(
                    said(
                        f"“{name}”用了两次；第一次在{line.zh}",
                        f'"{name}" is used twice; the first is on {line.en}',
                    )
                )

    def line_seen_from(self, other: Place) -> LocalizedText:
        """ "line 7", with the file's name if `other` stands in another one."""
        file = self.document.home(self.where)[0]
        is_same = file == self.document.home(other.where)[0]
        line, name = self.document.spot(self.where)[0], PurePath(file).name
        if is_same:
            return said(f"第 {line} 行", f"line {line}")
        return said(f" {name} 第 {line} 行", f"line {line} of {name}")

    def check_no_repeats(self) -> None:
        seen: set[str] = set()
        for part in self:
            if part.text in seen:
                part.report(said(f"“{part.text}”重复了", f'"{part.text}" is listed twice'))
            seen.add(part.text or "")


def unknown(what: LocalizedText, name: str, known: Collection[str]) -> LocalizedText:
    """`what` is in English one of its kind ("role in this scenario"), in Chinese all of them (“本情景的岗位”)."""
    some = list(dict.fromkeys(known))[:20]
    near = next(iter(get_close_matches(name[:80], list(known), n=1)), "")
    return said(
        f"“{name[:80]}”不在{what.zh}中；可用的有：{'、'.join(some) or '（无）'}" + (f"；是不是 {near}？" if near else ""),
        f'there is no {what.en} "{name[:80]}"; known: {", ".join(some) or "none"}' + (f"; did you mean {near}?" if near else ""),
    )
