"""Casting: names and handles depend on the seed alone, and are nobody else's."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.localized import LocalizedText
from simulator.scenario import Persona, Scenario
from simulator.simcell.personas import cast
from tests.scoring.builders import both, make_scenario


def nameless(count: int) -> Scenario:
    return make_scenario(personas=tuple(Persona(f"p{n}", LocalizedText()) for n in range(count)))


def test_what_the_author_wrote_stays() -> None:
    written = Persona("p", LocalizedText("林姐", ""), "lin_jie", both("A patient"))
    (persona,) = cast(make_scenario(personas=(written,)), 1)
    assert (persona.name, persona.handle, persona.about) == (written.name, "lin_jie", written.about)


def test_an_empty_name_is_made_in_both_languages() -> None:
    for persona in cast(nameless(30), 5):
        assert re.fullmatch(r"[\u4e00-\u9fff]{2,4}", persona.name.zh)
        assert re.fullmatch(r"[A-Z][A-Za-z'-]+ [A-Z][A-Za-z'-]+", persona.name.en)
        assert re.fullmatch(r"[a-z]+_[a-z]+_\d\d", persona.handle)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**63))
def test_the_same_seed_the_same_cast_and_no_two_alike(seed: int) -> None:
    personas = cast(nameless(6), seed)
    assert personas == cast(nameless(6), seed)
    assert len({p.name.zh for p in personas}) == len({p.name.en for p in personas}) == 6
    assert len({p.handle for p in personas}) == 6


def test_a_persona_more_changes_nobody_else() -> None:
    assert cast(nameless(3), 9) == cast(nameless(4), 9)[:3]


def test_the_same_cast_in_any_process_and_time_zone() -> None:
    code = "from tests.simulator.test_teams_personas import *; print(ascii(cast(nameless(5), 77)))"
    seen = []
    for hash_seed, zone in (("0", "UTC"), ("99", "Asia/Shanghai")):
        env = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone, "PYTHONPATH": os.getcwd()}
        done = subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, check=True, timeout=60
        )
        seen.append(done.stdout)
    assert seen[0] == seen[1]
