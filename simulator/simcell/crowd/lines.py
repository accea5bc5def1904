"""Lines of the grammar and who may say them.

A block holds one line a row: `tags|text`. Tags are values of any axis (kinds.py), separated by spaces; an axis
with no tag takes everything, several tags of one axis mean any of them. "trouble" and "relief" stand for several
stages. `{slots}` are filled from what happened (occasion.py). The Chinese and the English block have the same rows:
what one reader sees and what the other sees is the same post, each in words of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from simulator.simcell.crowd import kinds
from simulator.simcell.crowd.kinds import Facets, Stage

Bank = Literal["cores", "openers", "tails", "frames"]
_AXES: dict[str, tuple[str, ...]] = {
    "stage": kinds.STAGES,
    "attitude": kinds.ATTITUDES,
    "topic": kinds.TOPICS,
    "platform": kinds.PLATFORMS,
    "mood": kinds.MOODS,
    "form": kinds.FORMS,
    "tone": ("slang", "formal"),
    "word": ("unheard", "heard"),
}
_AXIS_OF = {value: axis for axis, values in _AXES.items() for value in values}
_SHORT_FOR = {
    "trouble": "outbreak silence answered_thinly harmful contradiction promise_broken",
    "relief": " ".join(kinds.RELIEF),
}
_SLOT = re.compile(r"\{(\w+)\}")
_OWN_SLOTS = ("text",)  # a frame's place for the text itself
_TOLD = ("quote", "hours", "promised", "first")  # what happened in this very exercise


@dataclass(frozen=True)
class Line:
    """`wants`: for each axis on which the line is picky, the values it takes. `slots`: what must be known to say it.
    `is_telling`: it quotes what happened in this exercise.
    """

    zh: str = ""
    en: str = ""
    wants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    slots: tuple[str, ...] = ()
    is_telling: bool = False

    def fits(self, facets: Facets, known: tuple[str, ...]) -> bool:
        for axis, values in self.wants:
            if getattr(facets, axis) not in values:
                return False
        return not self.slots or all(slot in known for slot in self.slots)


@dataclass(frozen=True)
class Book:
    """`cores` by stage say something; `openers` and `tails` go before and after, `frames` around them."""

    cores: dict[Stage, tuple[Line, ...]]
    openers: tuple[Line, ...]
    tails: tuple[Line, ...]
    frames: tuple[Line, ...]

    def bank(self, bank: Bank, stage: Stage) -> tuple[Line, ...]:
        if bank == "cores":
            return self.cores[stage]
        return {"openers": self.openers, "tails": self.tails, "frames": self.frames}[bank]


def parse(chinese: str, english: str) -> tuple[Line, ...]:
    """The lines of two blocks, row by row; ValueError for rows that don't belong together or an unknown tag."""
    rows = zip(_rows(chinese), _rows(english), strict=True)
    return tuple(_line(zh, en) for zh, en in rows)


def _rows(block: str) -> list[str]:
    return [row for row in block.strip().splitlines() if row.strip()]


def _line(chinese: str, english: str) -> Line:
    (tags, bar, zh), (others, _, en) = chinese.partition("|"), english.partition("|")
    if not bar or tags != others:
        raise ValueError(f"these rows don't belong together: {chinese!r}, {english!r}")
    wants: dict[str, list[str]] = {}
    for tag in " ".join(_SHORT_FOR.get(tag, tag) for tag in tags.split()).split():
        if tag not in _AXIS_OF:
            raise ValueError(f"no axis has the tag {tag!r}: {chinese!r}")
        wants.setdefault(_AXIS_OF[tag], []).append(tag)
    slots = tuple(s for s in dict.fromkeys(_SLOT.findall(zh + en)) if s not in _OWN_SLOTS)
    picky = tuple((axis, tuple(values)) for axis, values in wants.items())
    return Line(zh.strip(), en.strip(), picky, slots, any(slot in _TOLD for slot in slots))
