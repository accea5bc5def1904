"""Joining an exercise by code or link."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import request
from pydantic import BaseModel, ConfigDict, Field

from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.pacing import real_duration
from web.identity import counted_try, places, remember_place, services
from web.store.exercises import ExerciseRow

blueprint = APIBlueprint("join", __name__, url_prefix="/api/join")


class Name(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=200)


@blueprint.get("/<code>")
def show(code: str) -> dict[str, Any]:
    row, kind = _behind(code)
    runner = services().exercises.get(row.exercise_id)
    scenario, team = runner.exercise.scenario, services().groups.team_of(row.exercise_id)
    card: dict[str, Any] = plain(
        {
            "kind": kind,
            "title": scenario.title,
            "organisation": scenario.organisation,
            "summary": scenario.summary,
            "content_note": scenario.content_note,
            "status": runner.exercise.status,
            "duration": scenario.duration,
            "pace": runner.exercise.clock.pace,
            "minutes": round(real_duration(scenario).total_seconds() / 60),
            "roles": _roles(runner.exercise, runner.names),
            "small_team": scenario.small_team,
            "me": _me(runner.exercise, kind),
            "team": team.name if team else "",
        }
    )
    return card


@blueprint.post("/<code>")
@blueprint.input(Name)
def enter(code: str, json_data: Name) -> dict[str, Any]:
    _behind(code)
    here = services().people.join(code, json_data.name)
    remember_place(here)
    return {"exercise_id": here.exercise_id, "participant_id": here.participant_id, "kind": here.kind}


def _behind(code: str) -> tuple[ExerciseRow, str]:
    with counted_try("join"):
        return services().people.behind(code)


def _roles(exercise: Exercise, names: dict[str, str]) -> list[dict[str, Any]]:
    roles = [exercise.playbook.role(role_id) for role_id in exercise.scenario.roles]
    return [
        {
            "role_id": r.role_id,
            "name": r.name,
            "duty": r.duty,
            "stand_in": r.stand_in,
            "held_by": _held_by(exercise, r.role_id, names),
        }
        for r in roles
        if r
    ]


def _held_by(exercise: Exercise, role_id: str, names: dict[str, str]) -> list[str]:
    return [names.get(p.participant_id, "") for p in exercise.participants.values() if role_id in p.roles]


def _me(exercise: Exercise, kind: str) -> dict[str, Any] | None:
    """This browser's newest place of that kind, or the one named by `?as=`."""
    wanted = request.args.get("as")
    mine = [
        p for p in places(exercise.exercise_id) if p.kind == kind and wanted in (None, "", p.participant_id)
    ]
    if not mine or mine[-1].participant_id not in exercise.participants:
        return None
    person = exercise.participants[mine[-1].participant_id]
    return {
        "exercise_id": exercise.exercise_id,
        "participant_id": person.participant_id,
        "name": mine[-1].name,
        "kind": person.kind,
        "consented": person.consented,
        "roles": list(person.roles),
    }
