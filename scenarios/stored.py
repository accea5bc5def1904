"""Scenario and playbook as they are kept with an exercise: JSON without loss, and the digest that names it."""

from __future__ import annotations

import hashlib
import json
from typing import TypeVar

from pydantic import TypeAdapter

from simulator.playbook import Playbook
from simulator.scenario import Scenario

_SCENARIO = TypeAdapter(Scenario)
_PLAYBOOK = TypeAdapter(Playbook)

T = TypeVar("T", Scenario, Playbook)


def to_json(value: Scenario | Playbook) -> str:
    """Canonical JSON: sorted keys, no spaces, durations as ISO 8601."""
    adapter: TypeAdapter[Scenario] | TypeAdapter[Playbook] = _adapter(type(value))
    plain = adapter.dump_python(value, mode="json")  # type: ignore[arg-type]
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def from_json(text: str, kind: type[T]) -> T:
    """What `to_json` wrote; pydantic's ValidationError (a ValueError) for anything else."""
    value: T = _adapter(kind).validate_json(text)
    return value


def _adapter(kind: type) -> TypeAdapter:  # type: ignore[type-arg]
    return _SCENARIO if kind is Scenario else _PLAYBOOK


def sha256(value: Scenario | Playbook) -> str:
    """Names this very content, in hexadecimal; the same on every machine."""
    return hashlib.sha256(to_json(value).encode("utf-8")).hexdigest()


def scenario_sha256(scenario: Scenario) -> str:
    return sha256(scenario)


def playbook_sha256(playbook: Playbook) -> str:
    return sha256(playbook)
