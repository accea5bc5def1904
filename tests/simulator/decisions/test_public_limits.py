"""Where the simulated public stops: in a pause, after the end, with the crowd off, and at the desks that read elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from simulator import commands as c
from simulator import events as e
from simulator.audience import streams_for
from simulator.publicviews import own_view
from tests.scenario_samples import public_scenario
from tests.simulator.decisions.test_public import drill, spoken

PUBLIC = (e.OpinionMoved, e.CrowdPosted, e.CrowdCommented, e.CrowdCounted)


def test_neither_a_pause_nor_the_end_works_out_or_says_anything() -> None:
    for stop in (c.PauseExercise("Lunch"), c.EndExercise()):
        d = drill().says("fay", c.SetCrowd("high")).at("00:30:20")
        d.sleep(150).says("fay", stop)
        after = len(d.entries)
        d.sleep(3600).tick().tick()
        assert not [n for n in d.entries[after:] if isinstance(n.event, PUBLIC)]


def test_after_a_pause_the_minutes_go_on_as_if_there_had_been_none() -> None:
    straight, paused = drill().at("00:40"), drill().at("00:20:20").says("fay", c.PauseExercise("Lunch"))
    paused.sleep(7200).says("fay", c.ResumeExercise()).at("00:40")
    assert paused.exercise.opinion.moments == straight.exercise.opinion.moments  # type: ignore[union-attr]


def test_the_crowd_speaks_at_its_time_and_not_before() -> None:
    d = drill().says("fay", c.SetCrowd("high")).at("01:00")
    while not d.exercise.crowd_due:
        d.after(20)
    assert d.exercise.crowd_due[0].at > d.story
    before = len(spoken(d))
    d.tick()
    assert len(spoken(d)) == before


def test_who_hurries_the_story_reads_no_faster() -> None:
    slow, fast = drill().says("fay", c.SetCrowd("high")), drill().says("fay", c.SetCrowd("high"))
    fast.says("fay", c.ChangePace(4.0))
    assert len(spoken(fast.at("03:00"))) * 2 < len(spoken(slow.at("03:00")))


def test_while_the_crowd_is_off_no_count_grows() -> None:
    d = drill().says("fay", c.SetCrowd("off")).at("02:00")
    assert not [n for n in d.entries if isinstance(n.event, e.CrowdCounted)]


def test_the_crowd_is_read_where_the_storys_posts_are_and_comments_on_what_is_fresh() -> None:
    here = ("spokesperson", "director")
    injects = tuple(replace(i, to_roles=here) if i.kind == "post" else i for i in public_scenario().injects)
    d = drill(replace(public_scenario(), injects=injects)).says("fay", c.SetCrowd("high")).at("03:00")
    x = d.exercise
    readers = {i.channel: set(i.first_roles) for i in x.items.values() if i.kind == "post" and not i.from_crowd}
    for said in (n.event for n in d.entries):
        if isinstance(said, e.CrowdPosted):
            assert set(said.to_roles) <= readers[said.channel]
    assert set(here) in readers.values()
    assert set(here) != set(x.scenario.roles)
    comments = [(i, m) for i in x.items.values() for m in i.messages if m.from_crowd]
    assert comments
    assert all(m.at - i.at < timedelta(minutes=121) for i, m in comments)


def test_nobody_is_told_of_counts_under_posts_that_they_do_not_read() -> None:
    injects = list(public_scenario().injects)
    posts = [n for n, i in enumerate(injects) if i.kind == "post"]
    injects[posts[0]] = replace(injects[posts[0]], to_roles=("spokesperson",))
    injects[posts[1]] = replace(injects[posts[1]], to_roles=("nurse", "director"))
    d = drill(replace(public_scenario(), injects=tuple(injects))).at("02:00")
    x = d.exercise
    told = [(n.event, streams_for(x, n.event)) for n in d.entries if isinstance(n.event, e.CrowdCounted) and n.event.counts]
    assert len({streams for _, streams in told}) > 1
    for event, streams in told:
        for stream in streams[1:]:
            assert all(stream.removeprefix("role:") in x.items[counted.item_id].to_roles for counted in event.counts)


def test_of_what_went_to_others_nobody_reads_that_it_bent_the_curve() -> None:
    own = own_view(drill().at("00:30").exercise, ())
    assert own is not None
    assert own.causes == ()


def test_a_turn_has_a_scale_a_reason_and_a_name() -> None:
    d = drill().at("00:10")
    d.refuses("fay", c.TurnOpinion("excitement", 501.0, "why"), "value_out_of_range", "value")
    d.refuses("fay", c.TurnOpinion("excitement", 100.0, " "), "reason_missing", "reason")
    d.says("fay", c.TurnOpinion("excitement", 100.0, "why"))
    assert [t.by for t in d.exercise.opinion.turns] == ["fay"]  # type: ignore[union-attr]


def test_what_is_so_already_is_no_event() -> None:
    d = drill().says("fay", c.SetCrowd("high"))
    d.says("fay", c.SetCrowd("high"))
    assert d.last == ()
