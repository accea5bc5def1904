"""One line of the scorecard: what an expected action came to, with all that the figure is made of.

    line = 100 · C · (floor + (1 − floor) · t) · p        (docs/scoring.md; constants: playbook.scoring)

An evaluator's override wins; the computed value stays beside it. A critical finding caps the line once a
person has confirmed it; until then the capped value stands beside the score.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from scoring.cardtypes import ChangeLine, LineStatus, OverrideLine, ScoreLine, ViolationLine
from scoring.matches import match_lines
from scoring.measures import Timing, outcome, prompted_by, timing
from scoring.nearby import near_lines, wanted
from scoring.roles import owners
from scoring.rubric import Content, read_content
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import Progress, progress
from simulator.playbook import Clause, ScoringConstants
from simulator.scenario import ExpectedAction
from simulator.state import ActionState, Response

_PLACES = 1  # scores are rounded where they arise, so that the shown lines add up to the shown mean
_SCORED: tuple[LineStatus, ...] = ("met", "partial", "late", "prompted", "missed")


@dataclass(frozen=True)
class Setting:
    """What all lines of a card have in common.

    `count_uncertain`: uncertain elements count. `findings`: those of each response, by its
    id. `changes`: what was corrected or withdrawn; `moved`: by action, the responses that the rule matched
    to it and an evaluator has moved elsewhere.
    """

    at: timedelta
    count_uncertain: bool
    findings: dict[str, list[ViolationLine]]
    changes: dict[str, ChangeLine]
    moved: dict[str, list[Response]]


@dataclass(frozen=True)
class _Facts:
    """All that a line is made of."""

    action: ExpectedAction
    state: ActionState | None
    progress: Progress
    content: Content
    timing: Timing
    prompted_by: str | None
    p: float


@dataclass(frozen=True)
class _Values:
    """The scores of a line; all None where it has none."""

    score: float | None = None
    computed: float | None = None
    low: float | None = None
    high: float | None = None
    if_confirmed: float | None = None


def line_score(constants: ScoringConstants, c: float, t: float, p: float) -> float:
    """100 · c · (floor + (1 − floor) · t) · p, to one decimal."""
    return round(100 * c * (constants.time_floor + (1 - constants.time_floor) * t) * p, _PLACES)


def score_line(exercise: Exercise, action: ExpectedAction, setting: Setting) -> ScoreLine:
    facts = _facts(exercise, action, setting)
    status, why = outcome(exercise, action, facts.progress, setting.at)
    overrides = _overrides(exercise, action.action_id)
    values = _values(exercise, facts, overrides, is_scored=status in _SCORED)
    if status == "met":
        status = _status_when_done(exercise.playbook.scoring, facts, values.computed or 0.0)
    return _assemble(exercise, facts, setting, status, why, values, overrides)


def _facts(exercise: Exercise, action: ExpectedAction, setting: Setting) -> _Facts:
    found = progress(exercise, action, setting.count_uncertain)
    state = exercise.actions.get(action.action_id)
    taken, prompt = _times(exercise, action, found)
    return _Facts(
        action,
        state,
        found,
        read_content(exercise, action, found, setting.findings),
        taken,
        prompt,
        _prompting(exercise, prompt),
    )


def _times(exercise: Exercise, action: ExpectedAction, found: Progress) -> tuple[Timing, str | None]:
    """When it was done, and the contingency inject that had to ask for it."""
    taken = timing(exercise, action, exercise.actions.get(action.action_id), found.done_by)
    return taken, prompted_by(exercise, action, found.done_by, taken.approval_wait)


def _prompting(exercise: Exercise, prompt: str | None) -> float:
    return exercise.playbook.scoring.prompted_factor if prompt else 1.0


# ---- its values ------------------------------------------------------------------------------


def _values(
    exercise: Exercise,
    facts: _Facts,
    overrides: tuple[OverrideLine, ...],
    *,
    is_scored: bool,
) -> _Values:
    computed = _computed(exercise, facts) if is_scored else _Values()
    if not overrides:
        return computed
    last = overrides[-1].score
    return _Values(last, computed.computed, last, last)


def _computed(exercise: Exercise, facts: _Facts) -> _Values:
    """Uncertain elements are left out, and counted as not met (low) and as met (high)."""
    if not facts.progress.responses:
        return _Values(0.0, 0.0, 0.0, 0.0)
    constants, content = exercise.playbook.scoring, facts.content
    t, p = facts.timing.t, facts.p
    best_t, best_p = _best_times(exercise, facts) if _may_be_done_earlier(facts) else (t, p)
    low = line_score(constants, content.c_low, t, p)
    score = line_score(constants, content.c, t, p)
    high = line_score(constants, content.c_high, best_t, best_p)
    capped = min(score, constants.critical_cap)
    if content.is_capped:
        return _Values(capped, capped, min(low, capped), min(high, constants.critical_cap))
    return _Values(score, score, low, high, capped if content.has_open_critical else None)


def _may_be_done_earlier(facts: _Facts) -> bool:
    """Is an element of the minimum uncertain in any response?"""
    readings = [r.assessment for r in facts.progress.responses if r.assessment is not None]
    return any(name in read.uncertain for read in readings for name in facts.action.minimum)


def _best_times(exercise: Exercise, facts: _Facts) -> tuple[float, float]:
    """t and p if all that is uncertain were met."""
    taken, prompt = _times(exercise, facts.action, progress(exercise, facts.action, True))
    return taken.t, _prompting(exercise, prompt)


def _status_when_done(constants: ScoringConstants, facts: _Facts, computed: float) -> LineStatus:
    if facts.prompted_by is not None:
        return "prompted"
    if not facts.timing.is_on_time:
        return "late"
    return "met" if computed >= constants.met_from else "partial"


def _overrides(exercise: Exercise, action_id: str) -> tuple[OverrideLine, ...]:
    return tuple(
        OverrideLine(o.score, o.reason, o.by, o.occurred_at)
        for o in exercise.overrides
        if o.action_id == action_id
    )


# ---- putting it together ---------------------------------------------------------------------


def _assemble(
    exercise: Exercise,
    facts: _Facts,
    setting: Setting,
    status: LineStatus,
    why: LocalizedText,
    values: _Values,
    overrides: tuple[OverrideLine, ...],
) -> ScoreLine:
    action, done = facts.action, facts.progress.done_by
    clause = exercise.playbook.clause(action.clause_id) or Clause(
        action.clause_id, LocalizedText(), LocalizedText()
    )
    answered = bool(facts.progress.responses)
    moved = setting.moved.get(action.action_id, [])
    return ScoreLine(
        action_id=action.action_id,
        title=action.title,
        roles=action.roles,
        weight=action.weight,
        clause_id=action.clause_id,
        clause=clause.text or clause.title,
        digest=clause.digest,
        objective_id=action.objective_id,
        status=status,
        score=values.score,
        computed=values.computed,
        low=values.low,
        high=values.high,
        c=facts.content.c if answered else None,
        t=facts.timing.t if answered and status != "open" else None,
        p=facts.p,
        target=facts.timing.target,
        limit=facts.timing.limit,
        opened_at=facts.state.opened_at if facts.state else None,
        done_at=done.at if done else None,
        taken=facts.timing.taken,
        taken_real=facts.timing.taken_real,
        elements=facts.content.elements,
        violations=facts.content.violations,
        response_ids=tuple(r.response_id for r in facts.progress.responses),
        prompted_by=facts.prompted_by,
        why_not_rated=why,
        overrides=overrides,
        score_if_confirmed=values.if_confirmed,
        is_capped=facts.content.is_capped,
        role_ids=owners(exercise, action, facts.progress),
        done_by=done.response_id if done else None,
        approval_wait=facts.timing.approval_wait,
        rung_back=facts.timing.rung_back,
        matches=match_lines(exercise, action, facts.progress.responses, moved, setting.changes),
        dismissed=facts.content.dismissed,
        rule_id=action.rule_id,
        wants=wanted(exercise, action),
        near=() if answered else near_lines(exercise, action),
        put_off=facts.timing.target - action.target,
        timeliness=facts.timing.timeliness,
    )
