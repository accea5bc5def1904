"""The documentation names everything there is, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simulator.commands import PERSON_COMMANDS, SYSTEM_COMMANDS
from simulator.events import EVENT_TYPES
from web.contract import reference
from web.contract.messages import STAFF_DATA, TRAINEE_DATA

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#+\s+(.+?)\s*$", re.MULTILINE)
TABLE_ROW = re.compile(r"^\| `([A-Za-z `]+)` \| (.*?) \| (.*?) \|$", re.MULTILINE)


def test_every_command_and_event_is_documented() -> None:
    headings = HEADING.findall(reference.TARGET.read_text(encoding="utf-8"))
    wanted = [*EVENT_TYPES, *(cls.__name__ for cls in (*PERSON_COMMANDS, *SYSTEM_COMMANDS))]
    assert [name for name in wanted if name not in headings] == []


def test_the_reference_is_that_of_today() -> None:
    """Stale? `python -m web.contract.reference`"""
    text = reference.TARGET.read_text(encoding="utf-8")
    assert text.count(reference.MARKER) == 1
    assert text[text.index(reference.MARKER) :] == reference.generate()


def test_the_live_protocol_tells_who_gets_which_event() -> None:
    text = (ROOT / "docs" / "live-protocol.md").read_text(encoding="utf-8")
    table = text[text.index("The data of each event type") :]
    told = {name: (trainee, staff) for names, trainee, staff in TABLE_ROW.findall(table) for name in names.split()}
    assert set(told) == set(EVENT_TYPES)
    assert {name for name, (trainee, _) in told.items() if trainee != "–"} == set(TRAINEE_DATA)
    assert {name for name, (_, staff) in told.items() if staff != "–"} == set(STAFF_DATA)


@pytest.mark.parametrize("document", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    broken = [link for link in LINK.findall(text) if not _leads_somewhere(document, link)]
    assert not broken


def _leads_somewhere(document: Path, link: str) -> bool:
    if re.match(r"[a-z]+:", link):
        return True
    path, _, anchor = link.partition("#")
    target = (document.parent / path).resolve() if path else document
    if not target.exists() or not target.is_relative_to(ROOT):
        return False
    return not anchor or target.suffix != ".md" or anchor in _anchors(target)


def _anchors(document: Path) -> set[str]:
    headings = HEADING.findall(document.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
