"""The walk through everything that one writer could say on one occasion.

A text is a frame around opener + core + tail. The draws choose where in the cycle the walk begins.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.localized import Lang
from simulator.simcell.crowd import en, zh
from simulator.simcell.crowd.kinds import Facets, Style
from simulator.simcell.crowd.lines import Bank, Book, Line
from simulator.simcell.crowd.marks import digest, sentences

BOOKS: dict[Lang, Book] = {"zh-CN": zh.BOOK, "en": en.BOOK}
_TOLD = ("quote", "hours", "promised", "first")  # slots that quote what happened in this exercise
_QUOTING = 0.5  # how often lines with such a slot come before all others
_FORESPEECH, _AFTERWORD = 0.35, 0.45  # how often a talkative writer puts something before and after
_MARKED = 0.6  # how often a lively writer adds an emoji
_TURNS = 24  # every pair of fillers comes up within so many turns
_NOTHING = Line("", (), ())


@dataclass(frozen=True)
class Draws:
    """Numbers in [0, 1), one for each choice."""

    core: float
    quoting: float
    opener: float
    tail: float
    frame: float
    mark: float


@dataclass(frozen=True)
class Draft:
    """What all variants of one text have in common. `slots` has a value for each slot but the fillers."""

    lang: Lang
    facets: Facets
    slots: dict[str, str]
    style: Style
    draws: Draws

    @property
    def book(self) -> Book:
        return BOOKS[self.lang]

    def lines(self, bank: Bank) -> tuple[Line, ...]:
        return _lines(self.lang, bank, self.facets, tuple(self.slots))


def variants(d: Draft, used: Container[str]) -> Iterator[str]:
    """All that can be said: first each line that was not heard yet (see marks.py), then all combinations."""
    cores = _cores(d)
    openers = _around("openers", d, d.draws.opener, _FORESPEECH)
    tails = _around("tails", d, d.draws.tail, _AFTERWORD)
    frames = _turned(d.lines("frames"), d.draws.frame)
    small = _small_words(d, 0)
    for core in cores:
        if frames and not any(digest(s) in used for s in sentences(core.text.format_map({**d.slots, **small}), d.lang)):
            yield _said(d, small, (openers[0], core, tails[0]), frames[0])
    for frame in frames:
        for tail in tails:
            for opener in openers:
                yield from _all_cores(d, cores, opener, tail, frame)


def _all_cores(d: Draft, cores: tuple[Line, ...], opener: Line, tail: Line, frame: Line) -> Iterator[str]:
    for turn in range(_TURNS):
        small = _small_words(d, turn)
        for core in cores:
            if turn == 0 or any(slot in small for slot in core.slots):
                yield _said(d, small, (opener, core, tail), frame)


def _cores(d: Draft) -> tuple[Line, ...]:
    """From a drawn line on, once round; half of the time those that quote what happened stand first."""
    turned = _turned(d.lines("cores"), d.draws.core)
    if d.draws.quoting >= _QUOTING:
        return turned
    told = tuple(core for core in turned if any(slot in _TOLD for slot in core.slots))
    return told + tuple(core for core in turned if core not in told)


def _around(bank: Bank, d: Draft, draw: float, share: float) -> tuple[Line, ...]:
    """Openers or tails, the chosen one first. Nothing at all comes first with the terse, and by chance with others."""
    lines = d.lines(bank) if d.facets.stage != "background" and d.facets.form != "comment" else ()
    if d.style == "short" or draw >= share or not lines:
        return (_NOTHING, *lines)
    return (*_turned(lines, draw / share), _NOTHING)


def _small_words(d: Draft, turn: int) -> dict[str, str]:
    return {
        name: choices[(int(d.draws.frame * len(choices)) + turn + turn // len(choices)) % len(choices)]
        for name, choices in d.book.fillers.items()
    }


def _said(d: Draft, small: dict[str, str], parts: tuple[Line, ...], frame: Line) -> str:
    slots = {**d.slots, **small}
    body = d.book.between.join(line.text for line in parts if line.text).format_map(slots) + _mark(d)
    return frame.text.format_map({**slots, "text": body})


def _mark(d: Draft) -> str:
    choices = d.book.marks.get(d.facets.attitude, ())
    if d.style != "lively" or d.facets.stage == "background" or not choices or d.draws.mark >= _MARKED:
        return ""
    return d.book.between + choices[int(d.draws.mark / _MARKED * len(choices))]


@lru_cache(maxsize=8192)
def _lines(lang: Lang, bank: Bank, facets: Facets, known: tuple[str, ...]) -> tuple[Line, ...]:
    book = BOOKS[lang]
    said = (*known, *book.fillers)
    return tuple(line for line in book.bank(bank, facets.stage) if line.fits(facets, said))


def _turned(lines: tuple[Line, ...], draw: float) -> tuple[Line, ...]:
    start = int(draw * len(lines))
    return lines[start:] + lines[:start]
