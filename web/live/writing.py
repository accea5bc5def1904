"""Who is writing what, told to the colleagues who will read it; and the text as it stands, to who asks.

In memory only: nothing of it is journalled, and it is over with a while of silence, with the sending, or when the
writer's last window closes. The text itself is the draft that the server keeps anyway; it leaves on request alone,
so that a line of many letters costs no more than a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from simulator.audience import role_stream
from simulator.commands import ResponseDetails
from simulator.drafting import may_look, readers_while_written
from simulator.errors import DomainError
from web.access import NotFound
from web.actions.runner import Runner
from web.contract.messages import Writing, WritingMessage

SILENCE = timedelta(seconds=10)
LOOKED_AT = 4000  # characters of a text that colleagues are shown
# Where texts for a response are drafted. Not the chat, a call, a question, a remark or the talk afterwards.
SLOTS = ("statement", "assessment", "decision", "report", "reply", "complaint", "message", "letter",
         "correction", "withdrawal", "platform")  # fmt: skip
Tell = Callable[[str, Iterable[str], dict[str, Any]], None]  # exercise, streams, message


@dataclass(frozen=True)
class _Desk:
    """One person at work."""

    what: Writing
    name: str
    readers: tuple[str, ...]
    at: datetime


class Writers:
    """Everybody who is writing at present, by exercise and participant."""

    def __init__(self, tell: Tell, now: Callable[[], datetime]) -> None:
        self._tell, self._now = tell, now
        self._desks: dict[tuple[str, str], _Desk] = {}

    def note(self, runner: Runner, who: str, what: Writing) -> None:
        """`who` writes this, or has stopped; DomainError if it is not theirs to write, or nobody's to see."""
        if not what.slot:
            self.stop(runner.exercise_id, who)
            return
        if what.slot.split(":")[0] not in SLOTS:
            raise DomainError("command_invalid", "This is nobody's to see.", "slot")
        details = ResponseDetails(to=what.to, corrects=what.corrects, escalate_to=what.escalate_to)
        with runner.lock:
            readers = readers_while_written(
                runner.exercise, who, what.kind, what.role_id, what.item_id, details
            )
        desk = _Desk(what, runner.names.get(who, ""), readers, self._now())
        before = self._desks.get((runner.exercise_id, who))
        if before is not None and set(before.readers) - set(readers):
            self.stop(runner.exercise_id, who)
        self._desks[runner.exercise_id, who] = desk
        self._say(runner.exercise_id, who, desk, what.kind)

    def stop(self, exercise_id: str, who: str) -> None:
        """Sent, given up or gone."""
        desk = self._desks.pop((exercise_id, who), None)
        if desk is not None:
            self._say(exercise_id, who, desk, "")

    def slot_of(self, runner: Runner, who: str, writer: str) -> str:
        """The draft that `writer` has under their hands, for `who` to look at; NotFound if there is none to see."""
        desk = self._desks.get((runner.exercise_id, writer))
        if desk is None or self._now() - desk.at > SILENCE or not may_look(runner.exercise, who, desk.readers):
            raise NotFound("Nobody is writing that.")
        return desk.what.slot

    def _say(self, exercise_id: str, who: str, desk: _Desk, kind: str) -> None:
        w = desk.what
        message = WritingMessage(who, desk.name, w.role_id, kind, w.channel, w.item_id)
        self._tell(exercise_id, [role_stream(r) for r in desk.readers], asdict(message))
