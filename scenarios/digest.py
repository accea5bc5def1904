"""The rows of the source digest that a playbook may cite: AC-07, WL-R1, PH-2.3 …

The ids are known here without reading a file, since every `validate` and every start of the server asks for them.
What a row is called and where it is used stands in digest.yaml, which `coverage` reads.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from scenarios.document import parse_document, read_text
from scenarios.values import TextPart
from simulator.localized import LocalizedText, said

# Rows that are simply counted, in the digest's order; None where the numbers have another form.
FAMILIES: dict[str, int | None] = {
    "CT": 21, "EN": 15, "RO": 33, "TE": 14, "WL": None, "PH": None, "PR": 33, "CH": 33, "AC": 89, "AT": 18, "AU": 21,
    "TM": 29, "EV": 46, "AA": 31, "TR": 30, "MO": 26, "PL": 18, "SP": 17, "FM": 23, "CASE": 18, "OP": 14,
}  # fmt: skip
STEPS = (5, 5, 6, 6, 5)  # of the five phases: PH-1.1 to PH-1.5 and so on


def _levels() -> list[str]:
    """Three levels, and four remarks on grading."""
    return [f"WL-{n}" for n in range(1, 4)] + [f"WL-R{n}" for n in range(1, 5)]


def _phases() -> list[str]:
    """Five phases with their steps, and four other schemes."""
    rows: list[str] = []
    for phase, steps in enumerate(STEPS, 1):
        rows += [f"PH-{phase}", *(f"PH-{phase}.{step}" for step in range(1, steps + 1))]
    return rows + [f"PH-X{n}" for n in range(1, 5)]


def family_rows(family: str) -> list[str]:
    """The ids of one family, in order."""
    count = FAMILIES[family]
    if count is None:
        return _levels() if family == "WL" else _phases()
    return [f"{family}-{n:02}" for n in range(1, count + 1)]


ROWS: dict[str, None] = dict.fromkeys(row for family in FAMILIES for row in family_rows(family))


def unknown_row(row: str) -> LocalizedText:
    """What to say of a row that has the right form but isn't there."""
    family = row.split("-")[0]
    rows = family_rows(family) if family in FAMILIES else list(FAMILIES)
    return said(
        f"来源摘要里没有“{row[:80]}”这一条；{family} 从 {rows[0]} 到 {rows[-1]}",
        f'there is no digest row "{row[:80]}"; {family} runs from {rows[0]} to {rows[-1]}',
    )


# ---- digest.yaml -------------------------------------------------------------------------------

USES = ("clause", "expected_action", "measure", "scenario", "after_action", "method")
Use = Literal[
    "clause",
    "expected_action",
    "measure",
    "scenario",
    "after_action",
    "method",
    "not_a_platform_matter",
    "planned",
]
Subject = Literal["public", "desk"]
FILE = Path(__file__).parent / "digest.yaml"


class Row(BaseModel):
    """A row with its title and, where it says so itself, its use."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: str
    title: TextPart
    use: Use | None = None
    subject: Subject | None = None
    at: list[str] = []
    note: TextPart | None = None

    @model_validator(mode="after")
    def _says_enough(self) -> Row:
        """A use has its note; a place belongs to what is used, a subject to what is planned."""
        if (self.use is None) != (self.note is None):
            raise ValueError(f"{self.id}: `use` and `note` go together")
        if bool(self.at) != (self.use in USES):
            raise ValueError(f"{self.id}: `at` belongs to a row that is used")
        if (self.subject is None) == (self.use == "planned"):
            raise ValueError(f"{self.id}: `subject` belongs to a row that is planned")
        return self


class _DigestFile(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    rows: list[Row]


def read_rows(file: Path = FILE) -> list[Row]:
    """The rows as the file has them; `coverage` and its tests hold them against ROWS."""
    return _DigestFile.model_validate(parse_document(read_text(file), str(file)).data).rows
