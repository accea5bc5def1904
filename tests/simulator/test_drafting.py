"""Who may read a text while it is being written."""

from __future__ import annotations

import pytest

from simulator import commands as c
from simulator.drafting import SHARED_KINDS, may_look, readers_while_written
from simulator.errors import DomainError
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import clinic_scenario, full_playbook

ALL = ("spokesperson", "nurse", "director")
NONE = c.ResponseDetails()


def drill() -> Drill:
    d = Drill(clinic_scenario(), full_playbook()).says(SYSTEM, c.JoinExercise("tan", "trainee"))
    return d.seated(pan="spokesperson", li="nurse", tan="director").started().at("00:13")


def readers(d: Drill, who: str, kind: str, role_id: str, inject_id: str = "", details: c.ResponseDetails = NONE) -> tuple[str, ...]:
    item = d.item(inject_id) if inject_id else None
    return tuple(sorted(readers_while_written(d.exercise, who, kind, role_id, item, details), key=ALL.index))


def refused(*args: object) -> str:
    with pytest.raises(DomainError) as refusal:
        readers(*args)  # type: ignore[arg-type]
    return refusal.value.code


def test_what_all_will_read_all_may_see_and_an_answer_only_who_has_the_item() -> None:
    d = drill()
    assert readers(d, "pan", "statement", "spokesperson") == ALL
    assert readers(d, "tan", "assessment", "director") == readers(d, "tan", "decision", "director") == ALL
    assert readers(d, "pan", "reply", "spokesperson", "rumour") == ("spokesperson", "nurse")
    assert readers(d, "li", "complaint_reply", "nurse", "letter") == ("nurse", "director")


def test_a_report_is_seen_by_whom_it_is_for() -> None:
    d = drill()
    assert readers(d, "tan", "report", "director", details=c.ResponseDetails(to="nurse")) == ("nurse", "director")
    assert readers(d, "tan", "report", "director", details=c.ResponseDetails(to="district")) == ("director",)
    assert readers(d, "tan", "report", "director") == ("director",)


def test_nobody_writes_as_another_role_or_about_what_they_have_not() -> None:
    d = drill()
    assert refused(d, "pan", "statement", "director") == "not_allowed"
    assert refused(d, "li", "statement", "nurse") == "not_allowed"
    assert refused(d, "pan", "call_line", "spokesperson") == "not_allowed"
    assert refused(d, "pan", "reply", "spokesperson", "letter") == "unknown_item"
    assert refused(d, "fay", "statement", "spokesperson") == "not_allowed"
    assert {"call_line", "flag", "room"} & set(SHARED_KINDS) == set()


def test_only_while_it_can_still_be_sent() -> None:
    d = drill()
    assert readers(d.says("pan", c.StopExercise()), "pan", "statement", "spokesperson") == ALL
    d.says("fay", c.EndExercise())
    assert refused(d, "pan", "statement", "spokesperson") == "exercise_ended"
    early = Drill(clinic_scenario(), full_playbook()).seated(pan="spokesperson")
    assert refused(early, "pan", "statement", "spokesperson") == "not_running"


def test_who_looks_sits_in_one_of_the_roles_now() -> None:
    d = drill()
    assert may_look(d.exercise, "li", ("nurse", "director"))
    assert not may_look(d.exercise, "pan", ("nurse", "director"))
    assert not may_look(d.exercise, "fay", ALL)
    assert not may_look(d.exercise, "otto", ALL)
    assert not may_look(d.says("li", c.LeaveSeat()).exercise, "li", ("nurse", "director"))
