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
    """An evaluator's word on one element or violation (`label`) of a response."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    response_id: str
    label: str
    is_met: bool
    reason: str


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
