"""`export-journal`: an exercise as JSON lines."""

from __future__ import annotations

import json
from typing import TextIO

from simulator.journal import Entry, plain
from web.settings import from_environment
from web.store.database import read_engine
from web.store.exercises import find_exercise
from web.store.journal import read_entries, read_texts


def export_journal(exercise_id: str, out: TextIO, err: TextIO) -> int:
    """Write one line an event: seq, event_id, type, at (seconds), occurred_at, data; the texts that it points to."""
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
    data = plain(entry.event)
    line: dict[str, object] = {
        "seq": entry.seq,
        "event_id": entry.event_id,
        "type": entry.type,
        "at": plain(entry.at),
        "occurred_at": entry.occurred_at.isoformat(),
        "streams": dict(entry.streams),
        "data": data,
    }
    return line | _words(data, texts)


def _words(data: dict[str, object], texts: dict[str, str]) -> dict[str, str]:
    """`text`, `reason`, `source` …: what people wrote, by the name of the digest that stands for it."""
    digests = {key: str(value) for key, value in data.items() if key.endswith("_sha256")}
    return {key.removesuffix("_sha256"): texts[value] for key, value in digests.items() if value in texts}
