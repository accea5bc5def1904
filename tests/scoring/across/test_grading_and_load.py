"""Level and type against the key as it changes, and what lay on each desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.cardtypes import LoadLine, MeasureLine
from simulator import commands as c
from simulator.scenario import WeightedElement
from tests.scoring.across.stage import measured, stage, tell
from tests.scoring.builders import Drill, both, minutes
from tests.scoring.full_drill import GRADE, card_of, full_playbook, full_scenario, request

AGAIN = replace(
    GRADE, action_id="regrade", opens_with="call", elements=(WeightedElement("level:orange"),), minimum=()
)


def graded(drill: Drill, level: str, kind: str = "CT-02") -> str:
    return tell(drill, "assessment", "lead", crisis_type=kind, level_id=level)


def grading(drill: Drill) -> MeasureLine:
    return measured(drill, "grading")


@pytest.mark.parametrize(
    ("level", "kind", "value"),
    [("red", "CT-02", 100.0), ("orange", "CT-02", 100.0), ("blue", "CT-02", 75.0), ("blue", "CT-11", 25.0)],
)
def test_a_level_is_right_or_off_by_its_rank_and_a_type_right_or_wrong(
    level: str, kind: str, value: float
) -> None:
    drill = stage().at(4)
    graded(drill, level, kind)
    assert (grading(drill).value, grading(drill).n) == (value, 1)


def test_two_ranks_off_earn_nothing() -> None:
    only_red = replace(GRADE, elements=(WeightedElement("level:red"),), minimum=())
    drill = stage(expected_actions=(only_red,)).at(4)
    graded(drill, "blue")
    assert grading(drill).value == 0.0


def test_the_key_changes_with_the_evidence() -> None:
    drill = stage(expected_actions=(*full_scenario().expected_actions, AGAIN)).at(4)
    graded(drill, "red")
    graded(drill.at(14), "red")
    found = grading(drill)
    # red was right at first; once the call has come, orange is, and it is one off; the type was right twice
    assert (found.value, found.n) == (87.5, 2)
    assert [d.text.en.rpartition(": ")[2] for d in found.details] == [
        "Red (right); Harm (right)",
        "Red (one off); Harm (right)",
    ]
    assert (
        found.words.en
        == "Assessments: 2, level right: 1 of 2, changed afterwards: never; first one 3 min after the first sign."
    )
    graded(drill.at(15), "orange")
    assert "调整 1 次" in grading(drill).words.zh


def test_before_a_key_nothing_is_right_or_wrong() -> None:
    drill = stage().at(0.5)
    graded(drill, "blue")
    assert (grading(drill).value, grading(drill).n) == (None, 1)


def test_who_never_graded_what_was_asked_for_has_nothing() -> None:
    drill = stage().at(30)
    assert grading(drill).value is None
    assert (grading(drill.end()).value, grading(drill).words.zh) == (0.0, "始终没有定级。")
    assert grading(stage(expected_actions=()).at(5).end()).value is None


# ---- load ------------------------------------------------------------------------------------


def load(drill: Drill, role_id: str) -> LoadLine:
    return next(line for line in card_of(drill).load if line.role_id == role_id)


def test_what_came_what_was_asked_and_what_was_answered() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", to="complaint")
    found = load(drill.at(10), "desk")
    assert (found.items, found.todos, found.responses, found.approvals) == (8, 2, 1, 0)
    assert (found.longest, found.state) == (
        minutes(4),
        "",
    )  # the rumour of 14:06; the complaint took one minute


def test_nothing_to_do_is_idle_and_nobody_there_unstaffed() -> None:
    assert load(stage().at(10), "legal").state == "idle"
    assert load(stage(seats=("lead",)).at(10), "desk").state == "unstaffed"


def test_three_at_once_is_a_crowd_and_a_quarter_of_the_time_too_much() -> None:
    three = tuple(replace(GRADE, action_id=f"g{n}", limit=minutes(10), target=minutes(5)) for n in range(3))
    drill = stage(expected_actions=three).at(21)
    lead = load(drill, "lead")
    assert (lead.crowded, lead.state, lead.longest) == (0.476, "overloaded", minutes(10))  # 14:01 to 14:11
    answered = stage(expected_actions=three).at(3)
    graded(answered, "red")
    assert load(answered.at(20), "lead").crowded == 0.1
    two = stage(expected_actions=three[:2]).at(21)
    assert (load(two, "lead").crowded, load(two, "lead").state) == (0.0, "")


def test_a_jump_is_nobodys_load() -> None:
    three = tuple(replace(GRADE, action_id=f"g{n}", limit=minutes(10), target=minutes(5)) for n in range(3))
    drill = stage(expected_actions=three).at(5)
    drill.give(c.JumpTo(minutes(30).total_seconds(), both("On"), ("rumour", "call"), ("ask_again",)), "fay")
    lead = load(drill, "lead")
    assert (lead.longest, lead.crowded) == (minutes(4), 0.8)


def test_agreements_are_load_too() -> None:
    drill = stage(full_playbook(channels=stage().exercise.playbook.channels)).at(3)
    request(drill)
    assert (load(drill, "legal").approvals, load(drill, "legal").state) == (1, "")
