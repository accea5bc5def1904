"""The parameters of the opinion model (doctrine C5). Chosen to teach, not measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PresetName = Literal["calm", "ordinary", "hot"]
Gauge = Literal["mood", "trust", "excitement"]
CrowdLevel = Literal["off", "low", "normal", "high"]


@dataclass(frozen=True)
class Preset:
    """Times are minutes of story time; `first_shock` and `base` are posts, `audience` people.

    `branching` is the mean number of posts that follow a post, `most_branching` its cap, `silence` what four
    hours without an adequate word add to it. `memory` is how long a post goes on drawing others, `sink_in`
    how long a word takes to work, `mood_half_life` how long a mood lasts.
    """

    branching: float
    memory: float
    silence: float
    most_branching: float
    audience: float
    first_shock: float
    mood_half_life: float
    sink_in: float
    base: float = 0.05


PRESETS: dict[PresetName, Preset] = {
    "calm": Preset(0.85, 60, 0.0, 1.2, 2e4, 20, 180, 20),
    "ordinary": Preset(0.95, 45, 0.10, 1.4, 2e5, 60, 360, 20),
    "hot": Preset(1.10, 40, 0.05, 1.4, 2e6, 200, 720, 30),
}
