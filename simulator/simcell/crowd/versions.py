"""Two accounts that differ: what the crowd quotes of them, each with whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.localized import LocalizedText
from simulator.simcell.crowd.occasion import is_whole
from simulator.voices import Span, apart

if TYPE_CHECKING:
    from simulator.exercise import Exercise
    from simulator.state import Response

_STARTS = "。！？；!?;\n"
_PAUSES = "，、,：:"
# Characters before the point that are worth quoting: the fewer beside a name.
_NEAR, _NEAR_ALONE = 10, 18
_TO_PEOPLE = ("empathy", "apology", "responsibility", "action")  # what is worth quoting, the first first


def contradictions(x: Exercise, heard: Sequence[Response]) -> list[tuple[Response, Response]]:
    """Public words that contradict each other, the earlier first. A correction is meant to differ."""
    found = apart(x, [r for r in heard if r.kind != "correction"])
    once = {(a.response_id, b.response_id): (a, b) for (a, _), (b, _) in found}
    return list(once.values())


def versions(x: Exercise, against: str, because: str) -> tuple[LocalizedText, LocalizedText] | None:
    """What the response `against` says, and then the other; None if there is no such pair."""
    earlier, later = x.responses.get(against), x.responses.get(because)
    if earlier is None or later is None:
        return None
    # A person may have settled since that they don't; what was quoted is still shown.
    first, second = next(apart(x, (earlier, later)), ((earlier, (0, 0)), (later, (0, 0))))
    return _version(x, *first), _version(x, *second)


def _version(x: Exercise, r: Response, span: Span) -> LocalizedText:
    said = from_the_point(x.text_of(r), span[0])
    role = x.playbook.role(r.role_id)
    name = role.name if role else LocalizedText(r.role_id, r.role_id)
    return LocalizedText(f"{name.zh}：{said}", f"{name.en}: {said}") if said else LocalizedText()


def telling(x: Exercise, r: Response) -> str:
    """What of its text is worth quoting: from the violation on that was read in it, else from the sentence that speaks to
    people, if it can be quoted whole; else all of it."""
    text, read = x.text_of(r), r.assessment
    spans = (read.span(v.violation_id) for v in x.playbook.violations) if read else ()
    span = next((s for s in spans if s is not None), None)
    if span is not None:
        return from_the_point(text, span[0], _NEAR_ALONE)
    to_people = (read.span(name) for name in _TO_PEOPLE) if read else ()
    sentences = (from_the_point(text, s[0], len(text)) for s in to_people if s is not None)
    return next((said for said in sentences if is_whole(said)), text)


def from_the_point(text: str, start: int, near: int = _NEAR) -> str:
    """From the sentence that holds `start` on; of a long one from the last pause before it."""
    first = max(text.rfind(mark, 0, start) for mark in _STARTS) + 1
    if start - first > near:
        first = max(first, *(text.rfind(mark, first, start) + 1 for mark in _PAUSES))
    return text[first:].strip()
