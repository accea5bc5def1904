"""What a text asserts that can be checked: times, dates, numbers, causes, names, promised updates.

Precision before recall: what is found and was not known goes before an evaluator. A promise is the
writer's own, so it is always known; it is found for what comes of it.
"""

from collections.abc import Iterator

from scoring.text.clauses import Layout
from scoring.text.context import is_asserted, is_deed, is_told, is_tomorrow, is_yesterday
from scoring.text.figures import Figure, figures
from scoring.text.known import Known
from scoring.text.moments import Moment, dates, minutes_of, moments, spans
from scoring.text.names import bare_name, causes, chinese_names, english_names
from scoring.text.normalise import Normal
from scoring.text.promised import is_promise
from scoring.text.subjects import subject
from simulator.claims import MOST_AHEAD, Claim, ClaimKind

_DAY = 24 * 60
_SMALLEST = 2  # one patient is every patient
_MOST = 60  # claims of one text
_MOST_TRIES = 300  # figures of each kind that are looked at


def find_claims(
    original: str, normal: Normal, layout: Layout, known: Known, minute: int
) -> tuple[Claim, ...]:
    """All claims of a text, in order. `minute` is the story's clock when it was written; offsets are the original's."""
    found = [
        *_times(layout, known, minute),
        *_promised_spans(layout),
        *_dates(layout, known),
        *_numbers(layout, known),
        *(_plain("cause", s.value, known.has_sense(s.value), s.start, s.end) for s in causes(layout.text)),
        *_chinese_named(layout, known),
    ]
    placed = [_placed(claim, normal) for claim in found] + list(_english_named(original, known))
    return tuple(sorted(placed, key=lambda claim: (claim.start, claim.kind))[:_MOST])


def _plain(kind: ClaimKind, value: str, is_known: bool, start: int, end: int, about: str = "") -> Claim:
    return Claim(kind, about, value, is_known, start, end)


def _placed(claim: Claim, normal: Normal) -> Claim:
    """The claim at its place in the original text."""
    start, end = normal.origin[claim.start], normal.origin[claim.end - 1] + 1
    return Claim(claim.kind, claim.about, claim.value, claim.known, start, end)


# ---- times ---------------------------------------------------------------------------------------


def _times(layout: Layout, known: Known, minute: int) -> Iterator[Claim]:
    for moment in moments(layout.text)[:_MOST_TRIES]:
        if is_promise(layout, moment.start, moment.end):
            yield from _promise(layout, moment, minute)
        elif is_asserted(layout, moment.start, moment.end):
            claim = _time(layout, moment, known, minute)
            if claim is not None:
                yield claim


def _promise(layout: Layout, moment: Moment, minute: int) -> Iterator[Claim]:
    """Today's by the clock, tomorrow's as a span from now; an hour that has just passed promises nothing."""
    if is_tomorrow(layout, moment.start, moment.end):
        value = f"+{_DAY - minute + minutes_of(moment.readings[0])}"
        yield _plain("promise", value, True, moment.start, moment.end)
        return
    value = next((r for r in moment.readings if minutes_of(r) >= minute), "") or _nearest(moment, minute)
    if (minutes_of(value) - minute) % _DAY <= MOST_AHEAD:
        yield _plain("promise", value, True, moment.start, moment.end)


def _nearest(moment: Moment, minute: int) -> str:
    """Of readings that have all gone by today: the one closest to now, behind it or after midnight."""
    return min(moment.readings, key=lambda r: min((minute - minutes_of(r)) % _DAY, (minutes_of(r) - minute) % _DAY))


def _time(layout: Layout, moment: Moment, known: Known, minute: int) -> Claim | None:
    about = subject(layout, moment.start, moment.end)
    for reading in moment.readings:
        if known.has("time", reading, ""):  # to the minute: what it is said of matters little
            return _plain("time", reading, True, moment.start, moment.end, _telling(known, "time", about))
    value = _past(moment, minute)
    is_past = minutes_of(value) <= minute or is_yesterday(layout, layout.clause_at(moment.start))
    if not is_past or is_deed(layout, moment.start) or not is_told(layout, moment.start, moment.end):
        return None
    return _plain("time", value, False, moment.start, moment.end, about)


def _past(moment: Moment, minute: int) -> str:
    """The latest reading that is not yet to come."""
    past = [r for r in moment.readings if minutes_of(r) <= minute]
    return max(past, default=moment.readings[0])


def _telling(known: Known, kind: str, about: str) -> str:
    """What a known value is said of, if only one value is: else two of them would seem to contradict."""
    return about if len(known.others(kind, about)) < 2 else ""


def _promised_spans(layout: Layout) -> Iterator[Claim]:
    for span in spans(layout.text)[:_MOST_TRIES]:
        if is_promise(layout, span.start, span.end):
            yield _plain("promise", span.value, True, span.start, span.end)


def _dates(layout: Layout, known: Known) -> Iterator[Claim]:
    for date in dates(layout.text)[:_MOST_TRIES]:
        if is_told(layout, date.start, date.end) and is_asserted(layout, date.start, date.end):
            is_known = known.has("date", date.value, "")
            if is_known or not is_deed(layout, date.start):
                yield _plain("date", date.value, is_known, date.start, date.end)


# ---- numbers and names ---------------------------------------------------------------------------


def _numbers(layout: Layout, known: Known) -> Iterator[Claim]:
    for figure in figures(layout.text)[:_MOST_TRIES]:
        if float(figure.value) >= _SMALLEST and is_asserted(layout, figure.start, figure.end):
            is_known = known.has("number", figure.value, figure.about)
            if is_known or not is_deed(layout, figure.start):
                yield _number(figure, known, is_known)


def _number(figure: Figure, known: Known, is_known: bool) -> Claim:
    about = _telling(known, "number", figure.about) if is_known else figure.about
    return _plain("number", figure.value, is_known, figure.start, figure.end, about)


def _chinese_named(layout: Layout, known: Known) -> Iterator[Claim]:
    for said in chinese_names(layout.text):
        if not layout.is_quoted(said.start, said.end):
            is_known = known.has_words(said.value) or known.has_words(
                bare_name(said.value)[:1] + said.value[-2:]
            )
            yield _plain("name", said.value, is_known, said.start, said.end)


def _english_named(original: str, known: Known) -> Iterator[Claim]:
    for said in english_names(original):
        yield _plain("name", said.value, known.has_words(bare_name(said.value)), said.start, said.end)
