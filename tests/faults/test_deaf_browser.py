"""A browser that stops reading its socket is cut off, and meanwhile delays nobody."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path

from tests.faults.dense import ROLE, dense_scenario, plant, statement
from tests.harness import Browser, Server

DEAF = 3
TEXT = "我们正在核实。" * 1400  # 9,800 characters, about 60 kB on the wire
RESPONSES = 120
CUT_OFF_WITHIN = 12.0  # seconds: ping interval plus timeout, plus the machine's other work
DELIVERED_WITHIN = 0.5


def test_a_deaf_browser_delays_nobody(tmp_path: Path) -> None:
    with Server(tmp_path / "data", env={"YANLIAN_COMMANDS_PER_SECOND": "1000"}) as server:
        fay = server.facilitator()
        code = plant(server, fay, dense_scenario(every=60, count=1, first=3600))
        pan, li = (server.trainee(code, name, ROLE) for name in ("Pan", "Li"))
        deaf = [server.trainee(code, f"Deaf {i}", ROLE) for i in range(DEAF)]
        names = {browser.participant_id for browser in deaf}
        fay.command("StartExercise")
        watcher, writer, reader = fay.connect(), pan.connect(), li.connect()
        sockets = [stop_reading(browser) for browser in deaf]
        assert names <= set(watcher.call("sync", {})["online"])
        at, waits = time.monotonic(), []
        for i in range(RESPONSES):
            sent = time.time()
            assert writer.command("SubmitResponse", statement(f"{i} {TEXT}"))["ok"]
            waits.append(received(reader, i) - sent)
            time.sleep(0.02)
        while names & set(watcher.call("sync", {})["online"]):
            assert time.monotonic() - at < CUT_OFF_WITHIN, "still connected"
            time.sleep(0.3)
        for client in (watcher, writer, reader):
            client.close()
        for connection in sockets:
            connection.close()
    assert max(waits) < DELIVERED_WITHIN, sorted(waits)[-5:]


def received(reader: object, i: int) -> float:
    """When the i-th response came."""
    reader.wait_for(
        lambda e: e["type"] == "ResponseSubmitted" and e["data"]["response"]["text"].startswith(f"{i} ")
    )
    return reader.received_at[-1]


def stop_reading(browser: Browser) -> socket.socket:
    """Open a browser's socket by hand, sync, and never read again."""
    host, port = browser.url.removeprefix("http://").split(":")
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect((host, int(port)))
    cookies = "; ".join(f"{c.name}={c.value}" for c in browser.http.cookies)
    connection.sendall(
        f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
        f"Cookie: {cookies}\r\n\r\n".encode()
    )
    read_until(connection, b"pingInterval")
    auth = {"exercise_id": browser.exercise_id, "participant_id": browser.participant_id}
    connection.sendall(frame("40" + json.dumps(auth)))
    read_until(connection, b"40{")
    connection.sendall(frame('420["sync",{}]'))
    time.sleep(0.5)
    return connection


def read_until(connection: socket.socket, wanted: bytes) -> None:
    connection.settimeout(5)
    got = b""
    while wanted not in got:
        got += connection.recv(4096)


def frame(text: str) -> bytes:
    """A client's text frame, masked with zeros."""
    data = text.encode()
    assert len(data) < 60_000
    length = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")
    return b"\x81" + length + bytes(4) + data
