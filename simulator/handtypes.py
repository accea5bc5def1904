"""A raised hand as screens receive it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class HandView:
    """A trainee's call for the facilitator. `seen_at` None: nobody has seen it."""

    hand_id: str
    participant_id: str
    name: str
    text: str
    at: timedelta
    occurred_at: datetime
    seen_at: timedelta | None
