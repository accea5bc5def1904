"""When somebody of the crowd speaks in an exercise, who it is, where, and about what.

Each text has a slot, drawn by counter from its minute and its number in it: what a team does moves nobody else's luck.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import opaque_id
from simulator.localized import LocalizedText
from simulator.opinion.course import MINUTE, Course
from simulator.opinion.model import Moment
from simulator.opinion.noise import poisson, uniform
from simulator.opinion.presets import CrowdLevel
from simulator.scenario import Reach
from simulator.simcell.crowd.grammar import write
from simulator.simcell.crowd.kinds import Form, platform_of
from simulator.simcell.crowd.occasion import Occasion, clause
from simulator.simcell.crowd.people import CrowdPerson, person
from simulator.simcell.crowd.places import Place, followed, places, story
from simulator.simcell.crowd.slots import Slot
from simulator.simcell.crowd.stages import Talk, talks
from simulator.simcell.crowd.times import activity
from simulator.simcell.crowd.versions import telling, versions

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
_COMMENTS, _REPOSTS = 0.35, 0.15
_PASSING = ("microblog", "circle")
_TALKED_OF = timedelta(minutes=120)


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
    found = places(x)
    if not found:
        return e.CrowdCounted(())
    course, m = _talked_of(x, slot)
    found = [p for p in found if p.storyline == course.storyline] or found
    place = found[int(_draw(x, slot, "where") * len(found))]
    talk = _pick(talks(x, course, m), _draw(x, slot, "what"))
    for attempt in range(_TRIES):
        index = int(_draw(x, slot, f"who {attempt}") * _PEOPLE)
        who = person(x.seed, index, platform_of(place.channel))
        if who.attitude == "joker" and _somebody_died(x):
            continue  # nobody jokes over a death here: families and staff sit before these screens
        form, target = _form(x, slot, place, who, talk, course.storyline)
        text = _text(x, slot, place.channel, who, talk, course, m, form)
        if text is not None:
            return _said(slot, replace(place, storyline=course.storyline), who, text, talk, form, target, x.seed)
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


def _pick(choices: tuple[Talk, ...], draw: float) -> Talk:
    left = draw * sum(t.weight for t in choices)
    for talk in choices:
        left -= talk.weight
        if left < 0:
            return talk
    return choices[0]


def _form(x: Exercise, slot: Slot, place: Place, who: CrowdPerson, talk: Talk, storyline: str) -> tuple[Form, Item | None]:
    """A post of one's own, a comment under another's, or a post of the story passed on. Under short clips people only
    comment."""
    draw = _draw(x, slot, "form")
    passed = draw < _COMMENTS + _REPOSTS and who.platform in _PASSING
    if talk.stage == "background" or (who.platform != "clips" and draw >= _COMMENTS and not passed):
        return "post", None
    lately = [i for i in _fitting(x, place.channel, talk, storyline) if slot.at - i.at < _TALKED_OF]
    is_comment = who.platform == "clips" or draw < _COMMENTS
    found = (lately if is_comment else [i for i in lately if i in story(x) and set(i.to_roles) & set(place.to_roles)])[-6:]
    if not found:
        return "post", None
    return "comment" if is_comment else "repost", found[int(_draw(x, slot, "under") * len(found))]


def _fitting(x: Exercise, channel: str, talk: Talk, storyline: str) -> list[Item]:
    """The posts of that storyline under which this may be said. What is said of an answer stands where it was given
    or is talked of: under any other post it would seem to be about that one."""
    there = [i for i in x.items.values() if i.kind == "post" and i.channel == channel and not x.is_background(i)]
    about = [i for i in there if followed(x, i) == storyline]
    response = x.responses.get(talk.because)
    if response is None:
        return about
    return [i for i in about if response.item_id == i.item_id or i.because == talk.because]


def _text(
    x: Exercise, slot: Slot, channel: str, who: CrowdPerson, talk: Talk, course: Course, m: Moment, form: Form
) -> LocalizedText | None:
    """With marks where the team is quoted."""
    response = x.responses.get(talk.because)
    words = telling(x, response) if response else ""
    occasion = Occasion(
        talk.stage, channel, m.mood, course.topic, x.scenario.organisation, LocalizedText(words, words), talk.hours,
        talk.promised, versions(x, talk.against, talk.because), talk.because, "full", form,
        any(w.is_adequate and w.tick <= m.tick for w in course.words),
    )  # fmt: skip
    text = write(occasion, who, x.seed, slot.tick * _MOST + slot.number, x.crowd_used)
    return _marked(text, _quotations(x, talk.because, talk.against)) if text else None


def _quotations(x: Exercise, because: str, against: str) -> dict[str, LocalizedText]:
    """What stands at each mark, "" once the words have been erased."""
    response = x.responses.get(because)
    quote = clause(telling(x, response)) if response else ""
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
    slot: Slot, place: Place, who: CrowdPerson, text: LocalizedText, talk: Talk, form: Form, target: Item | None, seed: int
) -> e.CrowdPosted | e.CrowdCommented:  # fmt: skip
    cast = e.CastPersona(f"crowd-{who.platform}-{who.index}", who.name, who.handle, LocalizedText())
    new_id = opaque_id("it", seed, "crowd", slot.tick, slot.number)
    if target is not None and form == "comment":
        return e.CrowdCommented(new_id, target.item_id, cast, text, talk.because, talk.against)
    reach = _reach(who, slot, seed)
    if target is None:
        return e.CrowdPosted(
            new_id, place.channel, cast, text, reach, place.to_roles, talk.because, talk.against, "", place.storyline,
            talk.stage == "background",
        )  # fmt: skip
    readers = tuple(r for r in place.to_roles if r in target.to_roles)  # who has not got the original reads no part of it
    return e.CrowdPosted(
        new_id, place.channel, cast, text, reach, readers, talk.because, talk.against, target.item_id, place.storyline
    )


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
