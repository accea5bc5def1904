"""Waiting for approval: out of the drafter's time, and in the approver's line."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.cardtypes import ApprovalLine
from simulator import commands as c
from simulator.clock import ZERO
from tests.scoring.builders import Drill, both, minutes
from tests.scoring.full_drill import ALL, approve, card_of, full_drill, line_of, request


def asked_of(drill: Drill, role: str) -> list[ApprovalLine]:
    return [a for a in card_of(drill).approvals if a.role_id == role]


def publish(drill: Drill, approval_id: str, text: str = "text") -> str:
    return drill.say("statement", "spokesperson", text, labels=ALL, approval_id=approval_id)


def test_the_drafters_time_leaves_out_what_others_took() -> None:
    # opened at 1; written at 9; both agree at 13; published at 14: 13 minutes, 4 of them the approvers'
    drill = full_drill().at(9)
    asked = request(drill)
    approve(drill.at(11), asked, "legal")
    approve(drill.at(13), asked, "lead")
    publish(drill.at(14), asked)
    line = line_of(drill)
    assert (line.approval_wait, line.taken, line.taken_real) == (minutes(4), minutes(9), minutes(13))
    assert (line.status, line.t, line.score) == ("met", 1.0, 100.0)


def test_each_approver_has_a_line_with_a_score() -> None:
    drill = full_drill().at(3)
    asked = request(drill)
    approve(drill.at(6), asked, "legal")
    approve(drill.at(13), asked, "lead")
    legal, lead = asked_of(drill, "legal")[0], asked_of(drill, "lead")[0]
    assert (legal.verdict, legal.decided_by, legal.waited, legal.score) == (
        "approved",
        "legal",
        minutes(3),
        100.0,
    )
    # target 5, limit 15: t = (15 − 10) / 10
    assert (lead.waited, lead.score, lead.acting_role_id, lead.rule_id) == (
        minutes(10),
        50.0,
        "lead",
        "clearance",
    )
    roles = {r.role_id: r for r in card_of(drill).roles}
    assert (roles["lead"].score, roles["lead"].approvals, roles["lead"].late) == (50.0, 1, 1)
    assert (roles["lead"].wait_mean, roles["lead"].wait_max) == (minutes(10), minutes(10))
    assert (roles["desk"].approvals, roles["desk"].wait_mean) == (0, None)


def test_sent_back_and_asked_again_counts_both_waits_and_not_the_rewriting() -> None:
    drill = full_drill().at(3)
    first = request(drill, "first")
    drill.at(5).give(c.SendTextBack(first, "legal", "Leave the name out."), "legal")
    second = request(drill.at(8), "second", replaces=first)
    approve(drill.at(9), second, "legal", "lead")
    publish(drill, second, "second")
    line = line_of(drill)
    assert (line.approval_wait, line.taken) == (minutes(3), minutes(5))
    assert [(a.role_id, a.verdict, a.waited, a.score) for a in card_of(drill).approvals] == [
        ("legal", "sent_back", minutes(2), 100.0),
        ("lead", "closed", minutes(2), None),  # the other's refusal spared the lead an answer
        ("legal", "approved", minutes(1), 100.0),
        ("lead", "approved", minutes(1), 100.0),
    ]


def test_replaced_before_anybody_answered_ends_the_wait() -> None:
    drill = full_drill().at(3)
    first = request(drill, "first")
    second = request(drill.at(5), "second", replaces=first)
    approve(drill.at(6), second, "legal", "lead")
    publish(drill.at(7), second, "second")
    assert line_of(drill).approval_wait == minutes(3)
    assert [a.verdict for a in card_of(drill).approvals] == ["replaced", "replaced", "approved", "approved"]


def test_a_jump_while_it_waits_is_nobodys_time() -> None:
    drill = full_drill(injects=full_drill().scenario.injects[:1], duration=minutes(120)).at(3)
    asked = request(drill)
    drill.at(5).give(c.JumpTo(65 * 60, both("An hour later.")), "fay")  # the story is an hour ahead from here
    approve(drill.at(6), asked, "legal", "lead")
    publish(drill.at(7), asked)
    line = line_of(drill)
    assert (line.done_at, line.target) == (minutes(67), minutes(70))
    assert (line.approval_wait, line.taken) == (minutes(3), minutes(63))
    assert asked_of(drill, "legal")[0].waited == minutes(3)


def test_what_is_still_waiting_is_open_until_its_limit_and_then_nothing() -> None:
    drill = full_drill().at(3)
    request(drill)
    assert [(a.verdict, a.waited, a.score) for a in asked_of(drill.at(17), "legal")] == [
        ("waiting", minutes(14), None)
    ]
    assert asked_of(drill.at(18), "legal")[0].score == 0.0


def test_published_without_waiting_on_closes_the_request() -> None:
    drill = full_drill().at(3)
    asked = request(drill)
    approve(drill.at(4), asked, "legal")
    drill.at(6).say(
        "statement",
        "spokesperson",
        labels=ALL,
        approval_id=asked,
        without_approval="No answer from the lead.",
    )
    line = line_of(drill.at(30))
    assert (line.approval_wait, line.taken, line.score) == (minutes(3), minutes(2), 85.0)
    assert [(a.role_id, a.verdict, a.waited, a.score) for a in card_of(drill).approvals] == [
        ("legal", "approved", minutes(1), 100.0),
        ("lead", "closed", minutes(3), None),
    ]


def test_a_request_for_another_text_buys_no_time() -> None:
    drill = full_drill().at(2)
    asked = request(drill)
    approve(drill.at(4), asked, "legal", "lead")
    labels = ("empathy", "next_update")
    drill.say("complaint_reply", "desk", to="complaint", labels=labels, approval_id=asked)
    assert line_of(drill, "answer_complaint").approval_wait == ZERO


def test_a_prompt_that_only_the_wait_made_due_is_none() -> None:
    drill = full_drill().at(10)
    asked = request(drill)
    approve(drill.at(16), asked, "legal", "lead")  # the reporter asks again at 15
    publish(drill.at(17), asked)
    line = line_of(drill)
    assert (line.prompted_by, line.taken, line.status) == (None, minutes(10), "met")

    same = full_drill().at(14)
    asked = request(same)
    approve(same.at(16), asked, "legal", "lead")
    publish(same.at(17), asked)
    assert line_of(same).prompted_by is None  # 17 less 2 is the very moment of the prompt

    late = full_drill().at(14)
    asked = request(late)
    approve(late.at(16), asked, "legal", "lead")
    publish(late.at(18), asked)
    assert line_of(late).prompted_by == "ask_again"  # 15 without the wait of 2 is no earlier than 15


def test_a_deputy_decides_in_the_deputys_line() -> None:
    drill = full_drill(seats=("spokesperson", "desk", "lead")).at(3)
    asked = request(drill)
    drill.at(4).give(c.ApproveText(asked, "legal"), "lead")
    legal = asked_of(drill, "legal")[0]
    assert (legal.role_id, legal.acting_role_id, legal.decided_by) == ("legal", "lead", "lead")
    roles = {r.role_id: r for r in card_of(drill).roles}
    assert (roles["legal"].approvals, roles["lead"].approvals) == (0, 2)


def test_missed_because_nobody_approved_is_the_approvers_line() -> None:
    drill = full_drill().at(3)
    asked = request(drill)
    approve(drill.at(4), asked, "legal")
    drill.end()
    line = line_of(drill)
    assert (line.status, line.role_ids) == ("missed", ("lead",))
    roles = {r.role_id: r for r in card_of(drill).roles}
    assert "first_statement" not in roles["spokesperson"].action_ids


@pytest.mark.parametrize(("minute", "owner"), [(16, "legal"), (16.1, "spokesperson")])
def test_asked_too_late_for_an_approver_on_time_it_stays_the_drafters(minute: float, owner: str) -> None:
    drill = full_drill().at(minute)  # the limit is at 21, the approver's target five minutes
    request(drill)
    assert line_of(drill.at(22)).role_ids[0] == owner


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 4), st.booleans()), min_size=1, max_size=5), st.floats(0, 3))
def test_the_wait_never_exceeds_the_time_taken(rounds: list[tuple[float, bool]], after: float) -> None:
    drill, minute, asked = full_drill().at(2), 2.0, ""
    for number, (wait, is_refused) in enumerate(rounds):
        asked = request(drill, f"text {number}", replaces=asked)
        minute += wait
        drill.at(minute)
        if is_refused:
            drill.give(c.SendTextBack(asked, "legal", "no"), "legal")
    asked = request(drill, "final", replaces=asked)
    approve(drill, asked, "legal", "lead")
    publish(drill.at(minute + after), asked, "final")
    line = line_of(drill)
    assert line.taken is not None
    assert line.done_at is not None
    assert line.opened_at is not None
    assert ZERO <= line.approval_wait <= line.done_at - line.opened_at
    assert line.taken + line.approval_wait == line.done_at - line.opened_at
    waited = sum((minutes(wait) for wait, _ in rounds), timedelta(0))
    assert line.approval_wait / minutes(1) == pytest.approx(waited / minutes(1), abs=1e-3)
