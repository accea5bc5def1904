"""Every page, in two looks, as it was when somebody last looked at it and found it good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from tests.browser.cast import DESKTOP, PHONE, SLUG, Facilitator, Lang, Look, Stage, Trainee
from tests.browser.pictures import Album, Grey, difference
from tests.faults.dense import plant
from tests.harness import Server

LATER = timedelta(minutes=20)  # nothing comes by itself while the pictures are taken
LOOKS = [
    pytest.param("zh-CN", False, DESKTOP, id="zh-light-desktop"),
    pytest.param("en", True, PHONE, id="en-dark-phone"),
]


class Shoot:
    """One drill, seeded and timed by hand, and everybody whose screens are taken."""

    def __init__(self, stage: Stage, album: Album, look: Look) -> None:
        self.stage, self.album, self.look = stage, album, look
        scenario = load_scenario(scenario_folder(SLUG)).value
        injects = tuple(replace(i, at=i.at and i.at + LATER) for i in scenario.injects)
        playbook = load_playbook(playbook_folder(scenario.playbook)).value
        self.http = stage.server.facilitator()
        self.code = plant(stage.server, self.http, replace(scenario, injects=injects, opinion=None), playbook)
        self.admin: dict[str, Any] = self.http.get(f"/api/exercises/{self.http.exercise_id}")
        self.console = f"{stage.url}/exercises/{self.http.exercise_id}"

    @property
    def lang(self) -> Lang:
        return self.look.lang

    @property
    def panes(self) -> bool:
        """One part of a page at a time."""
        return self.look.size[0] < 1000

    def person(self) -> Trainee:
        context = self.stage.context(self.look)
        return Trainee(context, context.page())

    def fire(self, *inject_ids: str) -> None:
        for inject_id in inject_ids:
            self.http.command("FireInject", {"inject_id": inject_id})


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("lang", "dark", "size"), LOOKS)
def test_every_page_looks_as_it_did(
    own_server: Server, make_stage: Callable[[Server], Stage], chromium: Browser,
    request: pytest.FixtureRequest, lang: Lang, dark: bool, size: tuple[int, int],
) -> None:  # fmt: skip
    look = Look(lang, size, dark, bypass_csp=True)
    album = Album(chromium, request.node.callspec.id, size == PHONE)
    shoot = Shoot(make_stage(own_server), album, look)
    fay = shoot.stage.context(look)
    boss = Facilitator(fay, fay.page())
    pages_of_staff(shoot, boss)
    pan = joining(shoot)
    the_desk(shoot, pan)
    the_console(shoot, boss)
    the_call(shoot, pan)
    the_end(shoot, boss, pan)
    album.close()


def pages_of_staff(shoot: Shoot, boss: Facilitator) -> None:
    album, page, url = shoot.album, boss.page, shoot.stage.url
    page.goto(f"{url}/sign-in")
    expect(boss.at("sign-in-submit")).to_be_visible()
    album.take(page, "sign-in")
    boss.sign_in(shoot.stage)
    album.take(page, "home")
    page.goto(f"{url}/playbooks")
    expect(boss.at("shipped-playbook").first).to_be_visible()
    album.take(page, "playbooks")
    boss.at("shipped-playbook").first.locator("a").first.click()
    expect(boss.at("book-title")).not_to_have_text("–")
    expect(page.locator("main .yl-panel").first).to_be_visible()
    album.take(page, "playbook")
    page.goto(shoot.console)
    expect(boss.at("join-code")).to_be_visible()
    album.take(page, "console-before")
    with boss.context.network_errors():
        page.goto(f"{url}/no/such/page")
        expect(page.locator("h1")).to_be_visible()
    album.take(page, "not-found")


def joining(shoot: Shoot) -> Trainee:
    album, pan = shoot.album, shoot.person()
    pan.page.goto(f"{shoot.stage.url}/join")
    expect(pan.at("join-code-input")).to_be_visible()
    album.take(pan.page, "join-code")
    pan.page.goto(f"{shoot.stage.url}/join/{shoot.code}")
    expect(pan.at("join-name")).to_be_visible()
    album.take(pan.page, "join-name")
    pan.enter_name("潘越")
    album.take(pan.page, "join-rules")
    pan.at("join-agree").check()
    pan.at("join-consent").click()
    for role in ("pr_officer", "customer_service"):
        pan.at(f"seat-{role}").check()
    album.take(pan.page, "join-seat")
    pan.at("take-seat").click()
    expect(pan.at("lobby")).to_be_visible()
    album.take(pan.page, "lobby")
    return pan


def the_desk(shoot: Shoot, pan: Trainee) -> None:
    album, page, stage = shoot.album, pan.page, shoot.stage
    shoot.http.command("StartExercise")
    shoot.fire("video")
    pan.flag(stage.title("video", shoot.lang))
    shoot.fire("rumour", "family_complaint")
    pan.reply(stage.title("rumour", shoot.lang), stage.model("correct_rumour", shoot.lang)[0])
    pan.case(stage.title("family_complaint", shoot.lang)).click()
    expect(pan.at("text-complaint")).to_be_visible()
    if shoot.panes:
        album.take(page, "desk-cases")
    pan.publish(stage.model("first_statement", shoot.lang)[0])
    pan.draft_statement("第二份通报，写到一半。 The second update, half written.")
    expect(pan.at("open-item")).to_have_count(1 if shoot.panes else 2)  # one to do, and one sent
    page.evaluate("document.activeElement?.blur()")
    album.take(page, "desk-write" if shoot.panes else "desk")
    if shoot.panes:
        pan.look_at("feed")
        album.take(page, "desk-feed")
        for pane in ("chat", "plan"):
            pan.at(f"tab-{pane}").click()
            album.take(page, f"desk-{pane}")
    else:
        for side in ("chat", "facts", "plan"):
            if pan.at(f"side-{side}").count():
                pan.at(f"side-{side}").click()
                album.take(page, f"desk-{side}")
    pan.look_at("feed")


def the_console(shoot: Shoot, boss: Facilitator) -> None:
    album, page = shoot.album, boss.page
    page.goto(shoot.console)
    expect(boss.row("video")).to_be_visible()
    for pane in ("events", "talk", "people") if shoot.panes else ("events",):
        boss.look_at(pane)
        if not shoot.panes or pane == "talk":
            for card in boss.at("response-card").all()[:2]:
                expect(card.locator("u").first).to_be_visible()  # it has been read
        album.take(page, f"console-{pane}")
    if shoot.panes:
        boss.look_at("events")
    boss.at("jump").click()
    expect(page.locator("dialog[open]")).to_be_visible()
    album.take(page, "console-jump")
    page.keyboard.press("Escape")
    wall = shoot.person()
    wall.page.goto(f"{shoot.stage.url}/screen/{shoot.admin['screen_url'].split('/screen/')[1]}")
    expect(wall.at("screen-text")).to_be_visible()
    album.take(wall.page, "screen")
    eve = shoot.person()
    eve.page.goto(f"{shoot.stage.url}/join/{shoot.admin['evaluator_url'].rsplit('/', 1)[1]}")
    eve.at("join-name").fill("易老师")
    album.take(eve.page, "join-evaluator")
    eve.at("join-enter").click()
    expect(eve.at("story-clock")).to_be_visible()
    eve.page.goto(f"{shoot.console}/evaluate")
    expect(eve.at("desk")).to_be_visible()
    eve.page.wait_for_timeout(300)
    album.take(eve.page, "evaluate")


def the_call(shoot: Shoot, pan: Trainee) -> None:
    shoot.fire("reporter_call")
    expect(pan.answering()).to_be_visible()
    shoot.album.take(pan.page, "ringing")
    pan.answering().click()
    pan.at("text-call").fill(shoot.stage.model("answer_reporter", shoot.lang)[0])
    shoot.album.take(pan.page, "talking")
    pan.page.keyboard.press("Enter")
    expect(pan.at("text-call")).to_have_value("")
    pan.end_call()
    expect(pan.at("call")).to_have_count(0)


def the_end(shoot: Shoot, boss: Facilitator, pan: Trainee) -> None:
    album, http, url = shoot.album, shoot.http, shoot.stage.url
    http.command("PauseExercise", {"reason": "消防演习 fire alarm"})
    expect(pan.at("halt")).to_be_visible()
    album.take(pan.page, "paused")
    expect(boss.at("pause-banner")).to_be_visible()
    album.take(boss.page, "console-paused")
    http.command("EndExercise")
    expect(pan.at("ended")).to_be_visible()
    album.take(pan.page, "ended")
    expect(boss.at("after")).to_be_visible()
    album.take(boss.page, "console-after")
    http.command("ReleaseScores")
    pan.page.goto(f"{url}/exercise/{http.exercise_id}/mine")
    expect(pan.at("my-line").first).to_be_visible()
    album.take(pan.page, "mine")
    boss.page.goto(f"{url}/scorecard/{http.exercise_id}")
    boss.at("score-line", action="first_statement").click()
    expect(boss.at("score-detail")).to_be_visible()
    album.take(boss.page, "scorecard")
    for paper in ("scorecard.print", "notice"):
        boss.page.goto(f"{shoot.console}/{paper}?lang={shoot.lang}")
        album.take(boss.page, paper.replace(".", "-"))


def test_a_broken_layout_differs_and_a_moved_clock_does_not(
    chromium: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = chromium.new_page(viewport={"width": 1440, "height": 900})
    pane = (
        "<section style='flex:1;padding:16px;border-right:1px solid #ccc'>"
        + "<p>多一行字 a line of words</p>" * 20
    )
    page.set_content(f"<div style='display:flex'><b id=clock>14:50:07</b>{(pane + '</section>') * 3}</div>")
    album = Album(chromium, "sample", False, tmp_path)
    monkeypatch.setattr("tests.browser.pictures.RENEW", True)
    album.take(page, "page")
    kept = Grey.read(tmp_path / "sample-page.png")
    assert (kept.wide, kept.high) == (240, 150)
    assert len(kept.blocks) == 240 * 150
    monkeypatch.setattr("tests.browser.pictures.RENEW", False)
    page.evaluate("document.querySelector('#clock').textContent = '14:58:31'")
    album.take(page, "page")
    assert album.differ == []
    for broken in (
        "section:last-child { display: none }",
        "section { padding: 0 !important }",
        "p { font-size: 20px }",
    ):
        style = page.add_style_tag(content=broken)
        album.take(page, "page")
        assert len(album.differ) == 1, broken
        album.differ.clear()
        style.evaluate("e => e.remove()")
    assert difference(kept, kept) == (0.0, 0.0)
    album.close()
    page.close()
