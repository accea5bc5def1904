"""The labelled texts that the model is built from and measured on. Used by `build` and the benchmark only."""

import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from scoring.text.labels import ELEMENTS, VIOLATIONS

WRITERS = ("a", "b", "c", "d", "e", "f", "g", "h")
LANGUAGES = ("zh", "en")
CLAUSES = "clauses"


@dataclass(frozen=True)
class Example:
    """One text, who wrote it (a letter, or `clauses`), its language and the labels a person gave it."""

    text: str
    writer: str
    lang: str
    labels: tuple[str, ...]


def responses() -> list[Example]:
    """The whole responses, writer by writer."""
    found: list[Example] = []
    for writer in WRITERS:
        for line in _read(f"writer-{writer}.jsonl").splitlines():
            record = json.loads(line)
            found.append(Example(record["text"], writer, record["lang"], tuple(record["labels"])))
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
