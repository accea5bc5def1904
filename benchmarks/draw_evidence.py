"""Draws clauses that the reader shows as evidence, for two persons to judge: docs/reader-evidence.csv.

python benchmarks/draw_evidence.py SEED NUMBER > sheet.csv

The same seed draws the same places from the same readings. Only labels that are met are drawn.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scoring.text import corpus
from scoring.text.reader import quote, read

FIELDS = ("text", "label", "given", "clause", "first_reviewer", "second_reviewer")


def main() -> None:
    seed, number = int(sys.argv[1]), int(sys.argv[2])
    rows = Random(seed).sample(all_evidence(), number)
    sheet = csv.writer(sys.stdout, lineterminator="\n")
    sheet.writerow(FIELDS)
    sheet.writerows([*row, "", ""] for row in sorted(rows))


def all_evidence() -> list[tuple[str, str, str, str]]:
    """(text's number, label, whether a person gave it that label, clause) of every met label."""
    found: list[tuple[str, str, str, str]] = []
    numbers: Counter[str] = Counter()
    for example in corpus.responses():
        numbers[example.writer] += 1
        reading = read(example.text)
        for label, span in reading.evidence:
            if label in reading.labels:
                given = "yes" if label in example.labels else "no"
                clause = " ".join(quote(example.text, span).split())
                found.append((f"{example.writer}{numbers[example.writer]:03d}", label, given, clause))
    return found


if __name__ == "__main__":
    main()
