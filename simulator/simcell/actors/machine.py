"""What an actor does next. Each step is worked out from the state and the story's time alone; choice among variants
is drawn by counter, so that nothing that a team does shifts what another would have read.

A step is small: what has changed is recorded before the next one is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from simulator import events as e
from simulator.clock import ZERO
from simulator.journal import opaque_id
from simulator.localized import LocalizedText
from simulator.opinion.noise import uniform
from simulator.scenario import Reach
from simulator.seats import receivers
from simulator.simcell.actors.plan import PRESSED, Actor, ActorVerdict, Publication
from simulator.simcell.actors.state import ActorState, ActorTurn, Thread
from simulator.simcell.actors.verdicts import held, meets, overall, verdict_of
from simulator.simcell.actors.words import with_token
from simulator.state import Call, Item, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

_LET_GO: tuple[ActorTurn, ...] = ("declined", "missed", "call_over")
_MOST_LIKES = 4000


# ---- when, and for whom ------------------------------------------------------------------------


def began(x: Exercise, inject_id: str, item_id: str, at: timedelta) -> list[e.Event]:
    """Those who begin with this inject start to wait. A call has a life of its own."""
    inject = x.msel[inject_id]
    found = (a for a in x.scenario.actors if inject_id in a.begins_with)
    return [
        e.ActorMoved(a.actor_id, item_id, "began", "", "", None if inject.kind == "call" else _wait(a, at)) for a in found
    ]


def given_time(x: Exercise, lost: timedelta) -> list[e.Event]:
    """A jump or an outage takes nothing from what is left for an answer."""
    return [
        e.ActorMoved(state.plan.actor_id, t.item_id, "given_time", "", "", t.due + lost)
        for state, t in _threads(x) if t.due is not None and not t.outcome
    ]  # fmt: skip


def minds_call(x: Exercise, item_id: str) -> bool:
    """Does somebody weigh each answer in this call before the next line is said?"""
    return any(item_id in state.threads for state in x.actors.values())


def reactions(x: Exercise, story: timedelta) -> list[e.Event]:
    """What is to happen now, one step of each."""
    return [event for state, thread in _threads(x) for event in _step(x, state, thread, story)]


def moments(x: Exercise) -> Iterator[timedelta]:
    """Story times at which something is to happen, zero for at once."""
    for state, thread in _threads(x):
        if _weigh(x, state, thread, ZERO) or _on_the_phone(x, state, thread, ZERO):
            yield ZERO
        elif thread.due is not None and not state.silenced:
            yield thread.due


def _threads(x: Exercise) -> Iterator[tuple[ActorState, Thread]]:
    return ((state, thread) for state in x.actors.values() for thread in state.threads.values())


def _wait(plan: Actor, story: timedelta) -> timedelta | None:
    ends = [story + plan.waits] if plan.waits is not None else []
    if plan.deadline is not None and plan.deadline > story:
        ends.append(plan.deadline)
    return min(ends, default=None)


# ---- one step ----------------------------------------------------------------------------------


def _step(x: Exercise, state: ActorState, thread: Thread, story: timedelta) -> list[e.Event]:
    if found := _weigh(x, state, thread, story) or _on_the_phone(x, state, thread, story):
        return found
    if state.silenced or thread.due is None or thread.due > story:
        return []
    if thread.outcome:
        return _publish(x, state, thread, thread.outcome)
    return _after(x, state, thread, "missed", "", story)


def _weigh(x: Exercise, state: ActorState, thread: Thread, story: timedelta) -> list[e.Event]:
    """The next answer that has been read."""
    said = [x.responses[r] for r in thread.said[: thread.heard + 1]]
    if len(said) <= thread.heard or said[-1].is_unread:
        return []
    call, last = x.items[thread.item_id].call, said[-1]
    if call is None:
        return _after(x, state, thread, verdict_of(x, state.plan.wants, said), last.response_id, story)
    verdict = verdict_of(x, _wanted_of_line(state.plan, call), said)
    if verdict == "blamed":
        return [_decided(state, thread, "blamed", verdict, last.response_id, story)]
    return [_moved(state, thread, verdict, last.response_id, thread.outcome, thread.due)]


def _wanted_of_line(plan: Actor, call: Call) -> tuple[str, ...]:
    line = call.spoken[-1].line if call.spoken else 0
    return plan.lines[line] if line < len(plan.lines) else ()


def _after(
    x: Exercise, state: ActorState, thread: Thread, verdict: ActorVerdict, response_id: str, story: timedelta
) -> list[e.Event]:
    """They ask again while they have patience, and else make up their minds."""
    if (question := _question(x, state, thread, verdict, response_id)) is None:
        return [_decided(state, thread, verdict, verdict, response_id, story)]
    return [_moved(state, thread, verdict, response_id, "", _wait(state.plan, story)), question]


def _question(
    x: Exercise, state: ActorState, thread: Thread, verdict: str, response_id: str
) -> e.ActorAsked | None:
    asking = state.plan.asking(verdict)
    if asking is None or state.silenced or thread.patience <= 0 or thread.outcome:
        return None
    plan = state.plan
    message_id = opaque_id("me", x.seed, "actor", plan.actor_id, thread.item_id, thread.asked)
    text = _drawn(x, plan, asking.texts, thread.asked, f"ask {verdict}")
    return e.ActorAsked(plan.actor_id, thread.item_id, message_id, plan.persona_id, text, response_id)


def _decided(
    state: ActorState, thread: Thread, turn: ActorTurn, outcome: ActorVerdict, response_id: str, story: timedelta
) -> e.ActorMoved:
    """What they will publish, and when. What is out is not published again."""
    planned = None if outcome in state.published else state.plan.publication(outcome)
    due = story + planned.delay if planned is not None else None
    deadline = state.plan.deadline
    if due is not None and deadline is not None and story < deadline:
        due = min(due, deadline)
    return _moved(state, thread, turn, response_id, outcome, due)


def _moved(
    state: ActorState, thread: Thread, turn: ActorTurn, response_id: str, outcome: ActorVerdict | Literal[""],
    due: timedelta | None,
) -> e.ActorMoved:
    return e.ActorMoved(state.plan.actor_id, thread.item_id, turn, response_id, outcome, due)


# ---- on the phone ------------------------------------------------------------------------------


def _on_the_phone(x: Exercise, state: ActorState, thread: Thread, story: timedelta) -> list[e.Event]:
    item = x.items[thread.item_id]
    call = item.call
    if call is None:
        return []
    if call.status == "declined" or call.status == "missed":
        is_new = thread.turn not in _LET_GO
        return [_decided(state, thread, call.status, call.status, "", story)] if is_new else []
    if thread.heard < len(thread.said):  # not read yet
        return []
    if call.status == "ended":
        return [_over(x, state, thread, story)] if not thread.outcome and thread.turn != "call_over" else []
    if call.status != "talking":
        return []
    if thread.turn in _LET_GO:
        return [_moved(state, thread, "returned", "", "", None)]
    return _goes_on(x, state, thread, item, call, story)


def _over(x: Exercise, state: ActorState, thread: Thread, story: timedelta) -> e.ActorMoved:
    said = [x.responses[r] for r in thread.said]
    verdict = overall(x, state.plan, said, [turn for turn, _ in thread.turns])
    last = said[-1].response_id if said else ""
    return _decided(state, thread, "call_over", verdict, last, story)


def _goes_on(
    x: Exercise, state: ActorState, thread: Thread, item: Item, call: Call, story: timedelta
) -> list[e.Event]:
    """Once the last words have been weighed: press on, say the next line that is still open, or let it be."""
    if call.awaits_reply or not call.spoken or not thread.said:
        return []
    if thread.turn in PRESSED and (more := _question(x, state, thread, thread.turn, thread.said[-1])) is not None:
        return [more]
    if lines := _next_lines(x, state, thread, item, call):
        return lines
    if thread.outcome:
        return []
    decided = _over(x, state, thread, story)
    return [_moved(state, thread, decided.outcome or "evaded", decided.response_id, decided.outcome, decided.due)]


def _next_lines(x: Exercise, state: ActorState, thread: Thread, item: Item, call: Call) -> list[e.Event]:
    found: list[e.Event] = []
    labels = held(x, [x.responses[r] for r in thread.said])
    for line in range(call.next_line, len(item.lines)):
        wanted = state.plan.lines[line] if line < len(state.plan.lines) else ()
        if not wanted or state.silenced or not meets(wanted, labels):
            return [*found, e.CallLineSpoken(item.item_id, line)]
        found.append(e.CallLineSkipped(item.item_id, line))
    return found


# ---- publishing --------------------------------------------------------------------------------


def _publish(x: Exercise, state: ActorState, thread: Thread, verdict: ActorVerdict) -> list[e.Event]:
    plan, planned = state.plan, state.plan.publication(verdict)
    if planned is None:
        return []
    item_id = opaque_id("it", x.seed, "actor", plan.actor_id, verdict)
    text = with_token(_drawn(x, plan, planned.texts, 0, f"publish {verdict}"))
    return [
        e.ActorPublished(
            plan.actor_id, thread.item_id, verdict, item_id, planned.kind, planned.channel,
            planned.persona_id or plan.persona_id, receivers(x, planned.to_roles), planned.title, text,
            _reach(x, plan, planned, verdict), thread.because or thread.item_id, planned.screenshot and bool(thread.because),
        )
    ]  # fmt: skip


def _reach(x: Exercise, plan: Actor, planned: Publication, verdict: str) -> Reach:
    """Few of the posts of private persons are seen by many."""
    if planned.kind == "news":
        return Reach()
    likes = int(_MOST_LIKES * uniform(x.seed, f"actor:{plan.actor_id}", 0, f"likes {verdict}") ** 3) + 40
    return Reach(likes, likes // 5, likes // 8)


def _drawn(x: Exercise, plan: Actor, texts: Sequence[LocalizedText], tick: int, purpose: str) -> LocalizedText:
    return texts[int(uniform(x.seed, f"actor:{plan.actor_id}", tick, purpose) * len(texts))]


def answers_to(x: Exercise, thread: Thread, response: Response) -> bool:
    """Is it an answer to what began the thread? A report is one if it serves what that asked for."""
    if not response.needs_reading or response.kind == "withdrawal":
        return False
    if response.item_id == thread.item_id:
        return True
    inject_id = x.items[thread.item_id].inject_id
    served = (x.scenario.action(a) for a in response.answers)
    return response.kind == "report" and any(a is not None and a.opens_with == inject_id for a in served)
