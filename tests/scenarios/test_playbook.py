"""Faults of a playbook, and a scenario whose playbook is at fault."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scenarios.loader import load_playbook, load_scenario, parse_playbook
from scenarios.problems import ContentErrors
from scenarios.writer import write_playbook
from tests.scenarios.drill_sample import PLAN
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


PLAN_CASES = {
    "unknown stand-in": ("stand_in: lead", "stand_in: boss", '13:15 roles[1].stand_in: there is no role "boss"; known: lead'),
    "stands in for itself": ("stand_in: lead", "stand_in: legal", "13:15 roles[1].stand_in: stand-ins go round in a circle: legal, legal"),
    "stand-ins in a circle": (
        "may: [assessment, decision, report]",
        "may: [assessment, decision, report]\n    stand_in: officer",
        "9:15 roles[0].stand_in: stand-ins go round in a circle: lead, officer, legal, lead",
    ),
    "owner of a card": ("owners: [lead]", "owners: [boss]", '46:87 cards[0].owners[0]: there is no role "boss"'),
    "approver": ("roles: [legal, lead]", "roles: [legal, boss]", '49:68 approvals[0].roles[1]: there is no role "boss"'),
    "approver twice": ("roles: [legal, lead]", "roles: [legal, legal]", '49:68 approvals[0].roles[1]: "legal" is listed twice'),
    "nobody approves": ("roles: [legal, lead]", "roles: []", "49:60 approvals[0].roles: must not be empty"),
    "kind of an approval": ("kinds: [statement, correction]", "kinds: [statement, room]", '49:40 approvals[0].kinds[1]: "room" is not known here'),
    "channel of an approval": ("channels: [account], target", "channels: [fax], target", '49:86 approvals[0].channels[0]: there is no channel "fax"'),
    "limit of an approval": ("limit: 00:15", "limit: 00:05", "49:118 approvals[0].limit: must be later than the target (00:05)"),
    "long time": ("update: 48:00", "update: 48:99", '33:40 levels[0].limits.update: "48:99" is not a time; write HH:MM'),
    "order of levels": ("one_is_lowest", "upwards", "34:14 level_order: \"upwards\" is not known here; write one of 'one_is_highest' or"),
    "confirmed by nobody": ("    confirmed_by: 法务 2026-11\n", "", "59:16 legal_rules[0].confirmed: a confirmed rule says in `confirmed_by`"),
    "rule without a source": ("    source: {zh: 条例第十四条, en: Regulation art. 14}\n", "", "52:5 legal_rules[0].source: is missing"),
    "field twice": ("violations: []", "violations: []\nphases: []", "65:1 phases: is written twice, on line 39 and on line 65"),
    "term twice": ("phases:\n", "phases:\n  - {id: PH-01, name: {zh: 甲, en: A}}\n", '41:10 phases[1].id: "PH-01" is used twice; the first is on line 40'),
    "card twice": ("id: hush", "id: seal", '47:10 cards[1].id: "seal" is used twice; the first is on line 46'),
    "label of a form": ("id: facts", "id: reason", '63:10 elements[1].id: "reason" is read from the form of a response'),
    "cap": ("critical_cap: 30", "critical_cap: 101", "65:47 scoring.critical_cap: must be at most 100"),
    "time of a ring-back": ("ring_back_time: 0.25", "ring_back_time: 2", "65:27 scoring.ring_back_time: must be at most 1"),
    "lock": ("approval_lock: true", "approval_lock: 1", "50:16 approval_lock: must be true or false"),
}  # fmt: skip


@pytest.mark.parametrize("case", PLAN_CASES)
def test_a_fault_of_a_full_plan_is_reported_where_it_stands(case: str) -> None:
    old, new, expected = PLAN_CASES[case]
    (error,) = playbook_errors_of(changed(PLAN, (old, new)))
    assert error.startswith(f"plan.yaml:{expected}")


def test_every_part_of_a_full_plan_is_read() -> None:
    plan = parse_playbook(PLAN)
    assert [r.stand_in for r in plan.roles] == ["", "lead", "legal"]
    assert plan.levels[0].limits[1] == ("update", timedelta(days=2))
    assert (plan.level_order, plan.approval_lock) == ("one_is_lowest", True)
    assert plan.approvals[0].roles == ("legal", "lead")
    assert plan.legal_rules[0].limit == timedelta(hours=12)
    assert (plan.scoring.ring_back_time, plan.scoring.critical_cap, plan.scoring.version) == (0.25, 30.0, "1")
    assert parse_playbook(write_playbook(plan)) == plan


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
