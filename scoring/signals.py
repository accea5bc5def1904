"""How the flags fell: weak signals seen, false alarms taken for one. For information, no part of the score."""

from __future__ import annotations

from typing import Literal

from scoring.cardtypes import SignalLine, SignalPost
from simulator.exercise import Exercise
from simulator.matching import signal_of
from simulator.state import Item

_PLACES = 3


def signal_line(exercise: Exercise) -> SignalLine:
    """Counts posts, not flags: two people who flag the same post have seen one signal."""
    flags = [r for r in exercise.responses.values() if r.kind == "flag"]
    asked_for = {r.item_id for r in flags if r.answers}
    flagged = dict.fromkeys(r.item_id for r in flags if r.item_id and not exercise.items[r.item_id].from_crowd)
    keys = [signal_of(exercise, item_id) for item_id in flagged]
    weak, alarms = keys.count("weak"), keys.count("false_alarm")
    others = sum(
        1 for item_id in flagged
        if not signal_of(exercise, item_id) and item_id not in asked_for and not exercise.items[item_id].actor_id
    )  # fmt: skip
    came = [signal_of(exercise, item_id) for item_id in exercise.items]
    return SignalLine(
        total_weak=came.count("weak"),
        flagged_weak=weak,
        total_false_alarms=came.count("false_alarm"),
        false_alarms_flagged=alarms,
        other_flags=others,
        precision=_share(weak, weak + alarms + others),
        recall=_share(weak, came.count("weak")),
        posts=_posts(exercise),
    )


def _posts(exercise: Exercise) -> tuple[SignalPost, ...]:
    keyed = [(item, signal) for item in exercise.items.values() if (signal := signal_of(exercise, item.item_id))]
    return tuple(_post(exercise, item, signal) for item, signal in sorted(keyed, key=lambda k: k[0].at))


def _post(exercise: Exercise, item: Item, signal: Literal["weak", "false_alarm"]) -> SignalPost:
    flags = [r for r in exercise.responses.values() if r.kind == "flag" and r.item_id == item.item_id]
    at = min((r.at for r in flags), default=None)
    return SignalPost(item.item_id, item.title, signal, item.at, at, tuple(dict.fromkeys(r.role_id for r in flags)))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, _PLACES) if whole else None
