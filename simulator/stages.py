"""By the stage of the evidence: care and information early, fault after findings (OP-01, OP-11, TM-27).

An apology for what somebody went through is welcome at any time. Owning up to a fault is for an evaluator to
look at until its writer knew a fact that establishes what went wrong; from then on it counts as taking
responsibility.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.facts import is_known
from simulator.state import Assessment, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

FAULT = "fault"  # label of the reader: asserts that the organisation is at fault
EARLY_FAULT = "early_fault"  # what that is before findings, and the label under which people settle it
RESPONSIBILITY = "responsibility"
# Words that leave the team; what is only thought or decided inside claims nothing to anybody.
OUTWARD = ("reply", "statement", "complaint_reply", "call_line", "report", "correction")


def asserts_fault(response: Response) -> bool:
    """Has the reader found, or suspected, that the words admit a fault?"""
    read = response.assessment
    return read is not None and (FAULT in read.labels or FAULT in read.uncertain)


def is_early(x: Exercise, response: Response) -> bool:
    """Is a fault admitted to somebody outside, before its writer knew any finding?"""
    if response.kind not in OUTWARD or not asserts_fault(response):
        return False
    findings = (f.fact_id for f in x.scenario.facts if f.finding)
    return not any(is_known(x, fact_id, response.participant_id, response.at) for fact_id in findings)


def share_a_clause(read: Assessment, label: str, other: str) -> bool:
    """Do the clauses that show two labels overlap?"""
    one, two = read.span(label), read.span(other)
    return one is not None and two is not None and one[0] < two[1] and two[0] < one[1]


def by_stage(
    x: Exercise, response: Response, sure: tuple[str, ...], unsure: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The (sure, uncertain) labels, with `responsibility` as the stage has it.

    Once a finding is known, an admission is responsibility taken. Too early, responsibility that rests on
    the clause which admits the fault is uncertain until a person has settled that one: confirmed, it earns
    nothing; set aside, it is met.
    """
    if not asserts_fault(response):
        return sure, unsure
    if not is_early(x, response):
        return _owned(sure, unsure)
    read = response.assessment
    if read is None or not share_a_clause(read, FAULT, RESPONSIBILITY):
        return sure, unsure
    word = response.settled.get(EARLY_FAULT)
    if word is None and RESPONSIBILITY in sure:
        return _without(sure), (*unsure, RESPONSIBILITY)
    return (_without(sure), _without(unsure)) if word is not None and word.is_met else (sure, unsure)


def _owned(sure: tuple[str, ...], unsure: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if FAULT not in sure or RESPONSIBILITY in sure:
        return sure, unsure
    return (*sure, RESPONSIBILITY), _without(unsure)


def _without(labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in labels if name != RESPONSIBILITY)
