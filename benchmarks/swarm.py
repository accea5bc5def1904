"""Many browsers in one process: raw Socket.IO connections on one epoll, timed at the socket.

    python -m benchmarks.swarm < plan.json > result.json

The plan: `connections` (url, cookie, auth), `marker` (what a wanted message holds), `until` (how many of
them each connection waits for), `sends` ([connection, seconds from the start, event, data], acknowledged)
and `timeout`. It prints `ready` on stderr once all are connected and synced, and begins at a line on
stdin's second half. Result: for each connection the wanted messages with their times of arrival, and for
each send its times and acknowledgement.
"""

from __future__ import annotations

import json
import select
import socket
import sys
import time
from typing import Any

HANDSHAKE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
    "Cookie: {cookie}\r\n\r\n"
)
SYNC_ID = 999_999_999


class Connection:
    """One browser's socket."""

    def __init__(self, plan: dict[str, Any]) -> None:
        host, port = plan["url"].removeprefix("http://").split(":")
        self.socket = socket.create_connection((host, int(port)), timeout=20)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.sendall(HANDSHAKE.format(host=host, port=port, cookie=plan["cookie"]).encode())
        self.buffer = b""
        self.found: list[tuple[float, str]] = []
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self._more()
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]
        self._wait("0")
        self.send("40" + json.dumps(plan["auth"]))
        self._wait("40")
        self.send(f'42{SYNC_ID}["sync",{{}}]')
        self._wait(f"43{SYNC_ID}")
        self.socket.setblocking(False)

    def _more(self) -> bytes:
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("closed")
        return data

    def _wait(self, start: str) -> None:
        while True:
            for text in self.texts():
                if text.startswith(start):
                    return
            self.buffer += self._more()

    def send(self, text: str) -> None:
        data = text.encode()
        size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")
        self.socket.sendall(b"\x81" + size + bytes(4) + data)

    def receive(self) -> list[str]:
        self.buffer += self._more()
        return self.texts()

    def texts(self) -> list[str]:
        """Whole frames in the buffer; pings are answered here."""
        texts = []
        while (frame := self._frame()) is not None:
            text = frame.decode()
            if text == "2":
                self.send("3")
            else:
                texts.append(text)
        return texts

    def _frame(self) -> bytes | None:
        if len(self.buffer) < 2:
            return None
        size, start = self.buffer[1] & 127, 2
        if size > 125:
            start += 2 if size == 126 else 8
            size = int.from_bytes(self.buffer[2:start], "big")
        if len(self.buffer) < start + size:
            return None
        frame, self.buffer = self.buffer[start : start + size], self.buffer[start + size :]
        return frame


def run(plan: dict[str, Any]) -> dict[str, Any]:
    connections = [Connection(c) for c in plan["connections"]]
    sys.stderr.write("ready\n")
    sys.stderr.flush()
    sys.stdin.readline()
    poll = select.epoll()
    by_fd = {c.socket.fileno(): c for c in connections}
    for fd in by_fd:
        poll.register(fd, select.EPOLLIN)
    sends = sorted(enumerate(plan["sends"]), key=lambda s: s[1][1], reverse=True)
    sent: dict[int, float] = {}
    acks: dict[int, tuple[float, str]] = {}
    start = time.time()
    while not _is_over(plan, connections, sends, sent, acks) and time.time() - start < plan["timeout"]:
        while sends and time.time() - start >= sends[-1][1][1]:
            i, (which, _, event, data) = sends.pop()
            text = f"42{i}" + json.dumps([event, data], ensure_ascii=False)
            sent[i] = time.time()
            connections[which].send(text)
        for fd, _ in poll.poll(0.001 if sends else 0.05):
            at = time.time()
            for text in by_fd[fd].receive():
                if text.startswith("43"):
                    number, answer = text[2:].split("[", 1)
                    acks[int(number)] = (at, answer[:-1])
                elif plan["marker"] in text:
                    by_fd[fd].found.append((at, text))
    return {
        "found": [c.found for c in connections],
        "sends": [(sent.get(i), *(acks.get(i) or (None, None))) for i in range(len(plan["sends"]))],
    }


def _is_over(plan: dict[str, Any], connections: list[Connection], sends: Any, sent: Any, acks: Any) -> bool:
    return not sends and len(acks) == len(sent) and all(len(c.found) >= plan["until"] for c in connections)


if __name__ == "__main__":
    json.dump(run(json.loads(sys.stdin.readline())), sys.stdout)
