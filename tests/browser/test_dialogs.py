"""Every dialog of the console, opened in a running drill of the big scenario: axe-core finds nothing serious in it.

Each must also lie within the window: a button below the fold of a dialog that does not scroll is a button nobody has.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, PHONE, Lang, Look, Stage
from tests.browser.test_accessibility import LOOKS, Axe
from tests.browser.test_console import Drill

See = Callable[[Page, str], None]
# A button of the dialog that no scrolling brings into the window, or that something else covers.
UNREACHABLE = """dialog => [...dialog.querySelectorAll('button')].filter(button => {
    if (!button.checkVisibility() || button.disabled) return false
    button.scrollIntoView({ block: 'nearest' })
    const box = button.getBoundingClientRect()
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    return !at || !(button.contains(at) || at.contains(button))
}).map(button => button.outerHTML.slice(0, 160))"""


def walk(drill: Drill, see: See) -> None:
    """Open one dialog after the other; `see` each."""
    fay, page = drill.fay, drill.fay.page
    dialog = page.locator("dialog[open]")

    def shown(name: str) -> None:
        expect(dialog.first).to_be_visible()
        see(page, name)
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)

    drill.seat(Pan="pr_officer", Li="customer_service")
    drill.guest("Zhou")
    fay.at("seats-open").click()
    shown("seats")
    fay.at("start").click()
    shown("empty seats")
    fay.at("start").click()
    fay.confirm()
    expect(fay.at("pause")).to_be_visible()
    fay.look_at("people")
    fay.at("side-seats").click()
    fay.at("invite-open").click()
    shown("invite")
    fay.at("free-inject").click()
    shown("free inject")
    fay.at("word-open").click()
    shown("word")
    fay.look_at("events")
    row = drill.row("zhou_video")
    row.click()  # on a phone its buttons come then
    row.locator("[data-test=edit]").click()
    shown("edit")
    row.locator("[data-test=skip]").click()
    shown("skip")
    row.locator("[data-test=fire]").click()
    shown("fire")
    fay.fire("zhou_video")
    fay.at("jump").click()
    expect(fay.at("jump-go")).to_be_visible()
    fay.at("jump-all-skip").click()
    shown("jump")
    fay.at("pace-6").click()
    shown("pace")
    fay.look_at("talk")
    fay.at("talk-responses").click()
    fay.at("room-open").click()
    shown("room")
    fay.at("end").click()
    shown("end")
    fay.at("real").click()
    shown("real")


@pytest.mark.parametrize(("lang", "dark"), LOOKS)
@pytest.mark.parametrize("size", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")])
def test_the_dialogs_of_the_console(stage: Stage, lang: Lang, dark: bool, size: tuple[int, int]) -> None:
    is_accessible, far = Axe(), list[str]()

    def see(page: Page, name: str) -> None:
        is_accessible(page, name)
        far.extend(f"{name}: {button}" for button in page.locator("dialog[open]").first.evaluate(UNREACHABLE))

    walk(Drill(stage, Look(lang, size, dark, bypass_csp=True)), see)
    is_accessible.found_nothing()
    assert not far, "\n".join(far)
