"""The demonstration: a scenario played live, over and over, by scripted trainees.

They give the same commands as people, through the same runner, so that a newcomer can watch, or take a
seat beside them. Only a server that was started for it runs one (setting `demo`).
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from simulator import commands as c
from simulator.clock import ZERO
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.scenario import PaceStep
from simulator.teamcommands import command_of
from simulator.teams import TEAMS
from simulator.teamsteps import Step
from simulator.timeline import between, is_wanted
from web.actions.exercises import Exercises
from web.actions.people import People
from web.actions.runner import Runner
from web.runtime import Runtime
from web.store.exercises import ExerciseRow

log = logging.getLogger(__name__)
LOOK_EVERY = 0.25  # seconds
PACE = 6.0  # story minutes per real minute: a newcomer sees something move at once
HALTED_FOR = 40  # seconds after which a visitor's stop is resumed
REST = 45  # seconds between EndEx and the next one
TEAM = "perfect"


class Demo:
    """Plays `slug` for ever. `row` is the exercise that is on now."""

    def __init__(
        self, slug: str, exercises: Exercises, people: People, runtime: Runtime
    ) -> None:
        self.slug = slug
        self.exercises, self.people, self.runtime = exercises, people, runtime
        self.row: ExerciseRow | None = None

    def run(self) -> None:
        while True:
            try:
                self._play_once()
            except Exception:
                log.exception("the demonstration broke off and begins anew")
            self.runtime.sleep(REST)

    def _play_once(self) -> None:
        account = self.people.first()
        row = self.exercises.create(self.slug, account.account_id)
        runner = self.exercises.get(row.exercise_id)
        leader = self.people.facilitate(row.exercise_id, account).participant_id
        seats = self._seat_all(runner, row.join_code)
        self.row = row
        play = Play(runner, self.exercises.now, leader, seats)
        play.start()
        while not play.is_over():
            play.go_on()
            self.runtime.sleep(LOOK_EVERY)
        play.finish()

    def _seat_all(self, runner: Runner, code: str) -> dict[str, str]:
        """One scripted trainee in every role."""
        seats = {}
        for n, role_id in enumerate(runner.exercise.scenario.roles, 1):
            seats[role_id] = self.people.join(code, f"演示 Demo {n}").participant_id
            runner.submit(c.GiveConsent(), seats[role_id])
            runner.submit(c.TakeSeat(role_id), seats[role_id])
        return seats


@dataclass
class Play:
    """One exercise of the demonstration under way."""

    runner: Runner
    now: Callable[[], datetime]
    leader: str  # the facilitator's place
    seats: dict[str, str]  # role -> participant
    steps: list[Step] = field(default_factory=list)
    jumps: list[PaceStep] = field(default_factory=list)
    halted_for: float = 0.0
    lang: str = "zh-CN"

    @property
    def exercise(self) -> Exercise:
        return self.runner.exercise

    def start(self) -> None:
        x = self.exercise
        self.steps = list(TEAMS[TEAM](x.scenario, x.playbook, self.lang).steps)
        self.jumps = [s for s in x.scenario.pace_plan if s.jump_to is not None]
        self._lead(c.StartExercise())
        self._lead(c.ChangePace(PACE))

    def is_over(self) -> bool:
        return self.exercise.status == "ended"

    def go_on(self) -> None:
        """Do what is due by now."""
        if self.exercise.status == "paused":
            self._wait_or_resume()
            return
        self.halted_for = 0.0
        story = self._story()
        for step in [s for s in self.steps if (due := self._due(s)) is not None and due <= story]:
            self.steps.remove(step)
            self._take(step)
        if self.jumps and self.jumps[0].at <= story:
            self._jump(self.jumps.pop(0))
        if story >= self.exercise.scenario.duration:
            self._lead(c.EndExercise())

    def finish(self) -> None:
        self._lead(c.ReleaseScores())

    def _story(self) -> timedelta:
        return self.exercise.clock.story_at(self.now())

    def _wait_or_resume(self) -> None:
        """A visitor may stop it; the next one should not find it standing still."""
        self.halted_for += LOOK_EVERY
        if self.halted_for >= HALTED_FOR:
            self._lead(c.ResumeExercise())

    def _due(self, step: Step) -> timedelta | None:
        """Story time of a step; what waits for an inject moves on with each jump since."""
        if not step.after:
            return (step.at or ZERO) + step.delay
        fired = self.exercise.injects[step.after].at
        if fired is None or self.exercise.injects[step.after].status != "fired":
            return None
        due = fired + step.delay
        for jump in self.exercise.jumps:
            if fired <= jump.at < due:
                due += jump.to - jump.at
        return due

    def _take(self, step: Step) -> None:
        who = self.seats[step.role]
        try:
            command = command_of(self.exercise, step, self.lang, who)
            if command is not None:
                self.runner.submit(command, who)
        except DomainError as refusal:  # a visitor was quicker
            log.info("the demonstration's %s was refused: %s", step.do, refusal.code)

    def _jump(self, step: PaceStep) -> None:
        """To the plan's time; all that lies between is fired, but contingencies that nobody needs."""
        assert step.jump_to is not None
        passed = between(self.exercise, self.now(), step.jump_to)
        fire = tuple(i.inject_id for i in passed if is_wanted(self.exercise, i))
        skip = tuple(i.inject_id for i in passed if i.inject_id not in fire)
        note = step.note or LocalizedText("时间跳转。", "Time jumps.")
        self._lead(c.JumpTo(step.jump_to.total_seconds(), note, fire, skip))

    def _lead(self, command: c.Command) -> None:
        try:
            self.runner.submit(command, self.leader, secrets.token_hex(8))
        except DomainError as refusal:  # a visitor with the facilitator's sign-in has done it, or undone it
            log.info("the demonstration's %s was refused: %s", type(command).__name__, refusal.code)
