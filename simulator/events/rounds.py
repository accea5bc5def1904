"""Press conferences and talks with families."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.commands.rounds import CheckMark
from simulator.localized import LocalizedText
from simulator.roundplan import CheckItem, RoundKind


@dataclass(frozen=True)
class RoundOpened:
    """`plan_id` is empty for one made up on the spot, `by` for one that its time has opened.

    `questions` has (question id, persona id, words), in order.
    """

    round_id: str
    plan_id: str
    kind: RoundKind
    title: LocalizedText
    role_id: str
    questions: tuple[tuple[str, str, LocalizedText], ...]
    checklist: tuple[CheckItem, ...]
    by: str


@dataclass(frozen=True)
class QuestionAdded:
    round_id: str
    question_id: str
    persona_id: str
    text: LocalizedText
    by: str


@dataclass(frozen=True)
class QuestionSkipped:
    round_id: str
    question_id: str
    by: str


@dataclass(frozen=True)
class QuestionAsked:
    """The asker has the floor. `follows_up`: the same asker goes on."""

    round_id: str
    question_id: str
    follows_up: bool
    by: str


@dataclass(frozen=True)
class RoundAnswered:
    """`question_id` is empty for an opening statement. `aloud`: said in the room, and written down by `participant_id`."""

    round_id: str
    answer_id: str
    question_id: str
    participant_id: str
    role_id: str
    text_sha256: str
    aloud: bool


@dataclass(frozen=True)
class RoundClosed:
    round_id: str
    by: str


@dataclass(frozen=True)
class CheckTicked:
    round_id: str
    check_id: str
    mark: CheckMark
    reason: str
    by: str
