"""A phone's life: ringing, answered or not, silence, rung back, over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.localized import LocalizedText
from simulator.state import Call, Spoken

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_CallAnswered(x: Exercise, event: e.CallAnswered, entry: Entry) -> None:
    _talk(x, event.item_id, event.participant_id, entry)


def heard(x: Exercise, call: Call, entry: Entry) -> None:
    """Somebody has spoken: the silence is counted from here."""
    call.quiet_since, call.asked_in_vain = x.clock.active_at(entry.occurred_at), 0


def on_CallReturned(x: Exercise, event: e.CallReturned, entry: Entry) -> None:
    x.call(event.item_id).returned = True
    _talk(x, event.item_id, event.participant_id, entry)


def _talk(x: Exercise, item_id: str, participant_id: str, entry: Entry) -> None:
    call = x.call(item_id)
    call.status, call.answered_by, call.hung_up = "talking", participant_id, False
    heard(x, call, entry)
    if call.answered_at is None:
        call.answered_at = entry.at


def on_CallDeclined(x: Exercise, event: e.CallDeclined, entry: Entry) -> None:
    _let_go(x, event.item_id, entry)
    x.call(event.item_id).status = "declined"


def on_CallMissed(x: Exercise, event: e.CallMissed, entry: Entry) -> None:
    _let_go(x, event.item_id, entry)
    x.call(event.item_id).status = "missed"


def _let_go(x: Exercise, item_id: str, entry: Entry) -> None:
    call = x.call(item_id)
    if call.unanswered_at is None:
        call.unanswered_at = entry.at


def on_CallLineSpoken(x: Exercise, event: e.CallLineSpoken, entry: Entry) -> None:
    item = x.items[event.item_id]
    text = item.lines[event.line] if event.line < len(item.lines) else LocalizedText()
    call = x.call(event.item_id)
    call.spoken.append(Spoken(event.line, text, entry.at, entry.occurred_at))
    call.awaits_reply = True
    call.quiet_since = x.clock.active_at(entry.occurred_at)


def on_SilenceNoticed(x: Exercise, event: e.SilenceNoticed, entry: Entry) -> None:
    call = x.call(event.item_id)
    call.silences.append(entry.at)
    call.asked_in_vain = event.count
    call.quiet_since = x.clock.active_at(entry.occurred_at)


def on_CallEnded(x: Exercise, event: e.CallEnded, entry: Entry) -> None:
    call = x.call(event.item_id)
    call.status, call.hung_up = "ended", not event.participant_id
