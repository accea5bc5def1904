"""When it was done: t, the credit for time; p, for acting unprompted; and what became of an action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from scoring.approvals import time_credit, waited_for_others
from scoring.cardtypes import LineStatus, Timeliness, TimeTaken
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
    "到演练结束，开启这一行的情景还没有发生。",
    "What opens this action had not come when the drill ended.",
)
AFTER_END = LocalizedText(
    "演练结束时还没有完成，但时限也还没到。",
    "It was not done when the drill ended, and its limit had not passed.",
)
SENT_SHORT = LocalizedText(
    "已有应对，但还缺必备要素；演练结束时时限还没到，不评定。",
    "Something was sent that lacked what this line needs at least; the drill ended before its limit.",
)
UNSTAFFED = LocalizedText(
    "自行动开启至时限，负责该行动的岗位无人在席。",
    "Nobody sat in a role that answers for this action between its opening and its limit.",
)
UNCONFIRMED = LocalizedText(
    "该行动依据的法规条目尚未经本单位确认，不计分。在“应急预案”的“法规”页里确认并发布后，可换那一版重评。",
    "The organisation has not confirmed the rule of law behind this action, so it costs no points. "
    "Confirm it under Playbooks, “Rules of law”, publish, and score again by that version.",
)


@dataclass(frozen=True)
class Timing:
    """Target and limit with the allowance for outages and jumps, and the times an action took.

    `taken` leaves out `approval_wait`; `most` is what a call that was rung back can still earn.
    """

    target: timedelta
    limit: timedelta
    taken: timedelta | None = None
    taken_real: timedelta | None = None
    approval_wait: timedelta = ZERO
    rung_back: bool = False
    most: float = 1.0

    @property
    def is_on_time(self) -> bool:
        return self.timeliness == "on_time"

    @property
    def timeliness(self) -> Timeliness:
        """Ringing back comes first: it costs half of the time's credit however soon it was."""
        if self.taken is None:
            return ""
        if self.rung_back:
            return "rung_back"
        if self.taken <= self.target:
            return "on_time"
        return "late" if self.taken < self.limit else "past"

    @property
    def t(self) -> float:
        """1 up to the target, then a straight line to 0 at the limit; 0 when never done."""
        if self.taken is None:
            return 0.0
        return min(self.most, time_credit(self.taken, self.target, self.limit))


def timing(
    exercise: Exercise, action: ExpectedAction, state: ActionState | None, done_by: Response | None
) -> Timing:
    """Time is measured from the opening to the response that completed the action's minimum.

    What the text then waited for others is theirs; an action in the room has no real time.
    """
    if state is None:
        return Timing(action.target, action.limit)
    if done_by is None:
        return Timing(action.target + state.allowance, action.limit + state.allowance)
    extra = state.allowance_at(done_by.at)
    waited = waited_for_others(exercise, done_by, state.opened_at)
    return Timing(
        action.target + extra,
        action.limit + extra,
        max(ZERO, done_by.at - state.opened_at - waited),  # an evaluator may assign an earlier text
        None if done_by.recorded_by else max(ZERO, done_by.active - state.active),
        waited,
        done_by.rung_back,
        exercise.playbook.scoring.ring_back_time if done_by.rung_back else 1.0,
    )


def time_taken(exercise: Exercise, action: ExpectedAction, response: Response) -> TimeTaken | None:
    """The time of one response, by the same rule as if it had done the line."""
    found = timing(exercise, action, exercise.actions.get(action.action_id), response)
    if found.taken is None:
        return None
    return TimeTaken(found.taken, found.approval_wait, found.target, found.limit, found.timeliness)


def prompted_by(
    exercise: Exercise, action: ExpectedAction, done_by: Response | None, waited: timedelta = ZERO
) -> str | None:
    """The first contingency inject that had to ask for the action; None if none did.

    None is one that came only because the text lay before approvers (`waited`: how long), nor one from
    before the action opened. Outages and jumps move the prompt as they move the limit (`timeline.due_of`).
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
        if fired.at < done_by.at - waited:
            return inject.inject_id
    return None


def outcome(
    exercise: Exercise, action: ExpectedAction, progress: Progress, at: timedelta
) -> tuple[LineStatus, LocalizedText]:
    """What became of an action at story time `at`, and why it is not rated.

    "met" stands for "done": whether it was met, partial, late or prompted depends on the score.
    """
    status, why = _became(exercise, action, progress, at)
    if status in ("met", "partial", "missed") and is_unconfirmed(exercise, action):
        return "not_rated", UNCONFIRMED
    return status, why


def is_unconfirmed(exercise: Exercise, action: ExpectedAction) -> bool:
    """Does the action rest on a rule of law that the organisation has not confirmed?"""
    rule = exercise.playbook.legal_rule(action.rule_id) if action.rule_id else None
    return bool(action.rule_id) and (rule is None or not rule.confirmed)


def _became(
    exercise: Exercise, action: ExpectedAction, progress: Progress, at: timedelta
) -> tuple[LineStatus, LocalizedText]:
    state = exercise.actions.get(action.action_id)
    if state is None:
        return _unopened(exercise, action)
    if progress.is_done:
        return "met", NONE
    limit_at = state.opened_at + action.limit + state.allowance
    if at < limit_at:
        why = SENT_SHORT if progress.responses else AFTER_END
        return ("not_rated", why) if exercise.status == "ended" else ("open", NONE)
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
