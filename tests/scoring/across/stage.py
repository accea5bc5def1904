"""A drill with two official channels, audiences and levels with limits; built on the full one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from scoring.cardtypes import MeasureLine
from simulator import commands as c
from simulator.claims import Claim, ClaimKind
from simulator.playbook import Audience, Channel, Level, Playbook, Role
from simulator.scenario import Inject
from tests.scoring.builders import ALL_KINDS, CHANNELS, Drill, both, make_playbook, minutes
from tests.scoring.full_drill import card_of, full_drill, full_playbook, full_scenario

QUESTION = Inject(
    "question", "message", "inside", "bystander", ("desk",), both("Q"), minutes(2), both("What now?")
)


def across_playbook(**changes: Any) -> Playbook:
    book = full_playbook()
    levels = (
        Level("red", both("Red"), 1, (("update", minutes(10)),)),
        Level("orange", both("Orange"), 2, (("update", minutes(20)),)),
        Level("blue", both("Blue"), 3),
    )
    roles = tuple(
        replace(r, channels=("site", "account")) if r.role_id in ("spokesperson", "lead") else r
        for r in book.roles
    )
    mixed = replace(
        book,
        roles=(*roles, Role("porter", both("Porter"), both(""), ALL_KINDS)),
        channels=(
            *make_playbook().channels,
            Channel("account", both("Account"), "feed", official=True),
            Channel("inside", both("Inside"), "inbox", digest=("CH-21",)),
        ),
        levels=levels,
        approvals=(),
        audiences=(
            Audience("public", both("Public"), ("statement", "reply"), ("site", "account", "blog")),
            Audience("patients", both("Patients"), ("complaint_reply",)),
            Audience("staff", both("Staff"), ("reply",), ("inside",)),
            Audience("health", both("Health office"), ("report",), (), ("health_office",)),
            Audience("press", both("Press"), ("call_line",), ("phone",)),
        ),
    )
    return replace(mixed, **changes)


def stage(playbook: Playbook | None = None, seats: tuple[str, ...] | None = None, **changes: Any) -> Drill:
    """Everybody sits; the posts, the complaint, the call and a colleague's question come as in the full drill."""
    changes.setdefault("injects", (*full_scenario().injects, QUESTION))
    return full_drill(seats, playbook or across_playbook(), **changes)


def claim(kind: ClaimKind, about: str, value: str, start: int = 0) -> Claim:
    return Claim(kind, about, value, True, start, start + 4)


def tell(
    drill: Drill, kind: Any, role: str, *claims: Claim, to: str | None = None, channel: str = "",
    labels: Sequence[str] = (), text: str = "what was said", **details: Any,
) -> str:  # fmt: skip
    """Submit a response on `channel` (the kind's own if empty) that holds `claims`."""
    item = drill.item(to) if to else None
    where = channel or (drill.exercise.items[item].channel if item else CHANNELS.get(kind, ""))
    form = c.ResponseDetails(**details)
    response_id: str = drill.give(c.SubmitResponse(kind, role, where, text, item, form), role).reply[
        "response_id"
    ]
    drill.read(response_id, labels, claims=claims)
    return response_id


def measured(drill: Drill, measure_id: str) -> MeasureLine:
    return next(m for m in card_of(drill).measures if m.measure_id == measure_id)
