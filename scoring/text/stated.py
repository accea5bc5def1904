"""Which facts of the scenario a text states, as the sheet has them.

A wording counts where it is said: not inside quotation marks, not denied, not asked, and not beside a
number or time that the sheet has otherwise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scoring.text.clauses import Layout
from scoring.text.figures import figures
from scoring.text.known import Values, fits, values_of
from scoring.text.moments import moments
from scoring.text.normalise import normalise
from scoring.text.subjects import subject
from simulator.claims import Claim

_DENIED_BEFORE = re.compile(
    "(?:不是|并非|并不是|没有(?:等|拖|耽误|用|超过|这|所谓的?)?了?|不到|不足|不存在|不可能(?:是|有)?|不属实的?|哪(?:里|有))(?:什么|所谓|任何)?[“ ]?$"
    r"|\b(?:not|never|no|wasn't|isn't|didn't (?:take|wait|lose)|did not (?:take|wait|lose))\b(?: \w+){0,2} ?$"
)
_LESS_BEFORE = re.compile(r"\b(?:nowhere near|less than|under)\b(?: \w+){0,2} ?$")
_DENIED_AFTER = re.compile(
    "不属实|不实|不是事实|(?:是|纯属)(?:谣言|假的|编造|捏造|虚构)|没有这回事|不存在|不成立|无中生有"
    r"|\b(?:not true|untrue|false|a lie|made up|(?:a|just a) rumou?r|(?:did|does) not exist|never happened|did not happen|has no basis)\b"
)
_BEFORE = 24
_MOST_TRIES = 40
_FEWEST_FIGURES = 4
_FIGURES_SHARE = 0.66
_BARE_FIGURES = 2  # that must all be there, beside enough of the fact's words
_WORDS_SHARE = 0.4
_FAR = 160  # characters on each side that are looked at in a sentence without end


@dataclass(frozen=True)
class Sheet:
    """A fact as the reader looks for it: its wordings, and the values of all that the sheet says of it."""

    fact_id: str
    wordings: tuple[re.Pattern[str], ...]
    values: Values
    words: tuple[frozenset[str], ...]  # of the sheet's text in each language


def sheet_of(fact_id: str, texts: tuple[str, ...], wordings: tuple[str, ...]) -> Sheet:
    """Prepare one fact. A wording is looked for as plain words, whole numbers and words only."""
    patterns = (_pattern(wording) for wording in wordings)
    words = tuple(_words(normalise(text).text) for text in texts)
    return Sheet(fact_id, tuple(p for p in patterns if p is not None), values_of("\n".join(texts)), words)


def _words(text: str) -> frozenset[str]:
    """What a text speaks of: pairs of Chinese characters, English words of four letters and more."""
    pairs = (text[i : i + 2] for i in range(len(text) - 1) if _CHINESE_PAIR.match(text, i))
    return frozenset((*pairs, *re.findall("[a-z]{4,}", text)))


_CHINESE_PAIR = re.compile("[\u4e00-\u9fff]{2}")


def _pattern(wording: str) -> re.Pattern[str] | None:
    words = normalise(wording).text.split()
    if not words:
        return None
    plain = r"\s*".join(re.escape(word) for word in words)
    first = (
        r"(?<![a-z0-9.])(?<!\d:)"
        if re.match("[a-z0-9]", words[0])
        else "(?<![十百])"
        if words[0][0] in _NUMERALS
        else ""
    )
    last = r"(?![a-z0-9])(?!:\d)" if re.search("[a-z0-9]$", words[-1]) else ""
    return re.compile(f"{first}{plain}{last}")


_NUMERALS = "一二三四五六七八九十两"


def stated(layout: Layout, sheets: tuple[Sheet, ...]) -> tuple[str, ...]:
    """Ids of the facts that the text states, in the sheets' order."""
    said, words = _values_said(layout), _words(layout.text)
    told = [
        s
        for s in sheets
        if any(_stands(layout, s, *p) for p in _places(layout, s)) or _has_its_figures(s, said)
    ]
    retold = [s for s in sheets if s not in told and _gives_it_all(s, said, words)]
    clear = [s for s in retold if not any(_is_rather(other, s, words) for other in (*told, *retold))]
    return tuple(sheet.fact_id for sheet in sheets if sheet in told or sheet in clear)


def _values_said(layout: Layout) -> tuple[tuple[str, str], ...]:
    times = (("time", m.readings[0]) for m in moments(layout.text))
    numbers = (("number", f.value) for f in figures(layout.text))
    return tuple(dict.fromkeys((*times, *numbers)))


def _has_its_figures(sheet: Sheet, said: tuple[tuple[str, str], ...]) -> bool:
    """Whether a text in words of its own gives nearly all the times and numbers of a fact that has many."""
    wanted = _figures(sheet)
    shared = sum(1 for key in wanted if key in said)
    return shared >= _FEWEST_FIGURES and shared >= _FIGURES_SHARE * len(wanted)


def _gives_it_all(sheet: Sheet, said: tuple[tuple[str, str], ...], words: frozenset[str]) -> bool:
    """Whether a text gives all of the two or three figures of a fact, and a good part of its words."""
    wanted = _figures(sheet)
    return len(wanted) >= _BARE_FIGURES and wanted <= {*said} and _share(sheet, words) >= _WORDS_SHARE


def _is_rather(other: Sheet, sheet: Sheet, words: frozenset[str]) -> bool:
    """Whether a text that gives the figures of both speaks rather of the `other` fact."""
    return _figures(sheet) <= _figures(other) and _share(other, words) > _share(sheet, words)


def _figures(sheet: Sheet) -> frozenset[tuple[str, str]]:
    return frozenset(key for key in sheet.values.said if key[0] in ("time", "number"))


def _share(sheet: Sheet, words: frozenset[str]) -> float:
    """How much a text shares of the words in which the sheet has the fact, in the nearer language."""
    return max((len(known & words) / len(known) for known in sheet.words if known), default=0.0)


def _places(layout: Layout, sheet: Sheet) -> Iterator[tuple[int, int]]:
    for pattern in sheet.wordings:
        for number, match in enumerate(pattern.finditer(layout.text)):
            if number >= _MOST_TRIES:
                break
            yield match.span()


def _stands(layout: Layout, sheet: Sheet, start: int, end: int) -> bool:
    clause = layout.clause_at(start)
    first, last = layout.sentences[clause.sentence]
    is_asked = layout.text[max(first, last - 4) : last].rstrip("”\"') \n").endswith("?")
    first, last = max(first, start - _FAR), min(max(last, end), end + _FAR)
    before = layout.text[max(clause.start, start - _BEFORE) : start]
    if is_asked or _DENIED_BEFORE.search(before):
        return False
    if layout.text[start].isdigit() and _LESS_BEFORE.search(before):
        return False
    if _DENIED_AFTER.search(layout.text, end, _end_of_part(layout.text, end, last)):
        return False
    return not _is_otherwise(layout, sheet, first, last)


def _end_of_part(text: str, start: int, end: int) -> int:
    """Where the part of a sentence ends: what is denied beyond a semicolon is something else."""
    found = text.find(";", start, end)
    return end if found < 0 else found


def _is_otherwise(layout: Layout, sheet: Sheet, first: int, last: int) -> bool:
    """Whether the sentence gives, of the same thing, only a value that the sheet has not."""
    said = _said(layout, first, last)
    for kind, about in dict.fromkeys((kind, about) for kind, about, _ in said):
        known = sheet.values.of.get((kind, about), [])
        here = [value for k, a, value in said if (k, a) == (kind, about)]
        if known and not any(_is_on(sheet, kind, value, about) for value in here):
            return True
    return False


def _said(layout: Layout, first: int, last: int) -> list[tuple[str, str, str]]:
    """(kind, about, value) of the times and numbers of a sentence of which it is known what they are of."""
    text = layout.text[first:last]
    times = [("time", subject(layout, first + m.start, first + m.end), m.readings[0]) for m in moments(text)]
    numbers = [("number", f.about, f.value) for f in figures(text)]
    return [(kind, about, value) for kind, about, value in (*times, *numbers) if about]


def _is_on(sheet: Sheet, kind: str, value: str, about: str) -> bool:
    """A time of the sheet is right whatever it is said of: that is told by a word nearby, and not surely."""
    there = sheet.values.said.get((kind, value), ())
    return bool(there) and (kind == "time" or any(fits(about, other) for other in there))


def contradicts(claims: tuple[Claim, ...], facts: tuple[str, ...]) -> bool:
    """Whether nothing definite in a text is known: it states no fact, and every time and number was never told."""
    definite = [claim for claim in claims if claim.kind in ("time", "date", "number")]
    return bool(definite) and not facts and not any(claim.known for claim in definite)
