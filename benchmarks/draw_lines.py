"""Draws lines of three recorded exercises for people to rate blind, and sets their scores beside the machine's.

python benchmarks/draw_lines.py SEED [--into FOLDER]
    writes sheet.md (for the reviewers: no verdicts, no scores), review.csv (for them to fill in, one copy each)
    and machine.csv (what the product made of the same lines; not for them before they have rated)
python benchmarks/draw_lines.py merge MACHINE.csv REVIEW1.csv REVIEW2.csv [--out TABLE.csv]
    writes the table, and prints how many lines each reviewer agrees with

The same seed draws the same lines.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.lines.agreement import (
    AGREED_FIELDS,
    MACHINE_FIELDS,
    REVIEW_FIELDS,
    counts,
    machine_rows,
    merge,
    read_rows,
    write_rows,
)
from benchmarks.lines.drawing import draw
from benchmarks.lines.recorded import RECORDINGS, play
from benchmarks.lines.sheet import write_sheet
from scoring.text.reader import READER_VERSION, read


def main(arguments: list[str]) -> int:
    """Draw, or merge if the first argument says so; 1 with what is wrong."""
    try:
        if arguments[:1] == ["merge"]:
            return _merge(merging().parse_args(arguments[1:]))
        return _draw(drawing().parse_args(arguments))
    except (OSError, ValueError) as wrong:
        print(wrong, file=sys.stderr)
        return 1


def drawing() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    top.add_argument("seed", type=int, metavar="SEED")
    top.add_argument("--into", type=Path, default=Path("."), metavar="FOLDER")
    return top


def merging() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(description="Set two reviews beside the machine's scores")
    top.add_argument("machine", type=Path, metavar="MACHINE.csv")
    top.add_argument("reviews", type=Path, nargs=2, metavar="REVIEW.csv")
    top.add_argument("--out", type=Path, default=Path("scored-lines.csv"))
    return top


def _draw(options: argparse.Namespace) -> int:
    played = [play(recording, read, READER_VERSION) for recording in RECORDINGS]
    refused = [
        f"{p.recording.name}: {r.step.role} {r.step.do} at {r.at}: {r.code}"
        for p in played
        for r in p.refused
    ]
    if refused:
        raise ValueError("\n".join(refused))
    drawn = draw(played, options.seed)
    options.into.mkdir(parents=True, exist_ok=True)
    (options.into / "sheet.md").write_text(write_sheet(drawn), encoding="utf-8")
    write_rows(options.into / "review.csv", REVIEW_FIELDS, [{"number": str(one.number)} for one in drawn])
    write_rows(options.into / "machine.csv", MACHINE_FIELDS, machine_rows(drawn))
    print(f"{len(drawn)} lines, seed {options.seed}, reader {READER_VERSION}")
    return 0


def _merge(options: argparse.Namespace) -> int:
    rows = merge(read_rows(options.machine), [read_rows(path) for path in options.reviews])
    write_rows(options.out, AGREED_FIELDS, rows)
    print("\n".join(counts(rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
