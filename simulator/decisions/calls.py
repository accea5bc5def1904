"""The phone: answering, declining, ringing back, hanging up."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_open, check_talking, is_talking, visible_item
from simulator.errors import DomainError
from simulator.exercise import Decision, Exercise
from simulator.state import Call, Item


def answer(x: Exercise, command: c.AnswerCall, who: str, now: datetime) -> Decision:
    item, _ = _ringing(x, who, command.item_id)
    _check_free_line(x, who)
    return Decision((e.CallAnswered(item.item_id, who), *next_line(item)))


def decline(x: Exercise, command: c.DeclineCall, who: str, now: datetime) -> Decision:
    item, _ = _ringing(x, who, command.item_id)
    return Decision((e.CallDeclined(item.item_id, who),))


def call_back(x: Exercise, command: c.CallBack, who: str, now: datetime) -> Decision:
    """Who was declined, missed or cut off picks up at once, and goes on where the call broke off."""
    check_open(x)
    item = visible_item(x, who, command.item_id)
    call = _call_of(item)
    if call.status == "talking":
        raise DomainError("call_taken", "Somebody else has taken this call.", "item_id")
    if call.status == "ringing":
        raise DomainError("call_ringing", "It is still ringing: answer it.", "item_id")
    if call.status == "ended" and not next_line(item) and not call.awaits_reply:
        raise DomainError("call_over", "The call is over; there is nobody to ring back.", "item_id")
    _check_free_line(x, who)
    return Decision((e.CallReturned(item.item_id, who), *next_line(item)))


def end_call(x: Exercise, command: c.EndCall, who: str, now: datetime) -> Decision:
    item = visible_item(x, who, command.item_id)
    check_talking(_call_of(item), who)
    return Decision((e.CallEnded(item.item_id, who),))


def _call_of(item: Item) -> Call:
    if item.call is None:
        raise DomainError("wrong_place", "This is not a call.", "item_id")
    return item.call


def _ringing(x: Exercise, who: str, item_id: str) -> tuple[Item, Call]:
    check_open(x)
    item = visible_item(x, who, item_id)
    call = _call_of(item)
    if call.status == "talking":
        raise DomainError("call_taken", "Somebody else has taken this call.", "item_id")
    if call.status != "ringing":
        raise DomainError("call_over", "The call is over.", "item_id")
    return item, call


def _check_free_line(x: Exercise, who: str) -> None:
    if any(i.call and is_talking(i.call, who) for i in x.items.values()):
        raise DomainError("call_busy", "End the call you are in first.", "item_id")


def next_line(item: Item) -> list[e.Event]:
    """The caller's next line, if there is one."""
    said = item.call.next_line if item.call else 0
    return [e.CallLineSpoken(item.item_id, said)] if said < len(item.lines) else []
