"""Who works on a case: a note among colleagues, a hand on it, a hand-over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from simulator.commands.form import FORBID


@dataclass(frozen=True)
class NoteCase:
    """An internal note on a case: for those who have it, never for the patient."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str
    role_id: str
    text: str


@dataclass(frozen=True)
class TakeCase:
    """ "I am on it": the case is this person's; a colleague may take it over by the same word."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str
    role_id: str


@dataclass(frozen=True)
class HandOverCase:
    """The case is now `to_role`'s, with its whole conversation; the giver goes on reading it. `text`: why."""

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID
    item_id: str
    role_id: str
    to_role: str
    text: str = ""
