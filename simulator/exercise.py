"""An exercise: the state that its journal folds to, and the one way to change it.

    decision = handle(exercise, command, participant_id, now)    # decides, changes nothing
    entries  = exercise.record(decision.events, now)             # numbers and applies

`now` is an aware UTC datetime given by the caller. The state never looks at a clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from simulator import events as e
from simulator.audience import streams_for
from simulator.clock import StoryClock
from simulator.commands import RING_FOR
from simulator.journal import Entry, opaque_id
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import Inject, Reach, Scenario
from simulator.state import (
    ActionState,
    Assessment,
    Call,
    InjectState,
    Item,
    Override,
    Participant,
    Pause,
    Response,
    SeatSpan,
    Spoken,
    Status,
)


@dataclass(frozen=True)
class Decision:
    """What a command comes to: events, the texts they point to, and what the asker is told."""

    events: tuple[e.Event, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()  # (text_sha256, text)
    reply: dict[str, str] = field(default_factory=dict)


class Exercise:
    """The fold of one journal. `texts` holds response texts by digest, kept beside the journal."""

    def __init__(self, scenario: Scenario, playbook: Playbook) -> None:
        self.scenario = scenario
        self.playbook = playbook
        self.exercise_id = ""
        self.seed = 0
        self.created_at: datetime | None = None
        self.personas: dict[str, e.CastPersona] = {}
        self.status: Status = "lobby"
        self.clock = StoryClock(pace=scenario.pace)
        self.pause: Pause | None = None
        self.started = False  # a real emergency may halt the lobby, too
        self.participants: dict[str, Participant] = {}
        self.seat_spans: list[SeatSpan] = []
        self.injects: dict[str, InjectState] = {i.inject_id: InjectState() for i in scenario.injects}
        self.items: dict[str, Item] = {}
        self.actions: dict[str, ActionState] = {}
        self.responses: dict[str, Response] = {}
        self.overrides: list[Override] = []
        self.texts: dict[str, str] = {}
        self.heads: dict[str, int] = {}
        self.seq = 0
        self.last_at = timedelta(0)
        self.last_occurred_at: datetime | None = None
        self.ended_at: timedelta | None = None

    # ---- recording and replaying -------------------------------------------------------------

    def not_before(self, now: datetime) -> datetime:
        """`now`, or the last recorded time if the wall clock was set back."""
        return max(now, self.last_occurred_at) if self.last_occurred_at else now

    def record(self, events: Iterable[e.Event], now: datetime) -> list[Entry]:
        """Number each event, apply it, and return the entries to be saved."""
        now = self.not_before(now)
        return [self._record_one(event, now) for event in events]

    def _record_one(self, event: e.Event, now: datetime) -> Entry:
        seq = self.seq + 1
        streams = tuple((s, self.heads.get(s, 0) + 1) for s in streams_for(self, event))
        seed = event.seed if isinstance(event, e.ExerciseCreated) else self.seed
        entry = Entry(seq, opaque_id("ev", seed, seq), self.clock.story_at(now), now, streams, event)
        self.apply(entry)
        return entry

    def replay(self, entries: Sequence[Entry]) -> Exercise:
        for entry in entries:
            self.apply(entry)
        return self

    def apply(self, entry: Entry) -> None:
        """Fold one entry in. Entries must come in order, each once."""
        if entry.seq != self.seq + 1:
            raise ValueError(f"entry {entry.seq} after {self.seq}")
        getattr(self, f"_on_{entry.type}")(entry.event, entry)
        self.seq, self.last_at, self.last_occurred_at = entry.seq, entry.at, entry.occurred_at
        self.heads.update(entry.streams)

    # ---- people ------------------------------------------------------------------------------

    def _on_ExerciseCreated(self, event: e.ExerciseCreated, entry: Entry) -> None:
        self.exercise_id, self.seed, self.created_at = event.exercise_id, event.seed, entry.occurred_at
        self.personas = {p.persona_id: p for p in event.personas}

    def _on_ParticipantJoined(self, event: e.ParticipantJoined, entry: Entry) -> None:
        self.participants[event.participant_id] = Participant(event.participant_id, event.kind)

    def _on_ConsentGiven(self, event: e.ConsentGiven, entry: Entry) -> None:
        self.participants[event.participant_id].consented = True

    def _on_SeatTaken(self, event: e.SeatTaken, entry: Entry) -> None:
        self.participants[event.participant_id].roles.append(event.role_id)
        self.seat_spans.append(SeatSpan(event.participant_id, event.role_id, entry.at))

    def _on_SeatLeft(self, event: e.SeatLeft, entry: Entry) -> None:
        self.participants[event.participant_id].roles.remove(event.role_id)
        for span in self.seat_spans:
            if (span.participant_id, span.role_id, span.until) == (event.participant_id, event.role_id, None):
                span.until = entry.at

    # ---- clock -------------------------------------------------------------------------------

    def _on_ExerciseStarted(self, event: e.ExerciseStarted, entry: Entry) -> None:
        self.status, self.started = "running", True
        self.clock = self.clock.started(entry.occurred_at, event.pace)

    def _on_ExercisePaused(self, event: e.ExercisePaused, entry: Entry) -> None:
        self.status, self.clock = "paused", self.clock.paused(entry.occurred_at)
        if self.pause is None or self.pause.cause != "real_emergency" or event.cause == "real_emergency":
            self.pause = Pause(event.cause, event.by, event.note)  # a stop doesn't hide a real emergency

    def _on_ExerciseResumed(self, event: e.ExerciseResumed, entry: Entry) -> None:
        self.pause = None
        if not self.started:
            self.status = "lobby"
            return
        self.status, self.clock = "running", self.clock.started(entry.occurred_at, self.clock.pace)

    def _on_PaceChanged(self, event: e.PaceChanged, entry: Entry) -> None:
        self.clock = self.clock.with_pace(entry.occurred_at, event.pace)

    def _on_ExerciseEnded(self, event: e.ExerciseEnded, entry: Entry) -> None:
        self.status, self.pause, self.ended_at = "ended", None, entry.at
        self.clock = self.clock.paused(entry.occurred_at)

    def _on_ServiceInterrupted(self, event: e.ServiceInterrupted, entry: Entry) -> None:
        for action in self.actions.values():
            action.allowance += event.story_lost
            action.outages.append((entry.at, event.story_lost))
        for item in self.items.values():
            if item.call and item.call.status == "ringing":
                item.call.ring_until += event.active_lost

    # ---- the world reaches a trainee ---------------------------------------------------------

    def _on_InjectFired(self, event: e.InjectFired, entry: Entry) -> None:
        inject = self.scenario.inject(event.inject_id)
        assert inject is not None
        state = self.injects[event.inject_id]
        state.status, state.item_id, state.at = "fired", event.item_id, entry.at
        state.late_by, state.by = event.late_by, event.by
        self.items[event.item_id] = self._item_of(inject, event, entry)

    def _item_of(self, inject: Inject, event: e.InjectFired, entry: Entry) -> Item:
        return Item(
            event.item_id, inject.inject_id, inject.kind, inject.channel, inject.persona_id,
            inject.to_roles, inject.title, inject.text, inject.lines, inject.reach, entry.at,
            entry.occurred_at, event.late_by, self._call_of(inject.kind, entry),
        )  # fmt: skip

    def _on_FreeInjectSent(self, event: e.FreeInjectSent, entry: Entry) -> None:
        self.items[event.item_id] = Item(
            event.item_id, None, event.kind, event.channel, event.persona_id, event.to_roles,
            event.title, event.text, event.lines, Reach(), entry.at, entry.occurred_at, timedelta(0),
            self._call_of(event.kind, entry),
        )  # fmt: skip

    def _call_of(self, kind: str, entry: Entry) -> Call | None:
        if kind != "call":
            return None
        rings_out = self.clock.active_at(entry.occurred_at) + RING_FOR
        return Call(rings_out, rings_out)

    def _on_InjectSkipped(self, event: e.InjectSkipped, entry: Entry) -> None:
        state = self.injects[event.inject_id]
        state.status, state.at, state.by = "skipped", entry.at, event.by

    def _on_ActionOpened(self, event: e.ActionOpened, entry: Entry) -> None:
        self.actions[event.action_id] = ActionState(
            event.action_id, event.open_id, entry.at, entry.occurred_at,
            active=self.clock.active_at(entry.occurred_at),
        )  # fmt: skip

    def _on_ItemsSeen(self, event: e.ItemsSeen, entry: Entry) -> None:
        for participant_id, item_id in event.seen:
            self.items[item_id].seen.setdefault(participant_id, entry.at)

    # ---- trainees respond --------------------------------------------------------------------

    def _on_ResponseSubmitted(self, event: e.ResponseSubmitted, entry: Entry) -> None:
        self.responses[event.response_id] = Response(
            event.response_id, event.participant_id, event.role_id, event.kind, event.channel,
            event.item_id, event.text_sha256, event.length, event.answers, entry.at,
            self.clock.active_at(entry.occurred_at), entry.occurred_at,
        )  # fmt: skip

    def _on_ResponseAssessed(self, event: e.ResponseAssessed, entry: Entry) -> None:
        self.responses[event.response_id].assessment = Assessment(
            event.labels, event.uncertain, event.evidence, event.reader_version
        )

    def _on_CallAnswered(self, event: e.CallAnswered, entry: Entry) -> None:
        call = self.call(event.item_id)
        call.status, call.answered_by = "talking", event.participant_id

    def _on_CallDeclined(self, event: e.CallDeclined, entry: Entry) -> None:
        self.call(event.item_id).status = "declined"

    def _on_CallMissed(self, event: e.CallMissed, entry: Entry) -> None:
        self.call(event.item_id).status = "missed"

    def _on_CallLineSpoken(self, event: e.CallLineSpoken, entry: Entry) -> None:
        item = self.items[event.item_id]
        text = item.lines[event.line] if event.line < len(item.lines) else LocalizedText()
        self.call(event.item_id).spoken.append(Spoken(event.line, text, entry.at, entry.occurred_at))

    def _on_CallEnded(self, event: e.CallEnded, entry: Entry) -> None:
        self.call(event.item_id).status = "ended"

    def _on_LineOverridden(self, event: e.LineOverridden, entry: Entry) -> None:
        self.overrides.append(
            Override(event.action_id, event.score, event.reason, event.by, entry.at, entry.occurred_at)
        )

    # ---- questions ---------------------------------------------------------------------------

    def call(self, item_id: str) -> Call:
        call = self.items[item_id].call
        assert call is not None, item_id
        return call

    def text_of(self, response: Response) -> str:
        return self.texts.get(response.text_sha256, "")

    def is_staffed(self, roles: Sequence[str], since: timedelta, until: timedelta) -> bool:
        """Did anybody hold one of `roles` at some time between `since` and `until` (story time)?"""
        return any(
            s.role_id in roles and s.since <= until and (s.until is None or s.until > since)
            for s in self.seat_spans
        )
