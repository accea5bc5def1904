"""What a stranger's file can be: too large, not text, a bomb, absent. Each gets one clear line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scenarios.document import MAX_BYTES, read_document
from scenarios.loader import load_playbook, load_scenario
from scenarios.problems import MAX_SHOWN, ContentErrors
from tests.scenarios.samples import SCENARIO, errors_of, write_folder


def _errors(folder: Path) -> list[str]:
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder)
    return [str(p).removeprefix(f"{folder}/") for p in caught.value.errors]


def test_a_file_of_50_mb_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (write_folder(tmp_path, "") / "scenario.yaml").open("wb") as file:
        file.truncate(50_000_000)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("the file was opened")

    monkeypatch.setattr(Path, "open", never)
    assert _errors(tmp_path) == ["scenario.yaml:1:1 is 50,000,000 bytes long; at most 2,000,000 are read"]


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    padding = "#" + "x" * (MAX_BYTES - len(SCENARIO.encode()) - 2) + "\n"
    assert load_scenario(write_folder(tmp_path, padding + SCENARIO)).value.slug == "recall"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\x7fELF\x02\x01\x01\x00", "1:1 holds the character U+007F, which no text file needs"),
        (bytes(range(128, 256)), "1:1 is not UTF-8 text (byte 0x80); save the file as UTF-8"),
        (
            "slug: a\ntitle: 召回".encode("gb18030"),
            "2:8 is not UTF-8 text (byte 0xd5); save the file as UTF-8",
        ),
        (SCENARIO.encode("utf-16"), "1:1 is UTF-16; save the file as UTF-8"),
        (b"", "1:1 is empty"),
        (b"# only a comment\n", "1:1 is empty"),
        (b"- a\n- b\n", "1:1 must be a list of fields such as `slug: …`"),
        (b"just words", "1:1 must be a list of fields such as `slug: …`"),
    ],
)
def test_what_is_no_scenario_says_so(tmp_path: Path, data: bytes, expected: str) -> None:
    assert _errors(write_folder(tmp_path, data)) == [f"scenario.yaml:{expected}"]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_byte_order_mark_and_line_ends_move_nothing(tmp_path: Path, mark: str, newline: str) -> None:
    text = mark + SCENARIO.replace("slug: recall", "slug: Recall!").replace("00:05:30", "0:5").replace(
        "\n", newline
    )
    assert [line.split(" ")[0] for line in _errors(write_folder(tmp_path, text))] == [
        "scenario.yaml:1:7",
        "scenario.yaml:30:9",
    ]


def test_an_alias_bomb_never_expands() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(50))
    assert errors_of(bomb)[:3] == [
        "recall.yaml:1:1 duration: is missing",
        "recall.yaml:1:1 expected_actions: is missing",
        "recall.yaml:1:1 injects: is missing",
    ]
    assert "recall.yaml:2:10 b0[0]: aliases are not allowed (*a); write the value out" in errors_of(bomb)


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: "])
def test_deep_nesting_is_refused(opening: str) -> None:
    (error,) = errors_of(opening * 100_000)
    assert error.endswith("is nested more than 24 levels deep")
    assert error.startswith("recall.yaml:1:")


def test_very_many_faults_are_cut_short() -> None:
    errors = errors_of("roles:\n" + "- 1\n" * 5000)
    assert len(errors) == MAX_SHOWN + 1
    assert errors[-1].endswith("more errors from here on")


def test_absent_unreadable_and_odd_files(tmp_path: Path) -> None:
    assert _errors(tmp_path) == ["scenario.yaml:1:1 does not exist"]
    (tmp_path / "scenario.yaml").mkdir()
    assert _errors(tmp_path) == ["scenario.yaml:1:1 is not a file"]
    with pytest.raises(ContentErrors):
        load_playbook(tmp_path / "a\0b")


def test_any_yaml_file_is_read_by_the_same_rules(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_text("at: 12:30\non: no\n", encoding="utf-8")
    assert read_document(file).data == {"at": "12:30", "on": "no"}
    file.write_text("at: 1\nat: 2\n", encoding="utf-8")
    with pytest.raises(ContentErrors, match="2:1 at: is written twice, on line 1 and on line 2"):
        read_document(file)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "scenario.yaml")
    assert _errors(tmp_path) == ["scenario.yaml:1:1 is not a file"]
