"""A group of three exercises from one page: shared clock, a refusal that is told, a comparison; then the hot wash."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, PHONE, SLUG, Facilitator, Look, Stage
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import Fit


def three_teams(stage: Stage) -> Facilitator:
    """On the group's page, with one person in each of the first two teams."""
    fay = stage.facilitator(Look("zh-CN", DESKTOP, bypass_csp=True))
    fay.at("make-group", slug=SLUG).click()
    expect(fay.at("group-name")).to_have_count(3)
    fay.at("group-name").nth(1).fill("门诊组")
    fay.confirm()
    expect(fay.at("team-card")).to_have_count(3)
    expect(fay.at("team-code").nth(2)).to_have_text(re.compile(r"^\w{6}$"))
    return fay


def fire_for_all(stage: Stage, group_id: str, inject_id: str) -> None:
    """Each team's own facilitation, over the wire."""
    fay = stage.server.facilitator()
    for team in fay.get(f"/api/groups/{group_id}")["teams"]:
        fay.exercise_id, fay.participant_id = team["exercise_id"], team["participant_id"]
        fay.command("FireInject", {"inject_id": inject_id})


def test_three_teams_side_by_side_and_what_they_make_of_it(stage: Stage) -> None:
    fay = three_teams(stage)
    is_accessible, fits = Axe(), Fit()
    codes = fay.at("team-code").all_inner_texts()
    pan = stage.trainee(codes[0], "潘越", "pr_officer", Look("zh-CN", DESKTOP))
    li = stage.server.trainee(codes[1], "李蔚", "pr_officer")
    cards, status = fay.at("team-card"), "data-status"
    expect(fay.at("team-seats").first).to_have_text("1 / 4")

    # One start for all; the team that is not ready says so, the others run, and nothing is silent.
    fay.at("group-start").click()
    expect(fay.at("group-refused")).to_have_count(1)
    expect(fay.at("group-refused")).to_have_attribute("data-code", "team_not_ready")
    for n, state in enumerate(("running", "running", "lobby")):
        expect(cards.nth(n)).to_have_attribute(status, state)
    is_accessible(fay.page, "refused", "main")
    fay.at("group-anyway").click()
    expect(cards.nth(2)).to_have_attribute(status, "running")
    expect(fay.at("group-refused")).to_have_count(0)

    fire_for_all(stage, fay.page.url.rsplit("/", 1)[1], "video")

    # What one team does shows on its card and in its column, with the words that it rests on.
    pan.publish(stage.model("first_statement", "zh-CN")[0])
    li.command("SubmitResponse", {"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": "我们高度重视。"})
    expect(fay.at("team-responses").first).to_have_text("1")
    expect(fay.at("team-statement").first).to_have_text(re.compile(r"^\d\d:\d\d$"))
    fay.page.locator("[data-test=team-card]").first.locator("summary").click()
    links = fay.at("team-simcell-link")
    expect(links).to_have_count(3)
    fay.at("copy").locator("visible=true").first.click()
    expect(fay.page.locator("[data-said=copied]")).to_have_count(1)  # over plain http
    fay.at("group-compare").click()
    row = fay.at("compare-row", action="first_statement").locator("[data-test=compare-cell]")
    expect(row.first).to_have_attribute("data-status", "met")
    expect(row.nth(2)).not_to_have_attribute("data-status", "met")
    expect(fay.at("compare-opinion")).to_contain_text("门诊组")
    expect(fay.at("compare-words").locator("section")).to_have_count(3)
    is_accessible(fay.page, "compare", ".compare")
    row.first.click()
    expect(fay.at("compare-detail")).to_contain_text("情况说明")
    is_accessible(fay.page, "evidence")
    fay.at("dialog-close").click()
    with fay.page.expect_download() as download:
        fay.at("compare-csv").click()
    assert "演练" in download.value.path().read_text("utf-8").splitlines()[0]

    # One pause with its reason, one resume, one pace, one end.
    fay.pause("都停一下，喝口水", of="group-")
    expect(pan.page.get_by_text("都停一下，喝口水").first).to_be_visible()
    fay.press("group-resume")
    fay.at("group-pace-2").click()
    if fay.page.locator("dialog[open]").count():
        fay.confirm()
    expect(fay.at("group-result")).to_contain_text("3")
    fay.at("group-teams").click()
    fay.at("group-end").click()
    fay.at("group-end-now").click()
    fay.confirm()
    for n in range(3):
        expect(cards.nth(n)).to_have_attribute(status, "ended")
    expect(fay.at("group-end")).to_have_count(0)

    hot_wash(stage, fay, pan.page.url, is_accessible)
    phone = stage.facilitator(Look("en", PHONE, dark=True, bypass_csp=True))
    phone.at("group-link").first.click()
    expect(phone.at("team-card")).to_have_count(3)
    expect(phone.at("team-card").first).to_have_attribute(status, "ended")  # too early for a total
    for page in ("teams", "compare"):
        phone.at(f"group-{page}").click()
        expect(phone.at("compare" if page == "compare" else "team-card").first).to_be_visible()
        is_accessible(phone.page, page, "main")
        if page == "teams":
            fits(phone.page, page)
        # The comparison's columns are scrolled within their table, never the page.
        assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    is_accessible.found_nothing()
    fits.all_did()


def hot_wash(stage: Stage, fay: Facilitator, desk: str, is_accessible: Axe) -> None:
    """By arrow keys from the first moment to what will change, which then stands on paper."""
    exercise_id = desk.split("/desk/")[1].split("?")[0]
    fay.page.goto(f"{stage.url}/exercises/{exercise_id}/hotwash")
    wash = fay.at("hotwash")
    expect(fay.at("moment", kind="statement")).to_be_visible()
    is_accessible(fay.page, "moments", ".wash")
    fay.at("moment-show").last.click()
    expect(fay.page.locator("dialog[open]")).to_contain_text("情况说明")
    fay.at("dialog-close").click()
    for step in ("opinion", "words", "objectives"):
        fay.page.keyboard.press("ArrowRight")
        expect(wash).to_have_attribute("data-step", step)
    expect(fay.at("rating")).to_have_count(0)  # not released, and nobody has asked for them yet
    fay.at("ratings-show").click()
    expect(fay.at("rating").first).to_be_visible()
    fay.page.keyboard.press("PageDown")
    fay.page.keyboard.press("PageDown")
    expect(wash).to_have_attribute("data-step", "improve")
    fay.at("improve-text").fill("先发三句话快讯")
    fay.page.keyboard.press("ArrowLeft")  # in a text it moves the caret, not the page
    fay.at("improve-owner").fill("宣传科")
    fay.at("improve-due").fill("2026-12-31")
    fay.at("improve-add").click()
    expect(fay.at("improvement")).to_contain_text("宣传科")
    is_accessible(fay.page, "improve", ".stage")
    fay.page.goto(f"{stage.url}/exercises/{exercise_id}/scorecard.print?lang=zh")
    expect(fay.page.locator(".improvements")).to_contain_text("先发三句话快讯")
