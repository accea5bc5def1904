"""What holds for any text: offsets, determinism, speed; and the measured floor."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.text.labels import ELEMENTS, VIOLATIONS
from scoring.text.reader import quote, read
from scoring.text.scoretext import score_lines

SAMPLE = Path(__file__).with_name("sample.jsonl")
PIECES = [
    "对不起",
    "對不起",
    "\u200b",
    "删帖",
    "退款",
    "“",
    "”",
    "。",
    "?",
    " ",
    "\n",
    "We are sorry",
    "100%",
    "😭",
    "不",
    ",",
    "㎏",
    "3月3日",
    "İ",
]
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_evidence_lies_in_the_text(text: str) -> None:
    reading = read(text)
    named = [label for label, _ in reading.evidence]
    assert named == sorted(reading.labels + reading.uncertain)
    assert not {*reading.labels} & {*reading.uncertain}
    assert {*named} <= {*ELEMENTS, *VIOLATIONS}
    for _, span in reading.evidence:
        assert 0 <= span.start < span.end <= len(text)
        assert quote(text, span).strip()
    assert read(text) == reading


def test_evidence_is_the_short_sentence_as_written() -> None:
    text = "今早在三樓走廊發生的事,讓您一個人等到天亮,我們向您和您的家人鄭重致歉。其他"
    spans = dict(read(text).evidence)
    assert (
        quote(text, spans["apology"])
        == "今早在三樓走廊發生的事,讓您一個人等到天亮,我們向您和您的家人鄭重致歉。"
    )


def test_a_very_short_sentence_is_shown_with_its_neighbours() -> None:
    text = "昨天他们几个人为签字吵成一团。要怪就怪他们自己。"
    assert quote(text, dict(read(text).evidence)["blame_patient"]) == text


def test_evidence_from_a_long_sentence_is_its_clause() -> None:
    text = (
        "今天上午的会上大家谈到了停车、排队、食堂和网络的许多事," * 3
        + "我们郑重向您和您的家人道歉,随后散会。"
    )
    spans = dict(read(text).evidence)
    assert "道歉" in quote(text, spans["apology"])
    assert len(quote(text, spans["apology"])) < len(text) / 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "歉",
        "😭😭",
        "\u200b\u200d",
        "\n\n",
        "Ceci n'est pas une pipe.",
        "これは日本語です。",
        "🙏\ufe0f",
    ],
)
def test_odd_texts_have_no_labels(text: str) -> None:
    assert read(text).labels == ()


@pytest.mark.parametrize(
    "piece",
    [
        "我们对不起您,",
        "1",
        "the ",
        "退删",
        "不",
        "“",
        "责任",
        "道歉?",
        "two ",
        "dana will ",
        ".",
        "\n",
        "\u200b",
    ],
)
def test_a_hundred_thousand_characters_in_two_seconds(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    begin = time.process_time()
    read(text)
    assert time.process_time() - begin < 2


def _micro_f1() -> float:
    hits = wrong = missed = 0
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        gold, got = {*record["labels"]}, {*read(record["text"]).labels}
        hits, wrong, missed = hits + len(gold & got), wrong + len(got - gold), missed + len(gold - got)
    return 2 * hits / (2 * hits + wrong + missed)


def test_micro_f1_does_not_fall() -> None:
    assert _micro_f1() >= 0.70


def test_typical_text_is_read_in_milliseconds() -> None:
    texts = [json.loads(line)["text"] for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    read(texts[0])
    begin = time.process_time()
    for text in texts:
        read(text)
    assert (time.process_time() - begin) / len(texts) < 0.02


def test_score_lines_gives_results_and_names_bad_lines() -> None:
    lines = [
        '{"id": "a", "text": "对不起。"}',
        "",
        "{nonsense",
        '{"id": 1}',
        '{"id": 1, "text": 5}',
        "[]",
        '{"id": 1, "text": "x", "role": 3}',
    ]
    results = list(score_lines(lines))
    assert results[0] == (
        {"id": "a", "labels": ["apology"], "uncertain": [], "evidence": {"apology": "对不起。"}},
        None,
    )
    complaints = [complaint or "" for _, complaint in results[1:]]
    assert complaints[0].startswith("line 3: not JSON: ")
    assert complaints[1:] == [
        "line 4: text: is missing",
        "line 5: text: must be a string",
        'line 6: not an object; write {"id": …, "text": …}',
        "line 7: role: must be a string",
    ]
