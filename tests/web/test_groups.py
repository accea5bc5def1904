"""Groups: exercises of one scenario side by side, each deciding by itself what is said to all."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert

from simulator import commands as c
from simulator.errors import DomainError
from tests.web.conftest import House
from web.access import NotFound
from web.actions.groups import Groups
from web.actions.people import People
from web.runtime import ThreadRuntime
from web.store import tables as t
from web.store.accounts import AccountRow

FAY = AccountRow("fay", "fay", "-", False, 1, "2026-01-01")
START = "start-0001"


@pytest.fixture
def groups(house: House) -> Groups:
    house.writer.write(lambda k: k.execute(insert(t.account).values(**vars(FAY))))
    now = lambda: datetime.now(UTC)  # noqa: E731
    people = People(house.reader, house.writer, ThreadRuntime(), now, house.exercises)
    return Groups(house.reader, house.writer, now, house.exercises, people)


def made(groups: Groups, *names: str) -> tuple[str, list[str]]:
    """A group's id and its exercises'."""
    group = groups.create("first-half-hour", "fay", names or ("甲组", "乙组", "丙组"))
    return group.group_id, [team.exercise_id for team in groups.get(group.group_id)[1]]


def seat(groups: Groups, exercise_id: str) -> None:
    runner = groups.exercises.get(exercise_id)
    runner.submit(c.JoinExercise("pan", "trainee"))
    runner.submit(c.GiveConsent(), "pan")
    runner.submit(c.TakeSeat("pr_officer"), "pan")


def codes(results: list[dict[str, Any]]) -> list[str]:
    return ["ok" if r["ok"] else r["error"]["code"] for r in results]


def test_the_teams_play_the_same(groups: Groups) -> None:
    group_id, ids = made(groups)
    played = [groups.exercises.get(x).exercise for x in ids]
    assert len({x.seed for x in played}) == 1
    assert all(x.personas == played[0].personas for x in played)
    assert {groups.exercises.row(x).playbook_sha256 for x in ids} == {
        groups.exercises.row(ids[0]).playbook_sha256
    }
    assert len({groups.exercises.row(x).join_code for x in ids}) == 3
    assert [team.name for team in groups.get(group_id)[1]] == ["甲组", "乙组", "丙组"]
    assert [(g.group_id, len(teams)) for g, teams in groups.list_all()] == [(group_id, 3)]
    assert groups.called(groups.exercises.row(ids[1])) == {"name": "", "team": "乙组"}


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["甲"], "group_size"),
        (list("ABCDEFG"), "group_size"),
        (["A", " A "], "team_name_taken"),
        (["A", " "], "name_missing"),
    ],
)
def test_a_group_that_cannot_be_made_leaves_nothing(groups: Groups, names: list[str], code: str) -> None:
    with pytest.raises(DomainError) as refused:
        groups.create("first-half-hour", "fay", names)
    assert refused.value.code == code
    assert groups.list_all() == []
    assert list(groups.exercises.list()) == []


def test_a_team_that_is_not_ready_is_told_and_starts_on_a_second_try(groups: Groups) -> None:
    group_id, ids = made(groups)
    for x in ids[:2]:
        seat(groups, x)
    start = lambda **more: groups.command(group_id, FAY, c.StartExercise(), START, **more)  # noqa: E731
    assert codes(start()) == ["ok", "ok", "team_not_ready"]
    assert [groups.exercises.get(x).exercise.status for x in ids] == ["running", "running", "lobby"]
    assert codes(start()) == [
        "ok",
        "ok",
        "team_not_ready",
    ]  # the same id: the first answer where it was saved
    assert codes(start(only=[ids[2]])) == ["team_not_ready"]
    assert codes(start(only=[ids[2]], even_empty=True)) == ["ok"]
    assert [groups.exercises.get(x).exercise.status for x in ids] == ["running"] * 3


def test_what_one_team_refuses_the_others_do(groups: Groups) -> None:
    group_id, ids = made(groups, "A", "B")
    groups.command(group_id, FAY, c.StartExercise(), START, even_empty=True)
    groups.exercises.get(ids[0]).submit(
        c.PauseExercise("喝水"), groups.people.facilitate(ids[0], FAY).participant_id
    )
    assert codes(groups.command(group_id, FAY, c.ChangePace(3.0), "pace-0000")) == ["exercise_paused", "ok"]
    assert codes(groups.command(group_id, FAY, c.PauseExercise("集合"), "pause-0001")) == ["ok", "ok"]
    assert codes(groups.command(group_id, FAY, c.ResumeExercise(), "resume-01")) == ["ok", "ok"]
    assert codes(groups.command(group_id, FAY, c.ChangePace(2.0), "pace-0001")) == ["ok", "ok"]
    assert codes(groups.command(group_id, FAY, c.EndExercise(), "end-00001")) == ["ok", "ok"]


def test_a_team_whose_exercise_stumbles_keeps_nothing_from_the_others(
    groups: Groups, monkeypatch: Any
) -> None:
    group_id, ids = made(groups, "A", "B")
    get = groups.exercises.get
    monkeypatch.setattr(groups.exercises, "get", lambda x: 1 / 0 if x == ids[0] else get(x))
    assert codes(groups.command(group_id, FAY, c.StartExercise(), START, even_empty=True)) == [
        "server_error",
        "ok",
    ]


def test_only_what_is_for_all_is_said_to_all(groups: Groups) -> None:
    group_id, _ = made(groups)
    with pytest.raises(DomainError, match="several"):
        groups.command(group_id, FAY, c.FireInject("video"), "fire-0001")
    with pytest.raises(NotFound):
        groups.command(group_id, FAY, c.StartExercise(), START, only=["another"])
    with pytest.raises(NotFound):
        groups.command("none", FAY, c.StartExercise(), START)


def test_a_team_is_renamed(groups: Groups) -> None:
    group_id, ids = made(groups, "A", "B")
    assert groups.rename(group_id, ids[0], "  门诊组 ") == "门诊组"
    with pytest.raises(DomainError) as refused:
        groups.rename(group_id, ids[0], "B")
    assert refused.value.code == "team_name_taken"
    with pytest.raises(NotFound):
        groups.rename(group_id, "another", "C")
    assert [team.name for team in groups.get(group_id)[1]] == ["门诊组", "B"]
