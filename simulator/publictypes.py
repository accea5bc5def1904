"""The shapes in which simulated opinion and the crowd reach screens. See viewtypes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.localized import LocalizedText
from simulator.opinion.presets import Gauge


@dataclass(frozen=True)
class MomentView:
    """One minute. `volume`: posts in it; `heat`, `trust`: 0–100; `mood`: -1–1; `spreading`: share of the audience
    that passes the false version on; `bookings`: per cent of an ordinary day; `hotline`: calls an hour."""

    at: timedelta
    volume: float
    heat: float
    mood: float
    trust: float
    silence: float
    spreading: float
    bookings: float
    hotline: float


@dataclass(frozen=True)
class CauseView:
    """What bent the curve: a word of the team (`effect`), or a blow from the world (""). `storyline` "": of the main
    story."""

    at: timedelta
    effect: str
    cause: str
    storyline: str = ""


@dataclass(frozen=True)
class GaugeTurnView:
    """A gauge that was set by hand."""

    at: timedelta
    gauge: Gauge
    value: float
    reason: str
    by: str
    name: str
    storyline: str = ""


@dataclass(frozen=True)
class StorylineView:
    """One of several that the public follows for itself; the main story ("") has no title. `outbreak` is the item that
    began it; `moments` from then on."""

    storyline_id: str
    title: LocalizedText
    outbreak: str
    moments: tuple[MomentView, ...]


@dataclass(frozen=True)
class OpinionView:
    """Simulated, and never part of the score. `starts_at` is the outbreak; None: not yet.

    Trainees get no `causes` (they would tell how their words were read), no reasons or names of `turns`, and no
    `storylines`, which there are where the public follows more than one.
    """

    starts_at: timedelta | None
    moments: tuple[MomentView, ...]
    causes: tuple[CauseView, ...]
    turns: tuple[GaugeTurnView, ...]
    shown: bool
    storylines: tuple[StorylineView, ...] = ()
