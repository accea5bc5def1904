"""A rule's text cut into words, each with its column from 0."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.errors import ContentError
from simulator.localized import LocalizedText

# What a Chinese keyboard writes for signs, brackets, digits and letters; one for one, so that columns stay.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WORD = re.compile(r"[<>]=?|[(),+%]|[^\s<>(),+%]+")


@dataclass(frozen=True)
class Word:
    text: str
    column: int


class RuleError(ContentError):
    """What is wrong with a rule's text, and at which column of it."""

    def __init__(self, told: LocalizedText, column: int) -> None:
        super().__init__(told)
        self.column = column


def words_of(text: str) -> tuple[Word, ...]:
    return tuple(Word(found[0], found.start()) for found in _WORD.finditer(text.translate(_WIDE)))


class Reading:
    """Goes through the words from left to right."""

    def __init__(self, text: str) -> None:
        self.words = words_of(text)
        self.length = len(text)
        self.next = 0

    @property
    def word(self) -> str:
        """The next word; empty at the end."""
        return self.words[self.next].text if self.next < len(self.words) else ""

    @property
    def column(self) -> int:
        return self.words[self.next].column if self.next < len(self.words) else self.length

    @property
    def following(self) -> str:
        """The word after the next."""
        return self.words[self.next + 1].text if self.next + 1 < len(self.words) else ""

    def take(self) -> Word:
        word = Word(self.word, self.column)
        self.next += 1
        return word

    def accept(self, *wanted: str) -> bool:
        """Go past the next word if it is one of these."""
        if self.word in wanted and self.word:
            self.next += 1
            return True
        return False
