"""A journal entry, its canonical JSON and the digest of a journal.

The digest covers (seq, at, type, data) only: no wall time, so that the same exercise played on another
machine, in another time zone or at another hour has the same one. Event ids are not in it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any

from simulator.events import VERSIONS, Event

Plain = dict[str, Any]

# (event type, version found) -> what turns the stored data into the next version's.
# Version 2 of these only added fields whose defaults say what version 1 meant.
UPCASTERS: dict[tuple[str, int], Callable[[Plain], Plain]] = {
    ("InjectFired", 1): dict, ("ActionOpened", 1): dict, ("ActionOpened", 2): dict, ("ResponseSubmitted", 1): dict,
    ("ResponseAssessed", 1): dict, ("FindingSettled", 1): dict,
    ("WordGiven", 1): dict, ("FreeInjectSent", 1): dict,
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """An event as recorded. `streams` maps each stream it goes to to its number there."""

    seq: int
    event_id: str
    at: timedelta
    occurred_at: datetime
    streams: tuple[tuple[str, int], ...]
    event: Event

    @property
    def type(self) -> str:
        return type(self.event).__name__


def plain(value: Any) -> Any:
    """JSON-ready form: durations in seconds and floats rounded to 6 places, times as ISO 8601."""
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if (names := _field_names(kind)) is not None:  # type: ignore[arg-type]  # every type is hashable
        return {name: plain(getattr(value, name)) for name in names}
    if kind is timedelta:
        return round(value.total_seconds(), 6)
    if kind is float:
        return round(value, 6)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...] | None:
    """A dataclass's fields, in order; None for anything else. Asked for every value sent, hence kept."""
    return tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else None


def upcast(event_type: str, version: int, data: Plain) -> Plain:
    """Stored data of any released version as today's."""
    while version < VERSIONS.get(event_type, 1):
        data = UPCASTERS[(event_type, version)](data)
        version += 1
    return data


def canonical(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def entry_line(entry: Entry) -> str:
    """What the digest covers, and one line of an exported journal's core."""
    return canonical(
        {"seq": entry.seq, "at": entry.at, "type": entry.type, "data": _without_wall_time(entry)}
    )


def _without_wall_time(entry: Entry) -> Any:
    data = plain(entry.event)
    if entry.type == "ServiceInterrupted":
        data.pop("since")
    return data


def journal_sha256(entries: Iterable[Entry]) -> str:
    digest = hashlib.sha256()
    for entry in entries:
        digest.update(entry_line(entry).encode() + b"\n")
    return digest.hexdigest()


def opaque_id(prefix: str, seed: int, *parts: object) -> str:
    """An id that tells nothing of what else exists: no counter, no author's number."""
    text = "\x1f".join([str(seed), *(str(p) for p in parts)])
    return f"{prefix}_{hashlib.blake2b(text.encode(), digest_size=8).hexdigest()}"


def text_sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
