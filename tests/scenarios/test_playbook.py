"""Faults of a playbook, and a scenario whose playbook is at fault."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scenarios.loader import load_playbook, load_scenario, parse_playbook
from scenarios.problems import ContentErrors
from scenarios.writer import write_playbook
from simulator.playbook import Phrase
from tests.scenarios.drill_sample import PLAN
from tests.scenarios.samples import PLAYBOOK, SCENARIO, changed, playbook_errors_of, write_folder

CASES = {
    "unknown channel": ("channels: [account]", "channels: [account, fax]", "9:25 roles[0].channels[1]: there is no channel"),
    "channel twice": ("channels: [account]", "channels: [account, account]", '9:25 roles[0].channels[1]: "account" is listed'),
    "kind twice": ("may: [statement, reply]", "may: [reply, reply]", '8:18 roles[0].may[1]: "reply" is listed twice'),
    "unknown kind": ("may: [statement, reply]", "may: [statement, shout]", '8:22 roles[0].may[1]: "shout" is not known'),
    "nowhere to publish": ("official: true", "official: false", "8:10 roles[0].may: a role that may publish"),
    "unknown surface": ("surface: feed", "surface: radio", '12:58 channels[0].surface: "radio" is not known'),
    "duplicate element": (
        "violations:",
        "  - {id: empathy, name: {zh: 甲, en: A}}\nviolations:",
        '19:10 elements[1].id: "empathy" is used twice; the first is on line 18',
    ),
    "element and violation": ("id: hush", "id: empathy", '20:10 violations[0].id: "empathy" is an element already'),
    "digest row": ("[AC-07]", "[AC-7x]", '16:78 clauses[0].digest[0]: "AC-7x" is not a row of the digest'),
    "share": ("time_floor: 0.5", "time_floor: 1.5", "21:23 scoring.time_floor: must be at most 1"),
    "level time": ("first: 00:30", "first: soon", '14:65 levels[0].limits.first: "soon" is not a time'),
    "words": ("en: Speaks", "en: call 13812345678", '7:24 roles[0].duty.en: "13812345678" could be a real phone'),
    "unknown field": ("scoring: {", "scoring: {bonus: 1, ", "21:11 scoring.bonus: is not a field here"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_reported_where_it_stands(case: str) -> None:
    old, new, expected = CASES[case]
    (error,) = playbook_errors_of(changed(PLAYBOOK, (old, new)))
    assert error.startswith(f"plan.yaml:{expected}")


PLAN_CASES = {
    "unknown stand-in": ("stand_in: lead", "stand_in: boss", '13:15 roles[1].stand_in: there is no role "boss"; known: lead'),
    "stands in for itself": ("stand_in: lead", "stand_in: legal", "13:15 roles[1].stand_in: stand-ins go round in a circle: legal, legal"),
    "stand-ins in a circle": (
        "may: [assessment, decision, report]",
        "may: [assessment, decision, report]\n    stand_in: officer",
        "9:15 roles[0].stand_in: stand-ins go round in a circle: lead, officer, legal, lead",
    ),
    "owner of a card": ("owners: [lead]", "owners: [boss]", '46:87 cards[0].owners[0]: there is no role "boss"'),
    "approver": ("roles: [legal, lead]", "roles: [legal, boss]", '49:68 approvals[0].roles[1]: there is no role "boss"'),
    "approver twice": ("roles: [legal, lead]", "roles: [legal, legal]", '49:68 approvals[0].roles[1]: "legal" is listed twice'),
    "nobody approves": ("roles: [legal, lead]", "roles: []", "49:60 approvals[0].roles: must not be empty"),
    "kind of an approval": ("kinds: [statement, correction]", "kinds: [statement, room]", '49:40 approvals[0].kinds[1]: "room" is not known here'),
    "channel of an approval": ("channels: [account], target", "channels: [fax], target", '49:86 approvals[0].channels[0]: there is no channel "fax"'),
    "limit of an approval": ("limit: 00:15", "limit: 00:05", "49:118 approvals[0].limit: must be later than the target (00:05)"),
    "long time": ("update: 48:00", "update: 48:99", '33:40 levels[0].limits.update: "48:99" is not a time; write HH:MM'),
    "order of levels": ("one_is_lowest", "upwards", "34:14 level_order: \"upwards\" is not known here; write one of 'one_is_highest' or"),
    "confirmed by nobody": ("    confirmed_by: 法务\n", "", "59:16 legal_rules[0].confirmed: a confirmed rule says in `confirmed_by`"),
    "rule without a source": ("    source: {zh: 条例第十四条, en: Regulation art. 14}\n", "", "52:5 legal_rules[0].source: is missing"),
    "field twice": ("violations: [", "phases: []\nviolations: [", "67:1 phases: is written twice, on line 39 and on line 67"),
    "term twice": ("phases:\n", "phases:\n  - {id: PH-01, name: {zh: 甲, en: A}}\n", '41:10 phases[1].id: "PH-01" is used twice; the first is on line 40'),
    "card twice": ("id: hush", "id: seal", '47:10 cards[1].id: "seal" is used twice; the first is on line 46'),
    "label of a form": ("id: facts", "id: reason", '66:10 elements[1].id: "reason" is read from the form of a response'),
    "cap": ("critical_cap: 30", "critical_cap: 101", "68:47 scoring.critical_cap: must be at most 100"),
    "time of a ring-back": ("ring_back_time: 0.25", "ring_back_time: 2", "68:27 scoring.ring_back_time: must be at most 1"),
    "confirmed at no time": ("    confirmed_on: 2026-11-02\n", "", "59:16 legal_rules[0].confirmed: a confirmed rule says in `confirmed_on` when"),
    "confirmed on no day": ("2026-11-02", "2026-02-30", '61:19 legal_rules[0].confirmed_on: "2026-02-30" is not a date; write YYYY-MM-DD'),
    "in force on no day": ("effective: 2002-09", "effective: autumn", '63:16 legal_rules[0].effective: "autumn" is not a date'),
    "confidence": ("confidence: high", "confidence: sure", "62:17 legal_rules[0].confidence: \"sure\" is not known here; write one of 'high', "),
    "violation of a card": ("violation: buying", "violation: bribe", '47:64 cards[1].violation: there is no violation "bribe"; known: buying'),
    "unknown kind for an audience": ("kinds: [statement, reply]", "kinds: [statement, shout]", '70:69 audiences[0].kinds[1]: "shout" is not known here'),
    "no kind for an audience": ("kinds: [statement, reply]", "kinds: []", "70:57 audiences[0].kinds: must not be empty"),
    "unknown channel of an audience": ("channels: [account, feed]", "channels: [account, fax]", '70:97 audiences[0].channels[1]: there is no channel "fax"'),
    "unknown addressee": ("to: [district, lead]", "to: [district, mayor]", '71:87 audiences[1].to[1]: there is no authority or role "mayor"; known: district, lead'),
    "addressee of a reply": ("kinds: [report]", "kinds: [report, reply]", '71:83 audiences[1].to: only a response of the kind "report" has an addressee'),
    "channel of a report": ("to: [district, lead]}", "channels: [inbox]}", "71:82 audiences[1].channels: assessments, decisions and reports go out on no channel"),
    "digest row of an audience": ("[AU-07]", "[AU-77]", '70:113 audiences[0].digest[0]: there is no digest row "AU-77"; AU runs from AU-01 to AU-21'),
    "audience twice": ("id: office,", "id: public,", '71:10 audiences[1].id: "public" is used twice; the first is on line 70'),
    "audience in one language": ("zh: 公众, en: The public", "zh: 公众", "70:24 audiences[0].name.en: is missing"),
    "who sees single scores": ("individual_scores: staff", "individual_scores: all", "74:20 individual_scores: \"all\" is not known here; write one of 'evaluators' or"),
    "element too heavy": ("weight: 2.5", "weight: 11", "66:52 elements[1].weight: must be at most 10"),
    "element below nothing": ("weight: 2.5", "weight: -1", "66:52 elements[1].weight: must be at least 0"),
    "level without limits": ("    limits: {statement: 01:00, update: 48:00}\n", "", "28:5 levels[0].limits: a level needs limits, such as `statement: 01:00`"),
    "empty limits": ("{statement: 01:00, update: 48:00}", "{}", "33:13 levels[0].limits: a level needs limits"),
    "lock": ("approval_lock: true", "approval_lock: 1", "50:16 approval_lock: must be true or false"),
}  # fmt: skip


@pytest.mark.parametrize("case", PLAN_CASES)
def test_a_fault_of_a_full_plan_is_reported_where_it_stands(case: str) -> None:
    old, new, expected = PLAN_CASES[case]
    (error,) = playbook_errors_of(changed(PLAN, (old, new)))
    assert error.startswith(f"plan.yaml:{expected}")


def test_every_part_of_a_full_plan_is_read() -> None:
    plan = parse_playbook(PLAN)
    assert [r.stand_in for r in plan.roles] == ["", "lead", "legal"]
    assert plan.levels[0].limits[1] == ("update", timedelta(days=2))
    assert (plan.level_order, plan.approval_lock) == ("one_is_lowest", True)
    assert plan.approvals[0].roles == ("legal", "lead")
    assert plan.legal_rules[0].limit == timedelta(hours=12)
    assert (plan.scoring.ring_back_time, plan.scoring.critical_cap, plan.scoring.version) == (0.25, 30.0, "2")
    assert plan.cards[1].violation == "buying"
    rule = plan.legal_rules[0]
    assert (rule.confirmed_by, rule.confirmed_on, rule.confidence, rule.effective) == (
        "法务", "2026-11-02", "high", "2002-09",
    )  # fmt: skip
    public, office = plan.audiences
    assert (public.kinds, public.channels, public.digest) == (
        ("statement", "reply"),
        ("account", "feed"),
        ("AU-07",),
    )
    assert office.to == ("district", "lead")
    assert plan.phrases == (Phrase("empathy", "感同身受|心里…难受"),)
    assert (plan.individual_scores, plan.weight_of("facts"), plan.weight_of("empathy")) == ("staff", 2.5, 1.0)
    assert parse_playbook(write_playbook(plan)) == plan


SECOND_LEVEL = """\
  - {id: level_two, name: {zh: 二级, en: Two}, rank: 2, limits: {statement: 02:00, family: 04:00}}
level_order:"""
TOLD_TWICE = {
    '33:13 levels[0].limits: has no "family", which "level_two" has; all levels name the same limits',
    '34:63 levels[1].limits: has no "update", which "level_one" has; all levels name the same limits',
}


def test_all_levels_name_the_same_limits() -> None:
    errors = playbook_errors_of(changed(PLAN, ("level_order:", SECOND_LEVEL)))
    assert {e.removeprefix("plan.yaml:") for e in errors} == TOLD_TWICE


PHRASES = {
    "(a+)+": 'holds "("; only words, "…" and "|" are understood',
    "(?:道歉)*": 'holds "("; only words, "…" and "|" are understood',
    "心里难受\\w": 'holds "\\"; only words, "…" and "|" are understood',
    "心里.+难受": 'holds "+"; only words, "…" and "|" are understood',
    "心里难受|": "has an empty alternative",
    "…": "has an empty alternative",
    "痛": "is too short to tell anything",
    "so|心里难受": "is too short to tell anything",
    "心" * 121: "is longer than 120 characters",
}


@pytest.mark.parametrize("pattern", PHRASES)
def test_a_pattern_that_cannot_be_used_is_refused(pattern: str) -> None:
    """At once: nothing that an author writes becomes a regular expression."""
    errors = playbook_errors_of(changed(PLAN, ("感同身受|心里…难受", f"'{pattern}'")))
    assert len(errors) == 1
    assert errors[0].startswith(f"plan.yaml:73:31 phrases[0].pattern: {PHRASES[pattern]}")


@pytest.mark.parametrize("pattern", ["心里…难受", "with all our heart|从心底", "so very ... sorry"])
def test_plain_words_gaps_and_alternatives_are_a_pattern(pattern: str) -> None:
    plan = parse_playbook(changed(PLAN, ("感同身受|心里…难受", f"'{pattern}'")))
    assert plan.phrases == (Phrase("empathy", pattern),)
    assert parse_playbook(write_playbook(plan)) == plan


def test_a_phrase_shows_a_label_of_the_plan_once() -> None:
    unknown = changed(PLAN, ("label: empathy", "label: warmth"))
    assert playbook_errors_of(unknown) == [
        'plan.yaml:73:13 phrases[0].label: there is no element or violation "warmth"; known: empathy, facts, buying'
    ]
    of_violation = changed(PLAN, ("label: empathy", "label: buying"))
    assert parse_playbook(of_violation).phrases[0].label == "buying"
    again = "  - {label: empathy, pattern: 心里难受}\n"
    twice = changed(PLAN, ("individual_scores:", f"{again}{again}individual_scores:"))
    assert playbook_errors_of(twice) == [
        'plan.yaml:75:31 phrases[2].pattern: "心里难受" is listed twice for "empathy"'
    ]


WEIGHTS = {
    "{weights: {content: 0.4, time: 0.5}, ": (
        "68:20 scoring.weights: content 0.4 and time 0.5 add up to 0.9; they must add up to 1"
    ),
    "{weights: {content: 1, time: 0.25}, ": (
        "68:20 scoring.weights: content 1 and time 0.25 add up to 1.25; they must add up to 1"
    ),
    "{time_floor: 0.4, weights: {content: 0.4, time: 0.6}, ": (
        "68:37 scoring.weights: stands in place of `time_floor`; write one of the two"
    ),
    "{weights: {content: 0.4}, ": "68:20 scoring.weights.time: is missing",
    "{weights: {content: 1.4, time: -0.4}, ": "68:30 scoring.weights.content: must be at most 1",
}


@pytest.mark.parametrize("given", WEIGHTS)
def test_weights_of_content_and_time_must_add_up(given: str) -> None:
    errors = playbook_errors_of(changed(PLAN, ("scoring: {", f"scoring: {given}")))
    assert errors[0] == f"plan.yaml:{WEIGHTS[given]}"


@pytest.mark.parametrize(("content", "time"), [(0.3, 0.7), (0.1, 0.9), (1, 0), (0, 1)])
def test_the_weight_of_content_is_what_lateness_cannot_take(content: float, time: float) -> None:
    weights = f"scoring: {{weights: {{content: {content}, time: {time}}}, "
    plan = parse_playbook(changed(PLAN, ("scoring: {", weights)))
    assert plan.scoring.time_floor == content
    assert parse_playbook(write_playbook(plan)) == plan


def test_not_every_element_may_weigh_nothing() -> None:
    none = changed(PLAN, ("en: Concern}}", "en: Concern}, weight: 0}"), ("weight: 2.5", "weight: 0"))
    assert playbook_errors_of(none) == [
        "plan.yaml:65:3 elements: every element weighs 0; at least one must count"
    ]
    one = changed(PLAN, ("weight: 2.5", "weight: 0"))
    assert [e.weight for e in parse_playbook(one).elements] == [1.0, 0.0]


def test_the_sample_itself_is_valid() -> None:
    assert playbook_errors_of(PLAYBOOK) == []


def test_settings_of_scoring_have_defaults(tmp_path: Path) -> None:
    loaded = load_playbook(write_folder(tmp_path, PLAYBOOK, "playbook.yaml"))
    assert loaded.value.scoring.time_floor == 0.5
    assert loaded.value.scoring.prompted_factor == 0.75


def test_a_scenario_names_its_playbook_from_the_given_library(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "s", SCENARIO)
    write_folder(
        tmp_path / "plans" / "clinic-core", changed(PLAYBOOK, ("rank: 1", "rank: 0")), "playbook.yaml"
    )
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder, tmp_path / "plans")
    assert {p.file for p in caught.value.errors} == {
        str(folder / "scenario.yaml"),
        str(tmp_path / "plans" / "clinic-core" / "playbook.yaml"),
    }
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder, tmp_path / "absent")
    assert [p.message.en for p in caught.value.errors] == ['there is no playbook "clinic-core"; known: none']


def test_a_slug_is_never_a_path(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "s", changed(SCENARIO, ("playbook: clinic-core", "playbook: ../s")))
    write_folder(tmp_path / "s", PLAYBOOK, "playbook.yaml")
    with pytest.raises(ContentErrors) as caught:
        load_scenario(folder, tmp_path / "plans")
    assert [(p.line, p.field) for p in caught.value.errors] == [(6, "playbook")]
