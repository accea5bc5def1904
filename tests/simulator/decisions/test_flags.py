"""A flag may be taken back, and then counts for nothing."""

from __future__ import annotations

from simulator import commands as c
from simulator import events as e
from simulator.audience import readers_of, role_stream, streams_for
from simulator.exercise import Exercise
from simulator.matching import progress
from simulator.views import snapshot, viewer
from tests.simulator.stages import Drill, ended, full, paused, reply, running


def flagged(d: Drill, who: str = "li", role: str = "nurse") -> str:
    d.says(who, c.SubmitResponse("flag", role, "feed", "", d.item("rumour")))
    return str(d.reply["response_id"])


def counts(d: Drill, flag: str) -> bool:
    """Does any expected action stand on it?"""
    done = (progress(d.exercise, a) for a in d.exercise.scenario.expected_actions)
    return any(flag in [r.response_id for r in p.responses] for p in done)


def test_a_flag_taken_back_is_no_response() -> None:
    d = full().at("00:06")
    flag = flagged(d)
    assert counts(d, flag)
    d.after(30).says("li", c.TakeFlagBack(flag)).expect("FlagTakenBack")
    assert flag not in d.exercise.responses
    assert not counts(d, flag)
    flagged(d)  # and may be set anew


def test_all_who_saw_it_see_it_go() -> None:
    d = running().at("00:06")
    flag = d.exercise.responses[flagged(d)]
    readers = set(readers_of(d.exercise, "flag", flag.role_id, flag.item_id, flag.details))
    d.says("li", c.TakeFlagBack(flag.response_id))
    streams = streams_for(d.exercise, d.last[0])
    assert set(streams) == {"staff", *(role_stream(r) for r in readers if r)}
    (gone,) = snapshot(d.exercise, viewer(d.exercise, "fay"), {"li": "Li"}).taken_back  # type: ignore[union-attr]
    assert (gone.item_id, gone.name, gone.by_name) == (flag.item_id, "Li", "Li")


def test_only_the_role_that_set_it_and_only_while_the_drill_runs() -> None:
    d = running().at("00:06")
    flag = flagged(d)
    d.refuses("pan", c.TakeFlagBack(flag), "not_allowed")
    d.says("pan", reply(d))
    d.refuses("pan", c.TakeFlagBack(d.reply["response_id"]), "unknown_flag", "response_id")
    d.says("li", c.LeaveSeat()).says("pan", c.TakeSeat("nurse", also=True))  # the seat is another's by now
    d.says("pan", c.TakeFlagBack(flag)).expect("FlagTakenBack")
    d.refuses("pan", c.TakeFlagBack(flag), "unknown_flag", "response_id")
    paused().refuses("li", c.TakeFlagBack("re_1"), "exercise_paused")
    ended().refuses("li", c.TakeFlagBack("re_1"), "exercise_ended")


def test_the_journal_tells_both() -> None:
    d = running().at("00:06")
    d.says("li", c.TakeFlagBack(flagged(d)))
    again = Exercise(d.exercise.scenario, d.exercise.playbook).replay(d.entries)
    assert again.responses == d.exercise.responses
    assert again.taken_back == d.exercise.taken_back
    assert [type(x.event) for x in d.entries[-2:]] == [e.ResponseSubmitted, e.FlagTakenBack]
