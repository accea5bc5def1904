"""Faults of `actors`: each is reported where it stands, with what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.drill_sample import DRILL, errors_of_drill
from tests.scenarios.samples import changed

ACTORS = """\
actors:
  - id: reporter
    kind: journalist
    persona: amy
    begins_with: [call]
    wants: [facts]
    lines: [[facts]]
    asks:
      - {after: [evaded], texts: [{zh: 几点, en: When}]}
    publishes:
      - {after: [declined, missed], kind: news, channel: paper, to: [officer], delay: 00:06, title: {zh: 挂断, en: Hung up}, texts: [{zh: 没人接, en: Nobody}]}
      - {after: [evaded], kind: news, channel: paper, to: [officer], delay: 00:06, title: {zh: 未答, en: No answer}, texts: [{zh: "只说“{quote}”", en: "Only “{quote}”"}]}
  - id: writer
    kind: patient
    persona: amy
    begins_with: [post]
    wants: [empathy]
    waits: 00:20
    publishes:
      - {after: [missed], kind: post, channel: feed, to: [officer], delay: 00:01, title: {zh: 没人理, en: Ignored}, texts: [{zh: 没人理我, en: Nobody cares}]}
"""
WITH = DRILL.rstrip("\n") + "\n" + ACTORS
CASES: dict[str, tuple[str, str, str]] = {
    "persona": ("persona: amy\n    begins_with: [call]", "persona: amyy\n    begins_with: [call]",
                'actors[0].persona: there is no persona "amyy"; known: amy, store; did you mean amy?'),
    "inject": ("begins_with: [call]", "begins_with: [cal]",
               'actors[0].begins_with[0]: there is no inject in this scenario "cal"'),
    "a call is one's": ("begins_with: [post]", "begins_with: [post, call]",
                        'actors[1].begins_with[1]: the call "call" is "reporter"\'s; only one actor can weigh what is said in a call'),
    "label": ("wants: [empathy]", "wants: [empathie]", 'actors[1].wants[0]: there is no element "empathie" in the playbook'),
    "fact": ("wants: [empathy]", 'wants: ["fact:none"]', 'actors[1].wants[0]: there is no fact "none"'),
    "lines": ("lines: [[facts]]", "lines: [[facts], []]", 'actors[0].lines: the call "call" has 1 lines, these are 2; write [] where'),
    "lines without a call": ("    waits: 00:20\n", "    waits: 00:20\n    lines: [[]]\n", "actors[1].lines: only a call has `lines`"),
    "never missed": ("    waits: 00:20\n", "", "actors[1].publishes[0].after[0]: never comes: say how long they wait"),
    "not declined": ("after: [missed], kind: post", "after: [declined], kind: post", "actors[1].publishes[0].after[0]: only a call can be declined"),
    "nothing to quote": ("zh: 没人接, en: Nobody}", 'zh: "没人接{quote}", en: Nobody}', "actors[0].publishes[0].texts[0].zh: there are words to quote only after"),
    "nothing to show": ("texts: [{zh: 没人理我, en: Nobody cares}]}", "texts: [{zh: 没人理我, en: Nobody cares}], screenshot: true}",
                        "actors[1].publishes[0].screenshot: there are words to quote only after"),
    "a picture in the paper": ('en: "Only “{quote}”"}]}', 'en: "Only “{quote}”"}], screenshot: true}', "actors[0].publishes[1].screenshot: only a post can show"),
    "quoted question": ("{zh: 几点, en: When}", '{zh: 几点, en: "When {quote}"}', "actors[0].asks[0].texts[0].en: a question cannot quote"),
    "twice": ("after: [declined, missed]", "after: [declined, missed, missed]", 'actors[0].publishes[0].after[2]: "missed" stands here twice; the first is on line'),
    "verdict": ("after: [evaded], texts", "after: [evading], texts", 'actors[0].asks[0].after[0]: "evading" is not known here; write one of'),
    "channel": ("channel: feed, to: [officer], delay: 00:01", "channel: fed, to: [officer], delay: 00:01", 'there is no channel in the playbook "fed"'),
    "surface": ("channel: feed, to: [officer], delay: 00:01", "channel: paper, to: [officer], delay: 00:01",
                'actors[1].publishes[0].channel: a post cannot stand on "paper"; allowed: feed, account'),
    "role": ("to: [officer], delay: 00:01", "to: [oficer], delay: 00:01", "did you mean officer?"),
    "deadline": ("    waits: 00:20\n", "    deadline: 03:30\n", "actors[1].deadline: is later than the end of the drill (03:00)"),
    "patience": ("    waits: 00:20\n", "    waits: 00:20\n    patience: 9\n", "actors[1].patience: must be at most 5"),
    "id": ("id: writer", "id: reporter", 'actors[1].id: "reporter" is used twice'),
    "own phone": ("zh: 没人理我", "zh: 请打 13800138000", "could be a real phone number"),
}  # fmt: skip


def test_the_sample_is_valid(tmp_path: Path) -> None:
    assert errors_of_drill(tmp_path, WITH) == []


@pytest.mark.parametrize("case", CASES)
def test_fault(tmp_path: Path, case: str) -> None:
    before, after, told = CASES[case]
    errors = errors_of_drill(tmp_path, changed(WITH, (before, after)))
    assert len(errors) == 1, errors
    assert told in errors[0]
    assert errors[0].startswith("scenario.yaml:")
