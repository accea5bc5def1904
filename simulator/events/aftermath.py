"""What was written down when it was over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ImprovementRecorded:
    """New, or in the place of the one with this id; `due` is a day as ISO text, or ""."""

    improvement_id: str
    text_sha256: str
    owner_sha256: str
    due: str
    by: str


@dataclass(frozen=True)
class NoteChosen:
    """For the hot wash, before all; or, if not `is_chosen`, no longer."""

    note_id: str
    is_chosen: bool
    by: str


@dataclass(frozen=True)
class ImprovementStruck:
    improvement_id: str
    by: str
