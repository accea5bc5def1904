"""Builds the parts of a view that only staff see."""

from __future__ import annotations

from datetime import timedelta

from simulator import plantypes, stafftypes
from simulator.branchviews import earliest_of
from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.pacing import needed_real_time
from simulator.scenario import ExpectedAction, Inject
from simulator.state import ActionState, Improvement, Note, Override, TakenBack, Told
from simulator.viewparts import Directory


def person(x: Exercise, participant_id: str, names: Directory) -> stafftypes.ParticipantView:
    p = x.participants[participant_id]
    return stafftypes.ParticipantView(participant_id, names.get(participant_id, ""), p.kind, p.consented)


def inject_progress(x: Exercise, inject_id: str) -> stafftypes.InjectProgress:
    s = x.injects[inject_id]
    return stafftypes.InjectProgress(inject_id, s.status, s.item_id, s.at, s.late_by, s.by)


def inject_view(x: Exercise, i: Inject) -> stafftypes.InjectView:
    """`i` is the inject as it will be sent."""
    return stafftypes.InjectView(
        i.inject_id, i.kind, i.channel, i.persona_id, i.to_roles, i.title, i.text, i.lines, planned_due(x, i),
        i.unless.action_id if i.unless else None, i.follows.inject_id if i.follows else None,
        i.follows.outcome if i.follows else "", i.background, i.signal, i.note,
        i.branches, x.scenario.inject(i.inject_id) is None, i.storyline, inject_progress(x, i.inject_id),
    )  # fmt: skip


def planned_due(x: Exercise, inject: Inject) -> timedelta:
    """The author's time; for what follows a call, that of the call and the delay; by a rule, the earliest."""
    if inject.branches:
        return earliest_of(x, inject.inject_id)
    if inject.follows is None:
        return inject.due
    call = x.scenario.inject(inject.follows.inject_id)
    return inject.follows.delay + (planned_due(x, call) if call is not None else timedelta(0))


def action_progress(s: ActionState | None) -> stafftypes.ActionProgress | None:
    return stafftypes.ActionProgress(s.action_id, s.open_id, s.opened_at, s.allowance, s.ahead) if s else None


def action_view(x: Exercise, a: ExpectedAction) -> stafftypes.ActionView:
    wanted = (w.element_id for w in a.elements)
    return stafftypes.ActionView(
        a.action_id, a.title, a.roles, a.kinds, a.clause_id, a.objective_id, a.opens_with, bool(a.opens_when), a.target, a.limit,
        tuple(plantypes.NamedView(n, element_name(x.playbook, x.scenario, n)) for n in wanted),
        needed_real_time(a, x.playbook), a.runs_on, a.rule_id, action_progress(x.actions.get(a.action_id)),
    )  # fmt: skip


def override_view(o: Override, names: Directory) -> stafftypes.OverrideView:
    return stafftypes.OverrideView(
        o.action_id, o.score, o.reason, o.by, names.get(o.by, ""), o.at, o.occurred_at
    )


def note_view(n: Note, names: Directory) -> stafftypes.NoteView:
    return stafftypes.NoteView(n.note_id, n.about, n.text, n.by, names.get(n.by, ""), n.at, n.occurred_at, n.is_chosen)


def improvement_view(x: Exercise, i: Improvement, names: Directory) -> stafftypes.ImprovementView:
    text, owner = (x.texts.get(digest, "") for digest in (i.text_sha256, i.owner_sha256))
    return stafftypes.ImprovementView(i.improvement_id, text, owner, i.due, names.get(i.by, ""), i.is_struck)


def taken_back_view(t: TakenBack, names: Directory) -> stafftypes.TakenBackView:
    flag = t.response
    return stafftypes.TakenBackView(
        flag.response_id, flag.item_id or "", names.get(flag.participant_id, ""), names.get(t.by, ""),
        flag.occurred_at, t.occurred_at,
    )  # fmt: skip


def told_view(x: Exercise, t: Told, names: Directory) -> stafftypes.ToldView:
    return stafftypes.ToldView(
        t.told_id, x.texts.get(t.text_sha256, ""), names.get(t.by, ""), t.occurred_at
    )


def all_facts(x: Exercise) -> tuple[stafftypes.StaffFactView, ...]:
    return tuple(
        stafftypes.StaffFactView(f.fact_id, f.title, f.text, f.holder_id, f.delay, f.released_at)
        for f in x.scenario.facts
    )


def pace_plan(x: Exercise) -> tuple[stafftypes.PaceStepView, ...]:
    return tuple(
        stafftypes.PaceStepView(s.at, s.pace, s.jump_to, s.note) for s in x.scenario.pace_plan
    )


def log(x: Exercise) -> tuple[stafftypes.LogView, ...]:
    return tuple(stafftypes.LogView(n.event_id, n.type, n.at, n.occurred_at) for n in x.log.values())
