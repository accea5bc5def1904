"""Decides whether a negator turns a phrase off.

After NegEx (doctrine D3): trigger words, a limited scope in front of the
phrase inside its clause, pseudo-negations stripped first, and an even count of
negators counts as affirmative (不能不道歉 is an apology). A negator that stands
in the clause but outside the scope leaves the phrase in doubt.
"""

import re
from enum import Enum

_PSEUDO = re.compile(
    "不仅|不但|不得不|不能不|不会不|不断|不久|不同|非常|未来|无论|无疑|不可否认|特别|别人|没有理由不|不管|不论|不只|不光|不止|"
    "(?:没有|没|未)[^，。；]{1,8}?(?:之前|以前)|"  # a time, not a denial: 没有结论之前我们不作猜测
    "不过|不好意思|不好受|不容易|对不起|对不住|过意不去|不少|不小心|不舒服|不适|不幸|差不多|分别|别的|级别|区别|个别|无偿|"
    "说不准|说不定|好不容易|不解释|不推诿|不绕|要不|是不是|能不能|有没有|不明|不良|不当|不到位|不慎|不安|不便|不周|非法|"
    r"\bnot only\b|\bnot just\b|\bno doubt\b|\bno longer\b|\bno matter\b|\bnot least\b|\bcan't thank\b|\bcannot thank\b|"
    r"\bnot yet\b|\bno,|\bdon't (?:worry|panic)\b|\bwhy not\b|\bnever mind\b"
)
_ZH = re.compile("不|没|未|无|非|勿|别|拒绝|毫无|唔|冇|莫|甭|休想|谁也别|谁都别|严禁|禁止")
_EN = re.compile(
    r"\b(?:not|no|never|without|nobody|none|neither|nor|cannot|refuse[sd]? to|no one|nothing|stop|avoid|forbid|rather than)\b|n't\b"
)
_NEAR_ZH = 10
_NEAR_EN = 34


class Polarity(Enum):
    """What negation does to a phrase."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    FAR = "far"


def polarity(before: str) -> Polarity:
    """Judge a phrase by `before`, the part of its clause that stands in front of it."""
    plain = _PSEUDO.sub(lambda match: "□" * len(match.group()), before)
    marks = list(_ZH.finditer(plain)) + list(_EN.finditer(plain))
    near = [mark for mark in marks if len(plain) - mark.end() <= _scope(mark.group())]
    if len(near) % 2 == 1:
        return Polarity.NEGATED
    if not near and marks and len(marks) % 2 == 1:
        return Polarity.FAR
    return Polarity.AFFIRMED


def _scope(mark: str) -> int:
    return _NEAR_EN if mark[0].isascii() else _NEAR_ZH
