"""Calling the facilitator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID


@dataclass(frozen=True)
class RaiseHand:
    """A trainee calls the facilitator; given again while nobody has seen it, it changes the words."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text: str = ""


@dataclass(frozen=True)
class SeeHand:
    """The facilitator is coming. A private word to that trainee says so, too."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    hand_id: str
