"""What staff write down when it is over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID


@dataclass(frozen=True)
class RecordImprovement:
    """Something to change, whose it is (a post or department), and by which day (`YYYY-MM-DD`, or "").

    With `improvement_id` it takes the place of that one.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    text: str
    owner: str
    due: str = ""
    improvement_id: str = ""


@dataclass(frozen=True)
class ChooseNote:
    """Show a note to all in the hot wash, or keep it from there again."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    note_id: str
    is_chosen: bool


@dataclass(frozen=True)
class StrikeImprovement:
    """Take one back; it stays in the journal."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    improvement_id: str
