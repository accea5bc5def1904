"""What has happened, for somebody of the crowd to write about; and the slots that a line may fill from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simulator.localized import Lang, LocalizedText
from simulator.simcell.crowd.kinds import Detail, Form, Stage, Topic
from simulator.simcell.crowd.lines import Book

_LONGEST_QUOTE = {"zh-CN": 26, "en": 70}
_QUOTES = {"zh-CN": str.maketrans("“”「」『』\"", "‘’‘’‘’’"), "en": str.maketrans("“”\"", "‘’’")}
_CUT = {"zh-CN": re.compile(r"[。！？；\n]"), "en": re.compile(r"[!?;\n]|\.(?:\s|$)")}
_PAUSE = {"zh-CN": "，、", "en": ","}


@dataclass(frozen=True)
class Occasion:
    """`surface`: a channel's id. `mood`: -1…1. `hours`: of silence, whole ones. `promised`: the time that was
    announced ("16:00"). `versions`: two accounts that differ, each saying whose it is ("前台：11:52 就说了").
    `because`: id of the response or item that caused it. `detail`: "vague" leaves out who it was, "named" the
    quotations. `form`: None lets the grammar choose.
    """

    stage: Stage
    surface: str
    mood: float
    topic: Topic
    organisation: LocalizedText
    quote: LocalizedText = LocalizedText()
    hours: int = 0
    promised: str = ""
    versions: tuple[LocalizedText, LocalizedText] | None = None
    because: str = ""
    detail: Detail = "full"
    form: Form | None = None


def slots_of(o: Occasion, lang: Lang, book: Book) -> dict[str, str]:
    """What lines may say of `o` in `lang`. A side that a text lacks is not filled from the other language."""
    found = {"what": book.what[o.topic], "org": _name(o, lang, book)}
    if o.detail != "vague" and o.organisation:
        found["tag"] = "".join(part for part in re.split(r"[^\w]+", found["org"]) if part)
    if o.hours > 0:
        found["hours"] = str(o.hours)
    if o.detail != "vague" and o.promised:
        found["promised"] = _clean(o.promised)
    if o.detail == "full":
        found |= _quotations(o, lang)
    return {name: text for name, text in found.items() if text}


def _quotations(o: Occasion, lang: Lang) -> dict[str, str]:
    found = {"quote": clause(_side(o.quote, lang), lang)}
    if o.versions:
        first, second = (clause(_side(v, lang), lang) for v in o.versions)
        if first and second:
            found |= {"first": first, "second": second}
    return found


def clause(text: str, lang: Lang) -> str:
    """The first sentence of `text`, short enough to be quoted within quotation marks, with what was cut off marked."""
    whole = _clean(text).translate(_QUOTES[lang])
    sentence = next((part.strip() for part in _CUT[lang].split(whole) if part.strip()), "")
    longest = _LONGEST_QUOTE[lang]
    if len(sentence) <= longest:
        return sentence.rstrip("，。,.:：")
    return _shortened(sentence[:longest], lang)


def _shortened(text: str, lang: Lang) -> str:
    """Cut at the last pause (or between words) if that leaves most of it."""
    ends = [text.rfind(mark) for mark in _PAUSE[lang]] + ([text.rfind(" ")] if lang == "en" else [])
    end = max(ends)
    kept = text[:end] if end > len(text) // 2 else text
    return kept.rstrip("，、, ") + ("……" if lang == "zh-CN" else "…")


def _name(o: Occasion, lang: Lang, book: Book) -> str:
    """The organisation as the scenario names it; in English without the town behind the comma."""
    name = _clean(o.organisation.in_lang(lang))
    if o.detail == "vague" or not name:
        return book.unnamed
    return name if lang == "zh-CN" else name.split(",")[0]


def _side(text: LocalizedText, lang: Lang) -> str:
    return text.zh if lang == "zh-CN" else text.en


def _clean(text: str) -> str:
    return re.sub(r"[{}|]", "", text).strip()
