"""The wall's link is renewed by itself: the old one opens nothing any more, and nothing else changes."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests

from tests.harness import Refused, Server
from tests.live.conftest import Room


def opened(room: Room, url: str) -> requests.Response:
    """What anybody without a sign-in gets behind a wall's link."""
    return requests.get(f"{room.server.url}/api/screen/{url.rsplit('/', 1)[1]}", timeout=20)


def renew(room: Room) -> str:
    url: str = room.fay.post(f"/api/exercises/{room.admin['exercise_id']}/screen_link")["screen_url"]
    return url


def test_after_renewal_the_old_link_opens_nothing_and_the_new_one_does(room: Room) -> None:
    first = room.admin["screen_url"]
    assert opened(room, first).status_code == 200
    second = renew(room)
    assert second != first
    refused = opened(room, first)
    assert (refused.status_code, refused.json()["error"]["code"]) == (404, "screen_link_old")
    assert opened(room, second).json()["screen"]["exercise"]["exercise_id"] == room.admin["exercise_id"]
    third = renew(room)
    assert [opened(room, url).status_code for url in (first, second, third)] == [404, 404, 200]
    again = room.fay.get(f"/api/exercises/{room.admin['exercise_id']}")
    assert again["screen_url"] == third
    assert {k: again[k] for k in ("trainee_url", "evaluator_url", "observer_url")} == {
        k: room.admin[k] for k in ("trainee_url", "evaluator_url", "observer_url")
    }


def test_another_exercises_wall_keeps_its_link(room: Room) -> None:
    other = room.server.exercise(room.fay)
    renew(room)
    assert opened(room, other["screen_url"]).status_code == 200


def test_only_the_facilitator_renews_it(room: Room) -> None:
    path = f"/api/exercises/{room.admin['exercise_id']}/screen_link"
    for person in (room.guest(), room.staff("evaluator", "Eve"), room.staff("observer", "Omar"), room.staff("simcell", "Sim")):
        with pytest.raises(Refused) as refused:
            person.post(path)
        assert refused.value.code in ("not_signed_in", "not_allowed", "not_found")
    assert opened(room, room.admin["screen_url"]).status_code == 200


def test_a_wall_that_stays_on_its_old_link_locks_nobody_out(tmp_path: Path) -> None:
    """It asks every other second from the room's address: an old link is no guess at one."""
    server = Server(tmp_path / "data", "threading", {"YANLIAN_WRONG_TRIES_PER_MINUTE": "3"})
    server.start()
    try:
        fay = server.facilitator()
        room = Room(server, fay, server.exercise(fay))
        first, second = room.admin["screen_url"], renew(room)
        for _ in range(6):
            assert opened(room, first).json()["error"]["code"] == "screen_link_old"
        assert opened(room, second).status_code == 200
    finally:
        server.kill9()
