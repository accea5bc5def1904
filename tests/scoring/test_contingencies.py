"""What no rehearsal brings about is told; conditions bear on no score."""

from __future__ import annotations

import json
from dataclasses import replace
from io import StringIO
from types import SimpleNamespace

from scoring.contingencies import never_came
from scoring.rehearsal import RehearsalResult, rehearse
from simulator.branching.tree import Milestone
from simulator.scenario import Inject
from tests.scoring.builders import both, make_playbook, make_scenario, minutes, word_reader
from web.cli.rehearse import run as rehearse_on_the_line


def play(team: str, **scenario: object) -> RehearsalResult:
    return rehearse(make_scenario(**scenario), make_playbook(), team, 1, "en", word_reader)


def _more() -> dict[str, object]:
    base = make_scenario()
    first = base.injects[0]
    posts = tuple(
        Inject(name, "post", first.channel, first.persona_id, first.to_roles, both(name), text=both(f"text {name}"), when=when)
        for name, when in (("praised", "after first_statement"), ("mocked", "missed spoken"), ("hot", "heat > 70 for 15m"))
    )
    return {
        "injects": (*base.injects, *posts),
        "milestones": (Milestone("spoken", both("Spoken"), "after first_statement", minutes(25)),),
    }


def test_what_none_of_the_teams_brings_about_is_told() -> None:
    more = _more()
    silent, perfect = play("silent", **more), play("perfect", **more)
    assert ("inject", "praised") in never_came([silent])
    assert ("inject", "mocked") in never_came([perfect])
    assert never_came([silent, perfect]) == [("inject", "hot")]


def test_what_hangs_on_conditions_changes_no_score() -> None:
    more = _more()
    for team in ("perfect", "late", "silent"):
        with_, without = play(team, **more), play(team)
        assert (with_.score, with_.refused) == (without.score, without.refused)


def test_all_teams_in_one_call() -> None:
    out, err = StringIO(), StringIO()
    options = SimpleNamespace(scenario="first-half-hour", team="all", seed=1, lang="en", json=True)
    assert rehearse_on_the_line(options, out, err) == 0  # type: ignore[arg-type]
    told = json.loads(out.getvalue())
    assert [t["team"] for t in told["teams"]] == ["perfect", "late", "careless", "silent", "parrot"]
    assert told["never_came"] == []


def test_an_action_that_opens_on_a_condition_is_done_when_it_opens() -> None:
    base = make_scenario()
    actions = tuple(
        replace(a, opens_with=None, opens_when="after rumour + 1m") if a.action_id == "first_statement" else a
        for a in base.expected_actions
    )
    result = play("perfect", expected_actions=actions)
    line = next(line for line in result.card.lines if line.action_id == "first_statement")
    assert (line.status, result.refused) == ("met", ())
