"""Why a rule has or hasn't come, and what would make it come: each of its tests in words, with what is read now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from simulator.branching import facts
from simulator.branching.times import by_now
from simulator.branching.tree import (
    After,
    AllOf,
    AnyOf,
    At,
    Begun,
    Condition,
    Follows,
    Gauge,
    Leaf,
    Not,
    Reached,
    Score,
    Unless,
    Within,
    leaves,
)
from simulator.branching.verdict import Verdict, held_for, judge, since_when, within_due
from simulator.conditions import contingency_due, follow_due
from simulator.localized import LocalizedText, said
from simulator.matching import progress

if TYPE_CHECKING:
    from simulator.branching.due import Branch
    from simulator.exercise import Exercise

TestState = Literal["holds", "open", "lost"]


@dataclass(frozen=True)
class Told:
    """One test: what it asks, what is read now, and how it stands. `depth`: how many groups it lies in."""

    depth: int
    state: TestState
    asks: LocalizedText
    reads: LocalizedText


def told(x: Exercise, condition: Condition, at: timedelta, depth: int = 0) -> Iterator[Told]:
    """The tests of a condition, groups before what they hold."""
    if isinstance(condition, AllOf | AnyOf | Not):
        group, parts = _group(condition)
        yield Told(depth, _state(judge(x, condition, at)), group, LocalizedText())
        for part in parts:
            yield from told(x, part, at, depth + 1)
    else:
        asks, reads = _WORDS[type(condition)](x, condition, at)
        yield Told(depth, _state(judge(x, condition, at)), asks, reads)


def _group(condition: AllOf | AnyOf | Not) -> tuple[LocalizedText, tuple[Condition, ...]]:
    if isinstance(condition, Not):
        return said("以下不成立", "not this"), (condition.part,)
    if isinstance(condition, AnyOf):
        return said("以下任一", "any of these"), condition.parts
    return said("以下全部", "all of these"), condition.parts


def _state(verdict: Verdict) -> TestState:
    if verdict.holds:
        return "holds"
    return "lost" if verdict.is_final else "open"


def because(x: Exercise, branch: Branch, at: timedelta) -> LocalizedText:
    """What was read of every test, in one line: kept with the outcome."""
    found = [_WORDS[type(leaf)](x, leaf, at) for leaf in leaves(branch.rule.condition)]
    zh = "；".join(f"{asks.zh}（{reads.zh}）" for asks, reads in found)
    return LocalizedText(zh, "; ".join(f"{asks.en} ({reads.en})" for asks, reads in found))


# ---- tests in words ----------------------------------------------------------------------------

Words = tuple[LocalizedText, LocalizedText]
_QUANTITIES: dict[str, LocalizedText] = {
    "volume": said("每分钟发帖量", "posts a minute"), "mood": said("公众情绪", "mood"),
    "trust": said("信任度", "trust"), "heat": said("热度", "heat"),
    "misinformation": said("不实信息占比", "misinformation"), "bookings": said("预约量", "bookings"),
    "hotline": said("热线来电量", "hotline calls"),
}  # fmt: skip
_SIGNS: dict[str, LocalizedText] = {
    "<": said("低于", "below"), "<=": said("不高于", "at most"), ">": said("高于", "above"),
    ">=": said("不低于", "at least"),
}  # fmt: skip
_UNITS = {"misinformation": "%", "bookings": "%"}
_NOTHING_YET = said("尚无读数", "nothing read yet")
_NOT_COME = said("尚未发生", "hasn’t come")
_WONT_COME = said("不会再发生", "won’t come any more")


def story_clock(x: Exercise, at: timedelta) -> str:
    """Story time as the clock on the wall shows it."""
    minutes = int((x.scenario.starts_at + at).total_seconds()) // 60
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def span_words(span: timedelta) -> LocalizedText:
    seconds = int(span.total_seconds())
    if seconds % 60:
        return said(f"{seconds} 秒", f"{seconds} s")
    return said(f"{seconds // 60} 分钟", f"{seconds // 60} min")


def _undone(x: Exercise, action_id: str, due: timedelta | None, at: timedelta) -> LocalizedText:
    action = x.scenario.action(action_id)
    if action is None or facts.opener_skipped(x, action):
        return _WONT_COME
    found = progress(x, action)
    if found.done_by is not None and (due is None or found.done_by.at <= due):
        when = story_clock(x, found.done_by.at)
        return said(f"{when} 已完成", f"done at {when}")
    if due is None:
        return said("该行动尚未开始", "that action hasn’t opened")
    if at >= due:
        return said("到时未完成", "not done by then")
    left = span_words(_minutes_up(due - at))
    return said(f"未完成，还有 {left.zh}", f"not done, {left.en} left")


def _minutes_up(span: timedelta) -> timedelta:
    return timedelta(minutes=-(-span // timedelta(minutes=1)))


def _unless(x: Exercise, leaf: Unless, at: timedelta) -> Words:
    title, due = _action_title(x, leaf.action_id), contingency_due(x, leaf)
    by = story_clock(x, due if due is not None else leaf.by)
    asks = said(f"“{title.zh}”到 {by} 仍未完成", f"“{title.en}” not done by {by}")
    return asks, _undone(x, leaf.action_id, due, at)


def _within(x: Exercise, leaf: Within, at: timedelta) -> Words:
    title, span = _action_title(x, leaf.action_id), span_words(leaf.span)
    asks = said(f"“{title.zh}”开始后 {span.zh}内未完成", f"“{title.en}” not done within {span.en} of opening")
    return asks, _undone(x, leaf.action_id, within_due(x, leaf), at)


def _after(x: Exercise, leaf: After, at: timedelta) -> Words:
    title, span = _title(x, leaf.name), span_words(leaf.delay)
    asks = said(f"“{title.zh}”之后", f"after “{title.en}”")
    if leaf.delay:
        asks = said(f"“{title.zh}”之后 {span.zh}", f"{span.en} after “{title.en}”")
    since = since_when(x, leaf)
    if since is None:
        return asks, _WONT_COME if _state(judge(x, leaf, at)) == "lost" else _NOT_COME
    return asks, _come(x, since, since + leaf.delay, at)


def _come(x: Exercise, since: timedelta, due: timedelta, at: timedelta) -> LocalizedText:
    when = story_clock(x, since)
    if at >= due:
        return said(f"{when} 已发生", f"came at {when}")
    left = span_words(_minutes_up(due - at))
    return said(f"{when} 已发生，还有 {left.zh}", f"came at {when}, {left.en} to go")


def _follows(x: Exercise, leaf: Follows, at: timedelta) -> Words:
    title, span = _title(x, leaf.inject_id), span_words(leaf.delay)
    how = said("接听后", "answered") if leaf.outcome == "answered" else said("未接后", "not answered")
    asks = said(f"来电“{title.zh}”{how.zh} {span.zh}", f"{span.en} after the call “{title.en}” was {how.en}")
    state, due = _state(judge(x, leaf, at)), follow_due(x, leaf)
    if state == "lost" or due is None:
        return asks, _WONT_COME if state == "lost" else _NOT_COME
    return asks, _come(x, due - leaf.delay, due, at)


def _at(x: Exercise, leaf: At, at: timedelta) -> Words:
    when = story_clock(x, leaf.at)
    left = span_words(_minutes_up(max(timedelta(0), leaf.at - at)))
    reads = said("已到", "has come") if at >= leaf.at else said(f"还有 {left.zh}", f"{left.en} to go")
    return said(f"剧情到 {when}", f"story time {when}"), reads


def _gauge(x: Exercise, leaf: Gauge, at: timedelta) -> Words:
    name, sign, span = _QUANTITIES[leaf.quantity], _SIGNS[leaf.sign], span_words(leaf.span)
    bound = f" {leaf.bound:g}{_UNITS.get(leaf.quantity, '')}"
    of = _of_storyline(x, leaf.storyline)
    asks = LocalizedText(of.zh + name.zh + sign.zh + bound, " ".join((name.en + of.en, sign.en)) + bound)
    lasted, value = held_for(x, leaf, at)
    if value is None:
        return asks, _NOTHING_YET
    shown = _short(value) + _UNITS.get(leaf.quantity, "")
    reads = said(f"现为 {shown}", f"now {shown}")
    if leaf.span:
        asks = said(f"{asks.zh}，持续 {span.zh}", f"{asks.en} for {span.en}")
        done = int((lasted or timedelta(0)) / timedelta(minutes=1))
        whole = int(leaf.span / timedelta(minutes=1))
        reads = said(f"{reads.zh}，已持续 {done}/{whole} 分钟", f"{reads.en}, for {done} of {whole} min")
    return asks, reads


def _of_storyline(x: Exercise, storyline_id: str) -> LocalizedText:
    """Of which storyline a reading is; nothing where it is of all."""
    title = next((y.title for y in x.scenario.storylines if y.storyline_id == storyline_id), None)
    return said(f"“{title.zh}”的", f" of “{title.en}”") if title else LocalizedText()


def _short(value: float) -> str:
    return f"{value:.2f}" if abs(value) < 2 else f"{value:.0f}"


def _score(x: Exercise, leaf: Score, at: timedelta) -> Words:
    objective = next(
        (o.title for o in x.scenario.objectives if o.objective_id == leaf.objective_id), LocalizedText()
    )
    sign = _SIGNS[leaf.sign]
    asks = said(
        f"演练目标“{objective.zh}”的实时读数{sign.zh} {leaf.bound:g}",
        f"provisional reading of “{objective.en}” {sign.en} {leaf.bound:g}",
    )
    score = facts.provisional(x, leaf.objective_id, at)
    return asks, _NOTHING_YET if score is None else said(f"现为 {score:.0f}", f"now {score:.0f}")


def _reached(x: Exercise, leaf: Reached, at: timedelta) -> Words:
    milestone = next((m for m in x.scenario.milestones if m.milestone_id == leaf.milestone_id), None)
    title = milestone.title if milestone else LocalizedText()
    asks = (
        said(f"里程碑“{title.zh}”已达到", f"milestone “{title.en}” reached")
        if leaf.in_time
        else said(f"里程碑“{title.zh}”未按时达到", f"milestone “{title.en}” not reached in time")
    )
    last = x.branches.last("milestone", leaf.milestone_id)
    if milestone is not None and (last is None or last.at > at):
        return asks, _not_reached(by_now(milestone.by, x.outages) if milestone.by is not None else None, at)
    return asks, _stage(x, "milestone", leaf.milestone_id, at)


def _not_reached(by: timedelta | None, at: timedelta) -> LocalizedText:
    if by is None or by <= at:
        return said("尚未达到", "not reached yet")
    left = span_words(_minutes_up(by - at))
    return said(f"尚未达到，离时限还有 {left.zh}", f"not reached yet, {left.en} left")


def _begun(x: Exercise, leaf: Begun, at: timedelta) -> Words:
    title = next(
        (s.title for s in x.scenario.storylines if s.storyline_id == leaf.storyline_id), LocalizedText()
    )
    asks = said(f"故事线“{title.zh}”已展开", f"storyline “{title.en}” begun")
    return asks, _stage(x, "storyline", leaf.storyline_id, at)


def _stage(x: Exercise, kind: Any, name: str, at: timedelta) -> LocalizedText:
    last = x.branches.last(kind, name)
    if last is None or last.at > at:
        return _NOT_COME
    when = story_clock(x, last.at)
    if last.outcome == "met":
        return said(f"{when} 达到", f"came at {when}")
    if last.outcome == "missed":
        return said(f"{when} 错过", f"missed at {when}")
    return _WONT_COME


def _title(x: Exercise, name: str) -> LocalizedText:
    inject = x.msel.get(name)
    return inject.title if inject is not None else _action_title(x, name)


def _action_title(x: Exercise, action_id: str) -> LocalizedText:
    action = x.scenario.action(action_id)
    return action.title if action is not None else said(action_id, action_id)


_WORDS: dict[type[Leaf], Callable[[Exercise, Any, timedelta], Words]] = {
    Unless: _unless, Within: _within, After: _after, Follows: _follows, At: _at, Gauge: _gauge, Score: _score,
    Reached: _reached, Begun: _begun,
}  # fmt: skip
