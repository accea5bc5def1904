"""The shipped scenarios are read once, and again when their file has changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from scenarios.loader import LIBRARY
from tests.web.conftest import House
from web.actions import library


def test_making_exercises_reads_no_file_twice(house: House, monkeypatch: Any) -> None:
    library.read_all()

    def load(folder: Path) -> Any:
        raise AssertionError(f"{folder} was read on the event loop")

    monkeypatch.setattr(library, "load_scenario", load)
    first, second = (house.exercises.create("first-half-hour", "account") for _ in range(2))
    assert first.scenario_sha256 == second.scenario_sha256
    assert first.exercise_id != second.exercise_id


def test_a_changed_file_is_read_again(tmp_path: Path, monkeypatch: Any) -> None:
    folder = tmp_path / "first-half-hour"
    shutil.copytree(LIBRARY / "first-half-hour", folder)
    monkeypatch.setattr(library, "scenario_folder", lambda slug: folder)
    before = library.shipped("first-half-hour")
    assert library.shipped("first-half-hour") is before
    file = folder / "scenario.yaml"
    file.write_text(file.read_text().replace("en: The first half hour", "en: Another title"))
    os.utime(file, ns=(1, 1))
    assert library.shipped("first-half-hour").value.title.en == "Another title"


def test_a_faulty_scenario_does_not_stop_the_server(tmp_path: Path, monkeypatch: Any, caplog: Any) -> None:
    folder = tmp_path / "first-half-hour"
    folder.mkdir()
    (folder / "scenario.yaml").write_text("slug: [")
    monkeypatch.setattr(library, "scenario_folder", lambda slug: folder)
    library.read_all()
    assert "scenario.yaml:1" in caplog.text


def test_an_unknown_scenario_is_none() -> None:
    with pytest.raises(KeyError):
        library.shipped("../../etc")
