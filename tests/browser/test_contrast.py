"""High contrast, chosen or asked for by the system; and the system's own palette."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, PHONE, Facilitator, Look, Stage, Trainee
from tests.browser.test_accessibility import Axe, look

# Texts on the screen whose colour stands out less than 7 to 1 from the ground they are on. Pictures have none.
FAINT = """() => {
    const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number)
    const light = (c) => c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0)
    const ground = (e) => {
        for (let up = e; up; up = up.parentElement) {
            const c = rgb(getComputedStyle(up).backgroundColor)
            if (c.length === 3 || c[3] > 0.9) return c
        }
        return rgb(getComputedStyle(document.documentElement).backgroundColor)
    }
    const found = new Set()
    const walk = document.createTreeWalker(document.querySelector('.yl-app'), NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
        const e = walk.currentNode.parentElement, box = e.getBoundingClientRect(), style = getComputedStyle(e)
        if (!walk.currentNode.data.trim() || box.width < 2 || style.visibility === 'hidden' || e.closest('svg, .media, .player, .yl-hidden, [aria-hidden=true], :disabled, .dim')) continue
        const [a, b] = [light(rgb(style.color)), light(ground(e))].sort((x, y) => y - x)
        if ((a + 0.05) / (b + 0.05) < 7) found.add(`"${walk.currentNode.data.trim().slice(0, 24)}" ${style.color} in ${e.tagName}.${e.className}`)
    }
    return [...found].slice(0, 8)
}"""


def stands_out(page: Page, where: str, also: Axe | None = None) -> None:
    faint = page.evaluate(FAINT)
    assert not faint, where + "\n" + "\n".join(faint)
    if also:
        also(page, where)


@pytest.mark.parametrize("dark", [False, pytest.param(True, marks=pytest.mark.soak)], ids=["light", "dark"])
def test_high_contrast_by_choice(stage: Stage, dark: bool) -> None:
    is_accessible = Axe()
    axe = None if dark else is_accessible  # its structure is the same in both
    how = look("zh-CN", dark)
    fay = stage.exercise()
    context = stage.context(how)
    pan = Trainee(context, context.page())
    pan.page.goto(f"{stage.url}/sign-in")
    html, switch = pan.page.locator("html"), pan.page.get_by_role("button", name="外观")
    for _ in range(3):
        expect(html).to_have_attribute("data-contrast", "usual")
        switch.click()
    expect(html).to_have_attribute("data-contrast", "more")
    expect(html).to_have_attribute("data-theme", "dark" if dark else "light")
    stands_out(pan.page, "sign-in")
    pan.join(f"{stage.url}/join/{fay.code}", "潘越", "pr_officer")
    expect(html).to_have_attribute("data-contrast", "more")  # it is remembered
    fay.start()
    for inject_id in ("video", "rumour"):
        fay.fire(inject_id)
    pan.post(stage.title("rumour", "zh-CN")).locator("[data-test=reply]").click()
    stands_out(pan.page, "desk", axe)
    fay.fire("reporter_call")
    pan.answering().click()
    expect(pan.at("text-call")).to_be_visible()
    stands_out(pan.page, "call", axe)

    played = stage.played()
    boss = Facilitator(context, context.page())
    boss.sign_in(stage)
    boss.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
    expect(boss.at("response-card").first).to_be_visible()
    boss.row("video").click()
    stands_out(boss.page, "console", axe)
    boss.page.goto(f"{stage.url}/scorecard/{played.exercise_id}")
    boss.at("score-line", action="first_statement").click()
    expect(boss.at("score-detail")).to_be_visible()
    stands_out(boss.page, "scorecard", axe)
    is_accessible.found_nothing()


def test_what_the_system_asks_for_is_followed(stage: Stage) -> None:
    context = stage.context(Look("en", PHONE))
    page = context.page()
    page.goto(f"{stage.url}/sign-in")
    html = page.locator("html")
    expect(html).to_have_attribute("data-contrast", "usual")
    page.emulate_media(contrast="more")
    expect(html).to_have_attribute("data-contrast", "more")
    page.emulate_media(contrast="no-preference", forced_colors="active")
    expect(html).to_have_attribute("data-contrast", "usual")

    # In the system's own palette the marking stays yellow and black, and a choice is told from the others.
    played = stage.played()
    boss = stage.facilitator(Look("en", DESKTOP))
    boss.page.emulate_media(forced_colors="active")
    boss.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
    expect(boss.at("response-card").first).to_be_visible()
    colour = "e => getComputedStyle(e).backgroundColor"
    assert boss.page.locator(".yl-x").evaluate(colour) == "rgb(255, 204, 0)"
    chosen, other = (
        boss.page.locator(f"[role=tab][aria-selected={is_on}]").first for is_on in ("true", "false")
    )
    assert chosen.evaluate(colour) != other.evaluate(colour)
    # What is written on ink is read: the browser would else lay the ground's colour behind letters of the same.
    boss.page.goto(f"{stage.url}/")
    lead = stage.trainee(played.code, "Ling", "crisis_lead", Look("en", DESKTOP))
    lead.page.emulate_media(forced_colors="active")
    for ink in (boss.page.locator(".yl-btn--ink").first, lead.page.locator(".official .top").first):
        expect(ink).to_be_visible()
        assert ink.evaluate("e => getComputedStyle(e).forcedColorAdjust") == "none"
