"""The shape of a phrase family, and the notation its phrases are written in.

Chinese phrases are separated by blanks, English ones by semicolons. A phrase
is a small regular expression; "~" stands for a short gap inside one sentence.
All gaps are bounded, so matching time grows only with the length of the text.
"""

import re
from dataclasses import dataclass
from functools import cached_property

_ZH_GAP = r"[^。!?\n]{0,9}?"
_EN_GAP = r"[^.!?\n]{0,38}?"


@dataclass(frozen=True)
class Family:
    """Phrases that speak for one label.

    A label is met when the weights of its families that are found reach 2; a
    family with `hint` leaves the label uncertain when it is found alone.
    `negatable` is False where the negation is part of the phrase.
    """

    label: str
    name: str
    zh: str = ""
    en: str = ""
    weight: int = 2
    hint: bool = False
    negatable: bool = True

    @cached_property
    def zh_pattern(self) -> re.Pattern[str] | None:
        """One pattern of all Chinese phrases."""
        phrases = self.zh.split()
        return re.compile("|".join(phrases).replace("~", _ZH_GAP)) if phrases else None

    @cached_property
    def en_pattern(self) -> re.Pattern[str] | None:
        """One pattern of all English phrases, on word boundaries."""
        phrases = [" ".join(phrase.split()) for phrase in self.en.split(";") if phrase.strip()]
        if not phrases:
            return None
        return re.compile(r"\b(?:" + "|".join(phrases).replace("~", _EN_GAP) + r")(?!\w)")
