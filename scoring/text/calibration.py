"""How scores become probabilities, and from where on a label is met or uncertain.

Always fitted on scores of writers that the model had not seen. A logistic
curve with a little ridge per label (Platt scaling); one threshold for "met" in
probability for all labels, since thresholds of single labels would follow a
few texts; a lower one for "uncertain". For the violations that must not be
missed that one is as low as a person's time allows: of the texts without the
violation, a fixed share is put before a person, smaller the more a text does
of what is wanted.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scoring.text.labels import VIOLATIONS
from scoring.text.weights import Scale

MET_FROM = 0.40
UNCERTAIN_FROM = 0.22  # of what is unwanted and need not be seen at any price
WANTED_FROM = 0.08  # of a wanted element: one that is overlooked costs a line most of its score
MUST_SEE = ("privacy_leak", "blame_patient", "hush", "threat", "denial")
GOOD_MOST = 2  # wanted elements beyond which texts are alike
_SHOWN = (0.30, 0.16, 0.04)  # of texts without a violation, beside no, one, more wanted elements
_DENIAL_SHOWN = (0.30, 0.16, 0.015)  # beside a step or a proof there is no denial (label guide, rule 3)
_HIGHEST = (UNCERTAIN_FROM, UNCERTAIN_FROM, MET_FROM)
_RIDGE = 3.0
_NEWTON_STEPS = 25


@dataclass(frozen=True)
class Sample:
    """One text's two scores and family vote for one label, and whether a person gave it the label."""

    text: float
    sentence: float
    vote: float
    given: bool


def scale(label: str, samples: Sequence[Sample]) -> Scale:
    """The scale of one label from its samples."""
    text = _spread([sample.text for sample in samples])
    sentence = _spread([sample.sentence for sample in samples])
    sums = [sample.text / text + sample.sentence / sentence + sample.vote for sample in samples]
    given = [sample.given for sample in samples]
    slope, offset = _logistic(sums, given)
    low = _HIGHEST if label in VIOLATIONS else (WANTED_FROM,) * len(_HIGHEST)
    text, sentence, slope, offset = (round(x, 4) for x in (text, sentence, slope, offset))
    return Scale(text, sentence, slope, offset, low, MET_FROM)


def lows(label: str, without: Sequence[tuple[int, float]]) -> tuple[float, ...]:
    """From where on a violation that must be seen is put before a person.

    `without` has, for each text that lacks it, how many wanted elements the text holds (GOOD_MOST at most)
    and the violation's chance in it. The thresholds are for none, one, more wanted elements.
    """
    shares = _DENIAL_SHOWN if label == "denial" else _SHOWN
    found: list[float] = []
    for good, share in enumerate(shares):
        chances = sorted((p for number, p in without if number == good), reverse=True)
        least = chances[int(len(chances) * share)] if chances else _HIGHEST[good]
        found.append(round(min(_HIGHEST[good], least), 4))
    return tuple(found)


def chance(logit: float) -> float:
    """The logistic curve."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit))))


def _spread(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values)) or 1.0


def _logistic(sums: Sequence[float], given: Sequence[bool]) -> tuple[float, float]:
    """Slope and offset of the likeliest curve, by Newton's method; the ridge holds the slope alone."""
    slope, offset = 0.5, -2.0
    for _ in range(_NEWTON_STEPS):
        a, b, c, g, h = _RIDGE, 0.0, 1e-9, _RIDGE * slope, 0.0
        for x, y in zip(sums, given, strict=True):
            p = chance(slope * x + offset)
            q = p * (1.0 - p)
            a, b, c = a + q * x * x, b + q * x, c + q
            g, h = g + (p - y) * x, h + (p - y)
        det = a * c - b * b
        slope, offset = slope - (c * g - b * h) / det, offset - (a * h - b * g) / det
    return slope, offset
