"""The public in the shipped scenarios: each team gets the world that it has earned, and each difference names its cause."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import READER_VERSION, read
from simulator import events as e
from simulator.exercise import Exercise
from simulator.opinion.course import Course
from simulator.simcell.crowd.speaking import filled

FULL = ("death-after-surgery", "sight-lost-after-filler")
TEAMS = ("perfect", "careless", "silent")
every_full = pytest.mark.parametrize("slug", FULL)


@cache
def run(slug: str, team: str, seed: int = 1) -> RehearsalResult:
    scenario = load_scenario(scenario_folder(slug)).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    return rehearse(scenario, playbook, team, seed, "zh-CN", read, READER_VERSION)


def course(slug: str, team: str, seed: int = 1) -> Course:
    found = run(slug, team, seed).exercise.opinion
    assert found is not None
    return found.main


def crowd(x: Exercise) -> list[tuple[str, str]]:
    """Text and cause of all that the crowd has written."""
    posts = [(i.text, i.because, i.against) for i in x.items.values() if i.from_crowd]
    comments = [(m.text, m.because, m.against) for i in x.items.values() for m in i.messages if m.from_crowd]
    return [(filled(x, *said).zh, said[1]) for said in posts + comments]


@pytest.mark.parametrize(("slug", "seed"), [(FULL[0], 1), (FULL[0], 2), (FULL[0], 3), (FULL[1], 1)])
def test_perfect_is_contained_silent_goes_on_growing_careless_has_a_second_crisis(slug: str, seed: int) -> None:
    """The class of outcome is the team's, not the seed's."""
    perfect, careless, silent = (course(slug, team, seed) for team in TEAMS)
    ends = {team: course(slug, team, seed).moments[-1] for team in TEAMS}
    assert ends["perfect"].total * 2 < min(ends["silent"].total, ends["careless"].total)
    assert ends["perfect"].branching < 0.8
    assert ends["silent"].branching > 1
    assert ends["silent"].silence == len(silent.moments)
    assert ends["perfect"].trust > ends["silent"].trust > 0
    assert ends["perfect"].bookings > ends["silent"].bookings
    second = [w.cause for w in careless.words if w.effect == "harmful"]
    assert second
    assert {s.cause for s in careless.shocks if s.cause in second} == set(second)  # CT-21
    assert not [w for w in perfect.words if w.effect == "harmful"]


@every_full
def test_each_difference_names_the_response_that_made_it(slug: str) -> None:
    for team in ("perfect", "careless"):
        x = run(slug, team).exercise
        assert {w.cause for w in course(slug, team).words} <= set(x.responses)
        caused = [because for _, because in crowd(x) if because]
        assert caused
        assert set(caused) <= {w.cause for w in course(slug, team).words}
    assert not [because for _, because in crowd(run(slug, "silent").exercise) if because]


@every_full
def test_feeds_differ_by_team_and_news_by_what_was_left_undone(slug: str) -> None:
    feeds = {team: {text for text, _ in crowd(run(slug, team).exercise)} for team in TEAMS}
    assert len(feeds["perfect"] - feeds["silent"]) > 20
    assert len(feeds["careless"] - feeds["perfect"]) > 20
    news = {team: {i.inject_id for i in run(slug, team).exercise.items.values() if i.kind == "news"} for team in TEAMS}
    assert news["silent"] != news["perfect"]


EARNED = {  # what only good conduct brings, and what only neglect does
    FULL[0]: ({"ward_thanks", "paper_checks"}, {"liaison_rings", "lines_jammed", "donor_doubts", "theatre_list", "old_case_back"}),
    FULL[1]: ({"eye_doctor_agrees", "client_content"}, {"maker_rings", "script_leaks", "heat_lasts", "cards_back", "seals_checked"}),
}  # fmt: skip


@every_full
def test_good_conduct_is_rewarded_and_neglect_has_its_own_price(slug: str) -> None:
    good, bad = EARNED[slug]
    fired = {t: {i for i, s in run(slug, t).exercise.injects.items() if s.status == "fired"} for t in TEAMS}
    assert fired["perfect"] >= good
    assert not fired["perfect"] & bad
    assert fired["silent"] >= bad
    assert not fired["silent"] & good
    assert sum(1 for i in fired["silent"] if i.startswith("guess_")) == 1


def test_no_contingency_is_the_same_in_both_drills() -> None:
    one, two = ([i for i in run(slug, "silent").exercise.scenario.injects if i.when] for slug in FULL)
    assert len(one) >= 8
    assert len(two) >= 8
    assert not {i.when for i in one} & {i.when for i in two}
    assert not {i.text for i in one} & {i.text for i in two if i.kind != "call"}
    for found in (one, two):
        assert len({i.channel for i in found}) >= 4
        assert len({i.persona_id for i in found}) >= 7


@every_full
def test_another_seed_is_another_crowd(slug: str) -> None:
    one, two = (crowd(run(slug, "perfect", seed).exercise) for seed in (1, 2))
    assert {text for text, _ in one} != {text for text, _ in two}
    assert course(slug, "perfect", 1).moments != course(slug, "perfect", 2).moments


@every_full
def test_no_text_comes_twice(slug: str) -> None:
    for team in TEAMS:
        texts = [text for text, _ in crowd(run(slug, team).exercise)]
        assert len(texts) > 50
        assert len(set(texts)) == len(texts)


@every_full
def test_the_public_is_no_part_of_the_score(slug: str) -> None:
    """A rehearsal without a public has the same card."""
    result = run(slug, "careless")
    scenario = load_scenario(scenario_folder(slug)).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    without = rehearse(replace(scenario, opinion=None), playbook, "careless", 1, "zh-CN", read, READER_VERSION)
    assert [(x.action_id, x.score, x.status) for x in without.card.lines] == [(x.action_id, x.score, x.status) for x in result.card.lines]
    assert not any(isinstance(n.event, e.OpinionMoved) for n in without.entries)
