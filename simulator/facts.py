"""What somebody had been told by a given time, and what follows for a text of theirs.

A fact is known to a person from its release on everybody's sheet, from the answer to their own question,
or from the moment a colleague passed the answer on in a chat that they can read.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.scenario import Fact
from simulator.state import Response

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
    roles = x.participants[participant_id].roles if participant_id in x.participants else []
    return [c.at for c in x.chat if c.ask_id == ask_id and (not c.to_role or c.to_role in roles)]


def is_known(x: Exercise, fact_id: str, participant_id: str, at: timedelta) -> bool:
    since = known_since(x, fact_id, participant_id)
    return since is not None and since <= at


def claimed(x: Exercise, response: Response) -> tuple[Fact, ...]:
    """The facts that the response's words claim."""
    text = _folded(x.text_of(response))
    return tuple(f for f in x.scenario.facts if text and any(p in text for p in _wordings(f)))


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
