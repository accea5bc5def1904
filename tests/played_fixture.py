"""Writes tests/fixtures/played.json: a small drill played to its end, as the console sees it, and its card.

Screens that tell of one line are tested on it: they must say the same of each.

    python -m tests.played_fixture
"""

from __future__ import annotations

import json
from pathlib import Path

from simulator import commands as c
from simulator.journal import plain
from simulator.views import snapshot, viewer
from tests.scoring.builders import Drill
from tests.scoring.full_drill import ALL, approve, card_of, full_drill, request

TARGET = Path(__file__).parent / "fixtures" / "played.json"


def played() -> Drill:
    """One line each: in time only because the wait is left out, late, past its limit, rung back, missed."""
    drill = full_drill().at(4)
    drill.say("flag", "desk", "", to="advert", read=False)
    asked = request(drill.at(9))
    approve(drill.at(13), asked, "legal", "lead")
    drill.give(c.DeclineCall(drill.item("call")), "spokesperson")
    drill.at(14).say("statement", "spokesperson", "text", labels=ALL, approval_id=asked)
    drill.say("assessment", "lead", "reason", crisis_type="CT-02", level_id="red")
    drill.say("complaint_reply", "desk", "text", to="complaint", labels=("empathy", "next_update"))
    drill.at(15).give(c.CallBack(drill.item("call")), "spokesperson")
    drill.say("call_line", "spokesperson", to="call", labels=("acknowledge", "action"))
    return drill.end()


def written() -> str:
    drill = played()
    x = drill.exercise
    view = snapshot(x, viewer(x, "fay"), {p: p for p in x.participants})
    return json.dumps({"view": plain(view), "card": plain(card_of(drill))}, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
