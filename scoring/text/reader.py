"""Reads a trainee's response: which elements and violations it holds, and where.

`read` is deterministic and knows nothing but its arguments. It proposes; an
evaluator decides (doctrine D2 to D4). What it cannot decide it reports as
uncertain instead of guessing.
"""

from dataclasses import dataclass

from scoring.text.aside import set_aside, without_facts_to_come
from scoring.text.audience import is_inward
from scoring.text.calls import without_calls
from scoring.text.clauses import Layout
from scoring.text.deciding import Decision, decide
from scoring.text.matching import Findings, find
from scoring.text.normalise import Normal, normalise
from scoring.text.plain import stand
from scoring.text.rules import apply_rules, settle
from scoring.text.showing import place_of
from scoring.text.vows import without_vows
from scoring.text.weights import Score, Weights, shipped
from scoring.text.wording import BLOT, is_readable, without_padding

READER_VERSION: str = "blend-5.8"
_SET_APART = {"overpromise": without_vows, "blame_patient": without_calls}  # per label: what is no case of it


@dataclass(frozen=True)
class Span:
    """A stretch of the original text as given, in code points; `end` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """What one text does.

    `labels` are met, `uncertain` are for a person to decide; both are sorted
    and share nothing. `evidence` has one entry for each of them, sorted by
    label: the clause that shows it.
    """

    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, Span], ...]


NOTHING = Reading((), (), ())


def read(
    text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
) -> Reading:
    """Label one response.

    Both languages are always looked for, since answers mix them. `context` may be the audience (see `audience.py`);
    `lang`, `role` and `channel` are accepted for readers that use them.
    """
    normal = normalise(text)
    weights = shipped()
    if not is_readable(normal.text) or not weights.knows(normal.text):
        return NOTHING
    inward = is_inward(context)
    layout = Layout(without_padding(normal.text))
    found, scores, decided = _decided(layout, weights, inward)
    for label, without in _SET_APART.items():
        if label in decided:
            decided = _apart(label, without(layout.text), decided, layout, weights, inward)
    decided = stand(decided, found, layout, inward)
    decisions = set_aside(settle(without_facts_to_come(decided, found, layout)), found, layout)
    met = tuple(sorted(label for label, decision in decisions.items() if decision.is_met))
    doubtful = tuple(sorted(label for label, decision in decisions.items() if not decision.is_met))
    places = {label: place_of(label, found.get(label), scores[label], layout, weights) for label in decisions}
    evidence = tuple((label, _span(*places[label], normal)) for label in sorted(decisions))
    return Reading(met, doubtful, evidence)


def _decided(
    layout: Layout, weights: Weights, inward: bool
) -> tuple[dict[str, Findings], dict[str, Score], dict[str, Decision]]:
    """What the phrases found, what the model scored, and what the two come to."""
    found = find(layout)
    apply_rules(found, layout)
    scores = weights.scores(layout.sentence_texts)
    return found, scores, decide(found, scores, weights.scales, inward)


def _apart(
    label: str, plain: str, decided: dict[str, Decision], layout: Layout, weights: Weights, inward: bool
) -> dict[str, Decision]:
    """The decisions, with `label` as it is in `plain`: the text without the words that are no case of it."""
    if plain == layout.text:
        return decided
    others = {name: decision for name, decision in decided.items() if name != label}
    rest = _decided(Layout(plain), weights, inward)[2].get(label) if plain.strip(BLOT) else None
    return others if rest is None else others | {label: rest}


def quote(text: str, span: Span) -> str:
    """The words of the original text that a span stands for."""
    return text[span.start : span.end]


def _span(first: int, last: int, normal: Normal) -> Span:
    """A stretch of the normalised text, without outer blanks, as a span of the original."""
    clause = normal.text[first:last]
    first += len(clause) - len(clause.lstrip())
    last -= len(clause) - len(clause.rstrip())
    return Span(normal.origin[first], normal.origin[last - 1] + 1)
