"""What a facilitator does with the simulated public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID
from simulator.opinion.presets import CrowdLevel, Gauge


@dataclass(frozen=True)
class TurnOpinion:
    """Set a gauge by hand, with a reason: mood -1 to 1, trust 0 to 100, excitement (posts a minute to come) 0 to 500.
    `storyline` "": of the main story."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    gauge: Gauge
    value: float
    reason: str
    storyline: str = ""


@dataclass(frozen=True)
class ShowOpinion:
    """Open the model's numbers to trainees, or close them again."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    shown: bool


@dataclass(frozen=True)
class SetCrowd:
    """How much of the crowd is written out in the feeds."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    level: CrowdLevel
