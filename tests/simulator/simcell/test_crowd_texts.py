"""What the crowd writes: about what happened, in both languages, never twice, always fit to be shown."""

from __future__ import annotations

import re
from itertools import product
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.wording import faults
from simulator.localized import LANGS, LocalizedText
from simulator.opinion.noise import uniform
from simulator.simcell.crowd.book import BOOK
from simulator.simcell.crowd.filter import is_fit
from simulator.simcell.crowd.grammar import LONGEST, Occasion, marks, write
from simulator.simcell.crowd.kinds import ATTITUDES, FORMS, PLATFORMS, STAGES, STYLES, TOPICS, platform_of
from simulator.simcell.crowd.occasion import clause
from simulator.simcell.crowd.people import CrowdPerson, person
from tests.simulator.simcell.crowds import HOSPITAL, QUOTE, SURFACES, VERSIONS, occasion, occasions

SEED = 20_26
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def somebody(attitude: str = "angry", platform: str = "microblog", style: str = "plain", index: int = 1) -> CrowdPerson:
    name = LocalizedText("橘猫", "Ginger Cat")
    return CrowdPerson(index, name, "cat_10", platform, "25-34", attitude, 90, style)  # type: ignore[arg-type]


def said(o: Occasion, who: CrowdPerson, counter: int = 0, used: frozenset[str] | set[str] = frozenset()) -> LocalizedText:
    text = write(o, who, SEED, counter, used)
    assert text is not None
    return text


def random_text(n: int) -> tuple[Occasion, LocalizedText]:
    o = occasion(
        STAGES[n % 10], SURFACES[n // 10 % 7], mood=(n % 21) / 10 - 1, topic=TOPICS[n % 6],
        detail=("vague", "named", "full", "full")[n // 3 % 4], hours=n % 30,
    )  # fmt: skip
    return o, said(o, person(SEED, n, platform_of(o.surface)), n)


def test_five_thousand_texts_are_all_fit_to_be_shown() -> None:
    for n in range(5000):
        o, text = random_text(n)
        platform = platform_of(o.surface)
        for lang, side in zip(LANGS, (text.zh, text.en), strict=True):
            assert side.strip(), n
            assert not re.search(r"[{}|]", side), side
            assert len(side) <= LONGEST[lang][platform], side
            assert is_fit(side), side
            assert not list(faults(side)), side
        assert CHINESE.search(text.zh), text.zh
        assert not CHINESE.search(text.en), text.en


def test_a_microblog_is_short() -> None:
    assert LONGEST["zh-CN"]["microblog"] == 140
    assert LONGEST["en"]["microblog"] == 280


@given(o=occasions, index=st.integers(0, 3000), seed=st.integers(0, 2**32), counter=st.integers(0, 10_000))
@settings(max_examples=300, deadline=None)
def test_whatever_happened_there_is_a_fit_text_for_it(o: Occasion, index: int, seed: int, counter: int) -> None:
    who = person(seed, index, platform_of(o.surface))
    text = write(o, who, seed, counter, ())
    assert text is not None
    assert text.zh.strip()
    assert text.en.strip()
    assert not re.search(r"[{}]", text.zh + text.en)
    assert is_fit(text.zh)
    assert is_fit(text.en)
    assert len(text.zh) <= LONGEST["zh-CN"][platform_of(o.surface)]
    assert write(o, who, seed, counter, ()) == text


def test_the_order_of_calls_changes_nothing() -> None:
    forward = [random_text(n)[1] for n in range(200)]
    backward = [random_text(n)[1] for n in reversed(range(200))]
    assert forward == backward[::-1]


def test_another_seed_counter_person_or_cause_says_something_else() -> None:
    o = occasion()
    texts = [
        write(o, somebody(), SEED, 0, ()),
        write(o, somebody(), SEED, 5, ()),
        write(o, somebody(), SEED + 1, 0, ()),
        write(o, somebody(index=2), SEED, 0, ()),
        write(occasion(because="r2"), somebody(), SEED, 0, ()),
    ]
    assert len({str(t) for t in texts}) >= 4


def test_each_counter_draws_its_own_line() -> None:
    o = occasion("silence", form="comment")
    assert len({said(o, somebody(style="short"), n).zh for n in range(40)}) >= 8


def test_a_long_name_gives_way_to_the_limit() -> None:
    o = occasion("silence", organisation=LocalizedText("很长很长的名字" * 20, "A Very Long Name of a Place " * 12))
    for n in range(60):
        text = said(o, somebody("sceptic", index=n), n)
        assert len(text.zh) <= 140
        assert len(text.en) <= 280


# ---- variety ---------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_each_language_has_more_than_four_hundred_lines_before_slots(lang: str) -> None:
    lines = [line for stage in STAGES for line in BOOK.cores[stage]]
    assert len({line.zh if lang == "zh-CN" else line.en for line in lines}) > 400


def test_one_set_of_occasions_gives_more_than_four_hundred_texts_in_each_language() -> None:
    """The team answered well: one occasion for each kind of platform, everybody writes once and again."""
    used: set[str] = set()
    texts: list[LocalizedText] = []
    for counter, (attitude, surface) in enumerate(list(product(ATTITUDES, SURFACES[:6])) * 15):
        o = occasion("answered_well", surface)
        text = write(o, somebody(attitude, platform_of(surface)), SEED, counter, used)
        if text is not None:
            used.update(marks(text))
            texts.append(text)
    assert len({t.zh for t in texts}) == len({t.en for t in texts}) == len(texts) > 400


@pytest.mark.parametrize("stage", STAGES)
def test_everybody_has_something_to_say_everywhere(stage: str) -> None:
    for attitude, platform, form, style in product(ATTITUDES, PLATFORMS, FORMS, STYLES):
        o = occasion(stage, platform, form=form, quote=LocalizedText(), hours=0, promised="", versions=None)
        assert write(o, somebody(attitude, platform, style), SEED, 0, ()), (attitude, platform, form, style)


def test_no_text_comes_twice_and_in_the_end_there_is_none() -> None:
    o = occasion("recovery", "shanzhen", form="comment", quote=LocalizedText())
    used: set[str] = set()
    seen: list[LocalizedText] = []
    for counter in range(500):
        text = write(o, somebody("local", "clips", "short"), SEED, counter, used)
        if text is None:
            break
        seen.append(text)
        used.update(marks(text))
    assert len({t.zh for t in seen}) == len({t.en for t in seen}) == len(seen)
    assert 4 <= len(seen) < 500
    assert write(o, somebody("local", "clips", "short"), SEED, 7777, used) is None


def test_lines_not_heard_yet_come_first() -> None:
    o = occasion("silence", "weiguan")
    used: set[str] = set()
    cores: list[str] = []
    for counter in range(6):
        text = said(o, somebody("angry", style="short"), counter, used)
        used.update(marks(text))
        cores.append(max(re.split(r"[。？！#]", text.zh), key=len))
    assert len(set(cores)) == 6


# ---- what happened ---------------------------------------------------------------------------


def many(o: Occasion, attitudes: tuple[str, ...] = ATTITUDES, count: int = 60) -> list[LocalizedText]:
    platform = platform_of(o.surface)
    return [said(o, somebody(attitudes[n % len(attitudes)], platform, index=n), n) for n in range(count)]


def test_many_quote_what_was_published() -> None:
    texts = many(occasion("harmful"))
    quoting = [t for t in texts if "“我们已成立专家组，正在核实全部经过”" in t.zh]
    assert len(quoting) >= 10
    assert all('"A team of experts is going through every step"' in t.en for t in quoting)


def test_silence_is_counted_in_hours() -> None:
    texts = many(occasion("silence", hours=7))
    assert sum("7 个小时" in t.zh and "7 hours" in t.en for t in texts) >= 10
    assert any("1 hour" in t.en and "1 hours" not in t.en for t in many(occasion("silence", hours=1)))


def test_a_contradiction_shows_both_versions_with_whose_they_are() -> None:
    texts = many(occasion("contradiction"))
    both = [t for t in texts if VERSIONS[0].zh in t.zh and VERSIONS[1].zh in t.zh]
    assert len(both) >= 10
    assert all(VERSIONS[0].en in t.en and VERSIONS[1].en in t.en for t in both)


def test_a_broken_promise_names_its_time() -> None:
    assert sum("16:00" in t.zh and "16:00" in t.en for t in many(occasion("promise_broken"))) >= 15


def test_what_is_not_known_is_not_said() -> None:
    bare = {"quote": LocalizedText(), "hours": 0, "promised": "", "versions": None}
    for stage in STAGES:
        for text in many(occasion(stage, **bare), count=40):
            assert "个小时" not in text.zh, text.zh
            assert "16:00" not in text.zh + text.en
            assert QUOTE.zh[:6] not in text.zh


def test_the_organisation_is_named_as_the_scenario_has_it_unless_it_may_not() -> None:
    named = "".join(t.zh + t.en for t in many(occasion("silence", detail="named")))
    assert HOSPITAL.zh in named
    assert "Huai'an People's Hospital" in named
    for stage in STAGES:
        vague = "".join(t.zh + t.en for t in many(occasion(stage, detail="vague"), count=40))
        assert HOSPITAL.zh not in vague
        assert "Huai" not in vague
        assert "16:00" not in vague
    assert QUOTE.zh[:6] not in "".join(t.zh for t in many(occasion("harmful", detail="named")))


def test_a_statement_in_one_language_is_quoted_in_both() -> None:
    texts = many(occasion("harmful", quote=LocalizedText(zh="患者自己也有责任。")))
    assert any("“患者自己也有责任”" in t.zh and '"患者自己也有责任"' in t.en for t in texts)


def test_what_could_reach_somebody_is_not_quoted() -> None:
    for words in ("请拨打 13912345678", "详见 www.jinlan.com", "这不是演习", "我们在微博发布了说明"):
        for text in many(occasion("harmful", quote=LocalizedText(zh=words, en=words)), count=30):
            assert words not in text.zh
            assert is_fit(text.zh)


def test_reviews_have_stars_by_attitude_and_mood() -> None:
    def stars(attitude: str, mood: float) -> int:
        return said(occasion("outbreak", "review_site", mood=mood), somebody(attitude, "reviews")).zh.count("★")

    assert (stars("angry", 0), stars("angry", 0.9), stars("defender", 0), stars("defender", -0.9)) == (1, 2, 5, 4)


def test_stars_go_with_what_is_said() -> None:
    """Who feels let down gives no five stars, and who praises an answer gives more than one."""

    def stars(attitude: str, stage: str) -> int:
        return said(occasion(stage, "review_site", mood=0), somebody(attitude, "reviews")).zh.count("★")

    assert [stars("defender", s) for s in ("outbreak", "harmful", "promise_broken", "contradiction")] == [5, 2, 2, 2]
    assert [stars("angry", s) for s in ("harmful", "answered_well", "promise_kept", "recovery")] == [1, 2, 2, 2]
    assert [stars("worried", s) for s in ("silence", "answered_thinly", "recovery")] == [2, 2, 3]


@pytest.mark.parametrize("stage", ["answered_well", "promise_kept", "recovery"])
def test_nobody_makes_an_angry_or_a_worried_face_at_good_news(stage: str) -> None:
    faces = {
        a: "".join(t.zh for n in range(60) for t in [said(occasion(stage), somebody(a, style="lively"), n)])
        for a in ("angry", "worried", "sympathiser")
    }
    assert "😡" not in faces["angry"]
    assert "😟" not in faces["worried"]
    assert "🙏" in faces["sympathiser"]


def test_a_grave_post_has_no_chatty_beginning() -> None:
    """"姐妹们，" suits a complaint or a joke, not somebody's grief."""
    posts = [said(occasion("outbreak", "xiaojian", form="post", topic="death"), somebody("sympathiser", "notes", index=n), n) for n in range(80)]
    assert not any("姐妹们" in t.zh or "Right, girls" in t.en for t in posts)


def test_each_platform_has_its_manner() -> None:
    posts = {s: many(occasion("outbreak", s, form="post"), count=40) for s in SURFACES}
    assert any("#" in t.zh for t in posts["weiguan"])
    assert any("【讨论】" in t.zh and "[Discuss]" in t.en for t in posts["local_forum"])
    assert any("【避坑记录】" in t.zh for t in posts["xiaojian"])
    assert all(len(t.zh) <= 70 for t in posts["shanzhen"])
    assert all("#" not in t.zh for t in posts["friends_circle"])


def test_who_writes_formally_uses_no_slang() -> None:
    """瓜 (melon) is slang for gossip; of the joker's lines on an outbreak it stands in one that is tagged so."""
    o = occasion("outbreak", "weiguan")
    texts = {style: [said(o, somebody("joker", style=style, index=n), n).zh for n in range(80)] for style in STYLES}
    assert any("瓜" in text for text in texts["plain"])
    assert not any("瓜" in text or "前排" in text for text in texts["formal"])


def test_emoji_are_few_and_only_of_lively_writers() -> None:
    emoji = re.compile("[\U0001f300-\U0001faff]")
    lively = [said(occasion("harmful"), somebody("angry", style="lively", index=n), n).zh for n in range(40)]
    assert 5 < sum(bool(emoji.search(t)) for t in lively) < 35
    assert all(len(emoji.findall(t)) <= 1 for t in lively)
    plain = [said(occasion("harmful"), somebody("angry", style="plain", index=n), n).zh for n in range(40)]
    assert not any(emoji.search(t) for t in plain)


def test_a_text_takes_less_than_a_fifth_of_a_millisecond() -> None:
    """On a machine that makes a draw in a microsecond; a slower or busier one is measured by its own draws."""
    jobs = [(occasion(STAGES[n % 10], SURFACES[n % 6]), person(SEED, n)) for n in range(120)]
    ratios: list[float] = []
    for turn in range(12):
        start = process_time()
        for n, (o, who) in enumerate(jobs):
            write(o, who, SEED, n + 1000 * turn, ())
        between = process_time()
        for n in range(12_000):
            uniform(SEED, "a thread", n, "a purpose")
        ratios.append((between - start) / len(jobs) / ((process_time() - between) / 12_000))
    assert min(ratios) < 200


# ---- quotations ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们正在核实。稍后通报。", "我们正在核实"),
        ("她说“看不见了”，我们马上处理。", "她说‘看不见了’，我们马上处理"),
        ("我们第一时间将患者转入重症监护室，对给家属带来的痛苦深表歉意。", "我们第一时间将患者转入重症监护室……"),
        ("We are sorry. More at four.", "We are sorry"),
        ("Told at 12.20 by phone.", "Told at 12.20 by phone"),
        ('He said "wait".', "He said ‘wait’"),
        ("A " + "long " * 30, "A long long long long long long long long long long long long long…"),
        ("{org} 已致歉", "org 已致歉"),
        ("……", ""),
        ("  ", ""),
        ("This is Jinlan. The register can be looked up.", "The register can be looked up"),
        ("This is a hard day for all of us.", "This is a hard day for all of us"),
    ],
)
def test_a_quotation_is_one_short_clause(text: str, expected: str) -> None:
    assert clause(text) == expected
