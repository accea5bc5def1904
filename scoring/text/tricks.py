"""Signs of a text that was made for the machine: for an evaluator to look at, never a penalty by itself."""

import re
import unicodedata

from scoring.text.clauses import Layout
from scoring.text.copying import Source, Tokens, likeness, weigh
from scoring.text.wording import BLOT

KEYWORD_LIST = "keyword_list"
COPIED_INJECT = "copied_inject"
COPIED_PLAN = "copied_plan"
REPEATED = "repeated"
HIDDEN = "hidden_characters"

_LIST_SHARE = 0.5
_COPIED_SHARE = 0.6
_COPIED_WEIGHT = 40  # Chinese characters, or half as many English words, in one go
_LEAST_WEIGHT = 24  # shorter texts are not asked where they come from
_ALIKE = 0.9
_ALIKE_WEIGHT = 60  # a greeting is said twice without a thought of a machine
_FEWEST_INVISIBLE = 3
_INVISIBLE = re.compile(
    "(?<=[\\w\u4e00-\u9fff])[\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e]+(?=[\\w\u4e00-\u9fff])"
)
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STYLED = re.compile("[\U0001d400-\U0001d7ff]")
_FEWEST_STYLED = 4


def hides(original: str) -> bool:
    """Invisible characters inside words, turned direction, letters of other scripts or styles that look alike."""
    invisible = sum(len(found) for found in _INVISIBLE.findall(original))
    if invisible >= _FEWEST_INVISIBLE or _TURNED.search(original):
        return True
    if original.isascii():
        return False
    styled = len(_STYLED.findall(original))
    return styled >= _FEWEST_STYLED or any(_is_mixed(word) for word in _WORD.findall(original))


def _is_mixed(word: str) -> bool:
    """Latin letters and their Cyrillic or Greek doubles in one word."""
    if word.isascii() or not any(char.isascii() for char in word):
        return False
    return any(
        unicodedata.name(char, "").startswith(("CYRILLIC", "GREEK")) for char in word if not char.isascii()
    )


def is_keyword_list(layout: Layout) -> bool:
    """Whether most of the text was blotted out as a list of bare words (scoring/text/wording.py)."""
    blots = layout.text.count(BLOT)
    letters = sum(1 for char in layout.text if not char.isspace())
    return blots > 0 and blots >= _LIST_SHARE * letters


def is_copied(tokens: Tokens, source: Source, layout: Layout) -> bool:
    """Most of the text, or a long stretch outside quotation marks, is another text's."""
    if tokens.weight < _LEAST_WEIGHT:
        return False
    stretches = source.copied(tokens)
    copied = sum(weigh(tokens.words[first:last]) for first, last in stretches)
    if copied >= _COPIED_SHARE * tokens.weight:
        return True
    return any(
        weigh(tokens.words[first:last]) >= _COPIED_WEIGHT and not _is_quoted(tokens, layout, first, last)
        and source.holds(tokens.words[first : last])
        for first, last in stretches
    )  # fmt: skip


def _is_quoted(tokens: Tokens, layout: Layout, first: int, last: int) -> bool:
    return layout.is_quoted(tokens.places[first], tokens.places[last - 1] + 1)


def is_repeated(tokens: Tokens, earlier: list[Tokens]) -> bool:
    """Whether the same person has sent nearly the same text before."""
    if tokens.weight < _ALIKE_WEIGHT:
        return False
    return any(
        2 * abs(len(other.words) - len(tokens.words)) <= len(tokens.words)
        and likeness(tokens.words, other.words) >= _ALIKE
        for other in earlier
    )
