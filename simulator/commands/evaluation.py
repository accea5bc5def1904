"""What staff say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID


@dataclass(frozen=True)
class RecordRoomAction:
    """An action done by voice or in the room, at story time `at` (seconds): the recorder is its evidence.

    `elements` are those that were heard; all that the action wants, if none is named.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    action_id: str
    at: float
    note: str
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class PinNote:
    """Staff's note on an event, item, response, action, inject, person, or ("") on this moment."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    about: str
    text: str


@dataclass(frozen=True)
class ReassignResponse:
    """An evaluator's word on which expected actions a response serves."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    response_id: str
    action_ids: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class SettleFinding:
    """An evaluator's word on one element or violation (`label`) of a response, or of a line of the chat.

    It needs a reason where it overturns the reader or a colleague, or concerns a critical violation.
    `blind`: given before the proposal was seen. `start`, `end`: the clause that shows the label, as
    code-point offsets into the text; equal where none was pointed out.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    response_id: str
    label: str
    is_met: bool
    reason: str = ""
    blind: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class AskReview:
    """A trainee's request, after the release, to look at a line of theirs again."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    action_id: str
    text: str


@dataclass(frozen=True)
class AnswerReview:
    """An evaluator's answer to it; what changes is said by the commands for changing it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    review_id: str
    text: str


@dataclass(frozen=True)
class OverrideLine:
    """An evaluator's score for a line of the scorecard (0–100), with the reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    action_id: str
    score: float
    reason: str


@dataclass(frozen=True)
class ReleaseScores:
    """After EndEx: let each trainee see the team's card and their own lines."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
