"""The organisation's own playbooks: copied, edited, published, confirmed rule by rule.

A draft may be saved as often as one likes; each save names the revision that it was based on, and one that was
based on an older revision is refused. A published version never changes; editing it starts the next draft.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from scenarios.stored import from_json, sha256, to_json
from simulator.errors import DomainError
from simulator.localized import LocalizedText
from simulator.playbook import Phrase, Playbook
from web.access import NotFound
from web.actions.plan.faults import faults
from web.actions.plan.parts import Parts, with_parts, with_word
from web.actions.playbookchoice import OWN, own_source, source_of
from web.actions.workshop import Workshop
from web.store import playbooks as rows
from web.store.playbooks import PhraseWordRow, RuleWordRow, Stale, VersionRow
from web.store.writer import Writer

T = TypeVar("T")
LONGEST_YAML = 300_000  # characters; a shipped playbook has about 90,000
LONGEST_NOTE = 500


class Faulty(DomainError):
    """A playbook that the loader would refuse; `details` has every fault."""

    def __init__(self, details: dict[str, Any]) -> None:
        super().__init__("playbook_invalid", "Something in the playbook is not right yet.")
        self.details = details


def stale() -> DomainError:
    return DomainError(
        "stale_save", "Somebody has saved this draft since you opened it. What you wrote is still in your window."
    )


class Playbooks:
    """All changes to own playbooks. Refusals are DomainErrors; nothing is stored then."""

    def __init__(self, reader: Engine, writer: Writer, now: Callable[[], datetime], workshop: Workshop) -> None:
        self.reader, self.writer, self.now, self.workshop = reader, writer, now, workshop

    # ---- making --------------------------------------------------------------------------------

    def copy(self, ref: str, title: LocalizedText, account_id: str) -> VersionRow:
        """A playbook of one's own, made from a shipped one or from another version of one's own."""
        source = source_of(self.reader, ref)
        made = replace(source.playbook, title=_titled(title) if title else source.playbook.title)
        return self._add(f"{OWN}{secrets.token_hex(8)}", 1, made, source.sha256, account_id)

    def bring_in(self, yaml: str, title: LocalizedText, account_id: str) -> VersionRow:
        """A playbook of one's own from YAML; Faulty with line and column of every fault."""
        if len(yaml) > LONGEST_YAML:
            raise DomainError("too_large", f"At most {LONGEST_YAML} characters.", "yaml")
        answer = self.workshop.ask("parse", yaml=yaml)
        if answer["problems"]:
            raise Faulty({"problems": answer["problems"]})
        made = from_json(answer["playbook"], Playbook)
        made = replace(made, title=_titled(title)) if title else made
        return self._add(f"{OWN}{secrets.token_hex(8)}", 1, made, answer["sha256"], account_id)

    def start_draft(self, playbook_id: str, version_no: int | None, account_id: str) -> VersionRow:
        """The draft of a playbook: the one there is, else a new one from the newest version (or `version_no`)."""
        versions = self.versions(playbook_id)
        newest = versions[-1]
        if newest.status == "draft":
            return newest
        wanted = [v for v in versions if version_no in (None, v.version_no)]
        if not wanted:
            raise NotFound("There is no such version.")
        source = own_source(self.reader, wanted[-1])
        return self._add(playbook_id, newest.version_no + 1, source.playbook, source.sha256, account_id)

    def _add(self, playbook_id: str, number: int, playbook: Playbook, parent: str, account_id: str) -> VersionRow:
        made = replace(playbook, version=f"{playbook.version.split('+')[0]}+{number}")
        at = self.now().isoformat()
        row = VersionRow(
            playbook_id, number, made.slug, made.title.zh, made.title.en, sha256(made), parent, "draft", 1, "",
            account_id, at, account_id, at,
        )  # fmt: skip

        def store(connection: Connection) -> VersionRow:
            there = [v for v in rows.list_versions(connection, playbook_id) if v.version_no == number]
            if there:  # somebody else has just started it
                return there[0]
            rows.add_version(connection, row, to_json(made))
            return row

        return self._write(store)

    # ---- editing -------------------------------------------------------------------------------

    def save(self, playbook_id: str, revision: int, parts: Parts, account_id: str) -> VersionRow:
        """Keep the draft as edited. Faulty names every part at fault; `stale_save` keeps the newer one."""
        row, playbook = self._draft(playbook_id, revision)
        made = with_parts(playbook, parts)
        self._check(made)
        return self._save(row, made, revision, account_id)

    def confirm(
        self, playbook_id: str, revision: int, rule_id: str, by: str, note: str, account_id: str
    ) -> VersionRow:
        """Confirm a rule of law for the organisation in the name of `by`, or take that back (`by` empty)."""
        row, playbook = self._draft(playbook_id, revision)
        if playbook.legal_rule(rule_id) is None:
            raise NotFound("There is no such rule of law.")
        made = with_word(playbook, rule_id, by.strip(), self.now().date().isoformat() if by.strip() else "")
        self._check(made)
        word = RuleWordRow(
            playbook_id, rule_id, row.version_no, bool(by.strip()), by.strip(), note[:LONGEST_NOTE], account_id,
            self.now().isoformat(),
        )  # fmt: skip
        return self._save(row, made, revision, account_id, lambda c: rows.add_rule_word(c, word))

    def decide_phrase(
        self, playbook_id: str, revision: int, suggestion_id: str, phrase: Phrase | None, account_id: str
    ) -> VersionRow:
        """Take a suggested phrase into the draft, as `phrase`, or dismiss it (None)."""
        row, playbook = self._draft(playbook_id, revision)
        label, pattern = (phrase.label, phrase.pattern) if phrase else ("", "")
        word = PhraseWordRow(
            playbook_id, suggestion_id, phrase is not None, label, pattern, account_id, self.now().isoformat()
        )
        if phrase is None:
            self._write(lambda connection: rows.add_phrase_word(connection, word))
            return row
        made = replace(playbook, phrases=(*playbook.phrases, phrase))
        self._check(made)
        return self._save(row, made, revision, account_id, lambda c: rows.add_phrase_word(c, word))

    def _save(
        self,
        row: VersionRow,
        made: Playbook,
        revision: int,
        account_id: str,
        also: Callable[[Connection], object] = lambda connection: None,
    ) -> VersionRow:
        """Store the draft's next revision and what belongs to it, both or neither."""
        saved = self._stamped(row, made, account_id)
        text = to_json(made)

        def store(connection: Connection) -> VersionRow:
            also(connection)
            return rows.save_draft(connection, saved, revision, text)

        return self._write(store)

    def _stamped(self, row: VersionRow, made: Playbook, account_id: str) -> VersionRow:
        return replace(
            row, sha256=sha256(made), title_zh=made.title.zh, title_en=made.title.en, saved_by=account_id,
            saved_at=self.now().isoformat(),
        )  # fmt: skip

    def publish(self, playbook_id: str, revision: int, note: str, account_id: str) -> VersionRow:
        """Freeze the draft: from now on exercises may use it, and nobody can change it."""
        row, playbook = self._draft(playbook_id, revision)
        self._check(playbook)
        frozen = replace(
            row, status="published", note=note.strip()[:LONGEST_NOTE], published_by=account_id,
            published_at=self.now().isoformat(),
        )  # fmt: skip
        self._write(lambda connection: rows.publish(connection, frozen, revision, to_json(playbook)))
        return frozen

    def _draft(self, playbook_id: str, revision: int) -> tuple[VersionRow, Playbook]:
        row = self.versions(playbook_id)[-1]
        if row.status != "draft":
            raise DomainError("not_a_draft", "This version is published and cannot change. Start a draft.")
        if row.revision != revision:
            raise stale()
        return row, own_source(self.reader, row).playbook

    def _check(self, playbook: Playbook) -> None:
        problems = self.workshop.ask("check", playbook=to_json(playbook))["problems"]
        if problems:
            raise Faulty({"faults": [asdict(fault) for fault in faults(problems, playbook)]})

    # ---- putting away --------------------------------------------------------------------------

    def discard(self, playbook_id: str, revision: int) -> None:
        """Throw the draft away; the playbook with it, if it has no other version."""
        row, _ = self._draft(playbook_id, revision)
        self._write(lambda c: rows.delete_version(c, playbook_id, row.version_no, revision))

    def archive(self, playbook_id: str, is_archived: bool) -> None:
        """Offer it for new exercises no longer, or again."""
        self.versions(playbook_id)
        self._write(lambda connection: rows.set_archived(connection, playbook_id, is_archived))

    def delete(self, playbook_id: str) -> None:
        """DomainError `in_use` once an exercise ran with one of its versions; then it can be archived."""
        digests = [v.sha256 for v in self.versions(playbook_id)]

        def remove(connection: Connection) -> None:
            if rows.count_uses(connection, digests):
                raise DomainError("in_use", "An exercise ran with this playbook; archive it instead.")
            rows.delete_playbook(connection, playbook_id)

        self._write(remove)

    def versions(self, playbook_id: str) -> list[VersionRow]:
        """NotFound if there is no such playbook of one's own."""
        with self.reader.connect() as connection:
            found = rows.list_versions(connection, playbook_id) if playbook_id else []
        if not found:
            raise NotFound("There is no such playbook.")
        return found

    def _write(self, work: Callable[[Connection], T]) -> T:
        try:
            return self.writer.write(work)
        except Stale:
            raise stale() from None


def _titled(title: LocalizedText) -> LocalizedText:
    """Both languages; the one that is missing is said in the other."""
    zh, en = title.zh.strip(), title.en.strip()
    return LocalizedText(zh or en, en or zh)
