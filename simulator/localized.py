"""Text in both languages of the product."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh-CN", "en"]
LANGS: tuple[Lang, ...] = ("zh-CN", "en")


@dataclass(frozen=True)
class LocalizedText:
    """One text in simplified Chinese and English; an empty side falls back to the other."""

    zh: str = ""
    en: str = ""

    def in_lang(self, lang: str) -> str:
        """The text in `lang` ("zh-CN" or "en"), else in the other language."""
        return (self.en or self.zh) if lang == "en" else (self.zh or self.en)

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)


def said(zh: str, en: str) -> LocalizedText:
    """What is told to a person, in both languages: neither can be left out."""
    return LocalizedText(zh, en)
