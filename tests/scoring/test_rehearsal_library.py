"""The shipped scenarios, rehearsed with the real reader: better work scores better, in both languages."""

from __future__ import annotations

import functools

import pytest

from scenarios.loader import library, load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import READER_VERSION, read

both_languages = pytest.mark.parametrize("lang", ["zh-CN", "en"])
MOST_ASKED = 9  # questions put to an evaluator about some 35 good texts
every_scenario = pytest.mark.parametrize("slug", library())


@functools.cache
def run(slug: str, team: str, lang: str) -> RehearsalResult:
    scenario = load_scenario(scenario_folder(slug)).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    return rehearse(scenario, playbook, team, 1, lang, read, READER_VERSION)


BANDS = {"perfect": (85, 100), "late": (50, 70), "careless": (20, 35), "silent": (0, 5), "parrot": (0, 35)}
SMALL = {"careless": (20, 40)}  # first-half-hour: five lines, so that one element moves the team by points


@both_languages
@every_scenario
@pytest.mark.parametrize("team", BANDS)
def test_every_team_scores_in_its_band(slug: str, team: str, lang: str) -> None:
    bands = BANDS | SMALL if slug == "first-half-hour" else BANDS
    low, high = bands[team]
    assert low <= run(slug, team, lang).score <= high


@every_scenario
@pytest.mark.parametrize("team", BANDS)
def test_both_languages_score_alike(slug: str, team: str) -> None:
    assert abs(run(slug, team, "zh-CN").score - run(slug, team, "en").score) <= 5


@both_languages
@every_scenario
def test_the_careless_team_is_found_to_write_what_must_not_be_missed_twice(slug: str, lang: str) -> None:
    """Once the patient's secrets, once money for silence; each caps every line that the text serves."""
    card = run(slug, "careless", lang).card
    found = {(v.violation_id, v.response_id): line for line in card.lines for v in line.violations
             if v.critical and v.counts}  # fmt: skip
    assert sorted(name for name, _ in found) == ["hush", "privacy_leak"]
    for line in found.values():
        assert line.is_capped
        assert line.score is not None
        assert line.score <= 40
        assert line.status != "met"


@both_languages
@every_scenario
def test_perfect_beats_late_beats_careless_beats_silent(slug: str, lang: str) -> None:
    perfect, late, careless, silent = (
        run(slug, t, lang).score for t in ("perfect", "late", "careless", "silent")
    )
    assert perfect > late > careless > silent
    assert perfect >= 85
    assert silent <= 5


@both_languages
@every_scenario
def test_keywords_and_pasted_injects_do_not_pay(slug: str, lang: str) -> None:
    assert run(slug, "parrot", lang).score < run(slug, "late", lang).score / 2


@both_languages
@every_scenario
def test_the_model_answers_are_accepted_and_break_nothing(slug: str, lang: str) -> None:
    result = run(slug, "perfect", lang)
    assert result.refused == ()
    found = [v for line in result.card.lines for v in line.violations]
    assert [v for v in found if v.verdict != "uncertain"] == []
    asked = {(v.response_id, v.violation_id) for v in found}
    assert len(asked) <= MOST_ASKED, [(v.violation_id, v.quote) for v in found]
    assert {line.status for line in result.card.lines} <= {"met", "not_rated"}
    assert {o.rating for o in result.card.objectives} <= {"P", "not_rated"}
