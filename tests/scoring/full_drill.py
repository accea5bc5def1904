"""A drill with approval, facts, forms, stand-ins, signals and a rule of law; built on the small one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scoring.cardtypes import Scorecard, ScoreLine
from scoring.scorecard import scorecard
from simulator import commands as c
from simulator.localized import LocalizedText
from simulator.playbook import (
    ActionCard,
    ApprovalRule,
    LegalRule,
    Level,
    Playbook,
    Role,
    Term,
)
from simulator.scenario import ExpectedAction, Fact, Inject, Objective, Scenario, WeightedElement
from tests.scoring.builders import (
    ALL_KINDS,
    CALL,
    COMPLAINT,
    FLAG,
    INJECTS,
    STATEMENT,
    Drill,
    both,
    make_playbook,
    make_scenario,
    minutes,
)

ALL = ("acknowledge", "empathy", "action", "next_update")
ROLES = ("spokesperson", "desk", "legal", "lead")
GRADE = ExpectedAction(
    action_id="grade",
    title=both("Grade it"),
    roles=("lead",),
    kinds=("assessment",),
    clause_id="4.1",
    objective_id="watch",
    target=minutes(10),
    limit=minutes(20),
    elements=(
        WeightedElement("type:CT-02"),
        WeightedElement("level:red|orange", 2.0),
        WeightedElement("reason"),
    ),
    minimum=("level:red|orange",),
    opens_with="video",
)
REPORT = ExpectedAction(
    action_id="report_it",
    title=both("Report it"),
    roles=("lead",),
    kinds=("report",),
    clause_id="4.1",
    objective_id="law",
    target=minutes(10),
    limit=minutes(20),
    elements=(WeightedElement("to:health_office"),),
    minimum=("to:health_office",),
    opens_with="video",
    rule_id="twelve_hours",
)
FACTS = (
    Fact(
        "vessel", both("Which vessel"), both("The left one."), "patient", minutes(2),
        phrases=(LocalizedText("左侧血管", "the left vessel"),),
    ),
    Fact("dose", both("Dose"), both("One unit."), released_at=minutes(10), phrases=(both("one unit"),)),
)  # fmt: skip
SIGNALS = (
    Inject("hint", "post", "blog", "bystander", ("desk",), both("Hint"), minutes(2), both("?"), signal="weak"),
    Inject("hint2", "post", "blog", "patient", ("desk",), both("Hint 2"), minutes(2), both("?"), signal="weak"),
    Inject(
        "noise", "post", "blog", "bystander", ("desk",), both("Noise"), minutes(2), both("!"),
        signal="false_alarm",
    ),
    Inject("advert", "post", "blog", "bystander", ("desk",), both("Advert"), minutes(2), both("!")),
)  # fmt: skip


def full_playbook(**changes: Any) -> Playbook:
    roles = (
        Role("spokesperson", LocalizedText("发言人", "Spokesperson"), both(""), ALL_KINDS, ("site",)),
        Role("desk", LocalizedText("客服", "Patient desk"), both(""), ALL_KINDS, stand_in="spokesperson"),
        Role("legal", LocalizedText("法务", "Legal"), both(""), ALL_KINDS, stand_in="lead"),
        Role(
            "lead", LocalizedText("危机负责人", "Crisis lead"), both(""), ALL_KINDS, stand_in="spokesperson"
        ),
    )
    rule = LegalRule("twelve_hours", both("Twelve hours"), both("Report."), both("A law"))
    book = replace(
        make_playbook(),
        roles=roles,
        levels=(Level("red", LocalizedText("一级", "Red"), 1), Level("orange", both("Orange"), 2)),
        crisis_types=(Term("CT-02", LocalizedText("医疗损害", "Harm")), Term("CT-11", both("Other"))),
        cards=(ActionCard("AC-01", both("Care first")),),
        authorities=(Term("health_office", LocalizedText("卫健部门", "Health office")),),
        approvals=(
            ApprovalRule(
                "clearance", ("statement", "correction"), ("legal", "lead"), minutes(5), minutes(15)
            ),
        ),
        legal_rules=(rule,),
    )
    return replace(book, **changes)


def full_scenario(**changes: Any) -> Scenario:
    base = make_scenario(
        roles=ROLES,
        injects=(*INJECTS, *SIGNALS),
        expected_actions=(STATEMENT, COMPLAINT, CALL, FLAG, GRADE, REPORT),
        objectives=(*make_scenario().objectives, Objective("law", both("Law"))),
        facts=FACTS,
    )
    return replace(base, **changes)


def full_drill(
    seats: tuple[str, ...] | None = None, playbook: Playbook | None = None, **changes: Any
) -> Drill:
    return Drill(full_scenario(**changes), playbook or full_playbook(), seats)


def request(drill: Drill, text: str = "text", replaces: str = "") -> str:
    """The spokesperson asks for agreement to a statement."""
    ask = c.RequestApproval("statement", "spokesperson", "site", text, replaces=replaces)
    approval_id: str = drill.give(ask, "spokesperson").reply["approval_id"]
    return approval_id


def approve(drill: Drill, approval_id: str, *roles: str) -> None:
    for role in roles:
        drill.give(c.ApproveText(approval_id, role), role)


def card_of(drill: Drill, **options: Any) -> Scorecard:
    return scorecard(drill.exercise, drill.now, **options)


def line_of(drill: Drill, action_id: str = "first_statement", **options: Any) -> ScoreLine:
    return next(line for line in card_of(drill, **options).lines if line.action_id == action_id)
