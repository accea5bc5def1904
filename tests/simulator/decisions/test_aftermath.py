"""Improvement items."""

from __future__ import annotations

import pytest

from simulator import commands as c
from simulator import events as e
from tests.simulator.stages import LONG_NOTE, ended, lobby, paused


def test_an_item_has_an_owner_and_may_have_a_day() -> None:
    for d in (paused(), ended()):
        d.says("eve", c.RecordImprovement(" Three sentences first ", " Press office ", "2026-12-31"))
        (event,) = d.last
        assert isinstance(event, e.ImprovementRecorded)
        assert (event.due, event.by) == ("2026-12-31", "eve")
        kept = d.exercise.improvements[d.reply["improvement_id"]]
        assert d.exercise.texts[kept.text_sha256] == "Three sentences first"
        assert d.exercise.texts[kept.owner_sha256] == "Press office"


def test_it_is_worded_anew_in_its_place_and_struck_once() -> None:
    d = ended().says("eve", c.RecordImprovement("First", "A")).says("eve", c.RecordImprovement("Second", "B"))
    first = next(iter(d.exercise.improvements))
    d.says("fay", c.RecordImprovement("First, better", "A", "2027-01-05", first))
    assert [d.exercise.texts[i.text_sha256] for i in d.exercise.improvements.values()] == [
        "First, better",
        "Second",
    ]
    d.says("fay", c.StrikeImprovement(first)).expect("ImprovementStruck")
    assert [i.is_struck for i in d.exercise.improvements.values()] == [True, False]
    d.refuses("fay", c.StrikeImprovement(first), "unknown_improvement", "improvement_id")
    d.refuses("fay", c.RecordImprovement("Again", "A", "", first), "unknown_improvement", "improvement_id")


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (c.RecordImprovement(" ", "A"), "text_missing", "text"),
        (c.RecordImprovement(LONG_NOTE, "A"), "text_too_long", "text"),
        (c.RecordImprovement("Do it", " "), "text_missing", "owner"),
        (c.RecordImprovement("Do it", "x" * 81), "text_too_long", "owner"),
        (c.RecordImprovement("Do it", "A", "soon"), "due_invalid", "due"),
        (c.RecordImprovement("Do it", "A", "2026-02-30"), "due_invalid", "due"),
        (c.RecordImprovement("Do it", "A", "", "im_none"), "unknown_improvement", "improvement_id"),
        (c.StrikeImprovement("im_none"), "unknown_improvement", "improvement_id"),
    ],
)
def test_what_is_no_item_is_refused(command: c.Command, code: str, field: str) -> None:
    ended().refuses("eve", command, code, field)


def test_nothing_is_learnt_before_it_begins() -> None:
    lobby().refuses("eve", c.RecordImprovement("Do it", "A"), "not_running")


def test_a_note_is_chosen_for_the_hot_wash_by_any_of_the_staff() -> None:
    d = ended().says("eve", c.PinNote("", "A long silence")).says("fay", c.PinNote("", "Well asked"))
    first, second = (n.note_id for n in d.exercise.notes)
    d.says("eve", c.ChooseNote(first, True)).expect("NoteChosen")
    d.says("fay", c.ChooseNote(second, True)).says("fay", c.ChooseNote(first, False))
    assert [n.is_chosen for n in d.exercise.notes] == [False, True]
    d.says("eve", c.ChooseNote(second, True))
    assert d.last == ()  # it is chosen already
    d.refuses("fay", c.ChooseNote("no_none", True), "unknown_note", "note_id")
