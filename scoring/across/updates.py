"""The longest gap between official publications (TM-14), from the first one to EndEx, jumps left out.

Beyond the planned end the script is over and nobody waits for a bulletin: no gap counts on there.

The playbook's level sets the limit (`update` among its limits): the level in force when the gap ended.
value = 100 up to the limit, then on a straight line to 0 at twice the limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from scoring.across.shapes import beginning, measure, played, published, span, story_end
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.evidence import story_clock
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.state import Response

LIMIT = "update"  # the key among a level's limits
_NONE = LocalizedText("没有在官方渠道发布过，无间隔可量。", "Nothing was published on an official channel.")


@dataclass(frozen=True)
class Gap:
    """Between `after` and the next publication, EndEx or the planned end; `limit` None: no level with one was declared."""

    after: Response
    until: timedelta
    time: timedelta
    limit: timedelta | None

    @property
    def over(self) -> float:
        """How many times the limit; 0 without one."""
        return self.time / self.limit if self.limit else 0.0


def update_gap(x: Exercise, at: timedelta) -> MeasureLine:
    """value: of the gap that is longest for its limit; n: the gaps."""
    gaps = gaps_of(x, at)
    if not gaps:
        return measure("update_gap", None, 0, _NONE)
    worst = max(gaps, key=lambda gap: (gap.over, gap.time))
    value = None if worst.limit is None else 100 * max(0.0, min(1.0, 2 - worst.over))
    return measure("update_gap", value, len(gaps), _words(worst), [_detail(x, gap) for gap in gaps])


def gaps_of(x: Exercise, at: timedelta) -> list[Gap]:
    """One after each publication; several at one moment count once."""
    out, graded = published(x), [r for r in x.responses.values() if r.details.level_id]
    over = x.scenario.duration
    ends = [*(min(r.at, over) for r in out), min(story_end(x, at), over)]
    return [
        Gap(after, until, played(x, since, until), _limit(x, graded, until))
        for after, (since, until) in zip(out, pairwise(ends), strict=True)
        if until > since
    ]


def _limit(x: Exercise, graded: list[Response], until: timedelta) -> timedelta | None:
    """As the level demands that was declared last before."""
    before = [r for r in graded if r.at < until]
    declared = max(before, key=lambda r: r.at).details.level_id if before else ""
    level = next((v for v in x.playbook.levels if v.level_id == declared), None)
    return dict(level.limits).get(LIMIT) if level else None


def _words(worst: Gap) -> LocalizedText:
    time = span(worst.time)
    zh = f"官方通报之间最长间隔 {time.zh}（含最后一次至演练结束，最迟算到计划结束；不计跳转）"
    en = f"The longest gap between official publications, or until the end (the planned one at the latest), was {time.en} (jumps left out)"
    if worst.limit is None:
        return LocalizedText(
            f"{zh}；没有定级，或该级别未设间隔。", f"{en}; no level with a limit was declared."
        )
    limit = span(worst.limit)
    return LocalizedText(f"{zh}，该级别要求不超过 {limit.zh}。", f"{en}; the level allows {limit.en}.")


def _detail(x: Exercise, gap: Gap) -> MeasureDetail:
    since, until, time = story_clock(x, gap.after.at), story_clock(x, gap.until), span(gap.time)
    return MeasureDetail(
        LocalizedText(f"{since}–{until}：{time.zh}", f"{since}–{until}: {time.en}"),
        (gap.after.response_id,),
        (beginning(x, gap.after),),
        gap.after.at,
    )
