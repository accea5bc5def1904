"""Casting: the personas of a scenario as they appear in one exercise.

A name that the author left empty comes from Faker, a handle from the lists below; both depend only on
the exercise's seed and the persona's id. The cast is journalled at creation (`ExerciseCreated.personas`)
and never made again, so that a later Faker changes no old exercise. Nothing here makes telephone numbers,
addresses, companies or domains: an invented one may be somebody's.
"""

from __future__ import annotations

import hashlib

from faker import Faker

from simulator.events import CastPersona
from simulator.localized import LocalizedText
from simulator.scenario import Persona, Scenario

_TRIES = 50
_FIRST = (
    "quiet", "morning", "paper", "amber", "river", "window", "cloudy", "little", "north", "plain",
    "winter", "lantern", "green", "distant", "silver", "wooden",
)  # fmt: skip
_SECOND = (
    "harbour", "kettle", "sparrow", "bridge", "orchard", "umbrella", "pebble", "meadow", "compass",
    "staircase", "acorn", "teapot", "ferry", "notebook", "maple", "signal",
)  # fmt: skip


def cast(scenario: Scenario, seed: int) -> tuple[CastPersona, ...]:
    """Every persona of `scenario`, in its order, each with a name and a handle of its own."""
    names = [p.name for p in scenario.personas if p.name]
    handles = [p.handle for p in scenario.personas if p.handle]
    made: list[CastPersona] = []
    for persona in scenario.personas:
        name = persona.name or _new_name(persona, seed, names)
        handle = persona.handle or _new_handle(persona, seed, handles)
        names.append(name)
        handles.append(handle)
        made.append(CastPersona(persona.persona_id, name, handle, persona.about))
    return tuple(made)


def _new_name(persona: Persona, seed: int, taken: list[LocalizedText]) -> LocalizedText:
    """A name in each language that nobody else of the cast has in either."""
    chinese, english = Faker("zh_CN"), Faker("en_US")
    chinese.seed_instance(_number(seed, persona.persona_id, "zh"))
    english.seed_instance(_number(seed, persona.persona_id, "en"))
    name = LocalizedText(_full_name(chinese), _full_name(english))
    for _ in range(_TRIES):
        if all(name.zh != other.zh and name.en != other.en for other in taken):
            break
        name = LocalizedText(_full_name(chinese), _full_name(english))
    return name


def _full_name(faker: Faker) -> str:
    """First and last name without titles ("Dr.", "MD"), which would tell of an occupation."""
    if faker.locales[0] == "zh_CN":
        return str(faker.last_name()) + str(faker.first_name())
    return f"{faker.first_name()} {faker.last_name()}"


def _new_handle(persona: Persona, seed: int, taken: list[str]) -> str:
    for attempt in range(_TRIES):
        number = _number(seed, persona.persona_id, f"handle{attempt}")
        first, number = _FIRST[number % len(_FIRST)], number // len(_FIRST)
        second, number = _SECOND[number % len(_SECOND)], number // len(_SECOND)
        handle = f"{first}_{second}_{number % 90 + 10}"
        if handle not in taken:
            break
    return handle


def _number(seed: int, *parts: str) -> int:
    text = "\x1f".join([str(seed), *parts])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
