"""Journalists, patients, families and regulators: what they have taken in, asked and published."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.folds.calls import heard
from simulator.journal import Entry
from simulator.opinion.effects import note_item, note_praise
from simulator.simcell.actors.machine import answers_to
from simulator.simcell.actors.plan import GOOD
from simulator.simcell.actors.state import Thread
from simulator.state import Item, Message, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_ActorMoved(x: Exercise, event: e.ActorMoved, entry: Entry) -> None:
    state = x.actors[event.actor_id]
    thread = state.threads.setdefault(event.item_id, Thread(event.item_id, state.plan.patience))
    thread.due = event.due
    if event.turn == "given_time":
        return
    if event.outcome != thread.outcome:
        thread.because = event.response_id
    thread.turn, thread.outcome = event.turn, event.outcome
    thread.turns.append((event.turn, event.response_id))
    if event.response_id and event.response_id in thread.said[thread.heard :]:
        thread.heard += 1


def note_answer(x: Exercise, response: Response) -> None:
    """Those who wait for it have something to weigh once it has been read."""
    for state in x.actors.values():
        for thread in state.threads.values():
            if answers_to(x, thread, response):
                thread.said.append(response.response_id)


def on_ActorAsked(x: Exercise, event: e.ActorAsked, entry: Entry) -> None:
    thread = x.actors[event.actor_id].threads[event.item_id]
    thread.asked, thread.patience = thread.asked + 1, thread.patience - 1
    item = x.items[event.item_id]
    item.messages.append(
        Message(event.message_id, event.persona_id, event.text, entry.at, entry.occurred_at, event.response_id, "")
    )
    if item.call is not None:
        heard(x, item.call, entry)
        item.call.awaits_reply = True


def on_CallLineSkipped(x: Exercise, event: e.CallLineSkipped, entry: Entry) -> None:
    x.call(event.item_id).skipped.append(event.line)


def on_ActorPublished(x: Exercise, event: e.ActorPublished, entry: Entry) -> None:
    state = x.actors[event.actor_id]
    state.published[event.verdict] = event.item_id
    state.threads[event.about_item].due = None
    item = x.items[event.item_id] = Item(
        event.item_id, None, event.kind, event.channel, event.persona_id, event.to_roles, event.title, event.text,
        (), event.reach, entry.at, entry.occurred_at, timedelta(0), because=event.because,
        actor_id=event.actor_id, screenshot=event.screenshot,
    )  # fmt: skip
    (note_praise if event.verdict in GOOD else note_item)(x, item)


def on_ActorSilenced(x: Exercise, event: e.ActorSilenced, entry: Entry) -> None:
    x.actors[event.actor_id].silenced = event.silenced
