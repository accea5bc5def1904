"""What a screen must learn by a hand-over: the case comes with all that was said, and until when it is due."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simulator import commands as c
from simulator import projections, views
from simulator.journal import plain
from simulator.views import Viewer
from tests.drill import NAMES, Drill
from tests.scenario_samples import both, full_playbook, full_scenario
from tests.screen import Screen
from web.contract.wire import envelope


def _letter_to_two() -> Drill:
    """A letter to nurse and director, of which the director's time limit runs; the spokesperson stands in for her."""
    plan, scenario = full_playbook(), full_scenario()
    stand_ins = {"director": "spokesperson", "nurse": "", "spokesperson": ""}
    plan = replace(plan, roles=tuple(replace(r, stand_in=stand_ins[r.role_id]) for r in plan.roles))
    due = replace(scenario.action("answer_letter"), roles=("director",), shown_as=both("答复", "Answer"))  # type: ignore[type-var]
    actions = tuple(due if a.action_id == "answer_letter" else a for a in scenario.expected_actions)
    d = Drill(replace(scenario, expected_actions=actions), plan)
    d.seated(pan="nurse", li="director").says("pan", c.TakeSeat("spokesperson", also=True))
    return d.started().at("00:13")


def _shot(d: Drill, who: Viewer) -> dict[str, Any]:
    shown: dict[str, Any] = plain(views.snapshot(d.exercise, who, NAMES))
    return shown


def test_who_gets_a_case_as_a_stand_in_learns_until_when_it_is_due() -> None:
    """pan has the letter as a nurse. Handed to the director, whose seat is free, it is the spokesperson's too: pan's."""
    d = _letter_to_two()
    pan = views.viewer(d.exercise, "pan")
    screen, start = Screen(_shot(d, pan)), d.exercise.seq
    assert "Answer" not in [o["title"]["en"] for o in screen.view["open_items"]]
    d.says("li", c.LeaveSeat()).says("pan", c.HandOverCase(d.item("letter"), "nurse", "director"))
    for entry in d.entries[start:]:
        mine = [s for s, _ in entry.streams if s in pan.streams]
        screen.follow(envelope("ex", entry, s, projections.project(d.exercise, entry, s, NAMES)) for s in mine)
    assert "Answer" in [o["title"]["en"] for o in _shot(d, pan)["open_items"]]
    assert screen.resync
