"""Questions to the world outside, chat, the debrief; and what somebody has been told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.facts import ahead_of_facts, is_known, known_since, told_labels
from tests.drill import Drill
from tests.scenario_samples import (
    both,
    full_playbook,
    full_scenario,
    minutes,
)
from tests.simulator.stages import (
    LONG,
    LONG_NOTE,
    ended,
    full,
    lobby,
    paused,
    running,
)

BATCH = c.AskFact("spokesperson", "store", "batch")


def asked(d: Drill, command: c.AskFact = BATCH, who: str = "pan") -> str:
    return d.says(who, command).expect("FactAsked").reply["ask_id"]


# ---- asking ----------------------------------------------------------------------------------


def test_the_scenario_answers_after_its_delay_in_story_time() -> None:
    d = full().says("fay", c.ChangePace(2.0)).at("00:01")
    ask_id = asked(d)
    d.at("00:05:59")
    assert d.events(e.FactAnswered) == []
    d.at("00:06")
    assert d.events(e.FactAnswered) == [e.FactAnswered(ask_id, both("批号 F2309，已停用", "Batch F2309, out of use"), "")]
    assert known_since(d.exercise, "batch", "pan") == minutes(6)


def test_a_jump_brings_the_answer_that_was_on_its_way() -> None:
    d = full().at("00:31:10")
    asked(d)
    d.says("fay", c.JumpTo(100 * 60.0, both("后来", "Later"))).tick().expect("FactAnswered")


def test_a_pause_holds_the_answer_back() -> None:
    d = full().at("00:01")
    asked(d)
    d.says("fay", c.PauseExercise("Coffee")).sleep(3600).tick().expect()
    d.says("fay", c.ResumeExercise()).at("00:05:59")
    assert d.events(e.FactAnswered) == []
    assert len(d.at("00:06").events(e.FactAnswered)) == 1


def test_what_has_no_delay_is_answered_by_hand() -> None:
    d = full()
    ask_id = asked(d, c.AskFact("spokesperson", "store", "video"))
    d.at("00:29")
    assert d.events(e.FactAnswered) == []
    d.says("fay", c.AnswerFact(ask_id, both("已封存", "Sealed"))).expect("FactAnswered")
    d.refuses("fay", c.AnswerFact(ask_id, both("又", "Again")), "already_answered", "ask_id")


def test_the_facilitator_may_be_quicker_than_the_scenario() -> None:
    d = full()
    ask_id = asked(d)
    d.says("fay", c.AnswerFact(ask_id, both("F2309", "F2309"))).at("00:10")
    assert [event.by for event in d.events(e.FactAnswered)] == ["fay"]


def test_a_question_in_ones_own_words_goes_to_anybody_outside() -> None:
    d = full()
    d.says("pan", c.AskFact("spokesperson", "mr_zhou", text=" Who told you? "))
    ask_id = d.reply["ask_id"]
    assert d.exercise.texts[d.exercise.asks[ask_id].text_sha256] == "Who told you?"
    d.says("pan", c.AskFact("spokesperson", "mr_zhou", text="Who told you?")).expect("FactAsked")  # that is for people to settle
    d.at("00:29")
    assert d.events(e.FactAnswered) == []


def test_the_answer_reaches_the_asker_alone() -> None:
    d = full().says("fay", c.AssignSeat("tan", "spokesperson"))
    asked(d)
    d.at("00:05")
    told = [entry.streams for entry in d.entries if isinstance(entry.event, e.FactAsked | e.FactAnswered)]
    assert [[stream for stream, _ in streams] for streams in told] == [["staff", "seat:pan"]] * 2


def test_a_fact_is_asked_once_by_each() -> None:
    d = full()
    asked(d)
    d.refuses("pan", BATCH, "already_asked", "fact_id")
    d.at("00:05").refuses("pan", BATCH, "already_asked", "fact_id")
    d.says("tan", c.AskFact("director", "store", "batch")).expect("FactAsked")


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (c.AskFact("nurse", "store", "batch"), "not_allowed", None),
        (c.AskFact("spokesperson", "ghost", "batch"), "unknown_persona", "holder_id"),
        (c.AskFact("spokesperson", "store", "ghost"), "unknown_fact", "fact_id"),
        (c.AskFact("spokesperson", "mr_zhou", "batch"), "unknown_fact", "fact_id"),
        (c.AskFact("spokesperson", "store", "consult"), "unknown_fact", "fact_id"),  # nobody holds that one
        (c.AskFact("spokesperson", "store"), "text_missing", "text"),
        (c.AskFact("spokesperson", "store", text=LONG_NOTE), "text_too_long", "text"),
    ],
)
def test_a_question_must_make_sense(command: c.AskFact, code: str, field: str | None) -> None:
    full().refuses("pan", command, code, field)


def test_what_is_on_everybodys_sheet_is_not_asked() -> None:
    scenario = full_scenario()
    facts = (replace(scenario.facts[0], released_at=minutes(2)), *scenario.facts[1:])
    d = Drill(replace(scenario, facts=facts), full_playbook()).seated(pan="spokesperson").started()
    d.at("00:02").refuses("pan", BATCH, "fact_known", "fact_id")


def test_questions_and_answers_are_for_a_story_that_runs() -> None:
    d = full()
    ask_id = asked(d)
    d.says("fay", c.PauseExercise("Coffee")).refuses("tan", c.AskFact("director", "store", "batch"), "exercise_paused")
    d.refuses("fay", c.AnswerFact(ask_id, both("是", "Yes")), "exercise_paused")


def test_an_answer_must_make_sense() -> None:
    d = full()
    ask_id = asked(d)
    d.refuses("fay", c.AnswerFact("as_0", both("是", "Yes")), "unknown_ask", "ask_id")
    d.refuses("fay", c.AnswerFact(ask_id, both(" ", "")), "text_missing", "text")
    d.refuses("fay", c.AnswerFact(ask_id, both(LONG, "")), "text_too_long", "text")


def test_a_fact_comes_onto_the_sheet_at_its_time() -> None:
    d = full().at("00:19:59")
    assert d.exercise.released == {}
    d.at("00:20")
    assert d.exercise.released == {"consult": minutes(20)}
    assert known_since(d.exercise, "consult", "li") == minutes(20)
    assert d.at("00:30").events(e.FactReleased) == [e.FactReleased("consult")]


# ---- chat ------------------------------------------------------------------------------------


def test_chat_reaches_all_or_one_role_and_the_writers_own() -> None:
    d = full().says("pan", c.SendChat("spokesperson", " Hi ")).expect("ChatSent")
    assert d.exercise.texts[d.exercise.chat[0].text_sha256] == "Hi"
    assert dict(d.entries[-1].streams).keys() == {"staff", "role:spokesperson", "role:nurse", "role:director"}
    d.says("pan", c.SendChat("spokesperson", "Psst", "director"))
    assert dict(d.entries[-1].streams).keys() == {"staff", "role:spokesperson", "role:director"}


def test_people_talk_before_the_start_and_in_a_pause_but_not_after_the_end() -> None:
    lobby().says("pan", c.SendChat("spokesperson", "Hi")).expect("ChatSent")
    paused().says("pan", c.SendChat("spokesperson", "Hi")).expect("ChatSent")
    ended().refuses("pan", c.SendChat("spokesperson", "Hi"), "exercise_ended")


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (c.SendChat("nurse", "Hi"), "not_allowed", None),
        (c.SendChat("spokesperson", "Hi", "king"), "unknown_role", "to_role"),
        (c.SendChat("spokesperson", " "), "text_missing", "text"),
        (c.SendChat("spokesperson", "x" * (c.MAX_CHAT + 1)), "text_too_long", "text"),
        (c.SendChat("spokesperson", "Hi", ask_id="as_0"), "unknown_ask", "ask_id"),
    ],
)
def test_a_line_must_make_sense(command: c.SendChat, code: str, field: str | None) -> None:
    full().refuses("pan", command, code, field)


def test_only_ones_own_answer_is_passed_on() -> None:
    d = full()
    ask_id = asked(d)
    d.refuses("pan", c.SendChat("spokesperson", "Soon", ask_id=ask_id), "unknown_ask", "ask_id")  # not answered yet
    d.at("00:05").refuses("tan", c.SendChat("director", "F2309", ask_id=ask_id), "unknown_ask", "ask_id")
    d.says("pan", c.SendChat("spokesperson", "F2309", ask_id=ask_id)).expect("ChatSent")


# ---- what somebody has been told -------------------------------------------------------------


def known(d: Drill, fact_id: str = "batch") -> dict[str, timedelta | None]:
    return {who: known_since(d.exercise, fact_id, who) for who in ("pan", "li", "tan", "xu")}


def test_what_is_passed_on_to_all_is_known_to_all() -> None:
    d = full()
    ask_id = asked(d)
    d.at("00:07").says("pan", c.SendChat("spokesperson", "F2309", ask_id=ask_id))
    assert known(d) == {"pan": minutes(5), "li": minutes(7), "tan": minutes(7), "xu": minutes(7)}


def test_what_is_passed_on_to_a_role_is_known_to_those_who_read_it() -> None:
    d = full()
    ask_id = asked(d)
    d.says("xu", c.GiveConsent()).says("xu", c.TakeSeat("spokesperson"))
    d.at("00:07").says("pan", c.SendChat("spokesperson", "F2309", "director", ask_id))
    # A colleague in the writer's own role reads along.
    assert known(d) == {"pan": minutes(5), "li": None, "tan": minutes(7), "xu": minutes(7)}


def test_who_takes_the_seat_later_reads_what_was_written_to_it() -> None:
    d = full()
    ask_id = asked(d)
    d.at("00:07").says("pan", c.SendChat("spokesperson", "F2309", "director", ask_id)).at("00:09")
    d.says("fay", c.AssignSeat("li", "director"))
    assert known(d)["li"] == minutes(9)


def test_what_was_told_stays_told_when_the_seat_is_left() -> None:
    """Else a text that rested on it would lose its element when its writer stands up after the end."""
    d = full()
    ask_id = asked(d)
    d.at("00:07").says("pan", c.SendChat("spokesperson", "F2309", "director", ask_id)).at("00:08")
    d.says("tan", c.SubmitResponse("decision", "director", "", "It was F2309", None, c.ResponseDetails(cards=("seal",), owner="nurse")))
    response = d.exercise.responses[d.reply["response_id"]]
    assert told_labels(d.exercise, response) == ("fact:batch",)
    d.at("00:09").says("tan", c.LeaveSeat())
    assert told_labels(d.exercise, response) == ("fact:batch",)
    d.says("pan", c.SendChat("spokesperson", "F2309 again", "director", ask_id))
    assert known(d)["tan"] == minutes(7)


def test_who_had_left_before_was_not_told() -> None:
    d = full()
    ask_id = asked(d)
    d.at("00:06").says("tan", c.LeaveSeat()).at("00:07").says("pan", c.SendChat("spokesperson", "F2309", "director", ask_id))
    assert known(d)["tan"] is None


def test_what_is_said_before_it_was_told_is_ahead_of_the_facts() -> None:
    d = full().at("00:06").says("pan", c.SubmitResponse("reply", "spokesperson", "feed", "Batch  f2309", d_rumour()))
    response = d.exercise.responses[d.reply["response_id"]]
    assert told_labels(d.exercise, response) == ()
    assert [fact.fact_id for fact in ahead_of_facts(d.exercise, response)] == ["batch"]
    asked(d)
    d.at("00:12")
    assert told_labels(d.exercise, response) == ()  # told since, but not by then
    assert not is_known(d.exercise, "batch", "pan", minutes(6))


def d_rumour() -> str:
    """The same in every drill with the same seed."""
    return full().at("00:06").item("rumour")


# ---- debrief ---------------------------------------------------------------------------------


def test_the_two_questions_come_after_the_end_and_the_last_answer_counts() -> None:
    running().refuses("pan", c.AnswerDebrief("Good", ""), "not_ended")
    d = ended().says("pan", c.AnswerDebrief(" Good ", "Sooner")).expect("DebriefAnswered")
    d.says("pan", c.AnswerDebrief("", "Much sooner")).expect("DebriefAnswered")
    answer = d.exercise.debriefs["pan"]
    assert (d.exercise.texts[answer.well_sha256], d.exercise.texts[answer.change_sha256]) == ("", "Much sooner")
    assert dict(d.entries[-1].streams).keys() == {"staff", "seat:pan"}


def test_everybody_answers_but_those_who_only_watch() -> None:
    d = ended()
    for who in ("fay", "eve", "li"):
        d.says(who, c.AnswerDebrief("Good", "Sooner")).expect("DebriefAnswered")
    d.refuses("omar", c.AnswerDebrief("Good", ""), "not_allowed")
    d.refuses("pan", c.AnswerDebrief(" ", "\n"), "text_missing", "text_well")
    d.refuses("pan", c.AnswerDebrief("x" * (c.MAX_CHAT + 1), ""), "text_too_long", "text_well")
    d.refuses("pan", c.AnswerDebrief("", "x" * (c.MAX_CHAT + 1)), "text_too_long", "text_change")
