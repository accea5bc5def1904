"""How one comes in: from the home page to StartEx, late into a running drill, and back from another device."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import PHONE, Facilitator, Look, Stage, Trainee


def test_one_starts_comes_late_and_comes_back(stage: Stage) -> None:
    control = stage.exercise()
    pan = stage.trainee(control.code, "潘越", "pr_officer")
    fay = stage.facilitator()
    _starts_with_seats_empty(fay, control.exercise_id)

    pan.publish("我们已经知道,正在核实")
    pan.draft_statement("写到一半的话")
    expect(pan.at("draft-kept")).to_be_visible()
    control.command(
        "JumpTo", {"to": 150, "skip": ["video"], "note": {"zh": "过了两分钟", "en": "Two minutes on"}}
    )
    li = stage.trainee(control.code, "李蔚", "customer_service")
    _catches_up(li)
    expect(pan.at("catch-up")).to_have_count(0)

    back = stage.context(Look("zh-CN", PHONE, touch=True))
    phone = Trainee(back, back.page())
    phone.page.goto(f"{stage.url}/join/{control.code}")
    _comes_back(phone, fay, pan)


def _starts_with_seats_empty(fay: Facilitator, exercise_id: str) -> None:
    """The home page has what goes on first; starting asks once, with the names of the empty seats."""
    fay.page.goto(f"{fay.page.url}exercises/{exercise_id}")
    fay.at("start").click()
    asked = fay.at("doubts")
    expect(asked).to_contain_text("客服")
    expect(asked).not_to_contain_text("公关")
    fay.confirm()
    expect(fay.at("pause")).to_be_visible()
    fay.page.goto(fay.page.url.split("/exercises/")[0])
    fay.at("running-now").locator(f'a[href="/exercises/{exercise_id}"]').first.click()
    expect(fay.at("pause")).to_be_visible()


def _catches_up(li: Trainee) -> None:
    """Who comes late reads what was published, once."""
    expect(li.at("catch-up")).to_contain_text("我们已经知道")
    li.at("caught-up").click()
    expect(li.at("catch-up")).to_have_count(0)
    li.page.reload()
    expect(li.at("stop")).to_be_visible()
    expect(li.at("catch-up")).to_have_count(0)


def _comes_back(phone: Trainee, fay: Facilitator, old: Trainee) -> None:
    """The same name opens nothing by itself; with the facilitator's word seat and draft are there, and the old window is shut."""
    phone.at("join-name").fill("潘越")
    phone.at("join-enter").click()
    expect(phone.at("namesake")).to_contain_text("潘越")
    phone.at("return-ask").click()
    expect(phone.at("return-waits")).to_be_visible()
    expect(phone.at("stop")).to_have_count(0)
    expect(fay.at("returns")).to_contain_text("潘越")
    fay.at("return-give").click()
    expect(phone.at("stop")).to_be_visible()
    phone.look_at("write")
    expect(phone.at("text-statement")).to_have_value("写到一半的话")
    expect(old.at("stop")).to_have_count(0)
    expect(fay.at("returns")).to_have_count(0)
