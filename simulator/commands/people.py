"""People and their seats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID, ParticipantKind


@dataclass(frozen=True)
class JoinExercise:
    """A person enters; given by the edge after the link or code was checked."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    participant_id: str
    kind: ParticipantKind


@dataclass(frozen=True)
class GiveConsent:
    """The person has read the drill rules and agrees."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class TakeSeat:
    """Sit down in a role; `also` keeps the roles that one has."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    role_id: str
    also: bool = False


@dataclass(frozen=True)
class LeaveSeat:
    """Leave all roles: step out."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class AssignSeat:
    """The facilitator gives a trainee one more role."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class FreeSeat:
    """The facilitator takes a role from a trainee; a call that the person is in is cut off."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class RecordTold:
    """A bystander (reception, security, hotline …) has been told that this is a drill."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text: str


@dataclass(frozen=True)
class GiveWord:
    """The facilitator's own words, outside the story: to one trainee, or (`to` empty) to all.

    `text_en` is for who reads English; empty: they get `text`, and so does everybody else. `locks`: they cover every trainee's screen until `UnlockScreens`; only words to all can.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text: str
    to: str = ""
    locks: bool = False
    text_en: str = ""


@dataclass(frozen=True)
class UnlockScreens:
    """Give the trainees their screens back."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
