"""One decision for each command: what it comes to in the present state, or why it is refused.

`handle` is the only door; the decisions themselves are in `simulator.decisions`. Deciding changes
nothing: the caller records the events (exercise.record).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from simulator import commands as c
from simulator.decisions import (
    actors,
    aftermath,
    approvals,
    board,
    calls,
    casework,
    clock,
    desk,
    evaluation,
    flags,
    hands,
    injects,
    people,
    public,
    responses,
    rounds,
    settling,
)
from simulator.exercise import Decision, Exercise


def handle(exercise: Exercise, command: c.Command, participant_id: str, now: datetime) -> Decision:
    """Events that `command`, given by `participant_id` ("" for the system), comes to at `now`.

    Raises DomainError with a stable code when it is refused.
    """
    now = exercise.not_before(now)
    decide: Callable[..., Decision] = _DECISIONS[type(command)]
    return decide(exercise, command, participant_id, now)


def handle_and_record(exercise: Exercise, command: c.Command, participant_id: str, now: datetime) -> Any:
    """Decide on and apply to `exercise`; returns (entries, decision)."""
    decision = handle(exercise, command, participant_id, now)
    exercise.texts.update(decision.texts)
    return exercise.record(decision.events, now), decision


_DECISIONS: dict[type, Callable[..., Decision]] = {
    c.StartExercise: clock.start, c.PauseExercise: clock.pause, c.ResumeExercise: clock.resume,
    c.ChangePace: clock.change_pace, c.JumpTo: clock.jump, c.AnnounceEnd: clock.announce_end,
    c.CancelEnd: clock.cancel_end, c.EndExercise: clock.end, c.LockApprovals: clock.lock_approvals,
    c.StopExercise: clock.stop, c.TakeStopBack: clock.take_stop_back, c.DeclareRealEmergency: clock.real_emergency,
    c.RecordInterruption: clock.interruption,
    c.JoinExercise: people.join, c.GiveConsent: people.consent, c.TakeSeat: people.take_seat,
    c.LeaveSeat: people.leave_seat, c.AssignSeat: people.assign_seat, c.FreeSeat: people.free_seat,
    c.RecordTold: people.record_told, c.GiveWord: people.give_word,
    c.UnlockScreens: people.unlock_screens,
    c.FireInject: injects.fire, c.SkipInject: injects.skip, c.HoldInject: injects.hold,
    c.ReleaseInject: injects.release, c.EditInject: injects.edit, c.SendFreeInject: injects.send_free,
    c.PlanInject: injects.plan,
    c.SpeakAs: injects.speak_as, c.Tick: injects.tick,
    c.SubmitResponse: responses.submit, c.TakeFlagBack: flags.take_back, c.RequestApproval: approvals.request,
    c.ApproveText: approvals.approve, c.SendTextBack: approvals.send_back,
    c.AskFact: desk.ask, c.AnswerFact: desk.answer_fact, c.SendChat: desk.chat,
    c.AnswerDebrief: desk.debrief,
    c.PutCard: board.put_card, c.StrikeCard: board.strike_card, c.DeclarePhase: board.declare_phase,
    c.AnswerCall: calls.answer, c.DeclineCall: calls.decline, c.CallBack: calls.call_back,
    c.EndCall: calls.end_call,
    c.OverrideLine: evaluation.override, c.RecordRoomAction: evaluation.record_room_action,
    c.PinNote: evaluation.pin_note, c.ReassignResponse: evaluation.reassign,
    c.SettleFinding: settling.settle, c.ReleaseScores: evaluation.release_scores,
    c.AskReview: evaluation.ask_review, c.AnswerReview: evaluation.answer_review,
    c.TurnOpinion: public.turn, c.ShowOpinion: public.show, c.SetCrowd: public.set_crowd,
    c.SilenceActor: actors.silence,
    c.RecordAssessment: evaluation.assess, c.RecordChatAssessment: evaluation.assess_chat,
    c.OpenRound: rounds.open_planned, c.OpenFreeRound: rounds.open_free, c.CallAsker: rounds.call_asker,
    c.AddQuestion: rounds.add_question, c.SkipQuestion: rounds.skip_question, c.CloseRound: rounds.close,
    c.AnswerInRound: rounds.answer, c.MinuteAnswer: rounds.minute, c.TickCheck: rounds.tick_check,
    c.RecordSeen: evaluation.seen, c.RecordChatSeen: casework.chat_seen,
    c.NoteCase: casework.note, c.TakeCase: casework.take, c.HandOverCase: casework.hand_over,
    c.RaiseHand: hands.raise_hand, c.SeeHand: hands.see_hand,
    c.RecordImprovement: aftermath.record_improvement, c.StrikeImprovement: aftermath.strike_improvement,
    c.ChooseNote: aftermath.choose_note,
}  # fmt: skip
