"""What a scenario sets about its simulated public."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.opinion.presets import PRESETS, CrowdLevel, Preset, PresetName
from simulator.simcell.crowd.kinds import Topic

# The parameters that a scenario may set, and what is allowed.
RANGES: dict[str, tuple[float, float]] = {
    "branching": (0.0, 2.0), "memory": (5, 240), "silence": (0.0, 1.0), "most_branching": (0.0, 2.0),
    "audience": (1e3, 1e8), "first_shock": (0, 1000), "mood_half_life": (10, 2880), "sink_in": (1, 240),
    "base": (0.0, 10.0),
}  # fmt: skip


@dataclass(frozen=True)
class CoursePlan:
    """`topic` is what the crowd talks about; `changes` are parameters other than the preset's, by name."""

    preset: PresetName
    topic: Topic = "general"
    changes: tuple[tuple[str, float], ...] = ()

    @property
    def parameters(self) -> Preset:
        return replace(PRESETS[self.preset], **dict(self.changes))


@dataclass(frozen=True)
class PublicPlan(CoursePlan):
    """Of the main story. `crowd`: how much of the crowd is written out until the facilitator sets it."""

    crowd: CrowdLevel = "normal"
