"""All exercises of this process: made, opened, and resumed after a restart."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine

from scenarios.stored import from_json, to_json
from simulator import commands as c
from simulator import events as e
from simulator.exercise import Exercise
from simulator.journal import Entry
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from simulator.simcell.personas import cast
from web.access import NotFound
from web.actions.conductor import conduct
from web.actions.library import shipped
from web.actions.playbookchoice import for_exercise
from web.actions.ports import Publisher
from web.actions.reading import Reading
from web.actions.runner import Loaded, Runner
from web.runtime import Runtime
from web.store import exercises as rows
from web.store import journal
from web.store.exercises import ExerciseRow
from web.store.writer import Writer

LONGEST_NAME = 80
CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without 0 O 1 I L
LIVE = ("running", "paused")
Beside = Callable[[Connection, Sequence[ExerciseRow]], None]


def new_id() -> str:
    return secrets.token_hex(8)


class Exercises:
    """The registry. `get` opens an exercise on first use and drives it from then on."""

    def __init__(
        self,
        reader: Engine,
        writer: Writer,
        runtime: Runtime,
        now: Callable[[], datetime],
        publisher: Publisher,
    ) -> None:
        self.reader, self.writer, self.runtime, self.now = reader, writer, runtime, now
        self.publisher = publisher
        self.reading = Reading(runtime)
        self.scorecard_due: dict[str, bool] = {}
        self._runners: dict[str, Runner] = {}
        self._opening = threading.Lock()

    # ---- making ------------------------------------------------------------------------------

    def create(self, slug: str, account_id: str, playbook_ref: str = "") -> ExerciseRow:
        """A new exercise of the shipped scenario `slug` with a playbook (default: `playbookchoice.for_exercise`).

        NotFound if there is no such scenario or playbook; DoesNotFit if they cannot be played together.
        """
        return self.create_alike(slug, account_id, playbook_ref, 1, lambda connection, rows: None)[0]

    def create_alike(
        self, slug: str, account_id: str, playbook_ref: str, count: int, also: Beside
    ) -> list[ExerciseRow]:
        """`count` exercises with the same personas and the same chance, stored with `also` or not at all.

        NotFound if there is no such scenario or playbook; DoesNotFit if they cannot be played together.
        """
        try:
            scenario = shipped(slug)
        except KeyError:
            raise NotFound(f'There is no scenario "{slug}".') from None
        playbook = for_exercise(self.reader, scenario.value, playbook_ref)
        stored = (
            (scenario.sha256, "scenario", to_json(scenario.value)),
            (playbook.sha256, "playbook", playbook.json),
        )
        title, seed = scenario.value.title, secrets.randbits(48)
        made = [self._row(slug, scenario.sha256, playbook.sha256, title, account_id) for _ in range(count)]
        first = [self._first_entries(Exercise(scenario.value, playbook.playbook), row, seed) for row in made]

        def store(connection: Connection) -> None:
            for row, entries in zip(made, first, strict=True):
                _store(connection, stored, row, entries)
            also(connection, made)

        self.writer.write(store)
        return made

    def _row(self, slug: str, scenario_sha: str, playbook_sha: str, title: Any, account_id: str) -> ExerciseRow:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(6))
        at = self.now().isoformat()
        return ExerciseRow(
            new_id(), slug, scenario_sha, playbook_sha, title.zh, title.en, account_id, at, "lobby", code,
            secrets.token_urlsafe(18), secrets.token_urlsafe(18), 0, 1, at, secrets.token_urlsafe(18),
        )  # fmt: skip

    def _first_entries(self, exercise: Exercise, row: ExerciseRow, seed: int) -> list[Entry]:
        personas = cast(exercise.scenario, seed)
        created = e.ExerciseCreated(row.exercise_id, row.scenario_sha256, row.playbook_sha256, seed, personas)
        return exercise.record([created], self.now())

    # ---- opening -----------------------------------------------------------------------------

    def get(self, exercise_id: str) -> Runner:
        """The runner of an exercise; NotFound if there is no such exercise."""
        runner = self._runners.get(exercise_id)
        if runner is None or runner.is_stopped:
            with self._opening:
                runner = self._runners.get(exercise_id)
                if runner is None or runner.is_stopped:
                    runner = self._runners[exercise_id] = self._open(exercise_id)
        return runner

    def _open(self, exercise_id: str) -> Runner:
        with self.reader.connect() as connection:
            row = rows.find_exercise(connection, exercise_id)
        if row is None:
            raise NotFound("There is no such exercise.")
        fence = self.writer.write(lambda connection: rows.take_over(connection, exercise_id))
        loaded = self._load(row, fence)
        runner = Runner(
            loaded, self.runtime, self.now, self._save, self._after_commit, self.publisher.journal
        )
        self._note_interruption(runner, row)
        self._read_what_waits(runner)
        self.runtime.spawn(conduct, runner, self.runtime, self.now)
        return runner

    def _read_what_waits(self, runner: Runner) -> None:
        """Responses that were not read before a restart; lines of chat only while the exercise goes on."""
        for response in runner.exercise.responses.values():
            if response.needs_reading and response.assessment is None:
                self.reading.add(runner, response)
        if runner.exercise.status in LIVE:
            for line in runner.exercise.chat:
                if line.message_id not in runner.exercise.chat_readings:
                    self.reading.add(runner, line)

    def _load(self, row: ExerciseRow, fence: int) -> Loaded:
        with self.reader.connect() as connection:
            scenario = from_json(rows.read_content(connection, row.scenario_sha256), Scenario)
            playbook = from_json(rows.read_content(connection, row.playbook_sha256), Playbook)
            entries = journal.read_entries(connection, row.exercise_id)
            texts = journal.read_texts(connection, row.exercise_id)
            results = journal.read_results(connection, row.exercise_id)
            people = rows.list_participants(connection, row.exercise_id)

        def fresh() -> Exercise:
            return Exercise(scenario, playbook)

        working, committed = fresh().replay(entries), fresh().replay(entries)
        working.texts.update(texts)
        committed.texts.update(texts)
        names = {p.participant_id: p.name for p in people}
        return Loaded(working, committed, entries, results, names, fence, fresh)

    def _note_interruption(self, runner: Runner, row: ExerciseRow) -> None:
        """An exercise that was running when the last process ended counts the gap against nobody."""
        if runner.exercise.status == "running" and row.alive_at:
            runner.submit(c.RecordInterruption(datetime.fromisoformat(row.alive_at)))

    def _save(self, batch: journal.Batch) -> None:
        try:
            self.writer.write(lambda connection: journal.append(connection, batch))
        except journal.FencedOff:
            if runner := self._runners.get(batch.exercise_id):
                runner.stop()
            raise

    def _after_commit(self, runner: Runner, entries: list[Entry]) -> None:
        self.scorecard_due[runner.exercise_id] = True
        for entry in entries:
            if isinstance(entry.event, e.ResponseSubmitted):
                response = runner.exercise.responses[entry.event.response_id]
                if response.needs_reading:
                    self.reading.add(runner, response)
            elif isinstance(entry.event, e.ChatSent):
                sent = entry.event.message_id
                self.reading.add(runner, next(c for c in reversed(runner.exercise.chat) if c.message_id == sent))

    # ---- all of them -------------------------------------------------------------------------

    def resume_all(self) -> None:
        """After a restart: what was running goes on by itself."""
        with self.reader.connect() as connection:
            live = rows.list_exercises(connection, LIVE)
        for row in live:
            self.get(row.exercise_id)

    def rest(self, watched: Sequence[str]) -> None:
        """Stop driving exercises that have ended and that nobody looks at; `get` opens them again."""
        for exercise_id, runner in list(self._runners.items()):
            if runner.exercise.status == "ended" and exercise_id not in watched:
                runner.stop()
                self._runners.pop(exercise_id, None)

    def running(self) -> list[str]:
        return [x for x, runner in list(self._runners.items()) if runner.exercise.status == "running"]

    def mark_alive(self) -> None:
        """Note that the running exercises are being driven at this moment."""
        driven, at = self.running(), self.now().isoformat()
        if driven:
            self.writer.write(lambda connection: rows.mark_alive(connection, driven, at))

    def row(self, exercise_id: str) -> ExerciseRow:
        with self.reader.connect() as connection:
            row = rows.find_exercise(connection, exercise_id)
        if row is None:
            raise NotFound("There is no such exercise.")
        return row

    def rename(self, row: ExerciseRow, name: str) -> ExerciseRow:
        """The name that facilitators tell exercises of one scenario apart by; empty takes it away."""
        shown = own_name(name)
        if shown != row.name:
            self.writer.write(lambda connection: rows.rename(connection, row.exercise_id, shown))
        return replace(row, name=shown)

    def renew_screen(self, exercise_id: str) -> ExerciseRow:
        """A new link to the wall display: the links of before open it no more. NotFound if there is no such exercise."""
        self.row(exercise_id)
        self.writer.write(lambda connection: rows.renew_screen(connection, exercise_id))
        return self.row(exercise_id)

    def list(self) -> Sequence[ExerciseRow]:
        with self.reader.connect() as connection:
            return rows.list_exercises(connection)


def own_name(name: str) -> str:
    """The name as it is kept: on one line, without what no screen shows."""
    return " ".join("".join(c for c in name if c.isprintable()).split())[:LONGEST_NAME]


def _store(connection: Any, stored: Any, row: ExerciseRow, first: list[Entry]) -> None:
    for sha256, kind, json in stored:
        rows.add_content(connection, sha256, kind, json)
    rows.add_exercise(connection, row)
    journal.append(connection, journal.Batch(row.exercise_id, row.fence, first, (), (), "lobby"))
