"""What was said before: digests of texts and of their longer sentences, for the set that `write` looks into."""

from __future__ import annotations

import hashlib
import re

from simulator.localized import Lang, LocalizedText

_SENTENCE = re.compile(r"[^。！？!?.…\n】」★☆\]#:：]+")
_SHORTEST: dict[Lang, int] = {"zh-CN": 4, "en": 12}  # shorter ones are sighs


def marks(text: LocalizedText) -> tuple[str, ...]:
    """What to add to `used` once `text` is shown: a digest of each side, and of each longer sentence in it."""
    parts = (*sentences(text.zh, "zh-CN"), *sentences(text.en, "en"))
    return tuple(dict.fromkeys((digest(text.zh), digest(text.en), *(digest(part) for part in parts))))


def digest(text: str) -> str:
    """16 hexadecimal digits that stand for `text` whatever its case and spaces."""
    plain = "".join(text.casefold().split())
    return hashlib.blake2b(plain.encode(), digest_size=8).hexdigest()


def sentences(text: str, lang: Lang) -> tuple[str, ...]:
    """The sentences of `text` that are long enough to be remembered by a reader."""
    parts = (part.strip() for part in _SENTENCE.findall(text))
    return tuple(part for part in parts if len(part) >= _SHORTEST[lang])
