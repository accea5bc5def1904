"""Text to tree: a small recursive descent, so that every fault has its column.

rule       = [ any ] { [","] option }
any        = all { "or" all }
all        = one { "and" one }
one        = "not" one | "(" any ")" | [ "when" ] test
test       = "unless" ACTION "by" TIME        | "if" "not" ACTION "within" SPAN
           | "after" INJECT_OR_ACTION [ "+" SPAN ]
           | "follows" CALL ( "answered" | "unanswered" ) [ "+" SPAN ]
           | "at" TIME                        | ( "needs" | "missed" ) MILESTONE
           | "score" OBJECTIVE SIGN NUMBER    | QUANTITY [ "of" STORYLINE ] SIGN NUMBER [ "for" SPAN ]
option     = "once" | "each" | "chance" NUMBER "%" | "one" "of" NAME
SIGN       = "<" | "<=" | ">" | ">="
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import timedelta
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar, get_args

from simulator.branching.times import parse_span, parse_time
from simulator.branching.tree import (
    After,
    AllOf,
    AnyOf,
    At,
    CallOutcome,
    Condition,
    Follows,
    Gauge,
    Not,
    Often,
    Quantity,
    Reached,
    Rule,
    Score,
    Sign,
    Unless,
    Within,
)
from simulator.branching.words import Reading, RuleError
from simulator.errors import ContentError
from simulator.localized import LocalizedText, said

QUANTITIES: tuple[Quantity, ...] = get_args(Quantity)
BOUNDS: dict[str, tuple[float, float]] = {
    "volume": (0, 1e6), "mood": (-1, 1), "trust": (0, 100), "heat": (0, 100), "misinformation": (0, 100),
    "bookings": (0, 200), "hotline": (0, 1e6), "score": (0, 100),
}  # fmt: skip
TESTS = ("unless", "if", "after", "follows", "at", "needs", "missed", "score", *QUANTITIES)
_SIGNS: tuple[Sign, ...] = get_args(Sign)
_LEAST_CHANCE = 0.01  # per cent: what is rarer would never be seen
_OPTIONS = ("once", "each", "chance", "one")
_NAME = re.compile(r"\A[A-Za-z][A-Za-z0-9_-]{0,63}\Z")
_LONGEST = 600
_DEEPEST = 12
T = TypeVar("T")


@lru_cache(maxsize=2048)
def rule_of(text: str) -> Rule:
    """The rule that a text says; RuleError tells what is wrong and where."""
    if len(text) > _LONGEST:
        raise RuleError(
            said(f"太长；最多 {_LONGEST} 个字符", f"is too long; at most {_LONGEST} characters"), _LONGEST
        )
    r = Reading(text)
    if not r.word:
        raise RuleError(said("没有写条件", "holds no condition"), 0)
    condition: Condition = AllOf()
    if r.word not in _OPTIONS:
        condition = _any(r, 0)
    return _options(r, condition)


def condition_of(text: str) -> Condition:
    """A text that holds a condition and no options; RuleError tells what is wrong and where."""
    rule = rule_of(text)
    if rule != Rule(rule.condition) or rule.condition == AllOf():
        raise RuleError(
            said(
                "这里只能写条件，不能写 once、each、chance、one of",
                "takes a condition alone, without once, each, chance or one of",
            ),
            0,
        )
    return rule.condition


# ---- options -----------------------------------------------------------------------------------


def _options(r: Reading, condition: Condition) -> Rule:
    often: Often = "once"
    chance, one_of, often_column = 1.0, "", 0
    given: list[str] = []
    while r.word:
        r.accept(",")
        word, column = r.word, r.column
        kind = "often" if word in ("once", "each") else word
        if word not in _OPTIONS:
            raise _unexpected(r, ("and", "or", *_OPTIONS))
        if kind in given:
            raise RuleError(said(f"“{word}”写了两次", f'"{word}" is said twice'), column)
        given.append(kind)
        r.take()
        if word in ("once", "each"):
            often, often_column = ("each" if word == "each" else "once"), column
        elif word == "chance":
            chance = _chance(r)
        else:
            one_of = _lot(r)
    return Rule(condition, often, chance, one_of, often_column)


def _chance(r: Reading) -> float:
    column = r.column
    number = _number(r)
    if not r.accept("%"):
        raise _wanted(r, said("百分号", "a per cent sign"), "chance 30%")
    if not _LEAST_CHANCE <= number < 100:
        raise RuleError(
            said("概率应不低于 0.01%，且小于 100%", "a chance is at least 0.01% and below 100%"), column
        )
    return number / 100


def _lot(r: Reading) -> str:
    if not r.accept("of"):
        raise _wanted(r, _keyword("of"), "one of caller")
    return _name(r, said("一组的名称", "the name of a lot"), "one of caller")[0]


# ---- and, or, not ------------------------------------------------------------------------------


def _any(r: Reading, depth: int) -> Condition:
    parts = [_all(r, depth)]
    while r.accept("or"):
        parts.append(_all(r, depth))
    return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))


def _all(r: Reading, depth: int) -> Condition:
    parts = [_one(r, depth)]
    while r.accept("and"):
        parts.append(_one(r, depth))
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _one(r: Reading, depth: int) -> Condition:
    if depth > _DEEPEST:
        told = said(f"括号和 not 最多套 {_DEEPEST} 层", f"brackets and not go at most {_DEEPEST} deep")
        raise RuleError(told, r.column)
    if r.accept("not"):
        return Not(_one(r, depth + 1))
    if r.word == "(":
        return _bracketed(r, depth)
    r.accept("when")
    if r.word not in _TESTS:
        raise _unexpected(r, (*TESTS, "not"))
    return _TESTS[r.word](r)


def _bracketed(r: Reading, depth: int) -> Condition:
    opened = r.take()
    found = _any(r, depth + 1)
    if not r.accept(")"):
        raise RuleError(said("这个括号没有关上", "this bracket is never closed"), opened.column)
    return found


# ---- tests -------------------------------------------------------------------------------------


def _unless(r: Reading) -> Condition:
    r.take()
    example = "unless first_statement by 00:20"
    name, column = _name(r, _ACTION, example)
    if not r.accept("by"):
        raise _wanted(r, _keyword("by"), example)
    return Unless(name, _read(r, parse_time), column)


def _within(r: Reading) -> Condition:
    r.take()
    example = "if not first_statement within 30m"
    if not r.accept("not"):
        raise _wanted(r, _keyword("not"), example)
    name, column = _name(r, _ACTION, example)
    if not r.accept("within"):
        raise _wanted(r, _keyword("within"), example)
    return Within(name, _read(r, parse_span), column)


def _after(r: Reading) -> Condition:
    r.take()
    name, column = _name(
        r, said("注入或预期行动的 id", "the id of an inject or expected action"), "after post + 10m"
    )
    return After(name, _delay(r), column)


def _follows(r: Reading) -> Condition:
    r.take()
    example = "follows press_call unanswered + 6m"
    name, column = _name(r, said("来电的 id", "the id of a call"), example)
    outcomes: tuple[CallOutcome, ...] = get_args(CallOutcome)
    outcome = next((o for o in outcomes if o == r.word), None)
    if outcome is None:
        raise _wanted(r, said("“answered”或“unanswered”", '"answered" or "unanswered"'), example)
    r.take()
    return Follows(name, outcome, _delay(r), column)


def _at(r: Reading) -> Condition:
    r.take()
    return At(_read(r, parse_time))


def _milestone(r: Reading) -> Condition:
    in_time = r.take().text == "needs"
    name, column = _name(r, said("里程碑的 id", "the id of a milestone"), "needs first_word")
    return Reached(name, in_time, column)


def _score(r: Reading) -> Condition:
    r.take()
    name, column = _name(r, said("演练目标的 id", "the id of an objective"), "score speed < 40")
    sign, bound, bound_column = _compared(r, "score", f"score {name} < 40")
    return Score(name, sign, bound, column, bound_column)


def _gauge(r: Reading) -> Condition:
    word = r.take()
    quantity = next(q for q in QUANTITIES if q == word.text)
    storyline, named = "", 0
    if r.accept("of"):
        storyline, named = _name(r, said("故事线的 id", "the id of a storyline"), f"{quantity} of ward > 70")
    sign, bound, bound_column = _compared(r, quantity, f"{quantity} > 70 for 15m")
    span = _read(r, parse_span) if r.accept("for") else parse_span("0m")
    return Gauge(quantity, sign, bound, span, storyline, word.column, bound_column, named)


_ACTION = said("预期行动的 id", "the id of an expected action")
_TESTS: dict[str, Callable[[Reading], Condition]] = {
    "unless": _unless, "if": _within, "after": _after, "follows": _follows, "at": _at, "needs": _milestone,
    "missed": _milestone, "score": _score, **dict.fromkeys(QUANTITIES, _gauge),
}  # fmt: skip


# ---- parts of tests ----------------------------------------------------------------------------


def _name(r: Reading, what: LocalizedText, example: str) -> tuple[str, int]:
    if not _NAME.match(r.word):
        raise _wanted(r, what, example)
    word = r.take()
    return word.text, word.column


def _delay(r: Reading) -> timedelta:
    return _read(r, parse_span) if r.accept("+") else parse_span("0m")


def _read(r: Reading, parse: Callable[[str], T]) -> T:
    word = r.take()
    try:
        return parse(word.text)
    except ContentError as error:
        raise RuleError(error.said, word.column) from None


def _compared(r: Reading, what: str, example: str) -> tuple[Sign, float, int]:
    sign = next((s for s in _SIGNS if s == r.word), None)
    if sign is None:
        raise _wanted(r, said("“<”、“<=”、“>”或“>=”", '"<", "<=", ">" or ">="'), example)
    r.take()
    column = r.column
    bound = _number(r)
    low, high = BOUNDS[what]
    if not low <= bound <= high:
        raise RuleError(
            said(f"{what} 只在 {low:g} 到 {high:g} 之间", f"{what} lies between {low:g} and {high:g}"), column
        )
    if (sign, bound) == ("<", low) or (sign, bound) == (">", high):
        told = said(f"{what} 永远不会 {sign} {bound:g}；可写 {sign}=", f"{what} is never {sign} {bound:g}; write {sign}=")
        raise RuleError(told, column)
    return sign, bound, column


def _number(r: Reading) -> float:
    word = r.take()
    try:
        number = float(word.text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in word.text:
        raise RuleError(said(f"“{word.text}”不是数字", f'"{word.text}" is not a number'), word.column)
    return number


def _keyword(word: str) -> LocalizedText:
    return said(f"单词“{word}”", f'"{word}"')


# ---- what is wrong -----------------------------------------------------------------------------


def _wanted(r: Reading, what: LocalizedText, example: str) -> RuleError:
    found = (
        said(f"，而不是“{r.word[:40]}”", f', not "{r.word[:40]}"')
        if r.word
        else said("，但到此就结束了", ", but it ends")
    )
    return RuleError(
        said(
            f"这里应写{what.zh}{found.zh}；如“{example}”",
            f'here comes {what.en}{found.en}; such as "{example}"',
        ),
        r.column,
    )


def _unexpected(r: Reading, known: tuple[str, ...]) -> RuleError:
    choices = ", ".join(known)
    if not r.word:
        return RuleError(
            said(f"到此就结束了；后面应是 {choices} 之一", f"ends too early; one of {choices} comes here"),
            r.column,
        )
    near = did_you_mean(r.word, known)
    return RuleError(
        said(
            f"看不懂“{r.word[:40]}”；这里可写 {choices}{near.zh}",
            f'"{r.word[:40]}" is not understood; here come {choices}{near.en}',
        ),
        r.column,
    )


def did_you_mean(word: str, known: tuple[str, ...]) -> LocalizedText:
    """The end of a message: what was probably meant, if anything is near."""
    near = get_close_matches(word, known, 1, 0.7)
    if not near:
        return LocalizedText()
    return said(f"；是不是“{near[0]}”", f'; did you mean "{near[0]}"?')
