"""The shapes in which those outside who answer the team reach staff's screens. See viewtypes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText
from simulator.simcell.actors.plan import ActorKind, ActorVerdict
from simulator.simcell.actors.state import ActorTurn
from simulator.viewtypes import PersonaView


@dataclass(frozen=True)
class ActorTurnView:
    """What they took in; `response_id` is the answer that was weighed, "" for none."""

    turn: ActorTurn
    response_id: str


@dataclass(frozen=True)
class ActorThreadView:
    """What began with one message or call: `asked` of at most `of` questions so far.

    With an `outcome`, it is published at `due`; without, they wait until then (story time; None: no time is set).
    """

    item_id: str
    asked: int
    of: int
    outcome: ActorVerdict | Literal[""]
    due: timedelta | None
    turns: tuple[ActorTurnView, ...]


@dataclass(frozen=True)
class ActorNewsView:
    """What has come out, after which verdict."""

    verdict: str
    item_id: str


@dataclass(frozen=True)
class ActorView:
    """Somebody outside who answers what the team does.

    `publishes`: the verdicts after which something comes out; `in_news`: those of them after which it is news, no post.
    """

    actor_id: str
    kind: ActorKind
    persona: PersonaView
    knows: LocalizedText
    wants: tuple[str, ...]
    publishes: tuple[ActorVerdict, ...]
    in_news: tuple[ActorVerdict, ...]
    silenced: bool
    threads: tuple[ActorThreadView, ...]
    published: tuple[ActorNewsView, ...]
