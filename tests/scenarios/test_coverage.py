"""Every row of the source digest has its place in the product, and docs/playbook-coverage.md says which.

All but the freshness of the page holds for the clinic's plans alone, so that a playbook in the making disturbs nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from scenarios.coverage import (
    FAMILIES,
    LABELS,
    SUBJECTS,
    TARGET,
    Coverage,
    citations,
    coverage,
    generate,
    shipped,
)
from scenarios.digest import ROWS, Row, read_rows
from scenarios.loader import library, load_playbook, load_scenario, playbook_folder, scenario_folder
from simulator.playbook import Playbook
from tests.scenarios.samples import PLAYBOOK, changed, playbook_errors_of

ROOT = Path(__file__).parents[2]
PLANS = ("clinic", "clinic-core")

# As the digest itself counts them.
COUNTS = {
    "CT": 21, "EN": 15, "RO": 33, "TE": 14, "WL": 7, "PH": 36, "PR": 33, "CH": 33, "AC": 89, "AT": 18, "AU": 21,
    "TM": 29, "EV": 46, "AA": 31, "TR": 30, "MO": 26, "PL": 18, "SP": 17, "FM": 23, "CASE": 18, "OP": 14,
}  # fmt: skip


@pytest.fixture(scope="module")
def plans() -> list[Playbook]:
    return [load_playbook(playbook_folder(slug)).value for slug in PLANS]


@pytest.fixture(scope="module")
def found(plans: list[Playbook]) -> dict[str, Coverage]:
    scenarios = [load_scenario(scenario_folder(slug)).value for slug in library()]
    return {c.row.id: c for c in coverage(plans, [s for s in scenarios if s.playbook in PLANS])}


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read_rows()


# ---- the rows ----------------------------------------------------------------------------------


def test_every_row_of_every_family_is_there_once(rows: list[Row]) -> None:
    assert [row.id for row in rows] == list(ROWS)
    assert Counter(row.id.split("-")[0] for row in rows) == COUNTS
    assert len(rows) == 572
    assert list(FAMILIES) == list(COUNTS)


def test_a_row_has_a_title_of_its_own_in_both_languages(rows: list[Row]) -> None:
    for family in FAMILIES:
        titles = [row.title for row in rows if row.id.startswith(f"{family}-")]
        assert len({t.zh for t in titles}) == len({t.en for t in titles}) == len(titles), family
    for text in [t for row in rows for t in (row.title, row.note) if t]:
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]|\|", text.zh), text.zh
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]|\|", text.en), text.en


def test_what_is_named_is_there(rows: list[Row]) -> None:
    for place in dict.fromkeys(place for row in rows for place in row.at):
        file, _, name = place.partition("::")
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text), place


def test_every_word_of_the_page_is_known(rows: list[Row]) -> None:
    assert {row.use for row in rows if row.use} <= set(LABELS)
    assert {row.subject for row in rows if row.subject} <= set(SUBJECTS)


# ---- their use ---------------------------------------------------------------------------------


def test_there_is_no_hole(found: dict[str, Coverage]) -> None:
    assert [row for row, c in found.items() if c.kind == "hole"] == []


def test_what_can_be_exercised_is_in_a_playbook(found: dict[str, Coverage]) -> None:
    """Types, phases, failure modes and all that a role can do; the rest is data, programme or yet to come."""
    inside = {row for row, c in found.items() if c.cited}
    outside = [
        row for row in ROWS if row not in inside and row.split("-")[0] in ("CT", "WL", "PH", "AC", "AT", "FM")
    ]
    assert outside == ["WL-R4", "PH-X1", "PH-X2", "PH-X4", "AC-87", "AC-88", "AT-18"]


def test_every_part_that_names_a_source_is_seen(plans: list[Playbook]) -> None:
    for plan in plans:
        parts = [part for value in vars(plan).values() if isinstance(value, tuple) for part in value]
        assert Counter(rows for _, rows in citations(plan)) == Counter(part.digest for part in parts)


def test_an_action_stands_by_its_clause_and_by_what_it_asks_for(found: dict[str, Coverage]) -> None:
    drill = "sight-lost-after-filler"
    assert (drill, "first_statement") in found["AC-07"].actions  # its clause, P-05
    assert (drill, "stop_and_trace") in found["AC-63"].actions  # its card, stop_batch
    assert (drill, "assess_first") in found["CT-02"].actions  # its type
    assert (drill, "assess_first") in found["WL-1"].actions  # its level
    assert (drill, "report_health") in found["RO-25"].actions  # its authority
    assert (drill, "radio_answer") in found["AC-14"].actions  # its element, apology
    assert all(len(c.actions) == len(set(c.actions)) for c in found.values())


# ---- the page ----------------------------------------------------------------------------------


def test_the_page_is_that_of_today() -> None:
    """Stale? `python -m scenarios.coverage`"""
    assert TARGET.read_text(encoding="utf-8") == generate(shipped())


def test_the_page_lists_every_row_once(found: dict[str, Coverage]) -> None:
    page = generate(list(found.values()))
    assert re.findall(r"^\| ([A-Z]+-[\w.]+) \|", page, re.MULTILINE) == list(ROWS)


# ---- bad input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("AC-99", 'there is no digest row "AC-99"; AC runs from AC-01 to AC-89'),
        ("AC-7", 'there is no digest row "AC-7"; AC runs from AC-01 to AC-89'),
        ("CASE-19", 'there is no digest row "CASE-19"; CASE runs from CASE-01 to CASE-18'),
        ("WL-R5", 'there is no digest row "WL-R5"; WL runs from WL-1 to WL-R4'),
        ("PH-1.6", 'there is no digest row "PH-1.6"; PH runs from PH-1 to PH-X4'),
        ("XX-01", '"XX-01" is not a row of the digest, such as AC-07'),
    ],
)
def test_a_playbook_that_cites_no_such_row_is_refused(row: str, expected: str) -> None:
    (error,) = playbook_errors_of(changed(PLAYBOOK, ("[AC-07]", f"[AC-08, {row}]")))
    assert error == f"plan.yaml:16:85 clauses[0].digest[1]: {expected}"


@pytest.mark.parametrize("old", ["digest: [RO-04]", "WL-1, WL-R2"])
def test_every_part_of_a_playbook_is_looked_at(old: str) -> None:
    new = old.replace("RO-04", "RO-44").replace("WL-R2", "WL-R9")
    (error,) = playbook_errors_of(changed(PLAYBOOK, (old, new)))
    assert "there is no digest row" in error


def test_steps_and_other_schemes_can_be_cited() -> None:
    assert playbook_errors_of(changed(PLAYBOOK, ("[AC-07]", "[PH-2.3, PH-X3, WL-R1, CASE-01]"))) == []
