"""An ended exercise scored again with another playbook. Reads only, whatever the method."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import request

from web.identity import services

blueprint = APIBlueprint("rescoring", __name__, url_prefix="/api/exercises/<exercise_id>/rescored")


@blueprint.get("/choices")
def choices(exercise_id: str) -> dict[str, Any]:
    return services().rescoring.choices(exercise_id)


@blueprint.get("")
def show(exercise_id: str) -> dict[str, Any]:
    return services().rescoring.with_playbook(exercise_id, request.args.get("playbook", ""), request.args.get("read") == "again")
