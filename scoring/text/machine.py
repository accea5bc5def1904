"""A linear support vector machine in plain Python, for building the model.

Dual coordinate descent for the squared hinge loss (Hsieh et al., ICML 2008),
as in LIBLINEAR. Only additions and multiplications in a fixed order, so the
same examples give the same weights on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter, mul
from random import Random

_ROUNDS = 12
_FULL_ROUNDS = 3
_RESTING = 0.2
_SEED = 20


@dataclass(frozen=True)
class Row:
    """One sparse example: the places that are not zero, rising, and what stands there."""

    places: tuple[int, ...]
    values: tuple[float, ...]


def fit(
    rows: Sequence[Row], signs: Sequence[int], width: int, cost: float, gain: float
) -> tuple[list[float], float]:
    """Weights and bias that part the rows of sign +1 from those of sign -1.

    `cost` is the price of a mistake on a negative row, `gain` how many times
    dearer one on a positive row is.
    """
    weights = [0.0] * (width + 1)
    shares = [0.0] * len(rows)
    steps = [
        _Step(row, sign, width, cost * (gain if sign > 0 else 1.0))
        for row, sign in zip(rows, signs, strict=True)
    ]
    order = list(range(len(rows)))
    chance = Random(_SEED)
    for number in range(_ROUNDS):
        chance.shuffle(order)
        slopes = [steps[i].descend(weights, shares, i) for i in order]
        if number >= _FULL_ROUNDS:
            # Rows far on the right side hardly ever come back: let them rest.
            order = [i for i, slope in zip(order, slopes, strict=True) if shares[i] > 0 or slope < _RESTING]
    return weights[:width], weights[width]


class _Step:
    """One row's coordinate of the dual problem; the bias is one more place that is always 1."""

    def __init__(self, row: Row, sign: int, bias: int, price: float) -> None:
        self.places = (*row.places, bias)
        self.values = (*row.values, 1.0)
        self.sign = sign
        self.pick = itemgetter(*self.places) if row.places else itemgetter(slice(bias, bias + 1))
        self.diagonal = 0.5 / price
        self.curve = sum(map(mul, self.values, self.values)) + self.diagonal

    def descend(self, weights: list[float], shares: list[float], index: int) -> float:
        """Move this row's share to its optimum; the slope before the move."""
        share = shares[index]
        output: float = sum(map(mul, self.pick(weights), self.values))
        slope = self.sign * output - 1.0 + share * self.diagonal
        if share > 0.0 or slope < 0.0:
            shares[index] = max(share - slope / self.curve, 0.0)
            change = (shares[index] - share) * self.sign
            for place, value in zip(self.places, self.values, strict=True):
                weights[place] += change * value
        return slope
