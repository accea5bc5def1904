"""Every page fits its window, on a desk and on a phone; the desk outlives its server."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, PHONE, Lang, Look, Stage, Trainee
from tests.harness import Server

SIZES = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]
WORD = "https://example.invalid/" + "a" * 400  # nothing to break at


# Texts and controls that stick out of the window or of a box that cuts them off. A row of tabs may scroll,
# a line may end in an ellipsis, and a table may scroll in a box that says so.
STICKING_OUT = """() => {
    const root = document.scrollingElement
    if (root.scrollWidth > innerWidth) return [`the page is ${root.scrollWidth} wide in ${innerWidth}`]
    const style = (e) => getComputedStyle(e)
    const may = (e) => e.matches('[role=tablist], .yl-scroll-x, .yl-hidden, svg, textarea, dialog:not([open])') ||
        style(e).textOverflow === 'ellipsis' || style(e).clipPath !== 'none' || style(e).visibility === 'hidden'
    const cut = (box, from) => {
        for (let e = from; e && e !== document.body; e = e.parentElement) {
            if (may(e)) return null
            const edge = e.getBoundingClientRect()
            if (style(e).overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1)) return e
        }
        return box.right > innerWidth + 1 || box.left < -1 ? document.body : null
    }
    const found = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
        const node = walk.currentNode
        if (!node.data.trim() || !node.parentElement.closest('.yl-app')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const box = range.getBoundingClientRect()
        const by = box.width > 0 && cut(box, node.parentElement)
        if (by) found.push(`"${node.data.trim().slice(0, 40)}" by ${by.tagName}.${by.className}`)
    }
    for (const e of document.querySelectorAll('.yl-app :is(button, input, textarea, select, a)')) {
        const box = e.getBoundingClientRect()
        const by = box.width > 1 && cut(box, e.parentElement)
        if (by) found.push(`${e.tagName}.${e.className} by ${by.tagName}.${by.className}`)
    }
    return found.slice(0, 6)
}"""


class Fit:
    """What does not fit, of all the places that were looked at."""

    def __init__(self) -> None:
        self.wide: list[str] = []

    def __call__(self, page: Page, where: str) -> None:
        self.wide += [f"{where}: {found}" for found in page.evaluate(STICKING_OUT)]

    def all_did(self) -> None:
        assert not self.wide, "\n".join(self.wide)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", [pytest.param("zh-CN", marks=pytest.mark.soak), "en"])
def test_the_desk_fits(stage: Stage, lang: Lang, size: tuple[int, int]) -> None:
    fits = Fit()
    fay = stage.exercise()
    context = stage.context(Look(lang, size))
    pan = Trainee(context, context.page())
    page = pan.page
    with context.network_errors():
        page.goto(f"{stage.url}/no/such/page")
        expect(page.locator("h1")).to_be_visible()
        fits(page, "not found")
    for path, hook in (
        ("/sign-in", "sign-in-submit"),
        ("/join", "join-code-input"),
        (f"/join/{fay.code}", "join-name"),
    ):
        page.goto(stage.url + path)
        expect(pan.at(hook)).to_be_visible()
        fits(page, path)
    pan.enter_name("W" * 40)
    fits(page, "rules")
    pan.at("join-agree").check()
    pan.at("join-consent").click()
    pan.at("seat-pr_officer").check()
    fits(page, "seat")
    pan.at("take-seat").click()
    expect(pan.at("lobby")).to_be_visible()
    fits(page, "lobby")
    fay.start()
    medic = stage.server.trainee(fay.code, "M" * 40, "medical_lead")
    assert medic
    for inject_id in ("video", "rumour", "worried_client"):
        fay.fire(inject_id)
    pan.reply(stage.title("rumour", lang), WORD)
    pan.publish(WORD)
    pan.post(stage.title("video", lang)).locator("[data-test=reply]").click()
    for pane in ("feed", "cases", "write", "plan"):
        pan.look_at(pane)
        fits(page, pane)
    fay.fire("reporter_call")
    expect(pan.answering()).to_be_visible()
    fits(page, "ringing")
    pan.answering().click()
    pan.at("text-call").fill(WORD)
    page.keyboard.press("Enter")
    expect(pan.at("call")).to_contain_text(WORD)
    fits(page, "talking")
    pan.end_call()
    pan.at("real-emergency").click()
    fits(page, "something real?")
    page.keyboard.press("Escape")
    fits(page, "stopped, just now")
    pan.stops(WORD)
    expect(pan.at("halt")).to_contain_text(WORD)
    fits(page, "stopped")
    fits.all_did()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", [pytest.param("zh-CN", marks=pytest.mark.soak), "en"])
def test_staff_pages_fit(stage: Stage, lang: Lang, size: tuple[int, int]) -> None:
    fits = Fit()
    fay = stage.facilitator(Look(lang, size))
    fits(fay.page, "home")
    fay.make_exercise()
    fits(fay.page, "console before StartEx")
    played = stage.played("W" * 40, WORD)
    fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
    expect(fay.row("video")).to_be_visible()
    fay.row("video").click()
    for pane in ("events", "talk", "people"):
        fay.look_at(pane)
        fits(fay.page, f"console, {pane}")
    fay.pause(WORD[:249])
    expect(fay.at("pause-banner")).to_contain_text(WORD[:249])
    fits(fay.page, "paused")
    fay.at("scorecard-link").click()
    fay.at("score-line", action="first_statement").click()
    fits(fay.page, "scorecard")
    fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}/scorecard.print?lang={lang}")
    fits(fay.page, "paper")
    fits.all_did()


def test_stop_is_always_within_reach_on_a_phone(stage: Stage) -> None:
    """Not scrolled away, not covered, and as large as a finger: in every pane and during a call."""
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer", Look(size=PHONE))
    fay.start()
    for inject_id in ("video", "rumour", "worried_client"):
        fay.fire(inject_id)

    def reachable() -> None:
        for hook in ("stop", "real-emergency"):
            box = pan.at(hook).bounding_box()
            assert box is not None
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= PHONE[1]
            assert box["height"] >= 32
            pan.at(hook).click(trial=True)

    for pane in ("feed", "cases", "write", "plan"):
        pan.look_at(pane)
        reachable()
    fay.fire("reporter_call")
    expect(pan.answering()).to_be_visible()
    reachable()
    pan.answering().click()
    expect(pan.at("end-call")).to_be_visible()
    reachable()


def test_the_desk_outlives_its_server(own_server: Server, make_stage: Callable[[Server], Stage]) -> None:
    stage: Stage = make_stage(own_server)
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer")
    fay.start()
    fay.fire("video")
    video, rumour = stage.title("video", "zh-CN"), stage.title("rumour", "zh-CN")
    pan.post(video)
    pan.draft_statement("写到一半")
    pan.page.evaluate("window.notReloaded = true")
    with pan.context.network_errors():
        own_server.kill9()
        expect(pan.page.locator(".link.offline")).to_be_visible()
        pan.draft_statement("写到一半，服务器没了")
        own_server.start()
        pan.is_connected(within=30)
    assert pan.page.evaluate("window.notReloaded === true")
    expect(pan.at("text-statement")).to_have_value("写到一半，服务器没了")
    fay.fire("rumour")
    pan.reply(rumour, stage.model("correct_rumour", "zh-CN")[0])
    pan.post(video)

    # What was written while the server was away is kept on the server, too.
    pan.page.reload()
    pan.is_connected()
    expect(pan.at("text-statement")).to_have_value("写到一半，服务器没了")
