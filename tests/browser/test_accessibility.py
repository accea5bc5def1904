"""axe-core finds nothing serious on any screen, and a keyboard is enough."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.cast import DESKTOP, LANGS, PHONE, Control, Lang, Look, Stage, Trainee
from tests.harness import PROJECT

AXE = PROJECT / "node_modules/axe-core/axe.min.js"
# The first rows of a list or table stand for all; a hundred rows, looked at after each step, take minutes.
MORE_OF_THE_SAME = [
    [f"{row}:nth-child(n+13)"] for row in ("li", "tr", "[role=row]", "[role=treegrid] > *", "g[role=button]")
]
# Each language and each theme once; the other two pairs take their time in `make soak`.
LOOKS = [
    pytest.param(
        lang,
        dark,
        id=f"{lang}-{'dark' if dark else 'light'}",
        marks=[pytest.mark.soak] * (dark != (lang == "en")),
    )
    for lang in LANGS
    for dark in (False, True)
]


class Axe:
    """What axe-core calls serious or critical, of all the screens that were looked at."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def __call__(self, page: Page, where: str, part: str = "") -> None:
        """Look at `part` of the page; without one at all of it, or at the dialog that lies over it."""
        if not page.evaluate("'axe' in window"):
            page.add_script_tag(path=AXE)
        part = part or page.evaluate("document.querySelector('dialog:modal') ? 'dialog:modal' : 'html'")
        run = f"axe.run({{include: '{part}', exclude: {MORE_OF_THE_SAME}}}, {{resultTypes: ['violations']}})"
        violations = page.evaluate(run)["violations"]
        for violation in violations:
            if violation["impact"] in ("serious", "critical"):
                for node in violation["nodes"][:4]:
                    summary = node["failureSummary"].replace("\n", " ")
                    self.found.append(f"{where}: {violation['id']}: {node['html'][:160]} {summary[:260]}")

    def found_nothing(self) -> None:
        assert not self.found, "\n".join(self.found)


def look(lang: Lang, dark: bool, size: tuple[int, int] = DESKTOP) -> Look:
    return Look(lang, size, dark, bypass_csp=True)


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
def test_joining_and_the_desk(stage: Stage, lang: Lang, dark: bool) -> None:
    is_accessible = Axe()
    fay = stage.exercise()
    context = stage.context(look(lang, dark))
    pan = Trainee(context, context.page())
    page = pan.page
    page.goto(f"{stage.url}/sign-in")
    expect(pan.at("sign-in-submit")).to_be_visible()
    is_accessible(page, "sign-in")
    page.goto(f"{stage.url}/join")
    expect(pan.at("join-code-input")).to_be_visible()
    is_accessible(page, "join code")
    page.goto(f"{stage.url}/join/{fay.code}")
    expect(pan.at("join-name")).to_be_visible()
    is_accessible(page, "name")
    pan.enter_name("潘越")
    is_accessible(page, "rules")
    pan.at("join-agree").check()
    pan.at("join-consent").click()
    pan.at("seat-pr_officer").check()
    is_accessible(page, "seat")
    pan.at("take-seat").click()
    expect(pan.at("lobby")).to_be_visible()
    is_accessible(page, "lobby")

    li = stage.trainee(fay.code, "李蔚", "customer_service", look(lang, dark, PHONE))
    fay.start()
    for inject_id in ("video", "family_complaint", "rumour"):
        fay.fire(inject_id)
    pan.flag(stage.title("video", lang))
    pan.post(stage.title("rumour", lang)).locator("[data-test=reply]").click()
    li.case(stage.title("family_complaint", lang)).click()
    is_accessible(page, "desk")
    is_accessible(li.page, "desk on a phone")
    pan.look_at("plan")
    is_accessible(page, "plan")
    fay.fire("reporter_call")
    expect(pan.answering()).to_be_visible()
    is_accessible(page, "ringing")
    pan.answering().click()
    expect(pan.at("text-call")).to_be_visible()
    is_accessible(page, "talking")
    pan.at("stop").click()
    expect(pan.at("take-stop-back")).to_be_visible()
    is_accessible(page, "stopped")
    pan.at("real-emergency").click()
    expect(page.locator("dialog[open]")).to_be_visible()
    is_accessible(page, "something real?")
    page.keyboard.press("Escape")
    fay.end()
    expect(pan.at("ended")).to_be_visible()
    is_accessible(page, "ended")
    is_accessible.found_nothing()


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
def test_staff_pages(stage: Stage, lang: Lang, dark: bool) -> None:
    is_accessible = Axe()
    fay = stage.facilitator(look(lang, dark))
    is_accessible(fay.page, "home")
    fay.make_exercise()
    is_accessible(fay.page, "console before StartEx")
    played = stage.played()
    fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
    expect(fay.at("response-card").first).to_be_visible()
    fay.row("video").click()
    is_accessible(fay.page, "console")
    fay.at("free-inject").click()
    is_accessible(fay.page, "free inject")
    fay.page.keyboard.press("Escape")
    fay.pause("note")
    expect(fay.at("pause-banner")).to_be_visible()
    is_accessible(fay.page, "paused")
    fay.at("scorecard-link").click()
    fay.at("score-line", action="first_statement").click()
    is_accessible(fay.page, "scorecard")
    fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}/scorecard.print?lang={lang}")
    is_accessible(fay.page, "paper")
    is_accessible.found_nothing()


# ---- a keyboard is enough --------------------------------------------------------------------


def tab_to(page: Page, target: Locator, at_most: int = 60) -> None:
    """Tab until it has the focus, and the focus is to be seen on it or on the label around it."""
    for _ in range(at_most):
        if target.evaluate("e => e === document.activeElement"):
            outlined = (
                "e => [e, e.closest('label')].some(x => x && getComputedStyle(x).outlineStyle !== 'none')"
            )
            assert target.evaluate(outlined), f"focus not visible: {target}"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by Tab: {target}")


def test_a_keyboard_is_enough(stage: Stage) -> None:
    fay: Control = stage.exercise()
    context = stage.context(Look("en"))
    zoe = Trainee(context, context.page())
    keyboard = zoe.page.keyboard
    zoe.page.goto(f"{stage.url}/join")
    expect(zoe.at("join-code-input")).to_be_visible()
    tab_to(zoe.page, zoe.at("join-code-input"))
    keyboard.type(fay.code.lower())
    keyboard.press("Enter")
    expect(zoe.page).to_have_url(re.compile(f"/join/{fay.code}$"))
    expect(zoe.at("join-name")).to_be_visible()
    tab_to(zoe.page, zoe.at("join-name"))
    keyboard.type("Zoe")
    keyboard.press("Enter")
    expect(zoe.at("join-agree")).to_be_visible()
    tab_to(zoe.page, zoe.at("join-agree"))
    keyboard.press("Space")
    tab_to(zoe.page, zoe.at("join-consent"))
    keyboard.press("Enter")
    expect(zoe.at("seat-pr_officer")).to_be_visible()
    tab_to(zoe.page, zoe.at("seat-pr_officer"))
    keyboard.press("Space")
    tab_to(zoe.page, zoe.at("take-seat"))
    keyboard.press("Enter")
    expect(zoe.at("lobby")).to_be_visible()

    fay.start()
    fay.fire("rumour")
    card = zoe.post(stage.title("rumour", "en"))
    tab_to(zoe.page, card.locator("[data-test=reply]"))
    keyboard.press("Enter")
    tab_to(zoe.page, card.locator("[data-test=text-reply]"))
    keyboard.type("We are looking into it.")
    keyboard.press("Control+Enter")
    expect(card.locator(".answers")).to_contain_text("We are looking into it.")

    # A ringing phone is one key away, in its bar or in front of all; hanging up is in reach.
    fay.fire("reporter_call")
    answer = zoe.answering()
    expect(answer).to_be_visible()
    keyboard.press("Alt+r")
    expect(answer).to_be_focused()
    keyboard.press("Enter")
    expect(zoe.at("text-call")).to_be_visible()
    tab_to(zoe.page, zoe.at("text-call"))
    keyboard.type("One moment please.")
    keyboard.press("Enter")
    expect(zoe.at("call")).to_contain_text("One moment please.")
    tab_to(zoe.page, zoe.at("end-call"))
    keyboard.press("Enter")
    if zoe.page.locator("dialog[open]").is_visible():  # the caller has not finished
        tab_to(zoe.page, zoe.page.locator("dialog[open] button[type=submit]"))
        keyboard.press("Enter")
    expect(zoe.at("call")).to_have_count(0)

    # Stop: at once, and for some seconds one may take it back. Then the dialog takes the focus, and Escape leaves it.
    tab_to(zoe.page, zoe.at("stop"))
    keyboard.press("Enter")
    expect(zoe.at("halt")).to_contain_text("Zoe")
    tab_to(zoe.page, zoe.at("take-stop-back"))
    keyboard.press("Enter")
    expect(zoe.at("halt")).to_have_count(0)
    tab_to(zoe.page, zoe.at("real-emergency"))
    keyboard.press("Enter")
    expect(zoe.page.locator("dialog[open]")).to_be_visible()
    keyboard.press("Escape")
    expect(zoe.page.locator("dialog[open]")).to_have_count(0)
    expect(zoe.at("real-emergency")).to_be_focused()
    expect(zoe.at("halt")).to_contain_text("Zoe")
