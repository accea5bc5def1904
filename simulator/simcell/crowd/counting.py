"""Heavy volume is not written out but counted: under the story's own posts the counts grow with it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator import events as e
from simulator.opinion.course import MINUTE
from simulator.opinion.whole import Minutes, Part
from simulator.scenario import Reach
from simulator.simcell.crowd.places import followed, story

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.state import Item

COUNT_EVERY = 5  # minutes
_COUNTED = 12  # posts at most
_EACH = Reach(likes=14, reposts=4, comments=3)  # what a post of the model's volume stands for under the story's posts


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
    posts = [i for i in story(x) if followed(x, i) == part.storyline][-_COUNTED:]
    weights = [
        (10 + i.reach.reposts + i.reach.comments) * math.exp(-((now - i.at) / MINUTE) / 180) for i in posts
    ]
    grown = [_grown(i, volume * w / sum(weights)) for i, w in zip(posts, weights, strict=True)]
    return [g for g, i in zip(grown, posts, strict=True) if g.reach != i.counts]


def _grown(item: Item, posts: float) -> e.Counted:
    now = item.counts
    return e.Counted(
        item.item_id,
        replace(
            now, likes=now.likes + int(posts * _EACH.likes), reposts=now.reposts + int(posts * _EACH.reposts),
            comments=now.comments + int(posts * _EACH.comments),
        ),
    )  # fmt: skip
