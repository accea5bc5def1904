"""A drill that reads like a script, in virtual time and without a server.

    d = Drill(clinic_scenario(), clinic_playbook()).seated(pan="spokesperson", li="nurse").started()
    d.at("00:10").says("pan", statement("We know #facts")).expect("ResponseSubmitted")
    d.tick_to("00:20").expect("InjectSkipped")

The cast: fay facilitates, pan and li are trainees, eve evaluates, omar observes; otto belongs to another
exercise and is nobody here. On the way to a time the clock stops at every due moment, as the conductor
does. The stand-in for the reader finds `#label` (met) and `?label` (uncertain) in a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Self

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import timeline
from simulator.conditions import parse_time
from simulator.decide import handle_and_record
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import Entry
from simulator.playbook import Playbook
from simulator.scenario import Scenario

MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
CAST: dict[str, c.ParticipantKind] = {
    "fay": "facilitator", "eve": "evaluator", "omar": "observer", "pan": "trainee", "li": "trainee",
}  # fmt: skip
NAMES = {"fay": "Fay 范", "eve": "Eve 易", "omar": "Omar 欧", "pan": "Pan 潘", "li": "Li 李", "tan": "Tan 谭", "xu": "Xu 徐"}
SYSTEM = ""


class Drill:
    """One exercise with its cast, from its creation on."""

    def __init__(self, scenario: Scenario, playbook: Playbook, seed: int = 7, read_at_once: bool = True) -> None:
        self.exercise = Exercise(scenario, playbook)
        self.now = MORNING
        self.entries: list[Entry] = []
        self.last: tuple[e.Event, ...] = ()  # what the last command came to, without its reading
        self.reply: dict[str, str] = {}
        self.read_at_once = read_at_once
        self.names = NAMES
        self.records(_created(scenario, seed))
        for participant_id, kind in CAST.items():
            self.says(SYSTEM, c.JoinExercise(participant_id, kind))

    # ---- before StartEx ----------------------------------------------------------------------

    def seated(self, **seats: str) -> Self:
        """Trainees who agree to the rules and take a seat: `pan="spokesperson"`."""
        for who, role_id in seats.items():
            self.says(who, c.GiveConsent()).says(who, c.TakeSeat(role_id))
        return self

    def started(self) -> Self:
        return self.says("fay", c.StartExercise())

    # ---- time --------------------------------------------------------------------------------

    def at(self, time: str) -> Self:
        """Go on to story time HH:MM[:SS]; everything due on the way happens at its moment."""
        until = self.exercise.clock.wall_when_story(parse_time(time))
        assert until is not None, f"the clock stands; {time} will not come"
        return self._advance(until)

    tick_to = at

    def after(self, seconds: float) -> Self:
        """Let real time pass; due things happen at their moments."""
        return self._advance(self.now + timedelta(seconds=seconds))

    def sleep(self, seconds: float) -> Self:
        """Let real time pass with nobody driving (an outage), or set the wall clock back."""
        self.now += timedelta(seconds=seconds)
        return self

    def tick(self) -> Self:
        return self.says(SYSTEM, c.Tick())

    def _advance(self, until: datetime) -> Self:
        assert until >= self.now, "time runs forward here; use sleep() to set the clock back"
        while (due := self._next_due()) is not None and due <= until:
            self.now = max(self.now, due)
            self.tick()
            # A contingency may wait for a reading; then it is no longer what comes next.
            assert self.last or self._next_due() != due, f"something was due at {due}, and nothing happened"
        self.now = until
        return self.tick()

    def _next_due(self) -> datetime | None:
        return timeline.next_due(self.exercise, self.now)

    @property
    def story(self) -> timedelta:
        return self.exercise.clock.story_at(self.now)

    # ---- doing and looking -------------------------------------------------------------------

    def says(self, who: str, command: c.Command) -> Self:
        """`who` gives `command` now. A DomainError is passed on."""
        entries, decision = handle_and_record(self.exercise, command, who, self.now)
        self.reply = decision.reply
        self.entries += entries
        self.last = tuple(entry.event for entry in entries)
        if self.read_at_once and isinstance(command, c.SubmitResponse):
            self.reads()
        return self

    def refuses(self, who: str, command: c.Command, code: str, field: str | None = None) -> Self:
        """The command is refused with `code`, and nothing changes."""
        before = len(self.entries)
        with pytest.raises(DomainError) as refused:
            self.says(who, command)
        assert (refused.value.code, refused.value.field) == (code, field)
        assert refused.value.message
        assert len(self.entries) == before
        return self

    def records(self, *events: e.Event) -> Self:
        """Record events that no command makes."""
        self.entries += self.exercise.record(events, self.now)
        self.last = events
        return self

    def reads(self) -> Self:
        """The reader reads every response that waits for it."""
        for response in list(self.exercise.responses.values()):
            if response.needs_reading and response.assessment is None:
                command = reading(response.response_id, self.exercise.text_of(response))
                self.entries += handle_and_record(self.exercise, command, SYSTEM, self.now)[0]
        return self

    def expect(self, *types: str) -> Self:
        """The last command came to exactly these events."""
        assert [type(event).__name__ for event in self.last] == list(types)
        return self

    def events(self, *types: type) -> list[Any]:
        """Events of these types in the whole journal."""
        return [entry.event for entry in self.entries if isinstance(entry.event, types)]

    def fired(self) -> list[str]:
        return [event.inject_id for event in self.events(e.InjectFired)]

    def item(self, inject_id: str) -> str:
        """The item id of an inject that has been fired."""
        item_id = self.exercise.injects[inject_id].item_id
        assert item_id is not None, f"{inject_id} has not been fired"
        return item_id

    def replayed(self, until: int | None = None) -> Exercise:
        """A fresh exercise with the same texts and the same journal, or its first entries."""
        fresh = Exercise(self.exercise.scenario, self.exercise.playbook)
        fresh.texts.update(self.exercise.texts)
        return fresh.replay(self.entries[:until])


def statement(text: str, role_id: str = "spokesperson", channel: str = "site") -> c.SubmitResponse:
    return c.SubmitResponse("statement", role_id, channel, text)


def reading(response_id: str, text: str) -> c.RecordAssessment:
    """What the stand-in for the reader finds: `#label` is met, `?label` uncertain."""
    met, unsure = tuple(_marked("#", text)), tuple(_marked(r"\?", text))
    return c.RecordAssessment(
        response_id,
        tuple(label for label, _, _ in met),
        tuple(label for label, _, _ in unsure),
        (*met, *unsure),
        "stand-in",
    )


def _marked(sign: str, text: str) -> Iterator[tuple[str, int, int]]:
    for found in re.finditer(rf"{sign}([a-z_]+)", text):
        yield found[1], found.start(), found.end()


def _created(scenario: Scenario, seed: int) -> e.ExerciseCreated:
    personas = tuple(
        e.CastPersona(p.persona_id, p.name, p.handle or f"@{p.persona_id}", p.about) for p in scenario.personas
    )
    return e.ExerciseCreated(f"ex{seed}", "s" * 64, "p" * 64, seed, personas)
