"""What a text states that can be checked: the reader finds it, scoring compares it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ClaimKind = Literal["time", "date", "number", "cause", "name", "promise"]

# Minutes that a promised hour may lie ahead, past midnight too. What lies further on lies behind: tomorrow is promised in minutes.
MOST_AHEAD = 14 * 60


@dataclass(frozen=True)
class Claim:
    """Something definite that a text states, at code points `start` to `end`.

    `value` is written one way whatever the words were: a time 14:05, a date 11-22, a number 3, a promise of
    an update as 18:00 or +120 (minutes from then). `about` says of what (for a number its unit, for a time
    what happened then; "" unknown), so that two texts can be compared. `known`: its writer had been told it.
    """

    kind: ClaimKind
    about: str
    value: str
    known: bool
    start: int
    end: int
