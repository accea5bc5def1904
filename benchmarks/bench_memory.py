"""What a trainee's page holds in memory over a long session: 500 posts, then hours of heartbeats, events and handling.

    python benchmarks/bench_memory.py            three hours of heartbeats in eighteen rounds, under a minute
    python benchmarks/bench_memory.py --long     ten times that, for `make soak`

Measured in Chromium after a forced collection, once a round: the JavaScript heap, the nodes and the listeners. Flat is
what grows by less than a tenth in the last third. Heartbeats are given to the page's own socket as fast as it takes them;
events come over the wire; somebody scrolls, opens and closes composers, changes panes and the language, and takes calls.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from benchmarks.figures import TARGET, keep, table
from tests.browser.cast import Context, Look, Trainee
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.faults.dense import ROLE, dense_scenario, plant
from tests.harness import Browser as HttpBrowser
from tests.harness import Server

POSTS = 500
AIM = 0.10  # growth in the last third
EVERY = 0.12  # between a facilitator's commands, below her limit
PACES = (2.0, 1.0)

# The page's socket, and its last heartbeat, which can be given again.
LISTEN = """
const Native = window.WebSocket
window.WebSocket = class extends Native {
    constructor(...all) {
        super(...all)
        window.wire = this
        this.addEventListener('message', (e) => {
            if (typeof e.data === 'string' && e.data.startsWith('42["head"')) window.beat = e.data
        })
    }
}
"""
BEAT = """async (count) => {
    for (let i = 0; i < count; i++) {
        window.wire.dispatchEvent(new MessageEvent('message', { data: window.beat }))
        if (i % 50 === 0) await new Promise((go) => setTimeout(go))
    }
}"""
SCROLL = """async (share) => {
    const box = document.querySelector('[data-test=feed]')
    box.scrollTo({ top: box.scrollHeight * share })
    await new Promise((go) => setTimeout(go, 60))
}"""


@dataclass(frozen=True)
class Length:
    rounds: int
    beats: int  # heartbeats a round; 600 are ten minutes
    events: int  # over the wire, a round


SHORT, LONG = Length(18, 600, 6), Length(60, 1800, 18)


def main() -> None:
    if not CHROMIUM.exists():
        print(f"not run: {CHROMIUM} is missing; make test-packages installs it")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        figures = measure(browser, LONG if "--long" in sys.argv else SHORT)
        browser.close()
    report(figures)
    keep("memory", figures)


def measure(browser: Browser, length: Length) -> dict[str, Any]:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=TARGET) as name, Server(Path(name) / "data") as server:
        fay = server.facilitator()
        code = plant(server, fay, dense_scenario(0.01, POSTS))
        context = Context(browser, Look())
        page = context.page()
        page.add_init_script(LISTEN)
        pan = Trainee(context, page)
        pan.join(f"http://drill.test:{server.port}/join/{code}", "Pan", ROLE)
        fay.command("StartExercise")
        ready(pan)
        cdp = context.context.new_cdp_session(page)
        rounds = []
        for number in range(length.rounds):
            live(pan, fay, length, number)
            rounds.append(held(cdp))
        context.context.close()
    return {"rounds": length.rounds, "beats": length.rounds * length.beats,
            "events": length.rounds * length.events, "held": rounds, "growth": growth([r["heap_mb"] for r in rounds])}  # fmt: skip


def ready(pan: Trainee) -> None:
    """All posts are in the feed, and a heartbeat has been heard."""
    page = pan.page
    for _ in range(300):
        there = page.evaluate(
            "Number(document.querySelector('[data-test=show-new]')?.textContent.match(/\\d+/)?.[0] ?? 0)"
        )
        if there >= POSTS - 5 and page.evaluate("Boolean(window.beat)"):
            break
        page.wait_for_timeout(100)
    pan.at("show-new").click()


def live(pan: Trainee, fay: HttpBrowser, length: Length, number: int) -> None:
    """One round of a session."""
    page = pan.page
    for n in range(length.events):
        fay.command("ChangePace", {"pace": PACES[n % 2]})
        time.sleep(EVERY)
    page.evaluate(BEAT, length.beats)
    for share in (0.1, 0.9, (number % 10) / 10):
        page.evaluate(SCROLL, share)
    handle(pan, page)


def handle(pan: Trainee, page: Page) -> None:
    """Open and close what can be opened, look at each pane, and read in the other language for a moment."""
    reply = page.locator("[data-test=reply]:visible").first
    for _ in range(2):
        reply.click()
    for hook in ("middle-calls", "middle-cases", "side-chat", "side-plan", "side-write"):
        if pan.at(hook).count():
            pan.at(hook).click()
    for _ in range(2):
        pan.at("menu").click()
        page.locator(".sheet button").first.click()
        page.keyboard.press("Escape")


def held(cdp: CDPSession) -> dict[str, float]:
    """What is left after a collection."""
    for _ in range(3):
        cdp.send("HeapProfiler.collectGarbage")
    used = cdp.send("Runtime.getHeapUsage")["usedSize"]
    counts = cdp.send("Memory.getDOMCounters")
    return {
        "heap_mb": round(used / 1e6, 2),
        "nodes": counts["nodes"],
        "listeners": counts["jsEventListeners"],
    }


def growth(heap: Sequence[float]) -> float:
    """Of the last third: its highest round over the highest before it, less one."""
    third = len(heap) // 3
    return round(max(heap[-third:]) / max(heap[third:-third]) - 1, 4)


def report(figures: dict[str, Any]) -> None:
    held_at = figures["held"]
    third = len(held_at) // 3
    rows: list[list[object]] = [["memory of a trainee's page", "heap MB", "nodes", "listeners", ""]]
    for name, at in (
        ("after the first round", held_at[0]),
        ("after two thirds", held_at[-third - 1]),
        ("at the end", held_at[-1]),
    ):
        rows.append([name, at["heap_mb"], at["nodes"], at["listeners"], ""])
    said = f"{figures['beats']} heartbeats, {figures['events']} events; last third {figures['growth']:+.1%} (aim < {AIM:.0%})"
    rows[-1][-1] = said
    table(rows)


if __name__ == "__main__":
    main()
