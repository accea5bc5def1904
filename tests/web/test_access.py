"""The tables of who may do what are complete, and what they don't name is refused."""

from __future__ import annotations

import pytest

from simulator import commands as c
from simulator.errors import DomainError
from web import access
from web.contract.wire import parse_command


def test_every_command_of_a_person_has_a_rule_and_no_other_has_one() -> None:
    assert set(access.COMMANDS) == set(c.PERSON_COMMANDS)
    assert not set(access.COMMANDS) & set(c.SYSTEM_COMMANDS)


@pytest.mark.parametrize("command", c.SYSTEM_COMMANDS, ids=lambda command: command.__name__)
@pytest.mark.parametrize("kind", ["facilitator", "evaluator", "observer", "trainee"])
def test_nobody_gives_a_command_of_the_system(command: type, kind: str) -> None:
    with pytest.raises(DomainError) as refused:
        access.check_command(command.__new__(command), kind)
    assert refused.value.code == "not_allowed"
    with pytest.raises(DomainError) as unknown:
        parse_command(command.__name__, {})
    assert unknown.value.code == "command_invalid"


def test_an_observer_only_stops() -> None:
    assert {t for t, kinds in access.COMMANDS.items() if "observer" in kinds} == {
        c.StopExercise, c.TakeStopBack, c.DeclareRealEmergency,
    }  # fmt: skip


def test_only_the_facilitator_resumes() -> None:
    assert access.COMMANDS[c.ResumeExercise] == ("facilitator",)


def test_an_unknown_kind_may_do_nothing() -> None:
    for command in c.PERSON_COMMANDS:
        with pytest.raises(DomainError):
            access.check_command(command.__new__(command), "owner")
