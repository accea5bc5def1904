"""Crowd personas: as many as an exercise needs, each from its seed and a number.

Names come from Faker's given names and surnames and from the words in names.py, as nicknames: a full name is never
put together, because any full name is somebody's. Nothing here makes numbers to call, addresses, firms or domains.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from faker import Faker

from simulator.localized import LocalizedText
from simulator.opinion.noise import uniform
from simulator.simcell.crowd import names
from simulator.simcell.crowd.filter import is_fit
from simulator.simcell.crowd.kinds import Attitude, Platform, Style

AgeGroup = Literal["18-24", "25-34", "35-49", "50-64", "65+"]
_T = TypeVar("_T")
_POOL = 60  # surnames and given names of one exercise
_NAME_TRIES = 8
# Weights: chosen. doctrine C4 has counts as a power law; the exponent is a common one for followers.
_PLATFORMS: tuple[tuple[Platform, float], ...] = (
    ("microblog", 34), ("notes", 18), ("clips", 24), ("circle", 10), ("forum", 8), ("reviews", 6),
)  # fmt: skip
_ATTITUDES: tuple[tuple[Attitude, float], ...] = (
    ("sympathiser", 20), ("angry", 18), ("sceptic", 17), ("joker", 10), ("insider", 5), ("defender", 7),
    ("worried", 12), ("local", 8), ("media", 3),
)  # fmt: skip
_YOUNG: tuple[tuple[AgeGroup, float], ...] = (("18-24", 34), ("25-34", 40), ("35-49", 18), ("50-64", 6), ("65+", 2))
_OLDER: tuple[tuple[AgeGroup, float], ...] = (("18-24", 8), ("25-34", 24), ("35-49", 36), ("50-64", 24), ("65+", 8))
_AGES: dict[Platform, tuple[tuple[AgeGroup, float], ...]] = {
    "microblog": _YOUNG, "notes": _YOUNG, "clips": _OLDER, "circle": _OLDER, "forum": _OLDER, "reviews": _OLDER,
}  # fmt: skip
_STYLES: dict[AgeGroup, tuple[tuple[Style, float], ...]] = {
    "18-24": (("short", 34), ("plain", 26), ("lively", 38), ("formal", 2)),
    "25-34": (("short", 26), ("plain", 38), ("lively", 26), ("formal", 10)),
    "35-49": (("short", 22), ("plain", 48), ("lively", 14), ("formal", 16)),
    "50-64": (("short", 24), ("plain", 44), ("lively", 14), ("formal", 18)),
    "65+": (("short", 30), ("plain", 40), ("lively", 8), ("formal", 22)),
}
_EXPONENT = 2.1
_FEWEST = {"media": 3000, "insider": 120}
_MOST_FOLLOWERS = 5_000_000
_MOST_FRIENDS = 5000  # acquaintances, not an audience


@dataclass(frozen=True)
class CrowdPerson:
    """Somebody of the simulated public. `followers`: simulated; on "circle" they are friends."""

    index: int
    name: LocalizedText
    handle: str
    platform: Platform
    age_group: AgeGroup
    attitude: Attitude
    followers: int
    style: Style


def person(seed: int, index: int, platform: Platform | None = None) -> CrowdPerson:
    """Number `index` (0…) of the crowd of an exercise; the same whoever was asked for before.

    `platform` moves the person to another platform and fits name, age and reach to it.
    """
    place = platform if platform is not None else _drawn(_PLATFORMS, seed, index, "platform")
    age = _drawn(_AGES[place], seed, index, "age")
    attitude = _drawn(_ATTITUDES, seed, index, "attitude")
    if attitude == "media" and place == "circle":
        attitude = "local"  # among acquaintances nobody plays the newsroom
    style = "formal" if attitude == "media" else _drawn(_STYLES[age], seed, index, "style")
    name = _name(seed, index, place, attitude, age)
    return CrowdPerson(
        index, name, _handle(seed, index), place, age, attitude, _followers(seed, index, place, attitude), style
    )


def _drawn(weights: tuple[tuple[_T, float], ...], seed: int, index: int, purpose: str) -> _T:
    left = uniform(seed, "crowd person", index, purpose) * sum(weight for _, weight in weights)
    for value, weight in weights:
        left -= weight
        if left < 0:
            return value
    return weights[-1][0]


def _followers(seed: int, index: int, place: Platform, attitude: Attitude) -> int:
    """A Pareto number: P(more than x) = (x / fewest) ** (1 - exponent)."""
    draw = 1 - uniform(seed, "crowd person", index, "followers")
    number = _FEWEST.get(attitude, 60) * draw ** (1 / (1 - _EXPONENT))
    return int(min(number, _MOST_FRIENDS if place == "circle" else _MOST_FOLLOWERS))


def _handle(seed: int, index: int) -> str:
    """Different for every index: a step coprime to the number of all handles walks through them."""
    first, second, numbers = len(names.HANDLE_FIRST), len(names.HANDLE_SECOND), 90
    everything = first * second * numbers
    start = int(uniform(seed, "crowd person", 0, "handles") * everything)
    rounds, at = divmod(index, everything)
    at = (start + at * names.STEP) % everything
    at, number = divmod(at, numbers)
    at, word = divmod(at, second)
    tail = f"_{rounds}" if rounds else ""
    return f"{names.HANDLE_FIRST[at]}_{names.HANDLE_SECOND[word]}_{number + 10}{tail}"


def _name(seed: int, index: int, place: Platform, attitude: Attitude, age: AgeGroup) -> LocalizedText:
    """A nickname in both languages that fits the platform, the age and, for self-media, the trade."""
    patterns = names.patterns_of(place, attitude, age)
    made = LocalizedText()
    for attempt in range(_NAME_TRIES):
        made = _nickname(patterns, seed, index, f"name {attempt}")
        if is_fit(made.zh) and is_fit(made.en):
            break
    return made


def _nickname(patterns: tuple[tuple[str, str], ...], seed: int, index: int, purpose: str) -> LocalizedText:
    def pick(choices: tuple[_T, ...], what: str) -> _T:
        return choices[int(uniform(seed, "crowd person", index, f"{purpose} {what}") * len(choices))]

    pool = _pool(seed)
    chinese, english = pick(patterns, "pattern")
    (adjective_zh, adjective_en), (thing_zh, thing_en) = pick(names.ADJECTIVES, "adjective"), pick(names.THINGS, "thing")
    given, surname = pick(pool.given, "given"), pick(pool.surnames, "surname")
    first, last = pick(pool.first, "first"), pick(pool.last, "last")
    return LocalizedText(
        chinese.format(a=adjective_zh, t=thing_zh, g=given, s=surname),
        english.format(a=adjective_en, t=thing_en, g=first, s=last[0]),
    )


@dataclass(frozen=True)
class _Pool:
    """Chinese given names and surnames, English first and last names of one exercise."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]


@lru_cache(maxsize=64)
def _pool(seed: int) -> _Pool:
    """One seeded Faker of each language for the exercise; kept, because making one takes milliseconds."""
    chinese, english = Faker("zh_CN"), Faker("en_US")
    chinese.seed_instance(seed)
    english.seed_instance(seed)
    return _Pool(
        tuple(_friendly(str(chinese.first_name())) for _ in range(_POOL)),
        tuple(str(chinese.last_name()) for _ in range(_POOL)),
        tuple(str(english.first_name()) for _ in range(_POOL)),
        tuple(str(english.last_name()) for _ in range(_POOL)),
    )


def _friendly(given: str) -> str:
    """A given name of one syllable is called with 阿 before it."""
    return given if len(given) > 1 else f"阿{given}"
