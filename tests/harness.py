"""A real server process and real clients, for the live, fault and browser tests and the benchmarks.

    with Server(tmp_path) as server:
        fay = server.facilitator()              # HTTP session, signed in
        admin = fay.post("/api/exercises", {"scenario": "first-half-hour"})
        pan = server.trainee(admin["join_code"], "Pan", "pr_officer")
        live = pan.connect()                    # Socket.IO, synced
        live.command("SubmitResponse", {...})
"""

from __future__ import annotations

import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import requests
import socketio
import websocket

PROJECT = Path(__file__).resolve().parents[1]
START_WITHIN = 30.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Refused(AssertionError):
    """An HTTP answer in the error shape."""

    def __init__(self, status: int, error: dict[str, Any]) -> None:
        super().__init__(f"{status} {error}")
        self.status, self.code, self.error = status, str(error.get("code")), error


class Server:
    """`python app.py serve` on a port of its own. `kill9` and `start` again keep data and port."""

    def __init__(self, data: Path, mode: str = "eventlet", env: dict[str, str] | None = None) -> None:
        self.data, self.mode, self.port = data, mode, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.password = ""
        self.process: subprocess.Popen[bytes] | None = None
        self.log = data.parent / f"{data.name}.log"
        self._env = env or {}

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start and wait until it answers."""
        env = {**os.environ, "YANLIAN_DATA": str(self.data), "YANLIAN_ASYNC_MODE": self.mode, **self._env}
        arguments = [sys.executable, "app.py", "serve", "--host", "127.0.0.1", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                arguments, cwd=PROJECT, env=env, stdout=log, stderr=log, start_new_session=True
            )
        self._wait_until_up()
        found = re.findall(r"password\s+(\S+)", self.log.read_text())
        self.password = found[0] if found else self.password

    def _wait_until_up(self) -> None:
        until = time.monotonic() + START_WITHIN
        while time.monotonic() < until:
            if self.process is not None and self.process.poll() is not None:
                raise AssertionError(f"the server ended:\n{self.log.read_text()}")
            try:
                if requests.get(f"{self.url}/healthz", timeout=2).ok:
                    return
            except requests.RequestException:
                time.sleep(0.05)
        raise AssertionError(f"the server does not answer:\n{self.log.read_text()}")

    def master(self) -> int:
        assert self.process is not None
        return self.process.pid

    def worker(self) -> int:
        """The worker's process id (the master's child)."""
        children = Path(f"/proc/{self.master()}/task/{self.master()}/children").read_text().split()
        return int(children[0])

    def kill9(self, *pids: int) -> None:
        """SIGKILL to the given processes (default: master and worker), and reap the master if it was one."""
        pids = pids or (self.master(), self.worker())
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        if self.process is not None and self.process.pid in pids:
            self.process.wait(timeout=10)

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=10)

    # ---- the cast ----------------------------------------------------------------------------

    def browser(self) -> Browser:
        """Somebody with an empty cookie jar."""
        return Browser(self.url)

    def facilitator(self) -> Browser:
        fay = self.browser()
        fay.post("/api/sign-in", {"name": "facilitator", "password": self.password})
        return fay

    def exercise(self, fay: Browser, scenario: str = "first-half-hour") -> dict[str, Any]:
        """A new exercise; `fay` has her place in it."""
        admin: dict[str, Any] = fay.post("/api/exercises", {"scenario": scenario})
        fay.exercise_id, fay.participant_id = admin["exercise_id"], admin["participant_id"]
        return admin

    def trainee(self, join_code: str, name: str, role_id: str) -> Browser:
        """Joined, consented, seated."""
        person = self.guest(join_code, name)
        person.command("GiveConsent")
        person.command("TakeSeat", {"role_id": role_id})
        return person

    def guest(self, code: str, name: str) -> Browser:
        """Joined by a code or by the code of an evaluator's or observer's link."""
        person = self.browser()
        place = person.post(f"/api/join/{code}", {"name": name})
        person.exercise_id, person.participant_id = place["exercise_id"], place["participant_id"]
        return person


class Browser:
    """An HTTP session with its cookies; `connect` opens its socket."""

    def __init__(self, url: str) -> None:
        self.url, self.http = url, requests.Session()
        self.http.headers["Connection"] = "close"  # one kept open may be closed by the server just as the next request goes out
        self.exercise_id = self.participant_id = ""
        self._csrf = ""

    def get(self, path: str) -> Any:
        return self._answer(self.http.get(self.url + path, timeout=20))

    def post(self, path: str, body: Any = None) -> Any:
        return self._send("POST", path, {} if body is None else body)

    def put(self, path: str, body: Any) -> Any:
        return self._send("PUT", path, body)

    def _send(self, method: str, path: str, body: Any) -> Any:
        if not self._csrf:
            self._csrf = self.get("/api/session")["csrf"]
        headers = {"X-CSRFToken": self._csrf}
        answer = self.http.request(method, self.url + path, json=body, headers=headers, timeout=20)
        result = self._answer(answer)
        if path in ("/api/sign-in", "/api/sign-out"):
            self._csrf = result["csrf"]
        return result

    @staticmethod
    def _answer(answer: requests.Response) -> Any:
        is_json = "json" in answer.headers.get("content-type", "")
        if not answer.ok:
            raise Refused(answer.status_code, answer.json()["error"] if is_json else {"code": answer.text[:200]})
        return answer.json() if is_json else answer.text

    def command(self, type_name: str, data: dict[str, Any] | None = None, command_id: str = "") -> Any:
        """A command over HTTP; Refused if it is."""
        body = {"command_id": command_id or secrets.token_hex(8), "type": type_name, "data": data or {}}
        return self.post(f"/api/exercises/{self.exercise_id}/commands?as={self.participant_id}", body)

    def connect(self, sync: bool = True) -> LiveClient:
        return LiveClient(self, sync)


class LiveClient:
    """A Socket.IO client that keeps every envelope it gets. It reconnects by itself and does not catch up."""

    def __init__(self, browser: Browser, sync: bool = True, reconnection: bool = True) -> None:
        self.browser = browser
        self.journal: list[dict[str, Any]] = []
        self.received_at: list[float] = []
        self.scorecards: list[dict[str, Any]] = []
        self.heads: dict[str, int] = {}
        self._news = threading.Condition()
        self.socket = socketio.Client(
            http_session=browser.http,
            reconnection=reconnection,
            websocket_extra_options={"class_": _TidyWebSocket},
        )
        _keep_order(self.socket)
        self.socket.on("journal", self._on_journal)
        self.socket.on("head", lambda message: self.heads.update(message["heads"]))
        self.socket.on("scorecard", lambda message: self.scorecards.append(message["scorecard"]))
        auth = {"exercise_id": browser.exercise_id, "participant_id": browser.participant_id}
        self.socket.connect(browser.url, auth=auth, transports=["websocket"], wait_timeout=10)
        self.state: dict[str, Any] = self.call("sync", {}) if sync else {}

    def _on_journal(self, envelope: dict[str, Any]) -> None:
        with self._news:
            self.journal.append(envelope)
            self.received_at.append(time.time())
            self._news.notify_all()

    def call(self, name: str, data: Any) -> Any:
        return self.socket.call(name, data, timeout=20)

    def command(self, type_name: str, data: dict[str, Any] | None = None, command_id: str = "") -> Any:
        """The acknowledgement as it came, ok or not."""
        body = {"command_id": command_id or secrets.token_hex(8), "type": type_name, "data": data or {}}
        return self.call("command", body)

    def wait_for(
        self, wanted: str | Callable[[dict[str, Any]], bool], within: float = 10.0
    ) -> dict[str, Any]:
        """The first envelope of a type, or for which `wanted` is true; AssertionError after `within` seconds."""
        is_wanted = (lambda e: e["type"] == wanted) if isinstance(wanted, str) else wanted
        with self._news:
            self._news.wait_for(lambda: any(is_wanted(e) for e in self.journal), timeout=within)
            for envelope in self.journal:
                if is_wanted(envelope):
                    return envelope
        raise AssertionError(f"not received: {wanted}; have {[e['type'] for e in self.journal]}")

    def close(self) -> None:
        self.socket.disconnect()


class _TidyWebSocket(websocket.WebSocket):
    """Closes its socket when the other side has gone; the library drops it open, and Python warns of that."""

    def recv(self) -> str | bytes:
        try:
            message = super().recv()
        except Exception:
            self.shutdown()
            raise
        if not message:  # the close frame; the protocol has no empty message
            self.shutdown()
        return message


def _keep_order(client: socketio.Client) -> None:
    """Have packets handled one after the other, as a browser does.

    The library gives each a thread of its own, and on a busy machine the second may overtake the first.
    """
    trigger = client.eio._trigger_event

    def in_order(event: str, *args: Any, **options: Any) -> Any:
        if event == "message":
            options["run_async"] = False
        return trigger(event, *args, **options)

    client.eio._trigger_event = in_order
