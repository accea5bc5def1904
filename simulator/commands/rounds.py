"""Press conferences and talks with families: opening, asking, answering, ticking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from simulator.commands.form import FORBID
from simulator.localized import LocalizedText
from simulator.roundplan import Question, RoundKind

CheckMark = Literal["yes", "partly", "no"]


@dataclass(frozen=True)
class OpenRound:
    """Begin a round that the scenario has planned. One is open at a time."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    plan_id: str


@dataclass(frozen=True)
class OpenFreeRound:
    """Begin a round made up on the spot, with the product's checklist for its kind."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: RoundKind
    title: LocalizedText
    role_id: str
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class CallAsker:
    """Let the next in the queue ask; `question_id` lets that one ask out of turn."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str
    question_id: str = ""


@dataclass(frozen=True)
class AddQuestion:
    """Another question. `asks_now`: it is put at once, as the follow-up of whoever asked last or as a call from the floor."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str
    persona_id: str
    text: LocalizedText
    asks_now: bool = False


@dataclass(frozen=True)
class SkipQuestion:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str
    question_id: str


@dataclass(frozen=True)
class CloseRound:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str


@dataclass(frozen=True)
class AnswerInRound:
    """What the answering seat says, typed. Before the first question it is the opening statement."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str
    text: str


@dataclass(frozen=True)
class MinuteAnswer:
    """What was answered aloud, as whoever takes the minutes heard it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str
    text: str


@dataclass(frozen=True)
class TickCheck:
    """An evaluator's word on an item of the checklist; a later one takes its place."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    round_id: str
    check_id: str
    mark: CheckMark
    reason: str = ""
