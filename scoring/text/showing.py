"""Chooses the clause or short sentence that shows a label."""

import re

from scoring.text.clauses import Layout
from scoring.text.facts import fact_clauses, tells_of_then
from scoring.text.matching import Findings
from scoring.text.weights import LABELS, Score, Weights

_TIMES = re.compile(
    r"(?:截至|自|于|在)?[今昨前明当][天日晚夜早]?|[上下中]午|傍晚|凌晨|夜里|即日起|[\d一二三四五六七八九十两]{1,3}[年月日号时点分半许]|左右|零时|情况说明|if you want|my bet"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile("[a-z]+")
_SENTENCE = (80, 46)  # characters and words of a sentence that is shown whole
_FRAGMENT = (30, 20)  # of a stretch that does not yet read by itself
_SURE = 0.5  # a sentence's score from which the model is followed against the form
_SHORT = (26, 16)  # of a sentence that needs the one beside it to be understood


def place_of(
    label: str, findings: Findings | None, score: Score, layout: Layout, weights: Weights
) -> tuple[int, int]:
    """Where in the normalised text the label shows.

    A phrase that counts speaks for itself: from the clause in which it starts
    to the one in which it ends, unless the model sees nothing in its sentence and
    is sure of another. Otherwise the likeliest clause of the sentence
    that the model was moved by. It is shown in its sentence.
    """
    place = _found(findings)
    if label == "acknowledge" and not _is_said_outright(place, layout):
        start, end = _likeliest(label, _event(layout, score.best, weights), layout, weights)
    elif place is not None and not _is_better_elsewhere(label, place, score, layout, weights):
        start, end = layout.clause_at(place[0]).start, layout.clause_at(max(*place) - 1).end
    else:
        start, end = _likeliest(label, _sentence(label, score, layout), layout, weights)
    return _whole(layout, start, end)


def _found(findings: Findings | None) -> tuple[int, int] | None:
    """The stretch of the best phrase that counts, or else of one that is doubtful."""
    if findings is None or not (findings.is_met or findings.is_open):
        return None
    return findings.place or findings.doubtful_place


def _is_said_outright(place: tuple[int, int] | None, layout: Layout) -> bool:
    """Whether a phrase such as "we know of it" stands there, and not just any fact (rule 11)."""
    return place is not None and place[0] not in [clause.start for clause in fact_clauses(layout)]


def _event(layout: Layout, best: int, weights: Weights) -> int:
    """The sentence that names the event: the first that tells of a time past or of which the model is sure, or `best`."""
    telling = (
        number
        for number, text in enumerate(layout.sentence_texts)
        if tells_of_then(text) or weights.sentence_score(text, "acknowledge") > _SURE
    )
    return next(telling, best)


def _is_better_elsewhere(
    label: str, place: tuple[int, int], score: Score, layout: Layout, weights: Weights
) -> bool:
    """Whether the model is sure of another sentence, and sees nothing in the phrase's own."""
    own = layout.clause_at(place[0]).sentence
    if score.sentence <= 0 or own == score.best or not layout.sentences or own >= len(layout.sentence_texts):
        return False
    return weights.sentence_score(layout.sentence_texts[own], label) < 0


def _sentence(label: str, score: Score, layout: Layout) -> int:
    """The sentence that the model was moved by; of facts, where it is not sure, the first that states one by its form."""
    if label != "facts" or score.sentence > _SURE:
        return score.best
    stating = [clause.sentence for clause in fact_clauses(layout)]
    return score.best if score.best in stating or not stating else stating[0]


def _likeliest(label: str, sentence: int, layout: Layout, weights: Weights) -> tuple[int, int]:
    inside = layout.clauses_of(sentence) if layout.sentences else ()
    if not inside:
        return 0, len(layout.text)
    if len(inside) == 1:
        return inside[0].start, inside[0].end
    number = LABELS.index(label)
    best = max(inside, key=lambda clause: weights.moved(layout.text[clause.start : clause.end])[number])
    return best.start, best.end


def _whole(layout: Layout, start: int, end: int) -> tuple[int, int]:
    """The stretch with its sentence, or with as much of it as reads by itself if the sentence is long.

    A clause cut out of its sentence often names the time and not the deed, or the condition and not the offer.
    """
    if not layout.sentences:
        return start, end
    opening, closing = layout.clause_at(start).sentence, layout.clause_at(max(start, end - 1)).sentence
    first, last = layout.sentences[opening][0], layout.sentences[closing][1]
    if _fits(layout.text[first:last], _SENTENCE):
        return _with_neighbours(layout, opening, closing)
    while not _says_enough(layout.text[start:end]) and (start > first or end < last):
        if end < last:
            end = layout.clause_at(end).end
        else:
            start = layout.clause_at(start - 1).start
    return start, max(end, start)


def _with_neighbours(layout: Layout, opening: int, closing: int) -> tuple[int, int]:
    """The sentences from `opening` to `closing`, with those beside them while they are short.

    "Only yourselves", "Full refund, no scars": what is meant stands in the sentence before, or comes after it.
    """
    start, end = layout.sentences[opening][0], layout.sentences[closing][1]
    for number in (opening - 1, closing + 1):
        if not 0 <= number < len(layout.sentences) or not _fits(layout.text[start:end], _SHORT):
            continue
        wider = min(start, layout.sentences[number][0]), max(end, layout.sentences[number][1])
        if _fits(layout.text[slice(*wider)], _SENTENCE):
            start, end = wider
    return start, end


def _fits(text: str, most: tuple[int, int]) -> bool:
    """Whether a stretch has at most so many Chinese characters and English words."""
    return len(_CHINESE.findall(text)) <= most[0] and len(_WORD.findall(text)) <= most[1]


def _says_enough(clause: str) -> bool:
    """Whether enough is left of a clause without its times and numbers."""
    return not _fits(_TIMES.sub("", clause), _FRAGMENT)
