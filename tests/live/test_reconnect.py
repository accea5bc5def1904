"""Gap-free screens: catching up after a lost connection, streams, heads, presence, receipts, drafts."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.harness import LiveClient
from tests.live.conftest import Room, item_of


def envelopes_after(client: LiveClient, stream: str, n: int) -> list[dict[str, Any]]:
    """What `client` was sent by itself on `stream` after number `n`."""
    return [e for e in client.journal if e["stream"] == stream and e["n"] > n]


def reach(client: LiveClient, stream: str, n: int) -> None:
    client.wait_for(lambda e: e["stream"] == stream and e["n"] >= n)


def statement(text: str) -> dict[str, Any]:
    return {"kind": "statement", "role_id": "pr_officer", "channel": "website", "text": text}


def test_after_returns_exactly_what_was_missed_in_order(room: Room) -> None:
    pan = room.seat("pr_officer")
    live, witness = room.watch(pan, pan)
    room.start()
    live.wait_for("ExerciseStarted")
    known = {s: max([e["n"] for e in live.journal if e["stream"] == s] or [live.state["heads"][s]])
             for s in live.state["heads"]}  # fmt: skip
    live.close()
    for inject in ("video", "worried_client", "reporter_call", "leaked_chat", "family_complaint"):
        room.fire(inject)
    for text in ("一", "二", "三"):
        assert witness.command("SubmitResponse", statement(text))["ok"]
    role = "role:pr_officer"
    item_of(witness, "内部群里刚发的")
    witness.wait_for(lambda e: e["type"] == "ResponseSubmitted" and e["data"]["response"]["text"] == "三")
    back = room.watch(pan, sync=False)
    for stream, n in known.items():
        assert back.call("after", {"stream": stream, "n": n}) == {
            "ok": True, "events": envelopes_after(witness, stream, n),
        }  # fmt: skip
    missed = back.call("after", {"stream": role, "n": known[role]})["events"]
    assert [e["n"] for e in missed] == list(range(known[role] + 1, known[role] + 1 + len(missed)))
    assert [e["type"] for e in missed if e["type"] == "InjectFired"] == ["InjectFired"] * 4  # not the complaint
    assert back.call("after", {"stream": role, "n": missed[-1]["n"]}) == {"ok": True, "events": []}
    assert back.call("after", {"stream": role, "n": 10**9}) == {"ok": True, "events": []}


def test_snapshot_and_heads_agree_while_events_rain(room: Room) -> None:
    """Snapshots taken in a storm: each one's responses are just those up to its head."""
    pan = room.seat("pr_officer")
    writer, reader = room.watch(pan, pan)
    room.start()
    for i in range(60):
        writer.socket.emit("command", {
            "command_id": f"storm-{i:04}", "type": "SubmitResponse", "data": statement(f"第 {i} 条"),
        })  # fmt: skip
    role, snapshots = "role:pr_officer", []
    until = time.monotonic() + 10
    while time.monotonic() < until and (not snapshots or len(snapshots[-1]["snapshot"]["responses"]) < 60):
        snapshots.append(reader.call("sync", {}))
    assert len(snapshots[-1]["snapshot"]["responses"]) == 60
    everything = reader.call("after", {"stream": role, "n": 0})["events"]
    for taken in snapshots:
        told = [e["data"]["response"]["response_id"] for e in everything
                if e["n"] <= taken["heads"][role] and e["type"] == "ResponseSubmitted"]  # fmt: skip
        assert [r["response_id"] for r in taken["snapshot"]["responses"]] == told


@pytest.mark.parametrize("stream", ["staff", "role:medical_lead", "seat:nobody", "role:", "", "STAFF", "x" * 300])
def test_a_stream_that_is_not_ones_own_means_a_new_snapshot(room: Room, stream: str) -> None:
    pan = room.seat("pr_officer")
    live = room.watch(pan)
    room.start()
    room.fire("family_complaint")
    assert live.call("after", {"stream": stream, "n": 0}) == {"ok": True, "resync": True}
    other = room.seat("medical_lead")
    answer = live.call("after", {"stream": f"seat:{other.participant_id}", "n": 0})
    assert answer == {"ok": True, "resync": True}


@pytest.mark.parametrize("ask", [{}, {"stream": "staff"}, {"stream": 1, "n": 1}, {"stream": "staff", "n": "1"},
                                 {"stream": "staff", "n": 1.5}, [], "x", None, 7])  # fmt: skip
def test_after_with_nonsense_is_refused(room: Room, ask: Any) -> None:
    live = room.watch(room.fay)
    assert live.call("after", ask)["error"]["code"] == "command_invalid"


def test_who_has_left_a_seat_gets_nothing_more_of_it(room: Room) -> None:
    """Even a browser that doesn't take a new snapshot."""
    pan, li = room.seat("pr_officer"), room.seat("pr_officer")
    live, witness = room.watch(pan, li)
    room.start()
    live.wait_for("ExerciseStarted")
    assert live.command("LeaveSeat")["ok"]
    live.wait_for("SeatLeft")
    assert live.command("TakeSeat", {"role_id": "customer_service"})["ok"]
    room.fire("leaked_chat")  # to crisis_lead and pr_officer
    item_of(witness, "内部群里刚发的")
    time.sleep(0.3)
    assert not [e for e in live.journal if e["type"] == "InjectFired"]
    assert live.call("after", {"stream": "role:pr_officer", "n": 0}) == {"ok": True, "resync": True}


def test_heads_repair_a_lost_last_message(room: Room) -> None:
    pan = room.seat("pr_officer")
    live = room.watch(pan)
    live.socket.handlers["/"].pop("journal")  # as if the message had been lost on the way
    room.start()
    room.fire("video")
    role = "role:pr_officer"
    until = time.monotonic() + 5
    while time.monotonic() < until and live.heads.get(role, 0) <= live.state["heads"][role] + 1:
        time.sleep(0.05)
    events = live.call("after", {"stream": role, "n": live.state["heads"][role]})["events"]
    assert events[-1]["n"] == live.heads[role]
    assert "InjectFired" in [e["type"] for e in events]
    assert set(live.heads) == set(live.state["heads"])  # and nobody else's


def test_two_windows_of_one_browser_hold_two_places(room: Room) -> None:
    first = room.seat("pr_officer", "First")
    place = first.post(f"/api/join/{room.admin['join_code']}", {"name": "Second"})
    second_id = place["participant_id"]
    url = f"/api/exercises/{room.admin['exercise_id']}"
    assert first.get(f"/api/join/{room.admin['join_code']}")["me"]["name"] == "Second"
    shown = first.get(f"/api/join/{room.admin['join_code']}?as={first.participant_id}")["me"]
    assert (shown["name"], shown["roles"]) == ("First", ["pr_officer"])
    first.put(f"{url}/drafts/s?as={first.participant_id}", {"text": "第一"})
    first.put(f"{url}/drafts/s?as={second_id}", {"text": "第二"})
    first.put(f"{url}/drafts/newest", {"text": "第三"})
    assert first.get(f"{url}/drafts?as={first.participant_id}") == {"drafts": {"s": "第一"}}
    assert first.get(f"{url}/drafts") == {"drafts": {"s": "第二", "newest": "第三"}}
    live = room.watch(first)
    first_id, first.participant_id = first.participant_id, second_id
    other = room.watch(first)
    assert live.state["snapshot"]["me"]["participant_id"] == first_id
    assert other.state["snapshot"]["me"]["participant_id"] == second_id
    assert other.command("GiveConsent")["ok"]
    assert other.command("TakeSeat", {"role_id": "medical_lead"})["ok"]
    assert live.call("sync", {})["snapshot"]["me"]["roles"] == ["pr_officer"]
    first.participant_id = ""
    assert room.watch(first).state["snapshot"]["me"]["participant_id"] == second_id
    seats = first.get("/api/session")["seats"]
    assert [s["name"] for s in seats] == ["First", "Second"]


def test_presence_is_told_to_staff_only(room: Room) -> None:
    heard: dict[str, list[Any]] = {"fay": [], "pan": []}
    pan = room.seat("pr_officer")
    live_fay, live_pan = room.watch(room.fay, pan)
    live_fay.socket.on("presence", lambda message: heard["fay"].append(message["online"]))
    live_pan.socket.on("presence", lambda message: heard["pan"].append(message["online"]))
    li = room.seat("medical_lead")
    live_li, window = room.watch(li, li)
    me, them = room.fay.participant_id, {pan.participant_id, li.participant_id}
    wait_until(lambda: heard["fay"] and set(heard["fay"][-1]) == {me, *them})
    window.close()
    wait_until(lambda: len(heard["fay"]) > 2)
    assert li.participant_id in heard["fay"][-1]
    live_li.close()
    wait_until(lambda: set(heard["fay"][-1]) == {me, pan.participant_id})
    assert heard["pan"] == []
    assert live_pan.state["online"] == []
    assert set(live_fay.call("sync", {})["online"]) == {me, pan.participant_id}


def test_receipts_go_to_staff_only_and_once(room: Room) -> None:
    pan, lin = room.seat("pr_officer"), room.seat("customer_service")
    live_pan, live_lin, staff = room.watch(pan, lin, room.fay)
    lookers = room.watch(*(room.staff(kind, kind) for kind in ("evaluator", "observer", "simcell")))
    room.start()
    room.fire("reporter_call")
    item = item_of(live_pan)
    for client in (*lookers, live_pan, live_pan, live_lin, staff):  # lin doesn't hold the role, staff are no trainees
        client.socket.emit("seen", {"item_ids": [item["item_id"], "it_unknown", 5, None]})
    seen = staff.wait_for("ItemsSeen")["data"]["seen"]
    assert [(s["participant_id"], s["item_id"]) for s in seen] == [(pan.participant_id, item["item_id"])]
    live_pan.socket.emit("seen", {"item_ids": [item["item_id"]]})
    time.sleep(1.3)
    assert [e["type"] for e in staff.journal].count("ItemsSeen") == 1
    assert not [e for e in live_pan.journal + live_lin.journal if e["type"] == "ItemsSeen"]
    assert live_pan.call("sync", {})["snapshot"]["items"][0]["seen"] == []
    assert staff.call("sync", {})["snapshot"]["items"][0]["seen"][0]["participant_id"] == pan.participant_id


def test_drafts_survive_and_are_ones_own(room: Room) -> None:
    pan, li = room.seat("pr_officer"), room.seat("pr_officer")
    live, other = room.watch(pan, li)
    assert live.call("draft", {"slot": "statement", "text": "写到一半 <i>"}) == {"ok": True}
    live.close()
    again = room.watch(pan)
    assert again.state["drafts"] == {"statement": "写到一半 <i>"}
    assert other.call("sync", {})["drafts"] == {}
    assert again.call("draft", {"slot": "statement", "text": ""}) == {"ok": True}
    assert again.call("sync", {})["drafts"] == {}
    assert again.call("draft", {"slot": "", "text": "x"})["error"]["field"] == "slot"
    assert again.call("draft", {"slot": "s", "text": "x" * 20_001})["error"]["code"] == "text_too_long"
    assert again.call("draft", {"slot": "s", "text": 5})["error"]["code"] == "command_invalid"


def wait_until(is_so: Any, within: float = 5.0) -> None:
    until = time.monotonic() + within
    while not is_so():
        assert time.monotonic() < until, "it did not come to that"
        time.sleep(0.02)
