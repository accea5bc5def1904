"""A commit that fails: its senders are told, nothing is shown, and work goes on once there is space."""

from __future__ import annotations

import secrets
import threading
import time
from pathlib import Path
from typing import Any

from tests.faults.dense import ROLE, dense_scenario, plant, statement
from tests.faults.disk import Disk
from tests.faults.stored import check_counters, export, of_type, replayed_snapshot
from tests.harness import LiveClient, Server

COUNT = 12


def test_nothing_is_shown_that_is_not_saved(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with Server(tmp_path / "data", env=disk.env) as server:
        fay = server.facilitator()
        code = plant(server, fay, dense_scenario(every=0.5, count=COUNT, first=2.0))
        clients = [server.trainee(code, f"Person {i}", ROLE).connect() for i in range(3)]
        watcher = fay.connect()
        fay.command("StartExercise")
        ids = [[secrets.token_hex(8) for _ in range(3)] for _ in clients]
        assert all(answer["ok"] for answer in at_once(clients, [own[:1] for own in ids]))
        time.sleep(0.5)  # so that it is read, too

        disk.fill()
        time.sleep(0.2)
        shown = len(watcher.journal)
        answers = at_once(clients, ids)
        assert [a["ok"] for a in answers] == [True, False, False] * 3  # the first of each was saved before
        assert {a["error"]["code"] for a in answers if not a["ok"]} == {"not_saved"}
        time.sleep(3)  # injects come due
        assert [e["type"] for e in watcher.journal[shown:]] == []
        snapshot = watcher.call("sync", {})["snapshot"]
        assert (len(snapshot["responses"]), len(snapshot["items"])) == (3, 0)

        disk.free()
        answers = at_once(clients, ids)
        assert all(a["ok"] for a in answers)
        watcher.wait_for(
            lambda e: e["type"] == "InjectFired" and e["data"]["inject"]["inject_id"] == f"post_{COUNT - 1}"
        )
        until = time.monotonic() + 10
        while sum(e["type"] == "ResponseAssessed" for e in watcher.journal) < 9 and time.monotonic() < until:
            time.sleep(0.1)
        for client in (*clients, watcher):
            client.close()
        journal = export(server, fay.exercise_id)
        again = fay.connect()
        assert again.state["snapshot"] == replayed_snapshot(server, fay.exercise_id, fay.participant_id)
        again.close()

    check_counters(journal)
    assert [e["n"] for e in watcher.journal] == list(
        range(watcher.state["heads"]["staff"] + 1, watcher.journal[-1]["n"] + 1)
    )
    assert sorted(line["text"] for line in of_type(journal, "ResponseSubmitted")) == sorted(
        i for own in ids for i in own
    )
    assert len(of_type(journal, "ResponseAssessed")) == 9
    fired = of_type(journal, "InjectFired")
    assert [line["data"]["inject_id"] for line in fired] == [f"post_{i}" for i in range(COUNT)]
    assert fired[0]["data"]["late_by"] > 0.5


def test_a_reading_that_could_not_be_saved_is_saved_later(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    with Server(tmp_path / "data", env=disk.env) as server:
        fay = server.facilitator()
        code = plant(server, fay, dense_scenario(every=60, count=1, first=3600))
        pan = server.trainee(code, "Pan", ROLE).connect()
        watcher = fay.connect()
        fay.command("StartExercise")
        assert pan.command("SubmitResponse", statement("我们正在核实。"))["ok"]
        disk.fill()  # before the reader process is up
        time.sleep(3)
        assert not any(e["type"] == "ResponseAssessed" for e in watcher.journal)
        disk.free()
        watcher.wait_for("ResponseAssessed")
        for client in (pan, watcher):
            client.close()


def at_once(clients: list[LiveClient], ids: list[list[str]]) -> list[dict[str, Any]]:
    """Each client's statements, those of different clients at the same time; the acknowledgements in order."""
    answers: list[list[dict[str, Any]]] = [[] for _ in clients]

    def send(i: int) -> None:
        for command_id in ids[i]:
            answers[i].append(clients[i].command("SubmitResponse", statement(command_id), command_id))

    threads = [threading.Thread(target=send, args=(i,)) for i in range(len(clients))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return [answer for own in answers for answer in own]
