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
from dataclasses import dataclass
from typing import Literal

from simulator.opinion.noise import poisson
from simulator.opinion.presets import Preset
from simulator.opinion.rumour import Rumour, begun
from simulator.opinion.rumour import step as spread

SILENCE_UNIT = 240.0  # minutes
_PLACES = 6
_MOOD_REST = -0.05  # what mood returns to in a crisis; trust holds at this mood
_TRUST_STEP = 0.02  # trust points a tick for each unit of mood and of log(1 + y)
_FIRST_TRUST = 60.0
_FIRST_MOOD = -0.3
_MOOD_OF: dict[str, float] = {"sound": 0.15, "thin": 0.04, "empty": -0.04, "harmful": -0.2}
_FIRST_RUMOUR = 0.002
_RUMOUR_RATE = 0.02  # a tick
_RUMOUR_MEMORY = 180.0  # minutes for which a word goes on reaching people
_INFORM_RATE = 0.03
_BOOKING_LAG = 120.0  # minutes
_HOTLINE_BASE, _HOTLINE_LOAD = 4.0, 5.0
_HEAT_MEMORY = 15.0  # minutes that a hot list looks back
_HEAT_FULL = math.log1p(200 * _HEAT_MEMORY)  # at which heat is 100: some 200 posts a minute

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
    """The state after one tick. `volume`: posts in that minute; `recent`: in the last quarter of an hour, the
    older the less; `total` so far; `heat`, `trust`: 0–100; `mood`: -1–1;
    `silence`: minutes without an adequate word; `rumour`: who heard, passes on, keeps quiet about the false
    version; `bookings`: per cent of an ordinary day; `hotline`: calls an hour.
    """

    tick: int
    volume: float
    recent: float
    total: float
    excitement: float
    branching: float
    mood: float
    trust: float
    heat: float
    silence: float
    rumour: Rumour
    bookings: float
    hotline: float


@dataclass(frozen=True)
class Luck:
    """Where chance comes from; without it the mean is taken."""

    seed: int
    thread: str


def calm() -> Moment:
    """The minute before the outbreak."""
    return Moment(-1, 0.0, 0.0, 0.0, 0.0, 0.0, _MOOD_REST, _FIRST_TRUST, 0.0, 0.0, begun(0.0), 100.0, _HOTLINE_BASE)


def run(
    preset: Preset, words: Sequence[Word], shocks: Sequence[Shock], ticks: int, luck: Luck | None = None
) -> tuple[Moment, ...]:
    """Ticks 0 to `ticks` - 1. The outbreak is at tick 0, with the preset's first shock."""
    moments: list[Moment] = []
    last = calm()
    for _ in range(ticks):
        last = advance(last, preset, words, shocks, luck)
        moments.append(last)
    return tuple(moments)


def advance(
    last: Moment, preset: Preset, words: Sequence[Word], shocks: Sequence[Shock], luck: Luck | None = None
) -> Moment:
    """One minute later. Words and shocks of later ticks are not looked at."""
    tick = last.tick + 1
    said = [w for w in words if w.tick <= tick]
    now = [s for s in shocks if s.tick == tick]
    if tick == 0:
        now.append(Shock(0, preset.first_shock, _FIRST_MOOD))
    n = _branching(preset, said, last.silence, tick)
    expected = (preset.base + last.excitement + sum(s.posts for s in now)) * (1 - last.total / preset.audience)
    volume = min(_drawn(max(0.0, expected), tick, luck), preset.audience - last.total)
    recent = last.recent * math.exp(-1 / _HEAT_MEMORY) + volume
    decay = math.exp(-1 / preset.memory)
    mood = _mood(last.mood, preset, said, now, tick)
    trust = _trust(last, volume, now)
    return Moment(
        tick=tick,
        volume=_r(volume),
        recent=_r(recent),
        total=_r(last.total + volume),
        excitement=_r(decay * last.excitement + n * (1 - decay) * volume),
        branching=_r(n),
        mood=mood,
        trust=trust,
        heat=heat_of(recent),
        silence=_r(last.silence + (1 if _is_silent(said, tick) else 0)),
        rumour=_told(last, preset, said, tick),
        bookings=_r(last.bookings + (_wanted_bookings(trust) - last.bookings) / _BOOKING_LAG),
        hotline=_r(_HOTLINE_BASE + _HOTLINE_LOAD * math.log1p(volume) * (1 - mood)),
    )


def heat_of(recent: float) -> float:
    """0–100, by the posts of the last quarter of an hour."""
    return _r(min(100.0, 100 * math.log1p(recent) / _HEAT_FULL))


def _drawn(expected: float, tick: int, luck: Luck | None) -> float:
    return float(poisson(expected, luck.seed, luck.thread, tick, "posts")) if luck else expected


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


def _mood(mood: float, preset: Preset, said: Sequence[Word], now: Sequence[Shock], tick: int) -> float:
    back = 2 ** (-1 / preset.mood_half_life)
    steps = sum(s.mood for s in now) + sum(_MOOD_OF[w.effect] for w in said if w.tick == tick)
    moved = _MOOD_REST + (mood - _MOOD_REST) * back
    room = (1 + moved) if steps < 0 else (1 - moved)  # the nearer the end of the scale, the smaller the step
    return _bounded(moved + steps * room, -1, 1)


def _trust(last: Moment, volume: float, now: Sequence[Shock]) -> float:
    drift = _TRUST_STEP * (last.mood - _MOOD_REST) * math.log1p(volume)
    return _bounded(last.trust + drift + sum(s.trust for s in now), 0, 100)


def _told(last: Moment, preset: Preset, said: Sequence[Word], tick: int) -> Rumour:
    """Silence feeds the false version; each sound word tells some before they hear it, and stops some who pass it on."""
    if tick == 0:
        return begun(_FIRST_RUMOUR)
    rate = _RUMOUR_RATE * (1 + min(4.0, last.silence / SILENCE_UNIT))
    reached = sum(max(0.0, w.q) * math.exp(-(tick - w.tick) / _RUMOUR_MEMORY) for w in said)
    return spread(last.rumour, rate, _RUMOUR_RATE, reached * _RUMOUR_RATE, reached * _INFORM_RATE)


def _wanted_bookings(trust: float) -> float:
    return min(120.0, 100 * (0.25 + 0.75 * trust / _FIRST_TRUST))


def _bounded(value: float, low: float, high: float) -> float:
    return _r(min(max(value, low), high))


def _r(value: float) -> float:
    """Rounded at each tick, so that every machine gets the same run; never a whole number by type, which the journal's
    digest would tell from the same number read back."""
    return round(float(value), _PLACES)
