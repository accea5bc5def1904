"""One report is one duty: who owes several says which; and the card names what came close to the others."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, PHONE, Control, Lang, Look, Stage
from tests.browser.test_accessibility import Axe


def hospital(stage: Stage) -> Control:
    fay = stage.server.facilitator()
    admin = stage.server.exercise(fay, "death-after-surgery")
    return Control(fay, fay.connect(), admin)


@pytest.mark.parametrize(("lang", "size"), [("zh-CN", PHONE), pytest.param("en", DESKTOP, marks=pytest.mark.soak)])
def test_a_report_says_which_duty_it_is_for(stage: Stage, lang: Lang, size: tuple[int, int]) -> None:
    fay = hospital(stage)
    qiu = stage.trainee(fay.code, "Qiu 邱", "medical_affairs", Look(lang, size, bypass_csp=True))
    fay.start()
    if size == PHONE:
        qiu.at("tab-write").click()
    qiu.at("write-report").click()
    duties = qiu.at("report-duties").locator("label")
    expect(duties).to_have_count(3)  # by telephone, by filing, something else
    qiu.at("report-to").select_option("city_health")
    qiu.at("text-report").fill("电话报告：昨晚 21:10 一名住院患者术后死亡，病历、实物已封存，8:30 续报。")
    expect(qiu.at("send-report")).to_be_disabled()
    duties.first.locator("input").check()
    Axe()(qiu.page, "report")
    qiu.at("send-report").click()
    expect(qiu.at("reported")).to_have_count(1)
    expect(duties).to_have_count(2)  # the filing is still to be done, and said to be next
    expect(duties.first.locator("input")).to_be_checked()
    fay.command("EndExercise")
    fay.command("ReleaseScores")
    qiu.page.goto(f"{stage.url}/exercise/{fay.exercise_id}/mine")
    expect(qiu.at("my-line", action="report_health")).to_be_visible()
