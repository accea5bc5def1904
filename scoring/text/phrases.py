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

_BETWEEN = rf"[^。!?\n]{{0,{MOST_BETWEEN}}}?"
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
    compiled = _compiled(pattern)
    doubtful: Shown | None = None
    for number, match in enumerate(compiled.finditer(layout.text) if compiled else ()):
        if number >= _MOST_TRIES:
            break
        verdict = judge(layout, match.start(), match.end(), label, not _denies(match.group()))
        if verdict is Verdict.FIRM:
            return Shown(label, True, *match.span())
        if verdict is Verdict.DOUBTFUL and doubtful is None:
            doubtful = Shown(label, False, *match.span())
    return doubtful


def _denies(words: str) -> bool:
    """Whether the wording holds a negation of its own, so that one in front of it is no cancellation."""
    return polarity(words) is not Polarity.AFFIRMED


@lru_cache(maxsize=2048)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    if problem(pattern) is not None:
        return None
    return re.compile("|".join(_way(way) for way in parse(pattern)))


def _way(pieces: tuple[str, ...]) -> str:
    return _BETWEEN.join(_piece(normalise(piece).text.strip()) for piece in pieces)


def _piece(words: str) -> str:
    """Escaped plain words; Latin ones only whole."""
    plain = r"\s*".join(re.escape(word) for word in words.split())
    first = r"(?<![a-z0-9])" if re.match("[a-z0-9]", words) else ""
    last = r"(?![a-z0-9])" if re.search("[a-z0-9]$", words) else ""
    return f"{first}{plain}{last}"
