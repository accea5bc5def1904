"""The shipped plan of a clinic: complete, at one with the core plan and the reader, every rule traced to its source."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import groupby
from statistics import median
from typing import Any

import pytest

from scenarios.digest import ROWS
from scenarios.loader import load_playbook, parse_playbook, playbook_folder
from scenarios.writer import write_playbook
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import RESPONSE_KINDS

ROLES = {
    "crisis_lead": "",
    "deputy_lead": "crisis_lead",
    "pr_officer": "deputy_lead",
    "spokesperson": "pr_officer",
    "monitor": "pr_officer",
    "legal": "crisis_lead",
    "medical_lead": "crisis_lead",
    "attending_doctor": "medical_lead",
    "customer_service": "medical_lead",
    "admin_hr": "deputy_lead",
}

SURFACES = {
    "feed": "weiguan xiaojian shanzhen friends_circle local_forum review_site official_account",
    "site": "website",
    "news": "news_site",
    "phone": "media_phone family_phone office_phone",
    "desk": "complaint_desk",
    "inbox": "hotline_orders internal_message regulator_letter",
}

# doctrine.md B5, in minutes; "same day" is eight working hours
LIMITS = {
    "level_one": {
        "signal": 10, "team": 15, "family": 30, "press": 15, "statement": 60, "staff_note": 60, "update": 120,
    },
    "level_two": {
        "signal": 20, "team": 45, "family": 60, "press": 30, "statement": 120, "staff_note": 120, "update": 240,
    },
    "level_three": {
        "signal": 60, "team": 240, "family": 240, "press": 120, "statement": 240, "staff_note": 480,
        "update": 1440,
    },
}  # fmt: skip

# What deciding on each wrong turn violates; critical ones wait for a person.
WRONG_TURNS = {
    "pay_for_deletion": "hush",
    "settle_deletion": "hush",
    "drop_trending": "manipulate",
    "seed_comments": "manipulate",
    "close_comments": "manipulate",
    "send_lawyers_letter": "threat",
    "silence_staff": "gag",
    "discipline_doctor": "scapegoat",
    "tidy_records": "tamper",
    "blame_maker": "deflect",
    "push_praise": "promo",
    "publish_records": "privacy_leak",
    "wait_quietly": "stonewall",
}
CRITICAL = {"privacy_leak", "hush", "denial", "tamper", "gag"}
AUDIENCES = [
    "patient_family",
    "other_clients",
    "staff",
    "press",
    "public",
    "regulators",
    "partners",
]


@pytest.fixture(scope="module")
def plan() -> Playbook:
    return load_playbook(playbook_folder("clinic")).value


@pytest.fixture(scope="module")
def core() -> Playbook:
    return load_playbook(playbook_folder("clinic-core")).value


def test_every_seat_has_a_stand_in_and_the_chain_ends_at_the_lead(plan: Playbook) -> None:
    assert {r.role_id: r.stand_in for r in plan.roles} == ROLES
    for role in ROLES:
        chain = [role]
        while ROLES[chain[-1]]:
            chain.append(ROLES[chain[-1]])
            assert len(chain) == len(set(chain))
        assert chain[-1] == "crisis_lead"


def test_every_kind_of_response_is_somebodys_and_only_four_publish(plan: Playbook) -> None:
    assert {kind for role in plan.roles for kind in role.may} == set(RESPONSE_KINDS)
    publishers = {r.role_id for r in plan.roles if "statement" in r.may}
    assert publishers == {"crisis_lead", "deputy_lead", "pr_officer", "spokesperson"}
    assert publishers == {r.role_id for r in plan.roles if r.channels}
    assert all("flag" in role.may and "reply" in role.may for role in plan.roles)


def test_channels_have_the_surfaces_of_the_kinds_of_inject(plan: Playbook) -> None:
    found = {c.channel_id: c.surface for c in plan.channels}
    assert found == {name: surface for surface, names in SURFACES.items() for name in names.split()}
    assert {c.channel_id for c in plan.channels if c.official} == {"official_account", "website"}
    told = "".join(plan.clause(name).text.zh for name in ("P-49", "P-50"))  # type: ignore[union-attr]
    assert all(c.name.zh in told for c in plan.channels)


def test_levels_carry_the_limits_of_the_doctrine(plan: Playbook) -> None:
    minute = timedelta(minutes=1)
    assert {x.level_id: {name: int(t / minute) for name, t in x.limits} for x in plan.levels} == LIMITS
    assert [x.rank for x in plan.levels] == [1, 2, 3]
    assert plan.level_order == "one_is_highest"
    assert all(x.criteria and x.measures for x in plan.levels)


def test_the_lists_that_scenarios_refer_to(plan: Playbook) -> None:
    assert [t.term_id for t in plan.crisis_types] == [f"CT-{n:02}" for n in range(1, 22)]
    assert [t.term_id for t in plan.phases] == [f"PH-{n}" for n in range(1, 6)]
    assert {t.term_id for t in plan.outcomes} == {"resolved", "promised", "escalated", "declined"}
    assert {t.term_id for t in plan.authorities} == {
        "district_health", "market_regulator", "cyberspace_office", "police", "maker",
    }  # fmt: skip
    assert all(t.text for t in (*plan.crisis_types, *plan.phases, *plan.outcomes, *plan.authorities))


def test_every_crisis_type_begins_with_its_cluster(plan: Playbook) -> None:
    for term in plan.crisis_types:
        assert re.match(r"受害型|意外型|可预防型|视证据而定", term.text.zh), term.term_id
        assert re.match(r"Victim|Accidental|Preventable|By evidence", term.text.en), term.term_id


def test_the_core_clauses_keep_their_meaning(plan: Playbook, core: Playbook) -> None:
    assert [c.clause_id for c in plan.clauses] == [f"P-{n:02}" for n in range(1, len(plan.clauses) + 1)]
    assert len(plan.clauses) >= 30
    for clause in core.clauses:
        kept = plan.clause(clause.clause_id)
        assert kept is not None
        assert kept.title == clause.title
        assert set(kept.digest) >= set(clause.digest), clause.clause_id


def test_labels_are_the_core_plans_and_five_are_critical(plan: Playbook, core: Playbook) -> None:
    assert [e.element_id for e in plan.elements] == [e.element_id for e in core.elements]
    assert [v.violation_id for v in plan.violations] == [v.violation_id for v in core.violations]
    assert {v.violation_id for v in plan.violations if v.critical} == CRITICAL


def test_wrong_turns_are_cards_like_the_others(plan: Playbook) -> None:
    cards = {c.card_id: c for c in plan.cards}
    assert {name: c.violation for name, c in cards.items() if c.violation} == WRONG_TURNS
    assert len(cards) - len(WRONG_TURNS) >= 24
    assert all(c.text and c.owners for c in plan.cards)
    # neither the sources, nor the length, nor the place in the list may tell them apart
    assert all(any(row.startswith("FM-") for row in c.digest) for c in plan.cards)
    assert all(any(not row.startswith("FM-") for row in c.digest) for c in plan.cards)
    wrong = median(len(c.text.zh) for c in plan.cards if c.card_id in WRONG_TURNS)
    sound = median(len(c.text.zh) for c in plan.cards if c.card_id not in WRONG_TURNS)
    assert abs(wrong - sound) <= 6
    runs = groupby(plan.cards, key=lambda c: c.card_id in WRONG_TURNS)
    assert max(len(list(run)) for is_wrong, run in runs if is_wrong) == 1


def test_cards_and_approvals_name_roles_that_may(plan: Playbook) -> None:
    deciders = {r.role_id for r in plan.roles if "decision" in r.may}
    for card in plan.cards:
        assert set(card.owners) <= set(ROLES), card.card_id
        assert set(card.owners) & deciders, card.card_id
    (rule,) = plan.approvals
    assert rule.kinds == ("statement", "correction")
    assert rule.roles == ("legal", "crisis_lead")
    assert (rule.target, rule.limit) == (timedelta(minutes=5), timedelta(minutes=15))
    assert not plan.approval_lock


def test_legal_rules_wait_for_counsel_and_say_whom_they_bind(plan: Playbook) -> None:
    for rule in plan.legal_rules:
        assert not rule.confirmed, rule.rule_id
        assert not rule.confirmed_by, rule.rule_id
        assert rule.source, rule.rule_id
        assert rule.applies_to, rule.rule_id
        assert rule.clock_start or rule.limit is None, rule.rule_id
        assert rule.confidence in ("high", "medium"), rule.rule_id
        assert "2002" <= rule.effective < "2027", rule.rule_id
    hours = {r.rule_id: r.limit for r in plan.legal_rules}
    assert hours["malpractice_report"] == timedelta(hours=12)
    assert hours["quality_event_grave"] == timedelta(hours=2)
    assert hours["device_serious_injury"] == timedelta(days=20)
    assert hours["government_first_word"] == timedelta(hours=5)


def test_every_audience_can_be_reached_by_somebody(plan: Playbook) -> None:
    assert [a.audience_id for a in plan.audiences] == AUDIENCES
    may = {kind for role in plan.roles for kind in role.may}
    told = {name for a in plan.audiences for name in (*a.channels, *a.to)}
    for audience in plan.audiences:
        assert set(audience.kinds) <= may
        assert audience.channels or audience.to
    assert told >= {
        "official_account",
        "website",
        "media_phone",
        "family_phone",
        "complaint_desk",
        "internal_message",
    }


def test_every_rule_cites_rows_that_exist(plan: Playbook) -> None:
    parts: tuple[Any, ...] = (
        *plan.roles, *plan.channels, *plan.levels, *plan.clauses, *plan.elements, *plan.violations, *plan.cards,
        *plan.approvals, *plan.legal_rules, *plan.crisis_types, *plan.phases, *plan.outcomes, *plan.authorities,
        *plan.audiences,
    )  # fmt: skip
    for part in parts:
        assert part.digest, part
        assert len(part.digest) == len(set(part.digest)), part
        assert set(part.digest) <= set(ROWS), part


def test_every_card_and_clause_is_worded_in_its_own_way(plan: Playbook) -> None:
    for parts in (plan.clauses, plan.cards, plan.crisis_types, plan.legal_rules):
        for lang in ("zh", "en"):
            texts = [getattr(part.text, lang) for part in parts]
            assert len(texts) == len(set(texts))


def test_both_languages_are_written_as_such(plan: Playbook) -> None:
    for text in _texts(plan):
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]", text.zh), text.zh
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text.en), text.en


def test_the_plan_survives_being_written(plan: Playbook) -> None:
    assert parse_playbook(write_playbook(plan)) == plan


def _texts(value: object) -> list[LocalizedText]:
    if isinstance(value, LocalizedText):
        return [value]
    parts = value if isinstance(value, tuple) else getattr(value, "__dict__", {}).values()
    return [text for part in parts for text in _texts(part)]
