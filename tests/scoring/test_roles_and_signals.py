"""By role, what a trainee sees, rules of law, calls that were let go, and flags."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.cardtypes import RoleLine
from scoring.ratings import rate
from scoring.roles import held_roles, my_card
from simulator import commands as c
from simulator.playbook import LegalRule
from tests.scoring.builders import FLAG, Drill, both, make_scenario, minutes
from tests.scoring.full_drill import (
    ALL,
    approve,
    card_of,
    full_drill,
    full_playbook,
    line_of,
    request,
)


def role(drill: Drill, role_id: str) -> RoleLine:
    return next(r for r in card_of(drill).roles if r.role_id == role_id)


# ---- roles -----------------------------------------------------------------------------------


def test_a_roles_score_is_the_mean_of_its_lines_and_agreements() -> None:
    drill = full_drill().at(3)
    asked = request(drill)
    approve(drill.at(4), asked, "legal")
    drill.at(4).say("assessment", "lead", "Likely.", crisis_type="CT-02", level_id="red")
    approve(drill.at(13), asked, "lead")
    drill.say("statement", "spokesperson", labels=ALL, approval_id=asked)
    lead = role(drill, "lead")
    # the grading is worth 100, the agreement after ten minutes 50; the report rests on an unconfirmed rule
    assert (lead.score, lead.rated, lead.action_ids) == (75.0, 2, ("grade", "report_it"))
    assert lead.approval_ids == (asked,)
    assert role(drill, "spokesperson").score == 100.0


def test_a_role_with_nothing_to_judge_is_not_rated() -> None:
    drill = full_drill().at(3)
    legal = role(drill, "legal")
    assert (legal.score, legal.rated, legal.approvals, legal.wait_mean, legal.wait_max) == (
        None,
        0,
        0,
        None,
        None,
    )


def test_whoever_did_it_has_the_line() -> None:
    drill = full_drill(seats=("spokesperson",)).at(5)
    drill.say("complaint_reply", "spokesperson", to="complaint", labels=("empathy", "next_update"))
    assert line_of(drill, "answer_complaint").role_ids == ("spokesperson",)
    assert role(drill, "desk").action_ids == ()


def test_a_missed_line_is_that_of_those_who_sat_there() -> None:
    drill = full_drill(seats=("spokesperson", "lead")).at(30)
    assert line_of(drill, "answer_complaint").role_ids == ("spokesperson",)  # the desk's stand-in
    assert role(drill, "desk").score is None


def test_an_override_counts_for_the_role_too() -> None:
    drill = full_drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy", "next_update"))
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.OverrideLine("answer_complaint", 70, "curt"), "eve")
    assert role(drill, "desk").score == 70.0


# ---- what a trainee sees ---------------------------------------------------------------------


def test_a_trainee_sees_the_teams_totals_and_own_lines_only() -> None:
    drill = full_drill().at(3)
    asked = request(drill)
    approve(drill.at(4), asked, "legal", "lead")
    drill.say("statement", "spokesperson", labels=ALL, approval_id=asked)
    drill.say("reply", "desk", "Mrs Li", to="advert", labels=("privacy_leak",))
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.OverrideLine("first_statement", 20, "She must learn to write."), "eve")
    card = card_of(drill.end())
    mine = my_card(card, held_roles(drill.exercise, "desk"))
    assert (mine.score, mine.low, mine.high, mine.rated) == (card.score, card.low, card.high, card.rated)
    assert [(o.rating, o.score) for o in mine.objectives] == [(o.rating, o.score) for o in card.objectives]
    assert [line.action_id for line in mine.lines] == ["answer_complaint", "flag_rumour"]
    assert [r.role_id for r in mine.roles] == ["desk"]
    assert mine.approvals == ()
    assert len(mine.other_findings) == 1
    assert "must learn" not in repr(mine)
    assert "first_statement" not in repr(mine)
    assert [line.action_id for line in my_card(card, ("lead",)).lines] == ["grade", "report_it"]
    assert {a.acting_role_id for a in my_card(card, ("lead",)).approvals} == {"lead"}
    assert my_card(card, ()).lines == ()


def test_whoever_contributed_to_a_line_sees_it() -> None:
    drill = full_drill(seats=("spokesperson",)).at(5)
    drill.say("complaint_reply", "spokesperson", to="complaint", labels=("next_update",))
    drill.seat("desk")
    drill.at(6).say("complaint_reply", "desk", to="complaint", labels=("empathy",))
    card = card_of(drill)
    assert line_of(drill, "answer_complaint").role_ids == ("desk",)
    assert "answer_complaint" in [x.action_id for x in my_card(card, ("spokesperson",)).lines]
    assert role(drill, "spokesperson").score is None


def test_one_keeps_ones_lines_after_standing_up() -> None:
    drill = full_drill().at(3)
    drill.give(c.LeaveSeat(), "desk")
    assert held_roles(drill.exercise, "desk") == ("desk",)
    assert held_roles(drill.exercise, "fay") == ()


# ---- law -------------------------------------------------------------------------------------


def test_a_rule_that_the_organisation_has_not_confirmed_costs_no_points() -> None:
    drill = full_drill().at(5)
    assert line_of(drill, "report_it").status == "open"
    line = line_of(drill.at(25), "report_it")
    assert (line.status, line.score, line.low, line.rule_id) == ("not_rated", None, None, "twelve_hours")
    assert "has not confirmed the rule of law" in line.why_not_rated.en
    assert "尚未经本单位确认" in line.why_not_rated.zh
    assert "“法规”页" in line.why_not_rated.zh
    assert "Rules of law" in line.why_not_rated.en
    assert next(o.rating for o in card_of(drill).objectives if o.objective_id == "law") == "not_rated"


def test_done_it_shows_what_was_done_and_still_costs_nothing() -> None:
    drill = full_drill().at(5)
    form = c.ResponseDetails(to="health_office")
    drill.give(c.SubmitResponse("report", "lead", "", "We report it.", None, form), "lead")
    line = line_of(drill, "report_it")
    assert (line.score, line.status) == (None, "open")  # not read yet: a reading may find a violation
    drill.read(next(iter(drill.exercise.responses)), (), ("denial",))
    line = line_of(drill, "report_it")
    assert (line.status, line.score, line.done_at) == ("not_rated", None, minutes(5))
    assert line.elements[0].verdict == "met"
    assert card_of(drill.end()).unsettled.uncertain == 0


def test_confirmed_it_is_scored() -> None:
    confirmed = LegalRule(
        "twelve_hours", both("R"), both("R"), both("A law"), confirmed=True, confirmed_by="Counsel"
    )
    drill = full_drill(playbook=full_playbook(legal_rules=(confirmed,)))
    assert (line_of(drill.at(25), "report_it").status, line_of(drill, "report_it").score) == ("missed", 0.0)


# ---- ringing back ----------------------------------------------------------------------------


@pytest.mark.parametrize(("minute", "t", "score"), [(14, 0.5, 70.0), (24, 0.125, 47.5)])
def test_a_call_that_was_rung_back_is_late_at_best_with_half_the_time(
    minute: float, t: float, score: float
) -> None:
    drill = Drill(make_scenario(duration=minutes(60))).at(13)
    drill.give(c.DeclineCall(drill.item("call")), "spokesperson")
    drill.at(minute).give(c.CallBack(drill.item("call")), "spokesperson")
    drill.say("call_line", "spokesperson", to="call", labels=("acknowledge", "action"))
    line = line_of(drill, "answer_reporter")
    assert (line.status, line.rung_back, line.t, line.score) == ("late", True, t, score)


# ---- signals ---------------------------------------------------------------------------------


def test_flags_are_counted_by_post_and_are_no_part_of_the_score() -> None:
    drill = full_drill()
    drill.at(7)
    before = card_of(drill).score
    for post in ("hint", "noise", "advert", "video", "rumour"):
        drill.say("flag", "desk", "", to=post, read=False)
    card = card_of(drill)
    found = card.signals
    assert (found.total_weak, found.flagged_weak, found.recall) == (2, 1, 0.5)
    assert (found.total_false_alarms, found.false_alarms_flagged, found.other_flags) == (1, 1, 2)
    assert (
        found.precision == 0.25
    )  # of hint, noise, advert, video; the rumour was asked for, and has its line
    assert (before, card.score) == (None, 100.0)
    assert next(x.status for x in card.lines if x.action_id == "flag_rumour") == "met"


def test_the_posts_that_were_signals_or_alarms_are_named_with_who_saw_them() -> None:
    """Which sign was missed is what a team wants to know afterwards."""
    drill = full_drill().at(7)
    for post, name in (("hint", "desk"), ("noise", "desk"), ("advert", "desk")):
        drill.say("flag", name, "", to=post, read=False)
    named = {p.title.en: (p.signal, p.flagged_at, p.flagged_by) for p in card_of(drill).signals.posts}
    flagged = {title for title, (_, at, _) in named.items() if at is not None}
    assert len(named) == 3  # two weak signals and one alarm came; the advertisement is neither
    assert len(flagged) == 2
    assert {named[t] for t in flagged} == {("weak", minutes(7), ("desk",)), ("false_alarm", minutes(7), ("desk",))}
    assert [p.at for p in card_of(drill).signals.posts] == sorted(p.at for p in card_of(drill).signals.posts)


def test_a_flag_taken_back_counts_for_nothing() -> None:
    drill = full_drill().at(7)
    before = card_of(drill)
    for post in ("hint", "noise", "rumour"):
        drill.say("flag", "desk", "", to=post, read=False)
    assert card_of(drill) != before
    for flag in [r for r in drill.exercise.responses.values() if r.kind == "flag"]:
        drill.give(c.TakeFlagBack(flag.response_id), flag.participant_id)
    assert card_of(drill) == before


def test_no_flags_have_no_precision_and_no_signals_no_recall() -> None:
    found = card_of(full_drill().at(1)).signals
    assert (found.precision, found.recall, found.total_weak) == (None, None, 0)
    assert card_of(full_drill(expected_actions=(FLAG,)).at(3)).signals.recall == 0.0


# ---- too little seen ---------------------------------------------------------------------------


def test_an_objective_of_which_less_than_half_was_seen_gets_no_letter() -> None:
    drill = full_drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy", "next_update"))
    done = line_of(drill, "answer_complaint")
    unseen = replace(done, score=None, status="not_rated")
    assert rate([done], 80) == rate([done, unseen], 80) == "P"
    assert rate([done, unseen, unseen], 80) == "too_little"
    assert rate([done, replace(unseen, weight=done.weight + 0.1)], 80) == "too_little"
    assert rate([unseen], 80) == "not_rated"


def test_any_true_weak_signal_counts_where_no_one_post_is_asked_for() -> None:
    first = replace(FLAG, action_id="first_sign", opens_with="hint", answers_inject=False)
    for post, status in (("hint", "met"), ("hint2", "met"), ("noise", "open"), ("advert", "open")):
        drill = full_drill(expected_actions=(first,)).at(3)
        drill.say("flag", "desk", text="", to=post, read=False)
        assert line_of(drill, "first_sign").status == status, post
