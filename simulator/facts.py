"""What somebody had been told by a given time, and what follows for a text of theirs.

A fact is known to a person from its release on everybody's sheet, from the answer to their own question,
or from the moment a colleague passed the answer on in a chat that they can read.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.scenario import Fact
from simulator.state import ChatLine, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def known_since(x: Exercise, fact_id: str, participant_id: str) -> timedelta | None:
    """The story time at which `participant_id` was told the fact; None: never so far."""
    moments = [x.released.get(fact_id)]
    for ask in x.asks.values():
        if ask.fact_id == fact_id and ask.answered_at is not None:
            if ask.participant_id == participant_id:
                moments.append(ask.answered_at)
            moments += _passed_on(x, ask.ask_id, participant_id)
    return min((m for m in moments if m is not None), default=None)


def _passed_on(x: Exercise, ask_id: str, participant_id: str) -> list[timedelta]:
    lines = (c for c in x.chat if c.ask_id == ask_id)
    return [moment for line in lines for moment in _read_at(x, line, participant_id)]


def _read_at(x: Exercise, line: ChatLine, participant_id: str) -> list[timedelta]:
    """When the line came before the eyes of `participant_id`, by the seats that they had then or took later."""
    if not line.to_role:
        return [line.at]
    spans = (s for s in x.seat_spans if s.participant_id == participant_id)
    readers = (s for s in spans if s.role_id in (line.to_role, line.role_id))
    return [max(line.at, s.since) for s in readers if s.until is None or s.until >= line.at]


def is_known(x: Exercise, fact_id: str, participant_id: str, at: timedelta) -> bool:
    since = known_since(x, fact_id, participant_id)
    return since is not None and since <= at


def claimed(x: Exercise, response: Response) -> tuple[Fact, ...]:
    """The facts that the response's words claim: as its reading has them, so that they stay when the text is
    erased; by its wordings alone where an early reading did not look. Kept by the text: a card asks often."""
    read = response.assessment
    if read is not None and read.facts is not None:
        return tuple(f for f in x.scenario.facts if f.fact_id in read.facts)
    found = x.claims.get(response.text_sha256)
    if found is None:
        text = _folded(x.text_of(response))
        found = tuple(f for f in x.scenario.facts if text and any(p in text for p in _wordings(f)))
        if text:
            x.claims[response.text_sha256] = found
    return found


def _wordings(fact: Fact) -> list[str]:
    said = [_folded(t) for phrase in fact.phrases for t in (phrase.zh, phrase.en)]
    return [t for t in said if t]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def told_labels(x: Exercise, response: Response) -> tuple[str, ...]:
    """`fact:ID` for each fact that the response states and its writer had been told by then."""
    return tuple(
        f"fact:{f.fact_id}"
        for f in claimed(x, response)
        if is_known(x, f.fact_id, response.participant_id, response.at)
    )


def ahead_of_facts(x: Exercise, response: Response) -> tuple[Fact, ...]:
    """Facts that the response claims though its writer had not been told: for an evaluator to look at."""
    return tuple(
        f for f in claimed(x, response) if not is_known(x, f.fact_id, response.participant_id, response.at)
    )
