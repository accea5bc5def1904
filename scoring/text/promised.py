"""Whether an update or an answer is promised for a time: by us, to somebody, in words or in person.

What others will tell, what somebody is asked for, and when others meet is no promise of ours.
"""

import re

from scoring.text.clauses import Layout
from scoring.text.context import FUTURE, clause_around, is_question

_AROUND = 44  # characters after a time in which it is said what will come by then
_BEFORE = 60
_FAR = 80  # characters that are looked at in a clause without end
_UPDATE = re.compile(
    "通报|更新|公布|答复|回复|回电|回话|回您|回音|联系您|联系你|给您(?:再)?(?:打|回|说)|再给(?:您|你|大家|全员)|给(?:你|您)们|给大家|再打|再(?:来)?跟您说|告知|告诉|反馈|说明|书面(?:答复|补报|回复)|补报|续报|再报|通知您|发布|消息|进展|回访"
    "|当面|面前|跟[您你](?:们)?(?:谈|讲|说)|来?找[您你]|讲给|见(?:本院|我们|我院)?(?:的)?官"
    r"|\b(?:next updates?|updates?|publish|post again|call you|call back|ring you|phone you|tell you|let you know|get back|answer|reply|respond|write to you|report (?:to you|will follow)|next (?:report|word|statement|bulletin|briefing)|will follow|inform|hear from (?:us|me)|hear more|come back|statement|come and tell|news"
    r"|come to you|with you|in front of you|in person|(?:speak|write|post|talk) again|say more)\b"
)
_WILL = re.compile(
    "前|再|会(?!诊|议|场|员|计)|将|准时|每|之内|以内|内|后|一定|保证|争取|更多情况|留意|关注|[来去过]来?(?:找|跟|看)"
    r"|\b(?:will|'ll|shall|next (?:updates?|report|word|statement|bulletin|briefing)|another|by|within|before|no later|every)\b"
)
# "Next update: 18:00": the hour stands behind what comes then.
_ANNOUNCED = re.compile(
    "下一?[次轮条份个](?:的)?(?:情况)?(?:通报|更新|发布|说明|消息|公告|进展|答复|回复)(?:的?时间)?[^。!?]{0,10}$"
)
_DONE = re.compile("已经?|过(?!来)了?|曾|刚刚?|此前|\\b(?:already|has been|have been|was|were|had)\\b")

_OWN = re.compile(r"我|本院|\b(?:we|i|us|you)\b")
_SELF = re.compile(r"我(?!院?外)|本院|院方|本中心|\b(?:we|i|our|my)\b")
_OTHERS = re.compile(
    "(?<![向给对与和同跟请报知])(?:[市区省县]?(?:卫健委|卫健局|卫生健康委|市场监管局?|市监局|药监局?|药监部门|主管部门|有关部门|上级|调查组)|警方|公安|派出所|法院|平台|媒体|报社|[晚日早]报|电视台|记者|对方|该院|他们)"
    r"|(?<!to the )(?<!told the )(?<!with the )(?<!inform the )(?<!from the )\b(?:commission|bureau|authority|authorities|regulator|police|court|platform|paper|reporter|journalist|newspaper|they)\b"
    r"|\bother (?:clinic|hospital|house)\b"
)
_ASKED = re.compile(
    "请(?![您你大家各位]{0,3}(?:放心|相信|关注|留意|等|以|看|见|谅))|务[必請请]|必须|要求|希望(?=您|你|贵)|截[稿止]"
    r"|\bplease (?!wait|watch|follow|look|see|bear)|\bdeadline|\b(?:wants?|needs?|asks?|demands?|must|expects?)\b"
)
_GETS = re.compile(r"收到|得到|接到|等到|\b(?:hear from|receive|get|have) (?:us|our|my|me)\b")

_MEETING = r"(?:会诊|会议|开会|碰头会?|研判会|讨论会)"
_MEETS = r"(?:meets?|meeting|conference|consultation|confer|convene)"
_BEFORE_MEETING = re.compile(  # "17:00 全院会诊", not "17:00 会诊后"
    rf"\s?(?:左右|整|准时)?\s?(?:(?:进行|召开|组织|开始|再次|联合|全院|院内|远程|专家|多学科)\s?){{0,3}}{_MEETING}(?!之?后|完|结束)"
    rf"|,?\s?(?:the |our |a )?(?:[a-z]+ ){{1,3}}?(?:will )?{_MEETS}\b"
)
_AFTER_MEETING = re.compile(
    rf"{_MEETING}(?:时间)?(?:将|就)?(?:定在|安排在|定于|在|于)\s?(?:今天|今日|今晚|明天)?\s?$"
    rf"|\b{_MEETS}\b(?: (?:again|today|tonight|tomorrow|is|will be|set for)){{0,3}}(?: (?:at|from|for|around|about))? ?$"
)


def is_promise(layout: Layout, start: int, end: int) -> bool:
    """Whether an update or an answer is promised for the time or span at [start, end)."""
    if layout.is_quoted(start, end) or is_question(layout, start) or _is_done(layout, start):
        return False
    if _is_others_meeting(layout, start, end) or _is_others_word(layout, start, end):
        return False
    first, last = layout.sentences[layout.clause_at(start).sentence]
    before = layout.text[max(first, start - _BEFORE) : start]
    if _ANNOUNCED.search(before):
        return True
    after = layout.text[start : min(last, end + _AROUND)]
    around = before + after
    found = _UPDATE.search(after if _has_chinese(around) else around)
    return found is not None and _WILL.search(around) is not None


def _is_others_word(layout: Layout, start: int, end: int) -> bool:
    """Whether the clause has somebody else speak by then, or asks somebody to; who is to hear from us is no such."""
    clause = layout.clause_at(start)
    before = layout.text[max(clause.start, start - _FAR) : start]
    after = layout.text[end : min(max(clause.end, end), end + _FAR)]
    if _SELF.search(before) or _GETS.search(before + after):
        return False
    return _OTHERS.search(before) is not None or _ASKED.search(before) is not None


def _is_others_meeting(layout: Layout, start: int, end: int) -> bool:
    """Whether somebody else meets then: who waits for that has been promised nothing for that hour."""
    clause = layout.clause_at(start)
    before = layout.text[max(clause.start, start - _FAR) : start]
    after = _BEFORE_MEETING.match(layout.text, end, max(clause.end, end))
    if after is None and _AFTER_MEETING.search(before) is None:
        return False
    return _OWN.search(before + (after[0] if after else "")) is None


def _is_done(layout: Layout, start: int) -> bool:
    words = clause_around(layout, start, start)
    return _DONE.search(words) is not None and not FUTURE.search(words)


def _has_chinese(text: str) -> bool:
    return re.search("[\u4e00-\u9fff]", text) is not None
