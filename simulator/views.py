"""What each role may see: whole snapshots, and single events as their receivers get them.

`snapshot` and `project` agree: a snapshot plus the projected events that follow it equals the next
snapshot. The browser's reducer is held to that by fixtures (tests/sync_fixtures.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from simulator import viewtypes as v
from simulator.audience import STAFF, role_stream, seat_stream
from simulator.clock import ZERO
from simulator.exercise import Exercise
from simulator.journal import Entry, plain
from simulator.state import ActionState, Call, Item, Override, Response

Directory = Mapping[str, str]  # participant_id -> name


@dataclass(frozen=True)
class Viewer:
    """Somebody at a screen, with the streams that they follow."""

    participant_id: str
    is_staff: bool
    roles: tuple[str, ...] = ()

    @property
    def streams(self) -> tuple[str, ...]:
        if self.is_staff:
            return (STAFF,)
        return (seat_stream(self.participant_id), *(role_stream(r) for r in self.roles))


def viewer(x: Exercise, participant_id: str) -> Viewer:
    """The viewer that a participant is at present."""
    person = x.participants[participant_id]
    return Viewer(participant_id, person.kind != "trainee", tuple(person.roles))


def snapshot(x: Exercise, who: Viewer, names: Directory) -> v.StaffView | v.TraineeView:
    """The whole view of `who` in the present state."""
    return _staff_view(x, who, names) if who.is_staff else _trainee_view(x, who, names)


def project(x: Exercise, entry: Entry, stream: str, names: Directory) -> dict[str, Any]:
    """The event's data as the followers of `stream` get it, ready for JSON.

    `x` is the state with the entry applied, or any later one: what later events add to a value is left
    out, so that a screen which is behind doesn't add it twice.
    """
    data = _PROJECTIONS[entry.type](x, entry, names, stream == STAFF)
    result: dict[str, Any] = plain(data)
    return result


# ---- snapshots -------------------------------------------------------------------------------


def _trainee_view(x: Exercise, who: Viewer, names: Directory) -> v.TraineeView:
    items = tuple(i for i in x.items.values() if any(r in i.to_roles for r in who.roles))
    return v.TraineeView(
        _card(x), clock_view(x, names), _me(x, who, names), *_plan(x), seats_view(x, names),
        tuple(item_view(x, i, False) for i in items),
        tuple(_open_item(x, s) for s in x.actions.values() if _shows(x, s, who.roles)),
        tuple(response_view(x, r, names, False) for r in x.responses.values() if _reads(x, r, who)),
    )  # fmt: skip


def _staff_view(x: Exercise, who: Viewer, names: Directory) -> v.StaffView:
    return v.StaffView(
        _card(x), clock_view(x, names), _me(x, who, names), *_plan(x), *_vocabulary(x),
        tuple(_persona(x, p) for p in x.personas),
        tuple(_person(x, p, names) for p in x.participants),
        seats_view(x, names), _injects(x),
        tuple(item_view(x, i, True) for i in x.items.values()), _actions(x),
        tuple(response_view(x, r, names, True) for r in x.responses.values()),
        tuple(_override(o, names) for o in x.overrides),
    )  # fmt: skip


def _card(x: Exercise) -> v.ExerciseCard:
    s = x.scenario
    return v.ExerciseCard(
        x.exercise_id, s.title, s.organisation, s.summary, s.content_note, s.starts_at, s.duration
    )


def clock_view(x: Exercise, names: Directory) -> v.ClockView:
    cause, by, note = (x.pause.cause, x.pause.by, x.pause.note) if x.pause else (None, None, "")
    c = x.clock
    return v.ClockView(
        x.status, c.pace, c.story, c.active, c.anchor, cause, names.get(by, "") if by else None, note
    )


def _me(x: Exercise, who: Viewer, names: Directory) -> v.MeView:
    person = x.participants[who.participant_id]
    name = names.get(who.participant_id, "")
    return v.MeView(person.participant_id, name, person.kind, person.consented, tuple(person.roles))


def _plan(x: Exercise) -> tuple[tuple[v.RoleView, ...], tuple[v.ChannelView, ...], tuple[v.ClauseView, ...]]:
    p = x.playbook
    roles = tuple(
        v.RoleView(r.role_id, r.name, r.duty, r.may, r.channels)  # type: ignore[arg-type]
        for r in p.roles
        if r.role_id in x.scenario.roles
    )
    channels = tuple(v.ChannelView(c.channel_id, c.name, c.surface, c.official) for c in p.channels)
    clauses = tuple(v.ClauseView(c.clause_id, c.title, c.text, c.digest) for c in p.clauses)
    return roles, channels, clauses


def _vocabulary(x: Exercise) -> tuple[tuple[v.NamedView, ...], tuple[v.NamedView, ...], tuple[v.NamedView, ...]]:
    p, s = x.playbook, x.scenario
    return (
        tuple(v.NamedView(i.element_id, i.name) for i in p.elements),
        tuple(v.NamedView(i.violation_id, i.name) for i in p.violations),
        tuple(v.NamedView(o.objective_id, o.title) for o in s.objectives),
    )


def seats_view(x: Exercise, names: Directory) -> tuple[v.SeatView, ...]:
    """Who sits where, in the order in which the seats were taken."""
    return tuple(
        v.SeatView(s.participant_id, names.get(s.participant_id, ""), s.role_id)
        for s in x.seat_spans
        if s.until is None
    )


def _persona(x: Exercise, persona_id: str) -> v.PersonaView:
    p = x.personas[persona_id]
    return v.PersonaView(p.persona_id, p.name, p.handle, p.about)


def _person(x: Exercise, participant_id: str, names: Directory) -> v.ParticipantView:
    p = x.participants[participant_id]
    return v.ParticipantView(participant_id, names.get(participant_id, ""), p.kind, p.consented)


def item_view(x: Exercise, item: Item, for_staff: bool) -> v.ItemView:
    seen = tuple(v.SeenView(p, at) for p, at in item.seen.items()) if for_staff else ()
    return v.ItemView(
        item.item_id, item.kind, item.channel, _persona(x, item.persona_id), item.to_roles, item.title,
        item.text, item.reach, item.at, item.occurred_at, item.late_by, _call(item.call), seen,
    )  # fmt: skip


def _call(call: Call | None) -> v.CallView | None:
    if call is None:
        return None
    spoken = tuple(v.SpokenView(s.line, s.text, s.at, s.occurred_at) for s in call.spoken)
    return v.CallView(call.status, call.ring_until, call.answered_by, spoken)


def _shows(x: Exercise, state: ActionState, roles: tuple[str, ...]) -> bool:
    action = x.scenario.action(state.action_id)
    return action is not None and bool(action.shown_as) and any(r in action.roles for r in roles)


def _open_item(x: Exercise, state: ActionState) -> v.OpenItemView:
    action = x.scenario.action(state.action_id)
    assert action is not None
    opened = state.opened_at
    return v.OpenItemView(
        state.open_id, action.shown_as, action.roles, action.clause_id, opened,
        opened + action.target + state.allowance, opened + action.limit + state.allowance,
    )  # fmt: skip


def _reads(x: Exercise, response: Response, who: Viewer) -> bool:
    item = x.items.get(response.item_id or "")
    mine = response.role_id in who.roles or bool(item and any(r in item.to_roles for r in who.roles))
    return bool(who.roles) and (mine or response.kind == "statement")


def response_view(x: Exercise, r: Response, names: Directory, for_staff: bool) -> v.ResponseView:
    answers = r.answers if for_staff else _shown_answers(x, r)
    assessment = _assessment(r) if for_staff else None
    return v.ResponseView(
        r.response_id, r.participant_id, names.get(r.participant_id, ""), r.role_id, r.kind, r.channel,
        r.item_id, x.text_of(r), r.at, r.occurred_at, answers, assessment,
    )  # fmt: skip


def _shown_answers(x: Exercise, r: Response) -> tuple[str, ...]:
    """Open ids; an action that is not shown to its role stays hidden here too."""
    shown = (a for a in x.scenario.expected_actions if a.action_id in r.answers and a.shown_as)
    return tuple(x.actions[a.action_id].open_id for a in shown)


def _assessment(r: Response) -> v.AssessmentView | None:
    if r.assessment is None:
        return None
    a = r.assessment
    evidence = tuple(v.EvidenceView(*found) for found in a.evidence)
    return v.AssessmentView(a.labels, a.uncertain, evidence, a.reader_version)


def _inject_progress(x: Exercise, inject_id: str) -> v.InjectProgress:
    s = x.injects[inject_id]
    return v.InjectProgress(inject_id, s.status, s.item_id, s.at, s.late_by, s.by)


def _injects(x: Exercise) -> tuple[v.InjectView, ...]:
    return tuple(
        v.InjectView(
            i.inject_id, i.kind, i.channel, i.persona_id, i.to_roles, i.title, i.text, i.lines, i.due,
            i.unless.action_id if i.unless else None, i.note, _inject_progress(x, i.inject_id),
        )
        for i in x.scenario.injects
    )  # fmt: skip


def _action_progress(s: ActionState | None) -> v.ActionProgress | None:
    return v.ActionProgress(s.action_id, s.open_id, s.opened_at, s.allowance) if s else None


def _actions(x: Exercise) -> tuple[v.ActionView, ...]:
    return tuple(
        v.ActionView(
            a.action_id, a.title, a.roles, a.kinds, a.clause_id, a.objective_id, a.opens_with, a.target,
            a.limit, _action_progress(x.actions.get(a.action_id)),
        )
        for a in x.scenario.expected_actions
    )  # fmt: skip


def _override(o: Any, names: Directory) -> v.OverrideView:
    return v.OverrideView(o.action_id, o.score, o.reason, o.by, names.get(o.by, ""), o.at, o.occurred_at)


# ---- single events ---------------------------------------------------------------------------

Projected = dict[str, Any]


def _p_clock(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"clock": clock_view(x, names)}


def _p_interrupted(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {
        "clock": clock_view(x, names), "story_lost": entry.event.story_lost, "active_lost": entry.event.active_lost
    }  # fmt: skip


def _p_joined(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"participant": _person(x, entry.event.participant_id, names)}


def _p_consent(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"participant_id": entry.event.participant_id}


def _p_seat(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"seat": v.SeatView(entry.event.participant_id, names.get(entry.event.participant_id, ""), entry.event.role_id)}


def _p_item(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    data: Projected = {"item": _item_at_first(x, x.items[entry.event.item_id])}
    if staff and hasattr(entry.event, "inject_id"):
        data["inject"] = _inject_progress(x, entry.event.inject_id)
    return data


def _item_at_first(x: Exercise, item: Item) -> v.ItemView:
    call = v.CallView("ringing", item.call.first_ring_until, None, ()) if item.call else None
    return replace(item_view(x, item, False), call=call)


def _p_skipped(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"inject": _inject_progress(x, entry.event.inject_id)}


def _p_opened(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    opened = replace(x.actions[entry.event.action_id], allowance=ZERO)
    if staff:
        return {"action": _action_progress(opened)}
    return {"open_item": _open_item(x, opened)}


def _p_response(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"response": response_view(x, x.responses[entry.event.response_id], names, staff)}


def _p_assessed(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"response_id": entry.event.response_id, "assessment": _assessment(x.responses[entry.event.response_id])}


def _p_call(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {"item_id": entry.event.item_id, "call": _call(x.call(entry.event.item_id))}


def _p_seen(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {
        "seen": [
            {"participant_id": p, "item_id": i, "at": x.items[i].seen[p]} for p, i in entry.event.seen
        ]
    }


def _p_override(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    e = entry.event
    return {"override": _override(Override(e.action_id, e.score, e.reason, e.by, entry.at, entry.occurred_at), names)}


def _p_nothing(x: Exercise, entry: Any, names: Directory, staff: bool) -> Projected:
    return {}


_PROJECTIONS: dict[str, Any] = {
    "ExerciseCreated": _p_nothing, "ParticipantJoined": _p_joined, "ConsentGiven": _p_consent,
    "SeatTaken": _p_seat, "SeatLeft": _p_seat, "ExerciseStarted": _p_clock, "ExercisePaused": _p_clock,
    "ExerciseResumed": _p_clock, "PaceChanged": _p_clock, "ExerciseEnded": _p_clock,
    "ServiceInterrupted": _p_interrupted, "InjectFired": _p_item, "FreeInjectSent": _p_item,
    "InjectSkipped": _p_skipped, "ActionOpened": _p_opened, "ResponseSubmitted": _p_response,
    "ResponseAssessed": _p_assessed, "CallAnswered": _p_call, "CallDeclined": _p_call,
    "CallMissed": _p_call, "CallLineSpoken": _p_call, "CallEnded": _p_call, "ItemsSeen": _p_seen,
    "LineOverridden": _p_override,
}  # fmt: skip
