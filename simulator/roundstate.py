"""A round in play. Only `exercise.Exercise.apply` changes it (folds.rounds)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from simulator.commands.rounds import CheckMark
from simulator.localized import LocalizedText
from simulator.roundplan import CheckItem, RoundKind

QuestionStatus = Literal["waiting", "asked", "skipped"]
LineKind = Literal["question", "answer", "aloud"]


@dataclass
class Turn:
    """An asker's question as it stands."""

    question_id: str
    persona_id: str
    text: LocalizedText
    status: QuestionStatus = "waiting"


@dataclass(frozen=True)
class RoundLine:
    """A line of the transcript: a question (`question_id`'s), or an answer whose words lie at `text_sha256`."""

    line_id: str
    kind: LineKind
    question_id: str
    at: timedelta
    occurred_at: datetime
    follows_up: bool = False
    participant_id: str = ""
    role_id: str = ""
    text_sha256: str = ""


@dataclass(frozen=True)
class Tick:
    check_id: str
    mark: CheckMark
    reason: str
    by: str
    at: timedelta
    occurred_at: datetime


@dataclass
class Round:
    """`ticks` holds every word on the checklist in order; the last one on an item counts."""

    round_id: str
    plan_id: str
    kind: RoundKind
    title: LocalizedText
    role_id: str
    turns: list[Turn]
    checklist: tuple[CheckItem, ...]
    opened_at: timedelta
    closed_at: timedelta | None = None
    lines: list[RoundLine] = field(default_factory=list)
    ticks: list[Tick] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def waiting(self) -> list[Turn]:
        return [t for t in self.turns if t.status == "waiting"]

    @property
    def asked(self) -> Turn | None:
        """Whose question is on the floor: the last that was put."""
        last = next((line.question_id for line in reversed(self.lines) if line.kind == "question"), "")
        return self.turn(last)

    def turn(self, question_id: str) -> Turn | None:
        return next((t for t in self.turns if t.question_id == question_id), None)

    def tick_of(self, check_id: str) -> Tick | None:
        return next((t for t in reversed(self.ticks) if t.check_id == check_id), None)
