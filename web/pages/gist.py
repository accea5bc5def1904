"""The first page of the printed scorecard: what cost most and what was good, from the lines of the card.

Everything is taken from the card as it is printed (`journal.plain`); nothing is weighed anew.
"""

from __future__ import annotations

from typing import Any

MOST = 3
Line = dict[str, Any]


def gist(card: dict[str, Any]) -> dict[str, Any]:
    """`costly`: what lost most of the total; `well`: what was met; `reached` and `rest` part the lines for the pages after.

    Lines keep the number (`n`) that they have on the card.
    """
    lines = [{**line, "n": n, "lacks": lacks(line), "holds": holds(line), "waits": waits(line), "no_time": no_time(line)} for n, line in enumerate(card["lines"], 1)]
    reached = [line for line in lines if is_reached(line)]
    costly = sorted((line for line in reached if _lost(line) > 0), key=_lost, reverse=True)
    return {
        "costly": costly[:MOST],
        "short": [line for line in reached if line["holds"] and card["is_final"]],
        "well": [line for line in reached if line["status"] == "met"],
        "reached": reached,
        "ids": [line["action_id"] for line in reached],
        "rest": _by_reason([line for line in lines if not is_reached(line)]),
    }


def is_reached(line: Line) -> bool:
    """Something can be shown of it: a figure, or words of the team's."""
    return line["score"] is not None or bool(line["response_ids"] or line["overrides"] or line["violations"])


def holds(line: Line) -> list[Any]:
    """Names of the least that is missing of what was sent, where that keeps the line from being done."""
    return [e["name"] for e in _least(line) if e["verdict"] == "not_met"]


def waits(line: Line) -> list[Any]:
    """Names of the least that a person must judge, where nothing else keeps the line from being done."""
    return [] if holds(line) else [e["name"] for e in _least(line)]


def no_time(line: Line) -> list[Any]:
    """Names of the least whose want, or doubt, kept the clock of a scored line from stopping: its time counts nothing."""
    if line["score"] is None or line["taken"] is not None or not line["response_ids"]:
        return []
    return [e["name"] for e in line["elements"] if e["is_minimum"] and e["verdict"] != "met"]


def _least(line: Line) -> list[Any]:
    """What a line needs at least and has not for certain; of a line that is done or was not answered there is none."""
    undone = line["status"] in ("open", "not_rated") and line["score"] is None and line["done_at"] is None
    if not (undone and line["response_ids"]):
        return []
    return [e for e in line["elements"] if e["is_minimum"] and e["weight"] > 0 and e["verdict"] != "met"]


def lacks(line: Line) -> list[Any]:
    """Names of what was not said, the least that is needed first; of a line nobody answered there is none."""
    if not line["response_ids"]:
        return []
    missing = [e for e in line["elements"] if e["verdict"] == "not_met" and e["weight"] > 0]
    return [e["name"] for e in sorted(missing, key=lambda e: not e["is_minimum"])]


def _lost(line: Line) -> float:
    """What it takes from the team's mean, before that is divided by all weights."""
    return 0.0 if line["score"] is None else float(line["weight"]) * (100 - float(line["score"]))


def _by_reason(lines: list[Line]) -> list[dict[str, Any]]:
    """Lines of which nothing was seen, under what kept them from it, in the card's order."""
    groups: dict[str, dict[str, Any]] = {}
    for line in lines:
        why = line["why_not_rated"]
        key = why["en"] or line["status"]
        groups.setdefault(key, {"why": why, "status": line["status"], "lines": []})["lines"].append(line)
    return list(groups.values())
