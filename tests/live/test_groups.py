"""A group over real transport: one command to all, each exercise's own answer, and nobody else's business."""

from __future__ import annotations

from typing import Any

import pytest

from tests.harness import Refused, Server
from tests.live.conftest import Room


def command(fay: Any, group: dict[str, Any], type_name: str, data: Any = None, **more: Any) -> list[str]:
    body = {"command_id": f"{type_name}-0001", "type": type_name, "data": data or {}, **more}
    results = fay.post(f"/api/groups/{group['group_id']}/commands", body)["results"]
    return ["ok" if r["ok"] else r["error"]["code"] for r in results]


def test_three_exercises_from_one_page(server: Server) -> None:
    fay = server.facilitator()
    group = fay.post("/api/groups", {"scenario": "first-half-hour", "teams": ["甲组", "乙组", "丙组"], "name": "下季度"})
    shown = fay.get(f"/api/groups/{group['group_id']}")
    assert [team["name"] for team in shown["teams"]] == ["甲组", "乙组", "丙组"]
    first, second, third = shown["teams"]
    pan = server.trainee(first["join_code"], "Pan", "pr_officer")
    server.trainee(second["join_code"], "Li", "pr_officer")
    card = pan.get(f"/api/join/{first['join_code']}")
    assert (card["name"], card["team"]) == ("下季度", "甲组")
    assert fay.get(f"/api/exercises/{first['exercise_id']}/screen")["called"] == {"name": "下季度", "team": "甲组"}

    assert command(fay, group, "StartExercise") == ["ok", "ok", "team_not_ready"]
    assert command(fay, group, "StartExercise", teams=[third["exercise_id"]], even_empty=True) == ["ok"]
    with pytest.raises(Refused):
        command(fay, group, "FireInject", {"inject_id": "video"})

    # a window for each exercise, all of one browser
    lives = []
    for team in shown["teams"]:
        fay.exercise_id, fay.participant_id = team["exercise_id"], team["participant_id"]
        lives.append(fay.connect())
    assert command(fay, group, "PauseExercise", {"reason": "都停一下"}) == ["ok"] * 3
    for live in lives:
        assert "都停一下" in str(live.wait_for("ExercisePaused")["data"])
        live.close()

    listed = {x["exercise_id"]: x["team"] for x in fay.get("/api/exercises")["exercises"]}
    assert listed[first["exercise_id"]] == {"group_id": group["group_id"], "name": "甲组", "group_name": group["name"]}
    for path in ("/api/groups", f"/api/groups/{group['group_id']}"):
        with pytest.raises(Refused) as refused:
            pan.get(path)
        assert refused.value.status in (401, 403)
    with pytest.raises(Refused):
        command(pan, group, "ResumeExercise")


def test_a_role_player_speaks_as_the_world_and_nothing_else(server: Server) -> None:
    fay = server.facilitator()
    admin = server.exercise(fay)
    pan = server.trainee(admin["join_code"], "Pan", "pr_officer")
    sim = server.guest(admin["simcell_url"].rsplit("/", 1)[1], "Sim")
    fay.command("StartExercise")
    fay.command("FireInject", {"inject_id": "reporter_call"})
    live = sim.connect()
    snapshot = live.state["snapshot"]
    assert snapshot["me"]["kind"] == "simcell"
    assert sim.get(f"/api/exercises/{admin['exercise_id']}/scorecard")["roles"][0]["score"] is None
    call = next(i for i in snapshot["items"] if i["call"])
    words = {"zh": "你们到底什么时候回应？", "en": "When will you answer?"}
    said = {"persona_id": call["persona"]["persona_id"], "item_id": call["item_id"], "text": words}
    pan.command("AnswerCall", {"item_id": call["item_id"]})
    assert live.command("SpeakAs", said)["ok"]
    for name, data in (("PauseExercise", {"reason": "x"}), ("PinNote", {"about": "", "text": "x"}), ("FireInject", {"inject_id": "video"})):
        assert live.command(name, data)["error"]["code"] == "not_allowed"
    live.close()


def test_how_good_a_connection_is_goes_to_staff_only(room: Room) -> None:
    pan, li = room.seat("pr_officer"), room.seat("customer_service")
    live_pan, live_li, staff = room.watch(pan, li, room.fay)
    heard: dict[str, list[Any]] = {"li": [], "fay": []}
    live_li.socket.on("link", heard["li"].append)
    staff.socket.on("link", heard["fay"].append)
    before = len(staff.journal)
    assert live_pan.call("beat", {"rtt_ms": 41.5}) == {"ok": True}
    for wrong in (-1, 60_001, "41", True, [1]):
        assert live_pan.call("beat", {"rtt_ms": wrong})["error"]["code"] == "command_invalid"
    live_li.call("sync", {})
    staff.call("sync", {})
    assert heard == {"li": [], "fay": [{"participant_id": pan.participant_id, "rtt_ms": 41.5}]}
    assert len(staff.journal) == before
