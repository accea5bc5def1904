"""Conditions in scenario.yaml: what is read, what is refused and exactly where, and that writing loses nothing."""

from __future__ import annotations

import pytest

from scenarios.document import spot_inside
from scenarios.loader import load_scenario, parse_scenario, scenario_folder
from scenarios.stored import from_json, to_json
from scenarios.writer import write_scenario
from simulator.branching.tree import Milestone
from simulator.scenario import Scenario
from tests.scenarios.samples import SCENARIO, changed, errors_of

STORY = "    unless: speak by 00:20\n"
LINE = SCENARIO[: SCENARIO.index(STORY)].count("\n") + 1
STAGES = """\
milestones:
  - {id: spoken, title: {zh: 已发声, en: Spoken}, when: after speak, by: 00:15}
  - {id: calm, title: {zh: 平息, en: Calm}, when: needs spoken and after answer}
storylines:
  - {id: press, title: {zh: 媒体, en: The press}, when: "missed spoken or follows call unanswered + 2m"}
"""


def with_rule(rule: str, more: str = "") -> str:
    """The story hangs on `rule`."""
    return changed(SCENARIO, (STORY, f"    when: {rule}\n")) + more + "opinion: {preset: hot}\n"


def test_rules_stages_and_stories_are_read_and_written_back() -> None:
    text = with_rule('"if not speak within 12m, chance 40%"', STAGES)
    text = changed(text, ("    at: 00:05:30\n", "    at: 00:05:30\n    when: one of a\n"))
    text = changed(text, ("    at: 00:01\n", "    at: 00:01\n    when: one of a\n"))
    text = changed(text, ("    opens_with: call\n    answers_inject: true\n", "    opens_when: after call\n"))
    scenario = parse_scenario(text)
    assert scenario.injects[2].when == "if not speak within 12m, chance 40%"
    assert scenario.expected_actions[1].opens_when == "after call"
    assert isinstance(scenario.milestones[0], Milestone)
    assert parse_scenario(write_scenario(scenario)) == scenario
    assert from_json(to_json(scenario), Scenario) == scenario


CASES = {
    "a word": ("hat > 70", 11, 'did you mean "heat"?'),
    "an unknown action": ("if not speek within 5m", 18, 'there is no expected action "speek"; did you mean "speak"?'),
    "an unknown inject": ("after pots + 5m", 17, 'there is no inject or expected action "pots"; did you mean "post"?'),
    "an unknown milestone": ("needs spoke", 17, 'there is no milestone "spoke"; did you mean "spoken"?'),
    "an unknown objective": ("score O9 < 40", 17, 'there is no objective "O9"; known: O1'),
    "out of range": ("trust < 140", 19, "trust lies between 0 and 100"),
    "not a number": ("heat > .nan", 18, '".nan" is not a number'),
    "follows no call": ("follows post answered + 2m", 19, 'there is no call "post"; known: call'),
    "a storyline of opinion": ("heat of press > 70", 19, 'no storyline with an `opinion` "press"'),
    "each for nothing": ("after post, each", 23, "each is of no use here"),
    "cannot be missed": ("missed calm", 18, "has no `by`"),
    "both at once": ("needs spoken and missed spoken", 11, "contradicts itself"),
    "through another": ("needs calm and missed spoken", 11, "contradicts itself"),
    "high and low": ("heat > 70 and heat < 30", 11, "contradicts itself"),
    "high and not so high": ("heat > 70 and not heat > 60", 11, "contradicts itself"),
    "above and at most": ("heat > 70 and (heat <= 70 and after post)", 11, "contradicts itself"),
    "a score high and low": ("score O1 > 70 and score O1 < 40", 11, "contradicts itself"),
    "waits for itself": ("after story", 11, 'waits for itself and never comes: the inject "story" → the inject "story"'),
    "too late": ("after post + 40m", 11, "comes at 00:41 at the earliest, after the end of the drill (00:30)"),
    "a lot of one": ("after post, one of x", 11, 'the lot "x" has only this inject'),
}


def test_who_belongs_to_a_storyline_without_a_condition_waits_for_nothing() -> None:
    scenario = load_scenario(scenario_folder("death-after-surgery")).value
    rumour = scenario.inject("rumour_blood")
    assert rumour is not None
    assert (rumour.storyline, rumour.branches, rumour.is_contingency) == ("blood", False, False)
    assert from_json(to_json(scenario), Scenario) == scenario


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told_with_its_line_and_column(case: str) -> None:
    rule, column, says = CASES[case]
    (error,) = errors_of(with_rule(rule, STAGES))
    assert error.startswith(f"recall.yaml:{LINE}:{column} injects[2].when: "), error
    assert says in error


def test_without_opinion_there_is_nothing_to_read() -> None:
    text = with_rule("heat > 70").replace("opinion: {preset: hot}\n", "")
    (error,) = errors_of(text)
    assert error.startswith(f"recall.yaml:{LINE}:11 injects[2].when: this scenario has no simulated opinion")


def test_a_fixed_time_for_what_opens_on_a_condition_is_refused() -> None:
    text = changed(SCENARIO, ("    opens_with: post\n", "    opens_when: after post\n"))
    (error,) = errors_of(text)
    assert "write if not speak within 30m" in error


def test_circles_of_stages_are_told_once_and_what_hangs_on_them() -> None:
    circle = """\
milestones:
  - {id: a, title: {zh: 甲, en: A}, when: needs b}
  - {id: b, title: {zh: 乙, en: B}, when: needs a and after post}
"""
    errors = errors_of(with_rule("needs a", circle))
    assert len(errors) == 2
    assert 'never comes: the milestone "a", for which it waits' in errors[0]
    assert 'waits for itself and never comes: the milestone "a" → the milestone "b" → the milestone "a"' in errors[1]


def test_a_way_round_a_circle_is_no_fault() -> None:
    stages = """\
milestones:
  - {id: a, title: {zh: 甲, en: A}, when: needs b or after post}
  - {id: b, title: {zh: 乙, en: B}, when: needs a}
"""
    assert errors_of(with_rule("needs b", stages)) == []


def test_a_milestone_that_cannot_be_reached_in_time() -> None:
    late = STAGES.replace("when: after speak, by: 00:15", "when: after post + 20m, by: 00:15")
    errors = errors_of(with_rule("needs spoken", late))
    assert 'never comes: the milestone "spoken", for which it waits, never does' in errors[0]
    assert "comes at 00:21 at the earliest, after its `by`" in errors[1]


@pytest.mark.parametrize("when", ["at 00:15", "at 00:20 or (at 00:05 and at 00:10)"])
def test_a_milestone_that_is_always_reached_is_never_missed(when: str) -> None:
    sure = STAGES.replace("when: after speak, by: 00:15", f"when: {when}, by: 00:15")
    errors = errors_of(with_rule("missed spoken", sure))
    assert len(errors) == 1
    assert 'never comes: the milestone "spoken" is always reached in time' in errors[0]


@pytest.mark.parametrize("when", ["at 00:05 and after post", "at 00:05 and heat > 70", "at 00:16 or not after post"])
def test_what_a_person_can_still_hold_up_may_be_missed(when: str) -> None:
    open_ = STAGES.replace("when: after speak, by: 00:15", f"when: {when}, by: 00:15")
    assert errors_of(with_rule("missed spoken", open_)) == []


def test_a_milestone_whose_time_lies_after_the_end() -> None:
    (error,) = errors_of(with_rule("needs spoken", STAGES.replace("by: 00:15", "by: 09:00").replace("missed spoken or ", "")))
    assert "milestones[0].by: is after the end of the drill (00:30)" in error


def test_what_meets_at_one_value_is_no_contradiction() -> None:
    assert errors_of(with_rule("heat >= 70 and heat <= 70")) == []
    assert errors_of(with_rule("heat > 60 and not heat > 70 for 5m")) == []


def test_each_wrong_parameter_is_told_where_it_stands() -> None:
    text = SCENARIO + "opinion:\n  preset: hot\n  parameters:\n    branching: 3\n    memry: 40\n    base: .nan\n"
    line = SCENARIO.count("\n") + 4
    low, name, nan = errors_of(text)
    assert low.startswith(f"recall.yaml:{line}:16 ")
    assert "allowed are 0 to 2" in low
    assert name.startswith(f"recall.yaml:{line + 1}:5 ")
    assert "did you mean memory?" in name
    assert nan.startswith(f"recall.yaml:{line + 2}:11 ")


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("when: after post and hat", 1, 22),
        ("when: 'after post and hat'", 1, 23),
        ("when: >\n  after post\n  and hat", 3, 7),
        ("when: after post\n  and hat", 2, 7),
    ],
)
def test_a_column_is_found_in_plain_quoted_and_block_text(written: str, line: int, column: int) -> None:
    text = "after post and hat"
    assert spot_inside(written.split("\n"), (1, 7), text, text.index("hat")) == (line, column)
