"""Promised updates (PR-14): kept, missed, or still open when the exercise ended.

A promise with a time is kept by what is said by then: one made to somebody by an answer to the same person, one
made in public by what is published (and answers nobody else) on the same channel or on an official one, a promised
call by a call. Story time, with five minutes' grace; what is said within five minutes of the promise belongs to the
same conversation and keeps nothing, nor does another line of the same call, nor an answer that only promises the
same time again. What had no time to fall due is neither kept nor missed. One that fell due while the story jumped
could be kept by nobody and is left out; so is a call-back that was not seen: nobody can ring first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from scoring.across.shapes import measure, outward, place, share, story_end
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.evidence import clause, story_clock
from simulator.claims import MOST_AHEAD, Claim
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.state import Response

GRACE = timedelta(minutes=5)
SAME_TALK = timedelta(minutes=5)
_DAY = timedelta(days=1)
_PUBLIC = ("feed", "site", "news")  # surfaces that everybody reads
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_RINGS = re.compile(r"电话|打给|回电|致电|\b(?:call|ring|phone)\b", re.IGNORECASE)
_STOP = re.compile(r"[。！？!?；;\n]|\.(?=\s|$)")

Fate = Literal["kept", "missed", "open", "jumped", "call"]
_FATES: dict[Fate, LocalizedText] = {
    "kept": LocalizedText("兑现", "kept"),
    "missed": LocalizedText("没有兑现", "missed"),
    "open": LocalizedText("到结束时还没到期", "not due by the end"),
    "jumped": LocalizedText("到期时剧情已跳过，不计", "fell due in a jump, left out"),
    "call": LocalizedText(
        "电话里答应的回话，没有看到，不计", "an answer promised in a call, not seen, left out"
    ),
}
_LEFT_OUT: tuple[Fate, ...] = ("jumped", "open", "call")


@dataclass(frozen=True)
class Promise:
    """What a response promised for story time `due`, and what became of it."""

    response: Response
    claim: Claim
    due: timedelta
    fate: Fate
    kept_by: Response | None = None


def promises(x: Exercise, at: timedelta) -> MeasureLine:
    """value: share kept of those that fell due; n: those."""
    made = promises_of(x, at)
    kept = sum(1 for p in made if p.fate == "kept")
    due = kept + sum(1 for p in made if p.fate == "missed")
    return measure(
        "promises", share(kept, due), due, _words(x, made, kept, due), [_detail(x, p) for p in _told_once(made)]
    )


def _words(x: Exercise, made: list[Promise], kept: int, due: int) -> LocalizedText:
    """The figures, with what is left out by name: whoever promised half past eight looks for it here."""
    said = LocalizedText("没有到期的承诺", "No promised update fell due")
    if due:
        said = LocalizedText(
            f"答应的更新到期 {due} 项，兑现 {kept} 项", f"Promised updates that fell due: {due}, kept: {kept}"
        )
    zh, en = [said.zh], [said.en]
    for fate in _LEFT_OUT:
        times = dict.fromkeys(story_clock(x, due) for due in sorted(p.due for p in made if p.fate == fate))
        if times:
            zh.append(f"{'、'.join(times)}：{_FATES[fate].zh}")
            en.append(f"{', '.join(times)}: {_FATES[fate].en}")
    return LocalizedText("；".join(zh) + "。", "; ".join(en) + ".")


def promises_of(x: Exercise, at: timedelta) -> list[Promise]:
    """Every promise with a time, once for each time and place, in the order in which they were made."""
    said = outward(x)
    end = story_end(x, at)
    found: dict[tuple[timedelta, str, str | None], Promise] = {}
    for response, claim in _claims(said):
        due = due_of(x, response, claim.value)
        place_of = (response.channel, response.item_id)
        if due is not None and (due, *place_of) not in found:
            found[(due, *place_of)] = _settled(x, said, response, claim, due, end)
    return list(found.values())


def _claims(said: list[Response]) -> Iterator[tuple[Response, Claim]]:
    for response in said:
        for claim in response.assessment.claims if response.assessment else ():
            if claim.kind == "promise":
                yield response, claim


def due_of(x: Exercise, response: Response, value: str) -> timedelta | None:
    """Story time of a promise: "18:00" is the next time that the clock in the story shows it, "+120" minutes on.

    None for a reading of the clock that has passed today: that told of something, and promised nothing.
    """
    if value.startswith("+") and value[1:].isdigit():
        return response.at + timedelta(minutes=int(value[1:]))
    clock = _CLOCK.fullmatch(value)
    if clock is None:
        return None
    wanted = timedelta(hours=int(clock[1]), minutes=int(clock[2]))
    ahead = (wanted - x.scenario.starts_at - response.at) % _DAY
    return response.at + ahead if ahead <= timedelta(minutes=MOST_AHEAD) else None


def _settled(
    x: Exercise, said: list[Response], response: Response, claim: Claim, due: timedelta, end: timedelta
) -> Promise:
    in_time = (r for r in said if response.at + SAME_TALK <= r.at <= due + GRACE)
    if response.kind == "call_line" and _RINGS.search(_sentence(x.text_of(response), claim)):
        in_time = (r for r in in_time if r.kind == "call_line")
    kept_by = next(
        (r for r in in_time if _keeps(x, response, r) and not _puts_off(x, response, r, due)), None
    )
    fate: Fate = "call" if response.kind == "call_line" else "missed"
    if due > end or (kept_by is None and due + GRACE > end):
        fate, kept_by = "open", None
    elif kept_by is not None:
        fate = "kept"
    elif any(j.at <= due + GRACE and due < j.to for j in x.jumps):
        fate = "jumped"
    return Promise(response, claim, due, fate, kept_by)


def _sentence(text: str, claim: Claim) -> str:
    """The sentence around a claim."""
    start = max((m.end() for m in _STOP.finditer(text, 0, claim.start)), default=0)
    stop = _STOP.search(text, claim.end)
    return text[start : stop.start() if stop else len(text)]


def _keeps(x: Exercise, promise: Response, later: Response) -> bool:
    """Does it reach those to whom it was promised?"""
    if "report" in (promise.kind, later.kind):
        return promise.kind == later.kind and promise.details.to == later.details.to
    if promise.item_id is not None and _told(x, promise) == _told(x, later):
        return True
    if not _is_public(x, promise.channel) or later.item_id is not None:
        return False
    return later.channel == promise.channel or _is_official(x, later.channel)


def _puts_off(x: Exercise, promise: Response, later: Response, due: timedelta) -> bool:
    """Is it one more line of the same call, or does it promise that person the same time again?"""
    if promise.item_id is None:
        return False
    if promise.kind == later.kind == "call_line" and promise.item_id == later.item_id:
        return True
    return any(due_of(x, r, claim.value) == due for r, claim in _claims([later]))


def _told(x: Exercise, response: Response) -> str:
    """The person whose message it answers."""
    item = x.items.get(response.item_id or "")
    return item.persona_id if item else ""


def _is_public(x: Exercise, channel_id: str) -> bool:
    channel = x.playbook.channel(channel_id)
    return channel is not None and channel.surface in _PUBLIC


def _is_official(x: Exercise, channel_id: str) -> bool:
    channel = x.playbook.channel(channel_id)
    return channel is not None and channel.official


def _told_once(made: list[Promise]) -> Iterator[list[Promise]]:
    """The promises of one hour that came out alike, in the order of the first: said in two places, told once."""
    alike: dict[tuple[timedelta, Fate], list[Promise]] = {}
    for promise in made:
        alike.setdefault((promise.due, promise.fate), []).append(promise)
    yield from alike.values()


def _detail(x: Exercise, alike: list[Promise]) -> MeasureDetail:
    first = alike[0]
    places, due, fate = [place(x, p.response) for p in alike], story_clock(x, first.due), _FATES[first.fate]
    zh, en = "、".join(p.zh for p in places), "; ".join(p.en for p in places)
    made = [p.response.response_id for p in alike]
    later = [p.kept_by.response_id for p in alike if p.kept_by]
    return MeasureDetail(
        LocalizedText(f"{zh} 答应 {due} 前：{fate.zh}", f"{en} promised by {due}: {fate.en}"),
        tuple(dict.fromkeys((*made, *later))),
        tuple(clause(x, p.response, p.claim.start, p.claim.end) for p in alike),
        first.response.at,
    )
