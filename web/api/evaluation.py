"""What the evaluator's desk asks for beside the live view."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from web.actions.agreement import agreement_of, proposals_of
from web.identity import services

blueprint = APIBlueprint("evaluation", __name__, url_prefix="/api/exercises/<exercise_id>")


@blueprint.get("/proposals")
def proposals(exercise_id: str) -> dict[str, Any]:
    return {"proposals": proposals_of(services().exercises.get(exercise_id))}


@blueprint.get("/agreement")
def agreement(exercise_id: str) -> dict[str, Any]:
    exercises = services().exercises
    return agreement_of(exercises.get(exercise_id), lambda: exercises.runtime.sleep(0))
