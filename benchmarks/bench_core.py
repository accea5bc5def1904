"""A rehearsal of each shipped scenario, and the durable commit of this disk.

python benchmarks/bench_core.py
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figures import HEAD, TARGET, bare_commit, keep, row, spread, table
from scenarios.loader import library, load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import rehearse
from scoring.text.reader import READER_VERSION, read

TIMES = 15
REHEARSAL_AIM = 1000  # ms: a whole exercise plays in well under a second


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    figures: dict[str, object] = {}
    rows = []
    for slug in library():
        took, events = rehearsals(slug)
        figures[f"rehearsal {slug}"] = {**spread(took), "events": events}
        rows.append(row(f"rehearsal of {slug}", spread(took), f"{events} events (aim < {REHEARSAL_AIM})"))
    with tempfile.TemporaryDirectory(dir=TARGET) as folder:
        figures["commit"] = spread(bare_commit(Path(folder)))
    rows.append(row("bare commit on this disk", figures["commit"]))  # type: ignore[arg-type]
    table([HEAD, *rows])
    keep("core", figures)


def rehearsals(slug: str) -> tuple[list[float], int]:
    """Seconds of each rehearsal, the first (which compiles the reader's patterns) left out."""
    scenario = load_scenario(scenario_folder(slug)).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    took, events = [], 0
    for _ in range(TIMES + 1):
        at = time.perf_counter()
        result = rehearse(scenario, playbook, "perfect", 1, "zh-CN", read, READER_VERSION)
        took.append(time.perf_counter() - at)
        events = len(result.entries)
    return took[1:], events


if __name__ == "__main__":
    main()
