"""The scorecard: one line for each expected action, the team's score, and a rating for each objective.

    line = 100 · C · (floor + (1 − floor) · t) · p        (docs/scoring.md; constants: playbook.scoring)

Pure: a fold of the exercise's state, with `now` given. An evaluator's override wins; the computed value
stays beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from scoring.cardtypes import (
    LineStatus,
    ObjectiveLine,
    OverrideLine,
    Scorecard,
    ScoreLine,
    SignalLine,
    Unsettled,
)
from scoring.measures import Timing, outcome, prompted_by, timing
from scoring.ratings import rate
from scoring.rubric import Content, read_content
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import Progress, progress
from simulator.playbook import Clause, ScoringConstants
from simulator.scenario import ExpectedAction
from simulator.state import ActionState

_PLACES = 1  # scores are rounded where they arise, so that the shown lines add up to the shown mean
_SCORED: tuple[LineStatus, ...] = ("met", "partial", "late", "prompted", "missed")


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


def scorecard(
    exercise: Exercise, now: datetime, *, count_uncertain: bool = False, reader_version: str = ""
) -> Scorecard:
    """The card at `now`. `count_uncertain` takes uncertain elements as met (rehearsals)."""
    at = exercise.clock.story_at(now)
    actions = exercise.scenario.expected_actions
    lines = tuple(_line(exercise, action, at, count_uncertain) for action in actions)
    rated = [line for line in lines if line.score is not None]
    return Scorecard(
        exercise_id=exercise.exercise_id,
        title=exercise.scenario.title,
        is_final=exercise.status == "ended",
        provisional=exercise.status != "ended"
        or any(_is_unsettled(exercise, x, count_uncertain) for x in lines),
        score=_mean(exercise, rated, lambda line: line.score),
        low=_mean(exercise, rated, lambda line: line.low),
        high=_mean(exercise, rated, lambda line: line.high),
        rated=len(rated),
        not_rated=len(lines) - len(rated),
        at=at,
        scoring_version=exercise.playbook.scoring.version,
        reader_version=reader_version or _reader_versions(exercise),
        lines=lines,
        objectives=_objectives(exercise, lines, count_uncertain),
        score_if_confirmed=None,
        unsettled=Unsettled(0, 0, 0, 0),
        roles=(),
        approvals=(),
        signals=SignalLine(0, 0, 0, 0, 0, None, None),
        other_findings=(),
        constants=exercise.playbook.scoring,
    )


def line_score(constants: ScoringConstants, c: float, t: float, p: float) -> float:
    """100 · c · (floor + (1 − floor) · t) · p, to one decimal."""
    return round(100 * c * (constants.time_floor + (1 - constants.time_floor) * t) * p, _PLACES)


# ---- one line --------------------------------------------------------------------------------


def _line(exercise: Exercise, action: ExpectedAction, at: timedelta, count_uncertain: bool) -> ScoreLine:
    facts = _facts(exercise, action, count_uncertain)
    status, why = outcome(exercise, action, facts.progress, at)
    low, computed, high = _range(exercise, facts) if status in _SCORED else (None, None, None)
    overrides = _overrides(exercise, action.action_id)
    score = overrides[-1].score if overrides else computed
    if overrides:
        low = high = score
    if status == "met":
        status = _status_when_done(exercise.playbook.scoring, facts, computed or 0.0)
    return _assemble(exercise, facts, status, why, (score, computed, low, high), overrides)


def _facts(exercise: Exercise, action: ExpectedAction, count_uncertain: bool) -> _Facts:
    found = progress(exercise, action, count_uncertain)
    state = exercise.actions.get(action.action_id)
    prompt = prompted_by(exercise, action, found.done_by)
    return _Facts(
        action,
        state,
        found,
        read_content(exercise, action, found),
        timing(action, state, found.done_by),
        prompt,
        exercise.playbook.scoring.prompted_factor if prompt else 1.0,
    )


def _range(exercise: Exercise, facts: _Facts) -> tuple[float, float, float]:
    """(low, computed, high): uncertain elements counted as not met, left out, counted as met."""
    if not facts.progress.responses:
        return 0.0, 0.0, 0.0
    constants = exercise.playbook.scoring
    best = _facts(exercise, facts.action, True)
    t, p = facts.timing.t, facts.p
    return (
        line_score(constants, facts.content.c_low, t, p),
        line_score(constants, facts.content.c, t, p),
        line_score(constants, best.content.c_high, best.timing.t, best.p),
    )


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


def _assemble(
    exercise: Exercise,
    facts: _Facts,
    status: LineStatus,
    why: LocalizedText,
    scores: tuple[float | None, float | None, float | None, float | None],
    overrides: tuple[OverrideLine, ...],
) -> ScoreLine:
    action, done = facts.action, facts.progress.done_by
    clause = exercise.playbook.clause(action.clause_id) or Clause(
        action.clause_id, LocalizedText(), LocalizedText()
    )
    answered = bool(facts.progress.responses)
    score, computed, low, high = scores
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
        score=score,
        computed=computed,
        low=low,
        high=high,
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
    )


# ---- the whole card --------------------------------------------------------------------------


def _mean(
    exercise: Exercise, lines: Iterable[ScoreLine], value: Callable[[ScoreLine], float | None]
) -> float | None:
    """Mean of `value` over `lines`, weighted by the scenario; None when there is nothing to weigh."""
    weight_of = {a.action_id: a.weight for a in exercise.scenario.expected_actions}
    pairs = [(weight_of[x.action_id], v) for x in lines if (v := value(x)) is not None]
    total = sum(weight for weight, _ in pairs)
    return round(sum(weight * v for weight, v in pairs) / total, _PLACES) if total > 0 else None


def _is_unsettled(exercise: Exercise, line: ScoreLine, count_uncertain: bool) -> bool:
    """Does the line wait for a person's (or a reader's) word? An override settles it."""
    if line.overrides:
        return False
    verdicts = [*(x.verdict for x in line.elements), *(x.verdict for x in line.violations)]
    if "uncertain" in verdicts or (not count_uncertain and any(v.critical for v in line.violations)):
        return True
    responses = (exercise.responses[r] for r in line.response_ids)
    return any(r.needs_reading and r.assessment is None for r in responses)


def _objectives(
    exercise: Exercise, lines: tuple[ScoreLine, ...], count_critical: bool
) -> tuple[ObjectiveLine, ...]:
    met_from = exercise.playbook.scoring.met_from
    return tuple(
        ObjectiveLine(
            objective.objective_id,
            objective.title,
            rate(mine, met_from, count_critical),
            tuple(line.action_id for line in mine),
        )
        for objective in exercise.scenario.objectives
        for mine in [tuple(x for x in lines if x.objective_id == objective.objective_id)]
    )


def _reader_versions(exercise: Exercise) -> str:
    found = [r.assessment.reader_version for r in exercise.responses.values() if r.assessment]
    return ", ".join(dict.fromkeys(found))
