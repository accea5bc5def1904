"""The network goes in the middle of a call: it goes on afterwards, and no word is lost or said twice."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import Stage

SAID = "您好，我是门诊公关潘越，请讲。"
ENGLISH_IS_THERE = "performance.getEntriesByType('resource').some((e) => /\\/en-[^/]+\\.js$/.test(e.name))"
MEANWHILE = "情况我们正在核实，六点前给您答复。"


def test_a_call_outlives_the_network(stage: Stage) -> None:
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer")
    page = pan.page
    fay.start()
    fay.fire("reporter_call")
    pan.answering().click()
    lines = stage.lines("reporter_call", "zh-CN")
    expect(pan.at("call")).to_contain_text(lines[0])
    for _ in range(50):
        if page.evaluate(ENGLISH_IS_THERE):
            break
        page.wait_for_timeout(200)
    with pan.context.offline():
        # Said as if nothing had happened: it is on its way, and the words stay in sight until they are saved.
        pan.at("text-call").fill(SAID)
        page.keyboard.press("Enter")
        expect(page.locator(".link.offline")).to_be_visible(timeout=20_000)
        expect(pan.at("call")).to_be_visible()
        expect(pan.at("text-call")).to_have_value(SAID)
        # The other language is at hand without a network, too.
        pan.at("menu").click()
        page.get_by_role("button", name="English").click()
        expect(page.locator(".link.offline")).to_contain_text("Kept here, sent on return")
        page.get_by_role("button", name="中文").click()
        page.keyboard.press("Escape")
    pan.is_connected()
    talk = pan.at("call").locator("li")
    expect(talk.filter(has_text=SAID)).to_have_count(1)
    expect(pan.at("text-call")).to_have_value("")

    # The caller goes on; so does the talk.
    if len(lines) > 1:
        expect(talk.filter(has_text=lines[1])).to_have_count(1)
    pan.at("text-call").fill(MEANWHILE)
    page.keyboard.press("Enter")
    expect(talk.filter(has_text=MEANWHILE)).to_have_count(1)

    # A reload in the middle of it: the call is still there, with all that was said, once.
    page.reload()
    pan.is_connected()
    for words in (lines[0], SAID, MEANWHILE):
        expect(talk.filter(has_text=words)).to_have_count(1)
    pan.end_call()
    expect(pan.at("call")).to_have_count(0)
    said = [r["text"] for r in fay.live.call("sync", {})["snapshot"]["responses"]]
    assert said == [SAID, MEANWHILE]
