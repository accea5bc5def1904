"""What trainees do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from simulator.commands.form import FORBID
from simulator.scenario import ResponseKind


@dataclass(frozen=True)
class ResponseDetails:
    """What a response says besides its text, by kind.

    assessment: `crisis_type`, `level_id` · decision: `cards`, `owner`, `due` (story seconds) ·
    complaint_reply: `outcome`, `escalate_to` · report: `to` (a role or an authority), `open_id` (the open
    item that it is for, "other" for none of them, "" if the writer did not say) ·
    correction, withdrawal: `corrects` (a response). Where approval is asked for: `approval_id`, or
    `without_approval`, the reason to do without.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    crisis_type: str = ""
    level_id: str = ""
    cards: tuple[str, ...] = ()
    owner: str = ""
    due: float | None = None
    outcome: str = ""
    escalate_to: str = ""
    to: str = ""
    corrects: str = ""
    approval_id: str = ""
    without_approval: str = ""
    open_id: str = ""


@dataclass(frozen=True)
class SubmitResponse:
    """What a trainee does in a role: see RESPONSE_KINDS. For an assessment or decision `text` is the reason.

    `item_id` is what it answers; `channel` is empty where the kind has none (assessment, decision, report).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: ResponseKind
    role_id: str
    channel: str
    text: str
    item_id: str | None = None
    details: ResponseDetails = field(default_factory=ResponseDetails)


@dataclass(frozen=True)
class RequestApproval:
    """Put a text before those who must agree to it. `replaces` is a request that this one takes the place of."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: ResponseKind
    role_id: str
    channel: str
    text: str
    item_id: str | None = None
    replaces: str = ""


@dataclass(frozen=True)
class ApproveText:
    """One approver's yes to the request as it stands."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    approval_id: str
    role_id: str


@dataclass(frozen=True)
class SendTextBack:
    """One approver's no, with what to change."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    approval_id: str
    role_id: str
    text: str


@dataclass(frozen=True)
class AskFact:
    """Ask a persona outside the room: for a listed fact, or (`fact_id` empty) in one's own words."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    holder_id: str
    fact_id: str = ""
    text: str = ""


@dataclass(frozen=True)
class SendChat:
    """A line of the team's chat; `to_role` empty: to all. `ask_id` passes an answered question on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    text: str
    to_role: str = ""
    ask_id: str = ""


@dataclass(frozen=True)
class AnswerCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class DeclineCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class CallBack:
    """Ring back who was declined, missed or cut off."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class EndCall:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str


@dataclass(frozen=True)
class AnswerDebrief:
    """After EndEx: what went well, what to change."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text_well: str
    text_change: str
