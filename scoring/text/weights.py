"""The model as it is shipped: what each gram says for each label, and how scores become probabilities.

Two linear models share the grams: one reads the whole text, one its best
sentence. Written by `build`, read once from the package's data; no package
beyond the standard library is needed.
"""

import base64
import gzip
import json
import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from scoring.text.grams import grams, tokens
from scoring.text.labels import ELEMENTS, VIOLATIONS

LABELS = ELEMENTS + VIOLATIONS
MODEL_FILE = "model.json.gz"
_LANE = 6  # bytes
_ZERO = 128
_VALUE_STEPS = 256
_MOST_LETTERS = 20_000  # of a text; what comes later is left to the phrase families


@dataclass(frozen=True)
class Scale:
    """How one label's scores are read: each divided by its spread, the families' vote added, then a logistic curve.

    From `low` up the label is uncertain, from `high` up it is met. `low` has three thresholds: for a text with
    no wanted element, with one, with more.
    """

    text: float
    sentence: float
    slope: float
    offset: float
    low: tuple[float, ...]
    high: float


@dataclass(frozen=True)
class Score:
    """One label's scores in one text: of the whole, of its best sentence, and that sentence's number."""

    text: float
    sentence: float
    best: int


class Weights:
    """Weights by gram: first the whole text's for every label, then the sentence's."""

    def __init__(self, data: dict[str, Any]) -> None:
        if data["labels"] != list(LABELS):
            raise ValueError("the model was built for other labels; run python -m scoring.text.build")
        self.place = {gram: number for number, gram in enumerate(data["grams"].split("\n"))}
        self.rarity = [value / 1000 for value in data["rarity"]]
        self.lanes = _laned(base64.b64decode(data["table"]))
        self.steps: list[float] = data["steps"]
        self.biases: list[float] = data["biases"]
        self.scales = {label: _scale(scale) for label, scale in data["scales"].items()}
        self.digest: str = data["corpus"]

    def knows(self, text: str) -> bool:
        """Whether at least half of a text's words were in the corpus; another language's are not."""
        words = tokens(text[:_MOST_LETTERS])
        return 2 * sum(word in self.place for word in words) >= len(words) > 0

    def scores(self, sentences: tuple[str, ...]) -> dict[str, Score]:
        """Every label's score in a text that is given as its normalised sentences."""
        read = _beginning(sentences)
        found = {text: self._side(text, len(LABELS)) for text in dict.fromkeys(read)}
        whole = self._side("\n".join(read), 0)
        numbered = [found[text] for text in read]
        return {
            label: _score(whole[place], [row[place] for row in numbered])
            for place, label in enumerate(LABELS)
        }

    def sentence_score(self, sentence: str, label: str) -> float:
        """One label's score in a single normalised sentence."""
        return self._side(sentence, len(LABELS))[LABELS.index(label)]

    def moved(self, clause: str) -> list[float]:
        """How much a clause moves the sentence model, label by label; longer clauses can move it more."""
        return self._sums(grams(clause), len(LABELS))[0]

    def _side(self, text: str, first: int) -> list[float]:
        """The scores of one of the two models, all labels in order; `first` is where its weights begin."""
        sums, square = self._sums(grams(text), first)
        length = math.sqrt(square) or 1.0
        ends = zip(sums, self.steps[first:], self.biases[first:], strict=False)
        return [total * step / length + bias for total, step, bias in ends]

    def _sums(self, found: list[str], first: int) -> tuple[list[float], float]:
        """Each label's weighted sum over the grams, and the square of their length.

        A gram's weights for all labels are the lanes of one whole number, so that a gram costs one
        multiplication instead of one a label; its value is taken in steps of 1/256 for that.
        """
        count = Counter(number for number in map(self.place.get, found) if number is not None)
        total = whole = 0
        square = 0.0
        for number, times in count.items():
            value = (1.0 + math.log(times)) * self.rarity[number] if times > 1 else self.rarity[number]
            square += value * value
            steps = int(value * _VALUE_STEPS)
            start = (number * 2 * len(LABELS) + first) * _LANE
            total += steps * int.from_bytes(self.lanes[start : start + len(LABELS) * _LANE], "little")
            whole += steps
        packed = total.to_bytes((len(LABELS) + 1) * _LANE, "little")
        ends = range(0, len(LABELS) * _LANE, _LANE)
        lanes = (int.from_bytes(packed[at : at + _LANE], "little") for at in ends)
        return [(lane - _ZERO * whole) / _VALUE_STEPS for lane in lanes], square


def _scale(data: dict[str, Any]) -> Scale:
    return Scale(**{**data, "low": tuple(data["low"])})


def _laned(table: bytes) -> bytes:
    """Signed bytes as unsigned ones around `_ZERO`, each at the low end of a lane with room for sums."""
    wide = bytearray(len(table) * _LANE)
    wide[::_LANE] = table.translate(bytes((byte + _ZERO) % 256 for byte in range(256)))
    return bytes(wide)


def _beginning(sentences: tuple[str, ...]) -> list[str]:
    """As many sentences as fit, the last one cut."""
    left = _MOST_LETTERS
    kept: list[str] = []
    for sentence in sentences:
        if left <= 0:
            break
        kept.append(sentence[:left])
        left -= len(sentence)
    return kept


def _score(whole: float, parts: list[float]) -> Score:
    best = max(range(len(parts)), key=parts.__getitem__, default=0)
    return Score(whole, parts[best] if parts else whole, best)


def parse(packed: bytes) -> Weights:
    """Read a model file."""
    return Weights(json.loads(gzip.decompress(packed)))


@cache
def shipped() -> Weights:
    """The model that comes with the package."""
    return parse((files("scoring.text") / MODEL_FILE).read_bytes())
