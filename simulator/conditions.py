"""Conditions of injects: `unless ACTION by TIME`, parsed and evaluated, and `follows CALL OUTCOME + TIME`, parsed.

In YAML the first word is the key: `unless: first_statement by 00:20`, `follows: press_call unanswered + 00:06`.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.errors import ContentError
from simulator.localized import said
from simulator.matching import progress
from simulator.scenario import CallOutcome, Follows, Unless

if TYPE_CHECKING:
    from simulator.exercise import Exercise

_UNLESS = re.compile(r"\A([A-Za-z][A-Za-z0-9_-]{0,63}) by (\S{1,16})\Z")
_FOLLOWS = re.compile(r"\A([A-Za-z][A-Za-z0-9_-]{0,63}) (answered|unanswered) ?\+ ?(\S{1,16})\Z")
_TIME = re.compile(r"\A(\d{1,2}):([0-5]\d)(?::([0-5]\d))?\Z")
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


def parse_unless(text: str) -> Unless:
    """`ACTION by TIME` as Unless; ContentError says what is wrong."""
    found = _UNLESS.match(" ".join(text.split()))
    if not found:
        raise ContentError(
            said(
                f"“{text}”不是条件；请写成“行动 by HH:MM”，如 speak by 00:20",
                f'"{text}" is not a condition; write "ACTION by HH:MM"',
            )
        )
    return Unless(found[1], parse_time(found[2]))


def parse_follows(text: str) -> Follows:
    """`CALL answered + TIME` or `CALL unanswered + TIME` as Follows; ContentError says what is wrong."""
    found = _FOLLOWS.match(" ".join(text.split()))
    if not found:
        raise ContentError(
            said(
                f"“{text}”不是条件；请写成“来电 answered + HH:MM”（接听后）或“来电 unanswered + HH:MM”（未接后）",
                f'"{text}" is not a condition; write "CALL answered + HH:MM" or "CALL unanswered + HH:MM"',
            )
        )
    outcome: CallOutcome = "answered" if found[2] == "answered" else "unanswered"
    return Follows(found[1], outcome, parse_time(found[3]))


def is_needed(exercise: Exercise, unless: Unless) -> bool | None:
    """Is the contingency needed once its time has come? None: a response has still to be read."""
    action = exercise.scenario.action(unless.action_id)
    if action is None or action.action_id not in exercise.actions:
        opener = exercise.injects.get(action.opens_with or "") if action else None
        return opener is None or opener.status != "skipped"
    state = progress(exercise, action)
    if state.is_done:
        return False
    return None if state.unread else True
