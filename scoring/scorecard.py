"""The scorecard: one line for each expected action, the team's score, and what follows by objective and role.

Pure: a fold of the exercise's state, with `now` given. How a line comes about is in `scoring.lines`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from scoring.across.load import load_lines
from scoring.across.overview import measure_lines
from scoring.approvals import approval_lines
from scoring.cardtypes import ObjectiveLine, Scorecard, ScoreLine, Unsettled, ViolationLine
from scoring.findings import chat_findings, findings, is_to_review
from scoring.lines import Setting, line_score, score_line
from scoring.matches import changes
from scoring.measures import is_unconfirmed
from scoring.ratings import held_back, rate, waits_for_critical
from scoring.roles import role_lines, weighted_mean
from scoring.seen import as_seen
from scoring.signals import signal_line
from simulator.ahead import by_rule
from simulator.exercise import Exercise
from simulator.scenario import Objective
from simulator.state import Response

__all__ = ["line_score", "scorecard"]


def scorecard(
    exercise: Exercise,
    now: datetime,
    *,
    count_uncertain: bool = False,
    confirm_critical: bool = False,
    reader_version: str = "",
) -> Scorecard:
    """The card at `now`.

    `count_uncertain` takes uncertain elements as met (the top of the range); `confirm_critical` takes critical
    findings that the reader is sure of as confirmed (rehearsals, in which nobody is there to confirm them).
    """
    setting = _setting(exercise, now, count_uncertain, confirm_critical)
    lines = tuple(score_line(exercise, action, setting) for action in exercise.scenario.expected_actions)
    approvals = approval_lines(exercise, setting.at)
    everything = [*(f for mine in setting.findings.values() for f in mine), *chat_findings(exercise)]
    unsettled = _unsettled(exercise, lines, everything)
    rated = [line for line in lines if line.score is not None]
    card = Scorecard(
        exercise_id=exercise.exercise_id,
        title=exercise.scenario.title,
        is_final=exercise.status == "ended",
        provisional=exercise.status != "ended" or replace(unsettled, to_review=0) != Unsettled(),
        score=_mean(rated, lambda line: line.score),
        low=_mean(rated, lambda line: line.low),
        high=_mean(rated, lambda line: line.high),
        rated=len(rated),
        not_rated=len(lines) - len(rated),
        at=setting.at,
        scoring_version=exercise.playbook.scoring.version,
        reader_version=reader_version or _reader_versions(exercise),
        lines=lines,
        objectives=tuple(_objective(exercise, o, lines) for o in exercise.scenario.objectives),
        score_if_confirmed=_mean_if_confirmed(rated),
        unsettled=unsettled,
        roles=role_lines(exercise, lines, approvals),
        approvals=approvals,
        signals=signal_line(exercise),
        other_findings=_other_findings(lines, everything),
        constants=exercise.playbook.scoring,
        measures=measure_lines(exercise, setting.at),
        load=load_lines(exercise, approvals, setting.at),
    )
    return as_seen(card)


def _setting(exercise: Exercise, now: datetime, count_uncertain: bool, confirm_critical: bool) -> Setting:
    found = {r.response_id: findings(exercise, r, confirm_critical) for r in exercise.responses.values()}
    at = exercise.clock.story_at(now)
    return Setting(at, count_uncertain, found, changes(exercise), _moved(exercise))


def _moved(exercise: Exercise) -> dict[str, list[Response]]:
    """By action: responses that the rule matched to it and an evaluator has moved elsewhere."""
    moved: dict[str, list[Response]] = {}
    for response in exercise.responses.values():
        for action_id in by_rule(exercise, response):
            if action_id not in response.answers:
                moved.setdefault(action_id, []).append(response)
    return moved


# ---- means -------------------------------------------------------------------------------------


def _mean(lines: Iterable[ScoreLine], value: Callable[[ScoreLine], float | None]) -> float | None:
    return weighted_mean([(x.weight, v) for x in lines if (v := value(x)) is not None])


def _mean_if_confirmed(lines: Sequence[ScoreLine]) -> float | None:
    """The mean if a person confirmed every critical finding that waits; None if none does."""
    if all(line.score_if_confirmed is None for line in lines):
        return None
    return _mean(lines, lambda x: x.score if x.score_if_confirmed is None else x.score_if_confirmed)


def _objective(exercise: Exercise, objective: Objective, lines: Sequence[ScoreLine]) -> ObjectiveLine:
    mine = [x for x in lines if x.objective_id == objective.objective_id]
    rated = [x for x in mine if x.score is not None]
    met_from = exercise.playbook.scoring.met_from
    waits = any(waits_for_critical(x) for x in rated)
    rating = rate(mine, met_from)
    return ObjectiveLine(
        objective.objective_id,
        objective.title,
        rating,
        tuple(line.action_id for line in mine),
        _mean(rated, lambda line: line.score),
        _mean_if_confirmed(rated),
        rate(mine, met_from, if_confirmed=True) if waits else None,
        held_back(mine, met_from) if rating == "S" else (),
    )


# ---- what is open ------------------------------------------------------------------------------


def _unsettled(
    exercise: Exercise, lines: Sequence[ScoreLine], everything: Sequence[ViolationLine]
) -> Unsettled:
    """What may still change a value. An override settles its line; an unconfirmed rule costs nothing."""
    at_stake = [x for x in lines if not x.overrides and not _costs_nothing(exercise, x)]
    found = {(v.response_id, v.violation_id): v for x in at_stake for v in x.violations}.values()
    elements = [(x.action_id, e.element_id) for x in at_stake for e in x.elements if e.verdict == "uncertain"]
    uncertain = [v for v in found if v.verdict == "uncertain" and not v.critical and not is_to_review(v)]
    ahead = sum(1 for v in uncertain if v.kind == "ahead_of_facts")
    responses = dict.fromkeys(r for x in at_stake for r in x.response_ids)
    return Unsettled(
        critical=sum(1 for v in found if v.critical and not v.counts),
        uncertain=len(elements) + len(uncertain) - ahead,
        ahead_of_facts=ahead,
        unread=sum(1 for r in responses if exercise.responses[r].is_unread),
        to_review=sum(1 for f in everything if _is_for_review(f)),
    )


def _is_for_review(finding: ViolationLine) -> bool:
    """To be looked at; what stands in the chat is, until a person has said a word on it."""
    return is_to_review(finding) or (finding.kind == "chat" and finding.settled is None)


def _costs_nothing(exercise: Exercise, line: ScoreLine) -> bool:
    action = exercise.scenario.action(line.action_id)
    return action is not None and is_unconfirmed(exercise, action)


def _other_findings(
    lines: Sequence[ScoreLine], everything: Sequence[ViolationLine]
) -> tuple[ViolationLine, ...]:
    """Findings that bear on no line: nobody would see them otherwise."""
    shown = {f.response_id for line in lines for f in (*line.violations, *line.dismissed)}
    return tuple(f for f in everything if f.response_id not in shown and f.verdict != "not_met")


def _reader_versions(exercise: Exercise) -> str:
    found = [r.assessment.reader_version for r in exercise.responses.values() if r.assessment]
    return ", ".join(dict.fromkeys(found))
