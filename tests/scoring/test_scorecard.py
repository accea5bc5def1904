"""The scorecard, against arithmetic done by hand (docs/scoring.md, worked example)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scoring.cardtypes import Scorecard, ScoreLine
from scoring.scorecard import scorecard
from simulator import commands as c
from tests.scoring.builders import CALL, COMPLAINT, FLAG, STATEMENT, T0, Drill, make_scenario, minutes

ALL = ("acknowledge", "empathy", "action", "next_update")


def card_of(drill: Drill, **options: bool) -> Scorecard:
    return scorecard(drill.exercise, drill.now, count_uncertain=options.get("count_uncertain", False),
                     confirm_critical=options.get("confirm_critical", False))  # fmt: skip


def line_of(drill: Drill, action_id: str = "first_statement", **options: bool) -> ScoreLine:
    card = card_of(drill, **options)
    return next(line for line in card.lines if line.action_id == action_id)


def test_in_time_and_complete_is_100() -> None:
    drill = Drill().at(8)
    drill.say("statement", "spokesperson", "We know of it.", labels=ALL)
    line = line_of(drill)
    assert (line.status, line.score, line.c, line.t, line.p) == ("met", 100.0, 1.0, 1.0, 1.0)
    assert line.taken == minutes(7)
    assert line.taken_real == minutes(7)
    assert [x.element_id for x in line.elements if x.is_minimum] == ["acknowledge", "action"]
    assert line.clause_id == "4.1"
    assert line.digest == ("TM-03",)


def test_late_loses_at_most_the_share_of_time() -> None:
    # opened at 1, target 10, limit 20; done at 14.5: taken 13.5, t = 6.5/10; C = (1+1+2)/5 = 0.8
    drill = Drill().at(14.5)
    drill.say("statement", "spokesperson", labels=("acknowledge", "empathy", "action"))
    line = line_of(drill)
    assert line.t == pytest.approx(0.65)
    assert line.c == pytest.approx(0.8)
    assert line.score == 63.2  # 100 · 0.8 · (0.4 + 0.6 · 0.65)
    assert line.status == "late"


def test_elements_add_up_and_time_stops_when_the_minimum_is_complete() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge",))
    assert line_of(drill).status == "open"
    assert line_of(drill).score is None
    drill.at(16)
    second = drill.say("statement", "spokesperson", labels=("action",))
    line = line_of(drill)
    assert line.done_at == minutes(16)
    assert line.response_ids[-1] == second
    assert [(x.element_id, x.verdict, x.at) for x in line.elements] == [
        ("acknowledge", "met", minutes(5)),
        ("empathy", "not_met", None),
        ("action", "met", minutes(16)),
        ("next_update", "not_met", None),
    ]
    # prompted at 15: C = 3/5, t = (20−15)/10 = 0.5, p = 0.75 → 100 · 0.6 · 0.7 · 0.75
    assert (line.status, line.score, line.prompted_by) == ("prompted", 31.5, "ask_again")


def test_minimum_never_met_has_no_time_credit() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge", "empathy"))
    drill.at(21)
    line = line_of(drill)
    assert (line.status, line.t, line.done_at) == ("partial", 0.0, None)
    assert line.score == 12.0  # 100 · 2/5 · 0.4 · 0.75: it was asked for and never completed


def test_after_the_limit_content_still_counts() -> None:
    drill = Drill(make_scenario(injects=make_scenario().injects[:4])).at(25)
    assert line_of(drill).status == "missed"
    drill.say("statement", "spokesperson", labels=ALL)
    line = line_of(drill)
    assert (line.status, line.score, line.t) == ("late", 40.0, 0.0)


def test_violations_deduct_once_per_response_and_never_below_zero() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=(*ALL, "denial", "promo"))
    assert line_of(drill).score == 70.0
    drill.say("statement", "spokesperson", labels=("denial",))
    assert line_of(drill).score == 55.0
    for _ in range(5):
        drill.say("statement", "spokesperson", labels=("denial", "promo"))
    assert line_of(drill).score == 0.0


def test_a_critical_violation_is_shown_and_deducts_nothing() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", "Mrs Li, 1234", labels=(*ALL, "privacy_leak"))
    line = line_of(drill)
    assert line.score == 100.0
    assert [(v.violation_id, v.critical, v.verdict) for v in line.violations] == [
        ("privacy_leak", True, "met")
    ]
    assert line.violations[0].quote is not None
    assert line.violations[0].quote.text == "Mrs "
    assert card_of(drill.end()).provisional
    assert not card_of(drill, confirm_critical=True).provisional


def test_uncertain_leaves_the_sum_and_opens_a_range() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge", "action"), uncertain=("empathy",))
    line = line_of(drill)
    # decided: acknowledge 1, action 2, next_update 1 → C = 3/4; low 3/5; high 4/5
    assert (line.low, line.computed, line.high) == (60.0, 75.0, 80.0)
    assert line.status == "partial"
    card = card_of(drill.end())
    assert card.provisional
    confirmed = line_of(drill, count_uncertain=True)
    assert (confirmed.score, confirmed.status) == (80.0, "met")


def test_an_uncertain_violation_costs_nothing_but_lowers_the_range() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=ALL, uncertain=("denial",))
    line = line_of(drill)
    assert (line.low, line.computed, line.high) == (85.0, 100.0, 100.0)


def test_an_uncertain_minimum_is_not_done_yet() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge",), uncertain=("action",))
    assert line_of(drill).status == "open"
    assert line_of(drill, count_uncertain=True).done_at == minutes(5)
    line = line_of(drill.at(22))
    assert line.status == "partial"
    # low: C 1/5, t 0, p 0.75; computed: C 1/3; high: C 3/5, t 1, p 1
    assert (line.low, line.computed, line.high) == (6.0, 10.0, 60.0)


def test_all_uncertain_is_credited_nothing_until_decided() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", uncertain=ALL)
    line = line_of(drill.at(22))
    assert (line.low, line.computed, line.high) == (0.0, 0.0, 100.0)


def test_missed_needs_a_staffed_role() -> None:
    assert line_of(Drill().at(21)).status == "missed"
    assert line_of(Drill().at(21)).score == 0.0
    line = line_of(Drill(seats=("desk",)).at(21))
    assert (line.status, line.score) == ("not_rated", None)
    assert line.why_not_rated.zh
    assert line.why_not_rated.en


def test_somebody_who_sat_down_after_the_limit_is_not_to_blame() -> None:
    drill = Drill(seats=("desk",)).at(22)
    drill.seat("spokesperson")
    assert line_of(drill.at(30)).status == "not_rated"


def test_the_limit_to_the_second() -> None:
    assert line_of(Drill().at(20.99)).status == "open"
    assert line_of(Drill().at(21)).status == "missed"


def test_waiting_open_and_not_rated_by_endex() -> None:
    drill = Drill()
    assert line_of(drill).status == "waiting"
    drill.at(2)
    assert line_of(drill).status == "open"
    drill.end(12)
    ended = {x.action_id: (x.status, x.score, x.why_not_rated.en[:30]) for x in card_of(drill).lines}
    assert ended["first_statement"] == ("not_rated", None, "It was not done when the drill")
    assert ended["answer_reporter"] == ("not_rated", None, "What opens this action had not")
    assert ended["flag_rumour"][0] == "not_rated"
    assert ended["answer_complaint"] == ("not_rated", None, "It was not done when the drill")


def test_a_skipped_inject_is_not_rated_at_once() -> None:
    drill = Drill().at(0.5)
    drill.give(c.SkipInject("video"), "fay")
    line = line_of(drill)
    assert line.status == "not_rated"
    assert "skipped" in line.why_not_rated.en


def test_done_before_an_early_endex_is_rated() -> None:
    drill = Drill().at(5)
    drill.say("statement", "spokesperson", labels=ALL)
    assert line_of(drill.end(6)).status == "met"


def test_a_prompt_after_the_deed_does_not_count() -> None:
    drill = Drill().at(8)
    drill.say("statement", "spokesperson", labels=ALL)
    drill.at(14)
    drill.give(c.FireInject("ask_again"), "fay")
    assert line_of(drill).p == 1.0


def test_a_prompt_before_the_action_opened_is_none() -> None:
    drill = Drill().at(0.2)
    drill.give(c.FireInject("ask_again"), "fay")
    assert line_of(drill).prompted_by is None
    drill.at(8).say("statement", "spokesperson", labels=ALL)
    assert (line_of(drill).p, line_of(drill).status) == (1.0, "met")


def test_an_open_line_shows_its_content_so_far_and_no_time() -> None:
    drill = Drill().at(3)
    drill.say("statement", "spokesperson", labels=("acknowledge",))
    line = line_of(drill)
    assert (line.c, line.t, line.score) == (0.2, None, None)


def test_taken_real_leaves_pauses_out_and_follows_pace() -> None:
    drill = Drill(make_scenario(pace=2.0)).at(1)  # story 2; the video came at story 1
    drill.give(c.PauseExercise("tea"), "fay")
    drill.now = T0 + minutes(10)
    drill.give(c.ResumeExercise(), "fay")
    drill.at(12)  # story 2 + 4
    drill.say("statement", "spokesperson", labels=ALL)
    line = line_of(drill)
    assert (line.opened_at, line.done_at) == (minutes(1), minutes(6))
    assert line.taken == minutes(5)
    assert line.taken_real == minutes(2.5)


def test_an_outage_extends_target_and_limit_but_excuses_nothing_before_it() -> None:
    drill = Drill().at(3)
    drill.now = T0 + minutes(12)
    drill.give(c.RecordInterruption(T0 + minutes(3)))
    drill.at(17)  # back at 12, 9 minutes lost; prompted at 15, but with them the term was 24
    drill.say("statement", "spokesperson", labels=ALL)
    line = line_of(drill)
    assert (line.target, line.limit) == (minutes(19), minutes(29))
    assert (line.t, line.p, line.status) == (1.0, 1.0, "met")

    never = Drill().at(3)
    never.now = T0 + minutes(12)
    never.give(c.RecordInterruption(T0 + minutes(3)))
    assert line_of(never.at(25)).status == "open"
    line = line_of(never.at(31))
    assert (line.status, line.target, line.limit) == ("missed", minutes(19), minutes(29))

    late = Drill().at(14.5)
    late.say("statement", "spokesperson", labels=ALL)
    before = line_of(late)
    late.now = T0 + minutes(24.5)
    late.give(c.RecordInterruption(T0 + minutes(14.5)))
    assert line_of(late) == before


def test_override_wins_and_the_computed_value_stays() -> None:
    drill = Drill().at(8)
    drill.say("statement", "spokesperson", labels=ALL)
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.OverrideLine("first_statement", 50, "vague"), "eve")
    drill.give(c.OverrideLine("first_statement", 62.5, "less vague"), "eve")
    line = line_of(drill)
    assert (line.score, line.computed, line.low, line.high) == (62.5, 100.0, 62.5, 62.5)
    assert [(o.score, o.reason, o.by) for o in line.overrides] == [
        (50, "vague", "eve"),
        (62.5, "less vague", "eve"),
    ]


def test_a_call_is_done_by_the_line_that_completes_it() -> None:
    drill = Drill().at(13)
    drill.give(c.AnswerCall(drill.item("call")), "spokesperson")
    drill.say("call_line", "spokesperson", to="call", labels=("action",))
    drill.at(14)
    drill.say("call_line", "spokesperson", to="call", labels=("acknowledge",))
    line = line_of(drill, "answer_reporter")
    assert (line.status, line.score, line.taken) == ("met", 100.0, minutes(1))


def test_no_elements_wanted_is_full_content() -> None:
    drill = Drill().at(7)
    drill.say("flag", "desk", "", to="rumour", read=False)
    line = line_of(drill, "flag_rumour")
    assert (line.status, line.score, line.c) == ("met", 100.0, 1.0)


def test_team_score_is_the_weighted_mean_of_rated_lines() -> None:
    heavy = replace(COMPLAINT, weight=3.0)
    drill = Drill(make_scenario(expected_actions=(STATEMENT, heavy, CALL, FLAG))).at(5)
    drill.say("statement", "spokesperson", labels=("acknowledge", "action"))  # 60
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy", "next_update"))  # 100, weight 3
    card = card_of(drill.end(8))
    assert (card.score, card.rated, card.not_rated) == (90.0, 2, 2)
    assert (card.is_final, card.provisional) == (True, False)


def test_nothing_rated_has_no_score() -> None:
    card = card_of(Drill().end(0.5))
    assert (card.score, card.low, card.high, card.rated) == (None, None, None, 0)
    assert {o.rating for o in card.objectives} == {"not_rated"}


def ratings(drill: Drill, **options: bool) -> dict[str, str]:
    return {o.objective_id: o.rating for o in card_of(drill, **options).objectives}


def test_ratings_of_objectives() -> None:
    drill = Drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy", "next_update"))
    drill.say("statement", "spokesperson", labels=ALL)
    drill.at(13)
    drill.give(c.AnswerCall(drill.item("call")), "spokesperson")
    for half_minute in range(27, 38):  # nobody hangs up while somebody talks
        drill.at(half_minute / 2).say("call_line", "spokesperson", "Well", to="call")
    drill.at(19)
    drill.say("call_line", "spokesperson", to="call", labels=("acknowledge", "action"))
    drill.end()
    assert ratings(drill) == {"inform": "S", "care": "P", "watch": "U"}
    card = card_of(drill)
    late = {line.action_id for line in card.lines if line.objective_id == "inform" and line.status in ("late", "partial")}
    assert late
    assert {o.objective_id: set(o.held_back) for o in card.objectives} == {"inform": late, "care": set(), "watch": set()}
    short = min(late)
    drill.give(c.OverrideLine(short, card.constants.met_from, "Good enough"), "eve")
    assert all(short not in o.held_back for o in card_of(drill).objectives)


def test_an_ordinary_violation_lowers_the_rating_and_a_critical_one_waits_for_a_person() -> None:
    drill = Drill().at(5)
    leak = drill.say(
        "complaint_reply", "desk", to="complaint", labels=("empathy", "next_update", "privacy_leak")
    )
    care = next(o for o in card_of(drill).objectives if o.objective_id == "care")
    assert (care.rating, care.rating_if_confirmed) == ("P", "M")
    assert (care.score, care.score_if_confirmed) == (100.0, 40.0)
    assert ratings(drill, confirm_critical=True)["care"] == "M"
    drill.settle(leak, "privacy_leak", True)
    care = next(o for o in card_of(drill).objectives if o.objective_id == "care")
    assert (care.rating, care.rating_if_confirmed, care.score) == ("M", None, 40.0)
    drill.settle(leak, "privacy_leak", False)
    drill.settle(leak, "promo", True)
    assert ratings(drill)["care"] == "S"


def test_half_an_answer_did_not_reach_the_objective() -> None:
    drill = Drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("next_update",))
    assert ratings(drill.end())["care"] == "U"


def test_an_override_rates_too() -> None:
    drill = Drill().at(30)
    drill.give(c.JoinExercise("eve", "evaluator"))
    drill.give(c.OverrideLine("answer_complaint", 85, "answered by word of mouth"), "eve")
    assert ratings(drill)["care"] == "P"


def test_an_unread_response_leaves_the_card_provisional() -> None:
    drill = Drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", read=False)
    drill.end()
    assert card_of(drill).provisional
    assert line_of(drill, "answer_complaint").status == "partial"


def test_versions_are_on_the_card() -> None:
    drill = Drill().at(5)
    drill.say("complaint_reply", "desk", to="complaint", labels=("empathy",))
    card = card_of(drill)
    assert (card.scoring_version, card.reader_version) == ("2", "r1")
    assert scorecard(drill.exercise, drill.now, reader_version="r2").reader_version == "r2"
    assert card.at == timedelta(minutes=5)
