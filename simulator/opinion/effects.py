"""What an exercise holds that moves opinion: the team's public words, by what was read in them, and the world's
own blows. Each names its cause, so that every bend of a curve can be explained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.exercise import Exercise
from simulator.opinion.model import Effect, Luck, Moment, Shock, Word, run
from simulator.opinion.presets import PRESETS, PresetName
from simulator.state import Item, Response

MINUTE = timedelta(minutes=1)
PUBLIC = ("statement", "correction", "reply")  # what the public can read
_CARE = ("empathy", "apology")
_SUBSTANCE = ("facts", "action")
_WANTED = ("acknowledge", *_CARE, *_SUBSTANCE, "responsibility", "next_update", "contact", "remedy", "correction")
_SOUND_FROM, _THIN_FROM = 4, 2
_Q: dict[Effect, float] = {"sound": 0.3, "thin": 0.1, "empty": 0.0, "harmful": -0.15}
_CRITICAL_Q = -0.3
_REPLY_SHARE = 0.2  # a reply under one post reaches fewer people than a statement
_SECOND_CRISIS = Shock(0, 40.0, -0.25, -4.0)  # a violation becomes a story of its own (CT-21)
_LOUD: dict[str, float] = {"news": 45.0, "post": 12.0, "letter": 5.0}
_LOUDEST = 80.0


@dataclass(frozen=True)
class Course:
    """Simulated opinion from the outbreak on. `starts_at`: story time of tick 0."""

    starts_at: timedelta
    words: tuple[Word, ...]
    shocks: tuple[Shock, ...]
    moments: tuple[Moment, ...]


def course(x: Exercise, until: timedelta, preset: PresetName = "ordinary", *, noisy: bool = False) -> Course | None:
    """Opinion up to story time `until`; None before anything has broken out."""
    start = outbreak(x)
    if start is None or until < start:
        return None
    ticks = int((until - start) / MINUTE) + 1
    words, shocks = _words(x, start), _shocks(x, start)
    luck = Luck(x.seed, "main") if noisy else None
    return Course(start, words, shocks, run(PRESETS[preset], words, shocks, ticks, luck))


def outbreak(x: Exercise) -> timedelta | None:
    """When the first post or news of the story itself came, not of the background."""
    return min((i.at for i in x.items.values() if _loudness(x, i) > 0), default=None)


def effect_of(x: Exercise, response: Response) -> Effect:
    """By what was read in it, and what people said of that; unread words have no effect yet."""
    labels = _labels(response)
    if any(v.violation_id in labels for v in x.playbook.violations):
        return "harmful"
    held = sum(1 for name in _WANTED if name in labels)
    cares, tells = any(n in labels for n in _CARE), any(n in labels for n in _SUBSTANCE)
    if held >= _SOUND_FROM and cares and tells:
        return "sound"
    return "thin" if held >= _THIN_FROM else "empty"


def _labels(response: Response) -> tuple[str, ...]:
    read = response.assessment.labels if response.assessment else ()
    kept = (n for n in read if n not in response.settled or response.settled[n].is_met)
    return (*kept, *(n for n, s in response.settled.items() if s.is_met))


def _tick(at: timedelta, start: timedelta) -> int:
    return max(0, int((at - start) / MINUTE))


def _words(x: Exercise, start: timedelta) -> tuple[Word, ...]:
    said = (r for r in x.responses.values() if r.kind in PUBLIC and r.length and not r.is_unread)
    return tuple(_word(x, r, start) for r in said)


def _word(x: Exercise, r: Response, start: timedelta) -> Word:
    effect = effect_of(x, r)
    q = _CRITICAL_Q if effect == "harmful" and _is_critical(x, r) else _Q[effect]
    reach = _REPLY_SHARE if r.kind == "reply" else 1.0
    adequate = effect in ("sound", "thin") and r.kind != "reply"
    return Word(_tick(r.at, start), effect, q * reach, adequate, r.response_id)


def _is_critical(x: Exercise, r: Response) -> bool:
    labels = _labels(r)
    return any(v.critical and v.violation_id in labels for v in x.playbook.violations)


def _shocks(x: Exercise, start: timedelta) -> tuple[Shock, ...]:
    """What came from the world after the outbreak, and the second crises that the team's own words made."""
    world = [
        Shock(_tick(i.at, start), _loudness(x, i), -0.1, -0.5, i.item_id)
        for i in x.items.values()
        if i.at > start and _loudness(x, i) > 0
    ]
    words = (r for r in x.responses.values() if r.kind in PUBLIC and effect_of(x, r) == "harmful")
    second = [
        Shock(_tick(r.at, start), _SECOND_CRISIS.posts, _SECOND_CRISIS.mood, _SECOND_CRISIS.trust, r.response_id)
        for r in words
    ]
    return tuple(sorted((*world, *second), key=lambda s: s.tick))


def _loudness(x: Exercise, item: Item) -> float:
    """Posts that an item draws: by its kind, and by the counts that the author gave it."""
    inject = x.msel.get(item.inject_id or "")
    if inject is not None and (inject.background or inject.signal == "false_alarm"):
        return 0.0
    base = _LOUD.get(item.kind, 0.0)
    shared = item.reach.reposts + item.reach.comments
    return min(_LOUDEST, base * (1 + shared / 1000)) if base else 0.0
