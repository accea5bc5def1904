"""A whole reading: labels, facts, claims and tricks together, and what each of them may not do."""

from __future__ import annotations

import time

import pytest

from scoring.material import Background, FactWords, Material, Text
from scoring.text.assess import EMPTY, Ground, assess, assess_chat
from scoring.text.clauses import Layout
from scoring.text.normalise import normalise
from scoring.text.reader import Reading, Span
from scoring.text.scoretext import score_lines
from scoring.text.stated import sheet_of, stated
from simulator.claims import Claim

SHEET = (
    FactWords(
        "wait",
        ("大厅 2 号机：11:52 她走到前台；12:20 医生跑出。11:52 到 12:20，共 28 分钟，没有人叫医生。",
         "Camera 2: 11:52 she walks to reception; 12:20 the doctor runs out. From 11:52 to 12:20, 28 minutes, nobody called a doctor."),
        ("11:52", "28 分钟", "28 minutes", "twenty-eight minutes"),
    ),
    FactWords("batch", ("批号 KX-2309，用去 6 支，六位顾客。", "Batch KX-2309, 6 syringes used on six clients."), ("六位", "KX-2309", "six clients", "6 位")),
    FactWords("register", ("2016 年开业以来，投诉台账上注射类投诉十一例，没有视力损伤。", "The complaint register has eleven cases about injections."), ("投诉台账", "complaint register")),
)  # fmt: skip
GROUND = Ground(
    Background(
        ("今天 14:20，一位顾客接受注射。",), SHEET, (), (), (("contact", "守望热线"), ("hush", "私下解决"))
    )
)
TOLD = Material(facts=("wait", "batch", "register"), minute=15 * 60)


def nothing(
    text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
) -> Reading:
    return Reading((), (), ())


def stating_facts(
    text: str, *, lang: str | None = None, role: str = "", channel: str = "", context: str = ""
) -> Reading:
    return Reading(("facts",), ("contact",), (("contact", Span(0, 1)), ("facts", Span(0, 2))))


def facts(text: str) -> tuple[str, ...]:
    return assess(text, GROUND, TOLD, reader=nothing).facts or ()


# ---- facts -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("今天 11:52 她到前台，等了 28 分钟。", "wait"), ("她等了２８分钟，我们没有叫医生。", "wait"), ("She waited twenty-eight minutes.", "wait"),
        ("同批次六位顾客已逐一联系。", "batch"), ("批号 kx-2309 已停用。", "batch"), ("投诉台账上没有同类记录。", "register"),
        ("我们没有在 11:52 及时叫医生。", "wait"), ("她等了 28 分鐘。", "wait"),
    ],
)  # fmt: skip
def test_a_fact_is_stated_by_its_wordings(text: str, fact: str) -> None:
    assert facts(text) == (fact,)


@pytest.mark.parametrize(
    "text",
    [
        "并不是 28 分钟。", "她没有等 28 分钟。", "网上说的 28 分钟不属实。", "她等了不到 28 分钟。", "是不是 28 分钟？",
        "It was not 28 minutes.", "That it took 28 minutes is not true.", "Did she wait 28 minutes?", "no more than 128 minutes passed",
        "十六位顾客", "11:523", "投诉台账上注射类投诉有十九例。", "等了 128 分钟。",
    ],
)  # fmt: skip
def test_a_wording_that_is_denied_asked_or_beside_another_number_states_nothing(text: str) -> None:
    assert facts(text) == ()


def test_another_number_beside_the_words_of_the_sheet_is_an_unknown_claim() -> None:
    found = assess("投诉台账上注射类投诉有十九例。", GROUND, TOLD, reader=nothing)
    assert found.claims == (Claim("number", "case", "19", False, 11, 14),)


def test_a_number_of_something_else_does_not_state_the_fact() -> None:
    assert facts("投诉台账上有注射类投诉十一例。") == ("register",)
    assert facts("已请六位专家会诊。") == () or "batch" in facts(
        "已请六位专家会诊。"
    )  # a wording alone cannot tell


def test_facts_are_found_whether_they_were_told_or_not() -> None:
    """Who knew what is the scorecard's to say."""
    assert assess("她等了 28 分钟。", GROUND, Material(minute=900), reader=nothing).facts == ("wait",)


# ---- claims and labels -------------------------------------------------------------------------


def test_what_is_not_known_yet_is_claimed_as_unknown() -> None:
    untold = assess("等了 28 分钟。", GROUND, Material(minute=900), reader=nothing).claims
    told = assess("等了 28 分钟。", GROUND, TOLD, reader=nothing).claims
    assert [c.known for c in (*untold, *told)] == [False, True]


def test_times_at_which_something_came_are_known() -> None:
    text = "10:24 照片被放出来。"
    assert [c.known for c in assess(text, GROUND, TOLD, reader=nothing).claims] == [False]
    seen = Material(minute=900, times=(10 * 60 + 24,))
    assert [c.known for c in assess(text, GROUND, seen, reader=nothing).claims] == [True]


def test_texts_of_the_material_are_known() -> None:
    told = Material(minute=900, texts=(Text("m1", "护理部：当晚 44 名患者。"),))
    assert [c.known for c in assess("当晚 44 名患者。", GROUND, told, reader=nothing).claims] == [True]


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("11:45 她到前台。", False),
        ("11:52 她到前台。", True),
        ("她到了前台。", True),
        ("11:52 她到前台，有 3 名患者。", True),
    ],
)
def test_facts_that_are_all_unknown_leave_the_element_uncertain(text: str, is_met: bool) -> None:
    found = assess(text, GROUND, TOLD, reader=stating_facts)
    assert ("facts" in found.labels, "facts" in found.uncertain) == (is_met, not is_met)


def test_the_organisations_wordings_count_beside_the_readers() -> None:
    found = assess("请拨打守望热线。", GROUND, TOLD, reader=stating_facts)
    assert "contact" in found.labels
    assert "contact" not in found.uncertain
    assert {label: (a, b) for label, a, b in found.evidence}["contact"] == (0, 8)
    assert "hush" in assess("我们私下解决。", GROUND, TOLD, reader=nothing).labels
    assert assess("请拨打守望热线。", EMPTY, TOLD, reader=nothing).labels == ()


def test_orders_that_must_not_be_given_are_labels_with_their_clause() -> None:
    text = "先开会。把那段监控删了，别让家属看到。"
    found = assess(text, GROUND, TOLD, reader=nothing)
    assert found.labels == ("tamper",)
    assert [text[a:b] for _, a, b in found.evidence] == ["把那段监控删了，"]
    assert assess("Could you alter the time on the drug sheet?", GROUND, TOLD, reader=nothing).uncertain == (
        "tamper",
    )


def test_a_line_of_chat_is_read_for_orders_alone() -> None:
    assert assess_chat("手机都交上来。").labels == ("gag",)
    assert assess_chat("是我们的责任造成的，非常抱歉。").labels == ()
    assert assess_chat("😀").evidence == ()


def test_labels_and_uncertain_share_nothing_and_have_their_evidence() -> None:
    found = assess(
        "We are sorry. It was our fault that she lost her sight. Delete the footage.", GROUND, TOLD
    )
    assert set(found.labels) & set(found.uncertain) == set()
    assert [label for label, _, _ in found.evidence] == sorted((*found.labels, *found.uncertain))
    assert {"fault", "tamper", "apology"} <= {*found.labels, *found.uncertain}


def test_score_text_prints_the_guides_labels_only() -> None:
    line = '{"id": 1, "text": "是我们的责任造成的。把监控删了，谁说出去就开除谁。"}'
    [(result, complaint)] = list(score_lines([line]))
    assert complaint is None
    assert result is not None
    assert set(result) == {"id", "labels", "uncertain", "evidence"}
    assert not {"fault", "tamper", "gag"} & {*result["labels"], *result["uncertain"]}  # type: ignore[misc]


# ---- bad input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a",
        "。",
        "😀" * 50,
        "здравствуйте, это ответ",
        "\u200b\u200b",
        "1" * 300,
        "\x00",
        "\ud800",
        "12:99 25:00",
        "+" * 90,
    ],
)
def test_any_text_comes_to_a_result(text: str) -> None:
    found = assess(text, GROUND, TOLD, reader=nothing)
    assert all(0 <= a <= b <= len(text) for _, a, b in found.evidence)
    assert all(0 <= c.start < c.end <= len(text) for c in found.claims)


@pytest.mark.parametrize(
    "piece",
    [
        "病历记录改",
        "we delete the record ",
        "12:20 ",
        "谁说",
        "三名患者",
        "因为失明导致",
        "我们有错，",
        "nobody talks to ",
    ],
)
def test_a_text_of_any_length_is_read_in_time(piece: str) -> None:
    """What is beyond the longest text that can be sent is left to the labels' reader."""
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    started = time.process_time()
    assess(text, GROUND, TOLD, reader=nothing)
    assert time.process_time() - started < 6  # two seconds on a quiet machine


def test_a_fact_of_many_figures_is_stated_in_words_of_ones_own() -> None:
    fact = "九病区开放床位 48 张，在院 44 名患者，当班护士 2 名，值班医生 1 名；16:50 至 17:15 在十病区会诊。"
    sheets = (sheet_of("numbers", (fact,), ("不会这样写的原话",)),)
    own = "昨天在院 44 人，护士 2 名，医生 1 名，他 16:50 到 17:15 在十病区会诊。"
    assert stated(Layout(normalise(own).text), sheets) == ("numbers",)
    assert stated(Layout(normalise("昨天在院 44 人，护士 2 名，16:50 起医生不在。").text), sheets) == ()
