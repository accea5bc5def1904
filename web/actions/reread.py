"""The texts of an exercise read again, by today's reader and with a playbook's own phrases. Nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from scoring.material import background, material
from scoring.text.assess import Ground, assess
from scoring.text.reader import READER_VERSION
from simulator.events import ResponseAssessed
from simulator.exercise import Exercise
from simulator.journal import Entry
from simulator.state import Response


def read_again(x: Exercise, entries: Sequence[Entry]) -> list[Entry]:
    """`entries` with new readings in the place of the old; `x` is their fold, with the playbook to read by.

    What has no text (a flag, an erased text, an action in the room) keeps its reading.
    """
    ground = Ground(background(x))
    return [replace(entry, event=_reading(x, ground, entry.event)) for entry in entries]


def _reading(x: Exercise, ground: Ground, event: Any) -> Any:
    if not isinstance(event, ResponseAssessed):
        return event
    response = x.responses[event.response_id]
    text = x.text_of(response)
    return assessed(x, ground, response, text) if text and not response.recorded_by else event


def assessed(x: Exercise, ground: Ground, response: Response, text: str) -> ResponseAssessed:
    item = x.items.get(response.item_id or "")
    found = assess(
        text, ground, material(x, response), role=response.role_id, channel=response.channel,
        context=item.title.zh if item else "",
    )  # fmt: skip
    return ResponseAssessed(
        response.response_id, found.labels, found.uncertain, found.evidence, READER_VERSION, found.facts,
        found.claims, found.tricks,
    )  # fmt: skip


def readings_changed(before: Exercise, after: Exercise) -> list[dict[str, Any]]:
    """By response: which labels were gained and lost, the uncertain ones left out."""
    changed = []
    for response_id, response in before.responses.items():
        old, new = response.assessment, after.responses[response_id].assessment
        if old is not None and new is not None and old.labels != new.labels:
            gained = [label for label in new.labels if label not in old.labels]
            lost = [label for label in old.labels if label not in new.labels]
            changed.append({"response_id": response_id, "gained": gained, "lost": lost})
    return changed
