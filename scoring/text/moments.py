"""Times of day, dates and spans of time, in Chinese and English.

Works on normalised text. An hour of which it is not said whether it is before or after noon has two
readings, the likelier first; who reads the text chooses between them.
"""

import re
from dataclasses import dataclass

from scoring.text.figures import EN_NUMBER, ZH_NUMBER, value_of, written

_LATE = ("下午", "午后", "傍晚", "晚上", "今晚", "昨晚", "晚", "夜里", "当晚", "明晚")
_PART = "凌晨|清晨|早上|早晨|今早|明早|今晨|上午|中午|下午|午后|傍晚|晚上|今晚|昨晚|当晚|明晚|夜里|半夜|晚|早"
_ZH = re.compile(
    rf"(?:(?P<part>{_PART})\s?)?(?<![\d.])(?<!\d:)(?:(?P<h>[01]?\d|2[0-4])(?::(?P<m>[0-5]\d)(?![\d:])|(?:点钟?|时)"
    r"(?!间|候|刻|长|段|代|常|而|不|速|效|限|意见|要求|建议|看法|口径|内容|说明)(?:(?P<m2>[0-5]?\d)分?|(?P<half>半)|(?P<quarter>[一三])刻)?)"
    r"|(?P<hz>十[一二]|[一二三四五六七八九十两])点(?:钟|整)?(?:(?P<hz_half>半)|(?P<hz_quarter>[一三])刻|(?P<hz_m>[一二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九])分?)?(?P<tail>[之以]?前|左右|钟|整)?)"
)
_EN_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_EN = re.compile(
    rf"(?<![\w.])(?<!\d:)(?:(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?![\d:])(?:\s?(?P<ap>[ap])\.?m\b)?"
    r"|(?P<h2>1[0-2]|[1-9])\s?(?P<ap2>[ap])\.?m\b"
    rf"|(?P<past>half past|quarter past|quarter to) (?P<hw>{_EN_HOUR})\b"
    rf"|(?P<hw2>{_EN_HOUR}|1[0-2]|[1-9]) (?:o'clock|(?:this|in the) (?=morning|afternoon|evening)|(?=tonight))"
    r"|(?P<noon>noon|midnight)\b)"
)
_EN_PART = re.compile(
    r"\s?(?:this |in the |tomorrow |yesterday )?(?P<part>morning|afternoon|evening|tonight|at night)"
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = "|".join(f"{m}|{m[:3]}\\b" for m in _MONTHS)
_DATE = re.compile(
    r"(?:(?:20\d\d)[年-])?(?<!\d)(?P<m>1[0-2]|0?[1-9])(?:月|-)(?P<d>3[01]|[12]\d|0?[1-9])(?:[日号]|(?=\D|$))"
    rf"|\b(?P<d2>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?: of)? (?P<mw>{_MONTH})|\b(?P<mw2>{_MONTH}) (?P<d3>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?\b"
)
_SPAN = re.compile(
    rf"(?P<n>{ZH_NUMBER}|半)\s?个?半?(?P<u>分钟|小时|钟头|个小时|个钟头)(?:之|以)?(?P<how>内|后)"
    rf"|(?:within|in) (?:the next |another |about )?(?P<n2>{EN_NUMBER}|an?|half an?|the) (?P<u2>minutes?|mins|hours?)\b"
)


@dataclass(frozen=True)
class Moment:
    """A time of day at [start, end): its readings as HH:MM, the likelier first."""

    readings: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Stretch:
    """A date (MM-DD) or a span from now (+minutes) at [start, end)."""

    value: str
    start: int
    end: int


def clock(minutes: int) -> str:
    """Minutes since midnight as HH:MM."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def minutes_of(time: str) -> int:
    """HH:MM as minutes since midnight."""
    return int(time[:2]) * 60 + int(time[3:])


# ---- times of day --------------------------------------------------------------------------------


def moments(text: str) -> list[Moment]:
    """All times of day in a normalised text, in order."""
    found: dict[int, Moment] = {}
    for match in _ZH.finditer(text):
        _keep(found, _chinese(match))
    for match in _EN.finditer(text):
        _keep(found, _english(text, match))
    return [found[end] for end in sorted(found)]


def _keep(found: dict[int, Moment], moment: Moment | None) -> None:
    """Both languages read 14:20; whoever knows more of it wins."""
    if moment is None:
        return
    other = next((m for m in found.values() if m.start < moment.end and moment.start < m.end), None)
    if other is None or len(moment.readings) < len(other.readings):
        if other is not None:
            del found[other.end]
        found[moment.end] = moment


def _chinese(match: re.Match[str]) -> Moment | None:
    if match["hz"] is not None and not _is_hour(match):
        return None
    hour = value_of(match["h"] or match["hz"]) or 0
    minute = 30 if match["half"] or match["hz_half"] else _quarter(match["quarter"] or match["hz_quarter"])
    said = match["m"] or match["m2"] or match["hz_m"]
    minute = int(value_of(said.lstrip("零")) or 0) if said else minute
    return _moment(
        int(hour), minute, match["part"] or "", len(match["h"] or "") == 2, match.start(), match.end()
    )


def _is_hour(match: re.Match[str]) -> bool:
    """一点 is a bit and 三点 are points, unless something says that a clock is meant."""
    return any(match[name] for name in ("part", "hz_half", "hz_quarter", "hz_m", "tail"))


def _quarter(said: str | None) -> int:
    return {"一": 15, "三": 45}.get(said or "", 0)


def _moment(hour: int, minute: int, part: str, is_exact: bool, start: int, end: int) -> Moment | None:
    if part in _LATE and hour <= 12:
        hour = hour + 12 if hour < 12 else 0
    elif part == "中午" and hour < 4:
        hour += 12
    elif part in ("凌晨", "半夜") and hour == 12:
        hour = 0
    first = hour * 60 + minute
    is_open = not part and not is_exact and 1 <= hour <= 12
    both = (first, (first + 12 * 60) % 1440) if is_open else (first,)
    return Moment(tuple(clock(m) for m in both), start, end) if hour <= 24 else None


def _english(text: str, match: re.Match[str]) -> Moment | None:
    if match["noon"]:
        return Moment((clock(12 * 60 if match["noon"] == "noon" else 0),), match.start(), match.end())
    hour = int(value_of(match["h"] or match["h2"] or match["hw"] or match["hw2"]) or 0)
    minute = int(match["m"] or 0) + {"half past": 30, "quarter past": 15, "quarter to": -15}.get(
        match["past"] or "", 0
    )
    half = match["ap"] or match["ap2"] or _half(text, match)
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if half:
        return Moment((clock(hour * 60 + minute),), match.start(), match.end())
    exact = match["h"] is not None and (len(match["h"]) == 2 or hour > 12)
    return (
        _moment(hour, 0, "", exact, match.start(), match.end())
        if minute == 0
        else _shifted(hour, minute, exact, match)
    )


def _shifted(hour: int, minute: int, exact: bool, match: re.Match[str]) -> Moment:
    first = hour * 60 + minute
    both = (first,) if exact else (first, (first + 12 * 60) % 1440)
    return Moment(tuple(clock(m) for m in both), match.start(), match.end())


def _half(text: str, match: re.Match[str]) -> str:
    part = _EN_PART.match(text, match.end())
    if part is None:
        return ""
    return "a" if part["part"] == "morning" else "p"


# ---- dates and spans -----------------------------------------------------------------------------


def dates(text: str) -> list[Stretch]:
    """All dates that name month and day, as MM-DD."""
    found = []
    for match in _DATE.finditer(text):
        word = match["mw"] or match["mw2"]
        month = int(match["m"]) if match["m"] else 1 + [m[:3] for m in _MONTHS].index(word[:3])
        day = int(match["d"] or match["d2"] or match["d3"])
        found.append(Stretch(f"{month:02d}-{day:02d}", match.start(), match.end()))
    return found


def spans(text: str) -> list[Stretch]:
    """All spans from now (within two hours, 半小时内), as +minutes."""
    found = []
    for match in _SPAN.finditer(text):
        number, unit = match["n"] or match["n2"], match["u"] or match["u2"]
        value = (
            0.5
            if number.startswith(("half", "半"))
            else 1.0
            if number in ("a", "an", "the")
            else value_of(number)
        )
        if value is None:
            continue
        minutes = value * (1 if "分" in unit or unit.startswith("min") else 60)
        found.append(Stretch(f"+{written(minutes)}", match.start(), match.end()))
    return found
