"""Which response serves which expected action, and what of it has been met.

The written rule: a response serves an action that is open when it is submitted, if its kind and role are
the action's, its channel is one of the action's (an empty list takes any) and, where the action answers
one inject, it answers that inject's item. Elements add up over the responses; each is credited when it is
first met. One response may serve several actions. A role that nobody sits in is answered for by its
stand-in. Scoring and contingencies both ask here.

Most elements are labels that the reader finds in the words. The rest are read from the response's form:
see `form_labels`. What a person has settled wins over both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.facts import told_labels
from simulator.scenario import ExpectedAction
from simulator.seats import acts_for
from simulator.stages import by_stage
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
    roles = acts_for(exercise, role_id)
    return tuple(
        a.action_id
        for a in exercise.scenario.expected_actions
        if a.action_id in exercise.actions and _matches(exercise, a, kind, roles, channel, item_id)
    )


def _matches(
    exercise: Exercise, action: ExpectedAction, kind: str, roles: tuple[str, ...], channel: str, item_id: str | None
) -> bool:
    if kind not in action.kinds or not any(r in action.roles for r in roles):
        return False
    if action.channels and channel not in action.channels:
        return False
    return not action.answers_inject or _answers(exercise, action, item_id)


def _answers(exercise: Exercise, action: ExpectedAction, item_id: str | None) -> bool:
    opener = exercise.injects.get(action.opens_with or "")
    return opener is not None and item_id is not None and opener.item_id == item_id


def progress(exercise: Exercise, action: ExpectedAction, count_uncertain: bool = False) -> Progress:
    """What the responses to `action` have met, in the order they came.

    `count_uncertain` counts uncertain elements as met (the top of a score's range).
    """
    mine = (r for r in exercise.responses.values() if action.action_id in r.answers)
    served = tuple(sorted(mine, key=lambda r: r.at))  # one recorded by hand may have been done earlier
    met: dict[str, Credit] = {}
    unsure: dict[str, Credit] = {}
    done_by: Response | None = None
    for response in served:
        _credit(exercise, action, response, met, unsure, count_uncertain)
        if done_by is None and _minimum_met(action, response, met):
            done_by = response
    open_questions = tuple(c for name, c in unsure.items() if name not in met)
    unread = any(r.is_unread for r in served)
    return Progress(served, tuple(met.values()), open_questions, done_by, unread)


def _credit(
    exercise: Exercise,
    action: ExpectedAction,
    response: Response,
    met: dict[str, Credit],
    unsure: dict[str, Credit],
    lenient: bool,
) -> None:
    wanted = [w.element_id for w in action.elements if w.element_id not in met]
    if response.is_unread or not wanted:
        return
    labels, uncertain = found_labels(exercise, response)
    for name in wanted:
        credit = Credit(name, response.response_id, response.at)
        if (word := response.settled.get(name)) is not None and not word.is_met:
            continue  # of a choice (`level:a|b`) too, though the form still says a
        if is_among(name, labels) or (lenient and is_among(name, uncertain)):
            met.setdefault(name, credit)
        elif is_among(name, uncertain):
            unsure.setdefault(name, credit)


def _minimum_met(action: ExpectedAction, response: Response, met: dict[str, Credit]) -> bool:
    return not response.is_unread and all(name in met for name in action.minimum)


# ---- what a response holds ---------------------------------------------------------------------


def found_labels(exercise: Exercise, response: Response) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(sure, uncertain) labels of a response: read, of its form, and as people have settled them."""
    read = response.assessment
    chosen = (*form_labels(response), *wrong_turns(exercise, response))
    sure = (*(read.labels if read else ()), *chosen, *told_labels(exercise, response))
    sure, unsure = by_stage(exercise, response, sure, read.uncertain if read else ())
    settled = response.settled
    return (
        (*(n for n in sure if n not in settled), *(n for n, s in settled.items() if s.is_met)),
        tuple(n for n in unsure if n not in settled and n not in sure),
    )


def wrong_turns(exercise: Exercise, response: Response) -> tuple[str, ...]:
    """The violations that the measures decided on are (FM-22)."""
    if response.kind != "decision":
        return ()
    found = (exercise.playbook.violation_of(card) for card in response.details.cards)
    return tuple(dict.fromkeys(v for v in found if v))


def form_labels(response: Response) -> tuple[str, ...]:
    """What the form of a response says, as elements: `type:`, `level:`, `card:`, `owner:`, `due`, `to:`,
    `outcome:`, `escalated:` with the id chosen, and `reason` where something was written."""
    d = response.details
    named = (
        ("type", d.crisis_type), ("level", d.level_id), *(("card", c) for c in d.cards), ("owner", d.owner),
        ("to", d.to), ("outcome", d.outcome), ("escalated", d.escalate_to),
    )  # fmt: skip
    found = [f"{kind}:{value}" for kind, value in named if value]
    if d.due is not None:
        found.append("due")
    if response.length:
        found.append("reason")
    return tuple(found)


def is_among(wanted: str, labels: tuple[str, ...]) -> bool:
    """Is the wanted element there? `level:a|b` takes either."""
    if wanted in labels:
        return True
    kind, colon, choices = wanted.partition(":")
    return bool(colon) and any(f"{kind}:{choice}" in labels for choice in choices.split("|"))
