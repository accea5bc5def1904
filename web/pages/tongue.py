"""The language of what people wrote, for paper. On screen the browser tells it by the same rule (client/ui/tongue.ts)."""

from __future__ import annotations

import unicodedata

_LETTERS_A_CHARACTER = 3  # one Chinese character says about as much as three letters


def tongue(text: object) -> str:
    """By the share of Chinese characters: "zh-CN", "en", or "" where nothing tells (figures, marks)."""
    han = latin = 0
    for c in str(text):
        name = unicodedata.name(c, "") if c.isalpha() else ""
        han += name.startswith("CJK")
        latin += name.startswith("LATIN")
    if han + latin == 0:
        return ""
    return "zh-CN" if han * _LETTERS_A_CHARACTER >= latin else "en"
