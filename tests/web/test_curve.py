"""Simulated opinion on paper: the curve, what bent it with its reading, and that it is no part of the score."""

from __future__ import annotations

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from simulator import commands as c
from simulator.journal import plain
from tests.drill import NAMES, Drill
from tests.scenario_samples import clinic_playbook, clinic_scenario, full_playbook, public_scenario
from web.pages import views
from web.pages.curve import curve_of
from web.pages.strings import STRINGS

FOLDER = str(views.MANIFEST.parents[3] / "pages" / "templates")


@pytest.fixture(scope="module")
def played() -> Drill:
    d = Drill(public_scenario(), full_playbook()).seated(pan="spokesperson", li="nurse").started()
    d.at("00:10").says("pan", c.SubmitResponse("statement", "spokesperson", "site", "#blame <b>them</b>"))
    d.says("fay", c.TurnOpinion("mood", -0.5, "They are angry"))
    return d.at("00:20")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_bent_the_curve_is_named_with_its_reading(played: Drill, lang: str) -> None:
    x = played.exercise
    page = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
    html = page.get_template("scorecard_opinion.html").render(
        curve=curve_of(x, NAMES, lang), t=STRINGS[lang], lang=lang, is_full=True, numbers=dict.fromkeys(x.responses, "R1"), people=NAMES,
        exercise={"starts_at": plain(x.scenario.starts_at)}, roles={r.role_id: plain(r.name)[lang] for r in x.playbook.roles},
    )  # fmt: skip
    words = STRINGS[lang]
    for told in ("opinion_note", "effect_harmful", "opinion_second", "opinion_turn"):
        assert words[told] in html
    assert "They are angry" in html
    assert "&lt;b&gt;them" in html
    assert html.count('<path class="line') == 3
    assert x.scenario.injects[0].title.zh in html or lang == "en"


def test_without_opinion_nothing_is_drawn() -> None:
    assert curve_of(Drill(clinic_scenario(), clinic_playbook()).started().exercise, NAMES, "zh") is None
