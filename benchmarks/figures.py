"""What the benchmarks share: percentiles, the table, the JSON file, the bare commit."""

from __future__ import annotations

import json
import math
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
TARGET = PROJECT / "build" / "bench"


def percentile(values: Sequence[float], share: float) -> float:
    """Nearest rank; NaN for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan


def spread(values: Sequence[float]) -> dict[str, Any]:
    """Seconds as milliseconds: p50, p99, worst, and how many."""
    ms = [value * 1000 for value in values]
    return {
        "p50": round(percentile(ms, 0.5), 2),
        "p99": round(percentile(ms, 0.99), 2),
        "max": round(max(ms, default=math.nan), 2),
        "n": len(ms),
    }


def bare_commit(folder: Path, size: int = 1500, count: int = 300) -> list[float]:
    """Seconds for each durable commit of one row of `size` bytes on the disk of `folder`."""
    connection = sqlite3.connect(folder / "commit.sqlite3", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, data TEXT)")
    took = []
    for _ in range(count):
        at = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO row (data) VALUES (?)", ("x" * size,))
        connection.execute("COMMIT")
        took.append(time.perf_counter() - at)
        time.sleep(0.002)
    connection.close()
    return took


def table(rows: Sequence[Sequence[object]]) -> None:
    """Print rows as aligned columns."""
    cells = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    for row in cells:
        print(
            "  ".join(
                [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
            )
        )
    sys.stdout.flush()


def row(name: str, figures: dict[str, Any], note: str = "") -> list[object]:
    return [name, figures["p50"], figures["p99"], figures["max"], figures["n"], note]


HEAD = ["milliseconds", "p50", "p99", "max", "n", ""]


def keep(name: str, figures: dict[str, Any]) -> None:
    """Write build/bench/<name>.json, with when and on what."""
    TARGET.mkdir(parents=True, exist_ok=True)
    about = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "cpus": os.cpu_count(),
        "python": platform.python_version(),
        "load": os.getloadavg(),
    }
    (TARGET / f"{name}.json").write_text(json.dumps({**about, **figures}, indent=2) + "\n")
    print(f"\nbuild/bench/{name}.json; load average {about['load'][0]:.1f} on {about['cpus']} CPUs")
