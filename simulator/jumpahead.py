"""What trainees may know of the plan: that a jump lies shortly ahead, and nothing else.

Not an event: nothing has happened yet, and the facilitator may decide otherwise.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from simulator.exercise import Exercise
from simulator.viewtypes import JumpAhead

# A quarter of an hour is enough to send what is ready and to leave the rest in order.
NOTICE = timedelta(minutes=15)
# A jump that the facilitator has not made by then is let be.
GRACE = timedelta(minutes=5)


def jump_ahead(x: Exercise, now: datetime) -> JumpAhead | None:
    """The plan's jump that lies at most NOTICE ahead, while the drill goes on."""
    if x.status not in ("running", "paused"):
        return None
    story = x.clock.story_at(now)
    for step in x.scenario.pace_plan:
        if step.jump_to is not None and step.at - NOTICE <= story < min(step.at + GRACE, step.jump_to):
            return JumpAhead(step.at, step.jump_to)
    return None
