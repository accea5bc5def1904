"""The complaint desk and the chat: by time limit, with history and notes, from hand to hand, and who has read what."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, PHONE, Look, Stage, Trainee

HISTORY = "前两次没有不良反应记录"
NOTE = "弟弟在走廊，已约当面谈"


def test_a_case_goes_from_hand_to_hand_with_all_that_was_said(stage: Stage) -> None:
    fay = stage.exercise()
    li = stage.trainee(fay.code, "李蔚", "customer_service", Look("zh-CN", DESKTOP))
    pan = stage.trainee(fay.code, "Pan", "pr_officer", Look("en", PHONE, dark=True))
    fay.start()
    for inject_id in ("family_complaint", "refund_request"):  # by time the refund would lie on top
        fay.fire(inject_id)
    _sorts_by_limit(stage, li)
    _works_on_it(stage, li)
    _gets_it(stage, pan)
    _talks(li, pan)


def _sorts_by_limit(stage: Stage, li: Trainee) -> None:
    """What has a time limit lies on top, and what is being answered stays when it comes."""
    refund, family = (stage.title(i, "zh-CN") for i in ("refund_request", "family_complaint"))
    rows = li.at("case")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text(family)
    expect(rows.first).to_contain_text("距")
    expect(rows.filter(has_text=family)).to_have_attribute("aria-current", "true")
    rows.filter(has_text=refund).click()
    expect(rows.filter(has_text=refund)).to_have_attribute("aria-current", "true")
    li.at("order-cases").click()
    expect(li.page.locator("[data-test=case-due]")).to_have_count(0)  # the refund has no limit
    li.at("order-cases").click()


def _works_on_it(stage: Stage, li: Trainee) -> None:
    li.case(stage.title("family_complaint", "zh-CN")).click()
    expect(li.at("history")).to_contain_text(HISTORY)
    expect(li.at("privacy").first).to_be_visible()
    li.at("take-case").click()
    expect(li.at("case-owner")).to_contain_text("你在办")
    li.at("way-note").click()
    li.at("text-note").fill(NOTE)
    li.at("send-note").click()
    expect(li.at("thread")).to_contain_text(NOTE)
    li.at("hand-case").click()
    li.at("hand-to").select_option("pr_officer")
    expect(li.at("hand-note-only")).to_contain_text("只能备注")
    li.at("text-hand").fill("口径请你定")
    li.at("send-hand").click()
    expect(li.at("case-owner")).to_contain_text("已转")
    expect(li.at("handed-on")).to_contain_text("剩")  # quietly, how long they still have
    expect(li.at("thread")).to_contain_text(NOTE)  # the giver reads on


def _gets_it(stage: Stage, pan: Trainee) -> None:
    """It is there with history, notes and the time limit, whose it is in words."""
    family = stage.title("family_complaint", "en")
    expect(pan.at("handed-to-me")).to_contain_text(family)
    expect(pan.at("open-item").first).to_be_visible()
    pan.at("open-handed").click()
    expect(pan.at("thread")).to_contain_text(NOTE)
    expect(pan.at("history")).to_be_visible()
    expect(pan.at("case-due")).to_contain_text("the limit is that of")
    expect(pan.at("cannot-answer")).to_be_visible()
    expect(pan.at("hand-back")).to_be_visible()
    pan.at("take-case").click()
    expect(pan.at("case-owner")).to_contain_text("You")
    expect(pan.at("case").filter(has_text="Refund")).to_have_count(0)
    pan.page.reload()
    pan.is_connected()
    pan.case(family).click()
    expect(pan.at("case-owner")).to_contain_text("You")


def _talks(li: Trainee, pan: Trainee) -> None:
    """What was not read is counted, also after a reload; who wrote it sees when it was."""
    li.at("side-chat").click()
    li.at("talk-pr_officer").click()
    li.at("text-chat").fill("家属那件看到了吗")
    li.page.keyboard.press("Enter")
    receipt = li.at("receipt")
    expect(receipt).to_contain_text("未读")
    expect(pan.at("tab-chat")).to_contain_text("1")
    pan.page.reload()
    pan.is_connected()
    expect(pan.at("tab-chat")).to_contain_text("1")
    pan.at("tab-chat").click()
    pan.at("talk-customer_service").click()
    expect(pan.at("chat-since")).to_be_visible()
    expect(receipt.locator("summary")).to_have_text("已读")
    expect(pan.at("tab-chat")).not_to_contain_text("1")
