"""When people are online: how lively a platform's public is at a time of day."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

_DAY = timedelta(hours=24)
_HOUR = timedelta(hours=1)
# (hour, share of the liveliest hour): asleep from two to five, up at lunch, most of all in the evening. Chosen.
_CURVE: tuple[tuple[float, float], ...] = (
    (0.0, 0.45), (1.0, 0.25), (2.0, 0.10), (3.5, 0.04), (5.0, 0.06), (6.0, 0.18), (7.0, 0.42), (8.0, 0.58),
    (9.5, 0.52), (11.0, 0.58), (12.2, 0.84), (13.0, 0.76), (14.5, 0.54), (17.0, 0.62), (18.5, 0.80),
    (20.0, 0.94), (21.5, 1.0), (22.5, 0.88), (24.0, 0.45),
)  # fmt: skip


def activity(time_of_day: timedelta) -> float:
    """Share (0…1) of the liveliest time at this reading of the story's wall clock; any day's reading is taken.

    The story's reading is `scenario.starts_at` + story time since StartEx.
    """
    hour = (time_of_day % _DAY) / _HOUR
    for (left, low), (right, high) in pairwise(_CURVE):
        if hour <= right:
            return low + (high - low) * (hour - left) / (right - left)
    return _CURVE[-1][1]
