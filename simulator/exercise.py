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
from simulator.boardstate import BoardCard, Declared
from simulator.branching.facts import Gauges, OpinionGauges
from simulator.branchstate import Branches, BranchKind
from simulator.clock import StoryClock
from simulator.folds import FOLDS
from simulator.journal import Entry, opaque_id
from simulator.opinion.presets import CrowdLevel
from simulator.opinion.whole import Opinion, opinion_of
from simulator.playbook import Playbook
from simulator.roundstate import Round
from simulator.scenario import Fact, Inject, Scenario
from simulator.simcell.actors.state import ActorState
from simulator.simcell.crowd.slots import Slot
from simulator.state import (
    ActionState,
    Approval,
    Ask,
    Call,
    ChatLine,
    ChatReading,
    Debrief,
    Hand,
    Improvement,
    InjectState,
    Item,
    Jump,
    LogLine,
    Note,
    Override,
    Participant,
    Pause,
    Response,
    Review,
    SeatSpan,
    Status,
    TakenBack,
    Told,
    Word,
)

UNLOGGED = ("ItemsSeen", "ResponseAssessed", "ChatAssessed", "OpinionMoved", "ChatSeen", "ActorMoved")  # a matter of the machine: nobody pins a note to it


@dataclass(frozen=True)
class Decision:
    """What a command comes to: events, the texts they point to, and what the asker is told."""

    events: tuple[e.Event, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()  # (text_sha256, text)
    reply: dict[str, str] = field(default_factory=dict)


NOTHING = Decision()


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
        self.taken_back: dict[str, TakenBack] = {}  # flags, by the id that they had among the responses
        self.msel: dict[str, Inject] = {i.inject_id: i for i in scenario.injects}  # as they will be sent
        self.jumps: list[Jump] = []
        self.outages: list[tuple[timedelta, timedelta]] = []  # (story time of the return, story time lost)
        self.released: dict[str, timedelta] = {}  # fact id -> since when it is on the sheet
        self.asks: dict[str, Ask] = {}
        self.chat: list[ChatLine] = []
        self.chat_seen: dict[str, list[str]] = {}  # message id -> who has read it
        self.chat_readings: dict[str, ChatReading] = {}  # by message id
        self.approvals: dict[str, Approval] = {}
        self.board: dict[str, BoardCard] = {}
        self.phases: list[Declared] = []
        self.approval_lock = playbook.approval_lock
        self.overrides: list[Override] = []
        self.notes: list[Note] = []
        self.improvements: dict[str, Improvement] = {}
        self.told: list[Told] = []
        self.words: list[Word] = []
        self.hands: dict[str, Hand] = {}
        self.locked_by = ""  # the word that covers the trainees' screens
        self.debriefs: dict[str, Debrief] = {}
        self.scores_released = False
        self.reviews: dict[str, Review] = {}
        self.opinion: Opinion | None = opinion_of(scenario)
        self.crowd: CrowdLevel = scenario.opinion.crowd if scenario.opinion else "normal"
        self.crowd_cast: dict[str, e.CastPersona] = {}  # who of the crowd has spoken
        self.crowd_due: list[Slot] = []
        self.crowd_used: set[str] = set()  # marks of what it has said
        self.actors: dict[str, ActorState] = {a.actor_id: ActorState(a) for a in scenario.actors}
        self.rounds: dict[str, Round] = {}
        self.branches = Branches()
        self.gauges: Gauges | None = OpinionGauges(self.opinion) if self.opinion else None  # what conditions read
        self.earliest: dict[tuple[BranchKind, str], timedelta] = {}  # of the scenario: filled when first asked for
        self.log: dict[str, LogLine] = {}
        self.texts: dict[str, str] = {}
        self.claims: dict[str, tuple[Fact, ...]] = {}  # by text: what `facts.claimed` found in it
        self.heads: dict[str, int] = {}
        self.seq = 0
        self.last_at = timedelta(0)
        self.last_occurred_at: datetime | None = None
        self.ended_at: timedelta | None = None
        self.ends_at: timedelta | None = None  # active time of an announced EndEx
        self.end_announced_by = ""

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
        FOLDS[entry.type](self, entry.event, entry)
        self._log(entry)
        self.seq, self.last_at, self.last_occurred_at = entry.seq, entry.at, entry.occurred_at
        self.heads.update(entry.streams)

    def _log(self, entry: Entry) -> None:
        if entry.type not in UNLOGGED:
            self.log[entry.event_id] = LogLine(entry.event_id, entry.type, entry.at, entry.occurred_at)

    # ---- questions ---------------------------------------------------------------------------

    def call(self, item_id: str) -> Call:
        call = self.items[item_id].call
        assert call is not None, item_id
        return call

    def is_background(self, item: Item) -> bool:
        """Chatter, the author's or the crowd's, that has nothing to do with the story."""
        if item.is_chatter:
            return True
        inject = self.msel.get(item.inject_id or "")
        return inject is not None and (inject.background or inject.signal == "false_alarm")

    def text_of(self, response: Response) -> str:
        return self.texts.get(response.text_sha256, "")

    def is_staffed(self, roles: Sequence[str], since: timedelta, until: timedelta) -> bool:
        """Did anybody hold one of `roles`, or stand in for one, between `since` and `until` (story time)?"""
        roles = [r for role_id in roles for r in self._chain(role_id)]
        return any(
            s.role_id in roles and s.since <= until and (s.until is None or s.until > since)
            for s in self.seat_spans
        )

    def _chain(self, role_id: str) -> list[str]:
        """The role and those that stand in for it, one after the other."""
        chain: list[str] = []
        while role_id and role_id not in chain:
            chain.append(role_id)
            role = self.playbook.role(role_id)
            role_id = role.stand_in if role else ""
        return chain
