"""Brings a text to the one form that the phrase families are written in.

NFKC (full width to half width), lower case, traditional to simplified,
zero-width and control characters removed, quotation marks made alike
(doctrine D3). Every character of the result remembers where it came from, so
evidence is always quoted from the original.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from scoring.text.characters import SIMPLIFIED

_ALIKE = {
    "’": "'",
    "‘": "'",
    "`": "'",
    "「": "“",
    "」": "”",
    "『": "“",
    "』": "”",
    "《": "“",
    "》": "”",
    "〝": "“",
    "〞": "”",
    "„": "“",
    "…": "…",
    "—": "-",
    "–": "-",
    "｡": "。",
    "\t": " ",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
}
_INVISIBLE = ("Cf", "Cc", "Cs", "Mn")


@dataclass(frozen=True)
class Normal:
    """The normalised text; `origin[i]` is the offset of its character i in the original."""

    text: str
    origin: tuple[int, ...]


@lru_cache(maxsize=65536)
def _normal_form(char: str) -> str:
    """The characters that stand for one original character; empty if it is invisible."""
    if char in _ALIKE:
        return _ALIKE[char]
    if char != "\n" and unicodedata.category(char) in _INVISIBLE:
        return ""
    plain = unicodedata.normalize("NFKC", char).lower()
    return plain.translate(SIMPLIFIED).replace("\u0307", "")


def normalise(text: str) -> Normal:
    """Normalise `text`, keeping the offset of every character that is left."""
    chars: list[str] = []
    origin: list[int] = []
    for offset, char in enumerate(text):
        form = _normal_form(char)
        chars.append(form)
        origin.extend([offset] * len(form))
    return Normal("".join(chars), tuple(origin))
