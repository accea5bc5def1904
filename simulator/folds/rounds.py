"""Press conferences and talks with families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import events as e
from simulator.journal import Entry
from simulator.roundstate import Round, RoundLine, Tick, Turn

if TYPE_CHECKING:
    from simulator.exercise import Exercise


def on_RoundOpened(x: Exercise, event: e.RoundOpened, entry: Entry) -> None:
    turns = [Turn(*question) for question in event.questions]
    x.rounds[event.round_id] = Round(
        event.round_id,
        event.plan_id,
        event.kind,
        event.title,
        event.role_id,
        turns,
        event.checklist,
        entry.at,
    )


def on_QuestionAdded(x: Exercise, event: e.QuestionAdded, entry: Entry) -> None:
    x.rounds[event.round_id].turns.append(Turn(event.question_id, event.persona_id, event.text))


def on_QuestionSkipped(x: Exercise, event: e.QuestionSkipped, entry: Entry) -> None:
    _turn(x, event.round_id, event.question_id).status = "skipped"


def on_QuestionAsked(x: Exercise, event: e.QuestionAsked, entry: Entry) -> None:
    _turn(x, event.round_id, event.question_id).status = "asked"
    line = RoundLine(
        event.question_id, "question", event.question_id, entry.at, entry.occurred_at, event.follows_up
    )
    x.rounds[event.round_id].lines.append(line)


def on_RoundAnswered(x: Exercise, event: e.RoundAnswered, entry: Entry) -> None:
    line = RoundLine(
        event.answer_id, "aloud" if event.aloud else "answer", event.question_id, entry.at, entry.occurred_at,
        participant_id=event.participant_id, role_id=event.role_id, text_sha256=event.text_sha256,
    )  # fmt: skip
    x.rounds[event.round_id].lines.append(line)


def on_RoundClosed(x: Exercise, event: e.RoundClosed, entry: Entry) -> None:
    x.rounds[event.round_id].closed_at = entry.at


def on_CheckTicked(x: Exercise, event: e.CheckTicked, entry: Entry) -> None:
    tick = Tick(event.check_id, event.mark, event.reason, event.by, entry.at, entry.occurred_at)
    x.rounds[event.round_id].ticks.append(tick)


def _turn(x: Exercise, round_id: str, question_id: str) -> Turn:
    turn = x.rounds[round_id].turn(question_id)
    assert turn is not None, question_id
    return turn
