"""Work on a case: notes, a hand on it, hand-over; and receipts for the team's chat.

None of it is scored, and all of it goes on in a pause: people must be able to sort out who does what.
"""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import (
    check_holds,
    check_length,
    check_not_ended,
    check_roles,
    visible_item,
    written,
)
from simulator.errors import DomainError
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.scenario import CASE_KINDS
from simulator.seats import receivers
from simulator.state import ChatLine, Item


def note(x: Exercise, command: c.NoteCase, who: str, now: datetime) -> Decision:
    _case(x, command.item_id, command.role_id, who)
    text = written(command.text, c.MAX_CHAT, "text")
    digest = text_sha256(text)
    event = e.CaseNoted(_step_id(x), command.item_id, who, command.role_id, digest)
    return Decision((event,), ((digest, text),), {"step_id": event.step_id})


def take(x: Exercise, command: c.TakeCase, who: str, now: datetime) -> Decision:
    item = _case(x, command.item_id, command.role_id, who)
    if item.taken_by == who:
        raise DomainError("already_yours", "This case is yours already.", "item_id")
    return Decision((e.CaseTaken(_step_id(x), command.item_id, who, command.role_id),))


def hand_over(x: Exercise, command: c.HandOverCase, who: str, now: datetime) -> Decision:
    """Whose deadline it is stays as the plan has it: only the work moves."""
    item = _case(x, command.item_id, command.role_id, who)
    check_roles(x, (command.to_role,), "to_role")
    if command.to_role == command.role_id:
        raise DomainError("wrong_role", "Choose another role to hand it to.", "to_role")
    check_length(command.text, c.MAX_CHAT, "text")
    text = command.text.strip()
    digest = text_sha256(text) if text else ""
    new = tuple(r for r in receivers(x, (command.to_role,)) if r not in item.to_roles)
    event = e.CaseHandedOver(_step_id(x), command.item_id, who, command.role_id, command.to_role, new, digest)
    return Decision((event,), ((digest, text),) if text else ())


def _case(x: Exercise, item_id: str, role_id: str, who: str) -> Item:
    check_not_ended(x)
    check_holds(x, who, role_id)
    item = visible_item(x, who, item_id)
    if role_id not in item.to_roles:
        raise DomainError("unknown_item", "There is no such message.", "item_id")
    if item.kind not in CASE_KINDS:
        raise DomainError("wrong_place", "This is no case: there is nothing to hand over.", "item_id")
    return item


def _step_id(x: Exercise) -> str:
    return opaque_id("st", x.seed, "step", x.seq + 1)


def chat_seen(x: Exercise, command: c.RecordChatSeen, who: str, now: datetime) -> Decision:
    """One event for each audience, so that nobody learns who has read what they cannot read."""
    lines = {line.message_id: line for line in x.chat}
    by_audience: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for reader, message_id in dict.fromkeys(command.seen):
        line = lines.get(message_id)
        if line is not None and _is_new(x, line, reader):
            roles = tuple(sorted({line.role_id, line.to_role})) if line.to_role else ()
            by_audience.setdefault(roles, []).append((reader, message_id))
    events = tuple(e.ChatSeen(roles, tuple(seen)) for roles, seen in by_audience.items())
    return Decision(events) if events else NOTHING


def _is_new(x: Exercise, line: ChatLine, reader: str) -> bool:
    person = x.participants.get(reader)
    if person is None or reader == line.participant_id or reader in x.chat_seen.get(line.message_id, ()):
        return False
    if not line.to_role:
        return bool(person.roles)
    return line.role_id in person.roles or line.to_role in person.roles
