"""Faults of a playbook, and a scenario whose playbook is at fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.loader import load_playbook, load_scenario
from scenarios.problems import ContentErrors
from tests.scenarios.samples import PLAYBOOK, SCENARIO, changed, playbook_errors_of, write_folder

CASES = {
    "unknown channel": ("channels: [account]", "channels: [account, fax]", "9:25 roles[0].channels[1]: there is no channel"),
    "channel twice": ("channels: [account]", "channels: [account, account]", '9:25 roles[0].channels[1]: "account" is listed'),
    "kind twice": ("may: [statement, reply]", "may: [reply, reply]", '8:18 roles[0].may[1]: "reply" is listed twice'),
    "unknown kind": ("may: [statement, reply]", "may: [statement, shout]", '8:22 roles[0].may[1]: "shout" is not known'),
    "nowhere to publish": ("official: true", "official: false", "8:10 roles[0].may: a role that may publish"),
    "unknown surface": ("surface: feed", "surface: radio", '12:58 channels[0].surface: "radio" is not known'),
    "duplicate element": (
        "violations:",
        "  - {id: empathy, name: {zh: 甲, en: A}}\nviolations:",
        '19:10 elements[1].id: "empathy" is used twice; the first is on line 18',
    ),
    "element and violation": ("id: hush", "id: empathy", '20:10 violations[0].id: "empathy" is an element already'),
    "digest row": ("[AC-07]", "[AC-7x]", '16:78 clauses[0].digest[0]: "AC-7x" is not a row of the digest'),
    "share": ("time_floor: 0.5", "time_floor: 1.5", "21:23 scoring.time_floor: must be at most 1"),
    "level time": ("first: 00:30", "first: soon", '14:65 levels[0].limits.first: "soon" is not a time'),
    "words": ("en: Speaks", "en: call 13812345678", '7:24 roles[0].duty.en: "13812345678" could be a real phone'),
    "unknown field": ("scoring: {", "scoring: {bonus: 1, ", "21:11 scoring.bonus: is not a field here"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_reported_where_it_stands(case: str) -> None:
    old, new, expected = CASES[case]
    (error,) = playbook_errors_of(changed(PLAYBOOK, (old, new)))
    assert error.startswith(f"plan.yaml:{expected}")


def test_the_sample_itself_is_valid() -> None:
    assert playbook_errors_of(PLAYBOOK) == []


def test_settings_of_scoring_have_defaults(tmp_path: Path) -> None:
    loaded = load_playbook(write_folder(tmp_path, PLAYBOOK, "playbook.yaml"))
    assert loaded.value.scoring.time_floor == 0.5
    assert loaded.value.scoring.prompted_factor == 0.75


def test_a_scenario_names_its_playbook_from_the_given_library(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "s", SCENARIO)
    write_folder(
        tmp_path / "plans" / "clinic-core", changed(PLAYBOOK, ("rank: 1", "rank: 0")), "playbook.yaml"
    )
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder, tmp_path / "plans")
    assert {p.file for p in caught.value.errors} == {
        str(folder / "scenario.yaml"),
        str(tmp_path / "plans" / "clinic-core" / "playbook.yaml"),
    }
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder, tmp_path / "absent")
    assert [p.message for p in caught.value.errors] == ['there is no playbook "clinic-core"; known: none']


def test_a_slug_is_never_a_path(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "s", changed(SCENARIO, ("playbook: clinic-core", "playbook: ../s")))
    write_folder(tmp_path / "s", PLAYBOOK, "playbook.yaml")
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder, tmp_path / "plans")
    assert [(p.line, p.field) for p in caught.value.errors] == [(6, "playbook")]
