"""One word on time for a line and for each response that serves it: screens and paper only repeat it."""

from __future__ import annotations

import pytest

from scoring.cardtypes import ScoreLine
from simulator import commands as c
from simulator.clock import ZERO
from tests.played_fixture import TARGET, written
from tests.scoring.builders import Drill, make_scenario, minutes
from tests.scoring.full_drill import ALL, approve, card_of, full_drill, line_of, request


def rung_back(minute: float) -> Drill:
    drill = Drill(make_scenario(duration=minutes(60))).at(13)
    drill.give(c.DeclineCall(drill.item("call")), "spokesperson")
    drill.at(minute).give(c.CallBack(drill.item("call")), "spokesperson")
    drill.say("call_line", "spokesperson", to="call", labels=("acknowledge", "action"))
    return drill


def statement(minute: float) -> ScoreLine:
    drill = full_drill().at(minute)
    drill.say("statement", "spokesperson", "text", labels=ALL, without_approval="no time")
    return line_of(drill)


def test_a_line_says_how_it_kept_its_time() -> None:
    assert line_of(full_drill().at(5)).timeliness == ""
    line = statement(5)
    target, limit = line.target / minutes(1), line.limit / minutes(1)
    opened = (line.opened_at or ZERO) / minutes(1)
    assert line.timeliness == statement(opened + target).timeliness == "on_time"
    assert statement(opened + (target + limit) / 2).timeliness == "late"
    assert statement(opened + limit + 1).timeliness == "past"


@pytest.mark.parametrize("minute", [14, 24])
def test_a_call_that_was_rung_back_is_called_so_early_or_late(minute: float) -> None:
    line = line_of(rung_back(minute), "answer_reporter")
    assert (line.status, line.timeliness) == ("late", "rung_back")


def test_the_response_that_did_a_line_has_the_lines_own_figures() -> None:
    drill = full_drill().at(9)
    asked = request(drill)
    approve(drill.at(13), asked, "legal", "lead")
    done = drill.at(14).say("statement", "spokesperson", "text", labels=ALL, approval_id=asked)
    line = line_of(drill)
    mine = next(m for m in line.matches if m.response_id == done)
    assert mine.time is not None
    assert (
        (mine.time.taken, mine.time.approval_wait)
        == (line.taken, line.approval_wait)
        == (minutes(9), minutes(4))
    )
    assert (mine.time.target, mine.time.limit, mine.time.timeliness) == (
        line.target,
        line.limit,
        line.timeliness,
    )


def test_a_text_that_did_not_do_its_line_leaves_its_wait_out_too() -> None:
    drill = full_drill().at(9)
    asked = request(drill)
    approve(drill.at(13), asked, "legal", "lead")
    drill.at(14).say("statement", "spokesperson", "text", labels=(), approval_id=asked)
    line = line_of(drill)
    assert line.taken is None
    assert line.matches[0].time is not None
    assert (line.matches[0].time.taken, line.matches[0].time.approval_wait) == (minutes(9), minutes(4))


def test_every_line_done_is_met_only_if_it_kept_its_time() -> None:
    for drill in (rung_back(14), full_drill().at(5), full_drill().at(30)):
        drill.say("statement", "spokesperson", "text", labels=ALL, without_approval="no time")
        for line in card_of(drill.end()).lines:
            assert (line.timeliness == "") == (line.taken is None)
            if line.status in ("met", "partial") and line.taken is not None:
                assert line.timeliness == "on_time"
            if line.status == "late":
                assert line.timeliness in ("late", "past", "rung_back")
            done = [m.time for m in line.matches if m.response_id == line.done_by]
            assert [(t.taken, t.timeliness) for t in done if t] == [(line.taken, line.timeliness)] * len(done)


def test_the_played_drill_that_screens_are_tested_on_is_up_to_date() -> None:
    """Stale? `python -m tests.played_fixture`"""
    assert TARGET.read_text(encoding="utf-8") == written()
