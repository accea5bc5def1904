"""Negation, doubt, traditional characters and hidden characters (doctrine D3)."""

import pytest

from scoring.text.negation import Polarity, polarity
from scoring.text.normalise import normalise
from scoring.text.reader import read


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("我们", Polarity.AFFIRMED),
        ("我们不会", Polarity.NEGATED),
        ("我们不得不", Polarity.AFFIRMED),
        ("我们不能不", Polarity.AFFIRMED),
        ("我们从未不", Polarity.AFFIRMED),
        ("不存在任何形式的、所谓的、网上流传的那种", Polarity.FAR),
        ("we will not ", Polarity.NEGATED),
        ("we will not only ", Polarity.AFFIRMED),
    ],
)
def test_polarity(before: str, sign: Polarity) -> None:
    assert polarity(before) is sign


@pytest.mark.parametrize(
    "text",
    [
        "如果查实,我们一定道歉。",
        "道歉?没有必要。",
        "网传我院已道歉系谣言。",
        "患者不应该要求我们道歉。",
        "家属希望我们公开致歉。",
    ],
)
def test_the_open_patterns_are_never_met(text: str) -> None:
    assert "apology" not in read(text).labels


@pytest.mark.parametrize(
    "text", ["如果查实,我们一定道歉。", "道歉?没有必要。", "网传我院已道歉系谣言。", "家属希望我们道歉。"]
)
def test_open_patterns_are_uncertain(text: str) -> None:
    assert "apology" in read(text).uncertain


@pytest.mark.parametrize(
    ("text", "violation"),
    [
        ("没有结论之前我们不作猜测。", "speculation"),
        ("我没有拒绝回应，只是还在核实。", "stonewall"),
        ("我们绝不会推卸责任。", "overpromise"),
        ("We will not guess at the cause before the findings.", "speculation"),
    ],
)
def test_a_sound_promise_is_no_violation(text: str, violation: str) -> None:
    found = read(text)
    assert violation not in found.labels + found.uncertain


def test_negation_stays_in_its_clause() -> None:
    assert "apology" in read("这不是小事,我们郑重道歉。").labels


def test_violation_denied_is_no_violation() -> None:
    assert "overpromise" not in read("我不能跟您打包票。").labels
    assert "overpromise" not in read("I can't promise you that.").labels


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("对此我们深表歉意,责任在医院。", "對此我們深表歉意,責任在醫院。"),
        ("该设备已停用并送检,后续进展将及时通报。", "該設備已停用並送檢,後續進展將及時通報。"),
        ("为保护患者隐私,恕不公开病史。", "為保護患者隱私,恕不公開病史。"),
    ],
)
def test_traditional_reads_like_simplified(simplified: str, traditional: str) -> None:
    assert read(traditional).labels == read(simplified).labels
    assert read(traditional).labels


def test_full_width_and_zero_width_change_nothing() -> None:
    assert read("道\u200b歉,我\ufeff们对\u2060不起您").labels == read("道歉,我们对不起您").labels
    assert read("Ｗｅ ａｒｅ ｓｏｒｒｙ ｆｏｒ the delay").labels == ("apology",)


def test_normalise_remembers_where_characters_came_from() -> None:
    normal = normalise("\u200b對㎏x")
    assert normal.text == "对kgx"
    assert normal.origin == (1, 2, 2, 3)
