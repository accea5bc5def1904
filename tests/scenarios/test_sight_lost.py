"""The long drill of a client who loses sight after a filler: complete, playable by plan, at one with itself."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import rehearse
from scoring.text.reader import READER_VERSION, read
from simulator import pacing
from simulator.localized import LANGS, LocalizedText
from simulator.scenario import INJECT_KINDS, ExpectedAction, Fact, Inject

SCENARIO = load_scenario(scenario_folder("sight-lost-after-filler")).value
PLAYBOOK = load_playbook(playbook_folder(SCENARIO.playbook)).value
PROPER = [i for i in SCENARIO.injects if not i.background]
POSTS = [i for i in SCENARIO.injects if i.background]
FEEDS = {"weiguan", "xiaojian", "shanzhen", "friends_circle", "local_forum", "review_site"}
OUTBREAK = timedelta(minutes=6)
# The story's clock: what happened before StartEx, then what texts promise or look back on.
STORY = {
    "10:50", "11:40", "11:52", "11:53", "11:54", "12:20", "12:24", "12:27", "12:39", "13:02",
    "12:05",  # what the nurse is asked to write, and must not
    "14:00", "14:30", "15:30", "15:45", "16:00", "16:30", "16:44", "17:00", "17:30", "17:50", "18:00",
    "18:35", "18:50", "19:00", "19:05", "19:30", "20:00", "20:30",
    "8:00", "9:00", "10:00", "12:00",  # the next day
    "13:20", "13:30", "13:50", "18:54",  # the director knows, StartEx, our own target, EndEx
    "14:06", "15:06", "15:20", "15:42", "16:42", "17:18", "18:18",  # the jumps and what they move
}  # fmt: skip

VIDEOS = {
    "0:03", "0:09", "0:11", "0:13", "0:14", "0:15", "0:17", "0:18", "0:19", "0:20", "0:22", "0:25", "0:31", "0:47",
    "3:02",
}  # fmt: skip


def _texts(value: object) -> Iterator[LocalizedText]:
    if isinstance(value, LocalizedText):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    else:
        for part in getattr(value, "__dict__", {}).values():
            yield from _texts(part)


# ---- what happens --------------------------------------------------------------------------------


def test_it_has_what_a_full_drill_needs() -> None:
    timed = [i for i in PROPER if i.at is not None]
    assert len(timed) >= 40
    assert {i.kind for i in timed} == set(INJECT_KINDS)
    assert sum(i.is_contingency for i in PROPER) >= 4
    assert {i.follows.outcome for i in PROPER if i.follows} == {"answered", "unanswered"}
    assert len(SCENARIO.roles) == 8
    assert {role for i in PROPER for role in i.to_roles} == set(SCENARIO.roles)
    assert 4 <= len(SCENARIO.objectives) <= 5


def test_the_phones_ring_for_press_family_and_regulator() -> None:
    calls = Counter(i.channel for i in PROPER if i.kind == "call" and i.at is not None)
    assert sum(calls.values()) >= 6
    assert calls["media_phone"] >= 2
    assert calls["family_phone"] >= 1
    assert calls["office_phone"] >= 1


def test_the_noise_of_the_day_hides_eight_signals_and_four_false_alarms() -> None:
    assert len(POSTS) >= 64
    assert Counter(i.signal for i in POSTS if i.signal) == {"weak": 8, "false_alarm": 4}
    assert {i.channel for i in POSTS} == FEEDS
    assert min(Counter(i.channel for i in POSTS).values()) >= 8
    early = [i for i in POSTS if i.signal == "weak" and i.due < OUTBREAK]
    assert len(early) >= 3
    assert all(i.note for i in POSTS if i.signal)


def test_no_two_texts_are_alike() -> None:
    for lang in LANGS:
        said = [i.text.in_lang(lang) for i in SCENARIO.injects if i.kind != "call"]
        assert len(said) == len(set(said))
        assert all(said)
    assert len({i.reach for i in POSTS}) == len(POSTS)


def test_nothing_is_planned_for_the_hours_that_are_jumped() -> None:
    for step in SCENARIO.pace_plan:
        if step.jump_to is not None:
            inside = [i.inject_id for i in SCENARIO.injects if i.at and step.at <= i.at < step.jump_to]
            assert inside == []


@pytest.mark.parametrize("inject", PROPER, ids=lambda i: i.inject_id)
def test_a_follow_up_or_contingency_comes_before_the_end(inject: Inject) -> None:
    assert pacing.planned_at(SCENARIO, inject) < SCENARIO.duration


# ---- how it is played ----------------------------------------------------------------------------


def test_it_lasts_72_real_minutes() -> None:
    assert pacing.real_duration(SCENARIO) == timedelta(minutes=72)
    jumps = [s for s in SCENARIO.pace_plan if s.jump_to is not None]
    assert len(jumps) == 3
    assert all(s.jump_to and s.jump_to - s.at == timedelta(hours=1) for s in jumps)


@pytest.mark.parametrize("action", SCENARIO.expected_actions, ids=lambda a: a.action_id)
def test_every_action_leaves_real_time(action: ExpectedAction) -> None:
    assert pacing.real_time_left(SCENARIO, action) >= pacing.needed_real_time(action, PLAYBOOK)


@pytest.mark.parametrize("action", SCENARIO.expected_actions, ids=lambda a: a.action_id)
def test_nobody_is_prompted_before_the_target(action: ExpectedAction) -> None:
    for inject in PROPER:
        if inject.unless and inject.unless.action_id == action.action_id:
            opener = SCENARIO.inject(action.opens_with or "")
            opened = opener.due if opener else timedelta(0)
            assert opened + action.target < inject.unless.by < opened + action.limit, inject.inject_id


# ---- what is expected ----------------------------------------------------------------------------


def test_every_kind_of_response_is_asked_for() -> None:
    kinds = {kind for a in SCENARIO.expected_actions for kind in a.kinds}
    assert kinds >= {
        "flag", "assessment", "decision", "report", "complaint_reply", "reply", "call_line", "statement",
        "correction",
    }  # fmt: skip
    assert len(SCENARIO.expected_actions) >= 14
    assert sum("statement" in a.kinds for a in SCENARIO.expected_actions) >= 2
    answered = {i.kind for a in SCENARIO.expected_actions if (i := SCENARIO.inject(a.opens_with or ""))}
    assert answered == set(INJECT_KINDS)


def test_an_adverse_reaction_grows_into_a_crisis_of_trust() -> None:
    types = [
        e.element_id
        for a in SCENARIO.expected_actions
        for e in a.elements
        if e.element_id.startswith("type:")
    ]
    assert types == ["type:CT-02", "type:CT-11"]


def test_the_report_by_law_runs_on_and_waits_to_be_confirmed() -> None:
    by_law = [a for a in SCENARIO.expected_actions if a.rule_id]
    assert [a.runs_on for a in by_law] == [True]
    rule = PLAYBOOK.legal_rule(by_law[0].rule_id)
    assert rule is not None
    assert not rule.confirmed
    own = [a for a in SCENARIO.expected_actions if "report" in a.kinds and a.clause_id == "P-20"]
    assert len(own) == 1
    assert not own[0].rule_id


def test_fault_is_owned_only_after_it_was_found() -> None:
    """Doctrine B1: care and information early, an apology for fault once it is established."""
    first = SCENARIO.action("first_statement")
    later = SCENARIO.action("correct_timeline")
    assert first is not None
    assert later is not None
    assert "apology" not in {e.element_id for e in first.elements}
    assert {"apology", "responsibility"} <= {e.element_id for e in later.elements}


def test_some_facts_must_be_asked_for_in_time() -> None:
    asked = {
        e.element_id.removeprefix("fact:")
        for a in SCENARIO.expected_actions
        for e in a.elements
        if e.element_id.startswith("fact:")
    }
    needed = [f for f in SCENARIO.facts if f.fact_id in asked and f.holder_id]
    assert len(SCENARIO.facts) >= 10
    assert len(needed) >= 4
    assert {f.holder_id for f in needed} == {"guard", "pharmacist", "archivist", "buyer"}
    for fact in SCENARIO.facts:
        assert fact.released_at is not None or fact.delay is not None
        assert fact.delay is None or timedelta(minutes=4) <= fact.delay <= timedelta(minutes=12)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("action", SCENARIO.expected_actions, ids=lambda a: a.action_id)
def test_a_model_answer_claims_only_what_can_be_known(action: ExpectedAction, lang: str) -> None:
    wanted = {e.element_id for e in action.elements}
    latest = pacing.opening(SCENARIO, action) + action.target / 2
    said = " ".join(a.in_lang(lang).casefold() for a in action.model_answer)
    for fact in SCENARIO.facts:
        if any(phrase in said for phrase in _phrases(fact)):
            released = fact.released_at is not None and fact.released_at <= latest
            assert released or f"fact:{fact.fact_id}" in wanted, fact.fact_id


def _phrases(fact: Fact) -> list[str]:
    return [phrase.in_lang(lang).casefold() for phrase in fact.phrases for lang in LANGS]


@pytest.mark.parametrize("lang", LANGS)
def test_few_model_answers_leave_the_reader_in_doubt_of_a_violation(lang: str) -> None:
    """What must not be missed is put before a person early; a sound text raises such a question now and then."""
    violations = {v.violation_id for v in PLAYBOOK.violations}
    answers = [(a.action_id, answer) for a in SCENARIO.expected_actions for answer in a.model_answer]
    read_as = [(action_id, read(answer.in_lang(lang), lang=lang)) for action_id, answer in answers]
    assert [name for name, reading in read_as if violations & {*reading.labels}] == []
    assert len([name for name, reading in read_as if violations & {*reading.uncertain}]) <= len(answers) // 7


# ---- one story, told twice -------------------------------------------------------------------------


def test_every_time_of_day_is_one_of_the_story() -> None:
    for text in _texts(SCENARIO):
        for lang in LANGS:
            assert set(re.findall(r"(?<![\d:])\d{1,2}:\d{2}(?![\d:])", text.in_lang(lang))) - VIDEOS <= STORY


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d{1,2}:\d{2}|KX-\d+|L[HX]-\d+|CT-\d+|400-000-0000", text))


@pytest.mark.parametrize(
    "texts",
    [*(a.model_answer for a in SCENARIO.expected_actions), *((f.text,) for f in SCENARIO.facts)],
    ids=lambda texts: texts[0].en[:30] if texts else "flag",
)
def test_both_languages_give_the_same_figures(texts: tuple[LocalizedText, ...]) -> None:
    for text in texts:
        assert _figures(text.zh) == _figures(text.en)


def test_three_seats_hold_every_role_once() -> None:
    assert sorted(role for seat in SCENARIO.small_team for role in seat) == sorted(SCENARIO.roles)
    assert len(SCENARIO.small_team) == 3


# ---- rehearsed -------------------------------------------------------------------------------------


@functools.cache
def _score(team: str, lang: str) -> float:
    return rehearse(SCENARIO, PLAYBOOK, team, 1, lang, read, READER_VERSION).score


@pytest.mark.parametrize("lang", LANGS)
def test_better_work_scores_clearly_better(lang: str) -> None:
    scores = [_score(team, lang) for team in ("perfect", "late", "careless", "silent")]
    assert scores[0] >= 85
    assert scores[-1] <= 5
    assert all(better - worse >= 15 for better, worse in pairwise(scores))


@pytest.mark.parametrize("team", ["perfect", "late", "careless"])
def test_both_languages_score_alike(team: str) -> None:
    assert abs(_score(team, "zh-CN") - _score(team, "en")) <= 5
