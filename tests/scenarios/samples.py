"""A small valid scenario and playbook, and ways to break them at a known place."""

from __future__ import annotations

import re
from pathlib import Path

from scenarios.loader import parse_playbook, parse_scenario
from scenarios.problems import ContentErrors
from simulator.localized import LocalizedText

SCENARIO = """\
slug: recall
version: "1"
title: {zh: 召回, en: Recall}
summary: {zh: 摘要, en: Summary}
organisation: {zh: 某门诊, en: A clinic}
playbook: clinic-core
starts_at: 09:00
duration: 00:30
roles: [pr_officer, customer_service]
objectives:
  - {id: O1, title: {zh: 发声, en: Speak}}
personas:
  - {id: amy, name: {zh: 阿敏, en: Amy}}
  - {id: reporter}
injects:
  - id: post
    kind: post
    channel: weiguan
    persona: amy
    to: [pr_officer]
    at: 00:01
    title: {zh: 帖子, en: Post}
    text: {zh: 出事了, en: It happened}
    reach: {likes: 3}
  - id: call
    kind: call
    channel: media_phone
    persona: reporter
    to: [pr_officer]
    at: 00:05:30
    title: {zh: 来电, en: Call}
    lines:
      - {zh: 喂, en: Hello}
      - {zh: 是吗, en: Is it}
  - id: story
    kind: post
    channel: weiguan
    persona: reporter
    to: [pr_officer, customer_service]
    unless: speak by 00:20
    title: {zh: 报道, en: Story}
    text: {zh: 沉默, en: Silence}
expected_actions:
  - id: speak
    title: {zh: 声明, en: Statement}
    roles: [pr_officer]
    kinds: [statement]
    channels: [official_account]
    clause: P-05
    objective: O1
    opens_with: post
    target: 00:10
    limit: 00:20
    elements: {empathy: 2, facts: 1}
    minimum: [empathy]
    model_answer:
      - {zh: 我们很揪心, en: Our hearts are with them}
  - id: answer
    title: {zh: 接电话, en: Take the call}
    roles: [pr_officer]
    kinds: [call_line]
    clause: P-07
    objective: O1
    opens_with: call
    answers_inject: true
    target: 00:03
    limit: 00:08
    model_answer:
      - {zh: 您好, en: Hello}
      - {zh: 属实, en: It is}
"""

PLAYBOOK = """\
slug: small
version: "1"
title: {zh: 预案, en: Plan}
roles:
  - id: pr_officer
    name: {zh: 公关, en: PR}
    duty: {zh: 发声, en: Speaks}
    may: [statement, reply]
    channels: [account]
    digest: [RO-04]
channels:
  - {id: account, name: {zh: 官方号, en: Account}, surface: feed, official: true}
levels:
  - {id: one, name: {zh: 一级, en: One}, rank: 1, limits: {first: 00:30}, digest: [WL-1, WL-R2]}
clauses:
  - {id: P-01, title: {zh: 条, en: Clause}, text: {zh: 文, en: Text}, digest: [AC-07]}
elements:
  - {id: empathy, name: {zh: 共情, en: Concern}}
violations:
  - {id: hush, name: {zh: 封口, en: Hush}, critical: true}
scoring: {time_floor: 0.5}
"""


def errors_of(text: str, file: str = "recall.yaml") -> list[str]:
    """What the scenario loader says of `text`, a line each; nothing if it is valid."""
    try:
        parse_scenario(text, file)
    except ContentErrors as error:
        return told(error)
    return []


def playbook_errors_of(text: str) -> list[str]:
    try:
        parse_playbook(text, "plan.yaml")
    except ContentErrors as error:
        return told(error)
    return []


def told(error: ContentErrors) -> list[str]:
    """The English lines; every message must have its Chinese too."""
    untold = [str(problem) for problem in error.errors if not in_both(problem.message)]
    assert untold == []
    return [str(problem) for problem in error.errors]


def in_both(message: LocalizedText) -> bool:
    """Has the message words of its own in both languages, not those of pydantic or PyYAML?"""
    is_quoted = message.zh.startswith("不合格式（") or "解析程序的提示是：" in message.zh
    return bool(message.en) and re.search("[\u4e00-\u9fff]", message.zh) is not None and not is_quoted


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """`text` with each old part, which must be in it, replaced once."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def write_folder(folder: Path, text: str | bytes, name: str = "scenario.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8") if isinstance(text, str) else text
    (folder / name).write_bytes(data)
    return folder
