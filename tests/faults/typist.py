"""A trainee who keeps publishing, reconnects by itself and sends again what was not acknowledged."""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
from typing import Any

import requests
from socketio.exceptions import SocketIOError

from tests.faults.dense import statement
from tests.harness import Browser, LiveClient

GIVES_UP = 20.0  # seconds without an acknowledgement on an open connection


class Typist:
    """Sends bursts of statements under ids of its own, each until it is acknowledged.

    After each reconnect it also sends the last acknowledged burst once more, as a browser does whose
    acknowledgement was lost, and notes any reply that differs from the first.
    """

    def __init__(self, browser: Browser, name: str, burst: int = 4, pause: float = 0.2) -> None:
        self.browser, self.name, self.burst, self.pause = browser, name, burst, pause
        self.sent: dict[str, str] = {}  # command id -> text
        self.acked: dict[str, dict[str, Any]] = {}  # command id -> reply
        self.ack_times: list[float] = []  # seconds from sending to acknowledgement
        self.refused: list[str] = []  # codes
        self.faults: list[str] = []  # what must not happen
        self.last_ack = 0.0
        self._last_burst: list[str] = []
        self._waiting: list[str] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> Typist:
        self._thread.start()
        return self

    def stop(self) -> None:
        """Have everything that was sent acknowledged, then end."""
        self._stop.set()
        self._thread.join(timeout=60)
        if self._thread.is_alive() or self._waiting:
            self.faults.append(f"{self.name} still waits for {len(self._waiting)} acknowledgements")

    # ---- the thread --------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._stop.is_set() or self._waiting:
            try:
                live = LiveClient(self.browser, reconnection=False)
            except (SocketIOError, requests.RequestException, OSError, ValueError, AssertionError):
                time.sleep(0.1)
                continue
            self._work(live)
            self._check_gaps(live)
            with contextlib.suppress(Exception):
                live.close()

    def _work(self, live: LiveClient) -> None:
        again = self._last_burst
        while live.socket.connected and (self._waiting or not self._stop.is_set()):
            if not self._waiting:
                self._waiting = self._write()
            self._send(live, self._waiting + again)
            again = []
            if not self._waiting:
                self._stop.wait(self.pause)
            else:
                time.sleep(0.05)

    def _write(self) -> list[str]:
        burst = [secrets.token_hex(8) for _ in range(self.burst)]
        for command_id in burst:
            self.sent[command_id] = f"{self.name} {command_id}: 我们正在核实，有进展马上告诉大家。"
        return burst

    def _send(self, live: LiveClient, command_ids: list[str]) -> None:
        """One burst, and wait for its acknowledgements while the connection lasts."""
        answers: dict[str, dict[str, Any]] = {}
        at = time.monotonic()
        try:
            for command_id in command_ids:
                body = {
                    "command_id": command_id, "type": "SubmitResponse", "data": statement(self.sent[command_id])
                }  # fmt: skip
                live.socket.emit("command", body, callback=self._noting(answers, command_id, at))
        except SocketIOError:
            pass
        while len(answers) < len(command_ids) and live.socket.connected:
            if time.monotonic() - at > GIVES_UP:
                self.faults.append(f"{self.name}: no acknowledgement in {GIVES_UP:g} s")
                break
            time.sleep(0.005)
        for command_id, answer in answers.items():
            self._settle(command_id, answer)
        if not self._waiting:
            self._last_burst = [c for c in command_ids if c in answers][-self.burst :]

    def _noting(self, answers: dict[str, dict[str, Any]], command_id: str, at: float) -> Any:
        def note(answer: dict[str, Any]) -> None:
            answers[command_id] = answer
            self.ack_times.append(time.monotonic() - at)

        return note

    def _settle(self, command_id: str, answer: dict[str, Any]) -> None:
        if not answer["ok"]:
            self.refused.append(answer["error"]["code"])
            return
        first = self.acked.setdefault(command_id, answer["reply"])
        if first != answer["reply"]:
            self.faults.append(f"{command_id} got {first}, then {answer['reply']}")
        self.last_ack = time.monotonic()
        if command_id in self._waiting:
            self._waiting.remove(command_id)

    def _check_gaps(self, live: LiveClient) -> None:
        """What came over this connection went on from the snapshot, one number after the other."""
        counters = dict(live.state.get("heads", {}))
        for envelope in list(live.journal):
            stream, n = envelope["stream"], envelope["n"]
            if n != counters.get(stream, 0) + 1:
                self.faults.append(f"{self.name}: {stream} {n} after {counters.get(stream, 0)}")
            counters[stream] = n
