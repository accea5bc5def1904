"""The evaluator's desk over the wire: proposals, agreement of two evaluators, a review asked and answered."""

from __future__ import annotations

from typing import Any

import pytest

from tests.harness import Browser, Refused
from tests.live.conftest import Room

SAID = "我们注意到网上的视频，深感抱歉，正在核实，今晚八点再通报。"


def path(room: Room, name: str, who: Browser) -> str:
    return f"/api/exercises/{room.admin['exercise_id']}/{name}?as={who.participant_id}"


def read_statement(room: Room, pan: Browser) -> str:
    """A statement that the reader has read."""
    watching = room.watch(room.fay)
    data = {"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": SAID}
    response_id: str = pan.command("SubmitResponse", data)["reply"]["response_id"]
    watching.wait_for(
        lambda e: e["type"] == "ResponseAssessed" and e["data"]["response_id"] == response_id, 20
    )
    return response_id


def test_proposals_stay_what_they_were_and_words_are_compared(room: Room) -> None:
    pan = room.seat("pr_officer")
    eve, ida = room.staff("evaluator", "Eve"), room.staff("evaluator", "Ida")
    room.start().fire("video")
    response_id = read_statement(room, pan)
    before = eve.get(path(room, "proposals", eve))["proposals"]
    mine = next(p for p in before if p["response_id"] == response_id)
    assert mine["is_read"] is True
    assert {e["label"] for e in mine["elements"]} >= {"acknowledge", "empathy"}
    for who in (eve, ida):
        for element in mine["elements"]:
            word = {
                "response_id": response_id, "label": element["label"], "is_met": element["verdict"] != "met",
                "reason": "rated first", "blind": True,
            }  # fmt: skip
            who.command("SettleFinding", word)
    assert eve.get(path(room, "proposals", eve))["proposals"] == before
    found: dict[str, Any] = ida.get(path(room, "agreement", ida))
    rated = len(mine["elements"])
    assert found["enough"] == 30
    assert [p["by"] for p in found["pairs"]] == [[eve.participant_id, ida.participant_id]]
    pair = found["pairs"][0]
    assert pair["figures"] == {"n": rated, "share": None, "kappa": None, "alpha": None}
    assert pair["blind"] == rated
    assert found["reader_overall"]["figures"]["n"] + found["reader_overall"]["unsure"] == 2 * rated


def test_a_trainee_asks_for_a_review_and_gets_the_answer(room: Room) -> None:
    pan, eve = room.seat("pr_officer"), room.staff("evaluator", "Eve")
    room.start().fire("video")
    read_statement(room, pan)
    ask = {"action_id": "first_statement", "text": "第二句说的就是共情。"}
    with pytest.raises(Refused) as refused:
        pan.command("AskReview", ask)
    assert refused.value.code == "scores_not_released"
    room.fay.command("EndExercise")
    room.fay.command("ReleaseScores")
    watching = room.watch(pan)
    review_id = pan.command("AskReview", ask)["reply"]["review_id"]
    eve.command("AnswerReview", {"review_id": review_id, "text": "看过了，维持。"})
    review = watching.wait_for("ReviewAnswered")["data"]["review"]
    assert (review["answer"], review["answered_name"]) == ("看过了，维持。", "Eve")
