"""By role: whose line is whose, what each role came to, and the part of the card that a trainee sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scoring.approvals import held_up_by
from scoring.cardtypes import ApprovalLine, MeasureDetail, MeasureLine, RoleLine, Scorecard, ScoreLine
from scoring.findings import is_to_review
from scoring.holders import credited_role
from scoring.matches import role_name
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.matching import Progress
from simulator.scenario import ExpectedAction
from simulator.seats import receivers

_PLACES = 1


def owners(exercise: Exercise, action: ExpectedAction, progress: Progress) -> tuple[str, ...]:
    """The roles whose line it is: the one that did it, else those that tried, else those it was given to.

    Nothing came because a text still lies before approvers: then it is theirs.
    """
    if progress.done_by is not None:
        return (credited_role(exercise, action, progress.done_by),)
    if progress.responses:
        return tuple(dict.fromkeys(credited_role(exercise, action, r) for r in progress.responses))
    state = exercise.actions.get(action.action_id)
    limit_at = state.opened_at + action.limit + state.allowance if state else None
    if limit_at is not None and (approvers := held_up_by(exercise, action, limit_at)):
        return approvers
    given = state.to_roles if state else receivers(exercise, action.roles)
    held = [s.role_id for s in exercise.seat_spans]
    return tuple(r for r in given if r in held) or action.roles


def role_lines(
    exercise: Exercise, lines: Sequence[ScoreLine], approvals: Sequence[ApprovalLine]
) -> tuple[RoleLine, ...]:
    """One for each role of the scenario, in its order; score None where there is nothing to judge."""
    return tuple(
        _line(
            exercise,
            role_id,
            [x for x in lines if role_id in x.role_ids],
            [a for a in approvals if a.acting_role_id == role_id],
        )
        for role_id in exercise.scenario.roles
    )


def _line(
    exercise: Exercise, role_id: str, mine: Sequence[ScoreLine], asked: Sequence[ApprovalLine]
) -> RoleLine:
    values = [(x.weight, x.score) for x in mine if x.score is not None]
    values += [(1.0, a.score) for a in asked if a.score is not None]
    waits = [a.waited for a in asked]
    return RoleLine(
        role_id=role_id,
        name=role_name(exercise, role_id),
        score=weighted_mean(values),
        rated=len(values),
        action_ids=tuple(x.action_id for x in mine),
        approval_ids=tuple(dict.fromkeys(a.approval_id for a in asked)),
        approvals=len(asked),
        wait_mean=sum(waits, ZERO) / len(waits) if waits else None,
        wait_max=max(waits, default=None),
        late=sum(1 for a in asked if a.waited > a.target),
    )


def weighted_mean(values: Sequence[tuple[float, float]]) -> float | None:
    """Of (weight, value) pairs; None when there is nothing to weigh."""
    total = sum(weight for weight, _ in values)
    return round(sum(weight * v for weight, v in values) / total, _PLACES) if total > 0 else None


# ---- what a trainee sees -----------------------------------------------------------------------


def held_roles(exercise: Exercise, participant_id: str) -> tuple[str, ...]:
    """The roles that somebody ever sat in."""
    held = [s.role_id for s in exercise.seat_spans if s.participant_id == participant_id]
    return tuple(r for r in exercise.scenario.roles if r in held)


def my_card(card: Scorecard, role_ids: Sequence[str]) -> Scorecard:
    """The team's totals with the lines of `role_ids` only, for a trainee after the release.

    A line to which one of the roles contributed is theirs too. See `held_roles`. Measures of the team come
    in value and words, without what others wrote, but for what contradicts; what an evaluator has yet to look at stays away.
    """
    lines = tuple(_told(x, role_ids) for x in card.lines if any(r in role_ids for r in _contributors(x)))
    mine = [x.action_id for x in lines]
    return replace(
        card,
        lines=lines,
        objectives=tuple(
            replace(
                o,
                action_ids=tuple(a for a in o.action_ids if a in mine),
                held_back=tuple(a for a in o.held_back if a in mine),
            )
            for o in card.objectives
        ),
        roles=tuple(r for r in card.roles if r.role_id in role_ids),
        approvals=tuple(a for a in card.approvals if a.acting_role_id in role_ids),
        other_findings=tuple(f for f in card.other_findings if f.role_id in role_ids and not is_to_review(f)),
        measures=tuple(replace(m, details=_contradictions(m)) for m in card.measures),
        load=tuple(x for x in card.load if x.role_id in role_ids),
    )


def _contradictions(line: MeasureLine) -> tuple[MeasureDetail, ...]:
    """What two said differently, in one sentence each: without it the figure teaches nobody. Of no other measure."""
    return tuple(replace(d, quotes=(), response_ids=()) for d in line.details) if line.measure_id == "one_voice" else ()


def _told(line: ScoreLine, role_ids: Sequence[str]) -> ScoreLine:
    """Without what others wrote, and what an evaluator has yet to look at: nobody is to read of a suspicion that may
    come to nothing."""
    return replace(
        line,
        violations=tuple(v for v in line.violations if not is_to_review(v)),
        near=tuple(n for n in line.near if n.role_id in role_ids),
    )


def _contributors(line: ScoreLine) -> tuple[str, ...]:
    return (*line.role_ids, *(m.role_id for m in line.matches if m.counts))
