"""fsync takes 200 ms: injects are decided when they are due, and shown one commit later."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

from tests.faults.dense import ROLE, dense_scenario, plant
from tests.faults.disk import Disk
from tests.faults.stored import Line, check_counters, export, moment, of_type
from tests.faults.typist import Typist
from tests.harness import Server

FSYNC_MS = 200
CLIENTS = 20
FIRST, EVERY, COUNT = 1.0, 0.37, 30  # of the injects; not in step with the commits
LATE_MOST = 0.05  # seconds by which an inject may be decided late
COMMITS_WAITED_FOR = 2  # the one under way, and its own
MARGIN = 0.3  # seconds: the machine's other work


def test_injects_are_on_time(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    scenario = dense_scenario(EVERY, COUNT, FIRST)
    env = {**disk.env, "YANLIAN_COMMANDS_PER_SECOND": "1000"}
    with Server(tmp_path / "data", env=env) as server:
        fay = server.facilitator()
        code = plant(server, fay, scenario)
        people = [server.trainee(code, f"Typist {i}", ROLE) for i in range(CLIENTS)]
        watcher = server.trainee(code, "Watcher", ROLE).connect()
        disk.slow(FSYNC_MS)
        fay.command("StartExercise")
        typists = [Typist(person, f"typist {i}", burst=1).start() for i, person in enumerate(people)]
        time.sleep(EVERY * COUNT + 1)
        for typist in typists:
            typist.stop()
        watcher.wait_for(lambda envelope: number(envelope) == COUNT - 1)
        watcher.close()
        journal = export(server, fay.exercise_id)

    assert [fault for typist in typists for fault in typist.faults] == []
    assert min(time_ for typist in typists for time_ in typist.ack_times) > FSYNC_MS / 1000  # it was slow
    check_counters(journal)
    fired = of_type(journal, "InjectFired")
    assert len(fired) == COUNT
    late = sorted(line["data"]["late_by"] for line in fired)
    assert late[COUNT * 8 // 10] < LATE_MOST, late  # the others may meet a pause of a busy machine
    started = moment(of_type(journal, "ExerciseStarted")[0])
    waits = [
        received - (started + timedelta(seconds=FIRST + EVERY * n)).timestamp()
        for envelope, received in zip(watcher.journal, watcher.received_at, strict=True)
        if (n := number(envelope)) is not None
    ]
    assert len(waits) == COUNT
    assert sorted(waits)[COUNT * 8 // 10] < COMMITS_WAITED_FOR * FSYNC_MS / 1000 + MARGIN, sorted(waits)


def number(envelope: Line) -> int | None:
    """Which post it is; None for another event."""
    return (
        int(envelope["data"]["item"]["title"]["en"].split()[1]) if envelope["type"] == "InjectFired" else None
    )
