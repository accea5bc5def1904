"""The examples in docs/scoring.md and docs/teams.md are true."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import read
from simulator import commands as c
from simulator.teamfile import check_team, parse_team
from simulator.teamsteps import ScriptedTeam
from tests.scoring.builders import Drill
from tests.scoring.full_drill import approve, card_of, full_drill, request

DOCS = Path(__file__).parents[2] / "docs"
SCENARIO = load_scenario(scenario_folder("first-half-hour")).value
PLAYBOOK = load_playbook(playbook_folder(SCENARIO.playbook)).value


def run(team: str | ScriptedTeam) -> RehearsalResult:
    return rehearse(SCENARIO, PLAYBOOK, team, 1, "en", read)


def test_the_worked_example_is_what_the_late_team_gets() -> None:
    text = (DOCS / "scoring.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\w+) \((\d)\) \|.*?(\d+\.\d) \|$", text, re.M)
    result = run("late")
    weights = {a.action_id: a.weight for a in SCENARIO.expected_actions}
    assert [(name, float(weight), float(score)) for name, weight, score in rows] == [
        (line.action_id, weights[line.action_id], line.score) for line in result.card.lines
    ]
    assert f"**{result.score}**" in text
    assert {o.rating for o in result.card.objectives} == {"S"}


def played() -> Drill:
    """The second worked example, minute by minute."""
    drill = full_drill().at(6)
    first = request(drill, "first")
    drill.at(8).say("flag", "desk", "", to="rumour", read=False)
    drill.say("assessment", "lead", "Harm is likely.", crisis_type="CT-11", level_id="red")
    drill.at(9).give(c.SendTextBack(first, "legal", "Leave the name out."), "legal")
    labels = ("empathy", "next_update", "privacy_leak")
    drill.at(10).say("complaint_reply", "desk", to="complaint", labels=labels)
    second = request(drill.at(12), "second", replaces=first)
    drill.at(13).give(c.DeclineCall(drill.item("call")), "spokesperson")
    approve(drill.at(14), second, "legal")
    drill.at(15).give(c.CallBack(drill.item("call")), "spokesperson")
    drill.say("call_line", "spokesperson", to="call", labels=("acknowledge", "action"))
    approve(drill.at(20), second, "lead")
    labels = ("acknowledge", "empathy", "action")
    said = drill.at(21).say(
        "statement", "spokesperson", "second", labels=labels, uncertain=("next_update",), approval_id=second
    )
    assert drill.exercise.responses[said].approval == "given"
    return drill.end()


def test_the_second_worked_example_is_what_its_drill_comes_to() -> None:
    text = (DOCS / "scoring.md").read_text(encoding="utf-8")
    text = text[text.index("### With approval") :]
    card = card_of(played())
    rows = re.findall(r"^\| (\w+) \|.*\| (not rated|\d+\.\d) \| (\d+\.\d)? ?\|$", text, re.M)
    assert [(name, score, confirmed) for name, score, confirmed in rows] == [
        (
            line.action_id,
            "not rated" if line.score is None else str(line.score),
            "" if line.score_if_confirmed is None else str(line.score_if_confirmed),
        )
        for line in card.lines
    ]
    roles = re.findall(r"^\| (\w+) \|[^|]*\| (\d+\.\d) \|$", text, re.M)
    assert roles == [(r.role_id, str(r.score)) for r in card.roles]
    found = f"**{card.score}**; {card.score_if_confirmed} if the finding is confirmed; range {card.low}–{card.high}"
    assert found in text
    ratings = {o.objective_id: (o.rating, o.rating_if_confirmed) for o in card.objectives}
    assert ratings == {
        "inform": ("S", None), "care": ("S", "M"), "watch": ("S", None), "law": ("not_rated", None),
    }  # fmt: skip
    assert [(a.role_id, a.waited.seconds // 60, a.score) for a in card.approvals] == [
        ("legal", 3, 100.0), ("lead", 3, None), ("legal", 2, 100.0), ("lead", 8, 70.0),
    ]  # fmt: skip


def test_the_team_file_of_the_docs_plays() -> None:
    text = (DOCS / "teams.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(.*?)```", text, re.S)
    assert found is not None
    team = parse_team(yaml.safe_load(found[1]))
    check_team(team, SCENARIO, PLAYBOOK)
    assert team.name == "Night shift"
    assert run(team).refused == ()
