"""What is sent to the reader process, and what comes back, as plain data.

A request names its exercise. What is the same for the whole of it, and every text that a writer could
know, is sent once: the process keeps it. A process that lacks something answers `{"wants": …}`, and is
asked again with everything.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from scoring.material import Material, background, material
from simulator.claims import Claim
from simulator.commands import RecordAssessment, RecordChatAssessment
from simulator.journal import plain
from simulator.state import ChatLine, Response
from web.actions.runner import Runner

WANTS = "wants"


def request_of(runner: Runner, response: Response, has: Collection[str]) -> dict[str, Any]:
    """The request for one response, without the texts that the process has (by id)."""
    x = runner.exercise
    with runner.lock:
        item = x.items.get(response.item_id or "")
        told = material(x, response)
    return {
        "exercise": runner.exercise_id,
        "text": x.text_of(response),
        "role": response.role_id,
        "channel": response.channel,
        "context": item.title.zh if item else "",
        "material": _packed(told, has),
    }


def with_everything(runner: Runner, response: Response) -> dict[str, Any]:
    """The request with the exercise's background and all texts, for a process that has none of it."""
    with runner.lock:
        ground = background(runner.exercise)
    return {**request_of(runner, response, ()), "background": plain(ground)}


def chat_request(runner: Runner, line: ChatLine) -> dict[str, Any]:
    return {"chat": runner.exercise.texts.get(line.text_sha256, "")}


def _packed(told: Material, has: Collection[str]) -> dict[str, Any]:
    return {
        "facts": told.facts,
        "injects": told.injects,
        "texts": [[t.text_id, None if t.text_id in has else t.text] for t in told.texts],
        "earlier": [[e.text_id, e.item_id] for e in told.earlier],
        "item_id": told.item_id,
        "minute": told.minute,
        "times": told.times,
        "audience": told.audience,
    }


def texts_in(request: dict[str, Any]) -> list[str]:
    """Ids of the texts that the process has once it has answered."""
    return [text_id for text_id, _ in request.get("material", {}).get("texts", ())]


# ---- coming back ---------------------------------------------------------------------------------


def assessment_of(response_id: str, found: dict[str, Any]) -> RecordAssessment:
    """The command for a reading; KeyError, TypeError or ValueError if it is none."""
    claims = tuple(Claim(*claim) for claim in found["claims"])
    return RecordAssessment(
        response_id, tuple(found["labels"]), tuple(found["uncertain"]), _evidence(found), found["reader_version"],
        tuple(found["facts"]), claims, tuple(found["tricks"]),
    )  # fmt: skip


def chat_assessment_of(message_id: str, found: dict[str, Any]) -> RecordChatAssessment | None:
    """The command for a line of the chat, None if nothing was found in it."""
    labels, uncertain = tuple(found["labels"]), tuple(found["uncertain"])
    if not labels and not uncertain:
        return None
    return RecordChatAssessment(message_id, labels, uncertain, _evidence(found), found["reader_version"])


def _evidence(found: dict[str, Any]) -> tuple[tuple[str, int, int], ...]:
    return tuple((label, start, end) for label, start, end in found["evidence"])

