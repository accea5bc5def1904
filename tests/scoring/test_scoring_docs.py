"""The examples in docs/scoring.md and docs/teams.md are true."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import read
from simulator.teamfile import check_team, parse_team
from simulator.teamsteps import ScriptedTeam

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


def test_the_team_file_of_the_docs_plays() -> None:
    text = (DOCS / "teams.md").read_text(encoding="utf-8")
    found = re.search(r"```yaml\n(.*?)```", text, re.S)
    assert found is not None
    team = parse_team(yaml.safe_load(found[1]))
    check_team(team, SCENARIO, PLAYBOOK)
    assert team.name == "Night shift"
    assert run(team).refused == ()
