"""A real server for each module, once in eventlet and once in threading mode, and the cast in an exercise."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.harness import Browser, LiveClient, Server

# Many people of one test share an address, and a test types faster than anybody.
ENV = {"YANLIAN_WRONG_TRIES_PER_MINUTE": "100000", "YANLIAN_COMMANDS_PER_SECOND": "1000"}
_names = itertools.count(1)


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("live") / "data", request.param, ENV)
    running.start()
    yield running
    running.kill9()  # an orderly end waits for open sockets


@dataclass
class Room:
    """An exercise with fay in it; `seat` and `join` bring the others, `watch` opens a socket."""

    server: Server
    fay: Browser
    admin: dict[str, Any]
    clients: list[LiveClient] = field(default_factory=list)

    def seat(self, role_id: str, name: str = "") -> Browser:
        return self.server.trainee(self.admin["join_code"], name or f"{role_id} {next(_names)}", role_id)

    def guest(self, name: str = "Guest") -> Browser:
        return self.server.guest(self.admin["join_code"], name)

    def staff(self, kind: str, name: str) -> Browser:
        """An evaluator or observer, by their link."""
        return self.server.guest(self.admin[f"{kind}_url"].rsplit("/", 1)[1], name)

    def watch(self, *people: Browser, sync: bool = True) -> Any:
        """A synced socket for each; closed at the end of the test."""
        opened = [person.connect(sync) for person in people]
        self.clients += opened
        return opened[0] if len(opened) == 1 else opened

    def start(self) -> Room:
        self.fay.command("StartExercise")
        return self

    def fire(self, inject_id: str) -> None:
        self.fay.command("FireInject", {"inject_id": inject_id})

    def close(self) -> None:
        for client in self.clients:
            client.close()


@pytest.fixture
def room(server: Server) -> Iterator[Room]:
    """A new exercise of the shipped scenario, in the lobby."""
    fay = server.facilitator()
    made = Room(server, fay, server.exercise(fay))
    yield made
    made.close()


def item_of(client: LiveClient, inject_title: str = "") -> dict[str, Any]:
    """The item of the first fired inject, or of the one with this Chinese title."""
    envelope = client.wait_for(
        lambda e: e["type"] in ("InjectFired", "FreeInjectSent")
        and inject_title in ("", e["data"]["item"]["title"]["zh"])
    )
    item: dict[str, Any] = envelope["data"]["item"]
    return item


def types(client: LiveClient) -> list[str]:
    return [envelope["type"] for envelope in client.journal]
