"""Journalists, patients, families and regulators who answer what the team does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText
from simulator.scenario import Reach
from simulator.simcell.actors.plan import ActorVerdict
from simulator.simcell.actors.state import ActorTurn


@dataclass(frozen=True)
class ActorMoved:
    """An actor takes something in. With an `outcome`, `due` is when it will be published; without, how long they
    wait (story time; None: no time is set). `response_id` is what was weighed, "" for none."""

    actor_id: str
    item_id: str
    turn: ActorTurn
    response_id: str
    outcome: ActorVerdict | Literal[""]
    due: timedelta | None


@dataclass(frozen=True)
class ActorAsked:
    """An actor asks again, under the item or in the call."""

    actor_id: str
    item_id: str
    message_id: str
    persona_id: str
    text: LocalizedText
    response_id: str


@dataclass(frozen=True)
class CallLineSkipped:
    """The caller passes over line number `line` (from 0): it was answered before it was said."""

    item_id: str
    line: int


@dataclass(frozen=True)
class ActorPublished:
    """What came of it is public. `because` is the response or the item that it is about.

    A quotation of the team stands in `text` as U+E000, and a picture of its answer (`screenshot`) is drawn from
    `because`: the words themselves are not in the journal.
    """

    actor_id: str
    about_item: str
    verdict: ActorVerdict
    item_id: str
    kind: Literal["news", "post"]
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    reach: Reach
    because: str
    screenshot: bool


@dataclass(frozen=True)
class ActorSilenced:
    """The facilitator keeps an actor from asking and publishing, or lets them go on."""

    actor_id: str
    silenced: bool
    by: str
