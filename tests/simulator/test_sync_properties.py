"""The sync proof for any plot: whoever keeps their seats can follow from the first event to the last. See plots."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings

from simulator import events as e
from simulator import projections, views
from simulator.exercise import Exercise
from simulator.journal import Entry, plain
from simulator.views import Viewer
from tests.drill import NAMES, Drill
from tests.screen import Screen
from tests.simulator.plots import PLOTS, TRAINEES, Plot, Watched
from web.contract.wire import envelope

SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(PLOTS)
def test_a_screen_that_follows_the_streams_shows_the_snapshot(plot: Plot) -> None:
    """Each event as it is projected in the state that it leads to."""
    for d, who, before, start in _played(plot):
        x = d.replayed(start)
        screen = Screen(before)
        for entry in d.entries[start:]:
            x.apply(entry)
            _send(screen, x, entry, who)
            if screen.resync:
                assert _is_handed_over_to(who, entry), entry
                screen = Screen(_shot(x, who))
        assert screen.view == _shot(d.exercise, who), who.participant_id


@SOME
@given(PLOTS)
def test_a_screen_that_comes_back_late_shows_the_snapshot(plot: Plot) -> None:
    """Each event as it is projected from the state at the end. A case handed to one asks for that state's snapshot."""
    for d, who, before, start in _played(plot):
        screen = Screen(before)
        for entry in d.entries[start:]:
            _send(screen, d.exercise, entry, who)
            if screen.resync:
                assert _is_handed_over_to(who, entry), entry
                break
        else:
            assert screen.view == _shot(d.exercise, who), who.participant_id


def _played(plot: Plot) -> list[tuple[Drill, Viewer, dict[str, Any], int]]:
    """The drill with each viewer who kept their seats, their first snapshot and the entry that it shows."""
    d = Watched()
    seats = [views.viewer(d.exercise, name) for name in ("fay", *TRAINEES)]
    before, start = [_shot(d.exercise, who) for who in seats], d.exercise.seq
    d.play(plot)
    return [(d, who, shot, start) for who, shot in zip(seats, before, strict=True) if not _has_moved(d, who, start)]


def _has_moved(d: Drill, who: Viewer, since: int) -> bool:
    events = (n.event for n in d.entries[since:])
    return any(isinstance(event, e.SeatTaken | e.SeatLeft) and event.participant_id == who.participant_id for event in events)


def _is_handed_over_to(who: Viewer, entry: Entry) -> bool:
    """No other event asks somebody who keeps their seats for a new snapshot."""
    event = entry.event
    return isinstance(event, e.CaseHandedOver) and any(r in who.roles for r in (event.to_role, *event.to_roles))


def _shot(x: Exercise, who: Viewer) -> dict[str, Any]:
    shown: dict[str, Any] = plain(views.snapshot(x, who, NAMES))
    return shown


def _send(screen: Screen, x: Exercise, entry: Any, who: Viewer) -> None:
    mine = [s for s, _ in entry.streams if s in who.streams]
    screen.follow(envelope("ex", entry, s, projections.project(x, entry, s, NAMES)) for s in mine)
