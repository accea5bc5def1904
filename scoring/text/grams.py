"""Turns a normalised text into the grams that the linear model weighs.

Chinese is taken by the character, up to four in a row; English by the word,
up to three in a row, without its commonest endings. What is different in every
text (times, dates, numbers, telephone numbers, people's names) is replaced by
a word for its kind: that somebody is named matters, not who.
"""

import re
from collections.abc import Iterator

from scoring.text.concepts import concepts

_ZH_MOST = 4
_EN_MOST = 3
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹窦章苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐薛雷贺倪汤"
    "罗毕郝邬安常乐于傅齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄米戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林钟徐"
    "邱骆高夏蔡田樊胡凌霍万柯卢莫房解应丁邓单洪包左石崔龚程邢裴陆荣翁荀羊惠曲封储靳段巫乌焦侯班秋仲伊宫宁仇栾甘厉祖武"
    "符刘景詹束龙叶司黎薄印白蒲从鄂索籍赖卓蔺屠池乔翟谭温庄晏柴阎"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
# The order matters: a telephone number before a number, a title with its name before anything else.
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(f"[{_SURNAMES}]某{{0,2}}[\u4e00-\u9fff]?(?=女士|先生|小姐|太太)"), " zmr "),
    (re.compile(f"[{_SURNAMES}](?=主任|院长|护士长|医生|姐|医师|经理|科长|店长|总|工)"), " zdr "),
    (re.compile(r"[\w.]{1,40}@[\w.]{1,40}\.\w{2,10}"), " zmail "),
    (re.compile(r"@[\w\u4e00-\u9fff]{1,20}"), " zat "),
    (
        re.compile(r"\b(?:000|0\d{2,3}|400|8000)[- ]?[\dx]{3,4}(?:[- ]?[\dx]{3,4})?(?:[- ]\d{1,6})?\b"),
        " zphone ",
    ),
    (re.compile(r"\b\d{3,4}-\d{3,4}(?:-\d{3,4})?\b"), " zphone "),
    (re.compile(r"\d{1,2}:\d{2}"), " ztime "),
    (re.compile(r"\d{4}年|\d{1,2}月\d{1,2}[日号]|\d{1,2}月"), " zdate "),
    (
        re.compile(r"[\d一二三四五六七八九十两]{1,3}(?:点(?:半|\d{1,2}分?)?|时\d{1,2}分?)|\d{1,2}时"),
        " ztime ",
    ),
    (re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\b"), " zdate "),
    (re.compile(rf"\b(?:{_MONTHS}) \d{{1,2}}\b"), " zdate "),
    (
        re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:周|星期|礼拜)[一二三四五六日天]"),
        " zday ",
    ),
    (re.compile(r"\b\d{1,2}(?:\.\d\d)? ?[ap]\.?m\b\.?"), " ztime "),
    (re.compile(r"\b(?:mr|mrs|ms|miss)\.? [a-z]{1,30}"), " zmr "),
    (re.compile(r"\b(?:dr|sister|prof|nurse|matron)\.? [a-z]{1,30}"), " zdr "),
    (re.compile(r"\d[\d,.]{0,30}"), " zn "),
)
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|[\u4e00-\u9fff]|[?!%£$€“”]")
_CONTRACTED = ("'ve", "'re", "'ll", "'d", "'s")
_ENDINGS = (("ing", 5), ("ed", 4), ("es", 5), ("s", 4), ("ly", 5))  # with the shortest rest plus two


def grams(text: str) -> list[str]:
    """All grams of one normalised text in order, repeats included."""
    words = tokens(text)
    return [gram for start in range(len(words)) for gram in _from(words, start)] + concepts(text)


def tokens(text: str) -> list[str]:
    """Chinese characters, English words without endings, and a few telling marks."""
    for pattern, kind in _KINDS:
        text = pattern.sub(kind, text)
    return [_without_ending(word) for word in _TOKEN.findall(text)]


def _from(words: list[str], start: int) -> Iterator[str]:
    """The grams that begin at one token; a change of language ends them."""
    first = words[start]
    chinese = _is_chinese(first)
    gram = first
    yield gram
    for word in words[start + 1 : start + (_ZH_MOST if chinese else _EN_MOST)]:
        if _is_chinese(word) is not chinese:
            yield f"{gram} {word}"
            return
        gram = gram + word if chinese else f"{gram} {word}"
        yield gram


def _is_chinese(word: str) -> bool:
    return "\u4e00" <= word[0] <= "\u9fff"


def _without_ending(word: str) -> str:
    if word.endswith(_CONTRACTED) or word.endswith("ss"):
        return word
    for ending, shortest in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + shortest - 2:
            return word[: -len(ending)]
    return word
