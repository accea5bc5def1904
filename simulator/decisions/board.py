"""The situation board: cards that anybody of the team may put and change, and the phase."""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator import commands as c
from simulator import events as e
from simulator.boardstate import BoardCard
from simulator.decisions.checks import check_holds, check_length, check_not_ended, may, reason, written
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import NOTHING, Decision, Exercise
from simulator.journal import opaque_id, text_sha256

STATES: dict[c.CardKind, tuple[c.CardState, ...]] = {
    "fact": ("known", "in_doubt", "unknown"),
    "task": ("open", "doing", "done"),
    "contact": ("reached", "waiting", "not_reached"),
}


def put_card(x: Exercise, command: c.PutCard, who: str, now: datetime) -> Decision:
    _check_team(x, command.role_id, who)
    text = written(command.text, c.MAX_NOTE, "text", "Write what the card shall say.")
    source = command.source.strip()
    check_length(source, c.MAX_SOURCE, "source")
    _check_fields(x, command, source)
    old = _present(x, command.card_id, command.seen_version) if command.card_id else None
    if old is not None and old.kind != command.kind:
        raise DomainError("unknown_choice", "A card keeps its kind.", "kind")
    event = _card_put(x, command, who, (text, source), old)
    if old is not None and _is_same(old, event):
        return NOTHING
    texts = tuple((text_sha256(t), t) for t in (text, source) if t)
    return Decision((event,), texts, {"card_id": event.card_id})


def _card_put(
    x: Exercise, command: c.PutCard, who: str, words: tuple[str, str], old: BoardCard | None
) -> e.CardPut:
    text, source = words
    return e.CardPut(
        old.card_id if old else opaque_id("bc", x.seed, "card", x.seq + 1),
        len(old.versions) + 1 if old else 1,
        command.kind, command.state, text_sha256(text), text_sha256(source) if source else "",
        command.owner, _moment(command.due), who, command.role_id,
    )  # fmt: skip


def _moment(due: float | None) -> timedelta | None:
    """Story time, of whatever number a browser sent."""
    return None if due is None else timedelta(seconds=max(0.0, min(due, 1e7)))


def _is_same(old: BoardCard, event: e.CardPut) -> bool:
    last = old.versions[-1]
    was = (last.state, last.text_sha256, last.source_sha256, last.owner, last.due)
    return was == (event.state, event.text_sha256, event.source_sha256, event.owner, event.due)


def strike_card(x: Exercise, command: c.StrikeCard, who: str, now: datetime) -> Decision:
    _check_team(x, command.role_id, who)
    why = reason(command.reason)
    card = _present(x, command.card_id, command.seen_version)
    digest = text_sha256(why)
    return Decision((e.CardStruck(card.card_id, digest, who, command.role_id),), ((digest, why),))


def declare_phase(x: Exercise, command: c.DeclarePhase, who: str, now: datetime) -> Decision:
    """For whoever leads: a role that the plan lets assess or decide."""
    _check_team(x, command.role_id, who)
    if not (may(x, command.role_id, "assessment") or may(x, command.role_id, "decision")):
        raise NotAllowed("Your role does not declare the phase.")
    if all(p.term_id != command.phase_id for p in x.playbook.phases):
        raise DomainError("unknown_choice", "There is no such phase in the plan.", "phase_id")
    if x.phases and x.phases[-1].phase_id == command.phase_id:
        return NOTHING
    return Decision((e.PhaseDeclared(command.phase_id, who, command.role_id),))


def _check_team(x: Exercise, role_id: str, who: str) -> None:
    """Open from StartEx to EndEx, in a pause too: a team must be able to sort itself out."""
    check_not_ended(x)
    if not x.started:
        raise DomainError("not_running", "The exercise has not started.")
    check_holds(x, who, role_id)


def _check_fields(x: Exercise, command: c.PutCard, source: str) -> None:
    if command.state not in STATES[command.kind]:
        raise DomainError("unknown_choice", "This kind of card has no such state.", "state")
    if command.kind == "contact" and not source:
        raise DomainError("choice_missing", "Say who was spoken to.", "source")
    if command.owner and command.owner not in x.scenario.roles:
        raise DomainError("unknown_role", "There is no such role here.", "owner")


def _present(x: Exercise, card_id: str, seen_version: int) -> BoardCard:
    """The card, if it still is as the writer saw it: nobody overwrites what they have not read."""
    card = x.board.get(card_id)
    if card is None:
        raise DomainError("unknown_card", "There is no such card on the board.", "card_id")
    if card.struck is not None or len(card.versions) != seen_version:
        raise DomainError("card_changed", "A colleague has changed this card meanwhile.", "seen_version")
    return card
