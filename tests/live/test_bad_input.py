"""Bad input over the wire: each a clear error in the one shape, and the exercise goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.harness import Browser, LiveClient, Server
from tests.live.conftest import Room, item_of

# A client that is cut off leaves its socket to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
HALF = "\ud800"
WELL = {"kind": "statement", "role_id": "pr_officer", "channel": "website", "text": "好"}
DEEP: Any = []
for _ in range(90):
    DEEP = [DEEP]


@pytest.fixture(scope="module")
def shared(server: Server) -> Iterator[Room]:
    """One running exercise for all of this module; every test leaves it working."""
    fay = server.facilitator()
    made = Room(server, fay, server.exercise(fay)).start()
    yield made
    made.close()


@pytest.fixture(scope="module")
def pan(shared: Room) -> Browser:
    return shared.seat("pr_officer", "Pan")


@pytest.fixture(autouse=True)
def still_works(shared: Room, pan: Browser, server: Server) -> Iterator[None]:
    """After every test a good command of somebody else is saved, and the log has no traceback."""
    before = len(server.log.read_text())
    yield
    assert pan.command("SubmitResponse", WELL)["ok"]
    logged = server.log.read_text()[before:]
    assert "Traceback" not in logged, logged[-3000:]


def check_shape(error: Any) -> None:
    assert set(error) == {"error"}
    assert set(error["error"]) == {"code", "message", "field"}
    assert error["error"]["code"]
    assert error["error"]["message"]


COMMANDS: list[tuple[str, Any]] = [
    ("no object", "x"),
    ("nothing", None),
    ("a list", [1]),
    ("empty", {}),
    ("no id", {"type": "StopExercise", "data": {}}),
    ("short id", {"command_id": "x", "type": "StopExercise", "data": {}}),
    ("long id", {"command_id": "x" * 65, "type": "StopExercise", "data": {}}),
    ("id of a wrong type", {"command_id": 12345678, "type": "StopExercise", "data": {}}),
    ("half a character in the id", {"command_id": f"12345678{HALF}", "type": "SubmitResponse", "data": WELL}),
    ("a NUL in the id", {"command_id": "12345678\0", "type": "SubmitResponse", "data": WELL}),
    ("unknown command", {"command_id": "unknown-command", "type": "Explode", "data": {}}),
    ("a command of the system", {"command_id": "unknown-command", "type": "Tick", "data": {}}),
    ("type of a wrong type", {"command_id": "unknown-command", "type": {"a": 1}, "data": {}}),
    ("no type", {"command_id": "unknown-command", "data": {}}),
    ("unknown field beside", {"command_id": "unknown-field", "type": "SubmitResponse", "data": WELL, "more": 1}),
    ("unknown field", {"command_id": "unknown-field", "type": "SubmitResponse", "data": {**WELL, "more": 1}}),
    ("half a character as a field", {"command_id": "unknown-field", "type": "SubmitResponse", "data": WELL, HALF: 1}),
    ("half a character in a field", {"command_id": "half-a-field", "type": "SubmitResponse", "data": {**WELL, HALF: 1}}),
    ("data of a wrong type", {"command_id": "wrong-type", "type": "SubmitResponse", "data": []}),
    ("text of a wrong type", {"command_id": "wrong-type", "type": "SubmitResponse", "data": {**WELL, "text": 5}}),
    ("kind that is none", {"command_id": "wrong-kind", "type": "SubmitResponse", "data": {**WELL, "kind": "shout"}}),
    ("missing field", {"command_id": "missing-field", "type": "SubmitResponse", "data": {"text": "x"}}),
    ("not a number", {"command_id": "nan-number", "type": "ChangePace", "data": {"pace": float("nan")}}),
    ("endless", {"command_id": "endless-number", "type": "ChangePace", "data": {"pace": float("inf")}}),
    ("huge number", {"command_id": "huge-number", "type": "ChangePace", "data": {"pace": 10**60}}),
    ("a text as number", {"command_id": "text-number", "type": "ChangePace", "data": {"pace": "1"}}),
    ("true as number", {"command_id": "true-number", "type": "ChangePace", "data": {"pace": True}}),
    ("deep", {"command_id": "deep-data", "type": "SubmitResponse", "data": {**WELL, "text": DEEP}}),
    ("long text", {"command_id": "long-text", "type": "SubmitResponse", "data": {**WELL, "text": "长" * 30_000}}),
    ("longest text", {"command_id": "longest-text", "type": "SubmitResponse", "data": {**WELL, "text": "x" * 100_001}}),
    ("long role", {"command_id": "long-role", "type": "SubmitResponse", "data": {**WELL, "role_id": "x" * 50_000}}),
    ("half a character", {"command_id": "half-char", "type": "SubmitResponse", "data": {**WELL, "text": f"a{HALF}b"}}),
    ("only spaces", {"command_id": "only-spaces", "type": "SubmitResponse", "data": {**WELL, "text": " \u3000\n"}}),
    ("an item that is none", {"command_id": "no-such-item", "type": "SubmitResponse", "data": {**WELL, "item_id": "it_no"}}),
    ("many parts", {"command_id": "many-parts", "type": "SubmitResponse", "data": {str(i): i for i in range(5000)}}),
]  # fmt: skip


@pytest.mark.parametrize("body", [c[1] for c in COMMANDS], ids=[c[0] for c in COMMANDS])
def test_a_bad_command_on_the_socket(shared: Room, pan: Browser, body: Any) -> None:
    live = pan.connect(sync=False)
    answer = live.call("command", body)
    assert answer.pop("ok") is False
    check_shape(answer)
    assert answer["error"]["code"] != "server_error"
    assert len(json.dumps(answer)) < 2000
    live.close()


@pytest.mark.parametrize("body", [c[1] for c in COMMANDS], ids=[c[0] for c in COMMANDS])
def test_a_bad_command_over_http(shared: Room, pan: Browser, body: Any) -> None:
    answer = send(pan, f"/api/exercises/{pan.exercise_id}/commands", json.dumps(body))
    assert 400 <= answer.status_code < 500
    check_shape(answer.json())
    assert len(answer.text) < 2000


def send(person: Browser, path: str, body: str | bytes, method: str = "POST", mime: str = "application/json") -> Any:
    if not person._csrf:
        person._csrf = person.get("/api/session")["csrf"]
    headers = {"X-CSRFToken": person._csrf, "Content-Type": mime}
    data = body if isinstance(body, bytes) else body.encode()
    return person.http.request(method, person.url + path, data=data, headers=headers, timeout=20)


BODIES: list[tuple[str, str | bytes, str]] = [
    ("broken", '{"name": ', "application/json"),
    ("empty", "", "application/json"),
    ("not UTF-8", b'{"name": "\xff\xfe"}', "application/json"),
    ("a list", "[]", "application/json"),
    ("a text", '"x"', "application/json"),
    ("null", "null", "application/json"),
    ("deep", "[" * 200_000, "application/json"),
    ("deep objects", '{"a":' * 100_000, "application/json"),
    ("a long number", '{"name": ' + "9" * 5000 + "}", "application/json"),
    ("half a character", '{"name": "\\ud800", "password": "\\ud800", "text": "\\ud800", "old": "\\ud800", "new": "\\ud800", "scenario": "\\ud800"}', "application/json"),
    ("half a character as field", '{"\\ud800": 1}', "application/json"),
    ("a long field", '{"' + "x" * 100_000 + '": 1}', "application/json"),
    ("a form", "name=x", "application/x-www-form-urlencoded"),
    ("XML", "<a/>", "text/xml"),
    ("no type", "{}", ""),
    ("1 MB", b'{"name": "' + b"x" * 1_000_000 + b'"}', "application/json"),
]  # fmt: skip
TARGETS = [
    ("POST", "/api/sign-in"),
    ("POST", "/api/password"),
    ("POST", "/api/exercises"),
    ("POST", "/api/exercises/{x}/commands"),
    ("PUT", "/api/exercises/{x}/drafts/slot"),
    ("POST", "/api/join/{code}"),
]


@pytest.mark.parametrize(("method", "path"), TARGETS, ids=[t[1] for t in TARGETS])
@pytest.mark.parametrize(("name", "body", "mime"), BODIES, ids=[b[0] for b in BODIES])
def test_a_bad_body(shared: Room, method: str, path: str, name: str, body: str | bytes, mime: str) -> None:
    path = path.format(x=shared.admin["exercise_id"], code=shared.admin["join_code"])
    answer = send(shared.fay, path, body, method, mime)
    assert 400 <= answer.status_code < 500
    check_shape(answer.json())
    assert len(answer.text) < 2000


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/nowhere", 404), ("POST", "/api/nowhere", 404), ("DELETE", "/api/session", 404),
        ("GET", "/api/exercises/nobody", 404), ("GET", "/api/exercises/nobody/qr.svg", 404),
        ("GET", "/api/exercises/nobody/scorecard", 404), ("GET", "/api/exercises/%00/drafts", 404),
        ("GET", "/api/exercises/..%2f..%2fetc", 404), ("GET", "/static/..%2f..%2fapp.py", 404),
        ("GET", "/static/nothing.js", 404), ("PUT", "/", 404), ("GET", "/api", 404), ("GET", "/api/", 404),
        ("GET", f"/api/join/{'%ff' * 20}", 404), ("GET", "/exercises/nobody/scorecard.print", 404),
    ],
)  # fmt: skip
def test_an_address_that_leads_nowhere(shared: Room, method: str, path: str, status: int) -> None:
    answer = send(shared.fay, path, "{}", method)
    assert answer.status_code == status
    check_shape(answer.json())


NAMES = ["<script>alert(1)</script>", "<img src=x onerror=x>", '"; DROP TABLE x; --', "{{7*7}}", "潘\u200b\u202e\u0007潘", "  a \n b  "]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_data(shared: Room, name: str) -> None:
    shown = " ".join("".join(c for c in name if c not in "\u200b\u202e\u0007\n").split())
    person = shared.guest(name)
    raw = person.http.get(f"{shared.server.url}/api/session", timeout=5)
    assert raw.headers["content-type"] == "application/json"
    assert raw.json()["seats"][-1]["name"] == shown
    live = person.connect()
    assert live.state["snapshot"]["me"]["name"] == shown
    live.close()


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200b", "\u0000", HALF, "\u3164", "\u2800\u2800", "x" * 41, "\u202e"])
def test_a_name_that_nobody_can_read(shared: Room, name: str) -> None:
    answer = send(shared.server.browser(), f"/api/join/{shared.admin['join_code']}", json.dumps({"name": name}))
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] in ("name_missing", "name_too_long", "bad_request")
    assert answer.json()["error"]["field"] == "name"


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</script><!--", "a\u200bb\u202ec", "x\u0001y", "${7*7}", "'\"\\"])
def test_a_text_is_data(shared: Room, pan: Browser, text: str) -> None:
    live = pan.connect()
    assert live.command("SubmitResponse", {**WELL, "text": text})["ok"]
    live.wait_for(lambda e: e["type"] == "ResponseSubmitted" and e["data"]["response"]["text"] == text)
    assert text in [r["text"] for r in live.call("sync", {})["snapshot"]["responses"]]
    live.close()


def test_a_nul_is_refused_or_kept_out(shared: Room, pan: Browser) -> None:
    """PostgreSQL stores none, so one must never come as far as the group's transaction."""
    live = pan.connect()
    answer = live.command("SubmitResponse", {**WELL, "text": "a\0b"})
    assert answer["error"]["code"] == "command_invalid"
    assert live.call("draft", {"slot": "s", "text": "a\0b"})["error"]["code"] == "command_invalid"
    assert live.call("draft", {"slot": "s\0", "text": "ab"})["error"]["code"] == "command_invalid"
    assert live.call("draft", {"slot": f"s{HALF}", "text": "ab"})["error"]["code"] == "command_invalid"
    assert live.call("draft", {"slot": "s", "text": HALF})["error"]["code"] == "command_invalid"
    live.close()


@pytest.mark.parametrize("packet", ["command", "sync", "after", "draft"])
@pytest.mark.parametrize("data", [b"\x00\xff", {"command_id": b"12345678"}, {"slot": b"s", "text": b"x"}, {"stream": b"s", "n": b"1"}, [b""]], ids=str)
def test_binary_on_the_socket(shared: Room, pan: Browser, packet: str, data: Any) -> None:
    live = pan.connect(sync=False)
    answer = live.call(packet, data)
    if packet != "sync" or not isinstance(data, dict):
        assert answer.pop("ok") is False
        check_shape(answer)
    assert live.call("sync", {})["ok"]
    live.close()


RAW = [
    "4", "42", "42[", '42["command"', "42[]", '42[5]', '42["connect"]', '42["disconnect"]', '42["nothing",{}]',
    '421["nothing",{}]', '42["seen"]', '42["seen",1,2,3]', '42["seen",{"item_ids":5}]', "42" + "[" * 100_000,
    '42["command",' + "9" * 5000 + "]", "43[]", "431[1]", "45-[]", "451-", "459-[]", "40/elsewhere,", "41/x,", "4" + "x" * 1000,
    '42["command",{"command_id":"' + "x" * 250_000 + '"}]', '42["seen",{"item_ids":["' + "x" * 200_000 + '"]}]',
]  # fmt: skip


@pytest.mark.parametrize("frame", RAW, ids=lambda f: f[:24])
def test_a_broken_packet_harms_nobody(shared: Room, pan: Browser, frame: str) -> None:
    witness = pan.connect()
    live = LiveClient(pan, sync=False, reconnection=False)
    live.socket.eio.ws.send(frame)
    time.sleep(0.05)
    assert witness.call("sync", {})["ok"]
    live.close()
    witness.close()


def test_a_packet_over_the_limit_closes_only_its_own_socket(shared: Room, pan: Browser) -> None:
    witness = pan.connect()
    live = LiveClient(pan, sync=False, reconnection=False)
    live.socket.eio.ws.send('42["draft",{"slot":"s","text":"' + "x" * 300_000 + '"}]')
    time.sleep(0.3)
    assert witness.call("sync", {})["ok"]
    witness.close()
    live.close()


def test_a_flood_is_slowed(shared: Room, tmp_path: Any) -> None:
    mode = shared.server.mode
    server = Server(tmp_path / "data", mode, {"YANLIAN_COMMANDS_PER_SECOND": "5"})
    server.start()
    try:
        fay = server.facilitator()
        admin = server.exercise(fay)
        live, other = (server.guest(admin["join_code"], n).connect() for n in ("A", "B"))
        answers = [live.call("after", {"stream": "x", "n": 0}) for _ in range(30)]
        assert "too_fast" in [a["error"]["code"] for a in answers if not a["ok"]]
        assert other.call("sync", {})["ok"]
        live.close()
        other.close()
    finally:
        server.kill9()


def test_an_item_of_one_exercise_is_none_of_another(shared: Room, pan: Browser, room: Room) -> None:
    live = room.watch(room.seat("pr_officer"))
    room.start()
    room.fire("video")
    item = item_of(live)
    answer = pan.connect(sync=False).command(
        "SubmitResponse", {"kind": "flag", "role_id": "pr_officer", "channel": "weiguan", "text": "", "item_id": item["item_id"]}
    )  # fmt: skip
    assert answer["error"]["code"] == "unknown_item"


@pytest.mark.parametrize("event", ["connect", "disconnect"])
def test_an_event_that_bears_a_name_of_the_protocol_changes_nothing(shared: Room, pan: Browser, event: str) -> None:
    """No socket becomes somebody else, or drops out of the rooms' book, by sending one."""
    live = pan.connect()
    other = {"exercise_id": "x", "participant_id": shared.fay.participant_id}
    live.socket.emit(event, ({}, other))
    assert live.call("sync", {})["snapshot"]["me"]["participant_id"] == pan.participant_id
    assert pan.participant_id in shared.watch(shared.fay).state["online"]
    live.close()


def test_health_needs_no_cookie(shared: Room) -> None:
    assert requests.get(f"{shared.server.url}/healthz", timeout=5).json() == {"status": "ok"}
