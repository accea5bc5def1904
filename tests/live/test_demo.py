"""The demonstration server: it plays by itself, a newcomer can watch it and sit down in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.harness import Server
from tests.live.conftest import ENV, item_of


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    env = {**ENV, "YANLIAN_DEMO": "first-half-hour"}
    running = Server(tmp_path_factory.mktemp("demo") / "data", env=env)
    running.start()
    yield running
    running.kill9()


def ways_in(server: Server) -> dict[str, str]:
    """The codes behind the links of the first page."""
    page = server.browser().get("/")  # leads to /demo
    for _ in range(100):
        if found := re.findall(r'href="/join/([^"]+)" data-test="demo-(\w+)"', page):
            return {name: code for code, name in found}
        page = server.browser().get("/demo")
    raise AssertionError("the demonstration does not begin")


def test_something_moves_within_ten_seconds_and_one_can_sit_down(demo: Server) -> None:
    codes = ways_in(demo)
    watcher = demo.guest(codes["watch"], "Newcomer").connect()
    assert watcher.state["kind"] == "staff"
    watcher.wait_for("InjectFired", within=25)  # its first post comes in the first story minute
    beside = demo.trainee(codes["seat"], "Newcomer at the desk", "pr_officer").connect()
    assert len(beside.state["snapshot"]["seats"]) == 5
    watcher.wait_for("ResponseSubmitted", within=30)
    item = item_of(watcher)
    answer = beside.command(
        "SubmitResponse",
        {"kind": "flag", "role_id": "pr_officer", "channel": item["channel"], "text": "", "item_id": item["item_id"]},
    )  # fmt: skip
    assert answer["ok"] or answer["error"]["code"] in ("unknown_item", "wrong_place")
    watcher.close()
    beside.close()


def test_an_observer_of_the_demonstration_changes_nothing(demo: Server) -> None:
    watcher = demo.guest(ways_in(demo)["watch"], "Newcomer").connect()
    for command in ("EndExercise", "ResumeExercise", "AnnounceEnd"):
        assert watcher.command(command)["error"]["code"] == "not_allowed"
    watcher.close()


def test_a_server_without_a_demonstration_has_no_such_page(server: Server) -> None:
    answer = server.browser().http.get(f"{server.url}/demo", timeout=10)
    assert answer.status_code == 404
    assert server.browser().http.get(f"{server.url}/", timeout=10).status_code == 200
