"""The exercise and its people."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.commands import ParticipantKind
from simulator.localized import LocalizedText


@dataclass(frozen=True)
class CastPersona:
    """A persona as it is in this exercise: journalled once, never made again."""

    persona_id: str
    name: LocalizedText
    handle: str
    about: LocalizedText


@dataclass(frozen=True)
class ExerciseCreated:
    exercise_id: str
    scenario_sha256: str
    playbook_sha256: str
    seed: int
    personas: tuple[CastPersona, ...]


@dataclass(frozen=True)
class ParticipantJoined:
    participant_id: str
    kind: ParticipantKind


@dataclass(frozen=True)
class ConsentGiven:
    participant_id: str


@dataclass(frozen=True)
class SeatTaken:
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class SeatLeft:
    participant_id: str
    role_id: str


@dataclass(frozen=True)
class BystanderTold:
    told_id: str
    text_sha256: str
    by: str


@dataclass(frozen=True)
class WordGiven:
    """`to` is a trainee, or empty: to all. `locks`: until ScreensUnlocked it covers the trainees' screens."""

    word_id: str
    to: str
    text_sha256: str
    locks: bool
    by: str
    text_en_sha256: str = ""  # version 1 had none: one text for all


@dataclass(frozen=True)
class ScreensUnlocked:
    by: str
