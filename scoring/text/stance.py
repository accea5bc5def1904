"""Whose words a phrase is, and whether they are asserted.

Questions, conditions, quotations, reports of others and a third party's stance
do not make an element met by themselves (doctrine D3, label guide rules 2, 9
and 11). Which of them matters depends on the label: a condition leaves an
offer an offer, a question can still be an insult.
"""

import re
from enum import Enum

from scoring.text.clauses import Clause, Layout
from scoring.text.labels import VIOLATIONS
from scoring.text.negation import Polarity, polarity

_REPORTED = re.compile(
    "网传|有人(?:说|讲|称|替)|网(?:友|上)(?:说|称|有人)|传(?:言|闻)|据说|听说|举报(?:人|信)(?:说|称)?|"
    r"\b(?:some (?:people )?(?:say|claim)|people (?:say|keep)|it is said|rumou?rs?|allegedly|leaflets?|brochure|"
    r"they (?:say|claim)|claims? that|you (?:say|wrote|heard))\b"
)
_CONDITION = re.compile(
    r"如果|如(?:查|经|有)|若|要是|假如|一旦|只要|\bif\b|\bshould (?:it|we|the)\b|\bonce\b|\bunless\b"
)
_STANCE = re.compile(
    "(?:患者|病人|家属|媒体|网友|记者|顾客|对方|他们|她|他)(?:不应该|不该|应该|要求|希望|认为|觉得|想要|无权|凭什么)|"
    r"\b(?:they|she|he|patients?|famil(?:y|ies)|you) (?:want|wants|should not|shouldn't|demand|demands|expect|expects|ask|asks)\b"
)
_ASKED = (
    "acknowledge",
    "apology",
    "action",
    "responsibility",
    "denial",
    "overpromise",
    "third_party",
    "privacy",
    "correction",
    "speculation",
)
_CONDITIONED = ("apology",)
_REPORTABLE = ("apology", "responsibility", "remedy", "overpromise", "minimise", "blame_patient")
_STANCES = ("apology", "responsibility", "remedy")


class Verdict(Enum):
    """How far a found phrase counts for its label."""

    FIRM = "firm"
    DOUBTFUL = "doubtful"
    OFF = "off"


def judge(layout: Layout, start: int, end: int, label: str, negatable: bool) -> Verdict:
    """Weigh the phrase at [start, end) for `label`; `negatable` false if negation is part of the phrase."""
    clause = layout.clause_at(start)
    before = layout.text[clause.start : start]
    sign = polarity(before) if negatable else Polarity.AFFIRMED
    if sign is Polarity.NEGATED:
        return Verdict.OFF
    if layout.is_quoted(start, end) or (label in _REPORTABLE and _REPORTED.search(before)):
        return Verdict.OFF if label in VIOLATIONS else Verdict.DOUBTFUL
    if sign is Polarity.FAR or _is_open(layout, clause, end, before, label):
        return Verdict.DOUBTFUL
    return Verdict.FIRM


def _is_open(layout: Layout, clause: Clause, end: int, before: str, label: str) -> bool:
    """Asked, supposed or somebody else's wish rather than said."""
    if label in _ASKED and _is_question(layout, clause):
        return True
    if label in _STANCES and _STANCE.search(before):
        return True
    start = layout.sentences[clause.sentence][0]
    return label in _CONDITIONED and _CONDITION.search(layout.text[start:end]) is not None


def _is_question(layout: Layout, clause: Clause) -> bool:
    return "?" in layout.sentence_text(clause)[-3:]
