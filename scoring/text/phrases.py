"""The organisation's own wordings, beside what the reader knows.

The grammar is simulator/phrases.py's. A wording is looked for in the text as it is normalised for the
families, and weighed as their phrases are: denied, quoted or asked it does not count.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from scoring.text.clauses import Layout
from scoring.text.negation import Polarity, polarity
from scoring.text.normalise import normalise
from scoring.text.stance import Verdict, judge
from simulator.phrases import MOST_BETWEEN, parse, problem

_SENTENCE_END = "。!?\n"
_MOST_TRIES = 60


@dataclass(frozen=True)
class Shown:
    """A label that an own wording shows, and the wording's place in the normalised text."""

    label: str
    is_firm: bool
    start: int
    end: int


def find_phrases(layout: Layout, phrases: tuple[tuple[str, str], ...]) -> tuple[Shown, ...]:
    """What the pairs (label, pattern) show, one a label: the first firm place, else the first doubtful one.

    A pattern that `problem` refuses shows nothing.
    """
    found: dict[str, Shown] = {}
    for label, pattern in phrases:
        before = found.get(label)
        shown = None if before is not None and before.is_firm else _shown(layout, label, pattern)
        if shown is not None and (before is None or shown.is_firm):
            found[label] = shown
    return tuple(found.values())


def _shown(layout: Layout, label: str, pattern: str) -> Shown | None:
    doubtful: Shown | None = None
    for start, end in _places(layout.text, pattern):
        verdict = judge(layout, start, end, label, not _denies(layout.text[start:end]))
        if verdict is Verdict.FIRM:
            return Shown(label, True, start, end)
        if verdict is Verdict.DOUBTFUL and doubtful is None:
            doubtful = Shown(label, False, start, end)
    return doubtful


def _places(text: str, pattern: str) -> list[tuple[int, int]]:
    """Where the alternatives of a pattern stand, in order, as many as are worth judging."""
    found = [place for way in _compiled(pattern) for place in _chains(text, way)]
    return sorted(found)[:_MOST_TRIES]


def _chains(text: str, way: tuple[re.Pattern[str], ...]) -> list[tuple[int, int]]:
    """All places of the pieces one after the other, a short gap between each two.

    Piece by piece, each knowing only where the one before may end: the time grows with the text's length
    times the number of pieces, whatever they are.
    """
    ends: dict[int, int] = {}  # where the pieces so far end -> where they began
    for number, piece in enumerate(way):
        here: dict[int, int] = {}
        for match in piece.finditer(text):
            began = match.start() if number == 0 else _began(text, ends, match.start())
            if began is not None:
                here[match.end()] = began
        ends = here
    return [(start, end) for end, start in ends.items()]


def _began(text: str, ends: dict[int, int], start: int) -> int | None:
    """Where a chain begins that a piece at `start` goes on with: the nearest within the gap and the sentence."""
    for end in range(start, max(-1, start - MOST_BETWEEN - 1), -1):
        if end in ends:
            return ends[end]
        if end == 0 or text[end - 1] in _SENTENCE_END:
            return None
    return None


def _denies(words: str) -> bool:
    """Whether the wording holds a negation of its own, so that one in front of it is no cancellation."""
    return polarity(words) is not Polarity.AFFIRMED


@lru_cache(maxsize=2048)
def _compiled(pattern: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
    if problem(pattern) is not None:
        return ()
    return tuple(tuple(_piece(normalise(piece).text.strip()) for piece in way) for way in parse(pattern))


def _piece(words: str) -> re.Pattern[str]:
    """Escaped plain words; Latin ones only whole."""
    plain = r"\s*".join(re.escape(word) for word in words.split())
    first = r"(?<![a-z0-9])" if re.match("[a-z0-9]", words) else ""
    last = r"(?![a-z0-9])" if re.search("[a-z0-9]$", words) else ""
    return re.compile(f"{first}{plain}{last}")
