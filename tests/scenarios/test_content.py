"""The shipped scenarios and playbooks, judged as content: complete, playable, and answered as they demand."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

import pytest

from scenarios.checks_playbook import FORM_WORDS
from scenarios.loader import (
    library,
    load_playbook,
    load_scenario,
    playbook_folder,
    playbook_slugs,
    scenario_folder,
)
from scenarios.values import DIGEST_FORM
from scoring.text.reader import read
from simulator.localized import LANGS
from simulator.pacing import deadline
from simulator.scenario import Scenario

ELEMENTS = [
    "acknowledge",
    "empathy",
    "apology",
    "facts",
    "action",
    "responsibility",
    "next_update",
    "contact",
    "third_party",
    "remedy",
    "privacy",
    "correction",
    "evidence",
]
VIOLATIONS = [
    "denial",
    "blame_patient",
    "privacy_leak",
    "minimise",
    "stonewall",
    "speculation",
    "overpromise",
    "threat",
    "hush",
    "promo",
    "deflect",
    "hostile",
]
OF_DECISIONS = ["tamper", "gag", "manipulate", "scapegoat", "conceal"]  # and of what is written inside


@pytest.fixture(params=library())
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return load_scenario(scenario_folder(request.param)).value


def test_the_library_is_found_by_slug() -> None:
    assert "first-half-hour" in library()
    assert all(load_scenario(scenario_folder(slug)).value.slug == slug for slug in library())
    assert all(load_playbook(playbook_folder(slug)).value.slug == slug for slug in playbook_slugs())
    with pytest.raises(KeyError):
        scenario_folder("../playbooks")
    with pytest.raises(KeyError):
        playbook_folder("none")


def test_every_limit_ends_before_the_drill(scenario: Scenario) -> None:
    for action in scenario.expected_actions:
        if not action.runs_on:
            assert deadline(scenario, action, action.limit) < scenario.duration, action.action_id


def test_every_role_has_something_to_do(scenario: Scenario) -> None:
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    busy = {role for action in scenario.expected_actions for role in action.roles}
    assert busy | {role for rule in playbook.approvals for role in rule.roles} >= set(scenario.roles)
    assert {o.objective_id for o in scenario.objectives} == {
        a.objective_id for a in scenario.expected_actions
    }


def test_every_action_is_shown_and_answered(scenario: Scenario) -> None:
    for action in scenario.expected_actions:
        if action.kinds != ("flag",):  # what is to be spotted need not be told of
            assert action.shown_as
            assert action.model_answer


@pytest.mark.parametrize("lang", LANGS)
def test_model_answers_hold_all_that_is_wanted_and_no_violation(scenario: Scenario, lang: str) -> None:
    for action in scenario.expected_actions:
        found = {
            label for answer in action.model_answer for label in read(answer.in_lang(lang), lang=lang).labels
        }
        wanted = {e.element_id for e in action.elements}
        assert {e for e in wanted if ":" not in e and e not in FORM_WORDS} <= found, action.action_id
        assert not found & set(VIOLATIONS), action.action_id


@pytest.mark.parametrize("lang", LANGS)
def test_model_answers_tell_the_facts_that_are_wanted(scenario: Scenario, lang: str) -> None:
    for action in scenario.expected_actions:
        said = " ".join(answer.in_lang(lang).casefold() for answer in action.model_answer)
        for fact_id in (
            e.element_id.removeprefix("fact:") for e in action.elements if e.element_id.startswith("fact:")
        ):
            facts = [f for name in fact_id.split("|") if (f := scenario.fact(name))]
            phrases = [phrase.in_lang(lang).casefold() for f in facts for phrase in f.phrases]
            assert any(phrase in said for phrase in phrases), (action.action_id, fact_id)


def test_the_first_half_hour_is_the_drill_that_was_promised() -> None:
    scenario = load_scenario(scenario_folder("first-half-hour")).value
    timed = [i for i in scenario.injects if not i.is_contingency]
    assert len(timed) == 12
    assert {i.kind for i in timed} == {"post", "call", "complaint"}
    assert [i.inject_id for i in scenario.injects if i.is_contingency] == ["silence_story"]
    assert len(scenario.roles) == 4
    assert len(scenario.expected_actions) == 5
    assert all(a.due <= b.due for a, b in pairwise(scenario.injects))


def test_the_core_playbook_has_the_readers_labels() -> None:
    playbook = load_playbook(playbook_folder("clinic-core")).value
    assert [e.element_id for e in playbook.elements] == ELEMENTS
    assert [v.violation_id for v in playbook.violations] == VIOLATIONS + OF_DECISIONS
    critical = {v.violation_id for v in playbook.violations if v.critical}
    assert critical == {"privacy_leak", "hush", "tamper", "gag"}
    assert len(playbook.levels) == 3
    assert 12 <= len(playbook.clauses) <= 20
    assert all(clause.digest for clause in playbook.clauses)
    assert all(re.match(DIGEST_FORM, row) for clause in playbook.clauses for row in clause.digest)


FINDINGS = {
    "first-half-hour": [],
    "sight-lost-after-filler": ["cctv_wait", "reception_card", "internal_finding"],
    "death-after-surgery": ["bell_log", "audit_trail", "internal_finding"],
}


def test_what_establishes_a_fault_is_marked_and_not_known_from_the_start(scenario: Scenario) -> None:
    """Until one of them is known, owning up to a fault comes too early."""
    findings = [f for f in scenario.facts if f.finding]
    assert [f.fact_id for f in findings] == FINDINGS[scenario.slug]
    assert all(f.released_at is None or f.released_at > timedelta(hours=3) for f in findings)


def test_the_core_plan_names_its_audiences() -> None:
    playbook = load_playbook(playbook_folder("clinic-core")).value
    assert [a.audience_id for a in playbook.audiences] == ["patient_family", "press", "public"]
    assert all(row.startswith(("AU-", "AC-")) for a in playbook.audiences for row in a.digest)


def test_chinese_is_written_with_chinese_marks(scenario: Scenario) -> None:
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    for value in (scenario, playbook):
        for zh in _chinese(value):
            assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]", zh), zh


def _chinese(value: object) -> list[str]:
    if isinstance(value, tuple):
        return [zh for part in value for zh in _chinese(part)]
    fields = getattr(value, "__dict__", {})
    return [v for k, v in fields.items() if k == "zh"] or [zh for v in fields.values() for zh in _chinese(v)]


_PICTURE = {
    "zh": re.compile(r"\[\s*(?:图|组图|配图|照片|截图|视频|录像)([^\]]*)\]"),
    "en": re.compile(r"\[\s*(?:photos?|pictures?|images?|screenshots?|videos?|clip)\b([^\]]*)\]", re.IGNORECASE),
}


@pytest.mark.parametrize("slug", library())
def test_a_picture_has_its_words_in_both_languages(slug: str) -> None:
    """As the screens look for them: what only one language marks would show the other's reader a foreign caption."""
    for inject in load_scenario(scenario_folder(slug)).value.injects:
        zh, en = _PICTURE["zh"].search(inject.text.zh), _PICTURE["en"].search(inject.text.en)
        captions = [found and re.sub(r"[\d:：，,\s]", "", found[1]) for found in (zh, en)]
        assert (captions[0] is None, bool(captions[0])) == (captions[1] is None, bool(captions[1])), inject.inject_id
