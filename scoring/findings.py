"""What a response should not hold: the playbook's violations, publishing without approval, claims ahead
of the facts. Each is shown with its evidence; a person may confirm it or set it aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scoring.cardtypes import FindingKind, Quote, Verdict, ViolationLine
from scoring.evidence import fact_quote, quote, settled_line
from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.facts import ahead_of_facts
from simulator.localized import LocalizedText
from simulator.matching import found_labels, wrong_turns
from simulator.playbook import Violation
from simulator.scenario import Fact
from simulator.state import Response

NO_APPROVAL = "no_approval"
AHEAD = "ahead:"
# Words that leave the team; what is only thought or decided inside claims nothing to anybody.
OUTWARD = ("reply", "statement", "complaint_reply", "call_line", "report", "correction")


def findings(exercise: Exercise, response: Response, count_critical: bool = False) -> list[ViolationLine]:
    """All that was found in `response`, what a person has set aside included (verdict not_met).

    `count_critical`: a critical one that the reader is sure of counts without a person's word (rehearsals).
    """
    return [
        *_violations(exercise, response, count_critical),
        *_published_without_approval(exercise, response),
        *_ahead(exercise, response),
    ]


def _violations(exercise: Exercise, response: Response, count_critical: bool) -> Iterator[ViolationLine]:
    sure, unsure = found_labels(exercise, response)
    read = response.assessment
    proposed = (*wrong_turns(exercise, response), *(read.labels + read.uncertain if read else ()))
    for violation in exercise.playbook.violations:
        name = violation.violation_id
        if name in sure:
            yield _violation_line(exercise, response, violation, "met", count_critical)
        elif name in unsure:
            yield _violation_line(exercise, response, violation, "uncertain", False)
        elif name in response.settled and name in proposed:
            yield _violation_line(exercise, response, violation, "not_met", False)


def _violation_line(
    exercise: Exercise, response: Response, violation: Violation, verdict: Verdict, count_critical: bool
) -> ViolationLine:
    name = violation.violation_id
    shown = quote(exercise, response, name)
    line = _line(response, name, violation.name, verdict, shown, "violation", violation.critical)
    if violation.critical and not count_critical and line.settled is None:
        return line
    return _counted(line)


def _published_without_approval(exercise: Exercise, response: Response) -> Iterator[ViolationLine]:
    """FM-14. The reason that was given stands as evidence beside the fact."""
    if response.approval != "missing":
        return
    dismissed = _is_dismissed(response, NO_APPROVAL)
    name = element_name(exercise.playbook, exercise.scenario, NO_APPROVAL)
    given = Quote(response.response_id, 0, 0, response.details.without_approval, "event")
    verdict: Verdict = "not_met" if dismissed else "met"
    yield _counted(_line(response, NO_APPROVAL, name, verdict, given, "no_approval"))


def _ahead(exercise: Exercise, response: Response) -> Iterator[ViolationLine]:
    """Facts that the writer states without having been told: a person says whether that was wrong."""
    if response.kind not in OUTWARD or not exercise.scenario.facts:
        return
    for fact in ahead_of_facts(exercise, response):
        settled = response.settled.get(AHEAD + fact.fact_id)
        verdict: Verdict = "uncertain" if settled is None else "met" if settled.is_met else "not_met"
        where = fact_quote(exercise, response, fact)
        label = AHEAD + fact.fact_id
        yield _counted(_line(response, label, _ahead_name(fact), verdict, where, "ahead_of_facts"))


def _ahead_name(fact: Fact) -> LocalizedText:
    return LocalizedText(
        f"未获告知即对外说出：{fact.title.zh}", f"Stated before being told of it: {fact.title.en}"
    )


def _is_dismissed(response: Response, label: str) -> bool:
    return label in response.settled and not response.settled[label].is_met


def _line(
    response: Response,
    label: str,
    name: LocalizedText,
    verdict: Verdict,
    shown: Quote | None,
    kind: FindingKind,
    critical: bool = False,
) -> ViolationLine:
    return ViolationLine(
        label,
        name,
        critical,
        verdict,
        shown,
        kind,
        response.response_id,
        response.role_id,
        response.at,
        settled=settled_line(response, label),
    )


def _counted(line: ViolationLine) -> ViolationLine:
    return replace(line, counts=line.verdict == "met")
