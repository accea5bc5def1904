"""The shapes of rounds on screens. See viewtypes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.commands.rounds import CheckMark
from simulator.localized import LocalizedText
from simulator.roundplan import RoundKind
from simulator.roundstate import LineKind, QuestionStatus


@dataclass(frozen=True)
class AskerView:
    """A persona in the room."""

    persona_id: str
    name: LocalizedText
    about: LocalizedText


@dataclass(frozen=True)
class RoundLineView:
    """A line of the transcript. A question has `asker` and `question`; an answer who gave or wrote it, and `text`."""

    line_id: str
    kind: LineKind
    asker: AskerView | None
    question: LocalizedText | None
    follows_up: bool
    participant_id: str
    name: str
    role_id: str
    text: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class TurnView:
    """A question in a round's queue. Before story time `told_from` it speaks of what has not happened yet."""

    question_id: str
    asker: AskerView
    text: LocalizedText
    status: QuestionStatus
    told_from: timedelta | None


@dataclass(frozen=True)
class TickView:
    """A word on an item of the checklist; `name` gave it."""

    check_id: str
    mark: CheckMark
    reason: str
    by: str
    name: str
    at: timedelta
    occurred_at: datetime


@dataclass(frozen=True)
class CheckView:
    """An item of the checklist with the word that stands, null for none yet."""

    check_id: str
    clause_id: str
    text: LocalizedText
    tick: TickView | None


@dataclass(frozen=True)
class RoundView:
    """A press conference or a talk with a family. `queue` are those who wait to ask, in order, without their words.

    `plan_id`, `turns` and `checks` are filled for staff only; `plan_id` is empty for a round made up on the spot.
    """

    round_id: str
    plan_id: str
    kind: RoundKind
    title: LocalizedText
    role_id: str
    opened_at: timedelta
    closed_at: timedelta | None
    queue: tuple[AskerView, ...]
    lines: tuple[RoundLineView, ...]
    turns: tuple[TurnView, ...]
    checks: tuple[CheckView, ...]


@dataclass(frozen=True)
class PlannedQuestionView:
    """`told_from`: as in TurnView."""

    asker: AskerView
    text: LocalizedText
    told_from: timedelta | None


@dataclass(frozen=True)
class RoundPlanView:
    """A round of the scenario, held or not. `at` is null where the facilitator opens it."""

    plan_id: str
    kind: RoundKind
    title: LocalizedText
    role_id: str
    at: timedelta | None
    questions: tuple[PlannedQuestionView, ...]
