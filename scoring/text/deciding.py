"""From what the families found and what the model scored to met, uncertain or nothing.

The families vote, the model weighs; together they give a probability. Two
things the model cannot see override it: a phrase that is only asked, supposed,
reported or another's wish is left to a person (doctrine D3), and one that is
only denied or quoted is never met.
"""

from dataclasses import dataclass

from scoring.text.calibration import GOOD_MOST, MUST_SEE, UNCERTAIN_FROM, chance
from scoring.text.labels import ELEMENTS
from scoring.text.matching import Findings
from scoring.text.weights import LABELS, Scale, Score

FOUND = 2.0
HINTED = 0.5
DENIED = -0.5
_NEVER = 1.1  # more than any chance


@dataclass(frozen=True)
class Decision:
    """What one label came to, and how probable it is."""

    label: str
    is_met: bool
    chance: float


def vote(findings: Findings | None) -> float:
    """What the families add to a label's score."""
    if findings is None:
        return 0.0
    if findings.is_met:
        return FOUND
    if findings.is_open:
        return HINTED
    return DENIED if findings.denied else 0.0


def decide(
    found: dict[str, Findings], scores: dict[str, Score], scales: dict[str, Scale], inward: bool = False
) -> dict[str, Decision]:
    """The labels that are met or uncertain.

    The more a text does of what is wanted, the likelier a violation must be to be shown as uncertain. What
    no phrase and no single sentence of the text shows is never met, since a person could not be shown why; of
    violations it is asked about only if it is likely or must not be missed. `inward`: the text stays within the
    organisation, and what must not be missed is asked about as any violation is.
    """
    chances = chances_of(found, scores, scales)
    good = wanted(chances, scales)
    decisions: dict[str, Decision] = {}
    for label in LABELS:
        low, high = scales[label].low[good], scales[label].high
        if inward and label in MUST_SEE:
            low = max(low, UNCERTAIN_FROM)
        if not _is_shown(found.get(label), scores[label]):
            low, high = low if label in MUST_SEE + ELEMENTS else high, _NEVER
        decision = _decide(label, found.get(label), chances[label], low, high)
        if decision is None and label in ELEMENTS and _is_firm(found.get(label)):
            decision = Decision(label, False, chances[label])
        if decision is not None:
            decisions[label] = decision
    return decisions


def _is_firm(findings: Findings | None) -> bool:
    """A phrase says yes where the model says no: what is wanted is not refused without a person's look."""
    return findings is not None and findings.is_met


def _is_shown(findings: Findings | None, score: Score) -> bool:
    """Whether a phrase was found, or the likeliest sentence is by itself on the label's side."""
    return score.sentence > 0 or (findings is not None and (findings.is_met or findings.is_open))


def chances_of(
    found: dict[str, Findings], scores: dict[str, Score], scales: dict[str, Scale]
) -> dict[str, float]:
    """How probable each label is, by families and model together."""
    return {label: _chance(found.get(label), scores[label], scales[label]) for label in LABELS}


def wanted(chances: dict[str, float], scales: dict[str, Scale]) -> int:
    """How many wanted elements a text probably holds, GOOD_MOST at most."""
    return min(GOOD_MOST, sum(chances[label] >= scales[label].high for label in ELEMENTS))


def _chance(findings: Findings | None, score: Score, scale: Scale) -> float:
    total = score.text / scale.text + score.sentence / scale.sentence + vote(findings)
    return chance(scale.slope * total + scale.offset)


def _decide(
    label: str, findings: Findings | None, probability: float, low: float, high: float
) -> Decision | None:
    doubtful = findings is not None and not findings.is_met and findings.doubtful
    denied = findings is not None and not findings.is_met and findings.denied
    if probability >= high and not (doubtful or denied):
        return Decision(label, True, probability)
    if probability >= low or doubtful:
        return Decision(label, False, probability)
    return None
