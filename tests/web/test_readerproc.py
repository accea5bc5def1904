"""The reader's process: what it keeps, what it wants, and what of it reaches the journal."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.claims import Claim
from tests.web.conftest import House, statement
from tests.web.test_reading import assessed, started
from web.actions.asking import assessment_of, chat_assessment_of, request_of, texts_in, with_everything
from web.actions.readerproc import MOST_EXERCISES, Desks
from web.actions.reading import Reading

TEXT = "今天 14:20 一位顾客在我院接受注射，14:26 右眼看不见，当时有 9 名患者在场。我们将在今天 18:00 前再次通报。"


def over_the_wire(request: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(request))  # type: ignore[no-any-return]


def submitted(house: House, text: str = TEXT) -> tuple[Any, Any]:
    runner = started(house)
    response_id = runner.submit(statement(text), "pan", "command-1")["response_id"]
    return runner, runner.exercise.responses[response_id]


@pytest.fixture
def unread(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """A house whose responses nobody reads."""
    monkeypatch.setattr(house.exercises.reading, "add", lambda *given: None)
    return house


def test_an_unknown_exercise_is_asked_for_and_then_kept(unread: House) -> None:
    runner, response = submitted(unread)
    desks = Desks()
    short, whole = request_of(runner, response, ()), with_everything(runner, response)
    assert desks.answer(over_the_wire(short)) == {"wants": "everything"}
    first = desks.answer(over_the_wire(whole))
    assert desks.answer(over_the_wire(request_of(runner, response, texts_in(whole)))) == first
    assert "background" not in short


def test_a_text_that_was_never_sent_is_asked_for(unread: House) -> None:
    runner, response = submitted(unread)
    runner.submit(c.SendChat("pr_officer", "看这里"), "pan", "chat-1")
    response_id = runner.submit(statement("第二份声明。"), "pan", "command-2")["response_id"]
    second = runner.exercise.responses[response_id]
    request = request_of(runner, second, list(texts_in(request_of(runner, second, ()))))
    assert texts_in(request)
    assert [text for _, text in request["material"]["texts"]] == [None] * len(texts_in(request))
    desks = Desks()
    desks.answer(over_the_wire(with_everything(runner, response)))
    assert desks.answer(over_the_wire(request)) == {"wants": "everything"}


def test_the_exercise_longest_unused_makes_room(unread: House) -> None:
    runner, response = submitted(unread)
    desks, whole = Desks(), over_the_wire(with_everything(runner, response))
    for n in range(MOST_EXERCISES + 1):
        desks.answer({**whole, "exercise": f"ex{n}", "text": ""})
    short = over_the_wire(request_of(runner, response, texts_in(whole)))
    assert desks.answer({**short, "exercise": "ex0"}) == {"wants": "everything"}
    assert "labels" in desks.answer({**short, "exercise": "ex1"})


def test_the_answer_is_a_command(unread: House) -> None:
    runner, response = submitted(unread)
    found = assessment_of("re_1", over_the_wire(Desks().answer(with_everything(runner, response))))
    assert isinstance(found, c.RecordAssessment)
    assert found.facts == ()
    claims = {(claim.kind, claim.value, claim.known) for claim in found.claims}
    assert {("time", "14:20", True), ("time", "14:26", True), ("number", "9", False), ("promise", "18:00", True)} <= claims
    assert all(isinstance(claim, Claim) and TEXT[claim.start : claim.end] for claim in found.claims)


@pytest.mark.parametrize("answer", [{}, {"labels": []}, {"wants": "everything"}, {"labels": [], "uncertain": [], "evidence": [], "reader_version": "x", "facts": [], "claims": [[1, 2]], "tricks": []}])
def test_an_answer_that_is_none_is_refused(answer: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        assessment_of("re_1", answer)


def test_a_line_of_chat_comes_to_a_command_only_if_something_is_found() -> None:
    desks = Desks()
    assert chat_assessment_of("ch_1", over_the_wire(desks.answer({"chat": "大家辛苦了，我去门口看看。"}))) is None
    found = chat_assessment_of("ch_1", over_the_wire(desks.answer({"chat": "把昨晚的监控删了。"})))
    assert found is not None
    assert (found.message_id, found.labels) == ("ch_1", ("tamper",))


# ---- in a running exercise -----------------------------------------------------------------------


def until(condition: Any, within: float = 20.0) -> None:
    end = time.monotonic() + within
    while not condition():
        assert time.monotonic() < end, "never happened"
        time.sleep(0.02)


def test_claims_and_facts_reach_the_journal(house: House) -> None:
    runner, response = submitted(house)
    found = assessed(runner, response.response_id)
    assert found.facts == ()
    assert ("number", "9", False) in {(claim.kind, claim.value, claim.known) for claim in found.claims}
    assert isinstance(runner.entries[-1].event, e.ResponseAssessed)


def test_an_order_in_the_chat_is_journalled_and_small_talk_is_not(house: House) -> None:
    runner = started(house)
    quiet = runner.submit(c.SendChat("pr_officer", "大家辛苦了"), "pan", "chat-1")["message_id"]
    loud = runner.submit(c.SendChat("pr_officer", "谁说出去就开除谁。"), "pan", "chat-2")["message_id"]
    until(lambda: loud in runner.exercise.chat_readings)
    assert runner.exercise.chat_readings[loud].assessment.labels == ("gag",)
    assert quiet not in runner.exercise.chat_readings


def test_the_background_is_sent_once_and_again_to_a_new_process(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    runner, sent = started(house), []
    process = house.exercises.reading._process
    real = type(process).ask
    monkeypatch.setattr(type(process), "ask", lambda self, request: (sent.append("background" in request), real(self, request))[1])
    for n in range(3):
        assessed(runner, runner.submit(statement(f"第 {n} 份说明。"), "pan", f"command-{n}")["response_id"])
    assert sent == [True, False, False]
    house.exercises.reading._give_up_process()
    assessed(runner, runner.submit(statement("又一份说明。"), "pan", "command-9")["response_id"])
    assert sent[3:] == [True]


def test_a_chat_line_that_cannot_be_read_is_let_go(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = started(house)
    reading: Reading = house.exercises.reading

    def fail(request: dict[str, Any]) -> dict[str, Any]:
        raise OSError("ended")

    monkeypatch.setattr(reading._process, "ask", fail)
    runner.submit(c.SendChat("pr_officer", "谁说出去就开除谁。"), "pan", "chat-1")
    line = runner.exercise.chat[-1]
    assert reading._read_chat(runner, line) is None
