"""The pictures of the README, taken anew: `make portraits`.

The demonstration plays the big scenario; a guest sits down beside its scripted trainees, in both languages and themes.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Page, TimeoutError, sync_playwright

from tests.browser.cast import DESKTOP, PHONE, Lang, Look, Stage, Trainee
from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.harness import Server
from tests.live.test_demo import ways_in

SLUG = "sight-lost-after-filler"
PLAYED_FOR = 150  # real seconds until the story has something to tell
DRAFT: dict[Lang, str] = {
    "zh-CN": "今天中午，一位顾客在我院注射后出现视力异常，已由本院医生陪同送至眼科医院救治。我们正在核实……",
    "en": "At midday a client lost sight in one eye after an injection at our clinic. Our doctor is with her at the eye hospital. We are",
}


def taken(page: Page, folder: Path, name: str) -> None:
    page.wait_for_timeout(900)
    page.screenshot(path=folder / f"{name}.png")


def at_the_desk(stage: Stage, code: str, lang: Lang, dark: bool, folder: Path) -> None:
    guest = stage.trainee(code, "潘越" if lang == "zh-CN" else "Pan", "crisis_lead", Look(lang, DESKTOP, dark))
    put_away(guest)
    guest.look_at("write")
    with suppress(TimeoutError):  # what waits for agreement stands still until one changes it
        guest.at("edit-request").click(timeout=1500)
    guest.at("text-statement").fill(DRAFT[lang])
    with suppress(TimeoutError):
        guest.at("show-new").click(timeout=1500)
    guest.at("middle-inbox").click()  # letters and messages come to this role; complaints to others
    with suppress(TimeoutError):
        guest.at("case").first.click(timeout=1500)
    taken(guest.page, folder, f"desk-{lang[:2]}-{'dark' if dark else 'light'}")


def put_away(guest: Trainee) -> None:
    """What stands above the desk of a newcomer who missed the waiting room: the story so far, the offer of a tour."""
    for button in (guest.at("caught-up"), guest.at("offer-tour").locator(".yl-btn--quiet")):
        with suppress(TimeoutError):
            button.click(timeout=1500)


def on_the_phone(stage: Stage, lang: Lang, dark: bool, folder: Path) -> None:
    """A short drill of its own, so that the phone rings when the picture is taken."""
    fay = stage.exercise()
    guest = stage.trainee(fay.code, "潘越", "pr_officer", Look(lang, PHONE, dark))
    fay.start()
    put_away(guest)
    for inject_id in ("video", "rumour", "family_complaint"):
        fay.fire(inject_id)
    taken(guest.page, folder, f"phone-feed-{lang[:2]}")
    fay.fire("reporter_call")
    taken(guest.page, folder, f"phone-call-{lang[:2]}")


def at_the_console(stage: Stage, lang: Lang, dark: bool, folder: Path) -> None:
    page = stage.facilitator(Look(lang, DESKTOP, dark)).page
    exercise = stage.server.facilitator().get("/api/exercises")["exercises"][0]
    page.goto(f"{stage.url}/exercises/{exercise['exercise_id']}")
    page.wait_for_timeout(2500)
    taken(page, folder, f"console-{lang[:2]}-{'dark' if dark else 'light'}")


def at_the_end(stage: Stage, lang: Lang, dark: bool, folder: Path) -> None:
    fay = stage.played(words="" if lang == "zh-CN" else stage.model("first_statement", "en")[0])
    page = stage.facilitator(Look(lang, DESKTOP, dark)).page
    page.goto(f"{stage.url}/exercises/{fay.exercise_id}")  # gives this browser its place
    page.wait_for_timeout(1500)
    page.goto(f"{stage.url}/exercises/{fay.exercise_id}/screen")
    page.wait_for_timeout(1500)
    taken(page, folder, f"screen-{lang[:2]}")
    fay.end()
    page.goto(f"{stage.url}/scorecard/{fay.exercise_id}")
    page.wait_for_timeout(2500)
    taken(page, folder, f"scorecard-{lang[:2]}-{'dark' if dark else 'light'}")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    data = Path(tempfile.mkdtemp())
    with (
        Server(data / "demo", env={"YANLIAN_DEMO": SLUG}) as demo,
        Server(data / "own") as own,
        sync_playwright() as p,
    ):
        browser = p.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        codes = ways_in(demo)
        stage, short = Stage(browser, demo), Stage(browser, own)
        for lang, dark in (("zh-CN", False), ("en", True)):
            on_the_phone(short, lang, dark, folder)
            at_the_end(short, lang, dark, folder)
        browser.new_page().wait_for_timeout(PLAYED_FOR * 1000)
        for lang, dark in (("zh-CN", False), ("en", True)):
            at_the_desk(stage, codes["seat"], lang, dark, folder)
            at_the_console(stage, lang, not dark, folder)
        short.close()
        stage.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
