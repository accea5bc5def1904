"""What an author writes: a reusable scenario (演练情景) with its MSEL.

Times (`at`, `target`, `limit`) are story time: `at` since StartEx, `target` and `limit` since the
expected action opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Literal

from simulator.branching.tree import Follows, Milestone, Storyline, Unless
from simulator.localized import LocalizedText
from simulator.opinion.plan import PublicPlan
from simulator.roundplan import PlannedRound
from simulator.simcell.actors.plan import Actor

InjectKind = Literal["post", "call", "complaint", "message", "news", "letter", "work_order"]
INJECT_KINDS: tuple[InjectKind, ...] = (
    "post", "call", "complaint", "message", "news", "letter", "work_order",
)  # fmt: skip
SURFACES: dict[str, tuple[str, ...]] = {  # by kind, of the channels on which a kind can come
    "post": ("feed", "site"), "news": ("news",), "call": ("phone",), "complaint": ("desk",),
    "message": ("inbox",), "letter": ("inbox",), "work_order": ("inbox",),
}  # fmt: skip
CASE_KINDS: tuple[InjectKind, ...] = ("complaint", "message", "letter", "work_order")  # can be handed over

ResponseKind = Literal[
    "reply", "statement", "complaint_reply", "call_line", "flag", "assessment", "decision", "report",
    "correction", "withdrawal", "room",
]  # fmt: skip
# What a trainee submits; "room" is what staff recorded of an action done by voice.
RESPONSE_KINDS: tuple[ResponseKind, ...] = (
    "reply", "statement", "complaint_reply", "call_line", "flag", "assessment", "decision", "report",
    "correction", "withdrawal",
)  # fmt: skip

Signal = Literal["", "weak", "false_alarm"]


@dataclass(frozen=True)
class Persona:
    """A fictional somebody outside the room. An empty name is made from the exercise's seed."""

    persona_id: str
    name: LocalizedText
    handle: str = ""
    about: LocalizedText = LocalizedText()


@dataclass(frozen=True)
class Reach:
    """Simulated counts shown under a post."""

    likes: int = 0
    reposts: int = 0
    comments: int = 0


@dataclass(frozen=True)
class Inject:
    """One message from the simulated world (情景注入).

    A call speaks `lines` one after the other, each after an answer; every other kind shows `text`.
    `unless` makes it a contingency (备用注入): it fires at `unless.by` if the action has not come.
    `follows` makes it hang on how a call went. `background` posts are the noise of a day; `signal` is
    the key to the flags: a weak signal should be flagged, a false alarm should not. `when` is a rule of
    branching.grammar: it fires once that holds, from `at` on where there is one, and not before its
    `storyline` has begun, if that begins on a condition (`gated`).
    """

    inject_id: str
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    at: timedelta | None = None
    text: LocalizedText = LocalizedText()
    lines: tuple[LocalizedText, ...] = ()
    reach: Reach = Reach()
    unless: Unless | None = None
    note: LocalizedText = LocalizedText()  # for the facilitator only
    follows: Follows | None = None
    background: bool = False
    signal: Signal = ""
    history: LocalizedText = LocalizedText()  # fictional patient history, for who receives it
    when: str = ""
    storyline: str = ""
    gated: bool = True

    @property
    def due(self) -> timedelta:
        """Story time at which the author planned it; `timeline.due_of` knows what play made of it."""
        if self.unless is not None:
            return self.unless.by
        return self.at if self.at is not None else timedelta(0)

    @property
    def is_contingency(self) -> bool:
        return self.unless is not None or self.branches

    @cached_property
    def branches(self) -> bool:
        """Does it hang on a rule or a storyline's beginning, and not on time alone?"""
        return bool(self.when or (self.storyline and self.gated))


@dataclass(frozen=True)
class WeightedElement:
    element_id: str
    weight: float = 1.0


@dataclass(frozen=True)
class ExpectedAction:
    """Who should do what by when, with which elements (预期行动). This is what is scored.

    It opens when inject `opens_with` fires or `opens_when` holds (neither: at StartEx). A response serves it when its kind,
    role and channel are listed here (an empty list of channels takes any) and, if `answers_inject`,
    when it answers that very inject. `minimum` holds the elements that must all be published before
    the clock of the action stops; `shown_as` is what the trainee reads in the list of open items.
    Elements are labels of the reader, or are read from the form of a response: see
    `matching.form_labels`. `runs_on` marks a clock that a jump does not stop (a statutory report);
    `rule_id` names the rule of law behind it: until that is confirmed, the line costs no points.
    """

    action_id: str
    title: LocalizedText
    roles: tuple[str, ...]
    kinds: tuple[ResponseKind, ...]
    clause_id: str
    objective_id: str
    target: timedelta
    limit: timedelta
    elements: tuple[WeightedElement, ...] = ()
    minimum: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    opens_with: str | None = None
    answers_inject: bool = False
    shown_as: LocalizedText = LocalizedText()
    model_answer: tuple[LocalizedText, ...] = ()  # one text per response; a call has one per line
    weight: float = 1.0
    runs_on: bool = False
    rule_id: str = ""
    opens_when: str = ""  # a condition of branching.grammar, in place of `opens_with`


@dataclass(frozen=True)
class Objective:
    objective_id: str
    title: LocalizedText


@dataclass(frozen=True)
class Fact:
    """Something true in the story, and how the team comes to know it.

    `released_at` puts it on everybody's fact sheet at that story time. Before, or without it, a trainee
    may ask `holder_id`, a persona, who answers after `delay`; without a delay only the facilitator
    answers. `phrases` are wordings by which a text claims it: used before the writer was told, they go
    to the evaluator. A `finding` establishes what went wrong: from then on owning up to a fault is called for.
    """

    fact_id: str
    title: LocalizedText
    text: LocalizedText
    holder_id: str = ""
    delay: timedelta | None = None
    released_at: timedelta | None = None
    phrases: tuple[LocalizedText, ...] = ()
    finding: bool = False


@dataclass(frozen=True)
class PaceStep:
    """At story time `at`: go on at `pace`, or jump to `jump_to` and tell everybody `note`."""

    at: timedelta
    pace: float | None = None
    jump_to: timedelta | None = None
    note: LocalizedText = LocalizedText()


@dataclass(frozen=True)
class Scenario:
    """A drill as written. `starts_at` is the wall-clock reading of StartEx inside the story ("14:50")."""

    slug: str
    version: str
    title: LocalizedText
    summary: LocalizedText
    organisation: LocalizedText
    playbook: str
    starts_at: timedelta
    duration: timedelta
    pace: float
    roles: tuple[str, ...]
    objectives: tuple[Objective, ...]
    personas: tuple[Persona, ...]
    injects: tuple[Inject, ...]
    expected_actions: tuple[ExpectedAction, ...]
    content_note: LocalizedText = LocalizedText()
    facts: tuple[Fact, ...] = ()
    pace_plan: tuple[PaceStep, ...] = ()
    small_team: tuple[tuple[str, ...], ...] = ()  # three seats that cover all roles, by role ids
    rounds: tuple[PlannedRound, ...] = ()
    opinion: PublicPlan | None = None  # how the simulated public reacts; None: there is none
    actors: tuple[Actor, ...] = ()  # those outside who answer what the team does
    milestones: tuple[Milestone, ...] = ()
    storylines: tuple[Storyline, ...] = ()

    def inject(self, inject_id: str) -> Inject | None:
        return next((i for i in self.injects if i.inject_id == inject_id), None)

    def action(self, action_id: str) -> ExpectedAction | None:
        return next((a for a in self.expected_actions if a.action_id == action_id), None)

    def fact(self, fact_id: str) -> Fact | None:
        return next((f for f in self.facts if f.fact_id == fact_id), None)

    def persona(self, persona_id: str) -> Persona | None:
        return next((p for p in self.personas if p.persona_id == persona_id), None)
