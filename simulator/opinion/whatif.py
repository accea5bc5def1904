"""What if: the same story with other words of the team. A model's view for discussion, never a verdict.

The course is worked out anew from the words and blows in the journal, with the same luck, minute for minute. A word
that is taken away takes its second crisis with it; one that is moved keeps its reading, and its promise goes with it;
one that is replaced is what the other text was read as. What the world sent stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from simulator.opinion.course import MINUTE, Course
from simulator.opinion.effects import promised, second_crisis, word_of
from simulator.opinion.model import Moment, Shock, Word
from simulator.scenario import ExpectedAction
from simulator.state import Assessment, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

How = Literal["away", "moved", "model"]  # what a person may ask for of one word
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Change:
    """What is other about the word `response_id`: away, said at story time `at`, or a text with this `reading`."""

    response_id: str
    is_away: bool = False
    at: timedelta | None = None
    reading: Assessment | None = None


@dataclass(frozen=True)
class Figures:
    """A course in a few numbers. `hottest`: heat at its height, `hottest_at` since StartEx; `total`: posts; `silence`:
    minutes without an adequate word; mood, trust and bookings as they ended."""

    hottest: float
    hottest_at: timedelta
    total: float
    silence: float
    mood: float
    trust: float
    bookings: float


def heard_words(x: Exercise) -> tuple[Response, ...]:
    """The team's public words that the crowd has heard, in the order in which it heard them."""
    words = x.opinion.words if x.opinion else []
    return tuple(x.responses[w.cause] for w in sorted(words, key=lambda w: w.tick))


def unsaid(action: ExpectedAction, at: timedelta, reading: Assessment) -> Response:
    """A public word that the team never said, with what was read in its text."""
    return Response(
        f"unsaid:{action.action_id}", "", action.roles[0], "statement", "", None, "", 0, (action.action_id,), at, at, NEVER,
        reading,
    )  # fmt: skip


def otherwise(
    x: Exercise, changes: Sequence[Change] = (), more: Sequence[Response] = ()
) -> tuple[Moment, ...]:
    """Every minute as it would have been, with `more` words of the team's; without either, as it was.

    Nothing where nothing broke out.
    """
    course = x.opinion
    if course is None or not course.moments:
        return ()
    by_word = {change.response_id: change for change in changes}
    kept = [w for w in course.words if w.cause not in by_word]
    new = [n for w in course.words if w.cause in by_word for n in _changed(x, course, w, by_word[w.cause])]
    new += [word_of(x, said, course.tick_at(said.at), course) for said in more]
    blows = [s for s in course.shocks if s.cause not in by_word]
    blows += [s for word in new for s in second_crisis(word)]
    return _worked_out(course, x.seed, [*kept, *new], blows)


def _changed(x: Exercise, course: Course, word: Word, change: Change) -> tuple[Word, ...]:
    if change.is_away:
        return ()
    said = x.responses[word.cause]
    at = said.at if change.at is None else change.at
    moved = _moved(x, course, word, said, at)
    if change.reading is None:
        return (moved,)
    return (word_of(x, replace(said, assessment=change.reading, settled={}, at=at), moved.tick, course),)


def _moved(x: Exercise, course: Course, word: Word, said: Response, at: timedelta) -> Word:
    """Read as soon as it was; what is said before the outbreak counts from its first minute on."""
    until = promised(x, replace(said, at=at), course) if word.until is not None else None
    return replace(word, tick=word.tick - course.tick_at(said.at) + course.tick_at(at), until=until)


def _worked_out(course: Course, seed: int, words: list[Word], blows: list[Shock]) -> tuple[Moment, ...]:
    """Up to each gauge that a hand turned, and on from there."""
    assert course.starts_at is not None
    again = replace(course, words=sorted(words, key=lambda w: w.tick), shocks=blows, moments=[])
    for tick in sorted({*(t.tick for t in course.turns), course.moments[-1].tick}):
        again.moments += again.due(course.starts_at + MINUTE * tick, seed)
    return tuple(again.moments)


def figures(course: Course, moments: Sequence[Moment]) -> Figures:
    """Of a course that has at least one minute."""
    assert course.starts_at is not None
    height, last = max(moments, key=lambda m: m.heat), moments[-1]
    return Figures(
        height.heat, course.starts_at + MINUTE * height.tick, last.total, last.silence, last.mood, last.trust, last.bookings
    )
