"""Who sees what of simulated opinion: staff all of it, the wall and trainees what was opened, and after the release
one's own words as they were read."""

from __future__ import annotations

import json

import pytest

from simulator import commands as c
from simulator.errors import DomainError
from simulator.journal import plain
from simulator.publicviews import opinion_view, own_view
from simulator.screenviews import MOST_POINTS, screen_view
from tests.drill import NAMES, SYSTEM, Drill
from tests.scenario_samples import full_playbook, public_scenario

SOUND = "#facts #empathy #apology #action"


@pytest.fixture(scope="module")
def played() -> Drill:
    d = Drill(public_scenario(), full_playbook()).seated(pan="spokesperson", li="nurse").started()
    d.at("00:10").says("pan", c.SubmitResponse("statement", "spokesperson", "site", SOUND))
    d.at("00:16").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#blame"))
    d.says("fay", c.TurnOpinion("trust", 40.0, "They know us"))
    return d.at("00:20")


def test_the_wall_shows_the_curve_only_while_it_is_open_and_never_why(played: Drill) -> None:
    x = played.exercise
    assert screen_view(x).curve is None
    played.says("fay", c.ShowOpinion(True))
    curve = screen_view(x).curve
    assert curve is not None
    assert x.opinion is not None
    assert len(curve.heat) == len(x.opinion.moments)
    assert curve.starts_at == x.opinion.starts_at
    assert len(curve.turns) == 1
    told = json.dumps(plain(screen_view(x)), ensure_ascii=False)
    assert not [word for word in ("They know us", "Fay", "harmful", "sound") if word in told]
    played.says("fay", c.ShowOpinion(False))
    assert screen_view(x).curve is None


def test_a_long_course_comes_to_the_wall_in_few_points() -> None:
    d = Drill(public_scenario(), full_playbook()).seated(pan="spokesperson").started().at("00:06")
    course = d.exercise.opinion
    assert course is not None
    d.says("fay", c.ShowOpinion(True))
    course.moments *= 200
    curve = screen_view(d.exercise).curve
    assert curve is not None
    assert len(curve.heat) <= MOST_POINTS
    assert curve.step.total_seconds() >= 120


def test_after_the_release_one_reads_how_ones_own_words_were_read_and_of_others_that_they_spoke(played: Drill) -> None:
    x = played.exercise
    staff = opinion_view(x, NAMES, True)
    assert staff is not None
    assert [cause.effect for cause in staff.causes if cause.effect] == ["sound", "harmful"]
    pan, li = own_view(x, ("spokesperson",)), own_view(x, ("nurse",))
    assert pan is not None
    assert li is not None
    assert [cause.effect for cause in pan.causes if cause.effect] == ["sound", "said"]  # nobody has confirmed the violation
    assert [cause.effect for cause in li.causes if cause.effect] == ["said", "said"]
    responses = set(x.responses)
    for own in (pan, li):
        assert not [cause for cause in own.causes if not cause.effect and cause.cause in responses]  # a second crisis
        assert [(t.reason, t.by, t.name) for t in own.turns] == [("", "", "")]
    their = [i.item_id for i in x.items.values() if "nurse" in i.to_roles]
    assert {cause.cause for cause in li.causes if not cause.effect} <= set(their)


def test_a_violation_that_a_person_confirmed_is_told_to_who_wrote_it() -> None:
    d = Drill(public_scenario(), full_playbook()).seated(pan="spokesperson", li="nurse").started()
    d.at("00:10").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#blame"))
    said = d.reply["response_id"]
    d.says("eve", c.SettleFinding(said, "blame", True, "So it is"))
    d.at("00:12")
    pan, li = own_view(d.exercise, ("spokesperson",)), own_view(d.exercise, ("nurse",))
    assert pan is not None
    assert [cause.effect for cause in pan.causes if cause.cause == said] == ["harmful"]
    assert li is not None
    assert [cause.effect for cause in li.causes if cause.cause == said] == ["said"]


def test_without_opinion_there_is_nothing_to_show() -> None:
    from tests.scenario_samples import clinic_playbook, clinic_scenario

    d = Drill(clinic_scenario(), clinic_playbook()).started()
    assert own_view(d.exercise, ("nurse",)) is None
    with pytest.raises(DomainError):
        d.says(SYSTEM, c.ShowOpinion(True))
