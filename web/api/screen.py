"""The wall display: for staff, or for whoever holds its link, which opens nothing else."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from simulator.journal import plain
from simulator.screenviews import screen_view
from web.identity import behind_screen_key, services

blueprint = APIBlueprint("screen", __name__, url_prefix="/api")


@blueprint.get("/exercises/<exercise_id>/screen")
def show(exercise_id: str) -> dict[str, Any]:
    return _screen(exercise_id)


@blueprint.get("/screen/<key>")
def by_key(key: str) -> dict[str, Any]:
    return _screen(behind_screen_key(key))


def _screen(exercise_id: str) -> dict[str, Any]:
    runner = services().exercises.get(exercise_id)
    with runner.lock:
        view = plain(screen_view(runner.exercise))
    called = services().groups.called(services().exercises.row(exercise_id))
    return {"screen": view, "called": called, "server_now": services().clock.now().isoformat()}
