"""Builds what screens show of rounds: the questions to come and the checklist are for staff only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from simulator import roundtypes as v
from simulator.exercise import Exercise
from simulator.roundstate import Round, RoundLine, Tick, Turn

Directory = Mapping[str, str]  # participant_id -> name


def round_view(x: Exercise, on: Round, names: Directory, for_staff: bool) -> v.RoundView:
    return v.RoundView(
        on.round_id, on.plan_id if for_staff else "", on.kind, on.title, on.role_id, on.opened_at, on.closed_at,
        tuple(asker(x, t.persona_id) for t in on.waiting) if on.is_open else (),
        tuple(_line(x, on, line, names) for line in on.lines),
        tuple(_turn(x, on, t) for t in on.turns) if for_staff else (),
        _checks(on, names) if for_staff else (),
    )  # fmt: skip


def asker(x: Exercise, persona_id: str) -> v.AskerView:
    p = x.personas[persona_id]
    return v.AskerView(p.persona_id, p.name, p.about)


def line_view(x: Exercise, on: Round, line_id: str, names: Directory) -> v.RoundLineView:
    return _line(x, on, next(line for line in on.lines if line.line_id == line_id), names)


def _line(x: Exercise, on: Round, line: RoundLine, names: Directory) -> v.RoundLineView:
    turn = on.turn(line.question_id) if line.kind == "question" else None
    return v.RoundLineView(
        line.line_id, line.kind, asker(x, turn.persona_id) if turn else None, turn.text if turn else None,
        line.follows_up, line.participant_id, names.get(line.participant_id, ""), line.role_id,
        x.texts.get(line.text_sha256, "") if line.text_sha256 else "", line.at, line.occurred_at,
    )  # fmt: skip


def _turn(x: Exercise, on: Round, t: Turn) -> v.TurnView:
    return v.TurnView(t.question_id, asker(x, t.persona_id), t.text, t.status, _told_from(x, on, t))


def _told_from(x: Exercise, on: Round, t: Turn) -> timedelta | None:
    """The author's word on a planned question; the journal has only what was asked."""
    planned = (r for r in x.scenario.rounds if r.round_id == on.plan_id)
    asked = (q for r in planned for q in r.questions if (q.persona_id, q.text) == (t.persona_id, t.text))
    return next((q.told_from for q in asked), None)


def _checks(on: Round, names: Directory) -> tuple[v.CheckView, ...]:
    return tuple(
        v.CheckView(i.check_id, i.clause_id, i.text, tick_view(on.tick_of(i.check_id), names))
        for i in on.checklist
    )


def tick_view(tick: Tick | None, names: Directory) -> v.TickView | None:
    if tick is None:
        return None
    name = names.get(tick.by, "")
    return v.TickView(tick.check_id, tick.mark, tick.reason, tick.by, name, tick.at, tick.occurred_at)


def plans(x: Exercise) -> tuple[v.RoundPlanView, ...]:
    return tuple(
        v.RoundPlanView(
            r.round_id, r.kind, r.title, r.role_id, r.at,
            tuple(v.PlannedQuestionView(asker(x, q.persona_id), q.text, q.told_from) for q in r.questions),
        )
        for r in x.scenario.rounds
    )  # fmt: skip
