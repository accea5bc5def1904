"""What a writer could know, as values that claims are compared with."""

import itertools
import re
from dataclasses import dataclass, field

from scoring.text.clauses import Layout
from scoring.text.figures import PEOPLE, figures
from scoring.text.moments import clock, dates, minutes_of, moments
from scoring.text.normalise import normalise
from scoring.text.subjects import subject

_TOKEN = re.compile("[a-z0-9]+|[\u4e00-\u9fff]")
_SHARED = 0.6  # of the pairs of words of a cause that a known sentence holds


@dataclass
class Values:
    """All that one text says that can be compared: (kind, value) -> what it is said of."""

    said: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    of: dict[tuple[str, str], list[str]] = field(default_factory=dict)  # (kind, about) -> values
    text: str = ""

    def add(self, kind: str, value: str, about: str) -> None:
        self.said.setdefault((kind, value), []).append(about)
        values = self.of.setdefault((kind, about), [])
        if value not in values:
            values.append(value)


def values_of(text: str) -> Values:
    """The values of a text that is known, taken at their word whatever their context."""
    normal = normalise(text).text
    layout = Layout(normal)
    values = Values(text=normal)
    clocks: list[int] = []
    for moment in moments(normal):
        for reading in moment.readings:
            values.add("time", reading, subject(layout, moment.start, moment.end))
        clocks.append(minutes_of(moment.readings[0]))
    for figure in figures(normal):
        values.add("number", figure.value, figure.about)
    for date in dates(normal):
        values.add("date", date.value, "")
    _add_gaps(values, clocks)
    return values


def moments_known(times: tuple[int, ...]) -> Values:
    """Times of day (minutes since midnight) at which something came before the writer's eyes."""
    values = Values()
    for minute in times:
        values.add("time", clock(minute), "")
    return values


def _add_gaps(values: Values, clocks: list[int]) -> None:
    """How long it took from one known time to another is known, too."""
    times = sorted(dict.fromkeys(clocks))[:24]
    for i, first in enumerate(times):
        for last in times[i + 1 :]:
            values.said.setdefault(("number", str(last - first)), []).append("minute")


@dataclass(frozen=True)
class Known:
    """The values of several texts together."""

    parts: tuple[Values, ...] = ()

    def has(self, kind: str, value: str, about: str) -> bool:
        """Whether the value was told of the same thing, or of one of which nothing is known."""
        return any(fits(about, other) for part in self.parts for other in part.said.get((kind, value), ()))

    def others(self, kind: str, about: str) -> tuple[str, ...]:
        """All values told of `about`."""
        found = (v for part in self.parts for v in part.of.get((kind, about), ()))
        return tuple(dict.fromkeys(found))

    def has_words(self, words: str) -> bool:
        return any(words in part.text for part in self.parts)

    def has_sense(self, words: str) -> bool:
        """Whether one known text holds most of the words in their order, two by two."""
        wanted = _pairs(words)
        if not wanted:
            return self.has_words(words)
        return any(_share(wanted, part.text) >= _SHARED for part in self.parts)


def fits(about: str, other: str) -> bool:
    """Whether two things counted or timed may be the same."""
    if about == other or not about or not other:
        return True
    return "person" in (about, other) and about in PEOPLE and other in PEOPLE


def _pairs(words: str) -> list[str]:
    tokens = _TOKEN.findall(words)
    return [f"{a} {b}" for a, b in itertools.pairwise(tokens)]


def _share(wanted: list[str], text: str) -> float:
    has = frozenset(_pairs(text))
    return sum(pair in has for pair in wanted) / len(wanted)
