"""Injects by hand: fired, skipped, held, edited, free ones; personas' words; the tick."""

from __future__ import annotations

from datetime import timedelta

import pytest

from simulator import commands as c
from simulator import events as e
from tests.drill import Drill, statement
from tests.scenario_samples import (
    both,
    minutes,
)
from tests.simulator.stages import (
    LONG,
    ended,
    free,
    lobby,
    paused,
    reply,
    running,
)


def test_an_inject_is_fired_by_hand_and_opens_its_action() -> None:
    d = running().says("fay", c.FireInject("letter")).expect("InjectFired", "ActionOpened")
    fired = d.last[0]
    assert isinstance(fired, e.InjectFired)
    assert (fired.inject_id, fired.late_by, fired.by) == ("letter", timedelta(0), "fay")
    d.refuses("fay", c.FireInject("letter"), "inject_settled", "inject_id")


def test_an_inject_is_skipped_by_hand_even_before_startex_or_in_a_pause() -> None:
    for d in (lobby(), running(), paused()):
        d.says("fay", c.SkipInject("letter"))
        assert d.last == (e.InjectSkipped("letter", "fay"),)
        d.refuses("fay", c.SkipInject("letter"), "inject_settled", "inject_id")


def test_an_unknown_inject_is_refused() -> None:
    running().refuses("fay", c.FireInject("ghost"), "unknown_inject", "inject_id")
    running().refuses("fay", c.SkipInject("ghost"), "unknown_inject", "inject_id")


@pytest.mark.parametrize(("drill", "code"), [(lobby, "not_running"), (paused, "exercise_paused"), (ended, "exercise_ended")])
def test_nothing_is_fired_sent_or_answered_unless_the_story_runs(drill: object, code: str) -> None:
    d = drill()  # type: ignore[operator]
    d.refuses("fay", c.FireInject("second_wave"), code)
    d.refuses("fay", free(), code)
    d.refuses("pan", statement("Hello"), code)
    d.refuses("li", c.AnswerCall("it"), code)
    d.refuses("li", c.DeclineCall("it"), code)


def test_after_endex_nothing_is_skipped() -> None:
    ended().refuses("fay", c.SkipInject("second_wave"), "exercise_ended")


def test_a_free_inject_is_sent_and_told_by_its_item() -> None:
    d = running().says("fay", free()).expect("FreeInjectSent")
    assert d.exercise.items[d.reply["item_id"]].text == both("文", "Text")
    d.says("fay", free(kind="call", channel="phone", lines=(both("喂", "Hello"),)))
    assert d.exercise.call(d.reply["item_id"]).status == "ringing"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"persona_id": "ghost"}, "unknown_persona", "persona_id"),
        ({"channel": "tv"}, "unknown_channel", "channel"),
        ({"kind": "call", "lines": (both("喂", ""),)}, "wrong_channel", "channel"),
        ({"kind": "message"}, "wrong_channel", "channel"),
        ({"to_roles": ()}, "unknown_role", "to_roles"),
        ({"to_roles": ("nurse", "king")}, "unknown_role", "to_roles"),
        ({"text": both("", "")}, "text_missing", "text"),
        ({"kind": "call", "channel": "phone", "lines": ()}, "text_missing", "text"),
        ({"kind": "call", "channel": "phone", "lines": (both("喂", ""), both("", ""))}, "text_missing", "text"),
        ({"text": both(LONG, "")}, "text_too_long", "text"),
        ({"title": both("", LONG)}, "text_too_long", "title"),
    ],
)
def test_a_free_inject_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    running().refuses("fay", free(**changes), code, field)


# ---- planned on the spot ---------------------------------------------------------------------


def planned(**changes: object) -> c.PlanInject:
    given = {"kind": "post", "channel": "feed", "persona_id": "bystander", "to_roles": ("nurse",), "title": both("题", "Title")}
    return c.PlanInject(**{**given, "at": 120.0, "text": both("文", "Text"), **changes})  # type: ignore[arg-type]


def test_what_is_planned_waits_and_is_fired_by_its_time() -> None:
    d = running().says("fay", planned()).expect("InjectPlanned")
    inject_id = d.reply["inject_id"]
    d.at("00:01:59")
    assert d.exercise.scenario.inject(inject_id) is None
    assert d.exercise.injects[inject_id].status == "waiting"
    assert d.at("00:02").fired() == [inject_id]
    item = d.exercise.items[d.item(inject_id)]
    assert (item.text.en, item.to_roles, item.at) == ("Text", ("nurse",), minutes(2))


def test_what_is_planned_is_held_edited_skipped_and_fired_like_any_other() -> None:
    d = running().says("fay", planned())
    first = d.reply["inject_id"]
    d.says("fay", c.HoldInject(first)).says("fay", edit(first, at=180.0)).says("fay", c.ReleaseInject(first)).at("00:03")
    assert d.fired() == [first]
    d.says("fay", planned(at=240.0)).says("fay", c.SkipInject(d.reply["inject_id"])).expect("InjectSkipped")
    d.says("fay", planned(kind="call", channel="phone", lines=(both("喂", "Hello"),), at=240.0))
    second = d.reply["inject_id"]
    d.says("fay", c.FireInject(second)).expect("InjectFired")
    assert d.exercise.call(d.item(second)).status == "ringing"
    assert len({first, second}) == 2


def test_a_jump_asks_about_what_is_planned() -> None:
    d = running().says("fay", planned())
    inject_id = d.reply["inject_id"]
    d.refuses("fay", c.JumpTo(180.0, both("过", "Later")), "jump_unsettled", "fire")
    d.says("fay", c.JumpTo(180.0, both("过", "Later"), (inject_id,)))
    assert d.fired() == [inject_id]


def test_it_is_planned_before_startex_and_in_a_pause_and_not_after_endex() -> None:
    for d in (lobby(), paused()):
        d.says("fay", planned(at=900.0)).expect("InjectPlanned")
    ended().refuses("fay", planned(), "exercise_ended")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"at": 59.0}, "time_not_allowed", "at"),
        ({"at": 40 * 60 + 1.0}, "time_not_allowed", "at"),
        ({"at": float("inf")}, "time_not_allowed", "at"),
        ({"persona_id": "ghost"}, "unknown_persona", "persona_id"),
        ({"to_roles": ()}, "unknown_role", "to_roles"),
        ({"text": both("", "")}, "text_missing", "text"),
    ],
)
def test_what_is_planned_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    running().at("00:01").refuses("fay", planned(**changes), code, field)


# ---- held, released, edited ------------------------------------------------------------------


def test_what_is_held_waits_for_its_release() -> None:
    d = running().says("fay", c.HoldInject("rumour")).expect("InjectHeld").at("00:07")
    assert d.fired() == []
    d.says("fay", c.ReleaseInject("rumour")).expect("InjectReleased").after(0.5)
    (fired,) = d.events(e.InjectFired)
    assert (fired.inject_id, fired.late_by) == ("rumour", timedelta(0))  # it was not due while it was held


def test_what_is_released_before_its_time_comes_at_its_time() -> None:
    d = running().says("fay", c.HoldInject("rumour")).at("00:01").says("fay", c.ReleaseInject("rumour")).at("00:04:59")
    assert d.fired() == []
    assert d.at("00:05").fired() == ["rumour"]


def test_holding_and_releasing_what_cannot_be() -> None:
    d = running().at("00:05")
    d.refuses("fay", c.ReleaseInject("mother"), "not_held", "inject_id")
    d.refuses("fay", c.ReleaseInject("rumour"), "not_held", "inject_id")
    d.refuses("fay", c.HoldInject("rumour"), "inject_settled", "inject_id")
    d.says("fay", c.HoldInject("mother")).refuses("fay", c.HoldInject("mother"), "already_held", "inject_id")
    d.says("fay", c.ReleaseInject("mother")).refuses("fay", c.ReleaseInject("mother"), "not_held", "inject_id")
    for command in (c.HoldInject, c.ReleaseInject):
        d.refuses("fay", command("ghost"), "unknown_inject", "inject_id")
        ended().refuses("fay", command("second_wave"), "exercise_ended")


def test_what_is_held_may_be_fired_or_skipped_by_hand_instead() -> None:
    d = running().says("fay", c.HoldInject("rumour")).says("fay", c.FireInject("rumour"))
    d.expect("InjectFired", "ActionOpened", "ActionOpened")
    d.says("fay", c.HoldInject("letter")).says("fay", c.SkipInject("letter")).expect("InjectSkipped")
    d.refuses("fay", c.ReleaseInject("letter"), "not_held", "inject_id")


def edit(inject_id: str = "rumour", **changes: object) -> c.EditInject:
    given = {"title": both("新", "New"), "to_roles": ("director",), "text": both("新文", "New text")}
    return c.EditInject(inject_id, **{**given, **changes})  # type: ignore[arg-type]


def test_an_inject_is_sent_as_it_was_edited() -> None:
    d = running().says("fay", edit(at=120.0)).expect("InjectEdited").at("00:02")
    item = d.exercise.items[d.item("rumour")]
    assert (item.title.en, item.text.en, item.to_roles, item.at) == ("New", "New text", ("director",), minutes(2))
    written = d.exercise.scenario.inject("rumour")
    assert written is not None
    assert written.title.en == "Blue umbrella video"
    d.refuses("fay", edit(), "inject_settled", "inject_id")


def test_a_call_is_edited_line_by_line() -> None:
    d = running().says("fay", edit("mother", lines=(both("一", "One"), both("二", "Two")), to_roles=("nurse",)))
    d.at("00:08").says("li", c.AnswerCall(d.item("mother")))
    assert d.exercise.call(d.item("mother")).spoken[0].text.en == "One"
    assert d.exercise.items[d.item("mother")].text.en == ""


def test_a_contingency_keeps_its_condition_when_it_is_edited() -> None:
    d = running().says("fay", edit("pressure", at=60.0))
    assert d.last[0].at is None  # type: ignore[union-attr]
    d.at("00:10").says("pan", statement("#facts")).at("00:21")
    assert "pressure" not in d.fired()


def test_an_inject_is_edited_while_it_is_held_in_the_lobby_and_in_a_pause() -> None:
    lobby().says("fay", edit(at=60.0)).expect("InjectEdited")
    paused().says("fay", edit("letter")).expect("InjectEdited")
    d = running().says("fay", c.HoldInject("rumour")).says("fay", edit()).expect("InjectEdited")
    assert d.exercise.injects["rumour"].status == "held"
    ended().refuses("fay", edit("second_wave"), "exercise_ended")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"inject_id": "ghost"}, "unknown_inject", "inject_id"),
        ({"to_roles": ()}, "unknown_role", "to_roles"),
        ({"to_roles": ("king",)}, "unknown_role", "to_roles"),
        ({"text": both("", "")}, "text_missing", "text"),
        ({"inject_id": "mother"}, "text_missing", "text"),  # a call without lines
        ({"text": both(LONG, "")}, "text_too_long", "text"),
        ({"title": both(LONG, "")}, "text_too_long", "title"),
        ({"at": 59.0}, "time_not_allowed", "at"),
        ({"at": 40 * 60 + 1.0}, "time_not_allowed", "at"),
    ],
)
def test_an_edited_inject_must_make_sense(changes: dict[str, object], code: str, field: str) -> None:
    running().at("00:01").refuses("fay", edit(**changes), code, field)  # type: ignore[arg-type]


# ---- personas' words -------------------------------------------------------------------------


def speak(d: Drill, response_id: str = "", inject_id: str = "rumour", **changes: object) -> c.SpeakAs:
    given = {"persona_id": "bystander", "item_id": d.item(inject_id), "text": both("好", "Well"), "response_id": response_id}
    return c.SpeakAs(**{**given, **changes})  # type: ignore[arg-type]


def test_a_persona_answers_what_was_said_once() -> None:
    """Two of the staff answer at once: the first is heard, the other is told."""
    d = running().at("00:06").says("pan", reply(running().at("00:06")))
    said = d.reply["response_id"]
    d.says("fay", speak(d, said)).expect("PersonaSpoke")
    (message,) = d.exercise.items[d.item("rumour")].messages
    assert (message.persona_id, message.response_id, message.by) == ("bystander", said, "fay")
    assert d.reply == {"message_id": message.message_id}
    d.refuses("fay", speak(d, said), "already_answered", "response_id")
    d.says("fay", speak(d)).expect("PersonaSpoke")  # a word to nobody in particular is always free


def test_a_persona_speaks_in_a_call_while_it_lasts() -> None:
    d = running().at("00:08")
    d.refuses("fay", speak(d, inject_id="mother"), "call_over", "item_id")
    d.says("li", c.AnswerCall(d.item("mother"))).says("fay", speak(d, inject_id="mother")).expect("PersonaSpoke")
    d.says("li", c.EndCall(d.item("mother"))).refuses("fay", speak(d, inject_id="mother"), "call_over", "item_id")


def test_a_personas_words_must_make_sense() -> None:
    d = running().at("00:12").says("li", c.SubmitResponse("complaint_reply", "nurse", "desk", "x", running().at("00:12").item("letter")))
    d.refuses("fay", speak(d, d.reply["response_id"]), "unknown_response", "response_id")  # said elsewhere
    d.refuses("fay", speak(d, "re_0"), "unknown_response", "response_id")
    d.refuses("fay", speak(d, persona_id="ghost"), "unknown_persona", "persona_id")
    d.refuses("fay", speak(d, item_id="it_0"), "unknown_item", "item_id")
    d.refuses("fay", speak(d, text=both(" ", "")), "text_missing", "text")
    d.refuses("fay", speak(d, text=both(LONG, "")), "text_too_long", "text")
    d.says("fay", c.PauseExercise("Coffee")).refuses("fay", speak(d), "exercise_paused")
