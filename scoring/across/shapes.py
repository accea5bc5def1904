"""What the measures are built of: outward words in order, where and when they were said, time without jumps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from scoring.cardtypes import MeasureDetail, MeasureId, MeasureLine, Quote
from scoring.evidence import clause, story_clock
from scoring.matches import KINDS, filled, role_name
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.stages import OUTWARD
from simulator.state import Response

NAMES: dict[MeasureId, tuple[LocalizedText, tuple[str, ...]]] = {
    "one_voice": (LocalizedText("口径一致", "One voice"), ("PR-12", "FM-05")),
    "promises": (LocalizedText("答应的更新", "Promised updates"), ("PR-14",)),
    "update_gap": (LocalizedText("通报间隔", "Gaps between bulletins"), ("TM-14",)),
    "audiences": (LocalizedText("各方沟通", "Audiences reached"), ("AC-83",)),
    "channels": (LocalizedText("多渠道发布", "Official channels"), ("AC-18",)),
    "in_out": (LocalizedText("内外同步", "Staff and public"), ("PR-13",)),
    "grading": (LocalizedText("定级与定性", "Level and type"), ("WL-R3",)),
}
_SHOWN = 60  # code points of a text that are quoted where no clause is pointed at


def measure(
    measure_id: MeasureId,
    value: float | None,
    n: int,
    words: LocalizedText,
    details: Sequence[MeasureDetail] = (),
) -> MeasureLine:
    """The line of a measure; `value` is rounded to one decimal."""
    name, digest = NAMES[measure_id]
    rounded = None if value is None else round(value, 1)
    return MeasureLine(measure_id, name, digest, rounded, n, words, tuple(details))


def share(part: int, whole: int) -> float | None:
    """100 · part / whole; None where there is nothing to divide by."""
    return 100 * part / whole if whole else None


# ---- words ---------------------------------------------------------------------------------------


def outward(x: Exercise) -> list[Response]:
    """What was said to anybody outside the team, in the order of the story."""
    return sorted((r for r in x.responses.values() if r.kind in OUTWARD), key=lambda r: r.at)


def published(x: Exercise) -> list[Response]:
    """What stood on an official channel, in the order of the story."""
    official = [c.channel_id for c in x.playbook.channels if c.official]
    return [r for r in outward(x) if r.kind in ("statement", "correction") and r.channel in official]


def beginning(x: Exercise, response: Response) -> Quote:
    """The first words of a response, where no clause of it is pointed at."""
    return clause(x, response, 0, min(response.length, _SHOWN))


def place(x: Exercise, response: Response) -> LocalizedText:
    """Who said it, by what or where, and when: 宣传科 · 官网 · 09:12."""
    channel = x.playbook.channel(response.channel)
    where = filled(channel.name) if channel else KINDS[response.kind]
    who, at = role_name(x, response.role_id), story_clock(x, response.at)
    return LocalizedText(f"{who.zh} · {where.zh} · {at}", f"{who.en} · {where.en} · {at}")


# ---- time ----------------------------------------------------------------------------------------


def story_end(x: Exercise, at: timedelta) -> timedelta:
    """EndEx, or `at` while the exercise runs."""
    return x.ended_at if x.ended_at is not None else at


def played(x: Exercise, since: timedelta, until: timedelta) -> timedelta:
    """Story time between two moments without what jumps passed over."""
    gone = sum((max(ZERO, min(j.to, until) - max(j.at, since)) for j in x.jumps), ZERO)
    return max(ZERO, until - since - gone)


def span(time: timedelta) -> LocalizedText:
    """2 小时 5 分钟 / 2 h 5 min, in whole minutes."""
    hours, minutes = divmod(int(time / timedelta(minutes=1)), 60)
    if not hours:
        return LocalizedText(f"{minutes} 分钟", f"{minutes} min")
    zh, en = f"{hours} 小时", f"{hours} h"
    return LocalizedText(f"{zh} {minutes} 分钟", f"{en} {minutes} min") if minutes else LocalizedText(zh, en)
