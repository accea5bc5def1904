"""Which lines go on the sheet: as many of each exercise, half of them of middling quality, by seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.lines.recorded import Played
from scoring.cardtypes import ScoreLine
from simulator.scenario import ExpectedAction

OF_EACH = 20  # lines of one exercise
MIDDLING = 10  # of them, as many of middling quality


@dataclass(frozen=True)
class DrawnLine:
    """A rated line with the number it has on the sheet, counted through all exercises from 1."""

    number: int
    played: Played
    line: ScoreLine

    @property
    def action(self) -> ExpectedAction:
        found = self.played.exercise.scenario.action(self.line.action_id)
        assert found is not None, "a line is of an action of its scenario"
        return found

    @property
    def lang(self) -> str:
        return self.played.recording.lang


def draw(exercises: Sequence[Played], seed: int) -> tuple[DrawnLine, ...]:
    """OF_EACH rated lines of each exercise, in the order of its card; ValueError if it has too few."""
    lines = [(played, line) for played in exercises for line in _of_one(played, seed)]
    return tuple(DrawnLine(n, played, line) for n, (played, line) in enumerate(lines, start=1))


def _of_one(played: Played, seed: int) -> list[ScoreLine]:
    name = played.recording.name
    rated = [line for line in played.card.lines if line.score is not None]
    middling = [line.action_id for line in rated if played.quality[line.action_id] == "middling"]
    others = [line.action_id for line in rated if played.quality[line.action_id] != "middling"]
    if len(middling) < MIDDLING or len(others) < OF_EACH - MIDDLING:
        raise ValueError(f"{name} has {len(middling)} rated middling lines and {len(others)} others")
    chance = Random(f"{seed}:{name}")
    chosen = [*chance.sample(middling, MIDDLING), *chance.sample(others, OF_EACH - MIDDLING)]
    return [line for line in rated if line.action_id in chosen]
