"""The machine's lines as a table, and how far two reviewers who rated first agree with them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.lines.drawing import DrawnLine
from scoring.cardtypes import ScoreLine

WITHIN = 15.0  # points between a reviewer's score and the machine's that still are agreement
MACHINE_FIELDS = (
    "number", "exercise", "action_id", "score", "low", "high", "status",
    "met elements", "uncertain", "not met", "violations",
)  # fmt: skip
REVIEW_FIELDS = ("number", "score", "met", "violations", "remark")
AGREED_FIELDS = (
    "number", "exercise", "action", "machine score", "low", "high",
    "reviewer 1 score", "reviewer 2 score", "agree 1", "agree 2",
)  # fmt: skip

Row = dict[str, str]


def machine_rows(drawn: Sequence[DrawnLine]) -> list[Row]:
    """What the product made of each drawn line, a row with MACHINE_FIELDS."""
    return [_machine_row(one) for one in drawn]


def _machine_row(one: DrawnLine) -> Row:
    line = one.line
    head = (
        one.number,
        one.played.recording.name,
        line.action_id,
        line.score,
        line.low,
        line.high,
        line.status,
    )
    verdicts = (_elements(line, "met"), _elements(line, "uncertain"), _elements(line, "not_met"))
    values = (*head, *verdicts, _violations(line))
    return {field: str(value) for field, value in zip(MACHINE_FIELDS, values, strict=True)}


def _elements(line: ScoreLine, verdict: str) -> str:
    return "; ".join(e.element_id for e in line.elements if e.verdict == verdict)


def _violations(line: ScoreLine) -> str:
    """Their ids; what is critical or uncertain is said, because neither costs points yet."""
    found = []
    for violation in line.violations:
        notes = ["critical"] * violation.critical + ["uncertain"] * (violation.verdict == "uncertain")
        found.append(violation.violation_id + (f" ({', '.join(notes)})" if notes else ""))
    return "; ".join(found)


def merge(machine: Iterable[Row], reviews: Sequence[Iterable[Row]]) -> list[Row]:
    """One row with AGREED_FIELDS for each line; ValueError with what is wrong in a review."""
    lines = list(machine)
    numbers = [row["number"] for row in lines]
    scores = [_scores(n, review, numbers) for n, review in enumerate(reviews, start=1)]
    return [_agreed_row(row, [mine[row["number"]] for mine in scores]) for row in lines]


def _scores(reviewer: int, review: Iterable[Row], numbers: Sequence[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for row in review:
        number = (row.get("number") or "").strip()
        if number not in numbers or number in found:
            raise ValueError(
                f"reviewer {reviewer}: {number or 'a row'} is no line of the sheet, or there twice"
            )
        found[number] = _score(reviewer, number, row.get("score") or "")
    missing = [number for number in numbers if number not in found]
    if missing:
        raise ValueError(f"reviewer {reviewer} has not rated {', '.join(missing)}")
    return found


def _score(reviewer: int, number: str, text: str) -> float:
    try:
        score = float(text)
    except ValueError:
        score = -1.0
    if not 0 <= score <= 100:
        raise ValueError(f"reviewer {reviewer}, line {number}: {text!r} is no score from 0 to 100")
    return score


def agrees(score: float, machine: float, low: float, high: float) -> bool:
    """Within WITHIN points of the machine's score, or inside the range that it leaves open."""
    return round(abs(score - machine), 6) <= WITHIN or low <= score <= high


def _agreed_row(row: Row, scores: Sequence[float]) -> Row:
    machine, low, high = (float(row[field]) for field in ("score", "low", "high"))
    verdicts = ["yes" if agrees(score, machine, low, high) else "no" for score in scores]
    values = (row["number"], row["exercise"], row["action_id"], row["score"], row["low"], row["high"])
    return dict(zip(AGREED_FIELDS, (*values, *(f"{s:g}" for s in scores), *verdicts), strict=True))


def counts(rows: Sequence[Row]) -> list[str]:
    """For people: how many lines each reviewer agrees with, and where one does not."""
    said = []
    for reviewer in (1, 2):
        apart = [row["number"] for row in rows if row[f"agree {reviewer}"] == "no"]
        said.append(f"reviewer {reviewer} agrees with {len(rows) - len(apart)} of {len(rows)}")
        if apart:
            said.append(f"  not with {', '.join(apart)}")
    return said


def read_rows(path: Path) -> list[Row]:
    """The rows of a table with a header; a spreadsheet's byte-order mark is taken off."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, fields: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, fields, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
