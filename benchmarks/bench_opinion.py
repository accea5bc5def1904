"""The simulated public: a minute of fifty running exercises together, and a "what if" over a day of the story.

python benchmarks/bench_opinion.py

Beside each minute stands the same minute of the same exercises without a public, taken in turns in the same run, and
what the conductor does after it: it asks when to look again.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import HEAD, keep, row, spread, table
from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import rehearse
from scoring.text.reader import READER_VERSION, read
from simulator import commands as c
from simulator.decide import handle_and_record
from simulator.exercise import Exercise
from simulator.opinion.model import Shock, Word
from simulator.opinion.plan import PublicPlan
from simulator.opinion.whatif import Change, otherwise
from simulator.scenario import Scenario
from simulator.timeline import next_due

SCENARIO = "sight-lost-after-filler"
TOGETHER, MINUTES, TIMES = 50, 60, 20
TICK_AIM, WHATIF_AIM = 50, 2000  # ms
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HALF = timedelta(minutes=30)


def main() -> None:
    scenario = load_scenario(scenario_folder(SCENARIO)).value
    with_public, without = (running(replace(scenario, opinion=p)) for p in (PublicPlan("hot"), None))
    took, bare, looked = minutes(with_public, without)
    told = day(scenario)
    table([
        HEAD, row(f"a minute of {TOGETHER} exercises", spread(took), f"aim < {TICK_AIM}"),
        row("the same without a public", spread(bare)), row("when to look again, 50 exercises", spread(looked)),
        row("what if, 24 hours of the story", spread(told), f"aim < {WHATIF_AIM}"),
    ])  # fmt: skip
    keep("opinion", {"minute": spread(took), "minute without a public": spread(bare), "look again": spread(looked), "what if": spread(told)})


def running(scenario: Scenario) -> list[Exercise]:
    """In the middle of the crisis: half an hour in, with three words of the team's that were read."""
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    entries = rehearse(scenario, playbook, "perfect", 1, "zh-CN", read, READER_VERSION).entries
    half = [entry for entry in entries if entry.at < HALF]
    return [Exercise(scenario, playbook).replay(half) for _ in range(TOGETHER)]


def minutes(one: Sequence[Exercise], other: Sequence[Exercise]) -> tuple[list[float], list[float], list[float]]:
    """Seconds of CPU for each minute of all exercises, the two sets in turns; and for finding when to look again."""
    took: tuple[list[float], list[float], list[float]] = ([], [], [])
    for n in range(MINUTES):
        for exercises, times in zip((one, other), took, strict=False):
            began = time.process_time()
            for x in exercises:
                now = x.clock.wall_when_story(HALF + n * MINUTE)
                assert now is not None
                handle_and_record(x, c.Tick(), "", now)
            times.append(time.process_time() - began)
        took[2].append(_looked(one, HALF + n * MINUTE))
    return took


def _looked(exercises: Sequence[Exercise], at: timedelta) -> float:
    began = time.process_time()
    for x in exercises:
        now = x.clock.wall_when_story(at)
        assert now is not None
        next_due(x, now)
    return time.process_time() - began


def day(scenario: Scenario) -> list[float]:
    """A day of minutes worked out anew, with fifty words and as many blows."""
    x = running(replace(scenario, opinion=PublicPlan("hot")))[0]
    assert x.opinion is not None
    course = x.opinion.main
    cause = course.words[0].cause
    course.words += [Word(20 * n, "thin", 0.02, True, "thin") for n in range(50)]
    course.shocks += [Shock(20 * n, 30.0, -0.04, -0.3, "news") for n in range(50)]
    x.opinion.pass_by(x.opinion.due(course.minute(24 * 60), x.seed))
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        otherwise(x, (Change(cause, is_away=True),))
        took.append(time.perf_counter() - began)
    return took


if __name__ == "__main__":
    main()
