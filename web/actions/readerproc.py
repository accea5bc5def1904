"""The reader's own process: one JSON line in (a text), one out (its reading). Ends with its parent.

Reading is CPU work; here it never holds up an inject. See web/actions/asking.py for what is sent. The
process keeps the background and the texts of the exercises that it has read for lately.
"""

from __future__ import annotations

import json
import socket
import sys
from collections import OrderedDict
from dataclasses import astuple
from typing import Any

from scoring.material import NO_MATERIAL, Background, Earlier, FactWords, Material, Text
from scoring.text.assess import EMPTY, Assessed, Ground, assess, assess_chat
from scoring.text.reader import READER_VERSION

MOST_EXERCISES = 24
WANTS_EVERYTHING = {"wants": "everything"}


class Desk:
    """What is kept of one exercise: its ground, and the texts sent so far by id."""

    def __init__(self, background: dict[str, Any]) -> None:
        self.ground = Ground(background_of(background))
        self.texts: dict[str, str] = {}


class Desks:
    """The exercises read for lately; the one longest unused makes room."""

    def __init__(self) -> None:
        self._desks: OrderedDict[str, Desk] = OrderedDict()

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """The reading of a request, or what is wanted to read it."""
        if "chat" in request:
            return _plain(assess_chat(request["chat"]))
        if "exercise" not in request:
            return self._read(request, EMPTY, NO_MATERIAL)
        desk = self._desk(request)
        told = _material_of(request["material"], desk.texts) if desk else None
        return self._read(request, desk.ground, told) if desk and told else WANTS_EVERYTHING

    def _desk(self, request: dict[str, Any]) -> Desk | None:
        name = request["exercise"]
        if "background" in request:
            self._desks[name] = Desk(request["background"])
            if len(self._desks) > MOST_EXERCISES:
                self._desks.popitem(last=False)
        elif name in self._desks:
            self._desks.move_to_end(name)
        return self._desks.get(name)

    def _read(self, request: dict[str, Any], ground: Ground, told: Material) -> dict[str, Any]:
        fields = {name: request[name] for name in ("role", "channel", "context")}
        return _plain(assess(request["text"], ground, told, **fields))


def _plain(found: Assessed) -> dict[str, Any]:
    """The fields of RecordAssessment."""
    return {
        "labels": found.labels,
        "uncertain": found.uncertain,
        "evidence": found.evidence,
        "facts": found.facts,
        "claims": [astuple(claim) for claim in found.claims],
        "tricks": found.tricks,
        "reader_version": READER_VERSION,
    }


def background_of(data: dict[str, Any]) -> Background:
    """The background that `plain` made data of."""
    return Background(
        tuple(data["briefing"]),
        tuple(FactWords(f["fact_id"], tuple(f["texts"]), tuple(f["wordings"])) for f in data["facts"]),
        tuple(Text(i["text_id"], i["text"]) for i in data["injects"]),
        tuple(data["plan"]),
        tuple((label, pattern) for label, pattern in data["phrases"]),
    )


def _material_of(data: dict[str, Any], kept: dict[str, str]) -> Material | None:
    """The material of a request, None if a text of it was never sent; the new ones are kept."""
    kept.update((text_id, text) for text_id, text in data["texts"] if text is not None)
    if any(text_id not in kept for text_id, _ in data["texts"]):
        return None
    return Material(
        tuple(data["facts"]), tuple(data["injects"]),
        tuple(Text(text_id, kept[text_id]) for text_id, _ in data["texts"]),
        tuple(Earlier(text_id, item_id) for text_id, item_id in data["earlier"]),
        data["item_id"], data["minute"], tuple(data["times"]), data["audience"],
    )  # fmt: skip


def serve(descriptor: int) -> None:
    """Answer requests on the socket `descriptor` until the other end closes."""
    desks = Desks()
    with socket.socket(fileno=descriptor) as connection, connection.makefile("r", encoding="utf-8") as lines:
        connection.setblocking(True)  # the other end's event loop has made it non-blocking
        for line in lines:
            answer = json.dumps(desks.answer(json.loads(line)), ensure_ascii=True) + "\n"
            try:
                connection.sendall(answer.encode())
            except OSError:  # the server is gone
                return


if __name__ == "__main__":
    serve(int(sys.argv[1]))
