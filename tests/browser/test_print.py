"""What is on the screen comes whole to paper: black on white, marked on each sheet, without what only a hand can use."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, Look, Stage
from tests.browser.test_card import pages

# Texts that a box cuts off or that are paler than 4.5 to 1 on white paper.
LOST = """() => {
    const light = (c) => c.map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0)
    const found = []
    const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
        const e = walk.currentNode.parentElement, range = document.createRange()
        range.selectNodeContents(walk.currentNode)
        const box = range.getBoundingClientRect()
        if (!walk.currentNode.data.trim() || box.width < 2 || e.closest('.yl-hidden, .media, .player, svg, textarea')) continue
        for (let up = e; up && up !== document.body; up = up.parentElement) {
            const edge = up.getBoundingClientRect()
            if (getComputedStyle(up).clipPath !== 'none') break
            if (getComputedStyle(up).overflowY !== 'visible' && box.bottom > edge.bottom + 1) found.push(`cut: ${walk.currentNode.data.trim().slice(0, 30)}`)
        }
        const ink = getComputedStyle(e).color.match(/[\\d.]+/g).map(Number).slice(0, 3)
        const own = getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number)
        if (own.length === 3 && light(own) < 0.5) continue
        if (1.05 / (light(ink) + 0.05) < 4.5) found.push(`pale: ${walk.currentNode.data.trim().slice(0, 30)}`)
    }
    return found.slice(0, 6)
}"""
MARK = "() => { const s = getComputedStyle(document.querySelector('.yl-watermark'), '::after'); return [s.position, s.backgroundImage !== 'none'] }"


def is_whole(page: Page, least: int = 0) -> None:
    """On paper: nothing cut, nothing pale, no buttons, marked, and on as many sheets as it takes."""
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(LOST) == []
    assert page.locator("main .yl-btn:visible, nav:visible").count() == 0
    expect(page.locator(".yl-x")).to_be_visible()
    assert page.evaluate(MARK) == ["fixed", True]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    if least:
        assert pages(page) >= least
    page.emulate_media(media="screen")


def test_screens_come_whole_to_paper(stage: Stage) -> None:
    played = stage.played()
    boss = stage.facilitator(Look("zh-CN", DESKTOP, dark=True))
    boss.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
    expect(boss.at("inject-row").last).to_be_attached()
    boss.at("talk-log").click()
    expect(boss.page.locator("[data-test=log] li").first).to_be_visible()
    is_whole(boss.page, 2)
    li = stage.trainee(played.code, "李蔚", "customer_service", Look("en", DESKTOP, dark=True))
    li.answer_case(stage.title("family_complaint", "en"), stage.model("answer_family", "en")[0])
    played.end()
    expect(li.at("ended")).to_be_visible()
    is_whole(li.page)
    li.page.locator(".ended .yl-btn--quiet").last.click()
    expect(li.at("ended")).to_have_count(0)
    is_whole(li.page, 2)
    expect(boss.at("after")).to_be_visible()
    is_whole(boss.page)
