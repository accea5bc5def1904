"""People: facilitators' sign-in, joining an exercise, and whose place a request speaks for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Engine

from simulator.commands import JoinExercise, ParticipantKind
from simulator.errors import DomainError
from web.access import NotFound
from web.actions.exercises import Exercises, new_id
from web.runtime import Runtime
from web.store import accounts
from web.store import exercises as rows
from web.store.accounts import AccountRow
from web.store.exercises import ExerciseRow, ParticipantRow
from web.store.writer import Writer

SHORTEST_PASSWORD = 10
LONGEST_NAME = 40
MOST_PEOPLE = 500  # in one exercise: a code that got about must not fill the journal
# Checked when the name is unknown, so that a wrong name takes as long as a wrong password. Making it takes 0.2 s.
NOBODYS_HASH = "$argon2id$v=19$m=65536,t=3,p=4$qvxF+GJIvqN/GghA9OtZDg$zpknIK6rTWUXyp6C2Vy1muDE1vHXJUFQ5bLUJ5HwLc8"
BLANKS = "\u115f\u1160\u2800\u3164\uffa0"  # letters and symbols by class that show nothing


@dataclass(frozen=True)
class Place:
    """A participant's place in an exercise."""

    participant_id: str
    exercise_id: str
    kind: ParticipantKind
    name: str
    moves: int = 0  # changes of device until now


def clean_name(name: str) -> str:
    """A person's name as shown: one line, no control or invisible characters. DomainError if unusable."""
    shown = "".join(c for c in name if unicodedata.category(c)[0] != "C" and c not in BLANKS)
    shown = " ".join(shown.split())
    if not shown:
        raise DomainError("name_missing", "Write the name that others will see.", "name")
    if len(shown) > LONGEST_NAME:
        raise DomainError("name_too_long", f"At most {LONGEST_NAME} characters.", "name")
    return shown


class People:
    """Sign-in and places."""

    def __init__(
        self,
        reader: Engine,
        writer: Writer,
        runtime: Runtime,
        now: Callable[[], datetime],
        exercises: Exercises,
    ) -> None:
        self.reader, self.writer, self.runtime, self.now = reader, writer, runtime, now
        self.exercises = exercises

    # ---- accounts ----------------------------------------------------------------------------

    def sign_in(self, name: str, password: str) -> AccountRow:
        """The account, or DomainError `wrong_sign_in`, the same for a wrong name and password."""
        with self.reader.connect() as connection:
            account = accounts.find_account(connection, name=name.strip())
        stored = account.password_hash if account else NOBODYS_HASH
        is_right = self.runtime.offload(_is_password, stored, password)
        if account is None or not is_right:
            raise DomainError("wrong_sign_in", "Name or password is wrong.", "password")
        return account

    def account(self, account_id: str, session_version: int) -> AccountRow | None:
        """The signed-in account, unless its password was changed since."""
        with self.reader.connect() as connection:
            found = accounts.find_account(connection, account_id=account_id)
        return found if found and found.session_version == session_version else None

    def first(self) -> AccountRow:
        """The account that was made at first start."""
        with self.reader.connect() as connection:
            found = accounts.first_account(connection)
        if found is None:
            raise NotFound("No account has been made yet.")
        return found

    def change_password(self, account: AccountRow, old: str, new: str) -> AccountRow:
        """Set a new password; ends the account's other sessions."""
        if not self.runtime.offload(_is_password, account.password_hash, old):
            raise DomainError("wrong_sign_in", "The present password is wrong.", "old")
        if len(new) < SHORTEST_PASSWORD:
            raise DomainError("password_too_short", f"At least {SHORTEST_PASSWORD} characters.", "new")
        hashed = self.runtime.offload(PasswordHasher().hash, new)
        self.writer.write(lambda connection: accounts.set_password(connection, account.account_id, hashed))
        with self.reader.connect() as connection:
            found = accounts.find_account(connection, account_id=account.account_id)
        assert found is not None
        return found

    # ---- places ------------------------------------------------------------------------------

    def behind(self, code: str) -> tuple[ExerciseRow, str]:
        """The exercise that a join code or link opens, and as what; DomainError `wrong_code`."""
        with self.reader.connect() as connection:
            found = rows.find_by_code(connection, code.strip())
        if found is None:
            raise DomainError("wrong_code", "No exercise has this code. Ask the facilitator.", "code")
        return found

    def join(self, code: str, name: str) -> Place:
        """Enter the exercise behind `code`."""
        row, kind = self.behind(code)
        return self._enter(row.exercise_id, kind, clean_name(name), None)  # type: ignore[arg-type]

    def namesake(self, code: str, name: str) -> Place | None:
        """The trainee of that name who is in the exercise behind `code` already; the newest, if there are several."""
        row, kind = self.behind(code)
        wanted = clean_name(name).casefold()
        with self.reader.connect() as connection:
            people = rows.list_participants(connection, row.exercise_id)
        found = [p for p in people if p.kind == kind == "trainee" and p.name.casefold() == wanted]
        return _place(max(found, key=lambda p: p.joined_at)) if found else None

    def move(self, participant_id: str) -> None:
        """Take the place from the device that has it: see web.actions.returning."""
        self.writer.write(lambda connection: rows.move_participant(connection, participant_id))

    def facilitate(self, exercise_id: str, account: AccountRow) -> Place:
        """The account's own place in an exercise, made at the first time."""
        with self.reader.connect() as connection:
            people = rows.list_participants(connection, exercise_id)
        for person in people:
            if person.account_id == account.account_id:
                self._admit(person)
                return _place(person)
        return self._enter(exercise_id, "facilitator", account.name, account.account_id)

    def _enter(self, exercise_id: str, kind: ParticipantKind, name: str, account_id: str | None) -> Place:
        runner = self.exercises.get(exercise_id)
        if kind == "trainee" and runner.exercise.status == "ended":
            raise DomainError("exercise_ended", "The exercise has ended.")
        if kind != "facilitator" and len(runner.exercise.participants) >= MOST_PEOPLE:
            raise DomainError("exercise_full", f"There are {MOST_PEOPLE} people in this exercise; it takes no more.")
        person = ParticipantRow(new_id(), exercise_id, kind, name, account_id, self.now().isoformat())
        self.writer.write(lambda connection: rows.add_participant(connection, person))
        self._admit(person)
        return _place(person)

    def _admit(self, person: ParticipantRow) -> None:
        """Have the journal know the person; the process may have ended between the two."""
        runner = self.exercises.get(person.exercise_id)
        if person.participant_id not in runner.exercise.participants:
            runner.names[person.participant_id] = person.name
            runner.submit(JoinExercise(person.participant_id, person.kind))  # type: ignore[arg-type]

    def find_place(self, participant_id: str) -> Place | None:
        """Somebody's place, if there is one."""
        with self.reader.connect() as connection:
            person = rows.find_participant(connection, participant_id)
        return _place(person) if person else None


def _place(person: ParticipantRow) -> Place:
    return Place(person.participant_id, person.exercise_id, person.kind, person.name, person.moves)  # type: ignore[arg-type]


def _is_password(stored: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(stored, password)
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False
