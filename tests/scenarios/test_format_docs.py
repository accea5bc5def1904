"""docs/scenario-format.md names every field of every part, in its own section, and no other limits than the code's."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios import plan, schema
from scenarios.document import MAX_BYTES, MAX_DEPTH, MAX_TEXT
from scenarios.values import Part, TextPart
from simulator.decide import PACES

TEXT = (Path(__file__).parents[2] / "docs" / "scenario-format.md").read_text(encoding="utf-8")
SECTIONS: dict[str, list[type[Part]]] = {
    "## scenario.yaml": [schema.ScenarioFile],
    "### objectives": [schema.ObjectivePart],
    "### personas": [schema.PersonaPart],
    "### injects": [schema.InjectPart, schema.ReachPart],
    "### expected_actions": [schema.ActionPart],
    "## playbook.yaml": [
        plan.PlaybookFile,
        plan.RolePart,
        plan.ChannelPart,
        plan.LevelPart,
        plan.ClausePart,
        plan.ElementPart,
        plan.ViolationPart,
    ],
    "### scoring": [plan.ScoringPart],
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_field_is_described(heading: str) -> None:
    section = TEXT.split(f"\n{heading}\n")[1].split("\n##")[0]
    for model in SECTIONS[heading]:
        missing = [name for name in model.model_fields if f"`{name}`" not in section]
        assert not missing, model.__name__


def test_every_part_has_its_section() -> None:
    described = {model for models in SECTIONS.values() for model in models}
    assert {m for m in Part.__subclasses__() if m is not TextPart} == described


def test_the_limits_are_the_codes() -> None:
    assert f"{MAX_BYTES:,} bytes" in TEXT
    assert f"{MAX_TEXT:,} characters" in TEXT
    assert f"{MAX_DEPTH} levels" in TEXT
    *first, last = (f"{pace:g}" for pace in PACES)
    assert f"{', '.join(first)} or {last}" in TEXT
