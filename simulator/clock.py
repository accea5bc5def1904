"""The story clock: how far the story is at a given wall time.

Two times run together. *Story time* moves at `pace` story minutes per real minute. *Active time* is real
time with the pauses left out; what a human hand must do at once (a ringing phone) is measured in it.
Both are computed from logged events, never from timers. Story time never runs backwards: a `now` before
the anchor counts as the anchor.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

ZERO = timedelta(0)
PACES = (0.5, 1.0, 2.0, 3.0, 4.0, 6.0)  # story minutes per real minute that a facilitator may choose


@dataclass(frozen=True)
class Leg:
    """A part of the way at one pace: from this story time and this active time on. A jump begins a new one."""

    story: timedelta
    active: timedelta
    pace: float


@dataclass(frozen=True)
class StoryClock:
    """A point (`anchor`, `story`, `active`) and the pace since; pace 0.0 with `running` False is a pause.

    `legs` since StartEx tell how long a past stretch of story time took in real time.
    """

    running: bool = False
    pace: float = 1.0
    anchor: datetime | None = None  # aware UTC
    story: timedelta = ZERO
    active: timedelta = ZERO
    legs: tuple[Leg, ...] = ()

    def _since(self, now: datetime) -> timedelta:
        if not self.running or self.anchor is None:
            return ZERO
        return max(ZERO, now - self.anchor)

    def story_at(self, now: datetime) -> timedelta:
        """Story time at `now`."""
        return self.story + self._since(now) * self.pace

    def active_at(self, now: datetime) -> timedelta:
        """Real time spent running at `now`."""
        return self.active + self._since(now)

    def wall_when_story(self, at: timedelta) -> datetime | None:
        """The first wall time at which the story has reached `at`; None while paused."""
        if not self.running or self.anchor is None:
            return None
        wait = max(ZERO, at - self.story) / self.pace
        while self.story + wait * self.pace < at:  # the division was rounded down
            wait += timedelta.resolution
        return self.anchor + wait

    def wall_when_active(self, active: timedelta) -> datetime | None:
        """The wall time at which active time reaches `active`; None while paused."""
        if not self.running or self.anchor is None:
            return None
        return self.anchor + max(ZERO, active - self.active)

    def moved_to(self, now: datetime) -> StoryClock:
        """The same clock re-anchored at `now`."""
        return replace(self, anchor=now, story=self.story_at(now), active=self.active_at(now))

    def started(self, now: datetime, pace: float) -> StoryClock:
        return replace(self.moved_to(now), running=True, pace=pace)._on_leg()

    def paused(self, now: datetime) -> StoryClock:
        return replace(self.moved_to(now), running=False)

    def with_pace(self, now: datetime, pace: float) -> StoryClock:
        return replace(self.moved_to(now), pace=pace)._on_leg()

    def jumped(self, now: datetime, to: timedelta) -> StoryClock:
        """The story goes on at `to`; active time takes no notice."""
        landed = replace(self.moved_to(now), story=to)
        return replace(landed, legs=(*self.legs, Leg(to, landed.active, self.pace)))

    def _on_leg(self) -> StoryClock:
        """Before StartEx nothing is under way; a pause that ends at the same pace goes on with its leg."""
        if not self.running or (self.legs and self.legs[-1].pace == self.pace):
            return self
        return replace(self, legs=(*self.legs, Leg(self.story, self.active, self.pace)))
