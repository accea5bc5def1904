"""What the crowd says in English: `early`, `failures`, `repair` and `daily` by stage, `manner` by platform."""

from __future__ import annotations

from simulator.simcell.crowd.en import daily, early, failures, manner, repair
from simulator.simcell.crowd.lines import Book, parse

BOOK = Book(
    cores={
        "outbreak": parse(early.OUTBREAK),
        "silence": parse(early.SILENCE),
        "answered_well": parse(repair.WELL),
        "answered_thinly": parse(failures.THIN),
        "harmful": parse(failures.HARMFUL),
        "contradiction": parse(failures.CONTRADICTION),
        "promise_kept": parse(repair.KEPT),
        "promise_broken": parse(failures.BROKEN),
        "recovery": parse(repair.RECOVERY),
        "background": parse(daily.BACKGROUND),
    },
    openers=parse(manner.OPENERS),
    tails=parse(manner.TAILS),
    frames=parse(manner.FRAMES),
    what=manner.WHAT,
    unnamed=manner.UNNAMED,
    between=" ",
    marks=manner.MARKS,
    fillers=manner.FILLERS,
)
