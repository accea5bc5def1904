"""`validate PATH...`: exit code, one line each, every error, never a traceback."""

from __future__ import annotations

import argparse
import io
import os
import re
from pathlib import Path

import pytest

from app import main, parser
from scenarios.check import validate
from scenarios.loader import LIBRARY, PLAYBOOKS, load_scenario
from tests.scenarios.drill_sample import POSTS, errors_of_drill
from tests.scenarios.samples import PLAYBOOK, SCENARIO, changed, write_folder


def _run(*paths: object, lang: str = "en") -> tuple[int, list[str], list[str]]:
    out, err = io.StringIO(), io.StringIO()
    code = validate([str(p) for p in paths], out, err, lang)
    return code, out.getvalue().splitlines(), err.getvalue().splitlines()


def test_help_is_given_in_both_languages() -> None:
    commands = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    told = [str(a.help) for sub in commands.choices.values() for a in sub._actions if a.help and a.dest != "help"]
    told += [str(a.help) for a in commands._choices_actions]
    assert [x for x in told if not re.search("[\u4e00-\u9fff]", x) or not re.search("[a-z]", x)] == []


def test_a_valid_folder_gets_one_line_wherever_it_lies(tmp_path: Path) -> None:
    scenario = write_folder(tmp_path / "anywhere", SCENARIO)
    playbook = write_folder(tmp_path / "plan", PLAYBOOK, "playbook.yaml")
    code, out, err = _run(scenario, playbook)
    assert (code, err) == (0, [])
    assert out == [
        f'{scenario}: scenario "recall" is valid: 3 injects (1 contingency), 2 expected actions, 2 roles, 00:30,'
        " playbook clinic-core",
        f'{playbook}: playbook "small" is valid: 1 roles, 1 channels, 1 levels, 1 clauses, 1 elements, 1 violations',
    ]


def test_a_full_drill_tells_its_real_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert errors_of_drill(tmp_path, posts=POSTS) == []
    loaded = load_scenario(tmp_path, tmp_path / "plans")
    monkeypatch.setattr("scenarios.check.load_scenario", lambda _: loaded)
    code, out, _ = _run(tmp_path)
    assert code == 0
    assert out == [
        f'{tmp_path}: scenario "drill" is valid: 8 injects (1 contingency, 1 follow-up, 2 background), 6 expected'
        " actions, 3 roles, 03:00 in 102 real minutes, playbook plan"
    ]


def test_every_error_of_every_folder_is_told(tmp_path: Path) -> None:
    one = write_folder(tmp_path / "one", changed(SCENARIO, ("at: 00:01", "at: x"), ("id: story", "id: call")))
    two = write_folder(tmp_path / "two", changed(PLAYBOOK, ("rank: 1", "rank: 0")), "playbook.yaml")
    good = write_folder(tmp_path / "good", SCENARIO)
    code, out, err = _run(one, good, two)
    assert code == 1
    assert len(out) == 1
    assert err == [
        f'{one}/scenario.yaml:21:9 injects[0].at: "x" is not a time; write HH:MM or HH:MM:SS',
        f'{one}/scenario.yaml:35:9 injects[2].id: "call" is used twice; the first is on line 25',
        f"{two}/playbook.yaml:14:46 levels[0].rank: must be at least 1",
    ]


def test_what_is_not_there_or_no_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("slug: a")
    empty = tmp_path / "empty"
    empty.mkdir()
    code, out, err = _run(tmp_path / "none", file, empty, "a\0b", "x" * 5000)
    assert (code, out) == (1, [])
    assert err[0] == f"{tmp_path}/none:1:1 does not exist"
    assert err[1] == f"{file}:1:1 is not a folder; name the folder that holds scenario.yaml or playbook.yaml"
    assert err[2] == f"{empty}:1:1 holds neither scenario.yaml nor playbook.yaml"
    assert len(err) == 5
    assert err[3].startswith("a\\u0000b:1:1 ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, SCENARIO)
    (folder / "scenario.yaml").chmod(0)
    code, _, err = _run(folder)
    assert (code, err) == (1, [f"{folder}/scenario.yaml:1:1 cannot be read: Permission denied"])


def test_a_read_error_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_folder(tmp_path, SCENARIO)

    def fails(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fails)
    code, _, err = _run(folder)
    assert (code, err) == (1, [f"{folder}/scenario.yaml:1:1 cannot be read: Input/output error"])


def test_both_languages_stand_together_unless_one_is_asked_for(tmp_path: Path) -> None:
    wrong = write_folder(tmp_path / "wrong", changed(SCENARIO, ("at: 00:01", "at: x")))
    good = write_folder(tmp_path / "good", PLAYBOOK, "playbook.yaml")
    zh, en = "“x”不是时间；请写成 HH:MM 或 HH:MM:SS", '"x" is not a time; write HH:MM or HH:MM:SS'
    place = f"{wrong}/scenario.yaml:21:9 injects[0].at: "
    valid = "预案“small”没有错误：1 个岗位，1 个渠道，1 个级别，1 条条款，1 个要素，1 种违规"
    code, out, err = _run(wrong, good, lang="both")
    assert (code, err) == (1, [place + en, f"    {zh}"])
    assert out[0].startswith(f'{good}: playbook "small" is valid: ')
    assert out[1:] == [f"    {valid}"]
    assert _run(wrong, good, lang="zh-CN") == (1, [f"{good}: {valid}"], [place + zh])


def test_validate_speaks_both_languages_by_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err == f"{tmp_path}/none:1:1 does not exist\n    不存在\n"
    assert main(["validate", "--lang", "zh-CN", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err == f"{tmp_path}/none:1:1 不存在\n"


def test_no_path_at_all_is_told() -> None:
    assert _run()[0] == 1


def test_an_error_is_one_line_whatever_it_quotes(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, changed(SCENARIO, ("at: 00:01", 'at: "a\\nb"')))
    code, _, err = _run(folder)
    assert code == 1
    assert all(line.isprintable() for line in err)
    assert len(err) == 1


def test_the_shipped_content_is_valid() -> None:
    folders = sorted([*LIBRARY.iterdir(), *PLAYBOOKS.iterdir()])
    code, out, err = _run(*folders)
    assert (code, err) == (0, [])
    assert len(out) == len(folders) >= 2
