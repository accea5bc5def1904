"""The situation board: one team, three screens; two who change one card lose nothing; the phase for all."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.cast import PHONE, Person, Stage, Trainee
from tests.browser.test_accessibility import Axe, look
from tests.harness import Browser

FACT, SOURCE, MINE, THEIRS = "批号 F2309", "门诊记录", "批号 F2309，已停用", "库房出库单"
TASK, SAID, PHASE = "封存同批次产品", "Will ring back at five", "确认与评估"


def card(person: Person, words: str) -> Locator:
    return person.at("card").filter(has_text=words)


def open_board(person: Trainee) -> None:
    if person.is_on_phone:
        person.at("tab-plan").click()
    person.at("side-facts").click()


def declare(lead: Trainee, phase_id: str) -> None:
    lead.at("phase-set").click()
    lead.at("phase-choice").select_option(phase_id)
    lead.at("phase-declare").click()


def put_fact(person: Trainee, words: str, source: str) -> None:
    person.at("add-fact").click()
    expect(person.at("text-card")).to_be_focused()
    person.at("text-card").fill(words)
    person.at("card-source").fill(source)
    person.page.locator("label:has([data-test=state-in_doubt])").click()
    person.at("send-card").click()
    expect(person.at("card-form")).to_have_count(0)
    expect(person.at("add-fact")).to_be_focused()


def test_a_team_keeps_its_board(stage: Stage) -> None:
    fay = stage.server.facilitator()
    admin = stage.server.exercise(fay, "sight-lost-after-filler")  # its plan has phases
    pan = stage.trainee(admin["join_code"], "潘越", "pr_officer", look("zh-CN", dark=False))
    lead = stage.trainee(admin["join_code"], "Zhou", "crisis_lead", look("en", dark=True, size=PHONE))
    fay.command("StartExercise")
    is_accessible = Axe()
    for person in (pan, lead):
        open_board(person)
    expect(pan.at("phase")).to_have_count(0)
    declare(lead, "PH-2")
    expect(pan.at("phase")).to_have_text(PHASE)
    put_fact(pan, FACT, SOURCE)
    _two_change_one_card(pan, lead)
    _a_task_for_a_colleague(pan, lead)
    _the_whole_board(pan, is_accessible)
    _struck_out_in_a_pause(pan, lead, fay)
    is_accessible(lead.page, "board on a phone")
    console = stage.facilitator(look("zh-CN", dark=True))
    console.page.goto(f"{stage.url}/exercises/{admin['exercise_id']}")
    console.at("talk-board").click()
    expect(card(console, MINE)).to_have_count(1)
    expect(console.at("phase")).to_contain_text(PHASE)
    expect(console.page.locator("[data-test=board] :is(textarea, [data-test=card-edit])")).to_have_count(0)
    is_accessible(console.page, "board on the console")
    console.at("talk-log").click()
    expect(console.at("log")).to_contain_text(f"已知：{MINE}")
    fay.command("ResumeExercise")
    fay.command("EndExercise")
    expect(lead.at("card-edit")).to_have_count(0)
    is_accessible.found_nothing()


def _two_change_one_card(pan: Trainee, lead: Trainee) -> None:
    """Pan is still writing when the lead's change comes, and the page is reloaded before he decides."""
    card(pan, FACT).locator("[data-test=card-edit]").click()
    pan.at("text-card").fill(MINE)
    card(lead, FACT).locator("[data-test=to-known]").click()
    lead.at("card-source").fill(THEIRS)
    lead.at("send-card").click()
    expect(pan.at("meanwhile")).to_contain_text(THEIRS)
    expect(pan.at("send-card")).to_be_disabled()
    expect(pan.page.locator(".composer .yl-meta").filter(has_text="草稿已存")).to_be_visible()
    pan.page.reload()
    open_board(pan)
    expect(pan.at("meanwhile")).to_contain_text(THEIRS)
    expect(pan.at("text-card")).to_have_value(MINE)
    pan.at("keep-mine").click()
    pan.page.locator("label:has([data-test=state-known])").click()
    pan.at("send-card").click()
    expect(pan.at("card-form")).to_have_count(0)
    expect(card(lead, MINE)).to_contain_text("Changed 2 times")


def _a_task_for_a_colleague(pan: Trainee, lead: Trainee) -> None:
    lead.at("board-tasks").click()
    lead.at("add-task").click()
    lead.at("text-card").fill(TASK)
    lead.at("card-owner").select_option("pr_officer")
    lead.at("card-form").get_by_role("button", name="+30").click()
    lead.at("send-card").click()
    expect(pan.at("side-facts").locator(".yl-count")).to_have_text("1")
    pan.at("board-tasks").click()
    expect(card(pan, TASK)).to_contain_text("我的")
    card(pan, TASK).locator("[data-test=to-done]").click()
    expect(card(lead, TASK)).to_have_attribute("data-state", "done")
    expect(pan.at("side-facts").locator(".yl-count")).to_have_count(0)


def _the_whole_board(pan: Trainee, is_accessible: Axe) -> None:
    """All columns at once, below the bar: stop stays within reach."""
    pan.at("board-wall").click()
    wall = pan.at("wall")
    expect(wall.locator("[data-column]")).to_have_count(4)
    expect(wall).to_contain_text(MINE)
    expect(wall).to_contain_text(TASK)
    is_accessible(pan.page, "whole board")
    pan.at("stop").click(trial=True)
    pan.page.keyboard.press("Escape")
    expect(wall).to_have_count(0)
    expect(pan.at("board-wall")).to_be_focused()


def _struck_out_in_a_pause(pan: Trainee, lead: Trainee, fay: Browser) -> None:
    fay.command("PauseExercise", {"reason": "Coffee"})
    card(pan, TASK).locator("[data-test=card-strike]").click()
    pan.confirm("两天前已做")
    pan.page.locator("summary").filter(has_text="已划掉 1 条").click()
    expect(card(pan, TASK)).to_contain_text("两天前已做")
    lead.at("board-contacts").click()
    lead.at("add-contact").click()
    expect(lead.at("send-card")).to_be_disabled()
    lead.at("card-source").fill("Mr Zhou")
    lead.at("text-card").fill(SAID)
    lead.at("send-card").click()
    pan.at("board-contacts").click()
    expect(card(pan, SAID)).to_contain_text("Mr Zhou")
