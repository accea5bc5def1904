"""The organisation's own playbooks: versions, their saves, words on rules of law and on suggested phrases.

What a version says lies in `content`, by hash. A published version's row never changes but for `is_archived`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from web.store import tables as t
from web.store.exercises import add_content


@dataclass(frozen=True)
class VersionRow:
    """`status` is draft or published. `parent_sha256` names what it was made from; `revision` counts its saves."""

    playbook_id: str
    version_no: int
    slug: str
    title_zh: str
    title_en: str
    sha256: str
    parent_sha256: str
    status: str
    revision: int
    note: str
    created_by: str
    created_at: str
    saved_by: str
    saved_at: str
    published_by: str = ""
    published_at: str = ""
    is_archived: bool = False


@dataclass(frozen=True)
class SaveRow:
    playbook_id: str
    version_no: int
    revision: int
    sha256: str
    saved_by: str
    saved_at: str


@dataclass(frozen=True)
class RuleWordRow:
    playbook_id: str
    rule_id: str
    version_no: int
    is_confirmed: bool
    name: str
    note: str
    account_id: str
    said_at: str


@dataclass(frozen=True)
class PhraseWordRow:
    playbook_id: str
    suggestion_id: str
    is_accepted: bool
    label: str
    pattern: str
    account_id: str
    said_at: str


class Stale(Exception):
    """The draft has been saved, published or discarded since the revision that a change was based on."""


def add_version(connection: Connection, row: VersionRow, json: str) -> None:
    """A new draft with its first save."""
    add_content(connection, row.sha256, "playbook", json)
    connection.execute(insert(t.playbook_version).values(**asdict(row)))
    _keep_save(connection, row)


def save_draft(connection: Connection, row: VersionRow, based_on: int, json: str) -> VersionRow:
    """Put `row` in the place of the draft's revision `based_on`; Stale if that is not the newest."""
    saved = replace(row, revision=based_on + 1)
    add_content(connection, saved.sha256, "playbook", json)
    _exchange(connection, saved, based_on)
    _keep_save(connection, saved)
    return saved


def publish(connection: Connection, row: VersionRow, based_on: int, json: str) -> None:
    """Freeze the draft as `row`; Stale if `based_on` is not its newest revision."""
    add_content(connection, row.sha256, "playbook", json)
    _exchange(connection, row, based_on)


def _exchange(connection: Connection, row: VersionRow, based_on: int) -> None:
    c = t.playbook_version.c
    done = connection.execute(
        update(t.playbook_version)
        .where(
            c.playbook_id == row.playbook_id,
            c.version_no == row.version_no,
            c.status == "draft",
            c.revision == based_on,
        )
        .values(**asdict(row))
    )
    if done.rowcount != 1:
        raise Stale


def _keep_save(connection: Connection, row: VersionRow) -> None:
    save = SaveRow(row.playbook_id, row.version_no, row.revision, row.sha256, row.saved_by, row.saved_at)
    connection.execute(insert(t.playbook_save).values(**asdict(save)))


def list_versions(connection: Connection, playbook_id: str = "") -> list[VersionRow]:
    """Of one playbook or of all, in the order of their numbers."""
    query = select(t.playbook_version).order_by(
        t.playbook_version.c.playbook_id, t.playbook_version.c.version_no
    )
    if playbook_id:
        query = query.where(t.playbook_version.c.playbook_id == playbook_id)
    return [VersionRow(**row._mapping) for row in connection.execute(query)]


def list_saves(connection: Connection, playbook_id: str) -> list[SaveRow]:
    """Newest first."""
    c = t.playbook_save.c
    query = select(t.playbook_save).where(c.playbook_id == playbook_id)
    found = connection.execute(query.order_by(c.version_no.desc(), c.revision.desc()))
    return [SaveRow(**row._mapping) for row in found]


def set_archived(connection: Connection, playbook_id: str, is_archived: bool) -> None:
    connection.execute(
        update(t.playbook_version)
        .where(t.playbook_version.c.playbook_id == playbook_id)
        .values(is_archived=is_archived)
    )


def count_uses(connection: Connection, digests: Sequence[str]) -> dict[str, int]:
    """How many exercises ran with each of these contents; none is left out."""
    c = t.exercise.c
    query = (
        select(c.playbook_sha256, func.count().label("n"))
        .where(c.playbook_sha256.in_(digests))
        .group_by(c.playbook_sha256)
    )
    return {row.playbook_sha256: int(row.n) for row in connection.execute(query)}


def delete_version(connection: Connection, playbook_id: str, version_no: int, based_on: int) -> None:
    """Discard a draft; Stale if `based_on` is not its newest revision. Its saves go with it."""
    c = t.playbook_version.c
    done = connection.execute(
        delete(t.playbook_version).where(
            c.playbook_id == playbook_id,
            c.version_no == version_no,
            c.status == "draft",
            c.revision == based_on,
        )
    )
    if done.rowcount != 1:
        raise Stale
    s = t.playbook_save.c
    connection.execute(
        delete(t.playbook_save).where(s.playbook_id == playbook_id, s.version_no == version_no)
    )


def delete_playbook(connection: Connection, playbook_id: str) -> None:
    """All that is its own. The contents stay: another playbook may hold the same."""
    tables: tuple[Any, ...] = (t.playbook_version, t.playbook_save, t.rule_word, t.phrase_word)
    for table in tables:
        connection.execute(delete(table).where(table.c.playbook_id == playbook_id))


def add_rule_word(connection: Connection, row: RuleWordRow) -> None:
    c = t.rule_word.c
    query = select(func.max(c.number)).where(c.playbook_id == row.playbook_id, c.rule_id == row.rule_id)
    number = (connection.execute(query).scalar() or 0) + 1
    connection.execute(insert(t.rule_word).values(**asdict(row), number=number))


def list_rule_words(connection: Connection, playbook_id: str) -> list[RuleWordRow]:
    """Oldest first."""
    query = select(t.rule_word).where(t.rule_word.c.playbook_id == playbook_id)
    found = connection.execute(query.order_by(t.rule_word.c.said_at, t.rule_word.c.number))
    return [RuleWordRow(**{k: v for k, v in row._mapping.items() if k != "number"}) for row in found]


def add_phrase_word(connection: Connection, row: PhraseWordRow) -> None:
    """A later word on the same suggestion takes the place of the first."""
    c = t.phrase_word.c
    connection.execute(
        delete(t.phrase_word).where(
            c.playbook_id == row.playbook_id, c.suggestion_id == row.suggestion_id
        )
    )
    connection.execute(insert(t.phrase_word).values(**asdict(row)))


def list_phrase_words(connection: Connection, playbook_id: str) -> list[PhraseWordRow]:
    query = select(t.phrase_word).where(t.phrase_word.c.playbook_id == playbook_id)
    return [PhraseWordRow(**row._mapping) for row in connection.execute(query.order_by(t.phrase_word.c.said_at))]
