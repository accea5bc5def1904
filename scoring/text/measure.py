"""Cross-validation by writer: every text is scored by a model that never saw its writer.

The model that ships is calibrated with these scores; `benchmarks/bench_reader.py` prints what they come to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from scoring.text.calibration import MUST_SEE, Sample, lows, scale
from scoring.text.clauses import Layout
from scoring.text.corpus import WRITERS, Example
from scoring.text.deciding import Decision, chances_of, decide, vote, wanted
from scoring.text.learning import Reading, learn
from scoring.text.matching import Findings, find
from scoring.text.normalise import normalise
from scoring.text.rules import apply_rules, settle
from scoring.text.weights import LABELS, Scale, Score, Weights
from scoring.text.wording import without_padding


@dataclass(frozen=True)
class Scored:
    """A text with what the families found in it and what a model without its writer scored."""

    example: Example
    found: dict[str, Findings]
    scores: dict[str, Score]


def score_unseen(readings: Sequence[Reading]) -> list[Scored]:
    """All whole responses, each scored without its writer; the single clauses are always learned from."""
    scored: list[Scored] = []
    for writer in WRITERS:
        others = [r for r in readings if r.example.writer != writer]
        model = Weights(unscaled(learn(others)))
        scored += [
            Scored(r.example, families_of(r.example.text), model.scores(r.sentences))
            for r in readings
            if r.example.writer == writer
        ]
    return scored


def families_of(text: str) -> dict[str, Findings]:
    """What the phrase families and their rules find in one text."""
    layout = Layout(without_padding(normalise(text).text))
    found = find(layout)
    apply_rules(found, layout)
    return found


def scales_of(scored: Sequence[Scored]) -> dict[str, Scale]:
    """The scales that fit these texts."""
    scales = {label: scale(label, [_sample(label, one) for one in scored]) for label in LABELS}
    chances = [chances_of(one.found, one.scores, scales) for one in scored]
    good = [wanted(one, scales) for one in chances]
    for label in MUST_SEE:
        without = [
            (number, found[label])
            for one, number, found in zip(scored, good, chances, strict=True)
            if label not in one.example.labels
        ]
        scales[label] = replace(scales[label], low=lows(label, without))
    return scales


def decide_unseen(scored: Sequence[Scored]) -> list[dict[str, Decision]]:
    """Decisions for all texts, the scales too fitted without the text's own writer."""
    decisions: list[dict[str, Decision]] = []
    for writer in WRITERS:
        scales = scales_of([one for one in scored if one.example.writer != writer])
        decisions += [
            settle(decide(one.found, one.scores, scales)) for one in scored if one.example.writer == writer
        ]
    return decisions


def unscaled(data: dict[str, Any]) -> dict[str, Any]:
    """The data of a model that is only asked for scores."""
    return {**data, "scales": {}, "corpus": ""}


def _sample(label: str, one: Scored) -> Sample:
    score = one.scores[label]
    return Sample(score.text, score.sentence, vote(one.found.get(label)), label in one.example.labels)
