"""Cuts a normalised text into sentences and clauses.

Negation and evidence work on clauses (doctrine D3: split on 。！？；， and on
但/但是/然而); phrases may cross a comma but never the end of a sentence.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_SENTENCE_END = re.compile(
    r"[。!?\n]+[”\"')]*|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bno)(?<!\b[ap]\.m)(?<!\bprof)\.+(?=[\s\"'”)]|$)"
)
_CLAUSE_END = re.compile(r"[;,、:…]+(?!\d)|-{2,}|(?=但是?|然而|不过)|(?=\bbut\b)|(?=\bhowever\b)")
_QUOTED = re.compile(r"“[^“”\n]{1,200}”|(?<![\w])\"[^\"\n]{1,200}\"(?!\w)")


@dataclass(frozen=True)
class Clause:
    """A stretch of the normalised text without a break inside; `sentence` is its sentence's number."""

    start: int
    end: int
    sentence: int


class Layout:
    """Where sentences, clauses and quotations of one normalised text lie."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = _pieces(text, _SENTENCE_END, 0, len(text))
        self.clauses = tuple(
            Clause(start, end, number)
            for number, (first, last) in enumerate(self.sentences)
            for start, end in _pieces(text, _CLAUSE_END, first, last)
        )
        self._starts = [clause.start for clause in self.clauses]
        self._quotes = [match.span() for match in _QUOTED.finditer(text)]
        self._quote_starts = [start for start, _ in self._quotes]

    @property
    def sentence_texts(self) -> tuple[str, ...]:
        """All sentences in order, with their end marks."""
        return tuple(self.text[start:end] for start, end in self.sentences)

    def clauses_of(self, sentence: int) -> tuple[Clause, ...]:
        """The clauses of one sentence, in order."""
        start, end = self.sentences[sentence]
        first = bisect_right(self._starts, start) - 1
        return self.clauses[first : bisect_right(self._starts, end - 1)]

    def clause_at(self, offset: int) -> Clause:
        """The clause that holds the character at `offset`."""
        return self.clauses[max(0, bisect_right(self._starts, offset) - 1)]

    def sentence_text(self, clause: Clause) -> str:
        """The whole sentence around a clause, its end mark included."""
        start, end = self.sentences[clause.sentence]
        return self.text[start:end]

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside quotation marks."""
        place = bisect_right(self._quote_starts, start) - 1
        return place >= 0 and end <= self._quotes[place][1]


def _pieces(text: str, breaks: re.Pattern[str], first: int, last: int) -> tuple[tuple[int, int], ...]:
    """The stretches of text[first:last], each with its own end mark; none is empty."""
    pieces: list[tuple[int, int]] = []
    start = first
    for match in breaks.finditer(text, first, last):
        if match.end() > start:
            pieces.append((start, match.end()))
            start = match.end()
    if start < last:
        pieces.append((start, last))
    return tuple(pieces)
