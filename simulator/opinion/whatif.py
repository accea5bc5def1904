"""What if: the same story with other words of the team. A model's view for discussion, never a verdict.

The course is worked out anew from the words and blows in the journal, with the same luck, minute for minute. A word
that is taken away takes its second crisis with it; one that is moved keeps its reading, and its promise goes with it;
one that is replaced is what the other text was read as. What the world sent stays as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from simulator.opinion.course import MINUTE, Course
from simulator.opinion.effects import addressed, promised, second_crisis, word_of
from simulator.opinion.model import Moment, Word
from simulator.opinion.whole import Opinion
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
    heard = [(c.minute(w.tick), w.cause) for c in (x.opinion.begun if x.opinion else ()) for w in c.words]
    return tuple(
        x.responses[cause] for cause in dict.fromkeys(cause for _, cause in sorted(heard, key=itemgetter(0)))
    )


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
    opinion = x.opinion
    if opinion is None or not opinion.moments:
        return ()
    courses = {name: _course_otherwise(x, course, changes) for name, course in opinion.courses.items()}
    again = replace(opinion, courses=courses, moments=[])
    for said in more:
        for number, course in enumerate(addressed(x, again, said)):
            _hear_also(course, word_of(x, said, course.tick_at(said.at), course), is_first=not number)
    return _worked_out(again, opinion.last_tick, x.seed)


def _course_otherwise(x: Exercise, course: Course, changes: Sequence[Change]) -> Course:
    """With the words that were kept, and the changed ones where they belong; each word's second crisis with it."""
    by_word = {change.response_id: change for change in changes}
    again = replace(
        course, words=[w for w in course.words if w.cause not in by_word],
        shocks=[s for s in course.shocks if s.cause not in by_word], moments=[],
    )  # fmt: skip
    for word in (w for w in course.words if w.cause in by_word):
        had_crisis = word.effect != "harmful" or any(s.cause == word.cause for s in course.shocks)
        for new in _changed(x, course, word, by_word[word.cause]):
            _hear_also(again, new, is_first=had_crisis)
    return again


def _hear_also(course: Course, word: Word, is_first: bool) -> None:
    """In the order of the minutes. The second crisis breaks out in one storyline only, the first that heard it."""
    course.words.append(word)
    course.words.sort(key=lambda w: w.tick)
    course.shocks += second_crisis(word) if is_first else ()


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


def _worked_out(opinion: Opinion, until: int, seed: int) -> tuple[Moment, ...]:
    """Up to each gauge that a hand turned, and on from there."""
    start = opinion.starts_at
    assert start is not None
    turned = {opinion.offset(opinion.courses[t.storyline]) + t.tick for t in opinion.turns}
    for tick in sorted({*turned, until}):
        opinion.pass_by(opinion.due(start + MINUTE * tick, seed))
    return tuple(opinion.moments)


def figures(opinion: Opinion, moments: Sequence[Moment]) -> Figures:
    """Of at least one minute."""
    start = opinion.starts_at
    assert start is not None
    height, last = max(moments, key=lambda m: m.heat), moments[-1]
    return Figures(
        height.heat, start + MINUTE * height.tick, last.total, last.silence, last.mood, last.trust, last.bookings
    )
