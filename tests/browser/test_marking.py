"""Every page says that it is an exercise, whatever people write into it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.cast import DESKTOP, PHONE, Control, Look, Stage, Trainee

MARKUP = '<img src=x onerror="document.title=1"><script>document.body.innerHTML=""</script><style>*{display:none}</style>'
NAME = '<img src=x onerror="alert(1)">'


def is_marked(page: Page) -> None:
    """The strip is at the top, said in words and not covered, and the watermark lies over the page."""
    strip = page.locator(".yl-x")
    expect(strip).to_be_visible()
    expect(strip).to_contain_text("EXERCISE")
    expect(strip).to_contain_text("演练")
    assert (
        page.evaluate(
            """() => {
            const strip = document.querySelector('.yl-x')
            const box = strip.getBoundingClientRect()
            if (Math.round(box.top) !== 0 || box.width < innerWidth - 20) return 'strip not along the top'
            for (const x of [0.1, 0.5, 0.9]) {
                const top = document.elementFromPoint(innerWidth * x, box.height / 2)
                if (!strip.contains(top)) return 'strip covered by ' + top?.outerHTML.slice(0, 80)
            }
            const mark = getComputedStyle(document.querySelector('.yl-watermark'), '::after')
            if (mark.position !== 'fixed' || mark.pointerEvents !== 'none') return 'no watermark'
            if (!mark.backgroundImage.includes('EXERCISE')) return 'watermark without its word'
            return mark.display !== 'none' && Number(mark.opacity) > 0.02 ? '' : 'watermark hidden'
        }"""
        )
        == ""
    )


def is_plain_text(page: Page, words: str) -> None:
    """There to be read, and nothing of it became an element."""
    expect(page.get_by_text(words).first).to_be_attached()
    assert page.locator('img[src="x"], body script:not([src]), body style').count() == 0


def visit(page: Page, url: str) -> None:
    page.goto(url)
    page.wait_for_load_state("networkidle")
    is_marked(page)


def test_pages_outside_an_exercise(stage: Stage) -> None:
    for size in (DESKTOP, PHONE):
        context = stage.context(Look(size=size))
        page = context.page()
        for path in ("/sign-in", "/join", "/"):
            visit(page, stage.url + path)
        with context.network_errors():
            for path in ("/no/such/page", "/join/NOCODE", "/desk/none", "/scorecard/none", "/exercises/none"):
                visit(page, stage.url + path)


def test_every_state_of_the_desk(stage: Stage) -> None:
    fay = stage.exercise()
    for size in (DESKTOP, PHONE):
        context = stage.context(Look(size=size))
        pan = Trainee(context, context.page())
        visit(pan.page, f"{stage.url}/join/{fay.code}")
        pan.enter_name(f"潘越{size[0]}")
        is_marked(pan.page)
        pan.at("join-agree").check()
        pan.at("join-consent").click()
        expect(pan.at("seat-pr_officer")).to_be_visible()
        is_marked(pan.page)
    pan = stage.trainee(fay.code, "潘越二", "pr_officer", Look(size=PHONE))
    is_marked(pan.page)
    fay.start()
    fay.fire("video")
    card = pan.post(stage.title("video", "zh-CN"))
    is_marked(pan.page)
    expect(card.locator(".yl-stamp")).to_be_visible()
    for pane in ("cases", "write", "plan"):
        pan.look_at(pane)
        is_marked(pan.page)
    fay.fire("reporter_call")
    expect(pan.answering()).to_be_visible()
    is_marked(pan.page)
    expect(pan.at("call").locator(".yl-stamp")).to_be_visible()
    pan.answering().click()
    expect(pan.at("end-call")).to_be_visible()
    is_marked(pan.page)
    fay.end()
    expect(pan.at("ended")).to_be_visible()
    is_marked(pan.page)


def test_markup_is_text(stage: Stage) -> None:
    fay: Control = stage.exercise()
    pan = stage.trainee(fay.code, NAME, "pr_officer")
    is_plain_text(pan.page, NAME)
    li = stage.trainee(fay.code, "李蔚", "medical_lead")
    li.page.goto(f"{stage.url}/join/{fay.code}")
    li.enter_name("another")
    li.at("join-agree").check()
    li.at("join-consent").click()
    is_plain_text(li.page, NAME)
    li.page.go_back()
    li = stage.trainee(fay.code, "李蔚二", "medical_lead")

    fay.start()
    fay.fire("rumour")
    rumour = stage.title("rumour", "zh-CN")
    pan.reply(rumour, MARKUP)
    pan.publish(MARKUP)
    fay.fire("reporter_call")
    pan.answering().click()
    pan.at("text-call").fill(MARKUP)
    pan.page.keyboard.press("Enter")
    expect(pan.at("call").get_by_text(MARKUP)).to_be_visible()
    is_plain_text(pan.page, MARKUP)
    is_marked(pan.page)
    pan.end_call()

    li.post(rumour)
    is_plain_text(li.page, MARKUP)
    pan.stops(MARKUP)
    for page in (pan.page, li.page):
        expect(page.locator("[data-test=halt]")).to_contain_text(MARKUP)
        expect(page.locator("[data-test=halt]")).to_contain_text(NAME)
        is_plain_text(page, MARKUP)
        is_marked(page)
        assert "Yanlian" in page.title()


def test_staff_pages_and_paper(stage: Stage) -> None:
    """Marked, and markup in names and texts stays text, at the console, on the scorecard and on paper."""
    played = stage.played(NAME, MARKUP)
    for size in (DESKTOP, PHONE):
        fay = stage.facilitator(Look(size=size))
        is_marked(fay.page)
        fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
        fay.look_at("talk")
        expect(fay.at("response-card").first).to_be_visible()
        is_marked(fay.page)
        is_plain_text(fay.page, NAME)
        is_plain_text(fay.page, "<script>")
        fay.page.goto(f"{stage.url}/scorecard/{played.exercise_id}")
        fay.at("score-line", action="first_statement").click()
        expect(fay.at("score-detail").locator("[data-test=response-card]")).to_be_visible()
        is_marked(fay.page)
        is_plain_text(fay.page, "<script>")
        with fay.page.expect_popup() as opened:
            fay.at("card-print").click()
        paper = opened.value
        paper.wait_for_load_state("load")
        is_plain_text(paper, NAME)
        is_plain_text(paper, "<script>")
        expect(paper.locator("body")).to_contain_text("EXERCISE")
        expect(paper.locator("body")).to_contain_text("演练")


def test_paper_is_marked_in_print(stage: Stage) -> None:
    played = stage.played()
    fay = stage.facilitator()
    fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}")
    expect(fay.at("response-card").first).to_be_visible()
    fay.page.goto(f"{stage.url}/exercises/{played.exercise_id}/scorecard.print?lang=en")
    fay.page.emulate_media(media="print")
    expect(fay.page.get_by_text("EXERCISE").first).to_be_visible()
