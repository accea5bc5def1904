"""The shapes of the wall display: what everybody in the room may see anyway, and no person's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.localized import LocalizedText
from simulator.roundplan import RoundKind
from simulator.roundtypes import AskerView
from simulator.scenario import InjectKind, Reach, ResponseKind
from simulator.viewtypes import ClockView, ExerciseCard, FactView, JumpView, PersonaView


@dataclass(frozen=True)
class DeclaredView:
    """What the team has declared last: `bars` of `of` are filled, all of them at the highest level."""

    level: LocalizedText
    crisis_type: LocalizedText
    bars: int
    of: int
    at: timedelta


@dataclass(frozen=True)
class ScreenPost:
    """A post or an article that every trainee has."""

    item_id: str
    kind: InjectKind
    channel: LocalizedText
    persona: PersonaView
    title: LocalizedText
    text: LocalizedText
    reach: Reach
    at: timedelta


@dataclass(frozen=True)
class ScreenText:
    """An official text of the team. `changed` says whether a later one has corrected or withdrawn it."""

    response_id: str
    kind: ResponseKind
    channel: LocalizedText
    text: str
    at: timedelta
    changed: str


@dataclass(frozen=True)
class ScreenRound:
    """A round that is on. Of a talk with a family the wall knows no more than that it takes place."""

    kind: RoundKind
    title: LocalizedText
    asker: AskerView | None
    question: LocalizedText | None


@dataclass(frozen=True)
class ScreenCurve:
    """Simulated opinion while it is open to trainees: heat (0–100) and mood (-1–1) each `step` from `starts_at` on.
    `turns`: when somebody set a gauge by hand."""

    starts_at: timedelta
    step: timedelta
    heat: tuple[float, ...]
    mood: tuple[float, ...]
    turns: tuple[timedelta, ...]


@dataclass(frozen=True)
class ScreenView:
    """The wall display. Posts and texts newest first. `phase`: what the team says that it is in.

    `may_declare`: whether any role of the plan declares a level.
    """

    exercise: ExerciseCard
    clock: ClockView
    declared: DeclaredView | None
    phase: LocalizedText | None
    posts: tuple[ScreenPost, ...]
    texts: tuple[ScreenText, ...]
    facts: tuple[FactView, ...]
    jumps: tuple[JumpView, ...]
    may_declare: bool
    round: ScreenRound | None = None
    curve: ScreenCurve | None = None
