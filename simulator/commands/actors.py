"""What a facilitator does with those outside who answer the team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID


@dataclass(frozen=True)
class SilenceActor:
    """Keep an actor from asking and publishing, or let them go on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    actor_id: str
    silenced: bool = True
