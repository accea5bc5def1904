"""A whole drill by keyboard alone, at the console and at the desk: from the sign-in to the scorecard and the debrief."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.cast import SLUG, Facilitator, Look, Stage, Trainee
from tests.browser.keys import Keys


class Room:
    """Fay and Pan; neither has a mouse."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        fay, pan = stage.context(Look("en")), stage.context(Look("zh-CN"))
        self.fay, self.pan = Facilitator(fay, fay.page()), Trainee(pan, pan.page())
        self.console, self.desk = Keys(self.fay), Keys(self.pan)

    def fire(self, inject_id: str) -> None:
        """Into the list by Tab, along it by arrows, out by F."""
        row, page = self.fay.row(inject_id), self.fay.page
        rows = page.locator("[data-test=inject-row]:focus")
        for _ in range(120):
            if rows.count():
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Home")
        for _ in range(30):
            if row.evaluate("e => e === document.activeElement"):
                break
            page.keyboard.press("ArrowDown")
        self.console.is_seen(inject_id)
        page.keyboard.press("f")
        self.console.confirm()
        expect(row).to_have_attribute("data-state", "fired")


def test_a_whole_drill_by_keyboard_alone(stage: Stage) -> None:
    room = Room(stage)
    an_exercise_is_made(room)
    a_seat_is_taken(room)
    it_starts(room)
    a_post_is_flagged_and_answered(room)
    a_call_is_taken_in_the_middle_of_a_draft(room)
    a_complaint_is_answered(room)
    a_statement_is_published(room)
    it_ends(room)


def an_exercise_is_made(room: Room) -> None:
    fay, keys = room.fay, room.console
    fay.page.goto(f"{room.stage.url}/sign-in")
    keys.write(fay.at("sign-in-name"), "facilitator")
    keys.write(fay.at("sign-in-password"), room.stage.server.password)
    fay.page.keyboard.press("Enter")
    expect(fay.at("make-exercise", slug=SLUG)).to_be_visible()
    keys.is_somewhere()
    keys.press(fay.at("make-exercise", slug=SLUG))
    expect(fay.at("join-code")).to_have_text(re.compile(r"^\w{6}$"))
    keys.is_somewhere()


def a_seat_is_taken(room: Room) -> None:
    pan, keys = room.pan, room.desk
    pan.page.goto(f"{room.stage.url}/join")
    keys.write(pan.at("join-code-input"), room.fay.code.lower())
    pan.page.keyboard.press("Enter")
    expect(pan.at("join-name")).to_be_visible()
    keys.is_somewhere()
    keys.write(pan.at("join-name"), "潘越")
    pan.page.keyboard.press("Enter")
    expect(pan.at("join-agree")).to_be_visible()
    keys.is_somewhere()
    keys.press(pan.at("join-agree"), "Space")
    keys.press(pan.at("join-consent"))
    for role in ("pr_officer", "customer_service"):
        keys.press(pan.at(f"seat-{role}"), "Space")
        expect(pan.at(f"seat-{role}")).to_be_checked()
    keys.press(pan.at("take-seat"))
    expect(pan.at("lobby")).to_be_visible()
    keys.is_somewhere()


def it_starts(room: Room) -> None:
    room.console.press(room.fay.at("start"))
    if room.fay.page.locator("dialog[open]").is_visible():  # a seat is empty
        room.console.press(room.fay.page.locator("dialog[open] button[type=submit]"))
    expect(room.fay.at("pause")).to_be_visible()
    expect(room.pan.at("lobby")).to_have_count(0)
    room.console.is_somewhere()
    room.desk.is_somewhere()


def a_post_is_flagged_and_answered(room: Room) -> None:
    pan, keys = room.pan, room.desk
    for inject_id in ("video", "rumour"):
        room.fire(inject_id)
    title = room.stage.title("rumour", "zh-CN")
    card = pan.at("post").filter(has_text=title)
    expect(card.or_(pan.at("show-new")).first).to_be_visible()
    if pan.at("show-new").is_visible():
        keys.press(pan.at("show-new"))
        keys.is_somewhere()
    keys.press(card.locator("[data-test=flag]"))
    expect(card.locator("[data-test=flag]")).to_be_disabled()
    keys.press(card.locator("[data-test=unflag]"))  # a slip of the hand
    expect(card.locator("[data-test=flag]")).to_be_focused()
    keys.press(card.locator("[data-test=flag]"))
    expect(card.locator("[data-test=unflag]")).to_be_visible()
    keys.is_somewhere()
    keys.press(card.locator("[data-test=reply]"))
    words = room.stage.model("correct_rumour", "zh-CN")[0]
    keys.write(card.locator("[data-test=text-reply]"), words)
    pan.page.keyboard.press("Control+Enter")
    expect(card.locator("[data-test=text-reply]")).to_have_count(0)
    expect(card).to_contain_text(words[:40])
    keys.is_somewhere()


def a_call_is_taken_in_the_middle_of_a_draft(room: Room) -> None:
    """Typing answers no phone: it rings in a bar, to which Alt+R goes; after the call one goes on writing where one was."""
    pan, keys = room.pan, room.desk
    keys.press(pan.at("side-write"))
    keys.write(pan.at("text-statement"), "写到一半，")
    room.fire("reporter_call")
    expect(pan.at("ring-bar")).to_be_visible()
    for key in ("x", "Space", "Enter", "y"):
        pan.page.keyboard.press(key)
    expect(pan.at("text-statement")).to_have_value("写到一半，x \ny")
    expect(pan.at("ring-bar")).to_be_visible()
    pan.page.keyboard.press("Alt+r")
    expect(pan.at("aside-answer")).to_be_focused()
    keys.is_seen("aside-answer")
    pan.page.keyboard.press("Enter")
    expect(pan.at("text-call")).to_be_focused()
    keys.is_seen("text-call")
    words = room.stage.model("answer_reporter", "zh-CN")[0]
    pan.page.keyboard.insert_text(words)
    pan.page.keyboard.press("Enter")
    expect(pan.at("call")).to_contain_text(words)
    keys.press(pan.at("end-call"))
    if pan.page.locator("dialog[open]").is_visible():  # the caller has not finished
        keys.press(pan.page.locator("dialog[open] button[type=submit]"))
    expect(pan.at("call")).to_have_count(0)
    expect(pan.at("text-statement")).to_be_focused()


def a_complaint_is_answered(room: Room) -> None:
    pan, keys = room.pan, room.desk
    room.fire("family_complaint")
    case = pan.at("case").filter(has_text=room.stage.title("family_complaint", "zh-CN"))
    keys.press(case)
    words = room.stage.model("answer_family", "zh-CN")[0]
    keys.write(pan.at("text-complaint"), words)
    pan.page.keyboard.press("Control+Enter")
    expect(pan.at("text-complaint")).to_have_value("")
    expect(pan.page.locator(".p-cases")).to_contain_text(words.splitlines()[0])
    keys.is_somewhere()


def a_statement_is_published(room: Room) -> None:
    pan, keys = room.pan, room.desk
    words = room.stage.model("first_statement", "zh-CN")[0]
    keys.to(pan.at("text-statement"))
    pan.page.keyboard.press("Control+a")
    pan.page.keyboard.insert_text(words)
    keys.press(pan.at("send-statement"))
    keys.confirm()
    expect(pan.at("published").first).to_contain_text(words.splitlines()[0])
    keys.is_somewhere()


def it_ends(room: Room) -> None:
    fay, pan = room.fay, room.pan
    room.console.press(fay.at("end"))
    room.console.press(fay.at("end-now"))
    room.console.confirm()
    expect(pan.at("ended")).to_be_visible()
    room.desk.is_somewhere()
    room.desk.write(pan.at("debrief-well"), "分工清楚")
    room.desk.press(pan.at("debrief-send"))
    expect(pan.at("debrief-send")).to_have_count(0)
    room.desk.is_somewhere()
    expect(fay.at("debrief")).to_contain_text("分工清楚")
    room.console.press(fay.at("scorecard-link"))
    expect(fay.at("score-line", action="first_statement")).to_be_visible()
    room.console.is_somewhere()
    room.console.to(fay.page.locator("[data-test=score-line][tabindex='0']"))
    for _ in room.stage.scenario.expected_actions:
        fay.page.keyboard.press("ArrowDown")
    expect(fay.at("score-line").last).to_be_focused()
    expect(fay.at("score-line").last).to_have_attribute("aria-selected", "true")
    room.console.is_seen("score-line")
