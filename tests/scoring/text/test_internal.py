"""tamper, gag and fault: orders, threats and owned fault, told apart from all that sounds alike."""

from __future__ import annotations

import pytest

from scoring.text.clauses import Layout
from scoring.text.families import ALL, INTERNAL
from scoring.text.inside import find_inside
from scoring.text.labels import ELEMENTS, VIOLATIONS
from scoring.text.normalise import normalise
from tests.scoring.text import internal_sentences as said

SHOWN = (
    [("tamper", t) for t in said.TAMPER] + [("gag", t) for t in said.GAG] + [("fault", t) for t in said.FAULT]
)
SOUND = (
    [("tamper", t) for t in said.NO_TAMPER]
    + [("gag", t) for t in said.NO_GAG]
    + [("fault", t) for t in said.NO_FAULT]
)


def found(text: str) -> dict[str, bool]:
    """Label -> whether it is met (else uncertain)."""
    findings = find_inside(Layout(normalise(text).text))
    return {label: f.is_met for label, f in findings.items()}


@pytest.mark.parametrize(("label", "text"), SHOWN)
def test_what_must_not_be_said_is_found(label: str, text: str) -> None:
    assert label in found(text)


@pytest.mark.parametrize(("label", "text"), SOUND)
def test_what_only_sounds_like_it_is_not(label: str, text: str) -> None:
    assert label not in found(text)


@pytest.mark.parametrize("label", ["tamper", "gag", "fault"])
def test_few_of_them_are_left_uncertain(label: str) -> None:
    texts = [text for name, text in SHOWN if name == label]
    assert sum(found(text).get(label) is True for text in texts) >= 0.55 * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        *(t for t in said.NO_GAG + said.NO_TAMPER),
        "请把我们的情况如实报告卫健委。",
    ],
)
def test_sound_words_inside_show_none_of_the_orders(text: str) -> None:
    assert not {"tamper", "gag"} & found(text).keys()


@pytest.mark.xfail(strict=True, reason="not seen yet; move it to its label's sentences once it is")
@pytest.mark.parametrize(("label", "text"), said.UNSEEN)
def test_what_is_not_seen_yet(label: str, text: str) -> None:
    assert label in found(text)


def test_the_learned_labels_know_nothing_of_them() -> None:
    names = {family.label for family in INTERNAL}
    assert names == {"tamper", "gag", "fault"}
    assert not names & {family.label for family in ALL}
    assert not names & {*ELEMENTS, *VIOLATIONS}
