"""What a scripted team is made of: steps, each a thing that one role does at some time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.clock import ZERO
from simulator.commands import ResponseDetails
from simulator.localized import LocalizedText
from simulator.scenario import ResponseKind

Do = Literal[
    "reply", "statement", "complaint_reply", "assessment", "decision", "report", "correction",
    "answer_call", "call_back", "say", "end_call", "decline_call", "flag", "ask", "chat",
    "request_approval", "approve", "send_back", "wait",
]  # fmt: skip
DOINGS: tuple[Do, ...] = (
    "reply", "statement", "complaint_reply", "assessment", "decision", "report", "correction",
    "answer_call", "call_back", "say", "end_call", "decline_call", "flag", "ask", "chat",
    "request_approval", "approve", "send_back", "wait",
)  # fmt: skip
WITH_TEXT: tuple[Do, ...] = (
    "reply", "statement", "complaint_reply", "assessment", "decision", "report", "correction", "say", "chat",
    "request_approval", "send_back",
)  # fmt: skip
WITH_TARGET: tuple[Do, ...] = (
    "reply", "complaint_reply", "answer_call", "call_back", "say", "end_call", "decline_call", "flag",
)  # fmt: skip
ON_A_CHANNEL: tuple[Do, ...] = ("statement", "request_approval")
KIND_OF: dict[Do, ResponseKind] = {
    "reply": "reply", "statement": "statement", "complaint_reply": "complaint_reply", "say": "call_line",
    "flag": "flag", "assessment": "assessment", "decision": "decision", "report": "report",
    "correction": "correction",
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One thing that one role does: at story time `at`, or `delay` after inject `after` was fired.

    `to` is the inject that is answered; `fact` what is asked for; `details` what a response says besides
    its text. With `answers`, a `say` takes the one for the line that the caller has asked. A step after an inject that never fires is never done.
    """

    role: str
    do: Do
    at: timedelta | None = None
    after: str = ""
    delay: timedelta = ZERO
    to: str = ""
    channel: str = ""
    text: LocalizedText = LocalizedText()
    details: ResponseDetails = ResponseDetails()
    fact: str = ""
    answers: tuple[LocalizedText, ...] = ()


@dataclass(frozen=True)
class ScriptedTeam:
    """A named team and all that it will do."""

    name: str
    steps: tuple[Step, ...] = ()
