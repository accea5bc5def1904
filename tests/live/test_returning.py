"""Coming back on another device: nobody by a name alone, one with the facilitator's word, the old one no more."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.harness import Browser, LiveClient, Refused, Server
from tests.live.conftest import Room


@pytest.fixture(scope="module")
def room(server: Server) -> Iterator[Room]:
    fay = server.facilitator()
    room = Room(server, fay, server.exercise(fay))
    yield room
    room.close()


def code_of(refusal: Any) -> str:
    return str(refusal.value.code)


def test_a_seat_goes_on_on_another_device(room: Room) -> None:
    old, code = room.seat("pr_officer", "Qiu"), room.admin["join_code"]
    console, desk = room.watch(room.fay), LiveClient(old, reconnection=False)
    cut_off = threading.Event()
    desk.socket.on("disconnect", lambda *_: cut_off.set())
    assert console.call("sync", {})["returns"] == []
    new = room.server.browser()
    known = new.post(f"/api/join/{code}", {"name": " qiu ", "anew": False})["known"]
    assert (known["name"], known["is_online"], len(known["roles"])) == ("Qiu", True, 1)

    # Asking opens nothing yet, and what the console knows does not either.
    secret = new.post(f"/api/join/{code}/return", {"name": "Qiu"})["secret"]
    assert new.post(f"/api/join/{code}/returned", {"secret": secret})["verdict"] == "waiting"
    (asked,) = console.call("sync", {})["returns"]
    assert asked["participant_id"] == old.participant_id
    assert secret not in str(asked)
    with pytest.raises(Refused) as no:
        new.post(f"/api/join/{code}/returned", {"secret": asked["return_id"]})
    assert code_of(no) == "not_found"
    omar = room.staff("observer", "Omar")
    path = f"/api/exercises/{room.admin['exercise_id']}/returns/{asked['return_id']}"
    with pytest.raises(Refused) as no:
        omar.post(path, {"is_given": True})
    assert code_of(no) == "not_allowed"

    room.fay.post(f"{path}?as={room.fay.participant_id}", {"is_given": True})
    me = new.post(f"/api/join/{code}/returned", {"secret": secret})["me"]
    assert (me["participant_id"], me["roles"], me["consented"]) == (old.participant_id, ["pr_officer"], True)
    new.exercise_id, new.participant_id = me["exercise_id"], me["participant_id"]
    room.watch(new)
    assert room.fay.get(f"/api/join/{code}")["me"] is None  # the facilitator's own browser has got no seat

    # The old window is cut off and has no way back; the secret is used up; nobody is there twice.
    assert cut_off.wait(10)
    with pytest.raises(Refused) as no:
        old.command("GiveConsent")
    assert code_of(no) == "place_moved"
    with pytest.raises(Refused):
        new.post(f"/api/join/{code}/returned", {"secret": secret})
    people = [p["name"] for p in console.call("sync", {})["snapshot"]["participants"]]
    assert people.count("Qiu") == 1
    assert console.call("sync", {})["returns"] == []


def test_who_is_refused_has_nothing(room: Room) -> None:
    room.seat("medical_lead", "Li")
    new, code = room.server.browser(), room.admin["join_code"]
    secret = new.post(f"/api/join/{code}/return", {"name": "Li"})["secret"]
    console = room.watch(room.fay)
    (asked,) = console.call("sync", {})["returns"]
    path = f"/api/exercises/{room.admin['exercise_id']}/returns/{asked['return_id']}?as={room.fay.participant_id}"
    room.fay.post(path, {"is_given": False})
    assert new.post(f"/api/join/{code}/returned", {"secret": secret}) == {"verdict": "refused", "me": None}
    assert new.get(f"/api/join/{code}")["me"] is None
    with pytest.raises(Refused):
        new.post(f"/api/join/{code}/return", {"name": "Nobody"})
    # Another person of another name just joins.
    assert Browser(new.url).post(f"/api/join/{code}", {"name": "Li 2", "anew": False})["kind"] == "trainee"


def test_what_a_window_reads_is_told_to_staff_alone(room: Room) -> None:
    mills = room.guest("Mills")
    desk, console = room.watch(mills, room.fay)
    assert desk.call("sync", {"lang": "en"})["langs"] == {}
    assert console.call("sync", {})["langs"][mills.participant_id] == "en"
    assert desk.call("beat", {"rtt_ms": 42})["ok"]
    assert console.call("sync", {})["links"][mills.participant_id]["rtt_ms"] == 42  # a console that comes late
    assert desk.call("sync", {})["links"] == {}
    desk.call("lang", {"lang": "zh-CN"})
    assert console.call("sync", {})["langs"][mills.participant_id] == "zh-CN"
    assert desk.call("readers", {})["error"]["code"] == "not_allowed"  # without a seat nobody is asked
    live = room.watch(room.seat("pr_officer"))
    live.call("lang", {"lang": "en"})
    assert list(live.call("readers", {})["langs"].values()) == ["en"]  # who holds a role, and no more
    desk.call("lang", {"lang": "<b>"})
    assert console.call("sync", {})["langs"][mills.participant_id] == "zh-CN"
