"""Marks on posts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID


@dataclass(frozen=True)
class TakeFlagBack:
    """A flag was a slip of the hand: whoever now sits in the role that set it takes it back; it counts for nothing."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    response_id: str
