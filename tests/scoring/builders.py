"""A small drill for tests, in Python, and a hand to play it with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from simulator import commands as c
from simulator import events as e
from simulator.decide import handle_and_record
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.playbook import Channel, Clause, Element, Playbook, Role, Violation
from simulator.scenario import (
    ExpectedAction,
    Inject,
    Objective,
    Persona,
    Scenario,
    Unless,
    WeightedElement,
)
from simulator.timeline import next_due

T0 = datetime(2026, 3, 3, 6, 50, tzinfo=UTC)
ALL_KINDS = (
    "reply", "statement", "complaint_reply", "call_line", "flag", "assessment", "decision", "report", "correction",
)  # fmt: skip


def both(text: str) -> LocalizedText:
    return LocalizedText(text, text)


def minutes(value: float) -> timedelta:
    return timedelta(minutes=value)


def make_playbook(**changes: Any) -> Playbook:
    """Two roles, four channels, four elements, one ordinary and one critical violation."""
    book = Playbook(
        slug="tiny",
        version="1",
        title=both("tiny"),
        roles=(
            Role("spokesperson", both("Spokesperson"), both("Speaks"), ALL_KINDS, ("site",)),
            Role("desk", both("Patient desk"), both("Answers complaints"), ALL_KINDS),
        ),
        channels=(
            Channel("blog", both("Blog"), "feed"),
            Channel("site", both("Site"), "site", official=True),
            Channel("phone", both("Phone"), "phone"),
            Channel("desk", both("Desk"), "desk"),
            Channel("mail", both("Mail"), "inbox"),
            Channel("papers", both("Papers"), "news"),
        ),
        levels=(),
        clauses=(Clause("4.1", both("Statement"), both("Publish a first statement."), ("TM-03",)),),
        elements=tuple(Element(x, both(x)) for x in ("acknowledge", "empathy", "action", "next_update")),
        violations=(
            Violation("denial", both("Flat denial")),
            Violation("promo", both("Advertising")),
            Violation("privacy_leak", both("Privacy leak"), critical=True),
        ),
    )
    return replace(book, **changes)


STATEMENT = ExpectedAction(
    action_id="first_statement",
    title=both("First statement"),
    roles=("spokesperson",),
    kinds=("statement",),
    clause_id="4.1",
    objective_id="inform",
    target=minutes(10),
    limit=minutes(20),
    elements=(
        WeightedElement("acknowledge"),
        WeightedElement("empathy"),
        WeightedElement("action", 2.0),
        WeightedElement("next_update"),
    ),
    minimum=("acknowledge", "action"),
    opens_with="video",
    shown_as=both("Say something"),
    model_answer=(both("We acknowledge it. With empathy. We take action. The next_update follows."),),
)
COMPLAINT = ExpectedAction(
    action_id="answer_complaint",
    title=both("Answer the complaint"),
    roles=("desk",),
    kinds=("complaint_reply",),
    clause_id="4.1",
    objective_id="care",
    target=minutes(5),
    limit=minutes(10),
    elements=(WeightedElement("empathy"), WeightedElement("next_update")),
    minimum=("empathy",),
    opens_with="complaint",
    answers_inject=True,
    model_answer=(both("With empathy. The next_update follows."),),
)
CALL = ExpectedAction(
    action_id="answer_reporter",
    title=both("Answer the reporter"),
    roles=("spokesperson",),
    kinds=("call_line",),
    clause_id="4.1",
    objective_id="inform",
    target=minutes(4),
    limit=minutes(12),
    elements=(WeightedElement("acknowledge"), WeightedElement("action")),
    minimum=("acknowledge",),
    opens_with="call",
    answers_inject=True,
    model_answer=(both("acknowledge."), both("action.")),
)
FLAG = ExpectedAction(
    action_id="flag_rumour",
    title=both("Flag the rumour"),
    roles=("desk",),
    kinds=("flag",),
    clause_id="4.1",
    objective_id="watch",
    target=minutes(5),
    limit=minutes(15),
    opens_with="rumour",
    answers_inject=True,
)
INJECTS = (
    Inject("video", "post", "blog", "bystander", ("spokesperson", "desk"), both("Video"), minutes(1), both("!")),
    Inject("complaint", "complaint", "desk", "patient", ("desk",), both("C"), minutes(3), both("Help me")),
    Inject("rumour", "post", "blog", "bystander", ("desk",), both("R"), minutes(6), both("Three people blind")),
    Inject(
        "call", "call", "phone", "reporter", ("spokesperson",), both("Call"), minutes(13),
        lines=(both("What happened?"), both("What do you do?")),
    ),
    Inject(
        "ask_again", "post", "blog", "reporter", ("spokesperson",), both("Why silent?"),
        text=both("Still nothing?"), unless=Unless("first_statement", minutes(15)),
    ),
)  # fmt: skip


def make_scenario(**changes: Any) -> Scenario:
    """Five injects (one contingency) and four expected actions in thirty minutes."""
    scenario = Scenario(
        slug="tiny",
        version="1",
        title=both("Tiny drill"),
        summary=both(""),
        organisation=both("Clinic"),
        playbook="tiny",
        starts_at=timedelta(hours=14),
        duration=minutes(40),
        pace=1.0,
        roles=("spokesperson", "desk"),
        objectives=(
            Objective("inform", both("Inform")),
            Objective("care", both("Care")),
            Objective("watch", both("Watch")),
        ),
        personas=tuple(Persona(x, both(x), x) for x in ("bystander", "patient", "reporter")),
        injects=INJECTS,
        expected_actions=(STATEMENT, COMPLAINT, CALL, FLAG),
    )
    return replace(scenario, **changes)


CHANNELS = {
    "statement": "site", "correction": "site", "withdrawal": "site", "reply": "blog", "flag": "blog",
    "call_line": "phone", "complaint_reply": "desk",
}  # fmt: skip


class Drill:
    """Plays an exercise minute by minute: `drill.at(5).say("statement", "spokesperson", labels=...)`."""

    def __init__(
        self,
        scenario: Scenario | None = None,
        playbook: Playbook | None = None,
        seats: Sequence[str] | None = None,
    ) -> None:
        self.scenario = scenario or make_scenario()
        self.exercise = Exercise(self.scenario, playbook or make_playbook())
        self.now = T0
        personas = tuple(
            e.CastPersona(p.persona_id, p.name, p.handle, p.about) for p in self.scenario.personas
        )
        self.exercise.record([e.ExerciseCreated("ex", "s", "p", 1, personas)], self.now)
        self.give(c.JoinExercise("fay", "facilitator"))
        for role in self.scenario.roles if seats is None else seats:
            self.seat(role)
        self.give(c.StartExercise(), "fay")

    def give(self, command: c.Command, who: str = "") -> Any:
        return handle_and_record(self.exercise, command, who, self.now)[1]

    def seat(self, role: str) -> None:
        self.give(c.JoinExercise(role, "trainee"))
        self.give(c.GiveConsent(), role)
        self.give(c.TakeSeat(role), role)

    def at(self, minute: float) -> Drill:
        """Go to a minute after StartEx, firing on the way what is due when it is due."""
        until = T0 + minutes(minute)
        while (due := next_due(self.exercise, self.now)) is not None and due <= until:
            self.now = max(self.now, due)
            self.give(c.Tick())
        self.now = until
        return self

    def item(self, inject_id: str) -> str:
        found = self.exercise.injects[inject_id].item_id
        assert found is not None
        return found

    def say(
        self,
        kind: Any,
        role: str,
        text: str = "text",
        to: str | None = None,
        labels: Sequence[str] = (),
        uncertain: Sequence[str] = (),
        read: bool = True,
        **details: Any,
    ) -> str:
        """Submit a response and record a reading of it; returns its id. `details` is its form."""
        channel = CHANNELS.get(kind, "")
        item = self.item(to) if to else None
        form = c.ResponseDetails(**details)
        reply = self.give(c.SubmitResponse(kind, role, channel, text, item, form), role).reply
        response_id: str = reply["response_id"]
        if read:
            self.read(response_id, labels, uncertain)
        return response_id

    def read(
        self, response_id: str, labels: Sequence[str], uncertain: Sequence[str] = (), **more: Any
    ) -> None:
        """`more`: evidence, facts, claims and tricks of the reading."""
        more.setdefault("evidence", tuple((x, 0, 4) for x in (*labels, *uncertain)))
        evidence = more.pop("evidence")
        self.give(c.RecordAssessment(response_id, tuple(labels), tuple(uncertain), evidence, "r1", **more))

    def settle(self, response_id: str, label: str, is_met: bool, reason: str = "heard it") -> None:
        """Eve, an evaluator, says whether a finding is one."""
        if "eve" not in self.exercise.participants:
            self.give(c.JoinExercise("eve", "evaluator"))
        self.give(c.SettleFinding(response_id, label, is_met, reason), "eve")

    def end(self, minute: float = 40) -> Drill:
        self.at(minute).give(c.EndExercise(), "fay")
        return self


@dataclass(frozen=True)
class WordSpan:
    start: int
    end: int


@dataclass(frozen=True)
class WordReading:
    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: tuple[tuple[str, WordSpan], ...]


WORDS = {
    "acknowledge": "acknowledge", "action": "action", "isolated case": "denial", "empathy": "empathy",
    "next_update": "next_update", "privacy_leak": "privacy_leak",
}  # fmt: skip


def word_reader(
    text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
) -> WordReading:
    """A stand-in for the reader: a label is met where its name is written, uncertain with a "?" behind it."""
    found = [
        (label, WordSpan(text.index(w), text.index(w) + len(w))) for w, label in WORDS.items() if w in text
    ]
    unsure = tuple(label for label, span in found if text[span.end : span.end + 1] == "?")
    return WordReading(tuple(label for label, _ in found if label not in unsure), unsure, tuple(found))
