"""Journalists, patients, families and regulators: each step from what a team does to what comes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from scoring.material import material
from scoring.signals import signal_line
from simulator import commands as c
from simulator import events as e
from simulator import views
from simulator.journal import journal_sha256, plain
from simulator.matching import signal_of
from simulator.simcell.actors.plan import Actor, Asking, Publication
from simulator.simcell.crowd.speaking import QUOTED
from simulator.teamcommands import command_of
from simulator.teamsteps import Step
from simulator.timeline import between
from tests.drill import Drill, statement
from tests.scenario_samples import (
    both,
    clinic_playbook,
    clinic_scenario,
    full_playbook,
    full_scenario,
    minutes,
)

ALL = ("spokesperson", "nurse", "director")


def news(*after: str, text: str = "灰报:写了", **more: Any) -> Publication:
    title = both(f"灰报 {after[0]}", f"Grey paper {after[0]}")
    return Publication(after, "news", "feed", ALL, more.pop("delay", minutes(2)), title, (both(text, text),), **more)  # type: ignore[arg-type]


def asking(*after: str) -> Asking:
    return Asking(after, tuple(both(f"追问{n}", f"Again {n}") for n in range(3)))  # type: ignore[arg-type]


FAMILY = Actor(
    "lin_family", "family", "mrs_lin", ("letter",), ("empathy", "facts"), waits=minutes(6), patience=1,
    asks=(asking("evaded", "missed"),),
    publishes=(
        news("cared", "answered"), news("evaded", "refused", text="他们说“{quote}”"), news("missed"),
        news("blamed", text="“{quote}”", screenshot=True),
    ),
)  # fmt: skip
REPORTER = Actor(
    "zhou", "journalist", "mr_zhou", ("reporter",), ("facts", "next_step"), lines=((), ("facts",), ("next_step",)),
    patience=1, asks=(asking("evaded", "refused"),),
    publishes=(news("declined", persona_id="bystander"), news("missed"), news("answered", "cared"), news("refused"), news("evaded")),
)  # fmt: skip


def drill(*actors: Actor, seed: int = 7, read_at_once: bool = True) -> Drill:
    scenario = clinic_scenario()
    lines = tuple(both(f"灰话筒{n}", f"Grey microphone {n}") for n in range(3))
    injects = tuple(replace(i, lines=lines) if i.inject_id == "reporter" else i for i in scenario.injects)
    played = Drill(replace(scenario, injects=injects, actors=actors), clinic_playbook(), seed, read_at_once)
    return played.seated(pan="spokesperson", li="nurse").started()


def answered(d: Drill, text: str) -> Drill:
    return d.says("li", c.SubmitResponse("complaint_reply", "nurse", "desk", text, d.item("letter")))


def says(d: Drill, text: str) -> Drill:
    d.says("pan", c.SubmitResponse("call_line", "spokesperson", "phone", text, d.item("reporter")))
    return d.after(0)


def published(d: Drill) -> list[str]:
    return [event.verdict for event in d.events(e.ActorPublished)]


def turns(d: Drill, actor_id: str = "lin_family") -> list[str]:
    return [turn for t in d.exercise.actors[actor_id].threads.values() for turn, _ in t.turns]


# ---- what is written -----------------------------------------------------------------------------


def test_nobody_waits_before_the_message_that_begins_it() -> None:
    d = drill(FAMILY).at("00:11")
    assert d.exercise.actors["lin_family"].threads == {}
    thread = d.at("00:12").exercise.actors["lin_family"].threads[d.item("letter")]
    assert (thread.due, thread.asked, thread.patience) == (minutes(18), 1, 1)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("We are sorry #empathy, it was at noon #facts", "cared"), ("Sorry ?empathy, noon ?facts", "cared"),
        ("Your own fault #blame #empathy #facts", "blamed"),
    ],
)  # fmt: skip
def test_an_answer_is_told_of(text: str, verdict: str) -> None:
    d = answered(drill(FAMILY).at("00:13"), text).at("00:14:59")
    assert published(d) == []
    assert published(d.at("00:15")) == [verdict]
    assert d.events(e.ActorPublished)[0].because == next(iter(d.exercise.responses))


def test_who_evades_is_asked_again_and_then_told_of() -> None:
    d = answered(drill(FAMILY).at("00:13"), "We take this very seriously #empathy").at("00:13:30")
    [question] = d.events(e.ActorAsked)
    assert question.text.zh.startswith("追问")
    assert d.exercise.items[d.item("letter")].messages[0].persona_id == "mrs_lin"
    answered(d.at("00:14"), "As we said #empathy").at("00:16")
    assert (turns(d), published(d)) == (["began", "evaded", "evaded"], ["evaded"])


def test_a_second_answer_adds_to_the_first() -> None:
    d = answered(drill(FAMILY).at("00:13"), "So sorry #empathy").at("00:14")
    answered(d, "At noon #facts").at("00:20")
    assert published(d) == ["cared"]


def test_who_does_not_answer_is_reminded_and_then_told_of() -> None:
    d = drill(FAMILY).at("00:18")
    assert len(d.events(e.ActorAsked)) == 1
    assert published(d.at("00:24")) == []
    assert published(d.at("00:26")) == ["missed"]


def test_a_late_answer_changes_the_news_before_it_is_out_and_adds_to_it_after() -> None:
    d = drill(FAMILY).at("00:24:30")
    assert published(answered(d, "#empathy #facts").at("00:30")) == ["cared"]
    d = drill(FAMILY).at("00:27")
    assert published(answered(d, "#empathy #facts").at("00:30")) == ["missed", "cared"]


def test_nothing_comes_out_twice() -> None:
    d = answered(drill(FAMILY).at("00:13"), "#blame").at("00:16")
    assert published(answered(d, "#blame once more").at("00:30")) == ["blamed"]


def test_a_deadline_ends_the_waiting() -> None:
    d = drill(replace(FAMILY, deadline=minutes(15), asks=())).at("00:14:59")
    assert published(d.at("00:17")) == ["missed"]


def test_an_unread_answer_is_waited_for() -> None:
    d = drill(FAMILY, read_at_once=False).at("00:13")
    answered(d, "#empathy #facts").at("00:14")
    assert turns(d) == ["began"]
    assert turns(d.reads().after(0)) == ["began", "cared"]


def test_a_jump_takes_nothing_from_the_time_that_is_left() -> None:
    d = drill(FAMILY).at("00:13")
    passed = tuple(i.inject_id for i in between(d.exercise, d.now, minutes(29)))
    d.says("fay", c.JumpTo(minutes(29).total_seconds(), both("后来", "Later"), (), passed))
    assert d.exercise.actors["lin_family"].threads[d.item("letter")].due == minutes(34)


def test_an_outage_takes_nothing_either() -> None:
    d = drill(FAMILY).at("00:13").sleep(60)
    d.says("", c.RecordInterruption(d.now - timedelta(seconds=60)))
    assert d.exercise.actors["lin_family"].threads[d.item("letter")].due == minutes(19)


# ---- on the phone --------------------------------------------------------------------------------


def ringing() -> Drill:
    return drill(REPORTER).at("00:15")


def talking() -> Drill:
    d = ringing()
    return d.says("pan", c.AnswerCall(d.item("reporter")))


def spoken(d: Drill) -> list[int]:
    return [line.line for line in d.exercise.call(d.item("reporter")).spoken]


def test_a_declined_call_is_news() -> None:
    d = ringing()
    d.says("pan", c.DeclineCall(d.item("reporter"))).at("00:17:01")
    [out] = d.events(e.ActorPublished)
    assert (out.verdict, out.kind, out.persona_id, out.because) == ("declined", "news", "bystander", d.item("reporter"))
    item = d.exercise.items[out.item_id]
    assert (item.inject_id, item.actor_id, item.at) == (None, "zhou", minutes(17))


def test_a_call_that_rings_out_is_missed() -> None:
    assert published(ringing().at("00:18")) == ["missed"]


def test_who_rings_back_in_time_keeps_it_out_of_the_news() -> None:
    d = ringing()
    d.says("pan", c.DeclineCall(d.item("reporter"))).at("00:16").says("pan", c.CallBack(d.item("reporter")))
    says(says(d.after(0), "Hello"), "#facts #next_step").at("00:17:30")
    assert (turns(d, "zhou")[:3], published(d)) == (["began", "declined", "returned"], [])
    assert published(d.at("00:20")) == ["answered"]


def test_a_question_that_was_answered_before_is_passed_over() -> None:
    d = says(talking(), "It was noon #facts")
    assert spoken(d) == [0, 2]
    view = d.exercise.call(d.item("reporter"))
    assert (view.skipped, view.next_line) == ([1], 3)


def test_each_line_waits_until_the_last_answer_is_read() -> None:
    d = talking()
    d.read_at_once = False
    assert spoken(says(d, "Hello")) == [0]
    assert spoken(d.reads().after(0)) == [0, 1]


def test_a_caller_presses_who_evades_and_then_goes_on() -> None:
    d = says(says(talking(), "Hello"), "We take it seriously")
    assert (spoken(d), len(d.events(e.ActorAsked)), d.exercise.call(d.item("reporter")).awaits_reply) == ([0, 1], 1, True)
    assert spoken(says(d, "Very seriously")) == [0, 1, 2]
    assert published(says(d, "Still").at("00:20")) == ["evaded"]


def test_who_hangs_up_without_a_word_has_refused() -> None:
    d = talking()
    assert published(d.says("pan", c.EndCall(d.item("reporter"))).at("00:20")) == ["refused"]


def test_without_an_actor_a_call_goes_on_as_before() -> None:
    d = drill().at("00:15")
    d.says("pan", c.AnswerCall(d.item("reporter")))
    d.says("pan", c.SubmitResponse("call_line", "spokesperson", "phone", "#facts", d.item("reporter")))
    assert spoken(d) == [0, 1]


# ---- silenced, chance, words ---------------------------------------------------------------------


def test_a_silenced_actor_asks_and_publishes_nothing_until_let_go_on() -> None:
    d = drill(FAMILY).at("00:13").says("fay", c.SilenceActor("lin_family")).expect("ActorSilenced")
    assert (d.events(e.ActorAsked), published(d.at("00:30"))) == ([], [])
    d.says("fay", c.SilenceActor("lin_family")).expect()
    d.says("fay", c.SilenceActor("lin_family", False))
    assert published(d.at("00:39")) == ["missed"]


def test_a_silenced_caller_still_says_the_authors_lines() -> None:
    d = ringing().says("fay", c.SilenceActor("zhou"))
    d.says("pan", c.AnswerCall(d.item("reporter")))
    assert spoken(says(says(d, "#facts"), "We are looking into it")) == [0, 1, 2]


def test_the_same_seed_gives_the_same_words_whatever_others_do() -> None:
    def asked(seed: int, busy: bool) -> tuple[str, str]:
        d = drill(FAMILY, REPORTER, seed=seed).at("00:13")
        if busy:
            d.says("pan", statement("#facts"))
        d.at("00:19")
        return d.events(e.ActorAsked)[0].text.zh, journal_sha256(d.entries)

    assert asked(7, False) == asked(7, False)
    assert asked(7, False)[0] == asked(7, True)[0]
    assert len({asked(seed, False)[0] for seed in range(12)}) > 1


def test_the_teams_words_are_not_in_the_journal_and_go_when_they_are_erased() -> None:
    d = answered(drill(FAMILY).at("00:13"), "你自己不注意 #blame。").at("00:16")
    [out] = d.events(e.ActorPublished)
    assert QUOTED in out.text.zh
    assert out.screenshot
    assert "不注意" not in str([plain(entry.event) for entry in d.entries])
    seen = item_of(d, "pan", out.item_id)
    assert "你自己不注意" in seen["text"]["zh"]
    assert seen["picture"]["text"].startswith("你自己不注意")
    d.exercise.texts.clear()
    gone = item_of(d, "pan", out.item_id)
    assert "……" in gone["text"]["zh"]
    assert gone["picture"]["text"] == ""


def item_of(d: Drill, who: str, item_id: str) -> Any:
    view = plain(views.snapshot(d.exercise, views.viewer(d.exercise, who), d.names))
    return next(item for item in view["items"] if item["item_id"] == item_id)


def test_trainees_see_what_is_published_and_nothing_of_who_decides() -> None:
    d = answered(drill(FAMILY).at("00:13"), "#blame").at("00:16")
    [out] = d.events(e.ActorPublished)
    view = plain(views.snapshot(d.exercise, views.viewer(d.exercise, "pan"), d.names))
    assert "actors" not in view
    assert "lin_family" not in str(view)
    assert item_of(d, "pan", out.item_id)["because"] == ""
    assert item_of(d, "fay", out.item_id)["because"] == out.because
    for entry in d.entries:
        if isinstance(entry.event, e.ActorMoved | e.ActorSilenced):
            assert [s for s, _ in entry.streams] == ["staff"]


def test_staff_are_told_what_is_news_and_what_a_post() -> None:
    mixed = replace(REPORTER, publishes=(news("declined"), replace(news("missed"), kind="post")))
    d = drill(mixed)
    [seen] = plain(views.snapshot(d.exercise, views.viewer(d.exercise, "fay"), d.names))["actors"]
    assert (seen["publishes"], seen["in_news"]) == (["declined", "missed"], ["declined"])


def test_replaying_gives_the_same_state() -> None:
    d = answered(drill(FAMILY, REPORTER).at("00:13"), "We take it seriously").at("00:30")
    assert d.replayed().actors == d.exercise.actors


def test_nothing_of_it_reaches_the_reader_or_the_flags() -> None:
    d = answered(drill(FAMILY).at("00:13"), "#blame").at("00:16")
    [out] = d.events(e.ActorPublished)
    d.says("pan", c.SubmitResponse("flag", "spokesperson", "feed", "", out.item_id))
    d.says("pan", statement("#facts"))
    last = list(d.exercise.responses.values())[-1]
    assert out.item_id not in [text.text_id for text in material(d.exercise, last).texts]
    assert (signal_of(d.exercise, out.item_id), signal_line(d.exercise).other_flags) == ("", 0)


def test_a_letter_is_answered_by_a_reply() -> None:
    d = Drill(full_scenario(), full_playbook()).seated(li="director").started().at("01:53")
    assert "inquiry" in d.fired()
    d.says("li", c.SubmitResponse("reply", "director", "inbox", "#facts #empathy", d.item("inquiry")))
    assert turns(d.after(0), "press") == ["began", "cared"]


# ---- scripted teams ------------------------------------------------------------------------------


def test_a_scripted_answer_goes_with_the_line_that_was_asked() -> None:
    """Whether the caller passes a line over or asks it again: the answers stay with their lines, and none is lost."""
    answers = (both("零 #facts", "Noon #facts"), both("一 #facts", "Noon again #facts"), both("二", "Soon"))
    step = Step("spokesperson", "say", to="reporter", answers=answers)
    d = talking()
    first = command_of(d.exercise, step, "en")
    assert isinstance(first, c.SubmitResponse)
    assert first.text == "Noon #facts"
    d.says("pan", first).after(0)
    assert spoken(d) == [0, 2]
    for text in ("Soon", "Soon", "Noon again #facts"):  # pressed, and at the end what he has not asked
        said = command_of(d.exercise, step, "en")
        assert isinstance(said, c.SubmitResponse)
        assert said.text == text
        d.says("pan", said).after(0)
    assert command_of(d.exercise, step, "en") is None  # nobody waits for more
