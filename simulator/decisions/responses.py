"""What trainees submit: who may, where it belongs, and which expected actions it serves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.approvals import standing
from simulator.decisions.calls import next_line
from simulator.decisions.checks import (
    CHANGEABLE,
    CHANGES,
    check_holds,
    check_length,
    check_open,
    check_talking,
    may,
    may_say,
    visible_item,
)
from simulator.duties import one_duty
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.matching import served_actions
from simulator.scenario import ResponseKind
from simulator.seats import acts_for
from simulator.simcell.actors.machine import minds_call
from simulator.state import Item, Response

# What may be answered in which way.
ANSWERS: dict[str, tuple[str, ...]] = {
    "reply": ("post", "news", "message", "letter"),
    "flag": ("post", "news"),
    "complaint_reply": ("complaint", "work_order"),
    "call_line": ("call",),
}
TEXTLESS: tuple[ResponseKind, ...] = ("flag",)


def submit(x: Exercise, command: c.SubmitResponse, who: str, now: datetime) -> Decision:
    check_open(x)
    _check_role(x, who, command)
    text = _text(command)
    item = _PLACES[command.kind](x, command, who)
    digest = text_sha256(text)
    event = e.ResponseSubmitted(
        opaque_id("re", x.seed, "response", x.seq + 1), who, command.role_id, command.kind, command.channel,
        command.item_id, digest, len(text), _answers(x, command, who), _kept_details(command),
        standing(x, command, digest, who),
    )  # fmt: skip
    return Decision((event, *_said_next(x, command, item)), ((digest, text),), {"response_id": event.response_id})


def _said_next(x: Exercise, command: c.SubmitResponse, item: Item | None) -> list[e.Event]:
    """The caller's next line; one who weighs what is said waits for its reading."""
    if command.kind != "call_line" or item is None or minds_call(x, item.item_id):
        return []
    return next_line(item)


def _check_role(x: Exercise, who: str, command: c.SubmitResponse) -> None:
    check_holds(x, who, command.role_id)
    here = (command.channel, command.item_id)
    if command.kind == "room" or not may_say(x, command.role_id, command.kind, *here):
        raise NotAllowed("The playbook does not give this to your role.")


def _text(command: c.SubmitResponse) -> str:
    text = command.text.strip()
    if not text and command.kind not in TEXTLESS:
        raise DomainError("text_missing", "Write something first.", "text")
    check_length(text, c.MAX_TEXT, "text")
    check_length(command.details.without_approval, c.MAX_NOTE, "without_approval")
    return text


def _kept_details(command: c.SubmitResponse) -> c.ResponseDetails:
    """Without what belongs to another kind: a form may send more than it shows."""
    d, kind = command.details, command.kind
    return c.ResponseDetails(
        crisis_type=d.crisis_type if kind == "assessment" else "",
        level_id=d.level_id if kind == "assessment" else "",
        cards=tuple(dict.fromkeys(d.cards)) if kind == "decision" else (),
        owner=d.owner if kind == "decision" else "",
        due=d.due if kind == "decision" else None,
        outcome=d.outcome if kind == "complaint_reply" else "",
        escalate_to=d.escalate_to if kind == "complaint_reply" else "",
        to=d.to if kind == "report" else "",
        open_id=d.open_id if kind == "report" else "",
        corrects=d.corrects if kind in CHANGES else "",
        approval_id=d.approval_id,
        without_approval=d.without_approval.strip(),
    )


def _answers(x: Exercise, command: c.SubmitResponse, who: str) -> tuple[str, ...]:
    """A correction goes on serving what the corrected text served; a report serves one of several like duties."""
    mine = served_actions(x, command.kind, command.role_id, command.channel, command.item_id, who)
    if command.kind == "report":
        return one_duty(x, mine, command.details.to, command.details.open_id)
    if command.kind != "correction":
        return mine
    old = x.responses[command.details.corrects].answers
    return tuple(a.action_id for a in x.scenario.expected_actions if a.action_id in (*mine, *old))


# ---- where each kind belongs -------------------------------------------------------------------


def _at_item(x: Exercise, command: c.SubmitResponse, who: str) -> Item:
    """The item that is answered, if it can be answered in this way."""
    item = visible_item(x, who, command.item_id or "")
    if item.kind not in ANSWERS[command.kind]:
        raise DomainError("wrong_place", "This cannot be answered in that way.", "item_id")
    if command.channel != item.channel:
        raise DomainError("wrong_place", "Answer where the message came in.", "channel")
    if command.kind == "flag" and _already_flagged(x, who, item.item_id):
        raise DomainError("already_flagged", "You have flagged this post before.", "item_id")
    if item.call is not None:
        check_talking(item.call, who)
    return item


def _at_case(x: Exercise, command: c.SubmitResponse, who: str) -> Item:
    outcomes = tuple(o.term_id for o in x.playbook.outcomes)
    _check_choice(command.details.outcome, outcomes, "outcome", optional=True)
    _check_choice(command.details.escalate_to, x.scenario.roles, "escalate_to", optional=True)
    return _at_item(x, command, who)


def _statement(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    _check_published_place(x, command.role_id, command.channel)
    return visible_item(x, who, command.item_id) if command.item_id else None


def _check_published_place(x: Exercise, role_id: str, channel_id: str) -> None:
    channel = x.playbook.channel(channel_id)
    if channel is None or not channel.official:
        raise DomainError("wrong_place", "Statements are published on an official channel.", "channel")
    roles = (x.playbook.role(r) for r in acts_for(x, role_id))
    if not any(r is not None and channel_id in r.channels for r in roles):
        raise NotAllowed("Your role does not publish on this channel.")


def _assessment(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    types = tuple(t.term_id for t in x.playbook.crisis_types)
    _check_choice(command.details.crisis_type, types, "crisis_type")
    _check_choice(command.details.level_id, tuple(v.level_id for v in x.playbook.levels), "level_id")
    return _placeless(x, command, who)


def _decision(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    cards = tuple(card.card_id for card in x.playbook.cards)
    if not command.details.cards:
        raise DomainError("choice_missing", "Choose at least one measure.", "cards")
    for card in command.details.cards:
        _check_choice(card, cards, "cards")
    _check_choice(command.details.owner, x.scenario.roles, "owner")
    if command.details.due is not None and not 0 <= command.details.due <= 1e7:
        raise DomainError("time_not_allowed", "Choose a due time inside the story.", "due")
    return _placeless(x, command, who)


def _report(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    places = (*x.scenario.roles, *(a.term_id for a in x.playbook.authorities))
    _check_choice(command.details.to, places, "to")
    return _placeless(x, command, who)


def _placeless(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    """An assessment, decision or report has no channel; it may refer to an item."""
    if command.channel:
        raise DomainError("wrong_place", "This is not published on a channel.", "channel")
    return visible_item(x, who, command.item_id) if command.item_id else None


def _change(x: Exercise, command: c.SubmitResponse, who: str) -> Item | None:
    """A correction or withdrawal of a text that the role published, where it was published."""
    old = x.responses.get(command.details.corrects)
    if old is None or old.kind not in CHANGEABLE:
        raise DomainError("unknown_response", "There is no such published text.", "corrects")
    if old.role_id not in acts_for(x, command.role_id) and not _publishes(x, command.role_id, old):
        raise NotAllowed("This text is another role's to change.")
    if _is_changed(x, old.response_id):
        raise DomainError("already_changed", "This text has been corrected or withdrawn before.", "corrects")
    if command.channel != old.channel or command.item_id != old.item_id:
        raise DomainError("wrong_place", "Change it where it was published.", "channel")
    return x.items.get(old.item_id or "")


def _publishes(x: Exercise, role_id: str, old: Response) -> bool:
    role = x.playbook.role(role_id)
    return role is not None and old.channel in role.channels and may(x, role_id, "correction")


def _is_changed(x: Exercise, response_id: str) -> bool:
    return any(r.details.corrects == response_id for r in x.responses.values())


def _check_choice(value: str, allowed: tuple[str, ...], field: str, optional: bool = False) -> None:
    if not value and optional:
        return
    if not value:
        raise DomainError("choice_missing", "Choose one first.", field)
    if value not in allowed:
        raise DomainError("unknown_choice", "This is not one of the choices.", field)


def _already_flagged(x: Exercise, who: str, item_id: str) -> bool:
    return any(
        (r.kind, r.participant_id, r.item_id) == ("flag", who, item_id) for r in x.responses.values()
    )


_PLACES: dict[str, Callable[[Exercise, c.SubmitResponse, str], Item | None]] = {
    "reply": _at_item, "flag": _at_item, "call_line": _at_item, "complaint_reply": _at_case,
    "statement": _statement, "assessment": _assessment, "decision": _decision, "report": _report,
    "correction": _change, "withdrawal": _change,
}  # fmt: skip
