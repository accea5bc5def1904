"""An exercise whose injects come every fraction of a second, planted into a server's database."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from scenarios.stored import playbook_sha256, scenario_sha256, to_json
from simulator import events as e
from simulator.exercise import Exercise
from simulator.playbook import Playbook
from simulator.scenario import Inject, Scenario
from simulator.simcell.personas import cast
from tests.harness import Browser, Server
from tests.scenario_samples import both, clinic_playbook, clinic_scenario
from web.settings import Settings
from web.store import exercises as rows
from web.store.database import write_engine
from web.store.exercises import ExerciseRow
from web.store.journal import Batch, append

ROLE, CHANNEL = "spokesperson", "site"
POST = "蓝伞视频:有人在门口拍到了,评论里都在问。 A video from the door is going round; everybody asks. " * 3


def dense_scenario(every: float, count: int, first: float = 1.0) -> Scenario:
    """`count` posts to everybody, `every` seconds apart, at story time = real time."""
    sample = clinic_scenario()
    injects = tuple(
        Inject(
            f"post_{i}", "post", "feed", "bystander", sample.roles, both(f"第{i}条", f"Post {i}"),
            at=timedelta(seconds=first + i * every), text=both(POST, POST),
        )
        for i in range(count)
    )  # fmt: skip
    return replace(sample, duration=timedelta(hours=4), injects=injects, expected_actions=_actions(sample))


def _actions(sample: Scenario) -> tuple:
    """The sample's statement, due at once, so that every statement is read."""
    statement = next(a for a in sample.expected_actions if a.action_id == "first_statement")
    return (replace(statement, opens_with=None, target=timedelta(hours=1), limit=timedelta(hours=2)),)


def plant(server: Server, fay: Browser, scenario: Scenario, playbook: Playbook | None = None) -> str:
    """Store a new exercise of `scenario`, give `fay` her place in it, and return its join code."""
    playbook = playbook or clinic_playbook()
    at = datetime.now(UTC)
    row = ExerciseRow(
        secrets.token_hex(8), scenario.slug, scenario_sha256(scenario), playbook_sha256(playbook),
        scenario.title.zh, scenario.title.en, "", at.isoformat(), "lobby", secrets.token_hex(3).upper(),
        secrets.token_urlsafe(18), secrets.token_urlsafe(18), 0, 1, at.isoformat(),
    )  # fmt: skip
    exercise = Exercise(scenario, playbook)
    created = e.ExerciseCreated(
        row.exercise_id, row.scenario_sha256, row.playbook_sha256, 7, cast(scenario, 7)
    )
    first = exercise.record([created], at)
    engine = write_engine(Settings(server.data).url)
    with engine.begin() as connection:
        rows.add_content(connection, row.scenario_sha256, "scenario", to_json(scenario))
        rows.add_content(connection, row.playbook_sha256, "playbook", to_json(playbook))
        rows.add_exercise(connection, row)
        append(connection, Batch(row.exercise_id, row.fence, first, (), (), "lobby"))
    engine.dispose()
    admin = fay.get(f"/api/exercises/{row.exercise_id}")
    fay.exercise_id, fay.participant_id = admin["exercise_id"], admin["participant_id"]
    return row.join_code


def statement(text: str) -> dict[str, str]:
    """The data of a SubmitResponse that may be sent any number of times."""
    return {"kind": "statement", "role_id": ROLE, "channel": CHANNEL, "text": text}
