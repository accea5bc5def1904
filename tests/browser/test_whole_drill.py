"""A facilitator, two trainees and an evaluator play the first half hour, from sign-in to the printed scorecard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.cast import DESKTOP, LANGS, PHONE, Lang, Look, Stage

NAMES = {"zh-CN": ("潘越", "李蔚"), "en": ("Pan Yue", "Li Wei")}


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_half_hour(stage: Stage, lang: Lang) -> None:
    fay = stage.exercise()
    pan_name, li_name = NAMES[lang]
    pan = stage.trainee(fay.code, pan_name, "pr_officer", Look(lang, DESKTOP))
    li = stage.trainee(fay.code, li_name, "customer_service", Look(lang, PHONE))
    expect(pan.at("lobby")).to_contain_text(pan_name)

    # An inject comes by its own time.
    fay.start()
    expect(pan.at("lobby")).to_have_count(0)
    fay.command("ChangePace", {"pace": 6})
    video = stage.title("video", lang)
    expect(pan.at("post").filter(has_text=video)).to_be_visible(timeout=15_000)
    fay.command("ChangePace", {"pace": 1})
    li.post(video)
    pan.flag(video)
    pan.reply(video, stage.model("correct_rumour", lang)[0])

    # One is fired by hand. Each role gets its own and no more.
    fay.fire("family_complaint")
    complaint = stage.title("family_complaint", lang)
    li.case(complaint)
    expect(pan.at("case")).to_have_count(0)
    fay.fire("rumour")
    rumour = stage.title("rumour", lang)
    pan.post(rumour)

    # The call rings at one desk only.
    fay.fire("reporter_call")
    expect(pan.at("answer-call")).to_be_visible()
    pan.answer_call(stage.lines("reporter_call", lang), stage.model("answer_reporter", lang))
    expect(li.at("call")).to_have_count(0)
    li.answer_case(complaint, stage.model("answer_family", lang)[0])
    pan.reply(rumour, stage.model("correct_rumour", lang)[0])

    # A pause tells why.
    reason = "消防演习 fire alarm"
    fay.command("PauseExercise", {"reason": reason})
    for person in (pan, li):
        expect(person.at("halt")).to_contain_text(reason)
    fay.command("ResumeExercise")
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

    # Anybody stops; only the facilitator resumes.
    li.at("stop").click()
    li.confirm("不舒服 not well")
    for person in (pan, li):
        expect(person.at("halt")).to_contain_text(li_name)
        expect(person.at("halt")).to_contain_text("不舒服 not well")
        expect(person.at("resume")).to_have_count(0)
    fay.command("ResumeExercise")
    expect(pan.at("halt")).to_have_count(0)

    fay.end()
    for person in (pan, li):
        expect(person.at("ended")).to_be_visible()
