"""Times and spans as an author writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from simulator.errors import ContentError
from simulator.localized import said

_TIME = re.compile(r"\A(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\Z", re.ASCII)
_SPAN = re.compile(r"\A(?=\d)(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,4})s)?\Z", re.ASCII)
_MAX_HOURS = 24  # "25:99" and "99:00" are mistakes, not long drills


def parse_time(text: str) -> timedelta:
    """HH:MM or HH:MM:SS since StartEx, below 24 hours."""
    found = _TIME.match(text)
    if not found or int(found[1]) >= _MAX_HOURS:
        raise ContentError(
            said(
                f"“{text}”不是时间；请写成 HH:MM 或 HH:MM:SS，最晚 23:59:59",
                f'"{text}" is not a time; write HH:MM or HH:MM:SS, at most 23:59:59',
            )
        )
    return timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3] or 0))


def parse_span(text: str) -> timedelta:
    """`30m`, `2h`, `1h30m`, `90s`, or as a time HH:MM; below 24 hours."""
    if ":" in text:
        return parse_time(text)
    found = _SPAN.match(text)
    if found is None:
        raise _no_span(text)
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if span >= timedelta(hours=_MAX_HOURS):
        raise _no_span(text)
    return span


def by_now(by: timedelta, outages: Iterable[tuple[timedelta, timedelta]]) -> timedelta:
    """A clock time of the story that a team has until: an outage before it takes nothing, a jump leaves it where it is."""
    for back, lost in outages:
        if back - lost <= by:
            by += lost
    return by


def _no_span(text: str) -> ContentError:
    return ContentError(
        said(
            f"“{text}”不是时长；请写成 30m、1h30m 或 HH:MM，不到 24 小时",
            f'"{text}" is not a span of time; write 30m, 1h30m or HH:MM, below 24 hours',
        )
    )
