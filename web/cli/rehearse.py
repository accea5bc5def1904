"""`rehearse`: a scenario played to EndEx in virtual time by a scripted team."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, TextIO

from scenarios.check import BOTH, in_words, tell
from scenarios.document import read_document
from scenarios.loader import library, load_playbook, load_scenario, playbook_folder, scenario_folder
from scenarios.problems import ContentErrors
from scoring.contingencies import never_came
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import READER_VERSION, read
from simulator.errors import ContentError
from simulator.localized import LocalizedText, said
from simulator.teamfile import check_team, parse_team
from simulator.teams import TEAMS
from simulator.teamsteps import ScriptedTeam

ALL = "all"  # in place of a team: all built-in ones, one after the other


def run(options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """Print the result as a table or, with --json, as one object; 1 with what is wrong."""
    try:
        scenario = load_scenario(_folder(options.scenario)).value
        playbook = load_playbook(playbook_folder(scenario.playbook)).value
        teams = list(TEAMS) if options.team == ALL else [_team(options.team)]
        for team in teams:
            if isinstance(team, ScriptedTeam):
                check_team(team, scenario, playbook)
    except ContentErrors as refused:
        tell(refused, err, BOTH)
        return 1
    except ContentError as refused:
        lines = zip(refused.said.zh.splitlines(), refused.said.en.splitlines(), strict=True)
        err.writelines(in_words(f"{options.team}: ", LocalizedText(zh, en), BOTH) for zh, en in lines)
        return 1
    results = [
        rehearse(scenario, playbook, team, options.seed, options.lang, read, READER_VERSION) for team in teams
    ]
    if options.json:
        out.write(json.dumps(_plain(results, options.team == ALL), ensure_ascii=False) + "\n")
    else:
        out.write("".join(_table(result, options.lang) for result in results) + _never(results))
    return 0


def _plain(results: list[RehearsalResult], is_all: bool) -> dict[str, Any]:
    if not is_all:
        return results[0].as_json()
    never = [{"kind": kind, "id": name} for kind, name in never_came(results)]
    return {"teams": [result.as_json() for result in results], "never_came": never}


def _never(results: list[RehearsalResult]) -> str:
    """The conditions that none of the teams brought about."""
    never = never_came(results)
    if not never:
        return ""
    teams = ", ".join(result.team for result in results)
    listed = ", ".join(f"{kind} {name}" for kind, name in never)
    told = said(f"以下条件在这些队伍中从未成立：{listed}", f"never came about: {listed}")
    return in_words(f"{teams}: ", told, BOTH)


def _folder(name: str) -> Path:
    """A shipped scenario's folder by slug, else the path itself."""
    return scenario_folder(name) if name in library() else Path(name)


def _team(name: str) -> ScriptedTeam | str:
    if name in TEAMS:
        return name
    if not name.endswith((".yaml", ".yml")):
        known = sorted(TEAMS)
        raise ContentError(
            said(
                f"没有这个团队；可用的团队有：{'、'.join(known)}，也可以写以 .yaml 结尾的文件",
                f"is no team; the teams are {', '.join(known)}, or name a file that ends in .yaml",
            )
        )
    return parse_team(read_document(Path(name)).data)


def _table(result: RehearsalResult, lang: str) -> str:
    rows = [f"{result.scenario}, team {result.team}, seed {result.seed}: {result.score:.1f}"]
    for line in result.card.lines:
        score = "–" if line.score is None else f"{line.score:.1f}"
        rows.append(f"  {score:>6}  {line.status:<10} {line.action_id}  {line.title.in_lang(lang)}")
    rows += [f"  {o.rating:>6}  {o.objective_id}  {o.title.in_lang(lang)}" for o in result.card.objectives]
    for refusal in result.refused:
        step = refusal.step
        rows.append(f"  refused at {refusal.at}: {step.role} {step.do} {step.to}: {refusal.code}")
    rows.append(f"  {result.injects_fired} injects, {len(result.entries)} events, journal {result.journal_sha256}")
    return "\n".join(rows) + "\n"
