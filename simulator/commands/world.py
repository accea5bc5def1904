"""The simulated world: injects, personas' words, answers by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID
from simulator.localized import LocalizedText
from simulator.scenario import InjectKind


@dataclass(frozen=True)
class FireInject:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class SkipInject:
    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class HoldInject:
    """Keep a waiting inject back until it is released."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class ReleaseInject:
    """Let a held inject go: at its time, or at once if that has passed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str


@dataclass(frozen=True)
class EditInject:
    """New words, receivers or time (`at`, story seconds; None leaves it) for an inject not yet sent."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    inject_id: str
    title: LocalizedText
    to_roles: tuple[str, ...]
    text: LocalizedText = LocalizedText()
    lines: tuple[LocalizedText, ...] = ()
    at: float | None = None


@dataclass(frozen=True)
class SendFreeInject:
    """An inject written on the spot; `lines` are for a call, `text` for the others."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText = LocalizedText()
    lines: tuple[LocalizedText, ...] = ()


@dataclass(frozen=True)
class PlanInject:
    """A free inject that waits in the plan until `at` (story seconds) and is from then on one like any other."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    at: float
    text: LocalizedText = LocalizedText()
    lines: tuple[LocalizedText, ...] = ()


@dataclass(frozen=True)
class SpeakAs:
    """Say something as a persona in a thread, call or case.

    `response_id` is the trainee's words that it answers: two of the staff never answer the same twice.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    persona_id: str
    item_id: str
    text: LocalizedText
    response_id: str = ""


@dataclass(frozen=True)
class AnswerFact:
    """Answer a trainee's question by hand."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    ask_id: str
    text: LocalizedText
