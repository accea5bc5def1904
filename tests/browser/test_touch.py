"""The whole path of a trainee by finger, on a phone 390 px wide; and nothing there too small for a finger."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.cast import PHONE, Look, Stage, Trainee
from tests.browser.test_layout import Fit

# Controls that are to be seen and too small: 44 px a side, 24 for one that stands in a line of text. A box or a
# circle to tick is as large as its label. What is set aside, hidden or for screen readers only counts as unseen.
TOO_SMALL = """() => {
    const controls = 'button, a[href], input, select, textarea, summary, [role=tab], [role=option], [role=button]'
    const isSeen = (e) => {
        const style = getComputedStyle(e), box = e.getBoundingClientRect()
        return box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.clipPath === 'none' && style.opacity !== '0' &&
            !e.closest('[inert]') && !e.disabled && e.checkVisibility()
    }
    const isInline = (e) => getComputedStyle(e).display === 'inline' ||
        [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
    return [...document.querySelectorAll(controls)].filter(isSeen).flatMap((e) => {
        const target = e.matches('[type=checkbox], [type=radio]') ? e.closest('label') ?? e : e
        const { width, height } = target.getBoundingClientRect()
        const least = isInline(e) ? 24 : 44
        const name = e.dataset.test ?? e.getAttribute('aria-label') ?? e.textContent.trim().slice(0, 20)
        return Math.round(width) < least || Math.round(height) < least
            ? [`${e.tagName}.${e.className} "${name}" ${Math.round(width)} x ${Math.round(height)}`] : []
    })
}"""


class Finger:
    """Taps, and types on the keyboard that the tap has brought up."""

    def __init__(self, person: Trainee) -> None:
        self.person, self.page = person, person.page
        self.small: dict[str, str] = {}
        self.fits = Fit()

    def tap(self, target: Locator) -> None:
        target.tap()

    def write(self, target: Locator, words: str) -> None:
        target.tap()
        expect(target).to_be_focused()
        self.page.keyboard.insert_text(words)

    def confirm(self) -> None:
        dialog = self.page.locator("dialog[open]")
        dialog.locator("button[type=submit]").tap()
        expect(dialog).to_have_count(0)

    def pane(self, name: str) -> None:
        self.tap(self.person.at(f"tab-{name}"))

    def looks_at(self, where: str) -> None:
        """Each control here is large enough, and nothing sticks out."""
        for found in self.page.evaluate(TOO_SMALL):
            self.small.setdefault(found, where)
        self.fits(self.page, where)


def test_the_whole_path_by_touch(stage: Stage) -> None:
    fay = stage.exercise()
    context = stage.context(Look("zh-CN", PHONE, touch=True))
    li = Trainee(context, context.page())
    hand = Finger(li)
    joins(stage, hand, fay.code)
    fay.start()
    expect(li.at("lobby")).to_have_count(0)
    for inject_id in ("video", "rumour", "family_complaint"):
        fay.fire(inject_id)
    reads_and_replies(stage, hand)
    answers_a_complaint(stage, hand)
    fay.fire("reporter_call")
    takes_a_call(stage, hand)
    publishes(stage, hand)
    looks_round(hand)
    fay.end()
    says_how_it_was(hand)
    hand.fits.all_did()
    assert not hand.small, "\n".join(f"{where}: {found}" for found, where in hand.small.items())


def joins(stage: Stage, hand: Finger, code: str) -> None:
    li, page = hand.person, hand.page
    page.goto(f"{stage.url}/join")
    hand.write(li.at("join-code-input"), code)
    hand.looks_at("code")
    hand.tap(page.locator("form button[type=submit]"))
    hand.write(li.at("join-name"), "李蔚")
    hand.looks_at("name")
    hand.tap(li.at("join-enter"))
    expect(li.at("join-agree")).to_be_visible()
    hand.looks_at("rules")
    hand.tap(li.at("join-agree"))
    hand.tap(li.at("join-consent"))
    for role in ("pr_officer", "customer_service"):
        hand.tap(li.at(f"seat-{role}"))
        expect(li.at(f"seat-{role}")).to_be_checked()
    hand.looks_at("seat")
    hand.tap(li.at("take-seat"))
    expect(li.at("lobby")).to_be_visible()
    hand.looks_at("lobby")


def reads_and_replies(stage: Stage, hand: Finger) -> None:
    li, title = hand.person, stage.title("rumour", "zh-CN")
    card = li.at("post").filter(has_text=title)
    expect(card.or_(li.at("show-new")).first).to_be_visible()
    hand.looks_at("feed")
    if li.at("show-new").is_visible():
        hand.tap(li.at("show-new"))
    hand.tap(card.locator("[data-test=flag]"))
    expect(card.locator("[data-test=flag]")).to_be_disabled()
    hand.tap(card.locator("[data-test=reply]"))
    words = stage.model("correct_rumour", "zh-CN")[0]
    hand.write(card.locator("[data-test=text-reply]"), words)
    hand.looks_at("reply")
    hand.tap(card.locator("[data-test=send-reply]"))
    expect(card).to_contain_text(words[:40])


def answers_a_complaint(stage: Stage, hand: Finger) -> None:
    li, words = hand.person, stage.model("answer_family", "zh-CN")[0]
    hand.pane("cases")
    hand.tap(li.at("case").filter(has_text=stage.title("family_complaint", "zh-CN")))
    hand.write(li.at("text-complaint"), words)
    hand.looks_at("case")
    hand.tap(li.at("send-complaint"))
    expect(li.at("text-complaint")).to_have_value("")


def takes_a_call(stage: Stage, hand: Finger) -> None:
    li, words = hand.person, stage.model("answer_reporter", "zh-CN")[0]
    expect(li.answering()).to_be_visible()
    hand.looks_at("ringing")
    hand.tap(li.answering())
    hand.write(li.at("text-call"), words)
    hand.looks_at("talking")
    hand.tap(li.at("send-call"))
    expect(li.at("call")).to_contain_text(words)
    hand.tap(li.at("end-call"))
    hand.confirm()  # the reporter has more to ask
    expect(li.at("call")).to_have_count(0)


def publishes(stage: Stage, hand: Finger) -> None:
    li, words = hand.person, stage.model("first_statement", "zh-CN")[0]
    hand.pane("write")
    hand.write(li.at("text-statement"), words)
    hand.looks_at("write")
    hand.tap(li.at("send-statement"))
    hand.looks_at("publish?")
    hand.confirm()
    expect(li.at("published").first).to_contain_text(words.splitlines()[0])


def looks_round(hand: Finger) -> None:
    for pane in ("chat", "plan"):
        hand.pane(pane)
        hand.looks_at(pane)
    hand.tap(hand.person.at("menu"))
    hand.looks_at("menu")
    hand.tap(hand.person.at("menu"))
    hand.tap(hand.person.at("stop"))
    hand.looks_at("stopped")
    hand.tap(hand.person.at("take-stop-back"))
    expect(hand.person.at("halt")).to_have_count(0)


def says_how_it_was(hand: Finger) -> None:
    li = hand.person
    expect(li.at("ended")).to_be_visible()
    hand.write(li.at("debrief-well"), "分工清楚")
    hand.looks_at("ended")
    hand.tap(li.at("debrief-send"))
    expect(li.at("debrief-send")).to_have_count(0)
