"""Whether a figure or a time in a text is asserted. What is promised: `promised.py`.

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
FUTURE = re.compile(
    "将(?!近)|会(?!诊|议|场|员|计)|明天|明早|明日|后天|下周|今后|以后|预计|计划|准备|争取|[之以]?前(?!后|台|期|述|面|往)|[之以]?内(?!部|容|科|外)|起[,，]|等您|请您?|可以?(?!惜)|安排|每|最晚|最迟|不超过|必须|应当|应该"
    r"|\b(?:will|'ll|shall|going to|tomorrow|next|until|by|from now|within|every|each|per|up to|at the latest|may|can|please|deadline|due|plans?|planned|scheduled|meets?|once|must|where)\b"
)
_DEED = re.compile(
    "封存|锁定|导出|上报|报告|补报|直报|通报|发布|公布|联系|发出|致电|回电|加派|增加|启用|开通|派|调来|抽调|邀请|提供|免费|退款|全额|赔|承担|垫付|截至|成立|启动|培训|截稿|登记|门诊|上班|接待"
    r"|\b(?:seal\w*|lock\w*|secured|report\w*|published?|posted|contact\w*|called you|sent|put on|opened?|offer\w*|refund\w*|paid?|pay|arranged|assigned|update|statement|as of|deadline|set up|trained|noted|desk)\b"
)
_TOMORROW = re.compile(r"明天|明早|明日|明晚|tomorrow")
_YESTERDAY = re.compile(r"昨|前天|yesterday|last (?:night|evening)")
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
    words = clause_around(layout, start, end)
    if layout.is_quoted(start, end) or is_question(layout, start):
        return False
    first = layout.sentences[layout.clause_at(start).sentence][0]
    before = layout.text[max(first, start - _FAR) : start]
    if _NOT.search(before[-_CLOSE:]) or _REPORTED.search(before) or _SUPPOSED.search(words):
        return False
    return not (_DENIED.search(words) or FUTURE.search(words))


def clause_around(layout: Layout, start: int, end: int) -> str:
    """The clause, as far as it matters: one without end must not be searched for every figure in it."""
    clause = layout.clause_at(start)
    return layout.text[max(clause.start, start - _FAR) : min(max(clause.end, end), end + _FAR)]


def is_question(layout: Layout, start: int) -> bool:
    last = layout.sentences[layout.clause_at(start).sentence][1]
    return "?" in layout.text[last - 3 : last]


def is_deed(layout: Layout, start: int) -> bool:
    """Whether the clause tells what the team did, or what its own text is."""
    return _DEED.search(clause_around(layout, start, start)) is not None


def is_told(layout: Layout, start: int, end: int) -> bool:
    """Whether its clause says more than the time or date: one that stands alone is a letter's head or foot."""
    clause = layout.clause_at(start)
    rest = (
        layout.text[max(clause.start, start - _FAR) : start]
        + layout.text[end : min(max(clause.end, end), end + _FAR)]
    )
    return len(_LETTERS.sub("", _HEAD.sub("", rest))) >= _FEWEST


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
