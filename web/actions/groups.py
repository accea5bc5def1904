"""Groups: exercises of one scenario side by side, a team in each, and what is said to all of them at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine

from simulator import commands as c
from simulator.errors import DomainError
from simulator.exercise import Exercise
from web.access import NotFound
from web.actions.exercises import Exercises, new_id, own_name
from web.actions.people import People, clean_name
from web.actions.runner import Job
from web.store import groups as rows
from web.store.accounts import AccountRow
from web.store.exercises import ExerciseRow
from web.store.groups import GroupRow, TeamRow
from web.store.writer import Writer

log = logging.getLogger(__name__)
FEWEST, MOST = 2, 6
# What may be said to all at once: the clock's commands and the facilitator's own words.
SHARED: tuple[type, ...] = (
    c.StartExercise, c.PauseExercise, c.ResumeExercise, c.ChangePace, c.AnnounceEnd, c.CancelEnd, c.EndExercise,
    c.GiveWord,
)  # fmt: skip


class Groups:
    """Made, listed, renamed, commanded. Each exercise stays one by itself: a group only stands beside them."""

    def __init__(
        self,
        reader: Engine,
        writer: Writer,
        now: Callable[[], datetime],
        exercises: Exercises,
        people: People,
    ) -> None:
        self.reader, self.writer, self.now = reader, writer, now
        self.exercises, self.people = exercises, people

    def create(
        self, slug: str, account_id: str, names: Sequence[str], playbook_ref: str = "", called: str = ""
    ) -> GroupRow:
        """A group with a team of each name, all of the same scenario, playbook and seed; `called` is its own name."""
        names = _distinct([clean_name(name) for name in names])
        made: list[GroupRow] = []

        def also(connection: Connection, exercises: Sequence[ExerciseRow]) -> None:
            first = exercises[0]
            group = GroupRow(
                new_id(),
                slug,
                first.title_zh,
                first.title_en,
                account_id,
                self.now().isoformat(),
                own_name(called),
            )
            teams = [
                TeamRow(x.exercise_id, group.group_id, number, name)
                for number, (x, name) in enumerate(zip(exercises, names, strict=True), 1)
            ]
            rows.add_group(connection, group, teams)
            made.append(group)

        self.exercises.create_alike(slug, account_id, playbook_ref, len(names), also)
        return made[0]

    def list_all(self) -> list[tuple[GroupRow, list[TeamRow]]]:
        with self.reader.connect() as connection:
            groups, teams = rows.list_groups(connection), rows.list_teams(connection)
        return [(group, [team for team in teams if team.group_id == group.group_id]) for group in groups]

    def get(self, group_id: str) -> tuple[GroupRow, list[TeamRow]]:
        with self.reader.connect() as connection:
            group, teams = rows.find_group(connection, group_id), rows.list_teams(connection, group_id)
        if group is None:
            raise NotFound("There is no such group.")
        return group, teams

    def team_of(self, exercise_id: str) -> TeamRow | None:
        with self.reader.connect() as connection:
            return rows.find_team(connection, exercise_id)

    def called(self, row: ExerciseRow) -> dict[str, str]:
        """What people call an exercise: its own name, else its group's, and the team's; "" for none.

        Counterpart of `Called` in the contract.
        """
        team = self.team_of(row.exercise_id)
        if team is None:
            return {"name": row.name, "team": ""}
        return {"name": row.name or self.get(team.group_id)[0].name, "team": team.name}

    def rename(self, group_id: str, exercise_id: str, name: str) -> str:
        """The team's new name as kept."""
        _, teams = self.get(group_id)
        kept = clean_name(name)
        if exercise_id not in [team.exercise_id for team in teams]:
            raise NotFound("There is no such team.")
        _distinct([kept, *(team.name for team in teams if team.exercise_id != exercise_id)])
        self.writer.write(lambda connection: rows.rename_team(connection, exercise_id, kept))
        return kept

    # ---- to all at once ----------------------------------------------------------------------

    def command(
        self, group_id: str, account: AccountRow, command: c.Command, command_id: str,
        only: Sequence[str] = (), even_empty: bool = False,
    ) -> list[dict[str, Any]]:  # fmt: skip
        """Give `command` to every team, or to those in `only`, and say of each what came of it.

        Each exercise decides by itself. A repeated `command_id` gets the first answer where the command was
        saved, and a new try where it was refused. `even_empty`: start also where nobody has a seat yet.
        """
        if not isinstance(command, SHARED):
            raise DomainError("not_allowed", "This can't be said to several exercises at once.")
        _, teams = self.get(group_id)
        ids = [team.exercise_id for team in teams]
        if [x for x in only if x not in ids]:
            raise NotFound("There is no such team.")
        given = [
            (x, self._put(x, account, command, command_id, even_empty)) for x in ids if not only or x in only
        ]
        return [_outcome(exercise_id, job) for exercise_id, job in given]

    def _put(
        self, exercise_id: str, account: AccountRow, command: c.Command, command_id: str, even_empty: bool
    ) -> Job | Exception:
        """The command under way, so that the teams don't wait for each other; or why it is not."""
        try:
            leader = self.people.facilitate(exercise_id, account)
            runner = self.exercises.get(exercise_id)
            if isinstance(command, c.StartExercise) and not even_empty:
                check_ready(runner.exercise)
            return runner.put(command, leader.participant_id, command_id)
        except Exception as error:  # one team's trouble keeps nothing from the others
            return error


def check_ready(exercise: Exercise) -> None:
    """DomainError `team_not_ready` while nobody of the team has a seat."""
    if exercise.status == "lobby" and not any(p.roles for p in exercise.participants.values()):
        raise DomainError("team_not_ready", "Nobody of this team has taken a seat yet.")


def _outcome(exercise_id: str, given: Job | Exception) -> dict[str, Any]:
    """Waits until the exercise has answered."""
    error: Exception | None
    if isinstance(given, Job):
        given.done.wait()
        error = given.error
    else:
        error = given
    if error is None:
        return {"exercise_id": exercise_id, "ok": True, "error": None}
    if not isinstance(error, DomainError):
        log.error("a group's command was not given to %s", exercise_id, exc_info=error)
        error = DomainError("server_error", "Something went wrong here. Try again.")
    told = {"code": error.code, "message": error.message, "field": error.field}
    return {"exercise_id": exercise_id, "ok": False, "error": told}


def _distinct(names: list[str]) -> list[str]:
    if not FEWEST <= len(names) <= MOST:
        raise DomainError("group_size", f"A group has {FEWEST} to {MOST} teams.", "teams")
    if len(set(names)) < len(names):
        raise DomainError("team_name_taken", "Two teams can't have the same name.", "teams")
    return names
