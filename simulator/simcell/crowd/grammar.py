"""The engine: one text in both languages for an occasion and a writer.

A text is a frame around opener + core + tail. The draws choose where in the cycle of all variants to begin; a text
that is used up, too long or unfit is passed over and the walk goes on, first over cores nobody has said yet.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.localized import Lang, LocalizedText
from simulator.opinion.noise import uniform
from simulator.simcell.crowd import en, zh
from simulator.simcell.crowd.filter import is_fit
from simulator.simcell.crowd.kinds import Facets, Form, Platform, mood_of, platform_of
from simulator.simcell.crowd.lines import Bank, Book, Line
from simulator.simcell.crowd.occasion import Occasion, slots_of
from simulator.simcell.crowd.people import CrowdPerson

BOOKS: dict[Lang, Book] = {"zh-CN": zh.BOOK, "en": en.BOOK}
LONGEST: dict[Lang, dict[Platform, int]] = {
    "zh-CN": {"microblog": 140, "notes": 300, "clips": 70, "circle": 200, "forum": 300, "reviews": 300},
    "en": {"microblog": 280, "notes": 600, "clips": 160, "circle": 400, "forum": 600, "reviews": 600},
}
# Share of posts, then of comments; the rest are reposts. Chosen.
_FORMS: dict[Platform, tuple[float, float]] = {
    "microblog": (0.5, 0.3), "notes": (0.6, 0.4), "clips": (0.0, 1.0),
    "circle": (0.6, 0.2), "forum": (0.5, 0.5), "reviews": (1.0, 0.0),
}  # fmt: skip
_STARS = {
    "angry": 1, "sceptic": 2, "worried": 2, "media": 3, "joker": 2, "local": 3, "insider": 3, "sympathiser": 3,
    "defender": 5,
}  # fmt: skip
_QUOTING = 0.5  # how often a line that quotes what happened comes before all others
_FORESPEECH, _AFTERWORD = 0.45, 0.5  # how often a talkative writer puts something before and after
_SENTENCE = re.compile(r"[^。！？!?.…\n】」★☆]+")
_SHORTEST_SENTENCE = {"zh": 7, "en": 18}


@dataclass(frozen=True)
class _Draft:
    """Everything that the variants of one text have in common. `draws` are in [0, 1)."""

    lang: Lang
    facets: Facets
    slots: dict[str, str]
    person: CrowdPerson
    draws: tuple[float, float, float, float, float]


def write(o: Occasion, person: CrowdPerson, seed: int, counter: int, used: Container[str]) -> LocalizedText | None:
    """What `person` writes on `o`, in both languages; None once everything there is to say has been said.

    The same arguments give the same text. `used` holds the `marks` of what was shown before in this exercise: no
    text comes twice, and lines not heard yet come first. Give each text of an exercise its own `counter`.
    """
    form = o.form or _form(o, person, seed, counter)
    chinese = _text("zh-CN", o, person, form, seed, counter, used)
    english = _text("en", o, person, form, seed, counter, used)
    return LocalizedText(chinese, english) if chinese and english else None


def marks(text: LocalizedText) -> tuple[str, ...]:
    """What to add to `used` once `text` is shown: a digest of each side, and of each longer sentence in it."""
    sentences = (*_sentences(text.zh, "zh"), *_sentences(text.en, "en"))
    return tuple(dict.fromkeys((digest(text.zh), digest(text.en), *(digest(s) for s in sentences))))


def digest(text: str) -> str:
    """16 hexadecimal digits that stand for `text` whatever its case and spaces."""
    plain = "".join(text.casefold().split())
    return hashlib.blake2b(plain.encode(), digest_size=8).hexdigest()


def _form(o: Occasion, person: CrowdPerson, seed: int, counter: int) -> Form:
    posts, comments = _FORMS[platform_of(o.surface)]
    draw = uniform(seed, _thread(o, person), counter, "form")
    if draw < posts:
        return "post"
    return "comment" if draw < posts + comments else "repost"


def _thread(o: Occasion, person: CrowdPerson) -> str:
    return f"crowd {o.stage} {o.surface} {o.because} {person.index}"


def _text(
    lang: Lang, o: Occasion, person: CrowdPerson, form: Form, seed: int, counter: int, used: Container[str]
) -> str | None:
    facets = Facets(
        o.stage, person.attitude, o.topic, platform_of(o.surface), mood_of(o.mood), form,
        "formal" if person.style == "formal" else "slang",
    )  # fmt: skip
    d = _Draft(lang, facets, _slots(o, person, lang), person, _draws(o, person, seed, counter, lang))
    longest = LONGEST[lang][facets.platform]
    for text in _variants(d, used):
        if len(text) <= longest and digest(text) not in used and is_fit(text):
            return text
    return None


def _draws(o: Occasion, person: CrowdPerson, seed: int, counter: int, lang: Lang) -> tuple[float, float, float, float, float]:
    thread = _thread(o, person)
    core, quoting, opener, tail, frame = (
        uniform(seed, thread, counter, f"{part} {lang}") for part in ("core", "quoting", "opener", "tail", "frame")
    )
    return core, quoting, opener, tail, frame


def _slots(o: Occasion, person: CrowdPerson, lang: Lang) -> dict[str, str]:
    slots = slots_of(o, lang, BOOKS[lang])
    if "stars" in slots:
        bend = {"low": -1, "even": 0, "high": 1}[mood_of(o.mood)]
        stars = min(5, max(1, _STARS[person.attitude] + bend))
        slots["stars"] = "★" * stars + "☆" * (5 - stars)
    return slots


def _variants(d: _Draft, used: Container[str]) -> Iterator[str]:
    """All that can be said, each once, new cores first."""
    known = tuple(d.slots)
    cores = _in_order(_lines(d.lang, "cores", d.facets, known), d.draws)
    openers = _around("openers", d, d.draws[2], _FORESPEECH)
    tails = _around("tails", d, d.draws[3], _AFTERWORD)
    frames = _turned(_lines(d.lang, "frames", d.facets, known), d.draws[4])
    fresh = [core for core in cores if not _is_heard(core.text.format_map(d.slots), d.lang, used)]
    for core in fresh:
        yield _said(d, core, openers[0], tails[0], frames[0])
    for frame in frames:
        for tail in tails:
            for opener in openers:
                for core in cores:
                    yield _said(d, core, opener, tail, frame)


@lru_cache(maxsize=4096)
def _lines(lang: Lang, bank: Bank, facets: Facets, known: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(line for line in BOOKS[lang].bank(bank, facets.stage) if line.fits(facets, known))


_TOLD = ("quote", "hours", "promised", "first")


def _in_order(cores: tuple[Line, ...], draws: tuple[float, ...]) -> tuple[Line, ...]:
    """From a drawn line on, once round; half of the time those that quote what happened stand first."""
    turned = _turned(cores, draws[0])
    if draws[1] >= _QUOTING:
        return turned
    told = tuple(core for core in turned if any(slot in _TOLD for slot in core.slots))
    return told + tuple(core for core in turned if core not in told)


def _turned(lines: tuple[Line, ...], draw: float) -> tuple[Line, ...]:
    start = int(draw * len(lines))
    return lines[start:] + lines[:start]


_NOTHING = Line("", (), ())


def _around(bank: Bank, d: _Draft, draw: float, share: float) -> tuple[Line, ...]:
    """Openers or tails, the chosen one first. Nothing at all comes first with the terse, and by chance with others."""
    lines = _lines(d.lang, bank, d.facets, tuple(d.slots))
    if d.person.style == "short" or draw >= share or not lines:
        return (_NOTHING, *lines)
    return (*_turned(lines, draw / share), _NOTHING)


def _is_heard(core: str, lang: Lang, used: Container[str]) -> bool:
    sentences = _sentences(core, "en" if lang == "en" else "zh")
    return any(digest(sentence) in used for sentence in sentences)


def _sentences(text: str, lang: str) -> tuple[str, ...]:
    parts = (part.strip() for part in _SENTENCE.findall(text))
    return tuple(part for part in parts if len(part) >= _SHORTEST_SENTENCE[lang])


def _said(d: _Draft, core: Line, opener: Line, tail: Line, frame: Line) -> str:
    book = BOOKS[d.lang]
    parts = [line.text for line in (opener, core, tail) if line.text]
    mark = _mark(d, book)
    body = book.between.join(parts).format_map(d.slots) + mark
    return frame.text.format_map({**d.slots, "text": body})


def _mark(d: _Draft, book: Book) -> str:
    """An emoji now and then, of lively writers only."""
    found = book.marks.get(d.facets.attitude, ())
    if d.person.style != "lively" or not found or d.draws[3] > 0.6:
        return ""
    return found[int(d.draws[3] / 0.6 * len(found)) % len(found)]
