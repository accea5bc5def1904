"""Work on a case, and what colleagues have read of each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class CaseNoted:
    step_id: str
    item_id: str
    participant_id: str
    role_id: str
    text_sha256: str


@dataclass(frozen=True)
class CaseTaken:
    step_id: str
    item_id: str
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class CaseHandedOver:
    """`to_roles` get the item by it: `to_role`, or its stand-ins too where nobody sits there.

    `text_sha256` is the reason, "" for none.
    """

    step_id: str
    item_id: str
    participant_id: str
    role_id: str
    to_role: str
    to_roles: tuple[str, ...]
    text_sha256: str


@dataclass(frozen=True)
class ChatSeen:
    """Up to a second's worth of receipts: (participant_id, message_id), all of lines that `roles` hear.

    `roles` is empty for lines to all.
    """

    roles: tuple[str, ...]
    seen: tuple[tuple[str, str], ...]
