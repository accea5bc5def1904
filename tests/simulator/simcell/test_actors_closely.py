"""Journalists, patients, families and regulators, looked at closely: where each bound and each exception lies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.simcell.actors.plan import Actor
from simulator.timeline import between
from tests.drill import Drill
from tests.scenario_samples import (
    both,
    clinic_playbook,
    clinic_scenario,
    full_playbook,
    full_scenario,
    minutes,
)
from tests.simulator.simcell.test_actors import (
    FAMILY,
    REPORTER,
    answered,
    drill,
    news,
    published,
    ringing,
    says,
    talking,
    turns,
)


def due(d: Drill) -> object:
    [thread] = d.exercise.actors["lin_family"].threads.values()
    return thread.due


def called(**changes: object) -> Drill:
    """Another reporter, on the phone."""
    d = drill(replace(REPORTER, **changes)).at("00:15")  # type: ignore[arg-type]
    return d.says("pan", c.AnswerCall(d.item("reporter")))


# ---- deadlines -----------------------------------------------------------------------------------


def slow(deadline: float) -> Actor:
    """A family whose story comes out ten minutes after the answer, or at the deadline."""
    return replace(
        FAMILY, deadline=minutes(deadline), publishes=(news("cared", "missed", delay=minutes(10)),)
    )


def test_what_is_planned_for_after_the_deadline_comes_out_with_it() -> None:
    d = answered(drill(slow(15)).at("00:13"), "#empathy #facts").at("00:14:59")
    assert published(d) == []
    assert published(d.at("00:15")) == ["cared"]


def test_a_deadline_brings_nothing_out_sooner_than_it_lies() -> None:
    d = answered(drill(slow(60)).at("00:13"), "#empathy #facts")
    assert due(d.after(0)) == minutes(23)


def test_after_the_deadline_they_wait_and_publish_as_if_there_were_none() -> None:
    assert due(drill(slow(5)).at("00:12")) == minutes(18)
    d = answered(drill(slow(5)).at("00:13"), "#empathy #facts")
    assert due(d.after(0)) == minutes(23)


def test_who_is_asked_again_has_the_whole_time_again() -> None:
    d = answered(drill(FAMILY).at("00:13"), "We take this seriously")
    assert due(d.after(0)) == minutes(19)


def test_a_jump_leaves_what_is_decided_at_its_time() -> None:
    d = answered(drill(replace(slow(60), deadline=None)).at("00:13"), "#empathy #facts").at("00:14")
    passed = between(d.exercise, d.now, minutes(20))
    d.says(
        "fay",
        c.JumpTo(minutes(20).total_seconds(), both("后来", "Later"), (), tuple(i.inject_id for i in passed)),
    )
    assert due(d) == minutes(23)


# ---- silenced ------------------------------------------------------------------------------------


def test_a_silenced_actor_asks_nothing_back_and_does_not_lose_patience() -> None:
    d = drill(FAMILY).at("00:13").says("fay", c.SilenceActor("lin_family"))
    answered(d, "We take this very seriously #empathy").after(0)
    assert d.events(e.ActorAsked) == []
    assert turns(d) == ["began", "evaded"]


def test_a_silenced_caller_does_not_press() -> None:
    d = says(talking().says("fay", c.SilenceActor("zhou")), "Hello")
    says(d, "We take it seriously")
    assert d.events(e.ActorAsked) == []


# ---- what an answer was --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("?blame #empathy #facts", "cared"),  # the reader was not sure: nobody is called to account for that
        ("?stonewall #empathy #facts", "cared"),
        ("No comment #stonewall, though #empathy #facts", "cared"),  # a refusal beside all that they wanted
        ("No comment #stonewall #facts", "refused"),
        ("?stonewall", "evaded"),
        ("#hush #empathy #facts", "blamed"),
    ],
)  # fmt: skip
def test_what_counts_as_harsh_and_what_as_refused(text: str, verdict: str) -> None:
    d = answered(drill(replace(FAMILY, patience=0)).at("00:13"), text).after(0)
    assert turns(d) == ["began", verdict]


def test_a_refusal_is_one_where_any_words_would_have_done() -> None:
    d = answered(drill(replace(FAMILY, wants=(), patience=0)).at("00:13"), "No comment #stonewall").after(0)
    assert turns(d) == ["began", "refused"]


def test_who_has_made_up_their_mind_asks_no_more() -> None:
    d = answered(drill(FAMILY).at("00:13"), "No comment #stonewall").at("00:14")
    answered(d, "We take this seriously").after(0)
    assert d.events(e.ActorAsked) == []
    assert turns(d) == ["began", "refused", "evaded"]


def test_a_report_answers_what_asked_for_it_and_a_measure_does_not() -> None:
    asked = [
        replace(FAMILY, actor_id=i, begins_with=(i,), persona_id="bystander") for i in ("rumour", "inquiry")
    ]
    d = Drill(replace(full_scenario(), actors=tuple(asked)), full_playbook())
    d.says("", c.JoinExercise("tan", "trainee"))
    d.seated(pan="spokesperson", li="nurse", tan="director").started().at("00:06")
    seal = c.ResponseDetails(cards=("seal",), owner="nurse", due=3600.0)
    d.says("tan", c.SubmitResponse("decision", "director", "", "#facts #empathy", None, seal)).after(0)
    assert turns(d, "rumour") == ["began"]
    report = c.SubmitResponse(
        "report", "director", "", "#facts #empathy", None, c.ResponseDetails(to="district")
    )
    d.says("tan", report).after(0)
    assert turns(d, "rumour") == ["began", "cared"]
    d.at("01:53").says("tan", replace(report, text="#facts again")).after(0)
    assert turns(d, "inquiry") == ["began"]


# ---- in a call -----------------------------------------------------------------------------------


def test_who_blames_in_a_call_reads_of_it_whatever_is_said_after() -> None:
    d = called(publishes=(news("blamed", screenshot=True), news("answered", "cared", "evaded")))
    says(d, "Her own fault #blame")
    blamed = next(iter(d.exercise.responses))
    assert turns(d, "zhou") == ["began", "blamed"]
    says(says(d, "#facts"), "#next_step").at("00:25")
    out = d.events(e.ActorPublished)[0]
    assert (out.verdict, out.because, out.screenshot) == ("blamed", blamed, True)
    assert d.exercise.actors["zhou"].threads[d.item("reporter")].outcome == "blamed"


def test_a_call_ended_in_silence_after_a_refusal_was_a_refusal() -> None:
    d = called(patience=0)
    says(says(d, "Hello"), "No comment #stonewall")
    d.says("pan", c.EndCall(d.item("reporter"))).at("00:20")
    assert published(d) == ["refused"]


def test_who_is_asked_for_nothing_and_says_nothing_has_refused_all_the_same() -> None:
    d = called(wants=())
    assert published(d.says("pan", c.EndCall(d.item("reporter"))).at("00:20")) == ["refused"]


@pytest.mark.parametrize(
    ("text", "verdict"), [("#facts #next_step", "answered"), ("#facts #next_step #empathy", "cared")]
)
def test_a_whole_call_that_gave_what_was_wanted(text: str, verdict: str) -> None:
    d = says(says(talking(), "Hello"), text).at("00:20")
    assert published(d) == [verdict]


def test_a_line_asks_for_its_own_labels() -> None:
    d = says(says(talking(), "Hello"), "#facts")
    assert turns(d, "zhou") == ["began", "answered", "answered"]
    assert d.events(e.ActorAsked) == []


def test_patience_has_an_end() -> None:
    d = called(patience=0)
    says(says(d, "Hello"), "We take it seriously")
    assert d.events(e.ActorAsked) == []


# ---- what comes out ------------------------------------------------------------------------------


def test_no_screenshot_of_an_answer_that_never_came() -> None:
    d = drill(replace(FAMILY, asks=(), publishes=(news("missed", screenshot=True),))).at("00:30")
    [out] = d.events(e.ActorPublished)
    assert (out.screenshot, out.because) == (False, d.item("letter"))


def test_it_reaches_those_who_stand_in_for_an_empty_role_too() -> None:
    """Nobody directs: who acts for the director is told what the director would have been."""
    told = replace(news("missed"), to_roles=("director",))
    book = clinic_playbook()
    roles = tuple(replace(r, stand_in="nurse") if r.role_id == "director" else r for r in book.roles)
    written = replace(clinic_scenario(), actors=(replace(FAMILY, asks=(), publishes=(told,)),))
    d = (
        Drill(written, replace(book, roles=roles))
        .seated(pan="spokesperson", li="nurse")
        .started()
        .at("00:30")
    )
    [out] = d.events(e.ActorPublished)
    assert sorted(out.to_roles) == ["director", "nurse"]


def test_a_post_has_counts_and_a_news_item_none() -> None:
    d = drill(replace(FAMILY, asks=(), publishes=(news("missed"),))).at("00:30")
    assert d.events(e.ActorPublished)[0].reach.likes == 0
    d = drill(replace(FAMILY, asks=(), publishes=(replace(news("missed"), kind="post"),))).at("00:30")
    assert d.events(e.ActorPublished)[0].reach.likes >= 40


def test_a_call_that_is_let_go_is_noted_once() -> None:
    d = ringing()
    d.says("pan", c.DeclineCall(d.item("reporter"))).at("00:16").tick().at("00:30")
    assert turns(d, "zhou") == ["began", "declined"]
