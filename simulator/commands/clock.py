"""The exercise's clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID
from simulator.localized import LocalizedText


@dataclass(frozen=True)
class StartExercise:
    """StartEx."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class PauseExercise:
    """Facilitator's pause, at once; the reason is shown to all. Given again while paused, it adds the reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    reason: str = ""


@dataclass(frozen=True)
class ResumeExercise:
    """The clock goes on; trainees whose screens are covered get them back."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class ChangePace:
    """Story minutes per real minute from now on; before StartEx, from StartEx on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    pace: float


@dataclass(frozen=True)
class JumpTo:
    """Go on at story time `to` (seconds). `fire` and `skip` settle every inject that lies between.

    `note` tells everybody what happened meanwhile.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    to: float
    note: LocalizedText
    fire: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnnounceEnd:
    """EndEx in two real minutes (END_NOTICE); everybody is told."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class CancelEnd:
    """Take the announcement of EndEx back."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class EndExercise:
    """EndEx, at once."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class LockApprovals:
    """Make approval a lock (nobody publishes without it) or, with False, a rule that asks for a reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    locked: bool


@dataclass(frozen=True)
class StopExercise:
    """Anybody's stop: all clocks halt, at once; only the facilitator resumes. Given again, it adds the reason."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    note: str = ""


@dataclass(frozen=True)
class TakeStopBack:
    """A slip: who stopped it lets it go on, within SLIP_WITHIN and while nobody has said anything to it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID


@dataclass(frozen=True)
class DeclareRealEmergency:
    """真实情况: something real has happened. Halts as StopExercise does and tells everybody."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    note: str = ""
