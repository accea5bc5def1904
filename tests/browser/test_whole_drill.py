"""A facilitator, two trainees and an evaluator play the first half hour, from sign-in to the printed scorecard."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, PHONE, Facilitator, Lang, Look, Stage

NAMES = {"zh-CN": ("潘越", "李蔚"), "en": ("Pan Yue", "Li Wei")}


# The big drill is played in both languages (test_full_drill).
@pytest.mark.parametrize("lang", ["zh-CN", pytest.param("en", marks=pytest.mark.soak)])
def test_the_first_half_hour(stage: Stage, lang: Lang) -> None:
    room = stage.context(Look(lang, DESKTOP))
    fay = Facilitator(room, room.page())
    fay.sign_in(stage)
    fay.make_exercise()
    code = fay.code
    evaluators = stage.url + urlsplit(fay.at("evaluator-link").input_value()).path
    assert fay.at("trainee-link").input_value().endswith(f"/join/{code}")
    pan_name, li_name = NAMES[lang]
    pan = stage.trainee(code, pan_name, "pr_officer", Look(lang, DESKTOP))
    li = stage.trainee(code, li_name, "customer_service", Look(lang, PHONE))
    expect(pan.at("lobby")).to_contain_text(pan_name)

    # An inject comes by its own time.
    for name in (pan_name, li_name):
        expect(fay.page.locator("main")).to_contain_text(name)
    fay.press("start")
    expect(pan.at("lobby")).to_have_count(0)
    fay.pace(6)
    video = stage.title("video", lang)
    expect(pan.at("post").filter(has_text=video)).to_be_visible(timeout=15_000)
    fay.pace(1)
    expect(fay.row("video")).to_have_attribute("data-state", "fired")
    li.post(video)
    pan.flag(video)
    pan.reply(video, stage.model("correct_rumour", lang)[0])

    # One is fired by hand. Each role gets its own and no more.
    fay.fire("family_complaint")
    complaint = stage.title("family_complaint", lang)
    li.case(complaint)
    expect(pan.at("case")).to_have_count(0)
    fay.fire("rumour", by_key=True)
    rumour = stage.title("rumour", lang)
    pan.post(rumour)

    # The call rings at one desk only.
    fay.fire("reporter_call")
    expect(pan.answering()).to_be_visible()
    pan.answer_call(stage.lines("reporter_call", lang), stage.model("answer_reporter", lang))
    expect(li.at("call")).to_have_count(0)
    li.answer_case(complaint, stage.model("answer_family", lang)[0])
    pan.reply(rumour, stage.model("correct_rumour", lang)[0])

    # A pause tells why.
    reason = "消防演习 fire alarm"
    fay.pause(reason)
    for person in (pan, li):
        expect(person.at("halt")).to_contain_text(reason)
    fay.press("resume")
    for person in (pan, li):
        expect(person.at("halt")).to_have_count(0)

    # The network goes in the middle of a draft; nothing is lost and nothing comes twice.
    statement = stage.model("first_statement", lang)[0]
    half = statement[: len(statement) // 2]
    pan.draft_statement(half[:-10])
    with pan.context.offline():
        expect(pan.page.locator(".link.offline")).to_be_visible()
        pan.draft_statement(half)
        fay.fire("worried_client")
        li.post(stage.title("worried_client", lang))
        expect(pan.at("post").filter(has_text=stage.title("worried_client", lang))).to_have_count(0)
    pan.is_connected()
    pan.post(stage.title("worried_client", lang))
    expect(pan.at("text-statement")).to_have_value(half)

    # A reload keeps seat and draft.
    pan.page.reload()
    pan.is_connected()
    expect(pan.at("text-statement")).to_have_value(half)
    pan.post(stage.title("worried_client", lang))
    pan.publish(statement)
    li.look_at("feed")
    if li.at("show-new").is_visible():
        li.at("show-new").click()
    expect(li.page.locator(".official")).to_contain_text(statement.splitlines()[1])
    expect(li.at("post").filter(has_text=rumour)).to_have_count(0)

    # Anybody stops, at once; a slip is taken back, else only the facilitator resumes.
    li.at("stop").click()
    expect(pan.at("halt")).to_contain_text(li_name)
    expect(pan.at("take-stop-back")).to_have_count(0)
    li.at("take-stop-back").click()
    for person in (pan, li):
        expect(person.at("halt")).to_have_count(0)
    li.stops("不舒服 not well")
    for person in (pan, li):
        expect(person.at("halt")).to_contain_text(li_name)
        expect(person.at("halt")).to_contain_text("不舒服 not well")
        expect(person.at("resume")).to_have_count(0)
    fay.press("resume")
    expect(pan.at("halt")).to_have_count(0)

    # Each response is at the console, with what the reader found in it.
    card = fay.at("response-card").filter(has_text=complaint)
    expect(card).to_contain_text(li_name)
    expect(card.locator("u").first).to_be_visible()
    fay.skip("editor_call")

    fay.end_now()
    for person in (pan, li):
        expect(person.at("ended")).to_be_visible()
    is_scored(stage, fay, lang)
    is_judged(stage, evaluators, lang)


def is_scored(stage: Stage, fay: Facilitator, lang: Lang) -> None:
    """Model answers in time: each line is there, with the clauses that show it, quoted."""
    fay.at("scorecard-link").click()
    lines = fay.at("score-line")
    expect(lines).to_have_count(len(stage.scenario.expected_actions))
    expect(fay.at("score-team")).to_have_text(re.compile(r"^\d+$"))
    for action in stage.scenario.expected_actions:
        line = fay.at("score-line", action=action.action_id)
        expect(line).to_have_attribute("data-status", "met")
        line.click()
        detail = fay.at("score-detail")
        expect(detail).to_contain_text(action.title.en if lang == "en" else action.title.zh)
        # A page folds the line breaks of what it quotes.
        words = " ".join("".join(stage.model(action.action_id, lang)).split())
        quotes = detail.locator(".elements q")
        assert quotes.count() >= min(1, len(action.elements)), action.action_id
        for quote in quotes.all_inner_texts():
            assert quote.strip("“” ") in words, (action.action_id, quote)


def is_judged(stage: Stage, link: str, lang: Lang) -> None:
    """An evaluator overrides a line with a reason. Both values stay, also on paper."""
    context = stage.context(Look(lang, DESKTOP))
    eve = Facilitator(context, context.page())
    eve.page.goto(link)
    eve.at("join-name").fill("Eve 易")
    eve.at("join-enter").click()
    expect(eve.at("desk")).to_be_visible()
    counted = eve.at("to-judge").inner_text()
    eve.at("to-console").click()
    expect(eve.at("start").or_(eve.at("end")).or_(eve.at("fire"))).to_have_count(0)
    expect(eve.at("to-judge")).to_have_text(counted)
    eve.at("scorecard-link").click()
    expect(eve.at("to-judge")).to_have_text(counted)
    line = eve.at("score-line", action="answer_family")
    line.click()
    computed = line.locator(".num b").inner_text()
    eve.at("override-score").fill("61.5")
    eve.at("override-reason").fill("语气生硬 too stiff")
    eve.at("override-save").click()
    expect(eve.at("overridden")).to_have_text("61.5")
    expect(eve.at("score-detail")).to_contain_text("语气生硬 too stiff")
    expect(line.locator(".num s")).to_have_text(computed)

    with eve.page.expect_popup() as opened:
        eve.at("card-print").click()
    paper = opened.value
    for words in ("61.5", "语气生硬 too stiff", "EXERCISE", "演练"):
        expect(paper.locator("body")).to_contain_text(words)
    expect(paper.locator("body")).to_contain_text(stage.model("first_statement", lang)[0].splitlines()[-1])
