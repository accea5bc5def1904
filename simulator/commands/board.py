"""The situation board: what the team shares of what it knows, does and whom it has spoken to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from simulator.commands.form import FORBID

CardKind = Literal["fact", "task", "contact"]
CardState = Literal[
    "known", "in_doubt", "unknown", "open", "doing", "done", "reached", "waiting", "not_reached"
]


@dataclass(frozen=True)
class PutCard:
    """A card onto the board, or (`card_id`) another wording, state, owner or time of one that is there.

    `state` by kind: fact known, in_doubt, unknown · task open, doing, done · contact reached, waiting,
    not_reached. `source`: where a fact comes from; with a contact, the person spoken to. `owner` is a
    role, `due` story seconds. `seen_version` is the version that the writer had before them.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    kind: CardKind
    text: str
    state: CardState
    card_id: str = ""
    seen_version: int = 0
    source: str = ""
    owner: str = ""
    due: float | None = None


@dataclass(frozen=True)
class StrikeCard:
    """Strike a card out, with the reason. It stays readable: nothing is erased from the board."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    card_id: str
    seen_version: int
    reason: str


@dataclass(frozen=True)
class DeclarePhase:
    """The phase of the plan that the team is in, for all to see."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    phase_id: str
