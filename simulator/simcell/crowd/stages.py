"""What the crowd talks about at a moment of an exercise, by what the team's words did and how long it has been silent."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from simulator.opinion.course import MINUTE, Course
from simulator.opinion.model import Effect, Moment, Word
from simulator.simcell.crowd.kinds import Stage
from simulator.simcell.crowd.versions import contradictions

if TYPE_CHECKING:
    from simulator.exercise import Exercise

_STAGE_OF: dict[Effect, Stage] = {
    "sound": "answered_well", "thin": "answered_thinly", "empty": "answered_thinly", "harmful": "harmful",
}  # fmt: skip
_WEIGHT: dict[Effect, float] = {"sound": 3.0, "thin": 3.0, "empty": 2.0, "harmful": 6.0}
_LASTS: dict[Effect, float] = {"sound": 60, "thin": 60, "empty": 45, "harmful": 120}  # minutes
_CONTRADICTION = 5.0
_REPLY = 0.25  # of what a statement is talked about
_SILENT_FROM = 30  # minutes


@dataclass(frozen=True)
class Talk:
    """Something to talk about. `because`: the response it is about, "" for none; `against`: the earlier one that it
    contradicts; `promised`: the time announced."""

    stage: Stage
    weight: float
    because: str = ""
    hours: int = 0
    promised: str = ""
    against: str = ""


def talks(x: Exercise, course: Course, m: Moment) -> tuple[Talk, ...]:
    """All of it at minute `m`, the weights for a draw."""
    said = [w for w in course.words if w.tick <= m.tick]
    return (
        Talk("background", 0.4),
        Talk("outbreak", 0.3 + 2.5 * math.exp(-m.tick / 60)),
        *_about_words(x, said, m),
        *_about_promises(x, course, said, m),
        *_about_contradictions(x, said, m),
        *_about_silence(said, m),
    )


def _about_words(x: Exercise, said: list[Word], m: Moment) -> Iterator[Talk]:
    for word in said:
        left = math.exp(-(m.tick - word.tick) / _LASTS[word.effect])
        if left > 0.05:
            share = _REPLY if x.responses[word.cause].kind == "reply" else 1.0
            yield Talk(_STAGE_OF[word.effect], _WEIGHT[word.effect] * left * share, word.cause)
    sound = [w for w in said if w.effect == "sound"]
    if sound and said[-1].effect == "sound" and m.tick - said[-1].tick > 60:
        yield Talk("recovery", 1.5, said[-1].cause)


def _about_promises(x: Exercise, course: Course, said: list[Word], m: Moment) -> Iterator[Talk]:
    adequate = [w for w in said if w.is_adequate]
    for word, following in zip_longest(adequate, adequate[1:]):
        if word is None or word.until is None:
            continue
        if following is not None and following.tick <= word.until:
            yield Talk("promise_kept", 2 * math.exp(-(m.tick - following.tick) / 45), following.cause, 0, _clock(x, course, word))
        elif following is None and m.tick > word.until:
            yield Talk("promise_broken", 3.0, word.cause, 0, _clock(x, course, word))


def _about_contradictions(x: Exercise, said: list[Word], m: Moment) -> Iterator[Talk]:
    """Two spokesmen who say different things are put side by side."""
    told = {w.cause: w.tick for w in said}
    for earlier, later in contradictions(x, [x.responses[cause] for cause in told]):
        since = m.tick - max(told[earlier.response_id], told[later.response_id])
        weight = _CONTRADICTION * math.exp(-since / _LASTS["harmful"])
        yield Talk("contradiction", weight, later.response_id, against=earlier.response_id)


def _clock(x: Exercise, course: Course, word: Word) -> str:
    assert course.starts_at is not None
    assert word.until is not None
    minutes = int((x.scenario.starts_at + course.starts_at + MINUTE * word.until) / MINUTE)
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _about_silence(said: list[Word], m: Moment) -> Iterator[Talk]:
    """Who has never said anything adequate is asked why; an overrun promise is talked about as such."""
    if m.silence >= _SILENT_FROM and not any(w.is_adequate for w in said):
        yield Talk("silence", min(4.0, m.silence / 30), "", int(m.silence // 60))
