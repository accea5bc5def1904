"""The drill behind the sync fixtures: every command is given, and every event reaches each kind of viewer.

pan comes to have one role (spokesperson), li two (nurse and director), xu one that asks for nothing and
approves nothing (nurse); tan stays in the lobby. While nobody is director, the nurse stands in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from simulator import commands as c
from simulator import timeline
from simulator.playbook import Playbook
from simulator.roundplan import Question
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import both, full_playbook, public_scenario

Asked = tuple[str, c.Command, str]  # who, what, and what is special about it
SOON = c.ResponseDetails(without_approval="No time to ask")


def new_drill() -> Drill:
    public = public_scenario()
    echo = replace(public.injects[0], inject_id="echo", at=None, when="after rumour + 20s")
    return Drill(replace(public, injects=(*public.injects, echo)), _playbook(), read_at_once=False)


def _playbook() -> Playbook:
    """The nurse stands in for the director."""
    full = full_playbook()
    roles = tuple(replace(r, stand_in="nurse" if r.role_id == "director" else "director") for r in full.roles)
    roles = tuple(replace(r, stand_in="") if r.role_id == "nurse" else r for r in roles)
    return replace(full, roles=roles)


def script(d: Drill) -> Iterator[tuple[str, int]]:
    """Gives command after command; yields each one's type (and what is special) and the seq before it."""
    for part in (_lobby, _opening, _plan, _facts, _board, _approvals, _calls, _rounds, _cut_off, _cases, _jump, _public, _actors, _halts, _ending, _after):
        for who, command, special in part(d):
            seq = d.exercise.seq
            d.says(who, command)
            yield f"{type(command).__name__} {special}".strip(), seq


def _lobby(d: Drill) -> Iterator[Asked]:
    yield SYSTEM, c.JoinExercise("tan", "trainee"), "trainee"
    yield SYSTEM, c.JoinExercise("xu", "trainee"), "another trainee"
    yield SYSTEM, c.JoinExercise("omar2", "observer"), "observer"
    for who in ("pan", "li", "xu", "tan", "eve"):
        yield who, c.GiveConsent(), who
    yield "pan", c.TakeSeat("director"), "first seat"
    yield "pan", c.TakeSeat("spokesperson"), "another seat"
    yield "li", c.TakeSeat("nurse"), "before the second"
    yield "li", c.TakeSeat("director", also=True), "a second role"
    yield "fay", c.AssignSeat("xu", "nurse"), ""
    yield "fay", c.AssignSeat("xu", "spokesperson"), "a second role"
    yield "fay", c.FreeSeat("xu", "spokesperson"), ""
    yield "fay", c.RecordTold("Reception, 400-000-0000"), ""
    yield "fay", c.GiveWord("看前方", locks=True, text_en="Eyes on me"), "to all"
    yield "fay", c.UnlockScreens(), ""
    for who in ("pan", "li", "tan"):
        yield "fay", c.GiveWord(f"Well done, {who}", who), f"to {who}"
    for who in ("tan", "pan", "li"):
        yield who, c.RaiseHand(), who
        hand_id = list(d.exercise.hands)[-1]
        yield who, c.RaiseHand(f"Where do I write, asks {who}"), f"{who}, in words"
        yield "fay", c.SeeHand(hand_id), who
    yield "li", c.RaiseHand("Again"), "again"
    yield "fay", c.GiveWord("Coming", "li"), "which answers a hand"
    yield "pan", c.DeclareRealEmergency("Fire alarm"), "in the lobby"
    yield "fay", c.ResumeExercise(), "in the lobby"


def _opening(d: Drill) -> Iterator[Asked]:
    yield "fay", c.StartExercise(), ""
    d.sleep(2 * 60)
    details = c.ResponseDetails(cards=("seal",), owner="nurse", due=1200)
    yield "li", c.SubmitResponse("decision", "director", "", "Before it is lost", details=details), "before it is called for"
    yield "fay", c.ChangePace(2.0), ""
    d.sleep(91.5)
    yield SYSTEM, c.Tick(), "fires posts"
    rumour = d.item("rumour")
    yield SYSTEM, c.RecordSeen((("pan", rumour), ("li", rumour))), "two at once"
    yield SYSTEM, c.RecordSeen((("pan", rumour),)), "again"
    d.sleep(10)
    yield SYSTEM, c.Tick(), "settles a condition"
    yield "pan", c.SubmitResponse("reply", "spokesperson", "feed", "Looking into it ?facts", rumour), "reply"
    yield "fay", c.SpeakAs("bystander", rumour, both("快说", "Well?"), d.reply["response_id"]), "under a post"
    yield "fay", c.SpeakAs("bystander", rumour, both("还在等", "Still waiting")), "to nobody"
    yield "li", c.SubmitResponse("flag", "nurse", "feed", "", rumour), "flag"
    yield "li", c.TakeFlagBack(d.reply["response_id"]), ""
    yield "li", c.SubmitResponse("flag", "nurse", "feed", "", rumour), "flag again"
    yield "pan", c.SubmitResponse("statement", "spokesperson", "site", "First #facts", details=SOON), "statement"
    for response_id in list(d.exercise.responses):
        yield SYSTEM, _assessed(response_id), response_id[-4:]


def _plan(d: Drill) -> Iterator[Asked]:
    """What the facilitator changes in what is to come; what the director decides."""
    yield "fay", c.HoldInject("second_wave"), ""
    lines = (both("改过的话", "Changed words"),)
    yield "fay", c.EditInject("second_wave", both("新题", "New title"), ("nurse",), lines[0], at=1860), "while held"
    yield "fay", c.ReleaseInject("second_wave"), ""
    yield "fay", _planned_post(1800.0), "to be taken back"
    mine = d.reply["inject_id"]
    yield "fay", c.HoldInject(mine), "one of one's own"
    yield "fay", c.EditInject(mine, both("换个题", "Another title"), ("nurse",), lines[0], at=1500), "one of one's own"
    yield "fay", c.SkipInject(mine), "one of one's own"
    yield "fay", _planned_post(1200.0), "to be fired by the clock"
    yield "fay", c.EditInject("reporter", both("改过的来电", "Changed call"), ("spokesperson", "director"), lines=lines), "a call"
    details = c.ResponseDetails(crisis_type="CT-02", level_id="red")
    yield "li", c.SubmitResponse("assessment", "director", "", "Grave harm", details=details), "assessment"
    details = c.ResponseDetails(cards=("seal",), owner="nurse", due=1200)
    yield "li", c.SubmitResponse("decision", "director", "", "At once", details=details), "decision"
    details = c.ResponseDetails(to="district")
    yield "li", c.SubmitResponse("report", "director", "", "To the authority", details=details), "report out"
    details = c.ResponseDetails(to="spokesperson")
    yield "li", c.SubmitResponse("report", "director", "", "To a colleague", details=details), "report inside"


def _public(d: Drill) -> Iterator[Asked]:
    yield SYSTEM, c.Tick(), "the first minutes of opinion"
    yield "fay", c.TurnOpinion("trust", 40.0, "They know us"), "trust"
    yield "fay", c.TurnOpinion("mood", -0.5, "They are angry"), "mood"
    yield "fay", c.SetCrowd("low"), ""
    yield "fay", c.ShowOpinion(True), "open"
    d.sleep(61)
    yield SYSTEM, c.Tick(), "a minute in the open"
    yield "fay", c.TurnOpinion("excitement", 3.0, "Calmer"), "in the open"
    yield "fay", c.ShowOpinion(False), "closed"
    d.sleep(61)
    yield SYSTEM, c.Tick(), "a minute out of sight"
    yield "fay", c.SetCrowd("high"), ""
    for moment in ("first", "second", "third", "fourth", "fifth", "sixth"):
        d.sleep(31)
        yield SYSTEM, c.Tick(), f"the crowd, {moment}"
        yield SYSTEM, c.Tick(), f"the crowd, {moment} again"


def _actors(d: Drill) -> Iterator[Asked]:
    """A reporter who presses on, passes over what was answered, and reports; one who is silenced."""
    yield "fay", c.FireInject("editor"), "that somebody begins with"
    editor = d.item("editor")
    yield "pan", c.AnswerCall(editor), "of an actor"
    for text, labels in (("We take it seriously", ("stonewall",)), ("It was noon", ("facts",))):
        yield "pan", c.SubmitResponse("call_line", "spokesperson", "phone", text, editor), f"to an actor: {text}"
        yield SYSTEM, c.RecordAssessment(d.reply["response_id"], labels, (), (), "stand-in"), f"for an actor: {text}"
        yield SYSTEM, c.Tick(), f"weighs: {text}"
        yield SYSTEM, c.Tick(), f"goes on: {text}"
    yield "pan", c.EndCall(editor), "with an actor"
    yield SYSTEM, c.Tick(), "weighs the call"
    yield "fay", c.SilenceActor("mother_writes"), ""
    d.sleep(3 * 60)
    yield SYSTEM, c.Tick(), "publishes what an actor says"


def _facts(d: Drill) -> Iterator[Asked]:
    yield "pan", c.AskFact("spokesperson", "store", "batch"), "a listed fact"
    listed = d.reply["ask_id"]
    yield "li", c.AskFact("director", "store", text="What is left in the fridge?"), "in one's own words"
    asked = d.reply["ask_id"]
    yield "fay", c.AnswerFact(asked, both("还有两支", "Two are left")), ""
    yield "li", c.SendChat("director", "Two are left", ask_id=asked), "passed on"
    yield "pan", c.SendChat("spokesperson", "Anybody there?"), "to all"
    yield "li", c.SendChat("nurse", "Here", to_role="spokesperson"), "to one role"
    yield "li", c.SendChat("director", "Only to nurses", to_role="nurse"), "past the spokesperson"
    d.sleep(60)
    yield SYSTEM, c.RecordInterruption(d.now - timedelta(seconds=20)), "before an answer"
    d.sleep(95)
    yield SYSTEM, c.Tick(), "answers and fires a call"
    yield "pan", c.SendChat("spokesperson", "It was F2309", ask_id=listed), "a listed fact"


def _board(d: Drill) -> Iterator[Asked]:
    """Cards put, changed and struck out by several; the phase."""
    yield "pan", c.PutCard("spokesperson", "fact", "It was batch F2309", "in_doubt", source="The store"), "a fact"
    fact = d.reply["card_id"]
    yield "li", c.PutCard("nurse", "task", "Seal the fridge", "open", owner="director", due=3600.0), "a task"
    task = d.reply["card_id"]
    yield "xu", c.PutCard("nurse", "contact", "Will ring back at five", "waiting", source="Mr Zhou"), "a contact"
    yield "li", c.PutCard("director", "fact", "It was batch F2309", "known", fact, 1, "The store, twice"), "made sure of"
    yield "li", c.PutCard("director", "fact", "It was batch F2309", "known", fact, 2, "The store, twice"), "the same again"
    yield "pan", c.StrikeCard("spokesperson", task, 1, "Done before"), ""
    yield "li", c.DeclarePhase("director", "PH-01"), ""
    yield "li", c.DeclarePhase("director", "PH-02"), "the next one"


def _approvals(d: Drill) -> Iterator[Asked]:
    yield "fay", c.FreeSeat("li", "director"), "so that the nurse stands in"
    yield "pan", c.RequestApproval("statement", "spokesperson", "site", "First draft"), "of a stand-in"
    first = d.reply["approval_id"]
    yield "fay", c.AssignSeat("li", "director"), "again"
    yield "pan", c.RequestApproval("statement", "spokesperson", "site", "Second draft", replaces=first), "in its place"
    second = d.reply["approval_id"]
    yield "li", c.SendTextBack(second, "director", "Too early"), ""
    yield "pan", c.RequestApproval("statement", "spokesperson", "site", "Third draft", replaces=second), "once more"
    third = d.reply["approval_id"]
    yield "li", c.ApproveText(third, "director"), ""
    yield "fay", c.LockApprovals(True), ""
    details = c.ResponseDetails(approval_id=third)
    yield "pan", c.SubmitResponse("statement", "spokesperson", "site", "Third draft", details=details), "approved"
    published = d.reply["response_id"]
    yield "fay", c.LockApprovals(False), "no more"
    details = c.ResponseDetails(corrects=published, without_approval="A slip")
    yield "pan", c.SubmitResponse("correction", "spokesperson", "site", "Corrected", details=details), "correction"
    details = c.ResponseDetails(corrects=d.reply["response_id"])
    yield "pan", c.SubmitResponse("withdrawal", "spokesperson", "site", "Not true", details=details), "withdrawal"


def _calls(d: Drill) -> Iterator[Asked]:
    mother = d.item("mother")
    yield "li", c.AnswerCall(mother), ""
    d.sleep(45)
    yield SYSTEM, c.Tick(), "hears silence"
    yield "li", c.SubmitResponse("call_line", "nurse", "phone", "I am so sorry #empathy", mother), "call line"
    d.sleep(45)
    yield SYSTEM, c.Tick(), "hears silence at the last line"
    yield "li", c.SubmitResponse("call_line", "nurse", "phone", "The matron is", mother), "the last line"
    yield "fay", c.SpeakAs("mrs_lin", mother, both("谢谢", "Thanks")), "in a call"
    yield SYSTEM, c.RecordSeen((("li", mother),)), "a call"
    yield "li", c.EndCall(mother), ""
    yield "fay", c.FireInject("reporter"), "a call to two roles"
    d.sleep(12)
    yield SYSTEM, c.RecordInterruption(d.now.replace(microsecond=0)), "too short"
    since = d.now
    d.sleep(8)
    yield SYSTEM, c.RecordInterruption(since), "while it rings"
    yield "pan", c.DeclineCall(d.item("reporter")), ""
    yield "pan", c.CallBack(d.item("reporter")), ""
    since = d.now
    d.sleep(8)
    yield SYSTEM, c.RecordInterruption(since), "in a call"


def _rounds(d: Drill) -> Iterator[Asked]:
    """A planned press conference, and a talk with a family on the spot that EndEx closes."""
    yield "fay", c.OpenRound("conference"), ""
    on = d.reply["round_id"]
    _, second, _ = (t.question_id for t in d.exercise.rounds[on].turns)
    yield "pan", c.AnswerInRound(on, "Good morning"), "as an opening statement"
    yield "fay", c.CallAsker(on), ""
    yield "pan", c.AnswerInRound(on, "Since 12:20"), ""
    yield "fay", c.AddQuestion(on, "mr_zhou", both("十二点二十?", "12:20?"), asks_now=True), "as a follow-up"
    yield "li", c.MinuteAnswer(on, "Said yes, 12:20"), ""
    yield "fay", c.AddQuestion(on, "bystander", both("我也想问", "Me too")), "to the queue"
    yield "fay", c.SkipQuestion(on, second), ""
    yield "eve", c.TickCheck(on, "facts", "yes"), ""
    yield "fay", c.TickCheck(on, "facts", "partly", "One figure was a guess"), "again"
    yield "fay", c.CloseRound(on), ""
    yield "fay", c.OpenFreeRound("family", both("当面谈", "Face to face"), "nurse", (Question("mrs_lin", both("孩子呢", "My child?")),)), ""


def _cut_off(d: Drill) -> Iterator[Asked]:
    """Removed from the seat in mid-call; a caller who hangs up; a phone that nobody takes."""
    reporter = d.item("reporter")
    yield "fay", c.FreeSeat("pan", "spokesperson"), "in a call"
    yield "fay", _free_complaint("nurse"), "a complaint"
    yield "li", c.HandOverCase(d.reply["item_id"], "nurse", "spokesperson"), "to an empty seat, with oneself as stand-in"
    yield "fay", c.AssignSeat("pan", "spokesperson"), "after the call"
    yield "pan", c.CallBack(reporter), "after being cut off"
    yield "pan", c.EndCall(reporter), "to two roles"
    yield "fay", _free_call("spokesperson", "director"), "a call to be left in silence"
    yield "pan", c.AnswerCall(d.reply["item_id"]), "to two roles"
    for again in ("once", "twice", "three times", "until the caller hangs up"):
        d.sleep(45)
        yield SYSTEM, c.Tick(), f"hears silence {again}"
    yield "fay", _free_call("spokesperson", "nurse"), "a call"
    yield "fay", _free_post(), "a post"
    d.sleep(31)
    yield SYSTEM, c.Tick(), "a call rings out"


def _cases(d: Drill) -> Iterator[Asked]:
    letter = d.item("letter")
    details = c.ResponseDetails(outcome="promised", escalate_to="spokesperson")
    yield "li", c.SubmitResponse("complaint_reply", "director", "desk", "Sorry #empathy", letter, details), "complaint"
    complaint = d.reply["response_id"]
    yield SYSTEM, _assessed(complaint), "complaint"
    yield "li", c.NoteCase(letter, "director", "She wants the batch number"), ""
    yield "li", c.TakeCase(letter, "nurse"), ""
    yield "li", c.HandOverCase(letter, "nurse", "director", "Yours to answer"), "to one who has it"
    yield "li", c.HandOverCase(letter, "nurse", "spokesperson", "Yours to answer"), "to another"
    yield "pan", c.TakeCase(letter, "spokesperson"), "after a hand-over"
    yield "pan", c.NoteCase(letter, "spokesperson", "I ring her"), "after a hand-over"
    lines = [line.message_id for line in d.exercise.chat]
    yield SYSTEM, c.RecordChatSeen(tuple((who, line) for line in lines for who in ("pan", "li", "xu"))), ""
    yield "eve", c.ReassignResponse(complaint, ("answer_letter", "decide_level"), "It says the level"), ""
    yield "eve", c.SettleFinding(complaint, "empathy", True, "Clear enough"), ""
    yield "eve", c.SettleFinding(complaint, "facts", False, "None there"), "another"
    yield "eve", c.SettleFinding(complaint, "empathy", False, "On second thoughts"), "again"
    yield "fay", c.SettleFinding(complaint, "facts", False, "", True, 0, 3), "blind, with the clause"
    yield SYSTEM, c.RecordChatAssessment(d.exercise.chat[0].message_id, ("gag",), (), (("gag", 0, 2),), "stand-in"), ""
    yield "eve", c.RecordRoomAction("director", "seal", d.story.total_seconds() - 60, "Sealed before two witnesses"), ""
    yield "fay", c.RecordRoomAction("nurse", "flag_rumour", d.story.total_seconds(), "Called it out", ()), "of a nurse"
    yield "eve", c.PinNote(complaint, "Read this aloud"), "to a response"
    yield "fay", c.PinNote("", "A long silence"), "to a moment"
    yield "fay", c.SkipInject("second_wave"), ""
    d.sleep(5 * 60)
    yield SYSTEM, c.Tick(), "settles contingencies"
    yield SYSTEM, c.Tick(), "settles what depends on them"


def _jump(d: Drill) -> Iterator[Asked]:
    d.sleep(10 * 60)
    yield SYSTEM, c.Tick(), "before the jump"
    to = timedelta(minutes=113)
    passed = [i.inject_id for i in timeline.between(d.exercise, d.now, to)]
    note = both("一小时里家属来过", "In that hour the family came")
    yield "fay", c.JumpTo(to.total_seconds(), note, fire=tuple(passed[:1]), skip=tuple(passed[1:])), ""
    d.sleep(40)
    yield SYSTEM, c.Tick(), "after the jump"


def _halts(d: Drill) -> Iterator[Asked]:
    yield "fay", c.PauseExercise(), ""
    d.sleep(60)
    yield "fay", c.PauseExercise("Coffee"), "the reason, later"
    yield "pan", c.SendChat("spokesperson", "Coffee?"), "in a pause"
    yield "fay", c.ResumeExercise(), ""
    yield "pan", c.StopExercise(), "a slip"
    d.sleep(4)
    yield "pan", c.TakeStopBack(), ""
    yield "li", c.StopExercise("Too much"), ""
    yield "fay", c.PauseExercise("We talk first"), "while stopped"
    d.sleep(5)
    yield "tan", c.DeclareRealEmergency("Somebody fainted"), "while stopped"
    yield "pan", c.StopExercise(), "while a real emergency"
    yield "fay", c.ResumeExercise(), "from a real emergency"
    since = d.now
    d.sleep(30)
    yield SYSTEM, c.RecordInterruption(since), ""


def _ending(d: Drill) -> Iterator[Asked]:
    yield "eve", c.OverrideLine("first_statement", 80, "Clear and early"), ""
    d.sleep(1)
    yield "eve", c.OverrideLine("first_statement", 70, "Clear and early"), "same reason, other score"
    yield "fay", c.AnnounceEnd(), ""
    yield "fay", c.CancelEnd(), ""
    yield "pan", c.LeaveSeat(), ""
    yield "pan", c.TakeSeat("spokesperson"), "back again"
    yield "fay", c.AnnounceEnd(), "again"
    since = d.now
    d.sleep(10)
    yield SYSTEM, c.RecordInterruption(since), "after the announcement"
    yield "fay", c.EndExercise(), ""


def _after(d: Drill) -> Iterator[Asked]:
    yield "eve", c.OverrideLine("flag_rumour", 0, "After the end"), "after the end"
    for who in ("pan", "li", "tan", "eve"):
        yield who, c.AnswerDebrief("We talked", "Ask sooner"), who
    yield "pan", c.AnswerDebrief("We talked much", ""), "again"
    yield "fay", c.ReleaseScores(), ""
    for who, action_id in (("pan", "first_statement"), ("li", "answer_letter"), ("xu", "flag_rumour")):
        yield who, c.AskReview(action_id, "We said so on the phone"), who
        yield "eve", c.AnswerReview(d.reply["review_id"], "Heard; the line is changed"), who
    note_id = d.exercise.notes[0].note_id
    yield "eve", c.ChooseNote(note_id, True), "for the hot wash"
    yield "fay", c.ChooseNote(note_id, False), "not after all"
    yield "fay", c.ChooseNote(d.exercise.notes[1].note_id, True), "another"
    yield "eve", c.RecordImprovement("Three sentences first", "Press office", "2026-12-31"), ""
    known = d.reply["improvement_id"]
    yield "fay", c.RecordImprovement("Three sentences within ten minutes", "Press office", "", known), "again"
    yield "fay", c.StrikeImprovement(known), ""


def _assessed(response_id: str) -> c.RecordAssessment:
    return c.RecordAssessment(response_id, ("facts",), ("empathy",), (("facts", 0, 3), ("empathy", 1, 2)), "stand-in")


def _free_call(*roles: str) -> c.SendFreeInject:
    lines = (both("喂", "Hello"), both("再见", "Goodbye"))
    return c.SendFreeInject("call", "phone", "mrs_lin", roles, both("又打来", "Calls again"), lines=lines)


def _free_complaint(*roles: str) -> c.SendFreeInject:
    return c.SendFreeInject("complaint", "desk", "mrs_lin", roles, both("又来信", "Writes again"), both("还没回", "No answer yet"))


def _planned_post(at: float) -> c.PlanInject:
    return c.PlanInject("post", "feed", "bystander", ("spokesperson", "nurse"), both("还会来", "Will come"), at, both("再看", "Look again"))


def _free_post() -> c.SendFreeInject:
    roles = ("spokesperson", "nurse")
    return c.SendFreeInject("post", "feed", "bystander", roles, both("新帖", "New post"), both("快看", "Look"))
