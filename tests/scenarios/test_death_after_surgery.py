"""The long drill of a death after surgery: complete, playable by plan, at one with itself and with the law's clock."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import rehearse
from scoring.text.reader import READER_VERSION, read
from simulator import pacing
from simulator.localized import LANGS, LocalizedText
from simulator.scenario import INJECT_KINDS, ExpectedAction, Fact, Inject

SCENARIO = load_scenario(scenario_folder("death-after-surgery")).value
PLAYBOOK = load_playbook(playbook_folder(SCENARIO.playbook)).value
PROPER = [i for i in SCENARIO.injects if not i.background]
POSTS = [i for i in SCENARIO.injects if i.background]
FEEDS = {"weiguan", "xiaojian", "shanzhen", "friends_circle", "local_forum", "review_site"}
OUTBREAK = timedelta(minutes=6)
# The story's clock: yesterday, this morning, then what texts promise or look back on.
STORY = {
    "9:20", "11:05", "11:40", "16:40", "16:41", "16:50", "16:52", "16:53", "16:54", "17:05", "17:06", "17:07",
    "17:15", "17:19", "17:21", "17:22", "17:25", "18:00", "18:35", "21:10", "22:05", "22:30", "23:46",
    "6:30", "7:10", "7:26", "7:40", "8:00", "8:30", "8:50", "9:00", "9:10", "9:25", "9:30", "9:40", "10:00",
    "10:24", "10:30", "11:00", "11:30", "12:18", "12:20", "12:30", "12:40", "12:50", "13:00", "17:00", "19:00",
    "7:46", "8:46", "9:22", "10:22", "10:58", "11:58", "12:34",  # the jumps and EndEx
}  # fmt: skip

VIDEOS = {
    "0:07", "0:08", "0:10", "0:11", "0:12", "0:15", "0:19", "0:21", "0:24", "0:33", "0:36", "0:42", "3:31",
}  # fmt: skip
DEATH = timedelta(hours=21, minutes=10)  # yesterday, where the statutory clock starts


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
    assert len(SCENARIO.roles) == 7
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


def test_an_accident_turns_into_a_crisis_of_the_hospitals_own_making() -> None:
    types = [
        e.element_id
        for a in SCENARIO.expected_actions
        for e in a.elements
        if e.element_id.startswith("type:")
    ]
    assert types == ["type:CT-01", "type:CT-21|CT-11"]


def test_the_twelve_hours_end_in_play_and_cost_nothing_unconfirmed() -> None:
    (by_law,) = [a for a in SCENARIO.expected_actions if a.rule_id]
    rule = PLAYBOOK.legal_rule(by_law.rule_id)
    assert rule is not None
    assert not rule.confirmed
    assert by_law.runs_on
    assert not by_law.opens_with
    due = SCENARIO.starts_at + by_law.limit
    assert due == DEATH + (rule.limit or timedelta()) - timedelta(days=1)
    jumped = [s for s in SCENARIO.pace_plan if s.jump_to and s.at <= by_law.limit < s.jump_to]
    assert not jumped
    own = [a for a in SCENARIO.expected_actions if "report" in a.kinds and a.clause_id == "P-12"]
    assert len(own) == 1
    assert not own[0].rule_id


def test_the_first_answer_to_the_press_is_a_note_and_a_time() -> None:
    """Substance follows in a second call, once the wording is agreed and reported upward."""
    first, aligned, second = (
        SCENARIO.action(name) for name in ("press_first", "align_report", "press_second")
    )
    assert first is not None
    assert aligned is not None
    assert second is not None
    assert first.minimum == ("next_update",)
    assert "facts" not in {e.element_id for e in first.elements}
    assert "facts" in {e.element_id for e in second.elements}
    opened = [pacing.opening(SCENARIO, a) for a in (first, aligned, second)]
    assert opened == sorted(opened)
    for answer in first.model_answer:
        assert not any(phrase in answer.in_lang("zh-CN") for phrase in ("17:25", "18:35", "21:10"))


def test_fault_is_owned_only_after_it_was_found() -> None:
    """OP-01: sorry for the night's wait at once, sorry for fault once it is established."""
    first = SCENARIO.action("first_statement")
    later = SCENARIO.action("correct_record")
    assert first is not None
    assert later is not None
    assert "apology" in {e.element_id for e in first.elements}
    for lang, wait in (("zh-CN", "等了一夜"), ("en", "waited all night")):
        said = first.model_answer[0].in_lang(lang)
        assert wait in said
        assert not any(word in said for word in ("过错", "失误", "事故", "fault", "our error", "negligence"))
    assert {"apology", "responsibility"} <= {e.element_id for e in later.elements}


def test_no_one_names_the_illness_or_the_operation() -> None:
    for action in SCENARIO.expected_actions:
        for answer in action.model_answer:
            assert not re.search("胆囊|出血|基础病", answer.in_lang("zh-CN")), action.action_id
            assert not re.search("gall|bleed|haemorrh", answer.in_lang("en")), action.action_id


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
    assert {f.holder_id for f in needed} == {"it_office", "nursing_office", "staff_files", "blood_bank"}
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


# ---- one story, told twice -------------------------------------------------------------------------


def test_every_time_of_day_is_one_of_the_story() -> None:
    for text in _texts(SCENARIO):
        for lang in LANGS:
            assert set(re.findall(r"(?<![\d:])\d{1,2}:\d{2}(?![\d:])", text.in_lang(lang))) - VIDEOS <= STORY


def test_both_languages_are_written_as_such() -> None:
    for text in _texts(SCENARIO):
        assert not re.search(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]", text.zh), text.zh
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text.en), text.en


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d{1,2}:\d{2}|HA-\d+|XZ-\d+|CT-\d+|400-000-0000|\b80\d\d\b", text))


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


BANDS = {"perfect": (85, 100), "late": (50, 70), "careless": (20, 35), "silent": (0, 5), "parrot": (0, 35)}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("team", list(BANDS))
def test_each_team_scores_in_its_band(team: str, lang: str) -> None:
    low, high = BANDS[team]
    assert low <= _score(team, lang) <= high


@pytest.mark.parametrize("team", list(BANDS))
def test_both_languages_score_alike(team: str) -> None:
    assert abs(_score(team, "zh-CN") - _score(team, "en")) <= 5
