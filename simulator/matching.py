"""Which response serves which expected action, and what of it has been met.

The written rule: a response serves an action that is open when it is submitted, if its kind and role are
the action's, its channel is one of the action's (an empty list takes any) and, where the action answers
one inject, it answers that inject's item. Elements add up over the responses; each is credited when it is
first met. One response may serve several actions. Scoring and contingencies both ask here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.scenario import ExpectedAction
from simulator.state import Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise


@dataclass(frozen=True)
class Credit:
    """An element first met, or left uncertain, in one response."""

    element_id: str
    response_id: str
    at: timedelta


@dataclass(frozen=True)
class Progress:
    """How far an action has come. `done_by` is the response that completed its minimum."""

    responses: tuple[Response, ...]
    met: tuple[Credit, ...]
    uncertain: tuple[Credit, ...]
    done_by: Response | None
    unread: bool  # a response that serves it has not been read yet

    @property
    def is_done(self) -> bool:
        return self.done_by is not None


def served_actions(
    exercise: Exercise, kind: str, role_id: str, channel: str, item_id: str | None
) -> tuple[str, ...]:
    """Ids of the open actions that a response of this kind would serve, in the scenario's order."""
    return tuple(
        a.action_id
        for a in exercise.scenario.expected_actions
        if a.action_id in exercise.actions and _matches(exercise, a, kind, role_id, channel, item_id)
    )


def _matches(
    exercise: Exercise, action: ExpectedAction, kind: str, role_id: str, channel: str, item_id: str | None
) -> bool:
    if kind not in action.kinds or role_id not in action.roles:
        return False
    if action.channels and channel not in action.channels:
        return False
    return not action.answers_inject or _answers(exercise, action, item_id)


def _answers(exercise: Exercise, action: ExpectedAction, item_id: str | None) -> bool:
    opener = exercise.injects.get(action.opens_with or "")
    return opener is not None and item_id is not None and opener.item_id == item_id


def progress(exercise: Exercise, action: ExpectedAction, count_uncertain: bool = False) -> Progress:
    """What the responses to `action` have met, in the order they came.

    `count_uncertain` counts uncertain elements as met (the top of a score's range, and rehearsals).
    """
    served = tuple(r for r in exercise.responses.values() if action.action_id in r.answers)
    met: dict[str, Credit] = {}
    unsure: dict[str, Credit] = {}
    done_by: Response | None = None
    for response in served:
        _credit(action, response, met, unsure, count_uncertain)
        if done_by is None and _minimum_met(action, response, met):
            done_by = response
    open_questions = tuple(c for name, c in unsure.items() if name not in met)
    unread = any(r.needs_reading and r.assessment is None for r in served)
    return Progress(served, tuple(met.values()), open_questions, done_by, unread)


def _credit(
    action: ExpectedAction, response: Response, met: dict[str, Credit], unsure: dict[str, Credit], lenient: bool
) -> None:
    if response.assessment is None:
        return
    for wanted in action.elements:
        name = wanted.element_id
        credit = Credit(name, response.response_id, response.at)
        if name in response.assessment.labels or (lenient and name in response.assessment.uncertain):
            met.setdefault(name, credit)
        elif name in response.assessment.uncertain:
            unsure.setdefault(name, credit)


def _minimum_met(action: ExpectedAction, response: Response, met: dict[str, Credit]) -> bool:
    if response.needs_reading and response.assessment is None:
        return False
    return all(name in met for name in action.minimum)
