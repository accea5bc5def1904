"""What each role may see: whole snapshots. Single events are in `projections`.

The two agree: a snapshot plus the projected events that follow it equals the next snapshot. The
browser's reducer is held to that by fixtures (tests/sync_fixtures.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from simulator import actorviews, boardviews, handviews, planviews, roundviews, staffviews
from simulator import stafftypes as st
from simulator import viewparts as parts
from simulator import viewtypes as v
from simulator.audience import STAFF, parties, readers_of, role_stream, seat_stream
from simulator.exercise import Exercise
from simulator.publicviews import opinion_view
from simulator.state import ActionState, Approval, ChatLine, Response
from simulator.viewparts import Directory


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


def snapshot(x: Exercise, who: Viewer, names: Directory) -> st.StaffView | v.TraineeView:
    """The whole view of `who` in the present state."""
    return _staff_view(x, who, names) if who.is_staff else _trainee_view(x, who, names)


def _trainee_view(x: Exercise, who: Viewer, names: Directory) -> v.TraineeView:
    items = tuple(i for i in x.items.values() if any(r in i.to_roles for r in who.roles))
    me = who.participant_id
    return v.TraineeView(
        parts.card(x), parts.clock_view(x, names), parts.me(x, me, names), planviews.roles(x),
        planviews.channels(x), planviews.clauses(x), planviews.plan(x), parts.seats_view(x, names),
        tuple(parts.item_view(x, i, False, names) for i in items),
        tuple(parts.open_item(x, s) for s in x.actions.values() if _shows(x, s, who.roles)),
        tuple(parts.response_view(x, r, names, False) for r in x.responses.values() if _reads(x, r, who)),
        tuple(parts.approval_view(x, a, names) for a in x.approvals.values() if _decides(x, a, who)),
        x.approval_lock,
        tuple(parts.ask_view(x, a, names) for a in x.asks.values() if a.participant_id == me),
        tuple(parts.chat_view(x, c, names) for c in x.chat if _hears(c, who)),
        *_board(x, names, bool(who.roles)),
        tuple(parts.fact_view(x, f) for f in x.released),
        parts.jumps_view(x), parts.debrief_view(x, me, names), x.scores_released,
        tuple(parts.review_view(x, r, names) for r in x.reviews.values() if r.participant_id == me),
        opinion_view(x, names, False),
        tuple(parts.word_view(x, w) for w in x.words if w.to in ("", me)), x.locked_by,
        tuple(roundviews.round_view(x, r, names, False) for r in x.rounds.values() if who.roles),
        handviews.hands(x, names, me),
    )  # fmt: skip



def _shows(x: Exercise, state: ActionState, roles: tuple[str, ...]) -> bool:
    action = x.scenario.action(state.action_id)
    if action is None or not action.shown_as:
        return False
    return any(r in roles for r in (*state.to_roles, *_handed_on(x, state)))


def _handed_on(x: Exercise, state: ActionState) -> tuple[str, ...]:
    """Roles that the case behind it was handed to: they see whose time limit runs, and until when."""
    item = x.items.get(parts.stimulus_of(x, state))
    if item is None:
        return ()
    return (*item.handed, *(s.to_role for s in item.steps if s.kind == "handed"))


def _reads(x: Exercise, r: Response, who: Viewer) -> bool:
    if r.kind == "room":
        return r.role_id in who.roles
    return any(role in who.roles for role in readers_of(x, r.kind, r.role_id, r.item_id, r.details))


def _decides(x: Exercise, a: Approval, who: Viewer) -> bool:
    return any(role in who.roles for role in parties(x, a.approval_id))


def _hears(c: ChatLine, who: Viewer) -> bool:
    return bool(who.roles) and (not c.to_role or c.role_id in who.roles or c.to_role in who.roles)


def _board(x: Exercise, names: Directory, shown: bool) -> tuple[Any, Any]:
    """`board` and `phases`: the team's, and staff's to see."""
    return (boardviews.board(x, names), boardviews.phases(x, names)) if shown else ((), ())


def _staff_view(x: Exercise, who: Viewer, names: Directory) -> st.StaffView:
    return st.StaffView(
        parts.card(x), parts.clock_view(x, names), parts.me(x, who.participant_id, names), planviews.roles(x),
        planviews.channels(x), planviews.clauses(x), planviews.plan(x), *planviews.vocabulary(x),
        tuple(parts.persona(x, p) for p in x.personas),
        tuple(staffviews.person(x, p, names) for p in x.participants),
        parts.seats_view(x, names),
        tuple(staffviews.inject_view(x, i) for i in x.msel.values()),
        tuple(parts.item_view(x, i, True, names) for i in x.items.values()),
        tuple(staffviews.action_view(x, a) for a in x.scenario.expected_actions),
        tuple(parts.response_view(x, r, names, True) for r in x.responses.values()),
        tuple(staffviews.override_view(o, names) for o in x.overrides),
        *_staff_desk(x, names),
    )  # fmt: skip


def _staff_desk(x: Exercise, names: Directory) -> tuple[Any, ...]:
    """StaffView's fields from `approvals` on."""
    debriefs = (parts.debrief_view(x, p, names) for p in x.debriefs)
    return (
        tuple(parts.approval_view(x, a, names) for a in x.approvals.values()), x.approval_lock,
        tuple(parts.ask_view(x, a, names) for a in x.asks.values()),
        tuple(parts.chat_view(x, c, names) for c in x.chat), *_board(x, names, True),
        tuple(parts.fact_view(x, f) for f in x.released), staffviews.all_facts(x), staffviews.pace_plan(x),
        parts.jumps_view(x), tuple(staffviews.note_view(n, names) for n in x.notes),
        tuple(staffviews.told_view(x, t, names) for t in x.told),
        tuple(d for d in debriefs if d is not None), x.scores_released,
        tuple(parts.review_view(x, r, names) for r in x.reviews.values()), opinion_view(x, names, True), x.crowd, actorviews.actors(x),
        tuple(parts.word_view(x, w) for w in x.words), x.locked_by,
        tuple(staffviews.improvement_view(x, i, names) for i in x.improvements.values()),
        staffviews.log(x),
        tuple(roundviews.round_view(x, r, names, True) for r in x.rounds.values()), roundviews.plans(x),
        handviews.hands(x, names), tuple(staffviews.taken_back_view(t, names) for t in x.taken_back.values()),
    )  # fmt: skip
