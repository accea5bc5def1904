"""An ended exercise scored again with another playbook: asked for here, reckoned in the workshop, never stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Engine

from scenarios.stored import from_json
from simulator.errors import DomainError
from simulator.journal import plain
from simulator.scenario import Scenario
from web.access import NotFound
from web.actions.plan.fit import misfits
from web.actions.playbookchoice import DoesNotFit, Source, content, own_source, shipped_source, source_of
from web.actions.workshop import Workshop
from web.store import exercises as rows
from web.store import playbooks
from web.store.exercises import ExerciseRow


class Rescoring:
    def __init__(self, reader: Engine, url: str, workshop: Workshop, now: Callable[[], datetime]) -> None:
        self.reader, self.url, self.workshop, self.now = reader, url, workshop, now

    def with_playbook(self, exercise_id: str, ref: str, read_again: bool = False) -> dict[str, Any]:
        """Both cards side by side. NotFound; DomainError `not_ended`; DoesNotFit with the reasons.

        `read_again`: the texts by today's reader with the playbook's phrases, else the journal's readings.
        """
        row, scenario = self._ended(exercise_id)
        source = source_of(self.reader, ref)
        if reasons := misfits(scenario, source.playbook):
            raise DoesNotFit(reasons)
        at = self.now().isoformat()
        found = self.workshop.ask(
            "rescore", url=self.url, exercise_id=exercise_id, playbook=source.json, now=at, read_again=read_again
        )
        old = self._played_with(row)
        return {**self._head(row), "old": old, "new": _named(source), "at": at, **found}

    def choices(self, exercise_id: str) -> dict[str, Any]:
        """All playbooks, each with why it does not fit, and which one the exercise ran with."""
        row, scenario = self._ended(exercise_id)
        with self.reader.connect() as connection:
            versions = playbooks.list_versions(connection)
        sources = [shipped_source(scenario.playbook), *(own_source(self.reader, v) for v in reversed(versions))]
        return {
            **self._head(row),
            "played_with": self._played_with(row),
            "choices": [
                {**_named(s), "reasons": plain(misfits(scenario, s.playbook)), "is_its_own": s.sha256 == row.playbook_sha256}
                for s in sources
            ],
        }  # fmt: skip

    def _ended(self, exercise_id: str) -> tuple[ExerciseRow, Scenario]:
        with self.reader.connect() as connection:
            row = rows.find_exercise(connection, exercise_id)
            if row is None:
                raise NotFound("There is no such exercise.")
            if row.status != "ended":
                raise DomainError("not_ended", "An exercise can be scored again once it has ended.")
            return row, from_json(rows.read_content(connection, row.scenario_sha256), Scenario)

    def _head(self, row: ExerciseRow) -> dict[str, Any]:
        title = {"zh": row.title_zh, "en": row.title_en}
        return {"exercise_id": row.exercise_id, "title": title, "created_at": row.created_at}

    def _played_with(self, row: ExerciseRow) -> dict[str, Any]:
        """The version's title and number, if it is one of one's own; the content's title in any case."""
        with self.reader.connect() as connection:
            versions = playbooks.list_versions(connection)
        own = next((v for v in versions if v.sha256 == row.playbook_sha256), None)
        if own is not None:
            return _named(own_source(self.reader, own))
        book = content(self.reader, row.playbook_sha256)
        return {"ref": "", "title": plain(book.title), "version_no": 0, "version": book.version, "status": ""}


def _named(source: Source) -> dict[str, Any]:
    row, book = source.row, source.playbook
    return {
        "ref": source.ref, "title": plain(book.title), "version_no": row.version_no if row else 0,
        "version": book.version, "status": row.status if row else "shipped",
    }  # fmt: skip
