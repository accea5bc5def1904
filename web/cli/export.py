"""`export-journal`: an exercise as JSON lines."""

from __future__ import annotations

import json
from typing import TextIO

from simulator.events import ResponseSubmitted
from simulator.journal import Entry, plain
from web.settings import from_environment
from web.store.database import read_engine
from web.store.exercises import find_exercise
from web.store.journal import read_entries, read_texts


def export_journal(exercise_id: str, out: TextIO, err: TextIO) -> int:
    """Write one line an event: seq, event_id, type, at (seconds), occurred_at, data; texts with responses."""
    settings = from_environment()
    if settings.url.startswith("sqlite") and not (settings.data / "yanlian.sqlite3").exists():
        err.write(f"There is no database in {settings.data}.\n")
        return 1
    with read_engine(settings.url).connect() as connection:
        if find_exercise(connection, exercise_id) is None:
            err.write(f'There is no exercise "{exercise_id}".\n')
            return 1
        texts = read_texts(connection, exercise_id)
        for entry in read_entries(connection, exercise_id):
            out.write(json.dumps(_line(entry, texts), ensure_ascii=False) + "\n")
    return 0


def _line(entry: Entry, texts: dict[str, str]) -> dict[str, object]:
    line: dict[str, object] = {
        "seq": entry.seq,
        "event_id": entry.event_id,
        "type": entry.type,
        "at": plain(entry.at),
        "occurred_at": entry.occurred_at.isoformat(),
        "streams": dict(entry.streams),
        "data": plain(entry.event),
    }
    if isinstance(entry.event, ResponseSubmitted):
        line["text"] = texts.get(entry.event.text_sha256, "")
    return line
