"""Staff and public at one time (PR-13): the first note to staff against the first official publication.

value = 100 if staff were told before, or at most ten minutes after, the public; then on a straight line to 0 an
hour after. Jumps are left out. Whoever reads of it in the news cannot answer for their own house.
"""

from __future__ import annotations

from datetime import timedelta

from scoring.across.reach import reaches
from scoring.across.shapes import beginning, measure, place, played, published, span
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.evidence import story_clock
from scoring.matches import filled
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.playbook import Audience
from simulator.state import Response

TOGETHER = timedelta(minutes=10)
TOO_LATE = timedelta(hours=1)
STAFF = "AU-06"  # the digest's row of one's own staff: an audience cites it
INTERNAL = "CH-21"  # and the row of an internal channel, where the playbook names no such audience


def in_out(x: Exercise) -> MeasureLine:
    """value: see above; n: 1. Not rated before the first publication or without a way to tell staff."""
    audience, out = staff_audience(x), next(iter(published(x)), None)
    if audience is None:
        return measure(
            "in_out", None, 0, LocalizedText("预案没有内部渠道。", "The playbook has no internal channel.")
        )
    told = min((r for r in x.responses.values() if reaches(audience, r)), key=lambda r: r.at, default=None)
    details = [_detail(x, r) for r in (told, out) if r is not None]
    if out is None:
        return measure("in_out", None, 0, _no_publication(told), details)
    if told is None:
        words = LocalizedText("对外发布了，却没有通报本院员工。", "The public was told, staff never were.")
        return measure("in_out", 0.0, 1, words, details)
    return measure("in_out", 100 * _credit(x, told, out), 1, _words(x, told, out), details)


def staff_audience(x: Exercise) -> Audience | None:
    """The playbook's own, or whatever is answered on an internal channel."""
    for audience in x.playbook.audiences:
        if STAFF in audience.digest or audience.audience_id == "staff":
            return audience
    inside = tuple(c.channel_id for c in x.playbook.channels if INTERNAL in c.digest)
    return Audience("staff", LocalizedText(), ("reply", "report"), inside) if inside else None


def _credit(x: Exercise, told: Response, out: Response) -> float:
    late = played(x, out.at, told.at)
    return max(0.0, min(1.0, (TOO_LATE - late) / (TOO_LATE - TOGETHER)))


def _no_publication(told: Response | None) -> LocalizedText:
    if told is None:
        return LocalizedText("对内对外都没有通报。", "Neither staff nor the public were told.")
    return LocalizedText("通报了员工，没有对外发布。", "Staff were told; nothing was published.")


def _words(x: Exercise, told: Response, out: Response) -> LocalizedText:
    """With what is counted: one answer to one colleague is the first word to staff, and not yet word to all."""
    first, then = story_clock(x, told.at), story_clock(x, out.at)
    gap = span(played(x, min(told.at, out.at), max(told.at, out.at)))
    if told.at <= out.at:
        return LocalizedText(
            f"先内后外：{first} 首次答复员工，{then} 首次对外发布，早 {gap.zh}。",
            f"First word to staff at {first}, {gap.en} before the first to the public at {then}.",
        )
    return LocalizedText(
        f"先外后内：{then} 首次对外发布，{first} 才首次答复员工，晚 {gap.zh}。",
        f"First word to staff at {first}, {gap.en} after the first to the public at {then}.",
    )


def _detail(x: Exercise, response: Response) -> MeasureDetail:
    where = place(x, response)
    return MeasureDetail(
        filled(where),
        (response.response_id,),
        (beginning(x, response),) if response.length else (),
        response.at,
    )
