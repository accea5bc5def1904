"""The first page of a demonstration server: watch it, or take a seat."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template

from simulator.journal import plain
from web.access import NotFound
from web.identity import services
from web.store.exercises import ExerciseRow

blueprint = Blueprint("demo", __name__, template_folder="templates")
WORDS = {
    "watch": ("观摩导调台", "Watch the console"),
    "watch_hint": ("看全部信息流、应对和评分，不能改动", "See every feed, response and score; change nothing"),
    "seat": ("坐下参演", "Take a seat"),
    "seat_hint": ("和脚本队伍并排坐，用浏览器应对", "Sit beside the scripted team and respond in the browser"),
    "lead": ("导调人员登录", "Facilitator's sign-in"),
    "lead_hint": ("账号和密码在启动服务器的窗口里", "Name and password are in the window that started the server"),
    "soon": ("演示马上开始，本页会自动刷新。", "The demonstration is about to begin; this page reloads by itself."),
    "what": (
        "剧本队伍正在演一场完整的危机演练，演完自动重来。一切均为虚构。",
        "A scripted team is playing a whole crisis drill, over and over. All of it is invented.",
    ),
}


@blueprint.get("/demo")
def show() -> str:
    """What is being played, and the ways in."""
    demo = services().demo
    if demo is None:
        raise NotFound("This server shows no demonstration.")
    return render_template("demo.html", words=WORDS, on=_on(demo.row) if demo.row else None)


def _on(row: ExerciseRow) -> dict[str, Any]:
    scenario = services().exercises.get(row.exercise_id).exercise.scenario
    return {
        "title": plain(scenario.title),
        "organisation": plain(scenario.organisation),
        "watch": f"/join/{row.observer_code}",
        "seat": f"/join/{row.join_code}",
    }


@blueprint.before_app_request
def to_the_demo() -> Any:
    """The bare address of a demonstration server leads to its first page."""
    from flask import request

    if request.endpoint == "pages.shell" and request.path == "/" and services().demo and not request.args:
        return redirect("/demo")
    return None
