"""A trainee's desk beside the responses: questions to the world outside, chat, and the debrief."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import (
    check_holds,
    check_localized,
    check_not_ended,
    check_open,
    check_persona,
    is_blank,
    participant,
    written,
)
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id, text_sha256


def ask(x: Exercise, command: c.AskFact, who: str, now: datetime) -> Decision:
    """The answer will reach `who` alone: the scenario's, after its delay, or the facilitator's."""
    check_open(x)
    check_holds(x, who, command.role_id)
    check_persona(x, command.holder_id, "holder_id")
    text = "" if command.fact_id else written(command.text, c.MAX_NOTE, "text", "Write your question.")
    if command.fact_id:
        _check_listed(x, command, who)
    ask_id = opaque_id("as", x.seed, "ask", x.seq + 1)
    digest = text_sha256(text) if text else ""
    event = e.FactAsked(ask_id, who, command.role_id, command.holder_id, command.fact_id, digest)
    return Decision((event,), ((digest, text),) if text else (), {"ask_id": ask_id})


def _check_listed(x: Exercise, command: c.AskFact, who: str) -> None:
    fact = x.scenario.fact(command.fact_id)
    if fact is None or fact.holder_id != command.holder_id:
        raise DomainError("unknown_fact", "Nobody of that name can be asked this.", "fact_id")
    if command.fact_id in x.released:
        raise DomainError("fact_known", "This is on the fact sheet already.", "fact_id")
    for asked in x.asks.values():
        if (asked.participant_id, asked.fact_id) == (who, command.fact_id):
            waits = asked.answered_at is None
            why = "You have asked this; the answer is on its way." if waits else "You have the answer to this."
            raise DomainError("already_asked", why, "fact_id")


def answer_fact(x: Exercise, command: c.AnswerFact, who: str, now: datetime) -> Decision:
    check_open(x)
    asked = x.asks.get(command.ask_id)
    if asked is None:
        raise DomainError("unknown_ask", "There is no such question.", "ask_id")
    if asked.answered_at is not None:
        raise DomainError("already_answered", "This question has been answered.", "ask_id")
    check_localized(command.text, "text")
    if is_blank(command.text):
        raise DomainError("text_missing", "Write the answer first.", "text")
    return Decision((e.FactAnswered(command.ask_id, command.text, who),))


def chat(x: Exercise, command: c.SendChat, who: str, now: datetime) -> Decision:
    """Logged, and not scored. Open in a pause too: people must be able to talk."""
    check_not_ended(x)
    check_holds(x, who, command.role_id)
    if command.to_role and command.to_role not in x.scenario.roles:
        raise DomainError("unknown_role", "There is no such role here.", "to_role")
    if command.ask_id:
        _check_passed_on(x, command.ask_id, who)
    text = written(command.text, c.MAX_CHAT, "text")
    digest = text_sha256(text)
    message_id = opaque_id("ch", x.seed, "chat", x.seq + 1)
    event = e.ChatSent(message_id, who, command.role_id, command.to_role, digest, command.ask_id)
    return Decision((event,), ((digest, text),), {"message_id": message_id})


def _check_passed_on(x: Exercise, ask_id: str, who: str) -> None:
    asked = x.asks.get(ask_id)
    if asked is None or asked.participant_id != who or asked.answered_at is None:
        raise DomainError("unknown_ask", "You have no such answer to pass on.", "ask_id")


def debrief(x: Exercise, command: c.AnswerDebrief, who: str, now: datetime) -> Decision:
    """Two questions for everybody after EndEx; a later answer takes the place of the first."""
    if x.status != "ended":
        raise DomainError("not_ended", "The questions come after EndEx.")
    if participant(x, who).kind == "observer":
        raise NotAllowed
    texts = (command.text_well.strip(), command.text_change.strip())
    if not any(texts):
        raise DomainError("text_missing", "Answer at least one of the two questions.", "text_well")
    for text, field in zip(texts, ("text_well", "text_change"), strict=True):
        if len(text) > c.MAX_CHAT:
            raise DomainError("text_too_long", f"At most {c.MAX_CHAT} characters; this has {len(text)}.", field)
    well, change = (text_sha256(t) for t in texts)
    return Decision((e.DebriefAnswered(who, well, change),), ((well, texts[0]), (change, texts[1])))
