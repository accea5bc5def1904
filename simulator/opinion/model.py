"""The composite model of doctrine C5: one minute of story time a tick, for one storyline.

    E[t+1] = r E[t] + n[t] (1 - r) y[t]                                   r = exp(-1 / memory)
    y[t]   = (base + E[t] + shocks at t) (1 - A[t] / audience)            A: posts so far
    n[t]   = clamp(n0 (1 + silence h[t]) prod_k (1 - q_k (1 - exp(-(t - t_k) / sink_in))), 0, most)
    m[t+1] = m* + (m[t] - m*) 2^(-1 / mood_half_life) + mood shocks       mood, -1 to 1
    T[t+1] = T[t] + a (m[t] - m0) log(1 + y[t]) + trust steps             trust, 0 to 100

h counts units of four hours from the outbreak to the first adequate word, and again from each gap between
updates that was overrun. Everything is rounded at each tick, so that every machine gets the same run.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from simulator.opinion.noise import poisson
from simulator.opinion.presets import Preset

SILENCE_UNIT = 240.0  # minutes
_PLACES = 6
_MOOD_REST = -0.05  # what mood returns to in a crisis; trust holds at this mood
_TRUST_STEP = 0.05  # trust points a tick for each unit of mood and of log(1 + y)
_FIRST_TRUST = 60.0
_HEAT_FULL = 5.3  # log(1 + y) at which heat is 100: some 200 posts a minute

Effect = Literal["sound", "thin", "empty", "harmful"]


@dataclass(frozen=True)
class Word:
    """Something the organisation said at `tick`; `cause` names the response.

    `q` is its effect on the branching, 0.2 to 0.5 for a sound word, about 0.1 for an honest holding line, 0 for
    an empty one, below 0 for a harmful one. `is_adequate` ends the silence. `until`: the tick by which the
    next word is promised or due; None: nobody waits for one.
    """

    tick: int
    effect: Effect
    q: float
    is_adequate: bool
    cause: str
    until: int | None = None


@dataclass(frozen=True)
class Shock:
    """Something that stirs people up at `tick`: posts, and steps of mood and trust. `cause` names it."""

    tick: int
    posts: float
    mood: float = 0.0
    trust: float = 0.0
    cause: str = ""


@dataclass(frozen=True)
class Moment:
    """The state at one tick. `volume`: posts in that minute; `heat`: 0–100; `silence`: minutes that count."""

    tick: int
    volume: float
    total: float
    branching: float
    mood: float
    trust: float
    heat: float
    silence: float


@dataclass(frozen=True)
class Luck:
    """Where chance comes from; without it the mean is taken."""

    seed: int
    thread: str


@dataclass
class _State:
    excitement: float = 0.0
    total: float = 0.0
    mood: float = _MOOD_REST
    trust: float = _FIRST_TRUST
    silence: float = 0.0
    moments: list[Moment] = field(default_factory=list)


def run(
    preset: Preset, words: Sequence[Word], shocks: Sequence[Shock], ticks: int, luck: Luck | None = None
) -> tuple[Moment, ...]:
    """Ticks 0 to `ticks` - 1. The outbreak is at tick 0, with the preset's first shock."""
    state = _State()
    stirs = [Shock(0, preset.first_shock, -0.3), *shocks]
    for tick in range(ticks):
        _advance(state, preset, words, [s for s in stirs if s.tick == tick], tick, luck)
    return tuple(state.moments)


def _advance(
    s: _State, preset: Preset, words: Sequence[Word], now: Sequence[Shock], tick: int, luck: Luck | None
) -> None:
    said = [w for w in words if w.tick <= tick]
    n = _branching(preset, said, s.silence, tick)
    expected = (preset.base + s.excitement + sum(x.posts for x in now)) * (1 - s.total / preset.audience)
    expected = max(0.0, expected)
    volume = float(poisson(expected, luck.seed, luck.thread, tick, "posts")) if luck else expected
    s.total = round(min(preset.audience, s.total + volume), _PLACES)
    decay = math.exp(-1 / preset.memory)
    s.excitement = round(decay * s.excitement + n * (1 - decay) * volume, _PLACES)
    s.trust = _bounded(s.trust + _drift(s.mood, volume) + sum(x.trust for x in now), 0, 100)
    _feel(s, preset, now)
    heat = min(100.0, 100 * math.log1p(volume) / _HEAT_FULL)
    s.moments.append(
        Moment(tick, round(volume, _PLACES), s.total, round(n, _PLACES), s.mood, s.trust, round(heat, 3), s.silence)
    )
    if _is_silent(said, tick):
        s.silence += 1


def _branching(preset: Preset, said: Sequence[Word], silence: float, tick: int) -> float:
    n = preset.branching * (1 + preset.silence * silence / SILENCE_UNIT)
    for word in said:
        n *= 1 - word.q * (1 - math.exp(-(tick - word.tick) / preset.sink_in))
    return min(max(n, 0.0), preset.most_branching)


def _is_silent(said: Sequence[Word], tick: int) -> bool:
    """Nobody has said anything adequate yet, or the next word is overdue."""
    adequate = [w for w in said if w.is_adequate]
    if not adequate:
        return True
    due = adequate[-1].until
    return due is not None and tick >= due


def _drift(mood: float, volume: float) -> float:
    return _TRUST_STEP * (mood - _MOOD_REST) * math.log1p(volume)


def _feel(s: _State, preset: Preset, now: Sequence[Shock]) -> None:
    back = 2 ** (-1 / preset.mood_half_life)
    mood = _MOOD_REST + (s.mood - _MOOD_REST) * back + sum(x.mood for x in now)
    s.mood = _bounded(mood, -1, 1)


def _bounded(value: float, low: float, high: float) -> float:
    return round(min(max(value, low), high), _PLACES)
