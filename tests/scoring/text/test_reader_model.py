"""The model: that it is what the corpus builds, what it may cost, and how the parts it is made of behave."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import pytest

from scoring.text import build, corpus
from scoring.text.calibration import GOOD_MOST, MET_FROM, MUST_SEE, UNCERTAIN_FROM, Sample, lows, scale
from scoring.text.concepts import MARK, concepts
from scoring.text.corpus import CLAUSES, WRITERS, Example
from scoring.text.deciding import Decision
from scoring.text.grams import grams, tokens
from scoring.text.labels import ELEMENTS, VIOLATIONS
from scoring.text.learning import learn, prepare
from scoring.text.machine import Row, fit
from scoring.text.normalise import normalise
from scoring.text.reader import read
from scoring.text.rules import settle
from scoring.text.weights import LABELS, Weights, shipped
from scoring.text.wording import BLOT, is_readable, without_lists, without_padding

TINY = [
    Example("我们向您道歉。", "a", "zh-Hans", ("apology",)),
    Example("对不起,我们向您道歉。今天下雨。", "b", "zh-Hans", ("apology",)),
    Example("向您道歉", CLAUSES, "zh", ("apology",)),
    Example("今天下雨。门诊开到下午五点。", "a", "zh-Hans", ()),
    Example("门诊开到下午五点。", CLAUSES, "zh", ()),
]

# ---- the shipped file ------------------------------------------------------------------------


def test_the_shipped_model_was_built_from_this_corpus() -> None:
    assert shipped().digest == corpus.digest(), "run python -m scoring.text.build and commit the model"


@pytest.mark.soak
def test_the_shipped_model_is_what_the_corpus_builds() -> None:
    built, there = build.build(), json.loads(build.file_of(build.shipped_bytes()))
    scales, shipped_scales = built.pop("scales"), there.pop("scales")
    assert built == there
    assert scales.keys() == shipped_scales.keys()
    for (
        label,
        one,
    ) in scales.items():  # they hang on logarithms and exponents, which may differ in the last digit
        assert one == pytest.approx(shipped_scales[label], abs=0.01), label


def test_the_model_is_small() -> None:
    assert len(build.shipped_bytes()) < 5_000_000


def test_the_model_is_read_in_under_a_second() -> None:
    code = (
        "import time; a = time.process_time(); from scoring.text.weights import shipped; shipped(); "
        "print(time.process_time() - a)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(done.stdout) < 1.0


def test_every_label_has_a_scale_and_only_what_must_be_seen_is_shown_early() -> None:
    scales = shipped().scales
    assert tuple(scales) == LABELS
    assert all(0 < low <= s.high < 1 for s in scales.values() for low in s.low)
    assert [name for name, s in scales.items() if s.low[0] < UNCERTAIN_FROM] == [
        x for x in LABELS if x in MUST_SEE + ELEMENTS
    ]


def test_every_mark_is_on_a_sentence_of_its_text_and_on_a_label_of_it() -> None:
    """`prepare` refuses a mark beyond the text's sentences; marks stand on nearly every label of a longer text."""
    readings = [prepare(example) for example in corpus.responses()]
    assert all(set(r.marked) <= {*r.example.labels} for r in readings)
    wanted = sum(len(r.example.labels) for r in readings if len(r.sentences) > 1)
    assert sum(len(r.marked) for r in readings) > 0.99 * wanted


# ---- the corpus ------------------------------------------------------------------------------


def test_the_corpus_covers_every_label_in_both_languages() -> None:
    seen = Counter((lang[:2], label) for _, lang, labels in _corpus() for label in labels)
    assert all(seen[lang, label] >= 40 for lang in ("zh", "en") for label in ELEMENTS + VIOLATIONS)
    assert {e.writer for e in corpus.responses()} == {*WRITERS}


def test_no_real_platform_is_named_in_the_corpus() -> None:
    names = (
        "微博",
        "小红书",
        "抖音",
        "微信",
        "tiktok",
        "facebook",
        "whatsapp",
        "google",
        "instagram",
        "youtube",
    )
    texts = "\n".join(text for text, _, _ in _corpus()).lower()
    assert [name for name in names if name in texts] == []


def test_a_clause_with_an_unknown_label_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown label kindness"):
        corpus.labels_of("kindness | We are kind.")


def _corpus() -> list[tuple[str, str, tuple[str, ...]]]:
    return [(e.text, e.lang, e.labels) for e in corpus.responses() + corpus.clauses()]


# ---- its parts -------------------------------------------------------------------------------


def test_learning_is_deterministic_and_finds_what_sets_a_label_apart() -> None:
    readings = [prepare(example) for example in TINY]
    first, second = learn(readings), learn(readings)
    assert first == second
    model = Weights({**first, "scales": {}, "corpus": ""})
    said = model.scores(("我们向您道歉。",))["apology"]
    other = model.scores(("今天下雨。",))["apology"]
    assert said.sentence > 0 > other.sentence


def test_the_machine_parts_what_can_be_parted() -> None:
    rows = [Row((0,), (1.0,)), Row((1,), (1.0,)), Row((0, 1), (0.9, 0.1)), Row((), ())]
    weights, bias = fit(rows, [1, -1, 1, -1], 2, 10.0, 1.0)
    assert weights[0] + bias > 0 > weights[1] + bias
    assert bias < 0


def test_grams_keep_to_one_language_and_hide_what_differs() -> None:
    assert [gram for gram in grams("对不起 ok") if not gram.startswith(MARK)] == [
        "对",
        "对不",
        "对不起",
        "对不起 ok",
        "不",
        "不起",
        "不起 ok",
        "起",
        "起 ok",
        "ok",
    ]
    assert tokens("3月4日14:20,王女士 call 000-0000-1234") == [
        "zdate",
        "ztime",
        "zmr",
        "女",
        "士",
        "call",
        "zphone",
    ]


def test_scales_rise_with_the_score() -> None:
    samples = [Sample(x / 10, x / 10, 0.0, x > 5) for x in range(-20, 20)]
    assert scale("apology", samples).slope > 0


def test_a_violation_is_shown_in_a_fixed_share_of_texts_without_it() -> None:
    without = [(good, (x + 0.5) / 1000) for good in range(GOOD_MOST + 1) for x in range(100)]
    first, second, third = lows("threat", without)
    assert first == pytest.approx(0.0695)
    assert second == pytest.approx(0.0835)
    assert third == pytest.approx(0.0955)
    assert lows("denial", without)[GOOD_MOST] > third
    assert lows("threat", []) == (UNCERTAIN_FROM, UNCERTAIN_FROM, MET_FROM)


def test_concepts_are_the_same_in_both_languages() -> None:
    english, chinese = (
        concepts("our solicitors will write to your employer."),
        concepts("我们的律师会找您单位的领导。"),
    )
    shared = {*english} & {*chinese}
    assert {"~law", "~job", "~you", "~law+job", "~you+law"} <= shared
    assert concepts("ok") == []


def test_concepts_pair_only_inside_a_sentence() -> None:
    assert "~law+job" not in concepts("our solicitor called.\nyour employer is here.")


def test_a_stated_fact_acknowledges_and_an_owned_fault_is_not_shifted() -> None:
    decisions = {
        "facts": Decision("facts", True, 0.9),
        "responsibility": Decision("responsibility", True, 0.9),
        "deflect": Decision("deflect", True, 0.5),
    }
    settled = settle(decisions)
    assert settled["acknowledge"].is_met
    assert not settled["deflect"].is_met


# ---- what must not earn labels ---------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "致歉、共情、事实、行动、责任、联系方式、后续通报、第三方、补救",
        "apology, empathy, facts, action, responsibility, contact, next update, remedy",
        "道歉\n调查\n整改\n热线\n退款\n隐私\n承担",
        "道\u200b歉、共\u200b情、事\u200b实、行\u200b动、责\u200b任、联\u200b系",
    ],
)
def test_a_list_of_keywords_earns_nothing(text: str) -> None:
    assert read(text).labels == ()


def test_a_list_of_symptoms_does_not_hide_the_sentence_around_it() -> None:
    text = "对不起,孩子有呕吐、腹泻、发热、头痛、皮疹、咳嗽,我们深表歉意。"
    assert "apology" in read(text).labels


def test_blots_keep_the_length() -> None:
    text = "致歉、共情、事实、行动、责任、联系\n我们对不起您。"
    blotted = without_lists(text)
    assert len(blotted) == len(text)
    assert BLOT in blotted
    assert blotted.endswith("我们对不起您。")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Dear Ms. Lin's family, we are sorry.", ", we are sorry."),
        ("To the family of Mr Adeyemi:\nWe are sorry.", ":\nWe are sorry."),
        ("尊敬的家属:我们致歉。", ":我们致歉。"),
        ("致林女士家属\n我们致歉。", "\n我们致歉。"),
        ("林女士您好,我们致歉。", ",我们致歉。"),
        ("王女士,限你二十四小时内删除。", "王女士,限你二十四小时内删除。"),
        ("家属现在在接待室。", "家属现在在接待室。"),
    ],
)
def test_a_form_of_address_is_blotted_out(text: str, rest: str) -> None:
    assert without_padding(normalise(text).text).lstrip(BLOT) == rest.lower()


@pytest.mark.parametrize("text", ["", "。。。", "😭😭😭", "これはペンですか", "Извините нас", "a", "12345"])
def test_what_cannot_be_read_has_no_labels(text: str) -> None:
    found = read(text)
    assert found.labels == found.uncertain == ()


def test_readable_means_letters_of_the_two_languages() -> None:
    assert is_readable("对不起")
    assert is_readable("sorry")
    assert not is_readable("안녕하세요 여러분 ok")
