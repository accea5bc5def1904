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
from simulator.opinion.course import MINUTE, Course
from simulator.opinion.effects import storyline_of
from simulator.opinion.model import Moment
from simulator.opinion.noise import poisson, uniform
from simulator.opinion.presets import CrowdLevel
from simulator.opinion.whole import MAIN, Minutes, Part
from simulator.scenario import Reach
from simulator.simcell.crowd.grammar import write
from simulator.simcell.crowd.kinds import Form, Topic, platform_of
from simulator.simcell.crowd.occasion import Occasion, clause
from simulator.simcell.crowd.people import CrowdPerson, person
from simulator.simcell.crowd.slots import Slot
from simulator.simcell.crowd.stages import Talk, talks
from simulator.simcell.crowd.times import activity
from simulator.simcell.crowd.versions import versions

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.state import Item

QUOTED = "\ue000"  # where a quotation stands in a stored text: the words themselves may be erased
FIRST, SECOND = "\ue001", "\ue002"  # where two accounts stand that contradict each other
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
    course, m = _talked_of(x, slot)
    places = [p for p in places if p.storyline == course.storyline] or places
    place = places[int(_draw(x, slot, "where") * len(places))]
    talk = _pick(talks(x, course, m), _draw(x, slot, "what"))
    for attempt in range(_TRIES):
        index = int(_draw(x, slot, f"who {attempt}") * _PEOPLE)
        who = person(x.seed, index, platform_of(place.channel))
        if who.attitude == "joker" and _somebody_died(x):
            continue  # nobody jokes over a death here: families and staff sit before these screens
        target = _target(x, slot, place, who, talk)
        text = _text(x, slot, place.channel, who, talk, course.topic, m, "comment" if target else "post")
        if text is not None:
            return _said(slot, place, who, text, talk, target, x.seed)
    return e.CrowdCounted(())


def _somebody_died(x: Exercise) -> bool:
    return x.opinion is not None and any(course.topic == "death" for course in x.opinion.begun)


def _draw(x: Exercise, slot: Slot, purpose: str) -> float:
    return uniform(x.seed, "crowd", slot.tick, f"{purpose} {slot.number}")


def _talked_of(x: Exercise, slot: Slot) -> tuple[Course, Moment]:
    """A storyline, the likelier the more is said of it, and where it stood in that minute."""
    assert x.opinion is not None
    stood = [
        (c, c.moments[slot.tick - x.opinion.offset(c)])
        for c in x.opinion.begun
        if x.opinion.offset(c) <= slot.tick
    ]
    if len(stood) == 1:
        return stood[0]
    left = _draw(x, slot, "which") * sum(m.recent for _, m in stood)
    for course, m in stood:
        left -= m.recent
        if left < 0:
            return course, m
    return stood[0]


@dataclass(frozen=True)
class _Place:
    channel: str
    to_roles: tuple[str, ...]
    storyline: str = MAIN


def _places(x: Exercise) -> list[_Place]:
    """Where the story has been posted about, as often as it was, and who reads there."""
    posts = [i for i in x.items.values() if i.kind == "post" and not i.from_crowd]
    readers: dict[str, list[str]] = {}
    for item in posts:
        readers.setdefault(item.channel, []).extend(item.first_roles)
    order = x.scenario.roles
    return [
        _Place(i.channel, tuple(r for r in order if r in readers[i.channel]), _followed(x, i)) for i in posts
    ]


def _followed(x: Exercise, item: Item) -> str:
    return x.opinion.of(storyline_of(x, item)).storyline if x.opinion else MAIN


def _pick(choices: tuple[Talk, ...], draw: float) -> Talk:
    left = draw * sum(t.weight for t in choices)
    for talk in choices:
        left -= talk.weight
        if left < 0:
            return talk
    return choices[0]


def _target(x: Exercise, slot: Slot, place: _Place, who: CrowdPerson, talk: Talk) -> Item | None:
    """The post to comment on; None for a post of one's own. Under short clips people only comment."""
    if talk.stage == "background":
        return None
    there = (i for i in x.items.values() if i.kind == "post" and i.channel == place.channel)
    lately = [i for i in there if slot.at - i.at < _TALKED_OF and _followed(x, i) == place.storyline]
    is_comment = who.platform == "clips" or _draw(x, slot, "form") < _COMMENTS
    return lately[-6:][int(_draw(x, slot, "under") * len(lately[-6:]))] if lately and is_comment else None


def _text(
    x: Exercise, slot: Slot, channel: str, who: CrowdPerson, talk: Talk, topic: Topic, m: Moment, form: Form
) -> LocalizedText | None:
    """With marks where the team is quoted."""
    response = x.responses.get(talk.because)
    words = x.text_of(response) if response else ""
    occasion = Occasion(
        talk.stage, channel, m.mood, topic, x.scenario.organisation, LocalizedText(words, words), talk.hours,
        talk.promised, versions(x, talk.against, talk.because), talk.because, "full", form,
    )  # fmt: skip
    text = write(occasion, who, x.seed, slot.tick * _MOST + slot.number, x.crowd_used)
    return _marked(text, _quotations(x, talk.because, talk.against)) if text else None


def _quotations(x: Exercise, because: str, against: str) -> dict[str, LocalizedText]:
    """What stands at each mark, "" once the words have been erased."""
    response = x.responses.get(because)
    quote = clause(x.text_of(response)) if response else ""
    first, second = versions(x, against, because) or (LocalizedText(), LocalizedText())
    return {FIRST: _clauses(first), SECOND: _clauses(second), QUOTED: LocalizedText(quote, quote)}


def _clauses(text: LocalizedText) -> LocalizedText:
    return LocalizedText(clause(text.zh), clause(text.en))


def _marked(text: LocalizedText, quotations: dict[str, LocalizedText]) -> LocalizedText:
    zh, en = text.zh, text.en
    for mark, quote in quotations.items():
        zh = zh.replace(quote.zh, mark) if quote.zh else zh
        en = en.replace(quote.en, mark) if quote.en else en
    return LocalizedText(zh, en)


def _said(
    slot: Slot, place: _Place, who: CrowdPerson, text: LocalizedText, talk: Talk, target: Item | None, seed: int
) -> e.CrowdPosted | e.CrowdCommented:  # fmt: skip
    cast = e.CastPersona(f"crowd-{who.platform}-{who.index}", who.name, who.handle, LocalizedText())
    new_id = opaque_id("it", seed, "crowd", slot.tick, slot.number)
    if target is not None:
        return e.CrowdCommented(new_id, target.item_id, cast, text, talk.because, talk.against)
    reach = _reach(who, slot, seed)
    return e.CrowdPosted(new_id, place.channel, cast, text, reach, place.to_roles, talk.because, talk.against)


def _reach(who: CrowdPerson, slot: Slot, seed: int) -> Reach:
    """By followers and luck: few posts get most of it (doctrine C4)."""
    luck = uniform(seed, "crowd", slot.tick, f"reach {slot.number}")
    likes = int(who.followers**0.7 * (0.1 + luck**3))
    return Reach(likes, likes // 6, likes // 8)


def filled(x: Exercise, text: LocalizedText, because: str, against: str = "") -> LocalizedText:
    """With the quotations in their places; dots for words that have been erased."""
    if not any(mark in text.zh + text.en for mark in (QUOTED, FIRST, SECOND)):
        return text
    zh, en = text.zh, text.en
    for mark, quote in _quotations(x, because, against).items():
        zh, en = zh.replace(mark, quote.zh or ERASED), en.replace(mark, quote.en or ERASED)
    return LocalizedText(zh, en)


def counted(x: Exercise, minutes: Minutes) -> e.CrowdCounted | None:
    """How the counts under the story's posts grow with the volume, every few minutes; None while they don't."""
    first, last = minutes.moments[0], minutes.moments[-1]
    if last.tick // COUNT_EVERY == (first.tick - 1) // COUNT_EVERY or x.crowd == "off":
        return None
    assert x.opinion is not None
    counts = [c for part in x.opinion.parts_of(minutes) if part.moments for c in _counted(x, part)]
    return e.CrowdCounted(tuple(counts)) if counts else None


def _counted(x: Exercise, part: Part) -> list[e.Counted]:
    """Under the posts of one storyline, the newer ones the more."""
    assert x.opinion is not None
    course = x.opinion.courses[part.storyline]
    now = course.minute(part.moments[-1].tick)
    volume = sum(m.volume for m in [*course.moments, *part.moments][-max(COUNT_EVERY, len(part.moments)) :])
    story = [i for i in _story(x) if _followed(x, i) == part.storyline][-_COUNTED:]
    weights = [
        (10 + i.reach.reposts + i.reach.comments) * math.exp(-((now - i.at) / MINUTE) / 180) for i in story
    ]
    grown = [_grown(i, volume * w / sum(weights)) for i, w in zip(story, weights, strict=True)]
    return [g for g, i in zip(grown, story, strict=True) if g.reach != i.counts]


def _story(x: Exercise) -> list[Item]:
    return [i for i in x.items.values() if i.kind == "post" and not i.from_crowd and not x.is_background(i)]


def _grown(item: Item, posts: float) -> e.Counted:
    now = item.counts
    return e.Counted(
        item.item_id,
        replace(
            now, likes=now.likes + int(posts * _EACH.likes), reposts=now.reposts + int(posts * _EACH.reposts),
            comments=now.comments + int(posts * _EACH.comments),
        ),
    )  # fmt: skip
