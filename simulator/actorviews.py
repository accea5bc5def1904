"""Builds what staff see of journalists, patients, families and regulators, and the pictures of answers."""

from __future__ import annotations

from simulator import actortypes as v
from simulator import viewparts
from simulator.exercise import Exercise
from simulator.simcell.actors.state import ActorState, Thread


def actors(x: Exercise) -> tuple[v.ActorView, ...]:
    return tuple(actor(x, actor_id) for actor_id in x.actors)


def actor(x: Exercise, actor_id: str) -> v.ActorView:
    state = x.actors[actor_id]
    plan = state.plan
    planned = tuple(dict.fromkeys(verdict for p in plan.publishes for verdict in p.after))
    news = tuple(n for n in planned if (p := plan.publication(n)) is not None and p.kind == "news")
    return v.ActorView(
        actor_id, plan.kind, viewparts.persona(x, plan.persona_id), plan.knows, plan.wants, planned, news, state.silenced,
        tuple(_thread(state, t) for t in state.threads.values()),
        tuple(v.ActorNewsView(verdict, item_id) for verdict, item_id in state.published.items()),
    )  # fmt: skip


def _thread(state: ActorState, t: Thread) -> v.ActorThreadView:
    turns = tuple(v.ActorTurnView(turn, response_id) for turn, response_id in t.turns)
    return v.ActorThreadView(t.item_id, t.asked, t.asked + t.patience, t.outcome, t.due, turns)
