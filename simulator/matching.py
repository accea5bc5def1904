"""Which response serves which expected action, and what of it has been met.

The written rule: a response serves an action that is open when it is submitted, if its kind is the
action's, its writer holds a role of the action, or one that the case it answers was handed to (which of their
roles they named does not matter), its
channel is one of the action's (an empty list takes any) and, where the action answers one inject, it
answers that inject's item. A reply to the very message that asks for a report is that report. A flag that
need not answer one post must be on a weak signal. Elements add up over the responses; each is credited
when it is first met. One response may serve several actions, but see `simulator.duties` for reports, and
`simulator.ahead` for what was done before the action opened. A role that nobody sits in is answered for by its stand-in. Scoring and contingencies both ask here.

Most elements are labels that the reader finds in the words. The rest are read from the response's form:
see `form_labels`. What a person has settled wins over both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.facts import told_labels
from simulator.scenario import ExpectedAction, Signal
from simulator.seats import acts_as
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
    exercise: Exercise, kind: str, role_id: str, channel: str, item_id: str | None, who: str = ""
) -> tuple[str, ...]:
    """Ids of the open actions that a response of `who` in this role would serve, in the scenario's order."""
    opened = (a for a in exercise.scenario.expected_actions if a.action_id in exercise.actions)
    return tuple(a.action_id for a in opened if would_serve(exercise, a, kind, role_id, channel, item_id, who))


def would_serve(
    exercise: Exercise, action: ExpectedAction, kind: str, role_id: str, channel: str, item_id: str | None, who: str
) -> bool:
    """Would a response of `who` in this role serve the action, once it is open?"""
    return (
        _is_whose(exercise, action, acts_as(exercise, role_id, who), item_id)
        and takes_kind(exercise, action, kind, item_id)
        and (not action.channels or channel in action.channels)
        and takes_item(exercise, action, kind, item_id)
    )


def _is_whose(exercise: Exercise, action: ExpectedAction, roles: tuple[str, ...], item_id: str | None) -> bool:
    """Is it for one of `roles` to do: by the plan, or because the case that asks for it was handed to them?"""
    if any(r in action.roles for r in roles):
        return True
    return answers(exercise, action, item_id) and was_handed(exercise, item_id, roles)


def was_handed(exercise: Exercise, item_id: str | None, roles: tuple[str, ...]) -> bool:
    """Did a colleague hand the case to one of `roles`?"""
    item = exercise.items.get(item_id or "")
    return item is not None and any(s.kind == "handed" and s.to_role in roles for s in item.steps)


def takes_kind(exercise: Exercise, action: ExpectedAction, kind: str, item_id: str | None) -> bool:
    """Is it of a kind that the action takes? Who asked for a report is also told by a reply to that message."""
    return kind in action.kinds or (kind == "reply" and "report" in action.kinds and answers(exercise, action, item_id))


def takes_item(exercise: Exercise, action: ExpectedAction, kind: str, item_id: str | None) -> bool:
    """Is it about what the action wants it to be about?"""
    if action.answers_inject:
        return answers(exercise, action, item_id)
    return kind != "flag" or signal_of(exercise, item_id) == "weak"


def answers(exercise: Exercise, action: ExpectedAction, item_id: str | None) -> bool:
    """Does it answer the very message that opened the action?"""
    opener = exercise.injects.get(action.opens_with or "")
    return opener is not None and item_id is not None and opener.item_id == item_id


def signal_of(exercise: Exercise, item_id: str | None) -> Signal:
    """What the scenario's key says of a post."""
    item = exercise.items.get(item_id or "")
    inject = exercise.msel.get(item.inject_id or "") if item else None
    return inject.signal if inject else ""


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
    labels = (*labels, *told_by_reply(exercise, action, response))
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


def told_by_reply(exercise: Exercise, action: ExpectedAction, response: Response) -> tuple[str, ...]:
    """The addressees that a report wants: who answers the message that asks for it has written to the one who asked."""
    if response.kind != "reply" or "report" not in action.kinds or not answers(exercise, action, response.item_id):
        return ()
    return tuple(w.element_id for w in action.elements if w.element_id.startswith("to:"))


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
