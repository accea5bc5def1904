"""The words for a playbook's parts, in both languages."""

from __future__ import annotations

from datetime import timedelta

from scoring.matches import KINDS
from simulator.localized import LocalizedText as Text
from simulator.playbook import Playbook

LIMITS: dict[str, Text] = {
    "signal": Text("发现并登记", "sign seen and logged"), "team": Text("小组集结", "team meets"),
    "family": Text("联系当事人和家属", "person and family contacted"),
    "press": Text("首次答复媒体", "first answer to the press"),
    "statement": Text("首份公开声明", "first public statement"), "staff_note": Text("内部通知", "note to staff"),
    "update": Text("续报间隔", "time between updates"),
}  # fmt: skip
FIELDS: dict[str, Text] = {
    "name": Text("名称", "name"), "title": Text("名称", "title"), "text": Text("内容", "text"), "duty": Text("职责", "duty"),
    "rank": Text("排序", "rank"), "criteria": Text("标准", "criteria"), "measures": Text("措施", "measures"),
    "kinds": Text("适用的应对", "what it covers"), "roles": Text("审批岗位（依次）", "who agrees, in order"),
    "channels": Text("渠道", "channels"), "target": Text("目标", "target"), "limit": Text("时限", "limit"),
    "weight": Text("权重", "weight"), "may": Text("可提交", "may submit"), "stand_in": Text("代行岗位", "stand-in"),
    "owners": Text("责任岗位", "owners"), "violation": Text("算作违规", "counts as violation"),
    "critical": Text("重大", "critical"), "source": Text("出处", "source"), "clock_start": Text("起算点", "clock start"),
    "applies_to": Text("适用对象", "whom it binds"), "confirmed": Text("已确认", "confirmed"),
    "confirmed_by": Text("确认人", "confirmed by"), "confirmed_on": Text("确认日期", "confirmed on"),
    "confidence": Text("可信度", "confidence"), "effective": Text("施行日期", "in force since"),
    "digest": Text("依据", "digest rows"), "official": Text("官方渠道", "official"), "surface": Text("版面", "surface"),
    "to": Text("对象", "addressees"), "pattern": Text("短语", "phrase"), "label": Text("标签", "label"),
}  # fmt: skip
CONSTANTS: dict[str, Text] = {
    "time_floor": Text("迟到也保留的内容分", "share that lateness cannot take"),
    "violation_deduction": Text("每处一般违规扣减", "deduction for each ordinary violation"),
    "prompted_factor": Text("经提示才做的折扣", "factor when it had to be prompted"),
    "met_from": Text("达成线", "score from which a line is met"),
    "ring_back_time": Text("回拨来电的时效上限", "most time credit after ringing back"),
    "critical_cap": Text("重大违规封顶", "cap once a critical violation is confirmed"),
    "version": Text("评分规则版本", "version of the scoring rules"),
}  # fmt: skip
TOP: dict[str, Text] = {
    "title": Text("预案名称", "playbook's title"), "level_order": Text("级别方向", "direction of levels"),
    "approval_lock": Text("审批硬锁", "approval lock"), "individual_scores": Text("岗位得分谁能看", "who sees the scores of roles"),
    "roles": Text("岗位", "role"), "channels": Text("渠道", "channel"), "levels": Text("级别", "level"),
    "clauses": Text("条款", "clause"), "elements": Text("要素", "element"), "violations": Text("违规", "violation"),
    "scoring": Text("评分", "scoring"), "crisis_types": Text("危机类型", "crisis type"), "phases": Text("阶段", "phase"),
    "outcomes": Text("处理结果", "outcome"), "authorities": Text("主管部门", "authority"), "cards": Text("措施", "measure"),
    "approvals": Text("审批", "approval of"), "legal_rules": Text("法规", "rule of law"), "audiences": Text("对象", "audience"),
    "phrases": Text("短语", "phrase"),
}  # fmt: skip
CHOICES: dict[str, Text] = {
    "one_is_highest": Text("一级最高", "one is the highest"), "one_is_lowest": Text("一级最低", "one is the lowest"),
    "evaluators": Text("本人和评估、导调人员", "the person, evaluators and facilitators"), "staff": Text("全体工作人员，含观摩", "all staff, observers too"),
    "high": Text("高", "high"), "medium": Text("中", "medium"), "low": Text("低", "low"),
}  # fmt: skip
YES_NO = (Text("否", "no"), Text("是", "yes"))


def known(words: dict[str, Text], key: str) -> Text:
    """The words for `key`, or the key itself."""
    return words.get(key, Text(key, key))


def time_words(value: timedelta) -> Text:
    """H:MM, with seconds where there are any."""
    seconds = int(value.total_seconds())
    shown = f"{seconds // 3600}:{seconds // 60 % 60:02}" + (f":{seconds % 60:02}" if seconds % 60 else "")
    return Text(shown, shown)


def listed(names: list[Text]) -> Text:
    return Text("、".join(n.zh for n in names), ", ".join(n.en for n in names))


def named(playbook: Playbook, ids: list[str]) -> Text:
    """Roles, channels and kinds of response by name, in their order; what is neither stands as it is."""
    names: dict[str, Text] = {**KINDS, **{c.channel_id: c.name for c in playbook.channels}}
    names |= {r.role_id: r.name for r in playbook.roles}
    return listed([known(names, name) for name in ids])


def joined(parts: list[Text]) -> Text:
    """"level one · limit" """
    return Text(" · ".join(p.zh for p in parts), " · ".join(p.en for p in parts))
