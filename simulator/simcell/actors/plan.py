"""What an author configures of somebody outside who answers what the team does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText

ActorKind = Literal["journalist", "patient", "family", "regulator"]
# What an answer was to them, or that none came: a call was declined or rang out, a message was waited on in vain.
ActorVerdict = Literal["answered", "cared", "evaded", "refused", "blamed", "declined", "missed"]
VERDICTS: tuple[ActorVerdict, ...] = ("answered", "cared", "evaded", "refused", "blamed", "declined", "missed")
OF_WORDS: tuple[ActorVerdict, ...] = ("answered", "cared", "evaded", "refused", "blamed")
PRESSED: tuple[ActorVerdict, ...] = ("evaded", "refused", "missed")  # after which they ask again
GOOD: tuple[ActorVerdict, ...] = ("answered", "cared")

QUOTE = "{quote}"  # stands for a clause of the answer in what they publish


@dataclass(frozen=True)
class Asking:
    """What they ask after such an answer. One of `texts` is drawn."""

    after: tuple[ActorVerdict, ...]
    texts: tuple[LocalizedText, ...]


@dataclass(frozen=True)
class Publication:
    """What comes out `delay` after they have made up their mind. One of `texts` is drawn.

    `persona_id`: whose name stands over it, "" for the actor's own. `screenshot`: with a picture of the answer.
    """

    after: tuple[ActorVerdict, ...]
    kind: Literal["news", "post"]
    channel: str
    to_roles: tuple[str, ...]
    delay: timedelta
    title: LocalizedText
    texts: tuple[LocalizedText, ...]
    persona_id: str = ""
    screenshot: bool = False


@dataclass(frozen=True)
class Actor:
    """A persona who began with one of the injects `begins_with` and goes by the answers.

    `wants`: labels that an answer needs, over all answers to one inject; `lines` the same for each line of a call
    (empty: any words will do), and a line is passed over whose labels were met before it was said. `waits`: how long
    for an answer to something written; `deadline`: story time after which they wait no longer; `patience`: how often
    they ask again. `knows` is for the facilitator.
    """

    actor_id: str
    kind: ActorKind
    persona_id: str
    begins_with: tuple[str, ...]
    wants: tuple[str, ...]
    knows: LocalizedText = LocalizedText()
    lines: tuple[tuple[str, ...], ...] = ()
    waits: timedelta | None = None
    deadline: timedelta | None = None
    patience: int = 1
    asks: tuple[Asking, ...] = ()
    publishes: tuple[Publication, ...] = ()

    def publication(self, verdict: str) -> Publication | None:
        return next((p for p in self.publishes if verdict in p.after), None)

    def asking(self, verdict: str) -> Asking | None:
        return next((a for a in self.asks if verdict in a.after), None)
