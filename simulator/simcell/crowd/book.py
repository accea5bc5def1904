"""The lines of both languages, put together."""

from __future__ import annotations

from simulator.localized import Lang
from simulator.simcell.crowd.en import daily as en_daily
from simulator.simcell.crowd.en import early as en_early
from simulator.simcell.crowd.en import failures as en_failures
from simulator.simcell.crowd.en import manner as en_manner
from simulator.simcell.crowd.en import repair as en_repair
from simulator.simcell.crowd.lines import Book, parse
from simulator.simcell.crowd.zh import daily, early, failures, manner, repair

BOOK = Book(
    cores={
        "outbreak": parse(early.OUTBREAK, en_early.OUTBREAK),
        "silence": parse(early.SILENCE, en_early.SILENCE),
        "answered_well": parse(repair.WELL, en_repair.WELL),
        "answered_thinly": parse(failures.THIN, en_failures.THIN),
        "harmful": parse(failures.HARMFUL, en_failures.HARMFUL),
        "contradiction": parse(failures.CONTRADICTION, en_failures.CONTRADICTION),
        "promise_kept": parse(repair.KEPT, en_repair.KEPT),
        "promise_broken": parse(failures.BROKEN, en_failures.BROKEN),
        "recovery": parse(repair.RECOVERY, en_repair.RECOVERY),
        "background": parse(daily.BACKGROUND, en_daily.BACKGROUND),
    },
    openers=parse(manner.OPENERS, en_manner.OPENERS),
    tails=parse(manner.TAILS, en_manner.TAILS),
    frames=parse(manner.FRAMES, en_manner.FRAMES),
)
BETWEEN: dict[Lang, str] = {"zh-CN": "", "en": " "}  # what stands between two sentences
WHAT: dict[Lang, dict[str, str]] = {"zh-CN": manner.WHAT, "en": en_manner.WHAT}  # each topic as a noun
UNNAMED: dict[Lang, str] = {"zh-CN": manner.UNNAMED, "en": en_manner.UNNAMED}
MARKS: dict[Lang, dict[str, str]] = {"zh-CN": manner.MARKS, "en": en_manner.MARKS}  # emoji by attitude
FILLERS: dict[Lang, dict[str, tuple[str, ...]]] = {"zh-CN": manner.FILLERS, "en": en_manner.FILLERS}  # small talk
