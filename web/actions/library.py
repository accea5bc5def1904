"""The shipped scenarios, each read once for each state of its files.

Reading and checking one takes 0.1 s of CPU: too long for the event loop while an inject may be due.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from scenarios.loader import POSTS_FILE, SCENARIO_FILE, Loaded, library, load_scenario, scenario_folder
from scenarios.problems import ContentErrors
from simulator.scenario import Scenario

log = logging.getLogger(__name__)


def shipped(slug: str) -> Loaded[Scenario]:
    """A scenario of the library; KeyError for an unknown slug, ContentErrors for a faulty file."""
    folder = scenario_folder(slug)
    return _read(folder, tuple(_stamp(folder / name) for name in (SCENARIO_FILE, POSTS_FILE)))


def _stamp(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0


def read_all() -> None:
    """At start-up, before anything runs."""
    for slug in library():
        try:
            shipped(slug)
        except ContentErrors as faults:
            log.error("scenario %s: %s", slug, "; ".join(str(fault) for fault in faults.errors))


@lru_cache(maxsize=200)
def _read(folder: Path, stamps: tuple[int, ...]) -> Loaded[Scenario]:
    return load_scenario(folder)
