"""The simulated public: opinion, and the crowd."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.events.people import CastPersona
from simulator.localized import LocalizedText
from simulator.opinion.model import Moment
from simulator.opinion.presets import CrowdLevel, Gauge
from simulator.opinion.whole import Part
from simulator.scenario import Reach


@dataclass(frozen=True)
class OpinionMoved:
    """The next minutes of simulated opinion, one after the other. `parts`: of each storyline that the public follows
    for itself, where there is more than one."""

    moments: tuple[Moment, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class OpinionTurned:
    """A facilitator set a gauge by hand, of a storyline or ("") of the main story."""

    gauge: Gauge
    value: float
    reason: str
    by: str
    storyline: str = ""


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
    """A post of the crowd. `because` names the response that it is about, "" for none, `against` an earlier one that it
    contradicts; where it quotes them, the text holds marks only (`simcell.crowd.speaking`), since a person's words may
    be erased. `repost_of`: the item that it passes on. `storyline`: what it talks of; `is_chatter`: of nothing that happens here."""

    item_id: str
    channel: str
    persona: CastPersona
    text: LocalizedText
    reach: Reach
    to_roles: tuple[str, ...]
    because: str
    against: str = ""
    repost_of: str = ""
    storyline: str = ""
    is_chatter: bool = False


@dataclass(frozen=True)
class CrowdCommented:
    """A comment of the crowd under an item."""

    message_id: str
    item_id: str
    persona: CastPersona
    text: LocalizedText
    because: str
    against: str = ""


@dataclass(frozen=True)
class Counted:
    """What stands under a post by now."""

    item_id: str
    reach: Reach


@dataclass(frozen=True)
class CrowdCounted:
    """The counts under the story's posts have grown; with none of them, a text that was due has nothing to say."""

    counts: tuple[Counted, ...]
