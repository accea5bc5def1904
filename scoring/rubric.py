"""What a response holds: elements met, violations found, and C, the credit for content.

Everything comes from the readings in the journal (`ResponseAssessed`), from the form of a response and
from what people have settled; each verdict carries the evidence that caused it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.cardtypes import ElementLine, Verdict, ViolationLine
from scoring.evidence import quote, settled_line
from scoring.findings import is_to_review
from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.matching import Credit, Progress
from simulator.scenario import ExpectedAction, WeightedElement
from simulator.state import Response


@dataclass(frozen=True)
class Content:
    """The content of all responses to one action. `c_low` and `c_high` leave the uncertain open."""

    elements: tuple[ElementLine, ...]
    violations: tuple[ViolationLine, ...]
    dismissed: tuple[ViolationLine, ...]
    c: float
    c_low: float
    c_high: float

    @property
    def is_capped(self) -> bool:
        """Does a critical violation count?"""
        return any(v.critical and v.counts for v in self.violations)

    @property
    def has_open_critical(self) -> bool:
        """Does one wait for a person's word?"""
        return any(v.critical and not v.counts for v in self.violations)


def read_content(
    exercise: Exercise,
    action: ExpectedAction,
    progress: Progress,
    found_in: Mapping[str, Sequence[ViolationLine]],
) -> Content:
    """What the responses of `progress` hold of what `action` wants and of what nobody should write.

    `found_in`: the findings of each response, by its id.
    """
    elements = tuple(_element_line(exercise, action, wanted, progress) for wanted in action.elements)
    mine = [r for r in progress.responses if _bears_on(exercise, action, progress, r)]
    found = [line for r in mine for line in found_in[r.response_id]]
    violations = tuple(v for v in found if v.verdict != "not_met")
    deduction = exercise.playbook.scoring.violation_deduction
    sure = sum(1 for v in violations if not v.critical and v.verdict == "met")
    unsure = sum(1 for v in violations if not v.critical and v.verdict == "uncertain" and not is_to_review(v))
    return Content(
        elements,
        violations,
        tuple(v for v in found if v.verdict == "not_met"),
        max(0.0, share(elements) - deduction * sure),
        max(0.0, share(elements, "not_met") - deduction * (sure + unsure)),
        max(0.0, share(elements, "met") - deduction * sure),
    )


def share(elements: tuple[ElementLine, ...], uncertain_as: Verdict = "uncertain") -> float:
    """Weighted share of elements met. Uncertain ones are left out, or counted as `uncertain_as`.

    Nothing wanted that weighs anything gives 1; nothing decided gives 0, the range shows what it may become.
    """
    if not any(e.weight for e in elements):
        return 1.0
    verdicts = [(e.weight, uncertain_as if e.verdict == "uncertain" else e.verdict) for e in elements]
    decided = sum(weight for weight, verdict in verdicts if verdict != "uncertain")
    met = sum(weight for weight, verdict in verdicts if verdict == "met")
    return met / decided if decided > 0 else 0.0


def _bears_on(exercise: Exercise, action: ExpectedAction, progress: Progress, response: Response) -> bool:
    """Do the findings of `response` bear on the action?

    Not those of a later text that comes when the action is done, its limit past, and adds nothing to it for sure:
    a slip in the evening's statement does not spoil the morning's.
    """
    state = exercise.actions.get(action.action_id)
    if state is None or progress.done_by is None or response.at <= progress.done_by.at:
        return True
    if response.at <= state.opened_at + action.limit + state.allowance_at(response.at):
        return True
    return any(c.response_id == response.response_id for c in progress.met)


def _element_line(
    exercise: Exercise, action: ExpectedAction, wanted: WeightedElement, progress: Progress
) -> ElementLine:
    name = wanted.element_id
    verdict, credit = _verdict(name, progress)
    response = exercise.responses[credit.response_id] if credit else _dismissed_in(progress, name)
    return ElementLine(
        name,
        element_name(exercise.playbook, exercise.scenario, name),
        wanted.weight * exercise.playbook.weight_of(name),
        name in action.minimum,
        verdict,
        quote(exercise, response, name) if response and credit else None,
        credit.at if credit else None,
        response.response_id if response else None,
        settled_line(response, name) if response else None,
    )


def _verdict(name: str, progress: Progress) -> tuple[Verdict, Credit | None]:
    met = next((c for c in progress.met if c.element_id == name), None)
    if met is not None:
        return "met", met
    unsure = next((c for c in progress.uncertain if c.element_id == name), None)
    return ("uncertain", unsure) if unsure is not None else ("not_met", None)


def _dismissed_in(progress: Progress, name: str) -> Response | None:
    """The last response of which a person has said that it does not hold the element."""
    return next((r for r in reversed(progress.responses) if name in r.settled), None)
