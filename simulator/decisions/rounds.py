"""Press conferences and talks with families: who asks next, who may answer, what is ticked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import (
    check_length,
    check_localized,
    check_open,
    check_persona,
    check_roles,
    is_blank,
    participant,
    written,
)
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Decision, Exercise
from simulator.journal import opaque_id, text_sha256
from simulator.localized import LocalizedText
from simulator.roundplan import (
    MOST_QUESTIONS,
    CheckItem,
    PlannedRound,
    Question,
    checklist_of,
    default_checklist,
)
from simulator.roundstate import Round, Turn
from simulator.seats import acts_for

# ---- opening and closing -------------------------------------------------------------------------


def open_planned(x: Exercise, command: c.OpenRound, who: str, now: datetime) -> Decision:
    check_open(x)
    _check_none_open(x)
    planned = next((r for r in x.scenario.rounds if r.round_id == command.plan_id), None)
    if planned is None:
        raise DomainError("unknown_round", "The scenario has no such round.", "plan_id")
    if any(r.plan_id == planned.round_id for r in x.rounds.values()):
        raise DomainError("round_held", "This round has been held already.", "plan_id")
    event = opened(x, planned, who)
    return Decision((event,), reply={"round_id": event.round_id})


def opened(x: Exercise, planned: PlannedRound, who: str) -> e.RoundOpened:
    """A planned round begins; nobody has asked yet."""
    return e.RoundOpened(
        opaque_id("ro", x.seed, "round", planned.round_id), planned.round_id, planned.kind, planned.title,
        planned.role_id, _numbered(x, planned.questions), _clauses_kept(x, checklist_of(planned, x.playbook)), who,
    )  # fmt: skip


def _numbered(x: Exercise, questions: Iterable[Question]) -> tuple[tuple[str, str, LocalizedText], ...]:
    return tuple(
        (opaque_id("qu", x.seed, "question", x.seq + 1, n), q.persona_id, q.text)
        for n, q in enumerate(questions)
    )


def _clauses_kept(x: Exercise, items: Iterable[CheckItem]) -> tuple[CheckItem, ...]:
    """An exercise may be played by another playbook than the scenario's: what that lacks is not cited."""
    return tuple(i if x.playbook.clause(i.clause_id) else CheckItem(i.check_id, i.text) for i in items)


def open_free(x: Exercise, command: c.OpenFreeRound, who: str, now: datetime) -> Decision:
    check_open(x)
    _check_none_open(x)
    check_roles(x, (command.role_id,), "role_id")
    _check_words(command.title, "title")
    if len(command.questions) > MOST_QUESTIONS:
        raise DomainError(
            "too_many_questions", f"At most {MOST_QUESTIONS} questions in a round.", "questions"
        )
    for question in command.questions:
        check_persona(x, question.persona_id)
        _check_words(question.text, "text")
    round_id = opaque_id("ro", x.seed, "free", x.seq + 1)
    event = e.RoundOpened(
        round_id, "", command.kind, command.title, command.role_id, _numbered(x, command.questions),
        default_checklist(command.kind, x.playbook), who,
    )  # fmt: skip
    return Decision((event,), reply={"round_id": round_id})


def _check_none_open(x: Exercise) -> None:
    if any(r.is_open for r in x.rounds.values()):
        raise DomainError("round_open", "Close the round that is on first.")


def close(x: Exercise, command: c.CloseRound, who: str, now: datetime) -> Decision:
    check_open(x)
    return Decision((e.RoundClosed(_open_round(x, command.round_id).round_id, who),))


def closing(x: Exercise, who: str) -> list[e.Event]:
    """EndEx sends everybody home from the round that is on."""
    return [e.RoundClosed(r.round_id, who) for r in x.rounds.values() if r.is_open]


# ---- asking --------------------------------------------------------------------------------------


def call_asker(x: Exercise, command: c.CallAsker, who: str, now: datetime) -> Decision:
    check_open(x)
    on = _open_round(x, command.round_id)
    if not on.waiting:
        raise DomainError("no_questions", "Nobody is waiting to ask.", "round_id")
    turn = _waiting_turn(on, command.question_id) if command.question_id else on.waiting[0]
    return Decision((_asked(on, turn.question_id, turn.persona_id, who),))


def add_question(x: Exercise, command: c.AddQuestion, who: str, now: datetime) -> Decision:
    check_open(x)
    on = _open_round(x, command.round_id)
    check_persona(x, command.persona_id)
    _check_words(command.text, "text")
    if len(on.turns) >= MOST_QUESTIONS:
        raise DomainError("too_many_questions", f"At most {MOST_QUESTIONS} questions in a round.", "text")
    question_id = opaque_id("qu", x.seed, "question", x.seq + 1)
    events: list[e.Event] = [e.QuestionAdded(on.round_id, question_id, command.persona_id, command.text, who)]
    if command.asks_now:
        events.append(_asked(on, question_id, command.persona_id, who))
    return Decision(tuple(events), reply={"question_id": question_id})


def _asked(on: Round, question_id: str, persona_id: str, who: str) -> e.QuestionAsked:
    before = on.asked
    follows_up = before is not None and before.persona_id == persona_id
    return e.QuestionAsked(on.round_id, question_id, follows_up, who)


def skip_question(x: Exercise, command: c.SkipQuestion, who: str, now: datetime) -> Decision:
    check_open(x)
    on = _open_round(x, command.round_id)
    turn = _waiting_turn(on, command.question_id)
    return Decision((e.QuestionSkipped(on.round_id, turn.question_id, who),))


# ---- answering -----------------------------------------------------------------------------------


def answer(x: Exercise, command: c.AnswerInRound, who: str, now: datetime) -> Decision:
    """The seat that answers is its role's, or the stand-in's of a role that nobody sits in."""
    check_open(x)
    on = _open_round(x, command.round_id)
    if not any(on.role_id in acts_for(x, role_id) for role_id in participant(x, who).roles):
        raise NotAllowed("Another seat answers in this round.")
    return _answered(x, on, command.text, who, aloud=False)


def minute(x: Exercise, command: c.MinuteAnswer, who: str, now: datetime) -> Decision:
    """Anybody of the team with a seat, or of the evaluation, may write down what was said aloud."""
    check_open(x)
    on = _open_round(x, command.round_id)
    person = participant(x, who)
    if person.kind == "trainee" and not person.roles:
        raise NotAllowed("Take a seat first.")
    return _answered(x, on, command.text, who, aloud=True)


def _answered(x: Exercise, on: Round, words: str, who: str, aloud: bool) -> Decision:
    text = written(words, c.MAX_CHAT, "text", "Write what was said." if aloud else "Write the answer first.")
    digest = text_sha256(text)
    asked = on.asked
    event = e.RoundAnswered(
        on.round_id, opaque_id("an", x.seed, "answer", x.seq + 1), asked.question_id if asked else "", who,
        on.role_id, digest, aloud,
    )  # fmt: skip
    return Decision((event,), ((digest, text),), {"answer_id": event.answer_id})


# ---- the checklist -------------------------------------------------------------------------------


def tick_check(x: Exercise, command: c.TickCheck, who: str, now: datetime) -> Decision:
    """In a pause and after EndEx too: an evaluator's word may come late."""
    on = _known_round(x, command.round_id)
    if all(i.check_id != command.check_id for i in on.checklist):
        raise DomainError("unknown_check", "The checklist has no such item.", "check_id")
    check_length(command.reason, c.MAX_NOTE, "reason")
    return Decision(
        (e.CheckTicked(on.round_id, command.check_id, command.mark, command.reason.strip(), who),)
    )


# ---- what several ask ----------------------------------------------------------------------------


def _known_round(x: Exercise, round_id: str) -> Round:
    found = x.rounds.get(round_id)
    if found is None:
        raise DomainError("unknown_round", "There is no such round.", "round_id")
    return found


def _open_round(x: Exercise, round_id: str) -> Round:
    found = _known_round(x, round_id)
    if not found.is_open:
        raise DomainError("round_over", "This round is over.", "round_id")
    return found


def _waiting_turn(on: Round, question_id: str) -> Turn:
    turn = on.turn(question_id)
    if turn is None or turn.status != "waiting":
        raise DomainError("question_settled", "This question has been asked or passed over.", "question_id")
    return turn


def _check_words(text: LocalizedText, field: str) -> None:
    check_localized(text, field)
    if is_blank(text):
        raise DomainError("text_missing", "Write it first.", field)
