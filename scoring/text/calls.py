"""Blots out a sentence that only tells how somebody called for help and when help came.

"You rang four times, a nurse came each time, the doctor came at 17:25": to the model what a patient did looks like
what a patient did wrong. Whoever rang, asked or waited has done nothing wrong. Blots keep the length, so offsets stay.
"""

import re

from scoring.text.clauses import Layout
from scoring.text.wording import BLOT

_YES = re.compile(r"(?:是的?|对|没错|yes|that is true)?[,.;:!。]*$")
_ZH_WHO = "(?:您|你|他|她|患者|病人|家属|家里人?|一家人|父亲|母亲|爸爸?|妈妈?|儿子|女儿)(?:们|的?(?:父亲|母亲|爸爸?|妈妈?|家人|儿子|女儿|全家))?"
_ZH_TIMES = r"(?:[一二两三四五六七八九十\d]+(?:次|遍|回|通|声))"
_ZH_CALLED = re.compile(
    rf"^(?:是的?|对|没错|昨晚|昨天|当时|那晚|从\S{{1,8}}起|,|\s)*{_ZH_WHO}(?:昨晚|昨天|当时|那晚|一共|总共|先后|连续|已经|前后)*"
    rf"(?:(?:按|打|拨|摁)(?:过|了)?{_ZH_TIMES}?(?:呼叫|床头)?(?:铃|电话){_ZH_TIMES}?|(?:叫|喊|呼叫|求助)(?:过|了)?{_ZH_TIMES}?(?:医生|护士|我们)?{_ZH_TIMES}?)[,。;:!]?$"
)
_ZH_CAME = re.compile(
    r"^(?:但是?|可是?|而|,|\s)*(?:值班|当班|我们的?|本院的?|责任)?(?:医生|护士|大夫|医师|人)(?:每次|都|也|是|在|一直|始终|直到|到|于)*"
    r"(?:\d{1,2}[:点时]\d{0,2}分?)?(?:都|才|就|没有?|还没)*(?:到|来|赶到|过来|去|到场|在)(?:了|过)?(?:床边|病房|现场|床前)?[,。;:!]?$"
)
_EN_CALLED = re.compile(
    r"^(?:yes|yes, it is true(?: that)?|that is true|and|,|\s|-)*(?:you|your (?:father|mother|family|son|daughter|husband|wife)|the (?:family|patient)|he|she|they)"
    r"(?: (?:first|all|both))? (?:rang|called|pressed|buzzed|asked for help)(?: (?:the|for|a|us|bell|help|nurse|doctor|call|button|at))*"
    r"(?: (?:once|twice|(?:three|four|five|six|\d+) times))?(?: (?:from|at|since|before)? ?\d{1,2}[:.]\d\d)?(?: (?:last night|yesterday))?[,.;:!]?$"
)
_EN_CAME = re.compile(
    r"^(?:and|but|,|\s)*(?:a|the|our)? ?(?:duty )?(?:nurses?|doctors?|nobody|no one|no doctor)(?: on duty)?"
    r"(?: (?:only|each time|every time|did not|didn't|never))* (?:came|come|went|arrived|was there|was at the bedside)"
    r"(?: (?:each time|every time|only|to the bedside|at the bedside|in|until|at|not))*(?: \d{1,2}[:.]\d\d)?[,.;:!]?$"
)


def without_calls(text: str) -> str:
    """The normalised text, each sentence that tells of calls for help and who came, and of nothing else, blotted out.

    A bare "yes" beside them goes too.
    """
    layout = Layout(text)
    kinds = [
        _kind([text[c.start : c.end].strip() for c in layout.clauses_of(n)])
        for n in range(len(layout.sentences))
    ]
    if "calls" not in kinds:
        return text
    for (start, end), kind in zip(layout.sentences, kinds, strict=True):
        if kind != "else":
            text = text[:start] + BLOT * (end - start) + text[end:]
    return text


def _kind(clauses: list[str]) -> str:
    """What a sentence tells: "calls", "yes" alone or something "else"."""
    if all(_YES.match(clause) for clause in clauses):
        return "yes"
    has_call = any(_told(clause, _ZH_CALLED, _EN_CALLED) for clause in clauses)
    is_plain = all(_told(clause, _YES, _ZH_CALLED, _EN_CALLED, _ZH_CAME, _EN_CAME) for clause in clauses)
    return "calls" if has_call and is_plain else "else"


def _told(clause: str, *patterns: re.Pattern[str]) -> bool:
    return any(pattern.match(clause) for pattern in patterns)
