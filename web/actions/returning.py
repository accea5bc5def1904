"""Coming back on another device: somebody asks for the place of a name that is taken, the facilitator decides.

A name is no secret, so it opens nothing by itself. What was asked is kept in memory only: after a restart one
asks again. Nothing of the exercise changes, hence nothing is journalled: the same participant goes on.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from simulator.errors import DomainError
from web.access import NotFound
from web.actions.people import People, Place

LASTS = timedelta(minutes=10)
MOST_WAITING = 20  # in one exercise: whoever knows the code must not fill the console

Verdict = Literal["waiting", "given", "refused"]


@dataclass(frozen=True)
class Return:
    """`return_id` is for the console; who shows `secret` gets the place once it is given."""

    return_id: str
    secret: str
    place: Place
    asked_at: datetime
    verdict: Verdict = "waiting"


class Returns:
    """What was asked in this process and not forgotten yet."""

    def __init__(self, people: People, now: Callable[[], datetime]) -> None:
        self._people, self._now = people, now
        self._all: dict[str, Return] = {}

    def ask(self, code: str, name: str) -> Return:
        """Ask for the place of `name`; a newer question for the same place replaces the older one."""
        here = self._people.namesake(code, name)
        if here is None:
            raise NotFound("Nobody of that name is in this exercise.")
        others = [r for r in self.waiting(here.exercise_id) if r.place.participant_id != here.participant_id]
        if len(others) >= MOST_WAITING:
            raise DomainError("too_many_tries", "Too many ask at once. Wait a minute.")
        asked = Return(secrets.token_hex(8), secrets.token_urlsafe(18), here, self._now())
        before = [
            r
            for r in self._fresh()
            if r.place.participant_id != here.participant_id or r.verdict != "waiting"
        ]
        self._all = {r.return_id: r for r in (*before, asked)}
        return asked

    def waiting(self, exercise_id: str) -> list[Return]:
        return [r for r in self._fresh() if r.verdict == "waiting" and r.place.exercise_id == exercise_id]

    def settle(self, exercise_id: str, return_id: str, is_given: bool) -> Return:
        """The facilitator's word. A place that is given is taken from its old device at once."""
        asked = next((r for r in self.waiting(exercise_id) if r.return_id == return_id), None)
        if asked is None:
            raise NotFound("This question is not open any more.")
        if is_given:
            self._people.move(asked.place.participant_id)
        self._all[return_id] = replace(asked, verdict="given" if is_given else "refused")
        return self._all[return_id]

    def outcome(self, exercise_id: str, secret: str) -> tuple[Verdict, Place | None]:
        """What became of it, and the place if it was given: once only."""
        for asked in self._fresh():
            if asked.place.exercise_id == exercise_id and secrets.compare_digest(
                asked.secret.encode(), secret.encode()
            ):
                break
        else:
            raise NotFound("This question is not open any more.")
        if asked.verdict != "given":
            return asked.verdict, None
        self._all.pop(asked.return_id, None)
        return "given", self._people.find_place(asked.place.participant_id)

    def _fresh(self) -> list[Return]:
        oldest = self._now() - LASTS
        return [r for r in list(self._all.values()) if r.asked_at > oldest]
