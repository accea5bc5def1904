"""Where the crowd writes: the story's own posts, their channels and who reads there, each by its storyline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.opinion.effects import storyline_of
from simulator.opinion.whole import MAIN

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.state import Item


@dataclass(frozen=True)
class Place:
    channel: str
    to_roles: tuple[str, ...]
    storyline: str = MAIN


def places(x: Exercise) -> list[Place]:
    """Where the story has been posted about, as often as it was, and who reads there."""
    posts = [i for i in x.items.values() if i.kind == "post" and not i.from_crowd]
    readers: dict[str, list[str]] = {}
    for item in posts:
        readers.setdefault(item.channel, []).extend(item.first_roles)
    order = x.scenario.roles
    return [
        Place(i.channel, tuple(r for r in order if r in readers[i.channel]), followed(x, i)) for i in posts
    ]


def followed(x: Exercise, item: Item) -> str:
    return x.opinion.of(storyline_of(x, item)).storyline if x.opinion else MAIN


def story(x: Exercise) -> list[Item]:
    return [i for i in x.items.values() if i.kind == "post" and not i.from_crowd and not x.is_background(i)]
