"""`rehearse`: a scenario played to EndEx in virtual time by a scripted team."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TextIO

from scenarios.check import BOTH, in_words, tell
from scenarios.document import read_document
from scenarios.loader import library, load_playbook, load_scenario, playbook_folder, scenario_folder
from scenarios.problems import ContentErrors
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import READER_VERSION, read
from simulator.errors import ContentError
from simulator.localized import LocalizedText, said
from simulator.teamfile import check_team, parse_team
from simulator.teams import TEAMS
from simulator.teamsteps import ScriptedTeam


def run(options: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    """Print the result as a table or, with --json, as one object; 1 with what is wrong."""
    try:
        scenario = load_scenario(_folder(options.scenario)).value
        playbook = load_playbook(playbook_folder(scenario.playbook)).value
        team = _team(options.team)
        if isinstance(team, ScriptedTeam):
            check_team(team, scenario, playbook)
    except ContentErrors as refused:
        tell(refused, err, BOTH)
        return 1
    except ContentError as refused:
        lines = zip(refused.said.zh.splitlines(), refused.said.en.splitlines(), strict=True)
        err.writelines(in_words(f"{options.team}: ", LocalizedText(zh, en), BOTH) for zh, en in lines)
        return 1
    result = rehearse(scenario, playbook, team, options.seed, options.lang, read, READER_VERSION)
    if options.json:
        out.write(json.dumps(result.as_json(), ensure_ascii=False) + "\n")
    else:
        out.write(_table(result, options.lang))
    return 0


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
