"""posts.yaml: more injects of the same scenario, each fault told with its own file and line."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from scenarios.check import validate
from scenarios.loader import load_scenario, parse_scenario
from scenarios.writer import write_playbook, write_scenario
from tests.scenario_samples import full_playbook, public_scenario
from tests.scenarios.drill_sample import DRILL, PLAN, POSTS, errors_of_drill
from tests.scenarios.samples import changed, write_folder


def test_its_injects_are_appended(tmp_path: Path) -> None:
    assert errors_of_drill(tmp_path, posts=POSTS) == []
    scenario = load_scenario(tmp_path, tmp_path / "plans").value
    assert [i.inject_id for i in scenario.injects][-3:] == ["note", "praise", "queue"]
    assert scenario.injects[-1].background
    assert scenario.injects[-1].signal == "false_alarm"


def test_written_back_there_is_one_file(tmp_path: Path) -> None:
    assert errors_of_drill(tmp_path, posts=POSTS) == []
    scenario = load_scenario(tmp_path, tmp_path / "plans").value
    assert parse_scenario(write_scenario(scenario), playbooks=tmp_path / "plans") == scenario


def test_the_full_sample_of_the_other_tests_is_valid(tmp_path: Path) -> None:
    """But for its levels, each of which names a limit of its own."""
    plan = full_playbook()
    limits = tuple(limit for level in plan.levels for limit in level.limits)
    plan = replace(plan, levels=tuple(replace(level, limits=limits) for level in plan.levels))
    write_folder(tmp_path / "full-clinic", write_playbook(plan), "playbook.yaml")
    assert parse_scenario(write_scenario(public_scenario()), playbooks=tmp_path) == public_scenario()


CASES: dict[str, tuple[str, str, list[str]]] = {
    "in its own file and line": (
        "at: 00:03",
        "at: 25:99",
        ['posts.yaml:16:9 injects[1].at: "25:99" is not a time; write HH:MM or HH:MM:SS'],
    ),
    "twice in it": (
        "id: queue",
        "id: praise",
        ['posts.yaml:11:9 injects[1].id: "praise" is used twice; the first is on line 2'],
    ),
    "in both files": (
        "id: queue",
        "id: letter",
        ['posts.yaml:11:9 injects[1].id: "letter" is used twice; the first is on line 42 of scenario.yaml'],
    ),
    "reference": (
        "to: [officer]",
        "to: [nurse]",
        ['posts.yaml:6:10 injects[0].to[0]: there is no role in this scenario "nurse"; known: lead, legal, officer'],
    ),
    "words": (
        "en: Kind nurses",
        "en: This is not a drill",
        ['posts.yaml:9:27 injects[0].text.en: "not a drill" is not allowed: nothing may claim that a drill is real'],
    ),
    "missing field": (
        "    title: {zh: 表扬, en: Praise}\n",
        "",
        ["posts.yaml:2:5 injects[0].title: is missing"],
    ),
    "unknown field of an inject": (
        "background: true",
        "backround: true",
        ["posts.yaml:10:5 injects[0].backround: is not a field here"],
    ),
    "unknown field": (
        "injects:",
        "slug: drill\ninjects:",
        ["posts.yaml:1:1 slug: is not a field here"],
    ),
    "alias": (
        "en: Kind nurses",
        "en: *x",
        ["posts.yaml:9:27 injects[0].text.en: aliases are not allowed (*x); write the value out"],
    ),
    "inside a jump": (
        "at: 00:03",
        "at: 00:50",
        ["posts.yaml:16:9 injects[1].at: lies inside the jump from 00:36 to 01:36: by plan it never comes"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_told(case: str, tmp_path: Path) -> None:
    old, new, expected = CASES[case]
    assert errors_of_drill(tmp_path, posts=changed(POSTS, (old, new))) == expected


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ("", "posts.yaml:1:1 is empty"),
        ("injects: [", "posts.yaml:1:11 is not valid YAML: while parsing a flow node, expected the node content"),
        ("injects: 7", "posts.yaml:1:10 injects: must be a list (`- …` or `[…]`)"),
        ("injects: []", "posts.yaml:1:10 injects: must not be empty"),
        ("post: []", "posts.yaml:1:1 injects: is missing"),
        ("- a", "posts.yaml:1:1 must be a list of fields such as `slug: …`"),
        (b"injects: \xff", "posts.yaml:1:10 is not UTF-8 text (byte 0xff); save the file as UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_list_of_injects_says_so(tmp_path: Path, posts: str | bytes, expected: str) -> None:
    assert errors_of_drill(tmp_path, posts=posts)[0].startswith(expected)


def test_faults_of_both_files_come_at_once_in_order(tmp_path: Path) -> None:
    drill = changed(DRILL, ("persona: amy", "persona: bob"))
    posts = changed(POSTS, ("persona: amy", "persona: bob"))
    assert [e.split(" ")[0] for e in errors_of_drill(tmp_path, drill, posts=posts)] == [
        "posts.yaml:5:14",
        "scenario.yaml:20:14",
    ]


def test_a_fault_is_told_though_the_other_file_has_one_at_the_same_spot(tmp_path: Path) -> None:
    drill = changed(DRILL, ("slug: drill\n", "slug: drill\nslug: drill\n"))
    posts = changed(POSTS, ("injects:\n", "injects:\n# a line more\n"), ("id: praise", "id: 7"))
    errors = errors_of_drill(tmp_path, drill, posts=posts)
    assert [e.split(" ")[0] for e in errors] == ["posts.yaml:3:9", "scenario.yaml:2:1"]


def test_without_a_list_in_scenario_yaml_both_are_told(tmp_path: Path) -> None:
    start, end = DRILL.index("injects:\n"), DRILL.index("expected_actions:\n")
    drill = DRILL[:start] + "injects: none\n" + DRILL[end:]
    errors = errors_of_drill(tmp_path, drill, posts="injects: []")
    assert "scenario.yaml:16:10 injects: must be a list (`- …` or `[…]`)" in errors
    assert "posts.yaml:1:10 injects: must not be empty" in errors


def test_posts_alone_are_no_scenario(tmp_path: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    assert validate([str(write_folder(tmp_path, POSTS, "posts.yaml"))], out, err, "en") == 1
    assert err.getvalue() == f"{tmp_path}:1:1 holds neither scenario.yaml nor playbook.yaml\n"


def test_the_playbook_may_be_at_fault_too(tmp_path: Path) -> None:
    plan = changed(PLAN, ("rank: 1", "rank: 0"))
    errors = errors_of_drill(tmp_path, plan=plan, posts=changed(POSTS, ("at: 00:03", "at: x")))
    assert [e.split(" ")[0] for e in errors] == [
        "plans/plan/playbook.yaml:30:11", "posts.yaml:16:9", "scenario.yaml:6:11",
    ]  # fmt: skip
