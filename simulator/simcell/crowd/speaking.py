"""When somebody of the crowd speaks in an exercise, who it is, where, and about what.

Each text has a slot, drawn by counter from its minute and its number in it: what a team does moves nobody else's luck.
Heavy volume is not written out but counted: under the story's own posts the counts grow with it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import opaque_id
from simulator.localized import LocalizedText
from simulator.opinion.course import MINUTE
from simulator.opinion.model import Moment
from simulator.opinion.noise import poisson, uniform
from simulator.opinion.presets import CrowdLevel
from simulator.scenario import Reach
from simulator.simcell.crowd.grammar import write
from simulator.simcell.crowd.kinds import Form, Topic, platform_of
from simulator.simcell.crowd.occasion import Occasion, clause
from simulator.simcell.crowd.people import CrowdPerson, person
from simulator.simcell.crowd.slots import Slot
from simulator.simcell.crowd.stages import Talk, talks
from simulator.simcell.crowd.times import activity

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.state import Item

QUOTED = "\ue000"  # where a quotation stands in a stored text: the words themselves may be erased
ERASED = "……"
# Texts in a real minute at the liveliest hour: what people can read beside their work. Chosen.
_TEXTS: dict[CrowdLevel, float] = {"off": 0.0, "low": 0.6, "normal": 1.6, "high": 4.0}
_MOST = 6  # in one minute of the story
_LATEST = 3  # minutes that are written out after a jump
_PEOPLE = 4000
_TRIES = 4
_LIVELY = math.log1p(300)  # posts of the last quarter of an hour at which the crowd writes as much as it may
_COMMENTS = 0.35
_TALKED_OF = timedelta(minutes=120)
COUNT_EVERY = 5  # minutes
_COUNTED = 12  # posts at most
_EACH = Reach(likes=14, reposts=4, comments=3)  # what a post of the model's volume stands for under the story's posts


def slots(x: Exercise, moments: Sequence[Moment]) -> list[Slot]:
    """The texts of these minutes, in order."""
    found = [s for m in moments[-_LATEST:] for s in _slots(x, m)]
    return sorted(found, key=lambda s: s.at)


def _slots(x: Exercise, m: Moment) -> list[Slot]:
    assert x.opinion is not None
    assert x.opinion.starts_at is not None
    start = x.opinion.starts_at + MINUTE * m.tick
    online = activity(x.scenario.starts_at + start)
    lively = min(1.0, 0.1 + math.log1p(m.recent) / _LIVELY)
    rate = _TEXTS[x.crowd] / x.clock.pace * lively * (0.3 + 0.7 * online)
    number = min(_MOST, poisson(rate, x.seed, "crowd", m.tick, "texts"))
    return [Slot(start + MINUTE * uniform(x.seed, "crowd", m.tick, f"when {k}"), m.tick, k) for k in range(number)]


def speak(x: Exercise, slot: Slot) -> e.CrowdPosted | e.CrowdCommented | e.CrowdCounted:
    """The text of a slot; nothing but the slot's end if there is nowhere to say it or nothing left to say."""
    places = _places(x)
    if not places:
        return e.CrowdCounted(())
    m = _moment(x, slot.tick)
    place = places[int(_draw(x, slot, "where") * len(places))]
    talk = _pick(talks(x, x.opinion, m), _draw(x, slot, "what")) if x.opinion else Talk("background", 1.0)
    for attempt in range(_TRIES):
        index = int(_draw(x, slot, f"who {attempt}") * _PEOPLE)
        who = person(x.seed, index, platform_of(place.channel))
        if who.attitude == "joker" and x.scenario.opinion and x.scenario.opinion.topic == "death":
            continue  # nobody jokes over a death here: families and staff sit before these screens
        target = _target(x, slot, place.channel, who, talk)
        text = _text(x, slot, place.channel, who, talk, m, "comment" if target else "post")
        if text is not None:
            return _said(slot, place, who, text, talk.because, target, x.seed)
    return e.CrowdCounted(())


def _draw(x: Exercise, slot: Slot, purpose: str) -> float:
    return uniform(x.seed, "crowd", slot.tick, f"{purpose} {slot.number}")


def _moment(x: Exercise, tick: int) -> Moment:
    assert x.opinion is not None
    return x.opinion.moments[tick]


@dataclass(frozen=True)
class _Place:
    channel: str
    to_roles: tuple[str, ...]


def _places(x: Exercise) -> list[_Place]:
    """Where the story has been posted about, as often as it was, and who reads there."""
    posts = [i for i in x.items.values() if i.kind == "post" and not i.from_crowd]
    readers: dict[str, list[str]] = {}
    for item in posts:
        readers.setdefault(item.channel, []).extend(item.first_roles)
    return [_Place(i.channel, tuple(r for r in x.scenario.roles if r in readers[i.channel])) for i in posts]


def _pick(choices: tuple[Talk, ...], draw: float) -> Talk:
    left = draw * sum(t.weight for t in choices)
    for talk in choices:
        left -= talk.weight
        if left < 0:
            return talk
    return choices[0]


def _target(x: Exercise, slot: Slot, channel: str, who: CrowdPerson, talk: Talk) -> Item | None:
    """The post to comment on; None for a post of one's own. Under short clips people only comment."""
    if talk.stage == "background":
        return None
    lately = [i for i in x.items.values() if i.kind == "post" and i.channel == channel and slot.at - i.at < _TALKED_OF]
    is_comment = who.platform == "clips" or _draw(x, slot, "form") < _COMMENTS
    return lately[-6:][int(_draw(x, slot, "under") * len(lately[-6:]))] if lately and is_comment else None


def _text(
    x: Exercise, slot: Slot, channel: str, who: CrowdPerson, talk: Talk, m: Moment, form: Form
) -> LocalizedText | None:
    """With the mark QUOTED where the team is quoted."""
    response = x.responses.get(talk.because)
    words = x.text_of(response) if response else ""
    topic: Topic = x.scenario.opinion.topic if x.scenario.opinion else "general"
    occasion = Occasion(
        talk.stage, channel, m.mood, topic, x.scenario.organisation, LocalizedText(words, words), talk.hours,
        talk.promised, None, talk.because, "full", form,
    )  # fmt: skip
    text = write(occasion, who, x.seed, slot.tick * _MOST + slot.number, x.crowd_used)
    quote = clause(words)
    if text is None or not quote:
        return text
    return LocalizedText(text.zh.replace(quote, QUOTED), text.en.replace(quote, QUOTED))


def _said(
    slot: Slot, place: _Place, who: CrowdPerson, text: LocalizedText, because: str, target: Item | None, seed: int
) -> e.CrowdPosted | e.CrowdCommented:  # fmt: skip
    cast = e.CastPersona(f"crowd-{who.platform}-{who.index}", who.name, who.handle, LocalizedText())
    new_id = opaque_id("it", seed, "crowd", slot.tick, slot.number)
    if target is not None:
        return e.CrowdCommented(new_id, target.item_id, cast, text, because)
    return e.CrowdPosted(new_id, place.channel, cast, text, _reach(who, slot, seed), place.to_roles, because)


def _reach(who: CrowdPerson, slot: Slot, seed: int) -> Reach:
    """By followers and luck: few posts get most of it (doctrine C4)."""
    luck = uniform(seed, "crowd", slot.tick, f"reach {slot.number}")
    likes = int(who.followers**0.7 * (0.1 + luck**3))
    return Reach(likes, likes // 6, likes // 8)


def filled(x: Exercise, text: LocalizedText, because: str) -> LocalizedText:
    """With the quotation in its place; dots for words that have been erased."""
    if QUOTED not in text.zh + text.en:
        return text
    response = x.responses.get(because)
    quote = clause(x.text_of(response)) if response else ""
    return LocalizedText(*(side.replace(QUOTED, quote or ERASED) for side in (text.zh, text.en)))


def counted(x: Exercise, moments: Sequence[Moment]) -> e.CrowdCounted | None:
    """How the counts under the story's posts grow with the volume, every few minutes; None while they don't."""
    assert x.opinion is not None
    last = moments[-1]
    if last.tick // COUNT_EVERY == (moments[0].tick - 1) // COUNT_EVERY or x.crowd == "off":
        return None
    assert x.opinion.starts_at is not None
    now = x.opinion.starts_at + MINUTE * last.tick
    volume = sum(m.volume for m in [*x.opinion.moments, *moments][-max(COUNT_EVERY, len(moments)) :])
    story = [i for i in x.items.values() if i.kind == "post" and not i.from_crowd and not x.is_background(i)][-_COUNTED:]
    weights = [(10 + i.reach.reposts + i.reach.comments) * math.exp(-((now - i.at) / MINUTE) / 180) for i in story]
    grown = [_grown(i, volume * w / sum(weights)) for i, w in zip(story, weights, strict=True)]
    return e.CrowdCounted(tuple(g for g, i in zip(grown, story, strict=True) if g.reach != i.counts)) if story else None


def _grown(item: Item, posts: float) -> e.Counted:
    now = item.counts
    return e.Counted(
        item.item_id,
        replace(
            now, likes=now.likes + int(posts * _EACH.likes), reposts=now.reposts + int(posts * _EACH.reposts),
            comments=now.comments + int(posts * _EACH.comments),
        ),
    )  # fmt: skip
