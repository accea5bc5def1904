"""One machine, one browser, three windows: a facilitator and two trainees share the cookies, not the place."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import Context, Facilitator, Stage, Trainee


def window(stage: Stage, context: Context, code: str, name: str, role_id: str) -> Trainee:
    person = Trainee(context, context.page())
    person.join(f"{stage.url}/join/{code}", name, role_id)
    return person


def test_each_window_keeps_its_own_place(stage: Stage) -> None:
    context = stage.context()
    fay = Facilitator(context, context.page())
    fay.sign_in(stage)
    fay.make_exercise()
    code = fay.code
    pan = window(stage, context, code, "潘越", "pr_officer")
    li = window(stage, context, code, "李蔚", "customer_service")
    expect(pan.at("lobby")).to_contain_text("潘越")
    expect(li.at("lobby")).to_contain_text("李蔚")
    fay.press("start")
    fay.fire("family_complaint")
    fay.fire("rumour")
    rumour, complaint = stage.title("rumour", "zh-CN"), stage.title("family_complaint", "zh-CN")
    pan.draft_statement("潘越的草稿")
    li.case(complaint).click()
    li.at("text-complaint").fill("李蔚的草稿")

    for _ in range(2):
        pan.post(rumour)
        expect(pan.at("case")).to_have_count(0)
        li.case(complaint)
        expect(li.at("post").filter(has_text=rumour)).to_have_count(0)
        expect(pan.at("text-statement")).to_have_value("潘越的草稿")
        expect(li.at("text-complaint")).to_have_value("李蔚的草稿")
        fay.at("side-seats").click()
        expect(fay.page.locator("main")).to_contain_text("李蔚")
        for person in (pan, li):
            person.page.reload()
            person.is_connected()
        fay.page.reload()
        expect(fay.at("pause")).to_be_visible()

    pan.reply(rumour, stage.model("correct_rumour", "zh-CN")[0])
    li.answer_case(complaint, stage.model("answer_family", "zh-CN")[0])
    for name, title in (("潘越", rumour), ("李蔚", complaint)):
        expect(fay.at("response-card").filter(has_text=name)).to_contain_text(title)
    fay.fire("worried_client")
    for person in (pan, li):
        person.post(stage.title("worried_client", "zh-CN"))
