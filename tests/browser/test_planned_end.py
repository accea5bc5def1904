"""The story comes to its planned end: the console says that the script is over, desk and wall that it is time."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, PHONE, Look, Stage
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import Fit

BACK = {"zh": "下午", "en": "Later"}


def test_at_the_planned_end_everybody_is_told(stage: Stage) -> None:
    is_accessible, fits = Axe(), Fit()
    fay = stage.exercise()
    desk = stage.trainee(fay.code, "潘越", "pr_officer", Look("zh-CN", DESKTOP, bypass_csp=True))
    small = stage.trainee(fay.code, "Li", "customer_service", Look("en", PHONE, bypass_csp=True))
    fay.start()
    for inject in fay.live.call("sync", {})["snapshot"]["injects"]:
        if inject["progress"]["status"] == "waiting":
            fay.command("SkipInject", {"inject_id": inject["inject_id"]})
    boss = stage.facilitator(Look("zh-CN", DESKTOP, bypass_csp=True))
    boss.page.goto(f"{stage.url}/exercises/{fay.exercise_id}")
    expect(boss.at("pause")).to_be_visible()
    expect(boss.at("script-end")).to_have_count(0)
    expect(desk.at("planned-end")).to_have_count(0)

    end = stage.scenario.duration.total_seconds()
    fay.command("JumpTo", {"to": end - 1, "note": BACK, "fire": [], "skip": []})
    expect(boss.at("script-end")).to_contain_text("剧本已走完：不会再有情景注入。")
    expect(boss.at("script-end")).to_have_attribute("data-over", "true")
    expect(desk.at("planned-end")).to_have_text("已到计划结束时间，请把手头的事做完")
    expect(small.page.locator("header [role=status]").filter(has_text="Planned end reached")).to_have_count(1)
    wall = stage.context(Look("zh-CN", (1920, 1080), bypass_csp=True)).page()
    wall.goto(f"{stage.url}/screen/{fay.admin['screen_url'].split('/screen/')[1]}")
    expect(wall.locator("[data-test=screen-planned]")).to_have_text("已到计划结束时间")
    for page, name in ((boss.page, "console"), (desk.page, "desk"), (small.page, "phone"), (wall, "wall")):
        is_accessible(page, name)
        fits(page, name)

    boss.at("script-end-go").click()
    boss.confirm()
    expect(boss.at("end-banner")).to_be_visible()
    expect(boss.at("script-end")).to_have_count(0)
    expect(desk.at("planned-end")).to_have_count(0)
    fits.all_did()
    is_accessible.found_nothing()
