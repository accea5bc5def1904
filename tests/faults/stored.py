"""What a server's database holds, read beside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta
from typing import Any

from scenarios.stored import from_json
from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from simulator.views import snapshot, viewer
from tests.harness import PROJECT, Server
from web.settings import Settings
from web.store import exercises as rows
from web.store.database import read_engine
from web.store.journal import read_entries, read_texts

Line = dict[str, Any]


def export(server: Server, exercise_id: str) -> list[Line]:
    """`app.py export-journal`."""
    done = subprocess.run(
        [sys.executable, "app.py", "export-journal", exercise_id],
        cwd=PROJECT, env={**os.environ, "YANLIAN_DATA": str(server.data)}, capture_output=True, check=True,
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def replayed_snapshot(server: Server, exercise_id: str, participant_id: str) -> Any:
    """The view of a participant, folded here from the stored journal."""
    with read_engine(Settings(server.data).url).connect() as connection:
        row = rows.find_exercise(connection, exercise_id)
        assert row is not None
        scenario = from_json(rows.read_content(connection, row.scenario_sha256), Scenario)
        playbook = from_json(rows.read_content(connection, row.playbook_sha256), Playbook)
        exercise = Exercise(scenario, playbook).replay(read_entries(connection, exercise_id))
        exercise.texts.update(read_texts(connection, exercise_id))
        names = {p.participant_id: p.name for p in rows.list_participants(connection, exercise_id)}
    return json.loads(json.dumps(plain(snapshot(exercise, viewer(exercise, participant_id), names))))


def of_type(journal: list[Line], *types: str) -> list[Line]:
    return [line for line in journal if line["type"] in types]


def moment(line: Line) -> datetime:
    return datetime.fromisoformat(line["occurred_at"])


def lateness(journal: list[Line], scenario: Scenario) -> dict[str, float]:
    """Seconds from each inject's due moment (pace 1, no pause) to its firing, from the wall times alone."""
    started = moment(of_type(journal, "ExerciseStarted")[0])
    late = {}
    for line in of_type(journal, "InjectFired"):
        inject = scenario.inject(line["data"]["inject_id"])
        assert inject is not None
        late[inject.inject_id] = (moment(line) - started - inject.due) / timedelta(seconds=1)
    return late


def check_counters(journal: list[Line]) -> None:
    """Sequence and every stream's numbers run 1, 2, 3 … without a gap or a repetition."""
    assert [line["seq"] for line in journal] == list(range(1, len(journal) + 1))
    counters: dict[str, int] = {}
    for line in journal:
        for stream, n in line["streams"].items():
            assert n == counters.get(stream, 0) + 1, (stream, n, counters.get(stream))
            counters[stream] = n
    assert len({line["event_id"] for line in journal}) == len(journal)
