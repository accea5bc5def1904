"""Playbooks: the shipped ones, and the organisation's own. Every route is for an account alone."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from simulator.localized import LocalizedText
from simulator.playbook import Phrase
from web.access import NotFound
from web.actions.library import shipped
from web.actions.plan.parts import Parts as EditedParts
from web.actions.plan.parts import PhrasePart, TitlePart
from web.actions.playbookchoice import choices
from web.identity import account, services

blueprint = APIBlueprint("playbooks", __name__, url_prefix="/api/playbooks")
LONGEST_TRIED = 20_000  # characters of a text that is tried


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Copy(Body):
    source: str = Field(max_length=80)
    title: TitlePart = TitlePart(zh="", en="")


class Import(Body):
    yaml: str
    title: TitlePart = TitlePart(zh="", en="")


class Based(Body):
    """A change says on which revision of the draft it is based."""

    revision: int


class Save(Based):
    parts: EditedParts


class Publish(Based):
    note: str = Field(default="", max_length=500)


class Draft(Body):
    version_no: int | None = None


class Word(Based):
    """`name`: who answers for the confirmation; empty takes it back."""

    name: str = Field(max_length=120)
    note: str = Field(default="", max_length=500)


class PhraseWord(Based):
    """`phrase`: as it is to be taken over; none dismisses the suggestion."""

    phrase: PhrasePart | None


class Archive(Body):
    is_archived: bool


class Trial(Body):
    text: str = Field(max_length=LONGEST_TRIED)
    phrases: list[PhrasePart] = Field(default=[], max_length=300)


def _title(title: TitlePart) -> LocalizedText:
    return LocalizedText(title.zh.strip(), title.en.strip())


@blueprint.get("")
def index() -> dict[str, Any]:
    return services().playbook_views.index()


@blueprint.post("")
@blueprint.input(Copy)
def copy(json_data: Copy) -> dict[str, Any]:
    row = services().playbooks.copy(json_data.source, _title(json_data.title), account().account_id)
    return services().playbook_views.show(row.playbook_id)


@blueprint.post("/import")
@blueprint.input(Import)
def bring_in(json_data: Import) -> dict[str, Any]:
    row = services().playbooks.bring_in(json_data.yaml, _title(json_data.title), account().account_id)
    return services().playbook_views.show(row.playbook_id)


@blueprint.get("/compare")
def compare() -> dict[str, Any]:
    return services().playbook_views.compare(request.args.get("old", ""), request.args.get("new", ""))


@blueprint.post("/try")
@blueprint.input(Trial)
def try_text(json_data: Trial) -> dict[str, Any]:
    phrases = [(p.label, p.pattern) for p in json_data.phrases]
    return services().playbook_views.try_text(json_data.text, phrases)


@blueprint.get("/for/<slug>")
def for_scenario(slug: str) -> dict[str, Any]:
    try:
        scenario = shipped(slug).value
    except KeyError:
        raise NotFound(f'There is no scenario "{slug}".') from None
    return {"choices": [asdict(choice) for choice in choices(services().exercises.reader, scenario)]}


@blueprint.get("/<playbook_id>")
def show(playbook_id: str) -> dict[str, Any]:
    return services().playbook_views.show(playbook_id, _number(request.args.get("version")))


@blueprint.get("/<playbook_id>/export.yaml")
def export(playbook_id: str) -> Response:
    number = _number(request.args.get("version"))
    name, yaml = services().playbook_views.export(playbook_id if number is None else f"{playbook_id}@{number}")
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(yaml, mimetype="application/yaml", headers=headers)


@blueprint.post("/<playbook_id>/draft")
@blueprint.input(Draft)
def start_draft(playbook_id: str, json_data: Draft) -> dict[str, Any]:
    services().playbooks.start_draft(playbook_id, json_data.version_no, account().account_id)
    return services().playbook_views.show(playbook_id)


@blueprint.put("/<playbook_id>/draft")
@blueprint.input(Save)
def save(playbook_id: str, json_data: Save) -> dict[str, Any]:
    services().playbooks.save(playbook_id, json_data.revision, json_data.parts, account().account_id)
    return services().playbook_views.show(playbook_id)


@blueprint.post("/<playbook_id>/discard")
@blueprint.input(Based)
def discard(playbook_id: str, json_data: Based) -> dict[str, Any]:
    services().playbooks.discard(playbook_id, json_data.revision)
    return {"ok": True}


@blueprint.post("/<playbook_id>/publish")
@blueprint.input(Publish)
def publish(playbook_id: str, json_data: Publish) -> dict[str, Any]:
    services().playbooks.publish(playbook_id, json_data.revision, json_data.note, account().account_id)
    return services().playbook_views.show(playbook_id)


@blueprint.post("/<playbook_id>/rules/<rule_id>")
@blueprint.input(Word)
def confirm(playbook_id: str, rule_id: str, json_data: Word) -> dict[str, Any]:
    services().playbooks.confirm(
        playbook_id, json_data.revision, rule_id, json_data.name, json_data.note, account().account_id
    )
    return services().playbook_views.show(playbook_id)


@blueprint.get("/<playbook_id>/suggestions")
def suggestions(playbook_id: str) -> dict[str, Any]:
    return services().playbook_views.suggestions(playbook_id)


@blueprint.post("/<playbook_id>/suggestions/<suggestion_id>")
@blueprint.input(PhraseWord)
def decide_phrase(playbook_id: str, suggestion_id: str, json_data: PhraseWord) -> dict[str, Any]:
    chosen = json_data.phrase
    phrase = Phrase(chosen.label, chosen.pattern.strip()) if chosen else None
    services().playbooks.decide_phrase(
        playbook_id, json_data.revision, suggestion_id[:64], phrase, account().account_id
    )
    return services().playbook_views.show(playbook_id)


@blueprint.post("/<playbook_id>/archive")
@blueprint.input(Archive)
def archive(playbook_id: str, json_data: Archive) -> dict[str, Any]:
    services().playbooks.archive(playbook_id, json_data.is_archived)
    return {"ok": True}


@blueprint.post("/<playbook_id>/delete")
def delete(playbook_id: str) -> dict[str, Any]:
    services().playbooks.delete(playbook_id)
    return {"ok": True}


def _number(asked: str | None) -> int | None:
    if asked in (None, ""):
        return None
    if not asked.isdecimal() or len(asked) > 6:
        raise NotFound("There is no such version.")
    return int(asked)
