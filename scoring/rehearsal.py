"""Rehearsal: an exercise played to its end in virtual time by a scripted team.

The team's steps go through the same commands, the same reader and the same journal as people's; only the
clock is not a clock. The scenario's pace plan is followed, jumps and all: what lies between is fired. A
team's delays are in played time, which a jump does not use up. The same inputs give the same journal on
any machine. Elements that the reader leaves uncertain count as met here, because nobody is there to
confirm them.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from scoring.cardtypes import Scorecard
from scoring.material import background, material
from scoring.readings import Reader
from scoring.scorecard import scorecard
from scoring.text.assess import Ground, assess, assess_chat
from simulator import commands as c
from simulator import events as e
from simulator.clock import ZERO
from simulator.decide import handle_and_record
from simulator.errors import DomainError
from simulator.exercise import Decision, Exercise
from simulator.journal import Entry, canonical, journal_sha256, opaque_id, text_sha256
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import PaceStep, Scenario
from simulator.simcell.personas import cast
from simulator.teamcommands import command_of
from simulator.teams import TEAMS
from simulator.teamsteps import ScriptedTeam, Step
from simulator.timeline import between, is_wanted, next_due

START = datetime(2026, 1, 1, tzinfo=UTC)  # any moment will do: no wall time is in the digest
FACILITATOR = "facilitator"
_RATED = ("met", "partial", "late", "missed", "prompted")


@dataclass(frozen=True)
class Refusal:
    """A step that the exercise refused."""

    step: Step
    at: timedelta
    code: str


@dataclass(frozen=True)
class RehearsalResult:
    """How a rehearsal came out, with the exercise and its journal for whoever looks closer."""

    scenario: str
    team: str
    seed: int
    card: Scorecard
    exercise: Exercise
    entries: tuple[Entry, ...]
    refused: tuple[Refusal, ...]
    journal_sha256: str

    @property
    def score(self) -> float:
        """0–100; 0 if no line could be rated."""
        return self.card.score if self.card.score is not None else 0.0

    @property
    def injects_fired(self) -> int:
        return sum(1 for entry in self.entries if isinstance(entry.event, e.InjectFired))

    def as_json(self) -> dict[str, Any]:
        """The object of `rehearse --json`."""
        return {
            "scenario": self.scenario,
            "team": self.team,
            "seed": self.seed,
            "score": self.score,
            "ratings": {o.objective_id: o.rating for o in self.card.objectives},
            "expected_actions": {
                line.action_id: {
                    "score": line.score,
                    "status": line.status if line.status in _RATED else "not_rated",
                }
                for line in self.card.lines
            },
            "injects_fired": self.injects_fired,
            "events": len(self.entries),
            "duration_story_s": round((self.exercise.ended_at or ZERO).total_seconds(), 3),
            "journal_sha256": self.journal_sha256,
        }


def rehearse(
    scenario: Scenario,
    playbook: Playbook,
    team: ScriptedTeam | str,
    seed: int,
    lang: str,
    read: Reader,
    reader_version: str = "",
) -> RehearsalResult:
    """Play `scenario` to EndEx with `team`, a ScriptedTeam or the name of a built-in one."""
    if isinstance(team, str):
        team = TEAMS[team](scenario, playbook, lang)
    stage = _Stage(Exercise(scenario, playbook), lang, read, reader_version)
    stage.set_up(seed)
    stage.play(team)
    entries = tuple(stage.entries)
    card = scorecard(stage.exercise, stage.now, confirm_critical=True, reader_version=reader_version)
    return RehearsalResult(
        scenario.slug,
        team.name,
        seed,
        card,
        stage.exercise,
        entries,
        tuple(stage.refused),
        journal_sha256(entries),
    )


@dataclass
class _Stage:
    """An exercise, the virtual time, and the steps still to come."""

    exercise: Exercise
    lang: str
    read: Reader
    reader_version: str
    now: datetime = START
    entries: list[Entry] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    seats: dict[str, str] = field(default_factory=dict)
    queue: list[tuple[timedelta, int, Step]] = field(default_factory=list)
    awaited: dict[str, list[tuple[int, Step]]] = field(default_factory=dict)
    plan: list[PaceStep] = field(default_factory=list)
    ground: Ground | None = None

    # ---- before StartEx ----------------------------------------------------------------------

    def set_up(self, seed: int) -> None:
        """The exercise, a facilitator, and one participant in every role."""
        scenario, playbook = self.exercise.scenario, self.exercise.playbook
        created = e.ExerciseCreated(
            opaque_id("ex", seed, "rehearsal", scenario.slug),
            text_sha256(canonical(scenario)),
            text_sha256(canonical(playbook)),
            seed,
            cast(scenario, seed),
        )
        self.entries += self.exercise.record([created], self.now)
        self.seats = {role: opaque_id("pa", seed, "rehearsal", role) for role in scenario.roles}
        self._give(c.JoinExercise(FACILITATOR, "facilitator"))
        for role, who in self.seats.items():
            self._give(c.JoinExercise(who, "trainee"))
            self._give(c.GiveConsent(), who)
            self._give(c.TakeSeat(role), who)

    # ---- playing -----------------------------------------------------------------------------

    def play(self, team: ScriptedTeam) -> None:
        """From StartEx to EndEx, from one moment at which something happens to the next."""
        for number, step in enumerate(team.steps):
            if step.after:
                self.awaited.setdefault(step.after, []).append((number, step))
            else:
                heapq.heappush(self.queue, ((step.at or ZERO) + step.delay, number, step))
        self.plan = list(self.exercise.scenario.pace_plan)
        self._give(c.StartExercise(), FACILITATOR)
        while self._story() < self.exercise.scenario.duration:
            self.now = self._next_moment()
            self._tick()
            self._take_due_steps()
            self._follow_plan()
        self._tick()
        self._take_due_steps()
        self._give(c.EndExercise(), FACILITATOR)

    def _story(self) -> timedelta:
        return self.exercise.clock.story_at(self.now)

    def _next_moment(self) -> datetime:
        """The next due thing, step or word of the plan; at the latest the end."""
        moments = [next_due(self.exercise, self.now), self._wall(self.exercise.scenario.duration)]
        moments += [self._wall(self.queue[0][0])] if self.queue else []
        moments += [self._wall(self.plan[0].at)] if self.plan else []
        end = moments[1]
        return max(self.now, min(m for m in moments if m is not None and end is not None and m <= end))

    def _wall(self, at: timedelta) -> datetime:
        wall = self.exercise.clock.wall_when_story(at)
        assert wall is not None, "a rehearsal is never paused"
        return wall

    def _follow_plan(self) -> None:
        while self.plan and self.plan[0].at <= self._story():
            step = self.plan.pop(0)
            if step.jump_to is not None:
                self._jump(step, step.jump_to)
            if step.pace is not None:
                self._give(c.ChangePace(step.pace), FACILITATOR)

    def _jump(self, step: PaceStep, to: timedelta) -> None:
        """All that lies between is fired, but contingencies that nobody needs; delays go on where they were."""
        passed = between(self.exercise, self.now, to)
        fire = tuple(i.inject_id for i in passed if is_wanted(self.exercise, i))
        skip = tuple(i.inject_id for i in passed if i.inject_id not in fire)
        gone = to - self._story()
        story = self._story()
        self.queue = [(t + gone if s.after and t > story else t, n, s) for t, n, s in self.queue]
        heapq.heapify(self.queue)
        note = step.note or LocalizedText("时间跳转。", "Time jumps.")
        self._give(c.JumpTo(to.total_seconds(), note, fire, skip), FACILITATOR)

    def _tick(self) -> None:
        if self._due_now():
            before = self.exercise.seq
            self._give(c.Tick())
            assert self.exercise.seq > before, "something was due, and nothing happened"

    def _due_now(self) -> bool:
        due = next_due(self.exercise, self.now)
        return due is not None and due <= self.now

    def _take_due_steps(self) -> None:
        story = self.exercise.clock.story_at(self.now)
        while self.queue and self.queue[0][0] <= story:
            step = heapq.heappop(self.queue)[2]
            try:
                self._take(step)
            except DomainError as error:
                self.refused.append(Refusal(step, story, error.code))

    def _take(self, step: Step) -> None:
        command = command_of(self.exercise, step, self.lang, self.seats.get(step.role, ""))
        if command is None:
            return
        who = self.seats.get(step.role)
        if who is None:
            raise DomainError("unknown_role", f'There is no role "{step.role}".', "role_id")
        decision = self._give(command, who)
        if isinstance(command, c.SubmitResponse):
            self._assess(decision.reply["response_id"])
        if isinstance(command, c.SendChat):
            self._assess_chat(self.exercise.chat[-1].message_id, command.text)

    def _assess(self, response_id: str) -> None:
        x = self.exercise
        response = x.responses[response_id]
        if not response.needs_reading:
            return
        self.ground = self.ground or Ground(background(x))
        item = x.items.get(response.item_id or "")
        found = assess(
            x.text_of(response),
            self.ground,
            material(x, response),
            reader=self.read,
            lang=self.lang,
            role=response.role_id,
            channel=response.channel,
            context=item.title.zh if item else "",
        )
        self._give(
            c.RecordAssessment(
                response_id, found.labels, found.uncertain, found.evidence, self.reader_version,
                found.facts, found.claims, found.tricks,
            )
        )  # fmt: skip

    def _assess_chat(self, message_id: str, text: str) -> None:
        found = assess_chat(text)
        if found.labels or found.uncertain:
            self._give(
                c.RecordChatAssessment(
                    message_id, found.labels, found.uncertain, found.evidence, self.reader_version
                )
            )

    def _give(self, command: c.Command, who: str = "") -> Decision:
        entries, decision = handle_and_record(self.exercise, command, who, self.now)
        self.entries += entries
        for entry in entries:
            if isinstance(entry.event, e.InjectFired):
                self._release(entry.event.inject_id, entry.at)
            if isinstance(entry.event, e.ActionOpened) and self._opens_on_a_rule(entry.event.action_id):
                self._release(entry.event.action_id, entry.at)
        assert isinstance(decision, Decision)
        return decision

    def _opens_on_a_rule(self, action_id: str) -> bool:
        action = self.exercise.scenario.action(action_id)
        return action is not None and bool(action.opens_when)

    def _release(self, name: str, at: timedelta) -> None:
        for number, step in self.awaited.pop(name, []):
            heapq.heappush(self.queue, (at + step.delay, number, step))
