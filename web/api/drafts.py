"""Unsent texts over HTTP; sockets save them too."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict

from web.identity import place, services

blueprint = APIBlueprint("drafts", __name__, url_prefix="/api/exercises/<exercise_id>/drafts")


class Draft(BaseModel):
    model_config = ConfigDict(extra="forbid")
    text: str


@blueprint.get("")
def index(exercise_id: str) -> dict[str, Any]:
    return {"drafts": services().drafts.of(exercise_id, place(exercise_id).participant_id)}


@blueprint.put("/<slot>")
@blueprint.input(Draft)
def save(exercise_id: str, slot: str, json_data: Draft) -> dict[str, Any]:
    here = place(exercise_id)
    services().live.check_rate(here.participant_id)
    services().drafts.save(exercise_id, here.participant_id, slot, json_data.text)
    return {"ok": True}
