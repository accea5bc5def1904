"""A press conference from all sides: who asks next in the console, the answer at the desk, the ticks at the evaluator's."""

from __future__ import annotations

from playwright.sync_api import expect

from scenarios.loader import load_scenario, scenario_folder
from simulator.roundplan import PlannedRound
from tests.browser.cast import DESKTOP, PHONE, Context, Control, Look, Person, Stage
from tests.browser.test_accessibility import Axe
from tests.browser.test_layout import Fit

SLUG = "death-after-surgery"
SEEN = Look("zh-CN", DESKTOP, bypass_csp=True)


def conference() -> PlannedRound:
    rounds = load_scenario(scenario_folder(SLUG)).value.rounds
    return next(r for r in rounds if r.kind == "press")


def exercise(stage: Stage) -> Control:
    fay = stage.server.facilitator()
    admin = stage.server.exercise(fay, SLUG)
    return Control(fay, fay.connect(), admin)


def test_one_asks_one_answers_another_minutes_and_somebody_ticks(stage: Stage) -> None:
    fay = exercise(stage)
    is_accessible, fits = Axe(), Fit()
    asked = [q.text.zh for q in conference().questions]
    pan = stage.trainee(fay.code, "潘越", "publicity", SEEN)
    li = stage.trainee(fay.code, "Li Wei", "patient_relations", Look("en", PHONE, dark=True, bypass_csp=True))
    fay.start()
    console = stage.facilitator(Look("zh-CN", DESKTOP, dark=True, bypass_csp=True))
    console.page.goto(f"{stage.url}/exercises/{fay.exercise_id}")

    # Opened from the plan; the seat that answers is led in, the others get a line at the top.
    console.at("round-open").click()
    is_accessible(console.page, "rounds to open")
    console.at("round-open-press_conference").click()
    expect(pan.at("room")).to_be_visible()
    expect(li.at("room")).to_have_count(0)
    expect(li.at("room-bar")).to_be_visible()

    # By keyboard: N lets the next one ask, Ctrl+Enter answers. What is to come is in no trainee's browser.
    console.page.locator("body").press("n")
    expect(pan.at("line-question")).to_contain_text(asked[0])
    expect(console.at("round-later")).to_have_count(sum(q.told_from is not None for q in conference().questions))
    assert asked[1] not in pan.page.content()
    expect(pan.at("queue")).to_contain_text("5")
    pan.at("text-room").fill("核实到的是四十五分钟。")
    pan.page.keyboard.press("Control+Enter")
    expect(console.at("line-answer")).to_contain_text("四十五分钟")
    expect(pan.at("text-room")).to_have_value("")

    # A colleague on a phone writes down what was said aloud.
    expect(li.at("room-enter")).to_have_text("Look in")
    li.at("room-enter").click()
    li.at("text-minutes").fill("He gave no name.")
    li.at("send-minutes").click()
    expect(pan.at("line-aloud")).to_contain_text("口头")
    expect(pan.at("line-aloud")).to_contain_text("Li Wei")
    fits(li.page, "in the room")
    is_accessible(li.page, "in the room")

    # A follow-up on the spot, by whoever asked last.
    console.at("round-add").locator("summary").click()
    console.at("round-words-zh").fill("那就是承认了？")
    console.page.keyboard.press("Control+Enter")
    expect(pan.at("line-question").last).to_contain_text("追问")
    expect(pan.at("line-question").last).to_contain_text("那就是承认了？")
    for person in (pan, console):
        fits(person.page, "a round")
        is_accessible(person.page, "a round")

    # The evaluator ticks with a thumb, changes a tick, and the console counts it.
    eve = evaluator(stage, fay)
    eve.page.locator("[data-test^=round-list-]").click()
    eve.at("tick-privacy-no").click()
    eve.at("tick-privacy-partly").click()
    eve.at("tick-people_first-yes").click()
    expect(eve.at("check-counts")).to_have_text("1 yes, 1 partly, 0 no, 6 not ticked")
    fits(eve.page, "a checklist")
    is_accessible(eve.page, "a checklist")
    expect(console.at("round-tab-check")).to_contain_text("2/8")

    # Set aside and taken up again; after the end the transcript stays at hand.
    pan.page.keyboard.press("Escape")
    expect(pan.at("room")).to_have_count(0)
    expect(pan.at("room-enter")).to_have_text("回到现场")
    pan.at("room-enter").click()
    console.at("round-close").click()
    console.confirm()
    expect(pan.at("room-over")).to_be_visible()
    pan.at("room-aside").click()
    pan.at("middle-rooms").click()
    expect(pan.at("rooms-one")).to_contain_text(asked[0])
    fits.all_did()
    is_accessible.found_nothing()


def evaluator(stage: Stage, fay: Control) -> Person:
    """At the desk for rating, on a phone."""
    context: Context = stage.context(Look("en", PHONE, bypass_csp=True))
    eve = Person(context, context.page())
    eve.page.goto(stage.url + "/join/" + str(fay.admin["evaluator_url"]).rsplit("/", 1)[1])
    eve.at("join-name").fill("Eve")
    eve.at("join-enter").click()
    eve.page.wait_for_url("**/exercises/**")
    eve.page.goto(f"{stage.url}/exercises/{fay.exercise_id}/evaluate")
    return eve
