"""The situation board helps the team; nothing on it moves a score."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scoring.cardtypes import Scorecard
from simulator import commands as c
from simulator.localized import LocalizedText
from simulator.playbook import Term
from tests.scoring.full_drill import ALL, card_of, full_drill, full_playbook

PHASE = Term("PH-1", LocalizedText("监测", "Monitoring"))


def played(with_board: bool) -> Scorecard:
    drill = full_drill(playbook=replace(full_playbook(), phases=(PHASE,))).at(3)
    if with_board:
        drill.give(c.PutCard("spokesperson", "fact", "左侧血管", "known", source="门诊"), "spokesperson")
        drill.give(c.PutCard("desk", "task", "Answer the complaint", "done", owner="desk", due=240.0), "desk")
        drill.give(c.DeclarePhase("lead", "PH-1"), "lead")
    drill.at(5).say("complaint_reply", "desk", to="complaint", labels=("empathy",))
    drill.at(9).say("statement", "spokesperson", labels=ALL, without_approval="urgent")
    return card_of(drill.at(60))


def figures(card: Scorecard) -> list[Any]:
    lines = [(line.action_id, line.score, line.low, line.high, line.status) for line in card.lines]
    return [lines, [(o.objective_id, o.rating) for o in card.objectives], card.score]


def test_a_busy_board_and_an_empty_one_come_to_the_same_card() -> None:
    assert figures(played(with_board=True)) == figures(played(with_board=False))
