"""The words of the printable scorecard, in both languages."""

from __future__ import annotations

from typing import Any

STRINGS: dict[str, dict[str, Any]] = {
    "zh": {
        "html_lang": "zh-CN", "other_lang": "English", "scorecard": "评分卡",
        "mark": "演练 EXERCISE", "warning": "以下内容均为虚构，请勿外传，勿拨打其中的号码",
        "hint": "用浏览器的打印功能（Ctrl+P）打印或存为 PDF。", "created": "创建于", "story_start": "剧情开始",
        "team": "全队", "range": "区间", "provisional": "暂定", "final": "定稿", "not_final": "未结束",
        "rated": "已评 {n} 行，未评 {m} 行", "none": "–", "objectives": "目标", "rating": "评级",
        "proposal": "评级针对目标，不针对个人；只是建议。", "lines": "预期行动", "action": "行动",
        "roles": "角色", "state": "状态", "target": "目标", "limit": "时限", "taken": "用时", "real": "实际",
        "score": "得分", "clause": "条款", "digest": "依据", "formula": "算式", "content": "要素",
        "time": "时效", "own": "自主", "elements": "要素", "weight": "权重", "minimum": "必备",
        "quote": "原文", "violations": "违规", "critical": "重大，须由人判定", "responses": "应对全文",
        "why": "为什么未评定", "overrides": "改判", "computed": "机器算出", "no_response": "没有应对。",
        "at": "剧情", "scoring": "评分规则", "reader": "判读器", "colon": "：", "minutes": "分:秒",
        "status": {
            "waiting": "未开启", "open": "进行中", "met": "达成", "partial": "部分达成", "late": "超时",
            "missed": "未达", "prompted": "经提示完成", "not_rated": "未评定",
        },
        "verdict": {"met": "具备", "not_met": "缺少", "uncertain": "待定"},
        "found": {"met": "已发现", "not_met": "未发现", "uncertain": "待定，不扣分"},
        "ratings": {
            "P": "良好完成", "S": "基本完成", "M": "完成但有重大问题", "U": "未完成", "not_rated": "未评定",
        },
        "kinds": {
            "reply": "回复", "statement": "声明", "complaint_reply": "投诉答复", "call_line": "通话", "flag": "标记",
        },
    },
    "en": {
        "html_lang": "en", "other_lang": "中文", "scorecard": "Scorecard",
        "mark": "EXERCISE 演练", "warning": "Everything here is fictional. Do not share. Do not dial numbers shown",
        "hint": "Print with the browser (Ctrl+P), or save as PDF.", "created": "Made", "story_start": "Story begins",
        "team": "Team", "range": "Range", "provisional": "Provisional", "final": "Final", "not_final": "Not ended",
        "rated": "{n} lines rated, {m} not", "none": "–", "objectives": "Objectives", "rating": "Rating",
        "proposal": "Ratings are of objectives, never of persons, and are proposals.", "lines": "Expected actions",
        "action": "Action", "roles": "Roles", "state": "State", "target": "Target", "limit": "Limit",
        "taken": "Taken", "real": "real", "score": "Score", "clause": "Clause", "digest": "Basis",
        "formula": "Formula", "content": "content", "time": "time", "own": "own initiative",
        "elements": "Elements", "weight": "Weight", "minimum": "minimum", "quote": "Quoted",
        "violations": "Violations", "critical": "critical, for a person to judge", "responses": "Responses in full",
        "why": "Why it is not rated", "overrides": "Overrides", "computed": "Computed",
        "no_response": "No response.", "at": "Story", "scoring": "Scoring", "reader": "reader", "colon": ": ",
        "minutes": "min:s",
        "status": {
            "waiting": "Waiting", "open": "Open", "met": "Met", "partial": "Partial", "late": "Late",
            "missed": "Missed", "prompted": "Prompted", "not_rated": "Not rated",
        },
        "verdict": {"met": "met", "not_met": "not met", "uncertain": "uncertain"},
        "found": {"met": "found", "not_met": "not found", "uncertain": "uncertain, costs nothing"},
        "ratings": {
            "P": "Performed without challenges", "S": "Performed with some challenges",
            "M": "Performed with major challenges", "U": "Unable to be performed", "not_rated": "Not rated",
        },
        "kinds": {
            "reply": "Reply", "statement": "Statement", "complaint_reply": "Answer to a complaint",
            "call_line": "Call", "flag": "Flag",
        },
    },
}  # fmt: skip
