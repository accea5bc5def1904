"""Occasions and people for the tests of the crowd."""

from __future__ import annotations

from hypothesis import strategies as st

from simulator.localized import LocalizedText
from simulator.simcell.crowd.grammar import Occasion
from simulator.simcell.crowd.kinds import FORMS, STAGES, TOPICS

HOSPITAL = LocalizedText("澜河市槐安人民医院", "Huai'an People's Hospital, Lanhe")
QUOTE = LocalizedText(
    "我们已成立专家组，正在核实全部经过。热线已开通。", "A team of experts is going through every step. The hotline is open."
)
VERSIONS = (
    LocalizedText("值班医生：12:20 才接到报告", "the duty doctor: told at 12:20"),
    LocalizedText("前台：11:52 就说了", "the front desk: she said so at 11:52"),
)
SURFACES = ("weiguan", "xiaojian", "shanzhen", "friends_circle", "local_forum", "review_site", "some_other_channel")


def occasion(stage: str = "answered_well", surface: str = "weiguan", **changes: object) -> Occasion:
    told = {
        "stage": stage, "surface": surface, "mood": 0.0, "topic": "injury", "organisation": HOSPITAL, "quote": QUOTE,
        "hours": 5, "promised": "16:00", "versions": VERSIONS, "because": "r1",
    }  # fmt: skip
    return Occasion(**{**told, **changes})  # type: ignore[arg-type]


texts = st.builds(LocalizedText, st.text(max_size=90), st.text(max_size=160))
occasions = st.builds(
    Occasion,
    stage=st.sampled_from(STAGES),
    surface=st.sampled_from(SURFACES),
    mood=st.floats(-1, 1),
    topic=st.sampled_from(TOPICS),
    organisation=st.one_of(st.just(HOSPITAL), texts),
    quote=st.one_of(st.just(QUOTE), texts, st.just(LocalizedText())),
    hours=st.integers(0, 90),
    promised=st.sampled_from(("", "16:00", "明早 9:00")),
    versions=st.one_of(st.none(), st.just(VERSIONS), st.tuples(texts, texts)),
    because=st.sampled_from(("", "r1", "post-7")),
    detail=st.sampled_from(("vague", "named", "full")),
    form=st.sampled_from((None, *FORMS)),
)
