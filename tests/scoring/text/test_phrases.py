"""The organisation's own wordings: their grammar, and how they are found."""

from __future__ import annotations

import time

import pytest

from scoring.text.clauses import Layout
from scoring.text.normalise import normalise
from scoring.text.phrases import Shown, find_phrases
from simulator.phrases import parse, problem


def shown(text: str, pattern: str, label: str = "contact") -> dict[str, bool]:
    layout = Layout(normalise(text).text)
    return {s.label: s.is_firm for s in find_phrases(layout, ((label, pattern),))}


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("守望热线", (("守望热线",),)),
        ("守望热线|院长信箱", (("守望热线",), ("院长信箱",))),
        ("我们…一直在", (("我们", "一直在"),)),
        ("we … will stay...here", (("we", "will stay", "here"),)),
    ],
)
def test_a_pattern_is_words_gaps_and_alternatives(pattern: str, parts: tuple[tuple[str, ...], ...]) -> None:
    assert problem(pattern) is None
    assert parse(pattern) == parts


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("守望热线|", "empty"), ("|守望热线", "empty"), ("", "empty"), ("…", "empty"), ("a|守望", "short"), ("热", "short"),
        ("abc", "short"), ("(a+)+$", "("), ("守望.*热线", "*"), ("热线+", "+"), ("[热]线", "["), ("热\\线路", "\\"), ("热线?", "?"),
        ("守" * 121, "longer"), ("守望热线{2}", "{"), ("^守望热线", "^"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_pattern_is_said(pattern: str, word: str) -> None:
    found = problem(pattern)
    assert found is not None
    assert word in found.en


def test_a_refused_pattern_shows_nothing() -> None:
    assert shown("aaaa", "(a+)+$") == {}


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("请拨打守望热线。", "守望热线"),
        ("請撥打守望熱線。", "守望热线"),
        ("请拨打守 望热线", "守 望热线"),
        ("请找院长信箱", "守望热线|院长信箱"),
        ("我们从今天起一直在您身边", "我们…一直在"),
        ("We Will Stay right here with you", "we will stay…with you"),
        ("ＳＯＳ desk is open", "sos desk"),
    ],
)
def test_a_wording_is_found(text: str, pattern: str) -> None:
    assert shown(text, pattern) == {"contact": True}


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("我们。一直在", "我们…一直在"),
        ("我们从昨天下午两点多钟开始到现在都一直在", "我们…一直在"),
        ("the desktop is open", "the desk"),
        ("没有守望热线可以打。", "守望热线"),
    ],
)
def test_across_a_sentence_too_far_inside_a_word_or_denied_it_is_not(text: str, pattern: str) -> None:
    assert shown(text, pattern) == {}


def test_a_quoted_wording_does_not_count_for_a_violation() -> None:
    assert shown("网上说“都是体质问题”，我们不同意。", "体质问题", "blame_patient") == {}
    assert shown("就是体质问题。", "体质问题", "blame_patient") == {"blame_patient": True}


def test_a_wish_asked_about_is_doubtful() -> None:
    assert shown("要不要赔礼道歉？", "赔礼道歉", "apology") == {"apology": False}
    assert shown("要不要赔礼道歉？我们赔礼道歉。", "赔礼道歉", "apology") == {"apology": True}


def test_a_wording_that_denies_is_not_turned_round_by_its_own_negation() -> None:
    assert shown("我们绝不推卸。", "绝不推卸", "responsibility") == {"responsibility": True}


def test_a_firm_place_wins_over_a_doubtful_one_and_each_label_comes_once() -> None:
    layout = Layout(normalise("要不要赔礼道歉？我们低头认错。").text)
    found = find_phrases(layout, (("apology", "赔礼道歉"), ("apology", "低头认错"), ("apology", "认错")))
    assert found == (Shown("apology", True, 10, 14),)


def test_no_pattern_takes_for_ever() -> None:
    """Thirty gaps that each may be filled in many ways, and an end that never comes."""
    pattern = "…".join(["我们"] * 30) + "…到底"
    assert problem(pattern) is None
    started = time.process_time()
    assert shown("我们 " * 6_000, pattern) == {}
    assert time.process_time() - started < 5
