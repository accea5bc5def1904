"""Who is writing what: told to colleagues, looked at on request, over with the sending."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.harness import LiveClient
from tests.live.conftest import Room

DESK = {"slot": "statement", "kind": "statement", "role_id": "pr_officer", "channel": "website"}


def listening(client: LiveClient) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    client.socket.on("writing", heard.append)
    return heard


def wait_until(condition: Callable[[], Any]) -> None:
    until = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_colleagues_are_told_and_may_look_until_it_is_over(room: Room) -> None:
    pan, li, otto_room = room.seat("pr_officer", "潘越"), room.seat("customer_service"), Room(room.server, room.server.facilitator(), {})
    otto_room.admin = room.server.exercise(otto_room.fay)
    otto = otto_room.seat("customer_service")
    live_pan, window, live_li, live_fay = room.watch(pan, pan, li, room.fay)
    live_otto = otto_room.watch(otto)
    heard = {name: listening(live) for name, live in (("li", live_li), ("fay", live_fay), ("otto", live_otto))}
    look = {"participant_id": pan.participant_id}
    room.start()
    assert live_li.call("look", look)["error"]["code"] == "not_found"

    assert live_pan.call("draft", {"slot": "statement", "text": "我们已了解情况"})["ok"]
    assert live_pan.call("writing", DESK) == {"ok": True}
    wait_until(lambda: heard["li"])
    assert heard["li"] == [{"participant_id": pan.participant_id, "name": "潘越", "role_id": "pr_officer",
                            "kind": "statement", "channel": "website", "item_id": None}]  # fmt: skip
    assert live_li.call("look", look) == {"ok": True, "text": "我们已了解情况", "is_cut": False}
    for stranger in (live_fay, live_otto):
        assert stranger.call("look", look)["error"]["code"] == "not_found"

    # At most once a second; what is very long is shown in part.
    assert live_pan.call("writing", DESK)["error"]["code"] == "too_fast"
    assert live_pan.call("draft", {"slot": "statement", "text": "长" * 5000})["ok"]
    shown = live_li.call("look", look)
    assert (len(shown["text"]), shown["is_cut"]) == (4000, True)

    # Sent, or the last window closed: over.
    assert live_pan.call("writing", {"slot": ""}) == {"ok": True}
    assert live_li.call("look", look)["error"]["code"] == "not_found"
    time.sleep(1)
    assert live_pan.call("writing", DESK) == {"ok": True}
    live_pan.close()
    assert live_li.call("look", look)["ok"]
    window.close()
    wait_until(lambda: len(heard["li"]) == 4)
    assert [m["kind"] for m in heard["li"]] == ["statement", "", "statement", ""]
    assert live_li.call("look", look)["error"]["code"] == "not_found"
    assert heard["fay"] == heard["otto"] == []
    otto_room.close()


@pytest.mark.parametrize(
    ("what", "code"),
    [
        ({**DESK, "slot": "chat"}, "command_invalid"), ({**DESK, "slot": "debrief-well"}, "command_invalid"),
        ({**DESK, "slot": "call:it"}, "command_invalid"), ({**DESK, "slot": "x" * 300}, "command_invalid"),
        ({**DESK, "text": "x"}, "command_invalid"), ({**DESK, "kind": 7}, "command_invalid"), ([], "command_invalid"),
        ({**DESK, "kind": "call_line"}, "not_allowed"), ({**DESK, "role_id": "crisis_lead"}, "not_allowed"),
        ({**DESK, "kind": "reply", "item_id": "it_none"}, "unknown_item"),
    ],
)  # fmt: skip
def test_what_is_not_to_be_seen_is_refused(room: Room, what: Any, code: str) -> None:
    pan, li = room.seat("pr_officer"), room.seat("customer_service")
    live, other = room.watch(pan, li)
    heard = listening(other)
    room.start()
    assert live.call("writing", what)["error"]["code"] == code
    assert other.call("look", {"participant_id": pan.participant_id})["error"]["code"] == "not_found"
    assert heard == []


def test_an_answer_is_seen_by_who_has_the_item(room: Room) -> None:
    pan, li = room.seat("pr_officer"), room.seat("customer_service")
    live, other = room.watch(pan, li)
    room.start()
    room.fire("reporter_call")
    room.fire("leaked_chat")  # to crisis_lead and pr_officer
    live.wait_for("InjectFired")
    item = next(i for i in live.call("sync", {})["snapshot"]["items"] if "customer_service" not in i["to_roles"])
    heard = listening(other)
    what = {"slot": f"reply:{item['item_id']}", "kind": "reply", "role_id": "pr_officer", "item_id": item["item_id"]}
    assert live.call("writing", what) == {"ok": True}
    assert other.call("look", {"participant_id": pan.participant_id})["error"]["code"] == "not_found"
    assert heard == []


@pytest.mark.parametrize("what", [{}, {"participant_id": 7}, {"participant_id": "x" * 9000}, [], None])
def test_looking_with_nonsense_is_refused(room: Room, what: Any) -> None:
    live = room.watch(room.seat("pr_officer"))
    assert live.call("look", what)["error"]["code"] in ("not_found", "command_invalid")
