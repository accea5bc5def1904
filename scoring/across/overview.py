"""All measures across the responses of an exercise, in the order in which the card shows them."""

from __future__ import annotations

from datetime import timedelta

from scoring.across.grading import grading
from scoring.across.inside import in_out
from scoring.across.promises import promises
from scoring.across.reach import audiences, official_channels
from scoring.across.updates import update_gap
from scoring.across.voice import one_voice
from scoring.cardtypes import MeasureLine
from simulator.exercise import Exercise


def measure_lines(x: Exercise, at: timedelta) -> tuple[MeasureLine, ...]:
    """At story time `at`."""
    return (
        one_voice(x),
        promises(x, at),
        update_gap(x, at),
        audiences(x),
        official_channels(x),
        in_out(x),
        grading(x),
    )
