"""The scorecard's four sides, an evaluator's word on it, a trainee's own part, and the notice on the wall."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, PHONE, Control, Facilitator, Lang, Look, Stage, Trainee
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import WORD, Fit

TABS = ("actions", "objectives", "roles", "team")
ENDED_BY = "EndExercise", "ReleaseScores"


def evaluator(stage: Stage, fay: Control, look: Look) -> Facilitator:
    """Eve at the scorecard."""
    context = stage.context(look)
    eve = Facilitator(context, context.page())
    eve.page.goto(f"{stage.url}/join/{fay.admin['evaluator_url'].rsplit('/', 1)[1]}")
    eve.at("join-name").fill("Eve 易")
    eve.at("join-enter").click()
    expect(eve.at("story-clock")).to_be_visible()
    eve.page.goto(f"{stage.url}/scorecard/{fay.exercise_id}")
    expect(eve.at("score-team")).to_be_visible()
    return eve


@pytest.mark.parametrize("size", [DESKTOP, pytest.param((1280, 800), marks=pytest.mark.soak), PHONE])
@pytest.mark.parametrize(("lang", "dark"), [("zh-CN", False), pytest.param("en", True, marks=pytest.mark.soak)])
def test_every_side_fits_and_is_accessible(stage: Stage, lang: Lang, dark: bool, size: tuple[int, int]) -> None:
    fits, is_accessible = Fit(), Axe()
    played = stage.played("W" * 40, WORD)
    eve = evaluator(stage, played, Look(lang, size, dark, bypass_csp=True))
    for tab in TABS:
        eve.at(f"tab-{tab}").click()
        fits(eve.page, tab)
        is_accessible(eve.page, tab)
    eve.at("tab-actions").click()
    eve.at("score-line", action="first_statement").click()
    expect(eve.at("override-score")).to_be_in_viewport()
    fits(eve.page, "detail")
    is_accessible(eve.page, "detail")
    eve.at("reassign").first.click()
    fits(eve.page, "reassign")
    is_accessible(eve.page, "reassign")
    fits.all_did()
    is_accessible.found_nothing()


@pytest.mark.parametrize("lang", ["zh-CN", pytest.param("en", marks=pytest.mark.soak)])
def test_an_evaluators_word_wins_and_stays(stage: Stage, lang: Lang) -> None:
    played = stage.played()
    eve = evaluator(stage, played, Look(lang))
    eve.at("score-line", action="first_statement").click()
    detail = eve.at("score-detail")
    element = detail.locator("[data-element][data-verdict=met]").first
    name = element.get_attribute("data-element")
    element.locator("[data-test=element-change]").click()
    eve.confirm("说得太含糊 too vague")
    changed = detail.locator(f"[data-element={name}]")
    expect(changed).to_have_attribute("data-verdict", "not_met")
    expect(changed).to_contain_text("说得太含糊 too vague")
    expect(changed).to_contain_text("Eve 易")

    detail.locator("[data-test=reassign]").first.click()
    eve.at("reassign-to", action="first_statement").uncheck()
    eve.confirm("不是这一份 another one")
    expect(detail).to_contain_text("不是这一份 another one")
    expect(detail.locator(".elements [data-verdict=met]")).to_have_count(0)


@pytest.mark.parametrize(("lang", "size"), [pytest.param("zh-CN", DESKTOP, marks=pytest.mark.soak), ("en", PHONE)])
def test_a_trainee_sees_the_own_part_after_the_release(stage: Stage, lang: Lang, size: tuple[int, int]) -> None:
    fits, is_accessible = Fit(), Axe()
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer", Look(lang, size, bypass_csp=True))
    fay.start()
    fay.fire("video")
    pan.publish(stage.model("first_statement", lang)[0])
    pan.page.goto(f"{stage.url}/exercise/{fay.exercise_id}/mine")
    expect(pan.at("not-released")).to_be_visible()
    for name in ENDED_BY:
        fay.command(name)
    expect(pan.at("my-team")).to_be_visible()  # by itself
    own = [a.action_id for a in stage.scenario.expected_actions if "pr_officer" in a.roles]
    shown = [line.get_attribute("data-action") for line in pan.at("my-line").all()]
    assert {"first_statement"} <= set(shown) <= set(own)
    assert len(own) < len(stage.scenario.expected_actions)
    for action in stage.scenario.expected_actions:
        title = action.title.en if lang == "en" else action.title.zh
        assert (pan.page.get_by_text(title).count() > 0) == (action.action_id in own), title
    shows_own_words(pan, stage.model("first_statement", lang)[0])
    fits(pan.page, "my part")
    is_accessible(pan.page, "my part")
    asks_what_if(pan, fits, is_accessible)
    fits.all_did()
    is_accessible.found_nothing()


def asks_what_if(pan: Trainee, fits: Fit, is_accessible: Axe) -> None:
    """The team's own word, taken away and moved, beside what happened; by keyboard alone."""
    pan.at("to-whatif").click()
    expect(pan.at("whatif-gauge")).to_have_count(3)
    pan.at("whatif-word").first.locator("input").press("Space")
    for how in ("away", "moved"):
        pan.at(f"whatif-{how}").press("Space")
        expect(pan.at("whatif-result").locator("h2")).to_be_visible()
        expect(pan.at("whatif-result").locator("li")).not_to_have_count(0)
    pan.at("whatif-slider").press("End")  # a word said in the first half minute stands at the slider's beginning already
    pan.at("whatif-slider").press("Home")
    # The earliest moment is that of what is answered, on a slow machine a second or two after the start.
    expect(pan.page).to_have_url(re.compile(r"how=moved&at=\d(?:\.\d+)?$"))
    pan.at("whatif-time").fill("03:07")
    pan.at("whatif-time").press("Tab")
    expect(pan.page.get_by_role("alert")).to_be_visible()
    expect(pan.at("whatif-note")).to_be_visible()
    fits(pan.page, "what if")
    is_accessible(pan.page, "what if")


def shows_own_words(pan: Trainee, words: str) -> None:
    line = pan.at("my-line", action="first_statement")
    line.locator("summary").click()
    expect(line.locator(".said").first).to_contain_text(words.splitlines()[0][:20])


def test_the_notice_is_one_marked_page(stage: Stage) -> None:
    fay = stage.exercise()
    for n in range(5):
        fay.command("RecordTold", {"text": f"前台 <b>{n}</b>"})
    boss = stage.facilitator(Look(bypass_csp=True))
    boss.page.goto(f"{stage.url}/exercises/{fay.exercise_id}")  # gives this browser its place
    expect(boss.at("story-clock")).to_be_visible()
    boss.page.goto(f"{stage.url}/exercises/{fay.exercise_id}/notice")
    body = boss.page.locator("body")
    for words in ("演练", "EXERCISE", "前台 <b>4</b>", "真有紧急情况", "A real emergency"):
        expect(body).to_contain_text(words)
    assert pages(boss.page) == 1
    is_accessible, fits = Axe(), Fit()
    fits(boss.page, "notice")
    is_accessible(boss.page, "notice")
    fits.all_did()
    is_accessible.found_nothing()


def pages(page: Page) -> int:
    """How many sheets it prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
