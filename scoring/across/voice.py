"""One voice (PR-12): the same fact stated two ways by two people or on two channels, and one who denies what
another owns up to (FM-05). What differs is found by `simulator.voices`."""

from __future__ import annotations

from scoring.across.shapes import beginning, measure, outward, place, published
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.evidence import clause, quote
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.state import Response
from simulator.voices import Stated, by_subject, conflicts, denied, stances

_NOTHING = LocalizedText(
    "没有哪件事被两处说到，无从比较。", "Nothing was stated in two places, so there is nothing to compare."
)


def one_voice(x: Exercise) -> MeasureLine:
    """value: share of the things stated by two voices that were stated one way; n: such things."""
    spoken = [r for r in outward(x) if r.kind != "correction"]
    compared = [told for told in by_subject(spoken).values() if len(dict.fromkeys(s.voice for s in told)) > 1]
    differ = [pairs for told in compared if (pairs := list(conflicts(told)))]
    takers = stances(x, spoken)
    against = [_against(x, *found) for found in denied(takers)]
    n = len(compared) + (len(dict.fromkeys(r.participant_id for r, _ in takers)) > 1)
    bad = len(differ) + bool(against)
    details = [_differing(x, one, other) for pairs in differ for one, other in pairs] + against
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
        f"Things stated in two places: {n}; of these, contradicting each other: {bad}.",
    )


def _differing(x: Exercise, one: Stated, other: Stated) -> MeasureDetail:
    first, second = place(x, one.response), place(x, other.response)
    a, b = (clause(x, s.response, *s.span).text.strip() for s in (one, other))
    return MeasureDetail(
        LocalizedText(
            f"{first.zh} 说“{a}”，{second.zh} 说“{b}”，说法不一",
            f"{first.en} said “{a}”, {second.en} “{b}”: they differ",
        ),
        (one.response.response_id, other.response.response_id),
        tuple(clause(x, s.response, *s.span) for s in (one, other)),
        other.response.at,
    )


def differing_channels(x: Exercise) -> tuple[tuple[str, ...], list[MeasureDetail]]:
    """Official channels whose publication contradicts that of an earlier one, and each contradiction."""
    told = by_subject([r for r in published(x) if r.kind == "statement"]).values()
    pairs = [
        (a, b) for stated in told for a, b in conflicts(stated) if a.response.channel != b.response.channel
    ]
    odd = tuple(dict.fromkeys(b.response.channel for _, b in pairs))
    return odd, [_differing(x, a, b) for a, b in pairs]


# ---- stance against stance -----------------------------------------------------------------------


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
