"""The drill in order, for the short paper: what the team said and did in one row each, and what nobody did.

Words of one call, one after the other, are one row; the full texts are for the long paper.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.state import Response
from simulator.viewparts import item_view
from web.pages.tongue import tongue

_MOST_HAN, _MOST_LATIN = 44, 90  # letters that fit into two lines of the column
Row = dict[str, Any]


def course_of(x: Exercise, card: dict[str, Any], lang: str) -> list[Row]:
    """Rows by time. `card` is as printed: a row says which of its lines it counted for."""
    numbered = list(enumerate(x.responses.values(), 1))
    groups = (list(g) for _, g in groupby(numbered, lambda pair: _together(*pair)))
    said = [_row(x, card, group, lang) for group in groups]
    return sorted([*said, *_undone(card)], key=lambda row: row["at"])


def _together(n: int, r: Response) -> tuple[Any, ...]:
    """What is one row: an answer of its own, or all that one person said in one call."""
    return (r.item_id, r.participant_id) if r.kind == "call_line" else (n,)


def _row(x: Exercise, card: dict[str, Any], group: list[tuple[int, Response]], lang: str) -> Row:
    ids = {r.response_id for _, r in group}
    first, last = group[0], group[-1]
    item = x.items.get(first[1].item_id or "")
    return {
        "at": first[1].at.total_seconds(), "number": f"R{first[0]}" + (f"–{last[0]}" if last is not first else ""),
        "response_id": first[1].response_id, "role": first[1].role_id, "who": first[1].recorded_by or first[1].participant_id,
        "kind": first[1].kind, "channel": first[1].channel, "words": begin(x.text_of(first[1])),
        "to": plain(item_view(x, item, True, {}).title)[lang] if item is not None else "",
        "lines": [line for line in _numbered(card) if ids & set(line["response_ids"])],
        "found": list(dict.fromkeys(v["name"][lang] for v in _standing(card) if v["response_id"] in ids)),
    }  # fmt: skip


def _standing(card: dict[str, Any]) -> list[dict[str, Any]]:
    """Findings that cost points, or that a person has confirmed, also in words that serve no line."""
    found = [v for line in card["lines"] for v in line["violations"]] + card["other_findings"]
    return [v for v in found if v["counts"] or (v["settled"] and v["settled"]["is_met"])]


def _undone(card: dict[str, Any]) -> list[Row]:
    """At its limit, what was missed."""
    missed = (
        line for line in _numbered(card) if line["status"] == "missed" and line["opened_at"] is not None
    )
    return [{"at": line["opened_at"] + line["limit"], "kind": "missed", "lines": [line]} for line in missed]


def _numbered(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [{**line, "n": n} for n, line in enumerate(card["lines"], 1)]


def begin(text: str) -> str:
    """The beginning on one line, by the text's own language: Chinese says in half the letters what English does."""
    words = " ".join(text.split())
    most = _MOST_HAN if tongue(words) == "zh-CN" else _MOST_LATIN
    return words if len(words) <= most else words[:most].rstrip() + "…"
