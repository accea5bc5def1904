"""Old snapshot + events = new snapshot, for every command, every event and every kind of viewer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from simulator.audience import STAFF
from simulator.commands import PERSON_COMMANDS, SYSTEM_COMMANDS
from simulator.events import EVENT_TYPES
from tests.screen import Screen
from tests.sync_fixtures import CATCH_UP, KINDS, TARGET, files, fixtures, record
from web.contract.messages import STAFF_DATA, TRAINEE_DATA

# What the viewers without one of a role's streams never get.
ONLY_OWN = ("ConsentGiven",)
SEATLESS_TYPES = (
    "ConsentGiven", "SeatTaken", "SeatLeft", "ExerciseStarted", "ExercisePaused", "ExerciseResumed",
    "PaceChanged", "ClockJumped", "EndAnnounced", "EndCancelled", "ExerciseEnded", "ServiceInterrupted",
    "ApprovalsLocked", "FactReleased", "DebriefAnswered", "ScoresReleased", "WordGiven",
    "ScreensUnlocked", "OpinionMoved", "OpinionTurned", "OpinionShown", "HandRaised", "HandSeen",
)  # fmt: skip
STAFF_KEYS = (
    "injects", "actions", "participants", "overrides", "elements", "violations", "objectives", "personas",
    "inject_id", "action_id", "unless_action", "model_answer", "minimum", "labels", "uncertain", "progress",
    "signal", "background", "notes", "told", "log", "pace_plan", "all_facts", "round_plans", "question_id", "check_id", "actors", "actor_id",
)  # fmt: skip


def types_for(viewer: str) -> set[str]:
    return {e["type"] for f in fixtures() if f["viewer"] == viewer for e in f["events"]}


@pytest.mark.parametrize("viewer", KINDS)
def test_a_screen_that_follows_the_events_shows_the_new_snapshot(viewer: str) -> None:
    for fixture in fixtures():
        if fixture["viewer"] != viewer:
            continue
        screen = Screen(fixture["before"])
        screen.follow(fixture["events"])
        assert screen.resync == fixture["resync"], fixture["name"]
        if not fixture["resync"]:
            assert screen.view == fixture["after"], fixture["name"]


def test_who_gets_no_event_sees_no_change() -> None:
    """What is not in a fixture: a command that sends a viewer nothing leaves the viewer's snapshot alone."""
    told = {f["name"] for f in fixtures()}
    for number, (before, after) in enumerate(zip(record().moments, record().moments[1:], strict=False), 1):
        for who in before.viewers:
            if who != "eve" and f"{number:03} {after.label} · {who}" not in told:
                assert before.snapshots[who] == after.snapshots[who], (after.label, who)


def test_every_command_is_given() -> None:
    given = {moment.label.split()[0] for moment in record().moments}
    assert {cls.__name__ for cls in (*PERSON_COMMANDS, *SYSTEM_COMMANDS)} - given == set()


def test_every_command_reaches_every_viewer_it_may_reach() -> None:
    """Each command that made an event is there for staff, and for trainees unless it is for staff only."""
    made = {m.label.split()[0] for m, sent in zip(record().moments[1:], record().sent, strict=True) if sent}
    for_staff = {f["command"] for f in fixtures() if f["viewer"] == "staff"}
    for_two = {f["command"] for f in fixtures() if f["viewer"] == "two_roles"}
    assert made - for_staff == set()
    staff_only = {
        "JoinExercise", "RecordTold", "HoldInject", "ReleaseInject", "EditInject", "PlanInject", "SkipInject", "RecordSeen",
        "RecordAssessment", "OverrideLine", "ReassignResponse", "SettleFinding", "PinNote", "RecordImprovement", "StrikeImprovement", "ChooseNote",
        "RecordChatAssessment", "SetCrowd", "TickCheck", "SilenceActor",
    }  # fmt: skip
    assert made - for_two == staff_only | {"GiveConsent"}  # that is before the seats


def test_every_event_type_reaches_staff() -> None:
    assert types_for("staff") == set(STAFF_DATA) - {"ExerciseCreated"}  # that one is before anybody looks
    assert set(STAFF_DATA) == set(EVENT_TYPES)


@pytest.mark.parametrize("viewer", ["one_role", "two_roles"])
def test_every_event_type_for_trainees_reaches_trainees(viewer: str) -> None:
    assert types_for(viewer) | set(ONLY_OWN) == set(TRAINEE_DATA)


def test_a_trainee_without_a_role_is_told_of_clock_and_seats_only() -> None:
    assert types_for("no_role") == set(SEATLESS_TYPES)


def test_late_events_are_proven_too() -> None:
    late = {f["viewer"] for f in fixtures() if f["command"] == CATCH_UP}
    assert late == set(KINDS)


def test_an_event_on_two_of_a_viewers_streams_is_the_same_on_both() -> None:
    twice = 0
    for fixture in fixtures():
        seen: dict[str, Any] = {}
        for envelope in fixture["events"]:
            if envelope["event_id"] in seen:
                twice += 1
            assert seen.setdefault(envelope["event_id"], envelope["data"]) == envelope["data"]
    assert twice > 20


def test_a_stream_counts_without_holes() -> None:
    heads: dict[str, int] = {}
    for sent in record().sent:
        for entry, _ in sent:
            for stream, n in entry.streams:
                known = heads.get(stream)
                assert known is None or n == known + 1, (stream, n)
                heads[stream] = n
    assert heads[STAFF] == record().drill.exercise.seq


def test_a_trainees_snapshots_and_events_hold_no_staff_data() -> None:
    for fixture in fixtures():
        if fixture["kind"] == "trainee":
            views = [fixture["before"], fixture["after"], fixture["events"]]
            found = set(_keys(views, but=("review", "reviews"))) & set(STAFF_KEYS)  # these name own lines
            assert not found, (fixture["name"], found)
            assert all(r["assessment"] is None for r in fixture["after"]["responses"])
            assert all(i["seen"] == [] for i in fixture["after"]["items"])


def _keys(value: Any, but: tuple[str, ...]) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(_keys(v, but) for key, v in value.items() if key not in but))
    if isinstance(value, list):
        return set().union(*(_keys(v, but) for v in value))
    return set()


def test_the_stored_fixtures_are_those_of_today() -> None:
    """Stale? `python -m tests.sync_fixtures`"""
    stored = {path.name: path.read_text(encoding="utf-8") for path in TARGET.glob("*.json")}
    wanted = files()
    assert sorted(stored) == sorted(wanted)
    stale = [name for name, text in wanted.items() if stored[name] != text]
    assert not stale
    steps = [step for text in stored.values() for step in json.loads(text)["steps"]]
    assert all(step["events"] for step in steps)
