"""What the filter refuses, what it lets pass; and that the grammar's lines are sound themselves."""

from __future__ import annotations

import pytest

from scenarios.wording import faults
from simulator.simcell.crowd.book import BOOK, FILLERS, MARKS
from simulator.simcell.crowd.filter import is_fit
from simulator.simcell.crowd.kinds import ATTITUDES, STAGES, Facets, mood_of, platform_of
from simulator.simcell.crowd.lines import parse

ALL_LINES = [line for stage in STAGES for line in BOOK.cores[stage]] + [*BOOK.openers, *BOOK.tails, *BOOK.frames]


@pytest.mark.parametrize(
    "text",
    [
        "这不是演习！", "並非演練", "这不是一次演练", "This is not a drill", "no drill", "It isn’t an exercise",
        "打 13912345678 找我", "１３９１２３４５６７８", "139\u200b1234\u200b5678", "tel 020-12345678", "call 555 123 4567", "加我@good.example",
        "看 www.clinic.org", "HTTPS://x", "见 jinlan.com.cn", "微博上都在传", "WeChat群", "I saw it on TikTok.", "NHS again",
        "协和医院也这样", "The BBC says so",
    ],
)  # fmt: skip
def test_what_is_real_or_denies_the_drill_is_refused(text: str) -> None:
    assert not is_fit(text)


@pytest.mark.parametrize(
    "text",
    [
        "12:20 才接到报告", "2026-11-22 发布", "热线 400-000-0000 已开通", "演练到 18:54 结束", "enhsome", "5 个小时了",
        "They were told at 12.20.", "一共 20 支，用了 6 支", "This is a drill",
    ],
)  # fmt: skip
def test_what_is_harmless_passes(text: str) -> None:
    assert is_fit(text)


def test_every_line_of_the_grammar_is_fit_in_itself() -> None:
    for line in ALL_LINES:
        for text in (line.zh, line.en):
            assert text
            assert is_fit(text), text
            assert not list(faults(text)), text
            assert text.count("“") == text.count("”")
            assert text.count('"') % 2 == 0, text


def test_no_line_stands_twice() -> None:
    cores = [line for stage in STAGES for line in BOOK.cores[stage]]
    assert len({line.zh for line in cores}) == len({line.en for line in cores}) == len(cores)


def test_every_slot_can_be_filled() -> None:
    known = {"what", "org", "tag", "hours", "promised", "quote", "first", "second", "stars", *FILLERS["en"]}
    assert {slot for line in ALL_LINES for slot in line.slots} <= known
    assert [list(f) for f in FILLERS.values()] == [list(FILLERS["en"])] * 2
    assert all(name in ATTITUDES for marks in MARKS.values() for name in marks)


def test_both_sides_of_a_line_ask_for_the_same_when_a_quotation_is_due() -> None:
    """A line that quotes in one language and not in the other would hide from one reader what it is about."""
    for line in ALL_LINES:
        for slot in ("quote", "first", "second"):
            assert ("{" + slot + "}" in line.zh) == ("{" + slot + "}" in line.en), line


def test_a_line_is_chosen_by_its_tags() -> None:
    angry, anywhere = parse("angry sceptic clips|烦 {quote}\ntrouble|唉", "angry sceptic clips|ugh {quote}\ntrouble|oh")
    on_clips = Facets("outbreak", "angry", "data", "clips", "low", "post", "slang")
    assert angry.fits(on_clips, ("quote",))
    assert not angry.fits(on_clips, ())
    assert not angry.fits(Facets("outbreak", "angry", "data", "forum", "low", "post", "slang"), ("quote",))
    assert not angry.fits(Facets("outbreak", "joker", "data", "clips", "low", "post", "slang"), ("quote",))
    assert anywhere.fits(on_clips, ())
    assert not anywhere.fits(Facets("recovery", "angry", "data", "clips", "low", "post", "slang"), ())


@pytest.mark.parametrize(
    ("zh", "en"), [("angry|烦", "joker|ugh"), ("angry|烦", "angry|ugh\nangry|more"), ("furious|烦", "furious|ugh"), ("烦", "ugh")]
)
def test_rows_that_do_not_belong_together_are_an_error(zh: str, en: str) -> None:
    with pytest.raises(ValueError):
        parse(zh, en)


def test_a_channel_that_is_not_known_talks_like_a_microblog() -> None:
    assert [platform_of(c) for c in ("shanzhen", "clips", "their_own")] == ["clips", "clips", "microblog"]
    assert [mood_of(m) for m in (-1.0, -0.31, 0.0, 0.21, float("nan"))] == ["low", "low", "even", "high", "even"]
