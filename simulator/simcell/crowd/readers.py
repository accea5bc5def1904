"""Who is told how counts have grown: those who read the post. Nobody learns even the id of a post that they don't see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def by_readers(x: Exercise, grown: e.CrowdCounted | None) -> list[e.CrowdCounted]:
    """One event for each circle of readers: somebody with two roles takes an event but once, so none may differ by role."""
    circles: dict[tuple[str, ...], list[e.Counted]] = {}
    for counted in grown.counts if grown is not None else ():
        circles.setdefault(x.items[counted.item_id].to_roles, []).append(counted)
    return [e.CrowdCounted(tuple(counts)) for counts in circles.values()]
