"""The wall display: opened by its link alone, kept up to date, and silent on everything that is not for all or not opened."""

from __future__ import annotations

import requests
from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, LANGS, PHONE, Look, Stage
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import Fit

WALL = (1920, 1080)
READABLE = """() => [...document.querySelectorAll('.wall *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((e) => !e.closest('.tools, .yl-stamp, .yl-hidden, svg') && parseFloat(getComputedStyle(e).fontSize) < 28)
    .map((e) => `${e.className} ${e.textContent.slice(0, 20)}`)"""

CUT = """() => [...document.querySelectorAll('.feed li, .earlier li, .left > *, .latest')].filter((e) => {
    const box = e.getBoundingClientRect(), frame = e.closest('ol, ul, section').getBoundingClientRect()
    return box.height > 0 && box.left < frame.right && (box.bottom > frame.bottom + 1 || e.scrollHeight > e.clientHeight + 1 && e.matches('.latest'))
}).map((e) => `${e.className} ${e.textContent.slice(0, 20)}`)"""


def test_the_wall_follows_the_drill_and_tells_no_secret(stage: Stage) -> None:
    fay = stage.played("潘越", "我们正在核实，今晚六点前公布。")
    url = fay.admin["screen_url"].split("/screen/")[1]
    is_accessible, fits = Axe(), Fit()
    context = stage.context(Look("zh-CN", WALL, bypass_csp=True))
    page = context.page()
    page.goto(f"{stage.url}/screen/{url}")
    wall = page.locator(".wall")
    expect(page.locator("[data-test=screen-text]")).to_contain_text("今晚六点前公布")
    expect(page.locator("[data-test=screen-post]").first).to_be_visible()
    expect(wall).not_to_contain_text("潘越")
    assert page.evaluate(READABLE) == []
    assert page.locator("html").get_attribute("data-theme") == "dark"
    for size in ((1366, 420), (1366, 768), (3840, 2160), WALL):  # the first holds not even two posts
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.wait_for_function(f"({CUT})().length === 0")
    is_accessible(page, "wall")
    fits(page, "wall")

    # The key opens the wall, and nothing else; without one there is none.
    for path in ("", "/scorecard", "/screen", "/drafts_all"):
        refused = requests.get(f"{stage.server.url}/api/exercises/{fay.exercise_id}{path}?key={url}", timeout=10)
        assert refused.status_code in (401, 404), path
    told = requests.get(f"{stage.server.url}/api/screen/{url}", timeout=10).text
    secret = [i.title.zh for i in stage.scenario.injects if i.inject_id not in ("video", "rumour")]
    assert not [words for words in (*secret, "潘越", fay.code, "assessment", "to_roles") if words in told]

    # Simulated opinion comes to the wall when the facilitator opens it, and goes with that.
    boss = stage.facilitator(Look("zh-CN", DESKTOP, bypass_csp=True))
    boss.page.goto(f"{stage.url}/exercises/{fay.exercise_id}")
    boss.at("opinion-open").click()
    expect(boss.at("opinion-curve")).to_be_visible()
    boss.at("turn-go").click()
    expect(boss.page.locator("[data-test=turn-form] [role=alert]")).to_have_count(2)
    boss.at("turn-value").fill("-0.5")
    boss.at("turn-reason").fill("家属在直播")
    boss.at("turn-go").click()
    expect(boss.page.locator("[data-kind=turn]")).to_contain_text("家属在直播")
    is_accessible(boss.page, "opinion", "dialog[open]")
    curve = page.locator("[data-test=screen-curve]")
    expect(curve).to_have_count(0)
    boss.at("opinion-show").click()
    expect(curve).to_be_visible()
    expect(wall).not_to_contain_text("家属在直播")
    assert page.evaluate(READABLE) == []
    is_accessible(page, "wall with a curve")
    fits(page, "wall with a curve")
    boss.at("opinion-show").click()
    expect(curve).to_have_count(0)

    fay.command("PauseExercise", {"reason": "请大家看前方"})
    expect(page.locator("[data-test=screen-halt]")).to_contain_text("请大家看前方")
    page.wait_for_function(f"({CUT})().length === 0")
    is_accessible(page, "paused")
    fay.command("ResumeExercise")
    expect(page.locator("[data-test=screen-halt]")).to_have_count(0)
    fay.end()
    expect(page.locator("[data-test=screen-status]")).to_have_text("已结束")

    for lang in LANGS:
        small = stage.context(Look(lang, PHONE, bypass_csp=True)).page()
        small.goto(f"{stage.url}/screen/{url}")
        expect(small.locator("[data-test=screen-text]")).to_be_visible()
        fits(small, f"phone {lang}")
        is_accessible(small, f"phone {lang}")
    fits.all_did()
    is_accessible.found_nothing()


def test_a_renewed_link_closes_the_wall_that_stands_on_the_old_one(stage: Stage) -> None:
    fay = stage.facilitator(Look("zh-CN", DESKTOP))
    fay.make_exercise()
    link = fay.at("screen-link")
    old = link.input_value()
    context = stage.context(Look("zh-CN", WALL))
    wall = context.page()
    wall.goto(f"{stage.url}/screen/{old.rsplit('/', 1)[1]}")
    expect(wall.locator("[data-test=story-clock]")).to_be_visible()
    fay.at("screen-renew").click()
    expect(fay.page.locator("dialog[open]")).to_contain_text("旧链接立刻失效")
    with context.network_errors():
        fay.confirm()
        expect(wall.locator("[role=alert]")).to_contain_text("已经换新")
    expect(wall.locator("[data-test=story-clock]")).to_have_count(0)
    expect(fay.at("screen-renewed")).to_have_text("已换新，旧链接不能再用。")
    expect(link).not_to_have_value(old)
    wall.goto(f"{stage.url}/screen/{link.input_value().rsplit('/', 1)[1]}")
    expect(wall.locator("[data-test=story-clock]")).to_be_visible()


def test_a_wrong_link_opens_no_wall(stage: Stage) -> None:
    context = stage.context()
    page = context.page()
    with context.network_errors():
        page.goto(f"{stage.url}/screen/forged")
        expect(page.locator("[role=alert]")).to_be_visible()
