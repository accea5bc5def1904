"""The whole path with real clients: joining, timed injects, every kind of response, pauses, EndEx, scorecard."""

from __future__ import annotations

import time
from datetime import datetime
from typing import Any

import pytest

from tests.harness import Refused
from tests.live.conftest import Room, item_of, types

FAMILY = "家属要说法"
CALL = "壹线新闻来电"
VIDEO = "门口，就在刚刚"
STATEMENT = (
    "我们已关注到网上的视频，与她和家人一样揪心，非常抱歉。医生立即停针并呼叫急救车，14:41 送到眼科医院。"
    "病历和药品已经封存。18:00 前我们会再次通报进展，专线 400-000-0000。"
)


def submit(client: Any, kind: str, role_id: str, channel: str, text: str, item_id: str | None = None) -> Any:
    data = {"kind": kind, "role_id": role_id, "channel": channel, "text": text, "item_id": item_id}
    return client.command("SubmitResponse", data)


def test_joining_needs_consent_before_a_seat(room: Room) -> None:
    pan = room.guest("潘")
    live = room.watch(pan)
    assert live.state["kind"] == "trainee"
    assert live.state["snapshot"]["me"] == {
        "participant_id": pan.participant_id, "name": "潘", "kind": "trainee", "consented": False, "roles": [],
    }  # fmt: skip
    refused = live.command("TakeSeat", {"role_id": "pr_officer"})
    assert refused["error"]["code"] == "consent_missing"
    assert live.command("GiveConsent")["ok"]
    assert live.command("TakeSeat", {"role_id": "window_cleaner"})["error"]["code"] == "unknown_role"
    assert live.command("TakeSeat", {"role_id": "pr_officer"}) == {"ok": True, "reply": {}}
    live.wait_for("SeatTaken")
    me = live.call("sync", {})["snapshot"]["me"]
    assert (me["consented"], me["roles"]) == (True, ["pr_officer"])
    shown = room.server.browser().get(f"/api/join/{room.admin['join_code']}")
    assert [r["held_by"] for r in shown["roles"] if r["role_id"] == "pr_officer"] == [["潘"]]


def test_a_timed_inject_comes_by_itself_and_only_to_its_roles(room: Room) -> None:
    pan, li = room.seat("pr_officer"), room.seat("medical_lead")
    live_pan, live_li, live_fay = room.watch(pan, li, room.fay)
    room.start()
    room.fay.command("ChangePace", {"pace": 6.0})
    fired = live_pan.wait_for("InjectFired", within=15)
    assert fired["data"]["item"]["title"]["zh"] == VIDEO
    assert 60.0 <= fired["at"] < 66.0
    clock = live_pan.wait_for("PaceChanged")["data"]["clock"]
    due = datetime.fromisoformat(clock["as_of"]).timestamp() + (60 - clock["story"]) / 6
    heard = live_pan.received_at[live_pan.journal.index(fired)]
    assert -0.01 <= heard - due < 2.0
    assert "inject" not in fired["data"]
    assert live_fay.wait_for("InjectFired")["data"]["inject"]["inject_id"] == "video"
    room.fire("worried_client")  # to pr_officer and customer_service
    item_of(live_pan, "周六约了做鼻子，怎么退？")
    room.fire("rumour")
    item_of(live_li, "“今年第三个”")
    assert "周六约了做鼻子，怎么退？" not in str(live_li.journal)
    assert "周六约了做鼻子，怎么退？" not in str(live_li.call("sync", {}))


def test_post_call_complaint_statement_and_flag(room: Room) -> None:
    pan, lin = room.seat("pr_officer"), room.seat("customer_service")
    live_pan, live_lin, live_fay = room.watch(pan, lin, room.fay)
    room.start()
    for inject in ("video", "family_complaint", "reporter_call"):
        room.fire(inject)
    video, call = item_of(live_pan, VIDEO), item_of(live_pan, CALL)
    letter = item_of(live_lin, FAMILY)
    assert submit(live_lin, "flag", "customer_service", "weiguan", "", video["item_id"])["ok"]
    again = submit(live_lin, "flag", "customer_service", "weiguan", "", video["item_id"])
    assert again["error"]["code"] == "already_flagged"
    assert submit(live_pan, "reply", "pr_officer", "weiguan", "我们已看到，正在核实。", video["item_id"])["ok"]
    assert submit(live_lin, "complaint_reply", "customer_service", "complaint_desk", "程先生，非常抱歉。", letter["item_id"])["ok"]
    wrong = submit(live_pan, "complaint_reply", "pr_officer", "complaint_desk", "x", letter["item_id"])
    assert wrong["error"]["code"] == "not_allowed" or wrong["error"]["code"] == "unknown_item"
    assert call["call"]["status"] == "ringing"
    assert live_pan.command("AnswerCall", {"item_id": call["item_id"]})["ok"]
    for turn in range(3):
        assert submit(live_pan, "call_line", "pr_officer", "media_phone", f"第 {turn} 句", call["item_id"])["ok"]
    assert live_pan.command("EndCall", {"item_id": call["item_id"]})["ok"]
    assert submit(live_pan, "statement", "pr_officer", "official_account", STATEMENT)["ok"]
    live_lin.wait_for(lambda e: e["type"] == "ResponseSubmitted" and e["data"]["response"]["text"] == STATEMENT)
    live_pan.wait_for("CallEnded")
    shown = live_pan.call("sync", {})["snapshot"]
    [spoken] = [i["call"] for i in shown["items"] if i["item_id"] == call["item_id"]]
    assert (spoken["status"], len(spoken["spoken"])) == ("ended", 4)
    assert len([r for r in shown["responses"] if r["kind"] == "call_line"]) == 3
    read = [e for e in live_fay.journal if e["type"] == "ResponseSubmitted" and e["data"]["response"]["text"]]
    for envelope in read:
        response_id = envelope["data"]["response"]["response_id"]
        live_fay.wait_for(lambda e, r=response_id: e["type"] == "ResponseAssessed" and e["data"]["response_id"] == r)
    assert not [e for e in live_pan.journal if e["type"] == "ResponseAssessed"]


def test_declined_and_busy_calls(room: Room) -> None:
    pan, med = room.seat("pr_officer"), room.seat("medical_lead")
    live_pan, live_med = room.watch(pan, med)
    room.start()
    room.fire("reporter_call")
    room.fire("editor_call")
    first, second = item_of(live_pan, CALL), item_of(live_pan, "澜河晚报来电")
    assert live_pan.command("AnswerCall", {"item_id": first["item_id"]})["ok"]
    assert live_pan.command("AnswerCall", {"item_id": second["item_id"]})["error"]["code"] == "call_busy"
    assert live_med.command("AnswerCall", {"item_id": first["item_id"]})["error"]["code"] == "unknown_item"
    assert live_med.command("DeclineCall", {"item_id": second["item_id"]})["ok"]
    assert live_pan.wait_for("CallDeclined")["data"]["call"]["status"] == "declined"


def test_free_inject_and_skip(room: Room) -> None:
    pan = room.seat("pr_officer")
    live, staff = room.watch(pan, room.fay)
    room.start()
    free = {
        "kind": "post", "channel": "weiguan", "persona_id": "onlooker", "to_roles": ["pr_officer"],
        "title": {"zh": "临时", "en": "Free"}, "text": {"zh": "临时注入 <b>x</b>", "en": "free"},
    }  # fmt: skip
    reply = room.fay.command("SendFreeInject", free)
    item = item_of(live, "临时")
    assert item["item_id"] == reply["reply"]["item_id"]
    assert item["text"]["zh"] == "临时注入 <b>x</b>"
    room.fay.command("SkipInject", {"inject_id": "rumour"})
    assert staff.wait_for("InjectSkipped")["data"]["inject"]["status"] == "skipped"
    with pytest.raises(Refused) as refused:
        room.fire("rumour")
    assert refused.value.code == "inject_settled"
    assert "rumour" not in str(live.journal)
    assert "InjectSkipped" not in types(live)


def test_pause_tells_the_reason_and_halts_story_time(room: Room) -> None:
    pan = room.seat("pr_officer")
    live = room.watch(pan)
    with pytest.raises(Refused) as early:
        room.fay.command("PauseExercise", {"reason": "x"})
    assert early.value.code == "not_running"
    room.start()
    room.fay.command("PauseExercise")
    clock = live.wait_for("ExercisePaused")["data"]["clock"]
    assert (clock["status"], clock["pause_note"]) == ("paused", "")
    with pytest.raises(Refused) as silent:
        room.fay.command("PauseExercise", {"reason": "  "})
    assert (silent.value.code, silent.value.error["field"]) == ("reason_missing", "reason")
    room.fay.command("PauseExercise", {"reason": "喝口水"})
    clock = live.wait_for(lambda e: e["type"] == "ExercisePaused" and e["data"]["clock"]["pause_note"])["data"]["clock"]
    assert (clock["status"], clock["pause_cause"], clock["pause_note"]) == ("paused", "facilitator", "喝口水")
    refused = submit(live, "statement", "pr_officer", "website", "在暂停中")
    assert refused == {"ok": False, "error": refused["error"]}
    assert refused["error"]["code"] == "exercise_paused"
    with pytest.raises(Refused) as held:
        room.fire("video")
    assert held.value.code == "exercise_paused"
    assert live.command("ResumeExercise")["error"]["code"] == "not_allowed"
    time.sleep(1.2)
    room.fay.command("ResumeExercise")
    resumed = live.wait_for("ExerciseResumed")["data"]["clock"]
    assert resumed["story"] == pytest.approx(clock["story"], abs=0.02)
    assert submit(live, "statement", "pr_officer", "website", "继续")["ok"]


@pytest.mark.parametrize("command", ["StopExercise", "DeclareRealEmergency"])
def test_anybody_stops_all_and_only_the_facilitator_resumes(room: Room, command: str) -> None:
    pan, guest = room.seat("pr_officer"), room.guest("No seat")
    eve, omar = room.staff("evaluator", "Eve"), room.staff("observer", "Omar")
    clients = room.watch(pan, guest, eve, omar, room.fay)
    live_pan, live_guest, live_eve, live_omar, live_fay = clients
    room.start()
    assert live_pan.command(command, {"note": "有人晕倒"})["ok"]
    cause = {"StopExercise": "stop", "DeclareRealEmergency": "real_emergency"}[command]
    for client in clients:
        clock = client.wait_for("ExercisePaused")["data"]["clock"]
        assert (clock["pause_cause"], clock["pause_note"]) == (cause, "有人晕倒")
    for client in (live_pan, live_guest, live_eve, live_omar):
        assert client.command("ResumeExercise")["error"]["code"] == "not_allowed"
    assert live_fay.command("ResumeExercise")["ok"]
    live_guest.wait_for("ExerciseResumed")


def test_a_real_emergency_halts_the_lobby_too(room: Room) -> None:
    guest = room.guest("Somebody")
    live = room.watch(guest)
    assert live.command("DeclareRealEmergency")["ok"]
    assert live.wait_for("ExercisePaused")["data"]["clock"]["pause_cause"] == "real_emergency"
    room.fay.command("ResumeExercise")
    assert live.wait_for("ExerciseResumed")["data"]["clock"]["status"] == "lobby"


def test_end_scorecard_and_override(room: Room) -> None:
    pan, eve, omar = room.seat("pr_officer"), room.staff("evaluator", "Eve"), room.staff("observer", "Omar")
    live, live_eve, live_omar = room.watch(pan, eve, omar)
    room.start()
    room.fire("video")
    video = item_of(live, VIDEO)
    assert submit(live, "flag", "pr_officer", "weiguan", "", video["item_id"])["ok"]
    assert submit(live, "statement", "pr_officer", "official_account", STATEMENT)["ok"]
    live_eve.wait_for("ResponseAssessed")
    room.fay.command("EndExercise")
    assert live.wait_for("ExerciseEnded")["data"]["clock"]["status"] == "ended"
    late = submit(live, "statement", "pr_officer", "website", "太晚了")
    assert late["error"]["code"] == "exercise_ended"
    with pytest.raises(Refused) as closed:
        room.guest("Too late")
    assert closed.value.code == "exercise_ended"
    card = eve.get(f"/api/exercises/{room.admin['exercise_id']}/scorecard")
    lines = {line["action_id"]: line for line in card["lines"]}
    assert lines["flag_signal"]["score"] == 100
    assert lines["flag_signal"]["status"] == "met"
    assert lines["answer_reporter"]["status"] == "not_rated"
    assert lines["first_statement"]["score"] is not None
    override = {"action_id": "flag_signal", "score": 55.0, "reason": "没有说明来源"}
    assert live_omar.command("OverrideLine", override)["error"]["code"] == "not_allowed"
    assert live.command("OverrideLine", override)["error"]["code"] == "not_allowed"
    assert live_eve.command("OverrideLine", {**override, "reason": ""})["error"]["code"] == "reason_missing"
    assert live_eve.command("OverrideLine", {**override, "score": 101})["error"]["code"] == "score_out_of_range"
    assert live_eve.command("OverrideLine", override)["ok"]
    live_omar.wait_for("LineOverridden")
    card = omar.get(f"/api/exercises/{room.admin['exercise_id']}/scorecard")
    [line] = [line for line in card["lines"] if line["action_id"] == "flag_signal"]
    assert [(o["score"], o["name"], o["reason"]) for o in line["overrides"]] == [(55.0, "Eve", "没有说明来源")]
    assert 100 in line.values()  # the automatic value stays
    assert all(r["hidden"] and r["score"] is None for r in card["roles"])  # an observer's card
    until = time.monotonic() + 5
    while time.monotonic() < until and not all("没有说明来源" in str(x.scorecards[-1:]) for x in (live_omar, live_eve)):
        time.sleep(0.05)
    assert "没有说明来源" in str(live_omar.scorecards[-1:])
    assert "没有说明来源" in str(live_eve.scorecards[-1:])
    assert {r["hidden"] for r in live_omar.scorecards[-1]["roles"]} == {True}
    assert {r["hidden"] for r in live_eve.scorecards[-1]["roles"]} == {False}
    assert any(r["score"] is not None for r in live_eve.scorecards[-1]["roles"])
    assert not live.scorecards


def test_the_scorecard_comes_at_most_once_a_second(room: Room) -> None:
    pan = room.seat("pr_officer")
    live, staff = room.watch(pan, room.fay)
    room.start()
    since = time.monotonic()
    while time.monotonic() - since < 2.5:
        assert submit(live, "statement", "pr_officer", "website", "又一条")["ok"]
    assert 1 <= len(staff.scorecards) <= 4
    assert not live.scorecards
