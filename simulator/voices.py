"""Where two voices say different things (PR-12, FM-05): the same fact in two ways, or one who denies what another owns.

Claims are compared by kind and by what they are about; one without a subject cannot be compared. A voice is
a person on a channel: whoever says something else later in the same place has updated it. Promises are
kept or not, and a correction is meant to differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.claims import Claim
from simulator.matching import found_labels
from simulator.state import Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

_OWNS = ("responsibility", "acknowledge")
_DENIES = "denial"
Span = tuple[int, int]  # code points of a text


@dataclass(frozen=True)
class Stated:
    """What one response says of one thing."""

    response: Response
    claims: tuple[Claim, ...]

    @property
    def values(self) -> frozenset[str]:
        return frozenset(c.value for c in self.claims)

    @property
    def voice(self) -> tuple[str, str]:
        return self.response.participant_id, self.response.channel

    @property
    def span(self) -> Span:
        return self.claims[0].start, self.claims[0].end


def by_subject(spoken: Sequence[Response]) -> dict[tuple[str, str], list[Stated]]:
    """By kind and subject of a claim: who states it, in the order of `spoken`."""
    found: dict[tuple[str, str], list[Stated]] = {}
    for response in spoken:
        claims = response.assessment.claims if response.assessment else ()
        mine: dict[tuple[str, str], list[Claim]] = {}
        for claim in claims:
            if claim.about and claim.kind != "promise":
                mine.setdefault((claim.kind, claim.about), []).append(claim)
        for subject, said in mine.items():
            found.setdefault(subject, []).append(Stated(response, tuple(said)))
    return found


def conflicts(told: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """Each pair of values once: whoever repeats a number does not contradict anew."""
    seen: list[tuple[frozenset[str], frozenset[str]]] = []
    for n, later in enumerate(told):
        for earlier in told[:n]:
            pair = (earlier.values, later.values)
            if earlier.voice == later.voice or earlier.values & later.values or pair in seen:
                continue
            seen += [pair, pair[::-1]]
            yield earlier, later


def stances(x: Exercise, spoken: Sequence[Response]) -> list[tuple[Response, str]]:
    """Who flatly denies, and who acknowledges or takes responsibility; a denial comes before the rest."""
    found = []
    for response in spoken:
        sure, _ = found_labels(x, response)
        stance = next((label for label in (_DENIES, *_OWNS) if label in sure), "")
        if stance:
            found.append((response, stance))
    return found


def denied(takers: Sequence[tuple[Response, str]]) -> Iterator[tuple[Response, Response, str]]:
    """A denial, beside the nearest text of somebody else that says the contrary, and its stance."""
    for denial in (r for r, stance in takers if stance == _DENIES):
        others = [
            (abs(r.at - denial.at), n)
            for n, (r, stance) in enumerate(takers)
            if stance in _OWNS and r.participant_id != denial.participant_id
        ]
        if others:
            yield denial, *takers[min(others)[1]]


def apart(
    x: Exercise, spoken: Sequence[Response]
) -> Iterator[tuple[tuple[Response, Span], tuple[Response, Span]]]:
    """Two of them that contradict each other, the earlier first, and where in its text each says so."""
    for told in by_subject(spoken).values():
        for earlier, later in conflicts(told):
            yield (earlier.response, earlier.span), (later.response, later.span)
    for denial, other, stance in denied(stances(x, spoken)):
        pair = [(r, _shown(r, label)) for r, label in ((denial, _DENIES), (other, stance))]
        first, second = sorted(pair, key=lambda found: found[0].at)
        yield first, second


def _shown(response: Response, label: str) -> Span:
    """The words that show it; the beginning, where it rests on a person's word."""
    read = response.assessment
    return (read.span(label) if read else None) or (0, 0)
