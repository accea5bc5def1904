"""Simulated opinion on one storyline, as the journal tells it: the words and blows that moved it, and each minute."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.opinion.model import Luck, Moment, Shock, Word, advance, calm
from simulator.opinion.presets import Gauge, Preset
from simulator.simcell.crowd.kinds import Topic

if TYPE_CHECKING:
    from simulator.state import Response

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Turn:
    """A person turned a gauge by hand after `tick`: it counts from the next minute on."""

    turn_id: str
    tick: int
    gauge: Gauge
    value: float
    reason: str
    by: str
    storyline: str = ""


def _turned(m: Moment, turn: Turn) -> Moment:
    if turn.gauge == "mood":
        return replace(m, mood=turn.value)
    return replace(m, trust=turn.value) if turn.gauge == "trust" else replace(m, excitement=turn.value)


@dataclass
class Course:
    """`starts_at` is the story time of tick 0, the outbreak; None: nothing has broken out yet. `storyline` "": the main
    story."""

    preset: Preset
    topic: Topic = "general"
    storyline: str = ""
    outbreak: str = ""  # the item that began it
    starts_at: timedelta | None = None
    early: list[Response] = field(default_factory=list)  # said in public before the outbreak
    words: list[Word] = field(default_factory=list)
    shocks: list[Shock] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)

    @property
    def last(self) -> Moment:
        """Where the next minute goes on from: as worked out, or as a person has turned it since."""
        last = self.moments[-1] if self.moments else calm()
        for turn in self.turns:
            if turn.tick == last.tick:
                last = _turned(last, turn)
        return last

    def tick_at(self, at: timedelta) -> int:
        """The minute since the outbreak in which `at` lies."""
        start = self.starts_at if self.starts_at is not None else at
        return max(0, int((at - start) / MINUTE))

    def minute(self, tick: int) -> timedelta:
        """Story time of a minute since the outbreak."""
        assert self.starts_at is not None
        return self.starts_at + MINUTE * tick

    def due(self, at: timedelta, seed: int) -> tuple[Moment, ...]:
        """The minutes up to story time `at` that are still to be worked out."""
        found: list[Moment] = []
        last = self.last
        if self.starts_at is None or at < self.starts_at:
            return ()
        until, luck = self.tick_at(at), Luck(seed, self.storyline or "main")
        while last.tick < until:
            last = advance(last, self.preset, self.words, self.shocks, luck)
            found.append(last)
        return tuple(found)
