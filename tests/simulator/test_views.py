"""Who sees what, in snapshots and on streams."""

from __future__ import annotations

import json
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import projections, views
from simulator.audience import STAFF, streams_for
from simulator.journal import plain
from tests.drill import NAMES, SYSTEM, Drill, statement
from tests.scenario_samples import both, clinic_playbook, clinic_scenario


def drill() -> Drill:
    return Drill(clinic_scenario(), clinic_playbook()).seated(pan="spokesperson", li="nurse").started()


def view(d: Drill, who: str) -> dict[str, Any]:
    shown: dict[str, Any] = plain(views.snapshot(d.exercise, views.viewer(d.exercise, who), d.names))
    return shown


def titles(d: Drill, who: str) -> list[str]:
    return [item["title"]["en"] for item in view(d, who)["items"]]


def test_a_role_sees_what_is_addressed_to_it() -> None:
    d = drill().at("00:15")
    assert titles(d, "pan") == ["Blue umbrella video", "Grey microphone"]
    assert titles(d, "li") == ["Blue umbrella video", "Green shoes call", "Red letter"]
    assert titles(d, "fay") == titles(d, "eve") == titles(d, "omar")
    assert len(titles(d, "fay")) == 4


def test_without_a_role_nothing_of_the_story_is_seen() -> None:
    d = drill().at("00:06").says("pan", statement("#facts")).says("pan", c.LeaveSeat())
    shown = view(d, "pan")
    assert (shown["items"], shown["open_items"], shown["responses"]) == ([], [], [])
    assert shown["clock"]["status"] == "running"


def test_open_items_are_those_of_the_role_that_are_to_be_shown() -> None:
    d = drill().at("00:12")
    assert [i["title"]["en"] for i in view(d, "pan")["open_items"]] == ["Publish a statement"]
    assert [i["title"]["en"] for i in view(d, "li")["open_items"]] == ["Meet the mother", "Reply to the complaint"]


def test_limits_move_with_an_interruption() -> None:
    d = drill().at("00:06")
    before = view(d, "pan")["open_items"][0]
    since = d.now
    d.sleep(60).says(SYSTEM, c.RecordInterruption(since))
    after = view(d, "pan")["open_items"][0]
    assert after["target_at"] - before["target_at"] == after["limit_at"] - before["limit_at"] == 60
    assert after["opened_at"] == before["opened_at"]


def test_ringing_goes_on_after_an_interruption_for_as_long_as_was_left() -> None:
    d = drill().at("00:08").after(20)
    since = d.now
    d.sleep(60).says(SYSTEM, c.RecordInterruption(since)).after(9)
    assert d.exercise.call(d.item("mother")).status == "ringing"
    d.after(1)
    assert d.exercise.call(d.item("mother")).status == "missed"


def test_a_statement_is_read_by_all_roles_and_a_reply_by_whoever_has_the_post() -> None:
    d = Drill(clinic_scenario(), clinic_playbook()).says(SYSTEM, c.JoinExercise("tan", "trainee"))
    d.seated(pan="spokesperson", li="nurse", tan="director").started().at("00:06")
    d.says("pan", statement("Official #facts"))
    d.says("pan", c.SubmitResponse("reply", "spokesperson", "feed", "Hi", d.item("rumour")))
    assert [r["kind"] for r in view(d, "li")["responses"]] == ["statement", "reply"]
    assert [r["kind"] for r in view(d, "tan")["responses"]] == ["statement"]


def test_trainees_get_open_ids_and_no_readings_where_staff_get_actions_and_readings() -> None:
    d = drill().at("00:06").says("pan", statement("#facts ?empathy"))
    (mine,), (theirs,) = view(d, "pan")["responses"], view(d, "eve")["responses"]
    assert mine["answers"] == [view(d, "pan")["open_items"][0]["open_id"]]
    assert mine["assessment"] is None
    assert theirs["answers"] == ["first_statement"]
    assert (theirs["assessment"]["labels"], theirs["assessment"]["uncertain"]) == (["facts"], ["empathy"])


def test_an_action_that_is_not_shown_leaves_no_trace_on_a_trainees_screen() -> None:
    d = drill().at("00:06").says("li", c.SubmitResponse("flag", "nurse", "feed", "", d_item("rumour")))
    (flag,) = view(d, "li")["responses"]
    assert flag["answers"] == []
    assert view(d, "fay")["responses"][0]["answers"] == ["flag_rumour"]


def d_item(inject_id: str) -> str:
    """The same in every drill with the same seed."""
    return drill().at("00:06").item(inject_id)


def test_who_has_seen_what_is_for_staff() -> None:
    d = drill().at("00:06").says(SYSTEM, c.RecordSeen((("pan", d_item("rumour")),)))
    assert view(d, "pan")["items"][0]["seen"] == []
    assert [s["participant_id"] for s in view(d, "fay")["items"][0]["seen"]] == ["pan"]


def test_a_name_that_was_erased_is_empty_and_harms_nothing() -> None:
    d = drill().at("00:06").says("pan", statement("#facts")).says("pan", c.StopExercise())
    d.names = {who: name for who, name in NAMES.items() if who != "pan"}
    d.exercise.texts.clear()
    shown = view(d, "fay")
    assert shown["responses"][0]["name"] == shown["responses"][0]["text"] == ""
    assert shown["clock"]["pause_by"] == ""
    assert [p["name"] for p in shown["participants"] if p["participant_id"] == "pan"] == [""]


def test_staff_see_the_whole_plan_with_its_progress() -> None:
    d = drill().at("00:10").says("pan", statement("#facts")).at("00:20")
    progress = {i["inject_id"]: i["progress"]["status"] for i in view(d, "omar")["injects"]}
    assert progress["rumour"] == "fired"
    assert progress["pressure"] == "skipped"
    assert progress["second_wave"] == "waiting"
    opened = {a["action_id"]: a["progress"] is not None for a in view(d, "omar")["actions"]}
    assert opened == dict.fromkeys(opened, True)


# ---- streams ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "streams"),
    [
        (e.ParticipantJoined("x", "trainee"), (STAFF,)),
        (e.ConsentGiven("pan"), (STAFF, "seat:pan")),
        (e.SeatLeft("pan", "spokesperson"), (STAFF, "role:spokesperson", "role:nurse", "role:director", "seat:pan", "seat:tan")),
        (e.ExercisePaused("stop", "pan", ""), (STAFF, "role:spokesperson", "role:nurse", "role:director", "seat:tan")),
        (e.InjectFired("mother", "it", clinic_scenario().duration, ""), (STAFF, "role:nurse")),
        (e.InjectSkipped("mother", ""), (STAFF,)),
        (e.ActionOpened("first_statement", "op"), (STAFF, "role:spokesperson")),
        (e.ActionOpened("flag_rumour", "op"), (STAFF,)),
        (e.ItemsSeen(()), (STAFF,)),
        (e.LineOverridden("first_statement", 1.0, "x", "eve"), (STAFF,)),
        (e.ResponseAssessed("re", (), (), (), "1"), (STAFF,)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_event_goes_to_those_whom_it_concerns(event: e.Event, streams: tuple[str, ...]) -> None:
    d = drill().says(SYSTEM, c.JoinExercise("tan", "trainee"))
    assert streams_for(d.exercise, event) == streams


def test_a_viewer_follows_seat_and_roles_and_staff_follow_all() -> None:
    d = drill()
    assert views.viewer(d.exercise, "pan").streams == ("seat:pan", "role:spokesperson")
    for who in ("fay", "eve", "omar"):
        assert views.viewer(d.exercise, who).streams == (STAFF,)


def test_each_stream_counts_by_itself_and_staff_have_every_event() -> None:
    d = drill().at("00:31")
    for stream in d.exercise.heads:
        numbers = [n for entry in d.entries for name, n in entry.streams if name == stream]
        assert numbers == list(range(1, d.exercise.heads[stream] + 1))
    assert d.exercise.heads[STAFF] == len(d.entries)


def test_what_was_projected_late_is_what_a_screen_needs_that_is_behind() -> None:
    """Later events add to limits and ringing; the first event must not hold that already."""
    d = drill().at("00:08")
    opened = next(n for n in d.entries if isinstance(n.event, e.ActionOpened) and n.event.action_id == "calm_mother")
    fired = next(n for n in d.entries if isinstance(n.event, e.InjectFired) and n.event.inject_id == "mother")
    early = [projections.project(d.exercise, n, s, NAMES) for n in (opened, fired) for s, _ in n.streams]
    since = d.now
    d.sleep(60).says(SYSTEM, c.RecordInterruption(since)).says("li", c.AnswerCall(d.item("mother")))
    assert [projections.project(d.exercise, n, s, NAMES) for n in (opened, fired) for s, _ in n.streams] == early


def test_two_overrides_for_the_same_reason_are_told_apart() -> None:
    d = drill().says("eve", c.OverrideLine("first_statement", 80, "Same")).after(5)
    d.says("eve", c.OverrideLine("first_statement", 70, "Same"))
    first, second = [n for n in d.entries if isinstance(n.event, e.LineOverridden)]
    sent = [projections.project(d.exercise, n, STAFF, NAMES)["override"] for n in (first, second)]
    assert sent == view(d, "fay")["overrides"]


def test_everything_that_is_shown_is_json() -> None:
    d = drill().at("00:31").says("fay", c.SendFreeInject("post", "feed", "mrs_lin", ("nurse",), both("<b>", "<i>"), both("x", "")))
    for who in ("fay", "pan", "li"):
        json.dumps(view(d, who), allow_nan=False)
