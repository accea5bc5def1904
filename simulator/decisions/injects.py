"""The world: injects by hand and by the clock, personas' words."""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator import commands as c
from simulator import events as e
from simulator import timeline
from simulator.decisions.branching import settled
from simulator.decisions.checks import (
    check_localized,
    check_not_ended,
    check_open,
    check_persona,
    check_roles,
    is_blank,
    known_inject,
    unsent_inject,
)
from simulator.decisions.firing import fired
from simulator.decisions.public import crowd_speaks, minutes_passed
from simulator.decisions.rounds import closing
from simulator.decisions.rounds import opened as round_opened
from simulator.errors import DomainError
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id
from simulator.localized import LocalizedText
from simulator.scenario import SURFACES, Inject
from simulator.seats import receivers
from simulator.simcell.actors import machine as actors
from simulator.state import Item


def fire(x: Exercise, command: c.FireInject, who: str, now: datetime) -> Decision:
    check_open(x)
    inject = unsent_inject(x, command.inject_id)
    return Decision(tuple(fired(x, inject, timedelta(0), who, x.clock.story_at(now))))


def skip(x: Exercise, command: c.SkipInject, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    unsent_inject(x, command.inject_id)
    return Decision((e.InjectSkipped(command.inject_id, who),))


def hold(x: Exercise, command: c.HoldInject, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    unsent_inject(x, command.inject_id)
    if x.injects[command.inject_id].status == "held":
        raise DomainError("already_held", "This inject is being held already.", "inject_id")
    return Decision((e.InjectHeld(command.inject_id, who),))


def release(x: Exercise, command: c.ReleaseInject, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    known_inject(x, command.inject_id)
    if x.injects[command.inject_id].status != "held":
        raise DomainError("not_held", "This inject is not being held.", "inject_id")
    return Decision((e.InjectReleased(command.inject_id, who),))


def edit(x: Exercise, command: c.EditInject, who: str, now: datetime) -> Decision:
    check_not_ended(x)
    inject = unsent_inject(x, command.inject_id)
    check_roles(x, command.to_roles)
    text = command.text if inject.kind != "call" else inject.text
    lines = command.lines if inject.kind == "call" else ()
    _check_words(lines if inject.kind == "call" else (text,))
    check_localized(command.title, "title")
    at = _new_time(x, inject, command.at, now)
    event = e.InjectEdited(command.inject_id, command.title, command.to_roles, text, lines, at, who)
    return Decision((event,))


def _new_time(x: Exercise, inject: Inject, at: float | None, now: datetime) -> timedelta | None:
    """A time of one's own is for injects that have one; it lies ahead, inside the exercise."""
    if at is None or inject.at is None:
        return inject.at
    return inject.at if inject.at == _story_time(at) else _ahead(x, at, now)


def _story_time(at: float) -> timedelta:
    return timedelta(seconds=max(0.0, min(at, 1e7)))


def _ahead(x: Exercise, at: float, now: datetime) -> timedelta:
    when = _story_time(at)
    if when < x.clock.story_at(now) or when > x.scenario.duration:
        raise DomainError("time_not_allowed", "Choose a time between now and the planned end.", "at")
    return when


def _check_words(texts: tuple[LocalizedText, ...]) -> None:
    if not texts or any(is_blank(text) for text in texts):
        raise DomainError("text_missing", "Write what the persona says.", "text")
    for text in texts:
        check_localized(text, "text")


def send_free(x: Exercise, command: c.SendFreeInject, who: str, now: datetime) -> Decision:
    check_open(x)
    _check_free(x, command)
    item_id = opaque_id("it", x.seed, "free", x.seq + 1)
    event = e.FreeInjectSent(
        item_id, who, command.kind, command.channel, command.persona_id, receivers(x, command.to_roles),
        command.title, command.text, command.lines,
    )  # fmt: skip
    return Decision((event,), reply={"item_id": item_id})


def plan(x: Exercise, command: c.PlanInject, who: str, now: datetime) -> Decision:
    """It opens no expected action and answers to no condition: its time alone fires it."""
    check_not_ended(x)
    _check_free(x, command)
    inject_id = opaque_id("in", x.seed, "planned", x.seq + 1)
    text, lines = (LocalizedText(), command.lines) if command.kind == "call" else (command.text, ())
    event = e.InjectPlanned(
        inject_id, command.kind, command.channel, command.persona_id, command.to_roles, command.title, text, lines,
        _ahead(x, command.at, now), who,
    )  # fmt: skip
    return Decision((event,), reply={"inject_id": inject_id})


def _check_free(x: Exercise, command: c.SendFreeInject | c.PlanInject) -> None:
    check_persona(x, command.persona_id)
    channel = x.playbook.channel(command.channel)
    if channel is None:
        raise DomainError("unknown_channel", f'There is no channel "{command.channel}".', "channel")
    if channel.surface not in SURFACES[command.kind]:
        raise DomainError("wrong_channel", f'"{command.kind}" cannot come on "{command.channel}".', "channel")
    check_roles(x, command.to_roles)
    _check_words(command.lines if command.kind == "call" else (command.text,))
    check_localized(command.title, "title")


def speak_as(x: Exercise, command: c.SpeakAs, who: str, now: datetime) -> Decision:
    """A persona's words under an item. Of two who answer the same words, the first is heard."""
    check_open(x)
    check_persona(x, command.persona_id)
    item = x.items.get(command.item_id)
    if item is None:
        raise DomainError("unknown_item", "There is no such message.", "item_id")
    if item.call is not None and item.call.status != "talking":
        raise DomainError("call_over", "The call is not open.", "item_id")
    _check_words((command.text,))
    _check_unanswered(x, item, command.response_id)
    message_id = opaque_id("me", x.seed, "message", x.seq + 1)
    event = e.PersonaSpoke(
        message_id, item.item_id, command.persona_id, command.text, command.response_id, who
    )
    return Decision((event,), reply={"message_id": message_id})


def _check_unanswered(x: Exercise, item: Item, response_id: str) -> None:
    if not response_id:
        return
    response = x.responses.get(response_id)
    if response is None or response.item_id != item.item_id:
        raise DomainError("unknown_response", "There is no such response here.", "response_id")
    if any(m.response_id == response_id for m in item.messages):
        raise DomainError("already_answered", "Somebody of the staff has just answered this.", "response_id")


# ---- what time brings about --------------------------------------------------------------------


def tick(x: Exercise, command: c.Tick, who: str, now: datetime) -> Decision:
    events = minutes_passed(x, now)  # first: they were worked out before what follows moved opinion
    events += [e.CallMissed(item_id) for item_id in timeline.unanswered_calls(x, now)]
    for item_id, asked in timeline.silent_calls(x, now):
        over = timeline.hangs_up(asked)
        events.append(e.CallEnded(item_id, "") if over else e.SilenceNoticed(item_id, asked + 1))
    events += [e.FactReleased(f) for f in timeline.facts_to_release(x, now)]
    for ask in timeline.answers_due(x, now):
        fact = x.scenario.fact(ask.fact_id)
        assert fact is not None
        events.append(e.FactAnswered(ask.ask_id, fact.text, ""))
    story = x.clock.story_at(now)
    if x.status == "running":
        events += actors.reactions(x, story)
    for inject, wanted in timeline.due_injects(x, now):
        late = timeline.late_by(x, inject, now)
        events += fired(x, inject, late, "", story) if wanted else [e.InjectSkipped(inject.inject_id, "")]
    events += settled(x, now)
    if timeline.is_over(x, now):
        events += [*closing(x, ""), e.ExerciseEnded(x.end_announced_by)]
    elif (planned := timeline.due_round(x, now)) is not None:
        events.append(round_opened(x, planned, ""))
    return Decision(tuple(events or crowd_speaks(x, now)))
