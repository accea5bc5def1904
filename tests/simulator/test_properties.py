"""What holds however a drill goes: random people do random things at random times. See plots."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator import commands as c
from simulator import events as e
from simulator import timeline, views
from simulator.clock import ZERO
from simulator.conditions import is_needed
from simulator.exercise import Exercise
from simulator.journal import entry_line
from simulator.pacing import planned_at
from simulator.timeline import next_due
from tests.drill import CAST, NAMES
from tests.simulator.plots import PLOTS, SCENARIO, Plot, Watched

MEMOS = ("claims",)  # what was worked out once, and can be again
MANY = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


# ---- the clock -------------------------------------------------------------------------------


@MANY
@given(st.booleans(), PLOTS)
def test_story_time_never_runs_backwards(seated: bool, plot: Plot) -> None:
    d = Watched(seated)  # which looks at every entry as it comes
    last = ZERO
    for step in plot:
        clock = d.play([step]).exercise.clock
        assert clock.story >= last
        last = clock.story
    assert sorted(d.entries, key=lambda n: n.at) == d.entries


@MANY
@given(PLOTS)
def test_a_pause_adds_nothing(plot: Plot) -> None:
    """Between a pause and what follows it up to the resume, neither time nor anything due moves on."""
    d = Watched(True).play(plot)
    paused_at: timedelta | None = None
    for entry in d.entries:
        if paused_at is not None:
            assert entry.at == paused_at
            assert not isinstance(entry.event, _DUE)
            assert not isinstance(entry.event, e.InjectFired | e.ServiceInterrupted | e.ClockJumped)
        if isinstance(entry.event, e.ExercisePaused):
            paused_at = entry.at
        elif isinstance(entry.event, e.ExerciseResumed | e.ExerciseStarted):
            paused_at = None


_DUE = e.CallMissed | e.SilenceNoticed | e.FactReleased | e.FactAnswered


@MANY
@given(PLOTS)
def test_the_time_left_is_played_time(plot: Plot) -> None:
    """Whatever lies between, an action's target is as far from its opening as was played since.

    Neither a jump (unless the clock runs on) nor an outage uses up anybody's time, if the limit has not passed before.
    """
    d = Watched(True).play(plot)
    d.now = d.exercise.not_before(d.now)
    for state in d.exercise.actions.values():
        action = SCENARIO.action(state.action_id)
        assert action is not None
        opened = next(n for n in d.entries if isinstance(n.event, e.ActionOpened) and n.event.open_id == state.open_id)
        lost = _lost(d, opened.seq, opened.at + action.limit, action.runs_on)
        played = d.story - opened.at - lost
        left = state.opened_at + action.target + state.allowance - d.story
        assert left == action.target - played
        assert state.allowance == state.allowance_at(d.story) == lost


def _lost(d: Watched, since: int, limit: timedelta = timedelta(days=9), runs_on: bool = False) -> timedelta:
    """Story time of outages after entry `since` and, unless the clock runs on, of jumps: of those that began by the limit."""
    lost = ZERO
    for n in d.entries[since:]:
        event = n.event
        if isinstance(event, e.ServiceInterrupted) and n.at - event.story_lost <= limit + lost:
            lost += event.story_lost
        if isinstance(event, e.ClockJumped) and not runs_on and event.to - event.skipped <= limit + lost:
            lost += event.skipped
    return lost


@MANY
@given(PLOTS)
def test_an_approvers_time_is_played_time(plot: Plot) -> None:
    d = Watched(True).play(plot)
    d.now = d.exercise.not_before(d.now)
    for approval in d.exercise.approvals.values():
        asked = next(n for n in d.entries if isinstance(n.event, e.ApprovalRequested) and n.event.approval_id == approval.approval_id)
        for step in approval.steps:
            if step.at is None:
                assert approval.waited(step, d.story) == d.story - asked.at - _lost(d, asked.seq)
            else:
                assert ZERO <= approval.waited(step, d.story) <= step.at - asked.at


# ---- injects ---------------------------------------------------------------------------------


@MANY
@given(PLOTS)
def test_an_inject_is_settled_at_most_once_and_never_fires_early(plot: Plot) -> None:
    d = Watched(True).play(plot)
    settled = [n.event.inject_id for n in d.entries if isinstance(n.event, e.InjectFired | e.InjectSkipped)]
    assert len(settled) == len(set(settled))
    for entry in d.entries:
        if isinstance(entry.event, e.InjectFired) and not entry.event.by:
            before = _before(d, entry.seq)
            inject = before.msel[entry.event.inject_id]
            due = inject.at if inject.branches else timeline.due_of(before, inject)
            assert due is not None or inject.when
            assert due is None or entry.at >= due
            assert entry.event.late_by >= ZERO
            assert before.status == "running"


def _before(d: Watched, seq: int) -> Exercise:
    """The state in which the command was decided that made entry `seq`."""
    return d.replayed(d.decided_at[seq])


@MANY
@given(PLOTS, st.sampled_from([0.01, 3.0, 10.0, 60.0, 1000.0]), st.integers(0, 255))
def test_a_jump_loses_nothing_and_fires_nothing_unasked(plot: Plot, minutes: float, mask: int) -> None:
    """All that lies between is fired or skipped, exactly once, and nothing else is."""
    d = Watched(True).play(plot)
    d.now = d.exercise.not_before(d.now)
    to = d.story + timedelta(minutes=minutes)
    passed = [i.inject_id for i in timeline.between(d.exercise, d.now, to)]
    waiting = {i.inject_id for _, i in timeline.waiting(d.exercise)}
    moved = {i: timeline.due_of(d.exercise, d.exercise.msel[i]) for i in waiting - set(passed)}
    held = [i for i, s in d.exercise.injects.items() if s.status == "held"]
    before = len(d.entries)
    if not d.jump(minutes, mask):
        assert d.exercise.status != "running" or to > SCENARIO.duration
        return
    events = [n.event for n in d.entries[before:]]
    settled = [n.inject_id for n in events if isinstance(n, e.InjectFired | e.InjectSkipped)]
    assert sorted(settled) == sorted(passed)
    assert d.story == d.exercise.jumps[-1].to
    for inject_id, due in moved.items():  # all that is still ahead stays ahead, or moved along
        now_due = timeline.due_of(d.exercise, d.exercise.msel[inject_id])
        assert due is not None
        assert now_due is not None
        assert now_due > d.story
    assert all(d.exercise.injects[i].status == "held" for i in held)


@MANY
@given(PLOTS)
def test_what_is_held_is_fired_by_nobody_but_people(plot: Plot) -> None:
    d = Watched(True).play(plot)
    held: set[str] = set()
    for event in (n.event for n in d.entries):
        if isinstance(event, e.InjectHeld):
            held.add(event.inject_id)
        elif isinstance(event, e.InjectReleased):
            held.remove(event.inject_id)
        elif isinstance(event, e.InjectFired | e.InjectSkipped):
            assert event.inject_id not in held or event.by
            held.discard(event.inject_id)
    assert {i for i, s in d.exercise.injects.items() if s.status == "held"} == held


@MANY
@given(PLOTS)
def test_a_contingency_keeps_its_distance_to_its_actions_opening(plot: Plot) -> None:
    """As the author wrote it, moved by what was lost since to jumps and outages."""
    d = Watched(True).play(plot)
    for inject in SCENARIO.injects:
        if inject.unless is None or inject.unless.action_id not in d.exercise.actions:
            continue
        state, action = d.exercise.actions[inject.unless.action_id], SCENARIO.action(inject.unless.action_id)
        assert action is not None
        opener = SCENARIO.inject(action.opens_with or "")
        written = inject.unless.by - (planned_at(SCENARIO, opener) if opener else ZERO)
        opened = next(n.seq for n in d.entries if isinstance(n.event, e.ActionOpened) and n.event.open_id == state.open_id)
        due = timeline.due_of(d.exercise, d.exercise.msel[inject.inject_id])
        assert due == state.opened_at + written + _lost(d, opened, None if action.runs_on else state.opened_at + action.limit)


# ---- calls -----------------------------------------------------------------------------------


@MANY
@given(PLOTS)
def test_ringing_and_silence_are_in_real_seconds_at_every_pace(plot: Plot) -> None:
    """Counted from the journal: real time in which the story ran, without outages."""
    d = Watched(True).play(plot)
    active, running, last = ZERO, False, d.entries[0].occurred_at
    since: dict[str, timedelta] = {}  # when the phone began to ring, or the last word was said
    for n in d.entries:
        active += n.occurred_at - last if running else ZERO
        last, event = n.occurred_at, n.event
        if isinstance(event, e.ExerciseStarted | e.ExercisePaused | e.ExerciseResumed | e.ExerciseEnded):
            running = d.replayed(n.seq).status == "running"
        if isinstance(event, e.ServiceInterrupted):
            active -= event.active_lost
        if isinstance(event, e.CallMissed):
            assert active - since[event.item_id] >= c.RING_FOR
        if isinstance(event, e.SilenceNoticed) or (isinstance(event, e.CallEnded) and not event.participant_id):
            assert active - since[event.item_id] >= c.SILENCE_AFTER
        item_id = getattr(event, "item_id", None)
        if item_id and (not isinstance(event, e.ResponseSubmitted) or event.kind == "call_line"):
            since[item_id] = active


# ---- the conductor ---------------------------------------------------------------------------


@MANY
@given(PLOTS)
def test_the_conductor_never_spins(plot: Plot) -> None:
    """After a tick at the due time something has happened, or the next one is later, or a reading is awaited."""
    d = Watched(True).play(plot)
    d.now = d.exercise.not_before(d.now)
    here = 0  # ticks at one moment
    for _ in range(100):
        due = next_due(d.exercise, d.now)
        if due is None:
            return
        here = 0 if due > d.now else here + 1
        d.now = max(d.now, due)
        awaited = _awaited(d)
        d.tick()
        again = next_due(d.exercise, d.now)
        assert d.last or again is None or again > d.now or awaited
        if not d.last:
            assert again != due
        assert here < 40  # what is due at one moment is settled


def _awaited(d: Watched) -> bool:
    """Does a contingency wait for a reading?"""
    return any(i.unless is not None and is_needed(d.exercise, i.unless) is None for _, i in timeline.waiting(d.exercise))


@MANY
@given(PLOTS)
def test_to_the_end_everything_is_settled(plot: Plot) -> None:
    """However it began: once it runs on to the end, nothing that has a time is still waiting."""
    d = Watched(True).play(plot)
    d.now = d.exercise.not_before(d.now)
    if d.exercise.status == "paused":
        d.says("fay", c.ResumeExercise())
    if d.exercise.status == "running":
        d.reads().after(6 * 3600).reads().tick()
    if d.exercise.status == "running":
        d.reads().tick()
        assert timeline.waiting(d.exercise) == []
        assert not any(i.call and i.call.status in ("ringing", "talking") for i in d.exercise.items.values())
        assert all(a.answer or a.fact_id != "batch" for a in d.exercise.asks.values())
        assert (d.exercise.opinion and d.exercise.opinion.starts_at is not None) or next_due(d.exercise, d.now) is None


# ---- the journal -----------------------------------------------------------------------------


@MANY
@given(st.booleans(), PLOTS)
def test_the_journal_gives_the_same_state_again(seated: bool, plot: Plot) -> None:
    d = Watched(seated).play(plot)
    again = d.replayed()
    for who in (*CAST, "tan"):
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
def test_the_same_plot_gives_the_same_journal(plot: Plot) -> None:
    first, second = Watched(True).play(plot), Watched(True).play(plot)
    assert [entry_line(n) for n in first.entries] == [entry_line(n) for n in second.entries]
