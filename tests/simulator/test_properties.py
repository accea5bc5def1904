"""What holds however a drill goes: random people do random things at random times."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import commands as c
from simulator import events as e
from simulator import projections, views
from simulator.audience import STAFF
from simulator.clock import PACES
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import entry_line, plain
from simulator.timeline import next_due
from tests.drill import CAST, NAMES, SYSTEM, Drill
from tests.scenario_samples import both, clinic_playbook, clinic_scenario

SCENARIO = clinic_scenario()
INJECT_IDS = [inject.inject_id for inject in SCENARIO.injects]
ROLES = st.sampled_from(SCENARIO.roles)
INJECTS = st.sampled_from(INJECT_IDS)
TEXTS = st.sampled_from(["", "We know #facts", "Sorry #empathy ?facts", "Then #next_step #empathy", "No comment"])
# An item is named by its inject, or by "free" for the last one that was sent by hand; see `_item`.
ITEMS = st.sampled_from([*INJECT_IDS, "free", "nowhere"])
KIND_AND_CHANNEL = st.sampled_from(
    [("reply", "feed"), ("flag", "feed"), ("statement", "site"), ("complaint_reply", "desk"), ("call_line", "phone")]
)

COMMANDS: st.SearchStrategy[c.Command] = st.one_of(
    st.builds(c.StartExercise), st.builds(c.PauseExercise, st.just("Coffee")), st.builds(c.ResumeExercise),
    st.builds(c.ChangePace, st.sampled_from(PACES)), st.builds(c.StopExercise), st.builds(c.DeclareRealEmergency),
    st.builds(c.GiveConsent), st.builds(c.TakeSeat, ROLES), st.builds(c.LeaveSeat),
    st.builds(c.FireInject, INJECTS), st.builds(c.SkipInject, INJECTS),
    st.builds(c.AnswerCall, ITEMS), st.builds(c.DeclineCall, ITEMS), st.builds(c.EndCall, ITEMS),
    st.builds(lambda place, role, text, item: c.SubmitResponse(place[0], role, place[1], text, item),
              KIND_AND_CHANNEL, ROLES, TEXTS, st.none() | ITEMS),
    st.builds(lambda roles: c.SendFreeInject("call", "phone", "mrs_lin", tuple(roles), both("又", "Again"), lines=(both("喂", "Hi"),)),
              st.lists(ROLES, min_size=1, max_size=3, unique=True)),
)  # fmt: skip
ENDING = st.builds(c.EndExercise)
PEOPLE = st.sampled_from([*CAST, "otto"])
WAITS = st.sampled_from([0.0, 0.001, 1.0, 7.0, 31.0, 60.0, 301.0, 1200.0])
SETBACKS = st.sampled_from([-3600.0, -60.0, -0.5])
# ("do", who, command) | ("wait", seconds) | ("sleep", seconds) | ("outage", seconds) | ("read",) | ("tick",)
STEPS = st.one_of(
    st.tuples(st.just("do"), PEOPLE, COMMANDS),
    st.tuples(st.just("do"), PEOPLE, COMMANDS),
    st.tuples(st.just("do"), st.sampled_from(["pan", "li"]), COMMANDS),
    st.tuples(st.just("do"), st.just("fay"), ENDING),
    st.tuples(st.just("wait"), WAITS),
    st.tuples(st.just("wait"), WAITS),
    st.tuples(st.just("sleep"), SETBACKS),
    st.tuples(st.just("outage"), WAITS),
    st.tuples(st.just("read")),
    st.tuples(st.just("tick")),
)
PLOTS = st.lists(STEPS, min_size=3, max_size=40)
MEMOS = ("claims",)  # what was worked out once, and can be again
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Watched(Drill):
    """A drill that checks after every step what must always hold."""

    def __init__(self, seated: bool) -> None:
        super().__init__(clinic_scenario(2.0), clinic_playbook(), read_at_once=False)
        self.checked = 0
        if seated:
            self.seated(pan="spokesperson", li="nurse").started()

    def play(self, plot: list[tuple[Any, ...]]) -> Watched:
        for step in plot:
            self._step(*step)
            self._check()
        return self

    def _step(self, kind: str, *given: Any) -> None:
        if kind == "do":
            self._try(given[0], self._with_item(given[1]))
        elif kind == "wait" and self.now >= self.exercise.not_before(self.now):
            self.after(given[0])
        elif kind in ("sleep", "wait"):
            self.sleep(given[0])
        elif kind == "outage":
            since = self.now
            self.sleep(given[0]).says(SYSTEM, c.RecordInterruption(since))
        elif kind == "read":
            self.reads()
        else:
            self.tick()

    def _try(self, who: str, command: c.Command) -> None:
        with suppress(DomainError):
            self.says(who, command)

    def _with_item(self, command: c.Command) -> c.Command:
        """The command with the item that its placeholder stands for."""
        name = getattr(command, "item_id", None)
        if name is None:
            return command
        free = [event.item_id for event in self.events(e.FreeInjectSent)]
        state = self.exercise.injects.get(name)
        item_id = (state.item_id if state else free[-1] if name == "free" and free else None) or "it_0"
        return replace(command, item_id=item_id)  # type: ignore[arg-type]

    def _check(self) -> None:
        """Of the entries since the last check."""
        for last, entry in zip(self.entries[max(0, self.checked - 1) :], self.entries[self.checked or 1 :], strict=False):
            assert entry.at >= last.at
            assert entry.occurred_at >= last.occurred_at
        self.checked = len(self.entries)


def secrets(x: Exercise) -> list[str]:
    """Texts and ids of injects that have not been fired, ids of actions and elements."""
    found = [*x.injects, *(a.action_id for a in x.scenario.expected_actions)]
    found += [element.element_id for element in x.playbook.elements if element.element_id != "facts"]
    limits = [name for level in x.playbook.levels for name, _ in level.limits]  # the plan is no secret
    found = [name for name in found if name not in limits]
    for inject in x.scenario.injects:
        if x.injects[inject.inject_id].status != "fired":
            texts = (inject.text, inject.title, inject.note, *inject.lines)
        else:
            spoken = x.items[x.injects[inject.inject_id].item_id or ""].call
            texts = (inject.note, *inject.lines[len(spoken.spoken) if spoken else 0 :])
        found += [side for text in texts for side in (text.zh, text.en) if side]
    return found


def assert_no_secrets(x: Exercise, who: str) -> None:
    viewer = views.viewer(x, who)
    shown = json.dumps(plain(views.snapshot(x, viewer, NAMES)), ensure_ascii=False)
    assert_holds_none(shown, secrets(x))


def assert_holds_none(shown: str, hidden: list[str]) -> None:
    # People write the names of elements into their texts here; "#empathy" is no secret.
    shown = shown.replace("#empathy", "").replace("#next_step", "")
    told = [secret for secret in hidden if f'"{secret}"' in shown or (len(secret) > 10 and secret in shown)]
    assert not told


@MANY
@given(st.booleans(), PLOTS)
def test_story_time_never_runs_backwards(seated: bool, plot: list[tuple[Any, ...]]) -> None:
    Watched(seated).play(plot)


@MANY
@given(PLOTS)
def test_no_trainee_sees_what_is_to_come(plot: list[tuple[Any, ...]]) -> None:
    d = Watched(True)
    for step in plot:
        d.play([step])
        for who in ("pan", "li"):
            assert_no_secrets(d.exercise, who)


@MANY
@given(st.booleans(), PLOTS)
def test_the_journal_gives_the_same_state_again(seated: bool, plot: list[tuple[Any, ...]]) -> None:
    d = Watched(seated).play(plot)
    again = d.replayed()
    for who in CAST:
        viewer = views.viewer(d.exercise, who)
        assert views.viewer(again, who) == viewer
        assert views.snapshot(again, viewer, NAMES) == views.snapshot(d.exercise, viewer, NAMES)
    assert again.heads == d.exercise.heads
    assert again.clock == d.exercise.clock
    assert next_due(again, d.now) == next_due(d.exercise, d.now)
    assert vars(again).keys() == vars(d.exercise).keys()
    for name, value in vars(d.exercise).items():
        assert name in MEMOS or getattr(again, name) == value, name


@MANY
@given(PLOTS)
def test_an_inject_fires_at_most_once_and_never_early(plot: list[tuple[Any, ...]]) -> None:
    d = Watched(True).play(plot)
    assert len(d.fired()) == len(set(d.fired()))
    skipped = [event.inject_id for event in d.events(e.InjectSkipped)]
    assert len(set(skipped) | set(d.fired())) == len(skipped) + len(d.fired())
    for entry in d.entries:
        if isinstance(entry.event, e.InjectFired) and not entry.event.by:
            inject = SCENARIO.inject(entry.event.inject_id)
            assert inject is not None
            assert entry.at >= inject.due
            assert entry.event.late_by >= timedelta(0)


@MANY
@given(PLOTS)
def test_a_pause_adds_nothing(plot: list[tuple[Any, ...]]) -> None:
    """Between a pause and what follows it up to the resume, neither time nor anything due moves on."""
    d = Watched(True).play(plot)
    paused_at: timedelta | None = None
    for entry in d.entries:
        if paused_at is not None:
            assert entry.at == paused_at
            assert not isinstance(entry.event, e.CallMissed | e.ServiceInterrupted)
            assert not isinstance(entry.event, e.InjectFired)
        if isinstance(entry.event, e.ExercisePaused):
            paused_at = entry.at
        elif isinstance(entry.event, e.ExerciseResumed | e.ExerciseStarted):
            paused_at = None


@MANY
@given(PLOTS)
def test_no_stream_of_a_role_tells_what_is_to_come(plot: list[tuple[Any, ...]]) -> None:
    d = Watched(True).play(plot)
    x = Exercise(d.exercise.scenario, d.exercise.playbook)
    x.texts.update(d.exercise.texts)
    for entry in d.entries:
        x.apply(entry)
        for stream, _ in entry.streams:
            if stream != STAFF:
                sent = json.dumps(projections.project(x, entry, stream, NAMES), ensure_ascii=False)
                assert_holds_none(sent, secrets(x))


@MANY
@given(PLOTS)
def test_interruptions_extend_every_open_limit_by_what_was_lost(plot: list[tuple[Any, ...]]) -> None:
    d = Watched(True).play(plot)
    for state in d.exercise.actions.values():
        opened = next(
            n.seq for n in d.entries if isinstance(n.event, e.ActionOpened) and n.event.action_id == state.action_id
        )
        lost = [n.event.story_lost for n in d.entries[opened:] if isinstance(n.event, e.ServiceInterrupted)]
        assert state.allowance == sum(lost, timedelta(0))


@MANY
@given(PLOTS)
def test_the_same_plot_gives_the_same_journal(plot: list[tuple[Any, ...]]) -> None:
    first, second = Watched(True).play(plot), Watched(True).play(plot)
    assert [entry_line(n) for n in first.entries] == [entry_line(n) for n in second.entries]


@MANY
@given(PLOTS)
def test_to_the_end_everything_is_settled(plot: list[tuple[Any, ...]]) -> None:
    """However it began: once it runs on to the end, each inject has been fired or skipped."""
    d = Watched(True).play(plot)
    d.now = d.exercise.not_before(d.now)
    if d.exercise.status == "paused":
        d.says("fay", c.ResumeExercise())
    if d.exercise.status == "running":
        d.reads().after(3 * 3600).reads().tick()
        assert [s.status for s in d.exercise.injects.values()].count("waiting") == 0
        assert not any(i.call and i.call.status == "ringing" for i in d.exercise.items.values())
