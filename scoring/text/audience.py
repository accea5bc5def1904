"""Who a text is for, and what that changes in its reading.

A flat denial, blame and a disclosed illness are done to somebody outside. What a team thinks or decides among
itself does none of that, and an authority may be told what the public may not. Orders to alter records, to silence
or threaten somebody and money for silence are wrong wherever they are written, so those are always looked for.
Inside, though, one of them must be likely to be put before a person: staff talk of records, nurses and silence all day.
"""

from __future__ import annotations

OUTSIDE, THOUGHT, INSIDE, AUTHORITY = "", "thought", "inside", "authority"
_DONE_TO_OTHERS = ("denial", "blame_patient", "privacy_leak")


def is_inward(audience: str) -> bool:
    """Does it stay within the organisation?"""
    return audience in (THOUGHT, INSIDE)


def cannot_be(audience: str) -> tuple[str, ...]:
    """Labels that a text for this audience cannot earn."""
    return _DONE_TO_OTHERS if audience in (THOUGHT, AUTHORITY) else ()
