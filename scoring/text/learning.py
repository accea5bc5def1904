"""Learns the model from labelled texts.

For each label two machines: one on whole texts, one on sentences. The second
learns, of every text that has the label, the sentence that a person marked as
showing it. Where none shows it by itself, the best is picked (multiple-instance
learning): by a phrase, by what the single clauses of the corpus teach, and a
little by the first machine.
"""

import base64
import math
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scoring.text.clauses import Layout
from scoring.text.concepts import MARK
from scoring.text.corpus import CLAUSES, Example
from scoring.text.grams import grams
from scoring.text.machine import Row, fit
from scoring.text.matching import find
from scoring.text.normalise import normalise
from scoring.text.rules import apply_rules
from scoring.text.weights import LABELS
from scoring.text.wording import without_padding

_FEWEST = 2  # texts that must hold a gram
_COST = 0.5
_TEXT_GAIN = 5.0
_SENTENCE_GAIN = 6.0
_MOST_STEPS = 127
_BY_HEART = 0.3
_CONCEPT = 0.7  # what a concept weighs beside a wording as rare


@dataclass(frozen=True)
class Reading:
    """An example cut into grams: the whole text's, and each sentence's."""

    example: Example
    sentences: tuple[str, ...]
    whole: Counter[str]
    parts: tuple[Counter[str], ...]
    phrases: dict[str, int]  # by label: the sentence in which a phrase of its families stands
    marked: dict[str, int]  # by label: the sentence that a person marked


def prepare(example: Example) -> Reading:
    """Normalise and cut one example, as the reader does."""
    layout = Layout(without_padding(normalise(example.text).text))
    sentences = layout.sentence_texts
    parts = tuple(Counter(grams(sentence)) for sentence in sentences)
    return Reading(
        example,
        sentences,
        Counter(grams("\n".join(sentences))),
        parts,
        _phrases(layout),
        _marked(example, sentences),
    )


def _phrases(layout: Layout) -> dict[str, int]:
    found = find(layout)
    apply_rules(found, layout)
    return {
        label: layout.clause_at(findings.place[0]).sentence
        for label, findings in found.items()
        if findings.is_met and findings.place is not None
    }


def _marked(example: Example, sentences: tuple[str, ...]) -> dict[str, int]:
    """The marks that fit; ValueError for one on a sentence that the text has not."""
    beyond = [label for label, number in example.marks if number >= len(sentences)]
    if beyond:
        raise ValueError(f"marks.csv: {example.text[:30]!r} has {len(sentences)} sentences; see {beyond[0]}")
    return dict(example.marks)


def learn(readings: Sequence[Reading]) -> dict[str, Any]:
    """The data of `weights.Weights`, without scales and digest."""
    space = _Space(readings)
    wholes = [space.row(r.whole) for r in readings]
    parts = [[space.row(part) for part in r.parts] for r in readings]
    columns: list[tuple[list[float], float]] = []
    second: list[tuple[list[float], float]] = []
    for label in LABELS:
        signs = [1 if label in r.example.labels else -1 for r in readings]
        columns.append(fit(wholes, signs, space.width, _COST, _TEXT_GAIN))
        rows, marks = _witnesses(label, readings, parts, signs, columns[-1][0])
        second.append(fit(rows, marks, space.width, _COST, _SENTENCE_GAIN))
    return space.pack(columns + second)


def _witnesses(
    label: str, readings: Sequence[Reading], parts: list[list[Row]], signs: list[int], weights: list[float]
) -> tuple[list[Row], list[int]]:
    """Sentences to learn from: each positive text's marked or else best one, and all of the others'.

    `weights` of the machine for whole texts count little here: it has learned these very texts by heart.
    """
    width = len(weights)
    guess = _of_clauses(readings, parts, signs, width)
    rows: list[Row] = []
    marks: list[int] = []
    for reading, pieces, sign in zip(readings, parts, signs, strict=True):
        if sign > 0 and label in reading.marked:
            pieces = [pieces[reading.marked[label]]]
        elif sign > 0 and pieces:
            values = [_dot(row, guess) + _BY_HEART * _dot(row, weights) for row in pieces]
            if label in reading.phrases:
                values[reading.phrases[label]] += 1.0
            pieces = [pieces[max(range(len(pieces)), key=values.__getitem__)]]
        rows += pieces
        marks += [sign] * len(pieces)
    return rows, marks


def _of_clauses(
    readings: Sequence[Reading], parts: list[list[Row]], signs: list[int], width: int
) -> list[float]:
    """What the single clauses alone teach: they are no text's own sentences."""
    chosen = [
        (row, sign)
        for reading, pieces, sign in zip(readings, parts, signs, strict=True)
        if reading.example.writer == CLAUSES
        for row in pieces
    ]
    return fit([row for row, _ in chosen], [sign for _, sign in chosen], width, _COST, _SENTENCE_GAIN)[0]


def _dot(row: Row, weights: list[float]) -> float:
    return sum(weights[place] * value for place, value in zip(row.places, row.values, strict=True))


class _Space:
    """The grams that count, in order, and how rare each is (inverse document frequency)."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        spread: Counter[str] = Counter()
        for reading in readings:
            spread.update(reading.whole.keys())
        self.grams = sorted(gram for gram, times in spread.items() if times >= _FEWEST)
        self.place = {gram: number for number, gram in enumerate(self.grams)}
        total = len(readings) + 1
        self.rarity = [round(1000 * _share(gram) * _rarity(total, spread[gram])) for gram in self.grams]
        self.width = len(self.grams)

    def row(self, counted: Counter[str]) -> Row:
        """A text's or sentence's grams, damped, weighed by rarity, of length 1."""
        pairs = sorted((self.place[gram], times) for gram, times in counted.items() if gram in self.place)
        values = [(1.0 + math.log(times)) * self.rarity[place] / 1000 for place, times in pairs]
        length = math.sqrt(sum(value * value for value in values)) or 1.0
        return Row(tuple(place for place, _ in pairs), tuple(value / length for value in values))

    def pack(self, columns: list[tuple[list[float], float]]) -> dict[str, Any]:
        """Weights rounded to a byte each, gram by gram; grams that say nothing are left out."""
        steps = [(max(map(abs, weights)) or 1.0) / _MOST_STEPS for weights, _ in columns]
        scaled = [
            [round(w / step) for w in weights] for (weights, _), step in zip(columns, steps, strict=True)
        ]
        rows = list(zip(*scaled, strict=True))
        table = array("b", [weight for row in rows for weight in row])
        return {
            "labels": list(LABELS),
            "grams": "\n".join(self.grams),
            "rarity": self.rarity,
            "steps": [float(f"{step:.6g}") for step in steps],
            "biases": [round(bias, 5) for _, bias in columns],
            "table": base64.b64encode(table.tobytes()).decode("ascii"),
        }


def _rarity(total: int, texts: int) -> float:
    """Inverse document frequency."""
    return 1.0 + math.log(total / (texts + 1))


def _share(gram: str) -> float:
    return _CONCEPT if gram.startswith(MARK) else 1.0
