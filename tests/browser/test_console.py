"""The facilitator's console in a full drill: seats, holds, edits, jumps, threads, questions, notes, EndEx."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.cast import DESKTOP, PHONE, Facilitator, Lang, Look, Stage
from tests.browser.test_accessibility import Axe
from tests.harness import Browser

SLUG = "sight-lost-after-filler"
WORDS = {"zh-CN": "您好，我们正在核实，今晚六点前答复您。", "en": "We are checking and will answer by six."}


class Drill:
    """One exercise of the full scenario with five trainees, run by a facilitator at her console."""

    def __init__(self, stage: Stage, look: Look) -> None:
        self.fay: Facilitator = stage.facilitator(look)
        page = self.fay.page
        self.fay.at("make-exercise", slug=SLUG).click()
        expect(self.fay.at("join-code")).to_have_text(re.compile(r"^\w{6}$"))
        self.exercise_id = re.findall(r"/exercises/(\w+)", page.url)[0]
        self.server, self.people = stage.server, dict[str, Browser]()
        self.words = WORDS[look.lang]

    def seat(self, **roles: str) -> None:
        for name, role in roles.items():
            self.people[name] = self.server.trainee(self.fay.code, name, role)

    def guest(self, name: str) -> None:
        self.people[name] = self.server.guest(self.fay.code, name)
        self.people[name].command("GiveConsent")

    def view(self, name: str) -> dict[str, Any]:
        live = self.people[name].connect()
        snapshot: dict[str, Any] = live.call("sync", {})["snapshot"]
        live.close()
        return snapshot

    def item(self, name: str, kind: str) -> dict[str, Any]:
        return next(i for i in self.view(name)["items"] if i["kind"] == kind)

    def row(self, inject_id: str) -> Locator:
        return self.fay.row(inject_id)


@pytest.fixture(params=["en", pytest.param("zh-CN", marks=pytest.mark.soak)])
def drill(stage: Stage, request: pytest.FixtureRequest) -> Drill:
    lang: Lang = request.param
    return Drill(stage, Look(lang, DESKTOP))


def test_three_people_fill_all_seats(drill: Drill) -> None:
    fay = drill.fay
    for name in ("Pan", "Li", "Zhou"):
        drill.guest(name)
    fay.at("seats-open").click()
    cell = fay.page.locator('[data-test=cell-legal][data-who="Zhou"]')
    cell.click()
    expect(cell).to_be_checked()
    cell.click()
    expect(cell).not_to_be_checked()
    fay.at("three").click()
    fay.at("three-go").click()
    expect(fay.page.locator("[data-test=seat-table] input:checked")).to_have_count(8)
    fay.at("dialog-close").click()
    fay.at("told-text").fill("前台 reception")
    fay.at("told-save").click()
    expect(fay.at("told")).to_contain_text("前台 reception")


def test_injects_are_held_edited_and_jumped_over(drill: Drill) -> None:
    fay, page = drill.fay, drill.fay.page
    drill.seat(Pan="pr_officer", Zhou="crisis_lead")
    fay.press("start")
    expect(fay.at("plan-bar")).to_be_visible()
    row = drill.row("zhou_video")
    row.locator("[data-test=hold]").click()
    expect(row).to_have_attribute("data-state", "held")
    row.focus()
    page.keyboard.press("h")
    expect(row).to_have_attribute("data-state", "waiting")
    row.locator("[data-test=edit]").click()
    fay.at("edit-title-zh").fill("改过的标题")
    page.keyboard.press("Escape")  # by mistake: what was begun is there again
    row.locator("[data-test=edit]").click()
    expect(fay.at("kept-note")).to_be_visible()
    expect(fay.at("edit-title-zh")).to_have_value("改过的标题")
    fay.at("edit-title-en").fill("A changed title")
    fay.at("edit-save").click()
    expect(row).to_contain_text(re.compile("改过的标题|A changed title"))
    fay.fire("zhou_video")
    fay.at("find-inject").fill("xiaoman_asks")
    expect(fay.at("inject-row")).to_have_count(1)
    fay.at("inject-row").locator("[data-test=fire]").click()  # ahead of its time: what it leans on is named
    expect(fay.at("fire-before").locator("li")).not_to_have_count(0)
    page.keyboard.press("Escape")
    fay.at("find-inject").fill("")

    fay.at("jump").click()
    expect(fay.at("jump-go")).to_be_disabled()
    expect(fay.at("jump-means-fire")).to_contain_text("15:06")
    expect(fay.at("jump-noise-post")).not_to_have_count(0)
    fay.at("jump-all-skip").click()
    fay.at("jump-row").first.locator("[data-test=jump-fire]").click()

    # All chosen and no word for everybody: it says so; in one language alone it names who reads the other.
    pan = drill.people["Pan"].connect()
    pan.call("lang", {"lang": "zh-CN"})
    said = fay.at("jump-zh").input_value()
    for side in ("zh", "en"):
        fay.at(f"jump-{side}").fill("")
    expect(fay.at("jump-go")).to_be_disabled()
    expect(page.locator("dialog[open] .why")).to_have_text(re.compile("^(Still to write|还要写)"))
    fay.at("jump-en").fill("An hour later.")
    expect(fay.at("jump-without")).to_contain_text("Pan")
    fay.at("jump-zh").fill(said)
    expect(fay.at("jump-without")).to_have_count(0)
    pan.close()
    fay.at("jump-go").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(fay.at("story-clock")).to_have_text(re.compile("^15:0[67]"))
    assert drill.view("Pan")["jumps"]

    # Six times as fast would leave too little time for what has opened.
    fay.at("pace-6").click()
    expect(fay.at("hurried")).to_be_visible()
    fay.confirm()
    expect(fay.at("pace-6")).to_have_attribute("aria-selected", "true")


def test_the_world_answers_and_the_room_counts(drill: Drill) -> None:
    fay, page = drill.fay, drill.fay.page
    drill.seat(Pan="pr_officer", Li="customer_service", Zhou="crisis_lead", Shen="legal")
    fay.press("start")
    fay.fire("zhou_video")
    pan, post = drill.people["Pan"], drill.item("Pan", "post")
    asked = {"role_id": "pr_officer", "holder_id": drill.view("Pan")["plan"]["holders"][0]["persona_id"]}
    pan.command("AskFact", {**asked, "text": drill.words})
    said = {"kind": "reply", "role_id": "pr_officer", "channel": post["channel"], "item_id": post["item_id"]}
    pan.command("SubmitResponse", {**said, "text": drill.words})

    # One click from the list to the words, one more to say them.
    expect(fay.at("awaited")).to_contain_text(drill.words)
    fay.at("awaited-answer").click()
    fay.at("speak-zh").fill("那你们倒是说清楚")
    fay.at("speak-send").click()
    expect(fay.at("thread")).to_have_count(0)  # said: back to the responses
    expect(fay.at("awaited")).to_have_count(0)
    assert [m["text"]["zh"] for m in drill.item("Pan", "post")["messages"] if not m["crowd"]] == ["那你们倒是说清楚"]

    fay.at("waiting-ask").click()
    fay.at("answer-zh").first.fill("一共两支。")
    fay.at("answer-send").first.click()
    expect(fay.at("waiting-ask")).to_have_count(0)

    fay.at("talk-responses").click()
    fay.at("room-open").click()
    if fay.at("room-all").is_visible():
        fay.at("room-all").click()
    fay.at("room-note").fill("危机负责人当面定了级")
    fay.at("room-save").click()
    expect(fay.at("response-card").filter(has_text="危机负责人当面定了级")).to_be_visible()

    fay.at("response-card").last.locator("[data-test=pin]").click()
    fay.at("note-text").fill("答得快")
    page.locator("dialog[open] button[type=submit]").click()
    fay.at("talk-log").click()
    expect(fay.at("note")).to_contain_text("答得快")

    asks = {"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": drill.words}
    pan.command("RequestApproval", asks)
    fay.at("side-approvals").click()
    expect(fay.at("approval-row")).to_contain_text("Shen")
    fay.at("lock").click()
    expect(fay.at("lock")).to_be_checked()
    assert drill.view("Pan")["approval_lock"]


def test_the_end_is_announced_taken_back_and_followed_up(drill: Drill) -> None:
    fay = drill.fay
    drill.seat(Pan="pr_officer")
    fay.press("start")
    fay.at("end").click()
    fay.confirm()
    expect(fay.at("end-banner")).to_be_visible()
    fay.at("end-cancel").click()
    expect(fay.at("end-banner")).to_have_count(0)
    fay.end_now()
    expect(fay.at("after")).to_be_visible()
    drill.people["Pan"].command("AnswerDebrief", {"text_well": "分工清楚", "text_change": "审批慢"})
    expect(fay.at("debrief")).to_contain_text("审批慢")
    fay.at("release").click()
    fay.confirm()
    expect(fay.at("release")).to_have_count(0)
    assert drill.view("Pan")["scores_released"]


def test_on_a_phone_one_part_at_a_time(stage: Stage) -> None:
    drill = Drill(stage, Look("zh-CN", PHONE))
    fay = drill.fay
    drill.seat(Pan="pr_officer")
    fay.press("start")
    row = drill.row("zhou_video")
    row.click()
    row.locator("[data-test=fire]").click()
    fay.confirm()
    expect(row).to_have_attribute("data-state", "fired")
    for pane, hook in (("talk", "talk-responses"), ("people", "side-seats")):
        fay.look_at(pane)  # type: ignore[arg-type]
        expect(fay.at(hook)).to_be_visible()
    for hook in ("real", "pause"):
        box = fay.at(hook).bounding_box()
        assert box is not None
        assert box["height"] >= 32


# In the dark, the console is looked at among the pages of staff.
@pytest.mark.parametrize("dark", [False, pytest.param(True, marks=pytest.mark.soak)])
def test_axe_finds_nothing_serious(stage: Stage, dark: bool) -> None:
    is_accessible = Axe()
    drill = Drill(stage, Look("zh-CN", DESKTOP, dark, bypass_csp=True))
    fay, page = drill.fay, drill.fay.page
    drill.seat(Pan="pr_officer", Zhou="crisis_lead")
    fay.press("start")
    fay.fire("zhou_video")
    pan, post = drill.people["Pan"], drill.item("Pan", "post")
    said = {"kind": "reply", "role_id": "pr_officer", "channel": post["channel"], "item_id": post["item_id"]}
    pan.command("SubmitResponse", {**said, "text": drill.words})
    holder = drill.view("Pan")["plan"]["holders"][0]["persona_id"]
    pan.command("AskFact", {"role_id": "pr_officer", "holder_id": holder, "text": drill.words})
    is_accessible(page, "console")
    for tab in ("questions", "chat", "log", "responses"):
        fay.at(f"talk-{tab}").click()
        is_accessible(page, tab, ".p-talk")
    for tab in ("seats", "approvals", "score"):
        fay.at(f"side-{tab}").click()
        is_accessible(page, tab, ".p-people")
    fay.at("awaited-answer").click()
    is_accessible(page, "thread")
    fay.at("thread-close").click()
    for hook in ("jump", "end", "room-open", "pace-6"):
        fay.at(hook).click()
        expect(page.locator("dialog[open]")).to_be_visible()
        is_accessible(page, hook)
        page.keyboard.press("Escape")
    fay.at("side-seats").click()
    fay.at("seats-open").click()
    is_accessible(page, "seats")
    page.keyboard.press("Escape")
    fay.end_now()
    expect(fay.at("after")).to_be_visible()
    is_accessible(page, "after EndEx")
    is_accessible.found_nothing()
