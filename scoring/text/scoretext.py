"""Reads JSON lines of responses and yields one result, or one clear complaint, a line.

The pure part of the command `score-text`: no files, no printing. A bad line
never stops the ones after it.
"""

import json
from collections.abc import Iterable, Iterator

from scoring.text.reader import quote, read

Result = tuple[dict[str, object] | None, str | None]
_REQUIRED = ("id", "text")
_OPTIONAL = ("lang", "role", "channel", "context")


def score_lines(lines: Iterable[str]) -> Iterator[Result]:
    """Yield (result, None) or (None, complaint) for each line that is not blank.

    A result is `{"id", "labels", "uncertain", "evidence": {label: quoted clause}}`.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip("\ufeff \t\r\n"):
            yield _score_line(number, line)


def _score_line(number: int, line: str) -> Result:
    try:
        record = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        return None, f"line {number}: not JSON: {error}"
    complaint = _complaint(record)
    if complaint is not None:
        return None, f"line {number}: {complaint}"
    return _result(record), None


def _complaint(record: object) -> str | None:
    """What is wrong with a record, naming the field; None if it can be read."""
    if not isinstance(record, dict):
        return 'not an object; write {"id": …, "text": …}'
    for name in _REQUIRED:
        if name not in record:
            return f"{name}: is missing"
    if not isinstance(record["id"], str | int) or isinstance(record["id"], bool):
        return "id: must be a string or a whole number"
    if not isinstance(record["text"], str):
        return "text: must be a string"
    for name in _OPTIONAL:
        if not isinstance(record.get(name), str | None):
            return f"{name}: must be a string"
    return None


def _result(record: dict[str, object]) -> dict[str, object]:
    text = str(record["text"])
    fields = {name: str(record.get(name) or "") for name in _OPTIONAL[1:]}
    lang = record.get("lang")
    reading = read(text, lang=None if lang is None else str(lang), **fields)
    return {
        "id": record["id"],
        "labels": list(reading.labels),
        "uncertain": list(reading.uncertain),
        "evidence": {label: quote(text, span) for label, span in reading.evidence},
    }
