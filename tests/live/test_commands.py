"""A command given twice counts once: in order, at the same time, and after a restart. First start and its password."""

from __future__ import annotations

import re
import threading
from typing import Any

import pytest

from tests.harness import Browser, Refused, Server
from tests.live.conftest import Room


def statement(text: str, command_id: str) -> dict[str, Any]:
    data = {"kind": "statement", "role_id": "pr_officer", "channel": "website", "text": text}
    return {"command_id": command_id, "type": "SubmitResponse", "data": data}


def responses(room: Room) -> list[str]:
    snapshot = room.watch(room.fay).state["snapshot"]
    return [r["text"] for r in snapshot["responses"]]


def test_a_repeated_command_gets_the_first_answer(room: Room) -> None:
    pan = room.seat("pr_officer")
    live = room.watch(pan)
    room.start()
    first = live.call("command", statement("一次", "repeat-01"))
    assert first["ok"]
    assert live.call("command", statement("一次", "repeat-01")) == first
    assert live.call("command", statement("别的内容", "repeat-01")) == first
    over_http = pan.command("SubmitResponse", statement("一次", "")["data"], "repeat-01")
    assert over_http == first
    assert responses(room) == ["一次"]


def test_an_id_belongs_to_one_person(room: Room) -> None:
    pan, li = room.seat("pr_officer"), room.seat("pr_officer")
    live_pan, live_li = room.watch(pan, li)
    room.start()
    one, two = (c.call("command", statement(t, "the-same-id")) for c, t in ((live_pan, "甲"), (live_li, "乙")))
    assert one["ok"]
    assert two["ok"]
    assert one["reply"] != two["reply"]
    assert responses(room) == ["甲", "乙"]


def test_twins_sent_at_the_same_time_count_once(room: Room) -> None:
    pan = room.seat("pr_officer")
    room.start()
    windows = room.watch(pan, pan, pan, pan)
    answers: list[Any] = []
    ready = threading.Barrier(len(windows) * 2)

    def send(client: Any) -> None:
        ready.wait()
        answers.append(client.call("command", statement("同时", "twins-0001")))

    threads = [threading.Thread(target=send, args=(c,)) for c in windows * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all(answer == answers[0] and answer["ok"] for answer in answers)
    assert responses(room) == ["同时"]


def test_a_refused_command_is_decided_anew(room: Room) -> None:
    pan = room.seat("pr_officer")
    live = room.watch(pan)
    assert live.call("command", statement("太早", "too-early"))["error"]["code"] == "not_running"
    room.start()
    assert live.call("command", statement("太早", "too-early"))["ok"]


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_restart_keeps_answers_password_and_people(mode: str, tmp_path: Any) -> None:
    server = Server(tmp_path / "data", mode)
    server.start()
    try:
        password = server.password
        assert password
        fay = server.facilitator()
        admin = server.exercise(fay)
        pan = server.trainee(admin["join_code"], "潘", "pr_officer")
        fay.command("StartExercise")
        live = pan.connect()
        first = live.call("command", statement("重启之前", "before-it"))
        draft = live.call("draft", {"slot": "next", "text": "还没写完"})
        assert (first["ok"], draft["ok"]) == (True, True)
        live.close()
        server.kill9()
        server.start()
        again = pan.connect()
        assert again.call("command", statement("重启之前", "before-it")) == first
        assert again.state["drafts"] == {"next": "还没写完"}
        assert [r["text"] for r in again.state["snapshot"]["responses"]] == ["重启之前"]
        assert again.state["snapshot"]["clock"]["status"] == "running"
        assert fay.get("/api/session")["account"] == {"name": "facilitator", "initial_password": True}
        again.close()
        printed = re.findall(r"password\s+(\S+)", server.log.read_text())
        assert printed == [password]
        assert server.log.read_text().count("Yanlian 已启动") == 2
        check_lonely_address(server)
        no_secrets_in(server, password, pan, admin)
    finally:
        server.kill9()


def check_lonely_address(server: Server) -> None:
    assert f"\n{server.url}\n" in server.log.read_text()


def no_secrets_in(server: Server, password: str, person: Browser, admin: dict[str, Any]) -> None:
    """The log names no password (but at first start), code, cookie or text."""
    log = server.log.read_text().replace(password, "", 1)
    secrets = [password, admin["join_code"], admin["evaluator_url"].rsplit("/", 1)[1], "重启之前", "还没写完",
               (server.data / "secret").read_text(), *person.http.cookies.values()]  # fmt: skip
    assert [s for s in secrets if s in log] == []


def test_a_second_server_refuses_in_words(tmp_path: Any) -> None:
    first, second = Server(tmp_path / "data"), Server(tmp_path / "data")
    second.log = tmp_path / "second.log"
    first.start()
    try:
        with pytest.raises(AssertionError) as refused:
            second.start()
    finally:
        first.kill9()
    assert "Another server is using the data" in str(refused.value)
    assert "另一个服务器正在使用" in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_a_command_over_http_is_refused_in_the_error_shape(room: Room) -> None:
    pan = room.seat("pr_officer")
    with pytest.raises(Refused) as refused:
        pan.command("StartExercise")
    assert (refused.value.status, refused.value.code) == (403, "not_allowed")
    assert set(refused.value.error) == {"code", "message", "field"}
