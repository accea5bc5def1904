"""docs/scenario-format.md names every field of every part, in its own section, and no other limits than the code's."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scenarios import plan, schema
from scenarios.checks_actions import FORMS
from scenarios.checks_playbook import FORM_WORDS
from scenarios.document import MAX_BYTES, MAX_DEPTH, MAX_TEXT
from scenarios.values import Part, TextPart
from simulator.clock import PACES
from simulator.decisions.responses import ANSWERS
from simulator.localized import LocalizedText
from simulator.opinion.plan import RANGES
from simulator.pacing import MAX_PACE_WHILE_OPEN, PER_APPROVAL, needed_for
from simulator.scenario import RESPONSE_KINDS, SURFACES, ExpectedAction, ResponseKind
from tests.scenario_samples import clinic_playbook

TEXT = (Path(__file__).parents[2] / "docs" / "scenario-format.md").read_text(encoding="utf-8")
SECTIONS: dict[str, list[type[Part]]] = {
    "## scenario.yaml": [schema.ScenarioFile],
    "### objectives": [schema.ObjectivePart],
    "### personas": [schema.PersonaPart],
    "### injects": [schema.InjectPart, schema.ReachPart],
    "### expected_actions": [schema.ActionPart],
    "### facts": [schema.FactPart],
    "### rounds": [schema.RoundPart, schema.QuestionPart, schema.CheckPart],
    "### opinion": [schema.CoursePart, schema.OpinionPart],
    "### actors": [schema.ActorPart, schema.AskingPart, schema.PublicationPart],
    "### milestones": [schema.MilestonePart],
    "### storylines": [schema.StorylinePart],
    "### pace_plan": [schema.PaceStepPart],
    "## posts.yaml": [schema.PostsFile],
    "## playbook.yaml": [
        plan.PlaybookFile,
        plan.RolePart,
        plan.ChannelPart,
        plan.LevelPart,
        plan.ClausePart,
        plan.ElementPart,
        plan.ViolationPart,
        plan.TermPart,
        plan.CardPart,
        plan.ApprovalPart,
    ],
    "### legal_rules": [plan.LegalRulePart],
    "### audiences": [plan.AudiencePart],
    "### phrases": [plan.PhrasePart],
    "### scoring": [plan.ScoringPart, plan.WeightsPart],
}


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_field_is_described(heading: str) -> None:
    section = TEXT.split(f"\n{heading}\n")[1].split("\n##")[0]
    for model in SECTIONS[heading]:
        named = [field.alias or name for name, field in model.model_fields.items()]
        missing = [name for name in named if f"`{name}`" not in section]
        assert not missing, model.__name__


def test_every_part_has_its_section() -> None:
    described = {model for models in SECTIONS.values() for model in models}
    assert {m for m in _below(Part) if m is not TextPart} == described


def _below(part: type[Part]) -> set[type[Part]]:
    return {m for sub in part.__subclasses__() for m in (sub, *_below(sub))}


def test_the_parameters_of_the_public_are_the_codes() -> None:
    for name, (low, high) in RANGES.items():
        assert f"`{name}` {low:.10g} to {high:.10g}" in TEXT


def test_the_limits_are_the_codes() -> None:
    assert f"{MAX_BYTES:,} bytes" in TEXT
    assert f"{MAX_TEXT:,} characters" in TEXT
    assert f"{MAX_DEPTH} levels" in TEXT
    *first, last = (f"{pace:g}" for pace in PACES)
    assert f"{', '.join(first)} or {last}" in TEXT


def test_the_real_times_are_the_codes() -> None:
    table = TEXT.split("| Kind | Real minutes |\n")[1].split("\n\n")[0]
    told = {
        kind: float(row.split("|")[2].split()[0])
        for row in table.splitlines()[1:-1]
        for kind in row.split("`")[1::2]
    }
    needed = {
        kind: needed_for(kind, _action(kind), clinic_playbook()) / timedelta(minutes=1)
        for kind in RESPONSE_KINDS
    }
    assert told == needed
    assert f"| {PER_APPROVAL / timedelta(minutes=1):g} more |" in table
    assert f"the pace is at most {MAX_PACE_WHILE_OPEN:g}" in TEXT


def _action(kind: ResponseKind) -> ExpectedAction:
    some = LocalizedText("甲", "A")
    return ExpectedAction("a", some, ("nurse",), (kind,), "3.1", "speed", timedelta(1), timedelta(2))


def test_what_may_answer_what_is_the_codes() -> None:
    table = TEXT.split("| Kind | Surface of its channel | Answered by |\n")[1].split("\n\n")[0]
    for row in table.splitlines()[1:]:
        kinds, surfaces, answers = (cell.split("`")[1::2] for cell in row.split("|")[1:4])
        for kind in kinds:
            assert SURFACES[kind] == tuple(surfaces)
            assert {answer for answer, answered in ANSWERS.items() if kind in answered} == set(answers)


def test_every_element_of_a_form_is_told() -> None:
    table = TEXT.split("| Element | Of the kind | Met when |\n")[1].split("\n\n")[0]
    told = {
        row.split("`")[1].split(":")[0]: row.split("|")[2].strip().strip("`")
        for row in table.splitlines()[1:]
    }
    assert {form: kind for form, kind in told.items() if not kind.startswith("any")} == {
        form: kind for form, kind in FORMS.items() if kind
    }
    assert set(told) == {*FORMS, *FORM_WORDS}
