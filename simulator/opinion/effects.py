"""What an exercise holds that moves opinion: the team's public words, by what was read in them, and the world's
own blows. Each names its cause, so that every bend of a curve can be explained."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.opinion.course import MINUTE, Course
from simulator.opinion.model import Effect, Shock, Word
from simulator.opinion.whole import MAIN, Opinion
from simulator.state import Item, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.scenario import ExpectedAction

_PUBLISHED = ("statement", "correction")
_READ_BY_ALL = ("post", "news")  # under what a reply is public; one to a letter or a colleague is not
_CARE = ("empathy", "apology")
_SUBSTANCE = ("facts", "action", "evidence")
_WANTED = ("acknowledge", *_CARE, *_SUBSTANCE, "responsibility", "next_update", "contact", "remedy", "correction")
_SOUND_FROM, _THIN_FROM = 4, 2
_SHORTER = 1  # a reply under one post need hold one element less
_Q: dict[Effect, float] = {"sound": 0.3, "thin": 0.1, "empty": 0.0, "harmful": -0.15}
_CRITICAL_Q = -0.3
_REPLY_SHARE = 0.2  # a reply under one post reaches fewer people than a statement
_SECOND_CRISIS = Shock(0, 40.0, -0.15, -3.0)
_LOUD: dict[str, float] = {"news": 45.0, "post": 12.0, "letter": 5.0}
_LOUDEST = 80.0
_BLOW_MOOD, _BLOW_TRUST = -0.04, -0.3
_PRAISE_POSTS, _PRAISE_MOOD, _PRAISE_TRUST = 3.0, 0.04, 0.3


def note_item(x: Exercise, item: Item) -> None:
    """Something of the story has reached the public: the outbreak, or another blow."""
    opinion, loud = x.opinion, loudness(x, item)
    if opinion is None or loud <= 0:
        return
    course = opinion.of(storyline_of(x, item))
    if course.starts_at is None:
        opinion.begin(course, item.item_id, item.at)
        for response in course.early:
            _hear(x, course, response)
        return
    course.shocks.append(Shock(_tick_of(course, item), loud, _BLOW_MOOD, _BLOW_TRUST, item.item_id))


def note_praise(x: Exercise, item: Item) -> None:
    """Somebody tells in public that they were answered well."""
    course = x.opinion.of(storyline_of(x, item)) if x.opinion else None
    if course is not None and course.starts_at is not None:
        course.shocks.append(Shock(_tick_of(course, item), _PRAISE_POSTS, _PRAISE_MOOD, _PRAISE_TRUST, item.item_id))


def note_reading(x: Exercise, response: Response) -> None:
    """The team's words have been read: from now on they work, or from the outbreak on if that is still to come."""
    if x.opinion is None or not is_public(x, response):
        return
    for course in addressed(x, x.opinion, response):
        if course.starts_at is None:
            course.early.append(response)
        else:
            _hear(x, course, response)


def is_public(x: Exercise, response: Response) -> bool:
    """Can the public read it?"""
    item = x.items.get(response.item_id or "")
    under_post = response.kind == "reply" and item is not None and item.kind in _READ_BY_ALL
    return under_post or response.kind in _PUBLISHED


def storyline_of(x: Exercise, item: Item) -> str:
    """That of its inject; of what an actor publishes, that of the inject which began the actor; of a post of the crowd
    what it talks of."""
    if item.from_crowd:
        return item.storyline
    actor = x.actors.get(item.actor_id)
    return _of_inject(x, actor.plan.begins_with[0] if actor else item.inject_id or "")


def _of_inject(x: Exercise, inject_id: str) -> str:
    inject = x.scenario.inject(inject_id)
    return inject.storyline if inject else MAIN


def addressed(x: Exercise, opinion: Opinion, r: Response) -> list[Course]:
    """The storylines that a public word is about, the main story first.

    That of what it is written under; of a statement those whose actions it serves, and those for which the scenario
    expects no public word at all. One that serves nothing is about all that people talk about.
    """
    item = x.items.get(r.item_id or "")
    if item is not None:
        return [opinion.of(storyline_of(x, item))]
    expected = {_of_action(x, a) for a in x.scenario.expected_actions if set(a.kinds) & set(_PUBLISHED)}
    served = [_of_action(x, a) for a in x.scenario.expected_actions if a.action_id in r.answers]
    if not served:
        return opinion.begun or [opinion.main]
    about = {opinion.of(name).storyline for name in served}
    unasked = {c.storyline for c in opinion.begun} - expected
    return [c for name, c in opinion.courses.items() if name in about | unasked]


def _of_action(x: Exercise, action: ExpectedAction) -> str:
    return _of_inject(x, action.opens_with or "")


def _hear(x: Exercise, course: Course, response: Response) -> None:
    word = word_of(x, response, _next_tick(course), course)
    course.words.append(word)
    if not any(s.cause == word.cause for c in _all(x) for s in c.shocks):
        course.shocks += second_crisis(word)


def _all(x: Exercise) -> list[Course]:
    return list(x.opinion.courses.values()) if x.opinion else []


def second_crisis(word: Word) -> tuple[Shock, ...]:
    """A violation becomes a story of its own (CT-21)."""
    if word.effect != "harmful":
        return ()
    return (replace(_SECOND_CRISIS, tick=word.tick, cause=word.cause),)


def _next_tick(course: Course) -> int:
    """What has been worked out stays as it is: a cause counts from the next minute on."""
    return course.last.tick + 1


def _tick_of(course: Course, item: Item) -> int:
    """The next minute; of what comes out with a jump the minute of its arrival, not the first that was jumped."""
    return max(_next_tick(course), course.tick_at(item.at))


def effect_of(x: Exercise, response: Response) -> Effect:
    """By what was read in it, and what people said of that; unread words have no effect yet.

    A word that holds all that the plan asks for in its place is sound, however little that is: a rumour is met with
    a proof, not with a condolence.
    """
    labels = _labels(response)
    if any(v.violation_id in labels for v in x.playbook.violations):
        return "harmful"
    held = sum(1 for name in _WANTED if name in labels) + (_SHORTER if response.kind == "reply" else 0)
    cares, tells = any(n in labels for n in _CARE), any(n in labels for n in _SUBSTANCE)
    asked = _asked_of(x, response)
    if (held >= _SOUND_FROM and cares and tells) or any(whole <= {*labels} for whole, _ in asked):
        return "sound"
    return "thin" if held >= _THIN_FROM or any(least <= {*labels} for _, least in asked) else "empty"


def _asked_of(x: Exercise, response: Response) -> list[tuple[set[str], set[str]]]:
    """Of each expected action that it serves: all the elements that are asked for, and the least of them."""
    served = (a for a in x.scenario.expected_actions if a.action_id in response.answers)
    return [({e.element_id for e in a.elements}, {*a.minimum}) for a in served if a.elements and a.minimum]


def _labels(response: Response) -> tuple[str, ...]:
    read = response.assessment.labels if response.assessment else ()
    kept = (n for n in read if n not in response.settled or response.settled[n].is_met)
    return (*kept, *(n for n, s in response.settled.items() if s.is_met))


def word_of(x: Exercise, r: Response, tick: int, course: Course) -> Word:
    effect = effect_of(x, r)
    q = _CRITICAL_Q if effect == "harmful" and _is_critical(x, r) else _Q[effect]
    reach = _REPLY_SHARE if r.kind == "reply" else 1.0
    adequate = effect in ("sound", "thin") and r.kind != "reply"
    return Word(tick, effect, q * reach, adequate, r.response_id, promised(x, r, course) if adequate else None)


def promised(x: Exercise, r: Response, course: Course) -> int | None:
    """The first minute by which a next word was promised; None: no time was named."""
    claims = r.assessment.claims if r.assessment else ()
    return min((course.tick_at(_named(x, r, c.value)) for c in claims if c.kind == "promise"), default=None)


def _named(x: Exercise, r: Response, value: str) -> timedelta:
    """Story time of a promise: +120 is minutes from then, 18:00 the next time that a clock shows it."""
    if value.startswith("+"):
        return r.at + MINUTE * int(value[1:])
    hours, minutes = value.split(":")
    clock = timedelta(hours=int(hours), minutes=int(minutes))
    return r.at + (clock - x.scenario.starts_at - r.at) % timedelta(days=1)


def _is_critical(x: Exercise, r: Response) -> bool:
    labels = _labels(r)
    return any(v.critical and v.violation_id in labels for v in x.playbook.violations)


def loudness(x: Exercise, item: Item) -> float:
    """Posts that an item draws: by its kind, and by the counts that the author gave it."""
    if x.is_background(item):
        return 0.0
    base = _LOUD.get(item.kind, 0.0)
    shared = item.reach.reposts + item.reach.comments
    return min(_LOUDEST, base * (1 + shared / 1000)) if base else 0.0
