"""Rehearsals: the five built-in teams, the result's shape, and the same journal everywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from scoring.rehearsal import RehearsalResult, rehearse
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.journal import journal_sha256
from simulator.scenario import Inject, Unless
from simulator.teamfile import parse_team
from simulator.teamsteps import ScriptedTeam, Step
from tests.scoring.builders import both, make_playbook, make_scenario, minutes, word_reader

TEAMS = ("perfect", "late", "careless", "silent", "parrot")


def run(team: str | ScriptedTeam, seed: int = 1, lang: str = "en", **scenario: object) -> RehearsalResult:
    return rehearse(make_scenario(**scenario), make_playbook(), team, seed, lang, word_reader)


def test_the_perfect_team_gets_everything_at_half_the_target() -> None:
    result = run("perfect")
    assert result.score == 100.0
    assert {line.status for line in result.card.lines} == {"met"}
    halves = [a.target / 2 for a in make_scenario().expected_actions]
    halves[2] = timedelta(seconds=15)  # a call is answered while it rings
    assert [line.taken for line in result.card.lines] == halves
    assert result.refused == ()
    assert {o.rating for o in result.card.objectives} == {"P"}


def test_teams_come_out_in_their_order() -> None:
    scores = {team: run(team).score for team in TEAMS}
    assert scores["perfect"] > scores["late"] > scores["careless"] > scores["silent"] == 0.0


def test_the_late_team_is_late_and_nothing_worse() -> None:
    lines = {line.action_id: line for line in run("late").card.lines}
    # 60 % of the way: t = 0.4, so 100 · (0.4 + 0.24) = 64; the statement comes after its prompt: · 0.75
    assert (lines["first_statement"].status, lines["first_statement"].score) == ("prompted", 48.0)
    for name in ("answer_complaint", "answer_reporter", "flag_rumour"):
        assert (lines[name].status, lines[name].score) == ("late", 64.0)


def test_the_silent_team_misses_everything() -> None:
    result = run("silent")
    assert {line.status for line in result.card.lines} == {"missed"}
    assert {o.rating for o in result.card.objectives} == {"U"}
    assert result.injects_fired == 5  # with the contingency


def test_the_json_has_exactly_the_keys_of_the_contract() -> None:
    data = run("late", seed=42).as_json()
    assert list(data) == [
        "scenario", "team", "seed", "score", "ratings", "expected_actions", "injects_fired", "events",
        "duration_story_s", "journal_sha256",
    ]  # fmt: skip
    assert (data["scenario"], data["team"], data["seed"]) == ("tiny", "late", 42)
    assert set(data["ratings"].values()) <= {"P", "S", "M", "U", "not_rated"}
    assert data["expected_actions"]["answer_complaint"] == {"score": 64.0, "status": "late"}
    assert data["duration_story_s"] == 2400
    assert data["events"] == len(run("late", seed=42).entries)
    assert json.loads(json.dumps(data)) == data


def test_an_action_that_never_opens_is_null_in_the_json() -> None:
    opened_by_prompt = replace(make_scenario().expected_actions[3], action_id="extra", opens_with="ask_again")
    actions = (*make_scenario().expected_actions, opened_by_prompt)
    data = run("perfect", expected_actions=actions).as_json()
    assert data["expected_actions"]["extra"] == {"score": None, "status": "not_rated"}
    assert data["score"] == 100.0


def test_the_journal_replays_to_the_same_exercise() -> None:
    result = run("careless")
    again = Exercise(make_scenario(), make_playbook()).replay(result.entries)
    assert again.actions == result.exercise.actions
    assert again.responses == result.exercise.responses
    assert journal_sha256(result.entries) == result.journal_sha256


def test_uncertain_elements_count_neither_way() -> None:
    team = ScriptedTeam(
        "one", (Step("desk", "complaint_reply", after="complaint", to="complaint", text=both("empathy?")),)
    )
    line = next(x for x in run(team).card.lines if x.action_id == "answer_complaint")
    assert (line.score, line.high, line.elements[0].verdict) == (0.0, 50.0, "uncertain")


def test_a_critical_violation_makes_m() -> None:
    text = both("empathy next_update privacy_leak")
    team = ScriptedTeam(
        "leaky", (Step("desk", "complaint_reply", after="complaint", to="complaint", text=text),)
    )
    assert run(team).as_json()["ratings"]["care"] == "M"


def test_refused_steps_are_kept_and_change_nothing() -> None:
    steps = (
        Step("desk", "reply", at=ZERO, to="video", text=both("too early")),
        Step("nobody", "statement", at=minutes(1), text=both("who?")),
        Step("desk", "statement", at=minutes(1), text=both("not my channel")),
        Step("spokesperson", "say", at=minutes(2), to="call", text=both("no call yet")),
        Step("spokesperson", "wait", at=minutes(2)),
    )
    result = run(ScriptedTeam("clumsy", steps))
    assert [r.code for r in result.refused] == ["unknown_item", "unknown_role", "wrong_place", "unknown_item"]
    assert result.exercise.responses == {}


@pytest.mark.parametrize("pace", [0.5, 1.0, 2.0, 3.0, 4.0, 6.0])
def test_every_pace_gives_the_same_scores(pace: float) -> None:
    odd = (
        Inject("odd", "post", "blog", "bystander", ("desk",), both("Odd"), timedelta(seconds=601), both("?")),
    )
    result = run("perfect", pace=pace, injects=(*make_scenario().injects, *odd))
    assert (result.score, result.injects_fired) == (100.0, 5)
    assert result.as_json()["duration_story_s"] == 2400


def test_another_seed_another_journal() -> None:
    assert run("perfect", seed=1).journal_sha256 == run("perfect", seed=1).journal_sha256
    assert run("perfect", seed=1).journal_sha256 != run("perfect", seed=2).journal_sha256


def test_the_same_journal_in_any_process_and_time_zone() -> None:
    results = []
    for hash_seed, zone in (("0", "UTC"), ("1", "Asia/Shanghai"), ("4242", "America/St_Johns")):
        env = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone, "PYTHONPATH": os.getcwd()}
        done = subprocess.run(
            [sys.executable, "-m", "tests.scoring.rehearse_tiny", "careless"],
            env=env, capture_output=True, check=True, timeout=60,
        )  # fmt: skip
        results.append(json.loads(done.stdout))
    assert results[0] == results[1] == results[2]
    assert len(results[0]["journal_sha256"]) == 64


def test_four_hours_rehearse_in_well_under_a_second() -> None:
    base = make_scenario()
    posts = tuple(
        Inject(f"post{n}", "post", "blog", "bystander", ("desk",), both(f"Post {n}"), minutes(n), both("!"))
        for n in range(1, 240)
    )
    actions = tuple(
        replace(base.expected_actions[3], action_id=f"flag{n}", opens_with=f"post{n}")
        for n in range(1, 240, 4)
    )
    started = time.process_time()
    result = run(
        "perfect",
        injects=(*base.injects, *posts),
        expected_actions=(*base.expected_actions, *actions),
        duration=timedelta(hours=4),
    )
    assert time.process_time() - started < 1.0  # CPU: other tests run beside
    assert result.score == 100.0


def test_a_contingency_at_the_same_moment_as_the_deed_is_no_prompt() -> None:
    base = make_scenario()
    injects = (*base.injects[:4], replace(base.injects[4], unless=Unless("first_statement", minutes(6))))
    line = run("perfect", injects=injects).card.lines[0]  # opened at 1, done at 1 + 5
    assert (line.done_at, line.p) == (minutes(6), 1.0)


def test_a_team_from_a_file_plays() -> None:
    team = parse_team(
        {
            "name": "strangers",
            "steps": [
                {
                    "after": "complaint + 00:02",
                    "role": "desk",
                    "do": "complaint_reply",
                    "text": "empathy next_update",
                },
                {"at": "00:13:05", "role": "spokesperson", "do": "answer_call", "to": "call"},
                {"do": "wait", "for": "00:00:30"},
                {
                    "role": "spokesperson",
                    "do": "say",
                    "to": "call",
                    "text": {"zh": "x", "en": "acknowledge action"},
                },
                {"role": "spokesperson", "do": "end_call", "to": "call"},
            ],
        }
    )
    result = run(team)
    assert result.refused == ()
    taken = {line.action_id: (line.taken, line.score) for line in result.card.lines}
    assert taken["answer_complaint"] == (minutes(2), 100.0)
    assert taken["answer_reporter"] == (timedelta(seconds=35), 100.0)
