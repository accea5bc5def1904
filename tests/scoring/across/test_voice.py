"""One voice: the same thing stated two ways, and stance against stance."""

from __future__ import annotations

from scoring.cardtypes import MeasureLine
from scoring.roles import my_card
from tests.scoring.across.stage import claim, measured, stage, tell
from tests.scoring.builders import Drill
from tests.scoring.full_drill import card_of

THREE, TWO = claim("number", "patient", "3"), claim("number", "patient", "2", 5)


def voice(drill: Drill) -> MeasureLine:
    return measured(drill, "one_voice")


def test_nothing_to_compare_is_not_rated() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", THREE, to="complaint")
    assert (voice(drill).value, voice(drill).n, voice(drill).details) == (None, 0, ())


def test_two_people_who_say_the_same_speak_with_one_voice() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", THREE, to="complaint")
    tell(drill, "statement", "spokesperson", THREE)
    assert (voice(drill).value, voice(drill).n) == (100.0, 1)


def test_two_people_who_differ_are_shown_with_both_quotes() -> None:
    drill = stage().at(4)
    one = tell(drill, "complaint_reply", "desk", THREE, to="complaint", text="Three of them.")
    other = tell(drill.at(6), "statement", "spokesperson", TWO, text="Only two of them.")
    found = voice(drill)
    assert (found.value, found.n) == (0.0, 1)
    shown = found.details[0]
    assert shown.response_ids == (one, other)
    assert [q.text for q in shown.quotes] == ["Thre", "two "]
    assert shown.text.en == "Patient desk · Desk · 14:04 said “Thre”, Spokesperson · Site · 14:06 “two”: they differ"
    assert shown.at == drill.exercise.responses[other].at
    [told] = next(m for m in my_card(card_of(drill), ["spokesperson"]).measures if m.measure_id == "one_voice").details
    assert (told.text, told.quotes, told.response_ids) == (shown.text, (), ())


def test_one_person_on_two_channels_is_two_voices_and_on_one_channel_none() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", THREE)
    tell(drill.at(5), "statement", "spokesperson", TWO)  # an update in the same place
    assert voice(drill).n == 0
    tell(drill.at(6), "statement", "spokesperson", TWO, channel="account")
    assert (voice(drill).value, len(voice(drill).details)) == (0.0, 1)


def test_a_range_that_holds_the_others_value_and_another_subject_contradict_nothing() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", THREE, TWO, to="complaint")
    tell(drill, "statement", "spokesperson", TWO, claim("number", "staff", "9"))
    assert (voice(drill).value, voice(drill).n) == (100.0, 1)
    unnamed = stage().at(4)
    tell(unnamed, "complaint_reply", "desk", claim("number", "", "3"), to="complaint")
    tell(unnamed, "statement", "spokesperson", claim("number", "", "2"))
    assert voice(unnamed).n == 0


def test_an_update_in_the_same_place_is_no_contradiction_among_other_voices() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", THREE)
    tell(drill.at(5), "statement", "spokesperson", TWO)
    tell(drill.at(6), "complaint_reply", "desk", THREE, TWO, to="complaint")
    assert (voice(drill).value, voice(drill).n) == (100.0, 1)


def test_promises_and_corrections_are_left_out() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", claim("promise", "x", "18:00"), to="complaint")
    said = tell(drill, "statement", "spokesperson", claim("promise", "x", "19:00"))
    tell(drill, "correction", "spokesperson", THREE, corrects=said)
    tell(drill, "reply", "desk", TWO, to="video")
    assert voice(drill).n == 0


def test_inside_nobody_needs_one_voice() -> None:
    drill = stage().at(4)
    tell(drill, "assessment", "lead", THREE, crisis_type="CT-02", level_id="red")
    tell(drill, "statement", "spokesperson", TWO)
    assert voice(drill).n == 0


def test_a_denial_beside_somebody_elses_acknowledgement() -> None:
    drill = stage().at(4)
    owned = tell(drill, "complaint_reply", "desk", to="complaint", labels=("acknowledge",))
    denied = tell(drill.at(5), "reply", "spokesperson", to="video", labels=("denial", "acknowledge"))
    found = voice(drill)
    assert (found.value, found.n) == (0.0, 1)
    assert found.details[0].response_ids == (denied, owned)
    assert found.details[0].quotes[0].text == "what"
    drill.settle(denied, "denial", False, "A question, not a denial.")
    assert (voice(drill).value, voice(drill).details) == (100.0, ())


def test_who_denies_and_acknowledges_alone_contradicts_nobody_else() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", labels=("denial",))
    tell(drill.at(6), "statement", "spokesperson", labels=("acknowledge",))
    assert (voice(drill).value, voice(drill).details) == (None, ())
