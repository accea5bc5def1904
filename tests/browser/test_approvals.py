"""A text on its way through three browsers: put forward, sent back, put forward anew, agreed to by two, published."""

from __future__ import annotations

from playwright.sync_api import expect

from scenarios.loader import load_scenario, scenario_folder
from tests.browser.cast import DESKTOP, PHONE, Look, Stage, Trainee

BIG = "sight-lost-after-filler"
DRAFT = "我们已关注到网上的视频，对这位顾客和家人深感抱歉。"
FINAL = DRAFT + "18:00 前再次通报，专线 400-000-0000。"
REMARK = "请加上下次通报的时间和专线。"


def test_a_text_on_its_way_through_three_browsers(stage: Stage) -> None:
    stage.scenario = load_scenario(scenario_folder(BIG)).value
    fay = stage.server.facilitator()
    code = stage.server.exercise(fay, BIG)["join_code"]
    pan = stage.trainee(code, "潘越", "pr_officer")
    lead = stage.trainee(code, "Chen", "crisis_lead", Look("en"))
    legal = stage.trainee(code, "罗律师", "legal", Look(size=PHONE))
    fay.command("StartExercise")
    fay.command("FireInject", {"inject_id": "zhou_video"})

    # Both are asked at once; the writer sees whom the text waits for.
    pan.draft_statement(DRAFT)
    pan.at("ask-approval").click()
    expect(pan.at("request")).to_have_attribute("data-status", "waiting")
    for name in ("Chen", "罗律师"):
        expect(pan.at("request")).to_contain_text(name)
    for person in (lead, legal):
        is_asked(person, DRAFT)

    # One sends it back: the other need not bother, and the writer reads why.
    legal.at("text-remark").fill(REMARK)
    legal.at("send-remark").click()
    expect(pan.at("request")).to_have_attribute("data-status", "sent_back")
    expect(pan.at("request")).to_contain_text(REMARK)
    expect(lead.at("approve")).to_have_count(0)
    expect(pan.at("text-statement")).to_have_value(DRAFT)

    # The new text goes to both again; one yes is not enough. On a phone it says at once whom it waits for.
    pan.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    pan.at("tab-write").click()
    pan.at("text-statement").fill(FINAL)
    pan.at("ask-approval").click()
    expect(pan.at("request")).to_have_attribute("data-status", "waiting")
    expect(pan.at("request").locator(".role").first).to_be_in_viewport()
    for person in (lead, legal):
        is_asked(person, FINAL)
    lead.at("approve").click()
    expect(lead.at("approve")).to_have_count(0)
    expect(pan.at("request")).to_have_attribute("data-status", "waiting")
    expect(pan.at("publish-approved")).to_have_count(0)
    expect(legal.at("to-send-back")).to_be_in_viewport()
    legal.at("approve").click()
    expect(pan.at("request")).to_have_attribute("data-status", "approved")

    # Everybody sees it published, once; the notice leads there from wherever one has scrolled to.
    pan.page.locator("[data-writes]").evaluate("pane => pane.scrollTo(0, pane.scrollHeight)")
    pan.at("decided-request").locator("button").click()
    expect(pan.at("publish-approved")).to_be_in_viewport()
    pan.page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    pan.at("publish-approved").click()
    expect(pan.at("published").first).to_contain_text(FINAL)
    expect(pan.at("went-out")).to_be_in_viewport()
    for person in (lead, legal):
        person.look_at("feed")
        shown = person.page.locator(".official").filter(has_text=FINAL)
        expect(shown.or_(person.at("show-new")).first).to_be_visible()
        if person.at("show-new").is_visible():
            person.at("show-new").click()
        expect(shown).to_have_count(1)


def is_asked(person: Trainee, words: str) -> None:
    """The request is on the screen already, or one click away."""
    sheet = person.at("approval").filter(has_text=words)
    way = person.at("asks-approval").locator("[data-test=open-request]")
    expect(sheet.or_(way).first).to_be_visible()
    if way.is_visible():
        way.click()
    expect(sheet).to_be_visible()
    expect(person.at("approve")).to_be_visible()
