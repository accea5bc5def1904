"""What trainees did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from simulator.commands import ResponseDetails
from simulator.localized import LocalizedText
from simulator.scenario import ResponseKind

ApprovalStanding = Literal["not_needed", "given", "missing"]


@dataclass(frozen=True)
class ResponseSubmitted:
    """`answers` are the expected actions that the written rule matches it to."""

    response_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    length: int
    answers: tuple[str, ...]
    details: ResponseDetails = field(default_factory=ResponseDetails)
    approval: ApprovalStanding = "not_needed"


@dataclass(frozen=True)
class ApprovalNeed:
    """One agreement that is asked for: `role_id`'s, given by whoever holds one of `deciders`."""

    role_id: str
    deciders: tuple[str, ...]


@dataclass(frozen=True)
class ApprovalRequested:
    approval_id: str
    participant_id: str
    role_id: str
    kind: ResponseKind
    channel: str
    item_id: str | None
    text_sha256: str
    needs: tuple[ApprovalNeed, ...]
    rule_id: str
    replaces: str


@dataclass(frozen=True)
class TextApproved:
    """`role_id` is the role whose agreement it is, `participant_id` who gave it."""

    approval_id: str
    role_id: str
    participant_id: str


@dataclass(frozen=True)
class TextSentBack:
    approval_id: str
    role_id: str
    participant_id: str
    text_sha256: str


@dataclass(frozen=True)
class FactAsked:
    """`text_sha256` is the question in the asker's words, "" for a listed fact."""

    ask_id: str
    participant_id: str
    role_id: str
    holder_id: str
    fact_id: str
    text_sha256: str


@dataclass(frozen=True)
class FactAnswered:
    """The answer reaches the asker alone. `by` is empty when the scenario answers."""

    ask_id: str
    text: LocalizedText
    by: str


@dataclass(frozen=True)
class ChatSent:
    message_id: str
    participant_id: str
    role_id: str
    to_role: str
    text_sha256: str
    ask_id: str


@dataclass(frozen=True)
class DebriefAnswered:
    participant_id: str
    well_sha256: str
    change_sha256: str
