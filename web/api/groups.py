"""Groups of exercises: made, listed, renamed, and commanded all at once."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict, Field

from web.access import check_command
from web.api.exercises import entered
from web.contract.wire import check_command_id, parse_command
from web.identity import account, services
from web.store.groups import GroupRow, TeamRow

blueprint = APIBlueprint("groups", __name__, url_prefix="/api/groups")


class NewGroup(BaseModel):
    model_config = ConfigDict(extra="forbid")
    scenario: str = Field(max_length=80)
    playbook: str = Field(default="", max_length=80)
    teams: list[str] = Field(max_length=20)
    name: str = Field(default="", max_length=200)


class TeamName(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=200)


class GroupEnvelope(BaseModel):
    """A command to all teams, or to those named."""

    model_config = ConfigDict(extra="forbid")
    command_id: str
    type: str = Field(max_length=40)
    data: dict[str, Any] = {}
    teams: list[str] = Field(default=[], max_length=20)
    even_empty: bool = False


@blueprint.get("")
def index() -> dict[str, Any]:
    return {"groups": [_listed(group, teams) for group, teams in services().groups.list_all()]}


@blueprint.post("")
@blueprint.input(NewGroup)
def create(json_data: NewGroup) -> dict[str, Any]:
    made = services().groups.create(
        json_data.scenario, account().account_id, json_data.teams, json_data.playbook, json_data.name
    )
    return _listed(*services().groups.get(made.group_id))


@blueprint.get("/<group_id>")
def show(group_id: str) -> dict[str, Any]:
    """With a place in every exercise for the facilitator, as `/api/exercises/<id>` gives one."""
    group, teams = services().groups.get(group_id)
    told = [{**entered(services().exercises.row(t.exercise_id)), "name": t.name} for t in teams]
    return {**_listed(group, teams), "teams": told}


@blueprint.put("/<group_id>/teams/<exercise_id>")
@blueprint.input(TeamName)
def rename(group_id: str, exercise_id: str, json_data: TeamName) -> dict[str, Any]:
    return {"name": services().groups.rename(group_id, exercise_id, json_data.name)}


@blueprint.post("/<group_id>/commands")
@blueprint.input(GroupEnvelope)
def command(group_id: str, json_data: GroupEnvelope) -> dict[str, Any]:
    services().live.check_rate(account().account_id)
    wanted = parse_command(json_data.type, json_data.data)
    check_command(wanted, "facilitator")
    command_id = check_command_id(json_data.command_id)
    results = services().groups.command(
        group_id, account(), wanted, command_id, json_data.teams, json_data.even_empty
    )
    return {"results": results}


def _listed(group: GroupRow, teams: list[TeamRow]) -> dict[str, Any]:
    return {
        "group_id": group.group_id,
        "scenario": group.scenario_slug,
        "name": group.name,
        "title": {"zh": group.title_zh, "en": group.title_en},
        "created_at": group.created_at,
        "teams": [{"name": team.name, "exercise_id": team.exercise_id} for team in teams],
    }
