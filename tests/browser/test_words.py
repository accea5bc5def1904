"""A new facilitator's tour; her own words: to all, to one, and over all screens."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, PHONE, Look, Stage
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import Fit


def test_words_reach_all_or_one_and_cover_the_screens(stage: Stage) -> None:
    fay = stage.facilitator(Look("zh-CN", DESKTOP, bypass_csp=True))
    fay.make_exercise()
    is_accessible, fits = Axe(), Fit()

    # Five steps show a new facilitator round, by keyboard; the offer is made once.
    fay.at("tour-start").click()
    for step in range(5):
        expect(fay.at("tour")).to_contain_text(f"{step + 1} / 5")
        expect(fay.at("tour-next")).to_be_focused()
        if step == 1:
            is_accessible(fay.page, "tour")
        fay.page.keyboard.press("Enter")
    expect(fay.at("tour")).to_have_count(0)
    fay.page.reload()
    expect(fay.at("join-code")).to_be_visible()
    expect(fay.at("tour-start")).to_have_count(0)

    pan = stage.trainee(fay.code, "潘越", "pr_officer", Look("zh-CN", DESKTOP, bypass_csp=True))
    li = stage.trainee(fay.code, "李蔚", "customer_service", Look("en", PHONE, dark=True, bypass_csp=True))
    fay.press("start")

    # A private word is one person's alone, and goes when it is put away.
    fay.at("side-seats").click()
    fay.page.locator("[data-seat=pr_officer] [data-test=word-to-one]").click()
    fay.at("word-text").fill("别急，先核实")
    fay.confirm()
    expect(pan.at("word")).to_contain_text("别急，先核实")
    is_accessible(pan.page, "a word")
    fits(pan.page, "a word")
    pan.at("word-away").click()
    expect(pan.at("word")).to_have_count(0)
    expect(li.at("word")).to_have_count(0)

    # One press calls the facilitator, words may follow; that it was seen shows where it was pressed.
    li.at("menu").click()
    li.at("hand-menu").click()
    li.at("hand-words").fill("Where are the complaints?")
    li.page.keyboard.press("Enter")
    expect(fay.at("hand-up")).to_contain_text("Where are the complaints?")
    expect(fay.at("hand-up")).to_contain_text("李蔚")
    is_accessible(fay.page, "a hand")
    is_accessible(li.page, "own hand", ".handbar")
    fits(li.page, "own hand")
    fay.at("hand-see").click()
    expect(fay.at("hand-up")).to_have_count(0)
    expect(li.at("hand-bar")).to_have_attribute("data-seen", "true")
    li.at("hand-away").click()
    expect(li.at("hand-bar")).to_have_count(0)

    # What was put away is kept with the seat: it stays away where this browser has forgotten all.
    li.page.wait_for_timeout(1200)  # until it is kept
    li.page.evaluate("localStorage.clear()")
    li.page.reload()
    expect(li.at("story-clock")).to_be_visible()
    expect(li.at("hand-bar")).to_have_count(0)
    expect(li.at("offer-tour")).to_have_count(0)
    # A private word answers a call: the bar goes, and the word says so.
    li.at("menu").click()
    li.at("hand-menu").click()
    fay.at("hand-word").click()
    fay.at("word-text").fill("In the second tab")
    fay.confirm()
    expect(li.at("word")).to_contain_text("answers your call")
    expect(li.at("hand-bar")).to_have_count(0)
    li.at("word-away").click()
    expect(pan.at("hand-bar")).to_have_count(0)

    # All look up: every screen is covered, the clock stands, the way to a real emergency does not go.
    fay.at("word-open").click()
    fay.at("word-text").fill("请看前方")
    fay.at("word-locks").check()
    is_accessible(fay.page, "words")
    fay.confirm()
    for person in (pan, li):
        expect(person.at("word-lock")).to_contain_text("请看前方")
        expect(person.at("word-lock").locator(".foot .yl-btn--real")).to_be_visible()
        person.page.keyboard.press("Escape")
        expect(person.at("word-lock")).to_be_visible()
        is_accessible(person.page, "covered")
        fits(person.page, "covered")
    expect(fay.at("lock-banner")).to_be_visible()
    expect(fay.at("status")).to_have_text("已暂停")
    is_accessible(fay.page, "locked")
    # What is real shows through.
    li.page.locator("[data-test=word-lock] .foot .yl-btn--real").click()
    li.page.locator("[data-test=word-lock] dialog[open] button[type=submit]").click()
    for person in (pan, li):
        expect(person.at("word-lock")).to_have_count(0)
        expect(person.at("real-cover")).to_contain_text("李蔚")
        person.page.keyboard.press("Escape")
        is_accessible(person.page, "something real")
        fits(person.page, "something real")
    pan.at("real-more").fill("三楼 302 病房 ward 302")
    pan.at("real-add").click()
    expect(li.at("real-cover")).to_contain_text("三楼 302 病房 ward 302")
    fay.at("resume").click()
    fay.confirm()
    for person in (pan, li):
        expect(person.at("real-cover")).to_have_count(0)
        expect(person.at("word-lock")).to_have_count(0)
    fits.all_did()
    is_accessible.found_nothing()
