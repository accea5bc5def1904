"""Who may do what. Every route and every command names its rule here; what is not named is refused.

The rules are coarse (which kind of person); the core refuses the rest by role, item and state.
"""

from __future__ import annotations

from typing import Literal

from simulator import commands as c
from simulator.errors import DomainError, NotAllowed

# anyone: no identity; account: a facilitator signed in; staff, participant: a place in that exercise
Rule = Literal["anyone", "account", "staff", "participant"]

ROUTES: dict[str, Rule] = {
    "static": "anyone",
    "pages.shell": "anyone",
    "pages.health": "anyone",
    "demo.show": "anyone",
    "pages.scorecard_print": "staff",
    "pages.notice": "staff",
    "openapi.spec": "anyone",
    "session.show": "anyone",
    "session.sign_in": "anyone",
    "session.sign_out": "anyone",
    "session.change_password": "account",
    "scenarios.index": "account",
    "exercises.index": "account",
    "exercises.create": "account",
    "exercises.show": "account",
    "exercises.qr": "account",
    "exercises.command": "participant",
    "exercises.rename": "account",
    "exercises.renew_screen": "account",
    "exercises.settle_return": "staff",
    "exercises.scorecard": "staff",
    "exercises.branches": "staff",
    "exercises.my_scorecard": "participant",
    "exercises.my_opinion": "participant",
    "exercises.drafts": "staff",
    "groups.index": "account",
    "groups.create": "account",
    "groups.show": "account",
    "groups.rename": "account",
    "groups.command": "account",
    "screen.show": "staff",
    "screen.by_key": "anyone",
    "evaluation.proposals": "staff",
    "evaluation.agreement": "staff",
    "whatif.show": "participant",
    "drafts.index": "participant",
    "drafts.save": "participant",
    "playbooks.index": "account",
    "playbooks.copy": "account",
    "playbooks.bring_in": "account",
    "playbooks.compare": "account",
    "playbooks.try_text": "account",
    "playbooks.for_scenario": "account",
    "playbooks.show": "account",
    "playbooks.export": "account",
    "playbooks.start_draft": "account",
    "playbooks.save": "account",
    "playbooks.discard": "account",
    "playbooks.publish": "account",
    "playbooks.confirm": "account",
    "playbooks.suggestions": "account",
    "playbooks.decide_phrase": "account",
    "playbooks.archive": "account",
    "playbooks.delete": "account",
    "rescoring.choices": "account",
    "rescoring.show": "account",
    "join.show": "anyone",
    "join.enter": "anyone",
    "join.ask_to_return": "anyone",
    "join.returned": "anyone",
}

_EVERYBODY = ("facilitator", "evaluator", "observer", "simcell", "trainee")
_CONTROL = ("facilitator",)
_SIMCELL = ("facilitator", "simcell")  # who speaks as the simulated world
_TRAINEE = ("trainee",)

_EVALUATION = ("evaluator", "facilitator")

COMMANDS: dict[type, tuple[str, ...]] = {
    c.StartExercise: _CONTROL, c.PauseExercise: _CONTROL, c.ResumeExercise: _CONTROL,
    c.ChangePace: _CONTROL, c.JumpTo: _CONTROL, c.AnnounceEnd: _CONTROL, c.CancelEnd: _CONTROL,
    c.EndExercise: _CONTROL, c.LockApprovals: _CONTROL, c.AssignSeat: _CONTROL, c.FreeSeat: _CONTROL,
    c.RecordTold: _CONTROL, c.FireInject: _CONTROL, c.SkipInject: _CONTROL, c.HoldInject: _CONTROL,
    c.ReleaseInject: _CONTROL, c.EditInject: _CONTROL, c.PlanInject: _CONTROL, c.SendFreeInject: _SIMCELL, c.SpeakAs: _SIMCELL,
    c.AnswerFact: _SIMCELL, c.ReleaseScores: _CONTROL,
    c.StopExercise: _EVERYBODY, c.TakeStopBack: _EVERYBODY, c.DeclareRealEmergency: _EVERYBODY,
    c.GiveConsent: _TRAINEE, c.TakeSeat: _TRAINEE, c.LeaveSeat: _TRAINEE, c.SubmitResponse: _TRAINEE, c.TakeFlagBack: _TRAINEE,
    c.RequestApproval: _TRAINEE, c.ApproveText: _TRAINEE, c.SendTextBack: _TRAINEE, c.AskFact: _TRAINEE,
    c.SendChat: _TRAINEE, c.AnswerCall: _TRAINEE, c.DeclineCall: _TRAINEE, c.CallBack: _TRAINEE,
    c.EndCall: _TRAINEE, c.AnswerDebrief: ("trainee", "evaluator", "facilitator"),
    c.RecordRoomAction: _EVALUATION, c.PinNote: _EVALUATION, c.ReassignResponse: _EVALUATION,
    c.SettleFinding: _EVALUATION, c.OverrideLine: _EVALUATION,
    c.NoteCase: _TRAINEE, c.TakeCase: _TRAINEE, c.HandOverCase: _TRAINEE,
    c.GiveWord: _CONTROL, c.UnlockScreens: _CONTROL,
    c.OpenRound: _CONTROL, c.OpenFreeRound: _CONTROL, c.CallAsker: _CONTROL, c.AddQuestion: _CONTROL,
    c.SkipQuestion: _CONTROL, c.CloseRound: _CONTROL, c.AnswerInRound: _TRAINEE,
    c.MinuteAnswer: ("trainee", "evaluator", "facilitator"), c.TickCheck: _EVALUATION,
    c.PutCard: _TRAINEE, c.StrikeCard: _TRAINEE, c.DeclarePhase: _TRAINEE,
    c.RaiseHand: _TRAINEE, c.SeeHand: _CONTROL,
    c.AskReview: _TRAINEE, c.AnswerReview: _EVALUATION,
    c.TurnOpinion: _CONTROL, c.ShowOpinion: _CONTROL, c.SetCrowd: _CONTROL, c.SilenceActor: _CONTROL,
    c.RecordImprovement: _EVALUATION, c.StrikeImprovement: _EVALUATION, c.ChooseNote: _EVALUATION,
}  # fmt: skip

STAFF_KINDS = ("facilitator", "evaluator", "observer", "simcell")


def check_command(command: c.Command, kind: str) -> None:
    """NotAllowed unless a participant of `kind` may give `command`."""
    if kind not in COMMANDS.get(type(command), ()):
        raise NotAllowed


class NotSignedIn(DomainError):
    """No identity, or one that has expired."""

    def __init__(self) -> None:
        super().__init__("not_signed_in", "Your sign-in or seat has expired. Sign in or join again.")


class NotFound(DomainError):
    """Absent, or not this person's to know of: the same answer."""

    def __init__(self, message: str = "There is no such thing here.") -> None:
        super().__init__("not_found", message)
