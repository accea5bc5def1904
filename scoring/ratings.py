"""Ratings of objectives: P, S, M, U or not rated.

The words are HSEEP's (U.S. DHS, Homeland Security Exercise and Evaluation Program, 2020): P, performed
without challenges; S, with some; M, with major challenges, though the objective was reached; U, unable to
be performed. What was not observed is not rated, never U.
"""

from __future__ import annotations

from collections.abc import Sequence

from scoring.cardtypes import Rating, ScoreLine


def rate(lines: Sequence[ScoreLine], met_from: float, count_critical: bool) -> Rating:
    """The rating that the rated lines of one objective propose.

    `count_critical`: a critical violation counts (M) without an evaluator's word, as in a rehearsal.
    """
    rated = [line for line in lines if line.score is not None]
    if not rated:
        return "not_rated"
    if not all(_is_reached(line) for line in rated):
        return "U"
    if count_critical and any(_has_critical(line) for line in rated):
        return "M"
    return "P" if all(_is_clean(line, met_from) for line in rated) else "S"


def _is_reached(line: ScoreLine) -> bool:
    """Done, with some credit; an evaluator's value above 0 says so too."""
    if not line.score:
        return False
    return bool(line.overrides) or line.done_at is not None


def _has_critical(line: ScoreLine) -> bool:
    return any(v.critical and v.verdict == "met" for v in line.violations)


def _is_clean(line: ScoreLine, met_from: float) -> bool:
    if line.overrides:
        return line.score is not None and line.score >= met_from
    return line.status == "met" and not any(v.verdict == "met" for v in line.violations)
