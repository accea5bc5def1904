"""A trainee calls the facilitator."""

from __future__ import annotations

from simulator import commands as c
from simulator import events as e
from simulator.audience import STAFF, seat_stream, streams_for
from simulator.state import Hand
from tests.simulator.stages import LONG_NOTE, Drill, ended, lobby, paused, running


def only(d: Drill) -> Hand:
    (hand,) = d.exercise.hands.values()
    return hand


def test_one_press_calls_and_staff_alone_hears_it() -> None:
    for d in (lobby(), running(), paused()):
        d.says("pan", c.RaiseHand()).expect("HandRaised")
        assert streams_for(d.exercise, d.last[0]) == (STAFF, seat_stream("pan"))
        assert (only(d).participant_id, only(d).seen_at) == ("pan", None)


def test_words_added_later_keep_since_when() -> None:
    d = running().says("pan", c.RaiseHand()).says("pan", c.RaiseHand()).expect()  # a second press is none
    at = only(d).occurred_at
    d.after(30).says("pan", c.RaiseHand(" The feed stands still ")).expect("HandRaised")
    assert (d.exercise.texts[only(d).text_sha256], only(d).occurred_at) == ("The feed stands still", at)
    d.says("pan", c.RaiseHand("The feed stands still")).expect()
    d.refuses("pan", c.RaiseHand(LONG_NOTE), "text_too_long", "text")


def test_it_is_seen_once_and_may_be_raised_anew() -> None:
    d = running().says("pan", c.RaiseHand())
    d.says("fay", c.SeeHand(only(d).hand_id)).expect("HandSeen")
    assert isinstance(d.last[0], e.HandSeen)
    assert streams_for(d.exercise, d.last[0]) == (STAFF, seat_stream("pan"))
    assert only(d).seen_at is not None
    d.says("fay", c.SeeHand(only(d).hand_id)).expect()
    d.says("pan", c.RaiseHand()).expect("HandRaised")
    assert [h.seen_at is None for h in d.exercise.hands.values()] == [False, True]
    d.refuses("fay", c.SeeHand("ha_none"), "unknown_hand", "hand_id")


def test_a_private_word_answers_it() -> None:
    d = running().says("pan", c.RaiseHand()).says("li", c.RaiseHand())
    d.says("fay", c.GiveWord("Coming", "pan")).expect("WordGiven", "HandSeen")
    assert [h.participant_id for h in d.exercise.hands.values() if h.seen_at is None] == ["li"]
    d.says("fay", c.GiveWord("Eyes on me")).expect("WordGiven")


def test_after_endex_nobody_calls() -> None:
    ended().refuses("pan", c.RaiseHand(), "exercise_ended")
