"""The people of a drill, at their screens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, expect

from scenarios.loader import load_scenario, scenario_folder
from simulator.scenario import Scenario
from tests.harness import Browser as HttpBrowser
from tests.harness import LiveClient, Server

HOST = "drill.test"
DESKTOP = (1440, 900)
PHONE = (390, 844)
SLUG = "first-half-hour"
Lang = Literal["zh-CN", "en"]
LANGS: tuple[Lang, ...] = ("zh-CN", "en")

# What Chromium says when a server or a network is away, or a page is not found: expected only where a test says so.
NETWORK = re.compile(r"ERR_|WebSocket connection|Failed to load resource")


@dataclass(frozen=True)
class Look:
    lang: Lang = "zh-CN"
    size: tuple[int, int] = DESKTOP
    dark: bool = False
    bypass_csp: bool = False
    touch: bool = False


class Context:
    """A browser context that writes down every error and every request to another host."""

    def __init__(self, browser: Browser, look: Look) -> None:
        self.look = look
        self.problems: list[str] = []
        self.may_lose_network = False
        self.context: BrowserContext = browser.new_context(
            viewport={"width": look.size[0], "height": look.size[1]},
            locale="zh-CN" if look.lang == "zh-CN" else "en-US",
            color_scheme="dark" if look.dark else "light",
            bypass_csp=look.bypass_csp,
            has_touch=look.touch,
            is_mobile=look.touch,
            reduced_motion="reduce",
        )
        self.context.set_default_timeout(10_000)
        self.context.on("page", self._watch)

    def page(self) -> Page:
        return self.context.new_page()

    def _watch(self, page: Page) -> None:
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        page.on("request", self._on_request)
        page.on("websocket", lambda ws: self._check_host(ws.url))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        if self.may_lose_network and NETWORK.search(message.text):
            return
        self.problems.append(f"console: {message.text} ({message.location})")

    def _on_request(self, request: Request) -> None:
        self._check_host(request.url)

    def _check_host(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.hostname != HOST:
            self.problems.append(f"request to another host: {url}")

    @contextmanager
    def network_errors(self) -> Iterator[None]:
        """In here a lost connection or a missing page is no fault."""
        self.may_lose_network = True
        yield
        self.may_lose_network = False

    @contextmanager
    def offline(self) -> Iterator[None]:
        with self.network_errors():
            self.context.set_offline(True)
            yield
            self.context.set_offline(False)


class Stage:
    """A server and the contexts that look at it."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self.server = server
        self.url = f"http://{HOST}:{server.port}"
        self.scenario: Scenario = load_scenario(scenario_folder(SLUG)).value
        self._browser = browser
        self._contexts: list[Context] = []
        self._lives: list[LiveClient] = []

    def context(self, look: Look = Look()) -> Context:
        self._contexts.append(Context(self._browser, look))
        return self._contexts[-1]

    def exercise(self) -> Control:
        """An exercise run without a screen, for tests about the screens of others."""
        fay = self.server.facilitator()
        admin = self.server.exercise(fay, SLUG)
        live = fay.connect()
        self._lives.append(live)
        return Control(fay, live, admin)

    def played(self, name: str = "潘越", words: str = "") -> Control:
        """A running exercise with posts, a complaint, a talk and answers to them, by one trainee."""
        fay = self.exercise()
        pan = self.server.trainee(fay.code, name, "pr_officer")
        fay.start()
        for inject_id in ("video", "rumour", "family_complaint", "reporter_call"):
            fay.fire(inject_id)
        injects = fay.live.call("sync", {})["snapshot"]["injects"]
        items = {i["inject_id"]: i["progress"]["item_id"] for i in injects}

        def submit(kind: str, channel: str, text: str, inject_id: str = "") -> None:
            item_id = items[inject_id] if inject_id else None
            data = {
                "kind": kind,
                "role_id": "pr_officer",
                "channel": channel,
                "text": text,
                "item_id": item_id,
            }
            pan.command("SubmitResponse", data)

        submit("flag", "weiguan", "", "video")
        submit("reply", "weiguan", words or self.model("correct_rumour", "zh-CN")[0], "rumour")
        submit("statement", "official_account", words or self.model("first_statement", "zh-CN")[0])
        pan.command("AnswerCall", {"item_id": items["reporter_call"]})
        submit(
            "call_line", "media_phone", words or self.model("answer_reporter", "zh-CN")[0], "reporter_call"
        )
        return fay

    def facilitator(self, look: Look = Look()) -> Facilitator:
        """Signed in, on the home page."""
        context = self.context(look)
        fay = Facilitator(context, context.page())
        fay.sign_in(self)
        return fay

    def trainee(self, code: str, name: str, role_id: str, look: Look = Look()) -> Trainee:
        context = self.context(look)
        person = Trainee(context, context.page())
        person.join(f"{self.url}/join/{code}", name, role_id)
        return person

    def close(self) -> list[str]:
        for live in self._lives:
            live.close()
        for context in self._contexts:
            context.context.close()
        return [problem for context in self._contexts for problem in context.problems]

    # ---- words of the scenario ----------------------------------------------------------------

    def title(self, inject_id: str, lang: Lang) -> str:
        inject = self.scenario.inject(inject_id)
        assert inject is not None
        return inject.title.en if lang == "en" else inject.title.zh

    def text(self, inject_id: str, lang: Lang) -> str:
        inject = self.scenario.inject(inject_id)
        assert inject is not None
        return inject.text.en if lang == "en" else inject.text.zh

    def lines(self, inject_id: str, lang: Lang) -> list[str]:
        inject = self.scenario.inject(inject_id)
        assert inject is not None
        return [line.en if lang == "en" else line.zh for line in inject.lines]

    def model(self, action_id: str, lang: Lang) -> list[str]:
        """The model answer: one text per response."""
        action = self.scenario.action(action_id)
        assert action is not None
        return [answer.en if lang == "en" else answer.zh for answer in action.model_answer]


class Control:
    """Facilitation over the wire."""

    def __init__(self, http: HttpBrowser, live: LiveClient, admin: dict[str, Any]) -> None:
        self.http, self.live, self.admin = http, live, admin

    @property
    def code(self) -> str:
        return str(self.admin["join_code"])

    @property
    def exercise_id(self) -> str:
        return str(self.admin["exercise_id"])

    def command(self, type_name: str, data: dict[str, Any] | None = None) -> None:
        self.http.command(type_name, data)

    def start(self) -> None:
        self.command("StartExercise")

    def fire(self, inject_id: str) -> None:
        self.command("FireInject", {"inject_id": inject_id})

    def end(self) -> None:
        self.command("EndExercise")


class Person:
    def __init__(self, context: Context, page: Page) -> None:
        self.context, self.page = context, page

    def at(self, hook: str, **attributes: str) -> Locator:
        """By the hook that the page keeps for tests."""
        more = "".join(f'[data-{name}="{value}"]' for name, value in attributes.items())
        return self.page.locator(f"[data-test={hook}]{more}")

    def confirm(self, note: str = "") -> None:
        dialog = self.page.locator("dialog[open]")
        if note:
            dialog.locator("textarea").fill(note)
        dialog.locator("button[type=submit]").click()
        expect(dialog).to_have_count(0)

    def stops(self, why: str) -> None:
        """At once; the reason comes after it."""
        if not self.at("own-stop").is_visible():
            self.at("stop").click()
        self.at("stop-why").fill(why)
        self.at("own-stop").locator("button[type=submit]").click()
        expect(self.at("own-stop")).to_have_count(0)


class Facilitator(Person):
    """Signs in, makes the exercise and runs it from the console."""

    def sign_in(self, stage: Stage) -> None:
        self.page.goto(f"{stage.url}/sign-in")
        self.at("sign-in-name").fill("facilitator")
        self.at("sign-in-password").fill(stage.server.password)
        self.at("sign-in-submit").click()
        expect(self.at("make-exercise", slug=SLUG)).to_be_visible()

    def make_exercise(self) -> None:
        self.at("make-exercise", slug=SLUG).click()
        expect(self.at("join-code")).to_have_text(re.compile(r"^\w{6}$"))

    @property
    def code(self) -> str:
        return self.at("join-code").inner_text().strip()

    def press(self, hook: str, note: str | None = None) -> None:
        """A button of the top bar; with a dialog if it asks for a note (which may be empty)."""
        self.at(hook).click()
        if note is not None:
            self.confirm(note)
        elif hook == "start":
            self._started()

    def _started(self) -> None:
        """With a seat empty, or somebody not seated, the console asks first."""
        asked = self.page.locator("[data-test=doubts]").locator("visible=true")
        expect(self.at("pause").or_(asked).first).to_be_visible()
        if asked.is_visible():
            self.confirm()

    def pause(self, reason: str, of: str = "") -> None:
        """At once; the reason follows, in the field that has the focus."""
        self.at(f"{of}pause").click()
        field = self.page.locator("[data-test=pause-why] input").first
        expect(field).to_be_focused()
        field.fill(reason)
        self.page.keyboard.press("Enter")
        expect(field).to_have_count(0)

    def pace(self, pace: float) -> None:
        """A pace that hurries people is asked for twice."""
        self.at(f"pace-{pace}").click()
        chosen = self.page.locator(f'[data-test="pace-{pace}"][aria-selected=true]')
        asked = self.page.locator("dialog[open]")
        expect(chosen.or_(asked).first).to_be_visible()
        if asked.is_visible():
            self.confirm()
        expect(self.at(f"pace-{pace}")).to_have_attribute("aria-selected", "true")

    def end_now(self) -> None:
        """EndEx without its two minutes' notice."""
        self.at("end").click()
        if self.at("end-now").is_visible():
            self.at("end-now").click()
        self.confirm()

    def look_at(self, pane: Literal["events", "talk", "people"]) -> None:
        """A narrow screen shows one part of the console at a time."""
        if self.context.look.size[0] <= 1100:
            self.at(f"pane-{pane}").click()

    def row(self, inject_id: str) -> Locator:
        return self.at("inject-row", inject=inject_id)

    def fire(self, inject_id: str, by_key: bool = False) -> None:
        """Asked for and confirmed: there is no way back."""
        row = self.row(inject_id)
        if by_key:
            row.focus()
            self.page.keyboard.press("f")
        else:
            row.locator("[data-test=fire]").click()
        self.confirm()
        expect(row).to_have_attribute("data-state", "fired")

    def skip(self, inject_id: str) -> None:
        self.row(inject_id).locator("[data-test=skip]").click()
        self.confirm()
        expect(self.row(inject_id)).to_have_attribute("data-state", "skipped")


class Trainee(Person):
    """At the desk. On a phone one pane is shown at a time."""

    @property
    def is_on_phone(self) -> bool:
        return self.context.look.size[0] < 1000

    def join(self, url: str, name: str, role_id: str) -> None:
        self.page.goto(url)
        self.enter_name(name)
        self.page.locator("[data-test=join-agree]").check()
        self.at("join-consent").click()
        self.at(f"seat-{role_id}").check()
        self.at("take-seat").click()
        expect(self.at("stop")).to_be_visible()

    def enter_name(self, name: str) -> None:
        self.at("join-name").fill(name)
        self.at("join-enter").click()
        expect(self.at("join-agree")).to_be_visible()

    def look_at(self, pane: Literal["feed", "cases", "write", "plan"]) -> None:
        if self.is_on_phone:
            self.at(f"tab-{pane}").click()
        elif pane in ("write", "plan"):
            self.at(f"side-{pane}").click()

    def post(self, title: str) -> Locator:
        """The post of this title, which is there once; waiting posts are let in."""
        self.look_at("feed")
        card = self.at("post").filter(has_text=title)
        waiting = self.at("show-new")
        expect(card.or_(waiting).first).to_be_visible()
        if waiting.is_visible():
            waiting.click()
        expect(card).to_have_count(1)
        return card

    def flag(self, title: str) -> None:
        button = self.post(title).locator("[data-test=flag]")
        button.click()
        expect(button).to_be_disabled()

    def reply(self, title: str, words: str) -> None:
        card = self.post(title)
        card.locator("[data-test=reply]").click()
        card.locator("[data-test=text-reply]").fill(words)
        card.locator("[data-test=send-reply]").click()
        expect(card.locator("[data-test=text-reply]")).to_have_count(0)
        expect(card).to_contain_text(words[:40])

    def case(self, title: str) -> Locator:
        self.look_at("cases")
        case = self.at("case").filter(has_text=title)
        expect(case).to_have_count(1)
        if not case.is_visible():  # on the other desk, or behind what is open on a phone
            hook = "middle-cases" if case.get_attribute("data-kind") == "complaint" else "middle-inbox"
            self.at(hook).click()
        return case

    def answer_case(self, title: str, words: str) -> None:
        self.case(title).click()
        self.at("text-complaint").fill(words)
        self.at("send-complaint").click()
        expect(self.at("text-complaint")).to_have_value("")
        expect(self.page.locator(".p-cases")).to_contain_text(words.splitlines()[0])

    def answering(self) -> Locator:
        """Where a ringing call is answered: in front of all, or in a bar while somebody types."""
        return self.at("answer-call").or_(self.at("aside-answer"))

    def answer_call(self, lines: list[str], answers: list[str]) -> None:
        """Pick up, answer each line after it is heard, and end the call."""
        self.answering().click()
        for line, words in zip(lines, answers, strict=True):
            expect(self.at("call")).to_contain_text(line)
            self.at("text-call").fill(words)
            self.page.keyboard.press("Enter")
            expect(self.at("text-call")).to_have_value("")
            expect(self.at("call")).to_contain_text(words)
        self.end_call()
        expect(self.at("call")).to_have_count(0)

    def end_call(self) -> None:
        """Asked once, if the caller has not finished."""
        self.at("end-call").click()
        asked = self.page.locator("[data-test=call] dialog[open]")
        while self.at("call").count() and not asked.is_visible():
            self.page.wait_for_timeout(25)
        if asked.is_visible():
            self.confirm()

    def draft_statement(self, words: str) -> None:
        self.look_at("write")
        self.at("text-statement").fill(words)

    def publish(self, words: str) -> None:
        self.draft_statement(words)
        self.at("send-statement").click()
        self.confirm()
        expect(self.at("published").first).to_contain_text(words.splitlines()[0])
        expect(self.at("text-statement")).to_have_value("")

    def is_connected(self, within: float = 15) -> None:
        expect(self.page.locator(".link.live")).to_be_visible(timeout=within * 1000)
