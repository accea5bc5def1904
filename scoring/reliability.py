"""How far raters agree beyond chance: per cent, Cohen's kappa and Krippendorff's alpha, with 95 % intervals.

A *unit* is what was rated; its words are the values that its raters gave, one each. Units come in *clusters*
(the labels of one response): what hangs together is drawn together for an interval.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from hashlib import blake2b
from math import sqrt
from operator import mul

from scoring.desktypes import Figure

Words = Sequence[Hashable]  # of one unit
Cluster = Sequence[Words]

_Z = 1.959964  # of the normal distribution: 95 % lie within
_DRAWS = 1000
_SEED = b"yanlian agreement 1"
_FEWEST_CLUSTERS = 10  # with fewer, what is drawn from them says nothing of the rest
_MOST_DRAWN = 256  # clusters; of more, some are drawn together
_PLACES = 3


def share_agreed(units: Sequence[Words]) -> float | None:
    """The share (0–1) of pairs of words on the same unit that are equal; None without any pair."""
    pairs = [(a, b) for words in units for n, a in enumerate(words) for b in words[n + 1 :]]
    return round(sum(1 for a, b in pairs if a == b) / len(pairs), _PLACES) if pairs else None


# ---- Cohen's kappa ---------------------------------------------------------------------------


def cohens_kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> Figure | None:
    """Agreement of two raters beyond what their own habits would give by chance; None if neither ever varied.

    κ = (p_o − p_e) / (1 − p_e), J. Cohen, Educational and Psychological Measurement 20 (1960) 37–46. The
    interval is κ ± 1.96 · SE with the standard error for κ ≠ 0 of J. L. Fleiss, J. Cohen and B. S. Everitt,
    Psychological Bulletin 72 (1969) 323–327. It takes the units as independent.
    """
    n = len(pairs)
    values = tuple(dict.fromkeys(value for pair in pairs for value in pair))
    rows = {v: sum(1 for a, _ in pairs if a == v) / n for v in values}
    columns = {v: sum(1 for _, b in pairs if b == v) / n for v in values}
    expected = sum(rows[v] * columns[v] for v in values)
    if n == 0 or expected >= 1:
        return None
    observed = sum(1 for a, b in pairs if a == b) / n
    kappa = (observed - expected) / (1 - expected)
    return _around(kappa, _Z * sqrt(max(0.0, _variance(pairs, rows, columns, kappa, expected))))


def _variance(
    pairs: Sequence[tuple[Hashable, Hashable]],
    rows: dict[Hashable, float],
    columns: dict[Hashable, float],
    kappa: float,
    expected: float,
) -> float:
    n = len(pairs)
    agreed = sum((1 - (rows[a] + columns[a]) * (1 - kappa)) ** 2 for a, b in pairs if a == b) / n
    apart = sum((columns[a] + rows[b]) ** 2 for a, b in pairs if a != b) / n
    chance = (kappa - expected * (1 - kappa)) ** 2
    return (agreed + (1 - kappa) ** 2 * apart - chance) / (n * (1 - expected) ** 2)


def _around(value: float, half: float) -> Figure:
    low, high = max(-1.0, value - half), min(1.0, value + half)
    return Figure(round(value, _PLACES), round(low, _PLACES), round(high, _PLACES))


# ---- Krippendorff's alpha --------------------------------------------------------------------


def krippendorffs_alpha(clusters: Sequence[Cluster]) -> Figure | None:
    """Agreement of any number of raters, not all of whom rated every unit; None if no word ever varied.

    α = 1 − D_o / D_e for nominal values: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
    The interval holds the middle 95 % of 1,000 α of clusters drawn with replacement: the percentile
    bootstrap of A. Zapf et al., BMC Medical Research Methodology 16 (2016) 93. The draws come from a fixed
    seed, so that the same words give the same interval.
    """
    values = tuple(dict.fromkeys(v for cluster in clusters for words in cluster for v in words))
    rows = [_sums(cluster, values) for cluster in clusters]
    value = _alpha([sum(column) for column in zip(*rows, strict=True)])
    if value is None:
        return None
    low, high = _drawn_interval(rows) if len(rows) >= _FEWEST_CLUSTERS else (None, None)
    return Figure(round(value, _PLACES), low, high)


def _sums(cluster: Cluster, values: tuple[Hashable, ...]) -> list[float]:
    """Of a cluster: its observed disagreement, then how often each value was given (in units that pair)."""
    paired = [words for words in cluster if len(words) > 1]
    apart = sum(
        sum(1 for i, a in enumerate(words) for j, b in enumerate(words) if i != j and a != b)
        / (len(words) - 1)
        for words in paired
    )
    return [apart, *(float(sum(1 for words in paired for w in words if w == v)) for v in values)]


def _alpha(sums: Sequence[float]) -> float | None:
    if not sums:
        return None
    apart, counts = sums[0], sums[1:]
    total = sum(counts)
    expected = total * total - sum(c * c for c in counts)
    return 1 - (total - 1) * apart / expected if expected > 0 else None


def _drawn_interval(rows: Sequence[Sequence[float]]) -> tuple[float | None, float | None]:
    rows = [
        [sum(column) for column in zip(*rows[n::_MOST_DRAWN], strict=True)]
        for n in range(len(rows))[:_MOST_DRAWN]
    ]
    kinds = list(dict.fromkeys(tuple(row) for row in rows))  # clusters that came out alike
    columns = list(zip(*kinds, strict=True))
    drawn = sorted(
        value
        for counts in _draws([kinds.index(tuple(row)) for row in rows])
        if (value := _alpha([sum(map(mul, counts, column)) for column in columns])) is not None
    )
    if len(drawn) < _DRAWS / 2:  # most draws held one value only
        return None, None
    edge = round(0.025 * (len(drawn) - 1))
    return round(drawn[edge], _PLACES), round(drawn[-1 - edge], _PLACES)


def _draws(kind_of: Sequence[int]) -> Iterator[list[int]]:
    """For each draw of as many clusters as there are, with replacement: how many were of each kind."""
    size, kinds = len(kind_of), range(max(kind_of) + 1)
    left_over = bytes(range(256 // size * size, 256))  # taken in, they would favour the first clusters
    kind_at = bytes(kind_of[byte % size] for byte in range(256))
    stream, count = b"", 0
    for _ in range(_DRAWS):
        while len(stream) < size:
            block = b"".join(_digest(n) for n in range(count, count + 64))
            stream, count = stream + block.translate(kind_at, left_over), count + 64
        picked, stream = stream[:size], stream[size:]
        yield [picked.count(kind) for kind in kinds]


def _digest(count: int) -> bytes:
    """64 bytes by chance, always the same."""
    return blake2b(count.to_bytes(8, "little"), key=_SEED).digest()
