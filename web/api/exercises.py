"""Exercises: made, listed, commanded, scored."""

from __future__ import annotations

import io
from dataclasses import asdict
from typing import Any

import segno
from apiflask import APIBlueprint
from flask import Response, request, url_for
from pydantic import BaseModel, ConfigDict, Field

from simulator.errors import NotAllowed
from web.access import check_command
from web.actions.branches import branches_of
from web.actions.scorecards import card_for, own_card_of, own_opinion_of
from web.contract.wire import check_command_id, parse_command
from web.identity import account, place, remember_place, screen_key, services
from web.store.exercises import ExerciseRow
from web.store.groups import GroupRow, TeamRow

blueprint = APIBlueprint("exercises", __name__, url_prefix="/api/exercises")


class NewExercise(BaseModel):
    model_config = ConfigDict(extra="forbid")
    scenario: str = Field(max_length=80)
    playbook: str = Field(default="", max_length=80)
    name: str = Field(default="", max_length=200)


class Envelope(BaseModel):
    """A command as it travels."""

    model_config = ConfigDict(extra="forbid")
    command_id: str
    type: str = Field(max_length=40)
    data: dict[str, Any] = {}


class ExerciseName(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=200)


class Word(BaseModel):
    model_config = ConfigDict(extra="forbid")
    is_given: bool


@blueprint.get("")
def index() -> dict[str, Any]:
    groups = services().groups.list_all()
    teams = {team.exercise_id: _team(team, group) for group, members in groups for team in members}
    return {
        "exercises": [{**_admin(row), "team": teams.get(row.exercise_id)} for row in services().exercises.list()]
    }


@blueprint.post("")
@blueprint.input(NewExercise)
def create(json_data: NewExercise) -> dict[str, Any]:
    row = services().exercises.create(json_data.scenario, account().account_id, json_data.playbook)
    return entered(services().exercises.rename(row, json_data.name))


@blueprint.get("/<exercise_id>")
def show(exercise_id: str) -> dict[str, Any]:
    return entered(services().exercises.row(exercise_id))


@blueprint.post("/<exercise_id>/name")
@blueprint.input(ExerciseName)
def rename(exercise_id: str, json_data: ExerciseName) -> dict[str, Any]:
    exercises = services().exercises
    return {"name": exercises.rename(exercises.row(exercise_id), json_data.name).name}


@blueprint.post("/<exercise_id>/screen_link")
def renew_screen(exercise_id: str) -> dict[str, Any]:
    """A new link to the wall display; the old one stops working."""
    return {"screen_url": _admin(services().exercises.renew_screen(exercise_id))["screen_url"]}


@blueprint.get("/<exercise_id>/qr.svg")
def qr(exercise_id: str) -> Response:
    link = _link(services().exercises.row(exercise_id).join_code)
    image = io.BytesIO()
    segno.make(link, error="m").save(image, kind="svg", scale=8, border=4, light="#ffffff")
    return Response(image.getvalue(), mimetype="image/svg+xml")


@blueprint.post("/<exercise_id>/commands")
@blueprint.input(Envelope)
def command(exercise_id: str, json_data: Envelope) -> dict[str, Any]:
    here = place(exercise_id)
    services().live.check_rate(here.participant_id)
    command_id = check_command_id(json_data.command_id)
    wanted = parse_command(json_data.type, json_data.data)
    check_command(wanted, here.kind)
    runner = services().exercises.get(exercise_id)
    return {"ok": True, "reply": runner.submit(wanted, here.participant_id, command_id)}


@blueprint.post("/<exercise_id>/returns/<return_id>")
@blueprint.input(Word)
def settle_return(exercise_id: str, return_id: str, json_data: Word) -> dict[str, Any]:
    """The facilitator's word on somebody who asks for their seat from another device."""
    if place(exercise_id).kind != "facilitator":
        raise NotAllowed
    settled = services().returns.settle(exercise_id, return_id, json_data.is_given)
    if json_data.is_given:
        services().live.move_away(exercise_id, settled.place.participant_id)
    services().live.tell_presence(exercise_id)
    return {"verdict": settled.verdict}


@blueprint.get("/<exercise_id>/scorecard")
def scorecard(exercise_id: str) -> dict[str, Any]:
    runner = services().exercises.get(exercise_id)
    return card_for(runner, place(exercise_id).kind, services().clock.now())


@blueprint.get("/<exercise_id>/branches")
def branches(exercise_id: str) -> dict[str, Any]:
    runner = services().exercises.get(exercise_id)
    return {"branches": branches_of(runner, services().clock.now())}


@blueprint.get("/<exercise_id>/my_scorecard")
def my_scorecard(exercise_id: str) -> dict[str, Any]:
    runner = services().exercises.get(exercise_id)
    return own_card_of(runner, place(exercise_id), services().clock.now())


@blueprint.get("/<exercise_id>/my_opinion")
def my_opinion(exercise_id: str) -> dict[str, Any]:
    return own_opinion_of(services().exercises.get(exercise_id), place(exercise_id))


@blueprint.get("/<exercise_id>/drafts_all")
def drafts(exercise_id: str) -> dict[str, Any]:
    runner = services().exercises.get(exercise_id)
    return {"drafts": [asdict(draft) for draft in services().drafts.unsent(runner)]}


def entered(row: ExerciseRow) -> dict[str, Any]:
    """The row for its facilitator, who has a place in it from now on."""
    here = services().people.facilitate(row.exercise_id, account())
    remember_place(here)
    groups = services().groups
    team = groups.team_of(row.exercise_id)
    named = _team(team, groups.get(team.group_id)[0]) if team else None
    return {**_admin(row), "participant_id": here.participant_id, "team": named}


def _team(team: TeamRow, group: GroupRow) -> dict[str, Any]:
    return {"group_id": team.group_id, "name": team.name, "group_name": group.name}


def _admin(row: ExerciseRow) -> dict[str, Any]:
    return {
        "exercise_id": row.exercise_id,
        "scenario": row.scenario_slug,
        "name": row.name,
        "title": {"zh": row.title_zh, "en": row.title_en},
        "status": row.status,
        "created_at": row.created_at,
        "join_code": row.join_code,
        "trainee_url": _link(row.join_code),
        "evaluator_url": _link(row.evaluator_code),
        "observer_url": _link(row.observer_code),
        "simcell_url": _link(row.simcell_code or ""),
        "screen_url": _address(f"screen/{screen_key(row)}"),
    }


def _link(code: str) -> str:
    return _address(f"join/{code}")


def _address(path: str) -> str:
    base = services().settings.public_url or request.host_url
    return base.rstrip("/") + url_for("pages.shell", path=path)
