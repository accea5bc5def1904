"""The simulated public: a minute of fifty exercises, a rehearsal with a full crowd, and whether a crowd makes injects late.

    python benchmarks/bench_public.py

Beside them, from the same run: an empty loop over the fifty, the rehearsal without a public, and the lateness with the
crowd off.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import HEAD, TARGET, keep, row, spread, table
from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import rehearse
from scoring.text.reader import READER_VERSION, read
from simulator.opinion.plan import PublicPlan
from simulator.opinion.presets import CrowdLevel
from simulator.scenario import Scenario
from tests.faults.dense import ROLE, dense_scenario, plant
from tests.faults.stored import export, of_type
from tests.harness import Server

REHEARSAL_AIM = 2000.0
EVERY, COUNT, FIRST, PACE = 0.2, 300, 2.0, 6.0
TIMES = 5


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Any] = {"rehearsal": spread(rehearsals("high")), "rehearsal_without": spread(rehearsals(None))}
    with tempfile.TemporaryDirectory(dir=TARGET) as name:
        figures |= {f"late_{level}": spread(lateness(Path(name) / level, level)) for level in ("off", "high")}
    table([HEAD, *rows(figures)])
    keep("public", figures)


def rows(f: dict[str, Any]) -> list[list[object]]:
    return [
        row("5 h 24 min rehearsed, crowd high", f["rehearsal"], f"aim for 4 h < {REHEARSAL_AIM:g}"),
        row("the same without a public", f["rehearsal_without"]),
        row("lateness of injects, crowd off", f["late_off"]),
        row("lateness of injects, crowd high", f["late_high"], "aim: p99 as with the crowd off"),
    ]


def rehearsals(level: CrowdLevel | None) -> list[float]:
    scenario = load_scenario(scenario_folder("death-after-surgery")).value
    scenario = replace(scenario, opinion=PublicPlan("ordinary", "death", (), level) if level else None)
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    took = []
    for _ in range(TIMES + 1):
        at = time.perf_counter()
        rehearse(scenario, playbook, "perfect", 1, "zh-CN", read, READER_VERSION)
        took.append(time.perf_counter() - at)
    return took[1:]  # the first compiles the reader's patterns


def lateness(folder: Path, level: str) -> list[float]:
    """Seconds by which injects were decided late, in a minute of real time at the highest pace."""
    folder.mkdir()
    with Server(folder / "data") as server:
        fay = server.facilitator()
        code = plant(server, fay, _dense())
        server.trainee(code, "Trainee", ROLE)
        fay.command("SetCrowd", {"level": level})
        fay.command("StartExercise")
        time.sleep(FIRST + EVERY * COUNT + 3)
        journal = export(server, fay.exercise_id)
    late = [line["data"]["late_by"] for line in of_type(journal, "InjectFired")]
    assert len(late) == COUNT
    texts = len(of_type(journal, "CrowdPosted")) + len(of_type(journal, "CrowdCommented"))
    assert texts == 0 if level == "off" else texts > 0
    return late


def _dense() -> Scenario:
    """Its injects come EVERY seconds of real time."""
    scenario = dense_scenario(EVERY * PACE, COUNT, FIRST * PACE)
    return replace(scenario, pace=PACE, opinion=PublicPlan("hot", "injury"))


if __name__ == "__main__":
    main()
