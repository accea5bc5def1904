"""When it was done: t, the credit for time; p, for acting unprompted; and what became of an action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from scoring.cardtypes import LineStatus
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import Progress
from simulator.scenario import ExpectedAction
from simulator.state import ActionState, Response

NONE = LocalizedText()
SKIPPED = LocalizedText(
    "开启该行动的情景注入被导调人员跳过。",
    "The inject that opens this action was skipped by the facilitator.",
)
NOT_NEEDED = LocalizedText(
    "开启该行动的备用注入未触发：不需要。", "The contingency inject that opens this action was not needed."
)
NEVER_FIRED = LocalizedText(
    "至演练结束，开启该行动的情景注入未发出。",
    "The inject that opens this action had not been fired by EndEx.",
)
AFTER_END = LocalizedText(
    "演练结束时尚未完成，而时限在演练结束之后。", "It was not done at EndEx, and its limit lies after EndEx."
)
UNSTAFFED = LocalizedText(
    "自行动开启至时限，负责该行动的岗位无人在席。",
    "Nobody sat in a role that answers for this action between its opening and its limit.",
)


@dataclass(frozen=True)
class Timing:
    """Target and limit with the allowance for outages, and the times an action took."""

    target: timedelta
    limit: timedelta
    taken: timedelta | None
    taken_real: timedelta | None

    @property
    def is_on_time(self) -> bool:
        return self.taken is not None and self.taken <= self.target

    @property
    def t(self) -> float:
        """1 up to the target, then a straight line to 0 at the limit; 0 when never done."""
        if self.taken is None:
            return 0.0
        if self.taken <= self.target:
            return 1.0
        if self.taken >= self.limit:
            return 0.0
        return (self.limit - self.taken) / (self.limit - self.target)


def timing(action: ExpectedAction, state: ActionState | None, done_by: Response | None) -> Timing:
    """Time is measured from the opening to the response that completed the action's minimum."""
    if state is None:
        return Timing(action.target, action.limit, None, None)
    if done_by is None:
        return Timing(action.target + state.allowance, action.limit + state.allowance, None, None)
    extra = state.allowance_at(done_by.at)
    taken = done_by.at - state.opened_at
    return Timing(action.target + extra, action.limit + extra, taken, done_by.active - state.active)


def prompted_by(exercise: Exercise, action: ExpectedAction, done_by: Response | None) -> str | None:
    """The first contingency inject that had to ask for the action; None if none did.

    A prompt that only an outage made due is no prompt (the action was done within the extended time), nor
    is one from before the action opened.
    """
    state = exercise.actions.get(action.action_id)
    for inject in exercise.scenario.injects if state else ():
        if inject.unless is None or inject.unless.action_id != action.action_id:
            continue
        fired = exercise.injects[inject.inject_id]
        if fired.status != "fired" or fired.at is None or state is None or fired.at < state.opened_at:
            continue
        if done_by is None:
            return inject.inject_id
        lost = ZERO if fired.by else state.allowance_at(done_by.at)
        if fired.at < done_by.at and (not lost or done_by.at > inject.unless.by + lost):
            return inject.inject_id
    return None


def outcome(
    exercise: Exercise, action: ExpectedAction, progress: Progress, at: timedelta
) -> tuple[LineStatus, LocalizedText]:
    """What became of an action at story time `at`, and why it is not rated.

    "met" stands for "done": whether it was met, partial, late or prompted depends on the score.
    """
    state = exercise.actions.get(action.action_id)
    if state is None:
        return _unopened(exercise, action)
    if progress.is_done:
        return "met", NONE
    limit_at = state.opened_at + action.limit + state.allowance
    if at < limit_at:
        return ("not_rated", AFTER_END) if exercise.status == "ended" else ("open", NONE)
    if progress.responses:
        return "partial", NONE
    if not exercise.is_staffed(action.roles, state.opened_at, limit_at):
        return "not_rated", UNSTAFFED
    return "missed", NONE


def _unopened(exercise: Exercise, action: ExpectedAction) -> tuple[LineStatus, LocalizedText]:
    opener = exercise.injects.get(action.opens_with or "")
    if opener is not None and opener.status == "skipped":
        return "not_rated", SKIPPED if opener.by else NOT_NEEDED
    return ("not_rated", NEVER_FIRED) if exercise.status == "ended" else ("waiting", NONE)
