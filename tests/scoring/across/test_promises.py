"""Promised updates: kept, missed, still open, and those that nobody could keep."""

from __future__ import annotations

import pytest

from scoring.across.promises import due_of, promises_of
from scoring.cardtypes import MeasureLine
from simulator import commands as c
from simulator.playbook import Term
from tests.scoring.across.stage import across_playbook, claim, measured, stage, tell
from tests.scoring.builders import Drill, both, minutes

SOON = claim("promise", "", "14:20")


def kept(drill: Drill) -> MeasureLine:
    return measured(drill, "promises")


def fates(drill: Drill) -> list[str]:
    return [p.fate for p in promises_of(drill.exercise, drill.exercise.clock.story_at(drill.now))]


@pytest.mark.parametrize(
    ("value", "due"),
    [
        ("14:20", 20),
        ("+30", 34),
        ("14:04", 4),
        ("14:03", None),
        ("04:04", 14 * 60 + 4),
        ("04:05", None),
        ("soon", None),
        ("+x", None),
    ],
)
def test_a_time_is_the_next_on_the_clock_of_the_story(value: str, due: float | None) -> None:
    drill = stage().at(4)
    said = tell(drill, "statement", "spokesperson", claim("promise", "", value))
    found = due_of(drill.exercise, drill.exercise.responses[said], value)
    assert found == (None if due is None else minutes(due))


@pytest.mark.parametrize(
    ("minute", "fate", "value"), [(19, "kept", 100.0), (25, "kept", 100.0), (25.1, "missed", 0.0)]
)
def test_a_promise_in_public_is_kept_in_public_within_five_minutes(
    minute: float, fate: str, value: float
) -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", SOON)
    tell(drill.at(minute), "statement", "spokesperson", channel="account")
    assert (fates(drill.end()), kept(drill).value, kept(drill).n) == ([fate], value, 1)


def test_one_made_to_somebody_is_kept_by_an_answer_to_them_alone() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", SOON, to="complaint")
    tell(drill.at(10), "statement", "spokesperson")
    tell(drill, "reply", "desk", to="video")
    assert fates(drill.at(30)) == ["missed"]
    again = stage().at(4)
    tell(again, "complaint_reply", "desk", SOON, to="complaint")
    later = tell(again.at(10), "complaint_reply", "desk", to="complaint")
    assert fates(again.at(26)) == ["kept"]
    assert kept(again).details[0].response_ids[1] == later


def test_the_next_word_of_the_same_talk_is_not_the_update() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", SOON, to="complaint")
    tell(drill.at(8.9), "complaint_reply", "desk", to="complaint")
    assert fates(drill.at(26)) == ["missed"]
    again = stage().at(4)
    tell(again, "complaint_reply", "desk", SOON, to="complaint")
    tell(again.at(9), "complaint_reply", "desk", to="complaint")
    assert fates(again.at(26)) == ["kept"]


def test_a_promise_made_again_to_the_same_person_is_not_the_update() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", SOON, to="complaint")
    tell(drill.at(10), "complaint_reply", "desk", SOON, to="complaint")
    assert fates(drill.at(26)) == ["missed"]


def test_a_call_back_is_not_made_by_another_line_of_the_same_call() -> None:
    drill = stage().at(13.1)
    drill.give(c.AnswerCall(drill.item("call")), "spokesperson")
    tell(drill, "call_line", "spokesperson", SOON, to="call")
    for minute in range(14, 20):  # the caller waits for no longer silence
        tell(drill.at(minute), "call_line", "spokesperson", to="call")
    assert fates(drill.at(26)) == ["call"]
    assert kept(drill.end()).words.en == (
        "No promised update fell due; 14:20: an answer promised in a call, not seen, left out."
    )


def test_one_on_a_feed_is_kept_on_an_official_channel() -> None:
    drill = stage().at(4)
    tell(drill, "reply", "desk", SOON, to="video")
    tell(drill.at(10), "statement", "spokesperson")
    assert fates(drill.at(26)) == ["kept"]


def test_one_in_public_is_not_kept_by_an_answer_to_somebody_else() -> None:
    drill = stage().at(4)
    tell(drill, "reply", "desk", SOON, to="video")
    tell(drill.at(10), "reply", "desk", to="hint2")
    assert fates(drill.at(26)) == ["missed"]


def test_what_had_no_time_to_fall_due_is_neither_kept_nor_missed() -> None:
    drill = stage().at(4)
    tell(drill, "complaint_reply", "desk", SOON, to="complaint")
    tell(drill.at(10), "complaint_reply", "desk", to="complaint")
    assert fates(drill.end(19)) == ["open"]
    assert (kept(drill).value, kept(drill).n) == (None, 0)


@pytest.mark.parametrize(
    ("words", "fate"),
    [
        ("14:20我再给您打电话。", "call"),
        ("I shall call you back at 14:20.", "call"),
        ("14:20前我告诉您查到什么。", "kept"),
        ("You will hear from us by 14:20.", "kept"),
    ],
)
def test_a_call_back_is_kept_by_a_call_and_not_by_what_is_written_before(words: str, fate: str) -> None:
    drill = stage().at(13.1)
    drill.give(c.AnswerCall(drill.item("call")), "spokesperson")
    start = words.index("14:20")
    tell(drill, "call_line", "spokesperson", claim("promise", "", "14:20", start), to="call", text=words)
    drill.exercise.items[drill.item("complaint")].persona_id = drill.exercise.items[drill.item("call")].persona_id
    tell(drill.at(19), "complaint_reply", "desk", to="complaint")
    assert fates(drill.at(26)) == [fate]


def test_one_to_an_authority_is_kept_by_a_report_to_it() -> None:
    places = (Term("health_office", both("Health office")), Term("police", both("Police")))
    drill = stage(across_playbook(authorities=places)).at(4)
    for minute, to, claims in ((4, "health_office", (SOON,)), (10, "police", ()), (31, "health_office", ())):
        form = c.ResponseDetails(to=to)
        report = c.SubmitResponse("report", "lead", "", "We report.", None, form)
        drill.read(drill.at(minute).give(report, "lead").reply["response_id"], (), claims=claims)
        if minute == 10:
            assert fates(drill) == ["open"]
    assert fates(drill) == ["missed"]


def test_what_is_not_due_by_the_end_is_not_rated() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", claim("promise", "", "18:00"))
    assert (kept(drill.end()).value, kept(drill).n, fates(drill)) == (None, 0, ["open"])
    assert kept(drill).details[0].text.zh.endswith("18:00 前：到结束时还没到期")


def test_what_fell_due_in_a_jump_is_left_out() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", claim("promise", "", "14:20"))
    tell(drill, "complaint_reply", "desk", claim("promise", "", "14:10"), to="complaint")
    drill.at(16).give(c.JumpTo(minutes(30).total_seconds(), both("On"), (), ()), "fay")
    assert fates(drill) == ["jumped", "missed"]
    said = kept(drill).words
    assert said.en == "Promised updates that fell due: 1, kept: 0; 14:20: fell due in a jump, left out."
    assert said.zh == "答应的更新到期 1 项，兑现 0 项；14:20：到期时剧情已跳过，不计。"


def test_the_same_promise_in_the_same_place_is_one() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", SOON, claim("promise", "", "14:20", 9))
    tell(drill.at(10), "statement", "spokesperson", SOON)
    assert len(fates(drill)) == 1
    assert fates(drill.at(26)) == ["kept"]  # the second statement is the update that was promised


def test_half_of_two() -> None:
    drill = stage().at(4)
    tell(drill, "statement", "spokesperson", SOON)
    tell(drill, "complaint_reply", "desk", SOON, to="complaint")
    tell(drill.at(15), "statement", "spokesperson")
    assert (kept(drill.end()).value, kept(drill).n) == (50.0, 2)
    assert kept(drill).words.zh == "答应的更新到期 2 项，兑现 1 项。"


def test_one_promised_again_elsewhere_is_told_once_and_counted_as_before() -> None:
    drill = stage().at(4)
    first = tell(drill, "statement", "spokesperson", SOON)
    again = tell(drill.at(5), "statement", "spokesperson", SOON, channel="account")
    tell(drill.at(6), "complaint_reply", "desk", SOON, to="complaint")
    update = tell(drill.at(15), "statement", "spokesperson")
    found = kept(drill.end())
    assert (fates(drill), found.value, found.n) == (["kept", "kept", "missed"], 66.7, 3)
    together, alone = found.details
    assert together.response_ids == (first, again, update)
    assert (len(together.quotes), together.at) == (2, minutes(4))
    assert [text.count("14:20") for text in (together.text.zh, together.text.en)] == [1, 1]
    assert together.text.zh.endswith("答应 14:20 前：兑现")
    assert together.text.en.endswith("promised by 14:20: kept")
    for text in (together.text.zh, together.text.en):
        assert text.index("14:04") < text.index("14:05")
    assert alone.text.en.endswith("promised by 14:20: missed")


def test_what_is_left_out_is_named_once_for_its_hour() -> None:
    drill = stage().at(4)
    late = claim("promise", "", "18:00")
    tell(drill, "statement", "spokesperson", late)
    tell(drill.at(5), "statement", "spokesperson", late, channel="account")
    assert kept(drill.end()).words.en == "No promised update fell due; 18:00: not due by the end."
    assert (kept(drill).n, fates(drill), len(kept(drill).details)) == (0, ["open", "open"], 1)
