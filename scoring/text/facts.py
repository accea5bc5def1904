"""Finds concrete facts of the event: what, when, where, how many (label guide rules 6 and 11).

A sentence states a fact when it has at least two of: a point in time, a
number of people or things, something that happened. Announcements of what
will come, questions, conditions and quotations state none.
"""

import re

from scoring.text.clauses import Clause, Layout

_TIME = re.compile(
    r"\d{1,2}月(?:\d{1,2}日)?|[\d一二三四五六七八九十]{1,3}(?:点(?!意见)|时(?!间)|号(?!楼|线))|昨(?:天|晚|日|夜)|今(?:天|早|晨|日)(?:上午|早|凌晨|中午)?|今早|今晨|上(?:周|个月|星期|个礼拜)|"
    r"凌晨|当(?:晚|天|日)|前天|半夜|夜里|早上|下午|上午|那天|\d{1,2}:\d\d|\d{1,3}小时|[\d一二两三四五六七八九十半]{1,4}(?:分钟|个钟头|天(?!内)|年前)|(?:周|星期|礼拜)[一二三四五六日天]|20\d\d年|寻日|尋日|嗰(?:晚|日)|"
    r"\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b|\byesterday\b|\blast (?:night|week|month|year|[a-z]+day)\b|\bthis (?:morning|afternoon|evening)\b|"
    r"\bovernight\b|\bon the \d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:at|by|since|until|from) (?:noon|midnight|\d{1,2}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten) )|\b\d{4}(?=[:,] )|\bfor (?:\w+ )?(?:hours|days|minutes|weeks|nights)\b|"
    r"\b(?:in|between|since) (?:\d{4}|january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:past|to) (?:[a-z]+)\b(?= (?:this|in the|on))|\b\w+ (?:hours|minutes|days|weeks) (?:ago|later|before|after|and)\b|\bago\b"
)
_COUNT = re.compile(
    r"[\d一二三四五六七八九十百两几]{1,6}余?(?:名|位(?!数)|人|例|台|支|套|盒|宗|个(?:人|孩|患|病|家庭|学生)|张|株|笔|份|瓶|箱|次|毫米|毫升|毫克|元|块|℃|度|枚|枪|封|针|颗|扇|间|条|包|层|遍)|"
    r"\b(?:\d[\d,]{0,8}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
    r"(?:[- ][a-z]+){0,2} (?:people|patients?|men|women|children|staff|residents|babies|cases|clients|families|doctors|nurses|hours|minutes|days|times|vials|units|guests|users|trays|doses|ml|mg|bags|pupils|students|records|beds|wards|samples|letters|names|sites|of (?:them|us|whom|the))\b|[£$€]\d|\b(?:an?|one) (?:\w+ )?(?:patient|woman|man|child|boy|girl|client|baby|visitor|resident|member of staff|nurse|doctor|colleague|five-year-old|ampoule|fridge|bottle|swab)\b"
)
_HAPPENED = re.compile(
    "发生|出现|接诊|接种|死亡|去世|离世|手术|注射|坠|烫|感染|断电|停电|起火|漏|爆裂|晕|收治|确诊|停运|错|误|拔|丢失|报了?警|召回|转阳|检出|发现|送|停|塌|摔|跌|倒|撞|流出|被|宕机|打不开|救|住院|取|用了|等了|打了|做了|拍|装|贴|盖|扣|多收|没有|没|冇|证实|确认|冒烟|不适|受伤|过敏|休克|发热|封存|暂停|咗|到位|在(?:查|现场)|呕吐|腹泻|转(?:到|入|走|移)|导出|发到|泄|写|说|了|属实|就是|是(?:我们|真的)|系|由"
    r"|\b(?:was|were|had|died|fell|found|gave|given|went|took|left|began|broke|lost|did|got|came|sent|told|put|rang|read|ran|made|stood|sat|shut|hit|got|been|has|have|is|are|caught|became|felt|met|burnt|knew|saw|wrote|held|let)\b|\b[a-z]{3,}ed\b"
)
_FUTURE = re.compile(
    r"将(?!错|剂量|两|93|成人|10|[^,。]{0,8}(?:送|移交|报告|用在|转))|明(?:天|早|日|晚)|后天|下(?:周|午[一二三四五六七八九十\d]{1,2}点)|(?:今晚|今日|周.|\d日)[^,。]{0,6}(?:前|再|会)|预计|听日|(?:还|再)会"
    r"|\b(?:will|won't|shall|tomorrow|next week|going to)\b|'ll\b"
)
_SUPPOSED = re.compile(r"如果|若|要是|万一|\bif (?:we|it|you|he|she|the|any)\b|\bwould\b")
_OWN_WORLD = re.compile(
    r"我院|我们|本院|我中心|我店|院|科|患者|病人|老人|孩子|顾客|客户|住院|护士|医生|设备|药|您|你|我哋|本中心|诊|门店|"
    r"\b(?:we|our|us|i|patients?|ward|clinic|hospital|theatre|staff|you|your|he|she|they|client|people|unit|room|fridge|pool)\b"
)


def fact_clauses(layout: Layout) -> list[Clause]:
    """One clause of every sentence that states a fact, in order: the first that states it alone, or the first."""
    found: list[Clause] = []
    seen = -1
    for clause in layout.clauses:
        if clause.sentence == seen:
            continue
        seen = clause.sentence
        if is_fact(layout.sentence_text(clause)):
            found.append(_telling(layout, clause))
    return found


def _telling(layout: Layout, first: Clause) -> Clause:
    inside = layout.clauses_of(first.sentence)
    return next((clause for clause in inside if is_fact(layout.text[clause.start : clause.end])), first)


def is_fact(sentence: str) -> bool:
    """Whether one normalised sentence states a concrete fact."""
    if sentence.rstrip().endswith("?") or _SUPPOSED.search(sentence):
        return False
    past = _without_future(sentence)
    time, count = _TIME.search(past) is not None, _COUNT.search(past) is not None
    happened = _HAPPENED.search(past) is not None
    return happened and (time or count) and _OWN_WORLD.search(past) is not None


def tells_of_then(sentence: str) -> bool:
    """Whether a normalised sentence tells of something that happened at a time: where an event is named."""
    past = _without_future(sentence)
    return _TIME.search(past) is not None and _HAPPENED.search(past) is not None


def has_figures(sentence: str) -> bool:
    """Whether a fact names both when and how many, so that it needs no other support."""
    return _TIME.search(sentence) is not None and _COUNT.search(sentence) is not None


def _without_future(sentence: str) -> str:
    """The sentence without the clauses that speak of what will come."""
    return ",".join(part for part in re.split("[,;:]", sentence) if not _FUTURE.search(part))
