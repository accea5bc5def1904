"""The labelled texts that the model is built from and measured on. Used by `build` and the benchmark only."""

import csv
import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from scoring.text.labels import ELEMENTS, VIOLATIONS

WRITERS = ("a", "b", "c", "d", "e", "f", "g", "h")
LANGUAGES = ("zh", "en")
CLAUSES = "clauses"
MARKS = "marks.csv"


@dataclass(frozen=True)
class Example:
    """One text, who wrote it (a letter, or `clauses`), its language and the labels a person gave it.

    `marks`: for a label, the number of the sentence (from 0, as the reader cuts them) that a person marked as showing it.
    """

    text: str
    writer: str
    lang: str
    labels: tuple[str, ...]
    marks: tuple[tuple[str, int], ...] = ()


def responses() -> list[Example]:
    """The whole responses, writer by writer."""
    found: list[Example] = []
    marks = _marks()
    for writer in WRITERS:
        for line in _read(f"writer-{writer}.jsonl").splitlines():
            record = json.loads(line)
            labels, marked = tuple(record["labels"]), tuple(marks.get(record["id"], ()))
            found.append(Example(record["text"], writer, record["lang"], labels, marked))
    return found


def _marks() -> dict[str, list[tuple[str, int]]]:
    """By a text's id: (label, number of the sentence that shows it best)."""
    found: dict[str, list[tuple[str, int]]] = {}
    for row in csv.DictReader(_read(MARKS).splitlines()):
        found.setdefault(row["id"], []).append((row["label"], int(row["sentence"])))
    return found


def clauses() -> list[Example]:
    """The single clauses: `label label | text` a line; nothing before the bar means that none fits."""
    found: list[Example] = []
    for lang in LANGUAGES:
        for line in _read(f"clauses.{lang}.txt").splitlines():
            found.append(Example(line.partition("|")[2].strip(), CLAUSES, lang, labels_of(line)))
    return found


def digest() -> str:
    """SHA-256 over all files of the corpus, so that a model can say what it was built from."""
    names = [f"writer-{writer}.jsonl" for writer in WRITERS] + [f"clauses.{lang}.txt" for lang in LANGUAGES]
    names.append(MARKS)
    return hashlib.sha256("\0".join(_read(name) for name in names).encode()).hexdigest()


def labels_of(line: str) -> tuple[str, ...]:
    """The labels of a line of clauses. Raises ValueError for one that is not the guide's."""
    labels = line.partition("|")[0].split()
    unknown = [label for label in labels if label not in ELEMENTS + VIOLATIONS]
    if unknown:
        raise ValueError(f"unknown label {unknown[0]} in: {line}")
    return tuple(labels)


def _read(name: str) -> str:
    folder: Traversable = files("scoring") / "corpus"
    return (folder / name).read_text(encoding="utf-8")
