"""What a crowd text is about and who writes it: the words on which lines are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Stage = Literal[
    "outbreak", "silence", "answered_well", "answered_thinly", "harmful", "contradiction",
    "promise_kept", "promise_broken", "recovery", "background",
]  # fmt: skip
Topic = Literal["injury", "death", "data", "price", "conduct", "general"]
Platform = Literal["microblog", "notes", "clips", "circle", "forum", "reviews"]
Attitude = Literal[
    "sympathiser", "angry", "sceptic", "joker", "insider", "defender", "worried", "local", "media"
]  # fmt: skip
Mood = Literal["low", "even", "high"]
Form = Literal["post", "comment", "repost"]
Style = Literal["short", "plain", "lively", "formal"]
Detail = Literal["vague", "named", "full"]

STAGES: tuple[Stage, ...] = get_args(Stage)
RELIEF: tuple[Stage, ...] = ("answered_well", "promise_kept", "recovery")
TOPICS: tuple[Topic, ...] = get_args(Topic)
PLATFORMS: tuple[Platform, ...] = get_args(Platform)
ATTITUDES: tuple[Attitude, ...] = get_args(Attitude)
MOODS: tuple[Mood, ...] = get_args(Mood)
FORMS: tuple[Form, ...] = get_args(Form)
STYLES: tuple[Style, ...] = get_args(Style)

# The channels of the shipped playbooks; a channel that is not here talks like a microblog.
_CHANNELS: dict[str, Platform] = {
    "weiguan": "microblog",
    "xiaojian": "notes",
    "shanzhen": "clips",
    "friends_circle": "circle",
    "local_forum": "forum",
    "review_site": "reviews",
    **{name: name for name in PLATFORMS},
}
_LOW, _HIGH = -0.3, 0.2


@dataclass(frozen=True)
class Facets:
    """One value on each axis on which a line may be picky. `tone`: "slang", or "formal" for who never uses it.
    `word`: whether the team has given the public a word of substance."""

    stage: Stage
    attitude: Attitude
    topic: Topic
    platform: Platform
    mood: Mood
    form: Form
    tone: Literal["slang", "formal"]
    word: Literal["unheard", "heard"] = "unheard"


def platform_of(surface: str) -> Platform:
    """The kind of platform behind a channel's id (or behind a platform's own name)."""
    return _CHANNELS.get(surface, "microblog")


def mood_of(mood: float) -> Mood:
    """The band of a mood of -1…1. A mood that is no number counts as even."""
    if mood < _LOW:
        return "low"
    return "high" if mood > _HIGH else "even"
