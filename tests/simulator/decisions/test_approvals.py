"""Agreement before publishing: asked for, given, refused, done without; a rule, or a lock."""

from __future__ import annotations

from dataclasses import replace

from simulator import commands as c
from simulator import events as e
from simulator.journal import text_sha256
from simulator.playbook import Playbook
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import (
    both,
    full_playbook,
    minutes,
)
from tests.simulator.stages import (
    LONG,
    LONG_NOTE,
    chained,
    full,
)


def ask(text: str = "Draft", role: str = "spokesperson", **changes: object) -> c.RequestApproval:
    return replace(c.RequestApproval("statement", role, "site", text), **changes)  # type: ignore[arg-type]


def asked(d: Drill, command: c.RequestApproval | None = None, who: str = "pan") -> str:
    return d.says(who, command or ask()).expect("ApprovalRequested").reply["approval_id"]


def publish(text: str = "Draft", **details: object) -> c.SubmitResponse:
    return c.SubmitResponse("statement", "spokesperson", "site", text, None, c.ResponseDetails(**details))  # type: ignore[arg-type]


def two_rules() -> Playbook:
    """Both the nurse and the director must agree."""
    plan = full_playbook()
    return replace(plan, approvals=(replace(plan.approvals[0], roles=("nurse", "director")),))


# ---- asking ----------------------------------------------------------------------------------


def test_a_text_is_put_before_those_who_must_agree() -> None:
    d = full().says("pan", ask("  Draft "))
    (event,) = d.last
    assert isinstance(event, e.ApprovalRequested)
    assert event.needs == (e.ApprovalNeed("director", ("director",)),)
    assert (event.rule_id, event.text_sha256, event.replaces) == ("clearance", text_sha256("Draft"), "")
    assert dict(d.entries[-1].streams).keys() == {"staff", "role:spokesperson", "role:director"}


def test_what_needs_nobodys_agreement_is_not_put_before_anybody() -> None:
    d = full().at("00:06")
    d.refuses("pan", ask(kind="reply", channel="feed", item_id=d.item("rumour")), "approval_not_needed", "kind")
    d.refuses("tan", ask(role="director"), "approval_not_needed", "kind")  # the director's own
    full(pan="spokesperson").refuses("pan", ask(), "approval_not_needed", "kind")  # nobody is there


def test_who_asks_must_be_able_to_publish() -> None:
    d = full().at("00:06")
    d.refuses("li", ask(role="nurse"), "not_allowed")
    d.refuses("li", ask(), "not_allowed")
    d.refuses("pan", ask(" "), "text_missing", "text")
    d.refuses("pan", ask(LONG), "text_too_long", "text")
    d.refuses("pan", ask(item_id="it_0"), "unknown_item", "item_id")
    d.says("fay", c.PauseExercise("Coffee")).refuses("pan", ask(), "exercise_paused")


def test_a_rule_may_be_for_some_channels_only() -> None:
    plan = full_playbook()
    elsewhere = replace(plan, approvals=(replace(plan.approvals[0], channels=("paper",)),))
    d = full(elsewhere).says("pan", publish()).expect("ResponseSubmitted")
    assert d.last[0].approval == "not_needed"  # type: ignore[union-attr]


# ---- giving and refusing ---------------------------------------------------------------------


def test_what_was_agreed_to_is_published_as_it_stands() -> None:
    d = full().at("00:06")
    approval_id = asked(d)
    d.says("tan", c.ApproveText(approval_id, "director")).expect("TextApproved")
    assert d.exercise.approvals[approval_id].status == "approved"
    d.says("pan", publish(" Draft ", approval_id=approval_id)).expect("ResponseSubmitted")
    assert d.last[0].approval == "given"  # type: ignore[union-attr]


def test_another_text_place_role_or_kind_than_the_approved_is_not_covered() -> None:
    d = full()
    approval_id = asked(d)
    d.says("tan", c.ApproveText(approval_id, "director"))
    d.refuses("pan", publish("Draft!", approval_id=approval_id), "approval_missing", "text")
    d.says("pan", publish("Draft!", approval_id=approval_id, without_approval="A comma"))
    assert d.last[0].approval == "missing"  # type: ignore[union-attr]
    d.refuses("pan", publish(approval_id="ap_0"), "approval_missing", "text")
    wrong = c.SubmitResponse("correction", "spokesperson", "site", "Draft", None,
                             c.ResponseDetails(approval_id=approval_id, corrects=d.reply["response_id"]))  # fmt: skip
    d.refuses("pan", wrong, "approval_missing", "text")


def test_an_agreement_is_used_once() -> None:
    """The same words said again later are another publication, and its approvers may see it otherwise."""
    d = full().at("00:06")
    approval_id = asked(d)
    d.says("tan", c.ApproveText(approval_id, "director"))
    d.says("pan", publish(approval_id=approval_id))
    d.refuses("pan", publish(approval_id=approval_id), "approval_missing", "text")


def test_an_agreement_to_an_answer_is_for_that_item_alone() -> None:
    plan = full_playbook()
    rule = replace(plan.approvals[0], kinds=("reply",), channels=())
    d = full(playbook=replace(plan, approvals=(rule,))).at("00:06")
    item = d.item("rumour")
    reply = c.SubmitResponse("reply", "spokesperson", "feed", "Draft", item, c.ResponseDetails())
    approval_id = asked(d, ask(kind="reply", channel="feed"))  # put forward for no item
    d.says("tan", c.ApproveText(approval_id, "director"))
    elsewhere = replace(reply, details=c.ResponseDetails(approval_id=approval_id))
    d.refuses("pan", elsewhere, "approval_missing", "text")
    approval_id = asked(d, ask(kind="reply", channel="feed", item_id=item))
    d.says("tan", c.ApproveText(approval_id, "director"))
    d.says("pan", replace(reply, details=c.ResponseDetails(approval_id=approval_id))).expect("ResponseSubmitted")


def test_a_text_is_sent_back_with_a_remark() -> None:
    d = full()
    approval_id = asked(d)
    d.refuses("tan", c.SendTextBack(approval_id, "director", " "), "text_missing", "text")
    d.refuses("tan", c.SendTextBack(approval_id, "director", LONG_NOTE), "text_too_long", "text")
    d.says("tan", c.SendTextBack(approval_id, "director", " Too early ")).expect("TextSentBack")
    (step,) = d.exercise.approvals[approval_id].steps
    assert (step.verdict, step.by, d.exercise.texts[step.text_sha256]) == ("sent_back", "tan", "Too early")
    d.refuses("pan", publish(approval_id=approval_id), "approval_missing", "text")


def test_of_two_who_approve_and_reject_at_once_the_first_has_decided() -> None:
    d = full().says("xu", c.GiveConsent()).says("fay", c.AssignSeat("xu", "director"))
    approval_id = asked(d)
    d.says("tan", c.ApproveText(approval_id, "director"))
    d.refuses("xu", c.SendTextBack(approval_id, "director", "No"), "approval_settled", "approval_id")
    d.refuses("xu", c.ApproveText(approval_id, "director"), "approval_settled", "approval_id")
    approval_id = asked(d)
    d.says("xu", c.SendTextBack(approval_id, "director", "No"))
    d.refuses("tan", c.ApproveText(approval_id, "director"), "approval_settled", "approval_id")
    assert d.exercise.approvals[approval_id].status == "sent_back"


def test_a_no_of_one_settles_it_for_all() -> None:
    d = full(two_rules())
    approval_id = asked(d)
    d.says("li", c.SendTextBack(approval_id, "nurse", "No"))
    d.refuses("tan", c.ApproveText(approval_id, "director"), "approval_settled", "approval_id")


def test_all_must_agree() -> None:
    d = full(two_rules())
    approval_id = asked(d)
    d.says("tan", c.ApproveText(approval_id, "director"))
    assert d.exercise.approvals[approval_id].status == "waiting"
    d.refuses("pan", publish(approval_id=approval_id), "approval_missing", "text")
    d.says("li", c.ApproveText(approval_id, "nurse")).says("pan", publish(approval_id=approval_id))
    assert d.last[0].approval == "given"  # type: ignore[union-attr]


def test_the_yes_to_a_changed_text_is_refused() -> None:
    d = full()
    first = asked(d)
    second = asked(d, ask("Draft two", replaces=first))
    assert d.exercise.approvals[first].status == "replaced"
    for command in (c.ApproveText(first, "director"), c.SendTextBack(first, "director", "No")):
        d.refuses("tan", command, "text_changed", "approval_id")
    d.says("tan", c.ApproveText(second, "director")).says("pan", publish("Draft two", approval_id=second))
    d.refuses("pan", publish(approval_id=first), "approval_missing", "text")
    d.refuses("pan", ask(replaces=first), "text_changed", "replaces")
    d.refuses("pan", ask(replaces="ap_0"), "unknown_approval", "approval_id")


def test_only_those_who_are_asked_decide() -> None:
    d = full()
    approval_id = asked(d)
    d.refuses("li", c.ApproveText(approval_id, "director"), "not_allowed")
    d.refuses("li", c.ApproveText(approval_id, "nurse"), "not_allowed")
    d.refuses("tan", c.ApproveText(approval_id, "spokesperson"), "not_allowed")
    d.refuses("tan", c.ApproveText("ap_0", "director"), "unknown_approval", "approval_id")
    d.says("fay", c.PauseExercise("Coffee")).refuses("tan", c.ApproveText(approval_id, "director"), "exercise_paused")


def test_a_request_is_its_roles_own() -> None:
    plan = full_playbook()
    may_all = replace(plan, roles=tuple(replace(r, may=(*r.may, "statement"), channels=("site",)) for r in plan.roles))
    d = full(may_all)
    first = asked(d)
    d.refuses("li", ask(role="nurse", replaces=first), "not_allowed")


# ---- deputies, and one's own text ------------------------------------------------------------


def test_an_absent_approver_has_a_deputy() -> None:
    d = full(chained(), pan="spokesperson", li="nurse")
    approval_id = asked(d)
    (step,) = d.exercise.approvals[approval_id].steps
    assert step.need == e.ApprovalNeed("director", ("director", "nurse"))
    d.says("li", c.ApproveText(approval_id, "director")).says("pan", publish(approval_id=approval_id))
    assert d.last[0].approval == "given"  # type: ignore[union-attr]


def test_the_deputy_steps_back_when_the_approver_comes() -> None:
    d = full(chained(), pan="spokesperson", li="nurse")
    approval_id = asked(d)
    d.says("tan", c.GiveConsent()).says("tan", c.TakeSeat("director"))
    d.refuses("li", c.ApproveText(approval_id, "director"), "not_allowed")
    d.says("tan", c.ApproveText(approval_id, "director")).expect("TextApproved")


def test_who_was_asked_for_a_text_is_told_that_it_was_replaced() -> None:
    """The deputy's screen would show the old request as waiting for ever."""
    d = full(chained(), pan="spokesperson", li="nurse")
    first = asked(d)
    d.says("tan", c.GiveConsent()).says("tan", c.TakeSeat("director"))
    asked(d, ask("Draft two", replaces=first))
    assert "role:nurse" in dict(d.entries[-1].streams)


def test_nobody_clears_their_own_text() -> None:
    """In a team of three the drafter may hold the approver's role too: then the next in the chain is asked."""
    d = full(chained(), pan="spokesperson", li="nurse").says("fay", c.AssignSeat("pan", "director"))
    approval_id = asked(d)
    (step,) = d.exercise.approvals[approval_id].steps
    assert step.need.deciders == ("director", "nurse")
    d.refuses("pan", c.ApproveText(approval_id, "director"), "not_allowed")
    d.says("li", c.ApproveText(approval_id, "director")).expect("TextApproved")


def test_a_colleague_in_the_same_role_clears_what_one_wrote() -> None:
    d = full().says("fay", c.AssignSeat("pan", "director"))
    approval_id = asked(d)
    d.refuses("pan", c.ApproveText(approval_id, "director"), "not_allowed")
    d.says("tan", c.ApproveText(approval_id, "director")).expect("TextApproved")


def test_who_sits_alone_in_all_roles_needs_no_agreement() -> None:
    d = full(pan="spokesperson").says("fay", c.AssignSeat("pan", "director"))
    d.refuses("pan", ask(), "approval_not_needed", "kind")
    d.says("pan", publish())
    assert d.last[0].approval == "not_needed"  # type: ignore[union-attr]


def test_the_agreement_is_the_roles_whoever_of_it_publishes() -> None:
    d = full()
    d.says("xu", c.GiveConsent()).says("xu", c.TakeSeat("spokesperson"))
    approval_id = asked(d)
    d.says("tan", c.ApproveText(approval_id, "director")).says("xu", publish(approval_id=approval_id))
    assert d.last[0].approval == "given"  # type: ignore[union-attr]


# ---- a rule, or a lock -----------------------------------------------------------------------


def test_without_agreement_one_publishes_with_a_reason_which_is_kept() -> None:
    d = full()
    d.refuses("pan", publish(), "approval_missing", "text")
    d.refuses("pan", publish(without_approval="  "), "approval_missing", "text")
    d.refuses("pan", publish(without_approval=LONG_NOTE), "text_too_long", "without_approval")
    d.says("pan", publish(without_approval=" No time "))
    (event,) = d.last
    assert isinstance(event, e.ResponseSubmitted)
    assert (event.approval, event.details.without_approval) == ("missing", "No time")


def test_a_lock_takes_no_reason() -> None:
    d = full().says("fay", c.LockApprovals(True))
    d.refuses("pan", publish(without_approval="No time"), "approval_required", "text")
    approval_id = asked(d)
    d.refuses("pan", publish(approval_id=approval_id), "approval_required", "text")
    d.says("tan", c.ApproveText(approval_id, "director")).says("pan", publish(approval_id=approval_id))
    assert d.last[0].approval == "given"  # type: ignore[union-attr]
    d.says("fay", c.LockApprovals(False)).says("pan", publish("Other", without_approval="Open again"))


def test_a_playbook_may_begin_locked() -> None:
    d = full(replace(full_playbook(), approval_lock=True))
    d.refuses("pan", publish(without_approval="No time"), "approval_required", "text")


# ---- how long they took ----------------------------------------------------------------------


def test_waiting_is_in_story_time_without_jumps_and_outages() -> None:
    d = full().at("00:31:10").says("fay", c.SkipInject("inquiry"))
    approval_id = asked(d)
    approval = d.exercise.approvals[approval_id]
    d.after(60).says("fay", c.JumpTo(100 * 60.0, both("后来", "Later"))).after(60)
    since = d.now
    d.sleep(600).says(SYSTEM, c.RecordInterruption(since)).after(60)
    assert approval.waited(approval.steps[0], d.story) == minutes(3)
    d.says("tan", c.ApproveText(approval_id, "director")).after(300)
    assert approval.waited(approval.steps[0], d.story) == minutes(3)
    d.says("fay", c.JumpTo(d.story.total_seconds() + 60, both("后来", "Later")))
    assert approval.waited(approval.steps[0], d.story) == minutes(3)


# ---- an approver leaves --------------------------------------------------------------------------


def test_the_only_approver_leaves_and_the_stand_in_is_asked_instead() -> None:
    d = full(chained())
    first = asked(d)
    d.says("tan", c.LeaveSeat()).expect("SeatLeft", "ApprovalRequested")
    (*_, again) = d.events(e.ApprovalRequested)
    assert (again.replaces, again.participant_id, again.text_sha256) == (first, "pan", text_sha256("Draft"))
    assert again.needs == (e.ApprovalNeed("director", ("director", "nurse")),)
    assert "role:nurse" in dict(d.entries[-1].streams)
    d.says("li", c.ApproveText(again.approval_id, "director"))
    d.says("pan", publish(approval_id=again.approval_id))
    assert d.exercise.responses[d.reply["response_id"]].approval == "given"


def test_freed_and_changed_seats_hand_on_as_left_ones_do() -> None:
    d = full(chained())
    asked(d)
    d.says("fay", c.FreeSeat("tan", "director")).expect("SeatLeft", "ApprovalRequested")
    d = full(chained())
    asked(d)
    d.says("tan", c.TakeSeat("nurse")).expect("SeatLeft", "SeatTaken", "ApprovalRequested")


def test_what_others_have_agreed_to_stays_agreed() -> None:
    plan = replace(chained(), approvals=(replace(full_playbook().approvals[0], roles=("nurse", "director")),))
    d = full(plan)
    first = asked(d)
    d.says("li", c.ApproveText(first, "nurse"))
    d.says("tan", c.LeaveSeat()).expect("SeatLeft", "ApprovalRequested", "TextApproved")
    again = d.events(e.ApprovalRequested)[-1].approval_id
    d.says("li", c.ApproveText(again, "director"))
    assert d.exercise.approvals[again].status == "approved"


def test_a_request_that_somebody_can_still_decide_or_has_decided_stays_as_it_is() -> None:
    d = full(chained())
    asked(d)
    d.says("li", c.LeaveSeat()).expect("SeatLeft")
    d = full(chained())
    d.says("tan", c.ApproveText(asked(d), "director")).says("tan", c.LeaveSeat()).expect("SeatLeft")
    d = full(chained()).says("xu", c.GiveConsent()).says("xu", c.TakeSeat("director"))
    asked(d)
    d.says("tan", c.LeaveSeat()).expect("SeatLeft")


def test_where_nobody_is_left_to_agree_the_text_may_go_out() -> None:
    d = full()  # nobody stands in for the director
    asked(d)
    d.says("tan", c.LeaveSeat()).expect("SeatLeft")
    d.says("pan", publish())
    assert d.exercise.responses[d.reply["response_id"]].approval == "not_needed"
