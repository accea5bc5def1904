"""One voice (PR-12): the same fact stated two ways by two people or on two channels, and one who denies what
another owns up to (FM-05).

Claims are compared by kind and by what they are about; one without a subject cannot be compared. A voice is
a person on a channel: whoever says something else later in the same place has updated it. Promises are
`promises`' matter, and a correction is meant to differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.across.shapes import beginning, measure, outward, place, published
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.evidence import clause, quote
from simulator.claims import Claim
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import found_labels
from simulator.state import Response

_OWNS = ("responsibility", "acknowledge")
_NOTHING = LocalizedText(
    "没有哪件事被两处说到，无从比较。", "Nothing was stated in two places, so there is nothing to compare."
)


@dataclass(frozen=True)
class _Stated:
    """What one response says of one thing."""

    response: Response
    claims: tuple[Claim, ...]

    @property
    def values(self) -> frozenset[str]:
        return frozenset(c.value for c in self.claims)

    @property
    def voice(self) -> tuple[str, str]:
        return self.response.participant_id, self.response.channel


def one_voice(x: Exercise) -> MeasureLine:
    """value: share of the things stated by two voices that were stated one way; n: such things."""
    spoken = [r for r in outward(x) if r.kind != "correction"]
    compared = [
        told for told in _by_subject(spoken).values() if len(dict.fromkeys(s.voice for s in told)) > 1
    ]
    differ = [pairs for told in compared if (pairs := list(_conflicts(told)))]
    takers = _stances(x, spoken)
    denied = list(_denied(x, takers))
    n = len(compared) + (len(dict.fromkeys(r.participant_id for r, _ in takers)) > 1)
    bad = len(differ) + bool(denied)
    details = [_differing(x, one, other) for pairs in differ for one, other in pairs] + denied
    return measure("one_voice", 100 * (n - bad) / n if n else None, n, _words(n, bad), details)


def _words(n: int, bad: int) -> LocalizedText:
    if not n:
        return _NOTHING
    if not bad:
        return LocalizedText(
            f"{n} 件事由两人或两处说到，说法一致。", f"Things stated in two places: {n}, all of them one way."
        )
    return LocalizedText(
        f"{n} 件事由两人或两处说到，其中 {bad} 件说法不一。",
        f"Things stated in two places: {n}; in two ways: {bad}.",
    )


def _by_subject(spoken: list[Response]) -> dict[tuple[str, str], list[_Stated]]:
    found: dict[tuple[str, str], list[_Stated]] = {}
    for response in spoken:
        claims = response.assessment.claims if response.assessment else ()
        mine: dict[tuple[str, str], list[Claim]] = {}
        for claim in claims:
            if claim.about and claim.kind != "promise":
                mine.setdefault((claim.kind, claim.about), []).append(claim)
        for subject, said in mine.items():
            found.setdefault(subject, []).append(_Stated(response, tuple(said)))
    return found


def _conflicts(told: list[_Stated]) -> Iterator[tuple[_Stated, _Stated]]:
    """Each pair of values once: whoever repeats a number does not contradict anew."""
    seen: list[tuple[frozenset[str], frozenset[str]]] = []
    for n, later in enumerate(told):
        for earlier in told[:n]:
            pair = (earlier.values, later.values)
            if earlier.voice == later.voice or earlier.values & later.values or pair in seen:
                continue
            seen += [pair, pair[::-1]]
            yield earlier, later


def _differing(x: Exercise, one: _Stated, other: _Stated) -> MeasureDetail:
    first, second = place(x, one.response), place(x, other.response)
    return MeasureDetail(
        LocalizedText(f"{first.zh} 与 {second.zh} 说法不一", f"{first.en} and {second.en} differ"),
        (one.response.response_id, other.response.response_id),
        tuple(clause(x, s.response, s.claims[0].start, s.claims[0].end) for s in (one, other)),
        other.response.at,
    )


def differing_channels(x: Exercise) -> tuple[tuple[str, ...], list[MeasureDetail]]:
    """Official channels whose publication contradicts that of an earlier one, and each contradiction."""
    told = _by_subject([r for r in published(x) if r.kind == "statement"]).values()
    pairs = [
        (a, b) for stated in told for a, b in _conflicts(stated) if a.response.channel != b.response.channel
    ]
    odd = tuple(dict.fromkeys(b.response.channel for _, b in pairs))
    return odd, [_differing(x, a, b) for a, b in pairs]


# ---- stance against stance -----------------------------------------------------------------------


def _stances(x: Exercise, spoken: list[Response]) -> list[tuple[Response, str]]:
    """Who flatly denies, and who acknowledges or takes responsibility; a denial comes before the rest."""
    found = []
    for response in spoken:
        sure, _ = found_labels(x, response)
        stance = next((label for label in ("denial", *_OWNS) if label in sure), "")
        if stance:
            found.append((response, stance))
    return found


def _denied(x: Exercise, takers: list[tuple[Response, str]]) -> Iterator[MeasureDetail]:
    """A denial beside the nearest text of somebody else that says the contrary."""
    for denial in (r for r, stance in takers if stance == "denial"):
        others = [
            (abs(r.at - denial.at), n)
            for n, (r, stance) in enumerate(takers)
            if stance in _OWNS and r.participant_id != denial.participant_id
        ]
        if others:
            yield _against(x, denial, *takers[min(others)[1]])


def _against(x: Exercise, denial: Response, other: Response, stance: str) -> MeasureDetail:
    first, second = place(x, denial), place(x, other)
    return MeasureDetail(
        LocalizedText(
            f"{first.zh} 一口否认，{second.zh} 却已承认", f"{first.en} denies what {second.en} acknowledges"
        ),
        (denial.response_id, other.response_id),
        (
            quote(x, denial, "denial") or beginning(x, denial),
            quote(x, other, stance) or beginning(x, other),
        ),
        max(denial.at, other.at),
    )
