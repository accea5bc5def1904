"""A small drill with every part that a full one can have, its playbook, and ways to break them."""

from __future__ import annotations

from pathlib import Path

from scenarios.loader import load_scenario
from scenarios.problems import ContentErrors
from tests.scenarios.samples import told, write_folder

PLAN = """\
slug: plan
version: "1"
title: {zh: 预案, en: Plan}
roles:
  - id: lead
    name: {zh: 负责人, en: Lead}
    duty: {zh: 拍板, en: Decides}
    may: [assessment, decision, report]
  - id: legal
    name: {zh: 法务, en: Legal}
    duty: {zh: 审稿, en: Clears}
    may: [reply]
    stand_in: lead
  - id: officer
    name: {zh: 专员, en: Officer}
    duty: {zh: 发声, en: Speaks}
    may: [statement, correction, reply, call_line, flag, complaint_reply]
    channels: [account]
    stand_in: legal
channels:
  - {id: feed, name: {zh: 围观, en: Feed}, surface: feed}
  - {id: account, name: {zh: 官方号, en: Account}, surface: feed, official: true}
  - {id: paper, name: {zh: 新闻, en: Paper}, surface: news}
  - {id: phone, name: {zh: 电话, en: Phone}, surface: phone}
  - {id: desk, name: {zh: 投诉台, en: Desk}, surface: desk}
  - {id: inbox, name: {zh: 来函, en: Inbox}, surface: inbox}
levels:
  - id: level_one
    name: {zh: 一级, en: One}
    rank: 1
    criteria: {zh: 有人受伤, en: Somebody is hurt}
    measures: {zh: 全员到位, en: Everybody comes}
    limits: {statement: 01:00, update: 48:00}
level_order: one_is_lowest
clauses:
  - {id: P-01, title: {zh: 条, en: Clause}, text: {zh: 文, en: Text}}
crisis_types:
  - {id: CT-02, name: {zh: 医疗事故, en: Accident}, text: {zh: 可预防, en: Preventable}, digest: [CT-02]}
phases:
  - {id: PH-01, name: {zh: 潜伏期, en: Before}}
outcomes:
  - {id: promised, name: {zh: 承诺答复, en: Promised}}
authorities:
  - {id: district, name: {zh: 区卫健, en: District}}
cards:
  - {id: seal, name: {zh: 封存, en: Seal}, text: {zh: 双方在场, en: Both present}, owners: [lead], digest: [AC-39]}
  - {id: hush, name: {zh: 花钱删帖, en: Pay to delete}, violation: buying}
approvals:
  - {id: clearance, kinds: [statement, correction], roles: [legal, lead], channels: [account], target: 00:05, limit: 00:15}
approval_lock: true
legal_rules:
  - id: twelve_hours
    name: {zh: 十二小时上报, en: Twelve hours}
    text: {zh: 十二小时内报告, en: Report within twelve hours}
    source: {zh: 条例第十四条, en: Regulation art. 14}
    limit: 12:00
    clock_start: {zh: 发现之时, en: From discovery}
    applies_to: {zh: 医疗机构, en: Medical institutions}
    confirmed: true
    confirmed_by: 法务
    confirmed_on: 2026-11-02
    confidence: high
    effective: 2002-09
elements:
  - {id: empathy, name: {zh: 共情, en: Concern}}
  - {id: facts, name: {zh: 事实, en: Facts}, weight: 2.5}
violations: [{id: buying, name: {zh: 利益封口, en: Buys silence}}]
scoring: {ring_back_time: 0.25, critical_cap: 30}
audiences:
  - {id: public, name: {zh: 公众, en: The public}, kinds: [statement, reply], channels: [account, feed], digest: [AU-07]}
  - {id: office, name: {zh: 主管部门, en: The authority}, kinds: [report], to: [district, lead]}
phrases:
  - {label: empathy, pattern: 感同身受|心里…难受}
individual_scores: staff
"""

DRILL = """\
slug: drill
version: "1"
title: {zh: 演练, en: Exercise}
summary: {zh: 摘要, en: Summary}
organisation: {zh: 某门诊, en: A clinic}
playbook: plan
starts_at: 13:30
duration: 03:00
pace: 2
roles: [lead, legal, officer]
objectives:
  - {id: O1, title: {zh: 发声, en: Speak}}
personas:
  - {id: amy, name: {zh: 阿敏, en: Amy}}
  - {id: store, name: {zh: 库房, en: Stores}}
injects:
  - id: post
    kind: post
    channel: feed
    persona: amy
    to: [officer, lead]
    at: 00:02
    title: {zh: 帖子, en: Post}
    text: {zh: 出事了, en: It happened}
    signal: weak
  - id: call
    kind: call
    channel: phone
    persona: amy
    to: [officer]
    at: 00:10
    title: {zh: 来电, en: Call}
    lines: [{zh: 喂, en: Hello}]
  - id: silence
    kind: news
    channel: paper
    persona: amy
    to: [officer]
    follows: call unanswered + 00:06
    title: {zh: 无人接听, en: No answer}
    text: {zh: 电话没人接, en: Nobody answered}
  - id: letter
    kind: letter
    channel: inbox
    persona: amy
    to: [officer, lead]
    at: 02:00
    title: {zh: 来函, en: Letter}
    text: {zh: 请说明, en: Please explain}
  - id: order
    kind: work_order
    channel: inbox
    persona: amy
    to: [officer]
    at: 02:01
    title: {zh: 工单, en: Order}
    text: {zh: 请答复, en: Please answer}
  - id: note
    kind: message
    channel: inbox
    persona: store
    to: [lead]
    unless: grade by 00:20
    title: {zh: 催问, en: Chaser}
    text: {zh: 定级了吗, en: Is it graded}
expected_actions:
  - id: grade
    title: {zh: 定级, en: Grade}
    roles: [lead]
    kinds: [assessment]
    clause: P-01
    objective: O1
    opens_with: post
    target: 00:06
    limit: 00:12
    elements: {"type:CT-02": 1, "level:level_one": 1, reason: 1}
    minimum: ["level:level_one"]
  - id: seal
    title: {zh: 封存, en: Seal}
    roles: [lead]
    kinds: [decision]
    clause: P-01
    objective: O1
    opens_with: post
    target: 00:08
    limit: 00:16
    elements: {"card:seal": 2, "owner:officer|lead": 1, due: 1}
  - id: report
    title: {zh: 上报, en: Report}
    roles: [lead]
    kinds: [report]
    clause: P-01
    objective: O1
    opens_with: post
    target: 02:10
    limit: 02:30
    elements: {"to:district": 1}
    runs_on: true
    rule: twelve_hours
  - id: statement
    title: {zh: 声明, en: Statement}
    roles: [officer]
    kinds: [statement]
    channels: [account]
    clause: P-01
    objective: O1
    opens_with: post
    target: 00:30
    limit: 00:50
    elements: {empathy: 2, "fact:batch": 1}
    minimum: [empathy]
  - id: answer_order
    title: {zh: 答复工单, en: Answer the order}
    roles: [officer]
    kinds: [complaint_reply]
    clause: P-01
    objective: O1
    opens_with: order
    answers_inject: true
    target: 00:10
    limit: 00:20
    elements: {"outcome:promised": 1, "escalated:lead": 1}
  - id: answer_letter
    title: {zh: 答复来函, en: Answer the letter}
    roles: [officer]
    kinds: [reply]
    clause: P-01
    objective: O1
    opens_with: letter
    answers_inject: true
    target: 00:10
    limit: 00:20
facts:
  - id: batch
    title: {zh: 批号, en: Batch}
    text: {zh: 批号 F2309, en: Batch F2309}
    holder: store
    delay: 00:05
    phrases: [{zh: F2309, en: F2309}]
  - id: visit
    title: {zh: 会诊, en: Visit}
    text: {zh: 五点会诊, en: They meet at five}
    released_at: 00:40
pace_plan:
  - at: 00:36
    jump_to: 01:36
    note: {zh: 一小时过去了, en: An hour has passed}
  - {at: 01:36, pace: 1}
small_team: [[lead], [legal], [officer]]
rounds:
  - id: conference
    kind: press
    title: {zh: 情况说明会, en: Press conference}
    role: officer
    at: 00:30
    questions:
      - {persona: amy, text: {zh: 几点知道的, en: Since when}}
      - {persona: amy, text: {zh: 谁的责任, en: Whose fault}}
    checklist:
      - {id: facts, clause: P-01, text: {zh: 只说已核实的, en: Only what is verified}}
      - {id: calm, text: {zh: 语气平稳, en: A level voice}}
"""

POSTS = """\
injects:
  - id: praise
    kind: post
    channel: feed
    persona: amy
    to: [officer]
    at: 00:01
    title: {zh: 表扬, en: Praise}
    text: {zh: 护士很耐心, en: Kind nurses}
    background: true
  - id: queue
    kind: post
    channel: feed
    persona: amy
    to: [officer]
    at: 00:03
    title: {zh: 排队, en: Queue}
    text: {zh: 又堵车, en: Traffic again}
    background: true
    signal: false_alarm
"""


def errors_of_drill(
    folder: Path, drill: str = DRILL, plan: str = PLAN, posts: str | bytes | None = None
) -> list[str]:
    """What the loader says of these files, a line each without the folder; nothing if they are valid."""
    write_folder(folder / "plans" / "plan", plan, "playbook.yaml")
    write_folder(folder, drill)
    if posts is not None:
        write_folder(folder, posts, "posts.yaml")
    try:
        load_scenario(folder, folder / "plans")
    except ContentErrors as error:
        return [line.replace(f"{folder}/", "") for line in told(error)]
    return []
