"""Appending to and reading an exercise's journal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from simulator.events import VERSIONS
from simulator.journal import Entry, plain
from web.contract.wire import decode_event
from web.store import tables as t

MICROSECOND = timedelta(microseconds=1)


class FencedOff(Exception):
    """Another process drives this exercise now, or the journal is not where we think it is."""


@dataclass(frozen=True)
class Batch:
    """What one group of commands comes to, saved whole or not at all."""

    exercise_id: str
    fence: int
    entries: Sequence[Entry]
    texts: Sequence[tuple[str, str]]  # (sha256, text)
    results: Sequence[tuple[str, str, dict[str, str]]]  # (participant_id, command_id, reply)
    status: str


def append(connection: Connection, batch: Batch) -> None:
    """Store `batch`; FencedOff when the exercise's journal has moved on without us."""
    x = batch.exercise_id
    if batch.entries:
        _advance(connection, batch)
        connection.execute(insert(t.journal), [_row(x, e) for e in batch.entries])
        connection.execute(insert(t.stream_entry), [r for e in batch.entries for r in _stream_rows(x, e)])
    for sha256, text in batch.texts:
        _insert_new(connection, t.response_text, {"exercise_id": x, "sha256": sha256, "text": text})
    if batch.results:
        rows = [
            {"exercise_id": x, "participant_id": p, "command_id": c, "reply": json.dumps(reply)}
            for p, c, reply in batch.results
        ]
        connection.execute(insert(t.command_result), rows)


def _advance(connection: Connection, batch: Batch) -> None:
    first, last = batch.entries[0], batch.entries[-1]
    moved = connection.execute(
        update(t.exercise)
        .where(
            t.exercise.c.exercise_id == batch.exercise_id,
            t.exercise.c.fence == batch.fence,
            t.exercise.c.last_seq == first.seq - 1,
        )
        .values(last_seq=last.seq, status=batch.status, alive_at=last.occurred_at.isoformat())
    )
    if moved.rowcount != 1:
        raise FencedOff(batch.exercise_id)


def _insert_new(connection: Connection, table: Any, row: dict[str, Any]) -> None:
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    connection.execute(dialect.insert(table).values(**row).on_conflict_do_nothing())


def _row(exercise_id: str, entry: Entry) -> dict[str, Any]:
    return {
        "exercise_id": exercise_id,
        "seq": entry.seq,
        "event_id": entry.event_id,
        "type": entry.type,
        "version": VERSIONS[entry.type],
        "at_us": entry.at // MICROSECOND,
        "occurred_at": entry.occurred_at.isoformat(),
        "data": json.dumps(plain(entry.event), ensure_ascii=False),
    }


def _stream_rows(exercise_id: str, entry: Entry) -> list[dict[str, Any]]:
    return [{"exercise_id": exercise_id, "stream": s, "n": n, "seq": entry.seq} for s, n in entry.streams]


def read_entries(connection: Connection, exercise_id: str) -> list[Entry]:
    """The whole journal, in order."""
    streams: dict[int, list[tuple[str, int]]] = {}
    found = connection.execute(
        select(t.stream_entry.c.seq, t.stream_entry.c.stream, t.stream_entry.c.n)
        .where(t.stream_entry.c.exercise_id == exercise_id)
        .order_by(t.stream_entry.c.seq)
    )
    for seq, stream, n in found:
        streams.setdefault(seq, []).append((stream, n))
    rows = connection.execute(
        select(t.journal).where(t.journal.c.exercise_id == exercise_id).order_by(t.journal.c.seq)
    )
    return [_entry(row, tuple(streams.get(row.seq, ()))) for row in rows]


def _entry(row: Any, streams: tuple[tuple[str, int], ...]) -> Entry:
    event = decode_event(row.type, row.version, json.loads(row.data))
    at = row.at_us * MICROSECOND
    return Entry(row.seq, row.event_id, at, datetime.fromisoformat(row.occurred_at), streams, event)


def read_texts(connection: Connection, exercise_id: str) -> dict[str, str]:
    """Response texts by digest."""
    rows = connection.execute(
        select(t.response_text.c.sha256, t.response_text.c.text).where(
            t.response_text.c.exercise_id == exercise_id
        )
    )
    return {row.sha256: row.text for row in rows}


def read_results(connection: Connection, exercise_id: str) -> dict[tuple[str, str], dict[str, str]]:
    """Replies of saved commands by (participant_id, command_id)."""
    rows = connection.execute(
        select(t.command_result).where(t.command_result.c.exercise_id == exercise_id)
    )
    return {(r.participant_id, r.command_id): json.loads(r.reply) for r in rows}


def read_heads(connection: Connection, exercise_id: str) -> dict[str, int]:
    """The last number of each stream, as stored.

    Steps from one stream's name to the next along the index: reading every row each second would take
    milliseconds late in a long exercise.
    """
    entry = t.stream_entry.c
    mine = select(func.min(entry.stream)).where(entry.exercise_id == exercise_id)
    stream = select(mine.scalar_subquery().label("stream")).cte("streams", recursive=True)
    following = mine.where(entry.stream > stream.c.stream).scalar_subquery()
    stream = stream.union_all(select(following).where(stream.c.stream.is_not(None)))
    last = (
        select(func.max(entry.n))
        .where(entry.exercise_id == exercise_id, entry.stream == stream.c.stream)
        .scalar_subquery()
    )
    rows = connection.execute(select(stream.c.stream, last).where(stream.c.stream.is_not(None)))
    return {name: int(head) for name, head in rows}
