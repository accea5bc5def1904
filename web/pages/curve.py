"""Simulated opinion on paper: the curve as drawn, and what bent it, in the order of the story."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.publictypes import CauseView, MomentView, OpinionView
from simulator.publicviews import opinion_view
from simulator.state import Item
from simulator.viewparts import item_view

WIDE, HIGH = 640.0, 110.0
_FIRST_WORDS = 40
_PUBLIC = ("post", "news", "letter")
_HALF_HOUR = 1800


def curve_of(x: Exercise, names: Mapping[str, str], lang: str) -> dict[str, Any] | None:
    """None where there is nothing to draw."""
    opinion = opinion_view(x, names, True)
    if opinion is None or not opinion.moments:
        return None
    end = max(m.at.total_seconds() for m in opinion.moments)

    def across(seconds: float) -> float:
        return round(seconds / max(end, 1.0) * WIDE, 1)

    marks = _marks(x, opinion, lang)
    return {
        "wide": WIDE, "high": HIGH,
        "heat": _path(opinion.moments, across, lambda m: m.heat / 100),
        "trust": _path(opinion.moments, across, lambda m: m.trust / 100),
        "mood": _path(opinion.moments, across, lambda m: (m.mood + 1) / 2),
        "hours": [{"at": at, "x": across(at)} for at in _hours(x, end)],
        "marks": [{**m, "n": n, "x": across(m["at"])} for n, m in enumerate(marks, 1)],
        "peak": plain(max(opinion.moments, key=lambda m: m.heat)), "last": plain(opinion.moments[-1]),
    }  # fmt: skip


def _path(
    moments: Sequence[MomentView], across: Callable[[float], float], share: Callable[[MomentView], float]
) -> str:
    points = (f"{across(m.at.total_seconds())} {round(HIGH * (1 - share(m)), 1)}" for m in moments)
    return "M" + "L".join(points)


def _hours(x: Exercise, end: float) -> list[float]:
    """Full half hours of the story's clock, not more than nine of them."""
    start = x.scenario.starts_at.total_seconds()
    step = next(s for s in (_HALF_HOUR * 2**n for n in range(8)) if end / s <= 8)
    first = -(-start // step) * step - start
    return [first + step * n for n in range(int((end - first) // step) + 1)] if end >= first else []


def _marks(x: Exercise, opinion: OpinionView, lang: str) -> list[dict[str, Any]]:
    second = {c.cause for c in opinion.causes if not c.effect}
    found = [m for c in opinion.causes if (m := _mark(x, c, second, lang)) is not None]
    turned = [
        {"at": t.at.total_seconds(), "kind": "turn", "gauge": t.gauge, "value": t.value, "words": t.reason, "by": t.name}
        for t in opinion.turns
    ]
    return sorted([*_outbreak(x, opinion, lang), *found, *turned], key=lambda m: m["at"])


def _mark(x: Exercise, cause: CauseView, second: set[str], lang: str) -> dict[str, Any] | None:
    """A second crisis is told with the words that set it off."""
    at = cause.at.total_seconds()
    response, item = x.responses.get(cause.cause), x.items.get(cause.cause)
    if response is not None and cause.effect:
        return {
            "at": at, "kind": "word", "role": response.role_id, "effect": cause.effect, "second": cause.cause in second,
            "response_id": cause.cause, "words": _first(x.text_of(response)),
        }  # fmt: skip
    return _blow(x, "blow", at, item, lang) if item is not None else None


def _outbreak(x: Exercise, opinion: OpinionView, lang: str) -> list[dict[str, Any]]:
    """What it began with: a later cause has its item, this one is found by its time."""
    assert opinion.starts_at is not None
    item = next((i for i in x.items.values() if i.at == opinion.starts_at and i.kind in _PUBLIC and not i.from_crowd), None)
    return [_blow(x, "outbreak", opinion.starts_at.total_seconds(), item, lang)]


def _blow(x: Exercise, kind: str, at: float, item: Item | None, lang: str) -> dict[str, Any]:
    words = plain(item_view(x, item, True, {}).title)[lang] if item is not None else ""
    return {"at": at, "kind": kind, "words": words}


def _first(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _FIRST_WORDS else words[:_FIRST_WORDS].rstrip() + "…"
