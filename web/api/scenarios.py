"""The shipped scenarios."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from scenarios.loader import library, load_playbook, playbook_folder
from simulator.journal import plain
from simulator.pacing import paces, played, real_duration
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from simulator.smallteams import pair_team
from web.actions.library import shipped

blueprint = APIBlueprint("scenarios", __name__, url_prefix="/api/scenarios")


@blueprint.get("")
def index() -> dict[str, Any]:
    return {"scenarios": [_summary(shipped(slug).value) for slug in library()]}


def _summary(scenario: Scenario) -> dict[str, Any]:
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    roles = [r for r in playbook.roles if r.role_id in scenario.roles]
    summary: dict[str, Any] = plain(
        {
            "slug": scenario.slug,
            "version": scenario.version,
            "title": scenario.title,
            "summary": scenario.summary,
            "organisation": scenario.organisation,
            "roles": [{"role_id": r.role_id, "name": r.name} for r in roles],
            "least_people": _least_people(scenario, playbook),
            "injects": len(scenario.injects),
            "actions": len(scenario.expected_actions),
            "duration": scenario.duration,
            "pace": scenario.pace,
            "played": played(scenario),
            "paces": paces(scenario),
            "minutes": round(real_duration(scenario).total_seconds() / 60),
        }
    )
    return summary


def _least_people(scenario: Scenario, playbook: Playbook) -> int:
    """The smallest team that a share of the roles is written or found for; 0 for none."""
    return len(pair_team(scenario, playbook)) or len(scenario.small_team)
