"""Writing as a team: key messages, who else writes, versions, preview, and drafts without a network."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Error as NoPage
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.cast import DESKTOP, PHONE, Control, Look, Stage, Trainee
from tests.browser.test_accessibility import Axe

BIG = "sight-lost-after-filler"
FIRST = "我们已关注到网上的视频，正在核实。"
SECOND = "我们已关注到网上的视频，18:00 前再次通报。"
REMARK = "写明下次通报的时间。"


def room(stage: Stage) -> Control:
    http = stage.server.facilitator()
    admin = stage.server.exercise(http, BIG)
    live = http.connect()
    stage._lives.append(live)
    return Control(http, live, admin)


def caret(person: Trainee) -> list[int]:
    place: list[int] = person.at("text-statement").evaluate("(e) => [e.selectionStart, e.selectionEnd]")
    return place


def test_a_team_writes_one_statement(stage: Stage) -> None:
    is_accessible, fay = Axe(), room(stage)
    pan = stage.trainee(fay.code, "潘越", "pr_officer", Look("zh-CN", DESKTOP, bypass_csp=True))
    li = stage.trainee(fay.code, "李岚", "spokesperson", Look("en", DESKTOP, True, bypass_csp=True))
    lead = stage.trainee(fay.code, "陈院长", "crisis_lead", Look("zh-CN", PHONE, bypass_csp=True))
    fay.start()

    # Three messages first; they and whom they are for survive a reload, and begin the text.
    pan.look_at("write")
    pan.at("map-fold").click()
    pan.at("audience-patients").click()
    pan.at("map-1").fill("人已送医，全力救治")
    pan.at("map-3").fill("18:00 前再通报")
    expect(pan.at("draft-trouble")).to_have_count(0)
    pan.page.wait_for_timeout(600)  # typing rests, and the draft is saved
    pan.page.reload()
    expect(pan.at("map")).to_contain_text("患者和家属")
    pan.at("map-fold").click()
    pan.at("map-use").click()
    expect(pan.at("text-statement")).to_have_value("人已送医，全力救治\n18:00 前再通报")

    # A fact goes to the caret; another language takes neither words nor caret nor tab away.
    pan.at("text-statement").evaluate("(e) => e.setSelectionRange(9, 9)")
    pan.at("put-fact").first.click()
    expect(pan.at("text-statement")).to_have_value(re.compile(r"^人已送医，全力救治\n.{10,}\n18:00 前再通报$"))
    before = (pan.at("text-statement").input_value(), caret(pan))
    pan.at("menu").click()
    pan.page.get_by_role("button", name="English").click()
    pan.page.keyboard.press("Escape")
    expect(pan.at("ask-approval")).to_have_text("Ask for approval")
    assert (pan.at("text-statement").input_value(), caret(pan)) == before
    expect(pan.at("side-write")).to_have_attribute("aria-selected", "true")
    pan.at("menu").click()
    pan.page.get_by_role("button", name="中文").click()
    pan.page.keyboard.press("Escape")

    # Two at one channel: both are warned, each may look, and it is over with the last word.
    li.look_at("write")
    li.at("text-statement").fill("We know of it.")
    writer = pan.at("writer")
    expect(writer).to_contain_text("李岚 正在为“官方号”写声明")
    expect(writer).to_have_attribute("data-clash", "true")
    writer.locator("[data-test=look]").click()
    expect(pan.at("looked-at")).to_have_text("We know of it.")
    li.at("text-statement").fill("We know of it and care for her.")
    expect(pan.at("looked-at")).to_have_text("We know of it and care for her.")
    is_accessible(pan.page, "somebody else writes")
    li.at("text-statement").fill("")
    expect(pan.at("writers")).to_have_count(0)

    # As it will look, on each channel, with the marking.
    pan.at("text-statement").fill(FIRST)
    pan.at("preview-toggle").click()
    expect(pan.at("preview-post")).to_contain_text(FIRST)
    expect(pan.at("preview-post")).to_have_attribute("data-skin", "official")
    pan.at("preview-website").click()
    site = pan.at("preview-post", skin="site")
    expect(site).to_contain_text(FIRST)
    expect(site.locator(".yl-stamp")).to_be_visible()
    is_accessible(pan.page, "preview")

    # Sent back and put forward again: the approver sees what was changed, and after which remark.
    pan.at("ask-approval").click()
    expect(pan.at("request")).to_have_attribute("data-status", "waiting")
    lead.look_at("cases")
    lead.at("request-row").click()
    lead.at("text-remark").fill(REMARK)
    lead.at("send-remark").click()
    expect(pan.at("request")).to_have_attribute("data-status", "sent_back")
    pan.at("text-statement").fill(SECOND)
    pan.at("ask-approval").click()
    lead.at("replaced").locator("button").click()
    lead.at("versions").locator("summary").click()
    expect(lead.at("version")).to_have_count(2)
    expect(lead.at("version").first).to_contain_text(REMARK)
    expect(lead.at("diff").locator("ins")).to_contain_text("18:00")
    expect(lead.at("diff").locator("del").first).to_contain_text("正在核实")
    is_accessible(lead.page, "versions, on a phone")
    lead.at("approve").click()
    pan.at("publish-approved").click()
    expect(pan.at("published").first).to_contain_text(SECOND)
    is_accessible.found_nothing()


class Cable:
    """The network of one page, to be cut at once instead of when the next ping fails."""

    def __init__(self, page: Page, person: Trainee) -> None:
        self._open: list[WebSocketRoute] = []
        self.person = person
        page.route_web_socket(re.compile("/socket.io/"), self._pass)

    def _pass(self, ws: WebSocketRoute) -> None:
        ws.connect_to_server()
        self._open.append(ws)

    def cut(self) -> None:
        self.person.context.context.set_offline(True)
        for ws in self._open:
            ws.close()
        self._open.clear()

    def mend(self) -> None:
        self.person.context.context.set_offline(False)


def drafts(person: Trainee, exercise_id: str) -> dict[str, Any]:
    """What the server has."""
    path = f"/api/exercises/{exercise_id}/drafts"
    answer: dict[str, Any] = person.page.evaluate("(path) => fetch(path).then((a) => a.json())", path)
    kept: dict[str, Any] = answer["drafts"]
    return kept


def test_nothing_typed_is_lost_without_a_network(stage: Stage) -> None:
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer")
    fay.start()
    cable = Cable(pan.page, pan)
    pan.page.reload()
    pan.is_connected()
    pan.draft_statement("断线之前")
    expect(pan.at("draft-kept").first).to_be_visible()
    with pan.context.network_errors():
        cable.cut()
        pan.at("text-statement").press_sequentially("，断线以后")
        expect(pan.at("draft-trouble").first).to_contain_text("存在这台设备上")
        with pytest.raises(NoPage, match="ERR_"):
            pan.page.reload()
        cable.mend()
        pan.page.goto(f"{stage.url}/desk/{fay.exercise_id}")
        pan.is_connected()
        expect(pan.at("text-statement")).to_have_value("断线之前，断线以后")
        expect(pan.at("draft-kept").first).to_be_visible()
        assert drafts(pan, fay.exercise_id)["statement"] == "断线之前，断线以后"

        # A send in the dark waits, and goes out once.
        cable.cut()
        pan.at("send-statement").click()
        pan.confirm()
        expect(pan.at("send-waits")).to_be_visible()
        cable.mend()
        expect(pan.at("published")).to_have_count(1, timeout=20_000)
        expect(pan.at("text-statement")).to_have_value("")
