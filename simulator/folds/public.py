"""The simulated public: opinion and the crowd."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.opinion.course import Turn
from simulator.opinion.whole import Minutes
from simulator.simcell.crowd.marks import marks
from simulator.simcell.crowd.speaking import filled, slots
from simulator.state import Item, Message

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_OpinionMoved(x: Exercise, event: e.OpinionMoved, entry: Entry) -> None:
    assert x.opinion is not None
    x.opinion.pass_by(Minutes(event.moments, event.parts))
    x.crowd_due += slots(x, event.moments)


def on_OpinionTurned(x: Exercise, event: e.OpinionTurned, entry: Entry) -> None:
    """The last minute stands as it was; what follows goes on from the new value."""
    assert x.opinion is not None
    last = x.opinion.courses[event.storyline].last
    x.opinion.turn(
        Turn(entry.event_id, last.tick, event.gauge, event.value, event.reason, event.by, event.storyline)
    )


def on_OpinionShown(x: Exercise, event: e.OpinionShown, entry: Entry) -> None:
    opinion = x.opinion
    assert opinion is not None
    opinion.shown = event.shown
    opinion.opened[entry.event_id] = (len(opinion.moments), len(opinion.turns))


def on_CrowdSet(x: Exercise, event: e.CrowdSet, entry: Entry) -> None:
    """What was already due is dropped: the next minutes come at the new level."""
    x.crowd = event.level
    x.crowd_due.clear()


def on_CrowdPosted(x: Exercise, event: e.CrowdPosted, entry: Entry) -> None:
    _spoken(x, event)
    x.items[event.item_id] = Item(
        event.item_id, None, "post", event.channel, event.persona.persona_id, event.to_roles,
        event.text, event.text, (), event.reach, entry.at, entry.occurred_at, timedelta(0), from_crowd=True, because=event.because,
        against=event.against, repost_of=event.repost_of, storyline=event.storyline,
        is_chatter=event.is_chatter,
    )  # fmt: skip


def on_CrowdCommented(x: Exercise, event: e.CrowdCommented, entry: Entry) -> None:
    _spoken(x, event)
    x.items[event.item_id].messages.append(
        Message(
            event.message_id, event.persona.persona_id, event.text, entry.at, entry.occurred_at, "", "",
            from_crowd=True, because=event.because, against=event.against,
        )
    )  # fmt: skip


def _spoken(x: Exercise, event: e.CrowdPosted | e.CrowdCommented) -> None:
    x.crowd_cast[event.persona.persona_id] = event.persona
    x.crowd_used.update(marks(filled(x, event.text, event.because, event.against)))
    del x.crowd_due[:1]


def on_CrowdCounted(x: Exercise, event: e.CrowdCounted, entry: Entry) -> None:
    for counted in event.counts:
        x.items[counted.item_id].grown = counted.reach
    if not event.counts:
        del x.crowd_due[:1]
