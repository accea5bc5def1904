"""Conditions of injects that have a key of their own: `unless: ACTION by TIME`, `follows: CALL OUTCOME + TIME`.

Both are tests of the one grammar of conditions (branching.grammar); here the key is the first word.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.branching.grammar import rule_of
from simulator.branching.times import parse_time
from simulator.branching.tree import Follows, Rule, Unless
from simulator.branching.words import RuleError, words_of
from simulator.clock import ZERO
from simulator.errors import ContentError
from simulator.localized import said
from simulator.matching import progress

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.scenario import Inject

__all__ = ("contingency_due", "follow_due", "is_needed", "parse_follows", "parse_time", "parse_unless")


def parse_unless(text: str) -> Unless:
    """`ACTION by TIME` as Unless; ContentError says what is wrong."""
    try:
        rule = rule_of(f"unless {text}")
    except RuleError as error:
        if _is_about_last_word(error, f"unless {text}"):
            raise ContentError(error.said) from None
        rule = Rule()
    if not isinstance(rule.condition, Unless) or rule != Rule(rule.condition):
        raise ContentError(
            said(
                f"“{text}”不是条件；请写成“行动 by HH:MM”，如 speak by 00:20",
                f'"{text}" is not a condition; write "ACTION by HH:MM"',
            )
        )
    return rule.condition


def parse_follows(text: str) -> Follows:
    """`CALL answered + TIME` or `CALL unanswered + TIME` as Follows; ContentError says what is wrong."""
    try:
        rule = rule_of(f"follows {text}")
    except RuleError as error:
        if _is_about_last_word(error, f"follows {text}"):
            raise ContentError(error.said) from None
        rule = Rule()
    if not isinstance(rule.condition, Follows) or rule != Rule(rule.condition) or "+" not in text:
        raise ContentError(
            said(
                f"“{text}”不是条件；请写成“来电 answered + HH:MM”（接听后）或“来电 unanswered + HH:MM”（未接后）",
                f'"{text}" is not a condition; write "CALL answered + HH:MM" or "CALL unanswered + HH:MM"',
            )
        )
    return rule.condition


def _is_about_last_word(error: RuleError, text: str) -> bool:
    """All is there but the time: what is wrong with that says more than the whole form."""
    words = words_of(text)
    return len(words) > 3 and words[-2].text in ("by", "+") and error.column == words[-1].column


def is_needed(exercise: Exercise, unless: Unless) -> bool | None:
    """Is the contingency needed once its time has come? None: a response has still to be read."""
    action = exercise.scenario.action(unless.action_id)
    if action is None or action.action_id not in exercise.actions:
        opener = exercise.injects.get(action.opens_with or "") if action else None
        return opener is None or opener.status != "skipped"
    state = progress(exercise, action)
    if state.is_done:
        return False
    return None if state.unread else True


# ---- when they are settled ----------------------------------------------------------------------


def contingency_due(x: Exercise, unless: Unless) -> timedelta | None:
    """When `unless` is settled: the author's time, moved as the action's own clock was: by a late opening, an
    outage, a jump; None while the action has not opened."""
    action = x.scenario.action(unless.action_id)
    state = x.actions.get(unless.action_id)
    if action is None or (state is None and action.opens_with is None):
        return unless.by
    opener = x.scenario.inject(action.opens_with or "")  # as written: `by` was written beside that time
    if state is None:
        skipped = opener is None or x.injects[opener.inject_id].status == "skipped"
        return unless.by if skipped else None
    moved = state.opened_at - _written_time(x, opener) if opener is not None else ZERO
    return unless.by + moved + state.allowance


def _written_time(x: Exercise, inject: Inject) -> timedelta:
    """The author's time; for what follows a call, that of the call and the delay."""
    if inject.follows is None:
        return inject.due
    call = x.scenario.inject(inject.follows.inject_id)
    return inject.follows.delay + (_written_time(x, call) if call is not None else ZERO)


def follow_due(x: Exercise, follows: Follows) -> timedelta | None:
    """When what follows a call is settled; None while the call is open."""
    progress = x.injects[follows.inject_id]
    if progress.status == "skipped":
        return ZERO
    item = x.items.get(progress.item_id or "")
    if item is None or item.call is None:
        return None
    call = item.call
    if follows.outcome == "answered":
        return call.answered_at + follows.delay if call.answered_at is not None else None
    if call.answered_at is not None:
        return call.answered_at
    return call.unanswered_at + follows.delay if call.unanswered_at is not None else None
