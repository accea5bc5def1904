"""Somebody who has a keyboard and nothing else: where the focus is, that it is to be seen, and that it is never lost."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.cast import Person

# The focused element, or the label around it, has an outline that stands out against what is behind it (3 to 1).
SEEN = """() => {
    const at = document.activeElement
    const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number)
    const light = (c) => c.slice(0, 3).map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0)
    const ground = (e) => {
        for (let up = e; up; up = up.parentElement) {
            const c = rgb(getComputedStyle(up).backgroundColor)
            if (c.length === 3 || c[3] > 0.9) return c
        }
        return [255, 255, 255]
    }
    return [at, at.closest('label')].some((e) => {
        if (!e) return false
        const style = getComputedStyle(e)
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return false
        const inside = parseFloat(style.outlineOffset) < 0
        const [a, b] = [light(rgb(style.outlineColor)), light(ground(inside ? e : e.parentElement))].sort((x, y) => y - x)
        return (a + 0.05) / (b + 0.05) >= 3
    })
}"""
WHERE = "() => document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 160)"
IS_FOCUSED = "e => e === document.activeElement"


class Keys:
    def __init__(self, person: Person) -> None:
        self.person, self.page, self.keyboard = person, person.page, person.page.keyboard

    def to(self, target: Locator, at_most: int = 120) -> None:
        """Tab until it has the focus; the focus is to be seen on it."""
        expect(target).to_be_visible()
        for _ in range(at_most):
            if target.evaluate(IS_FOCUSED):
                self.is_seen(target)
                return
            self.keyboard.press("Tab")
        raise AssertionError(f"not reached by Tab: {target}; the focus is at {self.page.evaluate(WHERE)}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        """Tab to it and press; afterwards the focus is still somewhere."""
        self.to(target)
        self.keyboard.press(key)

    def write(self, target: Locator, words: str) -> None:
        self.to(target)
        self.keyboard.insert_text(words)

    def is_seen(self, what: object) -> None:
        assert self.page.evaluate(SEEN), f"focus not to be seen on {what}: {self.page.evaluate(WHERE)}"

    def is_somewhere(self) -> None:
        """Not lost to the page as a whole. The browser lets go, and the page catches, within some frames."""
        for _ in range(60):
            if self.page.evaluate(WHERE):
                return
            self.page.wait_for_timeout(25)
        raise AssertionError("the focus is lost")

    def confirm(self, note: str = "") -> None:
        """The question in the dialog, answered with yes."""
        dialog = self.page.locator("dialog[open]")
        if note:
            self.write(dialog.locator("textarea"), note)
        self.press(dialog.locator("button[type=submit]"))
        expect(dialog).to_have_count(0)
        self.is_somewhere()
