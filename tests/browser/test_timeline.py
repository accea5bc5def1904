"""The plan with a thousand injects: lanes, list, another time by hand and by keys, conditions, copies."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, Facilitator, Look, Stage
from tests.browser.test_accessibility import Axe
from tests.faults.dense import plant
from tests.thousand import thousand

# Marks of one lane that cover each other, as drawn.
OVERLAPS = """() => [...document.querySelectorAll('[data-test=mark]')].flatMap((a, n, all) => all.slice(n + 1)
    .filter((b) => a.dataset.lane === b.dataset.lane)
    .filter((b) => { const [p, q] = [a, b].map((g) => g.querySelector('.hit').getBoundingClientRect())
        return Math.abs(p.x - q.x) < 10 && Math.abs(p.y - q.y) < 12 })
    .map((b) => `${a.dataset.mark} ${b.dataset.mark}`)).slice(0, 5)"""


@pytest.fixture
def fay(stage: Stage) -> Facilitator:
    """At the console of a running exercise of a thousand injects."""
    http = stage.server.facilitator()
    code = plant(stage.server, http, *thousand())
    stage.server.trainee(code, "Pan", "pr_officer")
    http.command("StartExercise")
    person = stage.facilitator(Look("zh-CN", DESKTOP, dark=True, bypass_csp=True))
    person.page.goto(f"{stage.url}/exercises/{http.exercise_id}")
    expect(person.at("mark").first).to_be_visible()
    return person


def due(page: Page, inject_id: str) -> str:
    return page.locator(f'[data-inject="{inject_id}"] .due').inner_text()


def test_a_thousand_injects_in_hand(fay: Facilitator) -> None:
    page = fay.page
    # Only what is in sight is drawn, and nothing on top of another, however it is sorted.
    assert fay.at("inject-row").count() < 80
    assert fay.at("mark").count() < 400
    assert page.evaluate(OVERLAPS) == []
    fay.at("lanes-role").click()
    assert page.evaluate(OVERLAPS) == []
    fay.at("lanes-channel").click()

    # The list by keyboard, to its end and back; what is sought is found in both.
    fay.at("inject-row").nth(3).focus()
    page.keyboard.press("End")
    expect(page.locator('[data-row][aria-rowindex="1001"]')).to_be_focused()
    page.keyboard.press("Home")
    fay.at("find-inject").fill("第200条")
    expect(fay.at("inject-row")).to_have_count(1)
    fay.at("inject-row").click()
    expect(page.locator('[data-mark="copy_200"]').first).to_be_in_viewport()
    before = due(page, "copy_200")

    # Dragged to another minute, and taken back.
    fay.at("find-inject").fill("")
    box = page.locator('[data-mark="copy_200"] .hit').first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y, steps=4)
    page.mouse.up()
    expect(fay.at("moved")).to_contain_text(f"从 {before} 改到")
    expect(page.locator('[data-inject="copy_200"] .due')).not_to_have_text(before)
    fay.at("undo-move").click()
    expect(page.locator('[data-inject="copy_200"] .due')).to_have_text(before)

    # The same by keys: nothing is sent before Enter.
    page.locator('[data-mark="copy_200"]').first.focus()
    page.keyboard.press("Alt+Shift+ArrowRight")
    page.keyboard.press("Alt+ArrowRight")
    expect(fay.at("moved")).to_contain_text("→")
    assert due(page, "copy_200") == before
    page.keyboard.press("Enter")
    hour, minute = map(int, before.split(":"))
    after = hour * 60 + minute + 6
    expect(page.locator('[data-inject="copy_200"] .due')).to_have_text(f"{after // 60}:{after % 60:02d}")

    # The next mark of the lane, held and released by its letter.
    page.keyboard.press("ArrowRight")
    chosen = page.evaluate("document.activeElement.dataset.mark")
    assert chosen not in ("copy_200", None)
    page.keyboard.press("h")
    expect(page.locator(f'[data-mark="{chosen}"].held').first).to_be_visible()
    page.keyboard.press("h")
    expect(page.locator(f'[data-mark="{chosen}"].held')).to_have_count(0)

    # Another like it waits for its story time, which lies ahead; or goes out at once.
    for name, state in (("排入的一条", "waiting"), ("照抄的一条", "fired")):
        page.locator(f'[data-mark="{chosen}"]').first.focus()
        page.keyboard.press("d")
        dialog = page.locator("dialog[open]")
        expect(dialog.locator("[data-test=free-zh]")).not_to_have_value("")
        fay.at("free-title").fill(name)
        if state == "waiting":
            offered = fay.at("plan-time").input_value()
            fay.at("plan-time").fill("23:59")
            expect(dialog.get_by_role("alert")).to_contain_text("结束")
            fay.at("plan-time").fill(offered)
        else:
            fay.at("plan-now").check()
        dialog.locator("button[type=submit]").click()
        expect(dialog).to_have_count(0)
        fay.at("find-inject").fill(name)
        expect(fay.at("inject-row")).to_have_attribute("data-state", state)
    fay.at("find-inject").fill("排入的一条")
    expect(fay.at("inject-row").locator(".due")).to_have_text(offered)
    expect(fay.at("added")).to_be_visible()

    # How a condition stands; what is expected, with its light.
    fay.at("find-inject").fill("")
    conditional = page.locator(".mark.contingency").first
    conditional.focus()
    page.keyboard.press("Enter")
    expect(fay.at("branch-why")).to_be_visible()
    fay.at("list-branches").click()
    heat = page.locator('[data-branch="inject:heat_lasts"]')
    expect(heat).to_contain_text(re.compile(r"热度高于 70，持续 15 分钟（现为 \d+，已持续 \d+/15 分钟）|尚无读数"))
    heat.locator("button").click()
    expect(heat.locator("[data-test=branch-test]")).to_have_count(1)
    fay.at("list-actions").click()
    expect(fay.at("action-row").first).to_contain_text(re.compile("进行中"))

    is_accessible = Axe()
    is_accessible(page, "expected actions")
    fay.at("list-branches").click()
    is_accessible(page, "conditions")
    fay.at("list-injects").click()
    is_accessible(page, "timeline")
    is_accessible.found_nothing()
