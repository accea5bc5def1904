"""Names, places, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from simulator.errors import DomainError
from tests.web.conftest import House, now
from web.actions.firstaccount import first_account
from web.actions.people import NOBODYS_HASH, People, clean_name
from web.runtime import ThreadRuntime
from web.store import accounts
from web.store import exercises as rows


@pytest.fixture
def people(house: House) -> Iterator[People]:
    return People(house.reader, house.writer, ThreadRuntime(), now, house.exercises)  # type: ignore[return-value]


def refusal(call: Any, *args: Any) -> tuple[str, str | None]:
    with pytest.raises(DomainError) as refused:
        call(*args)
    return refused.value.code, refused.value.field


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("  潘  丽 ", "潘 丽"), ("a\u200bb", "ab"), ("x\u202ey", "xy"), ("a\tb\nc", "abc"), ("<b>", "<b>"), ("é" * 40, "é" * 40)],
)
def test_a_name_as_others_see_it(typed: str, shown: str) -> None:
    assert clean_name(typed) == shown


@pytest.mark.parametrize("typed", ["", " ", "\u200b", "\u3164", "\u2800 \u2800", "\x00", "\ud800"])
def test_a_name_that_shows_nothing_is_refused(typed: str) -> None:
    assert refusal(clean_name, typed) == ("name_missing", "name")


def test_the_first_password_is_made_once_and_kept_as_a_hash(url: str, people: People) -> None:
    engine = create_engine(url, poolclass=NullPool)
    password = first_account(engine, now())
    assert password is not None
    assert first_account(engine, now()) is None
    with engine.connect() as connection:
        row = accounts.find_account(connection, name="facilitator")
    assert row is not None
    assert row.password_hash.startswith("$argon2id$")
    assert password not in row.password_hash
    assert people.sign_in("facilitator", password) == row
    for name, wrong in (("facilitator", "no"), ("nobody", password), ("", ""), ("facilitator", "\ud800")):
        assert refusal(people.sign_in, name, wrong) == ("wrong_sign_in", "password")
    changed = people.change_password(row, password, "0123456789")
    assert (changed.session_version, changed.initial_password) == (2, False)
    assert people.account(row.account_id, 1) is None
    assert people.account(row.account_id, 2) == changed


def test_a_facilitator_has_one_place(house: House, people: People, url: str) -> None:
    first_account(create_engine(url, poolclass=NullPool), now())
    with house.reader.connect() as connection:
        account = accounts.find_account(connection, name="facilitator")
    assert account is not None
    row = house.exercises.create("first-half-hour", account.account_id)
    here = people.facilitate(row.exercise_id, account)
    assert people.facilitate(row.exercise_id, account) == here
    assert list(house.exercises.get(row.exercise_id).exercise.participants) == [here.participant_id]


def test_a_place_that_the_journal_missed_is_made_good(house: House, people: People, url: str) -> None:
    """The process ended after the row of the person was saved and before their coming was."""
    first_account(create_engine(url, poolclass=NullPool), now())
    with house.reader.connect() as connection:
        account = accounts.find_account(connection, name="facilitator")
    assert account is not None
    row = house.exercises.create("first-half-hour", account.account_id)
    lost = rows.ParticipantRow("half-made", row.exercise_id, "facilitator", "facilitator", account.account_id, now().isoformat())
    house.writer.write(lambda connection: rows.add_participant(connection, lost))
    assert people.facilitate(row.exercise_id, account).participant_id == "half-made"
    runner = house.exercises.get(row.exercise_id)
    assert runner.exercise.participants["half-made"].kind == "facilitator"
    assert runner.names["half-made"] == "facilitator"


def test_codes_open_the_right_door(house: House, people: People) -> None:
    row = house.exercises.create("first-half-hour", "account")
    assert people.behind(f" {row.join_code.lower()} ")[1] == "trainee"
    assert people.behind(row.evaluator_code)[1] == "evaluator"
    assert people.behind(row.observer_code)[1] == "observer"
    for wrong in ("", "x", row.evaluator_code.swapcase(), row.exercise_id, "%", "_" * 6):
        assert refusal(people.behind, wrong) == ("wrong_code", "code")


def test_an_exercise_takes_so_many_and_always_its_facilitator(house: House, people: People, url: str, monkeypatch: Any) -> None:
    first_account(create_engine(url, poolclass=NullPool), now())
    with house.reader.connect() as connection:
        account = accounts.find_account(connection, name="facilitator")
    assert account is not None
    row = house.exercises.create("first-half-hour", account.account_id)
    monkeypatch.setattr("web.actions.people.MOST_PEOPLE", 2)
    people.join(row.join_code, "A")
    people.join(row.observer_code, "B")
    assert refusal(people.join, row.join_code, "C") == ("exercise_full", None)
    assert people.facilitate(row.exercise_id, account).kind == "facilitator"


def test_a_wrong_name_costs_as_much_as_a_wrong_password() -> None:
    assert not PasswordHasher().check_needs_rehash(NOBODYS_HASH)
