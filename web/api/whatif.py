"""What if the team had said it otherwise: an ended exercise's opinion worked out anew. Reads only."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import request

from web.identity import place, services

blueprint = APIBlueprint("whatif", __name__, url_prefix="/api/exercises/<exercise_id>/whatif")


@blueprint.get("")
def show(exercise_id: str) -> dict[str, Any]:
    """`word`: id of a word of the team's; `how`: away, moved or model; `at`: story seconds of a moved one."""
    asked = {name: request.args.get(name, "") for name in ("word", "how", "at")}
    return services().replaying.otherwise(services().exercises.get(exercise_id), place(exercise_id), asked)
