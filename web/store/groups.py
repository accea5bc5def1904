"""Groups of exercises of one scenario, run side by side, a team in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select, update

from web.store import tables as t


@dataclass(frozen=True)
class GroupRow:
    group_id: str
    scenario_slug: str
    title_zh: str
    title_en: str
    created_by: str
    created_at: str
    name: str = ""


@dataclass(frozen=True)
class TeamRow:
    exercise_id: str
    group_id: str
    number: int
    name: str


def add_group(connection: Connection, row: GroupRow, teams: Sequence[TeamRow]) -> None:
    connection.execute(insert(t.exercise_group).values(**asdict(row)))
    connection.execute(insert(t.group_team), [asdict(team) for team in teams])


def find_group(connection: Connection, group_id: str) -> GroupRow | None:
    row = connection.execute(select(t.exercise_group).where(t.exercise_group.c.group_id == group_id)).first()
    return GroupRow(**row._mapping) if row else None


def list_groups(connection: Connection) -> list[GroupRow]:
    """Newest first."""
    query = select(t.exercise_group).order_by(t.exercise_group.c.created_at.desc())
    return [GroupRow(**row._mapping) for row in connection.execute(query)]


def list_teams(connection: Connection, group_id: str | None = None) -> list[TeamRow]:
    """All teams, or those of a group, in the group's order."""
    query = select(t.group_team).order_by(t.group_team.c.group_id, t.group_team.c.number)
    if group_id is not None:
        query = query.where(t.group_team.c.group_id == group_id)
    return [TeamRow(**row._mapping) for row in connection.execute(query)]


def find_team(connection: Connection, exercise_id: str) -> TeamRow | None:
    """The team whose exercise this is; None for an exercise by itself."""
    row = connection.execute(select(t.group_team).where(t.group_team.c.exercise_id == exercise_id)).first()
    return TeamRow(**row._mapping) if row else None


def rename_team(connection: Connection, exercise_id: str, name: str) -> None:
    connection.execute(
        update(t.group_team).where(t.group_team.c.exercise_id == exercise_id).values(name=name)
    )
