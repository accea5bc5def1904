"""Whether a figure or a time in a text is asserted, promised, or neither.

Only what a text asserts of the past is a claim: what is denied, quoted, reported, asked, supposed or
planned is not, nor is what the team itself did (nobody could have told them that).
"""

import re

from scoring.text.clauses import Clause, Layout

_DENIED = re.compile(
    "不是|并非|并不|没有(?!及时|人|医生|任何人)|不存在|不属实|不实|谣言|不可能|未经证实|不到|不足|超过|至少|左右|大约|差不多"
    r"|\b(?:not true|untrue|false|rumou?rs?|no truth|never|isn't|wasn't|less than|more than|under|over|about|around|nearly|almost)\b"
)
_REPORTED = re.compile(
    "网传|有人|据说|听说|传言|网友|帖子(?:说|称)|您(?:说|问|提)|你说|家属(?:说|称|反映)|所谓|视频(?:说|称)"
    r"|\b(?:some (?:people )?say|people say|rumou?r|you (?:say|said|ask\w*|mention\w*)|claims?|the post says|allege\w*|so-called)\b"
)
_SUPPOSED = re.compile(r"如果|若|要是|假如|一旦|万一|是否|\b(?:if|whether|should|would|unless|in case)\b")
_FUTURE = re.compile(
    "将(?!近)|会(?!诊|议|场|员|计)|明天|明早|明日|后天|下周|今后|以后|预计|计划|准备|争取|[之以]?前(?!后|台|期|述|面|往)|[之以]?内(?!部|容|科|外)|起[,，]|等您|请您?|可以?(?!惜)|安排|每|最晚|最迟|不超过|必须|应当|应该"
    r"|\b(?:will|'ll|shall|going to|tomorrow|next|until|by|from now|within|every|each|per|up to|at the latest|may|can|please|deadline|due|plans?|planned|scheduled|meets?|once|must|where)\b"
)
_DEED = re.compile(
    "封存|锁定|导出|上报|报告|补报|直报|通报|发布|公布|联系|发出|致电|回电|加派|增加|启用|开通|派|调来|抽调|邀请|提供|免费|退款|全额|赔|承担|垫付|截至|成立|启动|培训|截稿|登记|门诊|上班|接待"
    r"|\b(?:seal\w*|lock\w*|secured|report\w*|published?|posted|contact\w*|called you|sent|put on|opened?|offer\w*|refund\w*|paid?|pay|arranged|assigned|update|statement|as of|deadline|set up|trained|noted|desk)\b"
)
_UPDATE = re.compile(
    "通报|更新|公布|答复|回复|回电|回话|回您|回音|联系您|联系你|给您(?:再)?(?:打|回|说)|再给(?:您|你|大家|全员)|给(?:你|您)们|给大家|再打|再(?:来)?跟您说|告知|告诉|反馈|说明情况|书面(?:答复|补报|回复)|补报|续报|再报|通知您|发布|消息|进展|回访"
    r"|\b(?:next updates?|updates?|publish|post again|call you|call back|ring you|phone you|tell you|let you know|get back|answer|reply|respond|write to you|report (?:to you|will follow)|next report|will follow|inform|hear from (?:us|me)|come back|statement|come and tell|news)\b"
)
_DONE = re.compile("已经?|过了?|曾|刚刚?|此前|\\b(?:already|has been|have been|was|were|had)\\b")
_WILL = re.compile(
    "前|再|会(?!诊|议|场|员|计)|将|准时|每|之内|以内|内|后|一定|保证|争取"
    r"|\b(?:will|'ll|shall|next updates?|another|by|within|before|no later|every)\b"
)
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
_OWN = re.compile(r"我|本院|\b(?:we|i|us|you)\b")
_TOMORROW = re.compile(r"明天|明早|明日|明晚|tomorrow")
_YESTERDAY = re.compile(r"昨|前天|yesterday|last (?:night|evening)")
_AROUND = 44  # characters after a time in which it is said what will come by then
_BEFORE = 60
_NOT = re.compile(r"(?:\bnot|n't|\bno|没有|不是|并非)\s?$")
_CLOSE = 8
_FAR = 80  # characters on each side that are looked at in a clause without end
_HEAD = re.compile(
    r"今天|今日|今晚|昨天|情况|进展|晚间|通报|说明|更新|更正|声明|第.次|\b(?:today|tonight|yesterday|update|statement|bulletin|correction)\b"
)
_LETTERS = re.compile(r"[^\w]|\d")
_FEWEST = 3  # letters or characters beside a time that say something of it


def is_asserted(layout: Layout, start: int, end: int) -> bool:
    """Whether the clause around [start, end) says it as a thing that was, in its writer's own voice."""
    words = _clause_around(layout, start, end)
    if layout.is_quoted(start, end) or _is_question(layout, start):
        return False
    first = layout.sentences[layout.clause_at(start).sentence][0]
    before = layout.text[max(first, start - _FAR) : start]
    if _NOT.search(before[-_CLOSE:]) or _REPORTED.search(before) or _SUPPOSED.search(words):
        return False
    return not (_DENIED.search(words) or _FUTURE.search(words))


def _clause_around(layout: Layout, start: int, end: int) -> str:
    """The clause, as far as it matters: one without end must not be searched for every figure in it."""
    clause = layout.clause_at(start)
    return layout.text[max(clause.start, start - _FAR) : min(max(clause.end, end), end + _FAR)]


def _is_question(layout: Layout, start: int) -> bool:
    last = layout.sentences[layout.clause_at(start).sentence][1]
    return "?" in layout.text[last - 3 : last]


def is_deed(layout: Layout, start: int) -> bool:
    """Whether the clause tells what the team did, or what its own text is."""
    return _DEED.search(_clause_around(layout, start, start)) is not None


def is_told(layout: Layout, start: int, end: int) -> bool:
    """Whether its clause says more than the time or date: one that stands alone is a letter's head or foot."""
    clause = layout.clause_at(start)
    rest = (
        layout.text[max(clause.start, start - _FAR) : start]
        + layout.text[end : min(max(clause.end, end), end + _FAR)]
    )
    return len(_LETTERS.sub("", _HEAD.sub("", rest))) >= _FEWEST


def is_promise(layout: Layout, start: int, end: int) -> bool:
    """Whether an update or an answer is promised for the time or span at [start, end)."""
    sentence = layout.clause_at(start).sentence
    first, last = layout.sentences[sentence]
    if layout.is_quoted(start, end) or _is_question(layout, start) or _is_others_meeting(layout, start, end):
        return False
    around = layout.text[max(first, start - _BEFORE) : min(last, end + _AROUND)]
    after = layout.text[start : min(last, end + _AROUND)]
    ahead = after if _has_chinese(around) else around
    found = _UPDATE.search(ahead)
    return found is not None and _WILL.search(around) is not None and not _is_done(layout, start)


def _is_others_meeting(layout: Layout, start: int, end: int) -> bool:
    """Whether somebody else meets then: who waits for that has been promised nothing for that hour."""
    clause = layout.clause_at(start)
    before = layout.text[max(clause.start, start - _FAR) : start]
    after = _BEFORE_MEETING.match(layout.text, end, max(clause.end, end))
    if after is None and _AFTER_MEETING.search(before) is None:
        return False
    return _OWN.search(before + (after[0] if after else "")) is None


def _is_done(layout: Layout, start: int) -> bool:
    words = _clause_around(layout, start, start)
    return _DONE.search(words) is not None and not _FUTURE.search(words)


def _has_chinese(text: str) -> bool:
    return re.search("[\u4e00-\u9fff]", text) is not None


def is_tomorrow(layout: Layout, start: int, end: int) -> bool:
    """Whether the time is said to be tomorrow's: just before or after it, in its clause."""
    clause = layout.clause_at(start)
    return (
        _TOMORROW.search(layout.text[max(clause.start, start - 12) : min(clause.end, end + 12)]) is not None
    )


def is_yesterday(layout: Layout, clause: Clause) -> bool:
    first, last = layout.sentences[clause.sentence]
    return (
        _YESTERDAY.search(layout.text, max(first, clause.start - _FAR), min(last, clause.start + _FAR))
        is not None
    )
