"""What has happened, for somebody of the crowd to write about; and the slots that lines fill from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from simulator.localized import Lang, LocalizedText
from simulator.simcell.crowd.book import UNNAMED, WHAT
from simulator.simcell.crowd.kinds import Detail, Form, Stage, Topic

_LONGEST_QUOTE = {"zh-CN": 26, "en": 70}
_INNER_MARKS = str.maketrans("“”「」『』\"", "‘’‘’‘’’")  # a quotation stands in quotation marks itself
_STRAIGHT = re.compile(r'"([^"]*)"')
_ENDS = re.compile(r"([。！？；!?;\n]|\.(?=\s|$))")
_GREETING = re.compile(r"您好|你好|大家好|各位|尊敬的|(This is [A-Z][\w' ,]*$)|(Hello|Hi|Dear|Good (morning|afternoon|evening))\b")
_HEADING = re.compile(r"(?:Public |Official )?(?:Statement|Update|Bulletin|Notice|Announcement)\b(?:[ ,:][\w' ,:]{0,50})?$|.{0,20}(?:声明|说明|通报|公告)$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_PAUSE = re.compile(r"[，、,](?=[^，、,]*$)")


@dataclass(frozen=True)
class Occasion:
    """`surface`: a channel's id. `mood`: -1…1. `quote`: what was published, of which a short clause is quoted.
    `hours`: of silence, whole ones. `promised`: the time that was announced ("16:00"). `versions`: two accounts that
    differ, each saying whose it is ("前台：11:52 就说了"). `because`: id of the response or item that caused it.
    `detail`: "vague" leaves out who it was, "named" the quotations. `form`: None lets the grammar choose.
    `is_heard`: the team has given the public a word of substance, so that nobody says it has not.

    A quotation in one language only is quoted as it was said in both.
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
    is_heard: bool = False


@lru_cache(maxsize=1024)
def slots_of(o: Occasion, lang: Lang) -> Mapping[str, str]:
    """What lines may say of `o` in `lang`. Kept: many write on one occasion."""
    found = {"what": WHAT[lang][o.topic], "org": _name(o, lang), "hours": _span(o.hours, lang)}
    if o.detail != "vague":
        found |= {"promised": _clean(o.promised), "tag": _tag(_clean(o.organisation.in_lang(lang)))}
    if o.detail == "full":
        found |= _quotations(o, lang)
    return MappingProxyType({name: text for name, text in found.items() if text})


def _quotations(o: Occasion, lang: Lang) -> dict[str, str]:
    found = {"quote": clause(o.quote.in_lang(lang))}
    first, second = (clause(v.in_lang(lang)) for v in o.versions or (LocalizedText(), LocalizedText()))
    return {**found, "first": first, "second": second} if first and second and first != second else found


def clause(text: str) -> str:
    """The first sentence of `text`, short enough to be quoted, with what was cut off marked; "" of an empty one."""
    whole = _STRAIGHT.sub(r"“\1”", _clean(text)).translate(_INNER_MARKS)
    sentence = _first_sentence(whole)
    is_chinese = bool(_CHINESE.search(sentence))
    longest = _LONGEST_QUOTE["zh-CN" if is_chinese else "en"]
    if len(sentence) <= longest:
        return sentence.strip("，、,：:…")
    return _shortened(sentence[:longest], "……" if is_chinese else "…")


def is_whole(text: str) -> bool:
    """Whether `clause` quotes a whole sentence of it."""
    return not clause(text).endswith("…")


def _first_sentence(text: str) -> str:
    """Nobody quotes a heading, a salutation or a greeting if more follows; a line that only ends is one of them."""
    parts = [*_ENDS.split(text), ""]
    found = [(part.strip(), end) for part, end in zip(parts[::2], parts[1::2], strict=True) if part.strip()]
    ended = (part for part, end in found if end not in ("", "\n") and not _GREETING.match(part) and not _HEADING.match(part))
    return next(ended, found[0][0] if found else "")


def _shortened(text: str, omission: str) -> str:
    """Cut at the last pause, else between words, if that leaves half of it."""
    pause = _PAUSE.search(text)
    ends = (pause.start() if pause else -1, text.rfind(" "))
    end = next((e for e in ends if e > len(text) // 2), len(text))
    return text[:end].rstrip("，、, ") + omission


def _name(o: Occasion, lang: Lang) -> str:
    """The organisation as the scenario names it; in English without the town behind the comma."""
    name = _clean(o.organisation.in_lang(lang))
    if o.detail == "vague" or not name:
        return UNNAMED[lang]
    return name if lang == "zh-CN" else name.split(",")[0]


def _tag(name: str) -> str:
    """The name as a hashtag has it: in one piece."""
    return re.sub(r"\W+", "", name.split(",")[0])


def _span(hours: int, lang: Lang) -> str:
    if hours <= 0:
        return ""
    if lang == "zh-CN":
        return f"{hours} 个小时"
    return f"{hours} hour{'s' if hours > 1 else ''}"


def _clean(text: str) -> str:
    return re.sub(r"[{}|]", "", text).strip()
