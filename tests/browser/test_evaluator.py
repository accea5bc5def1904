"""The evaluator's desk: two rate blind by keyboard alone, agreement appears, a change alters the card, a review is answered."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.cast import DESKTOP, PHONE, Context, Control, Lang, Look, Person, Stage
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import WORD, Fit
from tests.harness import Browser

SAID = (
    "我们深感抱歉，专人正陪着家属。注射已全部暂停，同批药品已封存。今晚八点再通报一次。",
    "此事纯属个例，请不要信谣传谣。",
    "We are deeply sorry. All injections are on hold, and we will tell you more at 20:00 tonight.",
    "我们正在核实，请以官方通报为准。",
)

AT_A_DESK = Look()


class Evaluator(Person):
    """At the desk; every word by keyboard."""

    def __init__(self, context: Context, stage: Stage, fay: Control, name: str, response: str = "") -> None:
        super().__init__(context, context.page())
        self.page.goto(f"{stage.url}/join/{fay.admin['evaluator_url'].rsplit('/', 1)[1]}")
        self.at("join-name").fill(name)
        self.at("join-enter").click()
        expect(self.at("story-clock")).to_be_visible()
        query = f"?response={response}" if response else ""
        self.page.goto(f"{stage.url}/exercises/{fay.exercise_id}/evaluate{query}")
        expect(self.at("entry").first).to_be_visible()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def row(self) -> Locator:
        """The chosen one."""
        return self.at("row", current="true")

    def rate(self, keys: str) -> None:
        """A word on each of the next rows; each is seen to be kept."""
        for key in keys:
            label = str(self.row.get_attribute("data-label"))
            self.press(key)
            expect(self.at("row", label=label).locator(".mine")).to_be_visible()

    def opens(self, response_id: str) -> None:
        """Move down the queue to it, by keyboard."""
        for _ in range(20):
            if self.at("entry", response=response_id).get_attribute("aria-current") == "true":
                return
            self.press("j")
        raise AssertionError(f"not reached: {response_id}")


def statement(stage: Stage, *texts: str) -> tuple[Control, Browser, list[str]]:
    """A running exercise in which Pan has published `texts`, all of them read."""
    fay = stage.exercise()
    pan = stage.server.trainee(fay.code, "潘越", "pr_officer")
    fay.start()
    fay.fire("video")
    data = {"kind": "statement", "role_id": "pr_officer", "channel": "official_account"}
    said = [pan.command("SubmitResponse", {**data, "text": text})["reply"]["response_id"] for text in texts]
    for response_id in said:
        fay.live.wait_for(lambda e, i=response_id: is_read(e, i), 30)
    return fay, pan, said


def is_read(envelope: dict[str, Any], response_id: str) -> bool:
    return envelope["type"] == "ResponseAssessed" and envelope["data"]["response_id"] == response_id


def evaluator(stage: Stage, fay: Control, name: str, look: Look = AT_A_DESK, response: str = "") -> Evaluator:
    return Evaluator(stage.context(look), stage, fay, name, response)


def test_two_rate_blind_by_keyboard_and_agreement_appears(stage: Stage) -> None:
    fay, _, said = statement(stage, *SAID)
    eve = evaluator(stage, fay, "Eve 易", response=said[0])
    ida = evaluator(stage, fay, "Ida 艾", Look("en"), said[0])
    for who in (eve, ida):
        who.press("b")
        expect(who.at("blind")).to_have_attribute("aria-checked", "true")
        expect(who.at("veil")).to_be_visible()
        expect(who.at("filter", filter="critical")).to_have_count(0)
        expect(who.page.locator(".yl-ev")).to_have_count(0)
    for response_id in said:
        eve.opens(response_id)
        eve.rate("12111111")
        expect(eve.at("veil")).to_have_count(0)
    # What Eve said stays hidden from Ida until she has rated each element herself.
    for response_id in said:
        ida.opens(response_id)
        expect(ida.at("veil")).to_be_visible()
        expect(ida.page.locator("[data-test=row] .mine")).to_have_count(0)
        ida.rate("1211112")
        expect(ida.at("desk")).not_to_contain_text("Eve")
        ida.rate("1")
        expect(ida.at("same").first).to_contain_text("Eve")
    ida.press("g")
    line = ida.at("figures-between").locator("[data-test=figures-line]").first
    expect(line).to_contain_text("Eve 易 – Ida 艾")
    expect(line.locator("td").first).to_have_text("32")
    expect(line.locator("td").nth(1)).to_have_text("88 %")  # 28 of 32: they differ on one element of each
    alone = ida.at("figures-reader").locator("[data-test=figures-line]").first
    expect(alone).to_be_visible()
    ida.press("Escape")
    # Blind stays on in this browser.
    ida.page.reload()
    expect(ida.at("blind")).to_have_attribute("aria-checked", "true")


def test_too_few_give_no_figure(stage: Stage) -> None:
    fay, _, said = statement(stage, SAID[0])
    for name in ("Eve", "Ida"):
        who = evaluator(stage, fay, name, Look("en"), said[0])
        who.at("row", label="acknowledge").click()  # what is uncertain stands first until somebody has settled it
        who.rate("1")
    who.press("g")
    expect(who.at("figures-between")).to_contain_text("too few to say (1 of 30)")
    expect(who.at("figures-reader")).to_contain_text("Nobody has rated blind yet.")


@pytest.mark.parametrize("lang", ["zh-CN", pytest.param("en", marks=pytest.mark.soak)])
def test_a_change_with_its_reason_alters_the_card(stage: Stage, lang: Lang) -> None:
    fay, _, said = statement(stage, SAID[0])
    eve = evaluator(stage, fay, "Eve 易", Look(lang), said[0])
    met = eve.page.locator("[data-test=row][data-state=met]").first
    label = str(met.get_attribute("data-label"))
    while eve.row.get_attribute("data-label") != label:
        eve.press("ArrowDown")
    eve.press("2")
    expect(eve.at("reason")).to_be_focused()
    eve.page.keyboard.type("too vague")
    eve.press("Enter")
    changed = eve.at("row", label=label)
    expect(changed).to_have_attribute("data-state", "missed")
    changed.locator("button").first.click()
    expect(changed.locator("[data-test=word]")).to_contain_text("too vague")
    expect(changed.locator("[data-test=word]")).to_contain_text("Eve 易")

    # Back again, with the clause that shows it: chosen by keyboard, kept with the word.
    eve.press("]", "]", "2")
    expect(eve.at("writing")).to_contain_text("专人正陪着家属")
    eve.page.keyboard.type("it is there")
    eve.press("Enter")
    expect(changed).to_have_attribute("data-state", "met")
    changed.locator("button").first.click()
    expect(changed.locator("q").last).to_have_text("专人正陪着家属")
    eve.press("3")
    eve.page.keyboard.type("tone is good")
    eve.press("Enter")
    expect(eve.at("desk-note")).to_contain_text("tone is good")

    eve.press("2")
    eve.page.keyboard.type("on second thoughts, no")
    eve.press("Enter")
    expect(changed).to_have_attribute("data-state", "missed")
    eve.at("to-card").click()
    eve.at("score-line", action="first_statement").click()
    element = eve.at("score-detail").locator(f"[data-element={label}]")
    expect(element).to_have_attribute("data-verdict", "not_met")
    expect(element).to_contain_text("on second thoughts, no")


def test_what_nobody_proposed_can_be_added_and_is_kept_when_refused(stage: Stage) -> None:
    fay, _, said = statement(stage, SAID[3])
    eve = evaluator(stage, fay, "Eve", Look("en"), said[0])
    eve.press("v")
    expect(eve.at("add-label")).to_be_focused()
    eve.at("add-label").select_option("promo")
    eve.at("reason").fill("It advertises.")
    eve.press("Enter")
    added = eve.at("row", label="promo")
    expect(added).to_have_attribute("data-state", "missed")
    eve.press("?")
    expect(eve.at("keys-on")).to_be_checked()
    eve.at("keys-on").uncheck()
    eve.press("Escape")
    eve.press("3")
    expect(eve.at("writing")).to_have_count(0)


@pytest.mark.parametrize("lang", ["zh-CN", pytest.param("en", marks=pytest.mark.soak)])
def test_a_trainee_asks_for_a_review_and_gets_the_answer(stage: Stage, lang: Lang) -> None:
    fay = stage.exercise()
    pan = stage.trainee(fay.code, "潘越", "pr_officer", Look(lang))
    fay.start()
    fay.fire("video")
    pan.publish(stage.model("first_statement", lang)[0])
    for name in ("EndExercise", "ReleaseScores"):
        fay.command(name)
    pan.page.goto(f"{stage.url}/exercise/{fay.exercise_id}/mine")
    line = pan.at("my-line", action="first_statement")
    line.locator("[data-test=ask-review]").click()
    expect(line.locator("[data-test=my-review-text]")).to_be_focused()
    pan.page.keyboard.type("请再看第二句 second sentence")
    line.locator("[data-test=my-review-send]").click()
    expect(line.locator("[data-test=ask-review]")).to_have_count(0)

    eve = evaluator(stage, fay, "Eve 易", Look(lang))
    expect(eve.at("filter", filter="asked")).to_contain_text("1")
    eve.at("filter", filter="asked").click()
    eve.at("entry").first.click()
    expect(eve.at("review")).to_contain_text("请再看第二句 second sentence")
    eve.page.locator("body").press("r")
    expect(eve.at("review-answer")).to_be_focused()
    eve.page.keyboard.type("看过了，维持 looked, it stays")
    eve.press("Control+Enter")
    expect(eve.at("review-answer")).to_have_count(0)
    expect(line.locator("[data-test=my-review-answer]")).to_contain_text("看过了，维持 looked, it stays")
    expect(line.locator("[data-test=my-review-answer]")).to_contain_text("Eve 易")
    expect(line.locator("[data-test=ask-review]")).to_be_visible()


def test_an_observer_reads_only(stage: Stage) -> None:
    fay, _, _ = statement(stage, SAID[0])
    context = stage.context(Look("en"))
    omar = Person(context, context.page())
    omar.page.goto(f"{stage.url}/join/{fay.admin['observer_url'].rsplit('/', 1)[1]}")
    omar.at("join-name").fill("Omar")
    omar.at("join-enter").click()
    expect(omar.at("story-clock")).to_be_visible()
    omar.at("evaluate-link").first.click()
    expect(omar.at("row").first).to_be_visible()
    for hook in ("do-confirm", "add", "blind"):
        expect(omar.at(hook)).to_have_count(0)
    for key in ("1", "2", "3", "v", "b"):
        omar.page.keyboard.press(key)
    expect(omar.at("writing")).to_have_count(0)
    omar.page.keyboard.press("ArrowDown")
    expect(omar.page.locator("[data-test=row] .mine")).to_have_count(0)


@pytest.mark.parametrize(
    ("lang", "dark", "size"),
    [
        ("zh-CN", False, DESKTOP), ("en", True, PHONE),
        *(pytest.param(*look, marks=pytest.mark.soak) for look in (
            ("en", True, DESKTOP), ("zh-CN", False, PHONE), ("zh-CN", False, (1100, 800)), ("en", True, (1100, 800)),
        )),
    ],
)  # fmt: skip
def test_every_part_fits_and_is_accessible(
    stage: Stage, lang: Lang, dark: bool, size: tuple[int, int]
) -> None:
    fits, is_accessible = Fit(), Axe()
    played = stage.played("W" * 40, WORD)
    eve = evaluator(stage, played, "Eve 易", Look(lang, size, dark, bypass_csp=True))

    def look_at(what: str) -> None:
        fits(eve.page, what)
        is_accessible(eve.page, what)

    look_at("queue")
    eve.at("filter", filter="all").click()
    entry = eve.at("entry").filter(has=eve.page.get_by_text("声明" if lang == "zh-CN" else "Statement"))
    entry.first.click()
    expect(eve.at("row").first).to_be_visible()
    look_at("response")
    eve.press("]", "3")
    expect(eve.at("writing")).to_be_visible()
    look_at("note")
    eve.press("Escape", "v")
    expect(eve.at("add-label")).to_be_visible()
    look_at("added")
    eve.press("Escape", "b")
    expect(eve.at("veil")).to_be_visible()
    look_at("blind")
    for dialog in ("g", "?"):
        eve.press(dialog)
        expect(eve.page.locator("dialog[open]")).to_be_visible()
        look_at(f"dialog {dialog}")
        eve.press("Escape")
        expect(eve.page.locator("dialog[open]")).to_have_count(0)
    fits.all_did()
    is_accessible.found_nothing()


def test_an_evaluators_stop_stops_at_once_and_a_slip_is_taken_back(stage: Stage) -> None:
    fay, _, _ = statement(stage, SAID[0])
    eve = evaluator(stage, fay, "易老师")
    eve.page.goto(f"{stage.url}/exercises/{fay.exercise_id}")
    eve.at("stop").click()
    expect(eve.at("pause-banner")).to_contain_text("易老师")
    eve.at("take-stop-back").click()
    expect(eve.at("pause-banner")).to_have_count(0)
    eve.stops("有人不舒服")
    expect(eve.at("pause-banner")).to_contain_text("有人不舒服")
    expect(eve.at("take-stop-back")).to_have_count(0)
