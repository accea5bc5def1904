"""The crowd puts two accounts side by side that contradict each other, and quotes both with whose they are."""

from __future__ import annotations

import json

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import views
from simulator.claims import Claim
from simulator.journal import plain
from simulator.simcell.crowd.occasion import clause
from simulator.simcell.crowd.speaking import ERASED, FIRST, SECOND
from simulator.simcell.crowd.versions import contradictions, from_the_point, telling
from tests.drill import SYSTEM, Drill
from tests.screen import Plain
from tests.simulator.opinion.plots import drill

READ = ("acknowledge", "facts")


def states(d: Drill, who: str, role: str, text: str, number: str) -> str:
    """A statement with a number of patients, read."""
    d.read_at_once = False
    d.says(who, c.SubmitResponse("statement", role, "site", text))
    response_id = d.reply["response_id"]
    start = text.index(number)
    claim = Claim("number", "patients", number, True, start, start + 1)
    d.says(SYSTEM, c.RecordAssessment(response_id, READ, (), (), "stand-in", (), (claim,)))
    return response_id


def told() -> tuple[Drill, str, str]:
    d = drill("hot").at("00:20").says("fay", c.SetCrowd("high"))
    first = states(d, "pan", "spokesperson", "我们正在核实。目前确认，共有 3 名顾客不适", "3")
    second = states(d.at("00:26"), "li", "director", "一共 5 名顾客受影响", "5")
    return d.at("03:00"), first, second


def spoken(d: Drill) -> list[e.CrowdPosted | e.CrowdCommented]:
    return [n.event for n in d.entries if isinstance(n.event, e.CrowdPosted | e.CrowdCommented) and n.event.against]


def items(d: Drill) -> list[Plain]:
    names = dict.fromkeys(("pan", "li", "fay"), "")
    shown: list[Plain] = plain(views.snapshot(d.exercise, views.viewer(d.exercise, "pan"), names))["items"]
    return shown


def test_two_spokesmen_who_differ_are_put_side_by_side() -> None:
    d, first, second = told()
    found = spoken(d)
    assert found
    assert {(s.against, s.because) for s in found} == {(first, second)}
    shown = json.dumps(items(d), ensure_ascii=False)
    assert "共有 3 名顾客不适" in shown
    assert "一共 5 名顾客受影响" in shown


def test_the_journal_holds_marks_and_erased_words_are_gone() -> None:
    d, *_ = told()
    assert any(FIRST in s.text.zh and SECOND in s.text.zh for s in spoken(d))
    assert "共有 3 名顾客不适" not in json.dumps([plain(n.event) for n in d.entries], ensure_ascii=False)
    d.exercise.texts.clear()
    shown = json.dumps(items(d), ensure_ascii=False)
    assert "共有 3 名顾客不适" not in shown
    assert ERASED in shown
    assert not {FIRST, SECOND} & set(shown)


def test_who_agrees_is_not_put_side_by_side() -> None:
    d = drill("hot").at("00:20").says("fay", c.SetCrowd("high"))
    states(d, "pan", "spokesperson", "共有 3 名顾客不适", "3")
    states(d.at("00:26"), "li", "director", "一共 3 名顾客受影响", "3")
    assert not spoken(d.at("02:00"))
    assert not contradictions(d.exercise, list(d.exercise.responses.values()))


def test_nobody_quotes_a_heading() -> None:
    assert clause("情况通报（今天 9:10）\n各位关心的朋友：\n我们正在核实。") == "我们正在核实"
    assert clause("Statement, 9:10\n\nWe are checking. More at noon.") == "We are checking"
    assert clause("您好，这里是槿岚。产品有合格证明。") == "产品有合格证明"
    assert clause("Statement, Jinlan Aesthetics. We are checking. More at noon.") == "We are checking"
    assert clause("Update from the clinic, 15:30. She is being treated.") == "She is being treated"
    assert clause("槿岚医美情况通报。产品有合格证明。") == "产品有合格证明"
    assert clause("情况说明已经写好。产品有合格证明。") == "情况说明已经写好"
    assert clause("Statement.") == "Statement"
    assert clause("只有一行字") == "只有一行字"


@pytest.mark.parametrize(
    ("label", "quoted"),
    [("empathy", "我们与她和家人一样揪心"), ("action", "今天十四点二十分，一位顾客在我院接受面部填充注射……")],
)
def test_of_good_words_the_sentence_to_people_is_quoted_whole(label: str, quoted: str) -> None:
    """A step is told in a sentence too long to be quoted whole: then the text's beginning stands, as before."""
    d = drill("hot").at("00:20")
    d.read_at_once = False
    text = (
        "情况通报\n今天十四点二十分，一位顾客在我院接受面部填充注射，之后右眼看不清楚。我们与她和家人一样揪心。"
        "病历和剩余的药品全部封存，同批次的产品停用，面部填充项目从今天起全部暂停。"
    )
    d.says("pan", c.SubmitResponse("statement", "spokesperson", "site", text))
    response_id, start = d.reply["response_id"], text.index("一样揪心" if label == "empathy" else "封存")
    d.says(
        SYSTEM, c.RecordAssessment(response_id, (label,), (), ((label, start, start + 4),), "stand-in", (), ())
    )
    assert clause(telling(d.exercise, d.exercise.responses[response_id])) == quoted


def test_what_was_bad_is_what_is_quoted() -> None:
    d = drill("hot").at("00:20")
    d.read_at_once = False
    text = "情况通报\n我们高度重视。家属这样闹，责任在他们自己。"
    d.says("pan", c.SubmitResponse("statement", "spokesperson", "site", text))
    response_id, start = d.reply["response_id"], text.index("责任")
    d.says(SYSTEM, c.RecordAssessment(response_id, ("blame",), (), (("blame", start, start + 4),), "stand-in", (), ()))
    assert clause(telling(d.exercise, d.exercise.responses[response_id])) == "家属这样闹，责任在他们自己"


def test_a_long_sentence_is_quoted_from_the_point() -> None:
    text = "我们正在核实。目前经过连夜的查证与比对，共有 3 名顾客不适。其余待查。"
    assert from_the_point(text, text.index("3")).startswith("共有 3 名")
    assert from_the_point("一共 3 名。", 3) == "一共 3 名。"
