from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.branching.grammar import condition_of, rule_of
from simulator.branching.tree import (
    After,
    AllOf,
    AnyOf,
    At,
    Condition,
    Follows,
    Gauge,
    Not,
    Reached,
    Rule,
    Score,
    Unless,
    Within,
)
from simulator.branching.words import RuleError
from tests.scenario_samples import minutes

A, B, C = After("a"), After("b"), After("c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("unless speak by 00:20", Unless("speak", minutes(20))),
        ("if not speak within 30m", Within("speak", minutes(30))),
        ("after post", After("post")),
        ("after post + 1h30m", After("post", minutes(90))),
        ("after post+00:05", After("post", minutes(5))),
        ("follows call unanswered + 6m", Follows("call", "unanswered", minutes(6))),
        ("at 01:00", At(minutes(60))),
        ("heat > 70 for 15m", Gauge("heat", ">", 70, minutes(15))),
        ("when heat>70", Gauge("heat", ">", 70)),
        ("mood <= -0.25", Gauge("mood", "<=", -0.25)),
        ("trust of ward < 40", Gauge("trust", "<", 40, storyline="ward")),
        ("score speed < 40", Score("speed", "<", 40)),
        ("needs first", Reached("first", True)),
        ("missed first", Reached("first", False)),
        ("after a and after b or after c", AnyOf((AllOf((A, B)), C))),
        ("after a and (after b or not after c)", AllOf((A, AnyOf((B, Not(C)))))),
        ("not not after a", Not(Not(A))),
    ],
)
def test_a_condition_is_read(text: str, expected: Condition) -> None:
    assert rule_of(text) == Rule(expected)
    assert condition_of(text) == expected


def test_options_follow_the_condition_with_or_without_commas() -> None:
    assert rule_of("after a, each, chance 30%, one of x") == Rule(A, "each", 0.3, "x")
    assert rule_of("after a once chance 12.5 %") == Rule(A, "once", 0.125)
    assert rule_of("chance 0.01%").chance == 0.0001
    assert rule_of("chance 30%") == Rule(AllOf(), chance=0.3)


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("", 0, "no condition"),
        ("after a and", 11, "ends too early"),
        ("hat > 70", 0, 'did you mean "heat"?'),
        ("heat 70", 5, '"<", "<=", ">" or ">="'),
        ("heat > 700", 7, "between 0 and 100"),
        ("heat > 100", 7, "heat is never > 100; write >="),
        ("mood < -1", 7, "mood is never < -1"),
        ("heat > nan", 7, '"nan" is not a number'),
        ("heat > inf", 7, '"inf" is not a number'),
        ("heat > 7_0", 7, "is not a number"),
        ("heat > 70 for 15", 14, '"15" is not a span of time'),
        ("score speed < 140", 14, "between 0 and 100"),
        ("unless speak 00:20", 13, '"by"'),
        ("unless speak by 25:00", 16, '"25:00" is not a time'),
        ("if speak within 5m", 3, '"not"'),
        ("after 2nd", 6, "the id of an inject or expected action"),
        ("(after a or after b", 0, "never closed"),
        ("after a)", 7, '")" is not understood'),
        ("after a, after b", 9, "not understood"),
        ("after a, chance 0%", 16, "at least 0.01%"),
        ("after a, chance 1e-320%", 16, "at least 0.01%"),
        ("after a, chance 0.009%", 16, "at least 0.01%"),
        ("after a, chance 100%", 16, "below 100%"),
        ("after a, chance 30", 18, "per cent"),
        ("after a, once, each", 15, "said twice"),
        ("(" * 40 + "after a" + ")" * 40, 13, "12 deep"),
        ("after " + "a " * 400, 600, "too long"),
    ],
)
def test_what_is_wrong_is_said_with_its_column_in_both_languages(text: str, column: int, says: str) -> None:
    with pytest.raises(RuleError) as refused:
        rule_of(text)
    assert (refused.value.column, says in refused.value.message) == (column, True), refused.value.message
    assert re.search("[\u4e00-\u9fff]", refused.value.said.zh)


def test_what_a_chinese_keyboard_writes_is_read_with_its_columns() -> None:
    assert rule_of("（ｈｅａｔ＞７０ for １５m and after ａ＋５m）， chance ３０％") == rule_of("(heat > 70 for 15m and after a + 5m), chance 30%")
    with pytest.raises(RuleError) as refused:
        rule_of("（heat ＞ ７００）")
    assert refused.value.column == 8


def test_a_stage_takes_no_options() -> None:
    for text in ("after a, each", "chance 5%"):
        with pytest.raises(RuleError, match="a condition alone"):
            condition_of(text)


WORDS = st.sampled_from(
    ["after", "a", "and", "or", "not", "(", ")", "unless", "by", "00:20", "heat", ">", "70", "for", "15m", ",", "each",
     "chance", "3", "%", "one", "of"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)))
def test_any_text_is_a_rule_or_a_fault_inside_it(text: str) -> None:
    with suppress(RuleError):
        assert isinstance(rule_of(text), Rule)
        return
    with pytest.raises(RuleError) as refused:
        rule_of(text)
    assert 0 <= refused.value.column <= len(text)
