"""What must hold for every full card: critical findings, what people settle, roles, and the cost of it."""

from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.roles import my_card
from scoring.scorecard import scorecard
from simulator.scenario import Inject
from tests.scoring.builders import STATEMENT, Drill, both, make_scenario, minutes
from tests.scoring.full_drill import FACTS, ROLES, card_of, full_drill

LABELS = ("acknowledge", "empathy", "action", "next_update", "denial", "privacy_leak")
labels = st.lists(st.sampled_from(LABELS), unique=True)
said = st.lists(st.tuples(st.floats(4, 38), labels, labels), min_size=1, max_size=4)
Said = list[tuple[float, list[str], list[str]]]


def play(texts: Said) -> Drill:
    """Statements without approval and answers to the complaint, in turn, then EndEx."""
    drill = full_drill()
    for number, (minute, met, unsure) in enumerate(sorted(texts, key=lambda s: s[0])):
        unsure = [x for x in unsure if x not in met]
        drill.at(minute)
        if number % 2:
            drill.say("complaint_reply", "desk", to="complaint", labels=met, uncertain=unsure)
        else:
            text = "the left vessel" if "action" in unsure else "text"
            drill.say(
                "statement", "spokesperson", text, labels=met, uncertain=unsure, without_approval="urgent"
            )
    return drill.end()


@settings(max_examples=60, deadline=None)
@given(said)
def test_confirming_all_critical_findings_gives_what_was_announced(texts: Said) -> None:
    drill = play(texts)
    before = card_of(drill)
    for line in before.lines:
        for found in line.violations:
            if found.critical:
                drill.settle(found.response_id, found.violation_id, True)
    after = card_of(drill)
    assert after.score_if_confirmed is None
    assert after.unsettled.critical == 0
    assert after.score == (before.score if before.score_if_confirmed is None else before.score_if_confirmed)
    for old, new in zip(before.lines, after.lines, strict=True):
        assert new.score == (old.score if old.score_if_confirmed is None else old.score_if_confirmed)
    for was, now in zip(before.objectives, after.objectives, strict=True):
        assert now.rating == (was.rating_if_confirmed or was.rating)


@settings(max_examples=60, deadline=None)
@given(said)
def test_dismissing_all_findings_leaves_none_and_never_lowers_a_score(texts: Said) -> None:
    drill = play(texts)
    before = card_of(drill)
    for line in before.lines:
        for found in line.violations:
            drill.settle(found.response_id, found.violation_id, False)
    after = card_of(drill)
    for old, new in zip(before.lines, after.lines, strict=True):
        assert new.violations == ()
        assert len(new.dismissed) == len(old.violations)
        assert (new.score or 0) >= (old.score or 0)
        assert not new.is_capped


@settings(max_examples=60, deadline=None)
@given(said, st.booleans())
def test_ranges_hold_with_caps(texts: Said, lenient: bool) -> None:
    card = card_of(play(texts), count_uncertain=lenient)
    for line in (card, *card.lines):
        if line.score is None or line.low is None or line.high is None:
            assert line.score is line.low is line.high is None
            continue
        assert 0 <= line.low <= line.score <= line.high <= 100
        assert line.score_if_confirmed is None or line.score_if_confirmed <= line.score
    for line in card.lines:
        assert not line.is_capped or (line.score or 0) <= card.constants.critical_cap


@settings(max_examples=40, deadline=None)
@given(said, st.lists(st.sampled_from(ROLES), unique=True))
def test_everybody_sees_the_same_team_and_nobody_anothers_line(texts: Said, roles: list[str]) -> None:
    card = card_of(play(texts))
    mine = my_card(card, roles)
    assert (mine.score, mine.low, mine.high) == (card.score, card.low, card.high)
    assert all(set(line.role_ids) & set(roles) for line in mine.lines)
    shown = [line.action_id for line in mine.lines]
    hidden = [line.action_id for line in card.lines if line.action_id not in shown]
    assert not any(m.details for m in mine.measures if m.measure_id != "one_voice")
    assert not any(d.quotes or d.response_ids for m in mine.measures for d in m.details)
    own = repr(replace(mine, measures=()))  # whose words may hold an id: "grade", "graded"
    assert not any(action_id in own for action_id in hidden)


@settings(max_examples=40, deadline=None)
@given(said)
def test_every_rated_line_is_somebodys(texts: Said) -> None:
    card = card_of(play(texts))
    for line in card.lines:
        assert line.role_ids
    counted = [a for role in card.roles for a in role.action_ids]
    assert {line.action_id for line in card.lines} <= set(counted)


def test_twenty_actions_and_two_hundred_responses_are_cheap() -> None:
    """8 ms on a quiet machine; the card goes out at most once a second."""
    posts = tuple(
        Inject(
            f"p{n}", "post", "blog", "bystander", ("desk", "spokesperson"), both("P"), minutes(1), both("!")
        )
        for n in range(20)
    )
    actions = tuple(
        replace(
            STATEMENT,
            action_id=f"a{n}",
            opens_with=f"p{n}",
            kinds=("statement",) if n < 4 else ("reply",),
            answers_inject=n >= 4,
        )
        for n in range(20)
    )
    drill = Drill(make_scenario(injects=posts, expected_actions=actions, facts=FACTS)).at(2)
    for n in range(200):
        kind, to = ("statement", None) if n % 4 == 0 else ("reply", f"p{4 + n % 16}")
        drill.at(2 + n / 100).say(
            kind, "spokesperson", f"Words {n}. " * 40, to, ("acknowledge",), ("empathy",)
        )
    took = []
    for _ in range(5):
        started = time.process_time()
        scorecard(drill.exercise, drill.now)
        took.append(time.process_time() - started)
    assert min(took) < 0.05  # CPU, with room for a busy machine
