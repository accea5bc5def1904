"""Lets plain words stand: a label whose words leave no room is met, even where the model says no.

The words are families/plain.py's and are weighed as all phrases are: denied, quoted or supposed they do not
count. A course of events told by the clock states facts by its form alone.
"""

import re

from scoring.text.clauses import Layout
from scoring.text.course import course_of
from scoring.text.deciding import Decision
from scoring.text.families import PLAIN, PLAIN_INSIDE
from scoring.text.labels import VIOLATIONS
from scoring.text.matching import Findings, find

SURE = 0.9  # the chance that plain words give their label at least
_SUPPOSED = re.compile(r"如|若|要是|一旦|出现|任何|凡|\b(?:if|anyone|anybody|should|whoever|once|in case)\b")
_LEFT_OPEN = re.compile(
    "是否|是不是|有没有|会不会|能不能|吗|要查|待查|未查|没查|查清|查明|尚未|不清楚|不知道|不能说|如果|若|\\?"
    r"|\b(?:whether|if|unknown|establish\w*|examin\w*|investigat\w*|cannot say)\b"
)
_HEDGED = re.compile(
    "可能|也许|或许|大概|多半|估计|恐怕|十有八九|八成|\\b(?:may|might|probably|perhaps|maybe|likely)\\b"
)


def stand(
    decisions: dict[str, Decision], found: dict[str, Findings], layout: Layout, inward: bool
) -> dict[str, Decision]:
    """The decisions with what plain words say; `found` gets their places. `inward`: said within the organisation."""
    said = find(layout, PLAIN + PLAIN_INSIDE if inward else PLAIN)
    stood = dict(decisions)
    for label in (x for x in said if x in stood and x in VIOLATIONS and _is_left_open(said[x], layout)):
        if not (label in found and found[label].is_met):  # so the model alone says it
            stood[label] = Decision(label, False, stood[label].chance)
    for label, findings in _plain(said, layout).items():
        before = stood.get(label)
        stood[label] = Decision(label, True, max(SURE, before.chance if before else 0.0))
        if label not in found or not found[label].is_met:
            found[label] = findings
    return stood


def _plain(said: dict[str, Findings], layout: Layout) -> dict[str, Findings]:
    plain = {label: findings for label, findings in said.items() if _stands(label, findings, layout)}
    course = course_of(layout)
    return {**plain, "facts": Findings(weight=2, place=course)} if course else plain


def _stands(label: str, findings: Findings, layout: Layout) -> bool:
    """Firm words: of a violation none that are hedged or leave it open, of a step none that only suppose one."""
    if not findings.is_met or findings.place is None:
        return False
    first, last = layout.sentences[layout.clause_at(findings.place[0]).sentence]
    if label in VIOLATIONS:
        return not _is_left_open(findings, layout) and _HEDGED.search(layout.text, first, last) is None
    return label != "action" or _SUPPOSED.search(layout.text, first, findings.place[0]) is None


def _is_left_open(findings: Findings, layout: Layout) -> bool:
    """Whether the words are denied, or their sentence asks or says that it is not known."""
    if not findings.is_met or findings.place is None:
        return True
    first, last = layout.sentences[layout.clause_at(findings.place[0]).sentence]
    return _LEFT_OPEN.search(layout.text, first, last) is not None
