"""Marks on posts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FlagTakenBack:
    """The flag is no response any more. `role_id`, `item_id` are the flag's; `participant_id` took it back."""

    response_id: str
    item_id: str
    role_id: str
    participant_id: str
