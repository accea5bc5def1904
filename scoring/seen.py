"""How much of what was planned a drill has reached, and what its total may then say.

A drill that is cut short has shown only the beginning: how the team would have gone on nobody knows. So the total's
range takes in whatever the lines that did not come might have earned, and below half, by weight, there is no total,
as there is neither letter nor mean for an objective. What was not needed, was skipped by the facilitator or had nobody in its
roles is no part of it: a drill that was played to its end keeps its figures. While it goes on the card keeps them,
too, and says whether that would be too little for a total if it ended now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scoring.cardtypes import ObjectiveLine, Scorecard, ScoreLine
from scoring.measures import AFTER_END, NEVER_FIRED, SENT_SHORT
from scoring.ratings import ENOUGH

_CUT_OFF = (NEVER_FIRED, AFTER_END, SENT_SHORT)


def seen_share(lines: Sequence[ScoreLine]) -> float:
    """Of the weight of the lines that are rated or still to come, the share that is rated; 1 where there are none."""
    rated = sum(x.weight for x in lines if x.score is not None)
    missing = sum(x.weight for x in lines if x.score is None and _is_to_come(x))
    return rated / (rated + missing) if rated + missing else 1.0


def _is_to_come(line: ScoreLine) -> bool:
    """Not reached yet or, after the end, never."""
    return line.status in ("waiting", "open") or line.why_not_rated in _CUT_OFF


def as_seen(card: Scorecard) -> Scorecard:
    """The card with its share, and once it is final with a total that claims no more than was seen."""
    seen = round(seen_share(card.lines), 6)
    card = replace(card, seen=seen, too_little=card.rated > 0 and seen < ENOUGH)
    if card.is_final:
        card = replace(card, objectives=tuple(map(_objective_as_seen, card.objectives)))
    if not card.is_final or seen == 1 or card.low is None or card.high is None:
        return card
    if card.too_little:
        return replace(card, score=None, low=None, high=None, score_if_confirmed=None)
    return replace(card, low=round(card.low * seen, 1), high=round(card.high * seen + 100 * (1 - seen), 1))


def _objective_as_seen(line: ObjectiveLine) -> ObjectiveLine:
    """Of an objective that shows too little for a letter there is no mean either, on no screen and no paper."""
    if line.rating != "too_little":
        return line
    return replace(line, score=None, score_if_confirmed=None, rating_if_confirmed=None)
