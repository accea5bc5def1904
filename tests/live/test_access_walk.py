"""Every route and every socket event as every kind of person, held to one table.

The people: `anonymous`; `otto`, a trainee of another exercise; `guest`, a trainee without a seat; `pan`, of another
role than the one that is addressed; `eve` evaluates, `omar` observes, `sim` plays roles, `fay` facilitates. In the table stands who may
do a thing; everybody else is refused with 401, 403 or 404 in the one error shape. A route, command or event that is
missing from the table is a failure.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from socketio.exceptions import ConnectionError as NotConnected

from scenarios.loader import load_scenario, scenario_folder
from simulator.commands import PERSON_COMMANDS
from tests.harness import Browser, LiveClient, Server
from tests.live.conftest import Room, item_of
from web.access import COMMANDS, ROUTES
from web.runtime import ThreadRuntime
from web.settings import Settings
from web.store.database import migrate
from web.wiring import create_app

PEOPLE = ("anonymous", "otto", "guest", "pan", "eve", "omar", "sim", "fay")
ALL = PEOPLE
INSIDE = ("guest", "pan", "eve", "omar", "sim", "fay")
STAFF = ("eve", "omar", "sim", "fay")
WORLD = ("sim", "fay")
FAY = ("fay",)
TRAINEES = ("guest", "pan")
EVALUATION = ("eve", "fay")

PARTS = {
    "title": {"zh": "x", "en": "x"}, "level_order": "one_is_highest", "limits": {}, "approval_lock": False,
    "approvals": [], "weights": {}, "individual_scores": "staff", "phrases": [], "scoring": {
        "time_floor": 0.4, "violation_deduction": 0.1, "prompted_factor": 1, "met_from": 80, "ring_back_time": 1,
        "critical_cap": 40},
}  # fmt: skip

# What the request is, and who is let in. {x}: the exercise; {code}: its join code. A body is sent as JSON.
WALK: dict[tuple[str, str], tuple[str, Any, tuple[str, ...]]] = {
    ("static", "GET"): ("/static/icon.svg", None, ALL),
    ("pages.shell", "GET"): ("/desk/{x}", None, ALL),
    ("pages.health", "GET"): ("/healthz", None, ALL),
    ("pages.scorecard_print", "GET"): ("/exercises/{x}/scorecard.print?lang=en", None, STAFF),
    ("pages.notice", "GET"): ("/exercises/{x}/notice", None, STAFF),
    ("demo.show", "GET"): ("/demo", None, ()),  # there is none on a server that is no demonstration
    ("openapi.spec", "GET"): ("/openapi.json", None, ALL),
    ("session.show", "GET"): ("/api/session", None, ALL),
    ("session.sign_in", "POST"): ("/api/sign-in", {"name": "facilitator", "password": "wrong"}, ()),
    ("session.sign_out", "POST"): ("/api/sign-out", {}, ()),  # it would end the walk: test_sessions.py
    ("session.change_password", "POST"): ("/api/password", {"old": "wrong", "new": "0123456789ab"}, ()),
    ("scenarios.index", "GET"): ("/api/scenarios", None, FAY),
    ("exercises.index", "GET"): ("/api/exercises", None, FAY),
    ("exercises.create", "POST"): ("/api/exercises", {"scenario": "no-such-scenario"}, ()),
    ("exercises.show", "GET"): ("/api/exercises/{x}", None, FAY),
    ("exercises.qr", "GET"): ("/api/exercises/{x}/qr.svg", None, FAY),
    ("exercises.command", "POST"): (
        "/api/exercises/{x}/commands", {"command_id": "walk-stop", "type": "OverrideLine", "data": {
            "action_id": "flag_signal", "score": 5.0, "reason": "walk"}}, ("eve", "fay")),
    ("exercises.scorecard", "GET"): ("/api/exercises/{x}/scorecard", None, STAFF),
    ("exercises.branches", "GET"): ("/api/exercises/{x}/branches", None, STAFF),
    ("exercises.my_scorecard", "GET"): ("/api/exercises/{x}/my_scorecard", None, INSIDE),
    ("exercises.my_opinion", "GET"): ("/api/exercises/{x}/my_opinion", None, INSIDE),
    ("exercises.drafts", "GET"): ("/api/exercises/{x}/drafts_all", None, STAFF),
    ("groups.index", "GET"): ("/api/groups", None, FAY),
    ("groups.create", "POST"): ("/api/groups", {"scenario": "no-such-scenario", "teams": ["A", "B"]}, ()),
    ("groups.show", "GET"): ("/api/groups/none", None, ()),
    ("groups.rename", "PUT"): ("/api/groups/none/teams/{x}", {"name": "walk"}, ()),
    ("groups.command", "POST"): (
        "/api/groups/none/commands", {"command_id": "walk-all", "type": "ResumeExercise"}, ()),
    ("screen.show", "GET"): ("/api/exercises/{x}/screen", None, STAFF),
    ("screen.by_key", "GET"): ("/api/screen/forged", None, ()),  # the key is the right: test_screen.py
    ("evaluation.proposals", "GET"): ("/api/exercises/{x}/proposals", None, STAFF),
    ("evaluation.agreement", "GET"): ("/api/exercises/{x}/agreement", None, STAFF),
    ("whatif.show", "GET"): ("/api/exercises/{x}/whatif", None, ("guest", "pan", "eve", "fay")),
    ("drafts.index", "GET"): ("/api/exercises/{x}/drafts", None, INSIDE),
    ("drafts.save", "PUT"): ("/api/exercises/{x}/drafts/walk", {"text": "walk"}, INSIDE),
    ("playbooks.index", "GET"): ("/api/playbooks", None, FAY),
    ("playbooks.copy", "POST"): ("/api/playbooks", {"source": "no-such-playbook"}, ()),
    ("playbooks.bring_in", "POST"): ("/api/playbooks/import", {"yaml": 1}, ()),
    ("playbooks.compare", "GET"): ("/api/playbooks/compare?old=clinic-core&new=clinic-core", None, FAY),
    ("playbooks.try_text", "POST"): ("/api/playbooks/try", {"text": "walk"}, FAY),
    ("playbooks.for_scenario", "GET"): ("/api/playbooks/for/first-half-hour", None, FAY),
    ("playbooks.show", "GET"): ("/api/playbooks/clinic", None, FAY),
    ("playbooks.export", "GET"): ("/api/playbooks/clinic-core/export.yaml", None, FAY),
    ("playbooks.start_draft", "POST"): ("/api/playbooks/own_none/draft", {}, ()),
    ("playbooks.save", "PUT"): ("/api/playbooks/own_none/draft", {"revision": 1, "parts": PARTS}, ()),
    ("playbooks.discard", "POST"): ("/api/playbooks/own_none/discard", {"revision": 1}, ()),
    ("playbooks.publish", "POST"): ("/api/playbooks/own_none/publish", {"revision": 1}, ()),
    ("playbooks.confirm", "POST"): ("/api/playbooks/own_none/rules/x", {"revision": 1, "name": "walk"}, ()),
    ("playbooks.suggestions", "GET"): ("/api/playbooks/own_none/suggestions", None, ()),
    ("playbooks.decide_phrase", "POST"): ("/api/playbooks/own_none/suggestions/x", {"revision": 1, "phrase": None}, ()),
    ("playbooks.archive", "POST"): ("/api/playbooks/own_none/archive", {"is_archived": True}, ()),
    ("playbooks.delete", "POST"): ("/api/playbooks/own_none/delete", {}, ()),
    ("rescoring.choices", "GET"): ("/api/exercises/{x}/rescored/choices", None, FAY),
    ("rescoring.show", "GET"): ("/api/exercises/{x}/rescored?playbook=clinic-core", None, FAY),
    ("join.show", "GET"): ("/api/join/{code}", None, ALL),
    ("join.enter", "POST"): ("/api/join/{code}", {"name": " "}, ()),  # joining is open: the code is the key
    ("join.ask_to_return", "POST"): ("/api/join/{code}/return", {"name": "nobody"}, ()),  # tests/live/test_returning.py
    ("join.returned", "POST"): ("/api/join/{code}/returned", {"secret": "none"}, ()),
    ("exercises.rename", "POST"): ("/api/exercises/{x}/name", {"name": "Ward 2"}, FAY),
    ("exercises.renew_screen", "POST"): ("/api/exercises/{x}/screen_link", {}, FAY),
    ("exercises.settle_return", "POST"): ("/api/exercises/{x}/returns/none", {"is_given": True}, ()),
}  # fmt: skip

# What is there only later: who is told so until then, and with which code.
NOT_YET: dict[str, tuple[str, tuple[str, ...]]] = {
    "exercises.my_scorecard": ("scores_not_released", TRAINEES),
    "exercises.my_opinion": ("scores_not_released", TRAINEES),
    "exercises.drafts": ("not_ended", STAFF),
    "whatif.show": ("not_ended", ("guest", "pan", "eve", "fay")),
    "rescoring.choices": ("not_ended", FAY),
    "rescoring.show": ("not_ended", FAY),
}

TEXT = {"zh": "新", "en": "new"}
FREE = {"kind": "post", "channel": "weiguan", "persona_id": "onlooker", "to_roles": ["crisis_lead"], "title": TEXT, "text": TEXT}
SAID = {"kind": "reply", "role_id": "customer_service", "channel": "complaint_desk", "text": "x"}

# Commands with data of another role's things, and who gets them done: nobody may speak for a role that isn't theirs.
# In this order, with the exercise running; the answer of those who may is `ok` or a refusal for the state of things.
DONE: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "StartExercise": ({}, FAY),
    "PauseExercise": ({"reason": "walk"}, FAY),
    "ResumeExercise": ({}, FAY),
    "ChangePace": ({"pace": 1.0}, FAY),
    "LockApprovals": ({"locked": False}, FAY),
    "RecordTold": ({"text": "walk"}, FAY),
    "GiveWord": ({"text": "walk"}, FAY),
    "UnlockScreens": ({}, FAY),
    "RaiseHand": ({"text": "walk"}, TRAINEES),
    "SeeHand": ({"hand_id": "ha_none"}, FAY),
    "HoldInject": ({"inject_id": "onlooker_post"}, FAY),
    "ReleaseInject": ({"inject_id": "onlooker_post"}, FAY),
    "EditInject": ({"inject_id": "onlooker_post", "title": TEXT, "to_roles": ["crisis_lead"], "text": TEXT}, FAY),
    "FireInject": ({"inject_id": "onlooker_post"}, FAY),
    "SkipInject": ({"inject_id": "onlooker_post"}, FAY),
    "SendFreeInject": (FREE, WORLD),
    "PlanInject": ({**FREE, "at": 60.0}, FAY),
    "SpeakAs": ({"persona_id": "onlooker", "item_id": "{call}", "text": TEXT}, WORLD),
    "AnswerFact": ({"ask_id": "ask_none", "text": TEXT}, WORLD),
    "JumpTo": ({"to": 60.0, "note": TEXT}, FAY),
    "AnnounceEnd": ({}, FAY),
    "CancelEnd": ({}, FAY),
    "StopExercise": ({"note": "walk"}, INSIDE),
    "TakeStopBack": ({}, INSIDE),
    "DeclareRealEmergency": ({"note": "walk"}, INSIDE),
    "GiveConsent": ({}, TRAINEES),
    "TakeSeat": ({"role_id": "nobody"}, TRAINEES),
    "AssignSeat": ({"participant_id": "{pr}", "role_id": "monitor"}, FAY),
    "FreeSeat": ({"participant_id": "{pr}", "role_id": "monitor"}, FAY),
    "SubmitResponse": (SAID, ()),
    "TakeFlagBack": ({"response_id": "re_none"}, TRAINEES),
    "RequestApproval": ({"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": "x"}, ()),
    "ApproveText": ({"approval_id": "ap_none", "role_id": "legal"}, ()),
    "SendTextBack": ({"approval_id": "ap_none", "role_id": "legal", "text": "x"}, ()),
    "AskFact": ({"role_id": "pr_officer", "holder_id": "onlooker", "text": "x"}, ()),
    "SendChat": ({"role_id": "pr_officer", "text": "x"}, ()),
    "PutCard": ({"role_id": "pr_officer", "kind": "fact", "text": "x", "state": "known"}, ()),
    "StrikeCard": ({"role_id": "pr_officer", "card_id": "bc_none", "seen_version": 1, "reason": "x"}, ()),
    "DeclarePhase": ({"role_id": "pr_officer", "phase_id": "PH-1"}, ()),
    "AnswerCall": ({"item_id": "{call}"}, ()),
    "DeclineCall": ({"item_id": "{call}"}, ()),
    "CallBack": ({"item_id": "{call}"}, ()),
    "EndCall": ({"item_id": "{call}"}, ()),
    "NoteCase": ({"item_id": "{call}", "role_id": "pr_officer", "text": "x"}, ()),
    "TakeCase": ({"item_id": "{call}", "role_id": "pr_officer"}, ()),
    "HandOverCase": ({"item_id": "{call}", "role_id": "pr_officer", "to_role": "legal"}, ()),
    "RecordRoomAction": ({"role_id": "monitor", "action_id": "flag_signal", "at": 0.0, "note": "walk"}, EVALUATION),
    "PinNote": ({"about": "", "text": "walk"}, EVALUATION),
    "ReassignResponse": ({"response_id": "re_none", "action_ids": [], "reason": "walk"}, EVALUATION),
    "SettleFinding": ({"response_id": "re_none", "label": "facts", "is_met": True, "reason": "walk"}, EVALUATION),
    "OverrideLine": ({"action_id": "flag_signal", "score": 5.0, "reason": "walk"}, EVALUATION),
    "OpenRound": ({"plan_id": "nothing"}, FAY),
    "OpenFreeRound": ({"kind": "press", "title": {"zh": "走", "en": "walk"}, "role_id": "monitor"}, FAY),
    "CallAsker": ({"round_id": "ro_none"}, FAY),
    "AddQuestion": ({"round_id": "ro_none", "persona_id": "onlooker", "text": {"zh": "走", "en": "walk"}}, FAY),
    "SkipQuestion": ({"round_id": "ro_none", "question_id": "qu_none"}, FAY),
    "CloseRound": ({"round_id": "ro_none"}, FAY),
    "AnswerInRound": ({"round_id": "ro_none", "text": "walk"}, TRAINEES),
    "MinuteAnswer": ({"round_id": "ro_none", "text": "walk"}, ("guest", "pan", "eve", "fay")),
    "TickCheck": ({"round_id": "ro_none", "check_id": "x", "mark": "yes"}, EVALUATION),
    "EndExercise": ({}, FAY),
    "RecordImprovement": ({"text": "walk", "owner": "walk"}, EVALUATION),
    "ChooseNote": ({"note_id": "no_none", "is_chosen": True}, EVALUATION),
    "StrikeImprovement": ({"improvement_id": "im_none"}, EVALUATION),
    "ReleaseScores": ({}, FAY),
    "AnswerDebrief": ({"text_well": "walk", "text_change": "walk"}, ("guest", "pan", "eve", "fay")),
    "AskReview": ({"action_id": "nothing", "text": "walk"}, TRAINEES),
    "AnswerReview": ({"review_id": "rv_none", "text": "walk"}, EVALUATION),
    "TurnOpinion": ({"gauge": "mood", "value": 0.0, "reason": "walk"}, FAY),
    "ShowOpinion": ({"shown": True}, FAY),
    "SetCrowd": ({"level": "off"}, FAY),
    "SilenceActor": ({"actor_id": "nobody"}, FAY),
    "LeaveSeat": ({}, TRAINEES),
}  # fmt: skip
# What those are told whose kind may give the command, when the thing is another role's or isn't there.
NOT_THEIRS = ("not_allowed", "unknown_item", "unknown_approval", "exercise_paused")
EVENTS = ("command", "sync", "after", "draft", "seen", "writing", "look", "beat", "lang", "readers")
REFUSED = (401, 403, 404)
OF_OTTO = "奥托的秘密"


@pytest.fixture(scope="module")
def houses(server: Server) -> Iterator[tuple[Room, dict[str, Browser], dict[str, Any]]]:
    """The exercise that is walked, everybody, and what nobody in it may find: otto's exercise."""
    fay = server.facilitator()
    theirs = Room(server, server.facilitator(), {})
    theirs.admin = server.exercise(theirs.fay)
    room = Room(server, fay, server.exercise(fay))
    people = {
        "anonymous": server.browser(), "otto": theirs.seat("pr_officer", f"{OF_OTTO}姓名"), "guest": room.guest("Guest"),
        "pan": room.seat("medical_lead", "Pan"), "eve": room.staff("evaluator", "Eve"),
        "omar": room.staff("observer", "Omar"), "sim": room.staff("simcell", "Sim"), "fay": fay,
    }  # fmt: skip
    people["anonymous"].exercise_id, people["anonymous"].participant_id = fay.exercise_id, fay.participant_id
    yield room, people, secrets_of_otto(theirs, people["otto"])
    room.close()
    theirs.close()


def secrets_of_otto(theirs: Room, otto: Browser) -> dict[str, Any]:
    """Fill otto's exercise with things that can be told from all others; where each could leak from."""
    theirs.start()
    theirs.fay.command("SendFreeInject", {
        "kind": "post", "channel": "weiguan", "persona_id": "onlooker", "to_roles": ["pr_officer"],
        "title": {"zh": f"{OF_OTTO}标题", "en": f"{OF_OTTO} title"}, "text": {"zh": f"{OF_OTTO}注入", "en": OF_OTTO},
    })  # fmt: skip
    live = theirs.watch(otto)
    said = {"kind": "statement", "role_id": "pr_officer", "channel": "website", "text": f"{OF_OTTO}声明"}
    reply = live.command("SubmitResponse", said)["reply"]
    live.call("draft", {"slot": "s", "text": f"{OF_OTTO}草稿"})
    return {
        "marker": OF_OTTO, "exercise": theirs.admin["exercise_id"], "code": theirs.admin["join_code"],
        "evaluator": theirs.admin["evaluator_url"].rsplit("/", 1)[1], "otto": otto.participant_id,
        "observer": theirs.admin["observer_url"].rsplit("/", 1)[1], "simcell": theirs.admin["simcell_url"].rsplit("/", 1)[1],
        "response": reply["response_id"],
    }  # fmt: skip


def ask(person: Browser, method: str, path: str, body: Any) -> Any:
    if method != "GET" and not person._csrf:
        person._csrf = person.get("/api/session")["csrf"]
    return person.http.request(
        method, person.url + path, json=body, headers={"X-CSRFToken": person._csrf}, timeout=20, allow_redirects=False
    )


def leaks(answer: str, secrets: dict[str, str]) -> list[str]:
    return [name for name, value in secrets.items() if value in answer]


def routes(tmp_path: Path) -> set[tuple[str, str]]:
    """(endpoint, method) of every route of the application."""
    url = f"sqlite:///{tmp_path / 'yanlian.sqlite3'}"
    migrate(url)
    app, _ = create_app(Settings(tmp_path, async_mode="threading"), ThreadRuntime())
    return {(r.endpoint, m) for r in app.url_map.iter_rules() for m in (r.methods or ()) - {"HEAD", "OPTIONS"}}


def test_the_table_holds_every_route(tmp_path: Path) -> None:
    found = routes(tmp_path)
    assert found == set(WALK)
    assert {endpoint for endpoint, _ in found} == set(ROUTES)


def test_the_table_holds_every_command() -> None:
    assert {c.__name__ for c in PERSON_COMMANDS} == set(DONE)
    assert set(COMMANDS) == set(PERSON_COMMANDS)
    for command in PERSON_COMMANDS:
        assert set(DONE[command.__name__][0]) <= {f.name for f in fields(command)}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize(("endpoint", "method"), [k for k in WALK if k[0] != "session.sign_out"])
def test_a_route(houses: Any, endpoint: str, method: str, who: str) -> None:
    room, people, secrets = houses
    path, body, allowed = WALK[endpoint, method]
    answer = ask(people[who], method, path.format(x=room.admin["exercise_id"], code=room.admin["join_code"]), body)
    assert answer.status_code != 500, answer.text
    code, early = NOT_YET.get(endpoint, ("", ()))
    if who in early:
        assert answer.json()["error"]["code"] == code
    elif who in allowed:
        assert answer.status_code == 200, answer.text
    else:
        assert answer.status_code in (*REFUSED, 422), answer.text
        assert set(answer.json()["error"]) == {"code", "message", "field"}
    if answer.status_code == 422:  # only where it is about the body, which anybody may send, or about the time
        of_the_body = ("join.enter", who), ("playbooks.bring_in", "fay")
        assert (endpoint, who) in of_the_body or who in early, answer.text
    if who != "otto" and not (who == "fay" and endpoint in ("exercises.index", "session.show")):
        assert leaks(answer.text, secrets) == []


@pytest.mark.parametrize("who", INSIDE)
@pytest.mark.parametrize(("endpoint", "method"), [k for k, v in WALK.items() if "{x}" in v[0] and "shell" not in k[0]])
def test_a_route_of_the_other_exercise(houses: Any, endpoint: str, method: str, who: str) -> None:
    """Nobody but fay, whose account made both, finds anything there; nor by naming somebody's place."""
    _, people, secrets = houses
    path, body, _ = WALK[endpoint, method]
    if who == "fay" and endpoint in ("exercises.show", "exercises.rename", "exercises.renew_screen", "exercises.qr", "rescoring.choices", "rescoring.show"):
        return  # her account made it
    path = path.format(x=secrets["exercise"]) + ("&" if "?" in path else "?") + "as="
    for place in ("", secrets["otto"], people[who].participant_id):
        answer = ask(people[who], method, path + place, body)
        assert answer.status_code in REFUSED, answer.text
        assert leaks(answer.text, {"marker": OF_OTTO}) == []


@pytest.mark.parametrize("who", PEOPLE)
def test_the_socket_events(houses: Any, who: str) -> None:
    room, people, secrets = houses
    person = people[who]
    if who in ("anonymous", "otto"):
        stranger = Browser(person.url)
        stranger.http, stranger.exercise_id = person.http, room.admin["exercise_id"]
        stranger.participant_id = person.participant_id
        with pytest.raises(NotConnected, match="One or more namespaces failed"):
            LiveClient(stranger, sync=False, reconnection=False)
        return
    live = LiveClient(person, reconnection=False)
    assert live.state["kind"] == ("staff" if who in STAFF else "trainee")
    expected = {"staff"} if who in STAFF else {f"seat:{person.participant_id}"} | ({"role:medical_lead"} if who == "pan" else set())
    assert set(live.state["heads"]) == expected
    streams = ["staff", "role:medical_lead", "role:pr_officer", f"seat:{person.participant_id}",
               f"seat:{people['guest'].participant_id}", f"seat:{secrets['otto']}"]  # fmt: skip
    for stream in streams:
        answer = live.call("after", {"stream": stream, "n": 0})
        assert ("events" in answer) == (stream in expected), stream
        assert leaks(json.dumps(answer, ensure_ascii=False), secrets) == []
    assert live.call("draft", {"slot": "socket", "text": who}) == {"ok": True}
    assert live.call("beat", {"rtt_ms": 12.5}) == {"ok": True}
    assert live.call("beat", {"rtt_ms": "soon"})["error"]["code"] == "command_invalid"
    own = live.call("sync", {})
    assert own["drafts"]["socket"] == who
    assert leaks(json.dumps(own, ensure_ascii=False), secrets) == []
    writing = {"slot": "statement", "kind": "statement", "role_id": "medical_lead"}
    told = "not_running" if who == "pan" else "not_allowed"  # of those here only pan has a role
    assert live.call("writing", writing)["error"]["code"] == told
    assert live.call("look", {"participant_id": people["pan"].participant_id})["error"]["code"] == "not_found"
    assert live.call("look", {"participant_id": secrets["otto"]})["error"]["code"] == "not_found"
    readers = live.call("readers", {})
    assert set(readers["langs"]) <= {people["pan"].participant_id} if who == "pan" else readers["error"]["code"] == "not_allowed"
    live.socket.emit("seen", {"item_ids": [secrets["otto"]]})
    live.close()


def test_the_server_listens_to_no_other_event(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path / 'yanlian.sqlite3'}")
    _, socketio = create_app(Settings(tmp_path, async_mode="threading"), ThreadRuntime())
    assert set(socketio.server.handlers) == {"/"}
    assert set(socketio.server.handlers["/"]) == {*EVENTS, "connect", "disconnect"}


def test_every_command_of_everybody(houses: Any, server: Server) -> None:
    """One exercise for each person, in which a call rings at a role that nobody here holds."""
    for who in INSIDE:
        fay = server.facilitator()
        room = Room(server, fay, server.exercise(fay))
        pr = room.seat("pr_officer")
        person = {"guest": lambda r=room: r.guest("Guest"), "pan": lambda r=room: r.seat("medical_lead"),
                  "eve": lambda r=room: r.staff("evaluator", "Eve"), "omar": lambda r=room: r.staff("observer", "Omar"), "sim": lambda r=room: r.staff("simcell", "Sim"),
                  "fay": lambda r=room: r.fay}[who]()  # fmt: skip
        witness, live = room.watch(pr, person)
        if who != "fay":
            room.start()
            room.fire("reporter_call")
            call = item_of(witness)["item_id"]
        else:
            call = "it_none"
        for name, (data, allowed) in DONE.items():
            data = {k: {"{call}": call, "{pr}": pr.participant_id}.get(str(v), v) for k, v in data.items()}
            answer = live.command(name, data)
            code = "" if answer["ok"] else answer["error"]["code"]
            if who in allowed:
                assert code != "not_allowed", (who, name, code)
            else:
                assert code in NOT_THEIRS, (who, name, code)
            if name in ("StopExercise", "DeclareRealEmergency") and answer["ok"]:
                fay.command("ResumeExercise")
        room.close()


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("endpoint", NOT_YET)
def test_what_is_there_only_later(finished: Any, endpoint: str, who: str) -> None:
    """After EndEx and the release of scores."""
    room, people = finished
    path, body, allowed = WALK[endpoint, "GET"]
    answer = ask(people[who], "GET", path.format(x=room.admin["exercise_id"]), body)
    assert answer.status_code in ((200,) if who in allowed else REFUSED), answer.text


@pytest.fixture(scope="module")
def finished(server: Server, houses: Any) -> Iterator[tuple[Room, dict[str, Browser]]]:
    """Another exercise, that has ended and whose scores are released, with everybody in it but otto."""
    fay = server.facilitator()
    room = Room(server, fay, server.exercise(fay))
    people = {
        "anonymous": server.browser(), "otto": houses[1]["otto"], "guest": room.guest("Guest"),
        "pan": room.seat("medical_lead", "Pan"), "eve": room.staff("evaluator", "Eve"),
        "omar": room.staff("observer", "Omar"), "sim": room.staff("simcell", "Sim"), "fay": fay,
    }  # fmt: skip
    room.start()
    for name in ("EndExercise", "ReleaseScores"):
        fay.command(name)
    yield room, people
    room.close()


def unfired(room: Room) -> list[str]:
    """Texts, notes and model answers of the shipped scenario, and its hidden ids."""
    s = load_scenario(scenario_folder("first-half-hour")).value
    hidden: list[str] = []
    for inject in s.injects:
        parts = [inject.title, inject.text, inject.note, *inject.lines]
        hidden += [t for part in parts for t in (part.zh, part.en) if len(t) > 6]
    for action in s.expected_actions:
        hidden += [t for t in (action.title.zh, action.title.en) if t not in (action.shown_as.zh, action.shown_as.en)]
        texts = [t for answer in action.model_answer for t in (answer.zh, answer.en)]
        signed = (s.organisation.zh, s.organisation.en)
        hidden += [line for text in texts for line in text.split("\n") if len(line) > 8 and line not in signed]
    hidden += [f'"{i.inject_id}"' for i in s.injects] + [f'"{a.action_id}"' for a in s.expected_actions]
    return [*hidden, *(room.admin[f"{k}_url"].rsplit("/", 1)[1] for k in ("evaluator", "observer", "simcell"))]


def test_a_trainee_is_told_of_nothing_that_has_not_happened(room: Room) -> None:
    hidden = unfired(room)
    assert len(hidden) > 80
    pan, guest = room.seat("pr_officer"), room.guest("Guest")
    live, live_guest = room.watch(pan, guest)

    def told() -> str:
        said = [live.state, live.call("sync", {}), live_guest.call("sync", {}), live.journal, live_guest.journal]
        streams = [(live, s) for s in live.state["heads"]] + [(live_guest, s) for s in live_guest.state["heads"]]
        said += [client.call("after", {"stream": s, "n": 0}) for client, s in streams]
        code, x = room.admin["join_code"], room.admin["exercise_id"]
        paths = (f"/api/join/{code}", f"/api/exercises/{x}/drafts", "/api/session", f"/join/{code}", f"/desk/{x}", "/openapi.json")
        said += [pan.get(path) for path in paths]
        return "".join(json.dumps(s, ensure_ascii=False) if not isinstance(s, str) else s for s in said)

    before = told()
    assert [h for h in hidden if json.dumps(h, ensure_ascii=False)[1:-1] in before] == []
    room.start()
    room.fire("video")
    room.fire("family_complaint")  # not to her
    room.fire("reporter_call")
    call = item_of(live, "壹线新闻来电")
    assert live.command("AnswerCall", {"item_id": call["item_id"]})["ok"]
    said = {"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": "我们已关注"}
    assert live.command("SubmitResponse", said)["ok"]
    live.wait_for("ResponseSubmitted")
    scenario = load_scenario(scenario_folder("first-half-hour")).value
    video, phone = scenario.inject("video"), scenario.inject("reporter_call")
    assert video is not None
    assert phone is not None
    seen = {video.title, video.text, phone.title, phone.lines[0]}
    allowed = {t for part in seen for t in (part.zh, part.en)}
    after = told()
    assert [h for h in hidden if h not in allowed and json.dumps(h, ensure_ascii=False)[1:-1] in after] == []
    assert json.dumps(video.text.zh, ensure_ascii=False)[1:-1] in after  # the search does find what is there
