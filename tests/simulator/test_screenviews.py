"""The wall display shows what every seated trainee may see, and nobody's name."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings

from simulator import commands as c
from simulator import views
from simulator.journal import plain
from simulator.screenviews import is_for_all, screen_view
from tests.drill import NAMES, Drill
from tests.scenario_samples import both, clinic_playbook, clinic_scenario, full_playbook, full_scenario
from tests.simulator.plots import PLOTS, Plot, Watched
from tests.simulator.stages import full
from tests.simulator.test_secrecy import assert_holds_none, to_come

SOME = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(PLOTS)
def test_the_wall_shows_what_every_seated_trainee_has_and_no_name(plot: Plot) -> None:
    d = Watched().play(plot)
    x = d.exercise
    wall = screen_view(x)
    shown = json.dumps(plain(wall), ensure_ascii=False)
    assert_holds_none(shown, to_come(x))
    assert not [name for name in NAMES.values() if name in shown]
    for person in x.participants.values():
        if person.kind == "trainee" and person.roles:
            theirs = views.snapshot(x, views.viewer(x, person.participant_id), NAMES)
            assert {p.item_id for p in wall.posts} <= {i.item_id for i in theirs.items}
            assert {t.response_id for t in wall.texts} <= {r.response_id for r in theirs.responses}
            assert set(wall.facts) <= set(theirs.facts)  # type: ignore[union-attr]


def test_a_post_of_some_is_not_for_the_wall_and_a_statement_is() -> None:
    d = Drill(clinic_scenario(), clinic_playbook()).seated(pan="spokesperson", li="nurse").started()
    roles = d.exercise.scenario.roles
    for title, to_roles in (("部分人", ("nurse",)), ("所有人", roles)):
        d.says("fay", c.SendFreeInject("post", "feed", "bystander", to_roles, both(title, title), both(title, title)))
    d.says("pan", c.SubmitResponse("statement", "spokesperson", "site", "我们正在核实。"))
    wall = screen_view(d.exercise)
    assert [p.title.zh for p in wall.posts] == ["所有人"]
    assert [(t.text, t.channel.zh) for t in wall.texts] == [("我们正在核实。", "官网")]
    assert is_for_all(d.exercise, ("spokesperson", "nurse"))
    assert not is_for_all(d.exercise, ("spokesperson", "director"))


def test_with_nobody_seated_a_post_must_be_for_all_roles() -> None:
    x = Drill(clinic_scenario(), clinic_playbook()).exercise
    assert is_for_all(x, x.scenario.roles)
    assert not is_for_all(x, x.scenario.roles[1:])


def test_a_question_of_a_press_conference_is_public_and_a_family_is_left_alone() -> None:
    d = Drill(full_scenario(), full_playbook()).seated(pan="spokesperson").started()
    assert screen_view(d.exercise).round is None
    d.says("fay", c.OpenRound("conference"))
    round_id = d.reply["round_id"]
    d.says("fay", c.CallAsker(round_id))
    shown = screen_view(d.exercise).round
    assert shown is not None
    assert shown.question is not None
    assert (shown.title.en, shown.question.en) == ("Press conference", "Brass gong: since when have you known")
    d.says("fay", c.CloseRound(round_id)).says("fay", c.OpenRound("talk")).says("fay", c.CallAsker(d.reply["round_id"]))
    told = json.dumps(plain(screen_view(d.exercise)), ensure_ascii=False)
    assert '"kind": "family"' in told
    assert not [words for words in ("石铃", "Stone bell", "mrs_lin", "家属沟通会") if words in told]
def test_the_phase_is_there_from_its_declaration_on() -> None:
    d = full()
    assert screen_view(d.exercise).phase is None
    d.says("tan", c.DeclarePhase("director", "PH-02"))
    assert screen_view(d.exercise).phase == both("爆发期", "Outbreak")


def test_the_wall_knows_whether_anybody_declares_a_level() -> None:
    assert screen_view(Drill(full_scenario(), full_playbook()).exercise).may_declare
    plain_plan = clinic_playbook()
    assert not any("assessment" in role.may for role in plain_plan.roles)
    assert not screen_view(Drill(clinic_scenario(), plain_plan).exercise).may_declare
