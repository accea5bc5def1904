"""A new inject's way from the socket to the glass, with 500 posts in the feed; and that nothing moves meanwhile.

    python benchmarks/bench_browser.py

Measured inside Chromium, from the arrival of the message to the frame that shows it. Its baseline, of the same run
and browser: a bare page with 500 plain posts that adds one without any framework.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.figures import HEAD, PROJECT, TARGET, keep, row, spread, table
from simulator.scenario import Scenario
from tests.browser.cast import Context, Look, Trainee
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.faults.dense import ROLE, dense_scenario, plant
from tests.harness import Server

IN_FEED, MEASURED = 500, 40
FIRST, EVERY = 14.0, 0.4  # of the measured ones, in seconds after StartEx
AIM, PAGE_AIM = 50.0, 250
DIST = PROJECT / "web" / "static" / "dist"

# A frame is on the glass when a task that was queued in its animation callback runs.
PAINTED = """
window.painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => then(performance.now())
    channel.port2.postMessage(0)
})
"""
WATCH = (
    PAINTED
    + """
window.came = []
window.drawn = []
window.shifted = 0
window.heard = 0
const Native = window.WebSocket
window.WebSocket = class extends Native {
    constructor(...all) {
        super(...all)
        this.addEventListener('message', (e) => {
            if (typeof e.data !== 'string' || !e.data.includes('"InjectFired"')) return
            window.heard += 1
            if (window.counting) window.came.push(performance.now())
        })
    }
}
new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (window.counting) window.shifted += e.value }))
    .observe({ type: 'layout-shift', buffered: false })
let shown = ''
new MutationObserver(() => {
    const now = document.querySelector('[data-test=show-new]')?.textContent ?? ''
    if (now === shown) return
    shown = now
    if (window.counting) window.painted((at) => window.drawn.push(at))
}).observe(document, { childList: true, subtree: true, characterData: true })
"""
)
BARE = (
    PAINTED
    + """
window.bare = async (count, every, text) => {
    const post = () => { const e = document.createElement('article'); e.append(text); return e }
    document.body.replaceChildren(...Array.from({ length: count }, post))
    const took = []
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
        const at = performance.now()
        document.body.prepend(post())
        window.painted((then) => took.push(then - at))
    }
    for (let i = 0; i < 40; i++) {
        channel.port2.postMessage(0)
        await new Promise((go) => setTimeout(go, every))
    }
    return took
}
"""
)


def main() -> None:
    if not CHROMIUM.exists():
        print(f"not run: {CHROMIUM} is missing; make test-packages installs it")
        return
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=TARGET) as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        figures = measure(browser, Path(name))
        browser.close()
    table([HEAD, *rows(figures)])
    keep("browser", figures)


def measure(browser: Browser, folder: Path) -> dict[str, Any]:
    bare = bare_page(browser)
    with Server(folder / "data") as server:
        fay = server.facilitator()
        code = plant(server, fay, storm_scenario())
        context = Context(browser, Look())
        page = context.page()
        page.add_init_script(WATCH)
        pan = Trainee(context, page)
        pan.join(f"http://drill.test:{server.port}/join/{code}", "Pan", ROLE)
        fay.command("StartExercise")
        until(page, "window.heard", IN_FEED)
        let_in = page.evaluate(LET_IN)
        page.wait_for_timeout(600)
        page.evaluate(READ)
        until(page, "window.came.length", MEASURED)
        page.wait_for_timeout(500)
        found = page.evaluate(RESULT)
        size = first_page(page)
        context.context.close()
    drawn = [(there - came) / 1000 for came, there in zip(found["came"], found["drawn"], strict=True)]
    return {
        "bare_list": spread([ms / 1000 for ms in bare]), "inject_drawn": spread(drawn), "let_in": spread([let_in / 1000]),
        "moved_px": found["moved"], "layout_shift": found["shifted"], "posts": found["posts"], "first_page_kb": size,
    }  # fmt: skip


# Let all in, and say how long the frame with them took.
LET_IN = """() => new Promise((done) => {
    const at = performance.now()
    document.querySelector('[data-test=show-new]')?.click()
    window.painted((then) => done(then - at))
})"""
# Read in the middle of the feed; from now on it counts.
READ = """async () => {
    const box = document.querySelector('[data-test=feed]')
    box.scrollTo({ top: box.scrollHeight / 2 })
    await new Promise((go) => setTimeout(go, 800))
    const middle = box.getBoundingClientRect().top + box.clientHeight / 2
    window.mark = [...box.querySelectorAll('article')].find((e) => e.getBoundingClientRect().bottom > middle)
    window.markAt = window.mark.getBoundingClientRect().top
    window.counting = true
}"""
RESULT = """() => ({
    came: window.came.slice(0, window.drawn.length), drawn: window.drawn.slice(0, window.came.length), shifted: window.shifted,
    moved: Math.abs(window.mark.getBoundingClientRect().top - window.markAt),
    posts: document.querySelectorAll('[data-test=feed] [data-slot]').length,
})"""


def until(page: Page, what: str, count: int) -> None:
    """Wait in Python: the page's content security policy allows no string to be run as a condition."""
    for _ in range(600):
        if page.evaluate(what) >= count:
            return
        page.wait_for_timeout(100)
    raise TimeoutError(f"{what} stays below {count}")


def bare_page(browser: Browser) -> list[float]:
    page = browser.new_page(viewport={"width": 480, "height": 900})
    page.evaluate(BARE)
    took: list[float] = page.evaluate("window.bare(500, 100, '有人在门口拍到了，评论里都在问。'.repeat(4))")
    page.close()
    return took


def storm_scenario() -> Scenario:
    """500 posts at once, and then some that are measured."""
    dense = dense_scenario(0.01, IN_FEED + MEASURED + 10)
    times = [1 + i * 0.01 for i in range(IN_FEED)] + [FIRST + i * EVERY for i in range(MEASURED + 10)]
    injects = tuple(replace(i, at=timedelta(seconds=at)) for i, at in zip(dense.injects, times, strict=True))
    return replace(dense, injects=injects)


def first_page(page: Page) -> float:
    """kB of JavaScript and CSS that the desk has loaded, compressed; without the words of the other language, which come when
    the page is at rest."""
    manifest = json.loads((DIST / ".vite" / "manifest.json").read_text())
    later = DIST / manifest["web/client/i18n/en/index.ts"]["file"]
    names: list[str] = page.evaluate("performance.getEntriesByType('resource').map((e) => e.name)")
    paths = {
        PROJECT / "web" / urlsplit(n).path.lstrip("/")
        for n in names
        if n.split("?")[0].endswith((".js", ".css"))
    }
    return round(sum(len(gzip.compress(p.read_bytes())) for p in paths - {later} if p.exists()) / 1000, 1)


def rows(figures: dict[str, Any]) -> list[list[object]]:
    drawn, bare = figures["inject_drawn"], figures["bare_list"]
    times = round(drawn["p50"] / bare["p50"], 1)
    moved = f"what is read moved {figures['moved_px']:g} px, layout shift {figures['layout_shift']:.4f}"
    return [
        row("bare list of 500, one more drawn", bare),
        row(
            f"inject drawn, {figures['posts']} posts in the feed",
            drawn,
            f"{times} bare (aim ≤ {AIM:g} ms); {moved}",
        ),
        row("500 posts let in", figures["let_in"]),
        [
            "JavaScript and CSS of the first page",
            "",
            "",
            figures["first_page_kb"],
            1,
            f"kB gzip (aim ≤ {PAGE_AIM})",
        ],
    ]


if __name__ == "__main__":
    main()
