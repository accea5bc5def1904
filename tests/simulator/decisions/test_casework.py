"""Work on a case: notes, a hand on it, hand-over; and what was read of the chat."""

from __future__ import annotations

from dataclasses import replace

from simulator import commands as c
from simulator import events as e
from simulator import views
from simulator.matching import served_actions
from simulator.viewtypes import TraineeView
from tests.drill import NAMES, SYSTEM, Drill
from tests.scenario_samples import full_playbook, full_scenario
from tests.simulator.stages import full

NOTE = "She wants the batch number"


def at_desk() -> tuple[Drill, str]:
    """A nurse and the director have a complaint, the spokesperson has not."""
    d = full().at("00:12")
    return d, d.item("letter")


def view_of(d: Drill, who: str) -> TraineeView:
    shown = views.snapshot(d.exercise, views.viewer(d.exercise, who), NAMES)
    assert isinstance(shown, TraineeView)
    return shown


def test_a_note_is_for_those_who_have_the_case() -> None:
    d, item_id = at_desk()
    d.says("li", c.NoteCase(item_id, "nurse", f"  {NOTE} ")).expect("CaseNoted")
    assert [s for s, _ in d.entries[-1].streams] == ["staff", "role:nurse", "role:director"]
    item = next(i for i in view_of(d, "li").items if i.item_id == item_id)
    assert [(s.kind, s.text, s.name, s.role_id) for s in item.steps] == [("note", NOTE, "Li 李", "nurse")]
    assert item_id not in [i.item_id for i in view_of(d, "pan").items]


def test_who_takes_a_case_has_it_until_a_colleague_does() -> None:
    d, item_id = at_desk()
    d.says("fay", c.AssignSeat("pan", "nurse"))
    d.says("li", c.TakeCase(item_id, "nurse")).expect("CaseTaken")
    assert d.exercise.items[item_id].taken_by == "li"
    d.refuses("li", c.TakeCase(item_id, "nurse"), "already_yours", "item_id")
    d.says("pan", c.TakeCase(item_id, "nurse"))
    assert d.exercise.items[item_id].taken_by == "pan"


def test_a_case_handed_over_reaches_the_other_role_with_all_that_was_said() -> None:
    d, item_id = at_desk()
    d.says("li", c.NoteCase(item_id, "nurse", NOTE)).says("li", c.TakeCase(item_id, "nurse"))
    d.says("li", c.SubmitResponse("complaint_reply", "nurse", "desk", "Sorry", item_id))
    d.says("li", c.HandOverCase(item_id, "nurse", "spokesperson", "Yours to answer")).expect("CaseHandedOver")
    assert [s for s, _ in d.entries[-1].streams] == [
        "staff",
        "role:spokesperson",
        "role:nurse",
        "role:director",
    ]
    theirs = view_of(d, "pan")
    item = next(i for i in theirs.items if i.item_id == item_id)
    assert [s.kind for s in item.steps] == ["note", "taken", "handed"]
    assert (item.to_roles, item.first_roles) == (("nurse", "director", "spokesperson"), ("nurse", "director"))
    assert [r.text for r in theirs.responses if r.item_id == item_id] == ["Sorry"]
    assert d.exercise.items[item_id].taken_by == ""
    assert item_id in [i.item_id for i in view_of(d, "li").items]


def test_a_hand_over_leaves_the_expected_action_where_it_was() -> None:
    """The time limit stays with the first roles, and the new one is shown it."""
    d, item_id = at_desk()
    before = d.exercise.actions["answer_letter"].to_roles
    titles = [o.title.en for o in view_of(d, "pan").open_items]
    assert "Reply to the complaint" not in titles
    d.says("li", c.HandOverCase(item_id, "nurse", "spokesperson"))
    assert d.exercise.actions["answer_letter"].to_roles == before
    shown = next(o for o in view_of(d, "pan").open_items if o.title.en == "Reply to the complaint")
    assert (shown.roles, shown.item_id) == (before, item_id)


def test_who_was_handed_the_case_answers_for_those_whose_it_was() -> None:
    """A colleague who only has it on the desk does not; whoever may answer and was handed it does."""
    d, item_id = at_desk()
    serves = ("complaint_reply", "spokesperson", "desk", item_id, "pan")
    assert served_actions(d.exercise, *serves) == ()
    d.says("li", c.HandOverCase(item_id, "nurse", "spokesperson"))
    assert served_actions(d.exercise, *serves) == ("answer_letter",)
    assert served_actions(d.exercise, *serves[:3], d.item("rumour"), "pan") == ()


def test_a_case_handed_to_one_role_is_not_another_ones_nor_for_another_line() -> None:
    scenario = full_scenario()
    letter = next(a for a in scenario.expected_actions if a.action_id == "answer_letter")
    lines = (replace(letter, roles=("nurse",)), replace(letter, action_id="any", roles=("nurse",), answers_inject=False, opens_with="rumour"))
    others = (a for a in scenario.expected_actions if a is not letter)
    d = Drill(replace(scenario, expected_actions=(*others, *lines)), full_playbook())
    d.says(SYSTEM, c.JoinExercise("tan", "trainee")).seated(pan="spokesperson", li="nurse", tan="director").started().at("00:12")
    item_id = d.item("letter")
    d.says("li", c.HandOverCase(item_id, "nurse", "spokesperson"))
    assert served_actions(d.exercise, "complaint_reply", "nurse", "desk", item_id, "li") == ("answer_letter", "any")
    assert served_actions(d.exercise, "complaint_reply", "spokesperson", "desk", item_id, "pan") == ("answer_letter",)
    assert served_actions(d.exercise, "complaint_reply", "director", "desk", item_id, "tan") == ()


def test_handing_over_is_for_those_who_have_the_case() -> None:
    d, item_id = at_desk()
    d.refuses("pan", c.HandOverCase(item_id, "spokesperson", "nurse"), "unknown_item", "item_id")
    d.refuses("pan", c.NoteCase(item_id, "nurse", NOTE), "not_allowed")
    d.refuses("li", c.HandOverCase(item_id, "nurse", "nurse"), "wrong_role", "to_role")
    d.refuses("li", c.HandOverCase(item_id, "nurse", "cook"), "unknown_role", "to_role")
    d.refuses("li", c.NoteCase(item_id, "nurse", "  "), "text_missing", "text")


def test_a_post_is_no_case() -> None:
    d = full().at("00:05")
    d.refuses("li", c.TakeCase(d.item("rumour"), "nurse"), "wrong_place", "item_id")


def test_cases_are_sorted_out_in_a_pause_and_not_after_the_end() -> None:
    d, item_id = at_desk()
    d.says("fay", c.PauseExercise("Coffee")).says("li", c.NoteCase(item_id, "nurse", NOTE)).expect(
        "CaseNoted"
    )
    d.says("fay", c.EndExercise()).refuses("li", c.TakeCase(item_id, "nurse"), "exercise_ended")


def test_a_line_is_read_once_by_each_and_never_by_its_writer() -> None:
    d = full().says("pan", c.SendChat("spokesperson", "Anybody?"))
    line = d.reply["message_id"]
    d.says(SYSTEM, c.RecordChatSeen((("li", line), ("pan", line), ("li", line), ("li", "ch_none"))))
    assert d.last == (e.ChatSeen((), (("li", line),)),)
    d.says(SYSTEM, c.RecordChatSeen((("li", line),))).expect()
    assert view_of(d, "pan").chat[-1].read_by == ("li",)


def test_receipts_go_where_the_line_went() -> None:
    d = full().says("pan", c.SendChat("spokesperson", "To all"))
    to_all = d.reply["message_id"]
    d.says("pan", c.SendChat("spokesperson", "Only you", to_role="nurse"))
    d.says(SYSTEM, c.RecordChatSeen((("li", to_all), ("li", d.reply["message_id"]))))
    d.expect("ChatSeen", "ChatSeen")
    streams = [[s for s, _ in entry.streams] for entry in d.entries[-2:]]
    assert streams[1] == ["staff", "role:spokesperson", "role:nurse"]
    assert "role:director" in streams[0]


def test_who_could_not_read_a_line_gives_no_receipt_for_it() -> None:
    d = full().says("pan", c.SendChat("spokesperson", "Only you", to_role="director"))
    line = d.reply["message_id"]
    d.says(SYSTEM, c.RecordChatSeen((("li", line), ("fay", line), ("nobody", line)))).expect()
