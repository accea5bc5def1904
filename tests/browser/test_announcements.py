"""What a screen reader is told while the world is loud."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.cast import Stage
from tests.browser.test_desk_social import until
from tests.faults.dense import ROLE, dense_scenario, plant

STORM = 30
HEARD = """() => {
    window.heard = 0
    const told = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]'
    new MutationObserver((changes) => {
        const regions = new Set(changes.map((c) => (c.target.nodeType === 1 ? c.target : c.target.parentElement)?.closest(told)).filter(Boolean))
        window.heard += regions.size
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
}"""


def test_a_storm_is_told_in_a_few_sentences(stage: Stage) -> None:
    """Thirty posts within two seconds do not flood a screen reader: some sentences, and the number is in them."""
    fay = stage.server.facilitator()
    code = plant(stage.server, fay, dense_scenario(2 / STORM, STORM, first=1.5))
    pan = stage.trainee(code, "潘越", ROLE)
    pan.page.evaluate(HEARD)
    fay.command("StartExercise")
    expect(pan.at("lobby")).to_have_count(0)
    until(
        pan.page,
        "Number(document.querySelector('[data-test=show-new]')?.textContent.match(/\\d+/)?.[0] ?? 0)",
        STORM - 1,
    )
    assert 1 <= pan.page.evaluate("window.heard") <= 4
    told = pan.page.locator("p[role=status][aria-live=polite].yl-hidden")
    expect(told).to_contain_text("条帖子")
    assert pan.page.evaluate("window.heard") <= 4
