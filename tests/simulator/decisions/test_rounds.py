"""Press conferences and talks with families: the queue, the answers, the checklist, and who is told what."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import views
from simulator.commands import MAX_CHAT
from simulator.journal import plain
from simulator.playbook import Clause
from simulator.projections import project
from simulator.roundplan import Question, default_checklist
from simulator.roundstate import Round
from tests.drill import NAMES, Drill
from tests.scenario_samples import both, full_playbook, full_scenario, minutes
from tests.simulator.stages import LONG_NOTE, full

WORDS = both("赤轮:再问一句", "Red wheel: one more")


def opened(**seats: str) -> tuple[Drill, str]:
    d = full(**seats).at("00:01").says("fay", c.OpenRound("conference")).expect("RoundOpened")
    return d, d.reply["round_id"]


def on(d: Drill, round_id: str) -> Round:
    return d.exercise.rounds[round_id]


def screen(d: Drill, who: str) -> Any:
    return plain(views.snapshot(d.exercise, views.viewer(d.exercise, who), NAMES))


# ---- the queue -----------------------------------------------------------------------------------


def test_askers_come_in_the_authors_order_and_the_rest_stays_unheard() -> None:
    d, round_id = opened()
    d.says("fay", c.CallAsker(round_id)).expect("QuestionAsked")
    (seen,) = screen(d, "pan")["rounds"]
    assert [line["question"]["en"] for line in seen["lines"]] == ["Brass gong: since when have you known"]
    assert [asker["persona_id"] for asker in seen["queue"]] == ["mr_zhou", "bystander"]
    assert (seen["turns"], seen["checks"], seen["plan_id"]) == ([], [], "")
    told = json.dumps(screen(d, "pan"), ensure_ascii=False)
    assert not [word for word in ("Tin drum", "锡鼓", "Wooden flute", "Stone bell", "石铃") if word in told]
    assert [t["status"] for t in screen(d, "fay")["rounds"][0]["turns"]] == ["asked", "waiting", "waiting"]


def test_staff_see_which_questions_the_story_has_not_come_to() -> None:
    d, _ = opened()
    assert [t["told_from"] for t in screen(d, "fay")["rounds"][0]["turns"]] == [None, None, 6000.0]
    (conference, _) = screen(d, "fay")["round_plans"]
    assert [q["told_from"] for q in conference["questions"]] == [None, None, 6000.0]
    assert "told_from" not in json.dumps(screen(d, "pan"))


def test_the_second_question_of_the_same_asker_follows_up() -> None:
    d, round_id = opened()
    d.says("fay", c.CallAsker(round_id)).says("fay", c.CallAsker(round_id))
    assert [line.follows_up for line in on(d, round_id).lines] == [False, True]
    d.says("fay", c.AddQuestion(round_id, "mr_zhou", WORDS, asks_now=True)).expect(
        "QuestionAdded", "QuestionAsked"
    )
    assert d.last[1] == e.QuestionAsked(round_id, d.reply["question_id"], True, "fay")


def test_out_of_turn_and_passed_over() -> None:
    d, round_id = opened()
    first, second, third = (t.question_id for t in on(d, round_id).turns)
    d.says("fay", c.CallAsker(round_id, third)).says("fay", c.SkipQuestion(round_id, first)).expect(
        "QuestionSkipped"
    )
    d.refuses("fay", c.CallAsker(round_id, first), "question_settled", "question_id")
    d.refuses("fay", c.SkipQuestion(round_id, third), "question_settled", "question_id")
    assert [t.question_id for t in on(d, round_id).waiting] == [second]
    d.says("fay", c.CallAsker(round_id)).refuses("fay", c.CallAsker(round_id), "no_questions", "round_id")


def test_a_question_on_the_spot_waits_at_the_end() -> None:
    d, round_id = opened()
    d.says("fay", c.AddQuestion(round_id, "mrs_lin", WORDS)).expect("QuestionAdded")
    assert on(d, round_id).waiting[-1].text == WORDS
    assert "Red wheel" not in json.dumps(screen(d, "pan"))
    d.refuses("fay", c.AddQuestion(round_id, "nobody", WORDS), "unknown_persona", "persona_id")
    d.refuses("fay", c.AddQuestion(round_id, "mrs_lin", both(" ", "")), "text_missing", "text")
    for _ in range(36):
        d.says("fay", c.AddQuestion(round_id, "mrs_lin", WORDS))
    d.refuses("fay", c.AddQuestion(round_id, "mrs_lin", WORDS), "too_many_questions", "text")


# ---- opening and closing -------------------------------------------------------------------------


def test_one_round_at_a_time_and_each_planned_one_once() -> None:
    d, round_id = opened()
    d.refuses("fay", c.OpenRound("talk"), "round_open")
    d.refuses("fay", free(), "round_open")
    d.says("fay", c.CloseRound(round_id)).expect("RoundClosed")
    d.refuses("fay", c.OpenRound("conference"), "round_held", "plan_id")
    d.refuses("fay", c.OpenRound("nothing"), "unknown_round", "plan_id")
    for command in (c.CallAsker(round_id), c.CloseRound(round_id), c.AddQuestion(round_id, "mrs_lin", WORDS)):
        d.refuses("fay", command, "round_over", "round_id")
    d.refuses("pan", c.AnswerInRound(round_id, "Late"), "round_over", "round_id")
    d.says("fay", c.OpenRound("talk")).expect("RoundOpened")


def free(**changes: Any) -> c.OpenFreeRound:
    given: dict[str, Any] = {"kind": "family", "title": both("当面谈", "Face to face"), "role_id": "nurse"}
    return c.OpenFreeRound(**{**given, **changes})


def test_a_round_on_the_spot_has_the_products_checklist() -> None:
    d = full().at("00:01").says("fay", free(questions=(Question("mrs_lin", WORDS),)))
    made = on(d, d.reply["round_id"])
    assert (made.plan_id, made.role_id, made.waiting[0].persona_id) == ("", "nurse", "mrs_lin")
    assert made.checklist == default_checklist("family", d.exercise.playbook)
    d.says("li", c.AnswerInRound(made.round_id, "I am listening")).says("fay", c.CloseRound(made.round_id))
    d.refuses("fay", free(role_id="surgeon"), "unknown_role", "role_id")
    d.refuses("fay", free(title=both("", "")), "text_missing", "title")
    d.refuses("fay", free(questions=(Question("nobody", WORDS),)), "unknown_persona", "persona_id")
    d.refuses("fay", free(questions=(Question("mrs_lin", WORDS),) * 41), "too_many_questions", "questions")


def test_a_timed_round_opens_by_itself_once_no_other_is_on() -> None:
    conference, talk = full_scenario().rounds
    rounds = (replace(conference, at=minutes(2)), replace(talk, at=minutes(3)))
    d = Drill(replace(full_scenario(), rounds=rounds), full_playbook()).seated(pan="spokesperson").started()
    d.at("00:04")
    (first,) = d.events(e.RoundOpened)
    assert (first.plan_id, first.by) == ("conference", "")
    d.after(60).says("fay", c.CloseRound(first.round_id)).after(1)
    assert [made.plan_id for made in d.events(e.RoundOpened)] == ["conference", "talk"]


def test_end_ex_closes_it() -> None:
    d, _ = opened()
    d.says("fay", c.EndExercise()).expect("RoundClosed", "ExerciseEnded")
    d, _ = opened()
    d.says("fay", c.AnnounceEnd()).after(121)
    assert [type(n.event).__name__ for n in d.entries[-2:]] == ["RoundClosed", "ExerciseEnded"]


def test_a_pause_stops_all_but_the_evaluators() -> None:
    d, round_id = opened()
    d.says("fay", c.PauseExercise("Coffee"))
    for who, command in (("fay", c.CallAsker(round_id)), ("pan", c.AnswerInRound(round_id, "x")),
                         ("li", c.MinuteAnswer(round_id, "x")), ("fay", c.CloseRound(round_id))):  # fmt: skip
        d.refuses(who, command, "exercise_paused")
    d.says("eve", c.TickCheck(round_id, "facts", "yes"))


# ---- answering -----------------------------------------------------------------------------------


def test_only_the_answering_seat_answers() -> None:
    d, round_id = opened()
    d.says("fay", c.CallAsker(round_id)).says("pan", c.AnswerInRound(round_id, " Since 12:20. ")).expect(
        "RoundAnswered"
    )
    line = on(d, round_id).lines[-1]
    assert (line.kind, line.participant_id, line.question_id) == (
        "answer",
        "pan",
        on(d, round_id).turns[0].question_id,
    )
    assert screen(d, "li")["rounds"][0]["lines"][-1]["text"] == "Since 12:20."
    d.refuses("li", c.AnswerInRound(round_id, "Not me"), "not_allowed")
    d.refuses("pan", c.AnswerInRound(round_id, "  "), "text_missing", "text")
    d.refuses("pan", c.AnswerInRound(round_id, "长" * (MAX_CHAT + 1)), "text_too_long", "text")
    d.refuses("pan", c.AnswerInRound("ro_none", "x"), "unknown_round", "round_id")


def test_the_stand_in_answers_for_an_empty_seat() -> None:
    d, round_id = opened(li="nurse", tan="director")
    d.says("tan", c.AnswerInRound(round_id, "I speak for us")).refuses(
        "li", c.AnswerInRound(round_id, "x"), "not_allowed"
    )


def test_what_was_said_aloud_is_written_down_by_anybody_of_the_team_or_the_evaluation() -> None:
    d, round_id = opened()
    for who in ("li", "eve", "fay", "pan"):
        d.says(who, c.MinuteAnswer(round_id, "Said we do not know yet")).expect("RoundAnswered")
        line = on(d, round_id).lines[-1]
        assert (line.kind, line.participant_id, line.role_id) == ("aloud", who, "spokesperson")
    d.refuses("xu", c.MinuteAnswer(round_id, "x"), "not_allowed")  # who has no seat


def test_the_journal_holds_digests_of_what_people_said() -> None:
    d, round_id = opened()
    d.says("pan", c.AnswerInRound(round_id, "A very own sentence"))
    assert "own sentence" not in json.dumps([plain(n.event) for n in d.entries])


# ---- the checklist -------------------------------------------------------------------------------


def test_a_later_tick_takes_the_place_of_the_first_and_both_are_kept() -> None:
    d, round_id = opened()
    d.says("eve", c.TickCheck(round_id, "facts", "no")).expect("CheckTicked")
    d.says("fay", c.TickCheck(round_id, "facts", "partly", " Guessed once "))
    assert [(t.mark, t.by) for t in on(d, round_id).ticks] == [("no", "eve"), ("partly", "fay")]
    shown = screen(d, "eve")["rounds"][0]["checks"][0]
    assert (shown["clause_id"], shown["tick"]["mark"], shown["tick"]["reason"]) == (
        "P-31",
        "partly",
        "Guessed once",
    )
    assert [s for s, _ in d.entries[-1].streams] == ["staff"]
    d.refuses("eve", c.TickCheck(round_id, "nothing", "yes"), "unknown_check", "check_id")
    d.refuses("eve", c.TickCheck(round_id, "facts", "yes", LONG_NOTE), "text_too_long", "reason")
    d.says("fay", c.EndExercise()).says("eve", c.TickCheck(round_id, "calm", "yes"))


@pytest.mark.parametrize("kind", ["press", "family"])
def test_the_products_items_find_their_clauses_by_the_digest(kind: Any) -> None:
    plan = full_playbook()
    bare = default_checklist(kind, replace(plan, clauses=()))
    assert 5 <= len(bare) <= 8
    assert {i.clause_id for i in bare} == {""}
    clauses = (
        Clause("P-1", both("一", "1"), both("一", "1"), ("FM-01", "AC-03")),
        Clause("P-2", both("二", "2"), both("二", "2"), ("AC-03",)),
    )
    linked = default_checklist(kind, replace(plan, clauses=clauses))
    assert [i.clause_id for i in linked if i.check_id == "verified"] == ["P-2"]


def test_a_clause_that_the_playbook_lacks_is_not_cited() -> None:
    plan = full_playbook()
    d = Drill(full_scenario(), replace(plan, clauses=plan.clauses[1:])).seated(pan="spokesperson").started()
    d.says("fay", c.OpenRound("conference"))
    assert [i.clause_id for i in on(d, d.reply["round_id"]).checklist] == ["", ""]


def test_an_event_carries_its_new_line_and_never_the_transcript() -> None:
    d, round_id = opened()
    d.says("fay", c.CallAsker(round_id))
    d.says("pan", c.AnswerInRound(round_id, "We know of one patient"))
    d.says("fay", c.CloseRound(round_id)).expect("RoundClosed")
    for stream in ("staff", "role:spokesperson"):
        sent = [project(d.exercise, x, stream, NAMES) for x in d.entries if hasattr(x.event, "round_id")]
        assert [x["round"]["lines"] for x in sent] == [[]] * 4
        assert [x["said"] and x["said"]["line_id"] for x in sent] == [
            None, *(x.line_id for x in on(d, round_id).lines), None,
        ]  # fmt: skip
