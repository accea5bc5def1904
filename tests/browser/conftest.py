"""Chromium, a server, and contexts that let nothing pass unseen.

Pages are opened as http://drill.test:PORT, an origin that is not localhost, as in a clinic's network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.cast import HOST, Stage
from tests.harness import Server

# The shell draws no window around the page, which takes a quarter of the time off; the whole browser serves as well.
_BROWSERS = (Path("/usr/bin/chromium-headless-shell"), Path("/usr/bin/chromium"))
CHROMIUM = next((path for path in _BROWSERS if path.exists()), _BROWSERS[-1])
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # Each window would draw its own tab strip as a page beside ours; the rest is Playwright's list, which this replaces.
    "--disable-features=PreloadTopChromeWebUI,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,"
    "PaintHolding,ThirdPartyStoragePartitioning,OptimizationHints,NetworkTimeServiceQuerying",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {HOST} 127.0.0.1",
]
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    assert CHROMIUM.exists(), f"{CHROMIUM} is missing; make test-packages installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """For tests that don't stop it."""
    with Server(tmp_path_factory.mktemp("browser") / "data") as server:
        yield server


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path / "data") as server:
        yield server


@pytest.fixture
def make_stage(chromium: Browser) -> Iterator[Callable[[Server], Stage]]:
    """A stage on any server. At its end no context may have had an error."""
    stages: list[Stage] = []

    def make(server: Server) -> Stage:
        stages.append(Stage(chromium, server))
        return stages[-1]

    yield make
    problems = [problem for stage in stages for problem in stage.close()]
    assert not problems, "\n".join(problems)


@pytest.fixture
def stage(make_stage: Callable[[Server], Stage], shared_server: Server) -> Stage:
    return make_stage(shared_server)
