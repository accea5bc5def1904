"""Finds a course of events: what happened at one hour and what at the next (label guide, rules 6 and 11).

Whoever tells that states facts, however short the sentences are. Hours of opening, promised hours, and what
somebody else is said to say are no course.
"""

import re

from scoring.text.clauses import Layout
from scoring.text.context import is_asserted
from scoring.text.moments import moments
from scoring.text.promised import is_promise

_FEWEST = 2  # hours at which something happened
_MOST_TRIES = 60
_NEAR = 60  # characters behind an hour in which stands what happened then, and half as many before it
_HAPPENED = re.compile(
    "说(?!明)|讲|看(?:的|了|过|不|到|见)|送(?:到|往|去|医|进)|到(?:了|院|达|急诊|眼科|前台)|接(?:到|诊|走)|发现|出现|注射|打(?:了|的|完|120)|叫(?:了|来|医)|呼叫|赶到|转(?:到|往|院|入)|开始|交给|给了|处置|抢救|晕|疼|痛|离开|来到|走到|跑"
    r"|\b(?:told|said|saw|seen|came|went|gave|given|took|taken|sent|left|began|rang|ran|made|spoke|felt|had|got|was (?:told|seen|given|taken|called|moved|found|injected|admitted|brought)|were (?:told|called|given)|[a-z]{3,}ed)\b"
)
_NO_COURSE = re.compile(
    "截图|附图|见下|开放|营业|门诊时间|服务时间|工作时间|接待时间|值守|轮班|预约|开到|\\b(?:open|hours|opens|closes|closed|staffed|shifts?|available|from \\d{1,2}[:.]\\d\\d (?:to|until))\\b"
)
_RANGE = re.compile(r"\d\s?(?:分|点)?\s?(?:至|到|-|~|to|until|and)\s?$")  # "11:52 至 12:20" names one stretch


def course_of(layout: Layout) -> tuple[int, int] | None:
    """The clause of the first hour of a course of events; None if the text tells none."""
    told = [m for m in moments(layout.text)[:_MOST_TRIES] if _is_told(layout, m.start, m.end)]
    if len({m.readings[0] for m in told}) < _FEWEST:
        return None
    clause = layout.clause_at(told[0].start)
    return clause.start, clause.end


def _is_told(layout: Layout, start: int, end: int) -> bool:
    """Whether something is said to have happened then, in the writer's own voice."""
    first, last = layout.sentences[layout.clause_at(start).sentence]
    if _RANGE.search(layout.text[max(first, start - 8) : start]):
        return False
    around = layout.text[max(first, start - _NEAR // 2) : min(last, end + _NEAR)]
    if _HAPPENED.search(around) is None or _NO_COURSE.search(around):
        return False
    return is_asserted(layout, start, end) and not is_promise(layout, start, end)
