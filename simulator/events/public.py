"""The simulated public: opinion, and the crowd."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.events.people import CastPersona
from simulator.localized import LocalizedText
from simulator.opinion.model import Moment
from simulator.opinion.presets import CrowdLevel, Gauge
from simulator.scenario import Reach


@dataclass(frozen=True)
class OpinionMoved:
    """The next minutes of simulated opinion, one after the other."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class OpinionTurned:
    """A facilitator set a gauge by hand."""

    gauge: Gauge
    value: float
    reason: str
    by: str


@dataclass(frozen=True)
class OpinionShown:
    """The facilitator opened the model's numbers to trainees, or closed them again."""

    shown: bool
    by: str


@dataclass(frozen=True)
class CrowdSet:
    level: CrowdLevel
    by: str


@dataclass(frozen=True)
class CrowdPosted:
    """A post of the crowd. `because` names the response that it is about, "" for none; where it quotes it, the
    text holds a mark only (`simcell.crowd.speaking.QUOTED`), since a person's words may be erased."""

    item_id: str
    channel: str
    persona: CastPersona
    text: LocalizedText
    reach: Reach
    to_roles: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class CrowdCommented:
    """A comment of the crowd under an item."""

    message_id: str
    item_id: str
    persona: CastPersona
    text: LocalizedText
    because: str


@dataclass(frozen=True)
class Counted:
    """What stands under a post by now."""

    item_id: str
    reach: Reach


@dataclass(frozen=True)
class CrowdCounted:
    """The counts under the story's posts have grown; with none of them, a text that was due has nothing to say."""

    counts: tuple[Counted, ...]
