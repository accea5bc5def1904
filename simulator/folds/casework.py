"""Work on a case, and receipts for the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.state import CaseStep

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_CaseNoted(x: Exercise, event: e.CaseNoted, entry: Entry) -> None:
    x.items[event.item_id].steps.append(
        CaseStep(
            event.step_id, "note", event.participant_id, event.role_id, "", event.text_sha256, entry.at,
            entry.occurred_at,
        )
    )  # fmt: skip


def on_CaseTaken(x: Exercise, event: e.CaseTaken, entry: Entry) -> None:
    x.items[event.item_id].steps.append(
        CaseStep(
            event.step_id, "taken", event.participant_id, event.role_id, "", "", entry.at, entry.occurred_at
        )
    )


def on_CaseHandedOver(x: Exercise, event: e.CaseHandedOver, entry: Entry) -> None:
    item = x.items[event.item_id]
    item.to_roles = (*item.to_roles, *event.to_roles)
    item.handed |= dict.fromkeys(event.to_roles, entry.at)
    item.steps.append(
        CaseStep(
            event.step_id, "handed", event.participant_id, event.role_id, event.to_role, event.text_sha256,
            entry.at, entry.occurred_at,
        )
    )  # fmt: skip


def on_ChatSeen(x: Exercise, event: e.ChatSeen, entry: Entry) -> None:
    for participant_id, message_id in event.seen:
        x.chat_seen.setdefault(message_id, []).append(participant_id)
