"""How far an actor has come. Only the folds change it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from simulator.simcell.actors.plan import Actor, ActorVerdict

# What has brought a thread to where it is: a verdict, or one of these.
ActorTurn = Literal[
    "began", "given_time", "returned", "call_over",
    "answered", "cared", "evaded", "refused", "blamed", "declined", "missed",
]  # fmt: skip


@dataclass
class Thread:
    """One message or call that began it. `said` are the responses to it, in order; the first `heard` are weighed.

    With an `outcome`, `due` is when it is published; without, how long they wait. None: no time is set.
    """

    item_id: str
    patience: int
    said: list[str] = field(default_factory=list)
    heard: int = 0
    asked: int = 1  # with what began it
    turn: ActorTurn = "began"
    turns: list[tuple[ActorTurn, str]] = field(default_factory=list)  # with the response that was weighed, or ""
    outcome: ActorVerdict | Literal[""] = ""
    because: str = ""  # the response behind the outcome, "" for none
    due: timedelta | None = None


@dataclass
class ActorState:
    """`published` by verdict: the item that came out. Each comes out once."""

    plan: Actor
    threads: dict[str, Thread] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)
    silenced: bool = False
