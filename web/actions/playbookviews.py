"""What the screens of playbooks show: the list, one version with all that can be edited, differences, suggestions."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Engine

from scenarios.loader import playbook_slugs
from scoring.matches import KINDS
from simulator.journal import plain
from simulator.playbook import Playbook
from simulator.scenario import RESPONSE_KINDS
from web.access import NotFound
from web.actions.plan import words
from web.actions.plan.parts import parts_of
from web.actions.playbookchoice import Source, content, own_source, shipped_source, source_of
from web.actions.workshop import Workshop
from web.store import accounts
from web.store import exercises as exercise_rows
from web.store import playbooks as rows
from web.store.playbooks import VersionRow

MOST_EXERCISES = 20  # whose words are looked through for phrases: the newest that ended
Plain = dict[str, Any]


class PlaybookViews:
    """Reading only. What takes long is done in the workshop."""

    def __init__(self, reader: Engine, url: str, workshop: Workshop) -> None:
        self.reader, self.url, self.workshop = reader, url, workshop

    def index(self) -> Plain:
        """Shipped playbooks, and the organisation's own with their versions, newest change first."""
        with self.reader.connect() as connection:
            versions = rows.list_versions(connection)
            uses = rows.count_uses(connection, [v.sha256 for v in versions])
        by_id: dict[str, list[VersionRow]] = {}
        for version in versions:
            by_id.setdefault(version.playbook_id, []).append(version)
        own = sorted(by_id.values(), key=lambda all_of_one: all_of_one[-1].saved_at, reverse=True)
        names = self._names(versions)
        return {
            "shipped": [self._shipped(shipped_source(slug)) for slug in playbook_slugs()],
            "own": [self._own(all_of_one, uses, names) for all_of_one in own],
        }

    def _shipped(self, source: Source) -> Plain:
        b = source.playbook
        open_rules = sum(not r.confirmed for r in b.legal_rules)
        title = plain(b.title)
        return {"playbook_id": source.ref, "slug": b.slug, "version": b.version, "title": title, "unconfirmed": open_rules}

    def _own(self, versions: list[VersionRow], uses: dict[str, int], names: dict[str, str]) -> Plain:
        newest = versions[-1]
        playbook = content(self.reader, newest.sha256)
        return {
            "playbook_id": newest.playbook_id, "slug": newest.slug, "is_archived": newest.is_archived,
            "title": {"zh": newest.title_zh, "en": newest.title_en},
            "unconfirmed": sum(not r.confirmed for r in playbook.legal_rules),
            "uses": sum(uses.get(v.sha256, 0) for v in versions),
            "versions": [_version(v, names, uses) for v in reversed(versions)],
        }  # fmt: skip

    def show(self, playbook_id: str, version_no: int | None = None) -> Plain:
        """One version: what can be edited, what the editor's words are, who did what. NotFound if there is none."""
        ref = playbook_id if version_no is None else f"{playbook_id}@{version_no}"
        source = source_of(self.reader, ref)
        return {
            "playbook_id": playbook_id, "ref": source.ref, "is_own": source.row is not None,
            "slug": source.playbook.slug, "parts": parts_of(source.playbook), "base": self._base(source),
            **_vocabulary(source.playbook), "legal_rules": plain(source.playbook.legal_rules), **self._history(playbook_id, source.row),
        }  # fmt: skip

    def _base(self, source: Source) -> Plain | None:
        """The parts of the version that this one was made from, where it is still known: shown beside an edit."""
        parent = source.row.parent_sha256 if source.row else ""
        for known in (shipped_source(slug) for slug in playbook_slugs()):
            if known.sha256 == parent:
                return parts_of(known.playbook)
        with self.reader.connect() as connection:
            versions = rows.list_versions(connection)
        same = next((v for v in versions if v.sha256 == parent), None)
        return parts_of(own_source(self.reader, same).playbook) if same else None

    def _history(self, playbook_id: str, row: VersionRow | None) -> Plain:
        if row is None:
            return {"version": None, "versions": [], "saves": [], "rule_words": []}
        with self.reader.connect() as connection:
            versions = rows.list_versions(connection, playbook_id)
            saves = rows.list_saves(connection, playbook_id)
            said = rows.list_rule_words(connection, playbook_id)
            uses = rows.count_uses(connection, [v.sha256 for v in versions])
        names = self._names(versions, [s.saved_by for s in saves] + [w.account_id for w in said])
        return {
            "version": _version(row, names, uses), "versions": [_version(v, names, uses) for v in reversed(versions)],
            "saves": [_without_account(asdict(s), "saved_by", names) for s in saves],
            "rule_words": [_without_account(asdict(w), "account_id", names) for w in said],
        }  # fmt: skip

    def _names(self, versions: Sequence[VersionRow], others: Sequence[str] = ()) -> dict[str, str]:
        ids = [x for v in versions for x in (v.created_by, v.saved_by, v.published_by)] + list(others)
        with self.reader.connect() as connection:
            found = {i: accounts.find_account(connection, account_id=i) for i in dict.fromkeys(ids) if i}
        return {i: row.name for i, row in found.items() if row is not None}

    # ---- by the workshop -----------------------------------------------------------------------

    def compare(self, old: str, new: str) -> Plain:
        """What differs between two versions, by reference."""
        a, b = source_of(self.reader, old), source_of(self.reader, new)
        answer = self.workshop.ask("differences", old=a.json, new=b.json)
        return {"old": _titled(a), "new": _titled(b), "differences": answer["differences"]}

    def export(self, ref: str) -> tuple[str, str]:
        """(file name, YAML)."""
        source = source_of(self.reader, ref)
        number = f"-{source.row.version_no}" if source.row else ""
        return f"{source.playbook.slug}{number}.yaml", self.workshop.ask("write", playbook=source.json)["yaml"]

    def try_text(self, text: str, phrases: list[tuple[str, str]]) -> Plain:
        """Which labels the reader and these phrases find in `text`, and what is wrong with each phrase."""
        return self.workshop.ask("try", text=text, phrases=phrases)

    def suggestions(self, playbook_id: str) -> Plain:
        """Phrases that evaluators' words in ended exercises suggest for this playbook, with what became of each."""
        source = source_of(self.reader, playbook_id)
        if source.row is None:
            raise NotFound("A shipped playbook takes no phrases; copy it first.")
        with self.reader.connect() as connection:
            ended = exercise_rows.list_exercises(connection, ("ended",))
            said = {w.suggestion_id: asdict(w) for w in rows.list_phrase_words(connection, playbook_id)}
        ids = [x.exercise_id for x in ended[:MOST_EXERCISES]]
        found = self.workshop.ask("suggestions", url=self.url, exercise_ids=ids)["suggestions"] if ids else []
        known = (*(e.element_id for e in source.playbook.elements), *(v.violation_id for v in source.playbook.violations))
        shown = [{**s, "suggestion_id": suggestion_id(s)} for s in found if s["label"] in known]
        return {"suggestions": [{**s, "decided": _decided(said.get(s["suggestion_id"]))} for s in shown]}


def suggestion_id(suggestion: Plain) -> str:
    """The same words for the same label are one suggestion, whoever said so and where."""
    key = f"{suggestion['label']}\n{suggestion['text'].casefold()}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _decided(word: Plain | None) -> Plain | None:
    return {k: word[k] for k in ("is_accepted", "pattern", "said_at")} if word else None


def _titled(source: Source) -> Plain:
    number = source.row.version_no if source.row else 0
    return {"ref": source.ref, "title": plain(source.playbook.title), "version_no": number}


def _version(row: VersionRow, names: dict[str, str], uses: dict[str, int]) -> Plain:
    who = {f"{k}_by": names.get(getattr(row, f"{k}_by"), "") for k in ("created", "saved", "published")}
    keys = ("version_no", "status", "revision", "note", "created_at", "saved_at", "published_at")
    title = {"zh": row.title_zh, "en": row.title_en}
    ref = f"{row.playbook_id}@{row.version_no}"
    return {"ref": ref, "title": title, **{k: getattr(row, k) for k in keys}, **who, "uses": uses.get(row.sha256, 0)}


def _without_account(row: Plain, key: str, names: dict[str, str]) -> Plain:
    """With the account's name in the place of its id."""
    kept = {k: v for k, v in row.items() if k not in (key, "playbook_id", "sha256")}
    return {**kept, "account": names.get(row[key], "")}


def _vocabulary(playbook: Playbook) -> Plain:
    """Names for what the parts refer to by id, and the playbook's order, which JSON objects lose."""
    text = plain(playbook.title)
    limits = dict.fromkeys(name for level in playbook.levels for name, _ in level.limits)
    return {
        "order": {
            "limits": list(limits), "roles": [r.role_id for r in playbook.roles],
            "channels": [c.channel_id for c in playbook.channels if c.official],
            "elements": [e.element_id for e in playbook.elements],
            "violations": [v.violation_id for v in playbook.violations],
        },
        "title": text,
        "levels": [{"level_id": x.level_id, "name": plain(x.name), "rank": x.rank, "criteria": plain(x.criteria)} for x in playbook.levels],
        "limit_names": {name: plain(words.known(words.LIMITS, name)) for name in limits},
        "kinds": {kind: plain(KINDS[kind]) for kind in RESPONSE_KINDS},
        "roles": {r.role_id: plain(r.name) for r in playbook.roles},
        "channels": {c.channel_id: plain(c.name) for c in playbook.channels if c.official},
        "elements": {e.element_id: plain(e.name) for e in playbook.elements},
        "violations": {v.violation_id: plain(v.name) for v in playbook.violations},
    }  # fmt: skip

