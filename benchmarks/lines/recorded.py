"""The recorded exercises: whole drills as people would have played them, played again in virtual time.

A recording is a team file beside this one (docs/teams.md). `quality.csv` says of each line what its writer
meant it to be; the marks stand in the team files as comments too, and nothing else reads those.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scenarios.document import read_document
from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.cardtypes import Scorecard
from scoring.readings import Reader
from scoring.rehearsal import Refusal, rehearse
from scoring.scorecard import scorecard
from simulator.exercise import Exercise
from simulator.localized import Lang
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from simulator.teamfile import check_team, parse_team
from simulator.teamsteps import ScriptedTeam

FOLDER = Path(__file__).parent
QUALITIES = ("good", "middling", "poor")
SEED = 1  # of personas and chance; it has no part in what is drawn


@dataclass(frozen=True)
class Recording:
    """A team file, and the scenario that it plays."""

    name: str
    slug: str
    lang: Lang


RECORDINGS = (
    Recording("clinic-zh", "sight-lost-after-filler", "zh-CN"),
    Recording("clinic-en", "sight-lost-after-filler", "en"),
    Recording("hospital-zh", "death-after-surgery", "zh-CN"),
)


@dataclass(frozen=True)
class Played:
    """A recording after EndEx. `card` is the one that an evaluator meets: uncertain elements are not counted."""

    recording: Recording
    exercise: Exercise
    card: Scorecard
    refused: tuple[Refusal, ...]
    quality: dict[str, str]


def team_of(recording: Recording) -> ScriptedTeam:
    """The team of a recording; ContentErrors or ContentError with what is wrong in its file."""
    return parse_team(read_document(FOLDER / f"{recording.name}.yaml").data)


def quality_of(recording: Recording) -> dict[str, str]:
    """good, middling or poor by expected action; ValueError for any other mark."""
    with (FOLDER / "quality.csv").open(encoding="utf-8", newline="") as file:
        marks = {r["action"]: r["quality"] for r in csv.DictReader(file) if r["exercise"] == recording.name}
    wrong = [f"{action}: {mark}" for action, mark in marks.items() if mark not in QUALITIES]
    if wrong:
        raise ValueError(f"quality.csv, {recording.name}: {', '.join(wrong)}")
    return marks


@lru_cache
def _content(slug: str) -> tuple[Scenario, Playbook]:
    """A scenario and its playbook; two recordings may share them, and checking one takes a second."""
    scenario = load_scenario(scenario_folder(slug)).value
    return scenario, load_playbook(playbook_folder(scenario.playbook)).value


def play(recording: Recording, read: Reader, reader_version: str = "") -> Played:
    """The recording, played to EndEx and scored with its texts read by `read`."""
    scenario, playbook = _content(recording.slug)
    team = team_of(recording)
    check_team(team, scenario, playbook)
    result = rehearse(scenario, playbook, team, SEED, recording.lang, read, reader_version)
    card = scorecard(result.exercise, result.entries[-1].occurred_at)
    return Played(recording, result.exercise, card, result.refused, quality_of(recording))
