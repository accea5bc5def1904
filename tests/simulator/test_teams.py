"""The built-in teams, as steps."""

from __future__ import annotations

from dataclasses import replace

from simulator.clock import ZERO
from simulator.localized import LocalizedText
from simulator.playbook import ApprovalRule, Level, LevelOrder, Playbook, Role
from simulator.scenario import ExpectedAction, Fact, WeightedElement
from simulator.teams import TEAMS
from simulator.teamsteps import Step
from tests.scoring.builders import both, make_playbook, make_scenario, minutes


def steps_of(team: str, **changes: object) -> tuple[Step, ...]:
    return TEAMS[team](make_scenario(**changes), make_playbook(), "en").steps


def texts_of(team: str, *actions: ExpectedAction) -> list[str]:
    return [s.text.en for s in steps_of(team, expected_actions=actions)]


def test_a_call_is_picked_up_spoken_line_by_line_and_ended() -> None:
    steps = [s for s in steps_of("perfect") if s.to == "call"]
    assert [(s.do, s.delay) for s in steps] == [
        ("answer_call", minutes(5 / 60)),
        ("say", minutes(15 / 60)),
        ("say", minutes(25 / 60)),
        ("end_call", minutes(35 / 60)),
    ]


def test_the_late_team_lets_it_ring_out_and_rings_back() -> None:
    steps = [s for s in steps_of("late") if s.to == "call"]
    action = make_scenario().expected_actions[2]
    at = action.target + (action.limit - action.target) * 0.6
    assert [(s.do, s.delay - at) for s in steps] == [
        ("call_back", -minutes(10 / 60)),
        ("say", ZERO),
        ("say", minutes(10 / 60)),
        ("end_call", minutes(20 / 60)),
    ]


def cleared(**changes: object) -> Playbook:
    rule = ApprovalRule(
        "clearance", ("statement",), ("legal", "desk", "spokesperson"), minutes(5), minutes(15)
    )
    legal = Role("legal", both("Legal"), both("Checks"), (), stand_in="desk")
    book = make_playbook()
    return replace(book, roles=(*book.roles, legal), approvals=(rule,), **changes)


def test_a_statement_is_cleared_first_by_those_who_are_there() -> None:
    scenario = make_scenario(expected_actions=make_scenario().expected_actions[:1])
    steps = TEAMS["perfect"](scenario, cleared(), "en").steps
    # legal has no seat, its stand-in is the desk, asked twice; nobody clears their own text
    assert [(s.do, s.role) for s in steps] == [
        ("request_approval", "spokesperson"), ("approve", "desk"), ("approve", "desk"), ("statement", "spokesperson"),
    ]  # fmt: skip
    assert [s.delay for s in steps] == sorted(s.delay for s in steps)
    assert steps[0].text == steps[-1].text
    assert [s.do for s in TEAMS["careless"](scenario, cleared(), "en").steps] == ["statement"]


def test_an_assessment_is_filled_in_as_it_is_wanted() -> None:
    wanted = tuple(WeightedElement(n) for n in ("type:CT-02|CT-11", "level:one", "reason"))
    action = replace(
        make_scenario().expected_actions[0], kinds=("assessment",), roles=("desk",), elements=wanted, minimum=(),
        model_answer=(),
    )  # fmt: skip
    book = make_playbook()
    book = replace(book, roles=tuple(replace(r, may=("assessment",)) for r in book.roles))
    (step,) = TEAMS["perfect"](make_scenario(expected_actions=(action,)), book, "en").steps
    assert (step.do, step.details.crisis_type, step.details.level_id) == ("assessment", "CT-02", "one")
    assert step.text


def test_what_is_wanted_of_a_fact_is_asked_for_first() -> None:
    base = make_scenario()
    fact = Fact("batch", both("Batch"), both("In date"), "bystander", minutes(2), None, (both("in date"),))
    wanted = (*base.expected_actions[1].elements, WeightedElement("fact:batch"))
    action = replace(base.expected_actions[1], elements=wanted)
    steps = steps_of("perfect", expected_actions=(action,), facts=(fact,))
    assert [(s.do, s.fact) for s in steps] == [("ask", "batch"), ("chat", "batch"), ("complaint_reply", "")]
    assert steps[1].delay > steps[0].delay + minutes(2)  # passed on when it is there


def test_a_statement_goes_to_a_channel_of_the_action() -> None:
    action = replace(make_scenario().expected_actions[0], channels=("site",))
    (step,) = steps_of("perfect", expected_actions=(action,))
    assert (step.do, step.channel, step.to, step.after) == ("statement", "site", "", "video")


def test_an_action_from_startex_is_timed_from_startex() -> None:
    action = replace(make_scenario().expected_actions[0], opens_with=None)
    (step,) = steps_of("perfect", expected_actions=(action,))
    assert (step.at, step.after, step.delay) == (ZERO, "", minutes(5))


def test_the_first_kind_that_the_role_may_is_taken() -> None:
    action = replace(
        make_scenario().expected_actions[0],
        kinds=("call_line", "reply"),
        roles=("absent", "desk"),
        answers_inject=True,
    )
    (step,) = steps_of("perfect", expected_actions=(action,))
    assert (step.role, step.do, step.to) == ("desk", "reply", "video")


def test_what_nobody_can_do_is_left_out() -> None:
    action = replace(make_scenario().expected_actions[1], roles=("spokesperson",))  # not sent to that role
    assert steps_of("perfect", expected_actions=(action,)) == ()


def test_a_reply_to_any_post_answers_an_earlier_one() -> None:
    action = replace(make_scenario().expected_actions[1], kinds=("reply",), answers_inject=False)
    (step,) = steps_of("perfect", expected_actions=(action,))
    assert (step.to, step.after) == ("video", "complaint")


def test_the_careless_team_halves_its_texts_and_leaves_every_third_action() -> None:
    text = LocalizedText("我们已关注到。正在调查!请联系专线。", "We know. It costs 3.5 yuan. Call us.")
    actions = tuple(replace(a, model_answer=(text,)) for a in make_scenario().expected_actions[:3])
    steps = steps_of("careless", expected_actions=actions)
    assert {s.after for s in steps} == {"video", "complaint"}
    assert steps[0].text.zh.startswith("我们已关注到。患者陈女士")
    assert steps[0].text.en.startswith("We know. The patient, Ms Chen")
    assert steps[1].text.zh.startswith("我们已关注到。只要您今天把帖子删了")
    assert steps[1].text.en.startswith("We know. If you take the posts down")


def test_the_careless_team_writes_what_nobody_may_twice() -> None:
    """The patient's secrets go into the first statement, money for silence into the first answer to a complaint."""
    statement, complaint = make_scenario().expected_actions[:2]
    half = LocalizedText("一。二。", "One. Two.")
    more = [replace(statement, action_id=f"s{n}", model_answer=(half, half)) for n in range(2)]
    first = replace(complaint, action_id="r", kinds=("reply",), answers_inject=False, model_answer=(half,))
    asked = replace(complaint, model_answer=(half,))
    texts = texts_of("careless", first, asked, asked, *more)
    assert [t for t in texts if "Ms Chen" in t] == [texts[2]]
    assert [t for t in texts if "take the posts down" in t] == [texts[1]]
    assert texts[0] == texts[3] == "One."


def test_without_a_statement_or_complaint_the_first_two_texts_hold_it() -> None:
    complaint = make_scenario().expected_actions[1]
    half = (LocalizedText("一。二。", "One. Two."),)
    plain = replace(complaint, kinds=("reply",), answers_inject=False, model_answer=half)
    first, second = texts_of("careless", plain, replace(plain, action_id="other"))
    assert ("Ms Chen" in first, "take the posts down" in second) == (True, True)
    (only,) = texts_of("careless", plain)
    assert only.endswith("depression for years.")


def test_the_careless_team_grades_too_low() -> None:
    graded = replace(
        make_scenario().expected_actions[0],
        roles=("lead",),
        kinds=("assessment",),
        channels=(),
        elements=(WeightedElement("type:CT-02"), WeightedElement("level:red|orange")),
    )
    scenario = replace(make_scenario(), roles=("lead",), expected_actions=(graded,))
    levels = (Level("red", both("R"), 1), Level("blue", both("B"), 3), Level("orange", both("O"), 2))
    lead = Role("lead", both("Lead"), both("Leads"), ("assessment",))
    orders: tuple[tuple[LevelOrder, str], ...] = (("one_is_highest", "blue"), ("one_is_lowest", "red"))
    for order, mildest in orders:
        plan = replace(make_playbook(), roles=(lead,), levels=levels, level_order=order)
        (step,) = TEAMS["careless"](scenario, plan, "en").steps
        assert (step.details.crisis_type, step.details.level_id) == ("CT-02", mildest)
        (step,) = TEAMS["perfect"](scenario, plan, "en").steps
        assert step.details.level_id == "red"


def test_the_parrot_pastes_the_inject_and_the_keywords() -> None:
    step = next(s for s in steps_of("parrot") if s.do == "complaint_reply")
    assert step.text.en == "Help me\nacknowledge, empathy, action, next_update"


def test_the_silent_team_does_nothing() -> None:
    assert steps_of("silent") == ()


def test_no_model_answer_no_step() -> None:
    action = replace(make_scenario().expected_actions[0], model_answer=())
    assert steps_of("perfect", expected_actions=(action,)) == ()
    assert steps_of("careless", expected_actions=(action,)) == ()


def test_one_sentence_is_halved_at_a_comma_or_kept() -> None:
    action = replace(make_scenario().expected_actions[0], model_answer=(both("a, b, c, d"),))
    assert steps_of("careless", expected_actions=(action,))[0].text.en.startswith("a, b, The patient")


def test_a_statement_needs_a_channel_of_the_role() -> None:
    action = replace(make_scenario().expected_actions[0], roles=("desk", "spokesperson"))
    (step,) = steps_of("perfect", expected_actions=(action,))
    assert (step.role, step.channel) == ("spokesperson", "site")
    assert steps_of("perfect", expected_actions=(replace(action, channels=("blog",)),)) == ()
