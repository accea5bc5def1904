"""What an author writes: a reusable scenario (演练情景) with its MSEL.

Times (`at`, `target`, `limit`) are story time: `at` since StartEx, `target` and `limit` since the
expected action opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText

InjectKind = Literal["post", "call", "complaint"]
INJECT_KINDS: tuple[InjectKind, ...] = ("post", "call", "complaint")

ResponseKind = Literal["reply", "statement", "complaint_reply", "call_line", "flag"]
RESPONSE_KINDS: tuple[ResponseKind, ...] = ("reply", "statement", "complaint_reply", "call_line", "flag")


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
class Unless:
    """Fire a contingency inject only if `action_id` is not done by story time `by`."""

    action_id: str
    by: timedelta


@dataclass(frozen=True)
class Inject:
    """One message from the simulated world (情景注入).

    A post or complaint shows `text`; a call speaks `lines` one after the other, each after an answer.
    `unless` makes it a contingency (备用注入): it fires at `unless.by` if the action has not come.
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

    @property
    def due(self) -> timedelta:
        """Story time at which it is to be fired or, for a contingency, decided."""
        if self.unless is not None:
            return self.unless.by
        return self.at if self.at is not None else timedelta(0)

    @property
    def is_contingency(self) -> bool:
        return self.unless is not None


@dataclass(frozen=True)
class WeightedElement:
    element_id: str
    weight: float = 1.0


@dataclass(frozen=True)
class ExpectedAction:
    """Who should do what by when, with which elements (预期行动). This is what is scored.

    It opens when inject `opens_with` fires (None: at StartEx). A response serves it when its kind,
    role and channel are listed here (an empty list of channels takes any) and, if `answers_inject`,
    when it answers that very inject. `minimum` holds the elements that must all be published before
    the clock of the action stops; `shown_as` is what the trainee reads in the list of open items.
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


@dataclass(frozen=True)
class Objective:
    objective_id: str
    title: LocalizedText


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

    def inject(self, inject_id: str) -> Inject | None:
        return next((i for i in self.injects if i.inject_id == inject_id), None)

    def action(self, action_id: str) -> ExpectedAction | None:
        return next((a for a in self.expected_actions if a.action_id == action_id), None)

    def persona(self, persona_id: str) -> Persona | None:
        return next((p for p in self.personas if p.persona_id == persona_id), None)
