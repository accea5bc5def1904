"""Signing in and out, expired sessions, wrong tries, cookies, cross-origin sockets, headers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
import socketio
import websocket
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from socketio.exceptions import ConnectionError as NotConnected

from tests.harness import Browser, LiveClient, Refused, Server
from tests.live.conftest import Room

NEW_PASSWORD = "a much better password"


@pytest.fixture
def own_server(tmp_path: Any) -> Iterator[Server]:
    """For tests that use up tries or change the password."""
    running = Server(tmp_path / "data", env={"YANLIAN_WRONG_TRIES_PER_MINUTE": "3"})
    running.start()
    yield running
    running.kill9()


def refused_code(call: Any, *args: Any) -> tuple[int, str]:
    with pytest.raises(Refused) as refused:
        call(*args)
    return refused.value.status, refused.value.code


def connect_code(browser: Browser) -> str:
    """The code with which opening a socket is refused."""
    client = socketio.Client(http_session=browser.http, reconnection=False)
    told: list[Any] = []
    client.on("connect_error", told.append)
    auth = {"exercise_id": browser.exercise_id, "participant_id": browser.participant_id}
    with pytest.raises(NotConnected):
        client.connect(browser.url, auth=auth, transports=["websocket"], wait_timeout=5)
    client.disconnect()
    return str(told[0]["data"]["code"])


def test_wrong_passwords_are_counted(own_server: Server) -> None:
    person = own_server.browser()
    wrong = {"name": "facilitator", "password": "wrong"}
    assert refused_code(person.post, "/api/sign-in", wrong) == (401, "wrong_sign_in")
    assert refused_code(person.post, "/api/sign-in", {**wrong, "name": "nobody"}) == (401, "wrong_sign_in")
    assert refused_code(person.post, "/api/sign-in", wrong) == (401, "wrong_sign_in")
    assert refused_code(person.post, "/api/sign-in", wrong) == (429, "too_many_tries")
    right = {"name": "facilitator", "password": own_server.password}
    assert refused_code(person.post, "/api/sign-in", right) == (429, "too_many_tries")


def test_wrong_codes_are_counted(own_server: Server) -> None:
    fay = own_server.facilitator()
    admin = own_server.exercise(fay)
    person = own_server.browser()
    for code in ("WRONG2", "' OR 1=1 --", "x" * 500):
        assert refused_code(person.get, f"/api/join/{code}") == (404, "wrong_code")
    assert refused_code(person.get, "/api/join/WRONG2") == (429, "too_many_tries")
    assert refused_code(person.post, "/api/join/WRONG2", {"name": "x"}) == (429, "too_many_tries")
    assert refused_code(person.get, f"/api/join/{admin['join_code']}") == (429, "too_many_tries")
    assert fay.get("/api/exercises")["exercises"]  # nobody else is held up


def test_many_wrong_tries_at_once_are_counted(own_server: Server) -> None:
    people = [own_server.browser() for _ in range(12)]
    for person in people:
        person.get("/api/session")
        person._csrf = person.get("/api/session")["csrf"]
    wrong = {"name": "facilitator", "password": "wrong"}
    with ThreadPoolExecutor(12) as pool:
        codes = list(pool.map(lambda p: refused_code(p.post, "/api/sign-in", wrong)[1], people))
    assert codes.count("wrong_sign_in") == 3
    assert codes.count("too_many_tries") == 9


def test_a_new_password_ends_other_sessions_and_sockets(own_server: Server) -> None:
    fay, other = own_server.facilitator(), own_server.facilitator()
    own_server.exercise(fay)
    other.exercise_id = fay.exercise_id
    other.participant_id = other.get(f"/api/exercises/{fay.exercise_id}")["participant_id"]
    assert other.participant_id == fay.participant_id
    live = LiveClient(other, reconnection=False)
    change = {"old": own_server.password, "new": NEW_PASSWORD}
    assert refused_code(fay.post, "/api/password", {**change, "new": "short"}) == (422, "password_too_short")
    assert refused_code(fay.post, "/api/password", {**change, "old": "wrong"}) == (401, "wrong_sign_in")
    assert fay.post("/api/password", change) == {"ok": True}
    until = time.monotonic() + 5
    while live.socket.connected and time.monotonic() < until:
        time.sleep(0.02)
    assert not live.socket.connected
    assert refused_code(other.get, "/api/exercises") == (401, "not_signed_in")
    assert refused_code(other.command, "StartExercise") == (401, "not_signed_in")
    assert connect_code(other) == "not_signed_in"
    assert fay.get("/api/session")["account"] == {"name": "facilitator", "initial_password": False}
    assert refused_code(own_server.facilitator) == (401, "wrong_sign_in")
    own_server.password = NEW_PASSWORD
    own_server.facilitator()


def test_signing_out_cuts_the_windows_off(room: Room) -> None:
    live = LiveClient(room.fay, reconnection=False)
    pan = room.watch(room.seat("pr_officer"))
    room.fay.post("/api/sign-out")
    until = time.monotonic() + 5
    while live.socket.connected and time.monotonic() < until:
        time.sleep(0.02)
    assert not live.socket.connected
    assert pan.socket.connected
    assert refused_code(room.fay.get, f"/api/exercises/{room.fay.exercise_id}") == (401, "not_signed_in")
    assert connect_code(room.fay) == "not_signed_in"


def cookie_of(server: Server, person: Browser) -> tuple[str, str]:
    """Name and value of a person's place."""
    name = f"yanlian_{server.port}_place_{person.participant_id}"
    return name, str(person.http.cookies[name])


class Yesterday(TimestampSigner):
    def get_timestamp(self) -> int:
        return int(time.time()) - 13 * 3600


def signer(server: Server, how: type[TimestampSigner] = TimestampSigner) -> URLSafeTimedSerializer:
    """What signs the places."""
    return URLSafeTimedSerializer((server.data / "secret").read_text(), salt="place", signer=how)


def test_a_place_that_is_no_more_does_not_lock_a_browser_out(room: Room) -> None:
    """After a backup was put back, say."""
    pan = room.seat("pr_officer")
    for gone in (["gone", "gone", 1], [pan.exercise_id, "gone", 9_999_999_999_999]):
        name = f"yanlian_{room.server.port}_place_gone{gone[2]}"
        pan.http.cookies.set(name, signer(room.server).dumps(gone), domain="127.0.0.1", path="/")
    assert [seat["participant_id"] for seat in pan.get("/api/session")["seats"]] == [pan.participant_id]
    assert pan.get(f"/api/exercises/{pan.exercise_id}/drafts") == {"drafts": {}}
    assert room.watch(pan).state["ok"]


def test_an_expired_session_is_told_so(room: Room) -> None:
    pan = room.seat("pr_officer")
    name, value = cookie_of(room.server, pan)
    content = signer(room.server).loads(value)
    assert content[1] == pan.participant_id
    old = signer(room.server, Yesterday).dumps(content)
    for expired in (old, value[:-2] + ("aa" if value[-2:] != "aa" else "bb"), "junk", ""):
        stranger = room.server.browser()
        stranger.exercise_id, stranger.participant_id = pan.exercise_id, pan.participant_id
        stranger.http.cookies.set(name, expired)
        url = f"/api/exercises/{pan.exercise_id}/drafts"
        assert refused_code(stranger.get, url) == (401, "not_signed_in")
        assert connect_code(stranger) == "not_signed_in"
        assert stranger.get("/api/session")["seats"] == []


def test_windows_that_join_at_once_keep_all_their_places(room: Room) -> None:
    """They share a cookie jar; an answer under way must not bring an older one back."""
    first = room.server.browser()
    token = first.get("/api/session")["csrf"]
    shared = dict(first.http.cookies)
    url, headers = f"{room.server.url}/api/join/{room.admin['join_code']}", {"X-CSRFToken": token}

    def join(n: int) -> requests.Response:
        return requests.post(url, json={"name": f"Window {n}"}, headers=headers, cookies=shared, timeout=20)

    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(join, range(6)))
    assert [a.status_code for a in answers] == [200] * 6
    for answer in answers:
        first.http.cookies.update(answer.cookies)
    seats = {seat["participant_id"] for seat in first.get("/api/session")["seats"]}
    assert seats == {a.json()["participant_id"] for a in answers}
    assert "Set-Cookie" not in first.http.get(f"{room.server.url}/api/session", timeout=20).headers


def test_a_place_of_another_person_is_refused(room: Room) -> None:
    pan, li = room.seat("pr_officer"), room.seat("medical_lead")
    thief = room.server.browser()
    thief.http.cookies.update(li.http.cookies)
    thief.exercise_id, thief.participant_id = pan.exercise_id, pan.participant_id
    assert connect_code(thief) == "not_found"
    url = f"/api/exercises/{pan.exercise_id}/drafts"
    assert refused_code(thief.get, f"{url}?as={pan.participant_id}") == (404, "not_found")
    assert refused_code(thief.get, f"{url}?as={room.fay.participant_id}") == (404, "not_found")


@pytest.mark.parametrize("auth", [None, "x", [], {}, {"exercise_id": 5}, {"exercise_id": {"a": []}}, {"exercise_id": "x" * 9999}])
def test_a_socket_without_a_place_is_refused(server: Server, auth: Any) -> None:
    client = socketio.Client(reconnection=False)
    with pytest.raises(NotConnected):
        client.connect(server.url, auth=auth, transports=["websocket"], wait_timeout=5)
    client.disconnect()


def test_a_socket_of_another_site_is_refused(room: Room) -> None:
    pan = room.seat("pr_officer")
    cookies = dict(pan.http.cookies)
    for transport in ("polling", "websocket"):
        answer = requests.get(
            f"{room.server.url}/socket.io/?EIO=4&transport={transport}", timeout=5, cookies=cookies,
            headers={"Origin": "http://elsewhere.example"},
        )  # fmt: skip
        assert answer.status_code == 400
        assert "Access-Control-Allow-Origin" not in answer.headers
    url = f"{room.server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket"
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    with pytest.raises(websocket.WebSocketBadStatusException):
        websocket.create_connection(url, origin="http://elsewhere.example", cookie=cookie, timeout=5)
    websocket.create_connection(url, origin=room.server.url, cookie=cookie, timeout=5).close()


def test_cookies_and_headers(room: Room) -> None:
    for path in ("/", "/api/session", "/api/nowhere", "/desk/x", f"/api/join/{room.admin['join_code']}", "/healthz"):
        answer = requests.get(room.server.url + path, timeout=5)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert answer.headers["Cache-Control"] == "no-store"
    cookie = requests.get(f"{room.server.url}/api/session", timeout=5).headers["Set-Cookie"]
    assert cookie.startswith(f"yanlian_{room.server.port}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "演练 EXERCISE" in requests.get(room.server.url, timeout=5).content.decode()


def test_a_change_without_the_token_is_refused(room: Room) -> None:
    pan = room.seat("pr_officer")
    body = {"command_id": "without-token", "type": "StopExercise", "data": {}}
    url = f"{room.server.url}/api/exercises/{pan.exercise_id}"
    for method, path in (("POST", f"{url}/commands"), ("PUT", f"{url}/drafts/s"),
                         ("POST", f"{room.server.url}/api/sign-in"), ("POST", f"{room.server.url}/api/sign-out"),
                         ("POST", f"{room.server.url}/api/join/{room.admin['join_code']}")):  # fmt: skip
        for headers in ({}, {"X-CSRFToken": "wrong"}, {"X-CSRFToken": room.fay._csrf}):
            answer = pan.http.request(method, path, json=body, headers=headers, timeout=5)
            assert (answer.status_code, answer.json()["error"]["code"]) == (403, "csrf")

