"""Chooses the clause that shows a label."""

import re

from scoring.text.clauses import Layout
from scoring.text.matching import Findings
from scoring.text.weights import LABELS, Score, Weights

_TIMES = re.compile(
    r"(?:截至|自|于|在)?[今昨前明当][天日晚夜早]?|[上下中]午|傍晚|凌晨|夜里|即日起|[\d一二三四五六七八九十两]{1,3}[年月日号时点分半许]|左右|零时|情况说明|if you want|my bet"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile("[a-z]+")
_FEWEST_CHARACTERS = 4
_FEWEST_WORDS = 3


def place_of(
    label: str, findings: Findings | None, score: Score, layout: Layout, weights: Weights
) -> tuple[int, int]:
    """Where in the normalised text the label shows.

    A phrase that counts speaks for itself: from the clause in which it starts
    to the one in which it ends. Otherwise the likeliest clause of the sentence
    that the model was moved by. A clause that is only a time or an opening is
    shown with the next one.
    """
    place = _found(findings)
    if place is not None:
        start, end = layout.clause_at(place[0]).start, layout.clause_at(max(*place) - 1).end
    else:
        start, end = _likeliest(label, score.best, layout, weights)
    return _whole(layout, start, end)


def _found(findings: Findings | None) -> tuple[int, int] | None:
    """The stretch of the best phrase that counts, or else of one that is doubtful."""
    if findings is None or not (findings.is_met or findings.is_open):
        return None
    return findings.place or findings.doubtful_place


def _likeliest(label: str, sentence: int, layout: Layout, weights: Weights) -> tuple[int, int]:
    inside = layout.clauses_of(sentence) if layout.sentences else ()
    if not inside:
        return 0, len(layout.text)
    number = LABELS.index(label)
    best = max(inside, key=lambda clause: weights.moved(layout.text[clause.start : clause.end])[number])
    return best.start, best.end


def _whole(layout: Layout, start: int, end: int) -> tuple[int, int]:
    """The stretch, with the clauses after it (or, at a sentence's end, before it) until it says something."""
    sentence = layout.clause_at(start).sentence
    first, last = layout.sentences[sentence] if layout.sentences else (start, end)
    while not _says_something(layout.text[start:end]) and (start > first or end < last):
        if end < last:
            end = layout.clause_at(end).end
        else:
            start = layout.clause_at(start - 1).start
    return start, max(end, start)


def _says_something(clause: str) -> bool:
    """Whether enough is left of a clause without its times and numbers."""
    rest = _TIMES.sub("", clause)
    return len(_CHINESE.findall(rest)) >= _FEWEST_CHARACTERS or len(_WORD.findall(rest)) >= _FEWEST_WORDS
