"""A due inject's way to the last of many browsers, lateness of the schedule, and a storm of responses.

    python benchmarks/bench_live.py

Each figure stands beside its baseline of the same run: a bare Flask-SocketIO emit of the same payload on
the same runtime, and a bare commit on the same disk. Clients run in a process of their own.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import HEAD, PROJECT, TARGET, bare_commit, keep, row, spread, table
from tests.faults.dense import ROLE, dense_scenario, plant, statement
from tests.faults.stored import export, moment, of_type
from tests.harness import Browser, Server, free_port

SIZES = (1, 20, 100)  # connected browsers
EVERY, COUNT, FIRST = 0.2, 50, 2.0  # of the injects
STORM_RESPONSES, STORM_CLIENTS, STORMS = 500, 20, 4
STORM_EVERY, STORM_COUNT = 0.1, 200  # of the injects in the storm
ACK_AIM, LATE_AIM, RATIO_AIM = 100.0, 25.0, 1.0
TEXT = "我们已经注意到网上的视频，正在核实情况，患者由专人陪同，有进展会在第一时间公布。"


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=TARGET) as name:
        folder = Path(name)
        figures, rows = measure(folder)
    table([HEAD, *rows])
    keep("live", figures)


def measure(folder: Path) -> tuple[dict[str, Any], list[list[object]]]:
    commits = bare_commit(folder)
    figures: dict[str, Any] = {"delivery": {}, "bare_emit": {}, "ratio": {}}
    payload: dict[str, Any] = {}
    idle: list[float] = []
    delivered: dict[int, list[float]] = {}
    for size in SIZES:
        delivered[size], late, payload = delivery(folder / f"delivery{size}", size)
        idle += late
    emits = {size: bare_emit(size, payload) for size in SIZES}
    storm = storms(folder / "storm")
    commits += bare_commit_again(folder)
    commit = spread(commits)
    rows = [row("bare commit on this disk", commit)]
    for size in SIZES:
        bare, ours = spread(emits[size]), spread(delivered[size])
        allowed = 2 * bare["p50"] + commit["p50"]
        ratio = round(ours["p50"] / allowed, 2)
        rows.append(row(f"bare emit, last of {size}", bare))
        rows.append(
            row(
                f"due inject, last of {size}",
                ours,
                f"{ratio} of 2 bare emits + 1 commit (aim ≤ {RATIO_AIM:g})",
            )
        )
        figures["delivery"][size], figures["bare_emit"][size], figures["ratio"][size] = ours, bare, ratio
    figures |= {"commit": commit, "lateness_idle": spread(idle), **storm}
    rows.append(row("lateness of the schedule, idle", figures["lateness_idle"], f"aim p99 < {LATE_AIM:g}"))
    rows.append(row("lateness of the schedule, storm", storm["lateness_storm"], f"aim p99 < {LATE_AIM:g}"))
    note = f"{storm['lost']} lost, {storm['refused']} refused of {storm['sent']}"
    rows.append(row(f"acknowledgement, {STORM_RESPONSES} responses/s", storm["acknowledgement"], note))
    rows.append(
        row(
            "worker's CPU time per response",
            storm["cpu_per_response"],
            f"each shown to {STORM_CLIENTS} browsers",
        )
    )
    return figures, rows


def cpu_seconds(pid: int) -> float:
    """CPU time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def bare_commit_again(folder: Path) -> list[float]:
    again = folder / "again"
    again.mkdir()
    return bare_commit(again)


# ---- the product -----------------------------------------------------------------------------


@contextmanager
def server_with(
    folder: Path, people: int, every: float, count: int
) -> Iterator[tuple[Server, Browser, list[Browser], Any]]:
    """A server with a dense exercise, its facilitator and seated trainees; the exercise is not started."""
    folder.mkdir()
    scenario = dense_scenario(every, count, FIRST)
    with Server(folder / "data", env={"YANLIAN_COMMANDS_PER_SECOND": "100000"}) as server:
        fay = server.facilitator()
        code = plant(server, fay, scenario)
        yield server, fay, [server.trainee(code, f"Trainee {i}", ROLE) for i in range(people)], scenario
        if os.environ.get("BENCH_KEEP_LOG"):
            shutil.copy(server.log, TARGET / f"{folder.name}.log")


def delivery(folder: Path, size: int) -> tuple[list[float], list[float], dict[str, Any]]:
    """Seconds from due to the last of `size` clients, lateness of the decisions, and one payload."""
    with server_with(folder, size, EVERY, COUNT) as (server, fay, people, _):
        plan = {
            "connections": [connection(p) for p in people], "marker": '"InjectFired"', "until": COUNT,
            "sends": [], "timeout": FIRST + EVERY * COUNT + 10,
        }  # fmt: skip
        with swarm(plan) as started:
            started()
            fay.command("StartExercise")
            result = started.result()
        journal = export(server, fay.exercise_id)
    began = moment(of_type(journal, "ExerciseStarted")[0])
    last: dict[int, float] = {}
    heard: dict[int, int] = {}
    for found in result["found"]:
        for at, text in found:
            number = int(json.loads(text[2:])[1]["data"]["item"]["title"]["en"].split()[1])
            last[number] = max(at, last.get(number, 0.0))
            heard[number] = heard.get(number, 0) + 1
    assert heard == dict.fromkeys(range(COUNT), size), "an inject was lost or doubled"
    due = [(began + timedelta(seconds=FIRST + EVERY * i)).timestamp() for i in range(COUNT)]
    late = [line["data"]["late_by"] for line in of_type(journal, "InjectFired")]
    payload = json.loads(result["found"][0][0][1][2:])[1]
    return [last[i] - due[i] for i in range(COUNT)], late, payload


def storms(folder: Path) -> dict[str, Any]:
    """Storms of responses to one running exercise, with injects due all the while."""
    acks: list[float] = []
    lost = refused = 0
    late: list[float] = []
    with server_with(folder, STORM_CLIENTS, STORM_EVERY, STORM_COUNT) as (server, fay, people, _):
        fay.command("StartExercise")
        journal_before = len(export(server, fay.exercise_id))
        sent: list[str] = []
        spans, cpu = [], []
        for storm in range(STORMS):
            sends = [storm_send(storm, i) for i in range(STORM_RESPONSES)]
            plan = {"connections": [connection(p) for p in people], "marker": "never seen", "until": 0,
                    "sends": sends, "timeout": 30}  # fmt: skip
            with swarm(plan) as started:
                cpu_before = cpu_seconds(server.worker())
                started()
                answers = started.result()["sends"]
                cpu.append((cpu_seconds(server.worker()) - cpu_before) / STORM_RESPONSES)
            spans.append((min(a[0] for a in answers), max(a[1] or a[0] for a in answers)))
            acks += [a[1] - a[0] for a in answers if a[1]]
            ok = [
                s[3]["data"]["text"]
                for s, a in zip(sends, answers, strict=True)
                if a[2] and '"ok":true' in a[2]
            ]
            refused += sum(1 for a in answers if a[2]) - len(ok)
            sent += ok
            lost += sum(1 for a in answers if a[2] is None)
            time.sleep(1)
        journal = export(server, fay.exercise_id)[journal_before:]
    stored = [line["text"] for line in of_type(journal, "ResponseSubmitted")]
    lost += len(set(sent) - set(stored)) + len(stored) - len(set(stored))
    for line in of_type(journal, "InjectFired"):
        at = moment(line).timestamp()
        if any(start <= at <= end for start, end in spans):
            late.append(line["data"]["late_by"])
    return {
        "acknowledgement": spread(acks), "lateness_storm": spread(late), "lost": lost, "refused": refused,
        "cpu_per_response": spread(cpu), "sent": STORMS * STORM_RESPONSES, "storm_seconds": [round(b - a, 2) for a, b in spans],
    }  # fmt: skip


def storm_send(storm: int, i: int) -> list[Any]:
    """The i-th response of a storm: who, when, what."""
    data = {
        "command_id": secrets.token_hex(8), "type": "SubmitResponse", "data": statement(f"{storm}.{i} {TEXT}")
    }  # fmt: skip
    return [i % STORM_CLIENTS, i / STORM_RESPONSES, "command", data]


# ---- the baseline ----------------------------------------------------------------------------


def bare_emit(size: int, payload: dict[str, Any]) -> list[float]:
    """Seconds from a bare emit to the last of `size` clients."""
    port = free_port()
    env = {**os.environ, "BARE_PAYLOAD": json.dumps(payload), "BARE_EVERY": str(EVERY), "YANLIAN_BANNER": ""}
    command = [
        sys.executable, "-W", "ignore", "-m", "gunicorn", "--config", str(PROJECT / "gunicorn.conf.py"),
        "--bind", f"127.0.0.1:{port}", "benchmarks.bare:app",
    ]  # fmt: skip
    process = subprocess.Popen(
        command, cwd=PROJECT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for_port(port)
        url = f"http://127.0.0.1:{port}"
        plan = {
            "connections": [{"url": url, "cookie": "", "auth": {}} for _ in range(size)], "marker": '"sent"',
            "until": COUNT, "sends": [], "timeout": EVERY * COUNT + 10,
        }  # fmt: skip
        with swarm(plan) as started:
            started()
            result = started.result()
    finally:
        process.terminate()
        process.wait(timeout=20)
    last: dict[float, float] = {}
    heard: dict[float, int] = {}
    for found in result["found"]:
        for at, text in found:
            sent = json.loads(text[2:])[1]["sent"]
            last[sent] = max(at, last.get(sent, 0.0))
            heard[sent] = heard.get(sent, 0) + 1
    return [at - sent for sent, at in last.items() if heard[sent] == size]


def wait_for_port(port: int) -> None:
    import socket

    until = time.monotonic() + 20
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("the bare server does not start")


# ---- clients ---------------------------------------------------------------------------------


def connection(browser: Browser) -> dict[str, Any]:
    cookie = "; ".join(f"{c.name}={c.value}" for c in browser.http.cookies)
    auth = {"exercise_id": browser.exercise_id, "participant_id": browser.participant_id}
    return {"url": browser.url, "cookie": cookie, "auth": auth}


class swarm:  # noqa: N801 - used as a function
    """The clients' process. Calling it lets it begin; `result` waits for its end."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.swarm"], cwd=PROJECT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._tell(json.dumps(plan))
        assert self.process.stderr is not None
        line = self.process.stderr.readline()
        if line != "ready\n":
            raise RuntimeError(line + self.process.stderr.read())

    def _tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def __call__(self) -> None:
        self._tell("begin")

    def result(self) -> dict[str, Any]:
        out, err = self.process.communicate(timeout=120)
        if self.process.returncode:
            raise RuntimeError(err)
        found: dict[str, Any] = json.loads(out)
        return found

    def __enter__(self) -> swarm:
        return self

    def __exit__(self, *exc: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


if __name__ == "__main__":
    main()
