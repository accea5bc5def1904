"""Which playbook an exercise runs with, and what each reference stands for.

A reference is "SLUG" (the shipped one), "ID" (the newest version of one of the organisation's) or "ID@N".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from sqlalchemy import Engine

from scenarios.loader import PLAYBOOK_FILE, load_playbook, playbook_folder, playbook_slugs
from scenarios.stored import from_json, to_json
from simulator.errors import DomainError
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from web.access import NotFound
from web.actions.plan.fit import misfits
from web.store import playbooks as rows
from web.store.exercises import read_content
from web.store.playbooks import VersionRow

OWN = "own_"  # the ids of own playbooks begin so; no slug can
_REFERENCE = re.compile(rf"({OWN}[0-9a-f]{{1,32}})(?:@([1-9][0-9]{{0,5}}))?")


@dataclass(frozen=True)
class Source:
    """A playbook as it stands, with where it comes from; `row` is None for a shipped one."""

    ref: str
    playbook: Playbook
    sha256: str
    row: VersionRow | None = None

    @property
    def json(self) -> str:
        return to_json(self.playbook)


@dataclass(frozen=True)
class Choice:
    """A playbook offered for a scenario; `reasons` say why it cannot be played with it."""

    ref: str
    title: LocalizedText
    version_no: int  # 0: shipped
    is_default: bool
    reasons: list[LocalizedText] = field(default_factory=list)


class DoesNotFit(DomainError):
    """A scenario that cannot be played with a playbook."""

    def __init__(self, reasons: list[LocalizedText]) -> None:
        super().__init__("playbook_does_not_fit", "; ".join(r.en for r in reasons[:5]), "playbook")
        self.details = {"reasons": [{"zh": r.zh, "en": r.en} for r in reasons]}


def shipped_source(slug: str) -> Source:
    """NotFound for a slug that is none."""
    try:
        folder = playbook_folder(slug)
    except KeyError:
        raise NotFound("There is no such playbook.") from None
    return _read(slug, folder, (folder / PLAYBOOK_FILE).stat().st_mtime_ns)


@lru_cache(maxsize=32)
def _read(slug: str, folder: Path, stamp: int) -> Source:
    """Each state of the file once: its digest alone takes milliseconds of the event loop."""
    loaded = load_playbook(folder)
    return Source(slug, loaded.value, loaded.sha256)


def source_of(reader: Engine, ref: str) -> Source:
    """What `ref` stands for; NotFound if nothing."""
    if ref in playbook_slugs():
        return shipped_source(ref)
    found = _REFERENCE.fullmatch(ref)
    if found is None:
        raise NotFound("There is no such playbook.")
    with reader.connect() as connection:
        versions = rows.list_versions(connection, found[1])
    wanted = [v for v in versions if found[2] in (None, str(v.version_no))]
    if not wanted:
        raise NotFound("There is no such playbook.")
    return own_source(reader, wanted[-1])


def own_source(reader: Engine, row: VersionRow) -> Source:
    ref = f"{row.playbook_id}@{row.version_no}"
    return Source(ref, content(reader, row.sha256), row.sha256, row)


def content(reader: Engine, sha256: str) -> Playbook:
    """A stored playbook; contents never change, so that the newest ones are kept at hand."""
    return _parsed(_Stored(reader, sha256))


@dataclass(frozen=True)
class _Stored:
    """Equal by digest alone: the engine is only the way to it."""

    reader: Engine = field(compare=False)
    sha256: str


@lru_cache(maxsize=64)
def _parsed(stored: _Stored) -> Playbook:
    with stored.reader.connect() as connection:
        return from_json(read_content(connection, stored.sha256), Playbook)


def for_exercise(reader: Engine, scenario: Scenario, ref: str = "") -> Source:
    """The playbook for a new exercise: `ref`, else the default.

    NotFound for an unknown one, DoesNotFit with the reasons, DomainError `not_published` for a draft.
    """
    if not ref:
        return _default(reader, scenario)
    source = source_of(reader, ref)
    if source.row is not None and source.row.status != "published":
        raise DomainError("not_published", "Publish this version before an exercise uses it.", "playbook")
    if reasons := misfits(scenario, source.playbook):
        raise DoesNotFit(reasons)
    return source


def _default(reader: Engine, scenario: Scenario) -> Source:
    """The organisation's newest published version of the scenario's playbook that fits, else the shipped one."""
    for row in _published(reader, scenario.playbook):
        source = own_source(reader, row)
        if not misfits(scenario, source.playbook):
            return source
    return shipped_source(scenario.playbook)


def _published(reader: Engine, slug: str) -> list[VersionRow]:
    """Newest first; without what is archived."""
    with reader.connect() as connection:
        versions = rows.list_versions(connection)
    fitting = [v for v in versions if v.status == "published" and v.slug == slug and not v.is_archived]
    return sorted(fitting, key=lambda v: v.published_at, reverse=True)


def choices(reader: Engine, scenario: Scenario) -> list[Choice]:
    """What a facilitator may choose from, the default first; the newest version of each playbook."""
    default = _default(reader, scenario).ref
    found = [_choice(shipped_source(scenario.playbook), scenario, default)]
    seen: list[str] = []
    for row in _published(reader, scenario.playbook):
        if row.playbook_id not in seen:
            seen.append(row.playbook_id)
            found.append(_choice(own_source(reader, row), scenario, default))
    return sorted(found, key=lambda choice: not choice.is_default)


def _choice(source: Source, scenario: Scenario, default: str) -> Choice:
    number = source.row.version_no if source.row else 0
    reasons = misfits(scenario, source.playbook)
    return Choice(source.ref, source.playbook.title, number, source.ref == default, reasons)
