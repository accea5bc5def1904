"""Scrolling a timeline of a thousand injects in Chromium: how long each frame takes.

    python benchmarks/bench_timeline.py

The exercise runs meanwhile and injects fall due. The baseline of the same run is the same scrolling, by the
same wheel, over a bare page of a thousand lines.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.figures import HEAD, TARGET, keep, row, spread, table
from tests.browser.conftest import CHROMIUM
from tests.faults.dense import plant
from tests.harness import Server
from tests.thousand import thousand

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
AIM = 50.0  # ms for the middle frame
TURNS, WAIT = 120, 30  # of the wheel, and ms between two
BARE = "<div style='height:400px;overflow:auto' id=box>" + "".join(
    f"<p style='height:17px;margin:8px'>{n}</p>" for n in range(1000)
)
# Times between frames, as the page itself sees them.
RECORD = """() => { const seen = window.frames_ = []; let last = performance.now(); window.going_ = true
  const next = (now) => { seen.push((now - last) / 1000); last = now; if (window.going_) requestAnimationFrame(next) }
  requestAnimationFrame(next) }"""
STOP = "() => { window.going_ = false; return window.frames_.slice(2) }"


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Any] = {}
    rows = []
    with tempfile.TemporaryDirectory(dir=TARGET) as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        with Server(Path(folder) / "data") as server:
            for name, frames in measure(browser, server).items():
                figures[name] = {**spread(frames), "over_50_ms": sum(f > AIM / 1000 for f in frames)}
                note = f"{figures[name]['over_50_ms']} over 50 ms (aim p50 < {AIM:g})"
                rows.append(row(name, figures[name], note))
        browser.close()
    table([HEAD, *rows])
    keep("timeline", figures)


def measure(browser: Browser, server: Server) -> dict[str, list[float]]:
    """Seconds of each frame: bare page, list, chart by channel and by role."""
    found: dict[str, list[float]] = {}
    bare = browser.new_page(viewport={"width": 1440, "height": 900})
    bare.set_content(BARE)
    found["bare page of 1,000 lines"] = scrolled(bare, "#box", 0, 60)
    bare.close()
    page = console(browser, server)
    found["list of 1,000 injects"] = scrolled(page, "[data-test=inject-list]", 0, 120)
    for lanes in ("channel", "role"):
        page.locator(f"[data-test=lanes-{lanes}]").click()
        found[f"chart by {lanes}, along"] = scrolled(page, "[data-test=chart-scroll]", 60, 0)
        found[f"chart by {lanes}, down"] = scrolled(page, "[data-test=chart-scroll]", 0, 20)
    return found


def console(browser: Browser, server: Server) -> Page:
    """A facilitator at the console of a running exercise of a thousand injects."""
    fay = server.facilitator()
    plant(server, fay, *thousand())
    fay.command("StartExercise")
    fay.command("ChangePace", {"pace": 6})
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(f"{server.url}/sign-in")
    page.locator("[data-test=sign-in-name]").fill("facilitator")
    page.locator("[data-test=sign-in-password]").fill(server.password)
    page.locator("[data-test=sign-in-submit]").click()
    expect(page.locator("[data-test=make-exercise]").first).to_be_visible()
    page.goto(f"{server.url}/exercises/{fay.exercise_id}")
    expect(page.locator("[data-test=mark]").first).to_be_visible()
    page.wait_for_timeout(1000)
    return page


def scrolled(page: Page, box: str, along: int, down: int) -> list[float]:
    """Frames while the wheel turns over `box`."""
    page.locator(box).hover(position={"x": 300, "y": 120})
    page.evaluate(RECORD)
    for _ in range(TURNS):
        page.mouse.wheel(along, down)
        page.wait_for_timeout(WAIT)
    frames: list[float] = page.evaluate(STOP)
    return frames


if __name__ == "__main__":
    main()
