"""The shell of the browser application, and what is printed: scorecard and notice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flask import Blueprint, current_app, render_template, request

from web.access import NotFound
from web.identity import services
from web.pages.notice import notice_of
from web.pages.paper import scorecard_paper

blueprint = Blueprint("pages", __name__, template_folder="templates")
MANIFEST = Path(__file__).parents[1] / "static" / "dist" / ".vite" / "manifest.json"


@blueprint.get("/healthz")
def health() -> dict[str, str]:
    return {"status": "ok"}


@blueprint.get("/", defaults={"path": ""})
@blueprint.get("/<any('sign-in', 'join'):path>")
@blueprint.get("/<path:path>")
def shell(path: str) -> tuple[str, int]:
    """The application; it shows the page that the address names."""
    first = path.split("/", 1)[0]
    if first in ("api", "static", "socket.io"):
        raise NotFound("There is no such address.")
    known = first in ("", "sign-in", "join", "desk", "exercises", "exercise", "scorecard", "playbooks", "screen", "groups")
    return render_template("shell.html", entry=_entry()), 200 if known else 404


def _entry() -> dict[str, Any]:
    """Script and style files of the built client."""
    if "yanlian.entry" not in current_app.extensions:
        manifest = json.loads(MANIFEST.read_text())
        main = next(name for name, chunk in manifest.items() if chunk.get("isEntry"))
        current_app.extensions["yanlian.entry"] = {"file": manifest[main]["file"], "css": styles(manifest, main)}
    entry: dict[str, Any] = current_app.extensions["yanlian.entry"]
    return entry


def styles(manifest: dict[str, Any], name: str) -> list[str]:
    """Style files of a chunk of the build and of all that it imports, each once; those of the imported first."""
    found: dict[str, None] = {}

    def visit(chunk: str, seen: set[str]) -> None:
        if chunk in seen:
            return
        seen.add(chunk)
        for other in manifest[chunk].get("imports", []):
            visit(other, seen)
        found.update(dict.fromkeys(manifest[chunk].get("css", [])))

    visit(name, set())
    return list(found)


@blueprint.get("/exercises/<exercise_id>/scorecard.print")
def scorecard_print(exercise_id: str) -> str:
    """The scorecard on paper, in the language of `?lang=`; short, unless `?all=1` asks for every response."""
    lang = "en" if request.args.get("lang") == "en" else "zh"
    runner = services().exercises.get(exercise_id)
    called = services().groups.called(services().exercises.row(exercise_id))
    paper = scorecard_paper(runner, services().drafts, lang, services().clock.now(), called, request.args.get("all") == "1")
    return render_template("scorecard.html", **paper, seat=request.args.get("as", ""))


@blueprint.get("/exercises/<exercise_id>/notice")
def notice(exercise_id: str) -> str:
    """The notice for bystanders, in both languages, with who has been told so far."""
    runner = services().exercises.get(exercise_id)
    return render_template("notice.html", n=notice_of(runner, services().clock.now()))
