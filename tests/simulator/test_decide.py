"""Every command has its decision, and every refusal its test."""

from __future__ import annotations

import re
from pathlib import Path

from simulator import commands as c
from simulator.decide import _DECISIONS

ROOT = Path(__file__).parents[2]
CODE = re.compile(r'DomainError\(\s*"([a-z_]+)"')


def test_every_command_has_its_decision() -> None:
    assert set(_DECISIONS) == {*c.PERSON_COMMANDS, *c.SYSTEM_COMMANDS}


def test_every_refusal_is_tried() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "simulator" / "decisions").glob("*.py"))
    tried = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "simulator" / "decisions").glob("*.py"))
    codes = {*CODE.findall(source), "not_allowed"}
    assert len(codes) > 40
    assert {code for code in codes if f'"{code}"' not in tried} == set()
