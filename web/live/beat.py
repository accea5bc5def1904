"""Once a second: stream heads from the store, receipts, scorecards, and a sign of life.

A browser that is behind a head asks for what it missed, so that a lost last message is repaired too.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from simulator.commands import RecordChatSeen, RecordSeen
from simulator.errors import DomainError
from simulator.jumpahead import jump_ahead
from web.actions.branches import branches_of
from web.actions.scorecards import card_of, shared
from web.runtime import Runtime
from web.store.journal import read_heads

if TYPE_CHECKING:
    from web.services import Services

log = logging.getLogger(__name__)
BEAT = 1.0
REST_EVERY = 300  # beats
CARD_REST = 20  # beats without a card for each second that the last one took
CLOCK_CARD = 5  # beats: time alone changes a card too, when a limit passes, and nobody waits for that


def start_beat(services: Services, runtime: Runtime) -> None:
    """Run all duties, each on its own, so that a slow one delays no other."""
    for duty in (_heads, _receipts, _Scorecards(), _Branches(), _Rest(), _sign_of_life):
        runtime.spawn(_every_second, duty, services, runtime)


def _every_second(duty: object, services: Services, runtime: Runtime) -> None:
    assert callable(duty)
    while True:
        runtime.sleep(BEAT)
        try:
            duty(services)
        except Exception:
            log.exception("%s failed", duty)


def _heads(services: Services) -> None:
    now = services.clock.now().isoformat()
    for exercise_id in services.live.watched():
        with services.exercises.reader.connect() as connection:
            heads = read_heads(connection, exercise_id)
        ahead = _ahead(services, exercise_id)
        for stream, n in heads.items():
            services.live.head(exercise_id, stream, n, now, ahead)


def _ahead(services: Services, exercise_id: str) -> dict[str, float] | None:
    """The planned jump that lies shortly ahead, for all who follow."""
    found = jump_ahead(services.exercises.get(exercise_id).exercise, services.clock.now())
    return {"at": found.at.total_seconds(), "to": found.to.total_seconds()} if found else None


def _receipts(services: Services) -> None:
    for exercise_id, pairs in services.live.take_seen().items():
        _record(services, exercise_id, RecordSeen(tuple(pairs)))
    for exercise_id, pairs in services.live.take_read().items():
        _record(services, exercise_id, RecordChatSeen(tuple(pairs)))


def _record(services: Services, exercise_id: str, receipts: RecordSeen | RecordChatSeen) -> None:
    try:
        services.exercises.get(exercise_id).submit(receipts)
    except DomainError as error:
        log.warning("receipts of %s not recorded: %s", exercise_id, error.code)


class _Scorecards:
    """The cards of exercises that changed; now and then of those whose clock merely runs on.

    A card that takes long comes less often, so that reckoning never takes more than a small share of the time.
    """

    def __init__(self) -> None:
        self._beats = 0
        self._rests: dict[str, int] = {}  # by exercise: the beat from which on the next card may be reckoned

    def __call__(self, services: Services) -> None:
        self._beats += 1
        for exercise_id in services.live.conducted():
            if self._beats >= self._rests.get(exercise_id, 0):
                self._send(services, exercise_id)

    def _send(self, services: Services, exercise_id: str) -> None:
        runner = services.exercises.get(exercise_id)
        is_due = services.exercises.scorecard_due.pop(exercise_id, False)
        runs_on = runner.exercise.status == "running" and self._beats % CLOCK_CARD == 0
        if is_due or runs_on:
            began = time.monotonic()
            card = card_of(runner, services.clock.now())
            services.live.scorecard(exercise_id, card, shared(card, runner.exercise))
            self._rests[exercise_id] = self._beats + int(CARD_REST * (time.monotonic() - began))


class _Branches:
    """How conditions stand, where that has changed."""

    def __init__(self) -> None:
        self._sent: dict[str, list[dict[str, Any]]] = {}

    def __call__(self, services: Services) -> None:
        watched = services.live.conducted()
        self._sent = {exercise_id: last for exercise_id, last in self._sent.items() if exercise_id in watched}
        for exercise_id in watched:
            found = branches_of(services.exercises.get(exercise_id), services.clock.now())
            if found != self._sent.get(exercise_id, []):
                services.live.branches(exercise_id, found)
            self._sent[exercise_id] = found


class _Rest:
    """Every few minutes: what has ended and is looked at by nobody, then and the time before, is put away."""

    def __init__(self) -> None:
        self._beats = 0
        self._watched: tuple[str, ...] = ()

    def __call__(self, services: Services) -> None:
        self._beats += 1
        if self._beats % REST_EVERY == 0:
            now = tuple(services.live.watched())
            services.exercises.rest((*self._watched, *now))
            self._watched = now


def _sign_of_life(services: Services) -> None:
    services.exercises.mark_alive()
