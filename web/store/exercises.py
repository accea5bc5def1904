"""Exercises, the content they were made of, and the people in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from web.store import tables as t


@dataclass(frozen=True)
class ExerciseRow:
    exercise_id: str
    scenario_slug: str
    scenario_sha256: str
    playbook_sha256: str
    title_zh: str
    title_en: str
    created_by: str
    created_at: str
    status: str
    join_code: str
    evaluator_code: str
    observer_code: str
    last_seq: int = 0
    fence: int = 1
    alive_at: str = ""
    simcell_code: str | None = None
    name: str = ""
    screen_serial: int = 0


@dataclass(frozen=True)
class ParticipantRow:
    participant_id: str
    exercise_id: str
    kind: str
    name: str
    account_id: str | None
    joined_at: str
    moves: int = 0


def add_content(connection: Connection, sha256: str, kind: str, json: str) -> None:
    """Keep a scenario or playbook; the same one twice is kept once."""
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    row = {"sha256": sha256, "kind": kind, "json": json}
    connection.execute(dialect.insert(t.content).values(**row).on_conflict_do_nothing())


def read_content(connection: Connection, sha256: str) -> str:
    return str(connection.execute(select(t.content.c.json).where(t.content.c.sha256 == sha256)).scalar_one())


def add_exercise(connection: Connection, row: ExerciseRow) -> None:
    connection.execute(insert(t.exercise).values(**asdict(row)))


def find_exercise(connection: Connection, exercise_id: str) -> ExerciseRow | None:
    row = connection.execute(select(t.exercise).where(t.exercise.c.exercise_id == exercise_id)).first()
    return ExerciseRow(**row._mapping) if row else None


def find_by_code(connection: Connection, code: str) -> tuple[ExerciseRow, str] | None:
    """The exercise that `code` opens, and as what: trainee, evaluator, observer or role-player."""
    c = t.exercise.c
    spoken = "".join(letter for letter in code if letter.isalnum()).upper()  # "ra4 2mm", as read aloud
    row = connection.execute(
        select(t.exercise).where(
            or_(c.join_code == spoken, c.evaluator_code == code, c.observer_code == code, c.simcell_code == code)
        )
    ).first()
    if row is None:
        return None
    kinds = {row.evaluator_code: "evaluator", row.observer_code: "observer", row.simcell_code: "simcell"}
    kind = kinds.get(code, "trainee")
    return ExerciseRow(**row._mapping), kind


def list_exercises(connection: Connection, statuses: Sequence[str] = ()) -> list[ExerciseRow]:
    """Newest first; all, or those in one of `statuses`."""
    query = select(t.exercise).order_by(t.exercise.c.created_at.desc())
    if statuses:
        query = query.where(t.exercise.c.status.in_(statuses))
    return [ExerciseRow(**row._mapping) for row in connection.execute(query)]


def mark_alive(connection: Connection, exercise_ids: Sequence[str], at: str) -> None:
    """Note that these exercises are being driven; an outage is measured from the last note."""
    connection.execute(
        update(t.exercise).where(t.exercise.c.exercise_id.in_(exercise_ids)).values(alive_at=at)
    )


def take_over(connection: Connection, exercise_id: str) -> int:
    """Become the exercise's driver; returns the fence that our appends must carry."""
    connection.execute(
        update(t.exercise)
        .where(t.exercise.c.exercise_id == exercise_id)
        .values(fence=t.exercise.c.fence + 1)
    )
    found = select(t.exercise.c.fence).where(t.exercise.c.exercise_id == exercise_id)
    return int(connection.execute(found).scalar_one())


def add_participant(connection: Connection, row: ParticipantRow) -> None:
    connection.execute(insert(t.participant).values(**asdict(row)))


def find_participant(connection: Connection, participant_id: str) -> ParticipantRow | None:
    query = select(t.participant).where(t.participant.c.participant_id == participant_id)
    row = connection.execute(query).first()
    return ParticipantRow(**row._mapping) if row else None


def list_participants(connection: Connection, exercise_id: str) -> list[ParticipantRow]:
    query = select(t.participant).where(t.participant.c.exercise_id == exercise_id)
    return [ParticipantRow(**row._mapping) for row in connection.execute(query)]


def move_participant(connection: Connection, participant_id: str) -> None:
    """The place goes to another device: what proved it until now proves it no more."""
    c = t.participant.c
    connection.execute(update(t.participant).where(c.participant_id == participant_id).values(moves=c.moves + 1))


def rename(connection: Connection, exercise_id: str, name: str) -> None:
    connection.execute(update(t.exercise).where(t.exercise.c.exercise_id == exercise_id).values(name=name))


def renew_screen(connection: Connection, exercise_id: str) -> None:
    """The wall's link gets a new serial: what was signed with an older one opens it no more."""
    c = t.exercise.c
    connection.execute(update(t.exercise).where(c.exercise_id == exercise_id).values(screen_serial=c.screen_serial + 1))
