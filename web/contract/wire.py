"""Reading what comes from outside, and building what goes out.

    parse_command   data from a socket or a request -> Command, or DomainError `command_invalid`
    parse_writing   the same for what somebody is writing just now
    decode_event    a stored journal row -> Event, whatever version wrote it
    envelope        a recorded event -> what a screen gets
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from simulator.commands import PERSON_COMMANDS, Command
from simulator.errors import DomainError
from simulator.events import EVENT_TYPES, VERSIONS, Event
from simulator.journal import Entry, plain, upcast
from web.contract.messages import Writing

MAX_FREE_TEXT = 100_000  # what is longer never reaches the core, which has limits and words of its own
MAX_NAME = 200  # ids and everything else that nobody writes by hand
MAX_KEYS = 100  # of an object
MAX_ENTRIES = 500  # of a list: a jump names every inject that it passes over
MAX_DEPTH = 6
MAX_NUMBER = 2**53

_COMMAND_ID = re.compile(r"[A-Za-z0-9_.:-]{8,64}")
_FREE_TEXT = ("text", "text_en", "note", "reason", "zh", "en", "text_well", "text_change", "without_approval")
_COMMANDS: dict[str, TypeAdapter[Any]] = {cls.__name__: TypeAdapter(cls) for cls in PERSON_COMMANDS}
_WRITING: TypeAdapter[Any] = TypeAdapter(Writing)
_EVENTS: dict[str, TypeAdapter[Any]] = {name: TypeAdapter(cls) for name, cls in EVENT_TYPES.items()}
_WORDS = {
    "missing": "This is required.",
    "unexpected_keyword_argument": "There is no such field.",
    "dataclass_type": "This must be an object.",
    "string_type": "This must be text.",
    "float_type": "This must be a number.",
    "tuple_type": "This must be a list.",
}


def parse_command(type_name: object, data: object) -> Command:
    """A person's command from JSON-like data; anything amiss is a DomainError with the field at fault."""
    adapter = _COMMANDS.get(type_name) if isinstance(type_name, str) else None
    if adapter is None:
        raise _invalid("There is no such command.", "type")
    return cast(Command, _read(adapter, data))


def parse_writing(data: object) -> Writing:
    """What somebody says that they are writing; anything amiss is a DomainError with the field at fault."""
    return cast(Writing, _read(_WRITING, data))


def _read(adapter: TypeAdapter[Any], data: object) -> Any:
    if not isinstance(data, dict):
        raise _invalid("The data of a command must be an object.", "data")
    _check(data, ())
    try:
        # Strict reading is meant for JSON: a list is a tuple, yet "1" is no number and true is none either.
        return adapter.validate_json(json.dumps(data), strict=True)
    except ValidationError as found:
        first = found.errors(include_url=False, include_context=False, include_input=False)[0]
        raise _invalid(_WORDS.get(first["type"], f"{first['msg']}."), _path(first["loc"])) from None


def check_command_id(value: object) -> str:
    """The id that a browser made for a command: 8 to 64 plain characters; DomainError if it is none."""
    if not isinstance(value, str) or not _COMMAND_ID.fullmatch(value):
        raise _invalid("A command needs an id of 8 to 64 letters and digits.", "command_id")
    return value


def check_text(text: str, field: str) -> None:
    """DomainError for characters that no database keeps: half a surrogate pair, or NUL."""
    _check_text(text, (field,), len(text))


def decode_event(event_type: str, version: int, data: Mapping[str, Any]) -> Event:
    """The event as today's type; the counterpart of `journal.plain`.

    Raises DomainError `journal_invalid` for a type or version that this release doesn't know.
    """
    if event_type not in _EVENTS or version > VERSIONS[event_type]:
        raise DomainError("journal_invalid", f"The journal holds {event_type[:MAX_NAME]} of version {version}.")
    try:
        return cast(Event, _EVENTS[event_type].validate_python(upcast(event_type, version, dict(data))))
    except ValidationError as found:
        raise DomainError("journal_invalid", f"{event_type} in the journal: {found}") from None


def envelope(exercise_id: str, entry: Entry, stream: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """What followers of `stream` get; `data` is `views.project(exercise, entry, stream, names)`."""
    return {
        "exercise_id": exercise_id,
        "stream": stream,
        "n": dict(entry.streams)[stream],
        "event_id": entry.event_id,
        "type": entry.type,
        "at": plain(entry.at),
        "occurred_at": plain(entry.occurred_at),
        "data": data,
    }


# ---- checks before the types are looked at ---------------------------------------------------


def _check(value: object, path: tuple[str | int, ...]) -> None:
    """What pydantic would let pass or stumble over: sizes, depth, NaN, broken characters."""
    if isinstance(value, str):
        _check_text(value, path)
    elif isinstance(value, int | float) and not abs(value) <= MAX_NUMBER:  # NaN is not, either
        raise _invalid("This number is out of range.", _path(path))
    elif isinstance(value, dict | list):
        _check_parts(value, path)
    elif value is not None and not isinstance(value, int | float):
        raise _invalid("This is not JSON.", _path(path))


def _check_parts(value: dict[Any, Any] | list[Any], path: tuple[str | int, ...]) -> None:
    if len(value) > (MAX_KEYS if isinstance(value, dict) else MAX_ENTRIES) or len(path) > MAX_DEPTH:
        raise _invalid("This has too many parts.", _path(path))
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(key, str):
            _check_text(key, path, MAX_NAME)
        elif isinstance(value, dict):
            raise _invalid("This is not JSON.", _path(path))
        _check(part, (*path, key))


def _check_text(text: str, path: tuple[str | int, ...], limit: int | None = None) -> None:
    if limit is None:
        limit = MAX_FREE_TEXT if path and path[-1] in _FREE_TEXT else MAX_NAME
    if len(text) > limit:
        raise _invalid(f"At most {limit} characters; this has {len(text)}.", _path(path))
    if "\0" in text:
        raise _invalid("This holds a character that is none.", _path(path))
    if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
        raise _invalid("This holds half a character.", _path(path))


def _path(parts: tuple[str | int, ...]) -> str | None:
    return ".".join(str(part) for part in parts) or None


def _invalid(message: str, field: str | None) -> DomainError:
    return DomainError("command_invalid", message, field)
