"""Lines of the grammar and who may say them.

A block holds one line a row: `tags|text`. Tags are values of any axis (kinds.py), separated by spaces; an axis
with no tag takes everything, several tags of one axis mean any of them. `{slots}` are filled by grammar.py.
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
}
_AXIS_OF = {value: axis for axis, values in _AXES.items() for value in values}
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Line:
    """`wants`: for each axis on which the line is picky, the values it takes. `slots`: what must be known to say it."""

    text: str
    wants: tuple[tuple[str, tuple[str, ...]], ...]
    slots: tuple[str, ...]

    def fits(self, facets: Facets, known: tuple[str, ...]) -> bool:
        if not all(slot in known for slot in self.slots):
            return False
        return all(getattr(facets, axis) in values for axis, values in self.wants)


@dataclass(frozen=True)
class Book:
    """One language: `cores` by stage say something; `openers` and `tails` go before and after, `frames` around.

    `what` names each topic in a noun phrase, `unnamed` stands for an organisation that may not be named,
    `between` joins sentences, `marks` are the few emoji of lively writers, `fillers` are small words for chatter.
    """

    cores: dict[Stage, tuple[Line, ...]]
    openers: tuple[Line, ...]
    tails: tuple[Line, ...]
    frames: tuple[Line, ...]
    what: dict[str, str]
    unnamed: str
    between: str
    marks: dict[str, tuple[str, ...]]
    fillers: dict[str, tuple[str, ...]]

    def bank(self, bank: Bank, stage: Stage) -> tuple[Line, ...]:
        if bank == "cores":
            return self.cores[stage]
        return {"openers": self.openers, "tails": self.tails, "frames": self.frames}[bank]


def parse(block: str) -> tuple[Line, ...]:
    """The lines of a block; ValueError for a tag that no axis has."""
    return tuple(_line(row) for row in block.strip().splitlines() if row.strip())


def _line(row: str) -> Line:
    tags, bar, text = row.partition("|")
    unknown = [tag for tag in tags.split() if tag not in _AXIS_OF]
    if not bar or unknown:
        raise ValueError(f"not a line of the grammar: {row!r} {unknown}")
    wants: dict[str, list[str]] = {}
    for tag in tags.split():
        wants.setdefault(_AXIS_OF[tag], []).append(tag)
    picky = tuple((axis, tuple(values)) for axis, values in wants.items())
    slots = tuple(slot for slot in dict.fromkeys(_SLOT.findall(text)) if slot != "text")  # a frame's own
    return Line(text.strip(), picky, slots)
