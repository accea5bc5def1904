"""What a reading is given beside the text: what its writer could know by then, and nothing later."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from scoring.material import _BACK, _MOST, Background, Material, background, material
from simulator import commands as c
from simulator.journal import plain
from simulator.playbook import Phrase, Playbook
from simulator.state import Response
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import both, full_playbook
from tests.simulator.stages import free, full

BATCH = c.AskFact("spokesperson", "store", "batch")


def said(d: Drill, who: str = "pan", role: str = "spokesperson", text: str = "Batch F2309") -> Response:
    d.says(
        who,
        c.SubmitResponse(
            "statement", role, "site", text, None, c.ResponseDetails(without_approval="No time")
        ),
    )
    return d.exercise.responses[d.reply["response_id"]]


def told(d: Drill, response: Response) -> Material:
    return material(d.exercise, response)


def ids(found: Material) -> list[str]:
    return [t.text_id for t in found.texts]


def test_a_fact_is_there_from_when_it_was_told() -> None:
    d = full().at("00:01")
    before = said(d)
    ask_id = d.says("pan", BATCH).reply["ask_id"]
    d.at("00:06")
    after = said(d)
    assert "batch" not in told(d, before).facts
    assert "batch" in told(d, after).facts
    assert ask_id in ids(told(d, after))
    assert ask_id not in ids(told(d, before))


def test_an_answer_to_a_colleague_is_not_known_until_it_is_passed_on() -> None:
    d = full().at("00:01")
    ask_id = d.says("pan", BATCH).reply["ask_id"]
    d.at("00:07")
    ahead = told(d, decision(d))
    assert "batch" not in ahead.facts
    assert ask_id not in ids(ahead)
    message_id = d.says("pan", c.SendChat("spokesperson", "See this", "director", ask_id)).reply["message_id"]
    found = told(d, decision(d))
    assert "batch" in found.facts
    assert any(t.text_id == message_id and "F2309" in t.text for t in found.texts)


def decision(d: Drill) -> Response:
    details = c.ResponseDetails(cards=("seal",), owner="nurse")
    d.says("tan", c.SubmitResponse("decision", "director", "", "It was F2309", None, details))
    return d.exercise.responses[d.reply["response_id"]]


def test_a_line_to_another_role_is_not_read_by_this_one() -> None:
    d = full().at("00:01")
    mine = d.says("pan", c.SendChat("spokesperson", "To all")).reply["message_id"]
    private = d.says("li", c.SendChat("nurse", "Between us", "director")).reply["message_id"]
    found = told(d, said(d))
    assert mine in ids(found)
    assert private not in ids(found)
    assert private in ids(told(d, decision(d)))


def test_items_come_by_role_as_ids_and_free_ones_with_their_words() -> None:
    d = full().at("00:01")
    d.says("fay", free(to_roles=("spokesperson",), text=both("新消息 44 名", "News, 44")))
    mine = next(reversed(d.exercise.items))
    d.says("fay", free(to_roles=("nurse",)))
    theirs = next(reversed(d.exercise.items))
    found = told(d.at("00:06"), said(d))
    assert any(t.text_id == mine and "44 名" in t.text and "News, 44" in t.text for t in found.texts)
    assert theirs not in ids(found)
    assert "rumour" in found.injects


def test_an_edited_inject_comes_with_its_words_and_not_by_its_id() -> None:
    d = full().at("00:01")
    old = d.exercise.msel["rumour"]
    d.says(
        "fay",
        c.EditInject(
            "rumour", old.title, old.to_roles, both("改过的话", "Edited words"), (), _seconds(old.at)
        ),
    )
    found = told(d.at("00:06"), said(d))
    assert "rumour" not in found.injects
    assert any("Edited words" in t.text for t in found.texts)


def _seconds(at: timedelta | None) -> float:
    assert at is not None
    return at.total_seconds()


def test_what_a_persona_says_later_is_not_known_yet() -> None:
    d = full().at("00:06")
    before = said(d)
    item = d.item("rumour")
    persona = d.exercise.items[item].persona_id
    d.at("00:06:30").says("fay", c.SpeakAs(persona, item, both("我有照片", "I have pictures"))).at("00:07")
    after = said(d)
    assert not any("pictures" in t.text for t in told(d, before).texts)
    assert any("pictures" in t.text for t in told(d, after).texts)


def test_earlier_texts_are_the_writers_own_and_earlier() -> None:
    d = full().at("00:01")
    first = said(d, text="First statement")
    decision(d)
    second = said(d.at("00:02"), text="Second statement")
    assert told(d, first).earlier == ()
    assert [e.text_id for e in told(d, second).earlier] == [first.response_id]
    assert first.response_id in ids(told(d, second))
    assert second.response_id not in ids(told(d, first))


def test_the_storys_clock_is_the_scenarios() -> None:
    d = full().at("00:06")
    found = told(d, said(d))
    start = int(d.exercise.scenario.starts_at.total_seconds() // 60)
    assert found.minute == (start + 6) % 1440
    assert all(start <= minute <= start + 6 for minute in found.times)


def test_the_background_holds_all_that_does_not_change() -> None:
    phrases = (Phrase("contact", "守望热线"),)
    d = full(_with(phrases)).says(SYSTEM, c.Tick())
    ground = background(d.exercise)
    assert isinstance(ground, Background)
    assert ground.phrases == (("contact", "守望热线"),)
    assert {f.fact_id for f in ground.facts} == {f.fact_id for f in d.exercise.scenario.facts}
    assert any("F2309" in w or "f2309" in w.lower() for f in ground.facts for w in f.wordings)
    assert {i.text_id for i in ground.injects} == {i.inject_id for i in d.exercise.scenario.injects}
    assert any(clause.text.zh in ground.plan for clause in d.exercise.playbook.clauses)
    assert plain(ground)["phrases"] == [["contact", "守望热线"]]


def _with(phrases: tuple[Phrase, ...]) -> Playbook:
    return replace(full_playbook(), phrases=phrases)


def test_only_the_latest_of_many_texts_are_looked_back_on() -> None:
    """A storm of answers must not make each reading slower than the one before."""
    d = full().at("00:06")
    item = d.item("rumour")
    for n in range(_BACK + 20):
        d.says("pan", c.SubmitResponse("reply", "spokesperson", "feed", f"Answer {n}", item))
    said = [r.response_id for r in d.exercise.responses.values()]
    told = material(d.exercise, d.exercise.responses[said[-1]])
    assert [e.text_id for e in told.earlier] == said[-_BACK - 1 : -1]
    assert len(told.texts) <= _MOST
