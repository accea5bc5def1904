"""What a response holds: elements met, violations found, and C, the credit for content.

Everything comes from the readings in the journal (`ResponseAssessed`); each verdict carries the clause
that caused it.
"""

from __future__ import annotations

from dataclasses import dataclass

from scoring.cardtypes import ElementLine, Quote, Verdict, ViolationLine
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import Credit, Progress
from simulator.playbook import Violation
from simulator.scenario import ExpectedAction, WeightedElement
from simulator.state import Assessment, Response


@dataclass(frozen=True)
class Content:
    """The content of all responses to one action. `c_low` and `c_high` leave the uncertain open."""

    elements: tuple[ElementLine, ...]
    violations: tuple[ViolationLine, ...]
    c: float
    c_low: float
    c_high: float

    @property
    def is_uncertain(self) -> bool:
        return any(e.verdict == "uncertain" for e in self.elements) or any(
            v.verdict == "uncertain" for v in self.violations
        )

    @property
    def has_critical(self) -> bool:
        return any(v.critical and v.verdict == "met" for v in self.violations)

    @property
    def has_ordinary(self) -> bool:
        """Is a non-critical violation counted?"""
        return any(not v.critical and v.verdict == "met" for v in self.violations)


def read_content(exercise: Exercise, action: ExpectedAction, progress: Progress) -> Content:
    """What the responses of `progress` hold of what `action` wants and of what the playbook forbids."""
    elements = tuple(_element_line(exercise, action, wanted, progress) for wanted in action.elements)
    violations = violation_lines(exercise, progress.responses)
    deduction = exercise.playbook.scoring.violation_deduction
    sure = sum(1 for v in violations if not v.critical and v.verdict == "met")
    unsure = sum(1 for v in violations if not v.critical and v.verdict == "uncertain")
    return Content(
        elements,
        violations,
        max(0.0, share(elements) - deduction * sure),
        max(0.0, share(elements, "not_met") - deduction * (sure + unsure)),
        max(0.0, share(elements, "met") - deduction * sure),
    )


def share(elements: tuple[ElementLine, ...], uncertain_as: Verdict = "uncertain") -> float:
    """Weighted share of elements met. Uncertain ones are left out, or counted as `uncertain_as`.

    Nothing wanted gives 1; nothing decided gives 0, the range shows what it may become.
    """
    if not elements:
        return 1.0
    verdicts = [(e.weight, uncertain_as if e.verdict == "uncertain" else e.verdict) for e in elements]
    decided = sum(weight for weight, verdict in verdicts if verdict != "uncertain")
    met = sum(weight for weight, verdict in verdicts if verdict == "met")
    return met / decided if decided > 0 else 0.0


def violation_lines(exercise: Exercise, responses: tuple[Response, ...]) -> tuple[ViolationLine, ...]:
    """Each distinct violation of each response, in the order they were written."""
    return tuple(
        _violation_line(exercise, response, violation, verdict)
        for response in responses
        if response.assessment is not None
        for violation in exercise.playbook.violations
        if (verdict := _found(response.assessment, violation.violation_id)) != "not_met"
    )


def quote(exercise: Exercise, response: Response, label: str) -> Quote | None:
    """The clause of `response` that shows `label`; its text is empty once it has been erased."""
    span = response.assessment.span(label) if response.assessment else None
    if span is None:
        return None
    start, end = span
    return Quote(response.response_id, start, end, exercise.text_of(response)[start:end])


def _found(assessment: Assessment, label: str) -> Verdict:
    if label in assessment.labels:
        return "met"
    return "uncertain" if label in assessment.uncertain else "not_met"


def _violation_line(
    exercise: Exercise, response: Response, violation: Violation, verdict: Verdict
) -> ViolationLine:
    name = violation.violation_id
    return ViolationLine(name, violation.name, violation.critical, verdict, quote(exercise, response, name))


def _element_line(
    exercise: Exercise, action: ExpectedAction, wanted: WeightedElement, progress: Progress
) -> ElementLine:
    name = wanted.element_id
    verdict, credit = _verdict(name, progress)
    response = exercise.responses[credit.response_id] if credit else None
    return ElementLine(
        name,
        _element_name(exercise, name),
        wanted.weight,
        name in action.minimum,
        verdict,
        quote(exercise, response, name) if response else None,
        credit.at if credit else None,
    )


def _verdict(name: str, progress: Progress) -> tuple[Verdict, Credit | None]:
    met = next((c for c in progress.met if c.element_id == name), None)
    if met is not None:
        return "met", met
    unsure = next((c for c in progress.uncertain if c.element_id == name), None)
    return ("uncertain", unsure) if unsure is not None else ("not_met", None)


def _element_name(exercise: Exercise, element_id: str) -> LocalizedText:
    for element in exercise.playbook.elements:
        if element.element_id == element_id:
            return element.name
    return LocalizedText(element_id, element_id)
