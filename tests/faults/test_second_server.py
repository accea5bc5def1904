"""Two servers on the same data: the second refuses in words; after a kill the next one starts soon."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import requests

from tests.harness import PROJECT, Server, free_port

WAITS = 10.0  # seconds that a server waits for a predecessor to go
SOON = 10.0


def test_the_second_refuses_in_words(tmp_path: Path) -> None:
    with Server(tmp_path / "data") as server:
        at = time.monotonic()
        second = subprocess.run(
            [sys.executable, "app.py", "serve", "--host", "127.0.0.1", "--port", str(free_port())],
            cwd=PROJECT, env={**os.environ, "YANLIAN_DATA": str(server.data)},
            capture_output=True, text=True, timeout=40,
        )  # fmt: skip
        assert second.returncode == 1
        assert WAITS - 1 < time.monotonic() - at < WAITS + 10
        assert "Another server is using the data" in second.stderr
        assert "另一个服务器正在使用这些数据" in second.stderr
        assert str(server.data) in second.stderr
        assert "Traceback" not in second.stderr
        assert requests.get(f"{server.url}/healthz", timeout=5).ok  # the first goes on


def test_the_next_starts_after_a_kill(tmp_path: Path) -> None:
    with Server(tmp_path / "data") as server:
        for pids in ([server.master()], []):
            server.kill9(*pids)
            at = time.monotonic()
            server.start()
            assert time.monotonic() - at < SOON


def test_a_worker_dies_with_its_master(tmp_path: Path) -> None:
    with Server(tmp_path / "data") as server:
        worker = server.worker()
        server.kill9(server.master())
        until = time.monotonic() + 3
        while Path(f"/proc/{worker}").exists() and not is_zombie(worker):
            assert time.monotonic() < until, "the worker outlives its master"
            time.sleep(0.05)
        server.start()


def is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except FileNotFoundError:
        return True
