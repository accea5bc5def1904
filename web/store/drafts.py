"""Unsent texts, one for each place somebody writes in. Kept beside the journal, never scored."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from web.store import tables as t

MOST_EMPTIED = 200  # slots of one participant


def save_draft(
    connection: Connection, exercise_id: str, participant_id: str, slot: str, text: str, saved_at: str
) -> None:
    """Keep `text` in `slot`. An emptied slot keeps its time: a device that comes back with an older text gives way."""
    key = {"exercise_id": exercise_id, "participant_id": participant_id, "slot": slot}
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql
    row = dialect.insert(t.draft).values(**key, text=text, saved_at=saved_at)
    connection.execute(
        row.on_conflict_do_update(index_elements=list(key), set_={"text": text, "saved_at": saved_at})
    )
    if not text:
        _forget_emptied(connection, exercise_id, participant_id)


def _forget_emptied(connection: Connection, exercise_id: str, participant_id: str) -> None:
    """All but the newest."""
    c = t.draft.c
    emptied = (c.exercise_id == exercise_id, c.participant_id == participant_id, c.text == "")
    newest = select(c.slot).where(*emptied).order_by(c.saved_at.desc()).limit(MOST_EMPTIED)
    connection.execute(delete(t.draft).where(*emptied, c.slot.not_in(newest.scalar_subquery())))


def read_drafts(connection: Connection, exercise_id: str, participant_id: str) -> dict[str, str]:
    """Texts by slot, without the emptied ones."""
    query = select(t.draft.c.slot, t.draft.c.text).where(
        t.draft.c.exercise_id == exercise_id, t.draft.c.participant_id == participant_id, t.draft.c.text != ""
    )
    return {row.slot: row.text for row in connection.execute(query)}


def read_draft_times(connection: Connection, exercise_id: str, participant_id: str) -> dict[str, str]:
    """When each was saved or emptied, by slot; ISO 8601 UTC."""
    query = select(t.draft.c.slot, t.draft.c.saved_at).where(
        t.draft.c.exercise_id == exercise_id, t.draft.c.participant_id == participant_id
    )
    return {row.slot: row.saved_at for row in connection.execute(query)}


def read_all_drafts(connection: Connection, exercise_id: str) -> list[tuple[str, str, str, str]]:
    """(participant_id, slot, text, saved_at) of everybody in an exercise, oldest first."""
    query = (
        select(t.draft.c.participant_id, t.draft.c.slot, t.draft.c.text, t.draft.c.saved_at)
        .where(t.draft.c.exercise_id == exercise_id)
        .order_by(t.draft.c.saved_at, t.draft.c.participant_id, t.draft.c.slot)
    )
    return [(row.participant_id, row.slot, row.text, row.saved_at) for row in connection.execute(query)]
