"""Ratings of objectives: P, S, M, U or not rated.

The words are HSEEP's (U.S. DHS, Homeland Security Exercise and Evaluation Program, 2020): P, performed
without challenges; S, with some; M, with major challenges, though the objective was reached; U, unable to
be performed. What was not observed is not rated, never U; and where less than half of an objective, by
weight, was seen, that is too little for a letter. All expected actions of an objective are taken as its
critical tasks.
"""

from __future__ import annotations

from collections.abc import Sequence

from scoring.cardtypes import Rating, ScoreLine

ENOUGH = (
    0.5  # share of an objective's weight that must be rated for a letter, of the plan's for a total; a preset
)


def rate(lines: Sequence[ScoreLine], met_from: float, *, if_confirmed: bool = False) -> Rating:
    """The rating that the rated lines of one objective propose.

    A critical finding counts (M) when a person has confirmed it; `if_confirmed`: as if all were.
    """
    rated = [line for line in lines if line.score is not None]
    if not rated:
        return "not_rated"
    if sum(line.weight for line in rated) < ENOUGH * sum(line.weight for line in lines):
        return "too_little"
    if not all(_is_reached(line) for line in rated):
        return "U"
    if any(_has_critical(line, if_confirmed) for line in rated):
        return "M"
    return "P" if all(_is_clean(line, met_from) for line in rated) else "S"


def held_back(lines: Sequence[ScoreLine], met_from: float) -> tuple[str, ...]:
    """The rated lines for which an objective gets an S instead of a P."""
    return tuple(line.action_id for line in lines if line.score is not None and not _is_clean(line, met_from))


def waits_for_critical(line: ScoreLine) -> bool:
    """Does a critical finding on a rated line wait for a person? An override has settled it."""
    return not line.overrides and any(v.critical and not v.counts for v in line.violations)


def _is_reached(line: ScoreLine) -> bool:
    """Done, with something of what was wanted; an evaluator's value above 0 says so too."""
    if line.overrides:
        return bool(line.score)
    if line.done_at is None:
        return False
    return not line.elements or any(e.verdict == "met" for e in line.elements)


def _has_critical(line: ScoreLine, if_confirmed: bool) -> bool:
    return any(v.critical and v.counts for v in line.violations) or (
        if_confirmed and waits_for_critical(line)
    )


def _is_clean(line: ScoreLine, met_from: float) -> bool:
    if line.overrides:
        return line.score is not None and line.score >= met_from
    return line.status == "met" and not any(v.counts for v in line.violations)
