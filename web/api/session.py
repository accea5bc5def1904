"""Sign-in of facilitators, and what this browser may do."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint
from flask import session
from flask_wtf.csrf import generate_csrf
from pydantic import BaseModel, ConfigDict, Field

from web.identity import (
    account,
    counted_try,
    find_account,
    forget_places,
    places,
    remember_account,
    services,
)

blueprint = APIBlueprint("session", __name__, url_prefix="/api")


class SignIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field(max_length=120)
    password: str = Field(max_length=200)


class NewPassword(BaseModel):
    model_config = ConfigDict(extra="forbid")
    old: str = Field(max_length=200)
    new: str = Field(max_length=200)


def _session() -> dict[str, Any]:
    who = find_account()
    return {
        "csrf": generate_csrf(),
        "account": {"name": who.name, "initial_password": who.initial_password} if who else None,
        "seats": [
            {
                "exercise_id": p.exercise_id,
                "participant_id": p.participant_id,
                "kind": p.kind,
                "name": p.name,
                "title": _title(p.exercise_id),
            }
            for p in places()
        ],
    }


def _title(exercise_id: str) -> dict[str, str]:
    row = services().exercises.row(exercise_id)
    return {"zh": row.title_zh, "en": row.title_en}


@blueprint.get("/session")
def show() -> dict[str, Any]:
    return _session()


@blueprint.post("/sign-in")
@blueprint.input(SignIn)
def sign_in(json_data: SignIn) -> dict[str, Any]:
    with counted_try("sign-in"):
        row = services().people.sign_in(json_data.name, json_data.password)
    remember_account(row)
    return _session()


@blueprint.post("/sign-out")
def sign_out() -> dict[str, Any]:
    if who := find_account():
        services().live.revoke_account(who.account_id)
    session.clear()
    forget_places()
    return {**_session(), "seats": []}


@blueprint.post("/password")
@blueprint.input(NewPassword)
def change_password(json_data: NewPassword) -> dict[str, Any]:
    who = account()
    with counted_try("sign-in"):
        row = services().people.change_password(who, json_data.old, json_data.new)
    services().live.revoke_account(who.account_id)
    remember_account(row)
    return {"ok": True}
