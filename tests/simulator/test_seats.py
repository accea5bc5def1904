"""Who sits where, and who stands in: duties, items, answers, through chains and gaps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import views
from simulator.journal import plain
from simulator.playbook import Playbook, Role
from simulator.seats import acts_for, receivers, stand_in
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import both, full_playbook, full_scenario
from tests.simulator.stages import chained, full, line

# spokesperson -> director -> nurse -> nobody
CHAIN = chained()


def detour() -> Playbook:
    """The spokesperson's stand-in is a role that this scenario does not play; hers is the nurse."""
    plan = full_playbook()
    roles = tuple(replace(r, stand_in="matron" if r.role_id == "spokesperson" else "") for r in plan.roles)
    return replace(plan, roles=(*roles, Role("matron", both("护理部", "Matron"), both("", ""), ("reply",), stand_in="nurse")))


def ring() -> Playbook:
    """All stand in for one another."""
    plan = full_playbook()
    after = {"spokesperson": "nurse", "nurse": "director", "director": "spokesperson"}
    return replace(plan, roles=tuple(replace(r, stand_in=after[r.role_id]) for r in plan.roles))


# ---- who it is -------------------------------------------------------------------------------


def test_who_sits_there_acts_for_themselves() -> None:
    x = full(CHAIN).exercise
    assert [stand_in(x, r) for r in x.scenario.roles] == list(x.scenario.roles)
    assert acts_for(x, "nurse") == ("nurse",)


def test_a_stand_in_is_found_through_unstaffed_roles() -> None:
    x = full(CHAIN, li="nurse").exercise
    assert [stand_in(x, r) for r in x.scenario.roles] == ["nurse"] * 3
    assert acts_for(x, "nurse") == ("nurse", "spokesperson", "director")
    assert receivers(x, ["spokesperson"]) == ("spokesperson", "nurse")


def test_where_the_chain_ends_nobody_acts() -> None:
    x = full(CHAIN, pan="spokesperson").exercise
    assert [stand_in(x, r) for r in ("director", "nurse", "ghost", "")] == [""] * 4
    assert receivers(x, ["nurse"]) == ("nurse",)


def test_roles_that_the_scenario_does_not_play_are_passed_over() -> None:
    x = full(detour(), li="nurse").exercise
    assert stand_in(x, "spokesperson") == "nurse"
    assert acts_for(x, "nurse") == ("nurse", "spokesperson")


def test_a_ring_of_stand_ins_ends() -> None:
    assert stand_in(full(ring(), li="nurse").exercise, "director") == "nurse"
    nobody = Drill(full_scenario(), ring()).started()
    assert stand_in(nobody.exercise, "director") == ""


def test_one_person_may_be_passed_over() -> None:
    x = full(CHAIN, pan="spokesperson", li="nurse").exercise
    assert stand_in(x, "spokesperson", without="pan") == "nurse"
    assert stand_in(x, "nurse", without="li") == ""


# ---- what comes of it ------------------------------------------------------------------------


def titles(d: Drill, who: str) -> list[str]:
    shown = plain(views.snapshot(d.exercise, views.viewer(d.exercise, who), d.names))
    return [item["title"]["en"] for item in shown["items"]]


def test_injects_and_open_items_go_to_the_stand_in_and_stay_for_the_later_holder() -> None:
    d = full(CHAIN, li="nurse").at("00:06")
    fired = next(event for event in d.events(e.InjectFired) if event.inject_id == "rumour")
    opened = next(event for event in d.events(e.ActionOpened) if event.action_id == "first_statement")
    assert (fired.to_roles, opened.to_roles) == (("spokesperson", "nurse"), ("spokesperson", "nurse"))
    assert "Blue umbrella video" in titles(d, "li")
    d.says("pan", c.GiveConsent()).says("pan", c.TakeSeat("spokesperson"))
    assert "Blue umbrella video" in titles(d, "pan")
    (item,) = plain(views.snapshot(d.exercise, views.viewer(d.exercise, "pan"), d.names))["open_items"]
    assert item["title"]["en"] == "Publish a statement"


def test_who_comes_late_takes_over_and_the_stand_in_gets_no_more() -> None:
    d = full(CHAIN, li="nurse").at("00:06")
    d.says("pan", c.GiveConsent()).says("pan", c.TakeSeat("spokesperson")).at("00:15")
    fired = next(event for event in d.events(e.InjectFired) if event.inject_id == "reporter")
    assert fired.to_roles == ("spokesperson", "nurse", "director")  # the nurse for the director
    d.says("tan", c.GiveConsent()).says("tan", c.TakeSeat("director"))
    d.says("fay", c.SendFreeInject("post", "feed", "bystander", ("director",), both("题", "T"), both("文", "X")))
    assert d.last[0].to_roles == ("director",)  # type: ignore[union-attr]


def test_a_free_inject_and_an_edited_one_reach_the_stand_in_too() -> None:
    d = full(CHAIN, li="nurse")
    d.says("fay", c.SendFreeInject("post", "feed", "bystander", ("spokesperson",), both("题", "T"), both("文", "X")))
    assert d.last[0].to_roles == ("spokesperson", "nurse")  # type: ignore[union-attr]
    d.says("fay", c.EditInject("rumour", both("题", "T"), ("director",), both("文", "X"))).says("fay", c.FireInject("rumour"))
    assert d.last[0].to_roles == ("nurse", "director")  # type: ignore[union-attr]


def test_the_stand_in_answers_with_the_rights_of_the_absent() -> None:
    """The nurse has no statement of her own, and no channel to publish it on."""
    d = full(CHAIN, li="nurse").at("00:06")
    d.says("li", c.SubmitResponse("statement", "nurse", "site", "We know #facts"))
    assert d.exercise.responses[d.reply["response_id"]].answers == ("decide_level", "first_statement")
    details = c.ResponseDetails(crisis_type="CT-02", level_id="red")
    d.says("li", c.SubmitResponse("assessment", "nurse", "", "Grave", None, details))
    assert d.exercise.responses[d.reply["response_id"]].answers == ("grade",)
    d.says("pan", c.GiveConsent()).says("pan", c.TakeSeat("director"))
    d.refuses("li", c.SubmitResponse("statement", "nurse", "site", "Once more"), "not_allowed")


def test_the_stand_in_takes_the_absents_calls() -> None:
    d = full(CHAIN, li="nurse").at("00:15")
    d.says("li", c.AnswerCall(d.item("reporter"))).says("li", line(d, "One", "reporter")).expect("ResponseSubmitted")


def test_while_nobody_can_stand_in_all_stays_for_the_later_holder() -> None:
    d = full(CHAIN, pan="spokesperson").at("00:12")
    assert titles(d, "pan").count("Red letter") == 0
    d.says("li", c.GiveConsent()).says("li", c.TakeSeat("nurse"))
    assert titles(d, "li").count("Red letter") == 1
    d.says("li", c.SubmitResponse("complaint_reply", "nurse", "desk", "Sorry #empathy", d.item("letter"))).expect("ResponseSubmitted")


@pytest.mark.parametrize(("seats", "staffed"), [({"li": "nurse"}, True), ({"tan": "director"}, True), ({"pan": "spokesperson"}, False)])
def test_a_duty_is_staffed_when_somebody_could_have_done_it(seats: dict[str, str], staffed: bool) -> None:
    d = full(CHAIN, **seats).at("00:10")
    assert d.exercise.is_staffed(["director"], d.exercise.last_at, d.story) is staffed


def test_three_people_by_the_suggestion_hold_all_roles() -> None:
    d = Drill(full_scenario(), CHAIN).says(SYSTEM, c.JoinExercise("tan", "trainee"))
    for who, roles in zip(("pan", "li", "tan"), d.exercise.scenario.small_team, strict=True):
        d.says(who, c.GiveConsent())
        for role in roles:
            d.says("fay", c.AssignSeat(who, role))
    d.started()
    assert [stand_in(d.exercise, r) for r in d.exercise.scenario.roles] == list(d.exercise.scenario.roles)
