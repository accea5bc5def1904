"""A text tried against the organisation's own phrases, as whoever edits them wants to see it."""

from __future__ import annotations

from typing import Any

from scoring.text.clauses import Layout
from scoring.text.normalise import Normal, normalise
from scoring.text.phrases import find_phrases


def trial(text: str, phrases: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    """Each (label, pattern) by itself: where it shows its label, in code points of `text`, and whether surely.

    `phrase` is the phrase's number; one that shows nothing is left out.
    """
    normal = normalise(text)
    layout = Layout(normal.text)
    found = []
    for number, phrase in enumerate(phrases):
        for shown in find_phrases(layout, (phrase,)):
            start, end = _original(normal, shown.start, shown.end)
            place = {"label": shown.label, "start": start, "end": end, "own": True, "sure": shown.is_firm}
            found.append({**place, "phrase": number})
    return found


def _original(normal: Normal, first: int, last: int) -> tuple[int, int]:
    return normal.origin[first], normal.origin[last - 1] + 1
