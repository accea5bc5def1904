"""The world reaches a trainee: injects, personas' words, facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.ahead import is_ahead
from simulator.commands import RING_FOR
from simulator.folds.calls import heard
from simulator.journal import Entry
from simulator.opinion.effects import note_item
from simulator.scenario import Inject
from simulator.state import ActionState, Call, InjectState, Item, Message

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_InjectFired(x: Exercise, event: e.InjectFired, entry: Entry) -> None:
    inject = x.msel[event.inject_id]
    state = x.injects[event.inject_id]
    state.status, state.item_id, state.at = "fired", event.item_id, entry.at
    state.late_by, state.by = event.late_by, event.by
    item = x.items[event.item_id] = _item_of(x, inject, event, entry)
    note_item(x, item)


def _item_of(x: Exercise, inject: Inject, event: e.InjectFired, entry: Entry) -> Item:
    return Item(
        event.item_id, inject.inject_id, inject.kind, inject.channel, inject.persona_id,
        event.to_roles or inject.to_roles, inject.title, inject.text, inject.lines, inject.reach, entry.at,
        entry.occurred_at, event.late_by, _call_of(x, inject.kind, entry), history=inject.history,
    )  # fmt: skip


def on_InjectPlanned(x: Exercise, event: e.InjectPlanned, entry: Entry) -> None:
    """It is in the plan, but not in the scenario, which stays as the author wrote it."""
    x.msel[event.inject_id] = Inject(
        event.inject_id, event.kind, event.channel, event.persona_id, event.to_roles, event.title, event.at,
        event.text, event.lines,
    )  # fmt: skip
    x.injects[event.inject_id] = InjectState()


def on_FreeInjectSent(x: Exercise, event: e.FreeInjectSent, entry: Entry) -> None:
    x.items[event.item_id] = Item(
        event.item_id, None, event.kind, event.channel, event.persona_id, event.to_roles,
        event.title, event.text, event.lines, event.reach, entry.at, entry.occurred_at, timedelta(0),
        _call_of(x, event.kind, entry),
    )  # fmt: skip
    note_item(x, x.items[event.item_id])


def _call_of(x: Exercise, kind: str, entry: Entry) -> Call | None:
    if kind != "call":
        return None
    rings_out = x.clock.active_at(entry.occurred_at) + RING_FOR
    return Call(rings_out, rings_out)


def on_InjectSkipped(x: Exercise, event: e.InjectSkipped, entry: Entry) -> None:
    state = x.injects[event.inject_id]
    state.status, state.at, state.by = "skipped", entry.at, event.by


def on_InjectHeld(x: Exercise, event: e.InjectHeld, entry: Entry) -> None:
    state = x.injects[event.inject_id]
    state.status, state.by = "held", event.by


def on_InjectReleased(x: Exercise, event: e.InjectReleased, entry: Entry) -> None:
    state = x.injects[event.inject_id]
    state.status, state.by, state.released_at = "waiting", event.by, entry.at


def on_InjectEdited(x: Exercise, event: e.InjectEdited, entry: Entry) -> None:
    """The author's inject stays in the scenario; `msel` has it as it will be sent."""
    old = x.msel[event.inject_id]
    x.msel[event.inject_id] = replace(
        old, title=event.title, to_roles=event.to_roles, text=event.text, lines=event.lines,
        at=event.at if old.at is not None else None,
    )  # fmt: skip


def on_ActionOpened(x: Exercise, event: e.ActionOpened, entry: Entry) -> None:
    action = x.scenario.action(event.action_id)
    assert action is not None
    ahead = tuple(r for r in event.ahead if not is_ahead(x, r))
    x.actions[event.action_id] = ActionState(
        event.action_id, event.open_id, entry.at, entry.occurred_at,
        active=x.clock.active_at(entry.occurred_at), to_roles=event.to_roles or action.roles, ahead=ahead,
    )  # fmt: skip
    for response_id in ahead:
        x.responses[response_id].answers += (event.action_id,)


def on_ItemsSeen(x: Exercise, event: e.ItemsSeen, entry: Entry) -> None:
    for participant_id, item_id in event.seen:
        x.items[item_id].seen.setdefault(participant_id, entry.at)


def on_PersonaSpoke(x: Exercise, event: e.PersonaSpoke, entry: Entry) -> None:
    item = x.items[event.item_id]
    item.messages.append(
        Message(
            event.message_id, event.persona_id, event.text, entry.at, entry.occurred_at, event.response_id, event.by
        )
    )
    if item.call is not None:
        heard(x, item.call, entry)


def on_FactReleased(x: Exercise, event: e.FactReleased, entry: Entry) -> None:
    x.released[event.fact_id] = entry.at
