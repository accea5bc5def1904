"""The world as platforms, a storm of posts that moves nothing, and the phone beside the desk."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from datetime import timedelta
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.cast import PHONE, Look, Stage, Trainee
from tests.browser.test_accessibility import Axe, look
from tests.faults.dense import ROLE, dense_scenario, plant

SLUG = "sight-lost-after-filler"
SKINS = {
    "w_friend_moment": "circle",
    "bg_noodles": "note",
    "w_slow_answer": "review",
    "bg_lunch_cat": "blog",
}
MANY, MORE = 500, 60


def platforms(stage: Stage, how: Look) -> tuple[Any, Trainee]:
    """A running exercise with a post on several platforms each, before a PR officer who is the monitor too."""
    fay = stage.server.facilitator()
    admin = stage.server.exercise(fay, SLUG)
    context = stage.context(how)
    pan = Trainee(context, context.page())
    pan.page.goto(f"{stage.url}/join/{admin['join_code']}")
    pan.enter_name("潘越")
    pan.page.locator("[data-test=join-agree]").check()
    pan.at("join-consent").click()
    for role in ("pr_officer", "monitor"):
        pan.at(f"seat-{role}").check()
    pan.at("take-seat").click()
    expect(pan.at("tour")).to_be_visible()
    for _ in range(5):
        pan.at("tour-next").click()
    expect(pan.at("tour")).to_have_count(0)
    fay.command("StartExercise")
    for inject_id in (*SKINS, "zhou_video"):
        time.sleep(0.12)  # below the facilitator's limit of commands in a second
        fay.command("FireInject", {"inject_id": inject_id})
    return fay, pan


def test_a_feed_of_platforms(stage: Stage) -> None:
    is_accessible = Axe()
    _, pan = platforms(stage, look("zh-CN", False))
    page = pan.page
    waiting = pan.at("show-new")
    expect(waiting).to_contain_text(re.compile("[3-9]"))
    waiting.click()
    expect(waiting).to_have_count(0)
    for skin in SKINS.values():
        expect(page.locator(f"[data-test=post][data-skin={skin}]").first).to_be_visible()

    is_accessible(page, "all platforms")

    # One platform, and the hot list of the one that has it.
    pan.at("feed-xiaojian").click()
    expect(page.locator("[data-test=post]:not([data-skin=note])")).to_have_count(0)
    is_accessible(page, "notes")
    pan.at("feed-weiguan").click()
    expect(pan.at("hot-list")).to_be_visible()
    pan.at("feed-all").click()

    # Search, in the other language too; what is pinned stays found.
    pan.at("feed-search").fill("orchid wall")
    expect(pan.at("post")).to_have_count(1)
    friend = pan.at("post")
    friend.locator("[data-test=pin]").click()
    pan.at("feed-search").fill("")
    pan.at("feed-sieve").select_option("pinned")
    expect(pan.at("found")).to_contain_text("1")
    expect(pan.at("post")).to_have_count(1)

    # Asking the platform is a decision about this post, on the plan's cards; nobody outside hears it.
    friend.locator("[data-test=ask-platform]").click()
    is_accessible(page, "the platform is asked")
    pan.at("measure-report_privacy_post").check()
    pan.at("text-platform").fill("附截图：照片里有当事人的脸，请按隐私条款处理。")
    pan.at("send-platform").click()
    expect(pan.at("asked-platform")).to_contain_text("请平台处理侵犯隐私的内容")
    expect(friend.locator("[data-test=thread]")).to_have_count(0)
    page.reload()
    pan.at("feed-sieve").select_option("pinned")
    expect(pan.at("asked-platform")).to_be_visible()

    # A clip plays its own words, silently.
    pan.at("feed-sieve").select_option("all")
    clip = pan.at("play").first
    clip.click()
    expect(clip).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".player .said").first).not_to_be_empty()
    is_accessible(page, "a clip plays")
    is_accessible.found_nothing()


def until(page: Page, what: str, least: int) -> None:
    for _ in range(300):
        if page.evaluate(what) >= least:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{what} stays below {least}")


PLACE = """() => {
    const box = document.querySelector('[data-test=feed]')
    box.scrollTo({ top: box.scrollHeight / 2 })
}"""
MARK = """() => {
    const box = document.querySelector('[data-test=feed]').getBoundingClientRect()
    const e = [...document.querySelectorAll('[data-test=feed] article')].find((a) => a.getBoundingClientRect().top > box.top)
    window.mark = e
    return [e.dataset.item, e.getBoundingClientRect().top]
}"""


def test_a_storm_of_500_posts_moves_nothing(stage: Stage) -> None:
    dense = dense_scenario(0.005, MANY + MORE)
    injects = tuple(
        replace(inject, at=timedelta(seconds=1 + i * 0.005 if i < MANY else 8 + (i - MANY) * 0.2))
        for i, inject in enumerate(dense.injects)
    )
    fay = stage.server.facilitator()
    code = plant(stage.server, fay, replace(dense, injects=injects))
    pan = stage.trainee(code, "潘越", ROLE)
    page = pan.page
    fay.command("StartExercise")
    count = "() => Number((document.querySelector('[data-test=feed-all], [data-test=show-new]')?.textContent ?? '').match(/\\d+/)?.[0] ?? 0)"
    until(page, count, MANY - 5)
    pan.at("show-new").click()
    assert pan.page.locator("[data-slot]").count() >= MANY - 5
    # Only what is near the window is drawn.
    assert page.evaluate("document.querySelectorAll('[data-test=feed] article').length") < 60
    page.evaluate(PLACE)
    page.wait_for_timeout(700)
    mark, top = page.evaluate(MARK)
    page.evaluate(
        "() => { window.shift = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => (window.shift += e.value)))"
        ".observe({ type: 'layout-shift' }) }"
    )
    # A draft in the post that is read; a storm on top of it.
    card = page.locator(f"[data-item='{mark}']")
    card.locator("[data-test=reply]").click()
    card.locator("[data-test=text-reply]").fill("写到一半")
    top = page.evaluate("window.mark.getBoundingClientRect().top")
    page.evaluate("window.shift = 0")
    until(page, count, 5)
    assert page.evaluate("window.mark.isConnected")
    assert abs(page.evaluate("window.mark.getBoundingClientRect().top") - top) < 1
    assert page.evaluate("window.shift") < 0.001
    expect(card.locator("[data-test=text-reply]")).to_have_value("写到一半")
    expect(card.locator("[data-test=text-reply]")).to_be_focused()
    # Far off and back: the draft is still there, and a post far down is found by its words.
    page.evaluate("document.querySelector('[data-test=feed]').scrollTo({ top: 0 })")
    pan.at("feed-search").fill("第17条")
    expect(pan.at("post")).to_have_count(1)


def test_a_call_lays_itself_over_no_question(stage: Stage) -> None:
    """Between "Publish" and its "sure?" the phone rings: both can be answered."""
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer")
    fay.start()
    pan.at("side-write").click()
    pan.at("text-statement").fill("我们已经知道，正在陪着她。")
    pan.page.wait_for_timeout(200)
    publish = pan.page.get_by_role("button", name="发布", exact=True)
    publish.last.click()
    asked = pan.page.locator("dialog[open]")
    expect(asked).to_be_visible()
    pan.page.wait_for_timeout(2_500)  # long after the last key: nobody types
    fay.fire("reporter_call")
    expect(pan.at("ring-bar")).to_be_visible()
    expect(pan.at("call")).to_have_count(0)
    asked.locator("button[type=submit]").click()
    expect(asked).to_have_count(0)
    pan.at("aside-answer").click()
    expect(pan.at("text-call")).to_be_visible()

    # At the end of the drill a question that is still open goes, too.
    pan.end_call()
    pan.at("text-statement").fill("第二份，还没有发。")
    publish.last.click()
    expect(asked).to_be_visible()
    fay.end()
    expect(asked).to_have_count(0)
    expect(pan.at("ended")).to_be_visible()


def test_the_phone_beside_the_desk(stage: Stage) -> None:
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer")
    fay.start()
    fay.fire("video")
    fay.fire("reporter_call")
    sound = pan.at("ring-sound")
    expect(sound).to_have_attribute("aria-pressed", "false")  # silent until somebody allows it
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "true")
    # Esc decides nothing: the call rings on, silent, in a bar, and the desk is there again.
    pan.page.keyboard.press("Escape")
    expect(pan.at("call")).to_have_count(0)
    pan.at("aside-answer").click()
    pan.at("jot").locator("textarea").fill("陈沐，壹线新闻，三点半截稿")

    # The caller waits while one looks something up: the desk can be used, and the way back is one press.
    pan.at("hold-call").click()
    expect(pan.at("hold-bar")).to_contain_text(stage.lines("reporter_call", "zh-CN")[0][:12])
    pan.flag(stage.title("video", "zh-CN"))
    fay.fire("editor_call")
    expect(pan.at("second-call")).to_be_visible()
    pan.at("unhold").click()
    expect(pan.at("text-call")).to_be_focused()

    # The second call waits; taking it ends the first, which can be rung back.
    pan.at("second-call").locator("[data-test=swap-call]").click()
    expect(pan.at("call")).to_contain_text(stage.lines("editor_call", "zh-CN")[0][:8])
    pan.end_call()
    pan.at("middle-calls").click()
    pan.at("calls-missed").click()
    first = pan.at("call-row").filter(has_text="陈沐")
    expect(first.locator("[data-test=ring-back]")).to_be_visible()
    first.locator("summary").click()
    expect(first.locator("[data-test=call-notes]")).to_have_value("陈沐，壹线新闻，三点半截稿")


def test_the_feed_on_a_phone(stage: Stage) -> None:
    """Reading goes on where it was after a look at another pane."""
    is_accessible = Axe()
    fay, pan = platforms(stage, look("en", True, PHONE))
    pan.look_at("feed")
    if pan.at("show-new").is_visible():
        pan.at("show-new").click()
    box = pan.at("feed")
    box.evaluate("(e) => e.scrollTo({ top: 300 })")
    pan.look_at("cases")
    fay.command("FireInject", {"inject_id": "bg_dancing_aunt"})
    expect(pan.at("show-new")).to_have_count(1)
    pan.look_at("feed")
    assert box.evaluate("(e) => e.scrollTop") == 300
    is_accessible(pan.page, "all platforms, on a phone, dark")
    for channel in ("weiguan", "shanzhen", "friends_circle", "review_site"):
        tab = pan.at(f"feed-{channel}")
        if tab.count():
            tab.click()
            is_accessible(pan.page, channel)
    is_accessible.found_nothing()
