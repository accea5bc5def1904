"""Joining an exercise by code or link."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import request
from pydantic import BaseModel, ConfigDict, Field

from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.pacing import real_duration
from simulator.smallteams import pair_team, uncleared
from simulator.state import Participant
from web.actions.people import Place
from web.identity import counted_try, places, remember_place, services
from web.store.exercises import ExerciseRow

blueprint = APIBlueprint("join", __name__, url_prefix="/api/join")


class Name(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=200)
    anew: bool = True
    """False: somebody of that name who is there already is told of, and nobody joins."""


class Secret(BaseModel):
    model_config = ConfigDict(extra="forbid")
    secret: str = Field(max_length=64)


@blueprint.get("/<code>")
def show(code: str) -> dict[str, Any]:
    row, kind = _behind(code)
    runner = services().exercises.get(row.exercise_id)
    pair = pair_team(runner.exercise.scenario, runner.exercise.playbook)
    scenario, called = runner.exercise.scenario, services().groups.called(row)
    card: dict[str, Any] = plain(
        {
            "kind": kind,
            "name": called["name"],
            "title": scenario.title,
            "organisation": scenario.organisation,
            "summary": scenario.summary,
            "content_note": scenario.content_note,
            "status": runner.exercise.status,
            "starts_at": scenario.starts_at,
            "story": runner.exercise.clock.story_at(services().clock.now()),
            "duration": scenario.duration,
            "pace": runner.exercise.clock.pace,
            "minutes": round(real_duration(scenario).total_seconds() / 60),
            "roles": _roles(runner.exercise, runner.names),
            "small_team": scenario.small_team,
            "pair_team": pair,
            "pair_uncleared": uncleared(pair, runner.exercise.playbook),
            "me": _me(runner.exercise, kind),
            "team": called["team"],
        }
    )
    return card


@blueprint.post("/<code>")
@blueprint.input(Name)
def enter(code: str, json_data: Name) -> dict[str, Any]:
    _behind(code)
    known = None if json_data.anew else services().people.namesake(code, json_data.name)
    if known is not None:
        return {"known": _known(known)}
    here = services().people.join(code, json_data.name)
    remember_place(here)
    return {"exercise_id": here.exercise_id, "participant_id": here.participant_id, "kind": here.kind}


@blueprint.post("/<code>/return")
@blueprint.input(Name)
def ask_to_return(code: str, json_data: Name) -> dict[str, Any]:
    """Ask for the place of that name; the facilitator's console shows it."""
    row, _ = _behind(code)
    asked = services().returns.ask(code, json_data.name)
    services().live.tell_presence(row.exercise_id)
    return {"secret": asked.secret}


@blueprint.post("/<code>/returned")
@blueprint.input(Secret)
def returned(code: str, json_data: Secret) -> dict[str, Any]:
    """What became of it. Once it is given, this browser has the place."""
    row, _ = _behind(code)
    verdict, here = services().returns.outcome(row.exercise_id, json_data.secret)
    if here is not None:
        remember_place(here)
    person = services().exercises.get(row.exercise_id).exercise.participants[here.participant_id] if here else None
    return {"verdict": verdict, "me": _card_of(here, person) if here and person else None}


def _known(here: Place) -> dict[str, Any]:
    exercise = services().exercises.get(here.exercise_id).exercise
    is_online = here.participant_id in services().live.online(here.exercise_id)
    roles = [exercise.playbook.role(r) for r in exercise.participants[here.participant_id].roles]
    names: list[Any] = plain([r.name for r in roles if r])
    return {"name": here.name, "is_online": is_online, "roles": names}


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
    return _card_of(mine[-1], exercise.participants[mine[-1].participant_id])


def _card_of(here: Place, person: Participant) -> dict[str, Any]:
    return {
        "exercise_id": here.exercise_id,
        "participant_id": person.participant_id,
        "name": here.name,
        "kind": person.kind,
        "consented": person.consented,
        "roles": list(person.roles),
    }
