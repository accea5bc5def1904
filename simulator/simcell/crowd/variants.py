"""The walk through everything that one writer could say on one occasion.

A text is a frame around opener + core + tail. The draws choose where in the cycle the walk begins. Both languages
take the same lines.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.localized import LANGS, Lang, LocalizedText
from simulator.simcell.crowd.book import BETWEEN, BOOK, FILLERS, MARKS
from simulator.simcell.crowd.kinds import RELIEF, Facets, Style
from simulator.simcell.crowd.lines import Bank, Line
from simulator.simcell.crowd.marks import digest, sentences

_QUOTING = 0.5  # how often lines that quote what happened in this exercise come before all others
_FORESPEECH, _AFTERWORD = 0.35, 0.45  # how often a talkative writer puts something before and after
_MARKED = 0.5  # how often a lively writer adds an emoji
_FILLERS = tuple(FILLERS["en"])
_TURNS = 24  # fillers are exchanged so often before a text counts as said
_FACES_OF_TROUBLE = ("angry", "worried")  # a face that would say the contrary of good news
_NOTHING = Line()


@dataclass(frozen=True)
class Draws:
    """Numbers in [0, 1), one for each choice."""

    core: float
    quoting: float
    opener: float
    tail: float
    frame: float
    mark: float

    @classmethod
    def of(cls, first: float, second: float) -> Draws:
        """Two draws of 53 bits hold enough for six choices."""
        return cls(*_split(first), *_split(second))


def _split(draw: float) -> tuple[float, float, float]:
    one, two = draw * 2**17, draw * 2**34
    return draw, one - int(one), two - int(two)


@dataclass(frozen=True)
class Draft:
    """What all variants of one text have in common. `slots` by language: a line may use those that both have."""

    facets: Facets
    slots: dict[Lang, dict[str, str]]
    style: Style
    draws: Draws

    def lines(self, bank: Bank) -> tuple[Line, ...]:
        known = tuple(name for name in self.slots["en"] if name in self.slots["zh-CN"])
        return _lines(bank, self.facets, known)


@dataclass(frozen=True)
class _Parts:
    opener: Line
    core: Line
    tail: Line
    frame: Line
    turn: int = 0


def variants(d: Draft, used: Container[str]) -> Iterator[LocalizedText]:
    """All that can be said: first each line that was not heard yet (see marks.py), then all combinations."""
    cores = _cores(d)
    openers = _fresh(_around("openers", d, d.draws.opener, _FORESPEECH), used)
    tails = _fresh(_around("tails", d, d.draws.tail, _AFTERWORD), used)
    frames = _turned(d.lines("frames"), d.draws.frame)
    yield from (_said(d, _Parts(openers[0], c, tails[0], frames[0])) for c in cores if not _is_heard(c, d, used))
    for frame in frames:
        for tail in tails:
            for opener in openers:
                for core, turn in _with_fillers(cores):
                    yield _said(d, _Parts(opener, core, tail, frame, turn))


def _with_fillers(cores: tuple[Line, ...]) -> Iterator[tuple[Line, int]]:
    yield from ((core, 0) for core in cores)
    chatty = tuple(core for core in cores if any(slot in _FILLERS for slot in core.slots))
    yield from ((core, turn) for turn in range(1, _TURNS) for core in chatty)


def _cores(d: Draft) -> tuple[Line, ...]:
    """From a drawn line on, once round; half of the time those that quote what happened stand first."""
    turned = _turned(d.lines("cores"), d.draws.core)
    if d.draws.quoting >= _QUOTING:
        return turned
    told = tuple(core for core in turned if core.is_telling)
    return told + tuple(core for core in turned if not core.is_telling)


def _around(bank: Bank, d: Draft, draw: float, share: float) -> tuple[Line, ...]:
    """Openers or tails, the chosen one first. Nothing at all comes first with the terse, and by chance with others."""
    lines = d.lines(bank)
    if d.style == "short" or draw >= share or not lines:
        return (_NOTHING, *lines)
    return (*_turned(lines, draw / share), _NOTHING)


def _fresh(lines: tuple[Line, ...], used: Container[str]) -> tuple[Line, ...]:
    """Those that nobody has said yet first."""
    return tuple(sorted(lines, key=lambda line: any(mark in used for mark in _known_marks(line.zh))))


def _is_heard(core: Line, d: Draft, used: Container[str]) -> bool:
    if not core.slots:
        return any(mark in used for mark in _known_marks(core.zh))
    text = core.zh.format_map({**d.slots["zh-CN"], **_small_words("zh-CN", d, 0)})
    return any(digest(sentence) in used for sentence in sentences(text, "zh-CN"))


@lru_cache(maxsize=1024)
def _known_marks(text: str) -> tuple[str, ...]:
    return tuple(digest(sentence) for sentence in sentences(text, "zh-CN"))


def _small_words(lang: Lang, d: Draft, turn: int) -> dict[str, str]:
    words: dict[str, str] = {}
    for name, choices in FILLERS[lang].items():
        at = int(d.draws.mark * len(choices)) + turn + turn // len(choices)
        words[name] = choices[at % len(choices)]
    return words


def _said(d: Draft, parts: _Parts) -> LocalizedText:
    return LocalizedText(*(_side(lang, d, parts) for lang in LANGS))


def _side(lang: Lang, d: Draft, parts: _Parts) -> str:
    slots = d.slots[lang]
    if any(slot in _FILLERS for slot in parts.core.slots):
        slots = {**slots, **_small_words(lang, d, parts.turn)}
    lines = [line.zh if lang == "zh-CN" else line.en for line in (parts.opener, parts.core, parts.tail)]
    mark = _mark(lang, d)
    body = BETWEEN[lang].join(text for text in (*lines, mark) if text).format_map(slots)
    frame = parts.frame.zh if lang == "zh-CN" else parts.frame.en
    return frame.format_map({**slots, "text": body})


def _mark(lang: Lang, d: Draft) -> str:
    is_marked = d.style == "lively" and d.facets.stage != "background" and d.draws.mark < _MARKED
    is_at_odds = d.facets.stage in RELIEF and d.facets.attitude in _FACES_OF_TROUBLE
    return MARKS[lang].get(d.facets.attitude, "") if is_marked and not is_at_odds else ""


@lru_cache(maxsize=8192)
def _lines(bank: Bank, facets: Facets, known: tuple[str, ...]) -> tuple[Line, ...]:
    said = (*known, *_FILLERS)
    return tuple(line for line in BOOK.bank(bank, facets.stage) if line.fits(facets, said))


def _turned(lines: tuple[Line, ...], draw: float) -> tuple[Line, ...]:
    start = int(draw * len(lines))
    return lines[start:] + lines[:start]
