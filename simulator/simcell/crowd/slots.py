"""The moment at which somebody of the crowd speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Slot:
    """Number `number` of the texts of minute `tick`, to be shown at story time `at`."""

    at: timedelta
    tick: int
    number: int
