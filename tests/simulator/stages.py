"""Moments from which the decisions are tried: an empty lobby, a running drill, a pause, after EndEx.

`running` and its kin are of the plain drill; `full` is of the one with every part, in which tan is director.
"""

from __future__ import annotations

from dataclasses import replace

from simulator import commands as c
from simulator.playbook import Playbook
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import both, clinic_playbook, clinic_scenario, full_playbook, full_scenario

LONG = "长" * (c.MAX_TEXT + 1)
LONG_NOTE = "x" * (c.MAX_NOTE + 1)
SOON = c.ResponseDetails(without_approval="No time to ask")


def lobby() -> Drill:
    return Drill(clinic_scenario(), clinic_playbook()).seated(pan="spokesperson", li="nurse")


def running() -> Drill:
    return lobby().started()


def paused() -> Drill:
    return running().at("00:06").says("fay", c.PauseExercise("Coffee"))


def ended() -> Drill:
    return running().at("00:16").says("fay", c.EndExercise())


def full(playbook: Playbook | None = None, **seats: str) -> Drill:
    """Running, with somebody in each seat unless `seats` says otherwise."""
    d = Drill(full_scenario(), playbook or full_playbook())
    for who in ("tan", "xu"):
        d.says(SYSTEM, c.JoinExercise(who, "trainee"))
    return d.seated(**(seats or {"pan": "spokesperson", "li": "nurse", "tan": "director"})).started()


def chained() -> Playbook:
    """The director's stand-in is the nurse."""
    plan = full_playbook()
    stand_ins = {"spokesperson": "director", "director": "nurse", "nurse": ""}
    return replace(plan, roles=tuple(replace(r, stand_in=stand_ins[r.role_id]) for r in plan.roles))


def reply(d: Drill, role: str = "spokesperson", text: str = "Seen", channel: str = "feed") -> c.SubmitResponse:
    return c.SubmitResponse("reply", role, channel, text, d.item("rumour"))


def line(d: Drill, text: str = "Sorry", inject_id: str = "mother", role: str = "nurse") -> c.SubmitResponse:
    return c.SubmitResponse("call_line", role, "phone", text, d.item(inject_id))


def free(**changes: object) -> c.SendFreeInject:
    given = {
        "kind": "post", "channel": "feed", "persona_id": "mrs_lin", "to_roles": ("nurse",),
        "title": both("题", "Title"), "text": both("文", "Text"),
    }  # fmt: skip
    return c.SendFreeInject(**{**given, **changes})  # type: ignore[arg-type]
